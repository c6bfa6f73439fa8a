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
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>chance level (1/k)</source>
        <translation>Zufallsniveau (1/K)</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>CLIP</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>confidence interval</source>
        <translation>Konfidenzintervall</translation>
    </message>
    <message>
        <source>confidence level</source>
        <translation>Konfidenzniveau</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>evidence pack</source>
        <translation>Nachweispaket</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>mcnemar test</source>
        <translation>McNemar-Test</translation>
    </message>
    <message>
        <source>p value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>percentage point</source>
        <translation>Prozentpunkt</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>smallest group</source>
        <translation>kleinste Gruppe</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>wilson, clopper-pearson</source>
        <translation>Wilson, Clopper-Pearson</translation>
    </message>
    <message>
        <source>zero-shot</source>
        <translation>Zero-Shot</translation>
    </message>
</context>
</TS>
