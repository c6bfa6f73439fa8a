<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>“{attribute}” has a value “{name}” already. Merge the two if they mean the same, or choose another name.</source>
        <translation>„{attribute}“ hat schon einen Wert „{name}“. Legen Sie beide zusammen, wenn sie dasselbe bedeuten, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Renamed “{value}” to “{name}” in {attribute}. “{name}” says that nothing is known of these images: conditions of derived attributes hold neither way for them. Ctrl+Z undoes this.</source>
        <translation>„{value}“ heißt in {attribute} jetzt „{name}“. „{name}“ sagt, dass über diese Bilder nichts bekannt ist: Bedingungen abgeleiteter Merkmale gelten für sie weder so noch so. Strg+Z macht das rückgängig.</translation>
    </message>
    <message>
        <source>Choose two values at least to merge.</source>
        <translation>Wählen Sie mindestens zwei Werte zum Zusammenlegen.</translation>
    </message>
    <message>
        <source>Merged {values} into “{into}” in {attribute}. Ctrl+Z undoes this.</source>
        <translation>{values} wurden in {attribute} zu „{into}“ zusammengelegt. Strg+Z macht das rückgängig.</translation>
    </message>
    <message>
        <source>“{now}” was called “{name}” before: plans, filters, tables and definitions that say “{name}” still mean it. Choose another name.</source>
        <translation>„{now}“ hieß früher „{name}“: Pläne, Filter, Tabellen und Festlegungen, die „{name}“ sagen, meinen es immer noch. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The name of the attribute</source>
        <translation>Der Name des Merkmals</translation>
    </message>
    <message>
        <source>The name of the value</source>
        <translation>Der Name des Werts</translation>
    </message>
    <message>
        <source>The name of the auditor</source>
        <translation>Der Name des Auditors</translation>
    </message>
    <message>
        <source>{what} is empty. Type one.</source>
        <translation>{what} ist leer. Tippen Sie einen ein.</translation>
    </message>
    <message>
        <source>No value can be called “{text}”: images without a value are shown as missing, and could not be told from these. Choose another name, such as “unknown”, or leave the images without a value.</source>
        <translation>Kein Wert kann „{text}“ heißen: Bilder ohne Wert werden als fehlend gezeigt und wären von diesen nicht zu unterscheiden. Wählen Sie einen anderen Namen, etwa „unbekannt“, oder lassen Sie die Bilder ohne Wert.</translation>
    </message>
    <message>
        <source>none yet (import a table first)</source>
        <translation>noch keine (importieren Sie zuerst eine Tabelle)</translation>
    </message>
    <message>
        <source>There is no attribute “{name}” in this project. Attributes: {names}.</source>
        <translation>Es gibt kein Merkmal „{name}“ in diesem Projekt. Merkmale: {names}.</translation>
    </message>
    <message>
        <source>“{attribute}” has no source “{source}”. Sources: {names}.</source>
        <translation>„{attribute}“ hat keine Quelle „{source}“. Quellen: {names}.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbetten</translation>
    </message>
    <message>
        <source>Which of your labels does the model give to whom?</source>
        <translation>Welche Ihrer Labels gibt das Modell wem?</translation>
    </message>
    <message>
        <source>{name} · run {count}</source>
        <translation>{name} · Lauf {count}</translation>
    </message>
    <message>
        <source>transparency laid on white</source>
        <translation>Durchsichtiges auf Weiß gelegt</translation>
    </message>
    <message>
        <source>greys of more than 8 bits, or inverted ones, scaled to 8 bits</source>
        <translation>Graustufen mit mehr als 8 Bit oder umgekehrte auf 8 Bit gebracht</translation>
    </message>
    <message>
        <source>turned upright as their EXIF orientation says</source>
        <translation>aufgerichtet, wie ihre EXIF-Ausrichtung sagt</translation>
    </message>
    <message>
        <source>Some images were prepared differently than by open_clip's own pipeline: {ways}.</source>
        <translation>Einige Bilder wurden anders vorbereitet als von open_clip selbst: {ways}.</translation>
    </message>
    <message>
        <source>Wilson score</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Clopper-Pearson, exact</source>
        <translation>Clopper-Pearson, exakt</translation>
    </message>
    <message>
        <source>The threshold of {threshold} is below 1/K = {uniform}, what pure guessing gives each of the {labels} labels: most images get many labels.</source>
        <translation>Die Schwelle von {threshold} liegt unter 1/K = {uniform}, was reines Raten jedem der {labels} Labels gibt: Die meisten Bilder bekommen viele Labels.</translation>
    </message>
    <message>
        <source>On this machine, in this precision or with these versions the model gives no vectors for some of its canary. The result cannot be used: run it again in float32.</source>
        <translation>Auf diesem Rechner, in dieser Genauigkeit oder mit diesen Versionen gibt das Modell für einige seiner Prüfbilder und -texte keine Vektoren. Das Ergebnis ist nicht zu gebrauchen: Führen Sie den Lauf noch einmal in float32 aus.</translation>
    </message>
    <message>
        <source>On this machine, in this precision or with these versions the model gives other embeddings than when it was added: the lowest cosine is {cosine}, and at least {tolerance} is expected. Treat the result with care, and run it again in float32.</source>
        <translation>Auf diesem Rechner, in dieser Genauigkeit oder mit diesen Versionen gibt das Modell andere Embeddings als bei seiner Aufnahme: Der niedrigste Kosinus ist {cosine}, erwartet wird mindestens {tolerance}. Behandeln Sie das Ergebnis mit Vorsicht, und führen Sie den Lauf noch einmal in float32 aus.</translation>
    </message>
    <message>
        <source>Scoring by threshold needs a probability between 0 and 1, such as 0.05.</source>
        <translation>Die Regel mit Schwellenwert braucht eine Wahrscheinlichkeit zwischen 0 und 1, etwa 0.05.</translation>
    </message>
    <message>
        <source>A threshold has no meaning for top-1 scoring: leave it out, or score by threshold.</source>
        <translation>Für das wahrscheinlichste Label hat ein Schwellenwert keinen Sinn: Lassen Sie ihn weg, oder wählen Sie die Regel mit Schwellenwert.</translation>
    </message>
    <message>
        <source>The minimum group size must be at least 1.</source>
        <translation>Die kleinste Gruppe muss mindestens 1 Bild haben.</translation>
    </message>
    <message>
        <source>The confidence level {fault}.</source>
        <translation>Das Konfidenzniveau {fault}.</translation>
    </message>
    <message>
        <source>The comparison names “{name}” twice.</source>
        <translation>Der Vergleich nennt „{name}“ zweimal.</translation>
    </message>
    <message>
        <source>Values of “{attribute}” are combined as “{name}”, but nothing is compared by “{attribute}”.</source>
        <translation>Werte von „{attribute}“ sind zu „{name}“ zusammengefasst, aber nach „{attribute}“ wird nicht verglichen.</translation>
    </message>
    <message>
        <source>“{name}” is a SigLIP-type model: it gives every label a probability of its own, so a threshold on softmax probabilities has no meaning. Score by top1, or by sigmoid with a threshold.</source>
        <translation>„{name}“ ist ein Modell vom Typ SigLIP: Es gibt jedem Label eine eigene Wahrscheinlichkeit, deshalb hat ein Schwellenwert für Softmax-Wahrscheinlichkeiten keinen Sinn. Nehmen Sie top1, oder sigmoid mit einem Schwellenwert.</translation>
    </message>
    <message>
        <source>“{name}” is a CLIP-type model: its labels compete, so there are no sigmoid probabilities. Score by top1, or by threshold.</source>
        <translation>„{name}“ ist ein Modell vom Typ CLIP: Seine Labels stehen im Wettbewerb, deshalb gibt es keine Sigmoid-Wahrscheinlichkeiten. Nehmen Sie top1, oder threshold.</translation>
    </message>
    <message>
        <source>“{name}” is a table of predictions, so there are no sigmoid probabilities. Score by top1, or by threshold.</source>
        <translation>„{name}“ ist eine Tabelle mit Vorhersagen, deshalb gibt es keine Sigmoid-Wahrscheinlichkeiten. Nehmen Sie top1, oder threshold.</translation>
    </message>
    <message>
        <source>No image is selected: import images first, or widen the filter.</source>
        <translation>Kein Bild ist ausgewählt: Importieren Sie zuerst Bilder, oder weiten Sie den Filter.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>probability of its most probable {categories} label</source>
        <translation>Wahrscheinlichkeit seines wahrscheinlichsten Labels aus „{categories}“</translation>
    </message>
    <message>
        <source>probability of its most probable label</source>
        <translation>Wahrscheinlichkeit seines wahrscheinlichsten Labels</translation>
    </message>
    <message>
        <source>There is no model called “{name}”. Models: {value}. Predictions here: {there}.</source>
        <translation>Es gibt kein Modell „{name}“. Modelle: {value}. Vorhersagen hier: {there}.</translation>
    </message>
    <message>
        <source>no embedding</source>
        <translation>kein Embedding</translation>
    </message>
    <message>
        <source>None of the selected images could be read ({reason}).</source>
        <translation>Keines der ausgewählten Bilder konnte gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>The predictions “{name}” lack {missing} of these labels ({named}). Use a label set with the labels of their table, such as the one that was made with them.</source>
        <translation>Den Vorhersagen „{name}“ fehlen {missing} dieser Labels ({named}). Nehmen Sie einen Label-Satz mit den Labels ihrer Tabelle, etwa den, der mit ihnen angelegt wurde.</translation>
    </message>
    <message>
        <source>Looking up the predictions</source>
        <translation>Die Vorhersagen werden nachgeschlagen</translation>
    </message>
    <message>
        <source>The predictions “{name}” contain none of the selected images.</source>
        <translation>Die Vorhersagen „{name}“ enthalten keines der ausgewählten Bilder.</translation>
    </message>
    <message>
        <source>Sorting by probability needs a label of a run: choose one in the label filter.</source>
        <translation>Sortieren nach Wahrscheinlichkeit braucht ein Label eines Laufs: Wählen Sie eines im Label-Filter.</translation>
    </message>
    <message>
        <source>The filter “{saved_as}”</source>
        <translation>Der Filter „{saved_as}“</translation>
    </message>
    <message>
        <source>The filter</source>
        <translation>Der Filter</translation>
    </message>
    <message>
        <source>{what} asks for a label of the run{name}, which was deleted. Restore the run, or choose a label of another run in the filter.</source>
        <translation>{what} fragt nach einem Label des Laufs{name}, der gelöscht wurde. Stellen Sie den Lauf wieder her, oder wählen Sie im Filter ein Label eines anderen.</translation>
    </message>
    <message>
        <source>The run of the label filter was deleted. Choose another run.</source>
        <translation>Der Lauf des Label-Filters wurde gelöscht. Wählen Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>The run has no label “{label}”. Choose one of its own labels.</source>
        <translation>Der Lauf hat kein Label „{label}“. Wählen Sie eines von seinen eigenen.</translation>
    </message>
    <message>
        <source>The run of the top label was deleted. Choose another run.</source>
        <translation>Der Lauf des wahrscheinlichsten Labels wurde gelöscht. Wählen Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>The run has no label “{unknown}”. Choose one of its own labels.</source>
        <translation>Der Lauf hat kein Label „{unknown}“. Wählen Sie eines seiner eigenen Labels.</translation>
    </message>
    <message>
        <source>caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>“{old}” could not be moved: {strerror}.</source>
        <translation>„{old}“ konnte nicht verschoben werden: {strerror}.</translation>
    </message>
    <message>
        <source>“{folder}” could not be deleted: {strerror}.</source>
        <translation>„{folder}“ konnte nicht gelöscht werden: {strerror}.</translation>
    </message>
    <message>
        <source>No image would be put into a cluster.</source>
        <translation>Kein Bild käme in einen Cluster.</translation>
    </message>
    <message>
        <source>{examples} of {clusters}.</source>
        <translation>{examples} aus {clusters}.</translation>
    </message>
    <message>
        <source> More than {most} images: {large}, the largest with {largest}. Audits count a cluster as one person, video or sequence: where a few clusters hold most images, intervals become wide, or rates cannot be estimated.</source>
        <translation> Mit mehr als {most} Bildern: {large}, der größte mit {largest}. Audits zählen einen Cluster als eine Person, ein Video oder eine Sequenz: Wo wenige Cluster die meisten Bilder enthalten, werden Intervalle breit, oder Anteile lassen sich nicht schätzen.</translation>
    </message>
    <message>
        <source> Alone in their cluster: {alone}.</source>
        <translation> Allein in ihrem Cluster: {alone}.</translation>
    </message>
    <message>
        <source> Left as they are: {others}.</source>
        <translation> Unverändert: {others}.</translation>
    </message>
    <message>
        <source> Among these, in several files that speak for different clusters: {disputed}.</source>
        <translation> Darunter in mehreren Dateien, die für verschiedene Cluster sprechen: {disputed}.</translation>
    </message>
    <message>
        <source> In another cluster until now: {changed}.</source>
        <translation> Bisher in einem anderen Cluster: {changed}.</translation>
    </message>
    <message>
        <source>A person or sequence needs a name.</source>
        <translation>Eine Person oder Sequenz braucht einen Namen.</translation>
    </message>
    <message>
        <source>{words}. Audits treat the images of a cluster as belonging together.</source>
        <translation>{words}. Audits behandeln die Bilder eines Clusters als zusammengehörig.</translation>
    </message>
    <message>
        <source>Added {images} to the collection “{name}”.</source>
        <translation>{images} in die Sammlung „{name}“ aufgenommen.</translation>
    </message>
    <message>
        <source>Removed {images} from the collection; they stay in the project.</source>
        <translation>{images} aus der Sammlung genommen; im Projekt bleiben sie.</translation>
    </message>
    <message>
        <source>The collection “{old}” is called “{name}” now.</source>
        <translation>Die Sammlung „{old}“ heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>Choose two collections at least to merge.</source>
        <translation>Wählen Sie mindestens zwei Sammlungen zum Zusammenlegen.</translation>
    </message>
    <message>
        <source>There is no collection “{into}” to merge “{names}” into. Rename it instead.</source>
        <translation>Es gibt keine Sammlung „{into}“, in die „{names}“ überführt werden könnte. Benennen Sie sie stattdessen um.</translation>
    </message>
    <message numerus="yes">
        <source>Merged {names} into the collection “{into}”: it has {count} images now. Ctrl+Z takes it apart again.</source>
        <translation><numerusform>{names} in die Sammlung „{into}“ überführt: Sie hat jetzt {count} Bild. Strg+Z nimmt sie wieder auseinander.</numerusform><numerusform>{names} in die Sammlung „{into}“ überführt: Sie hat jetzt {count} Bilder. Strg+Z nimmt sie wieder auseinander.</numerusform></translation>
    </message>
    <message>
        <source>The figures of the images of “{name}”, run {number}, do not fit its counts, so it cannot be compared with another run. Run it again, and compare that run.</source>
        <translation>Die Zahlen der Bilder von „{name}“, Lauf {number}, passen nicht zu seinen Anzahlen, deshalb lässt er sich nicht mit einem anderen Lauf vergleichen. Machen Sie den Lauf noch einmal, und vergleichen Sie jenen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Clusters allowed for</source>
        <translation>Cluster berücksichtigt</translation>
    </message>
    <message>
        <source>Images, by their digest</source>
        <translation>Bilder, nach ihrer Prüfsumme</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>the label with the highest probability</source>
        <translation>das Label mit der höchsten Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>every label that passes a threshold</source>
        <translation>jedes Label, das eine Schwelle erreicht</translation>
    </message>
    <message>
        <source>every label whose own probability passes a threshold</source>
        <translation>jedes Label, dessen eigene Wahrscheinlichkeit eine Schwelle erreicht</translation>
    </message>
    <message>
        <source>at-least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>digest {digest}</source>
        <translation>Prüfsumme {digest}</translation>
    </message>
    <message>
        <source>A run cannot be compared with itself: choose another one.</source>
        <translation>Ein Lauf lässt sich nicht mit sich selbst vergleichen: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>Schwelle {value}</translation>
    </message>
    <message>
        <source>There is no attribute “{name}”. Attributes: {value}.</source>
        <translation>Es gibt kein Merkmal „{name}“. Merkmale: {value}.</translation>
    </message>
    <message>
        <source>{attributes} make {cells} combinations; at most {most_cells} are listed. Choose attributes with fewer values, or merge values in an audit.</source>
        <translation>{attributes} ergeben {cells} Kombinationen; höchstens {most_cells} werden aufgeführt. Wählen Sie Merkmale mit weniger Werten, oder fassen Sie Werte in einem Audit zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} runs</source>
        <translation><numerusform>{count} Lauf</numerusform><numerusform>{count} Läufe</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} reviews</source>
        <translation><numerusform>{count} Begutachtung</numerusform><numerusform>{count} Begutachtungen</numerusform></translation>
    </message>
    <message>
        <source>{parts} and {parts2}</source>
        <translation>{parts} und {parts2}</translation>
    </message>
    <message>
        <source>keeps what it says</source>
        <translation>behält, was er sagt</translation>
    </message>
    <message>
        <source>keep what they say</source>
        <translation>behalten, was sie sagen</translation>
    </message>
    <message>
        <source>{told} {keep} of these images.</source>
        <translation>{told} {keep} über diese Bilder.</translation>
    </message>
    <message>
        <source>There is no attribute “{source}” in this project. Attributes: {names}.</source>
        <translation>In diesem Projekt gibt es kein Merkmal „{source}“. Merkmale: {names}.</translation>
    </message>
    <message>
        <source>“{attribute}” has no value “{wrong}”. Values: {names}.</source>
        <translation>„{attribute}“ hat keinen Wert „{wrong}“. Werte: {names}.</translation>
    </message>
    <message>
        <source>There is no attribute “{attribute}” in this project. Attributes: {names}.</source>
        <translation>In diesem Projekt gibt es kein Merkmal „{attribute}“. Merkmale: {names}.</translation>
    </message>
    <message>
        <source>{told}; missing {count}.</source>
        <translation>{told}; fehlend: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} decisions</source>
        <translation><numerusform>{count} Entscheidung</numerusform><numerusform>{count} Entscheidungen</numerusform></translation>
    </message>
    <message>
        <source>All decisions on duplicates were taken back: audits take the copies again. Ctrl+Z undoes this.</source>
        <translation>Alle Entscheidungen über Doppelte sind zurückgenommen: Audits nehmen die Kopien wieder auf. Strg+Z macht das rückgängig.</translation>
    </message>
    <message>
        <source>More than five million pairs of pictures look alike at a distance of {distance}. Choose a smaller distance, or take series of the same picture out of the project first.</source>
        <translation>Mehr als fünf Millionen Paare von Bildern sehen bei einem Abstand von {distance} gleich aus. Wählen Sie einen kleineren Abstand, oder nehmen Sie zuerst Serien desselben Bildes aus dem Projekt.</translation>
    </message>
    <message>
        <source>Deleting permanently</source>
        <translation>Endgültiges Löschen</translation>
    </message>
    <message>
        <source>things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>It was made by a newer clipstudio. Undo it there.</source>
        <translation>Es wurde mit einem neueren clipstudio gemacht. Machen Sie es dort rückgängig.</translation>
    </message>
    <message>
        <source>What undoing it takes cannot be read.</source>
        <translation>Was zum Rückgängigmachen nötig ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Decisions on duplicates were taken back meanwhile.</source>
        <translation>Entscheidungen über Doppelte wurden inzwischen zurückgenommen.</translation>
    </message>
    <message>
        <source>Decisions on duplicates were made again meanwhile.</source>
        <translation>Entscheidungen über Doppelte wurden inzwischen wieder getroffen.</translation>
    </message>
    <message>
        <source>It was made too long ago: what undoing it takes was not kept.</source>
        <translation>Es liegt zu lange zurück: Was zum Rückgängigmachen nötig ist, wurde nicht aufgehoben.</translation>
    </message>
    <message>
        <source> Another run is called “{old}” by now, so this one is “{new}”.</source>
        <translation> Ein anderer Lauf heißt inzwischen „{old}“, deshalb heißt dieser „{new}“.</translation>
    </message>
    <message>
        <source>This filter was deleted.</source>
        <translation>Dieser Filter wurde gelöscht.</translation>
    </message>
    <message>
        <source>This report was deleted.</source>
        <translation>Dieser Bericht wurde gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” has no known extension for {value}: name the file {known}.</source>
        <translation>„{name}“ hat keine bekannte Endung für {value}: Nennen Sie die Datei {known}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {strerror}.</source>
        <translation>„{path}“ lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>“{path}” is there already: name a new folder.</source>
        <translation>„{path}“ gibt es schon: Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: the folder “{parent}” is not there.</source>
        <translation>„{path}“ lässt sich nicht schreiben: Den Ordner „{parent}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>FiftyOne finds images by their paths: let them be written, or the images copied.</source>
        <translation>FiftyOne findet Bilder über ihre Pfade: Lassen Sie diese schreiben, oder die Bilder kopieren.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not there: find it with `clipstudio images relocate` first.</source>
        <translation>Die Datei von „{name}“ ist nicht da: Finden Sie sie zuerst mit `clipstudio images relocate`.</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Only all probabilities or embeddings are one matrix. Use .npz, or no filter.</source>
        <translation>Nur alle Wahrscheinlichkeiten oder alle Embeddings sind eine einzige Matrix. Nehmen Sie .npz, oder keinen Filter.</translation>
    </message>
    <message>
        <source>This model has embedded no image of this project. Run `clipstudio embed` or an audit.</source>
        <translation>Dieses Modell hat noch kein Bild dieses Projekts eingebettet. Starten Sie `clipstudio embed` oder ein Audit.</translation>
    </message>
    <message>
        <source>None of these images is embedded with this model.</source>
        <translation>Keines dieser Bilder ist mit diesem Modell eingebettet.</translation>
    </message>
    <message>
        <source>No file of these images is known: none of them can be named.</source>
        <translation>Von keinem dieser Bilder ist eine Datei bekannt: Keines lässt sich nennen.</translation>
    </message>
    <message>
        <source>The images lie on several drives: export those of one with a filter.</source>
        <translation>Die Bilder liegen auf mehreren Laufwerken: Exportieren Sie die eines Laufwerks mit einem Filter.</translation>
    </message>
    <message>
        <source>The table has {count} columns; Excel takes {most_columns}. Use .parquet.</source>
        <translation>Die Tabelle hat {count} Spalten; Excel fasst {most_columns}. Nehmen Sie .parquet.</translation>
    </message>
    <message>
        <source>A sheet of Excel takes {most_rows} rows, and the table has more. Use .parquet or .csv, or export a part of the images with a filter.</source>
        <translation>Ein Blatt in Excel fasst {most_rows} Zeilen, und die Tabelle hat mehr. Nehmen Sie .parquet oder .csv, oder exportieren Sie mit einem Filter einen Teil der Bilder.</translation>
    </message>
    <message>
        <source>Row {row} has a text of more than {most_letters} letters. Use .csv or .parquet.</source>
        <translation>Zeile {row} hat einen Text mit mehr als {most_letters} Zeichen. Nehmen Sie .csv oder .parquet.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>“{name}” has no known extension: name the file {known}.</source>
        <translation>„{name}“ hat keine bekannte Endung: Nennen Sie die Datei {known}.</translation>
    </message>
    <message>
        <source>This user has no home folder, in which clipstudio could keep models, settings and its log. Name another folder in {variable}.</source>
        <translation>Dieses Benutzerkonto hat keinen eigenen Ordner, in dem clipstudio Modelle, Einstellungen und sein Protokoll ablegen könnte. Nennen Sie einen anderen Ordner in {variable}.</translation>
    </message>
    <message>
        <source>This page is in English so far.</source>
        <translation>Diese Seite gibt es bisher nur auf Englisch.</translation>
    </message>
    <message>
        <source>several labels alike</source>
        <translation>mehrere Labels gleichauf</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>ohne Wert</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {msg}.</source>
        <translation>„{pattern}“ ist kein regulärer Ausdruck: {msg}.</translation>
    </message>
    <message>
        <source>“{pattern}” takes too long on “{name}”. Use a simpler pattern.</source>
        <translation>„{pattern}“ braucht bei „{name}“ zu lange. Nehmen Sie ein einfacheres Muster.</translation>
    </message>
    <message>
        <source>Values cleared by an empty cell: {cleared}.</source>
        <translation>Durch eine leere Zelle gelöschte Werte: {cleared}.</translation>
    </message>
    <message>
        <source>Out of their cluster by an empty cell: {unclustered}.</source>
        <translation>Durch eine leere Zelle nicht mehr in ihrem Cluster: {unclustered}.</translation>
    </message>
    <message>
        <source>“missing” was read as no value: {none}.</source>
        <translation>„missing“ wurde als kein Wert gelesen: {none}.</translation>
    </message>
    <message>
        <source>Other sources say something else: {told}. The newest one counts.</source>
        <translation>Andere Quellen sagen etwas anderes: {told}. Es gilt die neueste.</translation>
    </message>
    <message>
        <source>Writing attributes</source>
        <translation>Merkmale werden geschrieben</translation>
    </message>
    <message>
        <source>“{name}”: the column name “{written_out}” holds a character that cannot be seen. Correct it in the table, then import that again.</source>
        <translation>„{name}“: Der Spaltenname „{written_out}“ enthält ein Zeichen, das man nicht sieht. Berichtigen Sie es in der Tabelle, dann importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>“{name}”, row {row}, column “{name2}”</source>
        <translation>„{name}“, Zeile {row}, Spalte „{name2}“</translation>
    </message>
    <message>
        <source>{where}: “{written_out}” holds a character that cannot be seen. Correct it in the table, then import that again.</source>
        <translation>{where}: „{written_out}“ enthält ein Zeichen, das man nicht sieht. Berichtigen Sie es in der Tabelle, dann importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>No row of “{name}” can be used, though {ambiguous} name images: row {row}, “{value}”: {why}. Fix the rows, or choose other columns.</source>
        <translation>Keine Zeile von „{name}“ ist brauchbar, obwohl {ambiguous} Bilder nennen: Zeile {row}, „{value}“: {why}. Bringen Sie die Zeilen in Ordnung, oder wählen Sie andere Spalten.</translation>
    </message>
    <message>
        <source>“{name}”: there is no image in this project yet. Import images first.</source>
        <translation>„{name}“: In diesem Projekt ist noch kein Bild. Importieren Sie zuerst Bilder.</translation>
    </message>
    <message>
        <source> Its first is “{unmatched}”.</source>
        <translation> Der erste ist „{unmatched}“.</translation>
    </message>
    <message>
        <source> It has no rows.</source>
        <translation> Sie hat keine Zeilen.</translation>
    </message>
    <message>
        <source>No row of “{name}” matches an image by column “{key}”.{example} The key must be a path, a file name or a file name without its ending.</source>
        <translation>Keine Zeile von „{name}“ passt mit Spalte „{key}“ zu einem Bild.{example} Der Schlüssel muss ein Pfad, ein Dateiname oder ein Dateiname ohne Endung sein.</translation>
    </message>
    <message>
        <source>a workbook or an archive</source>
        <translation>eine Arbeitsmappe oder ein Archiv</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>eine Parquet-Tabelle</translation>
    </message>
    <message>
        <source>an old workbook</source>
        <translation>eine alte Arbeitsmappe</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text{undecodable_line}. Save it as CSV in UTF-8.</source>
        <translation>„{name}“ ist kein UTF-8-Text{undecodable_line}. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” is not CSV but {kind}, despite its name. Give it the right extension.</source>
        <translation>„{name}“ ist trotz ihres Namens kein CSV, sondern {kind}. Geben Sie ihr die richtige Endung.</translation>
    </message>
    <message>
        <source>“{name}”: row {header} has one cell (“{names}”) and row {first} has {first2}. The first row must name the columns: remove titles and remarks above it.</source>
        <translation>„{name}“: Zeile {header} hat eine Zelle („{names}“) und Zeile {first} hat {first2}. Die erste Zeile muss die Spalten benennen: Entfernen Sie Titel und Bemerkungen darüber.</translation>
    </message>
    <message>
        <source>one cell</source>
        <translation>eine Zelle</translation>
    </message>
    <message>
        <source>{cells} cells</source>
        <translation>{cells} Zellen</translation>
    </message>
    <message>
        <source>“{name}”: row {number} has {has} where the header has {width} (“{cells}”). Fix it or quote the text.</source>
        <translation>„{name}“: Zeile {number} hat {has}, der Kopf {width} („{cells}“). Berichtigen Sie sie, oder setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“{name}”: a quote that is opened in row {before} is never closed. Close it, or double the quotes inside a text.</source>
        <translation>„{name}“: Ein Anführungszeichen aus Zeile {before} wird nie geschlossen. Schließen Sie es, oder verdoppeln Sie die Anführungszeichen im Text.</translation>
    </message>
    <message>
        <source>, nor whole UTF-16</source>
        <translation>, auch kein ganzes UTF-16</translation>
    </message>
    <message>
        <source> (line {number}, byte {start})</source>
        <translation> (Zeile {number}, Byte {start})</translation>
    </message>
    <message>
        <source> (line {number}, byte {index} is zero)</source>
        <translation> (Zeile {number}, Byte {index} ist null)</translation>
    </message>
    <message>
        <source>is as it was</source>
        <translation>ist, wie es war</translation>
    </message>
    <message>
        <source>are as they were</source>
        <translation>sind, wie sie waren</translation>
    </message>
    <message>
        <source>an image that was</source>
        <translation>Bild, das</translation>
    </message>
    <message>
        <source>images that were</source>
        <translation>Bilder, die</translation>
    </message>
    <message>
        <source>, {removed} of {of} removed from the project</source>
        <translation>, {removed} von {of} aus dem Projekt genommen</translation>
    </message>
    <message>
        <source>On disk: {parts}; {same}.</source>
        <translation>Auf der Festplatte: {parts}; {same}.</translation>
    </message>
    <message>
        <source>Nothing changed on disk: {same}.</source>
        <translation>Auf der Festplatte hat sich nichts geändert: {same}.</translation>
    </message>
    <message>
        <source>Comparing files</source>
        <translation>Dateien werden verglichen</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>folders and images, tables of attributes or of predictions (CSV, Excel, Parquet), annotations (COCO, Label Studio), label sets, weights and configurations of models, reviews, and clipstudio projects</source>
        <translation>Ordner und Bilder, Tabellen von Merkmalen oder von Vorhersagen (CSV, Excel, Parquet), Annotationen (COCO, Label Studio), Label-Sätze, Gewichte und Konfigurationen von Modellen, Begutachtungen und Projekte von clipstudio</translation>
    </message>
    <message>
        <source>A link to something that is not there.</source>
        <translation>Ein Verweis auf etwas, das nicht da ist.</translation>
    </message>
    <message>
        <source>A linked folder is not followed: import it itself.</source>
        <translation>Einem verknüpften Ordner wird nicht gefolgt: Importieren Sie ihn selbst.</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>“{place}” does not exist. Check the path.</source>
        <translation>„{place}“ gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“{place}” cannot be reached: {why}.</source>
        <translation>„{place}“ ist nicht erreichbar: {why}.</translation>
    </message>
    <message>
        <source>The file name is not valid text: rename the file.</source>
        <translation>Der Dateiname ist kein gültiger Text: Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>A link to a file that is not there.</source>
        <translation>Eine Verknüpfung zu einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>its permissions forbid it</source>
        <translation>die Rechte verbieten es</translation>
    </message>
    <message>
        <source>links that form a loop</source>
        <translation>Verknüpfungen, die im Kreis führen</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>{added} new</source>
        <translation>{added} neu</translation>
    </message>
    <message>
        <source>{unchanged} already here</source>
        <translation>{unchanged} schon hier</translation>
    </message>
    <message>
        <source>exact duplicate</source>
        <translation>gleiche Datei</translation>
    </message>
    <message>
        <source>removed from the project before</source>
        <translation>früher aus dem Projekt genommen</translation>
    </message>
    <message>
        <source>known before and missing now</source>
        <translation>früher bekannt und jetzt fehlend</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>nicht zu öffnen</translation>
    </message>
    <message>
        <source>; besides, {count} {words}</source>
        <translation>; außerdem {count} {words}</translation>
    </message>
    <message numerus="yes">
        <source>{count} image files: {parts}.</source>
        <translation><numerusform>{count} Bilddatei: {parts}.</numerusform><numerusform>{count} Bilddateien: {parts}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source> {count} of the new images are changed files: what they showed before stays, without a file.</source>
        <translation><numerusform> {count} der neuen Bilder ist eine geänderte Datei: Was sie vorher zeigte, bleibt ohne Datei.</numerusform><numerusform> {count} der neuen Bilder sind geänderte Dateien: Was sie vorher zeigten, bleibt ohne Datei.</numerusform></translation>
    </message>
    <message>
        <source>“{place}” went away while it was imported. Read until then and kept: {new}. Bring it back, or connect its drive, and import it again.</source>
        <translation>„{place}“ ist während des Importierens verschwunden. Bis dahin gelesen und behalten: {new}. Bringen Sie es zurück oder schließen Sie sein Laufwerk an und importieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>kein Ort</translation>
    </message>
    <message>
        <source>“{name}” and {count} more</source>
        <translation>„{name}“ und {count} weitere</translation>
    </message>
    <message>
        <source>{unreadable} unreadable</source>
        <translation>{unreadable} nicht lesbar</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Read as CelebA's lists.</source>
        <translation>Gelesen als Listen von CelebA.</translation>
    </message>
    <message>
        <source>“{name}” is empty: it needs a header row with column names.</source>
        <translation>„{name}“ ist leer: Sie braucht eine Kopfzeile mit Spaltennamen.</translation>
    </message>
    <message>
        <source>Read as COCO: what is marked in an image says which categories it shows. Boxes and outlines are left out.</source>
        <translation>Gelesen als COCO: Was in einem Bild markiert ist, sagt, welche Kategorien es zeigt. Rahmen und Umrisse sind ausgelassen.</translation>
    </message>
    <message>
        <source>{count} images without an id or a file name</source>
        <translation>{count} Bilder ohne Kennung oder Dateinamen</translation>
    </message>
    <message>
        <source>{count} categories without an id or a name</source>
        <translation>{count} Kategorien ohne Kennung oder Namen</translation>
    </message>
    <message>
        <source>{count} annotations without an image</source>
        <translation>{count} Annotationen ohne Bild</translation>
    </message>
    <message>
        <source>{count} images whose id stands for two files</source>
        <translation>{count} Bilder, deren Kennung für zwei Dateien steht</translation>
    </message>
    <message>
        <source>{count} images that annotations name and the file does not list</source>
        <translation>{count} Bilder, die Annotationen nennen und die Datei nicht aufführt</translation>
    </message>
    <message>
        <source>{count} categories that the file does not list</source>
        <translation>{count} Kategorien, die die Datei nicht aufführt</translation>
    </message>
    <message>
        <source>“{name}” lists no images under “images”: it is no COCO file with file names.</source>
        <translation>„{name}“ führt unter „images“ keine Bilder auf: Sie ist keine COCO-Datei mit Dateinamen.</translation>
    </message>
    <message>
        <source>The first caption of each image can be an attribute; the scenes probe takes the file as its captions.</source>
        <translation>Der erste Bildtext jedes Bildes kann ein Merkmal sein; das Experiment Szenen nimmt die Datei als seine Bildtexte.</translation>
    </message>
    <message>
        <source>“{name}” lists images, but neither categories nor captions of them.</source>
        <translation>„{name}“ führt Bilder auf, aber weder Kategorien noch Bildtexte dazu.</translation>
    </message>
    <message>
        <source>No image shows two categories: “category” holds that of each.</source>
        <translation>Kein Bild zeigt zwei Kategorien: „category“ enthält die jedes Bildes.</translation>
    </message>
    <message>
        <source>{columns} categories</source>
        <translation>{columns} Kategorien</translation>
    </message>
    <message>
        <source>1 category</source>
        <translation>1 Kategorie</translation>
    </message>
    <message>
        <source>{what}, each a column: “yes” where it is marked in an image, “no” where it is not.</source>
        <translation>{what}, jede eine Spalte: „yes“, wo sie in einem Bild markiert ist, „no“, wo nicht.</translation>
    </message>
    <message>
        <source>Tick those that you want.</source>
        <translation>Haken Sie an, welche Sie möchten.</translation>
    </message>
    <message>
        <source>“{name}” is left out for {differing} in which annotations say different things of it.</source>
        <translation>„{name}“ ist ausgelassen für {differing}, über die Annotationen Verschiedenes sagen.</translation>
    </message>
    <message>
        <source>Left out: {format}.</source>
        <translation>Ausgelassen: {format}.</translation>
    </message>
    <message>
        <source>Read as FairFace's table: age in its ranges, gender and race; “service_test” is no group and is left out.</source>
        <translation>Gelesen als Tabelle von FairFace: Alter in seinen Bereichen, Geschlecht und race; „service_test“ ist keine Gruppe und ausgelassen.</translation>
    </message>
    <message>
        <source>It holds the scores of FairFace's model: its values are guessed.</source>
        <translation>Sie enthält die Werte des Modells von FairFace: Ihre Werte sind geschätzt.</translation>
    </message>
    <message>
        <source>“{name}” is no table of FairFace's: it lacks {lacking}. Read it as a plain table.</source>
        <translation>„{name}“ ist keine Tabelle von FairFace: Ihr fehlt {lacking}. Lesen Sie sie als einfache Tabelle.</translation>
    </message>
    <message>
        <source>{others} of its ages are none of FairFace's ranges, such as “{others2}”: a spreadsheet may have made dates of “3-9” and “10-19”. They are kept as they stand.</source>
        <translation>{others} der Altersangaben sind keine Bereiche von FairFace, etwa „{others2}“: Eine Tabellenkalkulation kann aus „3-9“ und „10-19“ Daten gemacht haben. Sie bleiben, wie sie stehen.</translation>
    </message>
    <message>
        <source>Read as Hugging Face metadata: file names are looked for below the folder of the file that names them.</source>
        <translation>Gelesen als Metadaten von Hugging Face: Dateinamen werden unterhalb des Ordners der Datei gesucht, die sie nennt.</translation>
    </message>
    <message>
        <source>“{name}/{name2}” lies beside what is read and was left out.</source>
        <translation>„{name}/{name2}“ liegt neben dem Gelesenen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{file}”, nor one that ends in “{ending}”. Columns: {known}. Read it as a plain table if another column names the images.</source>
        <translation>„{name}“ hat keine Spalte „{file}“ und keine, die auf „{ending}“ endet. Spalten: {known}. Lesen Sie sie als einfache Tabelle, wenn eine andere Spalte die Bilder nennt.</translation>
    </message>
    <message>
        <source>“{name}” holds no plain values.</source>
        <translation>„{name}“ enthält keine einfachen Werte.</translation>
    </message>
    <message>
        <source>Read as clipstudio's list of images: files, clusters and attributes. Sizes of pictures are left out.</source>
        <translation>Gelesen als clipstudios Liste von Bildern: Dateien, Cluster und Merkmale. Größen der Bilder sind ausgelassen.</translation>
    </message>
    <message>
        <source>“{name}” is no list of images: it begins with {wanted}. Read it as a plain table.</source>
        <translation>„{name}“ ist keine Liste von Bildern: Eine solche beginnt mit {wanted}. Lesen Sie sie als einfache Tabelle.</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text. Save it in UTF-8.</source>
        <translation>„{name}“ ist kein UTF-8-Text. Speichern Sie sie in UTF-8.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as JSON: {why}</source>
        <translation>„{name}“ kann nicht als JSON gelesen werden: {why}</translation>
    </message>
    <message>
        <source>it is not UTF-8 text. Save it in UTF-8.</source>
        <translation>sie ist kein UTF-8-Text. Speichern Sie sie in UTF-8.</translation>
    </message>
    <message>
        <source>it holds Infinity or NaN, which are no numbers of JSON. Export it without them.</source>
        <translation>sie enthält Infinity oder NaN, die keine Zahlen in JSON sind. Exportieren Sie sie ohne diese.</translation>
    </message>
    <message>
        <source>more than {deepest} lists or objects lie within each other.</source>
        <translation>mehr als {deepest} Listen oder Objekte liegen ineinander.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>sie ist leer.</translation>
    </message>
    <message>
        <source>it ends in the middle. Export or copy it again.</source>
        <translation>sie endet in der Mitte. Exportieren oder kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>after about {done} bytes it is not UTF-8 text. Save it in UTF-8.</source>
        <translation>nach etwa {done} Bytes ist sie kein UTF-8-Text. Speichern Sie sie in UTF-8.</translation>
    </message>
    <message>
        <source>after about {done} bytes it is none. Export it again.</source>
        <translation>nach etwa {done} Bytes ist sie keines. Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Read as Label Studio's export: each annotator is a source of the attributes.</source>
        <translation>Gelesen als Export von Label Studio: Jeder Annotierende ist eine Quelle der Merkmale.</translation>
    </message>
    <message>
        <source>tasks without an image</source>
        <translation>Aufgaben ohne Bild</translation>
    </message>
    <message>
        <source>annotations that were skipped</source>
        <translation>Annotationen, die übersprungen wurden</translation>
    </message>
    <message>
        <source>regions and relations, which are of a part of an image</source>
        <translation>Bereiche und Beziehungen, die einen Teil eines Bildes betreffen</translation>
    </message>
    <message>
        <source>annotations without an answer for the whole image</source>
        <translation>Annotationen ohne Antwort für das ganze Bild</translation>
    </message>
    <message>
        <source>“{name}” is no list of Label Studio's tasks with a “data” and “annotations”.</source>
        <translation>„{name}“ ist keine Liste von Aufgaben von Label Studio mit „data“ und „annotations“.</translation>
    </message>
    <message>
        <source>Left out: {count} {what}.</source>
        <translation>Ausgelassen: {count} {what}.</translation>
    </message>
    <message>
        <source>“{name}” holds no answer for an image as a whole.</source>
        <translation>„{name}“ enthält keine Antwort für ein Bild als Ganzes.</translation>
    </message>
    <message>
        <source>Annotators: {people}; models: {models}.</source>
        <translation>Annotierende: {people}; Modelle: {models}.</translation>
    </message>
    <message>
        <source>a plain table</source>
        <translation>eine einfache Tabelle</translation>
    </message>
    <message>
        <source>clipstudio's list of images</source>
        <translation>clipstudios Liste von Bildern</translation>
    </message>
    <message>
        <source>CelebA's lists</source>
        <translation>Listen von CelebA</translation>
    </message>
    <message>
        <source>FairFace's tables</source>
        <translation>Tabellen von FairFace</translation>
    </message>
    <message>
        <source>Hugging Face metadata</source>
        <translation>Metadaten von Hugging Face</translation>
    </message>
    <message>
        <source>LFW's attributes</source>
        <translation>Merkmale von LFW</translation>
    </message>
    <message>
        <source>There is no table to read.</source>
        <translation>Es gibt keine Tabelle zu lesen.</translation>
    </message>
    <message>
        <source>Read as LFW's attributes, which are scores of classifiers: above 0 is read as “yes”, others as “no”. The sizes of the scores are left out.</source>
        <translation>Gelesen als Merkmale von LFW, die Werte von Klassifikatoren sind: über 0 wird als „yes“ gelesen, andere als „no“. Die Höhe der Werte ist ausgelassen.</translation>
    </message>
    <message>
        <source>“{name}” is no table of LFW's: no line begins with “{person}”, a tab and “{number}”, as that of its columns does.</source>
        <translation>„{name}“ ist keine Tabelle von LFW: Keine Zeile beginnt mit „{person}“, einem Tabulator und „{number}“, wie die ihrer Spalten.</translation>
    </message>
    <message>
        <source>“{name}”, row {number}: it needs a person, the number of a picture and {names} scores. Fix it.</source>
        <translation>„{name}“, Zeile {number}: Sie braucht eine Person, die Nummer eines Bildes und {names} Werte. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>“{name}”, row {number}: a score is no number. Fix it.</source>
        <translation>„{name}“, Zeile {number}: Ein Wert ist keine Zahl. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Left out: “{name}” holds objects nested deeper than {deepest} levels.</source>
        <translation>Ausgelassen: „{name}“ enthält Objekte, die tiefer als {deepest} Ebenen verschachtelt sind.</translation>
    </message>
    <message>
        <source>Left out: “{name}” holds lists of lists or of objects.</source>
        <translation>Ausgelassen: „{name}“ enthält Listen von Listen oder von Objekten.</translation>
    </message>
    <message>
        <source>“{name}” can have several values: each of them is a column of “yes” and “no”.</source>
        <translation>„{name}“ kann mehrere Werte haben: Jeder ist eine Spalte mit „yes“ und „no“.</translation>
    </message>
    <message>
        <source>Left out: its {rest} rarest values.</source>
        <translation>Ausgelassen: die {rest} seltensten Werte.</translation>
    </message>
    <message>
        <source>“{path}” holds no file in the layout of {words}.</source>
        <translation>„{path}“ enthält keine Datei in diesem Aufbau: {words}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {value}.</source>
        <translation>„{name}“ kann nicht gelesen werden: {value}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as JSON: {fault}</source>
        <translation>„{name}“ kann nicht als JSON gelesen werden: {fault}</translation>
    </message>
    <message>
        <source>“{path}” holds no labels in a layout that is known. Choose the file that holds them.</source>
        <translation>„{path}“ enthält keine Angaben in einem bekannten Aufbau. Wählen Sie die Datei, die sie enthält.</translation>
    </message>
    <message>
        <source>“{name}” is neither a COCO file nor an export of Label Studio, which are the JSON files that attributes can be read from.</source>
        <translation>„{name}“ ist weder eine COCO-Datei noch ein Export von Label Studio, die JSON-Dateien, aus denen Merkmale gelesen werden können.</translation>
    </message>
    <message>
        <source>“{name}” is not a table that can be read. Save it as CSV, Excel (.xlsx), Parquet or JSON lines.</source>
        <translation>„{name}“ ist keine lesbare Tabelle. Speichern Sie sie als CSV, Excel (.xlsx), Parquet oder JSON-Zeilen.</translation>
    </message>
    <message>
        <source>1 and -1 are read as “yes” and “no”, as this list of CelebA's kind means them.</source>
        <translation>1 und -1 werden als „yes“ und „no“ gelesen, wie sie in solchen Listen (CelebA) gemeint sind.</translation>
    </message>
    <message>
        <source>0, 1 and 2 are read as train, validation and test, as CelebA means them.</source>
        <translation>0, 1 und 2 werden als train, validation und test gelesen, wie CelebA sie meint.</translation>
    </message>
    <message>
        <source>“{name}”: row {number} has {count} values where the second line names {count_2}. Fix it.</source>
        <translation>„{name}“: Zeile {number} hat {count} Werte, wo die zweite Zeile {count_2} nennt. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Its first line says {count} images; it lists {listed}.</source>
        <translation>Die erste Zeile nennt {count} Bilder; aufgeführt sind {listed}.</translation>
    </message>
    <message>
        <source>“{name}”: row {number} has {count} values where the first has an image and one value. Fix it.</source>
        <translation>„{name}“: Zeile {number} hat {count} Werte, wo die erste ein Bild und einen Wert hat. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>It has no header: its numbers are called “{column}”.</source>
        <translation>Sie hat keine Kopfzeile: Die Zahlen heißen „{column}“.</translation>
    </message>
    <message>
        <source>Locating</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{matched} of {rows} matched, {unmatched} unmatched, {ambiguous} ambiguous; {without_row} without a row.</source>
        <translation>{matched} von {rows} zugeordnet, {unmatched} nicht zugeordnet, {ambiguous} mehrdeutig; {without_row} ohne Zeile.</translation>
    </message>
    <message>
        <source>{images} images have this name</source>
        <translation>{images} Bilder haben diesen Namen</translation>
    </message>
    <message>
        <source>{others} rows name this image and differ in {named}</source>
        <translation>{others} Zeilen nennen dieses Bild und unterscheiden sich in {named}</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>“{name}” has no named column besides the key “{key}”.</source>
        <translation>„{name}“ hat außer dem Schlüssel „{key}“ keine benannte Spalte.</translation>
    </message>
    <message>
        <source>{found} matched, {unmatched} not matched</source>
        <translation>{found} zugeordnet, {unmatched} nicht zugeordnet</translation>
    </message>
    <message>
        <source>the first is “{name}”: {why}</source>
        <translation>der erste ist „{name}“: {why}</translation>
    </message>
    <message>
        <source>, {malformed} malformed and left out, never guessed ({first})</source>
        <translation>, {malformed} nicht wohlgeformt und ausgelassen, nie geraten ({first})</translation>
    </message>
    <message numerus="yes">
        <source>; {count} images lie in several files whose names say different things, left out (such as {why})</source>
        <translation><numerusform>; {count} Bild liegt in mehreren Dateien, deren Namen Verschiedenes sagen, was ausgelassen wird ({why})</numerusform><numerusform>; {count} Bilder liegen in mehreren Dateien, deren Namen Verschiedenes sagen, was ausgelassen wird (etwa {why})</numerusform></translation>
    </message>
    <message>
        <source>No image of this project is matched by its {origin}.</source>
        <translation>Kein Bild dieses Projekts passt dazu: {origin}.</translation>
    </message>
    <message>
        <source>{column} is “{one}” by “{first}” and “{other}” by “{second}”</source>
        <translation>{column} ist „{one}“ laut „{first}“ und „{other}“ laut „{second}“</translation>
    </message>
    <message>
        <source>, and {values} more</source>
        <translation>, und {values} weitere</translation>
    </message>
    <message numerus="yes">
        <source>{count} values</source>
        <translation><numerusform>{count} Wert</numerusform><numerusform>{count} Werte</numerusform></translation>
    </message>
    <message>
        <source>Give the attribute a name, or name the groups of the pattern: (?P&lt;gender&gt;[a-z]+).</source>
        <translation>Geben Sie dem Merkmal einen Namen, oder benennen Sie die Gruppen des Musters: (?P&lt;gender&gt;[a-z]+).</translation>
    </message>
    <message>
        <source>{ends} {value} of another place and {value2} matched by the end of the path, such as “{end}” of “{example}”.</source>
        <translation>{ends} {value} von einem anderen Ort und {value2} über das Ende des Pfades zugeordnet, etwa „{end}“ aus „{example}“.</translation>
    </message>
    <message>
        <source>name is a path</source>
        <translation>Name ist ein Pfad</translation>
    </message>
    <message>
        <source>names are paths</source>
        <translation>Namen sind Pfade</translation>
    </message>
    <message>
        <source>There is no folder level 0: give 1 or more, or -1 for an image's own folder.</source>
        <translation>Es gibt keine Ordnerebene 0: Geben Sie 1 oder mehr an, oder -1 für den eigenen Ordner eines Bildes.</translation>
    </message>
    <message>
        <source>Each image gets the name of its folder at this level.</source>
        <translation>Jedes Bild bekommt den Namen seines Ordners auf dieser Ebene.</translation>
    </message>
    <message>
        <source>Each image gets what the pattern finds in its name.</source>
        <translation>Jedes Bild bekommt, was das Muster in seinem Namen findet.</translation>
    </message>
    <message>
        <source>Names are read as UTKFace writes them, age_gender_race_date: gender 0 is male and 1 female; race 0 is White, 1 Black, 2 Asian, 3 Indian and 4 Others. The codes are kept as columns of their own, the age also in FairFace's bands. The date says when a picture was collected and is left out.</source>
        <translation>Namen werden gelesen, wie UTKFace sie schreibt, age_gender_race_date: gender 0 ist male und 1 female; race 0 ist White, 1 Black, 2 Asian, 3 Indian und 4 Others. Die Codes bleiben als eigene Spalten, das Alter auch in den Bereichen von FairFace. Das Datum sagt, wann ein Bild gesammelt wurde, und ist ausgelassen.</translation>
    </message>
    <message>
        <source>A folder for each person, as in LFW: its name, with blanks for underscores, becomes the cluster of its images, and can be an attribute too.</source>
        <translation>Ein Ordner für jede Person, wie in LFW: Sein Name, mit Leerzeichen statt Unterstrichen, wird der Cluster seiner Bilder und kann auch ein Merkmal sein.</translation>
    </message>
    <message>
        <source>it has {parts} parts where UTKFace has 4 (age, gender, race, date)</source>
        <translation>er hat {parts} Teile, wo UTKFace 4 hat (age, gender, race, date)</translation>
    </message>
    <message>
        <source>its age “{age}” is no age</source>
        <translation>sein Alter „{age}“ ist kein Alter</translation>
    </message>
    <message>
        <source>its gender “{gender}” is none of UTKFace's codes (0, 1)</source>
        <translation>sein gender „{gender}“ ist keiner der Codes von UTKFace (0, 1)</translation>
    </message>
    <message>
        <source>its race “{race}” is none of UTKFace's codes (0 to 4)</source>
        <translation>sein race „{race}“ ist keiner der Codes von UTKFace (0 bis 4)</translation>
    </message>
    <message>
        <source>“{name}” is already the name of predictions in this project: choose another.</source>
        <translation>„{name}“ heißen in diesem Projekt schon Vorhersagen: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Writing the predictions</source>
        <translation>Die Vorhersagen werden geschrieben</translation>
    </message>
    <message>
        <source> Every column except that of the images is read as a label: remove columns that are not labels.</source>
        <translation> Jede Spalte außer der der Bilder wird als Label gelesen: Entfernen Sie Spalten, die keine Labels sind.</translation>
    </message>
    <message>
        <source>“{name}” has no column that names the images. Call it “image”. Columns: {value}.</source>
        <translation>„{name}“ hat keine Spalte, die die Bilder nennt. Nennen Sie sie „image“. Spalten: {value}.</translation>
    </message>
    <message>
        <source>“{name}” has a column “{lower}”, but none called {probabilities} or {probabilities2}. Rename the column of probabilities.</source>
        <translation>„{name}“ hat eine Spalte „{lower}“, aber keine namens {probabilities} oder {probabilities2}. Benennen Sie die Spalte der Wahrscheinlichkeiten um.</translation>
    </message>
    <message>
        <source>“{name}”: {next}</source>
        <translation>„{name}“: {next}</translation>
    </message>
    <message>
        <source>“{name}” is neither long (image, label, probability) nor wide (image and a column for each of at least two labels).</source>
        <translation>„{name}“ ist weder lang (image, label, probability) noch breit (image und eine Spalte für jedes von mindestens zwei Labels).</translation>
    </message>
    <message>
        <source>“{name}”, row {first}: the label is empty.</source>
        <translation>„{name}“, Zeile {first}: Das Label ist leer.</translation>
    </message>
    <message>
        <source>“{name}”: the column “{label}” is empty.</source>
        <translation>„{name}“: Die Spalte „{label}“ ist leer.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>“{name}” states the label “{label}” twice for an image, with different values: rows {numbers}. Keep one.</source>
        <translation>„{name}“ nennt das Label „{label}“ für ein Bild zweimal, mit verschiedenen Werten: Zeilen {numbers}. Behalten Sie eine.</translation>
    </message>
    <message>
        <source>Rows {numbers} name the same image and differ in “{label}”.</source>
        <translation>Die Zeilen {numbers} nennen dasselbe Bild und unterscheiden sich in „{label}“.</translation>
    </message>
    <message>
        <source> If these are percent, divide them by 100.</source>
        <translation> Wenn das Prozent sind, teilen Sie sie durch 100.</translation>
    </message>
    <message>
        <source>“{name}”, row {first}: {value} in the column “{column}” is not a probability between 0 and 1.{hint}</source>
        <translation>„{name}“, Zeile {first}: {value} in der Spalte „{column}“ ist keine Wahrscheinlichkeit zwischen 0 und 1.{hint}</translation>
    </message>
    <message>
        <source>“{name}”, row {row}: “{value}” in the column “{column}” is not a number. Write probabilities as 0.25.{only_labels}</source>
        <translation>„{name}“, Zeile {row}: „{value}“ in der Spalte „{column}“ ist keine Zahl. Schreiben Sie Wahrscheinlichkeiten als 0.25.{only_labels}</translation>
    </message>
    <message>
        <source>“{name}” was imported from this table already: {images} images with {labels} labels; nothing was changed. To match images that came since, choose another name.</source>
        <translation>„{name}“ wurde aus dieser Tabelle schon importiert: {images} Bilder mit {labels} Labels; nichts wurde geändert. Um seitdem hinzugekommene Bilder zuzuordnen, wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{images} with {labels} from {rows}; {unmatched} unmatched, {ambiguous} ambiguous; of {absent} of image and label the table says nothing; {silent} {value} no answer at all.</source>
        <translation>{images} mit {labels} aus {rows}; {unmatched} nicht zugeordnet, {ambiguous} mehrdeutig; zu {absent} aus Bild und Label sagt die Tabelle nichts; {silent} {value} gar keine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>{count} names</source>
        <translation><numerusform>{count} Name</numerusform><numerusform>{count} Namen</numerusform></translation>
    </message>
    <message>
        <source>So do rows of {differing}.</source>
        <translation>Ebenso Zeilen von {differing}.</translation>
    </message>
    <message>
        <source>Images whose rows differ have no answer.</source>
        <translation>Bilder, deren Zeilen sich unterscheiden, haben keine Antwort.</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Die Tabelle wird gelesen</translation>
    </message>
    <message>
        <source>“{name}” is already the name of predictions from another table ({file}): choose another.</source>
        <translation>„{name}“ heißen schon Vorhersagen aus einer anderen Tabelle ({file}): Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The predictions need a name.</source>
        <translation>Die Vorhersagen brauchen einen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is already the name of a model: choose another.</source>
        <translation>„{name}“ heißt schon ein Modell: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Reading the probabilities</source>
        <translation>Die Wahrscheinlichkeiten werden gelesen</translation>
    </message>
    <message>
        <source>“{name}”: the label</source>
        <translation>„{name}“: das Label</translation>
    </message>
    <message>
        <source>“{name}”: no row names one image of this project in the column “{key}”: “{name2}” is the name of {images}. Name their folders too.</source>
        <translation>„{name}“: Keine Zeile nennt in der Spalte „{key}“ genau ein Bild dieses Projekts: „{name2}“ heißen {images}. Nennen Sie auch ihre Ordner.</translation>
    </message>
    <message>
        <source> (the first is “{names}”)</source>
        <translation> (der erste ist „{names}“)</translation>
    </message>
    <message>
        <source>“{name}”: no row names an image of this project in the column “{key}”{example}.</source>
        <translation>„{name}“: Keine Zeile nennt in der Spalte „{key}“ ein Bild dieses Projekts{example}.</translation>
    </message>
    <message>
        <source>Another “{name}” was imported from “{folder}”: this one is a source of its own, “{told_apart}”.</source>
        <translation>Eine andere Tabelle „{name}“ wurde aus „{folder}“ importiert: Diese ist eine eigene Quelle, „{told_apart}“.</translation>
    </message>
    <message>
        <source>Looking at the columns</source>
        <translation>Die Spalten werden angesehen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Left out, since it is derived from other attributes here: {names}.</source>
        <translation>Ausgelassen, da es hier aus anderen Merkmalen abgeleitet wird: {names}.</translation>
    </message>
    <message>
        <source>“{name}”: {left_out}</source>
        <translation>„{name}“: {left_out}</translation>
    </message>
    <message>
        <source>“{name}” has no column “{name2}”. Columns: {known}.</source>
        <translation>„{name}“ hat keine Spalte „{name2}“. Spalten: {known}.</translation>
    </message>
    <message>
        <source>“{path}” is not a table but a folder, a device, a named pipe or a socket.</source>
        <translation>„{path}“ ist keine Tabelle, sondern ein Ordner, ein Gerät, eine benannte Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>There is no table at “{path}”. Check the path.</source>
        <translation>Unter „{path}“ ist keine Tabelle. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>it has two columns “{name}” (columns {places}). Rename one of them.</source>
        <translation>sie hat zwei Spalten „{name}“ (Spalten {places}). Benennen Sie eine um.</translation>
    </message>
    <message>
        <source>the column “{name}” {faults}.</source>
        <translation>die Spalte „{name}“ {faults}.</translation>
    </message>
    <message>
        <source>it holds no column with values.</source>
        <translation>sie enthält keine Spalte mit Werten.</translation>
    </message>
    <message>
        <source>Preparing thumbnails</source>
        <translation>Vorschaubilder werden gemacht</translation>
    </message>
    <message>
        <source>The picture cannot be decoded.</source>
        <translation>Das Bild lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>Looking at pictures</source>
        <translation>Bilder werden angesehen</translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>das Projekt ist schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as Parquet: {why}.</source>
        <translation>„{name}“ lässt sich nicht als Parquet lesen: {why}.</translation>
    </message>
    <message>
        <source>holds {kind}, which is not a plain value</source>
        <translation>enthält {kind}, was kein schlichter Wert ist</translation>
    </message>
    <message>
        <source>holds lists or objects</source>
        <translation>enthält Listen oder Objekte</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text{undecodable_line}. Save it in UTF-8.</source>
        <translation>„{name}“ ist kein Text in UTF-8{undecodable_line}. Speichern Sie ihn in UTF-8.</translation>
    </message>
    <message>
        <source>“{name}”, row {number}: “{twice}” appears twice in this line. Keep one.</source>
        <translation>„{name}“, Zeile {number}: „{twice}“ steht zweimal in dieser Zeile. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>“{name}”, row {number}: it holds half a character (a lone surrogate).</source>
        <translation>„{name}“, Zeile {number}: Sie enthält ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <source>“{name}”, row {number}: its lists are nested too deeply.</source>
        <translation>„{name}“, Zeile {number}: Ihre Listen sind zu tief ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as JSON lines, one object of plain values per line: row {number}, {msg}.</source>
        <translation>„{name}“ lässt sich nicht als JSON Lines mit einem Objekt schlichter Werte je Zeile lesen: Zeile {number}, {msg}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as JSON lines, one object of plain values per line: row {number} is not one.</source>
        <translation>„{name}“ lässt sich nicht als JSON Lines mit einem Objekt schlichter Werte je Zeile lesen: Zeile {number} ist keines.</translation>
    </message>
    <message>
        <source>holds formulas whose values are not in the file: open it in a spreadsheet program and save it</source>
        <translation>enthält Formeln, deren Werte nicht in der Datei stehen: Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie</translation>
    </message>
    <message>
        <source>“{name}” has a password, or is of an Excel before 2007. Save it as a workbook (.xlsx) without one.</source>
        <translation>„{name}“ hat ein Kennwort, oder stammt von einem Excel vor 2007. Speichern Sie die Datei als Arbeitsmappe (.xlsx) ohne Kennwort.</translation>
    </message>
    <message>
        <source>“{name}” is not a workbook, despite its name. Give it the right extension, such as .csv.</source>
        <translation>„{name}“ ist trotz des Namens keine Arbeitsmappe. Geben Sie der Datei die richtige Endung, etwa .csv.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a workbook: {error}.</source>
        <translation>„{name}“ lässt sich nicht als Arbeitsmappe lesen: {error}.</translation>
    </message>
    <message>
        <source>Only the sheet “{name}” is read, not {others}.</source>
        <translation>Nur das Blatt „{name}“ wird gelesen, nicht {others}.</translation>
    </message>
    <message>
        <source>“{file}”: {reason}.</source>
        <translation>„{file}“: {reason}.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>The machine has no memory left for this. Close other programs, or use a smaller batch.</source>
        <translation>Der Arbeitsspeicher dieses Rechners reicht dafür nicht. Schließen Sie andere Programme, oder nehmen Sie kleinere Stapel.</translation>
    </message>
    <message>
        <source>Something in clipstudio went wrong ({kind}). The details are in {path}.</source>
        <translation>In clipstudio ging etwas schief ({kind}). Einzelheiten stehen in {path}.</translation>
    </message>
    <message>
        <source>Something in clipstudio went wrong ({kind}).</source>
        <translation>In clipstudio ging etwas schief ({kind}).</translation>
    </message>
    <message>
        <source>{task} {done} of {total} {unit}</source>
        <translation>{task} {done} von {total} {unit}</translation>
    </message>
    <message>
        <source> in this step</source>
        <translation> in diesem Schritt</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>“{path}” is a folder: name a file in it.</source>
        <translation>„{path}“ ist ein Ordner: Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The file of names “{distractors}” is not kept with the run: choose it in the probe's form.</source>
        <translation>Die Datei mit Namen „{distractors}“ ist nicht beim Lauf aufgehoben: Wählen Sie sie im Formular des Experiments.</translation>
    </message>
    <message>
        <source>Unsaved edits cannot be kept in “{parent}”: {strerror}.</source>
        <translation>Nicht gespeicherte Änderungen lassen sich in „{parent}“ nicht aufheben: {strerror}.</translation>
    </message>
    <message>
        <source>The label set file “{path}” cannot be read: {strerror}.</source>
        <translation>Die Label-Satz-Datei „{path}“ lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The label set file “{path}” is not UTF-8 text.</source>
        <translation>Die Label-Satz-Datei „{path}“ ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” holds half a character (a lone surrogate).</source>
        <translation>„{name}“ enthält ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <source>“{name}” is not a label set: its lists are nested too deeply.</source>
        <translation>„{name}“ ist kein Label-Satz: Die Listen sind zu tief ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>“{name}” is not valid JSON: line {lineno}, {msg}.</source>
        <translation>„{name}“ ist kein gültiges JSON: Zeile {lineno}, {msg}.</translation>
    </message>
    <message>
        <source>“{name}” holds a number with too many digits.</source>
        <translation>„{name}“ enthält eine Zahl mit zu vielen Ziffern.</translation>
    </message>
    <message>
        <source>{name}: {error}</source>
        <translation>{name}: {error}</translation>
    </message>
    <message>
        <source>the field “{name}” appears {count} times in one object. Keep one.</source>
        <translation>das Feld „{name}“ kommt {count}-mal in einem Objekt vor. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>the field “{field}” is unknown. Write “{meant}”.</source>
        <translation>das Feld „{field}“ ist unbekannt. Schreiben Sie „{meant}“.</translation>
    </message>
    <message>
        <source>“{name}”: a label set is written as JSON. Choose a name that ends in .json.</source>
        <translation>„{name}“: Ein Label-Satz wird als JSON geschrieben. Wählen Sie einen Namen, der auf .json endet.</translation>
    </message>
    <message>
        <source>There is no label set and no file “{name_or_file}”. Label sets: {known}.</source>
        <translation>Es gibt weder einen Label-Satz noch eine Datei „{name_or_file}“. Label-Sätze: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text. Save it as UTF-8.</source>
        <translation>„{name}“ ist kein Text in UTF-8. Speichern Sie die Datei in UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” has no column “label”. Give the column of the words this heading. Columns: {columns}.</source>
        <translation>„{name}“ hat keine Spalte „label“. Geben Sie der Spalte mit den Wörtern diese Überschrift. Spalten: {columns}.</translation>
    </message>
    <message>
        <source>no cluster</source>
        <translation>kein Cluster</translation>
    </message>
    <message>
        <source>other values ({rest})</source>
        <translation>andere Werte ({rest})</translation>
    </message>
    <message>
        <source>Finding neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>The map could not be laid out: PaCMAP ended with {returncode}. The map of the principal components stays. What it said last: {words}</source>
        <translation>Die Karte konnte nicht angeordnet werden: PaCMAP endete mit {returncode}. Die Karte der Hauptkomponenten bleibt. Zuletzt kam die Meldung: {words}</translation>
    </message>
    <message>
        <source>The map is not kept for the next time: the project is open read-only.</source>
        <translation>Die Karte wird nicht für das nächste Mal aufgehoben: Das Projekt ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Reading embeddings</source>
        <translation>Embeddings werden gelesen</translation>
    </message>
    <message>
        <source>None of {asked} images is embedded with “{name}” yet: compute embeddings first (`clipstudio embed`, or an audit with this model).</source>
        <translation>Keines von {asked} Bildern ist mit „{name}“ eingebettet: Berechnen Sie zuerst Embeddings (`clipstudio embed`, oder ein Audit mit diesem Modell).</translation>
    </message>
    <message>
        <source>“{name}” has the same embedding for all of {images} images: there is nothing to lay out.</source>
        <translation>„{name}“ hat für alle {images} Bilder dasselbe Embedding: Es gibt nichts auszulegen.</translation>
    </message>
    <message>
        <source>Judging the map</source>
        <translation>Die Karte wird beurteilt</translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation>Hauptkomponenten werden gesucht</translation>
    </message>
    <message>
        <source>“{name}” cannot be a map: use {suffix_words}.</source>
        <translation>„{name}“ kann keine Karte sein: Nehmen Sie {suffix_words}.</translation>
    </message>
    <message>
        <source>about {size} MB</source>
        <translation>etwa {size} MB</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {strerror}.</source>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>“{name}” is not an open_clip model: it has no {config_name}.</source>
        <translation>„{name}“ ist kein Modell von open_clip: Es hat keine {config_name}.</translation>
    </message>
    <message>
        <source>The index of “{name}” names “{missing}”, which is not there.</source>
        <translation>Das Verzeichnis von „{name}“ nennt „{missing}“, das es dort nicht gibt.</translation>
    </message>
    <message>
        <source>“{name}” holds no weights in open_clip's form, such as {names}.</source>
        <translation>„{name}“ enthält keine Gewichte in der Form von open_clip, etwa {names}.</translation>
    </message>
    <message>
        <source>“{name}” has no {tokenizer_file}, without which the model cannot read text.</source>
        <translation>„{name}“ hat keine {tokenizer_file}, ohne die das Modell keinen Text lesen kann.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>by softmax: the labels of a set compete (CLIP-type)</source>
        <translation>mit Softmax: Die Labels eines Satzes stehen im Wettbewerb (Typ CLIP)</translation>
    </message>
    <message>
        <source>by sigmoid: every label by itself (SigLIP-type)</source>
        <translation>mit Sigmoid: jedes Label für sich (Typ SigLIP)</translation>
    </message>
    <message>
        <source>{embedding_width} numbers for each image</source>
        <translation>{embedding_width} Zahlen je Bild</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Decided when added</source>
        <translation>Beim Hinzufügen entschieden</translation>
    </message>
    <message>
        <source>{file} (missing)</source>
        <translation>{file} (fehlt)</translation>
    </message>
    <message>
        <source>{weights_bytes} bytes</source>
        <translation>{weights_bytes} Bytes</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Downloaded from</source>
        <translation>Heruntergeladen von</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Weights' SHA-256</source>
        <translation>SHA-256 der Gewichte</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>files in {tokenizer}, sha256 {tokenizer_sha256}…</source>
        <translation>Dateien in {tokenizer}, sha256 {tokenizer_sha256}…</translation>
    </message>
    <message>
        <source>“{name}” is as recorded: sha256 {weights_sha256}, {weights_bytes} bytes.</source>
        <translation>„{name}“ ist, wie es eingetragen wurde: sha256 {weights_sha256}, {weights_bytes} Bytes.</translation>
    </message>
    <message>
        <source>The files of “{name}” were not downloaded by clipstudio or serve another model, so they are not deleted. Remove the model without deleting them.</source>
        <translation>Die Dateien von „{name}“ hat clipstudio nicht heruntergeladen, oder sie dienen noch einem anderen Modell, deshalb werden sie nicht gelöscht. Entfernen Sie das Modell, ohne sie zu löschen.</translation>
    </message>
    <message>
        <source>The model “{name}” is removed; its weight file was not touched.</source>
        <translation>Das Modell „{name}“ ist entfernt; seine Datei mit Gewichten blieb unberührt.</translation>
    </message>
    <message>
        <source>The folder {folder} of the removed model cannot be deleted: {strerror}.</source>
        <translation>Der Ordner {folder} des entfernten Modells lässt sich nicht löschen: {strerror}.</translation>
    </message>
    <message>
        <source>The model “{name}” is removed, and what was downloaded for it is deleted.</source>
        <translation>Das Modell „{name}“ ist entfernt, und was dafür heruntergeladen wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” is not a model to download: give ARCHITECTURE/TAG of open_clip's list, or org/name on the hub.</source>
        <translation>„{name}“ ist kein Modell zum Herunterladen: Geben Sie ARCHITEKTUR/KENNUNG aus der Liste von open_clip an, oder org/name auf dem Hub.</translation>
    </message>
    <message>
        <source>{named} and {more} more</source>
        <translation>{named} und {more} weitere</translation>
    </message>
    <message>
        <source>Removed model “{name}”; its weight file was not touched. Ctrl+Z brings it back.</source>
        <translation>Modell „{name}“ entfernt; seine Datei mit Gewichten blieb unberührt. Strg+Z bringt es zurück.</translation>
    </message>
    <message>
        <source>Restored model “{name}”.</source>
        <translation>Modell „{name}“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>“{name}” is in the list of models again already.</source>
        <translation>„{name}“ steht schon wieder in der Liste der Modelle.</translation>
    </message>
    <message>
        <source>“{name}” was deleted permanently: it cannot be brought back.</source>
        <translation>„{name}“ wurde endgültig gelöscht und kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>“{name}” is not in the list of models any more.</source>
        <translation>„{name}“ steht nicht mehr in der Liste der Modelle.</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>kein Text in UTF-8</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>„{name}“ lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” names no image. Write one a line, by its path or file name.</source>
        <translation>„{name}“ nennt kein Bild. Schreiben Sie eines je Zeile, mit seinem Pfad oder Dateinamen.</translation>
    </message>
    <message>
        <source>“{name}”: {count} of {count_2} name no single image of those looked among: {told}. Write whole paths, or correct the list; nothing was changed.</source>
        <translation>„{name}“: {count} von {count_2} nennen kein einzelnes Bild unter den durchsuchten: {told}. Schreiben Sie ganze Pfade, oder berichtigen Sie die Liste; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <translation><numerusform>{count} Zeile</numerusform><numerusform>{count} Zeilen</numerusform></translation>
    </message>
    <message>
        <source>“{path}” is an image of this project: name another file.</source>
        <translation>„{path}“ ist ein Bild dieses Projekts: Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{path}” is a table that was imported into this project: name another file.</source>
        <translation>„{path}“ ist eine Tabelle, die in dieses Projekt importiert wurde: Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“report.json” is not as the format asks: {error}.</source>
        <translation>„report.json“ ist nicht, wie das Format es verlangt: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is not as the format asks: {place}: {first}.</source>
        <translation>„{name}“ ist nicht, wie das Format es verlangt: {place}: {first}.</translation>
    </message>
    <message>
        <source>“{name}” is not as the format asks: {error}</source>
        <translation>„{name}“ ist nicht, wie das Format es verlangt: {error}</translation>
    </message>
    <message>
        <source>“{name}” is no JSON: {error}.</source>
        <translation>„{name}“ ist kein JSON: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is not as the format asks: it must hold a JSON object.</source>
        <translation>„{name}“ ist nicht, wie das Format es verlangt: Es muss ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>“{name}” has no known extension: name the evidence pack {ending}.</source>
        <translation>„{name}“ hat keine bekannte Endung: Nennen Sie das Nachweispaket {ending}.</translation>
    </message>
    <message>
        <source>reading the runs</source>
        <translation>die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>figures and report</source>
        <translation>Abbildungen und Bericht</translation>
    </message>
    <message>
        <source>“{name}” is not as the format asks: {error}.</source>
        <translation>„{name}“ ist nicht, wie das Format es verlangt: {error}.</translation>
    </message>
    <message>
        <source>another precision: {now} in place of {before}</source>
        <translation>andere Rechengenauigkeit: {now} statt {before}</translation>
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
        <source>other choices: {names}</source>
        <translation>andere Angaben: {names}</translation>
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
    <message>
        <source>Choose a label set: labels that are proposed when the probe begins cannot be locked.</source>
        <translation>Wählen Sie einen Label-Satz: Labels, die erst beim Start des Experiments vorgeschlagen werden, lassen sich nicht festschreiben.</translation>
    </message>
    <message>
        <source>This plan was run before: {title}. A plan can be locked only before its results are seen.</source>
        <translation>Dieser Plan ist schon gelaufen: {title}. Ein Plan lässt sich nur festschreiben, bevor seine Ergebnisse gesehen werden.</translation>
    </message>
    <message>
        <source>The plan does not compare by “{names}”. Comparisons: {known}.</source>
        <translation>Der Plan vergleicht nicht nach „{names}“. Vergleiche: {known}.</translation>
    </message>
    <message>
        <source>The plan has no category and no label “{outcome}”.</source>
        <translation>Der Plan hat keine Kategorie und kein Label „{outcome}“.</translation>
    </message>
    <message>
        <source>This run does not say by what its model is known, so its plan cannot be taken elsewhere.</source>
        <translation>Dieser Lauf sagt nicht, woran man sein Modell erkennt, deshalb lässt sich sein Plan nicht mitnehmen.</translation>
    </message>
    <message>
        <source>The table of captions is not kept with the run. {error}</source>
        <translation>Die Tabelle der Bildtexte ist nicht beim Lauf aufgehoben. {error}</translation>
    </message>
    <message>
        <source>The table of captions “{table}” was changed since the run, which does not keep it: put the earlier file back.</source>
        <translation>Die Tabelle der Bildtexte „{table}“ wurde seit dem Lauf geändert, der sie nicht aufhebt: Legen Sie die frühere Datei zurück.</translation>
    </message>
    <message>
        <source>“{name}”: a plan is written as TOML. Choose a name that ends in .toml.</source>
        <translation>„{name}“: Ein Plan wird als TOML geschrieben. Wählen Sie einen Namen, der auf .toml endet.</translation>
    </message>
    <message>
        <source>The plan “{path}” cannot be read: {strerror}.</source>
        <translation>Der Plan „{path}“ lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The plan “{path}” is not UTF-8 text.</source>
        <translation>Der Plan „{path}“ ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>this is not valid TOML: {error}.</source>
        <translation>das ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <source>holds “{kind}”, which is no audit and no probe. Known: {known}.</source>
        <translation>enthält „{kind}“, was weder Audit noch Experiment ist. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>names no model.</source>
        <translation>nennt kein Modell.</translation>
    </message>
    <message>
        <source>says “list”, but “images.listed” is missing.</source>
        <translation>sagt „list“, aber „images.listed“ fehlt.</translation>
    </message>
    <message>
        <source>this is no plan of clipstudio: its first field must be format = “{format}”.</source>
        <translation>das ist kein Plan von clipstudio: Das erste Feld muss format = „{format}“ sein.</translation>
    </message>
    <message>
        <source>is {version}: a newer clipstudio wrote this plan. This one reads {known}.</source>
        <translation>ist {version}: Ein neueres clipstudio hat diesen Plan geschrieben. Dieses liest {known}.</translation>
    </message>
    <message>
        <source>line {line}: {error}</source>
        <translation>Zeile {line}: {error}</translation>
    </message>
    <message>
        <source>is not the digest of the labels of “{name}”: something was changed. If you changed them, remove this field.</source>
        <translation>ist nicht die Prüfsumme der Labels von „{name}“: Etwas wurde geändert. Haben Sie selbst sie geändert, entfernen Sie dieses Feld.</translation>
    </message>
    <message>
        <source>{fault}.</source>
        <translation>{fault}.</translation>
    </message>
    <message>
        <source>is missing.</source>
        <translation>fehlt.</translation>
    </message>
    <message>
        <source>is unknown. Did you mean “{meant}”?</source>
        <translation>ist unbekannt. Meinten Sie „{meant}“?</translation>
    </message>
    <message>
        <source>is unknown.</source>
        <translation>ist unbekannt.</translation>
    </message>
    <message>
        <source>the field “{name}” {what}</source>
        <translation>das Feld „{name}“ {what}</translation>
    </message>
    <message>
        <source>line {line}: the field “{name}” {what}</source>
        <translation>Zeile {line}: Das Feld „{name}“ {what}</translation>
    </message>
    <message>
        <source>The plan has {planned}: name as many, in its order.</source>
        <translation>Der Plan hat {planned}: Nennen Sie ebenso viele, in seiner Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>{count} models</source>
        <translation><numerusform>{count} Modell</numerusform><numerusform>{count} Modelle</numerusform></translation>
    </message>
    <message>
        <source>“{name}” of the plan is called “{same}” here.</source>
        <translation>„{name}“ des Plans heißt hier „{same}“.</translation>
    </message>
    <message>
        <source>The {what} “{name}” of the plan ({identity}…) {value} not here, under any name. Add {value2}, or name another with --model.</source>
        <translation>Das Modell oder die Vorhersagen ({what}) „{name}“ des Plans ({identity}…) {value} nicht hier, unter keinem Namen. Fügen Sie {value2} hinzu, oder nennen Sie mit --model andere.</translation>
    </message>
    <message>
        <source>Another model: the plan's “{name}” is {short}, “{name2}” here is {short2}.</source>
        <translation>Ein anderes Modell: „{name}“ des Plans ist {short}, „{name2}“ hier ist {short2}.</translation>
    </message>
    <message>
        <source>{missing} of the plan's {count} are not in this project.</source>
        <translation>{missing} von {count} des Plans sind nicht in diesem Projekt.</translation>
    </message>
    <message>
        <source>None of the plan's images is in this project.</source>
        <translation>Keines der Bilder des Plans ist in diesem Projekt.</translation>
    </message>
    <message>
        <source>The filter selects{same} {digests} here, and selected {count} where the plan was written; the plan does not say which.</source>
        <translation>Der Filter wählt{same} hier {digests} und wählte {count}, als der Plan geschrieben wurde; der Plan sagt nicht, welche.</translation>
    </message>
    <message>
        <source>{left_out} here that the plan had are not selected by its filter.</source>
        <translation>{left_out} hier, die der Plan hatte, wählt sein Filter nicht.</translation>
    </message>
    <message>
        <source>The filter selects {more} here that the plan did not have.</source>
        <translation>Der Filter wählt hier {more}, die der Plan nicht hatte.</translation>
    </message>
    <message>
        <source>There is no attribute “{attribute}” in this project.</source>
        <translation>In diesem Projekt gibt es kein Merkmal „{attribute}“.</translation>
    </message>
    <message>
        <source>The plan's images cannot be found: {error}</source>
        <translation>Die Bilder des Plans lassen sich nicht finden: {error}</translation>
    </message>
    <message>
        <source>The plan's filter cannot be applied: {error} Its list of images is taken instead.</source>
        <translation>Der Filter des Plans lässt sich nicht anwenden: {error} Stattdessen wird seine Liste von Bildern genommen.</translation>
    </message>
    <message>
        <source>The label set “{name}” has other content here: the plan's labels, categories, prompts and templates are in none of its {versions}, and would become a new one.</source>
        <translation>Der Label-Satz „{name}“ hat hier anderen Inhalt: Labels, Kategorien, Prompts und Vorlagen des Plans sind in keiner seiner {versions} und würden eine neue.</translation>
    </message>
    <message numerus="yes">
        <source>{count} versions</source>
        <translation><numerusform>{count} Version</numerusform><numerusform>{count} Versionen</numerusform></translation>
    </message>
    <message>
        <source>The label set “{name}” is taken over from the plan.</source>
        <translation>Der Label-Satz „{name}“ wird aus dem Plan übernommen.</translation>
    </message>
    <message>
        <source>The plan of a scenes probe needs its captions: the part [captions] is missing.</source>
        <translation>Der Plan eines Experiments Szenen braucht seine Bildtexte: Der Teil [captions] fehlt.</translation>
    </message>
    <message>
        <source>The captions are taken from the plan: “{table}” is not here as it was.</source>
        <translation>Die Bildtexte werden aus dem Plan genommen: „{table}“ ist hier nicht, wie sie war.</translation>
    </message>
    <message>
        <source>The plan's other names came from “{source}”, which a plan does not hold: name the file with --distractors.</source>
        <translation>Die anderen Namen des Plans kamen aus „{source}“, was ein Plan nicht enthält: Nennen Sie die Datei mit --distractors.</translation>
    </message>
    <message>
        <source>There is no attribute “{name}” here: import it first.</source>
        <translation>Hier gibt es kein Merkmal „{name}“: Importieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>With other images, the values of {names} cannot be compared with the plan's.</source>
        <translation>Mit anderen Bildern lassen sich die Werte von {names} nicht mit denen des Plans vergleichen.</translation>
    </message>
    <message>
        <source>Other images belong together (clusters) here.</source>
        <translation>Hier gehören andere Bilder zusammen (Cluster).</translation>
    </message>
    <message>
        <source>The images have other values of “{name}” here.</source>
        <translation>Die Bilder haben hier andere Werte von „{name}“.</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The predictions “{name}” came without embeddings, so no linear probe can be trained on them. Leave the linear probe out, or take a registered model.</source>
        <translation>Die Vorhersagen „{name}“ kamen ohne Embeddings, deshalb lässt sich damit keine lineare Sonde trainieren. Lassen Sie die lineare Sonde weg, oder nehmen Sie ein eingetragenes Modell.</translation>
    </message>
    <message>
        <source>The selected images have fewer than two values of “{attribute}” to tell apart.</source>
        <translation>Die ausgewählten Bilder haben weniger als zwei Werte von „{attribute}“, die zu unterscheiden wären.</translation>
    </message>
    <message>
        <source>All values of “{attribute}” are combined: there is nothing to tell apart.</source>
        <translation>Alle Werte von „{attribute}“ sind zusammengefasst: Es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>“{positive}” is not a label of “{name}”, so it cannot be set against the others.</source>
        <translation>„{positive}“ ist kein Label von „{name}“ und kann deshalb nicht gegen die übrigen gestellt werden.</translation>
    </message>
    <message>
        <source>The linear probe needs at least one split.</source>
        <translation>Die lineare Sonde braucht mindestens eine Aufteilung.</translation>
    </message>
    <message>
        <source>“{split_by}” has no selected image for {missing}. Its values must say train, validation (or val) and test.</source>
        <translation>„{split_by}“ hat kein ausgewähltes Bild für {missing}. Die Werte müssen train, validation (oder val) und test lauten.</translation>
    </message>
    <message>
        <source>“{name}”: no row names an image or a sequence of this project.</source>
        <translation>„{name}“: Keine Zeile nennt ein Bild oder eine Sequenz dieses Projekts.</translation>
    </message>
    <message>
        <source>“{name}” states two different captions of the kind “{value}” for “{value_2}”. Keep one.</source>
        <translation>„{name}“ gibt zwei verschiedene Bildtexte der Art „{value}“ für „{value_2}“ an. Behalten Sie einen.</translation>
    </message>
    <message>
        <source>a missing image</source>
        <translation>ein fehlendes Bild</translation>
    </message>
    <message>
        <source>“{name}” states the caption “{caption}” both as {value} and as {wrong_value} for “{value_2}”. Keep one.</source>
        <translation>„{name}“ gibt den Bildtext „{caption}“ für „{value_2}“ sowohl als {value} als auch als {wrong_value} an. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{wanted}”. A table of captions needs one.</source>
        <translation>„{name}“ hat keine Spalte „{wanted}“. Eine Tabelle mit Bildtexten braucht eine.</translation>
    </message>
    <message>
        <source>“{name}” has neither a column “{image}” nor one “{sequence}”: it needs one.</source>
        <translation>„{name}“ hat weder eine Spalte „{image}“ noch eine „{sequence}“: Eine davon ist nötig.</translation>
    </message>
    <message>
        <source>“{name}”, row {value}: the kind “{text}” is unknown. Kinds: {known}.</source>
        <translation>„{name}“, Zeile {value}: Die Art „{text}“ ist unbekannt. Arten: {known}.</translation>
    </message>
    <message>
        <source>“{name}”, row {value}: the caption is empty.</source>
        <translation>„{name}“, Zeile {value}: Der Bildtext ist leer.</translation>
    </message>
    <message>
        <source>“{name}”, row {row} names both an image and a sequence: fill in one of the two.</source>
        <translation>„{name}“, Zeile {row} nennt sowohl ein Bild als auch eine Sequenz: Füllen Sie eines von beiden aus.</translation>
    </message>
    <message>
        <source>“{name}”, row {row} names neither an image nor a sequence: fill in one of the two.</source>
        <translation>„{name}“, Zeile {row} nennt weder ein Bild noch eine Sequenz: Füllen Sie eines von beiden aus.</translation>
    </message>
    <message>
        <source>{count} images are called “{name}”: write the name with its folder, such as “folder/{name}”.</source>
        <translation>{count} Bilder heißen „{name}“: Schreiben Sie den Namen mit seinem Ordner, etwa „folder/{name}“.</translation>
    </message>
    <message>
        <source>{count} images are called “{name}”, and {more} more rows like it: write the name with its folder, such as “folder/{name}”.</source>
        <translation>{count} Bilder heißen „{name}“, und {more} weitere Zeilen sind ebenso: Schreiben Sie den Namen mit seinem Ordner, etwa „folder/{name}“.</translation>
    </message>
    <message>
        <source>import a folder under Images</source>
        <translation>unter Bilder einen Ordner importieren</translation>
    </message>
    <message>
        <source>a model or predictions</source>
        <translation>ein Modell oder Vorhersagen</translation>
    </message>
    <message>
        <source>add one under Models</source>
        <translation>unter Modelle eines hinzufügen</translation>
    </message>
    <message>
        <source>{least} models or predictions</source>
        <translation>{least} Modelle oder Vorhersagen</translation>
    </message>
    <message>
        <source>add another under Models</source>
        <translation>unter Modelle ein weiteres hinzufügen</translation>
    </message>
    <message>
        <source>The label set “{name}” has no label for {named} of “{attribute}”. Add a label with that text under Labels, or choose another set.</source>
        <translation>Der Label-Satz „{name}“ hat kein Label für {named} von „{attribute}“. Fügen Sie unter Labels ein Label mit diesem Text hinzu, oder wählen Sie einen anderen Satz.</translation>
    </message>
    <message>
        <source>“{attribute}” has fewer than two values in this project: there is nothing to tell apart.</source>
        <translation>„{attribute}“ hat in diesem Projekt weniger als zwei Werte: Es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>“{name}” holds no caption of an image of this project.</source>
        <translation>„{name}“ enthält keinen Bildtext zu einem Bild dieses Projekts.</translation>
    </message>
    <message>
        <source>“{name}” holds no caption.</source>
        <translation>„{name}“ enthält keinen Bildtext.</translation>
    </message>
    <message>
        <source>The denigration probe needs a label set.</source>
        <translation>Das Experiment Herabwürdigung braucht einen Label-Satz.</translation>
    </message>
    <message>
        <source>{names}: no category is in every label set. Give the labels categories under Labels.</source>
        <translation>{names}: Keine Kategorie kommt in jedem Label-Satz vor. Geben Sie den Labels unter Labels Kategorien.</translation>
    </message>
    <message>
        <source>Trying label by label</source>
        <translation>Label für Label wird ausprobiert</translation>
    </message>
    <message>
        <source>pairs of label and category</source>
        <translation>Paare aus Label und Kategorie</translation>
    </message>
    <message>
        <source>The identity probe needs a purpose. {why}</source>
        <translation>Das Experiment Identität braucht einen Zweck. {why}</translation>
    </message>
    <message>
        <source>The identity probe needs a purpose of at least three words. {why}</source>
        <translation>Das Experiment Identität braucht einen Zweck von mindestens drei Wörtern. {why}</translation>
    </message>
    <message>
        <source>The identity probe needs the size of at least one list of names, and two names in each.</source>
        <translation>Das Experiment Identität braucht die Größe mindestens einer Namensliste, und in jeder zwei Namen.</translation>
    </message>
    <message>
        <source>No selected image has a value of “{attribute}”: import names, or widen the filter.</source>
        <translation>Kein ausgewähltes Bild hat einen Wert von „{attribute}“: Importieren Sie Namen, oder weiten Sie den Filter.</translation>
    </message>
    <message>
        <source>Testing the labels</source>
        <translation>Die Labels werden getestet</translation>
    </message>
    <message>
        <source>Splitting the images</source>
        <translation>Die Bilder werden aufgeteilt</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>The models probe compares two or more models: name at least two.</source>
        <translation>Das Experiment Modelle vergleicht zwei oder mehr Modelle: Nennen Sie mindestens zwei.</translation>
    </message>
    <message>
        <source>The models probe compares different models: one is named twice.</source>
        <translation>Das Experiment Modelle vergleicht verschiedene Modelle: Eines ist zweimal genannt.</translation>
    </message>
    <message>
        <source>No image was scored by all of the models.</source>
        <translation>Kein Bild wurde von allen Modellen bewertet.</translation>
    </message>
    <message>
        <source>The list of names “{path}” cannot be read: {strerror}.</source>
        <translation>Die Namensliste „{path}“ lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The list of names “{path}” is not UTF-8 text: save it as such.</source>
        <translation>Die Namensliste „{path}“ ist kein Text in UTF-8: Speichern Sie sie so.</translation>
    </message>
    <message>
        <source>A list of {most} names needs {missing} more: the images have {count}, and the list adds {count_2}. Ask for fewer names, or give a longer list of names.</source>
        <translation>Eine Liste mit {most} Namen braucht {missing} mehr: Die Bilder haben {count}, und die Liste bringt {count_2} dazu. Verlangen Sie weniger Namen, oder geben Sie eine längere Namensliste an.</translation>
    </message>
    <message>
        <source>Naming</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>The predictions “{name}” name none of these people: are its labels their names?</source>
        <translation>Die Vorhersagen „{name}“ nennen keine dieser Personen: Sind ihre Labels deren Namen?</translation>
    </message>
    <message>
        <source>The predictions “{name}” were made without {missing} of the other names, so lists with them cannot be scored. Leave them out: then the other labels of the predictions are used.</source>
        <translation>Die Vorhersagen „{name}“ wurden ohne {missing} der anderen Namen gemacht, deshalb lassen sich Listen mit diesen nicht bewerten. Lassen Sie sie weg: Dann dienen die übrigen Labels der Vorhersagen.</translation>
    </message>
    <message>
        <source>an attribute to classify</source>
        <translation>ein Merkmal zum Klassifizieren</translation>
    </message>
    <message>
        <source>import a table under Attributes</source>
        <translation>unter Merkmale eine Tabelle importieren</translation>
    </message>
    <message>
        <source>an attribute to compare by</source>
        <translation>ein Merkmal zum Vergleichen</translation>
    </message>
    <message>
        <source>an attribute that names each person</source>
        <translation>ein Merkmal, das jede Person nennt</translation>
    </message>
    <message>
        <source>import a table with names under Attributes</source>
        <translation>unter Merkmale eine Tabelle mit Namen importieren</translation>
    </message>
    <message>
        <source>a table of captions, which you choose when you run it</source>
        <translation>eine Tabelle mit Bildtexten, die Sie beim Start wählen</translation>
    </message>
    <message>
        <source>The result of “{name}” cannot be read: it is damaged, or of a version of clipstudio that this one does not know. Run the probe again.</source>
        <translation>Das Ergebnis von „{name}“ lässt sich nicht lesen: Es ist beschädigt, oder von einer Version von clipstudio, die diese nicht kennt. Starten Sie das Experiment noch einmal.</translation>
    </message>
    <message>
        <source>How well does the model recognize an attribute that you know, such as gender, and whom does it get wrong?</source>
        <translation>Wie gut erkennt das Modell ein Merkmal, das Sie kennen, etwa Geschlecht, und bei wem irrt es?</translation>
    </message>
    <message>
        <source>Denigration and class design</source>
        <translation>Herabwürdigung und Wahl der Klassen</translation>
    </message>
    <message>
        <source>Whose images are called something harmful, and what changes when a label is added, removed or reworded?</source>
        <translation>Wessen Bilder werden verletzend benannt, und was ändert sich, wenn ein Label hinzukommt, wegfällt oder anders heißt?</translation>
    </message>
    <message>
        <source>Labels and thresholds</source>
        <translation>Labels und Schwellenwerte</translation>
    </message>
    <message>
        <source>Which labels does the model attach to which group, and how much depends on the threshold?</source>
        <translation>Welche Labels verbindet das Modell mit welcher Gruppe, und wie viel hängt vom Schwellenwert ab?</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Can the model tell the true caption from one that is almost right?</source>
        <translation>Kann das Modell den wahren Bildtext von einem fast richtigen unterscheiden?</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>How many people can the model name? It measures the risk of identification.</source>
        <translation>Wie viele Menschen kann das Modell benennen? Es misst das Risiko, erkannt zu werden.</translation>
    </message>
    <message>
        <source>What changes with another model on the same images and labels, for whom, and which model treats the groups most alike?</source>
        <translation>Was ändert sich mit einem anderen Modell an denselben Bildern und Labels, für wen, und welches Modell behandelt die Gruppen am ähnlichsten?</translation>
    </message>
    <message>
        <source>Reading the captions</source>
        <translation>Die Bildtexte werden gelesen</translation>
    </message>
    <message>
        <source>None of the images chosen has captions in the table.</source>
        <translation>Keines der gewählten Bilder hat Bildtexte in der Tabelle.</translation>
    </message>
    <message>
        <source>Comparing captions</source>
        <translation>Bildtexte werden verglichen</translation>
    </message>
    <message>
        <source>The table holds a single caption: there is nothing to choose between.</source>
        <translation>Die Tabelle enthält einen einzigen Bildtext: Es gibt nichts zu wählen.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Die Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>“{name}” is open elsewhere, so it opened read-only here. Close the other one to make changes.</source>
        <translation>„{name}“ ist anderswo geöffnet, deshalb ist es hier schreibgeschützt geöffnet. Schließen Sie das andere Fenster, um Änderungen zu machen.</translation>
    </message>
    <message>
        <source>Removed {images} from the project; no file was touched.</source>
        <translation>{images} aus dem Projekt genommen; keine Datei wurde berührt.</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back.</source>
        <translation>Mit Strg+Z lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back.</source>
        <translation>Mit Strg+Z lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>Brought {images} back into the project.</source>
        <translation>{images} ins Projekt zurückgeholt.</translation>
    </message>
    <message>
        <source>The report is not of a model “{asked}”. Its models: {known}.</source>
        <translation>Der Bericht handelt nicht von einem Modell „{asked}“. Seine Modelle: {known}.</translation>
    </message>
    <message>
        <source>A model card is of one model, and the report is of {known}: name one (--model).</source>
        <translation>Eine Modellkarte handelt von einem Modell, und der Bericht von {known}: Nennen Sie eines (--model).</translation>
    </message>
    <message>
        <source>The report “{name}” is kept in this project.</source>
        <translation>Der Bericht „{name}“ ist in diesem Projekt aufgehoben.</translation>
    </message>
    <message>
        <source>The report “{old}” is called “{name}” now.</source>
        <translation>Der Bericht „{old}“ heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>The run {code} of this report was deleted permanently: leave it out of the report.</source>
        <translation>Der Lauf {code} dieses Berichts wurde endgültig gelöscht: Lassen Sie ihn aus dem Bericht weg.</translation>
    </message>
    <message>
        <source>“{name}” ({code}), which this report holds, was deleted. Bring it back in Audits, at the end of the list, or leave it out of the report.</source>
        <translation>„{name}“ ({code}) gehört zu diesem Bericht und wurde gelöscht. Holen Sie ihn unter Audits am Ende der Liste zurück, oder lassen Sie ihn aus dem Bericht weg.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>“{name}” has no known extension: name the {in_a_sentence} {endings}.</source>
        <translation>„{name}“ hat keine bekannte Endung ({in_a_sentence}): Nennen Sie die Datei {endings}.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
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
        <source>The run “{name}” has {count}, and the report tells of no fewer than {minimum} (--minimum-cell): leave the run out, or lower that number.</source>
        <translation>Der Lauf „{name}“ hat {count}, und der Bericht sagt nichts von weniger als {minimum} (--minimum-cell): Lassen Sie den Lauf weg, oder senken Sie diese Zahl.</translation>
    </message>
    <message>
        <source>Question and use</source>
        <translation>Frage und Verwendung</translation>
    </message>
    <message>
        <source>Images and coverage</source>
        <translation>Bilder und Abdeckung</translation>
    </message>
    <message>
        <source>Label sets and templates</source>
        <translation>Label-Sätze und Vorlagen</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Judged by hand</source>
        <translation>Von Hand beurteilt</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>How to recompute</source>
        <translation>Wie man nachrechnet</translation>
    </message>
    <message>
        <source>EU AI Act</source>
        <translation>EU-KI-Verordnung</translation>
    </message>
    <message>
        <source>Deleted {things}{others}. {back}</source>
        <translation>{things} gelöscht{others}. {back}</translation>
    </message>
    <message>
        <source>Archived {things}{others}. {back}</source>
        <translation>{things} archiviert{others}. {back}</translation>
    </message>
    <message>
        <source> and “{name}”</source>
        <translation> und „{name}“</translation>
    </message>
    <message>
        <source>“{name}” stays: “{other}” is derived from it. Delete “{other}” first.</source>
        <translation>„{name}“ bleibt: „{other}“ ist davon abgeleitet. Löschen Sie zuerst „{other}“.</translation>
    </message>
    <message>
        <source>Restored {things}{others}.{called}</source>
        <translation>{things} wiederhergestellt{others}.{called}</translation>
    </message>
    <message>
        <source> and with it {others}</source>
        <translation>, und damit auch {others}</translation>
    </message>
    <message>
        <source>as {name} judged</source>
        <translation>wie {name} geurteilt hat</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>nach Mehrheit</translation>
    </message>
    <message>
        <source>“{question}” does not offer “{value}”. Choose another answer.</source>
        <translation>„{question}“ bietet „{value}“ nicht an. Wählen Sie eine andere Antwort.</translation>
    </message>
    <message>
        <source>--words are those of a rating or of tags; for other questions write a --scheme.</source>
        <translation>--words sind die einer Einstufung oder von Stichwörtern; für andere Fragen schreiben Sie ein --scheme.</translation>
    </message>
    <message>
        <source>Name the labels that can fit by --label.</source>
        <translation>Nennen Sie mit --label die Labels, die passen können.</translation>
    </message>
    <message>
        <source>Name the file with the questions by --scheme.</source>
        <translation>Nennen Sie mit --scheme die Datei mit den Fragen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {strerror}.</source>
        <translation>„{path}“ lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>“{name}” is no answer scheme: {where}: {first}.</source>
        <translation>„{name}“ ist kein Antwortschema: {where}: {first}.</translation>
    </message>
    <message>
        <source>Name the attribute that is perceived by --attribute.</source>
        <translation>Nennen Sie mit --attribute das Merkmal, das wahrgenommen wird.</translation>
    </message>
    <message>
        <source>“{attribute}” is new: name its values by --value.</source>
        <translation>„{attribute}“ ist neu: Nennen Sie mit --value seine Werte.</translation>
    </message>
    <message>
        <source>“{run}” is a probe's result: name a run of an audit.</source>
        <translation>„{run}“ ist das Ergebnis eines Experiments: Nennen Sie einen Lauf eines Audits.</translation>
    </message>
    <message>
        <source>The run was not compared by {by}. Comparisons: {offered}.</source>
        <translation>Der Lauf wurde nicht nach {by} verglichen. Vergleiche: {offered}.</translation>
    </message>
    <message>
        <source>--given takes given, not-given or both, and not “{given}”.</source>
        <translation>--given nimmt given, not-given oder both, und nicht „{given}“.</translation>
    </message>
    <message>
        <source>The question speaks of a label: name the run that gave it by --run, or by --label the one label that is judged of every image.</source>
        <translation>Die Frage spricht von einem Label: Nennen Sie mit --run den Lauf, der es vergab, oder mit --label das eine Label, das zu jedem Bild beurteilt wird.</translation>
    </message>
    <message>
        <source> And {count} more.</source>
        <translation> Und {count} weitere.</translation>
    </message>
    <message>
        <source>Answers in this project are not as they were written. {faults}{more} This check changed nothing, and you can go on judging; figures count the answers as they are now.</source>
        <translation>Antworten in diesem Projekt sind nicht so, wie sie geschrieben wurden. {faults}{more} Diese Prüfung hat nichts geändert, und Sie können weiter beurteilen; Abbildungen zählen die Antworten, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Review “{name}”: {fault}</source>
        <translation>Begutachtung „{name}“: {fault}</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>das Journal</translation>
    </message>
    <message>
        <source>Review “{name}”: the entry number {sequence} of {made_at} is another one in “{file}”.</source>
        <translation>Begutachtung „{name}“: Der Eintrag Nummer {sequence} vom {made_at} ist in „{file}“ ein anderer.</translation>
    </message>
    <message>
        <source>“{name}” still needs an answer.</source>
        <translation>„{name}“ braucht noch eine Antwort.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{lacking}”. It needs: {needed}.</source>
        <translation>„{name}“ hat keine Spalte „{lacking}“. Nötig sind: {needed}.</translation>
    </message>
    <message>
        <source>“{name}”, line {row}</source>
        <translation>„{name}“, Zeile {row}</translation>
    </message>
    <message>
        <source>{where}: {error}</source>
        <translation>{where}: {error}</translation>
    </message>
    <message>
        <source>{where}: {auditor} answers “{question}” of item {item} otherwise than in a line above. Keep one of them.</source>
        <translation>{where}: {auditor} beantwortet „{question}“ zum Fall {item} anders als in einer Zeile weiter oben. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>“{name}” is not as it was written: {fault} Nothing is brought in.</source>
        <translation>„{name}“ ist nicht, wie es geschrieben wurde: {fault} Nichts wird eingeholt.</translation>
    </message>
    <message>
        <source>the review “{name}”, which this project does not have yet</source>
        <translation>die Begutachtung „{name}“, die dieses Projekt noch nicht hat</translation>
    </message>
    <message>
        <source>Brings {in_words}.</source>
        <translation>Bringt {in_words}.</translation>
    </message>
    <message numerus="yes">
        <source>Of {count} items the same auditor has given another answer on another computer: both are kept, and the newer one counts.</source>
        <translation><numerusform>Zu {count} Fall hat derselbe Auditor auf einem anderen Rechner eine andere Antwort gegeben: Beide bleiben, und die neuere zählt.</numerusform><numerusform>Zu {count} Fällen hat derselbe Auditor auf einem anderen Rechner eine andere Antwort gegeben: Beide bleiben, und die neuere zählt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The project does not have {count} images of it.</source>
        <translation><numerusform>Dem Projekt fehlt {count} Bild davon.</numerusform><numerusform>Dem Projekt fehlen {count} Bilder davon.</numerusform></translation>
    </message>
    <message>
        <source>“{name}” is not as it was written: {faults}</source>
        <translation>„{name}“ ist nicht, wie es geschrieben wurde: {faults}</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought in yet: questions of “{name_2}” were added to there and here, and differ now: {error} Add here too what was added there, by “Add questions…” or `clipstudio review extend`, and bring the file in again. Nothing of it was brought in.</source>
        <translation>„{name}“ lässt sich noch nicht einholen: Dort und hier kamen Fragen zu „{name_2}“ hinzu, und sie unterscheiden sich jetzt: {error} Fügen Sie auch hier hinzu, was dort hinzukam, mit „Fragen hinzufügen…“ oder `clipstudio review extend`, und holen Sie die Datei dann noch einmal ein. Nichts davon wurde eingeholt.</translation>
    </message>
    <message>
        <source>the project has this review with other questions or other images.</source>
        <translation>das Projekt hat diese Begutachtung mit anderen Fragen oder anderen Bildern.</translation>
    </message>
    <message>
        <source>Reducing pictures</source>
        <translation>Bilder werden verkleinert</translation>
    </message>
    <message>
        <source>“{name}” is no review: it lacks “{answers}” or “{images}”.</source>
        <translation>„{name}“ ist keine Begutachtung: Es fehlt „{answers}“ oder „{images}“.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its review cannot be read.{why} Ask for it to be sent again.</source>
        <translation>„{name}“ ist beschädigt: Die Begutachtung darin lässt sich nicht lesen.{why} Lassen Sie sie sich noch einmal schicken.</translation>
    </message>
    <message>
        <source>its items are not numbered from 1 to {count}, each once.</source>
        <translation>die Fälle sind nicht von 1 bis {count} nummeriert, jeder einmal.</translation>
    </message>
    <message>
        <source>a version of its questions is missing.</source>
        <translation>eine Version der Fragen fehlt.</translation>
    </message>
    <message>
        <source>an answer is of another review.</source>
        <translation>eine Antwort gehört zu einer anderen Begutachtung.</translation>
    </message>
    <message>
        <source>an answer is of item {item}, and the review has {items}.</source>
        <translation>eine Antwort gehört zum Fall {item}, und die Begutachtung hat {items}.</translation>
    </message>
    <message>
        <source>an answer to item {item} is to version {scheme_version} of the questions, and there are {count}.</source>
        <translation>eine Antwort zum Fall {item} gehört zur Version {scheme_version} der Fragen, und es gibt {count}.</translation>
    </message>
    <message>
        <source>an answer to item {item}</source>
        <translation>eine Antwort zum Fall {item}</translation>
    </message>
    <message>
        <source>its picture {sha256}… cannot be read.</source>
        <translation>das Bild {sha256}… lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>its picture {sha256}… is no JPEG of at most {longest_side} pixels a side.</source>
        <translation>das Bild {sha256}… ist kein JPEG mit höchstens {longest_side} Pixeln je Seite.</translation>
    </message>
    <message>
        <source>item {number} is of a stratum that its plan does not have.</source>
        <translation>der Fall {number} gehört zu einer Schicht, die der Plan nicht hat.</translation>
    </message>
    <message>
        <source>what is agreed of item {number}</source>
        <translation>was zum Fall {number} vereinbart ist</translation>
    </message>
    <message>
        <source>{where} does not fit its question. {error}</source>
        <translation>{where} passt nicht zur Frage. {error}</translation>
    </message>
    <message>
        <source>a line of “{images}” cannot be read: {error}</source>
        <translation>eine Zeile von „{images}“ lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>“{name}” is damaged: a line of “{images}” cannot be read.</source>
        <translation>„{name}“ ist beschädigt: Eine Zeile von „{images}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” is not as clipstudio writes a review, and nothing of it was brought in: {why}</source>
        <translation>„{name}“ ist nicht, wie clipstudio eine Begutachtung schreibt, und nichts davon wurde eingeholt: {why}</translation>
    </message>
    <message>
        <source>“{name}” is too large to be a review: “{name_2}” in it has no end.</source>
        <translation>„{name}“ ist zu groß für eine Begutachtung: „{name_2}“ darin nimmt kein Ende.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or is no review. Ask for it to be sent again.</source>
        <translation>„{name}“ ist beschädigt oder keine Begutachtung. Lassen Sie sie sich noch einmal schicken.</translation>
    </message>
    <message>
        <source>skips, flags, notes, what was settled or taken back</source>
        <translation>Übersprungenes, Markierungen, Notizen, Entschiedenes oder Zurückgenommenes</translation>
    </message>
    <message numerus="yes">
        <source> and {count} other entries ({others})</source>
        <translation><numerusform> und {count} weiterer Eintrag ({others})</numerusform><numerusform> und {count} weitere Einträge ({others})</numerusform></translation>
    </message>
    <message>
        <source>{answers}{told}, {known} already there</source>
        <translation>{answers}{told}, {known} schon da</translation>
    </message>
    <message numerus="yes">
        <source>{count} new answers</source>
        <translation><numerusform>{count} neue Antwort</numerusform><numerusform>{count} neue Antworten</numerusform></translation>
    </message>
    <message>
        <source>{count} answers that were given before change: the newer ones count, and the log keeps both.</source>
        <translation>{count} früher gegebene Antworten ändern sich: Die neueren zählen, und das Protokoll behält beide.</translation>
    </message>
    <message>
        <source>1 answer that was given before changes: {auditor}, item {item}, from “{before}” to “{after}”. The newer one counts, and the log keeps both.</source>
        <translation>1 früher gegebene Antwort ändert sich: {auditor}, Fall {item}, von „{before}“ zu „{after}“. Die neuere zählt, und das Protokoll behält beide.</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keine davon</translation>
    </message>
    <message numerus="yes">
        <source> {count} lines of other reviews are passed over.</source>
        <translation><numerusform> {count} Zeile anderer Begutachtungen wird übergangen.</numerusform><numerusform> {count} Zeilen anderer Begutachtungen werden übergangen.</numerusform></translation>
    </message>
    <message>
        <source> and {remarks} (notes, flags)</source>
        <translation> und {remarks} (Notizen, Markierungen)</translation>
    </message>
    <message numerus="yes">
        <source>{count} remarks</source>
        <translation><numerusform>{count} Anmerkung</numerusform><numerusform>{count} Anmerkungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>; {count} answers are older than what was brought before and passed over</source>
        <translation><numerusform>; {count} Antwort ist älter als das früher Übernommene und wird übergangen</numerusform><numerusform>; {count} Antworten sind älter als das früher Eingeholte und werden übergangen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Added {new}{remarks}; {count} answers were there already{older}.</source>
        <translation><numerusform>Hinzugefügt: {new}{remarks}; {count} Antwort war schon da{older}.</numerusform><numerusform>Hinzugefügt: {new}{remarks}; {count} Antworten waren schon da{older}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} answers</source>
        <translation><numerusform>{count} Antwort</numerusform><numerusform>{count} Antworten</numerusform></translation>
    </message>
    <message>
        <source>{where}: “{name}” has items 1 to {item_count}, none is {item}.</source>
        <translation>{where}: „{name}“ hat die Fälle 1 bis {item_count}, keiner ist {item}.</translation>
    </message>
    <message>
        <source>{where}: {auditor} answers item {item} otherwise than at {first_where}, and neither is said to be newer. Keep one of them.</source>
        <translation>{where}: {auditor} beantwortet den Fall {item} anders als in {first_where}, und von keiner Antwort heißt es, sie sei neuer. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>Open the review that these answers are of, then bring them in.</source>
        <translation>Öffnen Sie die Begutachtung, zu der diese Antworten gehören, dann holen Sie sie ein.</translation>
    </message>
    <message numerus="yes">
        <source>{count} answers are older than what was brought before and passed over.</source>
        <translation><numerusform>{count} Antwort ist älter als das früher Übernommene und wird übergangen.</numerusform><numerusform>{count} Antworten sind älter als das früher Eingeholte und werden übergangen.</numerusform></translation>
    </message>
    <message>
        <source>New auditors: {added}.</source>
        <translation>Neue Auditoren: {added}.</translation>
    </message>
    <message>
        <source>“{name}” is no JSON as Label Studio exports it.</source>
        <translation>„{name}“ ist kein JSON, wie Label Studio es exportiert.</translation>
    </message>
    <message>
        <source>“{name}” holds no list of tasks. Export from Label Studio as JSON.</source>
        <translation>„{name}“ enthält keine Liste von Aufgaben. Exportieren Sie aus Label Studio als JSON.</translation>
    </message>
    <message>
        <source>{where} cannot be read: it is not as Label Studio exports it.</source>
        <translation>{where} lässt sich nicht lesen: Es ist nicht, wie Label Studio exportiert.</translation>
    </message>
    <message>
        <source>{where} is of another review than “{name}”.</source>
        <translation>{where} gehört zu einer anderen Begutachtung als „{name}“.</translation>
    </message>
    <message>
        <source>{where}: “{name}” has {count} steps, and “{stars}” is none of them.</source>
        <translation>{where}: „{name}“ hat {count} Stufen, und „{stars}“ ist keine davon.</translation>
    </message>
    <message>
        <source>{where}: an answer must be a list of texts.</source>
        <translation>{where}: Eine Antwort muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>{where}: the {what} must be a whole number, not {told}.</source>
        <translation>{where}: {what} muss eine ganze Zahl sein, nicht {told}.</translation>
    </message>
    <message>
        <source>{where}: the showing must be 0 or, for a repeat, 1, not {told}.</source>
        <translation>{where}: showing muss 0 sein oder, bei einer Wiederholung, 1, nicht {told}.</translation>
    </message>
    <message>
        <source>{where}: the seconds must be a number from 0 to {LONGEST}, not {told}.</source>
        <translation>{where}: Die Sekunden müssen eine Zahl von 0 bis {LONGEST} sein, nicht {told}.</translation>
    </message>
    <message>
        <source>{where}: the time must be written as 2026-05-01T12:00:00+00:00, from 1970 on, not {told}.</source>
        <translation>{where}: Die Zeit muss als 2026-05-01T12:00:00+00:00 geschrieben sein, ab 1970, nicht {told}.</translation>
    </message>
    <message>
        <source>{where}: the auditor must be a name, not {told}.</source>
        <translation>{where}: Der Auditor muss ein Name sein, nicht {told}.</translation>
    </message>
    <message>
        <source>{where}: the auditor is missing.</source>
        <translation>{where}: Der Auditor fehlt.</translation>
    </message>
    <message>
        <source>{where}: the auditor {told} holds a line break, or what cannot be seen.</source>
        <translation>{where}: Der Auditor {told} enthält einen Zeilenumbruch, oder etwas, das man nicht sieht.</translation>
    </message>
    <message>
        <source>Nothing is added: the review asks this already.</source>
        <translation>Nichts ist hinzugefügt: Die Begutachtung fragt das schon.</translation>
    </message>
    <message>
        <source>Added {added}. {told_of_items}</source>
        <translation>Hinzugefügt: {added}. {told_of_items}</translation>
    </message>
    <message>
        <source>Items that are judged already come again for the question that must be answered, with the answers that they have.</source>
        <translation>Schon beurteilte Fälle kommen wieder für die Frage, die beantwortet werden muss, mit den Antworten, die sie haben.</translation>
    </message>
    <message>
        <source>Items that are judged already stay done: they count as not answered for what is added.</source>
        <translation>Schon beurteilte Fälle bleiben erledigt: Für das Hinzugefügte zählen sie als nicht beantwortet.</translation>
    </message>
    <message>
        <source>The question speaks of a label, and the items of this review have none.</source>
        <translation>Die Frage spricht von einem Label, und die Fälle dieser Begutachtung haben keines.</translation>
    </message>
    <message>
        <source>the question “{value}”</source>
        <translation>die Frage „{value}“</translation>
    </message>
    <message>
        <source>the answer “{value}” to “{name}”</source>
        <translation>die Antwort „{value}“ auf „{name}“</translation>
    </message>
    <message>
        <source>words of help to “{name}”</source>
        <translation>Hilfetext zu „{name}“</translation>
    </message>
    <message>
        <source>other keys, colours or order</source>
        <translation>andere Tasten, Farben oder Reihenfolge</translation>
    </message>
    <message>
        <source>The question “{question}” is answered in words: it has no list of answers.</source>
        <translation>Die Frage „{question}“ wird in Worten beantwortet: Sie hat keine Liste von Antworten.</translation>
    </message>
    <message>
        <source>The question “{question}” offers “{twice}” already.</source>
        <translation>Die Frage „{question}“ bietet „{twice}“ schon an.</translation>
    </message>
    <message>
        <source>Every item is judged: there is nothing to answer.</source>
        <translation>Jeder Fall ist beurteilt: Es gibt nichts zu beantworten.</translation>
    </message>
    <message>
        <source>{item_count} · not begun</source>
        <translation>{item_count} · nicht begonnen</translation>
    </message>
    <message>
        <source>{done} of {assigned}</source>
        <translation>{done} von {assigned}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>{far} · {open} disputed</source>
        <translation>{far} · {open} strittig</translation>
    </message>
    <message>
        <source>{item_count} · finished</source>
        <translation>{item_count} · fertig</translation>
    </message>
    <message>
        <source>{far} judged</source>
        <translation>{far} beurteilt</translation>
    </message>
    <message>
        <source>Nobody has judged yet.</source>
        <translation>Noch hat niemand geurteilt.</translation>
    </message>
    <message>
        <source>The question speaks of a label, and some of the images have none: ask of images alone.</source>
        <translation>Die Frage spricht von einem Label, und einige der Bilder haben keines: Fragen Sie nach den Bildern allein.</translation>
    </message>
    <message numerus="yes">
        <source>The review “{name}” is ready: {count} items to judge.</source>
        <translation><numerusform>Die Begutachtung „{name}“ ist bereit: {count} Fall zu beurteilen.</numerusform><numerusform>Die Begutachtung „{name}“ ist bereit: {count} Fälle zu beurteilen.</numerusform></translation>
    </message>
    <message>
        <source>Archived review “{name}”: its answers stay. Ctrl+Z brings it back.</source>
        <translation>Begutachtung „{name}“ archiviert: Ihre Antworten bleiben. Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>Restored review “{name}”.</source>
        <translation>Begutachtung „{name}“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>There is no image to judge: choose others.</source>
        <translation>Es gibt kein Bild zu beurteilen: Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Every settled item of the review for calibration is among those to be judged.</source>
        <translation>Jeder entschiedene Fall der Begutachtung für den Abgleich gehört zu denen, die zu beurteilen sind.</translation>
    </message>
    <message>
        <source>judged blind by {people}</source>
        <translation>blind beurteilt von {people}</translation>
    </message>
    <message>
        <source>judged not blind by {people}</source>
        <translation>nicht blind beurteilt von {people}</translation>
    </message>
    <message>
        <source>95 % intervals, allowing for images judged more than once</source>
        <translation>Intervalle zu 95 %, die mehrfach beurteilte Bilder berücksichtigen</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>Intervalle zu 95 %</translation>
    </message>
    <message>
        <source>clipstudio {program_version}</source>
        <translation>clipstudio {program_version}</translation>
    </message>
    <message>
        <source> of “{label}”</source>
        <translation> von „{label}“</translation>
    </message>
    <message>
        <source>“{path}”, which says which computer an answer was given on, cannot be read or written ({strerror}). Check the permissions of its folder.</source>
        <translation>„{path}“ sagt, auf welchem Rechner eine Antwort gegeben wurde, und lässt sich nicht lesen oder schreiben ({strerror}). Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message numerus="yes">
        <source>{count} auditors</source>
        <translation><numerusform>{count} Auditor</numerusform><numerusform>{count} Auditoren</numerusform></translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
    </message>
    <message>
        <source>“{name}” is damaged: nothing can be put into it. Name another file, and a new project is made there.</source>
        <translation>„{name}“ ist beschädigt: Nichts lässt sich hineinschreiben. Nennen Sie eine andere Datei, dann wird dort ein neues Projekt angelegt.</translation>
    </message>
    <message>
        <source>Recovering answers</source>
        <translation>Antworten werden wiederhergestellt</translation>
    </message>
    <message>
        <source>No image of this run is such a one: choose other labels or groups.</source>
        <translation>Kein Bild dieses Laufs ist so eines: Wählen Sie andere Labels oder Gruppen.</translation>
    </message>
    <message>
        <source>At least one item is to be drawn from each group.</source>
        <translation>Aus jeder Gruppe ist mindestens ein Fall zu ziehen.</translation>
    </message>
    <message>
        <source>Choose at least one label to be judged.</source>
        <translation>Wählen Sie mindestens ein Label, das beurteilt wird.</translation>
    </message>
    <message>
        <source>The run has no label “{label}”.</source>
        <translation>Der Lauf hat kein Label „{label}“.</translation>
    </message>
    <message>
        <source>{count} removed from the project {value} left out.</source>
        <translation>{count}, aus dem Projekt genommen, {value} ausgelassen.</translation>
    </message>
    <message>
        <source>Every one of these images was removed from the project. Bring them back, or choose others.</source>
        <translation>Alle diese Bilder wurden aus dem Projekt genommen. Holen Sie sie zurück, oder wählen Sie andere.</translation>
    </message>
    <message>
        <source>No image is behind this mark: choose another one.</source>
        <translation>Hinter dieser Marke steht kein Bild: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The sample cannot be drawn into “{folder}”: {strerror}.</source>
        <translation>Das Beispiel lässt sich nicht nach „{folder}“ zeichnen: {strerror}.</translation>
    </message>
    <message>
        <source>“{folder}” holds other files already. Choose another place for the sample.</source>
        <translation>„{folder}“ enthält schon andere Dateien. Wählen Sie einen anderen Ort für das Beispiel.</translation>
    </message>
    <message>
        <source>Step {number} of {steps}: {task}</source>
        <translation>Schritt {number} von {steps}: {task}</translation>
    </message>
    <message>
        <source>A bar</source>
        <translation>Ein Balken</translation>
    </message>
    <message>
        <source>Each bar is one group of images. {of} the model chose a crime-related label, “thief” or “smuggler”, for {count}{share}; {lower} for {count2}. The thin line is the 95 % interval: how far chance may have moved the rate.</source>
        <translation>Jeder Balken ist eine Gruppe von Bildern. {of} wählte das Modell ein Label aus „crime-related“, „thief“ oder „smuggler“, für {count}{share}. {lower} für {count2}. Die dünne Linie ist das Intervall zu 95 %: wie weit der Zufall die Rate verschoben haben kann.</translation>
    </message>
    <message>
        <source>Click the bar “{bar}”, or press Enter on it, to see its images</source>
        <translation>Den Balken „{bar}“ anklicken oder auf ihm Eingabe drücken, um seine Bilder zu sehen</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Its images</source>
        <translation>Seine Bilder</translation>
    </message>
    <message>
        <source>On the right are exactly those {count} images. They are blurred because the labels are harmful: Space shows one, Space again makes it large. The labels beside it are hidden too: Show labels lists them with their probabilities.</source>
        <translation>Rechts sind genau diese {count} Bilder. Sie sind unscharf, weil die Labels verletzen: Die Leertaste zeigt eines, noch einmal zeigt sie es groß. Auch die Labels daneben sind verborgen: „Labels zeigen“ führt sie mit ihren Wahrscheinlichkeiten auf.</translation>
    </message>
    <message>
        <source>Choose an image on the right, press Space twice, then Show labels.</source>
        <translation>Wählen Sie rechts ein Bild, drücken Sie zweimal die Leertaste, dann „Labels zeigen“.</translation>
    </message>
    <message>
        <source>One label more</source>
        <translation>Ein Label mehr</translation>
    </message>
    <message>
        <source>The model has to choose one of the {labels} labels that it is given. Offer it one more, “{value}”, and ask again about the same images.</source>
        <translation>Das Modell muss eines der {labels} Labels wählen, die es bekommt. Bieten Sie ihm eines mehr an, „{value}“, und fragen Sie noch einmal zu denselben Bildern.</translation>
    </message>
    <message>
        <source>“Add the label” makes another label set and another run; those that are there stay as they are.</source>
        <translation>„Label hinzufügen“ macht einen weiteren Label-Satz und einen weiteren Lauf; die vorhandenen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>With one label more, {count} of {n} images are called thief or smuggler{share}; before, it was {count2}{share2}. The model is the same: what it says of people depends on the labels it is offered, so an audit tries several. The scale of the figure is another one now, up to the longest bar: compare the numbers, not the lengths. Here the link between dotted clothes and “thief” was planted; in a real model you look for links that nobody planted.</source>
        <translation>Mit einem Label mehr werden {count} von {n} Bildern „thief“ oder „smuggler“ genannt{share}; vorher waren es {count2}{share2}. Das Modell ist dasselbe: Was es über Menschen sagt, hängt von den Labels ab, die man ihm anbietet; daher probiert ein Audit mehrere. Die Skala der Abbildung ist jetzt eine andere, bis zum längsten Balken: Vergleichen Sie die Zahlen, nicht die Längen. Hier war der Zusammenhang zwischen gepunkteter Kleidung und „thief“ eingebaut; in einem wirklichen Modell suchen Sie nach Zusammenhängen, die niemand eingebaut hat.</translation>
    </message>
    <message>
        <source>Your own images are next: File &gt; New project.</source>
        <translation>Als Nächstes Ihre eigenen Bilder: Datei &gt; Neues Projekt.</translation>
    </message>
    <message>
        <source>Of {n} images of people in {group} clothes</source>
        <translation>Von {n} Bildern von Menschen in Kleidung „{group}“</translation>
    </message>
    <message>
        <source>Saved the filter “{name}”.</source>
        <translation>Filter „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>The filter “{old}” is called “{name}” now.</source>
        <translation>Der Filter „{old}“ heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>A collection and a filter are both called “{name}”. Rename one of them first.</source>
        <translation>Eine Sammlung und ein Filter heißen beide „{name}“. Benennen Sie zuerst eines davon um.</translation>
    </message>
    <message>
        <source>{error} Saved filters: {filters}.</source>
        <translation>{error} Gespeicherte Filter: {filters}.</translation>
    </message>
    <message>
        <source>What you search for ({images}) has no embedding of “{model}”</source>
        <translation>Wonach Sie suchen ({images}), hat kein Embedding von „{model}“</translation>
    </message>
    <message>
        <source>{what}. Compute the embeddings that are missing first; an audit of it with this model does so too.</source>
        <translation>{what}. Berechnen Sie zuerst die fehlenden Embeddings; auch ein Audit mit diesem Modell tut das.</translation>
    </message>
    <message>
        <source>No image is embedded with “{name}” yet. Run an audit with it, or `clipstudio embed`: then its embeddings can be searched.</source>
        <translation>Noch kein Bild ist mit „{name}“ eingebettet. Machen Sie ein Audit damit, oder `clipstudio embed`: Dann lassen sich die Embeddings durchsuchen.</translation>
    </message>
    <message>
        <source>The model “{name}” gives no vector for “{shortened}”.</source>
        <translation>Das Modell „{name}“ gibt keinen Vektor für „{shortened}“.</translation>
    </message>
    <message>
        <source>These images point in opposite directions: nothing is like all of them.</source>
        <translation>Diese Bilder zeigen in entgegengesetzte Richtungen: Nichts ist wie alle zusammen.</translation>
    </message>
    <message>
        <source>lists in lists are nested too deeply</source>
        <translation>Listen in Listen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>“{attribute}” has one source: there is nothing to compare it with.</source>
        <translation>„{attribute}“ hat eine einzige Quelle: Es gibt nichts, womit sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>“{attribute}” has no source “{name}”. Sources: {names}.</source>
        <translation>„{attribute}“ hat keine Quelle „{name}“. Quellen: {names}.</translation>
    </message>
    <message>
        <source>Choose two different sources.</source>
        <translation>Wählen Sie zwei verschiedene Quellen.</translation>
    </message>
    <message>
        <source>“{path}” is not as the format asks: its result cannot be read.</source>
        <translation>„{path}“ ist nicht, wie das Format es verlangt: Das Ergebnis lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{path}” is not as the format asks: {error}.</source>
        <translation>„{path}“ ist nicht, wie das Format es verlangt: {error}.</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>“{name}” is no text in UTF-8.</source>
        <translation>„{name}“ ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>“{name}”, line {place}, is no SHA-256 with a path.</source>
        <translation>„{name}“, Zeile {place}, ist kein SHA-256 mit einem Pfad.</translation>
    </message>
    <message numerus="yes">
        <source>{count} further differences</source>
        <translation><numerusform>{count} weiterer Unterschied</numerusform><numerusform>{count} weitere Unterschiede</numerusform></translation>
    </message>
    <message>
        <source>This bag is no evidence pack of clipstudio: its pack.json is of another format.</source>
        <translation>Dieses Paket ist kein Nachweispaket von clipstudio: Seine pack.json hat ein anderes Format.</translation>
    </message>
    <message>
        <source>This evidence pack is of format {document}; this clipstudio reads {version}. Check it with the version of clipstudio that its pack.json names.</source>
        <translation>Dieses Nachweispaket hat das Format {document}; dieses clipstudio liest {version}. Prüfen Sie es mit der Version von clipstudio, die seine pack.json nennt.</translation>
    </message>
    <message>
        <source>“{name}” is missing in the pack.</source>
        <translation>„{name}“ fehlt im Paket.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be read: {file_size} bytes.</source>
        <translation>„{name}“ ist zu groß zum Lesen: {file_size} Bytes.</translation>
    </message>
    <message>
        <source>“{name}” holds more than the zip file says of it.</source>
        <translation>„{name}“ enthält mehr, als die Zip-Datei davon sagt.</translation>
    </message>
    <message>
        <source>“{name}” is damaged in the zip file and cannot be unpacked.</source>
        <translation>„{name}“ ist in der Zip-Datei beschädigt und lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>Es gibt keine Datei „{path}“.</translation>
    </message>
    <message>
        <source>“{name}” is no zip file, or a damaged one: it cannot be an evidence pack.</source>
        <translation>„{name}“ ist keine Zip-Datei, oder eine beschädigte: Es kann kein Nachweispaket sein.</translation>
    </message>
    <message>
        <source>“{name}” holds {count} files: no evidence pack has so many.</source>
        <translation>„{name}“ enthält {count} Dateien: Kein Nachweispaket hat so viele.</translation>
    </message>
    <message>
        <source>“{name}” is refused: the path “{shown}” in it leads out of its folder, or is no path.</source>
        <translation>„{name}“ wird abgelehnt: Der Pfad „{shown}“ darin führt aus seinem Ordner hinaus, oder ist kein Pfad.</translation>
    </message>
    <message>
        <source>“{name}” is refused: “{shown}” in it is a link to another file.</source>
        <translation>„{name}“ wird abgelehnt: „{shown}“ darin ist eine Verknüpfung zu einer anderen Datei.</translation>
    </message>
    <message>
        <source>“{name}” is refused: “{shown}” in it is encrypted.</source>
        <translation>„{name}“ wird abgelehnt: „{shown}“ darin ist verschlüsselt.</translation>
    </message>
    <message>
        <source>“{name}” is refused: “{shown}” is in it twice.</source>
        <translation>„{name}“ wird abgelehnt: „{shown}“ kommt zweimal darin vor.</translation>
    </message>
    <message>
        <source>“{name}” is refused: “{shown}” would become {file_size} bytes.</source>
        <translation>„{name}“ wird abgelehnt: „{shown}“ würde {file_size} Bytes groß.</translation>
    </message>
    <message>
        <source>“{name}” is refused: unpacked it would be larger than any evidence pack.</source>
        <translation>„{name}“ wird abgelehnt: Entpackt wäre es größer als jedes Nachweispaket.</translation>
    </message>
    <message>
        <source>“{name}” is no evidence pack: it holds no {declaration}.</source>
        <translation>„{name}“ ist kein Nachweispaket: Es enthält keine {declaration}.</translation>
    </message>
    <message>
        <source>“{name}” is refused: “{outside}” lies beside the pack's folder “{folder}”.</source>
        <translation>„{name}“ wird abgelehnt: „{outside}“ liegt neben dem Ordner „{folder}“ des Pakets.</translation>
    </message>
    <message>
        <source>Counting anew</source>
        <translation>Es wird neu gezählt</translation>
    </message>
    <message numerus="yes">
        <source>{count} comparisons</source>
        <translation><numerusform>{count} Vergleich</numerusform><numerusform>{count} Vergleiche</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <translation><numerusform>{count} Änderung</numerusform><numerusform>{count} Änderungen</numerusform></translation>
    </message>
    <message>
        <source>Checking a probe</source>
        <translation>Ein Experiment wird geprüft</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>“{log}” has a line that is no JSON: {error}.</source>
        <translation>„{log}“ hat eine Zeile, die kein JSON ist: {error}.</translation>
    </message>
    <message>
        <source>“{name}” has {num_rows} rows, and the run has {images} images.</source>
        <translation>„{name}“ hat {num_rows} Zeilen, und der Lauf hat {images} Bilder.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as rows of this run: {error}</source>
        <translation>„{name}“ lässt sich nicht als Zeilen dieses Laufs lesen: {error}</translation>
    </message>
    <message>
        <source>“{name}”, column {column}: every row must hold {width} values, one for each label.</source>
        <translation>„{name}“, Spalte {column}: Jede Zeile muss {width} Werte haben, einen für jedes Label.</translation>
    </message>
    <message>
        <source>“{name}”, column {column}: a code is none of the {groups} groups.</source>
        <translation>„{name}“, Spalte {column}: Ein Code gehört zu keiner der {groups} Gruppen.</translation>
    </message>
    <message>
        <source>Checking the evidence pack</source>
        <translation>Das Nachweispaket wird geprüft</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Abbildungen</translation>
    </message>
</context>
</TS>
