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
        <source>fits</source>
        <translation>Anpassungen</translation>
    </message>
</context>
</TS>
