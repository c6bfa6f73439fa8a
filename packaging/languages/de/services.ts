<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message numerus="yes">
        <source>{count} runs</source>
        <translation><numerusform>{count} Lauf</numerusform><numerusform>{count} Läufe</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} reviews</source>
        <translation><numerusform>{count} Begutachtung</numerusform><numerusform>{count} Begutachtungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} attributes</source>
        <translation><numerusform>{count} Merkmal</numerusform><numerusform>{count} Merkmale</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} decisions</source>
        <translation><numerusform>{count} Entscheidung</numerusform><numerusform>{count} Entscheidungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} values</source>
        <translation><numerusform>{count} Wert</numerusform><numerusform>{count} Werte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} names</source>
        <translation><numerusform>{count} Name</numerusform><numerusform>{count} Namen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <translation><numerusform>{count} Zeile</numerusform><numerusform>{count} Zeilen</numerusform></translation>
    </message>
    <message>
        <source>another precision: {now} in place of {before}</source>
        <translation>andere Genauigkeit: {now} statt {before}</translation>
    </message>
    <message>
        <source>values of {names} changed after the lock</source>
        <translation>Werte von {names} nach der Festschreibung geändert</translation>
    </message>
    <message>
        <source>which images belong together (clusters) changed after the lock</source>
        <translation>welche Bilder zusammengehören (Cluster), nach der Festschreibung geändert</translation>
    </message>
    <message>
        <source>another model: {now} in place of {before}</source>
        <translation>anderes Modell: {now} statt {before}</translation>
    </message>
    <message>
        <source>another label set</source>
        <translation>anderer Label-Satz</translation>
    </message>
    <message>
        <source>other settings: {names}</source>
        <translation>andere Einstellungen: {names}</translation>
    </message>
    <message>
        <source>other captions</source>
        <translation>andere Bildtexte</translation>
    </message>
    <message>
        <source>other images: {now} in place of {before}</source>
        <translation>andere Bilder: {now} statt {before}</translation>
    </message>
    <message>
        <source>{images} no longer there</source>
        <translation>{images} nicht mehr da</translation>
    </message>
    <message>
        <source>{images} new</source>
        <translation>{images} neu</translation>
    </message>
    <message>
        <source>other images: {which}</source>
        <translation>andere Bilder: {which}</translation>
    </message>
    <message>
        <source>its lock does not hold digests of images and values, or is not what its SHA-256 says</source>
        <translation>seine Festschreibung enthält keine Prüfsummen von Bildern und Werten oder ist nicht, was ihr SHA-256 sagt</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <translation><numerusform>{count} Modell</numerusform><numerusform>{count} Modelle</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} versions</source>
        <translation><numerusform>{count} Version</numerusform><numerusform>{count} Versionen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} further figures</source>
        <translation><numerusform>{count} weitere Zahl</numerusform><numerusform>{count} weitere Zahlen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} marks</source>
        <translation><numerusform>{count} Marke</numerusform><numerusform>{count} Marken</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} further results</source>
        <translation><numerusform>{count} weiteres Ergebnis</numerusform><numerusform>{count} weitere Ergebnisse</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} intersections</source>
        <translation><numerusform>{count} Überschneidung</numerusform><numerusform>{count} Überschneidungen</numerusform></translation>
    </message>
    <message>
        <source>as {name} judged</source>
        <translation>wie {name} geurteilt hat</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>nach Mehrheit</translation>
    </message>
    <message numerus="yes">
        <source>{count} other entrys</source>
        <translation><numerusform>{count} anderer Eintrag</numerusform><numerusform>{count} andere Einträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} new answers</source>
        <translation><numerusform>{count} neue Antwort</numerusform><numerusform>{count} neue Antworten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} remarks</source>
        <translation><numerusform>{count} Anmerkung</numerusform><numerusform>{count} Anmerkungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} answers</source>
        <translation><numerusform>{count} Antwort</numerusform><numerusform>{count} Antworten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} auditors</source>
        <translation><numerusform>{count} Auditor</numerusform><numerusform>{count} Auditoren</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} further differences</source>
        <translation><numerusform>{count} weiterer Unterschied</numerusform><numerusform>{count} weitere Unterschiede</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} comparisons</source>
        <translation><numerusform>{count} Vergleich</numerusform><numerusform>{count} Vergleiche</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <translation><numerusform>{count} Änderung</numerusform><numerusform>{count} Änderungen</numerusform></translation>
    </message>
</context>
</TS>
