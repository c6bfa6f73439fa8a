<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message numerus="yes">
        <source>{count} tests</source>
        <translation><numerusform>{count} Test</numerusform><numerusform>{count} Tests</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} figures</source>
        <translation><numerusform>{count} Abbildung</numerusform><numerusform>{count} Abbildungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful words</source>
        <translation><numerusform>{count} verletzendes Wort</numerusform><numerusform>{count} verletzende Wörter</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful pictures</source>
        <translation><numerusform>{count} verletzendes Bild</numerusform><numerusform>{count} verletzende Bilder</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful items</source>
        <translation><numerusform>{count} verletzender Fall</numerusform><numerusform>{count} verletzende Fälle</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation><numerusform>{count} Minute</numerusform><numerusform>{count} Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} captions</source>
        <translation><numerusform>{count} Bildtext</numerusform><numerusform>{count} Bildtexte</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} parts</source>
        <translation><numerusform>{count} Teil</numerusform><numerusform>{count} Teile</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} checks</source>
        <translation><numerusform>{count} Prüfung</numerusform><numerusform>{count} Prüfungen</numerusform></translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message numerus="yes">
        <source>{count} more groups</source>
        <translation><numerusform>{count} weitere Gruppe</numerusform><numerusform>{count} weitere Gruppen</numerusform></translation>
    </message>
</context>
</TS>
