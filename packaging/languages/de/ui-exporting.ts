<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>CSV (.csv)</source>
        <translation>CSV (.csv)</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Parquet (.parquet)</source>
        <translation>Parquet (.parquet)</translation>
    </message>
    <message>
        <source>JSON lines (.jsonl)</source>
        <translation>JSON-Zeilen (.jsonl)</translation>
    </message>
    <message>
        <source>NumPy (.npz)</source>
        <translation>NumPy (.npz)</translation>
    </message>
    <message>
        <source>NumPy, the matrix alone (.npy)</source>
        <translation>NumPy, nur die Matrix (.npy)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>stay where they are</source>
        <translation>bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>are copied into the folder</source>
        <translation>werden in den Ordner kopiert</translation>
    </message>
    <message>
        <source>are linked from the folder</source>
        <translation>werden vom Ordner aus verknüpft</translation>
    </message>
    <message>
        <source>There is no run of an audit yet.</source>
        <translation>Es gibt noch keinen Lauf eines Audits.</translation>
    </message>
    <message>
        <source>There is no review yet.</source>
        <translation>Es gibt noch keine Begutachtung.</translation>
    </message>
    <message>
        <source>There is neither a run of an audit nor a review yet.</source>
        <translation>Es gibt weder einen Lauf eines Audits noch eine Begutachtung.</translation>
    </message>
    <message>
        <source>No model has embedded images yet.</source>
        <translation>Noch kein Modell hat Bilder eingebettet.</translation>
    </message>
    <message>
        <source>The model's labels as predictions, the answers of a review as annotations. Names of files may say what a blind review hides.</source>
        <translation>Die Labels des Modells als Vorhersagen, die Antworten einer Begutachtung als Annotationen. Dateinamen können verraten, was eine blinde Begutachtung verbirgt.</translation>
    </message>
    <message>
        <source>A folder for Hugging Face's datasets: a table beside the images.</source>
        <translation>Ein Ordner für die Datensätze von Hugging Face: eine Tabelle neben den Bildern.</translation>
    </message>
    <message>
        <source>The most probable label given to each image, with its probability.</source>
        <translation>Das wahrscheinlichste Label, das jedes Bild bekommen hat, mit seiner Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>COCO has no place for labels of whole images: each is written as one box over the whole image.</source>
        <translation>COCO hat keinen Platz für Labels ganzer Bilder: Jedes wird als ein Rahmen um das ganze Bild geschrieben.</translation>
    </message>
    <message>
        <source>What a run was made from, by which program and when, as the W3C's PROV-JSON.</source>
        <translation>Woraus ein Lauf entstand, mit welchem Programm und wann, als PROV-JSON des W3C.</translation>
    </message>
    <message>
        <source>The folder holds no images, and datasets cannot load it until they are put there by hand.</source>
        <translation>Der Ordner enthält keine Bilder, und datasets kann ihn erst laden, wenn sie von Hand hineingelegt sind.</translation>
    </message>
    <message>
        <source>FiftyOne finds images by their paths: let these be written, or the images be copied or linked.</source>
        <translation>FiftyOne findet Bilder über ihre Pfade: Lassen Sie diese schreiben, oder die Bilder kopieren oder verknüpfen.</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>with the absolute paths of the image files</source>
        <translation>mit den vollständigen Pfaden der Bilddateien</translation>
    </message>
    <message>
        <source>for Excel: begin with a byte order mark</source>
        <translation>für Excel: mit einer Byte-Reihenfolge-Marke beginnen</translation>
    </message>
    <message>
        <source>Exporting {inside}</source>
        <translation>Export läuft: {inside}</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>Ordner (*)</translation>
    </message>
</context>
</TS>
