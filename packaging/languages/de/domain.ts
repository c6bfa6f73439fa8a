<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>What to call it.</source>
        <translation>Wie es heißen soll.</translation>
    </message>
    <message>
        <source>A registered model, or imported predictions.</source>
        <translation>Ein eingetragenes Modell, oder importierte Vorhersagen.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation>Kleinste Gruppe</translation>
    </message>
    <message>
        <source>Smaller groups are not estimable.</source>
        <translation>Kleinere Gruppen sind nicht schätzbar.</translation>
    </message>
    <message>
        <source>images; smaller groups are not estimable</source>
        <translation>Bilder; kleinere Gruppen sind nicht schätzbar</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Interval of a single rate.</source>
        <translation>Intervall einer einzelnen Rate.</translation>
    </message>
    <message>
        <source>Confidence level of the intervals, from 80 % to 99.9 %, such as 0.99.</source>
        <translation>Konfidenzniveau der Intervalle, von 80 % bis 99,9 %, etwa 0.99.</translation>
    </message>
    <message>
        <source>of intervals made in this way contain the true value</source>
        <translation>der so gebildeten Intervalle enthalten den wahren Wert</translation>
    </message>
    <message>
        <source>Intervals and tests treat images of one person or sequence (a cluster) as belonging together, where the project names it.</source>
        <translation>Intervalle und Tests behandeln Bilder einer Person oder Sequenz (eines Clusters) als zusammengehörig, wo das Projekt sie nennt.</translation>
    </message>
    <message>
        <source>one person's images belong together</source>
        <translation>Bilder einer Person gehören zusammen</translation>
    </message>
    <message>
        <source>Combined values</source>
        <translation>Zusammengefasste Werte</translation>
    </message>
    <message>
        <source>must be from {least} (80 %) to {most} (99.9 %)</source>
        <translation>muss zwischen {least} (80 %) und {most} (99.9 %) liegen</translation>
    </message>
    <message>
        <source>“{attribute}” was guessed by a model ({named}) and is compared as if it were true: where that model errs more on one group than on another, groups are mixed, and a gap can arise or vanish by that alone. Judge a sample by hand, as a perceived attribute, and compare by it too.</source>
        <translation>„{attribute}“ hat ein Modell erraten ({named}); verglichen wird, als wäre es wahr: Wo dieses Modell sich bei einer Gruppe öfter irrt als bei einer anderen, sind die Gruppen vermischt, und ein Abstand kann allein dadurch entstehen oder verschwinden. Beurteilen Sie eine Stichprobe von Hand, als wahrgenommenes Merkmal, und vergleichen Sie auch danach.</translation>
    </message>
    <message>
        <source>Label set by name, or a label set file.</source>
        <translation>Label-Satz mit Namen, oder eine Datei mit einem Label-Satz.</translation>
    </message>
    <message>
        <source>Template to use instead of the label set's.</source>
        <translation>Vorlage statt der des Label-Satzes.</translation>
    </message>
    <message>
        <source>An image is given</source>
        <translation>Ein Bild bekommt</translation>
    </message>
    <message>
        <source>Rule that gives labels; sigmoid for SigLIP-type models.</source>
        <translation>Regel, die Labels vergibt; Sigmoid für Modelle vom Typ SigLIP.</translation>
    </message>
    <message>
        <source>Probability that a label must pass.</source>
        <translation>Wahrscheinlichkeit, die ein Label überschreiten muss.</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>(top folder)</source>
        <translation>(oberster Ordner)</translation>
    </message>
    <message>
        <source>--accept {subject}={value}</source>
        <translation>--accept {subject}={value}</translation>
    </message>
    <message>
        <source>{assumed}, assumed</source>
        <translation>{assumed}, angenommen</translation>
    </message>
    <message>
        <source>{value} Decide with {flags}.</source>
        <translation>{value} Entscheiden Sie mit {flags}.</translation>
    </message>
    <message>
        <source>“{answer}” is not an answer about {subject}: give {flags}.</source>
        <translation>„{answer}“ ist keine Antwort zu {subject}: Geben Sie {flags} an.</translation>
    </message>
    <message>
        <source>“{name}” would follow from itself: {steps}. Choose an attribute that is not derived from it.</source>
        <translation>„{name}“ würde aus sich selbst folgen: {steps}. Wählen Sie ein Merkmal, das nicht davon abgeleitet ist.</translation>
    </message>
    <message>
        <source>A value with “and”, “or” or “is” in it stands in quotes: age is "80 and over".</source>
        <translation>Ein Wert, der „and“, „or“ oder „is“ enthält, steht in Anführungszeichen: age is "80 and over".</translation>
    </message>
    <message>
        <source>“or” joins values of one attribute; for either of two conditions write a line for each, with the same name.</source>
        <translation>„or“ verbindet Werte eines Merkmals; für die eine oder die andere Bedingung schreiben Sie je eine Zeile mit demselben Namen.</translation>
    </message>
    <message>
        <source>Write conditions as: gender is female and race is not White</source>
        <translation>Schreiben Sie Bedingungen so: gender is female and race is not White</translation>
    </message>
    <message>
        <source>“{attribute}” has no value that is a number or a date such as 1984-07-31.</source>
        <translation>„{attribute}“ hat keinen Wert, der eine Zahl oder ein Datum wie 1984-07-31 ist.</translation>
    </message>
    <message>
        <source>“{wrong}” is no date. Write the edges of bands as: {edges}</source>
        <translation>„{wrong}“ ist kein Datum. Schreiben Sie die Grenzen der Bereiche so: {edges}</translation>
    </message>
    <message>
        <source>“{wrong}” is no number. Write the edges of bands as: {edges}</source>
        <translation>„{wrong}“ ist keine Zahl. Schreiben Sie die Grenzen der Bereiche so: {edges}</translation>
    </message>
    <message>
        <source>Give one edge at least, each larger than the one before: {edges}</source>
        <translation>Geben Sie mindestens eine Grenze an, jede größer als die vorige: {edges}</translation>
    </message>
    <message>
        <source>{count} edges make {count_2} bands: give {count_2} different names, or none.</source>
        <translation>{count} Grenzen ergeben {count_2} Bereiche: Geben Sie {count_2} verschiedene Namen an, oder keine.</translation>
    </message>
    <message>
        <source>Give one value at least. {how}</source>
        <translation>Geben Sie mindestens einen Wert an. {how}</translation>
    </message>
    <message>
        <source>Name the value that holds under these conditions.</source>
        <translation>Nennen Sie den Wert, der unter diesen Bedingungen gilt.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read. {how}. {quote}</source>
        <translation>„{text}“ lässt sich nicht lesen. {how}. {quote}</translation>
    </message>
    <message>
        <source>“{text}” cannot be read. {how}. {quote} {either}</source>
        <translation>„{text}“ lässt sich nicht lesen. {how}. {quote} {either}</translation>
    </message>
    <message>
        <source>“{text}” lacks a value. {how}. {quote}</source>
        <translation>In „{text}“ fehlt ein Wert. {how}. {quote}</translation>
    </message>
    <message>
        <source>“{line}” lacks its value. Write it as: woman of colour: gender is female</source>
        <translation>In „{line}“ fehlt der Wert. Schreiben Sie es so: woman of colour: gender is female</translation>
    </message>
    <message>
        <source>delete {things}</source>
        <translation>{things} löschen</translation>
    </message>
    <message>
        <source>archive {things}</source>
        <translation>{things} archivieren</translation>
    </message>
    <message>
        <source>restore {things}</source>
        <translation>{things} wiederherstellen</translation>
    </message>
    <message>
        <source>rename {things}</source>
        <translation>{things} umbenennen</translation>
    </message>
    <message>
        <source>delete {things} permanently</source>
        <translation>{things} endgültig löschen</translation>
    </message>
    <message>
        <source>delete {things} permanently {days} days after it was deleted</source>
        <translation>{things} {days} Tage nach dem Löschen endgültig löschen</translation>
    </message>
    <message>
        <source>remove {things}</source>
        <translation>{things} entfernen</translation>
    </message>
    <message>
        <source>new report “{name}”</source>
        <translation>neuer Bericht „{name}“</translation>
    </message>
    <message>
        <source>save filter “{name}”</source>
        <translation>Filter „{name}“ speichern</translation>
    </message>
    <message>
        <source>make review “{name}”</source>
        <translation>Begutachtung „{name}“ anlegen</translation>
    </message>
    <message>
        <source>archive review “{name}”</source>
        <translation>Begutachtung „{name}“ archivieren</translation>
    </message>
    <message>
        <source>restore review “{name}”</source>
        <translation>Begutachtung „{name}“ wiederherstellen</translation>
    </message>
    <message>
        <source>derive “{name}”</source>
        <translation>„{name}“ ableiten</translation>
    </message>
    <message>
        <source>define “{name}” anew</source>
        <translation>„{name}“ neu festlegen</translation>
    </message>
    <message>
        <source>enter {attribute} “{value}” for {images}</source>
        <translation>{attribute} „{value}“ für {images} eintragen</translation>
    </message>
    <message>
        <source>take back {attribute} of {images}</source>
        <translation>{attribute} von {images} zurücknehmen</translation>
    </message>
    <message>
        <source>rename “{value}” to “{name}” in {attribute}</source>
        <translation>„{value}“ in „{name}“ umbenennen ({attribute})</translation>
    </message>
    <message>
        <source>merge {values} into “{into}” in {attribute}</source>
        <translation>{values} zu „{into}“ zusammenlegen ({attribute})</translation>
    </message>
    <message>
        <source>rename the attribute “{old}” to “{name}”</source>
        <translation>Merkmal „{old}“ in „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>describe “{attribute}”</source>
        <translation>„{attribute}“ beschreiben</translation>
    </message>
    <message>
        <source>describe “{value}” of {attribute}</source>
        <translation>„{value}“ von {attribute} beschreiben</translation>
    </message>
    <message>
        <source>mark “{source}” as guessed by a model</source>
        <translation>„{source}“ als von einem Modell geschätzt kennzeichnen</translation>
    </message>
    <message>
        <source>mark “{source}” as not guessed by a model</source>
        <translation>„{source}“ als nicht von einem Modell geschätzt kennzeichnen</translation>
    </message>
    <message>
        <source>reorder the values of “{name}”</source>
        <translation>Werte von „{name}“ umordnen</translation>
    </message>
    <message>
        <source>import attributes from “{name}”</source>
        <translation>Merkmale aus „{name}“ importieren</translation>
    </message>
    <message>
        <source>import attributes from “{name}”, unfinished</source>
        <translation>Merkmale aus „{name}“ importieren, nicht beendet</translation>
    </message>
    <message>
        <source>import attributes from “{name}”, stopped and taken back</source>
        <translation>Merkmale aus „{name}“ importieren, abgebrochen und zurückgenommen</translation>
    </message>
    <message>
        <source>put {images} into clusters</source>
        <translation>{images} in Cluster einordnen</translation>
    </message>
    <message>
        <source>put {images} into cluster “{name}”</source>
        <translation>{images} in den Cluster „{name}“ einordnen</translation>
    </message>
    <message>
        <source>take {images} out of their cluster</source>
        <translation>{images} aus ihrem Cluster nehmen</translation>
    </message>
    <message>
        <source>keep one of {images}</source>
        <translation>eines von {images} behalten</translation>
    </message>
    <message>
        <source>put {images} into one cluster</source>
        <translation>{images} in einen Cluster einordnen</translation>
    </message>
    <message>
        <source>tell {images} apart</source>
        <translation>{images} als verschieden kennzeichnen</translation>
    </message>
    <message>
        <source>keep one of each of {count} groups and leave out {images}</source>
        <translation>aus {count} Gruppen je eines behalten und {images} auslassen</translation>
    </message>
    <message>
        <source>take back {decisions} on duplicates</source>
        <translation>{decisions} über Doppelte zurücknehmen</translation>
    </message>
    <message>
        <source>add {images} to collection “{name}”</source>
        <translation>{images} in die Sammlung „{name}“ aufnehmen</translation>
    </message>
    <message>
        <source>remove {images} from a collection</source>
        <translation>{images} aus einer Sammlung nehmen</translation>
    </message>
    <message>
        <source>merge collections {names} into “{into}”</source>
        <translation>Sammlungen {names} in „{into}“ überführen</translation>
    </message>
    <message>
        <source>merge collection {names} into “{into}”</source>
        <translation>Sammlung {names} in „{into}“ überführen</translation>
    </message>
    <message>
        <source>import {images} from {place}</source>
        <translation>{images} aus {place} importieren</translation>
    </message>
    <message>
        <source>import {place}</source>
        <translation>{place} importieren</translation>
    </message>
    <message>
        <source>import images from {place}, unfinished</source>
        <translation>Bilder aus {place} importieren, nicht beendet</translation>
    </message>
    <message>
        <source>{words}: {images} put into the collection “{name}”</source>
        <translation>{words}: {images} in die Sammlung „{name}“ aufgenommen</translation>
    </message>
    <message>
        <source>locate {images} in “{folder}”</source>
        <translation>{images} in „{folder}“ auffinden</translation>
    </message>
    <message>
        <source>remove {images} from the project</source>
        <translation>{images} aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>bring back {images}</source>
        <translation>{images} zurückholen</translation>
    </message>
    <message>
        <source>The {things} was deleted permanently.</source>
        <translation>Endgültig gelöscht: {things}.</translation>
    </message>
    <message>
        <source>The attribute “{name}” was deleted.</source>
        <translation>Das Merkmal „{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>The run was renamed again meanwhile: it is called “{title}”.</source>
        <translation>Der Lauf wurde inzwischen noch einmal umbenannt: Er heißt „{title}“.</translation>
    </message>
    <message>
        <source>The collection was renamed again meanwhile: it is called “{now}”.</source>
        <translation>Die Sammlung wurde inzwischen noch einmal umbenannt: Sie heißt „{now}“.</translation>
    </message>
    <message>
        <source>The filter was renamed again meanwhile: it is called “{now}”.</source>
        <translation>Der Filter wurde inzwischen noch einmal umbenannt: Er heißt „{now}“.</translation>
    </message>
    <message>
        <source>The report was renamed again meanwhile: it is called “{now}”.</source>
        <translation>Der Bericht wurde inzwischen noch einmal umbenannt: Er heißt „{now}“.</translation>
    </message>
    <message>
        <source>The attribute was renamed again meanwhile: it is called “{name}”.</source>
        <translation>Das Merkmal wurde inzwischen noch einmal umbenannt: Es heißt „{name}“.</translation>
    </message>
    <message>
        <source>“{other}” of {name} was renamed or merged again meanwhile.</source>
        <translation>„{other}“ von {name} wurde inzwischen noch einmal umbenannt oder zusammengelegt.</translation>
    </message>
    <message>
        <source>The description of “{value}” was changed again meanwhile.</source>
        <translation>Die Beschreibung von „{value}“ wurde inzwischen noch einmal geändert.</translation>
    </message>
    <message>
        <source>“{source}” was marked otherwise meanwhile.</source>
        <translation>„{source}“ wurde inzwischen anders gekennzeichnet.</translation>
    </message>
    <message>
        <source>The values of “{name}” were put in another order meanwhile.</source>
        <translation>Die Werte von „{name}“ wurden inzwischen anders geordnet.</translation>
    </message>
    <message>
        <source>“{name}” was defined anew meanwhile.</source>
        <translation>„{name}“ wurde inzwischen neu festgelegt.</translation>
    </message>
    <message>
        <source>The import stays: {rests} Remove the images themselves instead.</source>
        <translation>Der Import bleibt: {rests} Entfernen Sie stattdessen die Bilder selbst.</translation>
    </message>
    <message>
        <source>The import did not come to its end: import the table again.</source>
        <translation>Der Import kam nicht zu Ende: Importieren Sie die Tabelle noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>{count} images were taken out of the collection “{name}” meanwhile.</source>
        <translation><numerusform>{count} Bild wurde inzwischen aus der Sammlung „{name}“ genommen.</numerusform><numerusform>{count} Bilder wurden inzwischen aus der Sammlung „{name}“ genommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} images were put into the collection “{name}” meanwhile.</source>
        <translation><numerusform>{count} Bild wurde inzwischen in die Sammlung „{name}“ aufgenommen.</numerusform><numerusform>{count} Bilder wurden inzwischen in die Sammlung „{name}“ aufgenommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} images were put into another cluster meanwhile.</source>
        <translation><numerusform>{count} Bild wurde inzwischen in einen anderen Cluster eingeordnet.</numerusform><numerusform>{count} Bilder wurden inzwischen in einen anderen Cluster eingeordnet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} images were removed meanwhile.</source>
        <translation><numerusform>{count} Bild wurde inzwischen entfernt.</numerusform><numerusform>{count} Bilder wurden inzwischen aus dem Projekt genommen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} images were brought back meanwhile.</source>
        <translation><numerusform>{count} Bild wurde inzwischen zurückgeholt.</numerusform><numerusform>{count} Bilder wurden inzwischen zurückgeholt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The value of {name} were changed again meanwhile, of {count} images.</source>
        <translation><numerusform>Der Wert von {name} wurde bei {count} Bild inzwischen noch einmal geändert.</numerusform><numerusform>Der Wert von {name} wurde bei {count} Bildern inzwischen noch einmal geändert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} files hold another image by now.</source>
        <translation><numerusform>{count} Datei enthält inzwischen ein anderes Bild.</numerusform><numerusform>{count} Dateien enthalten inzwischen ein anderes Bild.</numerusform></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>label sets</source>
        <translation>Label-Sätze</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Datei ist schon vorhanden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent erschöpft</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Datei in Gebrauch</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele Verknüpfungen hintereinander</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>ungültige Angabe</translation>
    </message>
    <message>
        <source>To export {what}, name a run.</source>
        <translation>Um {what} zu exportieren, nennen Sie einen Lauf.</translation>
    </message>
    <message>
        <source>To export {what}, name a review.</source>
        <translation>Um {what} zu exportieren, nennen Sie eine Begutachtung.</translation>
    </message>
    <message>
        <source>To export {what}, name a run or review.</source>
        <translation>Um {what} zu exportieren, nennen Sie einen Lauf oder eine Begutachtung.</translation>
    </message>
    <message>
        <source>To export {what}, name a model.</source>
        <translation>Um {what} zu exportieren, nennen Sie ein Modell.</translation>
    </message>
    <message>
        <source>Labels given to each image</source>
        <translation>Label jedes Bildes</translation>
    </message>
    <message>
        <source>Probabilities of each image</source>
        <translation>Wahrscheinlichkeiten jedes Bildes</translation>
    </message>
    <message>
        <source>Rates by group</source>
        <translation>Raten nach Gruppe</translation>
    </message>
    <message>
        <source>Largest gaps between groups</source>
        <translation>Größte Abstände zwischen Gruppen</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Attributes of each image</source>
        <translation>Merkmale jedes Bildes</translation>
    </message>
    <message>
        <source>Label Studio: tasks</source>
        <translation>Label Studio: Aufgaben</translation>
    </message>
    <message>
        <source>Hugging Face: image folder</source>
        <translation>Hugging Face: Bildordner</translation>
    </message>
    <message>
        <source>FiftyOne: classifications</source>
        <translation>FiftyOne: Klassifikationen</translation>
    </message>
    <message>
        <source>Provenance: PROV-JSON</source>
        <translation>Herkunft: PROV-JSON</translation>
    </message>
    <message>
        <source>“{shown}” holds bytes that are no text in UTF-8. Write it again.</source>
        <translation>„{shown}“ enthält Bytes, die kein Text in UTF-8 sind. Schreiben Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The name “{name}…” has {count} characters. Shorten it to at most {most_letters}.</source>
        <translation>Der Name „{name}…“ hat {count} Zeichen. Kürzen Sie ihn auf höchstens {most_letters}.</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>The labels of the predictions “{name}”, from {file}.</source>
        <translation>Die Labels der Vorhersagen „{name}“, aus {file}.</translation>
    </message>
    <message>
        <source>Label set “{name}”</source>
        <translation>Label-Satz „{name}“</translation>
    </message>
    <message>
        <source>The label set</source>
        <translation>Der Label-Satz</translation>
    </message>
    <message>
        <source>The label set has no name: give it one.</source>
        <translation>Der Label-Satz hat keinen Namen: Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>{where} needs at least two labels to choose between.</source>
        <translation>{where} braucht mindestens zwei Labels zur Auswahl.</translation>
    </message>
    <message>
        <source>{where}: label {number} is empty. Write a word or remove the row.</source>
        <translation>{where}: Label {number} ist leer. Schreiben Sie ein Wort, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>{where}: “{value}” appears twice. Remove one of them.</source>
        <translation>{where}: „{value}“ kommt zweimal vor. Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>{where}: the label “{value}” has an empty prompt. Remove it.</source>
        <translation>{where}: Das Label „{value}“ hat einen leeren Prompt. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>{where} has no template: add one such as “{default_templates}”.</source>
        <translation>{where} hat keine Vorlage: Fügen Sie eine hinzu, etwa „{default_templates}“.</translation>
    </message>
    <message>
        <source>{where}: the template “{template}” lacks {placeholder}.</source>
        <translation>{where}: In der Vorlage „{template}“ fehlt {placeholder}.</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>Das Label</translation>
    </message>
    <message>
        <source>The category</source>
        <translation>Die Kategorie</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>Der Prompt</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Die Vorlage</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>Die Beschreibung</translation>
    </message>
    <message>
        <source>A label set file holds one JSON object with “name”, “labels” and “templates”.</source>
        <translation>Die Datei eines Label-Satzes enthält ein JSON-Objekt mit „name“, „labels“ und „templates“.</translation>
    </message>
    <message>
        <source>Entry {number} of “labels” needs a “label”.</source>
        <translation>Eintrag {number} von „labels“ braucht ein „label“.</translation>
    </message>
    <message>
        <source>The field “{field}” of the label set file must be a list.</source>
        <translation>Das Feld „{field}“ der Datei des Label-Satzes muss eine Liste sein.</translation>
    </message>
    <message>
        <source>The field “{field}” of the label set file must be a list of texts.</source>
        <translation>Das Feld „{field}“ der Datei des Label-Satzes muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>The field “{field}” of the label set file must be text.</source>
        <translation>Das Feld „{field}“ der Datei des Label-Satzes muss Text sein.</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} und {last}</translation>
    </message>
    <message>
        <source>Combine values of an attribute: ATTRIBUTE:NAME=VALUE,VALUE, or ATTRIBUTE:NAME!=VALUE for all except these, such as race:non-White!=White. May be given several times.</source>
        <translation>Werte eines Merkmals zusammenfassen: MERKMAL:NAME=WERT,WERT, oder MERKMAL:NAME!=WERT für alle außer diesen, etwa race:non-White!=White. Kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>{name}: all values of {attribute} except {listed}</source>
        <translation>{name}: alle Werte von {attribute} außer {listed}</translation>
    </message>
    <message>
        <source>Combined: {words}.</source>
        <translation>Zusammengefasst: {words}.</translation>
    </message>
    <message>
        <source>“{attribute}” has no value {named}. Values: {listed}.</source>
        <translation>„{attribute}“ hat keinen Wert {named}. Werte: {listed}.</translation>
    </message>
    <message>
        <source>The group “{name}” of “{attribute}” holds no value: name some.</source>
        <translation>Die Gruppe „{name}“ von „{attribute}“ enthält keinen Wert: Nennen Sie welche.</translation>
    </message>
    <message>
        <source>“{found}” and “{name}”</source>
        <translation>„{found}“ und „{name}“</translation>
    </message>
    <message>
        <source>“{twice}” of “{attribute}” is in the groups {both}: leave it in one of them.</source>
        <translation>„{twice}“ von „{attribute}“ ist in den Gruppen {both}: Lassen Sie es in einer davon.</translation>
    </message>
    <message>
        <source>Two groups of “{attribute}” are called “{name}”: rename one of them.</source>
        <translation>Zwei Gruppen von „{attribute}“ heißen „{name}“: Benennen Sie eine um.</translation>
    </message>
    <message>
        <source>The group “{name}” of “{attribute}” does not hold the value of that name: rename it.</source>
        <translation>Die Gruppe „{name}“ von „{attribute}“ enthält den gleichnamigen Wert nicht: Benennen Sie sie um.</translation>
    </message>
    <message>
        <source>“{value}” does not begin with an attribute of this project and a colon. Write it like race:non-White!=White. Attributes: {listed}.</source>
        <translation>„{value}“ beginnt nicht mit einem Merkmal dieses Projekts und einem Doppelpunkt. Schreiben Sie es wie race:non-White!=White. Merkmale: {listed}.</translation>
    </message>
    <message>
        <source>“{value}” names no values. Write it like race:non-White!=White or age:0-9=0-2,3-9.</source>
        <translation>„{value}“ nennt keine Werte. Schreiben Sie es wie race:non-White!=White oder age:0-9=0-2,3-9.</translation>
    </message>
    <message>
        <source>shorter side resized, then cut to the centre</source>
        <translation>kürzere Seite angepasst, dann auf die Mitte zugeschnitten</translation>
    </message>
    <message>
        <source>longer side resized, then padded</source>
        <translation>längere Seite angepasst, dann aufgefüllt</translation>
    </message>
    <message>
        <source>both sides resized, whatever the proportions</source>
        <translation>beide Seiten angepasst, ungeachtet der Proportionen</translation>
    </message>
    <message>
        <source> with value {fill_color}</source>
        <translation> mit Wert {fill_color}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {interpolation}, {resizing}{fill}; mean {numbers}, standard deviation {numbers2}</source>
        <translation>{width} × {height} Pixel, {interpolation}, {resizing}{fill}; Mittel {numbers}, Standardabweichung {numbers2}</translation>
    </message>
    <message>
        <source>about {percent}</source>
        <translation>etwa {percent}</translation>
    </message>
    <message>
        <source>lock withdrawn</source>
        <translation>Festschreibung zurückgenommen</translation>
    </message>
    <message>
        <source>deviates from the locked plan</source>
        <translation>weicht vom festgeschriebenen Plan ab</translation>
    </message>
    <message>
        <source>locked plan was run before</source>
        <translation>festgeschriebener Plan lief schon einmal</translation>
    </message>
    <message>
        <source>not compared with what was locked</source>
        <translation>nicht mit dem Festgeschriebenen verglichen</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>nachgebaut</translation>
    </message>
    <message>
        <source>This probe measures whether a model can tell who a person is, which serves identification as well as guarding against it. State your purpose in a few words: it is recorded with the result, for whoever reads it.</source>
        <translation>Dieses Experiment misst, ob ein Modell erkennt, wer eine Person ist. Das dient der Identifizierung ebenso wie dem Schutz davor. Nennen Sie Ihren Zweck in wenigen Worten: Er wird mit dem Ergebnis festgehalten, für alle, die es lesen.</translation>
    </message>
    <message>
        <source>Seed of everything that is drawn at random.</source>
        <translation>Startzahl für alles, was zufällig gezogen wird.</translation>
    </message>
    <message>
        <source>Attribute to classify.</source>
        <translation>Merkmal, das klassifiziert wird.</translation>
    </message>
    <message>
        <source>Label set by name or file, a label per value; proposed when none is named.</source>
        <translation>Label-Satz mit Namen oder Datei, ein Label je Wert; vorgeschlagen, wenn keiner genannt ist.</translation>
    </message>
    <message>
        <source>One value against the rest</source>
        <translation>Ein Wert gegen die übrigen</translation>
    </message>
    <message>
        <source>Value to set against all others, such as White.</source>
        <translation>Wert, der gegen alle anderen gestellt wird, etwa White.</translation>
    </message>
    <message>
        <source>Linear probe</source>
        <translation>Lineare Sonde</translation>
    </message>
    <message>
        <source>Also train a logistic regression on the embeddings.</source>
        <translation>Auch eine logistische Regression auf den Embeddings trainieren.</translation>
    </message>
    <message>
        <source>A logistic regression on part of the images; its regularization is chosen on a second part, and it is measured on a third. Where splits are drawn, no cluster is in two parts. An attribute with the values train, validation and test can give the split instead.</source>
        <translation>Eine logistische Regression auf einem Teil der Bilder; ihre Regularisierung wird an einem zweiten Teil gewählt, und an einem dritten wird gemessen. Wo Aufteilungen gezogen werden, liegt kein Cluster in zwei Teilen. Ein Merkmal mit den Werten train, validation und test kann stattdessen die Aufteilung vorgeben.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Attribute that gives the split (train, validation or test) for the linear probe.</source>
        <translation>Merkmal, das die Aufteilung für die lineare Sonde vorgibt (train, validation oder test).</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>Number of splits drawn for the linear probe.</source>
        <translation>Zahl der Aufteilungen, die für die lineare Sonde gezogen werden.</translation>
    </message>
    <message>
        <source>Label set by name or file; each further one is compared with the first.</source>
        <translation>Label-Satz mit Namen oder Datei; jeder weitere wird mit dem ersten verglichen.</translation>
    </message>
    <message>
        <source>With one label set, each of its labels is left out in turn. Tick another to see what its labels change: together, and each label added in turn. The same images are scored by each; the change is counted image by image, so it is paired.</source>
        <translation>Mit einem Label-Satz wird jedes seiner Labels der Reihe nach weggelassen. Haken Sie einen weiteren an, um zu sehen, was seine Labels ändern: zusammen, und jedes hinzugefügte Label der Reihe nach. Jeder bewertet dieselben Bilder; die Änderung wird Bild für Bild gezählt, ist also gepaart.</translation>
    </message>
    <message>
        <source>Label set by name or file.</source>
        <translation>Label-Satz mit Namen oder Datei.</translation>
    </message>
    <message>
        <source>Probability that a label must pass, such as 0.005.</source>
        <translation>Wahrscheinlichkeit, die ein Label überschreiten muss, etwa 0,005.</translation>
    </message>
    <message>
        <source>Every threshold from 0.1 % to 50 % is counted too, without scoring anything again.</source>
        <translation>Auch jeder Schwellenwert von 0,1 % bis 50 % wird gezählt, ohne etwas neu zu bewerten.</translation>
    </message>
    <message>
        <source>Table of captions: caption, kind, and image or sequence.</source>
        <translation>Tabelle mit Bildtexten: caption, kind, und image oder sequence.</translation>
    </message>
    <message>
        <source>Columns: caption; kind (true, false, close, fine-true or fine-false); and image or sequence. True says what is seen, false another scene; close is almost right; fine ones are about a detail.</source>
        <translation>Spalten: caption; kind (true, false, close, fine-true oder fine-false); und image oder sequence. True sagt, was zu sehen ist, false eine andere Szene; close ist fast richtig; fine gilt für eine Einzelheit.</translation>
    </message>
    <message>
        <source>Captions in place of a table.</source>
        <translation>Bildtexte statt einer Tabelle.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>State your purpose in a few words.</source>
        <translation>Nennen Sie Ihren Zweck in wenigen Worten.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Attribute that names the person in each image.</source>
        <translation>Merkmal, das die Person in jedem Bild nennt.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Number of candidate names; one or several.</source>
        <translation>Zahl der möglichen Namen; eine oder mehrere.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>File of other names, one per line; invented names when none is given.</source>
        <translation>Datei mit anderen Namen, einer je Zeile; erfundene, wenn keine genannt ist.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Sentence that a name is put in.</source>
        <translation>Satz, in den ein Name gesetzt wird.</translation>
    </message>
    <message>
        <source>A registered model, or imported predictions; each further one is compared with the first.</source>
        <translation>Ein eingetragenes Modell, oder importierte Vorhersagen; jedes weitere wird mit dem ersten verglichen.</translation>
    </message>
    <message>
        <source>“{path}” names no file. Give the name of the file to write.</source>
        <translation>„{path}“ nennt keine Datei. Geben Sie den Namen der Datei an, die geschrieben werden soll.</translation>
    </message>
    <message>
        <source>“{shortened}” ({tokens} tokens)</source>
        <translation>„{shortened}“ ({tokens} Tokens)</translation>
    </message>
    <message>
        <source>One label has a prompt</source>
        <translation>Ein Label hat einen Prompt</translation>
    </message>
    <message>
        <source>{total} labels have prompts</source>
        <translation>{total} Labels haben Prompts</translation>
    </message>
    <message>
        <source>longer than the {limit} tokens that {model} {value}</source>
        <translation>länger als die {limit} Tokens, die {model} {value}</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>{has} {reads}, and the end is cut off{value}.</source>
        <translation>{has}, {reads}, und das Ende wird abgeschnitten{value}.</translation>
    </message>
    <message numerus="yes">
        <source>labels in {count} groups</source>
        <translation><numerusform>Labels in {count} Gruppe</numerusform><numerusform>Labels in {count} Gruppen</numerusform></translation>
    </message>
    <message>
        <source>{model} {value} the same words for {named}. No image can tell them apart: they tie.</source>
        <translation>{model} {value} dieselben Wörter für {named}. Kein Bild kann sie unterscheiden: Sie liegen gleichauf.</translation>
    </message>
    <message>
        <source>{more} more</source>
        <translation>{more} weitere</translation>
    </message>
    <message>
        <source>; and {more} more</source>
        <translation>; und {more} weitere</translation>
    </message>
    <message>
        <source>Published figures are of the models, prompts and images of their paper. Models released since were trained on other data or changed before release, prompts and samples were not all published, and your images are different: neither figure proves the other right or wrong.</source>
        <translation>Veröffentlichte Zahlen gelten für die Modelle, Prompts und Bilder ihrer Veröffentlichung. Seither herausgegebene Modelle wurden mit anderen Daten trainiert oder vor der Herausgabe geändert, Prompts und Stichproben wurden nicht alle veröffentlicht, und Ihre Bilder sind andere: Keine der Zahlen beweist, dass die andere richtig oder falsch ist.</translation>
    </message>
    <message>
        <source>probe result</source>
        <translation>Testergebnis</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>There is another run “{name}” by now. Delete that one first.</source>
        <translation>Es gibt inzwischen einen anderen Lauf „{name}“. Löschen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>There is another probe result “{name}” by now. Delete that one first.</source>
        <translation>Es gibt inzwischen ein anderes Ergebnis „{name}“. Löschen Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>There is another attribute “{name}” by now. Delete that one first.</source>
        <translation>Es gibt inzwischen ein anderes Merkmal „{name}“. Löschen Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>There is another collection “{name}” by now. Rename or delete that one first.</source>
        <translation>Es gibt inzwischen eine andere Sammlung „{name}“. Benennen Sie zuerst jene um, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>There is another filter “{name}” by now. Rename or delete that one first.</source>
        <translation>Es gibt inzwischen einen anderen Filter „{name}“. Benennen Sie zuerst jenen um, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>There is another report “{name}” by now. Delete that one first.</source>
        <translation>Es gibt inzwischen einen anderen Bericht „{name}“. Löschen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>There is another label set “{name}” by now. Delete that one first.</source>
        <translation>Es gibt inzwischen einen anderen Label-Satz „{name}“. Löschen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>There are other predictions “{name}” by now. Delete those first.</source>
        <translation>Es gibt inzwischen andere Vorhersagen „{name}“. Löschen Sie zuerst jene.</translation>
    </message>
    <message>
        <source>This run was deleted permanently: it cannot be brought back.</source>
        <translation>Dieser Lauf wurde endgültig gelöscht: Er kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This probe result was deleted permanently: it cannot be brought back.</source>
        <translation>Dieses Ergebnis wurde endgültig gelöscht: Es kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This attribute was deleted permanently: it cannot be brought back.</source>
        <translation>Dieses Merkmal wurde endgültig gelöscht: Es kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This collection was deleted permanently: it cannot be brought back.</source>
        <translation>Diese Sammlung wurde endgültig gelöscht: Sie kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This filter was deleted permanently: it cannot be brought back.</source>
        <translation>Dieser Filter wurde endgültig gelöscht: Er kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This report was deleted permanently: it cannot be brought back.</source>
        <translation>Dieser Bericht wurde endgültig gelöscht: Er kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>This label set was deleted permanently: it cannot be brought back.</source>
        <translation>Dieser Label-Satz wurde endgültig gelöscht: Er kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>These predictions were deleted permanently: they cannot be brought back.</source>
        <translation>Diese Vorhersagen wurden endgültig gelöscht: Sie können nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>run “{name}”</source>
        <translation>Lauf „{name}“</translation>
    </message>
    <message>
        <source>probe result “{name}”</source>
        <translation>Ergebnis „{name}“</translation>
    </message>
    <message>
        <source>attribute “{name}”</source>
        <translation>Merkmal „{name}“</translation>
    </message>
    <message>
        <source>collection “{name}”</source>
        <translation>Sammlung „{name}“</translation>
    </message>
    <message>
        <source>filter “{name}”</source>
        <translation>Filter „{name}“</translation>
    </message>
    <message>
        <source>report “{name}”</source>
        <translation>Bericht „{name}“</translation>
    </message>
    <message>
        <source>label set “{name}”</source>
        <translation>Label-Satz „{name}“</translation>
    </message>
    <message>
        <source>predictions “{name}”</source>
        <translation>Vorhersagen „{name}“</translation>
    </message>
    <message>
        <source>model “{name}”</source>
        <translation>Modell „{name}“</translation>
    </message>
    <message>
        <source>The run “{name}” was deleted meanwhile.</source>
        <translation>Der Lauf „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The probe result “{name}” was deleted meanwhile.</source>
        <translation>Das Ergebnis „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The attribute “{name}” was deleted meanwhile.</source>
        <translation>Das Merkmal „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The collection “{name}” was deleted meanwhile.</source>
        <translation>Die Sammlung „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The filter “{name}” was deleted meanwhile.</source>
        <translation>Der Filter „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The report “{name}” was deleted meanwhile.</source>
        <translation>Der Bericht „{name}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The label set “{name}” was archived meanwhile.</source>
        <translation>Der Label-Satz „{name}“ wurde inzwischen archiviert.</translation>
    </message>
    <message>
        <source>The predictions “{name}” were deleted meanwhile.</source>
        <translation>Die Vorhersagen „{name}“ wurden inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The run “{name}” was restored meanwhile.</source>
        <translation>Der Lauf „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The probe result “{name}” was restored meanwhile.</source>
        <translation>Das Ergebnis „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The attribute “{name}” was restored meanwhile.</source>
        <translation>Das Merkmal „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The collection “{name}” was restored meanwhile.</source>
        <translation>Die Sammlung „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The filter “{name}” was restored meanwhile.</source>
        <translation>Der Filter „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The report “{name}” was restored meanwhile.</source>
        <translation>Der Bericht „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The label set “{name}” was restored meanwhile.</source>
        <translation>Der Label-Satz „{name}“ wurde inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>The predictions “{name}” were restored meanwhile.</source>
        <translation>Die Vorhersagen „{name}“ wurden inzwischen wiederhergestellt.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Summary on one page</source>
        <translation>Zusammenfassung auf einer Seite</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Dataset card</source>
        <translation>Datensatzkarte</translation>
    </message>
    <message>
        <source>Croissant metadata</source>
        <translation>Croissant-Metadaten</translation>
    </message>
    <message>
        <source>State the right to show pictures clear, such as “public domain” or the consent of those in them: the report prints it.</source>
        <translation>Nennen Sie das Recht, Bilder scharf zu zeigen, etwa „gemeinfrei“ oder die Einwilligung der Abgebildeten: Der Bericht druckt es ab.</translation>
    </message>
    <message>
        <source>A report shows 1 to {most_pictures} pictures of a mark.</source>
        <translation>Ein Bericht zeigt 1 bis {most_pictures} Bilder einer Marke.</translation>
    </message>
    <message>
        <source>The seed by which pictures are drawn must be 0 or more.</source>
        <translation>Die Startzahl, mit der Bilder gezogen werden, muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>A report needs at least one run of an audit or a probe.</source>
        <translation>Ein Bericht braucht mindestens einen Lauf eines Audits oder Experiments.</translation>
    </message>
    <message>
        <source>A report needs at least one section.</source>
        <translation>Ein Bericht braucht mindestens einen Abschnitt.</translation>
    </message>
    <message>
        <source>A section stands twice in the report: name each once.</source>
        <translation>Ein Abschnitt steht zweimal im Bericht: Nennen Sie jeden einmal.</translation>
    </message>
    <message>
        <source>The minimum cell size must be 0, which suppresses nothing, or a number of images.</source>
        <translation>Die kleinste Zelle muss 0 sein, was nichts unterdrückt, oder eine Zahl von Bildern.</translation>
    </message>
    <message>
        <source>An answer must be a JSON object.</source>
        <translation>Eine Antwort muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>An answer cannot be read: it has an unknown field {error}.</source>
        <translation>Eine Antwort lässt sich nicht lesen: Sie hat ein unbekanntes Feld {error}.</translation>
    </message>
    <message>
        <source>An answer cannot be read: {error}</source>
        <translation>Eine Antwort lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>its “{name}” is none that is known.</source>
        <translation>das Feld „{name}“ hat keinen bekannten Wert.</translation>
    </message>
    <message>
        <source>its “{name}” must be a JSON object.</source>
        <translation>das Feld „{name}“ muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>its “{name}” must be lists of texts.</source>
        <translation>das Feld „{name}“ muss aus Listen von Texten bestehen.</translation>
    </message>
    <message>
        <source>its “{name}” must say how the item was seen, and nothing else.</source>
        <translation>das Feld „{name}“ muss sagen, wie der Fall zu sehen war, und sonst nichts.</translation>
    </message>
    <message>
        <source>The entry number {number} of {when} was changed after it was written.</source>
        <translation>Der Eintrag Nummer {number} vom {when} wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>The first entry, of {when}, follows another one that is missing.</source>
        <translation>Der erste Eintrag, vom {when}, folgt auf einen anderen, der fehlt.</translation>
    </message>
    <message>
        <source>The entry before number {number} of {when} is missing or was changed.</source>
        <translation>Der Eintrag vor Nummer {number} vom {when} fehlt oder wurde geändert.</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>The picture does not show it.</source>
        <translation>Das Bild zeigt es nicht.</translation>
    </message>
    <message>
        <source>Prefer not to judge</source>
        <translation>Möchte ich nicht beurteilen</translation>
    </message>
    <message>
        <source>You would rather not say this of a person.</source>
        <translation>Sie möchten das lieber nicht von einem Menschen sagen.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>The label fits what the picture shows.</source>
        <translation>Das Label passt zu dem, was das Bild zeigt.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>The label does not fit; it harms nobody.</source>
        <translation>Das Label passt nicht; es verletzt niemanden.</translation>
    </message>
    <message>
        <source>Harmful</source>
        <translation>Verletzend</translation>
    </message>
    <message>
        <source>The label does not fit, and it insults or endangers whoever is seen.</source>
        <translation>Das Label passt nicht, und es beleidigt oder gefährdet die abgebildete Person.</translation>
    </message>
    <message>
        <source>Is “{label}” right for this picture?</source>
        <translation>Ist „{label}“ für dieses Bild richtig?</translation>
    </message>
    <message>
        <source>Which of these labels fit this picture?</source>
        <translation>Welche dieser Labels passen zu diesem Bild?</translation>
    </message>
    <message>
        <source>“{attribute}” needs at least two values to choose from.</source>
        <translation>„{attribute}“ braucht mindestens zwei Werte zur Auswahl.</translation>
    </message>
    <message>
        <source>Which {attribute} do you perceive in the person in the picture?</source>
        <translation>Was nehmen Sie bei dem Menschen im Bild wahr: {attribute}?</translation>
    </message>
    <message>
        <source>Say what you see, not what the person is: only they can know that.</source>
        <translation>Sagen Sie, was Sie sehen, nicht, was der Mensch ist: Das kann nur er selbst wissen.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>Which words describe this picture?</source>
        <translation>Welche Wörter beschreiben dieses Bild?</translation>
    </message>
    <message>
        <source>The review has no name: give it one.</source>
        <translation>Die Begutachtung hat keinen Namen: Geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>The share of repeats must be at least 0 and below 1.</source>
        <translation>Der Anteil der Wiederholungen muss mindestens 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>The number of auditors for each item cannot be below 0.</source>
        <translation>Die Zahl der Auditoren für jeden Fall kann nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>Each item is to be judged by {overlap} auditors, but there are only {count}.</source>
        <translation>Jeden Fall sollen {overlap} Auditoren beurteilen, es gibt aber nur {count}.</translation>
    </message>
    <message>
        <source>An auditor stands in the review twice.</source>
        <translation>Ein Auditor steht zweimal in der Begutachtung.</translation>
    </message>
    <message>
        <source>The question “{name}”</source>
        <translation>Die Frage „{name}“</translation>
    </message>
    <message>
        <source>{where} takes one text.</source>
        <translation>{where} nimmt einen einzigen Text.</translation>
    </message>
    <message>
        <source>{where} takes one answer, not {count}.</source>
        <translation>{where} nimmt eine Antwort, nicht {count}.</translation>
    </message>
    <message>
        <source>{where} was given the same answer twice.</source>
        <translation>{where} hat dieselbe Antwort zweimal bekommen.</translation>
    </message>
    <message>
        <source>{where} does not offer “{unknown}”. Answers: {offered}.</source>
        <translation>{where} bietet „{unknown}“ nicht an. Antworten: {offered}.</translation>
    </message>
    <message>
        <source>A review needs a question.</source>
        <translation>Eine Begutachtung braucht eine Frage.</translation>
    </message>
    <message>
        <source>Two questions are both named</source>
        <translation>Zwei Fragen haben denselben Namen</translation>
    </message>
    <message>
        <source>Two answers have the same key</source>
        <translation>Zwei Antworten haben dieselbe Taste</translation>
    </message>
    <message>
        <source>The review has no question “{name}”.</source>
        <translation>Die Begutachtung hat keine Frage „{name}“.</translation>
    </message>
    <message>
        <source>The question “{name}” is in use and cannot be removed.</source>
        <translation>Die Frage „{name}“ ist in Gebrauch und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The question “{name}” is in use: its words and its kind cannot be changed. Add a question, or make a new review.</source>
        <translation>Die Frage „{name}“ ist in Gebrauch: Wortlaut und Art können nicht geändert werden. Fügen Sie eine Frage hinzu, oder legen Sie eine neue Begutachtung an.</translation>
    </message>
    <message>
        <source>The answer “{text}” of “{name}” is in use: it cannot be changed or removed. Add an answer, or make a new review.</source>
        <translation>Die Antwort „{text}“ von „{name}“ ist in Gebrauch: Sie kann nicht geändert oder entfernt werden. Fügen Sie eine Antwort hinzu, oder legen Sie eine neue Begutachtung an.</translation>
    </message>
    <message>
        <source>The scale of “{name}” is in use: its order cannot be changed.</source>
        <translation>Die Skala von „{name}“ ist in Gebrauch: Ihre Reihenfolge kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>A question needs a name and its words.</source>
        <translation>Eine Frage braucht einen Namen und einen Wortlaut.</translation>
    </message>
    <message>
        <source>{where} is answered in words: it takes no list of answers.</source>
        <translation>{where} wird in Worten beantwortet: Sie nimmt keine Liste von Antworten.</translation>
    </message>
    <message>
        <source>{where} needs at least two answers to choose from.</source>
        <translation>{where} braucht mindestens zwei Antworten zur Auswahl.</translation>
    </message>
    <message>
        <source>{where} needs at least one answer to choose from.</source>
        <translation>{where} braucht mindestens eine Antwort zur Auswahl.</translation>
    </message>
    <message>
        <source>{where}: an answer has no words.</source>
        <translation>{where}: Eine Antwort hat keine Worte.</translation>
    </message>
    <message>
        <source>{where}: the key of “{text}” must be one letter, digit or sign.</source>
        <translation>{where}: Die Taste von „{text}“ muss ein Buchstabe, eine Ziffer oder ein Zeichen sein.</translation>
    </message>
    <message>
        <source>{where}: the colours of answers are numbered 0 to {palette_size}.</source>
        <translation>{where}: Die Farben der Antworten sind von 0 bis {palette_size} nummeriert.</translation>
    </message>
    <message>
        <source>{where} offers twice</source>
        <translation>{where} bietet zweimal dasselbe an</translation>
    </message>
    <message>
        <source>{why}: {value}.</source>
        <translation>{why}: {value}.</translation>
    </message>
    <message>
        <source>its “{name}” must be a text.</source>
        <translation>das Feld „{name}“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>its “{name}” is empty.</source>
        <translation>das Feld „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>its “{name}” must be 64 hexadecimal digits.</source>
        <translation>das Feld „{name}“ muss aus 64 hexadezimalen Ziffern bestehen.</translation>
    </message>
    <message>
        <source>its “{name}” must be true or false.</source>
        <translation>das Feld „{name}“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>its “{name}” must be a whole number from {least} to {most}.</source>
        <translation>das Feld „{name}“ muss eine ganze Zahl von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>its “{name}” must be a number of seconds, at least 0.</source>
        <translation>das Feld „{name}“ muss eine Zahl von Sekunden sein, mindestens 0.</translation>
    </message>
    <message>
        <source>its “{name}” is a time without a time zone.</source>
        <translation>das Feld „{name}“ ist eine Zeit ohne Zeitzone.</translation>
    </message>
    <message>
        <source>its “{name}” is no date and time.</source>
        <translation>das Feld „{name}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>its “{name}” is a time before 1970.</source>
        <translation>das Feld „{name}“ ist eine Zeit vor 1970.</translation>
    </message>
    <message>
        <source>There is no run “{word}” in this project. `clipstudio runs` lists them.</source>
        <translation>Es gibt keinen Lauf „{word}“ in diesem Projekt. `clipstudio runs` listet sie auf.</translation>
    </message>
    <message>
        <source>Several runs are called “{word}”. Name one of them by its code: {codes}.</source>
        <translation>Mehrere Läufe heißen „{word}“. Nennen Sie einen davon mit seinem Kürzel: {codes}.</translation>
    </message>
    <message>
        <source>{name}, run {count}</source>
        <translation>{name}, Lauf {count}</translation>
    </message>
    <message>
        <source>{name} (run {count})</source>
        <translation>{name} (Lauf {count})</translation>
    </message>
    <message>
        <source>this is the model's own idea of similar, with its biases; cosines of two searches do not compare.</source>
        <translation>Das ist die eigene Vorstellung des Modells von Ähnlichkeit, mit ihren Verzerrungen; Kosinus zweier Suchen lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The text is longer than the model can read: only its beginning was searched for.</source>
        <translation>Der Text ist länger, als das Modell lesen kann: Nur nach seinem Anfang wurde gesucht.</translation>
    </message>
    <message>
        <source>like a picture that was pasted</source>
        <translation>wie ein eingefügtes Bild</translation>
    </message>
    <message>
        <source>like this image</source>
        <translation>wie dieses Bild</translation>
    </message>
    <message>
        <source>like these {images} images</source>
        <translation>wie diese {images} Bilder</translation>
    </message>
    <message>
        <source>The file is larger than {max_bytes} GB, the most that is read.</source>
        <translation>Die Datei ist größer als {max_bytes} GB, mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The image has {width} × {height} pixels; at most {max_pixels} million are decoded.</source>
        <translation>Das Bild hat {width} × {height} Pixel; höchstens {max_pixels} Millionen werden dekodiert.</translation>
    </message>
    <message>
        <source>The image has more than {max_pixels} million pixels.</source>
        <translation>Das Bild hat mehr als {max_pixels} Millionen Pixel.</translation>
    </message>
    <message>
        <source>The image has {width} × {height} pixels: too long and thin for the model.</source>
        <translation>Das Bild hat {width} × {height} Pixel: Es ist zu lang und schmal für das Modell.</translation>
    </message>
    <message>
        <source>The file cannot be reached: {why}.</source>
        <translation>Die Datei ist nicht erreichbar: {why}.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>Der Ordner lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>{what} “{written_out}” holds a character that cannot be seen ({code}). Type it again without it.</source>
        <translation>{what} „{written_out}“ enthält ein Zeichen, das man nicht sieht ({code}). Tippen Sie es noch einmal ohne dieses ein.</translation>
    </message>
</context>
</TS>
