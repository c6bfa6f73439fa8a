<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Als Tabelle speichern…</translation>
    </message>
    <message>
        <source>Table of captions</source>
        <translation>Tabelle mit Bildtexten</translation>
    </message>
    <message>
        <source>Kind of caption</source>
        <translation>Art des Bildtexts</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>There is no attribute with {what}: import a table under Attributes first.</source>
        <translation>Es gibt kein Merkmal mit solchen Werten ({what}): Importieren Sie zuerst eine Tabelle unter Merkmale.</translation>
    </message>
    <message>
        <source>{value} against the rest</source>
        <translation>{value} gegen die übrigen</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>zufällig gezogen</translation>
    </message>
    <message>
        <source>as {name} says</source>
        <translation>wie {name} sagt</translation>
    </message>
    <message>
        <source>First attribute of an intersection</source>
        <translation>Erstes Merkmal einer Überschneidung</translation>
    </message>
    <message>
        <source>Second attribute of an intersection</source>
        <translation>Zweites Merkmal einer Überschneidung</translation>
    </message>
    <message>
        <source>Add intersection</source>
        <translation>Überschneidung hinzufügen</translation>
    </message>
    <message>
        <source>compare some values of an attribute as one group</source>
        <translation>einige Werte eines Merkmals als eine Gruppe vergleichen</translation>
    </message>
    <message>
        <source>No attribute yet: import a table under Attributes to compare groups.</source>
        <translation>Noch kein Merkmal: Importieren Sie eine Tabelle unter Merkmale, um Gruppen zu vergleichen.</translation>
    </message>
    <message>
        <source>Not compared by {gone}: deleted since. Restore it under Attributes, or run without it.</source>
        <translation>Nicht verglichen nach {gone}: inzwischen gelöscht. Stellen Sie es unter Merkmale wieder her, oder starten Sie ohne es.</translation>
    </message>
    <message>
        <source>({shown}, … {count} values)</source>
        <translation>({shown}, … {count} Werte)</translation>
    </message>
    <message>
        <source>Tables ({value})</source>
        <translation>Tabellen ({value})</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>{words}: choose a file.</source>
        <translation>{words}: Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>There is no file “{written}”.</source>
        <translation>Es gibt keine Datei „{written}“.</translation>
    </message>
    <message>
        <source>From a table</source>
        <translation>Aus einer Tabelle</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Hier schreiben</translation>
    </message>
    <message>
        <source>Propose close captions</source>
        <translation>Ähnliche Bildtexte vorschlagen</translation>
    </message>
    <message>
        <source>Adds captions with another colour, count or object to this table, for you to edit</source>
        <translation>Fügt dieser Tabelle Bildtexte mit anderer Farbe, Zahl oder anderem Gegenstand hinzu, die Sie bearbeiten können</translation>
    </message>
    <message>
        <source>Captions: write at least two, or choose a table.</source>
        <translation>Bildtexte: Schreiben Sie mindestens zwei, oder wählen Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>both an image and a sequence</source>
        <translation>sowohl ein Bild als auch eine Sequenz</translation>
    </message>
    <message>
        <source>neither an image nor a sequence</source>
        <translation>weder ein Bild noch eine Sequenz</translation>
    </message>
    <message>
        <source>Caption {place} names {what}: fill in one of the two.</source>
        <translation>Bildtext {place} nennt {what}: Füllen Sie eines von beiden aus.</translation>
    </message>
    <message>
        <source>No more close captions can be proposed: there is no colour, count or object left to change.</source>
        <translation>Mehr ähnliche Bildtexte lassen sich nicht vorschlagen: Keine Farbe, keine Zahl und kein Gegenstand ist mehr zu ändern.</translation>
    </message>
    <message>
        <source>compared with each of these that is ticked</source>
        <translation>verglichen mit jedem angehakten</translation>
    </message>
    <message>
        <source>Speed and details</source>
        <translation>Geschwindigkeit und Einzelheiten</translation>
    </message>
    <message>
        <source>There is no image in this selection: import images first.</source>
        <translation>In dieser Auswahl ist kein Bild: Importieren Sie zuerst Bilder.</translation>
    </message>
    <message>
        <source>There is no label set: make one under Labels.</source>
        <translation>Es gibt keinen Label-Satz: Legen Sie unter Labels einen an.</translation>
    </message>
    <message>
        <source>Categories: {categories}.</source>
        <translation>Kategorien: {categories}.</translation>
    </message>
    <message>
        <source>Label sets to compare with</source>
        <translation>Label-Sätze, mit denen verglichen wird</translation>
    </message>
    <message>
        <source>There is no label set with categories: make one under Labels.</source>
        <translation>Es gibt keinen Label-Satz mit Kategorien: Legen Sie unter Labels einen an.</translation>
    </message>
    <message>
        <source>proposed: the paper's classes where they fit, else one label per value</source>
        <translation>vorgeschlagen: die Klassen der Veröffentlichung, wo sie passen, sonst ein Label je Wert</translation>
    </message>
    <message>
        <source>Lock this plan…</source>
        <translation>Diesen Plan festschreiben…</translation>
    </message>
    <message>
        <source>Fix what is primary before you see results</source>
        <translation>Festlegen, was primär ist, bevor Sie Ergebnisse sehen</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Back to the locked plan</source>
        <translation>Zurück zum festgeschriebenen Plan</translation>
    </message>
    <message>
        <source>A locked plan is kept with date, author and a digest (SHA-256), and is never changed. What is primary is confirmatory in the plan's first run, with images and values as they are now; all else is exploratory.</source>
        <translation>Ein festgeschriebener Plan wird mit Datum, Verfasser und Prüfsumme (SHA-256) aufbewahrt und nie geändert. Was primär ist, ist im ersten Lauf des Plans konfirmatorisch, mit den Bildern und Werten, wie sie jetzt sind; alles andere ist explorativ.</translation>
    </message>
    <message>
        <source>Every category is primary, and so is every single label.</source>
        <translation>Jede Kategorie ist primär und jedes einzelne Label auch.</translation>
    </message>
    <message>
        <source>Only what is ticked is primary: single labels are not.</source>
        <translation>Nur was angehakt ist, ist primär: einzelne Labels sind es nicht.</translation>
    </message>
    <message>
        <source>Who locks the plan</source>
        <translation>Wer den Plan festschreibt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Locked by</source>
        <translation>Festgeschrieben von</translation>
    </message>
    <message>
        <source>Primary comparisons</source>
        <translation>Primäre Vergleiche</translation>
    </message>
    <message>
        <source>Primary categories</source>
        <translation>Primäre Kategorien</translation>
    </message>
    <message>
        <source>Attribute whose values are combined</source>
        <translation>Merkmal, dessen Werte zusammengefasst werden</translation>
    </message>
    <message>
        <source>Values to combine</source>
        <translation>Werte, die zusammengefasst werden</translation>
    </message>
    <message>
        <source>Name of the combined values</source>
        <translation>Name der zusammengefassten Werte</translation>
    </message>
    <message>
        <source>a name, such as non-White</source>
        <translation>ein Name, etwa nicht weiß</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Tick two or more values and give them a name to compare them as one group.</source>
        <translation>Haken Sie zwei oder mehr Werte an und geben Sie ihnen einen Namen, um sie als eine Gruppe zu vergleichen.</translation>
    </message>
    <message>
        <source>Compare the values of {name} separately again</source>
        <translation>Die Werte von {name} wieder einzeln vergleichen</translation>
    </message>
    <message>
        <source>{name} (built in: a drawn example)</source>
        <translation>{name} (eingebaut: ein gezeichnetes Beispiel)</translation>
    </message>
    <message>
        <source>{name} (predictions from elsewhere)</source>
        <translation>{name} (Vorhersagen von anderswo)</translation>
    </message>
    <message>
        <source>There is no model: add one under Models.</source>
        <translation>Es gibt kein Modell: Fügen Sie unter Modelle eines hinzu.</translation>
    </message>
    <message>
        <source>Models to compare with the first</source>
        <translation>Modelle, die mit dem ersten verglichen werden</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>Erstes Modell</translation>
    </message>
    <message>
        <source>Two models are needed: add another under Models, or import predictions.</source>
        <translation>Zwei Modelle sind nötig: Fügen Sie unter Modelle ein weiteres hinzu, oder importieren Sie Vorhersagen.</translation>
    </message>
    <message>
        <source>Tick at least one model to compare with the first.</source>
        <translation>Haken Sie mindestens ein Modell an, das mit dem ersten verglichen wird.</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Clopper-Pearson (exact)</source>
        <translation>Clopper-Pearson (exakt)</translation>
    </message>
    <message>
        <source>each {range}, separated by commas</source>
        <translation>jede {range}, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>{words}: write numbers of at least {least}, such as {example}.</source>
        <translation>{words}: Schreiben Sie Zahlen von mindestens {least}, etwa {example}.</translation>
    </message>
    <message>
        <source>Predictions from elsewhere come without embeddings.</source>
        <translation>Vorhersagen von anderswo kommen ohne Embeddings.</translation>
    </message>
    <message>
        <source>{words} in percent</source>
        <translation>{words} in Prozent</translation>
    </message>
    <message>
        <source>Pure guessing gives each label {uniform_in_words}.</source>
        <translation>Reines Raten gibt jedem Label {uniform_in_words}.</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>mindestens {value}</translation>
    </message>
    <message>
        <source>{value} to {most}</source>
        <translation>{value} bis {most}</translation>
    </message>
    <message>
        <source>Run {noun}</source>
        <translation>{noun} starten</translation>
    </message>
    <message>
        <source>Run this {noun} (Ctrl+Enter)</source>
        <translation>{noun} starten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Choose at least one attribute to compare by.</source>
        <translation>Wählen Sie mindestens ein Merkmal für den Vergleich.</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>as the newest table says</source>
        <translation>wie die neueste Tabelle sagt</translation>
    </message>
    <message>
        <source>as most sources say</source>
        <translation>wie die meisten Quellen sagen</translation>
    </message>
    <message>
        <source>only where all sources agree</source>
        <translation>nur wo alle Quellen übereinstimmen</translation>
    </message>
    <message>
        <source>Which source of {name} to compare by</source>
        <translation>Nach welcher Quelle von {name} verglichen wird</translation>
    </message>
    <message>
        <source>by every rule, side by side</source>
        <translation>nach jeder Regel, nebeneinander</translation>
    </message>
    <message>
        <source>Its sources differ on {disagreements}.</source>
        <translation>Seine Quellen widersprechen sich: {disagreements}.</translation>
    </message>
    <message>
        <source>{views} sources speak of “{name}”. {differing}</source>
        <translation>{views} Quellen sprechen von „{name}“. {differing}</translation>
    </message>
    <message>
        <source>as the newest table or entry by hand says</source>
        <translation>wie die neueste Tabelle oder Eingabe von Hand sagt</translation>
    </message>
    <message>
        <source>as “{source}” says</source>
        <translation>wie „{source}“ sagt</translation>
    </message>
    <message>
        <source>Write at least one template, such as “a photo of a {placeholder}”.</source>
        <translation>Schreiben Sie mindestens eine Vorlage, etwa „a photo of a {placeholder}“.</translation>
    </message>
    <message>
        <source>The template “{each}” lacks {placeholder}.</source>
        <translation>In der Vorlage „{each}“ fehlt {placeholder}.</translation>
    </message>
    <message>
        <source>every label whose probability is</source>
        <translation>jedes Label, dessen Wahrscheinlichkeit so hoch ist:</translation>
    </message>
    <message>
        <source>every label whose own probability (sigmoid) is</source>
        <translation>jedes Label, dessen eigene Wahrscheinlichkeit (Sigmoid) so hoch ist:</translation>
    </message>
    <message>
        <source>A SigLIP-type model gives every label a probability of its own, whatever the others are.</source>
        <translation>Ein Modell vom Typ SigLIP gibt jedem Label eine eigene Wahrscheinlichkeit, was immer die anderen sind.</translation>
    </message>
    <message>
        <source>Predictions from elsewhere are used as their table gives them.</source>
        <translation>Vorhersagen von anderswo werden benutzt, wie ihre Tabelle sie angibt.</translation>
    </message>
    <message>
        <source>the one label with the highest probability (top-1)</source>
        <translation>das eine Label mit der höchsten Wahrscheinlichkeit (Top-1)</translation>
    </message>
    <message>
        <source>With Fast, an image whose two most probable labels are nearly equal may get the other one. Switching means processing the images again.</source>
        <translation>Mit „Schnell“ kann ein Bild, dessen zwei wahrscheinlichste Labels fast gleichauf liegen, das andere bekommen. Nach einem Wechsel müssen die Bilder neu verarbeitet werden.</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>der Grafikkarte</translation>
    </message>
    <message>
        <source>the graphics chip</source>
        <translation>dem Grafikchip</translation>
    </message>
    <message>
        <source>Exact: 32-bit, as open_clip itself computes</source>
        <translation>Exakt: 32 Bit, wie open_clip selbst rechnet</translation>
    </message>
    <message>
        <source>Fast: 16-bit where the machine and the model allow it</source>
        <translation>Schnell: 16 Bit, wo Rechner und Modell es zulassen</translation>
    </message>
    <message>
        <source>looking for a graphics card…</source>
        <translation>eine Grafikkarte wird gesucht…</translation>
    </message>
    <message>
        <source>{speed}, on {get}</source>
        <translation>{speed}, auf {get}</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>Above the threshold, or at or above it</source>
        <translation>Über dem Schwellenwert, oder auch genau bei ihm</translation>
    </message>
    <message>
        <source>The paper counts labels above the threshold</source>
        <translation>Die Veröffentlichung zählt Labels über dem Schwellenwert</translation>
    </message>
    <message>
        <source>What the plan's runs show is exploratory then, for good. The lock stays in the project, with who withdrew it, when and why; the plan can be locked again only before it is run.</source>
        <translation>Was die Läufe des Plans zeigen, ist dann für immer explorativ. Die Festschreibung bleibt im Projekt, samt wer sie wann und warum zurückgezogen hat; wieder festgeschrieben werden kann der Plan nur, bevor er gelaufen ist.</translation>
    </message>
    <message>
        <source>Who withdraws the lock</source>
        <translation>Wer die Festschreibung zurückzieht</translation>
    </message>
    <message>
        <source>Why the lock is withdrawn</source>
        <translation>Warum die Festschreibung zurückgezogen wird</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Keep it locked</source>
        <translation>Festgeschrieben lassen</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Zurückgezogen von</translation>
    </message>
</context>
</TS>
