<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Which of your labels does the model give to whom?</source>
        <translation>Welche Ihrer Labels gibt das Modell wem?</translation>
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
        <source>caches</source>
        <translation>Zwischenspeicher</translation>
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
        <source> Alone in their cluster: {alone}.</source>
        <translation> Allein in ihrem Cluster: {alone}.</translation>
    </message>
    <message>
        <source> Left as they are: {others}.</source>
        <translation> Unverändert: {others}.</translation>
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
        <source>{upper}{words}. Audits treat the images of a cluster as belonging together.</source>
        <translation>{upper}{words}. Audits behandeln die Bilder eines Clusters als zusammengehörig.</translation>
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
        <source>There is an attribute “{name}” already. Choose another name.</source>
        <translation>Es gibt schon ein Merkmal „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{told}, missing {int}.</source>
        <translation>{told}, fehlend {int}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} decisions</source>
        <translation><numerusform>{count} Entscheidung</numerusform><numerusform>{count} Entscheidungen</numerusform></translation>
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
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>This page is in English so far.</source>
        <translation>Diese Seite gibt es bisher nur auf Englisch.</translation>
    </message>
    <message>
        <source>Values cleared by an empty cell: {cleared}.</source>
        <translation>Durch eine leere Zelle gelöschte Werte: {cleared}.</translation>
    </message>
    <message>
        <source>“missing” was read as no value: {none}.</source>
        <translation>„missing“ wurde als kein Wert gelesen: {none}.</translation>
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
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
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
        <source> Tick those that you want.</source>
        <translation> Haken Sie die gewünschten an.</translation>
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
        <source> of {name}</source>
        <translation> von {name}</translation>
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
        <source>“{name}” is no list of Label Studio's tasks with a “data” and “annotations”.</source>
        <translation>„{name}“ ist keine Liste von Aufgaben von Label Studio mit „data“ und „annotations“.</translation>
    </message>
    <message>
        <source>Left out: {count} {what}.</source>
        <translation>Ausgelassen: {count} {what}.</translation>
    </message>
    <message>
        <source>“{name}” holds no answer for an image as a whole. {left_out}</source>
        <translation>„{name}“ enthält keine Antwort für ein Bild als Ganzes. {left_out}</translation>
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
        <source> Left out: its {rest} rarest values.</source>
        <translation> Ausgelassen: die {rest} seltensten Werte.</translation>
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
    <message>
        <source>No image of this project is matched by its {origin}.</source>
        <translation>Kein Bild dieses Projekts passt dazu: {origin}.</translation>
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
        <source>“{name}”, row {first}: {number_text} in the column “{column}” is not a probability between 0 and 1.{hint}</source>
        <translation>„{name}“, Zeile {first}: {number_text} in der Spalte „{column}“ ist keine Wahrscheinlichkeit zwischen 0 und 1.{hint}</translation>
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
        <source>The labels of the predictions “{name}”, from {file}.</source>
        <translation>Die Labels der Vorhersagen „{name}“, aus {file}.</translation>
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
        <source>Looking at the columns</source>
        <translation>Die Spalten werden angesehen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
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
        <source>Preparing thumbnails</source>
        <translation>Vorschaubilder werden gemacht</translation>
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
        <source>Finding neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
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
    <message numerus="yes">
        <source>{count} lines</source>
        <translation><numerusform>{count} Zeile</numerusform><numerusform>{count} Zeilen</numerusform></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
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
        <translation>Hier gibt es kein Attribut „{name}“: Importieren Sie es zuerst.</translation>
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
        <source>Trying label by label</source>
        <translation>Label für Label wird ausprobiert</translation>
    </message>
    <message>
        <source>pairs of label and category</source>
        <translation>Paare aus Label und Kategorie</translation>
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
        <source>Naming</source>
        <translation>Benennen</translation>
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
        <source>Comparing captions</source>
        <translation>Bildtexte werden verglichen</translation>
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
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>Abschnitte</translation>
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
        <source>as {name} judged</source>
        <translation>wie {name} geurteilt hat</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>nach Mehrheit</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reducing pictures</source>
        <translation>Bilder werden verkleinert</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
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
    <message>
        <source>Open the review that these answers are of, then bring them in.</source>
        <translation>Öffnen Sie die Begutachtung, zu der diese Antworten gehören, dann holen Sie sie ein.</translation>
    </message>
    <message>
        <source>Brings {in_words}.</source>
        <translation>Bringt {in_words}.</translation>
    </message>
    <message>
        <source>{older} {verb} older than what was brought before and passed over.</source>
        <translation>{older} {verb} älter als früher Eingeholtes und übergangen.</translation>
    </message>
    <message>
        <source>New auditors: {added}.</source>
        <translation>Neue Auditoren: {added}.</translation>
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
        <source>The review “{name}” is archived. Restore it first.</source>
        <translation>Die Begutachtung „{name}“ ist archiviert. Stellen Sie sie zuerst wieder her.</translation>
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
        <source>{item_count} · not begun</source>
        <translation>{item_count} · nicht begonnen</translation>
    </message>
    <message>
        <source>{done} of {assigned}</source>
        <translation>{done} von {assigned}</translation>
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
        <source>not blind</source>
        <translation>nicht blind</translation>
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
    <message numerus="yes">
        <source>{count} auditors</source>
        <translation><numerusform>{count} Auditor</numerusform><numerusform>{count} Auditoren</numerusform></translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
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
        <source>A bar</source>
        <translation>Ein Balken</translation>
    </message>
    <message>
        <source>Each bar is one group of images. {of} the model chose a crime-related label, “thief” or “smuggler”, for {count}{share}; {lower} for {count2}. The thin line is the 95 % interval: how far chance may have moved the rate.</source>
        <translation>Jeder Balken ist eine Gruppe von Bildern. {of} wählte das Modell ein Label aus „crime-related“, „thief“ oder „smuggler“, für {count}{share}; {lower} für {count2}. Die dünne Linie ist das Intervall zu 95 %: wie weit der Zufall die Rate verschoben haben kann.</translation>
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
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>{count} further differences</source>
        <translation><numerusform>{count} weiterer Unterschied</numerusform><numerusform>{count} weitere Unterschiede</numerusform></translation>
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
        <source>Checking the evidence pack</source>
        <translation>Das Nachweispaket wird geprüft</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Abbildungen</translation>
    </message>
</context>
</TS>
