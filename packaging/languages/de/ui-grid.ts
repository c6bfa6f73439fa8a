<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>{words}, {row} of {rowcount}</source>
        <translation>{words}, {row} von {rowcount}</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No images here.</source>
        <translation>Hier sind keine Bilder.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>the file is not where it was</source>
        <translation>die Datei ist nicht, wo sie war</translation>
    </message>
    <message>
        <source>removed from the project</source>
        <translation>aus dem Projekt genommen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Bytes</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Date modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Sort images by</source>
        <translation>Bilder sortieren nach</translation>
    </message>
    <message>
        <source>Tile size (+ and − in the grid)</source>
        <translation>Größe der Kacheln (+ und − im Raster)</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Größe der Kacheln</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Show file names under the images</source>
        <translation>Dateinamen unter den Bildern zeigen</translation>
    </message>
    <message>
        <source>Caption under the images</source>
        <translation>Text unter den Bildern</translation>
    </message>
    <message>
        <source>What is written under the images</source>
        <translation>Was unter den Bildern steht</translation>
    </message>
    <message>
        <source>{words} · {images} selected</source>
        <translation>{words} · {images} ausgewählt</translation>
    </message>
    <message>
        <source>{words} · {selected} selected</source>
        <translation>{words} · {selected} ausgewählt</translation>
    </message>
    <message>
        <source>Caption: as sorted</source>
        <translation>Beschriftung: wie sortiert</translation>
    </message>
    <message>
        <source>Blur all</source>
        <translation>Alle verbergen</translation>
    </message>
    <message>
        <source>Reveal all</source>
        <translation>Alle aufdecken</translation>
    </message>
    <message>
        <source>Descending: the largest or last comes first</source>
        <translation>Absteigend: das Größte oder Letzte zuerst</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>, assigned</source>
        <translation>, vergeben</translation>
    </message>
    <message>
        <source>Blurred. Press Space to show it.</source>
        <translation>Unscharf. Die Leertaste zeigt es.</translation>
    </message>
    <message>
        <source>Left picture</source>
        <translation>Linkes Bild</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Rechtes Bild</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Zurück zum Raster</translation>
    </message>
    <message>
        <source>Back to the grid (Esc)</source>
        <translation>Zurück zum Raster (Esc)</translation>
    </message>
    <message>
        <source>{position} of {rowcount}</source>
        <translation>{position} von {rowcount}</translation>
    </message>
    <message>
        <source>Show the image at its actual size (1)</source>
        <translation>Das Bild in seiner wirklichen Größe zeigen (1)</translation>
    </message>
    <message>
        <source>Zoom out (−, or the wheel)</source>
        <translation>Verkleinern (− oder das Mausrad)</translation>
    </message>
    <message>
        <source>Zoom in (+, or the wheel)</source>
        <translation>Vergrößern (+ oder das Mausrad)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the whole image (0)</source>
        <translation>Das ganze Bild einpassen (0)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Show the image on the full screen (F11)</source>
        <translation>Das Bild auf dem ganzen Bildschirm zeigen (F11)</translation>
    </message>
    <message>
        <source>Previous image (Left)</source>
        <translation>Voriges Bild (Links)</translation>
    </message>
    <message>
        <source>Next image (Right)</source>
        <translation>Nächstes Bild (Rechts)</translation>
    </message>
    <message>
        <source>Changed since import</source>
        <translation>Seit dem Import geändert</translation>
    </message>
    <message>
        <source>no longer in the project</source>
        <translation>nicht mehr im Projekt</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>Top labels</source>
        <translation>Wahrscheinlichste Labels</translation>
    </message>
    <message>
        <source>Hidden: some of these words may be hurtful.</source>
        <translation>Verborgen: Einige dieser Wörter können verletzen.</translation>
    </message>
    <message>
        <source>Show labels</source>
        <translation>Labels zeigen</translation>
    </message>
</context>
</TS>
