<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Checking that the model answers as it did at first</source>
        <translation>Prüfen, ob das Modell wie am Anfang antwortet</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Preparing the model</source>
        <translation>Das Modell wird vorbereitet</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Loading the weights</source>
        <translation>Die Gewichte werden geladen</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Der Hub wird gefragt</translation>
    </message>
    <message>
        <source>Building the model</source>
        <translation>Das Modell wird aufgebaut</translation>
    </message>
    <message>
        <source>Checking the weights</source>
        <translation>Die Gewichte werden geprüft</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Die Gewichte werden gelesen</translation>
    </message>
</context>
</TS>
