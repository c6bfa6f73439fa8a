<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>One source</source>
        <translation>Eine Quelle</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Eine andere Quelle</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>A row opens the images on which the two differ.</source>
        <translation>Eine Zeile öffnet die Bilder, in denen sich die beiden unterscheiden.</translation>
    </message>
    <message>
        <source>Agreement on {name}</source>
        <translation>Übereinstimmung bei {name}</translation>
    </message>
    <message>
        <source>Find an attribute</source>
        <translation>Merkmal suchen</translation>
    </message>
    <message>
        <source>From names…</source>
        <translation>Aus Namen…</translation>
    </message>
    <message>
        <source>Plan an audit by this attribute…</source>
        <translation>Audit nach diesem Merkmal planen…</translation>
    </message>
    <message>
        <source>Show images without a value</source>
        <translation>Bilder ohne Wert zeigen</translation>
    </message>
    <message>
        <source>Derive an attribute…</source>
        <translation>Merkmal ableiten…</translation>
    </message>
    <message>
        <source>Bands of a number or a date, or values by conditions on other attributes</source>
        <translation>Bereiche einer Zahl oder eines Datums, oder Werte nach Bedingungen an andere Merkmale</translation>
    </message>
    <message numerus="yes">
        <source>{count} values, {missing} missing</source>
        <translation><numerusform>{count} Wert, {missing} fehlen</numerusform><numerusform>{count} Werte, {missing} fehlen</numerusform></translation>
    </message>
    <message>
        <source>derived: {words}</source>
        <translation>abgeleitet: {words}</translation>
    </message>
    <message>
        <source>Columns to import as attributes</source>
        <translation>Spalten, die als Merkmale importiert werden</translation>
    </message>
    <message>
        <source>Import as attribute</source>
        <translation>Als Merkmal importieren</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>names the cluster</source>
        <translation>nennt den Cluster</translation>
    </message>
    <message>
        <source>names the images</source>
        <translation>nennt die Bilder</translation>
    </message>
    <message>
        <source>in the project: this table will count, as its newest source</source>
        <translation>im Projekt: Diese Tabelle zählt dann, als neueste Quelle</translation>
    </message>
    <message>
        <source>names the images: by path, by file name, or by file name without its ending</source>
        <translation>nennt die Bilder: mit Pfad, mit Dateinamen, oder mit Dateinamen ohne Endung</translation>
    </message>
    <message>
        <source>says which images show the same person, video or sequence.</source>
        <translation>sagt, welche Bilder dieselbe Person, dasselbe Video oder dieselbe Sequenz zeigen.</translation>
    </message>
    <message>
        <source>Key column</source>
        <translation>Schlüsselspalte</translation>
    </message>
    <message>
        <source>Cluster column</source>
        <translation>Cluster-Spalte</translation>
    </message>
    <message>
        <source> “{cluster}” looks like one.</source>
        <translation> „{cluster}“ sieht danach aus.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>Crossed with</source>
        <translation>Gekreuzt mit</translation>
    </message>
    <message>
        <source>Images by</source>
        <translation>Bilder nach</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>One value a line, a colon, and when it holds: “woman of colour: gender is female and race is not White”. The first line that holds counts. What is missing or unknown stays missing.</source>
        <translation>Ein Wert je Zeile, ein Doppelpunkt, und wann er gilt, mit den englischen Wörtern is, is not, and: „woman of colour: gender is female and race is not White“. Die erste zutreffende Zeile zählt. Was fehlt oder unbekannt ist, bleibt fehlend.</translation>
    </message>
    <message>
        <source>How it is derived</source>
        <translation>Wie es abgeleitet wird</translation>
    </message>
    <message>
        <source>bands of a number or a date</source>
        <translation>Bereiche einer Zahl oder eines Datums</translation>
    </message>
    <message>
        <source>values by conditions on others</source>
        <translation>Werte nach Bedingungen an andere</translation>
    </message>
    <message>
        <source>age band</source>
        <translation>Altersbereich</translation>
    </message>
    <message>
        <source>Attribute of which bands are made</source>
        <translation>Merkmal, aus dem Bereiche gemacht werden</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Names of the bands</source>
        <translation>Namen der Bereiche</translation>
    </message>
    <message>
        <source>after their edges</source>
        <translation>nach ihren Grenzen</translation>
    </message>
    <message>
        <source>Values and conditions</source>
        <translation>Werte und Bedingungen</translation>
    </message>
    <message>
        <source>For all others</source>
        <translation>Für alle anderen</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Ist oder ist nicht</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Images of each value</source>
        <translation>Bilder jedes Werts</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>Ableiten</translation>
    </message>
    <message>
        <source>Derived as</source>
        <translation>Abgeleitet als</translation>
    </message>
    <message>
        <source>Derive an attribute</source>
        <translation>Merkmal ableiten</translation>
    </message>
    <message>
        <source>{told} Give it a name.</source>
        <translation>{told} Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>Values of the attribute</source>
        <translation>Werte des Merkmals</translation>
    </message>
    <message>
        <source>Show the images that have the chosen value (Enter)</source>
        <translation>Die Bilder zeigen, die den gewählten Wert haben (Eingabe)</translation>
    </message>
    <message>
        <source>Natural order</source>
        <translation>Natürliche Reihenfolge</translation>
    </message>
    <message>
        <source>Numbers and known scales by size, other words by the alphabet</source>
        <translation>Zahlen und bekannte Skalen nach Größe, andere Wörter nach dem Alphabet</translation>
    </message>
    <message>
        <source>{value} in the order of values, which every chart and table has ({keys})</source>
        <translation>{value} in der Reihenfolge der Werte, die jedes Diagramm und jede Tabelle hat ({keys})</translation>
    </message>
    <message>
        <source>Coverage…</source>
        <translation>Abdeckung…</translation>
    </message>
    <message>
        <source>How many images each group has, and how exact its rates can become</source>
        <translation>Wie viele Bilder jede Gruppe hat, und wie genau ihre Raten werden können</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Übereinstimmung…</translation>
    </message>
    <message>
        <source>How far the sources agree, by value, and the images on which they differ</source>
        <translation>Wie weit die Quellen übereinstimmen, Wert für Wert, und die Bilder, bei denen sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Delete attribute</source>
        <translation>Merkmal löschen</translation>
    </message>
    <message>
        <source>Delete this attribute and all its values; Ctrl+Z brings it back. Runs keep their groups.</source>
        <translation>Dieses Merkmal und alle seine Werte löschen; Strg+Z bringt es zurück. Läufe behalten ihre Gruppen.</translation>
    </message>
    <message>
        <source> Formerly called {former}.</source>
        <translation> Früher {former} genannt.</translation>
    </message>
    <message>
        <source>{in_words}, of {count} in the project.{formerly}</source>
        <translation>{in_words}; das Projekt hat {count}.{formerly}</translation>
    </message>
    <message>
        <source> ({count} versions)</source>
        <translation> ({count} Fassungen)</translation>
    </message>
    <message>
        <source> (guessed by a model)</source>
        <translation> (von einem Modell geschätzt)</translation>
    </message>
    <message>
        <source> They agree wherever they give values for the same image.</source>
        <translation> Sie stimmen überein, wo immer sie demselben Bild Werte geben.</translation>
    </message>
    <message>
        <source>Sources, the newest first: {names}.{agreed}</source>
        <translation>Quellen, die neueste zuerst: {names}.{agreed}</translation>
    </message>
    <message>
        <source>Source: {names}.</source>
        <translation>Quelle: {names}.</translation>
    </message>
    <message>
        <source>The sources disagree on {disagreements}: the newest one counts, unless the plan of an audit names another rule below the attribute, and the values of all are shown beside the image.</source>
        <translation>Die Quellen widersprechen sich bei {disagreements}: Die neueste zählt, wenn nicht der Plan eines Audits unter dem Attribut eine andere Regel nennt, und die Werte aller stehen neben dem Bild.</translation>
    </message>
    <message>
        <source>Layout of the file</source>
        <translation>Aufbau der Datei</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>It is recognised by itself; choose another one to read the file so</source>
        <translation>Er wird von selbst erkannt; wählen Sie einen anderen, um die Datei so zu lesen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>images without a row</source>
        <translation>Bilder ohne Zeile</translation>
    </message>
    <message>
        <source>Each of these rows matches one image and will be imported.</source>
        <translation>Jede dieser Zeilen gehört zu genau einem Bild und wird importiert.</translation>
    </message>
    <message>
        <source>No image matches the file names in column “{key}”; these rows are left out.</source>
        <translation>Zu den Dateinamen in Spalte „{key}“ passt kein Bild; diese Zeilen werden ausgelassen.</translation>
    </message>
    <message>
        <source>It is unclear which image these rows belong to, or which value they give it; they are left out.</source>
        <translation>Es ist unklar, zu welchem Bild diese Zeilen gehören oder welchen Wert sie ihm geben; sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>No row names these images; their values from other tables stay.</source>
        <translation>Keine Zeile nennt diese Bilder; ihre Werte aus anderen Tabellen bleiben.</translation>
    </message>
    <message>
        <source>A folder level</source>
        <translation>Eine Ordnerebene</translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation>Ein Muster</translation>
    </message>
    <message>
        <source>UTKFace's file names</source>
        <translation>Dateinamen von UTKFace</translation>
    </message>
    <message>
        <source>A folder for each person</source>
        <translation>Ein Ordner für jede Person</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(noch kein Name)</translation>
    </message>
    <message>
        <source>such as ^([a-z]+)_</source>
        <translation>etwa ^([a-z]+)_</translation>
    </message>
    <message>
        <source>A regular expression: what its groups find is the value. Each named group, as in (?P&lt;gender&gt;[mf])_, is an attribute of its own.</source>
        <translation>Ein regulärer Ausdruck: Was seine Gruppen finden, ist der Wert. Jede benannte Gruppe, wie in (?P&lt;gender&gt;[mf])_, ist ein eigenes Merkmal.</translation>
    </message>
    <message>
        <source>Folder level</source>
        <translation>Ordnerebene</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Name des Merkmals</translation>
    </message>
    <message>
        <source>such as gender</source>
        <translation>etwa Geschlecht</translation>
    </message>
    <message>
        <source>Look at folder names too</source>
        <translation>Auch Ordnernamen ansehen</translation>
    </message>
    <message>
        <source>The pattern is tried on “folder/file.jpg”</source>
        <translation>Das Muster wird auf „ordner/datei.jpg“ angewandt</translation>
    </message>
    <message>
        <source>the folder that an image lies in</source>
        <translation>der Ordner, in dem ein Bild liegt</translation>
    </message>
    <message>
        <source>Folders and file names often say who is in an image. What is found becomes an attribute whose source says how it was read. Nothing is written before you take it.</source>
        <translation>Ordner- und Dateinamen sagen oft, wer auf einem Bild ist. Was gefunden wird, wird ein Merkmal, dessen Quelle sagt, wie es gelesen wurde. Nichts wird geschrieben, bevor Sie es übernehmen.</translation>
    </message>
    <message>
        <source>Write these values into the project (Ctrl+Enter)</source>
        <translation>Diese Werte ins Projekt schreiben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Take these values</source>
        <translation>Diese Werte übernehmen</translation>
    </message>
    <message>
        <source>It names clusters too</source>
        <translation>Es nennt auch Cluster</translation>
    </message>
    <message>
        <source>It says which images show the same person, video or sequence</source>
        <translation>Es sagt, welche Bilder dieselbe Person, dasselbe Video oder dieselbe Sequenz zeigen</translation>
    </message>
    <message>
        <source>Attributes from file and folder names</source>
        <translation>Merkmale aus Datei- und Ordnernamen</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>Die Namen werden gelesen…</translation>
    </message>
    <message>
        <source>Type a pattern.</source>
        <translation>Schreiben Sie ein Muster.</translation>
    </message>
    <message>
        <source>No image is matched.</source>
        <translation>Kein Bild passt dazu.</translation>
    </message>
    <message>
        <source>Give the attribute a name.</source>
        <translation>Geben Sie dem Merkmal einen Namen.</translation>
    </message>
    <message>
        <source>Tick at least one attribute.</source>
        <translation>Haken Sie mindestens ein Merkmal an.</translation>
    </message>
    <message>
        <source>Take the values of {count}</source>
        <translation>Werte übernehmen: {count}</translation>
    </message>
    <message>
        <source>Attributes: {named}.</source>
        <translation>Merkmale: {named}.</translation>
    </message>
    <message>
        <source>Clusters.</source>
        <translation>Cluster.</translation>
    </message>
    <message>
        <source>Importing from {name}</source>
        <translation>Import aus {name}</translation>
    </message>
    <message>
        <source>Attributes say who is in the images, such as gender or age group; an audit compares the groups that they make. Bring a table (CSV, Excel or Parquet) with one row for each image, or take what the names of files and folders say: you will see what matches before anything is written.</source>
        <translation>Merkmale sagen, wer auf den Bildern ist, etwa Geschlecht oder Altersgruppe; ein Audit vergleicht die Gruppen, die sie bilden. Bringen Sie eine Tabelle (CSV, Excel oder Parquet) mit einer Zeile je Bild, oder übernehmen Sie, was Datei- und Ordnernamen sagen: Sie sehen, was passt, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>From file and folder names…</source>
        <translation>Aus Datei- und Ordnernamen…</translation>
    </message>
    <message>
        <source>the list of attributes</source>
        <translation>die Liste der Merkmale</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Write these columns into the project (Ctrl+Enter)</source>
        <translation>Diese Spalten ins Projekt schreiben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Reading a large file. The bar below says how far this is.</source>
        <translation>Eine große Datei wird gelesen. Die Leiste unten sagt, wie weit das ist.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>{rows} and {columns}, in {parent}. Nothing is written before you import it.</source>
        <translation>{rows} und {columns}, in {parent}. Nichts wird geschrieben, bevor Sie importieren.</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns</source>
        <translation><numerusform>{count} Spalte</numerusform><numerusform>{count} Spalten</numerusform></translation>
    </message>
    <message>
        <source> Left out: {reason}</source>
        <translation> Ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>Stopped: the file was not read to its end.</source>
        <translation>Abgebrochen: Die Datei wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>Matching the rows…</source>
        <translation>Die Zeilen werden zugeordnet…</translation>
    </message>
    <message>
        <source>The key column cannot be the cluster column too.</source>
        <translation>Die Schlüsselspalte kann nicht auch die Cluster-Spalte sein.</translation>
    </message>
    <message>
        <source>Tick at least one column to import as an attribute.</source>
        <translation>Haken Sie mindestens eine Spalte an, die als Merkmal importiert wird.</translation>
    </message>
    <message>
        <source>There is no image in this project yet: import images first.</source>
        <translation>In diesem Projekt ist noch kein Bild: Importieren Sie zuerst Bilder.</translation>
    </message>
    <message>
        <source>No row can be used: see why under “ambiguous”.</source>
        <translation>Keine Zeile ist brauchbar: Warum, steht unter „mehrdeutig“.</translation>
    </message>
    <message>
        <source>No row names an image by this column: choose another key column.</source>
        <translation>Keine Zeile nennt mit dieser Spalte ein Bild: Wählen Sie eine andere Schlüsselspalte.</translation>
    </message>
    <message numerus="yes">
        <source>Import {count} rows</source>
        <translation><numerusform>{count} Zeile importieren</numerusform><numerusform>{count} Zeilen importieren</numerusform></translation>
    </message>
    <message>
        <source>Attributes: {named}. {elsewhere}</source>
        <translation>Merkmale: {named}. {elsewhere}</translation>
    </message>
    <message>
        <source>Rename value…</source>
        <translation>Wert umbenennen…</translation>
    </message>
    <message>
        <source>Merge values…</source>
        <translation>Werte zusammenlegen…</translation>
    </message>
    <message>
        <source>Describe value…</source>
        <translation>Wert beschreiben…</translation>
    </message>
    <message>
        <source>Rename attribute…</source>
        <translation>Merkmal umbenennen…</translation>
    </message>
    <message>
        <source>Describe attribute…</source>
        <translation>Merkmal beschreiben…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Rename, merge and describe; what each source says stays as it is</source>
        <translation>Umbenennen, zusammenlegen und beschreiben; was jede Quelle sagt, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Guessed by a model</source>
        <translation>Von einem Modell geschätzt</translation>
    </message>
    <message>
        <source>Choose two values at least, with Ctrl or Shift</source>
        <translation>Wählen Sie mindestens zwei Werte, mit Strg oder Umschalt</translation>
    </message>
    <message>
        <source>Plans that compare by it say so, and why it matters</source>
        <translation>Pläne, die danach vergleichen, sagen es, und warum es wichtig ist</translation>
    </message>
    <message>
        <source>What to call “{value}”. Sources keep their word, which stays readable:</source>
        <translation>Wie „{value}“ heißen soll. Quellen behalten ihr Wort, das lesbar bleibt:</translation>
    </message>
    <message>
        <source>Rename value</source>
        <translation>Wert umbenennen</translation>
    </message>
    <message>
        <source>What to call {named} together. Undo tells them apart again:</source>
        <translation>Wie {named} zusammen heißen sollen. Rückgängig trennt sie wieder:</translation>
    </message>
    <message>
        <source>Merge values</source>
        <translation>Werte zusammenlegen</translation>
    </message>
    <message>
        <source>What “{value}” means. Shown beside it, and kept with every audit:</source>
        <translation>Was „{value}“ bedeutet. Wird daneben gezeigt und mit jedem Audit aufbewahrt:</translation>
    </message>
    <message>
        <source>Describe value</source>
        <translation>Wert beschreiben</translation>
    </message>
    <message>
        <source>What to call this attribute. Plans and tables that say its former name still find it:</source>
        <translation>Wie dieses Merkmal heißen soll. Pläne und Tabellen mit seinem früheren Namen finden es weiterhin:</translation>
    </message>
    <message>
        <source>Rename attribute</source>
        <translation>Merkmal umbenennen</translation>
    </message>
    <message>
        <source>What “{name}” means and where it comes from. Shown beside it, and kept with every audit:</source>
        <translation>Was „{name}“ bedeutet und woher es kommt. Wird daneben gezeigt und mit jedem Audit aufbewahrt:</translation>
    </message>
    <message>
        <source>Describe attribute</source>
        <translation>Merkmal beschreiben</translation>
    </message>
    <message>
        <source>{first} and “{values}”</source>
        <translation>{first} und „{values}“</translation>
    </message>
    <message>
        <source>small: rates will not be estimable</source>
        <translation>klein: Raten werden nicht schätzbar sein</translation>
    </message>
    <message>
        <source>an answer, and a group of its own: not missing</source>
        <translation>eine Antwort und eine eigene Gruppe: nicht fehlend</translation>
    </message>
    <message>
        <source>no value: not a group, left out of comparisons</source>
        <translation>kein Wert: keine Gruppe, aus Vergleichen ausgelassen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of all images</source>
        <translation>Anteil an allen Bildern</translation>
    </message>
    <message>
        <source>also said as “{said}”</source>
        <translation>auch „{said}“ genannt</translation>
    </message>
    <message>
        <source>A model guessed these values</source>
        <translation>Ein Modell hat diese Werte geschätzt</translation>
    </message>
    <message>
        <source>Plans that compare by them say so, and why it matters</source>
        <translation>Pläne, die nach ihnen vergleichen, sagen es, und warum es wichtig ist</translation>
    </message>
    <message>
        <source> and {columns} more</source>
        <translation> und {columns} weitere</translation>
    </message>
    <message>
        <source>“{name}” for {count}</source>
        <translation>„{name}“ für {count}</translation>
    </message>
    <message>
        <source>{clusters} now name their cluster.</source>
        <translation>{clusters} mit Angabe ihres Clusters.</translation>
    </message>
    <message>
        <source>Imported {told}.</source>
        <translation>Importiert: {told}.</translation>
    </message>
</context>
</TS>
