<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Attribute whose values are given</source>
        <translation>Merkmal, dessen Werte vergeben werden</translation>
    </message>
    <message>
        <source>Other value…</source>
        <translation>Anderer Wert…</translation>
    </message>
    <message>
        <source>New attribute…</source>
        <translation>Neues Merkmal…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Forget what you entered for the chosen images: other sources count again</source>
        <translation>Vergessen, was Sie für die gewählten Bilder eingegeben haben: Andere Quellen zählen wieder</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Somebody looked: “{value}” is a value, and not the same as missing</source>
        <translation>Jemand hat hingesehen: „{value}“ ist ein Wert und nicht dasselbe wie ein fehlender</translation>
    </message>
    <message>
        <source>Choose images first: what you press is given to them.</source>
        <translation>Wählen Sie erst Bilder: Was Sie drücken, wird ihnen gegeben.</translation>
    </message>
    <message>
        <source>Assign by keys…</source>
        <translation>Mit Tasten vergeben…</translation>
    </message>
    <message>
        <source>Assign a value</source>
        <translation>Wert vergeben</translation>
    </message>
    <message>
        <source>Take back what you entered</source>
        <translation>Eigene Eingabe zurücknehmen</translation>
    </message>
    <message>
        <source>{attribute}: taken back</source>
        <translation>{attribute}: zurückgenommen</translation>
    </message>
    <message>
        <source>{given}, for {ids}. Ctrl+Z takes it back.</source>
        <translation>{given}, für {ids}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Your name: what you enter is kept under it, beside what tables say.</source>
        <translation>Ihr Name: Was Sie eingeben, wird unter ihm geführt, neben dem, was Tabellen sagen.</translation>
    </message>
    <message>
        <source>Who enters this?</source>
        <translation>Wer gibt das ein?</translation>
    </message>
    <message>
        <source>For {count}. Type a new name, or choose one.</source>
        <translation>Für {count}. Schreiben Sie einen neuen Namen, oder wählen Sie einen.</translation>
    </message>
    <message>
        <source>What you enter is kept under your name, beside what tables say.</source>
        <translation>Was Sie eingeben, wird unter Ihrem Namen geführt, neben dem, was Tabellen sagen.</translation>
    </message>
</context>
</TS>
