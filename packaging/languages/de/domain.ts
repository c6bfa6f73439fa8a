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
        <source>Interval of a single rate.</source>
        <translation>Intervall einer einzelnen Rate.</translation>
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
        <source>all others</source>
        <translation>alle anderen</translation>
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
</context>
</TS>
