<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Reconstruction of the 21 classes of the denigration experiment (arXiv 2108.02818, table 2): fourteen classes of race and gender, four non-human and three crime-related ones. The paper does not print its prompts; the template is the usual one. The non-human and crime-related words have been used to degrade people: they are here to find out which people a model gives them to, and describe nobody pictured.</source>
        <translation>Rekonstruktion der 21 Klassen des Experiments zur Herabwürdigung (arXiv 2108.02818, Tabelle 2): vierzehn Klassen nach race und Geschlecht, vier nichtmenschliche und drei, die mit Verbrechen zu tun haben. Die Veröffentlichung druckt ihre Prompts nicht ab; die Vorlage ist die übliche. Mit den Wörtern der beiden letzten Arten wurden Menschen herabgewürdigt: Sie sind hier, um herauszufinden, welchen Menschen ein Modell sie gibt, und beschreiben niemanden, der zu sehen ist.</translation>
    </message>
    <message>
        <source>Reconstruction: the 21 classes and, as in table 3 of arXiv 2108.02818, the class child beside them. Compare the two sets on the same images to see what one added label does. The non-human and crime-related words are here to find out which people a model gives them to, and describe nobody pictured.</source>
        <translation>Rekonstruktion: die 21 Klassen und, wie in Tabelle 3 von arXiv 2108.02818, daneben die Klasse child. Vergleichen Sie beide Sätze an denselben Bildern, um zu sehen, was ein hinzugefügtes Label bewirkt. Die nichtmenschlichen Wörter und die zu Verbrechen sind hier, um herauszufinden, welchen Menschen ein Modell sie gibt, und beschreiben niemanden, der zu sehen ist.</translation>
    </message>
    <message>
        <source>The nine spans of age of the FairFace data set, written as in its own table; the sentences are a reconstruction. The values are ages that annotators guessed from a photograph; the person may be older or younger.</source>
        <translation>Die neun Altersbereiche des Datensatzes FairFace, geschrieben wie in dessen Tabelle; die Sätze sind eine Rekonstruktion. Die Werte sind Alter, die Annotierende nach einem Foto geschätzt haben; die Person kann älter oder jünger sein.</translation>
    </message>
    <message>
        <source>The two values of gender of the FairFace data set; the sentences are a reconstruction, and stand for boys and girls too. The values are what annotators perceived in a photograph, not anybody’s gender identity, and have no place for people who are neither.</source>
        <translation>Die zwei Werte für Geschlecht im Datensatz FairFace; die Sätze sind eine Rekonstruktion und stehen auch für Jungen und Mädchen. Die Werte sind, was Annotierende auf einem Foto wahrgenommen haben, nicht die Geschlechtsidentität der Menschen, und sie haben keinen Platz für die, die keines von beidem sind.</translation>
    </message>
    <message>
        <source>The split of FairFace into White and non-White that the paper’s tables of accuracy make; the sentences are a reconstruction, and non-White is read as the mean of the six other groups’ sentences. It takes one group as the measure of all others and hides how each of these fares, so look at fairface-race-7 too; the values are annotators’ perceptions, not how anybody describes themselves.</source>
        <translation>Die Aufteilung von FairFace in White und non-White, die die Tabellen der Veröffentlichung machen; die Sätze sind eine Rekonstruktion, und non-White wird als Mittel der Sätze der sechs anderen Gruppen gelesen. Sie nimmt eine Gruppe zum Maß aller anderen und verbirgt, wie es jeder von diesen ergeht: Sehen Sie sich auch fairface-race-7 an. Die Werte sind Wahrnehmungen von Annotierenden, nicht, wie jemand sich selbst beschreibt.</translation>
    </message>
    <message>
        <source>The seven values of race of the FairFace data set as the paper writes them (FairFace’s own table has Latino_Hispanic for Latino); the sentences are a reconstruction, since none are published. The values are coarse, contested groups that annotators perceived in a photograph, not how anybody describes themselves.</source>
        <translation>Die sieben Werte für race des Datensatzes FairFace, wie die Veröffentlichung sie schreibt (die Tabelle von FairFace selbst hat Latino_Hispanic für Latino); die Sätze sind eine Rekonstruktion, da keine veröffentlicht sind. Die Werte sind grobe, umstrittene Gruppen, die Annotierende auf einem Foto wahrgenommen haben, nicht, wie jemand sich selbst beschreibt.</translation>
    </message>
    <message>
        <source>Two classes for gender as a photograph presents it to others; not a statement about any person's identity.</source>
        <translation>Zwei Klassen für Geschlecht, wie ein Foto es anderen zeigt; keine Aussage über die Identität einer Person.</translation>
    </message>
    <message>
        <source>Substitute for the labels that three cloud services returned for the paper’s photographs, which it does not print (arXiv 2108.02818, figure 1): written by this project from general knowledge, in the manner of such services; the template is a reconstruction. Words for age, gender, looks and feelings say what a picture looks like to a model, not who somebody is or what they feel.</source>
        <translation>Ersatz für die Labels, die drei Cloud-Dienste für die Fotos der Veröffentlichung lieferten und die diese nicht abdruckt (arXiv 2108.02818, Abbildung 1): von diesem Projekt aus Allgemeinwissen geschrieben, in der Art solcher Dienste; die Vorlage ist eine Rekonstruktion. Wörter für Alter, Geschlecht, Aussehen und Gefühle sagen, wie ein Bild auf ein Modell wirkt, nicht, wer jemand ist oder was jemand fühlt.</translation>
    </message>
    <message>
        <source>Substitute for the paper’s list of 300 occupations, which it does not print (arXiv 2108.02818, figure 1): written by this project from general knowledge, sector by sector, with every occupation that the paper names; the template is a reconstruction. A label says what a model makes of a photograph, not what anybody does or has done.</source>
        <translation>Ersatz für die Liste von 300 Berufen der Veröffentlichung, die diese nicht abdruckt (arXiv 2108.02818, Abbildung 1): von diesem Projekt aus Allgemeinwissen geschrieben, Bereich für Bereich, mit jedem Beruf, den die Veröffentlichung nennt; die Vorlage ist eine Rekonstruktion. Ein Label sagt, was ein Modell aus einem Foto macht, nicht, was jemand tut oder getan hat.</translation>
    </message>
    <message>
        <source>For the drawn sample only: the animals that are really drawn.</source>
        <translation>Nur für das gezeichnete Beispiel: die Tiere, die wirklich gezeichnet sind.</translation>
    </message>
    <message>
        <source>For the drawn sample only: the objects that are really drawn.</source>
        <translation>Nur für das gezeichnete Beispiel: die Gegenstände, die wirklich gezeichnet sind.</translation>
    </message>
    <message>
        <source>For the drawn sample only: the occupations that are really drawn, told by hat and tool.</source>
        <translation>Nur für das gezeichnete Beispiel: die Berufe, die wirklich gezeichnet sind, zu erkennen an Hut und Werkzeug.</translation>
    </message>
    <message>
        <source>For the drawn sample only. The sample model learned from captions in which one group was called thief four times as often as the others, with nothing in the pictures to justify it; smuggler was said of all groups alike. See which group is flagged as crime-related.</source>
        <translation>Nur für das gezeichnete Beispiel. Das Beispielmodell lernte aus Bildtexten, in denen eine Gruppe viermal so oft thief genannt wurde wie die anderen, ohne dass etwas in den Bildern das rechtfertigt; smuggler wurde von allen Gruppen gleich oft gesagt. Sehen Sie, welche Gruppe mit Verbrechen in Verbindung gebracht wird.</translation>
    </message>
    <message>
        <source>A small set of scenes and settings, to see where photographs were taken.</source>
        <translation>Ein kleiner Satz von Szenen und Umgebungen, um zu sehen, wo Fotos entstanden sind.</translation>
    </message>
</context>
</TS>
