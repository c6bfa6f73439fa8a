<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>How to read the charts</source>
        <translation>Wie man die Diagramme liest</translation>
    </message>
    <message>
        <source>The papers, by number</source>
        <translation>Die Veröffentlichungen, nach Nummern</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
</context>
</TS>
