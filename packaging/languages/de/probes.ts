<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>of the labels more frequent in the group than among those it is compared with, the {number} with the largest chi-squared, sorted by how many images have them</source>
        <translation>von den Labels, die in der Gruppe häufiger sind als bei denen, mit denen sie verglichen wird, die {number} mit dem größten Chi-Quadrat, sortiert danach, wie viele Bilder sie haben</translation>
    </message>
    <message>
        <source>The features are the model's image embeddings scaled to length 1, and C is swept over 15 values from 0.001 to 10,000. Both are a reconstruction: the paper takes features from before the projection (arXiv 2103.00020, appendix A.3) and another grid.</source>
        <translation>Die Merkmale sind die Bild-Embeddings des Modells, auf Länge 1 gebracht, und C durchläuft 15 Werte von 0,001 bis 10.000. Beides ist nachgebaut: Die Veröffentlichung nimmt Merkmale vor der Projektion (arXiv 2103.00020, Anhang A.3) und ein anderes Raster.</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>Anpassungen</translation>
    </message>
</context>
</TS>
