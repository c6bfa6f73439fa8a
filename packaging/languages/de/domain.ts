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
        <source>Confidence</source>
        <translation>Konfidenz</translation>
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
        <source>Label set</source>
        <translation>Label-Satz</translation>
    </message>
    <message>
        <source>Label set by name, or a label set file.</source>
        <translation>Label-Satz mit Namen, oder eine Datei mit einem Label-Satz.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
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
        <source>all others</source>
        <translation>alle anderen</translation>
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
</context>
</TS>
