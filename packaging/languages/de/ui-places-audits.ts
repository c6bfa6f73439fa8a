<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Next: {words}.</source>
        <translation>Als Nächstes: {words}.</translation>
    </message>
    <message>
        <source>Choose a number on the left to see its images.</source>
        <translation>Wählen Sie links eine Zahl, um ihre Bilder zu sehen.</translation>
    </message>
    <message>
        <source>There are no images to show yet.</source>
        <translation>Noch sind keine Bilder zu zeigen.</translation>
    </message>
    <message>
        <source>Provenance of this result</source>
        <translation>Herkunft dieses Ergebnisses</translation>
    </message>
    <message>
        <source>Provenance: what this result rests on</source>
        <translation>Herkunft des Ergebnisses</translation>
    </message>
    <message>
        <source>What this result rests on</source>
        <translation>Worauf dieses Ergebnis beruht</translation>
    </message>
    <message>
        <source>All details as JSON</source>
        <translation>Alle Einzelheiten als JSON</translation>
    </message>
    <message>
        <source>the images</source>
        <translation>die Bilder</translation>
    </message>
    <message>
        <source>Below each picture: {measure}</source>
        <translation>Unter jedem Bild: {measure}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>What this result is of</source>
        <translation>Wovon dieses Ergebnis handelt</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Numbers of this figure (*.csv)</source>
        <translation>Zahlen dieser Abbildung (*.csv)</translation>
    </message>
    <message>
        <source>Sort by size</source>
        <translation>Nach Größe sortieren</translation>
    </message>
    <message>
        <source>Largest first, instead of the order of the attribute</source>
        <translation>Das Größte zuerst, statt in der Reihenfolge des Merkmals</translation>
    </message>
    <message>
        <source>No image is behind this number.</source>
        <translation>Hinter dieser Zahl steht kein Bild.</translation>
    </message>
    <message>
        <source>Save figure or data…</source>
        <translation>Abbildung speichern…</translation>
    </message>
    <message>
        <source>The figure as a picture, or its numbers as a table</source>
        <translation>Die Abbildung als Bild, oder ihre Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Review these…</source>
        <translation>Diese begutachten…</translation>
    </message>
    <message>
        <source>Let people judge the images that are shown by hand</source>
        <translation>Die gezeigten Bilder von Menschen beurteilen lassen</translation>
    </message>
    <message>
        <source>Reading what you chose… Until it is there, “{shown}” stays below.</source>
        <translation>Das Gewählte wird gelesen… Bis es da ist, bleibt unten „{shown}“ stehen.</translation>
    </message>
    <message>
        <source>Reading what you chose…</source>
        <translation>Das Gewählte wird gelesen…</translation>
    </message>
    <message>
        <source>Save figure or data</source>
        <translation>Abbildung oder Daten speichern</translation>
    </message>
    <message>
        <source>No images: {caption}</source>
        <translation>Keine Bilder: {caption}</translation>
    </message>
    <message>
        <source>{ids} of {caption}</source>
        <translation>{ids}: {caption}</translation>
    </message>
    <message>
        <source>The paper's probes</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Filter runs by name, model, label set, probe or date</source>
        <translation>Läufe nach Name, Modell, Label-Satz, Experiment oder Datum filtern</translation>
    </message>
    <message>
        <source>Choose the run to compare with.</source>
        <translation>Wählen Sie den Lauf, mit dem verglichen wird.</translation>
    </message>
    <message>
        <source>Choose the run to compare “{title}” with.</source>
        <translation>Wählen Sie den Lauf, mit dem „{title}“ verglichen wird.</translation>
    </message>
    <message>
        <source>No run matches “{strip}”.</source>
        <translation>Kein Lauf passt zu „{strip}“.</translation>
    </message>
    <message>
        <source>{words}: choose, or type a part of it</source>
        <translation>{words}: wählen, oder einen Teil davon schreiben</translation>
    </message>
    <message>
        <source>Locked plans, not yet run</source>
        <translation>Festgeschriebene Pläne, noch nicht gelaufen</translation>
    </message>
    <message>
        <source>Open in the form</source>
        <translation>Im Formular öffnen</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern…</translation>
    </message>
    <message>
        <source>An audit asks a model to choose among your labels for every image, and compares how often each group is given each label. Every number comes with its interval and opens its images.</source>
        <translation>Ein Audit lässt ein Modell für jedes Bild unter Ihren Labels wählen und vergleicht, wie oft jede Gruppe jedes Label bekommt. Jede Zahl hat ihr Intervall und öffnet ihre Bilder.</translation>
    </message>
    <message>
        <source>the list of runs</source>
        <translation>die Liste der Läufe</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>Plan öffnen…</translation>
    </message>
    <message>
        <source>Open the earlier run</source>
        <translation>Den früheren Lauf öffnen</translation>
    </message>
    <message>
        <source>This locked plan was run before, as {title}. Run it again where that is known.</source>
        <translation>Dieser festgeschriebene Plan ist schon gelaufen, als {title}. Starten Sie ihn dort noch einmal, wo das bekannt ist.</translation>
    </message>
    <message>
        <source>This locked plan was run before: “{title}”. Look at that run: after it, the plan can be run once more.</source>
        <translation>Dieser festgeschriebene Plan ist schon gelaufen: „{title}“. Sehen Sie sich diesen Lauf an: Danach kann der Plan noch einmal gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>{count} images could not be read and are not in the result; the first: {file}, {reason}</source>
        <translation><numerusform>{count} Bild konnte nicht gelesen werden und ist nicht im Ergebnis: {file}, {reason}</numerusform><numerusform>{count} Bilder konnten nicht gelesen werden und sind nicht im Ergebnis; das erste: {file}, {reason}</numerusform></translation>
    </message>
    <message>
        <source>a missing file</source>
        <translation>eine fehlende Datei</translation>
    </message>
    <message>
        <source>“{finished}” is finished: {name} shows the result.</source>
        <translation>„{finished}“ ist fertig: Das Ergebnis steht unter {name}.</translation>
    </message>
    <message>
        <source>Plans (*.toml)</source>
        <translation>Pläne (*.toml)</translation>
    </message>
    <message>
        <source>This project is not what the plan was made for. {} Look at the form before you run it.</source>
        <translation>Dieses Projekt ist nicht das, wofür der Plan gemacht wurde. {} Sehen Sie sich das Formular an, bevor Sie starten.</translation>
    </message>
    <message>
        <source>The lock of “{name}” is withdrawn; that it was is kept with it.</source>
        <translation>Die Festschreibung von „{name}“ ist zurückgezogen; dass es sie gab, bleibt vermerkt.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>{kinds};;All files (*)</source>
        <translation>{kinds};;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is running. Progress is shown at the bottom.</source>
        <translation>Das läuft. Der Fortschritt steht unten.</translation>
    </message>
    <message>
        <source>The project is open read-only here, so nothing can be run. Close it in the other window first.</source>
        <translation>Das Projekt ist hier schreibgeschützt geöffnet, also kann nichts gestartet werden. Schließen Sie es zuerst im anderen Fenster.</translation>
    </message>
    <message>
        <source>“{name}” is running. Progress is shown at the bottom.</source>
        <translation>„{name}“ läuft. Der Fortschritt steht unten.</translation>
    </message>
    <message>
        <source>The experiments of “Evaluating CLIP” on your own images. Each says which parts are as published and which are reconstructed, and shows the published figures beside yours.</source>
        <translation>Die Experimente aus „Evaluating CLIP“ an Ihren eigenen Bildern. Jedes sagt, welche Teile wie veröffentlicht und welche nachgebaut sind, und zeigt die veröffentlichten Zahlen neben Ihren.</translation>
    </message>
    <message>
        <source>Plan an audit of your own</source>
        <translation>Ein eigenes Audit planen</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Set up the probe {title}</source>
        <translation>Experiment einrichten: {title}</translation>
    </message>
    <message>
        <source>The project lacks something that this probe needs.</source>
        <translation>Dem Projekt fehlt etwas, was dieses Experiment braucht.</translation>
    </message>
    <message>
        <source>Label sets: {sets}.</source>
        <translation>Label-Sätze: {sets}.</translation>
    </message>
    <message>
        <source>Templates: {templates}.</source>
        <translation>Vorlagen: {templates}.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal starten</translation>
    </message>
    <message>
        <source>Change and run…</source>
        <translation>Ändern und starten…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Choose another run and see the two side by side</source>
        <translation>Einen anderen Lauf wählen und beide nebeneinander sehen</translation>
    </message>
    <message>
        <source>Delete both</source>
        <translation>Beide löschen</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>The summary is in the clipboard.</source>
        <translation>Die Zusammenfassung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Group, sort and collapse the list</source>
        <translation>Die Liste gruppieren, sortieren und einklappen</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Runs of audits and probes</source>
        <translation>Läufe von Audits und Experimenten</translation>
    </message>
    <message>
        <source>Run at this threshold</source>
        <translation>Mit diesem Schwellenwert starten</translation>
    </message>
    <message>
        <source>Back to {threshold_in_words}</source>
        <translation>Zurück zu {threshold_in_words}</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys; the scale is logarithmic, from 0.01 % to 99 %</source>
        <translation>Ziehen oder die Pfeiltasten benutzen; die Skala ist logarithmisch, von 0,01 % bis 99 %</translation>
    </message>
</context>
</TS>
