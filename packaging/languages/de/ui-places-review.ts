<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>To judge elsewhere</source>
        <translation>Anderswo beurteilen</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>One file that is judged with clipstudio on another computer, without this project. What is answered there comes back by “Bring answers in”.</source>
        <translation>Eine Datei, die mit clipstudio auf einem anderen Rechner beurteilt wird, ohne dieses Projekt. Was dort geantwortet wird, kommt mit „Antworten einholen“ zurück.</translation>
    </message>
    <message>
        <source>One line for each answer: item, label, auditor, question, answer, note, seconds.</source>
        <translation>Eine Zeile je Antwort: Fall, Label, Auditor, Frage, Antwort, Notiz, Sekunden.</translation>
    </message>
    <message>
        <source>Tasks as JSON, and beside them the labelling configuration and how to use it; of a blind review also copies of the pictures, whose names do not give the group away.</source>
        <translation>Aufgaben als JSON, und daneben die Konfiguration zum Labeln und wie sie zu benutzen ist; bei einer blinden Begutachtung auch Kopien der Bilder, deren Namen die Gruppe nicht verraten.</translation>
    </message>
    <message>
        <source>Reviews (*{suffix})</source>
        <translation>Begutachtungen (*{suffix})</translation>
    </message>
    <message>
        <source>Label Studio tasks (*.json)</source>
        <translation>Label-Studio-Aufgaben (*.json)</translation>
    </message>
    <message>
        <source>One file with the answers, for whoever sent this review: it is brought in there by “Bring answers in”. The pictures are there already.</source>
        <translation>Eine Datei mit den Antworten, für die, die diese Begutachtung geschickt haben: Sie holen sie dort mit „Antworten einholen“ ein. Die Bilder sind dort schon.</translation>
    </message>
    <message>
        <source>new answers</source>
        <translation>neue Antworten</translation>
    </message>
    <message>
        <source>changed answers</source>
        <translation>geänderte Antworten</translation>
    </message>
    <message>
        <source>Answers given before that would count no more: the newer one counts, and the log keeps both.</source>
        <translation>Früher gegebene Antworten würden nicht mehr zählen: Die neuere zählt, und das Protokoll behält beide.</translation>
    </message>
    <message>
        <source>with the answers given so far; without them nobody is led by others</source>
        <translation>mit den bisherigen Antworten; ohne sie lässt sich niemand von anderen leiten</translation>
    </message>
    <message>
        <source>Pictures in the file</source>
        <translation>Bilder in der Datei</translation>
    </message>
    <message>
        <source>reduced to {edge} pixels</source>
        <translation>auf {edge} Pixel verkleinert</translation>
    </message>
    <message>
        <source>More formats…</source>
        <translation>Weitere Formate…</translation>
    </message>
    <message>
        <source>Excel, Parquet, NumPy and more; Label Studio with a model's labels beside the answers</source>
        <translation>Excel, Parquet, NumPy und mehr; Label Studio mit den Labels eines Modells neben den Antworten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Send back “{name}”</source>
        <translation>„{name}“ zurückschicken</translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation>„{name}“ exportieren</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückschicken</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} wird exportiert</translation>
    </message>
    <message>
        <source>Export a review</source>
        <translation>Begutachtung exportieren</translation>
    </message>
    <message>
        <source>{lacking} could not be read and are not in the file.</source>
        <translation>Nicht lesbar und nicht in der Datei: {lacking}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} pictures</source>
        <translation><numerusform>{count} Bild</numerusform><numerusform>{count} Bilder</numerusform></translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Datei speichern…</translation>
    </message>
    <message>
        <source>Bring answers in</source>
        <translation>Antworten einholen</translation>
    </message>
    <message>
        <source>What the file brings</source>
        <translation>Was die Datei bringt</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Einholen</translation>
    </message>
    <message>
        <source>Bring in “{name}”</source>
        <translation>„{name}“ einholen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Bringing in {name}</source>
        <translation>{name} wird eingeholt</translation>
    </message>
    <message>
        <source>{words} Nothing is overwritten.</source>
        <translation>{words} Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Zählt jetzt</translation>
    </message>
    <message>
        <source>Would count</source>
        <translation>Würde zählen</translation>
    </message>
    <message>
        <source>Key {key}.</source>
        <translation>Taste {key}.</translation>
    </message>
    <message>
        <source>This project is open read-only: answers cannot be saved. You can look through its items.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet: Antworten können nicht gespeichert werden. Sie können die Fälle durchsehen.</translation>
    </message>
    <message>
        <source>This is still hidden: press Space to see it, then answer.</source>
        <translation>Das ist noch verborgen: Drücken Sie die Leertaste, um es zu sehen, dann antworten Sie.</translation>
    </message>
    <message>
        <source>There is no picture to judge here. Skip it, or go on with the arrows.</source>
        <translation>Hier ist kein Bild zu beurteilen. Überspringen Sie es, oder gehen Sie mit den Pfeilen weiter.</translation>
    </message>
    <message>
        <source>Not saved, and the item stays as it was: {}</source>
        <translation>Nicht gespeichert, und der Fall bleibt, wie er war: {}</translation>
    </message>
    <message>
        <source>Show every picture and word of this review at once, without hiding them first</source>
        <translation>Jedes Bild und Wort dieser Begutachtung sofort zeigen, ohne es erst zu verbergen</translation>
    </message>
    <message>
        <source>Stop judging (Esc). Every answer is saved; you go on where you left off.</source>
        <translation>Aufhören zu beurteilen (Esc). Jede Antwort ist gespeichert; Sie machen weiter, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress in words</source>
        <translation>Fortschritt in Worten</translation>
    </message>
    <message>
        <source>Hide nothing</source>
        <translation>Nichts verbergen</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>Tasten (?)</translation>
    </message>
    <message>
        <source>Which key does what</source>
        <translation>Welche Taste was tut</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leave this item for the end</source>
        <translation>Diesen Fall für das Ende lassen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Flag this item, or take its flag away</source>
        <translation>Diesen Fall markieren, oder seine Markierung entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note on this item</source>
        <translation>Eine Notiz zu diesem Fall schreiben</translation>
    </message>
    <message>
        <source>Show the picture's own pixels, or the whole picture</source>
        <translation>Die eigenen Pixel des Bildes zeigen, oder das ganze Bild</translation>
    </message>
    <message>
        <source>Show a second picture beside this one, or this one alone</source>
        <translation>Neben diesem ein zweites Bild zeigen, oder dieses allein</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Viele auf einmal</translation>
    </message>
    <message>
        <source>Show a sheet of tiles and answer the chosen ones at once, or one picture</source>
        <translation>Einen Bogen mit Kacheln zeigen und die gewählten auf einmal beantworten, oder ein Bild</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Show pictures without colours</source>
        <translation>Bilder ohne Farben zeigen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Show pictures in a small size</source>
        <translation>Bilder klein zeigen</translation>
    </message>
    <message>
        <source>Answer and stay</source>
        <translation>Antworten und bleiben</translation>
    </message>
    <message>
        <source>Keep what was chosen or written, and go on</source>
        <translation>Behalten, was gewählt oder geschrieben wurde, und weitergehen</translation>
    </message>
    <message>
        <source>Show what is hidden; in a sheet: take the tile out, or put it back</source>
        <translation>Verborgenes zeigen; in einem Bogen: die Kachel herausnehmen oder zurücklegen</translation>
    </message>
    <message>
        <source>Backspace, Ctrl+Z</source>
        <translation>Rücktaste, Strg+Z</translation>
    </message>
    <message>
        <source>Take back the last step and return to its item</source>
        <translation>Den letzten Schritt zurücknehmen und zu seinem Fall zurückkehren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z, Ctrl+Y</source>
        <translation>Strg+Umschalt+Z, Strg+Y</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Ihn zurückholen</translation>
    </message>
    <message>
        <source>The item before, the next one; enlarged: move the picture, in a sheet: the tile</source>
        <translation>Der Fall davor, der nächste; vergrößert: das Bild verschieben, in einem Bogen: die Kachel</translation>
    </message>
    <message>
        <source>Larger, smaller; also the wheel, and dragging</source>
        <translation>Größer, kleiner; auch das Mausrad und Ziehen</translation>
    </message>
    <message>
        <source>In a sheet: every tile, or none</source>
        <translation>In einem Bogen: jede Kachel, oder keine</translation>
    </message>
    <message>
        <source>Back; from a single picture: stop</source>
        <translation>Zurück; von einem einzelnen Bild: aufhören</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>The key of “{button}” must be one letter.</source>
        <translation>Die Taste von „{button}“ muss ein Buchstabe sein.</translation>
    </message>
    <message>
        <source>The key {upper} answers a question of this review: choose another one.</source>
        <translation>Die Taste {upper} beantwortet eine Frage dieser Begutachtung: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The key {upper} is that of “{button}”: choose another one.</source>
        <translation>Die Taste {upper} gehört zu „{button}“: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Hidden. Space shows it.</source>
        <translation>Verborgen. Die Leertaste zeigt es.</translation>
    </message>
    <message>
        <source>Hidden: it was not shown before.</source>
        <translation>Verborgen: Es wurde vorher nicht gezeigt.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Picture {position} of {turns}</source>
        <translation>Bild {position} von {turns}</translation>
    </message>
    <message>
        <source>Every item is judged.</source>
        <translation>Jeder Fall ist beurteilt.</translation>
    </message>
    <message>
        <source>All answers are saved. You can go back to any of them, or take the last one back (Backspace).</source>
        <translation>Alle Antworten sind gespeichert. Sie können zu jeder zurückgehen oder die letzte zurücknehmen (Rücktaste).</translation>
    </message>
    <message>
        <source>Look back (←)</source>
        <translation>Zurücksehen (←)</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Answers: {name}</source>
        <translation>Antworten: {name}</translation>
    </message>
    <message>
        <source>Here, and can be changed</source>
        <translation>Hier, und änderbar</translation>
    </message>
    <message>
        <source>Key of “{button}”</source>
        <translation>Taste von „{button}“</translation>
    </message>
    <message>
        <source>Default keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Note; Enter keeps it</source>
        <translation>Notiz; Eingabe behält sie</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Opening the review</source>
        <translation>Die Begutachtung wird geöffnet</translation>
    </message>
    <message>
        <source>Its items and answers are being read.</source>
        <translation>Ihre Fälle und Antworten werden gelesen.</translation>
    </message>
    <message>
        <source>Show (Space)</source>
        <translation>Zeigen (Leertaste)</translation>
    </message>
    <message>
        <source>Show the picture and the word that are hidden</source>
        <translation>Das verborgene Bild und Wort zeigen</translation>
    </message>
    <message>
        <source>Save and next (Enter)</source>
        <translation>Speichern und weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Take back (⌫)</source>
        <translation>Zurücknehmen (⌫)</translation>
    </message>
    <message>
        <source>Bring back what was taken back last (Ctrl+Y)</source>
        <translation>Zurückholen, was zuletzt zurückgenommen wurde (Strg+Y)</translation>
    </message>
    <message>
        <source>The item before (Left)</source>
        <translation>Der Fall davor (Links)</translation>
    </message>
    <message>
        <source>The next item (Right)</source>
        <translation>Der nächste Fall (Rechts)</translation>
    </message>
    <message>
        <source>The item before</source>
        <translation>Der Fall davor</translation>
    </message>
    <message>
        <source>The next item</source>
        <translation>Der nächste Fall</translation>
    </message>
    <message>
        <source>Skipped: it comes again at the end.</source>
        <translation>Übersprungen: Er kommt am Ende wieder.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The project does not have this image.</source>
        <translation>Das Projekt hat dieses Bild nicht.</translation>
    </message>
    <message>
        <source>Words, parted by commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Sheet of tiles</source>
        <translation>Bogen mit Kacheln</translation>
    </message>
    <message>
        <source>{chosen} of {tiles} chosen.</source>
        <translation>{chosen} von {tiles} gewählt.</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Tile {current} of {tiles}, {state}</source>
        <translation>Kachel {current} von {tiles}, {state}</translation>
    </message>
    <message>
        <source>To be judged</source>
        <translation>Zu beurteilen</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Das davor</translation>
    </message>
    <message>
        <source> Their labels stand below them.</source>
        <translation> Ihre Labels stehen darunter.</translation>
    </message>
    <message>
        <source>Name of another auditor</source>
        <translation>Name eines weiteren Auditors</translation>
    </message>
    <message>
        <source>Name of an auditor</source>
        <translation>Name eines Auditors</translation>
    </message>
    <message>
        <source>Add an auditor of this name</source>
        <translation>Einen Auditor dieses Namens hinzufügen</translation>
    </message>
    <message>
        <source>What is asked stays as it is, and nothing can be removed: answers rest on it. You can add answers and questions, and say better when to choose an answer. Each answer keeps the version of the questions that it was given under.</source>
        <translation>Was gefragt wird, bleibt, wie es ist, und nichts kann entfernt werden: Antworten beruhen darauf. Sie können Antworten und Fragen hinzufügen und besser sagen, wann eine Antwort zu wählen ist. Jede Antwort behält die Version der Fragen, unter der sie gegeben wurde.</translation>
    </message>
    <message>
        <source>Nothing is added yet.</source>
        <translation>Noch ist nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Add to the review</source>
        <translation>Zur Begutachtung hinzufügen</translation>
    </message>
    <message>
        <source>Add to the review (Ctrl+Enter)</source>
        <translation>Zur Begutachtung hinzufügen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Add to “{name}”</source>
        <translation>Zu „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Label check</source>
        <translation>Label-Prüfung</translation>
    </message>
    <message>
        <source>Fitting labels</source>
        <translation>Passende Labels</translation>
    </message>
    <message>
        <source>Perceived attribute</source>
        <translation>Wahrgenommenes Merkmal</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>no probabilities, groups, file names or others' answers while judging</source>
        <translation>keine Wahrscheinlichkeiten, Gruppen, Dateinamen oder Antworten anderer beim Begutachten</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Neue Begutachtung</translation>
    </message>
    <message>
        <source>Name of the review</source>
        <translation>Name der Begutachtung</translation>
    </message>
    <message>
        <source>Share that is expected</source>
        <translation>Erwarteter Anteil</translation>
    </message>
    <message>
        <source>How many judge each image</source>
        <translation>Wie viele jedes Bild beurteilen</translation>
    </message>
    <message>
        <source>Share of images that come twice</source>
        <translation>Anteil der Bilder, die zweimal kommen</translation>
    </message>
    <message>
        <source>Items for calibration</source>
        <translation>Fälle zum Abgleich</translation>
    </message>
    <message>
        <source>When they are shown</source>
        <translation>Wann sie gezeigt werden</translation>
    </message>
    <message>
        <source>before all others</source>
        <translation>vor allen anderen</translation>
    </message>
    <message>
        <source>among the others</source>
        <translation>zwischen den anderen</translation>
    </message>
    <message>
        <source>Seed of the draw and of the order</source>
        <translation>Startzahl der Ziehung und der Reihenfolge</translation>
    </message>
    <message>
        <source>Make the review</source>
        <translation>Begutachtung anlegen</translation>
    </message>
    <message>
        <source>Make the review (Ctrl+Enter)</source>
        <translation>Begutachtung anlegen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>How often you expect the answer; it only serves to say how sure the result will be.</source>
        <translation>Wie oft Sie diese Antwort erwarten; das dient nur dazu, vorherzusagen, wie sicher das Ergebnis sein wird.</translation>
    </message>
    <message>
        <source>Expected share</source>
        <translation>Erwarteter Anteil</translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Auditoren</translation>
    </message>
    <message>
        <source>Each image is judged by</source>
        <translation>Jedes Bild beurteilen</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>They come again unannounced, and measure how consistent each auditor is.</source>
        <translation>Sie kommen unangekündigt wieder und messen, wie gleichmäßig jeder Auditor urteilt.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Items that were settled in another review, to compare each auditor with what was agreed on.</source>
        <translation>Fälle, die in einer anderen Begutachtung entschieden wurden, um jeden Auditor mit dem Vereinbarten zu vergleichen.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>They are shown</source>
        <translation>Gezeigt werden sie</translation>
    </message>
    <message>
        <source>The same seed draws the same images, in the same order.</source>
        <translation>Dieselbe Startzahl zieht dieselben Bilder, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Repeats, calibration, seed</source>
        <translation>Wiederholungen, Abgleich, Startzahl</translation>
    </message>
    <message>
        <source>Perceived {base}</source>
        <translation>Wahrgenommen: {base}</translation>
    </message>
    <message>
        <source>{count} settled in “{name}”</source>
        <translation>{count}, entschieden in „{name}“</translation>
    </message>
    <message>
        <source>and {parts} more parts</source>
        <translation>und {parts} weitere Teile</translation>
    </message>
    <message>
        <source>Making the review…</source>
        <translation>Die Begutachtung wird angelegt…</translation>
    </message>
    <message>
        <source>Another review has this name: give it another one.</source>
        <translation>Eine andere Begutachtung heißt so: Geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>Counting the images…</source>
        <translation>Die Bilder werden gezählt…</translation>
    </message>
    <message>
        <source>From where you came</source>
        <translation>Von dort, woher Sie kommen</translation>
    </message>
    <message>
        <source>The filtered images</source>
        <translation>Die gefilterten Bilder</translation>
    </message>
    <message>
        <source>A sample of a run</source>
        <translation>Eine Stichprobe eines Laufs</translation>
    </message>
    <message>
        <source>images that were given the label</source>
        <translation>Bilder, die das Label bekommen haben</translation>
    </message>
    <message>
        <source>images that were not given it</source>
        <translation>Bilder, die es nicht bekommen haben</translation>
    </message>
    <message>
        <source>both, drawn apart: precision and recall</source>
        <translation>beide, getrennt gezogen: Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>The question speaks of a label: write the label that is judged of each image.</source>
        <translation>Die Frage spricht von einem Label: Schreiben Sie das Label, das an jedem Bild beurteilt wird.</translation>
    </message>
    <message>
        <source>Label that is judged of each image</source>
        <translation>Label, das an jedem Bild beurteilt wird</translation>
    </message>
    <message>
        <source>such as: thief</source>
        <translation>etwa: Dieb</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>Zufällig ziehen</translation>
    </message>
    <message>
        <source>How many are drawn</source>
        <translation>Wie viele gezogen werden</translation>
    </message>
    <message>
        <source>Run that is sampled</source>
        <translation>Lauf, aus dem die Stichprobe kommt</translation>
    </message>
    <message>
        <source>Labels that are judged</source>
        <translation>Labels, die beurteilt werden</translation>
    </message>
    <message>
        <source>Groups that are drawn apart</source>
        <translation>Gruppen, die getrennt gezogen werden</translation>
    </message>
    <message>
        <source>Given or not</source>
        <translation>Bekommen oder nicht</translation>
    </message>
    <message>
        <source>each label apart</source>
        <translation>jedes Label für sich</translation>
    </message>
    <message>
        <source>How many of each group</source>
        <translation>Wie viele von jeder Gruppe</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Welche davon</translation>
    </message>
    <message>
        <source>Of each group</source>
        <translation>Von jeder Gruppe</translation>
    </message>
    <message>
        <source>This needs the run of an audit</source>
        <translation>Das braucht den Lauf eines Audits</translation>
    </message>
    <message>
        <source>all labels of “{category}”</source>
        <translation>alle Labels von „{category}“</translation>
    </message>
    <message>
        <source>every label of the run</source>
        <translation>jedes Label des Laufs</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>nach {name}</translation>
    </message>
    <message>
        <source>all images together</source>
        <translation>alle Bilder zusammen</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
        <source>There is no run to sample.</source>
        <translation>Es gibt keinen Lauf für eine Stichprobe.</translation>
    </message>
    <message>
        <source>a sample of {currenttext}: {currenttext2}, {currenttext3}</source>
        <translation>eine Stichprobe aus {currenttext}: {currenttext2}, {currenttext3}</translation>
    </message>
    <message>
        <source>Reading which images there are…</source>
        <translation>Es wird gelesen, welche Bilder es gibt…</translation>
    </message>
    <message>
        <source>one of the answers</source>
        <translation>eine der Antworten</translation>
    </message>
    <message>
        <source>any number of the answers</source>
        <translation>beliebig viele der Antworten</translation>
    </message>
    <message>
        <source>a scale: the answers have an order</source>
        <translation>eine Skala: Die Antworten haben eine Reihenfolge</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>tags, in the auditor's own words</source>
        <translation>Schlagwörter, in eigenen Worten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>When to choose it</source>
        <translation>Wann sie zu wählen ist</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>hellblau</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>oliv</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>Words of question {number}</source>
        <translation>Worte von Frage {number}</translation>
    </message>
    <message>
        <source>The question, such as: Is the face covered?</source>
        <translation>Die Frage, etwa: Ist das Gesicht verdeckt?</translation>
    </message>
    <message>
        <source>{label} stands for the label of each image, where it has one</source>
        <translation>{label} steht für das Label jedes Bildes, wo es eines hat</translation>
    </message>
    <message>
        <source>Short name of question {number}</source>
        <translation>Kurzname von Frage {number}</translation>
    </message>
    <message>
        <source>Short name, for tables</source>
        <translation>Kurzname, für Tabellen</translation>
    </message>
    <message>
        <source>Kind of question {number}</source>
        <translation>Art von Frage {number}</translation>
    </message>
    <message>
        <source>must be answered</source>
        <translation>muss beantwortet werden</translation>
    </message>
    <message>
        <source>Remove this question</source>
        <translation>Diese Frage entfernen</translation>
    </message>
    <message>
        <source>Answers to question {number}</source>
        <translation>Antworten auf Frage {number}</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Antwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove the answer</source>
        <translation>Antwort entfernen</translation>
    </message>
    <message>
        <source>Colour of answer {place}</source>
        <translation>Farbe von Antwort {place}</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Is this label right, wrong or harmful?</source>
        <translation>Ist dieses Label richtig, falsch oder verletzend?</translation>
    </message>
    <message>
        <source>Which of these labels fit?</source>
        <translation>Welche dieser Labels passen?</translation>
    </message>
    <message>
        <source>A perceived attribute</source>
        <translation>Ein wahrgenommenes Merkmal</translation>
    </message>
    <message>
        <source>A rating from 1 to 5</source>
        <translation>Eine Einstufung von 1 bis 5</translation>
    </message>
    <message>
        <source>Tags in the auditor's own words</source>
        <translation>Schlagwörter in eigenen Worten</translation>
    </message>
    <message>
        <source>Questions of your own</source>
        <translation>Eigene Fragen</translation>
    </message>
    <message>
        <source>Each image is shown with a label: right, wrong, harmful or cannot tell.</source>
        <translation>Jedes Bild wird mit einem Label gezeigt: richtig, falsch, verletzend oder nicht zu sagen.</translation>
    </message>
    <message>
        <source>“Cannot tell” and “prefer not to judge” are always there. What auditors perceive becomes a source of the attribute, beside the columns of your tables, and can be compared by in audits.</source>
        <translation>„Nicht zu sagen“ und „möchte nicht urteilen“ gibt es immer. Was Auditoren wahrnehmen, wird eine Quelle des Merkmals, neben den Spalten Ihrer Tabellen, und Audits können danach vergleichen.</translation>
    </message>
    <message>
        <source>How well is this picture lit?</source>
        <translation>Wie gut ist dieses Bild beleuchtet?</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>Labels to choose from, one in a line</source>
        <translation>Labels zur Wahl, eines je Zeile</translation>
    </message>
    <message>
        <source>One label in a line</source>
        <translation>Ein Label je Zeile</translation>
    </message>
    <message>
        <source>Attribute that is perceived</source>
        <translation>Merkmal, das wahrgenommen wird</translation>
    </message>
    <message>
        <source>Its values, with commas between them</source>
        <translation>Seine Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>such as: light, medium, dark</source>
        <translation>etwa: hell, mittel, dunkel</translation>
    </message>
    <message>
        <source>Question to be rated</source>
        <translation>Frage, zu der eingestuft wird</translation>
    </message>
    <message>
        <source>Question to be answered in tags</source>
        <translation>Frage, die mit Schlagwörtern beantwortet wird</translation>
    </message>
    <message>
        <source>Name the attribute that is perceived.</source>
        <translation>Nennen Sie das Merkmal, das wahrgenommen wird.</translation>
    </message>
    <message>
        <source>Give at least two values of “{name}”, with commas between them.</source>
        <translation>Geben Sie mindestens zwei Werte von „{name}“ an, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>In a review, people judge images by hand: whether a label is right, which ones fit, what they see. Answers become part of the audit, with agreement and intervals.</source>
        <translation>In einer Begutachtung beurteilen Menschen Bilder von Hand: ob ein Label stimmt, welche passen, was sie sehen. Die Antworten werden Teil des Audits, mit Übereinstimmung und Intervallen.</translation>
    </message>
    <message>
        <source>the list of reviews</source>
        <translation>die Liste der Begutachtungen</translation>
    </message>
    <message>
        <source>Bring answers in…</source>
        <translation>Antworten einholen…</translation>
    </message>
    <message>
        <source>New review…</source>
        <translation>Neue Begutachtung…</translation>
    </message>
    <message>
        <source>Answers (*{suffix} *.csv *.json);;All files (*)</source>
        <translation>Antworten (*{suffix} *.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There are no passwords: anybody can judge under any name.</source>
        <translation>Es gibt keine Passwörter: Jeder kann unter jedem Namen urteilen.</translation>
    </message>
    <message>
        <source>Items to which auditors gave different answers, and that nobody has settled. Settled under the name beside.</source>
        <translation>Fälle, auf die Auditoren verschieden geantwortet haben und die niemand entschieden hat. Entschieden wird unter dem Namen daneben.</translation>
    </message>
    <message>
        <source>Another auditor…</source>
        <translation>Weiterer Auditor…</translation>
    </message>
    <message>
        <source>choose who you are</source>
        <translation>wählen Sie, wer Sie sind</translation>
    </message>
    <message>
        <source>Who judges</source>
        <translation>Wer urteilt</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Settle disputed items…</source>
        <translation>Strittige Fälle entscheiden…</translation>
    </message>
    <message>
        <source>Add questions…</source>
        <translation>Fragen hinzufügen…</translation>
    </message>
    <message>
        <source>Add answers, questions or words of help; what is asked stays</source>
        <translation>Antworten, Fragen oder Hilfetexte hinzufügen; was gefragt wird, bleibt</translation>
    </message>
    <message>
        <source>Judge as</source>
        <translation>Urteilen als</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Zurückschicken…</translation>
    </message>
    <message>
        <source>{name} (not asked)</source>
        <translation>{name} (nicht gefragt)</translation>
    </message>
    <message>
        <source>Settle {open}…</source>
        <translation>{open} entscheiden…</translation>
    </message>
    <message numerus="yes">
        <source>{count} disputed items</source>
        <translation><numerusform>{count} strittigen Fall</numerusform><numerusform>{count} strittige Fälle</numerusform></translation>
    </message>
    <message>
        <source>Counting the answers…</source>
        <translation>Die Antworten werden gezählt…</translation>
    </message>
    <message>
        <source>Another auditor</source>
        <translation>Weiterer Auditor</translation>
    </message>
    <message>
        <source>Name of the auditor. {no_password}</source>
        <translation>Name des Auditors. {no_password}</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Begutachtungen</translation>
    </message>
    <message>
        <source>Find a review</source>
        <translation>Begutachtung suchen</translation>
    </message>
    <message>
        <source>Show archived reviews</source>
        <translation>Archivierte Begutachtungen zeigen</translation>
    </message>
    <message>
        <source>Judge…</source>
        <translation>Beurteilen…</translation>
    </message>
    <message>
        <source>Show archived reviews ({count})</source>
        <translation>Archivierte Begutachtungen zeigen ({count})</translation>
    </message>
    <message>
        <source>archived · {state}</source>
        <translation>archiviert · {state}</translation>
    </message>
    <message>
        <source>The picture is not there yet: settle the item once you see it.</source>
        <translation>Das Bild ist noch nicht da: Entscheiden Sie den Fall, sobald Sie es sehen.</translation>
    </message>
    <message>
        <source>Items on which auditors differ</source>
        <translation>Fälle, in denen Auditoren sich unterscheiden</translation>
    </message>
    <message>
        <source>Back to the review (Esc)</source>
        <translation>Zurück zur Begutachtung (Esc)</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>Item {number} · {state}</source>
        <translation>Fall {number} · {state}</translation>
    </message>
    <message>
        <source>A key settles an item at once and goes on; Shift with it chooses and stays, Backspace takes back. Settling replaces nobody's answer; what is settled counts before any rule, and the log keeps who settled it.</source>
        <translation>Eine Taste entscheidet einen Fall sofort und geht weiter; mit Umschalt wählt sie und bleibt, die Rücktaste nimmt zurück. Entscheiden ersetzt niemandes Antwort; was entschieden ist, zählt vor jeder Regel, und das Protokoll behält, wer entschieden hat.</translation>
    </message>
    <message>
        <source>{name} is a party to this disagreement: one of the answers that differ is {name}'s own.</source>
        <translation>{name} ist an dieser Uneinigkeit beteiligt: Eine der Antworten stammt von {name}.</translation>
    </message>
    <message>
        <source>Nobody differs: there is nothing to settle.</source>
        <translation>Niemand ist uneins: Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Show everyone's answers</source>
        <translation>Antworten aller zeigen</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Settle this item as chosen, and go on (Enter)</source>
        <translation>Diesen Fall wie gewählt entscheiden, und weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Take back what was settled last (Ctrl+Z)</source>
        <translation>Zurücknehmen, was zuletzt entschieden wurde (Strg+Z)</translation>
    </message>
    <message>
        <source>Settle again what was taken back last (Ctrl+Y)</source>
        <translation>Wieder so entscheiden, wie zuletzt zurückgenommen (Strg+Y)</translation>
    </message>
    <message>
        <source>{name} settles “{name2}”</source>
        <translation>{name} entscheidet „{name2}“</translation>
    </message>
    <message>
        <source>{settled} of {items} settled.</source>
        <translation>{settled} von {items} entschieden.</translation>
    </message>
    <message>
        <source> {settled_by} settled this one.</source>
        <translation> {settled_by} hat diesen entschieden.</translation>
    </message>
    <message>
        <source>There is nothing to take back: {name} has settled nothing on this computer.</source>
        <translation>Es gibt nichts zurückzunehmen: {name} hat auf diesem Rechner nichts entschieden.</translation>
    </message>
    <message>
        <source>There is nothing to bring back.</source>
        <translation>Es gibt nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>Add to the questions</source>
        <translation>Zu den Fragen hinzufügen</translation>
    </message>
</context>
</TS>
