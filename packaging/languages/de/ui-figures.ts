<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message numerus="yes">
        <source>Numbers of the chart, {count} lines</source>
        <translation><numerusform>Zahlen des Diagramms, {count} Zeile</numerusform><numerusform>Zahlen des Diagramms, {count} Zeilen</numerusform></translation>
    </message>
    <message>
        <source>A file of the table has more lines.</source>
        <translation>Eine Datei der Tabelle hat mehr Zeilen.</translation>
    </message>
    <message>
        <source>{name} {count} of {n}</source>
        <translation>{name} {count} von {n}</translation>
    </message>
    <message>
        <source>arrow keys move between the marks, Enter shows the images of one</source>
        <translation>Pfeiltasten gehen von Marke zu Marke, Eingabe zeigt deren Bilder</translation>
    </message>
    <message>
        <source>The chart is in the clipboard.</source>
        <translation>Das Diagramm ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The script is in the clipboard.</source>
        <translation>Das Skript ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Select these images</source>
        <translation>Diese Bilder auswählen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>Als Python kopieren</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Selected: </source>
        <translation>Ausgewählt: </translation>
    </message>
    <message>
        <source>arrow keys left and right move a range, with Shift its upper end, with Ctrl its lower end; up and down change the group, Enter shows the images</source>
        <translation>Pfeiltasten links und rechts verschieben einen Bereich, mit Umschalt sein oberes Ende, mit Strg sein unteres; auf und ab wechseln die Gruppe, Eingabe zeigt die Bilder</translation>
    </message>
    <message>
        <source>share of each group's images</source>
        <translation>Anteil der Bilder jeder Gruppe</translation>
    </message>
    <message>
        <source>{brushed} of {n}</source>
        <translation>{brushed} von {n}</translation>
    </message>
    <message>
        <source>{words}
Drag: the images of a range</source>
        <translation>{words}
Ziehen: die Bilder eines Bereichs</translation>
    </message>
    <message>
        <source>{name}, behind each group</source>
        <translation>{name}, hinter jeder Gruppe</translation>
    </message>
    <message>
        <source>Key: </source>
        <translation>Legende: </translation>
    </message>
    <message>
        <source>left and right arrow keys move the reading line, up and down change the curve</source>
        <translation>Pfeiltasten links und rechts verschieben die Ableselinie, auf und ab wechseln die Kurve</translation>
    </message>
    <message>
        <source>, in %</source>
        <translation>, in %</translation>
    </message>
    <message>
        <source>arrow keys move between the cells, Enter shows the images of a cell</source>
        <translation>Pfeiltasten gehen zwischen den Zellen, Eingabe zeigt die Bilder einer Zelle</translation>
    </message>
    <message>
        <source>sort the rows by this column</source>
        <translation>die Zeilen nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>How to read this table</source>
        <translation>Wie diese Tabelle gelesen wird</translation>
    </message>
    <message>
        <source>How to read this chart</source>
        <translation>Wie dieses Diagramm gelesen wird</translation>
    </message>
    <message>
        <source>Reading this</source>
        <translation>Lesehilfe</translation>
    </message>
    <message>
        <source>{guide} (F1), and what its words mean (Shift+F1)</source>
        <translation>{guide} (F1), und was die Wörter darin bedeuten (Umschalt+F1)</translation>
    </message>
    <message>
        <source>What is “{term}”?</source>
        <translation>Was ist „{term}“?</translation>
    </message>
</context>
</TS>
