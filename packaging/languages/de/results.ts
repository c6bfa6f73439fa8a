<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Why published figures differ</source>
        <translation>Warum veröffentlichte Zahlen abweichen</translation>
    </message>
    <message>
        <source>Ask another model</source>
        <translation>Ein anderes Modell fragen</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see its images</source>
        <translation>Eine Zelle anklicken oder auf ihr Eingabe drücken, um ihre Bilder zu sehen</translation>
    </message>
    <message>
        <source>See the accuracy by group</source>
        <translation>Die Genauigkeit nach Gruppe ansehen</translation>
    </message>
    <message>
        <source>See the wrong ones instead</source>
        <translation>Stattdessen die falschen ansehen</translation>
    </message>
    <message>
        <source>See which values are confused</source>
        <translation>Ansehen, welche Werte verwechselt werden</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Verglichen nach</translation>
    </message>
    <message>
        <source>show the wrong ones instead</source>
        <translation>stattdessen die falschen zeigen</translation>
    </message>
    <message>
        <source>not answered · {all_images} · zero-shot</source>
        <translation>nicht beantwortet · {all_images} · Zero-Shot</translation>
    </message>
    <message>
        <source>Show the {unanswered} not answered</source>
        <translation>Die {unanswered} ohne Antwort zeigen</translation>
    </message>
    <message>
        <source>share classified correctly (accuracy), with its interval</source>
        <translation>Anteil richtig klassifiziert (Genauigkeit), mit Intervall</translation>
    </message>
    <message>
        <source>linear probe, test split</source>
        <translation>lineare Sonde, Testteil</translation>
    </message>
    <message>
        <source>{words}, {positive} against all others</source>
        <translation>{words}, {positive} gegen alle anderen</translation>
    </message>
    <message>
        <source>accuracy of {attribute}, {words}</source>
        <translation>Genauigkeit bei {attribute}, {words}</translation>
    </message>
    <message>
        <source>accuracy of {attribute}, {words}, {by_words}</source>
        <translation>Genauigkeit bei {attribute}, {words}, {by_words}</translation>
    </message>
    <message>
        <source>{classes}, called {classes2} · {words}</source>
        <translation>{classes}, genannt {classes2} · {words}</translation>
    </message>
    <message>
        <source>confusion matrix of {attribute}, {words}</source>
        <translation>Konfusionsmatrix von {attribute}, {words}</translation>
    </message>
    <message>
        <source>by {attributes}</source>
        <translation>nach {attributes}</translation>
    </message>
    <message>
        <source>answered right</source>
        <translation>richtig beantwortet</translation>
    </message>
    <message>
        <source>answered wrong</source>
        <translation>falsch beantwortet</translation>
    </message>
    <message>
        <source>{wrong} answered wrong</source>
        <translation>{wrong} mit falscher Antwort</translation>
    </message>
    <message>
        <source>mean over</source>
        <translation>Mittel über</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>the model got the {attribute} of {count} right</source>
        <translation>Das Modell lag bei {attribute} für {count} davon richtig</translation>
    </message>
    <message>
        <source>Always answering “{value}” would be right for {rate}.</source>
        <translation>Immer „{value}“ zu antworten, wäre richtig für {rate}.</translation>
    </message>
    <message>
        <source>of {n} of “{classes}”, the model called {how_many} “{classes2}”{tail}</source>
        <translation>{n} mit „{classes}“: Das Modell nannte {how_many} davon „{classes2}“{tail}</translation>
    </message>
    <message>
        <source>of {n}, the model put {how_many} in the right class</source>
        <translation>{n}: Das Modell ordnete {how_many} davon der richtigen Klasse zu</translation>
    </message>
    <message>
        <source>{first} No class with {minimum_n} images or more has a mistake.</source>
        <translation>{first} Keine Klasse mit {minimum_n} Bildern oder mehr hat einen Fehler.</translation>
    </message>
    <message>
        <source>{first} The most frequent mistake: {lowered}</source>
        <translation>{first} Der häufigste Fehler: {lowered}</translation>
    </message>
    <message>
        <source>{name} (n = {counts}, minimum {minimum_n})</source>
        <translation>{name} (n = {counts}, mindestens {minimum_n})</translation>
    </message>
    <message>
        <source>Too few images for a share: {small}.</source>
        <translation>Zu wenige Bilder für einen Anteil: {small}.</translation>
    </message>
    <message>
        <source>It was picked as the most frequent of {mistakes} kinds of mistake, and has no interval.</source>
        <translation>Er wurde als häufigste von {mistakes} Arten von Fehlern herausgesucht und hat kein Intervall.</translation>
    </message>
    <message>
        <source>Not answered are images of which nothing is known, or of which two answers are equally likely: they are in no rate.</source>
        <translation>Nicht beantwortet sind Bilder, über die nichts bekannt ist oder bei denen zwei Antworten gleich wahrscheinlich sind: Sie sind in keiner Rate.</translation>
    </message>
    <message>
        <source>Labels: {name} ({status}).</source>
        <translation>Labels: {name} ({status}).</translation>
    </message>
    <message>
        <source>{without_value} images are of suppressed values, or have no value of {attribute} and were not asked about.</source>
        <translation>{without_value} Bilder haben unterdrückte Werte oder keinen Wert von {attribute}, und nach ihnen wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>{without_value} images have no value of {attribute}</source>
        <translation>{without_value} Bilder haben keinen Wert von {attribute}</translation>
    </message>
    <message>
        <source>{left} and were not asked about.</source>
        <translation>{left}, und nach ihnen wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>No linear probe: {no_linear_probe}</source>
        <translation>Keine lineare Sonde: {no_linear_probe}</translation>
    </message>
    <message>
        <source>Linear probe: {sides}; C = {c}.</source>
        <translation>Lineare Sonde: {sides}; C = {c}.</translation>
    </message>
    <message>
        <source>linear probe</source>
        <translation>lineare Sonde</translation>
    </message>
    <message>
        <source>Over {n} splits: {words}.</source>
        <translation>Über {n} Aufteilungen: {words}.</translation>
    </message>
    <message>
        <source>{rate} for {value} faces ({by}, {source})</source>
        <translation>{rate} für Gesichter: {value} ({by}, {source})</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Published accuracy of {attribute}: {rates}.</source>
        <translation>Veröffentlichte Genauigkeit bei {attribute}: {rates}.</translation>
    </message>
    <message>
        <source>{mean} % (standard deviation {sd} points, from {lowest} to {highest})</source>
        <translation>{mean} % (Standardabweichung {sd} Punkte, von {lowest} bis {highest})</translation>
    </message>
    <message>
        <source>A drawn example: the pictures were drawn and the model was trained by clipstudio itself, with a known association planted in its captions. It is for learning and testing, and says nothing about any real model.</source>
        <translation>Ein gezeichnetes Beispiel: Die Bilder hat clipstudio selbst gezeichnet und das Modell selbst trainiert, mit einem bekannten Zusammenhang in den Bildtexten. Es dient zum Lernen und Ausprobieren und sagt nichts über ein wirkliches Modell.</translation>
    </message>
    <message>
        <source>Answers on photographs mean nothing here: the model is clipstudio's drawn example, trained on drawings, for learning and testing.</source>
        <translation>Antworten auf Fotos bedeuten hier nichts: Das Modell ist das gezeichnete Beispiel von clipstudio, an Zeichnungen trainiert, zum Lernen und Ausprobieren.</translation>
    </message>
    <message>
        <source>{when}, local time</source>
        <translation>{when}, Ortszeit</translation>
    </message>
    <message>
        <source>was</source>
        <translation>wurde</translation>
    </message>
    <message>
        <source>were</source>
        <translation>wurden</translation>
    </message>
    <message>
        <source>{count} of this result {were} removed from the project since: the result stays as it is and counts {it}; new audits do not.</source>
        <translation>{count} dieses Ergebnisses {were} seitdem aus dem Projekt genommen: Das Ergebnis bleibt, wie es ist, und zählt {it} mit; neue Audits nicht.</translation>
    </message>
    <message>
        <source>collection {collection}</source>
        <translation>Sammlung {collection}</translation>
    </message>
    <message>
        <source>name holds “{value}”</source>
        <translation>Name enthält „{value}“</translation>
    </message>
    <message>
        <source>“{label}”: {low} to {high} in a run</source>
        <translation>„{label}“: {low} bis {high} in einem Lauf</translation>
    </message>
    <message>
        <source>top label in a run: {named}</source>
        <translation>wahrscheinlichstes Label in einem Lauf: {named}</translation>
    </message>
    <message>
        <source>cluster: {named}</source>
        <translation>Cluster: {named}</translation>
    </message>
    <message>
        <source>folder: {named}</source>
        <translation>Ordner: {named}</translation>
    </message>
    <message>
        <source>duplicates: {copies_words}</source>
        <translation>Doppelte: {copies_words}</translation>
    </message>
    <message>
        <source>a chosen list</source>
        <translation>eine gewählte Liste</translation>
    </message>
    <message>
        <source>without copies</source>
        <translation>ohne Kopien</translation>
    </message>
    <message>
        <source>filter “{name}”: {words}</source>
        <translation>Filter „{name}“: {words}</translation>
    </message>
    <message>
        <source>“{name}” is derived. {facts}</source>
        <translation>„{name}“ ist abgeleitet. {facts}</translation>
    </message>
    <message>
        <source>some of them predictions</source>
        <translation>einige davon Vorhersagen</translation>
    </message>
    <message>
        <source>, {which} from elsewhere</source>
        <translation>, {which} von anderswo</translation>
    </message>
    <message>
        <source>Predictions {words}</source>
        <translation>Vorhersagen {words}</translation>
    </message>
    <message numerus="yes">
        <source>Models {names}</source>
        <translation><numerusform>Modell {names}</numerusform><numerusform>Modelle {names}</numerusform></translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>{each} version {each2}</source>
        <translation>{each} Version {each2}</translation>
    </message>
    <message>
        <source>{captions} captions of {captions2}</source>
        <translation>{captions} Bildtexte aus {captions2}</translation>
    </message>
    <message>
        <source>{names} names</source>
        <translation>{names} Namen</translation>
    </message>
    <message>
        <source> in “{template}”</source>
        <translation> in „{template}“</translation>
    </message>
    <message>
        <source>every label {rule_in_words}</source>
        <translation>jedes Label mit einer Wahrscheinlichkeit {rule_in_words}</translation>
    </message>
    <message>
        <source>{facts} {replace} intervals</source>
        <translation>{facts} {replace}-Intervalle</translation>
    </message>
    <message>
        <source>{words} allowing for {clusters} clusters</source>
        <translation>{words}, die {clusters} Cluster berücksichtigen</translation>
    </message>
    <message>
        <source>{words}, images taken as independent</source>
        <translation>{words}, Bilder als unabhängig angenommen</translation>
    </message>
    <message>
        <source>clipstudio {version}</source>
        <translation>clipstudio {version}</translation>
    </message>
    <message>
        <source>exact McNemar test</source>
        <translation>exakter McNemar-Test</translation>
    </message>
    <message>
        <source>permutation test by cluster</source>
        <translation>Permutationstest nach Clustern</translation>
    </message>
    <message>
        <source>not estimable ({value})</source>
        <translation>nicht schätzbar ({value})</translation>
    </message>
    <message>
        <source>{gained} gained, {lost} lost</source>
        <translation>{gained} gewonnen, {lost} verloren</translation>
    </message>
    <message>
        <source>out of</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>into</source>
        <translation>in</translation>
    </message>
    <message>
        <source>No p: such a change of labels can only move images {way} the category; a test would say nothing.</source>
        <translation>Kein p: Eine solche Änderung der Labels kann Bilder nur in eine Richtung bewegen ({way} der Kategorie); ein Test würde nichts sagen.</translation>
    </message>
    <message>
        <source>No p: {reason}.</source>
        <translation>Kein p: {reason}.</translation>
    </message>
    <message>
        <source>{p_value}, not adjusted</source>
        <translation>{p_value}, nicht korrigiert</translation>
    </message>
    <message>
        <source>, worth {effective_n} independent images</source>
        <translation>, so viel wert wie {effective_n} unabhängige Bilder</translation>
    </message>
    <message>
        <source>{clusters} clusters{worth}</source>
        <translation>{clusters} Cluster{worth}</translation>
    </message>
    <message>
        <source>{before} {ends}, {after} {ends2}, of {n}</source>
        <translation>{before} {ends}, {after} {ends2}, von {n}</translation>
    </message>
    <message>
        <source> for all {family_size}</source>
        <translation> für alle {family_size}</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>adjusted{over}: {both}</source>
        <translation>korrigiert{over}: {both}</translation>
    </message>
    <message>
        <source>not counted among the tests: {left_out_words}</source>
        <translation>nicht unter den Tests gezählt: {left_out_words}</translation>
    </message>
    <message>
        <source>Image by image</source>
        <translation>Bild für Bild</translation>
    </message>
    <message>
        <source>What moved</source>
        <translation>Was sich bewegt hat</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was verschieden ist</translation>
    </message>
    <message>
        <source>The intervals here do not say whether two runs differ, since both are of the same images: “Image by image” tests that.</source>
        <translation>Die Intervalle hier sagen nicht, ob zwei Läufe sich unterscheiden, da beide von denselben Bildern sind: „Bild für Bild“ prüft das.</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>{title} öffnen</translation>
    </message>
    <message>
        <source>Category or label</source>
        <translation>Kategorie oder Label</translation>
    </message>
    <message>
        <source>{value} · all images · {only_one}</source>
        <translation>{value} · alle Bilder · {only_one}</translation>
    </message>
    <message>
        <source>Click a mark, or press Enter on it, to see its images</source>
        <translation>Eine Marke anklicken oder auf ihr Eingabe drücken, um ihre Bilder zu sehen</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, to see where the runs differ</source>
        <translation>Eine Zeile anklicken oder auf ihr Eingabe drücken, um zu sehen, wo die Läufe sich unterscheiden</translation>
    </message>
    <message>
        <source>{regrouped} are in another group in the second run: these are the groups of the first. “Side by side” has the groups of each.</source>
        <translation>{regrouped} sind im zweiten Lauf in einer anderen Gruppe: Dies sind die Gruppen des ersten. „Nebeneinander“ zeigt die Gruppen beider Läufe.</translation>
    </message>
    <message>
        <source>by {title}</source>
        <translation>nach {title}</translation>
    </message>
    <message>
        <source>{share_words}, {by}, run by run</source>
        <translation>{share_words}, {by}, Lauf für Lauf</translation>
    </message>
    <message>
        <source>The {labels} that both runs have are set side by side; the first has {first_labels}, the second {second_labels}. Each run counts a category by all of its own labels in it, also those that the other run lacks.</source>
        <translation>Gegenübergestellt werden {labels}, die beide Läufe haben; der erste hat {first_labels}, der zweite {second_labels}. Jeder Lauf zählt eine Kategorie nach allen seinen eigenen Labels darin, auch denen, die der andere nicht hat.</translation>
    </message>
    <message>
        <source>{regrouped} changed groups between the runs: they had other values. Image by image, the groups are those of the first run; side by side, and in what moved, each run has its own.</source>
        <translation>{regrouped} haben zwischen den Läufen die Gruppe gewechselt: Sie hatten andere Werte. Bild für Bild gelten die Gruppen des ersten Laufs; nebeneinander, und bei dem, was sich geändert hat, hat jeder Lauf seine eigenen.</translation>
    </message>
    <message>
        <source>The intervals of the first run are at {first}, those of the second at {second}: at the higher level they are wider, whatever the images. Changes image by image are at {higher}.</source>
        <translation>Die Intervalle des ersten Laufs gelten zu {first}, die des zweiten zu {second}: Beim höheren Niveau sind sie breiter, gleich bei welchen Bildern. Die Änderungen Bild für Bild gelten zu {higher}.</translation>
    </message>
    <message>
        <source>The runs share no image, so nothing can be compared image by image.</source>
        <translation>Die Läufe haben kein Bild gemeinsam, daher lässt sich nichts Bild für Bild vergleichen.</translation>
    </message>
    <message>
        <source>Both runs scored the same {images}</source>
        <translation>Beide Läufe haben dieselben {images} bewertet</translation>
    </message>
    <message>
        <source>The first run scored {first_images}, the second {second_images}, {images} of them the same</source>
        <translation>Der erste Lauf hat {first_images} bewertet, der zweite {second_images}, davon {images} dieselben</translation>
    </message>
    <message>
        <source>{scored}. Both answered none of these, so nothing can be compared image by image.</source>
        <translation>{scored}. Keines davon haben beide beantwortet, daher lässt sich nichts Bild für Bild vergleichen.</translation>
    </message>
    <message>
        <source>{scored}, so they are compared image by image.</source>
        <translation>{scored}, also werden sie Bild für Bild verglichen.</translation>
    </message>
    <message>
        <source>{scored}. Rates are of all images that a run answered; image by image, the {answered} are compared that both {both}.</source>
        <translation>{scored}. Raten gelten für alle Bilder, die ein Lauf beantwortet hat; Bild für Bild werden die {answered} verglichen, die beide {both} haben.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>scoring rule</source>
        <translation>Regel der Bewertung</translation>
    </message>
    <message>
        <source>groups compared</source>
        <translation>verglichene Gruppen</translation>
    </message>
    <message>
        <source>combined values</source>
        <translation>zusammengefasste Werte</translation>
    </message>
    <message>
        <source>allowance for clusters</source>
        <translation>Berücksichtigung von Clustern</translation>
    </message>
    <message>
        <source>number of images</source>
        <translation>Zahl der Bilder</translation>
    </message>
    <message>
        <source>images scored</source>
        <translation>bewertete Bilder</translation>
    </message>
    <message>
        <source>value held against the rest</source>
        <translation>Wert gegen die übrigen</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Was gefragt wurde</translation>
    </message>
    <message>
        <source>first run</source>
        <translation>erster Lauf</translation>
    </message>
    <message>
        <source>second run</source>
        <translation>zweiter Lauf</translation>
    </message>
    <message>
        <source>what was asked in {runs}</source>
        <translation>was gefragt wurde in {runs}</translation>
    </message>
    <message>
        <source>Values of {name}</source>
        <translation>Werte von {name}</translation>
    </message>
    <message>
        <source>{name}: run {number} against run {other_number}</source>
        <translation>{name}: Lauf {number} gegen Lauf {other_number}</translation>
    </message>
    <message>
        <source>{first} against {second}</source>
        <translation>{first} gegen {second}</translation>
    </message>
    <message>
        <source>Only runs with rates by group are set side by side: choose two audits, or two runs of such probes.</source>
        <translation>Nur Läufe mit Raten nach Gruppen lassen sich gegenüberstellen: Wählen Sie zwei Audits, oder zwei Läufe solcher Experimente.</translation>
    </message>
    <message>
        <source>The runs share fewer than two labels, so their rates cannot be compared.</source>
        <translation>Die Läufe haben weniger als zwei Labels gemeinsam, daher lassen sich ihre Raten nicht vergleichen.</translation>
    </message>
    <message>
        <source>Both runs were asked the same.</source>
        <translation>Beide Läufe wurden dasselbe gefragt.</translation>
    </message>
    <message>
        <source>The runs differ in {differing} alone.</source>
        <translation>Die Läufe unterscheiden sich nur hierin: {differing}.</translation>
    </message>
    <message>
        <source>The runs differ in {differing} and {differing2}.</source>
        <translation>Die Läufe unterscheiden sich hierin: {differing} und {differing2}.</translation>
    </message>
    <message>
        <source>category or label</source>
        <translation>Kategorie oder Label</translation>
    </message>
    <message>
        <source>change, points</source>
        <translation>Änderung, Punkte</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>gained: counted by the second run alone; lost: by the first alone</source>
        <translation>gewonnen: nur vom zweiten Lauf gezählt; verloren: nur vom ersten</translation>
    </message>
    <message>
        <source>The largest of many changes is large by chance alone too: read each with its interval and p.</source>
        <translation>Die größte von vielen Änderungen ist auch durch bloßen Zufall groß: Lesen Sie jede mit ihrem Intervall und p.</translation>
    </message>
    <message>
        <source>Where images changed groups, each run's share is of its own group: the change is of two groups of images, so it has no interval, no p, and no images gained or lost.</source>
        <translation>Wo Bilder die Gruppe gewechselt haben, gilt der Anteil jedes Laufs für dessen eigene Gruppe: Die Änderung betrifft zwei Gruppen von Bildern und hat daher kein Intervall, kein p und keine gewonnenen oder verlorenen Bilder.</translation>
    </message>
    <message>
        <source>What moved: {moved} of {figures}, the largest change first</source>
        <translation>Was sich geändert hat: {moved} von {figures}, die größte Änderung zuerst</translation>
    </message>
    <message numerus="yes">
        <source>{count} figures</source>
        <translation><numerusform>{count} Abbildung</numerusform><numerusform>{count} Abbildungen</numerusform></translation>
    </message>
    <message>
        <source>Nothing moved between the runs: {figures}</source>
        <translation>Zwischen den Läufen hat sich nichts geändert: {figures}</translation>
    </message>
    <message>
        <source>Nothing moved: none of {figures} changed that can be estimated.</source>
        <translation>Nichts hat sich geändert: Keine von {figures}, die sich schätzen lässt, ist eine andere.</translation>
    </message>
    <message>
        <source>{moved} of {entries} moved</source>
        <translation>{moved} von {entries} haben sich bewegt</translation>
    </message>
    <message>
        <source>; {still} did not, or cannot be estimated.</source>
        <translation>; {still} nicht, oder sie sind nicht schätzbar.</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkte</translation>
    </message>
    <message>
        <source>The largest change is of “{value}” in {name}: {before} of {n} images in the first run, {after} in the second.</source>
        <translation>Die größte Änderung hat „{value}“ in {name}: {before} von {n} Bildern im ersten Lauf, {after} im zweiten.</translation>
    </message>
    <message>
        <source>{value}, {name}
first run: {first}, n = {first_n}
second run: {second}, n = {second_n}
The group holds other images.</source>
        <translation>{value}, {name}
erster Lauf: {first}, n = {first_n}
zweiter Lauf: {second}, n = {second_n}
In der Gruppe sind andere Bilder.</translation>
    </message>
    <message>
        <source>The largest change is of “{value}” in {name}, which holds other images in the second run: {before} of {n} in the first run, {after} of {after_n} in the second.</source>
        <translation>Die größte Änderung ist die von „{value}“ in {name}, worin im zweiten Lauf andere Bilder sind: {before} von {n} im ersten Lauf, {after} von {after_n} im zweiten.</translation>
    </message>
    <message>
        <source>{first}, then {second}</source>
        <translation>{first}, dann {second}</translation>
    </message>
    <message>
        <source>{count} of {n}</source>
        <translation>{count} von {n}</translation>
    </message>
    <message>
        <source>Accuracy: {rate_in_words}, {count}.</source>
        <translation>Genauigkeit: {rate_in_words}, {count}.</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>wahre Klasse</translation>
    </message>
    <message>
        <source>given class</source>
        <translation>vergebene Klasse</translation>
    </message>
    <message>
        <source>given their own class</source>
        <translation>der eigenen Klasse zugeordnet</translation>
    </message>
    <message>
        <source>given {classes}</source>
        <translation>zugeordnet: {classes}</translation>
    </message>
    <message>
        <source>this image</source>
        <translation>dieses Bild</translation>
    </message>
    <message>
        <source>these images</source>
        <translation>diese Bilder</translation>
    </message>
    <message>
        <source>{classes}, {class_words}: {rate}
{count} of {n}
{opens}</source>
        <translation>{classes}, {class_words}: {rate}
{count} von {n}
{opens}</translation>
    </message>
    <message>
        <source>not estimable ({group_size}, minimum {minimum_n})</source>
        <translation>nicht schätzbar ({group_size}, mindestens {minimum_n})</translation>
    </message>
    <message>
        <source>No class has {minimum_n} images, so no share is estimable.</source>
        <translation>Keine Klasse hat {minimum_n} Bilder, daher ist kein Anteil schätzbar.</translation>
    </message>
    <message>
        <source>No image of an estimable class was given another class.</source>
        <translation>Kein Bild einer schätzbaren Klasse bekam eine andere Klasse.</translation>
    </message>
    <message>
        <source>{classes} given {classes2}</source>
        <translation>{classes} bekam {classes2}</translation>
    </message>
    <message>
        <source>Most frequent mistake: {names}, {share} ({count}).</source>
        <translation>Häufigster Fehler: {names}, {share} ({count}).</translation>
    </message>
    <message>
        <source>in a cell: percent of its row, and images</source>
        <translation>in einer Zelle: Prozent ihrer Zeile, und Bilder</translation>
    </message>
    <message>
        <source>given the true class</source>
        <translation>bekam die wahre Klasse</translation>
    </message>
    <message>
        <source>fewer than {minimum_n} in the row</source>
        <translation>weniger als {minimum_n} in der Zeile</translation>
    </message>
    <message>
        <source>interval of a 10 % rate</source>
        <translation>Intervall einer Rate von 10 %</translation>
    </message>
    <message>
        <source>interval of a 50 % rate</source>
        <translation>Intervall einer Rate von 50 %</translation>
    </message>
    <message>
        <source>more images for ±5 points</source>
        <translation>weitere Bilder für ±5 Punkte</translation>
    </message>
    <message>
        <source>of a 50 % rate if a cluster is worth one image</source>
        <translation>einer Rate von 50 %, wenn ein Cluster so viel wert ist wie ein Bild</translation>
    </message>
    <message>
        <source>{groups} fewer than {minimum_n} images and would not be estimated</source>
        <translation>{groups} weniger als {minimum_n} Bilder und würden nicht geschätzt</translation>
    </message>
    <message>
        <source>{groups} none</source>
        <translation>{groups} keine</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups are {suppressed}</source>
        <translation><numerusform>{count} Gruppe ist {suppressed}</numerusform><numerusform>{count} Gruppen sind {suppressed}</numerusform></translation>
    </message>
    <message>
        <source>Most images are of {most}, fewest of {fewest}.</source>
        <translation>Die meisten Bilder hat {most}, die wenigsten {fewest}.</translation>
    </message>
    <message>
        <source>a duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>The counts include {copies} decided to be {what}, which audits leave out.</source>
        <translation>Mitgezählt sind {copies}, über die entschieden ist: {what}; Audits lassen sie aus.</translation>
    </message>
    <message numerus="yes">
        <source>{count} images decided to be duplicates are not counted, as in audits.</source>
        <translation><numerusform>{count} Bild, das als Doppel gilt, ist nicht gezählt, wie in Audits.</numerusform><numerusform>{count} Bilder, die als Doppel gelten, sind nicht gezählt, wie in Audits.</numerusform></translation>
    </message>
    <message>
        <source>How exactly a rate can be told of so many images: the interval that it would have were it 10 %, and were it 50 %, which takes most images. What it will be is not said. The intervals are Wilson's at {level}, for images drawn one by one; the next column counts the images that are lacking for ±5 points at 50 %.</source>
        <translation>Wie genau sich eine Rate bei so vielen Bildern angeben lässt: das Intervall, das sie hätte, wenn sie 10 % wäre, und wenn sie 50 % wäre, wofür die meisten Bilder nötig sind. Wie hoch sie sein wird, ist nicht gesagt. Die Intervalle sind die von Wilson zu {level}, für einzeln gezogene Bilder; die nächste Spalte zählt die Bilder, die für ±5 Punkte bei 50 % fehlen.</translation>
    </message>
    <message>
        <source> Images of one cluster may tell the same again: the interval of an audit lies between that of the images and that of the clusters.</source>
        <translation> Bilder eines Clusters können dasselbe noch einmal sagen: Das Intervall eines Audits liegt zwischen dem der Bilder und dem der Cluster.</translation>
    </message>
    <message>
        <source>Coverage by {names}</source>
        <translation>Abdeckung nach {names}</translation>
    </message>
    <message>
        <source>{n}, too few</source>
        <translation>{n}, zu wenige</translation>
    </message>
    <message>
        <source> and {others}</source>
        <translation> und {others}</translation>
    </message>
    <message>
        <source>{names} ({count} each)</source>
        <translation>{names} (je {count})</translation>
    </message>
    <message>
        <source>1 other group</source>
        <translation>1 andere Gruppe</translation>
    </message>
    <message>
        <source>{count} other groups</source>
        <translation>{count} andere Gruppen</translation>
    </message>
    <message>
        <source>1 group has</source>
        <translation>1 Gruppe hat</translation>
    </message>
    <message>
        <source>{count} groups have</source>
        <translation>{count} Gruppen haben</translation>
    </message>
    <message>
        <source>at 10 %</source>
        <translation>bei 10 %</translation>
    </message>
    <message>
        <source>at 50 %</source>
        <translation>bei 50 %</translation>
    </message>
    <message>
        <source>±5 points</source>
        <translation>±5 Punkte</translation>
    </message>
    <message>
        <source>, fewer than {minimum_n}: not estimated</source>
        <translation>, weniger als {minimum_n}: nicht geschätzt</translation>
    </message>
    <message>
        <source>A rate of 10 % would have the interval {ten}, one of 50 % {half}</source>
        <translation>Eine Rate von 10 % hätte das Intervall {ten}, eine von 50 % {half}</translation>
    </message>
    <message>
        <source>{more} for ±5 points</source>
        <translation>{more} für ±5 Punkte</translation>
    </message>
    <message>
        <source>Enough for ±5 points</source>
        <translation>Genug für ±5 Punkte</translation>
    </message>
    <message>
        <source>Of {clusters}: {expected_words} at 50 % if each</source>
        <translation>Aus {clusters}: {expected_words} bei 50 %, wenn jeder</translation>
    </message>
    <message>
        <source>{what} is worth one image</source>
        <translation>{what} so viel wert ist wie ein Bild</translation>
    </message>
    <message>
        <source>its images</source>
        <translation>ihre Bilder</translation>
    </message>
    <message>
        <source>in a cell: images, and how many more ±5 points take</source>
        <translation>in einer Zelle: Bilder, und wie viele weitere ±5 Punkte brauchen</translation>
    </message>
    <message>
        <source>fewer than {minimum_n}: not estimated</source>
        <translation>weniger als {minimum_n}: nicht geschätzt</translation>
    </message>
    <message>
        <source>at 10 %, at 50 %: the interval that such a rate would have</source>
        <translation>bei 10 %, bei 50 %: das Intervall, das eine solche Rate hätte</translation>
    </message>
    <message>
        <source>±5 points: how many more images that takes</source>
        <translation>±5 Punkte: wie viele weitere Bilder das braucht</translation>
    </message>
    <message>
        <source>Label by label</source>
        <translation>Label für Label</translation>
    </message>
    <message>
        <source>each label left out</source>
        <translation>jedes Label weggelassen</translation>
    </message>
    <message>
        <source>each label of the other set added</source>
        <translation>jedes Label des anderen Satzes hinzugefügt</translation>
    </message>
    <message>
        <source>Change to the labels</source>
        <translation>Änderung an den Labels</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Rates by group: {label_set}</source>
        <translation>Raten nach Gruppe: {label_set}</translation>
    </message>
    <message>
        <source>Click a mark, or press Enter on it, to see the images that a label moves</source>
        <translation>Eine Marke anklicken oder auf ihr Eingabe drücken, um die Bilder zu sehen, die ein Label bewegt</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, to see which images changed</source>
        <translation>Eine Zeile anklicken oder auf ihr Eingabe drücken, um zu sehen, welche Bilder sich geändert haben</translation>
    </message>
    <message>
        <source>Click between the two marks, or press Enter there, to see which images changed</source>
        <translation>Zwischen die zwei Marken klicken oder dort Eingabe drücken, um zu sehen, welche Bilder sich geändert haben</translation>
    </message>
    <message>
        <source>Leave out one label at a time</source>
        <translation>Ein Label nach dem anderen weglassen</translation>
    </message>
    <message>
        <source>See the change by group</source>
        <translation>Die Änderung nach Gruppe ansehen</translation>
    </message>
    <message>
        <source>{count} {be} not answered by both label sets and left out.</source>
        <translation>{count} {be} nicht von beiden Label-Sätzen beantwortet und ausgelassen.</translation>
    </message>
    <message>
        <source>before: {label_sets}</source>
        <translation>vorher: {label_sets}</translation>
    </message>
    <message>
        <source>after: {label_sets}</source>
        <translation>nachher: {label_sets}</translation>
    </message>
    <message>
        <source>published: {sources}</source>
        <translation>veröffentlicht: {sources}</translation>
    </message>
    <message>
        <source>share of the group's images labelled “{category}”</source>
        <translation>Anteil der Bilder der Gruppe mit dem Label „{category}“</translation>
    </message>
    <message>
        <source>, by group</source>
        <translation>, nach Gruppe</translation>
    </message>
    <message>
        <source>images labelled “{category}”, {first} against {second}{by}   {group_size}</source>
        <translation>Bilder mit dem Label „{category}“, {first} gegen {second}{by}   {group_size}</translation>
    </message>
    <message>
        <source>for all {tests} tests</source>
        <translation>für alle {tests} Tests</translation>
    </message>
    <message>
        <source>for the tests made with it</source>
        <translation>für die damit gemachten Tests</translation>
    </message>
    <message>
        <source>p: {test}, not adjusted. The table shows p adjusted {family} (Holm).</source>
        <translation>p: {test}, nicht korrigiert. Die Tabelle zeigt p korrigiert {family} (Holm).</translation>
    </message>
    <message>
        <source>No p: a single label moves images in one direction only, so there is nothing to test.</source>
        <translation>Kein p: Ein einzelnes Label bewegt Bilder nur in eine Richtung, daher gibt es nichts zu testen.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>images labelled “{category}”, one label {value} at a time   {group_size}</source>
        <translation>Bilder mit dem Label „{category}“, ein Label nach dem anderen {value}   {group_size}</translation>
    </message>
    <message>
        <source>change in the share labelled “{category}”, in points, with its interval</source>
        <translation>Änderung des Anteils mit dem Label „{category}“, in Punkten, mit Intervall</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>No change can be given: not estimable for any label.</source>
        <translation>Keine Änderung anzugeben: für kein Label schätzbar.</translation>
    </message>
    <message>
        <source>No label changes the rate.</source>
        <translation>Kein Label ändert die Rate.</translation>
    </message>
    <message>
        <source>Largest change: “{label}” {value}, {rates_words}, {words}.</source>
        <translation>Größte Änderung: „{label}“ {value}, {rates_words}, {words}.</translation>
    </message>
    <message>
        <source>Intervals hold for all labels together: {value} % each.</source>
        <translation>Intervalle gelten für alle Labels zusammen: je {value} %.</translation>
    </message>
    <message>
        <source>“{label_sets}” has no label that “{base}” lacks, or lacks some of its labels.</source>
        <translation>„{label_sets}“ hat kein Label, das „{base}“ fehlt, oder ihm fehlen einige von dessen Labels.</translation>
    </message>
    <message>
        <source>“{base}” has too few labels to leave one out.</source>
        <translation>„{base}“ hat zu wenige Labels, um eines wegzulassen.</translation>
    </message>
    <message>
        <source>A rate that changes with the labels says that the model has other words to choose from, not that it sees people differently.</source>
        <translation>Eine Rate, die sich mit den Labels ändert, sagt, dass das Modell andere Wörter zur Wahl hat, nicht, dass es Menschen anders sieht.</translation>
    </message>
    <message>
        <source>No group has enough images for a change to be given.</source>
        <translation>Keine Gruppe hat genug Bilder, um eine Änderung anzugeben.</translation>
    </message>
    <message>
        <source>{whole}: the largest change of {known} rows.</source>
        <translation>{whole}: die größte Änderung von {known} Zeilen.</translation>
    </message>
    <message>
        <source>No image to count in “{name}”.</source>
        <translation>In „{name}“ ist kein Bild zu zählen.</translation>
    </message>
    <message>
        <source>{before} were labelled “{category}” with “{first}” and {after} with “{label_set}”{by}</source>
        <translation>{before} hatten das Label „{category}“ mit „{first}“ und {after} mit „{label_set}“{by}</translation>
    </message>
    <message>
        <source>{how_many} changed between “{label_sets}” and “{label_set}”</source>
        <translation>{how_many} änderten sich zwischen „{label_sets}“ und „{label_set}“</translation>
    </message>
    <message>
        <source>{before} were labelled “{category}” before and {after} with “{label}” {edit}</source>
        <translation>{before} hatten vorher das Label „{category}“ und {after} mit „{label}“ {edit}</translation>
    </message>
    <message>
        <source>{how_many} changed with “{label}” {edit}</source>
        <translation>{how_many} änderten sich mit „{label}“ {edit}</translation>
    </message>
    <message>
        <source>No label can be tried.</source>
        <translation>Kein Label lässt sich ausprobieren.</translation>
    </message>
    <message>
        <source>{of_group}, the number labelled “{category}” changes with no label</source>
        <translation>{of_group}: Die Zahl mit dem Label „{category}“ ändert sich durch kein Label</translation>
    </message>
    <message>
        <source>; and {refused} more</source>
        <translation>; und {refused} weitere</translation>
    </message>
    <message>
        <source>Too few images for a change: {refused}{more}.</source>
        <translation>Zu wenige Bilder für eine Änderung: {refused}{more}.</translation>
    </message>
    <message>
        <source>Suppressed: {withheld}.</source>
        <translation>Unterdrückt: {withheld}.</translation>
    </message>
    <message>
        <source>{gained} gained the label “{category}”, {lost} lost it</source>
        <translation>{gained} gewannen das Label „{category}“, {lost} verloren es</translation>
    </message>
    <message>
        <source>before: {label_sets}; after: {label_sets2}</source>
        <translation>vorher: {label_sets}; nachher: {label_sets2}</translation>
    </message>
    <message>
        <source>{before} of {n} images before, {after} after; {flips_words}.</source>
        <translation>{before} von {n} Bildern vorher, {after} nachher; {flips_words}.</translation>
    </message>
    <message>
        <source>the images whose label changed</source>
        <translation>die Bilder, deren Label sich geändert hat</translation>
    </message>
    <message>
        <source>the images labelled so by only one of the two</source>
        <translation>die Bilder, die nur eines von beiden so nennt</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>the images labelled so {value}</source>
        <translation>die Bilder, die {value} so genannt werden</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht abgedruckt</translation>
    </message>
    <message>
        <source>published: {rates} ({source})</source>
        <translation>veröffentlicht: {rates} ({source})</translation>
    </message>
    <message>
        <source>No change can be given: no group is estimable.</source>
        <translation>Keine Änderung anzugeben: Keine Gruppe ist schätzbar.</translation>
    </message>
    <message>
        <source>No rate changed in any group.</source>
        <translation>In keiner Gruppe hat sich eine Rate geändert.</translation>
    </message>
    <message>
        <source>Largest change: {name}, {rates_words}, {change_parts}.</source>
        <translation>Größte Änderung: {name}, {rates_words}, {change_parts}.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seitdem</translation>
    </message>
    <message>
        <source>Cannot be undone: {words}</source>
        <translation>Lässt sich nicht rückgängig machen: {words}</translation>
    </message>
    <message>
        <source>{done} by {who}, {when}</source>
        <translation>{done} von {who}, {when}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Images that lie close together are similar to this model. How far apart distant groups lie, and how large they are drawn, means nothing.</source>
        <translation>Bilder, die nah beieinander liegen, sind für dieses Modell ähnlich. Wie weit entfernte Gruppen auseinander liegen und wie groß sie gezeichnet sind, bedeutet nichts.</translation>
    </message>
    <message>
        <source>The distance between groups that are far apart means nothing.</source>
        <translation>Der Abstand zwischen weit entfernten Gruppen bedeutet nichts.</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>almost all images lie next to images that the model finds similar</source>
        <translation>fast alle Bilder liegen neben Bildern, die das Modell ähnlich findet</translation>
    </message>
    <message>
        <source>most images lie next to images that the model finds similar</source>
        <translation>die meisten Bilder liegen neben Bildern, die das Modell ähnlich findet</translation>
    </message>
    <message>
        <source>many images lie next to images that the model finds less similar: check groups by their images</source>
        <translation>viele Bilder liegen neben Bildern, die das Modell weniger ähnlich findet: Prüfen Sie Gruppen an ihren Bildern</translation>
    </message>
    <message>
        <source>neighbors on this map are often not similar to the model: do not read groups off it</source>
        <translation>Nachbarn auf dieser Karte sind für das Modell oft nicht ähnlich: Lesen Sie keine Gruppen daraus ab</translation>
    </message>
    <message>
        <source>Too few images to say how far this map can be trusted.</source>
        <translation>Zu wenige Bilder, um zu sagen, wie weit dieser Karte zu trauen ist.</translation>
    </message>
    <message>
        <source>{neighbours} neighbors of each of {judged_on}</source>
        <translation>{neighbours} Nachbarn je Bild, {judged_on}</translation>
    </message>
    <message>
        <source> drawn at random</source>
        <translation> zufällig gezogen</translation>
    </message>
    <message>
        <source>Trustworthiness {trustworthiness} ({of}{drawn}): {said}.</source>
        <translation>Vertrauenswürdigkeit {trustworthiness} ({of}{drawn}): {said}.</translation>
    </message>
    <message>
        <source>Trustworthiness {trustworthiness}: {word}.</source>
        <translation>Vertrauenswürdigkeit {trustworthiness}: {word}.</translation>
    </message>
    <message>
        <source>The first two principal components, with {explained} of the variance.</source>
        <translation>Die ersten zwei Hauptkomponenten, mit {explained} der Varianz.</translation>
    </message>
    <message>
        <source>Laid out by PaCMAP from 50 principal components.</source>
        <translation>Mit PaCMAP aus 50 Hauptkomponenten angeordnet.</translation>
    </message>
    <message>
        <source>, stratified by “{by}”</source>
        <translation>, geschichtet nach „{by}“</translation>
    </message>
    <message>
        <source>{laid} laid out by PaCMAP from 50 principal components{by}; {images} placed beside the five of them that are nearest.</source>
        <translation>{laid} mit PaCMAP aus 50 Hauptkomponenten angeordnet{by}; {images} neben die fünf nächsten davon gesetzt.</translation>
    </message>
    <message>
        <source>{value} {whole} on the map.</source>
        <translation>{value} {whole} auf der Karte.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The</source>
        <translation>Das</translation>
    </message>
    <message>
        <source>No images.</source>
        <translation>Keine Bilder.</translation>
    </message>
    <message>
        <source>{on_map} of {whole} ({share}) on the map: {without} not embedded with “{model}” yet.</source>
        <translation>{on_map} von {whole} ({share}) auf der Karte: {without} mit „{model}“ noch nicht eingebettet.</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>probabilit</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>categor</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Click or Enter:</source>
        <translation>Klick oder Eingabe:</translation>
    </message>
    <message>
        <source>Show those not found</source>
        <translation>Nicht gefundene zeigen</translation>
    </message>
    <message>
        <source>Click a point, or press Enter on it, to see its images</source>
        <translation>Einen Punkt anklicken oder auf ihm Eingabe drücken, um seine Bilder zu sehen</translation>
    </message>
    <message>
        <source>See those named wrongly</source>
        <translation>Die falsch benannten ansehen</translation>
    </message>
    <message>
        <source>Show the {unanswered} not answered among {names} names</source>
        <translation>Die {unanswered} ohne Antwort bei {names} Namen zeigen</translation>
    </message>
    <message>
        <source>not answered among {names} names · all images</source>
        <translation>nicht beantwortet bei {names} Namen · alle Bilder</translation>
    </message>
    <message>
        <source>share of images named correctly (accuracy)</source>
        <translation>Anteil richtig benannter Bilder (Genauigkeit)</translation>
    </message>
    <message>
        <source>names to choose from, on a logarithmic scale</source>
        <translation>Namen zur Wahl, auf logarithmischer Skala</translation>
    </message>
    <message>
        <source>Dotted with small marks: published figures, {sources}.</source>
        <translation>Gepunktet mit kleinen Marken: veröffentlichte Zahlen, {sources}.</translation>
    </message>
    <message>
        <source>accuracy of naming people by “{attribute}”, {by}   {group_size}</source>
        <translation>Genauigkeit beim Benennen von Menschen nach „{attribute}“, {by}   {group_size}</translation>
    </message>
    <message>
        <source>published: {by}, {what}</source>
        <translation>veröffentlicht: {by}, {what}</translation>
    </message>
    <message>
        <source>{published_title}
{rate} with {names_of} names
{source}</source>
        <translation>{published_title}
{rate} mit {names_of} Namen
{source}</translation>
    </message>
    <message>
        <source>{name}, top-{top}</source>
        <translation>{name}, Top-{top}</translation>
    </message>
    <message>
        <source>chance, {value}</source>
        <translation>Zufall, {value}</translation>
    </message>
    <message>
        <source>top-{top}</source>
        <translation>Top-{top}</translation>
    </message>
    <message>
        <source>chance, top-{top}</source>
        <translation>Zufall, Top-{top}</translation>
    </message>
    <message>
        <source>With {names} names</source>
        <translation>Mit {names} Namen</translation>
    </message>
    <message>
        <source>{names}, top-{top}</source>
        <translation>{names}, Top-{top}</translation>
    </message>
    <message>
        <source>{name}, top-{top}: {rate_words}</source>
        <translation>{name}, Top-{top}: {rate_words}</translation>
    </message>
    <message>
        <source>{names} names, {size}chance {chance_words}</source>
        <translation>{names} Namen, {size}Zufall {chance_words}</translation>
    </message>
    <message>
        <source>{count} of {n} {value}</source>
        <translation>{count} von {n} {value}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>found as the first of {names} names · {title}</source>
        <translation>als erster von {names} Namen gefunden · {title}</translation>
    </message>
    <message>
        <source>found among the first {top} of {names} names · {title}</source>
        <translation>unter den ersten {top} von {names} Namen gefunden · {title}</translation>
    </message>
    <message>
        <source>not found as the first of {names} names · {title}</source>
        <translation>nicht als erster von {names} Namen gefunden · {title}</translation>
    </message>
    <message>
        <source>not found among the first {top} of {names} names · {title}</source>
        <translation>nicht unter den ersten {top} von {names} Namen gefunden · {title}</translation>
    </message>
    <message>
        <source>not answered as the first of {names} names · {title}</source>
        <translation>unter {names} Namen ohne Antwort · {title}</translation>
    </message>
    <message>
        <source>not answered among the first {top} of {names} names · {title}</source>
        <translation>unter {names} Namen ohne Antwort (erste {top}) · {title}</translation>
    </message>
    <message>
        <source>not estimable ({reason})</source>
        <translation>nicht schätzbar ({reason})</translation>
    </message>
    <message>
        <source>No group has enough images for a share to be given.</source>
        <translation>Keine Gruppe hat genug Bilder, um einen Anteil anzugeben.</translation>
    </message>
    <message>
        <source>correctly</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrongly</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>the model named {count} {wrong}, choosing from {names}</source>
        <translation>Das Modell benannte {count} davon {wrong}, bei einer Auswahl aus {names}</translation>
    </message>
    <message>
        <source>had</source>
        <translation>hatte</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlte</translation>
    </message>
    <message>
        <source>the model {did} the right name of {count} among its first {top} of {names}</source>
        <translation>Das Modell {did} für {count} davon den richtigen Namen unter seinen ersten {top} von {names}</translation>
    </message>
    <message>
        <source>The other names of a list were drawn: another list of the same length gives another share. The mean over all lists does not depend on that draw.</source>
        <translation>Die anderen Namen einer Liste wurden gezogen: Eine andere Liste derselben Länge gibt einen anderen Anteil. Das Mittel über alle Listen hängt nicht von dieser Ziehung ab.</translation>
    </message>
    <message>
        <source>{over} is {mean_words}.</source>
        <translation>{over}: {mean_words}.</translation>
    </message>
    <message>
        <source>{over} is {mean_words} on average, of {n}.</source>
        <translation>{over}: im Mittel {mean_words}, von {n}.</translation>
    </message>
    <message>
        <source>Purpose: {rstrip}. {own} names of the images, {others} others ({source}). “{value}” ({status}).</source>
        <translation>Zweck: {rstrip}. {own} Namen der Bilder, {others} andere ({source}). „{value}“ ({status}).</translation>
    </message>
    <message>
        <source>Images not answered are in no share: for them, the names cannot be told apart.</source>
        <translation>Nicht beantwortete Bilder sind in keinem Anteil: Bei ihnen lassen sich die Namen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>{never_mentioned} of the people are never named in the predictions</source>
        <translation>{never_mentioned} der Personen kommen in den Vorhersagen nie vor</translation>
    </message>
    <message>
        <source>{never}; their images count as not found.</source>
        <translation>{never}; ihre Bilder zählen als nicht gefunden.</translation>
    </message>
    <message>
        <source>{without_name} images have no value of “{attribute}” and are left out.</source>
        <translation>{without_name} Bilder haben keinen Wert von „{attribute}“ und sind ausgelassen.</translation>
    </message>
    <message>
        <source>{extremes}; chance {chance_words}</source>
        <translation>{extremes}; Zufall {chance_words}</translation>
    </message>
    <message>
        <source>not estimable for any group</source>
        <translation>für keine Gruppe schätzbar</translation>
    </message>
    <message>
        <source>With {names} names, top-{top}: {words}.</source>
        <translation>Mit {names} Namen, Top-{top}: {words}.</translation>
    </message>
    <message>
        <source>{over} is on average: {extremes}.</source>
        <translation>{over}, im Mittel: {extremes}.</translation>
    </message>
    <message>
        <source>highest {words}, lowest {low} {low2}</source>
        <translation>am höchsten {words}, am niedrigsten {low} {low2}</translation>
    </message>
    <message>
        <source>Over all lists of {names} names that hold the image's own, top-{top}</source>
        <translation>Über alle Listen mit {names} Namen, die den eigenen des Bildes enthalten, Top-{top}</translation>
    </message>
    <message>
        <source>{done} of {of} judged</source>
        <translation>{done} von {of} beurteilt</translation>
    </message>
    <message>
        <source>{per_minute} a minute</source>
        <translation>{per_minute} pro Minute</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>about {seconds} h left</source>
        <translation>noch etwa {seconds} h</translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful words</source>
        <translation><numerusform>{count} verletzendes Wort</numerusform><numerusform>{count} verletzende Wörter</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful pictures</source>
        <translation><numerusform>{count} verletzendes Bild</numerusform><numerusform>{count} verletzende Bilder</numerusform></translation>
    </message>
    <message>
        <source>{seen} seen on this computer, in all projects</source>
        <translation>{seen} auf diesem Rechner gesehen, in allen Projekten</translation>
    </message>
    <message>
        <source>{exposures} seen</source>
        <translation>{exposures} gesehen</translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful items</source>
        <translation><numerusform>{count} verletzender Fall</numerusform><numerusform>{count} verletzende Fälle</numerusform></translation>
    </message>
    <message>
        <source>{minutes} of judging</source>
        <translation>{minutes} beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation><numerusform>{count} Minute</numerusform><numerusform>{count} Minuten</numerusform></translation>
    </message>
    <message>
        <source>{why} without a break: a few minutes away from the screen may help. Everything is saved.</source>
        <translation>{why} ohne Pause: Einige Minuten weg vom Bildschirm können helfen. Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>n = {n}, minimum {minimum}</source>
        <translation>n = {n}, mindestens {minimum}</translation>
    </message>
    <message>
        <source>all images are of one cluster</source>
        <translation>alle Bilder sind aus einem Cluster</translation>
    </message>
    <message>
        <source>{n} clusters, minimum {minimum}</source>
        <translation>{n} Cluster, mindestens {minimum}</translation>
    </message>
    <message>
        <source>the clusters are equivalent to {n} of equal size, minimum {minimum}</source>
        <translation>die Cluster entsprechen {n} gleich großen, mindestens {minimum}</translation>
    </message>
    <message>
        <source>by weight the clusters are equivalent to {n} of equal size, minimum {minimum}</source>
        <translation>nach Gewicht entsprechen die Cluster {n} gleich großen, mindestens {minimum}</translation>
    </message>
    <message>
        <source>too few clusters in the groups</source>
        <translation>zu wenige Cluster in den Gruppen</translation>
    </message>
    <message>
        <source>fewer than two groups</source>
        <translation>weniger als zwei Gruppen</translation>
    </message>
    <message>
        <source>a group without images</source>
        <translation>eine Gruppe ohne Bilder</translation>
    </message>
    <message>
        <source>fewer than two groups are estimable</source>
        <translation>weniger als zwei Gruppen sind schätzbar</translation>
    </message>
    <message>
        <source>{n} of {all} groups are not estimable</source>
        <translation>{n} von {all} Gruppen sind nicht schätzbar</translation>
    </message>
    <message>
        <source>images of one cluster may be in several of the groups</source>
        <translation>Bilder eines Clusters können in mehreren der Gruppen sein</translation>
    </message>
    <message>
        <source>no image has the label</source>
        <translation>kein Bild hat das Label</translation>
    </message>
    <message>
        <source>every image has the label</source>
        <translation>jedes Bild hat das Label</translation>
    </message>
    <message>
        <source>approximate: an expected count is under 5</source>
        <translation>ungefähr: Eine erwartete Anzahl liegt unter 5</translation>
    </message>
    <message>
        <source>the lowest rate is 0</source>
        <translation>die niedrigste Rate ist 0</translation>
    </message>
    <message>
        <source>a rate of 0 has no logarithm</source>
        <translation>eine Rate von 0 hat keinen Logarithmus</translation>
    </message>
    <message>
        <source>both rates are 100 %: their logarithms show no spread</source>
        <translation>beide Raten sind 100 %: ihre Logarithmen streuen nicht</translation>
    </message>
    <message>
        <source>every answer is the same</source>
        <translation>alle Antworten sind gleich</translation>
    </message>
    <message>
        <source>it is of two auditors, and {n} answered</source>
        <translation>es gilt für zwei Auditoren, und {n} haben geantwortet</translation>
    </message>
    <message>
        <source>no judged image shows what the label says</source>
        <translation>kein beurteiltes Bild zeigt, was das Label sagt</translation>
    </message>
    <message>
        <source>of the images without the label: {open}</source>
        <translation>von den Bildern ohne das Label: {open}</translation>
    </message>
    <message>
        <source>{n} of {all} images are of strata of which none was judged</source>
        <translation>{n} von {all} Bildern sind aus Schichten, aus denen keines beurteilt wurde</translation>
    </message>
    <message>
        <source>{n} verdicts of one kind, minimum {minimum}: too few to hold the scores against</source>
        <translation>{n} Urteile einer Art, mindestens {minimum}: zu wenige, um die Werte des Modells daran zu messen</translation>
    </message>
    <message>
        <source>the scores do not follow the verdicts closely enough: nothing is gained</source>
        <translation>die Werte des Modells folgen den Urteilen nicht eng genug: Es ist nichts gewonnen</translation>
    </message>
    <message>
        <source>every image was judged: there is nothing left for the scores to say</source>
        <translation>jedes Bild wurde beurteilt: Die Werte des Modells haben nichts mehr zu sagen</translation>
    </message>
    <message>
        <source>it could not have come down to {c}, whatever it showed</source>
        <translation>er hätte nicht bis {c} sinken können, was immer er zeigte</translation>
    </message>
    <message>
        <source>it could not have come down to {c} ({level} over {n} tests), whatever it showed</source>
        <translation>er hätte nicht bis {c} sinken können ({level} durch {n} Tests), was immer er zeigte</translation>
    </message>
    <message>
        <source>another test says the same: it is counted once</source>
        <translation>ein anderer Test sagt dasselbe: Er wird einmal gezählt</translation>
    </message>
    <message>
        <source>from {n} random turns, seed {seed}</source>
        <translation>aus {n} zufälligen Vorzeichenwechseln, Startwert {seed}</translation>
    </message>
    <message>
        <source>no image is answered</source>
        <translation>kein Bild hat eine Antwort</translation>
    </message>
    <message>
        <source>no image is answered by both label sets</source>
        <translation>kein Bild hat Antworten aus beiden Label-Sätzen</translation>
    </message>
    <message>
        <source>no image is answered by both models</source>
        <translation>kein Bild hat Antworten beider Modelle</translation>
    </message>
    <message>
        <source>no image can change: both sets have the same labels</source>
        <translation>kein Bild kann sich ändern: Beide Sätze haben dieselben Labels</translation>
    </message>
    <message>
        <source>images can only enter the category: {open}</source>
        <translation>Bilder können nur in die Kategorie kommen: {open}</translation>
    </message>
    <message>
        <source>images can only leave the category: {open}</source>
        <translation>Bilder können die Kategorie nur verlassen: {open}</translation>
    </message>
    <message>
        <source>a label of it is left out</source>
        <translation>ein Label von ihr fällt weg</translation>
    </message>
    <message>
        <source>a label of another is left out</source>
        <translation>ein Label einer anderen fällt weg</translation>
    </message>
    <message>
        <source>a label of it is added</source>
        <translation>ein Label von ihr kommt hinzu</translation>
    </message>
    <message>
        <source>a label of another is added</source>
        <translation>ein Label einer anderen kommt hinzu</translation>
    </message>
    <message>
        <source>“{name}” adds and drops labels on one side only</source>
        <translation>„{name}“ fügt Labels nur auf einer Seite hinzu oder lässt sie nur dort weg</translation>
    </message>
    <message>
        <source>the split is the one that “{name}” says</source>
        <translation>die Aufteilung ist die, die „{name}“ vorgibt</translation>
    </message>
    <message>
        <source>splits share images, so they give a spread and no interval</source>
        <translation>Aufteilungen teilen sich Bilder, daher geben sie eine Streuung und kein Intervall</translation>
    </message>
    <message>
        <source>With C = {c} the training stopped before it had converged to a gradient of {tolerance}, at the latest after {n} steps: its accuracy may be a little too low.</source>
        <translation>Bei C = {c} endete das Training, bevor der Gradient auf {tolerance} gesunken war, spätestens nach {n} Schritten: Die Genauigkeit kann etwas zu niedrig sein.</translation>
    </message>
    <message>
        <source>The largest C that was tried is the best: with a larger one the probe might do better still.</source>
        <translation>Das größte C, das versucht wurde, ist das beste: Mit einem größeren könnte die Sonde noch besser sein.</translation>
    </message>
    <message>
        <source>Clusters with images on two sides of the split that the table gives: {n}.</source>
        <translation>Cluster mit Bildern auf zwei Seiten der Aufteilung, die die Tabelle vorgibt: {n}.</translation>
    </message>
    <message>
        <source>Not in training, validation and test alike, or on no side, so left out: {names}.</source>
        <translation>Nicht in Training, Validierung und Test zugleich oder auf keiner Seite, daher ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Fewer than two values have images in training, validation and test: the linear probe needs five people, or images without a cluster, of each value.</source>
        <translation>Weniger als zwei Werte haben Bilder in Training, Validierung und Test: Die lineare Sonde braucht von jedem Wert fünf Menschen oder Bilder ohne Cluster.</translation>
    </message>
    <message>
        <source>Most tied</source>
        <translation>Am engsten verbunden</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>Only labels whose p, adjusted by Benjamini and Hochberg's method, is under {level}: of the labels listed so, {value} % are expected to be there by chance. It is less strict than Holm's method.</source>
        <translation>Nur Labels, deren p, nach Benjamini und Hochberg korrigiert, unter {level} liegt: Von den so aufgeführten sind {value} % durch Zufall zu erwarten. Das ist weniger streng als das Verfahren von Holm.</translation>
    </message>
    <message>
        <source>Open the run and move its threshold</source>
        <translation>Den Lauf öffnen und seinen Schwellenwert verschieben</translation>
    </message>
    <message>
        <source>no groups are compared</source>
        <translation>keine Gruppen werden verglichen</translation>
    </message>
    <message>
        <source>Follow a label over all thresholds</source>
        <translation>Ein Label über alle Schwellenwerte verfolgen</translation>
    </message>
    <message>
        <source>Drag the handle, or move it with the arrow keys</source>
        <translation>Den Griff ziehen oder mit den Pfeiltasten verschieben</translation>
    </message>
    <message>
        <source>Click a line, or press Enter on it, to see its images</source>
        <translation>Eine Linie anklicken oder auf ihr Eingabe drücken, um ihre Bilder zu sehen</translation>
    </message>
    <message>
        <source>See the labels most tied to a group</source>
        <translation>Die Labels ansehen, die am engsten mit einer Gruppe verbunden sind</translation>
    </message>
    <message>
        <source>A label counts above {threshold}.</source>
        <translation>Ein Label zählt über {threshold}.</translation>
    </message>
    <message>
        <source>A label counts from {threshold} up.</source>
        <translation>Ein Label zählt ab {threshold}.</translation>
    </message>
    <message>
        <source>{rule} Pure guessing gives each label {level_percent} (uniform baseline, 1/{labels}).</source>
        <translation>{rule} Reines Raten gibt jedem Label {level_percent} (Gleichverteilung, 1/{labels}).</translation>
    </message>
    <message>
        <source>No label can be tested over all groups.</source>
        <translation>Kein Label lässt sich über alle Gruppen testen.</translation>
    </message>
    <message>
        <source>Over all groups together, {clear} of {size} labels have an adjusted p (Holm) under {level}.</source>
        <translation>Über alle Gruppen zusammen haben {clear} von {size} Labels ein korrigiertes p (Holm) unter {level}.</translation>
    </message>
    <message>
        <source>{words} In no test: {left}.</source>
        <translation>{words} In keinem Test: {left}.</translation>
    </message>
    <message>
        <source>fewer than two groups are large enough</source>
        <translation>weniger als zwei Gruppen sind groß genug</translation>
    </message>
    <message>
        <source>{names} against {against_words}</source>
        <translation>{names} gegen {against_words}</translation>
    </message>
    <message>
        <source>only labels that Benjamini-Hochberg finds</source>
        <translation>nur Labels, die Benjamini-Hochberg findet</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (BH)</source>
        <translation>p (BH)</translation>
    </message>
    <message>
        <source>Cramer's V</source>
        <translation>Cramérs V</translation>
    </message>
    <message>
        <source>of {n} in all other groups</source>
        <translation>{n} in allen anderen Gruppen</translation>
    </message>
    <message>
        <source>{whose}, {how_many} {value} given “{label}”{share}</source>
        <translation>{whose}: {how_many} davon {value} mit „{label}“ benannt{share}</translation>
    </message>
    <message>
        <source>No label is listed for either of the two.</source>
        <translation>Für keine der beiden ist ein Label aufgeführt.</translation>
    </message>
    <message>
        <source>No label is clearly tied to {groups}: none has a Holm p under {level}. </source>
        <translation>Kein Label ist klar verbunden mit {groups}: Keines hat ein Holm-p unter {level}. </translation>
    </message>
    <message>
        <source>The labels listed were picked from {family_size} of every label in every group; p is adjusted for all of them (Holm).</source>
        <translation>Die aufgeführten Labels wurden aus {family_size} jedes Labels in jeder Gruppe herausgesucht; p ist für alle korrigiert (Holm).</translation>
    </message>
    <message>
        <source> “All others” leaves them out too.</source>
        <translation> „Alle anderen“ lässt sie ebenfalls aus.</translation>
    </message>
    <message>
        <source>none of the images</source>
        <translation>keinem der Bilder</translation>
    </message>
    <message>
        <source>{rule}, “{label}” is given to {same} in each of the {known} groups</source>
        <translation>{rule} wird „{label}“ in jeder der {known} Gruppen {same} gegeben</translation>
    </message>
    <message>
        <source>No clear difference at this threshold: the intervals of the two groups overlap.</source>
        <translation>Kein klarer Unterschied bei diesem Schwellenwert: Die Intervalle der zwei Gruppen überlappen.</translation>
    </message>
    <message>
        <source>Of {listed} listed, {are} clearly associated with one side.</source>
        <translation>Von {listed} aufgeführten {are} klar mit einer Seite verbunden.</translation>
    </message>
    <message>
        <source>The bands take every image as independent, so they are too narrow; the run's own intervals allow for images that belong together.</source>
        <translation>Die Bänder nehmen jedes Bild als unabhängig an, sind also zu schmal; die Intervalle des Laufs selbst berücksichtigen zusammengehörige Bilder.</translation>
    </message>
    <message>
        <source>images given “{value}” at each threshold, by {title}</source>
        <translation>Bilder mit „{value}“ bei jedem Schwellenwert, nach {title}</translation>
    </message>
    <message>
        <source>with a threshold of {threshold_in_words}</source>
        <translation>mit einem Schwellenwert von {threshold_in_words}</translation>
    </message>
    <message>
        <source>{given_words}, with a probability {rule}</source>
        <translation>{given_words}, mit einer Wahrscheinlichkeit {rule}</translation>
    </message>
    <message>
        <source>share of the group's images given the label</source>
        <translation>Anteil der Bilder der Gruppe mit dem Label</translation>
    </message>
    <message>
        <source>Fisher</source>
        <translation>Fisher</translation>
    </message>
    <message>
        <source>in neither list</source>
        <translation>in keiner der Listen</translation>
    </message>
    <message>
        <source>Each list holds, {list_rule}, as in the paper.</source>
        <translation>Jede Liste enthält {list_rule}, wie in der Veröffentlichung.</translation>
    </message>
    <message>
        <source>{labels} shown for {name}, {is_clear} of them with an adjusted p (Holm) under {level} (*)</source>
        <translation>{labels} für {name} gezeigt, {is_clear} davon mit einem korrigierten p (Holm) unter {level} (*)</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Labels most tied to {name}, against {name2}   {n}</source>
        <translation>Labels, die am engsten mit {name} verbunden sind, gegen {name2}   {n}</translation>
    </message>
    <message>
        <source>Of {family_size} tests adjusted together: {parts}.</source>
        <translation>Von {family_size} zusammen korrigierten Tests: {parts}.</translation>
    </message>
    <message>
        <source> of {total}; groups that are too small are left out</source>
        <translation> von {total}; zu kleine Gruppen sind ausgelassen</translation>
    </message>
    <message>
        <source>Labels most tied to a group</source>
        <translation>Labels, die am engsten mit einer Gruppe verbunden sind</translation>
    </message>
    <message>
        <source>Not estimable: {reason}.</source>
        <translation>Nicht schätzbar: {reason}.</translation>
    </message>
    <message>
        <source>No label can be tied to a group: {reason}.</source>
        <translation>Kein Label lässt sich mit einer Gruppe verbinden: {reason}.</translation>
    </message>
    <message>
        <source>Most tied to {name}{value}</source>
        <translation>Am engsten mit {name} verbunden{value}</translation>
    </message>
    <message>
        <source>, the most frequent first</source>
        <translation>, die häufigsten zuerst</translation>
    </message>
    <message>
        <source>: no label</source>
        <translation>: kein Label</translation>
    </message>
    <message>
        <source>Holm p</source>
        <translation>Holm p</translation>
    </message>
    <message>
        <source>{name}: {share}, {count} of {n}</source>
        <translation>{name}: {share}, {count} von {n}</translation>
    </message>
    <message>
        <source>the images of {name} with this label</source>
        <translation>die Bilder von {name} mit diesem Label</translation>
    </message>
    <message>
        <source>not tested: {why_untested}</source>
        <translation>nicht getestet: {why_untested}</translation>
    </message>
    <message>
        <source>, chi² = {statistic}</source>
        <translation>, chi² = {statistic}</translation>
    </message>
    <message>
        <source>Cramer's V = {cramers_v}</source>
        <translation>Cramérs V = {cramers_v}</translation>
    </message>
    <message>
        <source>Holm p: the test's p, adjusted for all tests by Holm's method; * where it is under {level}</source>
        <translation>Holm p: das p des Tests, nach Holm für alle Tests korrigiert; * wo es unter {level} liegt</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>no test is possible</source>
        <translation>kein Test ist möglich</translation>
    </message>
    <message>
        <source>repeats another test</source>
        <translation>wiederholt einen anderen Test</translation>
    </message>
    <message>
        <source>too few images</source>
        <translation>zu wenige Bilder</translation>
    </message>
    <message>
        <source>not adjusted</source>
        <translation>nicht korrigiert</translation>
    </message>
    <message>
        <source>No Holm p: another label is given to the same images, so this test says the same</source>
        <translation>Kein Holm p: Ein anderes Label bekommen dieselben Bilder, also sagt dieser Test dasselbe</translation>
    </message>
    <message>
        <source>No Holm p: {left_out_words}</source>
        <translation>Kein Holm p: {left_out_words}</translation>
    </message>
    <message>
        <source>No clear difference: the interval of the gap, {bracket} points, includes zero.</source>
        <translation>Kein klarer Unterschied: Das Intervall des Abstands, {bracket} Punkte, enthält null.</translation>
    </message>
    <message>
        <source>Not a clear finding: the test over all groups gives {p_value}.</source>
        <translation>Kein klarer Befund: Der Test über alle Gruppen ergibt {p_value}.</translation>
    </message>
    <message>
        <source>all tests</source>
        <translation>alle Tests</translation>
    </message>
    <message>
        <source>all {family_size} tests</source>
        <translation>alle {family_size} Tests</translation>
    </message>
    <message>
        <source>Not a clear finding once {tests} are counted: adjusted {p_value} (Holm).</source>
        <translation>Kein klarer Befund mehr, wenn {tests} gezählt werden: korrigiert {p_value} (Holm).</translation>
    </message>
    <message>
        <source>These two groups have the largest gap of {pairs} pairs; the interval allows for that.</source>
        <translation>Diese zwei Gruppen haben den größten Abstand von {pairs} Paaren; das Intervall berücksichtigt das.</translation>
    </message>
    <message>
        <source>No clear change: its interval, {bracket} points, includes zero.</source>
        <translation>Keine klare Änderung: Ihr Intervall, {bracket} Punkte, enthält null.</translation>
    </message>
    <message>
        <source>It was picked as the largest of {known} changes: some are large by chance alone.</source>
        <translation>Sie wurde als größte von {known} Änderungen herausgesucht: Einige sind durch Zufall allein groß.</translation>
    </message>
    <message>
        <source>Not compared, {reason}: {name}.</source>
        <translation>Nicht verglichen, {reason}: {name}.</translation>
    </message>
    <message>
        <source>Not compared, too small: {named}{value}.</source>
        <translation>Nicht verglichen, zu klein: {named}{value}.</translation>
    </message>
    <message>
        <source>; and {groups}</source>
        <translation>; und {groups}</translation>
    </message>
    <message>
        <source>Guessing gives each of {labels} labels {level_in_words}</source>
        <translation>Raten gibt jedem von {labels} Labels {level_in_words}</translation>
    </message>
    <message>
        <source>{each}, so “{category}” with {of} {level_in_words}.</source>
        <translation>{each}, also „{category}“ mit {of} {level_in_words}.</translation>
    </message>
    <message>
        <source>Guessing gives {guessed}.</source>
        <translation>Raten ergibt {guessed}.</translation>
    </message>
    <message>
        <source>Worse than guessing, which gives {guessed}.</source>
        <translation>Schlechter als Raten mit {guessed}.</translation>
    </message>
    <message>
        <source>Not clearly better than guessing: the interval, {bracket} %, includes the {guessed} of guessing.</source>
        <translation>Nicht klar besser als Raten: Das Intervall, {bracket} %, enthält die {guessed} für Raten.</translation>
    </message>
    <message>
        <source>The threshold, {threshold_in_words}, is below what guessing gives each label, 1/{labels} = {level_in_words}: most images get many labels, whoever is in them.</source>
        <translation>Der Schwellenwert, {threshold_in_words}, liegt unter dem, was Raten jedem Label gibt, 1/{labels} = {level_in_words}: Die meisten Bilder bekommen viele Labels, wer immer darauf ist.</translation>
    </message>
    <message>
        <source>Whole pictures are compared as they stand: a part cut out of a picture, or a mirrored or turned one, is not found as its duplicate.</source>
        <translation>Verglichen werden ganze Bilder, wie sie sind: Ein herausgeschnittener Teil und ein gespiegeltes oder gedrehtes Bild werden nicht als Doppel gefunden.</translation>
    </message>
    <message>
        <source>No images look alike at this distance; {compared} compared.</source>
        <translation>Bei diesem Abstand sehen keine Bilder gleich aus; verglichen: {compared}.</translation>
    </message>
    <message>
        <source>{groups} of images that look alike: {copies} beyond one of each. {compared} compared.</source>
        <translation>{groups} ähnlich aussehender Bilder: {copies} über je eines hinaus. Verglichen: {compared}.</translation>
    </message>
    <message>
        <source>Not compared, since no readable file is there: {unseen}.</source>
        <translation>Nicht verglichen, da keine lesbare Datei da ist: {unseen}.</translation>
    </message>
    <message>
        <source>How they look could not be kept, so that the next time takes as long: {unkept}.</source>
        <translation>Wie sie aussehen, konnte nicht aufgehoben werden, sodass es das nächste Mal ebenso lange dauert: {unkept}.</translation>
    </message>
    <message>
        <source>Not compared, since the picture is one even surface: {even}.</source>
        <translation>Nicht verglichen, da das Bild eine gleichmäßige Fläche ist: {even}.</translation>
    </message>
    <message>
        <source>Checked with the embeddings of “{model}”: two images must be more alike than 99 of 100 random pairs (cosine {least_cosine}). {refused} left out by this.</source>
        <translation>Mit den Embeddings von „{model}“ geprüft: Zwei Bilder müssen ähnlicher sein als 99 von 100 zufälligen Paaren (Kosinus {least_cosine}). Dadurch ausgelassen: {refused}.</translation>
    </message>
    <message>
        <source>The latest run, “{run}”, holds none of the copies.</source>
        <translation>Der neueste Lauf, „{run}“, enthält keine der Kopien.</translation>
    </message>
    <message>
        <source>1 copy</source>
        <translation>1 Kopie</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} Kopien</translation>
    </message>
    <message>
        <source>Leaving out {left} changes none of the {rates} of “{run}” by 0.1 points or more.</source>
        <translation>Ohne {left} ändert sich keine der {rates} von „{run}“ um 0,1 Punkte oder mehr.</translation>
    </message>
    <message>
        <source>Leaving out {left} changes {changed} of the {rates} of “{run}”, none by more than {most} points.</source>
        <translation>Ohne {left} ändern sich {changed} der {rates} von „{run}“, keine um mehr als {most} Punkte.</translation>
    </message>
    <message>
        <source> {lost} would become too small to estimate.</source>
        <translation> {lost} würden zu klein zum Schätzen.</translation>
    </message>
    <message>
        <source>Nothing is to be decided at this distance. {compared} compared.</source>
        <translation>Bei diesem Abstand ist nichts zu entscheiden. Verglichen: {compared}.</translation>
    </message>
    <message>
        <source>{groups} to decide on, of {images}; {compared} compared.</source>
        <translation>{groups} zu entscheiden, mit {images}; verglichen: {compared}.</translation>
    </message>
    <message>
        <source>Decided so far, and not asked again: {decided}.</source>
        <translation>Bisher entschieden und nicht wieder gefragt: {decided}.</translation>
    </message>
    <message>
        <source>{said} Audits leave out {copies}.</source>
        <translation>{said} Audits lassen aus: {copies}.</translation>
    </message>
    <message>
        <source>no bit</source>
        <translation>kein Bit</translation>
    </message>
    <message>
        <source>at most {diameter}</source>
        <translation>höchstens {diameter}</translation>
    </message>
    <message>
        <source>Group {place} of {groups}: {images} that differ by {near}</source>
        <translation>Gruppe {place} von {groups}: {images}, Unterschied: {near}</translation>
    </message>
    <message>
        <source>{sizes}, values of {attributes}</source>
        <translation>{sizes}, Werte von {attributes}</translation>
    </message>
    <message>
        <source>{sizes}, no values</source>
        <translation>{sizes}, keine Werte</translation>
    </message>
    <message>
        <source>Keep the suggested image of each of {groups}, and leave {copies} out of audits? Suggested is the one with values of most attributes, of these the largest. Nothing is deleted, and this can be undone.</source>
        <translation>Von {groups} jeweils das vorgeschlagene Bild behalten und {copies} aus Audits lassen? Vorgeschlagen ist das mit Werten der meisten Merkmale, davon das größte. Nichts wird gelöscht, und es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>of {many}</source>
        <translation>{many}</translation>
    </message>
    <message>
        <source>of {many} in the group “{name}”</source>
        <translation>{many} in der Gruppe „{name}“</translation>
    </message>
    <message>
        <source>of {n} in “{name}”</source>
        <translation>{n} in „{name}“</translation>
    </message>
    <message>
        <source>{whose}, {done}</source>
        <translation>{whose}: {done}</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>alle {count}</translation>
    </message>
    <message>
        <source> (no rate: {value})</source>
        <translation> (keine Rate: {value})</translation>
    </message>
    <message>
        <source>{found} of {n}</source>
        <translation>{found} von {n}</translation>
    </message>
    <message>
        <source>all other groups</source>
        <translation>allen anderen Gruppen</translation>
    </message>
    <message>
        <source>{whose} in {place}{share}</source>
        <translation>{whose} in {place}{share}</translation>
    </message>
    <message>
        <source>in each of {groups}, {said}</source>
        <translation>in jeder von {groups}: {said}</translation>
    </message>
    <message>
        <source>{mark_meaning}; the rate is the same in {others}.</source>
        <translation>{mark_meaning}; die Rate ist dieselbe in {others}.</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>am höchsten</translation>
    </message>
    <message>
        <source>, the {rank} of {groups}</source>
        <translation>, {rank} unter {groups}</translation>
    </message>
    <message>
        <source>none in {names}</source>
        <translation>keine in {names}</translation>
    </message>
    <message>
        <source>, the lowest</source>
        <translation>, am niedrigsten</translation>
    </message>
    <message>
        <source>, the same in {names}</source>
        <translation>, ebenso in {names}</translation>
    </message>
    <message>
        <source>the other group</source>
        <translation>der anderen Gruppe</translation>
    </message>
    <message>
        <source>each of the other {known} groups</source>
        <translation>jeder der anderen {known} Gruppen</translation>
    </message>
    <message>
        <source>{estimable} groups</source>
        <translation>{estimable} Gruppen</translation>
    </message>
    <message>
        <source>the {estimable} groups that can be estimated</source>
        <translation>den {estimable} schätzbaren Gruppen</translation>
    </message>
    <message>
        <source>{quoted} and {quoted2}</source>
        <translation>{quoted} und {quoted2}</translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>Zwei Modelle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>{models} against</source>
        <translation>{models} gegen</translation>
    </message>
    <message>
        <source>Open the run of {name}</source>
        <translation>Lauf von {name} öffnen</translation>
    </message>
    <message>
        <source>Click between the two marks, or press Enter there, to see where the models disagree</source>
        <translation>Zwischen die zwei Marken klicken oder dort Eingabe drücken, um zu sehen, wo die Modelle sich unterscheiden</translation>
    </message>
    <message>
        <source>Click a mark, or press Enter on it, to see the images of the group with the highest rate</source>
        <translation>Eine Marke anklicken oder auf ihr Eingabe drücken, um die Bilder der Gruppe mit der höchsten Rate zu sehen</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, to see where the models disagree</source>
        <translation>Eine Zeile anklicken oder auf ihr Eingabe drücken, um zu sehen, wo die Modelle sich unterscheiden</translation>
    </message>
    <message>
        <source>Test two models image by image</source>
        <translation>Zwei Modelle Bild für Bild testen</translation>
    </message>
    <message>
        <source>Order the models by their gap</source>
        <translation>Die Modelle nach ihrem Abstand ordnen</translation>
    </message>
    <message>
        <source>Each model's rates are of the images that it answered: {answered}.</source>
        <translation>Die Raten jedes Modells gelten für die Bilder, die es beantwortet hat: {answered}.</translation>
    </message>
    <message>
        <source>{unanswered} that {models} or {other} did not answer: left out.</source>
        <translation>{unanswered} ohne Antwort von {models} oder {other}: ausgelassen.</translation>
    </message>
    <message>
        <source>largest gap between groups, in points, with its interval</source>
        <translation>größter Abstand zwischen Gruppen, in Punkten, mit Intervall</translation>
    </message>
    <message>
        <source>change in points</source>
        <translation>Änderung in Punkten</translation>
    </message>
    <message>
        <source>By {model}</source>
        <translation>Nach {model}</translation>
    </message>
    <message>
        <source>{share_words}, {by}, model by model   {group_size}</source>
        <translation>{share_words}, {by}, Modell für Modell   {group_size}</translation>
    </message>
    <message>
        <source>first: {first}</source>
        <translation>erstes: {first}</translation>
    </message>
    <message>
        <source>other: {second}</source>
        <translation>anderes: {second}</translation>
    </message>
    <message>
        <source>{flips_words}. p: {change_test_words}, not adjusted. The table shows p adjusted for all tests of the same comparison (Holm).</source>
        <translation>{flips_words}. p: {change_test_words}, nicht korrigiert. Die Tabelle zeigt p, korrigiert für alle Tests desselben Vergleichs (Holm).</translation>
    </message>
    <message>
        <source>share of the group's images labelled “{value}”</source>
        <translation>Anteil der Bilder der Gruppe mit dem Label „{value}“</translation>
    </message>
    <message>
        <source>{share_words}, {models} against {models2}   {group_size}</source>
        <translation>{share_words}, {models} gegen {models2}   {group_size}</translation>
    </message>
    <message>
        <source>first: {first}; other: {second}; {flips_words}; p adjusted for all tests of the same comparison (Holm)</source>
        <translation>erstes: {first}; anderes: {second}; {flips_words}; p korrigiert für alle Tests desselben Vergleichs (Holm)</translation>
    </message>
    <message>
        <source>largest gap of each model in {share_words}, by {by}   {group_size}</source>
        <translation>größter Abstand jedes Modells bei {share_words}, nach {by}   {group_size}</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>
{count} of {n}
{opens}</source>
        <translation>
{count} von {n}
{opens}</translation>
    </message>
    <message>
        <source>All images: {rate_in_words}.</source>
        <translation>Alle Bilder: {rate_in_words}.</translation>
    </message>
    <message>
        <source>the images labelled so by {models}</source>
        <translation>die Bilder, die {models} so nennt</translation>
    </message>
    <message>
        <source>by {models}</source>
        <translation>von {models}</translation>
    </message>
    <message>
        <source>gained: counted by {second} alone; lost: by {first} alone</source>
        <translation>gewonnen: nur von {second} gezählt; verloren: nur von {first}</translation>
    </message>
    <message>
        <source>{highest} against {lowest}</source>
        <translation>{highest} gegen {lowest}</translation>
    </message>
    <message>
        <source>The models cannot be ordered: fewer than two have a gap that can be estimated.</source>
        <translation>Die Modelle lassen sich nicht ordnen: Weniger als zwei haben einen schätzbaren Abstand.</translation>
    </message>
    <message>
        <source>All models leave the same gap, {points}.</source>
        <translation>Alle Modelle lassen denselben Abstand, {points}.</translation>
    </message>
    <message>
        <source>{most} leaves the largest gap, {points}; {least} leaves the smallest, {points2}.</source>
        <translation>{most} lässt den größten Abstand, {points}; {least} den kleinsten, {points2}.</translation>
    </message>
    <message>
        <source>{model} and {model2}</source>
        <translation>{model} und {model2}</translation>
    </message>
    <message>
        <source>Their intervals do not overlap.</source>
        <translation>Ihre Intervalle überlappen nicht.</translation>
    </message>
    <message>
        <source>Their intervals overlap, so the order is not sure.</source>
        <translation>Ihre Intervalle überlappen, die Reihenfolge ist also nicht sicher.</translation>
    </message>
    <message>
        <source>The intervals of {unsure} overlap, so which of them leaves more is not sure.</source>
        <translation>Die Intervalle von {unsure} überlappen, daher ist nicht sicher, welches mehr lässt.</translation>
    </message>
    <message>
        <source>; of </source>
        <translation>; von </translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>largest gap</source>
        <translation>größter Abstand</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>The intervals here do not say whether two models differ, since both looked at the same images: “Two models” tests that image by image.</source>
        <translation>Die Intervalle hier sagen nicht, ob zwei Modelle sich unterscheiden, da beide dieselben Bilder gesehen haben: „Zwei Modelle“ prüft das Bild für Bild.</translation>
    </message>
    <message>
        <source>{of_group}, {first} labelled {one} “{value}” and {second} {other}{by}</source>
        <translation>{of_group}: {first} nannte {one} davon „{value}“ und {second} {other}{by}</translation>
    </message>
    <message>
        <source>{lost} only by {first}, {gained} only by {second}</source>
        <translation>{lost} nur von {first}, {gained} nur von {second}</translation>
    </message>
    <message>
        <source>{whose}, {apart} were labelled “{value}” by one of the two alone: {ways}</source>
        <translation>{whose}: {apart} wurden nur von einem der beiden „{value}“ genannt: {ways}</translation>
    </message>
    <message>
        <source>No group has enough images for a difference to be given.</source>
        <translation>Keine Gruppe hat genug Bilder, um einen Unterschied anzugeben.</translation>
    </message>
    <message>
        <source>{whole}: the largest difference of {known} rows.</source>
        <translation>{whole}: der größte Unterschied von {known} Zeilen.</translation>
    </message>
    <message>
        <source>A difference says that the two disagree, not which of them is right.</source>
        <translation>Ein Unterschied sagt, dass die beiden nicht übereinstimmen, nicht, welches recht hat.</translation>
    </message>
    <message>
        <source>{model} leaves no gap that can be given: {reason}.</source>
        <translation>{model} lässt keinen Abstand, der sich angeben ließe: {reason}.</translation>
    </message>
    <message>
        <source>{of_group}, {model} labelled {count} “{value}”</source>
        <translation>{of_group}: {model} nannte {count} davon „{value}“</translation>
    </message>
    <message>
        <source>No model leaves a gap that can be given.</source>
        <translation>Kein Modell lässt einen Abstand, der sich angeben ließe.</translation>
    </message>
    <message>
        <source>{model} leaves the largest gap of {models} models</source>
        <translation>{model} lässt den größten Abstand von {models} Modellen</translation>
    </message>
    <message>
        <source>Each model's gap may be between other groups; the order does not say which model is right.</source>
        <translation>Der Abstand jedes Modells kann zwischen anderen Gruppen liegen; die Reihenfolge sagt nicht, welches Modell recht hat.</translation>
    </message>
    <message>
        <source>locked by</source>
        <translation>festgeschrieben von</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>von {author}</translation>
    </message>
    <message>
        <source>Primary: {words}.</source>
        <translation>Primär: {words}.</translation>
    </message>
    <message>
        <source>This is not the plan that {author} locked on {when}: running it is exploratory.</source>
        <translation>Dies ist nicht der Plan, den {author} am {when} festgeschrieben hat: Ein Lauf ist explorativ.</translation>
    </message>
    <message>
        <source>Locked by {author} on {when}.</source>
        <translation>Festgeschrieben von {author} am {when}.</translation>
    </message>
    <message>
        <source>It is no longer as it was locked ({deviations}): running it is exploratory.</source>
        <translation>Er ist nicht mehr, wie er festgeschrieben wurde ({deviations}): Ein Lauf ist explorativ.</translation>
    </message>
    <message>
        <source>“{title}”, which was deleted since</source>
        <translation>„{title}“, seither gelöscht</translation>
    </message>
    <message>
        <source>It was run before: {run}. Running it again is exploratory.</source>
        <translation>Er lief schon: {run}. Ein weiterer Lauf ist explorativ.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>{when_words}, by {author}: {reason}</source>
        <translation>{when_words}, von {author}: {reason}</translation>
    </message>
    <message>
        <source>confirmatory</source>
        <translation>konfirmatorisch</translation>
    </message>
    <message>
        <source>all categories of a comparison; all its labels are a family of their own</source>
        <translation>alle Kategorien eines Vergleichs; alle seine Labels sind eine eigene Familie</translation>
    </message>
    <message>
        <source>all groups and categories of a comparison, for each further label set</source>
        <translation>alle Gruppen und Kategorien eines Vergleichs, für jeden weiteren Label-Satz</translation>
    </message>
    <message>
        <source>all labels of a comparison; the labels within each of its groups are a family of their own</source>
        <translation>alle Labels eines Vergleichs; die Labels innerhalb seiner Gruppen sind eine eigene Familie</translation>
    </message>
    <message>
        <source>all groups of a comparison, for each further model; categories and labels are families of their own</source>
        <translation>alle Gruppen eines Vergleichs, für jedes weitere Modell; Kategorien und Labels sind eigene Familien</translation>
    </message>
    <message>
        <source>all groups of a comparison, zero-shot against the linear probe</source>
        <translation>alle Gruppen eines Vergleichs, Zero-Shot gegen die lineare Sonde</translation>
    </message>
    <message>
        <source>Exploratory: no plan was locked before this result was seen.</source>
        <translation>Explorativ: Kein Plan war festgeschrieben, bevor dieses Ergebnis gesehen wurde.</translation>
    </message>
    <message>
        <source>Exploratory: the plan was {by}, and the lock was withdrawn by {author} on {when_words}: “{reason}”.</source>
        <translation>Explorativ: Der Plan war {by}; die Festschreibung wurde von {author} am {when_words} zurückgenommen: „{reason}“.</translation>
    </message>
    <message>
        <source>Exploratory, although its plan was {by}: {why}.</source>
        <translation>Explorativ, obwohl sein Plan festgeschrieben war, {by}: {why}.</translation>
    </message>
    <message>
        <source>Confirmatory, by the plan {by}: {words}. Everything else is exploratory.</source>
        <translation>Konfirmatorisch nach dem Plan, {by}: {words}. Alles andere ist explorativ.</translation>
    </message>
    <message>
        <source>Corrected together, by Holm: {words}.</source>
        <translation>Zusammen korrigiert, nach Holm: {words}.</translation>
    </message>
    <message>
        <source>Confirmatory: primary in the plan {locked}.</source>
        <translation>Konfirmatorisch: primär im Plan, {locked}.</translation>
    </message>
    <message>
        <source>Exploratory: not primary in the plan {locked}, which names {words}.</source>
        <translation>Explorativ: nicht primär im Plan, {locked}; er nennt {words}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>Before it was locked, its model and label set were run in other plans: {runs}.</source>
        <translation>Vor der Festschreibung liefen sein Modell und sein Label-Satz schon in anderen Plänen: {runs}.</translation>
    </message>
    <message>
        <source>locked by {locked} on {when} (SHA-256 {locked2}…)</source>
        <translation>festgeschrieben von {locked} am {when} (SHA-256 {locked2}…)</translation>
    </message>
    <message>
        <source>the version of clipstudio that made this run did not compare it with what was locked</source>
        <translation>die Version von clipstudio, die diesen Lauf machte, verglich ihn nicht mit dem Festgeschriebenen</translation>
    </message>
    <message>
        <source>it deviates from the locked plan ({deviations})</source>
        <translation>er weicht vom festgeschriebenen Plan ab ({deviations})</translation>
    </message>
    <message>
        <source>“{title}” on {when}</source>
        <translation>„{title}“ am {when}</translation>
    </message>
    <message>
        <source>the locked plan was run before, as {runs}</source>
        <translation>der festgeschriebene Plan lief schon, als {runs}</translation>
    </message>
    <message>
        <source>Keep in mind:</source>
        <translation>Zu bedenken:</translation>
    </message>
    <message>
        <source>the {labels} of {words}</source>
        <translation>den {labels} von {words}</translation>
    </message>
    <message>
        <source>by {each}</source>
        <translation>nach {each}</translation>
    </message>
    <message>
        <source>and {comparison}</source>
        <translation>und {comparison}</translation>
    </message>
    <message>
        <source>, with a probability {rule_in_words}</source>
        <translation>, mit einer Wahrscheinlichkeit {rule_in_words}</translation>
    </message>
    <message>
        <source> (with templates of your own)</source>
        <translation> (mit eigenen Vorlagen)</translation>
    </message>
    <message>
        <source>Which of {counted}{templates} does {values} give to {images}{rule}{by}?</source>
        <translation>Welche von {counted}{templates} gibt {values} diesen Bildern: {images}{rule}{by}?</translation>
    </message>
    <message>
        <source>, among {counted}</source>
        <translation>, unter {counted}</translation>
    </message>
    <message>
        <source>{values} is also set against the rest.</source>
        <translation>{values} wird auch gegen die übrigen gestellt.</translation>
    </message>
    <message>
        <source>A linear probe is trained too.</source>
        <translation>Auch eine lineare Sonde wird trainiert.</translation>
    </message>
    <message>
        <source>How often does {values} get {values2} right for {images}{labels}</source>
        <translation>Wie oft liegt {values} bei {values2} richtig, für {images}{labels}</translation>
    </message>
    <message>
        <source>, and what changes with {listed}</source>
        <translation>, und was ändert sich mit {listed}</translation>
    </message>
    <message>
        <source>and with</source>
        <translation>und mit</translation>
    </message>
    <message>
        <source>Which of {counted} does {model} give to {images}{by}{change}?</source>
        <translation>Welche von {counted} gibt {model} diesen Bildern: {images}{by}{change}?</translation>
    </message>
    <message>
        <source>Which of {counted} does {values} attach to {images} with a probability {rule}{by}, and how much depends on the threshold?</source>
        <translation>Welche von {counted} gibt {values} diesen Bildern: {images}, mit einer Wahrscheinlichkeit {rule}{by}, und wie viel hängt vom Schwellenwert ab?</translation>
    </message>
    <message>
        <source>the {written} written here</source>
        <translation>den hier geschriebenen {written}</translation>
    </message>
    <message numerus="yes">
        <source>{count} captions</source>
        <translation><numerusform>{count} Bildtext</numerusform><numerusform>{count} Bildtexte</numerusform></translation>
    </message>
    <message>
        <source>the table's captions</source>
        <translation>die Bildtexte der Tabelle</translation>
    </message>
    <message>
        <source>Can {model} tell the true caption from a false or almost right one, with {captions}, on those of {images} that have any?</source>
        <translation>Kann {model} den wahren Bildtext von einem falschen oder fast richtigen unterscheiden, mit {captions}, bei denen unter {images}, die welche haben?</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>How many of the people in {images} can {values} name, as “{values2}” has it, among {pools} names{by}?</source>
        <translation>Wie viele der Menschen in {images} kann {values} benennen, wie „{values2}“ sie nennt, unter {pools} Namen{by}?</translation>
    </message>
    <message>
        <source>Which of {counted} does {first} give to {images}{by}, and what changes with {listed}?</source>
        <translation>Welche von {counted} gibt {first} diesen Bildern: {images}{by}, und was ändert sich mit {listed}?</translation>
    </message>
    <message>
        <source>share of the group's images, with its interval</source>
        <translation>Anteil der Bilder der Gruppe, mit Intervall</translation>
    </message>
    <message>
        <source>chance: {chance}</source>
        <translation>Zufall: {chance}</translation>
    </message>
    <message>
        <source>There are no groups to compare.</source>
        <translation>Es gibt keine Gruppen zu vergleichen.</translation>
    </message>
    <message>
        <source>No gap can be given: {reason}.</source>
        <translation>Kein Abstand anzugeben: {reason}.</translation>
    </message>
    <message>
        <source>Gwet's AC</source>
        <translation>Gwets AC</translation>
    </message>
    <message>
        <source>Krippendorff's alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>percent agreement</source>
        <translation>Übereinstimmung in Prozent</translation>
    </message>
    <message>
        <source>Cohen's kappa (two auditors)</source>
        <translation>Cohens Kappa (zwei Auditoren)</translation>
    </message>
    <message>
        <source>Fleiss' kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>first auditor</source>
        <translation>erster Auditor</translation>
    </message>
    <message>
        <source>second auditor</source>
        <translation>zweiter Auditor</translation>
    </message>
    <message>
        <source>, by {attributes}</source>
        <translation>, nach {attributes}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>answers differ · {name}</source>
        <translation>Antworten verschieden · {name}</translation>
    </message>
    <message>
        <source>agreement{about}{by}: {measure_name}   items = {items}</source>
        <translation>Übereinstimmung{about}{by}: {measure_name}   Fälle = {items}</translation>
    </message>
    <message>
        <source>{people} judged: {question} {single}{order}</source>
        <translation>{people} haben geurteilt: {question} {single}{order}</translation>
    </message>
    <message>
        <source>changed answers · {name}</source>
        <translation>geänderte Antworten · {name}</translation>
    </message>
    <message>
        <source>{name} answered {differing} otherwise the second time.</source>
        <translation>{name} antwortete beim zweiten Mal anders: {differing}.</translation>
    </message>
    <message>
        <source>{name} gave the same answer again to {items} of {items2}</source>
        <translation>{name} gab dieselbe Antwort noch einmal bei {items} von {items2}</translation>
    </message>
    <message>
        <source>consistency of each auditor{about}: {measure_name}   items = {shown}</source>
        <translation>Beständigkeit jedes Auditors{about}: {measure_name}   Fälle = {shown}</translation>
    </message>
    <message>
        <source>Some items came a second time, unannounced and far from the first.</source>
        <translation>Einige Fälle kamen ein zweites Mal, unangekündigt und weit vom ersten.</translation>
    </message>
    <message>
        <source>No item was answered twice yet.</source>
        <translation>Noch wurde kein Fall zweimal beantwortet.</translation>
    </message>
    <message>
        <source>{names} said “{words}”, {names2} “{words2}” of {count}.</source>
        <translation>{names} sagte „{words}“, {names2} „{words2}“: {count}.</translation>
    </message>
    <message>
        <source>answers of {names} and {names2}{about}   items = {both}</source>
        <translation>Antworten von {names} und {names2}{about}   Fälle = {both}</translation>
    </message>
    <message>
        <source>the same answer</source>
        <translation>dieselbe Antwort</translation>
    </message>
    <message>
        <source>answer of {names}</source>
        <translation>Antwort von {names}</translation>
    </message>
    <message>
        <source>{names} and {names2} have no item in common yet.</source>
        <translation>{names} und {names2} haben noch keinen Fall gemeinsam.</translation>
    </message>
    <message>
        <source>{names} and {names2} gave the same answer to {same} of {both}, {share}.</source>
        <translation>{names} und {names2} gaben dieselbe Antwort bei {same} von {both}, {share}.</translation>
    </message>
    <message>
        <source>On {differing} of {name} the answers differ.</source>
        <translation>Bei {differing} von {name} sind die Antworten verschieden.</translation>
    </message>
    <message>
        <source>no item has two answers yet</source>
        <translation>noch hat kein Fall zwei Antworten</translation>
    </message>
    <message>
        <source>not estimable ({note})</source>
        <translation>nicht schätzbar ({note})</translation>
    </message>
    <message>
        <source>answers differ on {differing}</source>
        <translation>Antworten verschieden bei {differing}</translation>
    </message>
    <message>
        <source>pairs of answers that are the same, with the interval</source>
        <translation>Paare gleicher Antworten, mit Intervall</translation>
    </message>
    <message>
        <source>1: full agreement, 0: what chance gives; with the interval</source>
        <translation>1: volle Übereinstimmung, 0: was der Zufall ergibt; mit Intervall</translation>
    </message>
    <message>
        <source>({bare} to {measure_words})</source>
        <translation>({bare} bis {measure_words})</translation>
    </message>
    <message>
        <source>Gwet's {gwet_name}</source>
        <translation>Gwets {gwet_name}</translation>
    </message>
    <message>
        <source>{single} {have} one answer only. </source>
        <translation>{single} {have} nur eine Antwort. </translation>
    </message>
    <message>
        <source>Steps of the scale that lie closer count as closer.</source>
        <translation>Stufen der Skala, die näher beieinander liegen, zählen als näher.</translation>
    </message>
    <message>
        <source>No item has two answers yet, so there is no agreement to measure.</source>
        <translation>Noch hat kein Fall zwei Antworten, daher ist keine Übereinstimmung zu messen.</translation>
    </message>
    <message>
        <source>{items} that two or more have judged</source>
        <translation>{items}, die zwei oder mehr beurteilt haben</translation>
    </message>
    <message>
        <source>All answers are the same for {same} of {of}.</source>
        <translation>Alle Antworten sind gleich bei {same} von {of}.</translation>
    </message>
    <message>
        <source>the one on which they differ</source>
        <translation>der eine verschiedene</translation>
    </message>
    <message>
        <source>the {differing} others</source>
        <translation>die {differing} anderen</translation>
    </message>
    <message>
        <source>{settled} {value} settled</source>
        <translation>{settled} {value} entschieden</translation>
    </message>
    <message>
        <source>{told} Of {of} {are}; agreement counts what was answered before.</source>
        <translation>{told} Von {of} {are}; die Übereinstimmung zählt, was vorher geantwortet wurde.</translation>
    </message>
    <message>
        <source>Agreement is the same about all groups that can be estimated.</source>
        <translation>Die Übereinstimmung ist bei allen schätzbaren Gruppen gleich.</translation>
    </message>
    <message>
        <source> down to </source>
        <translation> bis hinab zu </translation>
    </message>
    <message>
        <source>{measure_words} about “{name}”</source>
        <translation>{measure_words} bei „{name}“</translation>
    </message>
    <message>
        <source>Agreement goes from {ends}.</source>
        <translation>Die Übereinstimmung reicht von {ends}.</translation>
    </message>
    <message>
        <source>No clear difference between groups: the intervals of the two ends overlap.</source>
        <translation>Kein klarer Unterschied zwischen Gruppen: Die Intervalle der zwei Enden überlappen.</translation>
    </message>
    <message>
        <source>Where one answer is very common this measure is low although most answers are the same.</source>
        <translation>Wo eine Antwort sehr häufig ist, ist dieses Maß niedrig, obwohl die meisten Antworten gleich sind.</translation>
    </message>
    <message>
        <source>Agreement is no proof of being right: auditors can share a mistake.</source>
        <translation>Übereinstimmung ist kein Beweis, recht zu haben: Auditoren können einen Fehler teilen.</translation>
    </message>
    <message>
        <source>all items together</source>
        <translation>alle Fälle zusammen</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen mit</translation>
    </message>
    <message>
        <source>First auditor</source>
        <translation>Erster Auditor</translation>
    </message>
    <message>
        <source>Second auditor</source>
        <translation>Zweiter Auditor</translation>
    </message>
    <message>
        <source>Whose answer</source>
        <translation>Wessen Antwort</translation>
    </message>
    <message>
        <source>With model scores</source>
        <translation>Mit Modellwerten</translation>
    </message>
    <message>
        <source>this question</source>
        <translation>diese Frage</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>irgendetwas</translation>
    </message>
    <message>
        <source>it is archived, and can be judged once it is restored</source>
        <translation>sie ist archiviert und kann beurteilt werden, sobald sie wiederhergestellt ist</translation>
    </message>
    <message>
        <source>choose an auditor and press Judge</source>
        <translation>Wählen Sie einen Auditor und klicken Sie auf „Beurteilen“</translation>
    </message>
    <message>
        <source>; the figures come with the first answer</source>
        <translation>; die Zahlen kommen mit der ersten Antwort</translation>
    </message>
    <message>
        <source>nothing is judged yet: {how}</source>
        <translation>noch nichts ist beurteilt: {how}</translation>
    </message>
    <message>
        <source>Nobody has judged {what} yet{after}.</source>
        <translation>Noch hat niemand {what} beurteilt{after}.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>Wie beurteilt</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Beständigkeit</translation>
    </message>
    <message>
        <source>Two auditors</source>
        <translation>Zwei Auditoren</translation>
    </message>
    <message>
        <source>Of several answers</source>
        <translation>Von mehreren Antworten</translation>
    </message>
    <message>
        <source>Of one auditor</source>
        <translation>Von einem Auditor</translation>
    </message>
    <message>
        <source>recall: right ones that were found</source>
        <translation>Trefferquote: richtige, die gefunden wurden</translation>
    </message>
    <message>
        <source>answers differ, not settled</source>
        <translation>Antworten verschieden, nicht entschieden</translation>
    </message>
    <message>
        <source>disputed item</source>
        <translation>strittiger Fall</translation>
    </message>
    <message>
        <source>flagged items</source>
        <translation>markierte Fälle</translation>
    </message>
    <message>
        <source>flagged item</source>
        <translation>markierter Fall</translation>
    </message>
    <message>
        <source> on this question</source>
        <translation> bei dieser Frage</translation>
    </message>
    <message>
        <source>See agreement</source>
        <translation>Übereinstimmung ansehen</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, to see on which images answers differ</source>
        <translation>Eine Zeile anklicken oder auf ihr Eingabe drücken, um zu sehen, bei welchen Bildern die Antworten verschieden sind</translation>
    </message>
    <message>
        <source>Click a row, or press Enter on it, to see which answers changed</source>
        <translation>Eine Zeile anklicken oder auf ihr Eingabe drücken, um zu sehen, welche Antworten sich geändert haben</translation>
    </message>
    <message>
        <source>See how far auditors agree</source>
        <translation>Ansehen, wie weit Auditoren übereinstimmen</translation>
    </message>
    <message>
        <source>answers differ</source>
        <translation>Antworten verschieden</translation>
    </message>
    <message>
        <source>judged items</source>
        <translation>beurteilte Fälle</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>none were given this label</source>
        <translation>keine bekamen dieses Label</translation>
    </message>
    <message>
        <source>none was drawn</source>
        <translation>keines wurde gezogen</translation>
    </message>
    <message>
        <source>{title}{by}   {group_size} judged</source>
        <translation>{title}{by}   {group_size} beurteilt</translation>
    </message>
    <message>
        <source>right ones that the model found</source>
        <translation>richtigen, die das Modell gefunden hat</translation>
    </message>
    <message>
        <source>images with the label</source>
        <translation>Bilder mit dem Label</translation>
    </message>
    <message>
        <source>images that were drawn from</source>
        <translation>Bilder, aus denen gezogen wurde</translation>
    </message>
    <message>
        <source>share of the {what}, with its interval</source>
        <translation>Anteil der {what}, mit Intervall</translation>
    </message>
    <message>
        <source>one of {named} labels</source>
        <translation>eines von {named} Labels</translation>
    </message>
    <message>
        <source>images given {labels}</source>
        <translation>Bilder mit {labels}</translation>
    </message>
    <message>
        <source>recall as judged: of the images that {labels} is right of, those given it</source>
        <translation>Trefferquote wie beurteilt: von den Bildern, für die {labels} richtig ist, die damit benannten</translation>
    </message>
    <message>
        <source>{those}: share judged “{value_words}”</source>
        <translation>{those}: Anteil beurteilt als „{value_words}“</translation>
    </message>
    <message>
        <source>Nothing of this is judged yet.</source>
        <translation>Davon ist noch nichts beurteilt.</translation>
    </message>
    <message>
        <source>Of this {absent}.</source>
        <translation>Davon {absent}.</translation>
    </message>
    <message>
        <source>No share can be given of all images: {reason}.</source>
        <translation>Über alle Bilder lässt sich kein Anteil angeben: {reason}.</translation>
    </message>
    <message>
        <source>about {share} of {many}</source>
        <translation>etwa {share} von {many}</translation>
    </message>
    <message>
        <source>Of about {many} that the label is right of, the model gave it to {share}, as far as {judged} judged ones show.</source>
        <translation>Von etwa {many}, für die das Label richtig ist, gab das Modell es {share}, soweit {judged} beurteilte zeigen.</translation>
    </message>
    <message>
        <source>Of the {those}, {share} would be judged “{value_words}”: {of}, from {hits} of {judged} judged ones.</source>
        <translation>Von den Bildern ({those}) würden {share} als „{value_words}“ beurteilt: {of}, nach {hits} von {judged} beurteilten.</translation>
    </message>
    <message>
        <source>There are no two groups to compare.</source>
        <translation>Es gibt keine zwei Gruppen zu vergleichen.</translation>
    </message>
    <message>
        <source>The share is the same in all groups that can be estimated.</source>
        <translation>Der Anteil ist in allen schätzbaren Gruppen gleich.</translation>
    </message>
    <message>
        <source>{share} in “{name}”</source>
        <translation>{share} in „{name}“</translation>
    </message>
    <message>
        <source>Largest gap {points}: {ends}.</source>
        <translation>Größter Abstand {points}: {ends}.</translation>
    </message>
    <message>
        <source>No clear difference: the intervals of the two ends overlap.</source>
        <translation>Kein klarer Unterschied: Die Intervalle der zwei Enden überlappen.</translation>
    </message>
    <message>
        <source>Not compared: {refused}{value}.</source>
        <translation>Nicht verglichen: {refused}{value}.</translation>
    </message>
    <message>
        <source> and others</source>
        <translation> und andere</translation>
    </message>
    <message>
        <source>They are: {source}.</source>
        <translation>Es sind: {source}.</translation>
    </message>
    <message>
        <source>All {whole} were taken, so that the interval allows only for those that are not judged.</source>
        <translation>Alle {whole} wurden genommen, sodass das Intervall nur die nicht beurteilten berücksichtigt.</translation>
    </message>
    <message>
        <source>{drawn} of them have no answer that counts: the others stand for them.</source>
        <translation>{drawn} davon haben keine Antwort, die zählt: Die anderen stehen für sie.</translation>
    </message>
    <message>
        <source>Of {level} the auditors differ and none of their answers counts: settle them, for what is disputed may not be like the rest.</source>
        <translation>Bei {level} sind die Auditoren uneins, und keine ihrer Antworten zählt: Entscheiden Sie sie, denn Strittiges kann anders sein als der Rest.</translation>
    </message>
    <message>
        <source>Whoever could not tell or would not judge is counted among those who judged.</source>
        <translation>Wer es nicht sagen konnte oder nicht urteilen wollte, zählt zu denen, die geurteilt haben.</translation>
    </message>
    <message>
        <source>Of several answers the one that counts is by {rule}.</source>
        <translation>Von mehreren Antworten zählt die nach dieser Regel: {rule}.</translation>
    </message>
    <message>
        <source>With model scores (prediction-powered inference, PPI++): the model's probabilities of all images tighten what the judged ones say, as far as the two go together; they never take its place.</source>
        <translation>Mit Modellwerten (prediction-powered inference, PPI++): Die Wahrscheinlichkeiten des Modells für alle Bilder engen ein, was die beurteilten sagen, soweit beides zusammengeht; sie treten nie an deren Stelle.</translation>
    </message>
    <message>
        <source>Here they help nothing over all images: {note}.</source>
        <translation>Hier helfen sie über alle Bilder nichts: {note}.</translation>
    </message>
    <message>
        <source>Over all images {judged} answers tell as much as {worth} would alone (correlation {correlation}).</source>
        <translation>Über alle Bilder sagen {judged} Antworten so viel, wie {worth} allein würden (Korrelation {correlation}).</translation>
    </message>
    <message>
        <source>{drawn} of {whole} were drawn at random from {parts}; each one judged stands for its share of the part, and the interval allows for how much was judged.</source>
        <translation>{drawn} von {whole} wurden zufällig aus {parts} gezogen; jedes beurteilte steht für seinen Anteil am Teil, und das Intervall berücksichtigt, wie viel beurteilt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>{count} parts</source>
        <translation><numerusform>{count} Teil</numerusform><numerusform>{count} Teile</numerusform></translation>
    </message>
    <message>
        <source>{name} · with model scores</source>
        <translation>{name} · mit Modellwerten</translation>
    </message>
    <message>
        <source>share with model scores</source>
        <translation>Anteil mit Modellwerten</translation>
    </message>
    <message>
        <source>worth {worth} answers</source>
        <translation>so viel wert wie {worth} Antworten</translation>
    </message>
    <message>
        <source>scores do not help</source>
        <translation>Modellwerte helfen nicht</translation>
    </message>
    <message>
        <source>{hits} of {judged} judged items of {name}.</source>
        <translation>{hits} von {judged} beurteilten Fällen von {name}.</translation>
    </message>
    <message>
        <source>{judged} of {population} judged</source>
        <translation>{judged} von {population} beurteilt</translation>
    </message>
    <message>
        <source>share of those judged</source>
        <translation>Anteil der beurteilten</translation>
    </message>
    <message>
        <source>Of several answers to one item the one that counts is what was settled, else the majority's.</source>
        <translation>Von mehreren Antworten auf einen Fall zählt die entschiedene, sonst die der Mehrheit.</translation>
    </message>
    <message>
        <source>answers to “{asked_words}”</source>
        <translation>Antworten auf „{asked_words}“</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>agreement by every measure on “{asked_words}”</source>
        <translation>Übereinstimmung nach jedem Maß bei „{asked_words}“</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Begutachtung</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>beurteilt</translation>
    </message>
    <message>
        <source>{first} and {questions} more</source>
        <translation>{first} und {questions} weitere</translation>
    </message>
    <message>
        <source>{things}. Nobody is named to judge them yet: anybody can, one after the other.</source>
        <translation>{things}. Noch ist niemand benannt, sie zu beurteilen: Jeder kann es, einer nach dem anderen.</translation>
    </message>
    <message>
        <source>{auditors} and {auditors2}</source>
        <translation>{auditors} und {auditors2}</translation>
    </message>
    <message>
        <source>{twice} of them a second time</source>
        <translation>{twice} davon ein zweites Mal</translation>
    </message>
    <message>
        <source>{calibration} for calibration</source>
        <translation>{calibration} zum Abgleich</translation>
    </message>
    <message>
        <source>{who} judges {things} and sees {seen}{extra}.</source>
        <translation>{who} beurteilt {things} und sieht {seen}{extra}.</translation>
    </message>
    <message>
        <source>, each by {overlap} of them</source>
        <translation>, jedes durch {overlap} von ihnen</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source>{who} judge {things}{shared}; each sees {about}{seen}{extra}.</source>
        <translation>{who} beurteilen {things}{shared}; jeder sieht {about}{seen}{extra}.</translation>
    </message>
    <message>
        <source> a label</source>
        <translation> ein Label</translation>
    </message>
    <message>
        <source> · given{label}</source>
        <translation> · bekommen{label}</translation>
    </message>
    <message>
        <source> · not given{label}</source>
        <translation> · nicht bekommen{label}</translation>
    </message>
    <message>
        <source>{group}{given}: {sampled} of {value}</source>
        <translation>{group}{given}: {sampled} von {value}</translation>
    </message>
    <message>
        <source>Judging {judged} of {of} places a share of {rate} between {low} and {high}; for ±{value} points judge {aim}.</source>
        <translation>Wer {judged} von {of} beurteilt, legt einen Anteil von {rate} zwischen {low} und {high} fest; für ±{value} Punkte sind {aim} zu beurteilen.</translation>
    </message>
    <message>
        <source>all {whole} together</source>
        <translation>alle {whole} zusammen</translation>
    </message>
    <message>
        <source>all {whole} given their label together</source>
        <translation>alle {whole} mit ihrem Label zusammen</translation>
    </message>
    <message>
        <source>Of {of}, each part weighted by its size: a share of {rate} is placed between {low} and {high}.</source>
        <translation>Von {of}, jeder Teil nach seiner Größe gewichtet: Ein Anteil von {rate} liegt zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source> · judged whole</source>
        <translation> · ganz beurteilt</translation>
    </message>
    <message>
        <source> · a share of {rate} is placed between {low} and {high}; for ±{value} points judge {aim}</source>
        <translation> · ein Anteil von {rate} liegt zwischen {low} und {high}; für ±{value} Punkte sind {aim} zu beurteilen</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>where undisputed</source>
        <translation>wo unstrittig</translation>
    </message>
    <message>
        <source>There is no figure “As judged”, which says how many of all images given a label are judged right: these are not all of them, nor drawn from them. Begin a review at a bar of an audit, or by “A sample of a run”, for it.</source>
        <translation>Es gibt keine Abbildung „Wie beurteilt“, die sagt, wie viele aller Bilder mit einem Label als richtig beurteilt werden: Das sind nicht alle davon und keine daraus gezogenen. Beginnen Sie dafür eine Begutachtung an einem Balken eines Audits oder mit „Eine Stichprobe eines Laufs“.</translation>
    </message>
    <message>
        <source>share of the items judged, with its interval</source>
        <translation>Anteil der beurteilten Fälle, mit Intervall</translation>
    </message>
    <message>
        <source>items judged “{words}”{by}</source>
        <translation>Fälle, beurteilt als „{words}“{by}</translation>
    </message>
    <message>
        <source>{names} judged {count} “{words}”</source>
        <translation>{names} beurteilte {count} davon als „{words}“</translation>
    </message>
    <message>
        <source>{count} {value} judged “{words}”{by}</source>
        <translation>{count} davon {value} als „{words}“ beurteilt{by}</translation>
    </message>
    <message>
        <source>{open_items} {is_are} not judged yet, or undecided by this rule.</source>
        <translation>{open_items} {is_are} noch nicht beurteilt, oder nach dieser Regel unentschieden.</translation>
    </message>
    <message>
        <source>lacks</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>lack</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>{missing} {lack} a value of {attributes} and are left out of the groups.</source>
        <translation>{missing} {lack} ein Wert von {attributes}; in den Gruppen sind sie ausgelassen.</translation>
    </message>
    <message>
        <source>The {n} items were chosen, not drawn at random: their shares speak for these items only.</source>
        <translation>Die {n} Fälle wurden ausgewählt, nicht zufällig gezogen: Ihre Anteile gelten nur für diese Fälle.</translation>
    </message>
    <message>
        <source>“{word}” was written of {value}.</source>
        <translation>„{word}“ wurde geschrieben: {value}.</translation>
    </message>
    <message>
        <source>answers in words to “{asked_words}”   items = {items}</source>
        <translation>Antworten in Worten auf „{asked_words}“   Fälle = {items}</translation>
    </message>
    <message>
        <source>{rows} for {items}.</source>
        <translation>{rows} für {items}.</translation>
    </message>
    <message>
        <source>Nobody has answered this yet.</source>
        <translation>Darauf hat noch niemand geantwortet.</translation>
    </message>
    <message>
        <source>Suppressed, being of fewer than {least} images: {withheld}.</source>
        <translation>Unterdrückt, da von weniger als {least} Bildern: {withheld}.</translation>
    </message>
    <message>
        <source>auditors</source>
        <translation>Auditoren</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Groups drawn</source>
        <translation>Gezeichnete Gruppen</translation>
    </message>
    <message>
        <source>See all labels at once</source>
        <translation>Alle Labels auf einmal ansehen</translation>
    </message>
    <message>
        <source>See one label by group</source>
        <translation>Ein Label nach Gruppe ansehen</translation>
    </message>
    <message>
        <source>Drag over the chart, or use the arrow keys and Enter, to see the images of a range</source>
        <translation>Über das Diagramm ziehen, oder Pfeiltasten und Eingabe benutzen, um die Bilder eines Bereichs zu sehen</translation>
    </message>
    <message>
        <source>See how many get the label</source>
        <translation>Ansehen, wie viele das Label bekommen</translation>
    </message>
    <message>
        <source>See one rule by itself</source>
        <translation>Eine Regel für sich ansehen</translation>
    </message>
    <message>
        <source>Try each label left out or added…</source>
        <translation>Jedes Label weggelassen oder hinzugefügt ausprobieren…</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>alle Gruppen</translation>
    </message>
    <message>
        <source>{count} not answered</source>
        <translation>{count} nicht beantwortet</translation>
    </message>
    <message>
        <source>images not answered</source>
        <translation>nicht beantwortete Bilder</translation>
    </message>
    <message>
        <source>images labelled “{value}”</source>
        <translation>Bilder mit dem Label „{value}“</translation>
    </message>
    <message>
        <source>labelled “{value}”</source>
        <translation>mit dem Label „{value}“</translation>
    </message>
    <message>
        <source>share of the group's images {counts}, with its interval</source>
        <translation>Anteil der Bilder der Gruppe {counts}, mit Intervall</translation>
    </message>
    <message>
        <source>{share_words}, by {title} under {places} rules   {group_size}</source>
        <translation>{share_words}, nach {title} unter {places} Regeln   {group_size}</translation>
    </message>
    <message>
        <source>The largest gap can be given by {known} of {gaps} rules: the groups are too small.</source>
        <translation>Der größte Abstand lässt sich nach {known} von {gaps} Regeln angeben: Die Gruppen sind zu klein.</translation>
    </message>
    <message>
        <source>By whichever rule, the largest gap is {points}.</source>
        <translation>Nach jeder Regel ist der größte Abstand {points}.</translation>
    </message>
    <message>
        <source>The largest gap by {title} goes from {ends_of}.</source>
        <translation>Der größte Abstand nach {title} reicht von {ends_of}.</translation>
    </message>
    <message>
        <source>It lies between “{most}” and “{most2}” by each of them.</source>
        <translation>Er liegt nach jeder zwischen „{most}“ und „{most2}“.</translation>
    </message>
    <message>
        <source>Which groups it lies between depends on the rule.</source>
        <translation>Zwischen welchen Gruppen er liegt, hängt von der Regel ab.</translation>
    </message>
    <message>
        <source> against </source>
        <translation> gegen </translation>
    </message>
    <message>
        <source>{count} of {n} “{name}”</source>
        <translation>{count} von {n} „{name}“</translation>
    </message>
    <message>
        <source>All rules are of the same images and answers; only the groups differ.</source>
        <translation>Alle Regeln gelten für dieselben Bilder und Antworten; nur die Gruppen sind verschieden.</translation>
    </message>
    <message>
        <source>{not_estimable} or {suppressed}</source>
        <translation>{not_estimable} oder {suppressed}</translation>
    </message>
    <message>
        <source>Images given each label, {by}   {n}</source>
        <translation>Bilder mit jedem Label, {by}   {n}</translation>
    </message>
    <message>
        <source>The {value} with the largest gap is “{value2}”.</source>
        <translation>Den größten Abstand hat ({value}) „{value2}“.</translation>
    </message>
    <message>
        <source>“{value}” was picked from {labels} labels since its gap is the largest: of so many, some are large by chance alone.</source>
        <translation>„{value}“ wurde aus {labels} Labels herausgesucht, weil sein Abstand am größten ist: Von so vielen sind einige durch Zufall allein groß.</translation>
    </message>
    <message>
        <source>of the most probable label of</source>
        <translation>des wahrscheinlichsten Labels von</translation>
    </message>
    <message>
        <source>Probability {whose} “{value}”, {by}   {size_of}</source>
        <translation>Wahrscheinlichkeit {whose} „{value}“, {by}   {size_of}</translation>
    </message>
    <message>
        <source>probability {whose} “{value}”</source>
        <translation>Wahrscheinlichkeit {whose} „{value}“</translation>
    </message>
    <message>
        <source>probability of {level_percent} to {level_percent2}</source>
        <translation>Wahrscheinlichkeit von {level_percent} bis {level_percent2}</translation>
    </message>
    <message>
        <source>{some} has a {words}</source>
        <translation>{some} hat eine {words}</translation>
    </message>
    <message>
        <source>{some} have a {words}</source>
        <translation>{some} haben eine {words}</translation>
    </message>
    <message>
        <source>No probability is known.</source>
        <translation>Keine Wahrscheinlichkeit ist bekannt.</translation>
    </message>
    <message>
        <source> have a probability {whose} of </source>
        <translation> hat eine Wahrscheinlichkeit {whose} von </translation>
    </message>
    <message>
        <source>half {of_group}{have}{level_percent} or more</source>
        <translation>{of_group}: die Hälfte{have}{level_percent} oder mehr</translation>
    </message>
    <message>
        <source>No interval is given for medians: small differences between groups may be chance.</source>
        <translation>Für Mediane wird kein Intervall angegeben: Kleine Unterschiede zwischen Gruppen können Zufall sein.</translation>
    </message>
    <message>
        <source>{guessing} A probability says how this model divides itself between these labels, not how likely a label is to be true.</source>
        <translation>{guessing} Eine Wahrscheinlichkeit sagt, wie dieses Modell sich unter diesen Labels aufteilt, nicht, wie wahrscheinlich ein Label stimmt.</translation>
    </message>
    <message>
        <source>Median: {words}.</source>
        <translation>Median: {words}.</translation>
    </message>
    <message>
        <source>Median: {words}, and no different in the groups.</source>
        <translation>Median: {words}, und in den Gruppen nicht anders.</translation>
    </message>
    <message>
        <source>Median: {words}; highest {words2}, lowest {words3}.</source>
        <translation>Median: {words}; am höchsten {words2}, am niedrigsten {words3}.</translation>
    </message>
    <message>
        <source>has no probability and is</source>
        <translation>hat keine Wahrscheinlichkeit und ist</translation>
    </message>
    <message>
        <source>have no probability and are</source>
        <translation>haben keine Wahrscheinlichkeit und sind</translation>
    </message>
    <message>
        <source>{unknown} {are} not counted.</source>
        <translation>{unknown} {are} nicht gezählt.</translation>
    </message>
    <message>
        <source>The first bin holds lower probabilities too.</source>
        <translation>Der erste Balken enthält auch niedrigere Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>{asked} are not drawn: not estimable.</source>
        <translation>{asked} nicht gezeichnet: nicht schätzbar.</translation>
    </message>
    <message>
        <source>Not drawn: {reasons}.</source>
        <translation>Nicht gezeichnet: {reasons}.</translation>
    </message>
    <message>
        <source>Drawn are the {drawn} largest of {groups} groups; choose a group to see another.</source>
        <translation>Gezeichnet sind die {drawn} größten von {groups} Gruppen; wählen Sie eine Gruppe, um eine andere zu sehen.</translation>
    </message>
    <message>
        <source>threshold {threshold_in_words}</source>
        <translation>Schwellenwert {threshold_in_words}</translation>
    </message>
    <message>
        <source>uniform, {uniform_in_words}</source>
        <translation>gleichverteilt, {uniform_in_words}</translation>
    </message>
    <message>
        <source>{count} {were} not answered ({why}); choose “{not_answered}” to see them.</source>
        <translation>{count} {were} nicht beantwortet ({why}); wählen Sie „{not_answered}“, um sie zu sehen.</translation>
    </message>
    <message>
        <source>in “all images” only</source>
        <translation>nur in „alle Bilder“</translation>
    </message>
    <message>
        <source>{missing_words} and count {what_of_them}.</source>
        <translation>{missing_words} und zählen {what_of_them}.</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>count</source>
        <translation>zählen</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>{missing} {lacks} {values} of {title} and {counts} {what_of_them}.</source>
        <translation>{missing} {lacks} {values} von {title}; es {counts} {what_of_them}.</translation>
    </message>
    <message>
        <source>{missing} are in suppressed groups or lack {values} of {title}</source>
        <translation>{missing} sind in unterdrückten Gruppen, oder ihnen fehlen {values} von {title}</translation>
    </message>
    <message>
        <source>harmful categories</source>
        <translation>verletzenden Kategorien</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>“{value}” is shown first since its gap by {title} is the largest of {known} {what}: picked for that, it may be the largest by chance.</source>
        <translation>„{value}“ wird zuerst gezeigt, da der Abstand nach {title} der größte von {known} {what} ist: So herausgesucht, kann er durch Zufall der größte sein.</translation>
    </message>
    <message>
        <source>The predictions</source>
        <translation>Die Vorhersage</translation>
    </message>
    <message>
        <source>{who} left {count} unanswered</source>
        <translation>{who} ließ {count} davon unbeantwortet</translation>
    </message>
    <message>
        <source>{who} gave {count} a label from “{value}”</source>
        <translation>{who} versah {count} davon mit einem Label aus „{value}“</translation>
    </message>
    <message>
        <source>{who} called {count} {label}</source>
        <translation>{who} nannte {count} davon {label}</translation>
    </message>
    <message>
        <source>{who} gave {count} the label {label}</source>
        <translation>{who} versah {count} davon mit dem Label {label}</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>audit or probe</source>
        <translation>Audit oder Experiment</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>part of {probes}</source>
        <translation>Teil von {probes}</translation>
    </message>
    <message>
        <source>results are</source>
        <translation>Ergebnisse sind</translation>
    </message>
    <message>
        <source>exploratory ({why})</source>
        <translation>explorativ ({why})</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>Lauf {number}</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Lauf {number}</translation>
    </message>
    <message>
        <source>{value} probe</source>
        <translation>Experiment {value}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>at {exact_percent}</source>
        <translation>bei {exact_percent}</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>no label set</source>
        <translation>kein Label-Satz</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Show the {unanswered} not answered: {words}</source>
        <translation>Die {unanswered} ohne Antwort zeigen: {words}</translation>
    </message>
    <message>
        <source>{look}, and enlarge an image to see its captions</source>
        <translation>{look}, und ein Bild vergrößern, um seine Bildtexte zu sehen</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter on it, to see its images</source>
        <translation>Einen Balken anklicken oder auf ihm Eingabe drücken, um seine Bilder zu sehen</translation>
    </message>
    <message>
        <source>of another scene</source>
        <translation>einer anderen Szene</translation>
    </message>
    <message>
        <source>close, but not true</source>
        <translation>nah, aber nicht wahr</translation>
    </message>
    <message>
        <source>detail, true</source>
        <translation>Einzelheit, wahr</translation>
    </message>
    <message>
        <source>detail, not true</source>
        <translation>Einzelheit, nicht wahr</translation>
    </message>
    <message>
        <source>The model could not tell this image's captions apart.</source>
        <translation>Das Modell konnte die Bildtexte dieses Bildes nicht unterscheiden.</translation>
    </message>
    <message>
        <source>The model chose: {taken}.</source>
        <translation>Das Modell wählte: {taken}.</translation>
    </message>
    <message>
        <source>{chosen} True: {right}.</source>
        <translation>{chosen} Wahr: {right}.</translation>
    </message>
    <message>
        <source>share of images whose true caption the model chooses (accuracy)</source>
        <translation>Anteil der Bilder, deren wahren Bildtext das Modell wählt (Genauigkeit)</translation>
    </message>
    <message>
        <source>share answered correctly (accuracy), with its interval</source>
        <translation>Anteil richtig beantwortet (Genauigkeit), mit Intervall</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>The true caption is chosen: {rates}.</source>
        <translation>Der wahre Bildtext wird gewählt: {rates}.</translation>
    </message>
    <message>
        <source> A close caption is chosen: {close_words}.</source>
        <translation> Ein naher Bildtext wird gewählt: {close_words}.</translation>
    </message>
    <message>
        <source>blind guessing</source>
        <translation>blindes Raten</translation>
    </message>
    <message>
        <source>published: {by} ({source})</source>
        <translation>veröffentlicht: {by} ({source})</translation>
    </message>
    <message>
        <source>{unanswered} not answered</source>
        <translation>{unanswered} nicht beantwortet</translation>
    </message>
    <message>
        <source>chance {chance}</source>
        <translation>Zufall {chance}</translation>
    </message>
    <message>
        <source>blind guessing: {chance}</source>
        <translation>blindes Raten: {chance}</translation>
    </message>
    <message>
        <source>with those that chose a close caption</source>
        <translation>samt denen, die einen nahen Bildtext wählten</translation>
    </message>
    <message>
        <source>{tied} of them with captions that tie for the first place</source>
        <translation>{tied} davon mit Bildtexten, die sich den ersten Platz teilen</translation>
    </message>
    <message>
        <source>published: {rate} ({by}, {source})</source>
        <translation>veröffentlicht: {rate} ({by}, {source})</translation>
    </message>
    <message>
        <source>among other scenes</source>
        <translation>unter anderen Szenen</translation>
    </message>
    <message>
        <source>with close captions too</source>
        <translation>auch mit nahen Bildtexten</translation>
    </message>
    <message>
        <source>a detail</source>
        <translation>eine Einzelheit</translation>
    </message>
    <message>
        <source>chose a close caption</source>
        <translation>wählte einen nahen Bildtext</translation>
    </message>
    <message>
        <source>asked among captions of other scenes</source>
        <translation>gefragt unter Bildtexten anderer Szenen</translation>
    </message>
    <message>
        <source>asked with close captions too</source>
        <translation>gefragt auch mit nahen Bildtexten</translation>
    </message>
    <message>
        <source>asked about a detail</source>
        <translation>gefragt nach einer Einzelheit</translation>
    </message>
    <message>
        <source>the model chose the true caption for {}</source>
        <translation>Das Modell wählte für {} davon den wahren Bildtext</translation>
    </message>
    <message>
        <source>the model chose another caption for {}</source>
        <translation>Das Modell wählte für {} davon einen anderen Bildtext</translation>
    </message>
    <message>
        <source>the model chose a close caption for {}</source>
        <translation>Das Modell wählte für {} davon einen nahen Bildtext</translation>
    </message>
    <message>
        <source>the model could not tell the captions apart for {}</source>
        <translation>Das Modell konnte die Bildtexte für {} davon nicht unterscheiden</translation>
    </message>
    <message>
        <source>the model was right about {}</source>
        <translation>Das Modell lag für {} davon richtig</translation>
    </message>
    <message>
        <source>the model was wrong about {}</source>
        <translation>Das Modell lag für {} davon falsch</translation>
    </message>
    <message>
        <source>of {n} {asked}, {did}{share}</source>
        <translation>{n} {asked}: {did}{share}</translation>
    </message>
    <message>
        <source>No image was asked.</source>
        <translation>Kein Bild wurde gefragt.</translation>
    </message>
    <message>
        <source>{upper}{words}: too few images ({reason}).</source>
        <translation>{upper}{words}: zu wenige Bilder ({reason}).</translation>
    </message>
    <message>
        <source>{rate_words} of the errors</source>
        <translation>{rate_words} der Fehler</translation>
    </message>
    <message>
        <source>not estimable of the errors ({reason})</source>
        <translation>nicht schätzbar an den Fehlern ({reason})</translation>
    </message>
    <message>
        <source>{captions} captions.</source>
        <translation>{captions} Bildtexte.</translation>
    </message>
    <message>
        <source>Intervals allow for sequences: {clusters}.</source>
        <translation>Intervalle berücksichtigen Sequenzen: {clusters}.</translation>
    </message>
    <message>
        <source>image has</source>
        <translation>Bild hat</translation>
    </message>
    <message>
        <source>images have</source>
        <translation>Bilder haben</translation>
    </message>
    <message>
        <source>{few_false} {have} fewer than {fewest_false} captions of other scenes (the paper used at least {fewest_false2}).</source>
        <translation>{few_false} {have} weniger als {fewest_false} Bildtexte anderer Szenen (die Veröffentlichung nahm mindestens {fewest_false2}).</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nennt</translation>
    </message>
    <message>
        <source>{rows} of the table {name} no image or sequence of this project.</source>
        <translation>{rows} der Tabelle {name} kein Bild und keine Sequenz dieses Projekts.</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>several copies</source>
        <translation>mehrere Kopien</translation>
    </message>
    <message>
        <source>kept, with copies left out</source>
        <translation>behalten, Kopien ausgelassen</translation>
    </message>
    <message>
        <source>left out as a copy</source>
        <translation>als Kopie ausgelassen</translation>
    </message>
    <message>
        <source>in no cluster</source>
        <translation>in keinem Cluster</translation>
    </message>
    <message>
        <source>in no folder</source>
        <translation>in keinem Ordner</translation>
    </message>
    <message>
        <source>in no collection</source>
        <translation>in keiner Sammlung</translation>
    </message>
    <message>
        <source>no top label</source>
        <translation>kein wahrscheinlichstes Label</translation>
    </message>
    <message numerus="yes">
        <source>{count} of these images have no file any more</source>
        <translation><numerusform>{count} dieser Bilder hat keine Datei mehr</numerusform><numerusform>{count} dieser Bilder haben keine Datei mehr</numerusform></translation>
    </message>
    <message>
        <source>: it was deleted or moved, or was changed and is another image now. Such an image still counts where its embedding was kept. To leave it out, filter by “Files” in Images first.</source>
        <translation>: Sie wurde gelöscht oder verschoben, oder sie wurde geändert und ist jetzt ein anderes Bild. Ein solches Bild zählt trotzdem, wo sein Embedding aufbewahrt wurde. Um es wegzulassen, filtern Sie zuerst unter „Bilder“ nach „Dateien“.</translation>
    </message>
    <message>
        <source>only the {count} selected</source>
        <translation>nur die {count} ausgewählten</translation>
    </message>
    <message>
        <source>only the one selected</source>
        <translation>nur das eine ausgewählte</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} andere</translation>
    </message>
    <message>
        <source>{others} not on the map</source>
        <translation>{others} nicht auf der Karte</translation>
    </message>
    <message>
        <source>{whole} selected</source>
        <translation>{whole} ausgewählt</translation>
    </message>
    <message>
        <source>the {ids} chosen elsewhere</source>
        <translation>die {ids} anderswo gewählten</translation>
    </message>
    <message>
        <source>path holds “{value}”</source>
        <translation>Pfad enthält „{value}“</translation>
    </message>
    <message>
        <source>collection: {get}</source>
        <translation>Sammlung: {get}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>cluster: {value}</source>
        <translation>Cluster: {value}</translation>
    </message>
    <message>
        <source>folder: {folders}</source>
        <translation>Ordner: {folders}</translation>
    </message>
    <message>
        <source>files: {states}</source>
        <translation>Dateien: {states}</translation>
    </message>
    <message>
        <source>a deleted run</source>
        <translation>ein gelöschter Lauf</translation>
    </message>
    <message>
        <source>top label: {value} in {run}</source>
        <translation>wahrscheinlichstes Label: {value} in {run}</translation>
    </message>
    <message>
        <source>“{label}”: {low} to {high} in {run}</source>
        <translation>„{label}“: {low} bis {high} in {run}</translation>
    </message>
    <message>
        <source>found by {in_words}</source>
        <translation>gefunden mit {in_words}</translation>
    </message>
    <message>
        <source>found {in_words}</source>
        <translation>gefunden {in_words}</translation>
    </message>
    <message>
        <source>{searched}, by {model}, cosine {cosine} or more, {day_words}</source>
        <translation>{searched}, mit {model}, Kosinus {cosine} oder mehr, {day_words}</translation>
    </message>
    <message>
        <source>all {count}images</source>
        <translation>alle {count}Bilder</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>filtered </source>
        <translation>gefilterten </translation>
    </message>
    <message>
        <source>the {count}{noun} of the filter “{saved_as}”: {parts}</source>
        <translation>die {count}{noun} des Filters „{saved_as}“: {parts}</translation>
    </message>
    <message>
        <source>the {count}{filtered}{noun} {parts}</source>
        <translation>die {count}{filtered}{noun} {parts}</translation>
    </message>
    <message>
        <source>of the collection “{get}”</source>
        <translation>der Sammlung „{get}“</translation>
    </message>
    <message>
        <source>with “{value}” in their path</source>
        <translation>mit „{value}“ im Pfad</translation>
    </message>
    <message>
        <source>with the top label {value}</source>
        <translation>mit dem wahrscheinlichsten Label {value}</translation>
    </message>
    <message>
        <source>picked by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>of the cluster</source>
        <translation>des Clusters</translation>
    </message>
    <message>
        <source>in the folder</source>
        <translation>im Ordner</translation>
    </message>
    <message>
        <source>with {states}</source>
        <translation>mit {states}</translation>
    </message>
    <message>
        <source>among duplicates {copies_words}</source>
        <translation>unter Doppelten {copies_words}</translation>
    </message>
    <message>
        <source>with {attribute} {value}</source>
        <translation>mit {attribute} {value}</translation>
    </message>
    <message>
        <source>with {low} to {high} for the label “{label}”</source>
        <translation>mit {low} bis {high} für das Label „{label}“</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>alle Werte</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cohen's kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Gwet's AC1</source>
        <translation>Gwets AC1</translation>
    </message>
    <message>
        <source>differ on</source>
        <translation>verschieden bei</translation>
    </message>
    <message>
        <source>{count} {value} named by “{source}” only</source>
        <translation>{count} {value} nur von „{source}“ genannt</translation>
    </message>
    <message>
        <source>Both speak of {images} and differ on {differing}.</source>
        <translation>Beide sprechen von {images}, verschieden bei {differing}.</translation>
    </message>
    <message>
        <source>There is no image of which both speak.</source>
        <translation>Es gibt kein Bild, von dem beide sprechen.</translation>
    </message>
    <message>
        <source>Of a value: whether an image has it or not, over all images of which both speak; the number of images is of those to which one of the two gives it. Kappa and AC1 are 1 for full agreement and 0 for what chance gives; where nearly all images have one value, or one source never says it, kappa falls although the sources hardly differ, and AC1 does not. In brackets, intervals at 95 %: by Wilson's formula from the spread over a bootstrap of images, or of clusters; wide where a value is rare.</source>
        <translation>Bei einem Wert: ob ein Bild ihn hat oder nicht, über alle Bilder, zu denen beide etwas sagen; gezählt sind die Bilder, denen eine der beiden ihn gibt. Kappa und AC1 sind 1 für volle Übereinstimmung und 0 für das, was der Zufall ergibt; wo fast alle Bilder einen Wert haben oder eine Quelle ihn nie nennt, fällt Kappa, obwohl die Quellen sich kaum unterscheiden, AC1 nicht. In Klammern Intervalle zu 95 %: nach Wilsons Formel aus der Streuung über einen Bootstrap der Bilder oder der Cluster; breit, wo ein Wert selten ist.</translation>
    </message>
    <message>
        <source>Agreement on {attribute}: “{first}” and “{second}”</source>
        <translation>Übereinstimmung bei {attribute}: „{first}“ und „{second}“</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>differ on {value}</source>
        <translation>verschieden bei {value}</translation>
    </message>
    <message>
        <source>The two sources differ on {differing}.</source>
        <translation>Die zwei Quellen sind verschieden: {differing}.</translation>
    </message>
    <message>
        <source>{items} of {items2}</source>
        <translation>{items} von {items2}</translation>
    </message>
    <message>
        <source>not estimable: {reason}</source>
        <translation>nicht schätzbar: {reason}</translation>
    </message>
    <message>
        <source>Compare another model…</source>
        <translation>Ein anderes Modell vergleichen…</translation>
    </message>
    <message>
        <source>Add a model to compare with…</source>
        <translation>Ein Modell zum Vergleich hinzufügen…</translation>
    </message>
    <message>
        <source>Save this figure</source>
        <translation>Diese Abbildung speichern</translation>
    </message>
    <message>
        <source>Nothing is suppressed: groups are told of however few images they have (minimum cell size 0).</source>
        <translation>Nichts wird unterdrückt: Von Gruppen wird berichtet, wie wenige Bilder sie auch haben (kleinste Zelle 0).</translation>
    </message>
    <message>
        <source>Groups of fewer than {minimum} are suppressed, so that nobody is identified by them</source>
        <translation>Gruppen mit weniger als {minimum} werden unterdrückt, damit niemand durch sie erkannt wird</translation>
    </message>
    <message>
        <source>{rule}; there is none. “Not estimable” and “too few” are not that: their counts are told.</source>
        <translation>{rule}; es gibt keine. „Nicht schätzbar“ und „zu wenige“ heißen etwas anderes: Ihre Anzahlen werden genannt.</translation>
    </message>
    <message>
        <source>it stands</source>
        <translation>sie vorkommt</translation>
    </message>
    <message>
        <source>they stand</source>
        <translation>sie vorkommen</translation>
    </message>
    <message>
        <source>{rule}: {count}, named without numbers wherever {named}, some perhaps only because they could be used to work out others. Their images count in “all images”; gaps, tests and sentences are of the other groups. What a model called the images of a group that is shown is not suppressed.</source>
        <translation>{rule}: {count}, ohne Zahlen genannt, wo immer {named}, manche vielleicht nur, weil sich mit ihnen andere errechnen ließen. Ihre Bilder zählen in „alle Bilder“; Abstände, Tests und Sätze gelten für die anderen Gruppen. Was ein Modell die Bilder einer gezeigten Gruppe nannte, wird nicht unterdrückt.</translation>
    </message>
    <message>
        <source>Withheld, without numbers wherever named: {shown}. Each has fewer than {minimum}, or could be used to work out one that has. A lower minimum cell size shows them.</source>
        <translation>Zurückgehalten, ohne Zahlen genannt, wo immer sie vorkommen: {shown}. Jede hat weniger als {minimum}, oder mit ihr ließe sich eine solche errechnen. Eine kleinere Mindestgröße zeigt sie.</translation>
    </message>
    <message>
        <source>threshold, on a logarithmic scale</source>
        <translation>Schwellenwert, auf logarithmischer Skala</translation>
    </message>
    <message>
        <source>labels per image</source>
        <translation>Labels je Bild</translation>
    </message>
    <message>
        <source>share of the group's images</source>
        <translation>Anteil der Bilder der Gruppe</translation>
    </message>
    <message>
        <source>{value} labels per image</source>
        <translation>{value} Labels je Bild</translation>
    </message>
    <message>
        <source>At {threshold_in_words}</source>
        <translation>Bei {threshold_in_words}</translation>
    </message>
    <message>
        <source>no gap can be given, fewer than two groups are estimable.</source>
        <translation>kein Abstand anzugeben, weniger als zwei Gruppen sind schätzbar.</translation>
    </message>
    <message>
        <source>no gap: every group has {value_words}.</source>
        <translation>kein Abstand: Jede Gruppe hat {value_words}.</translation>
    </message>
    <message>
        <source>largest gap {high} {words} against {low} {words2}: {difference}.</source>
        <translation>größter Abstand {high} {words} gegen {low} {words2}: {difference}.</translation>
    </message>
    <message>
        <source>{name} at {threshold_in_words}: {words}</source>
        <translation>{name} bei {threshold_in_words}: {words}</translation>
    </message>
    <message>
        <source>the images of {name} at this threshold</source>
        <translation>die Bilder von {name} bei diesem Schwellenwert</translation>
    </message>
    <message>
        <source>Whoever has a picture and the model can find its row in the pack by computing the probabilities anew: treat the pack as you would treat the images, or leave the rows out.</source>
        <translation>Wer ein Bild und das Modell hat, kann seine Zeile im Paket finden, indem er die Wahrscheinlichkeiten neu berechnet: Behandeln Sie das Paket wie die Bilder, oder lassen Sie die Zeilen weg.</translation>
    </message>
    <message>
        <source>Rows of single images are left out, because the report shows pictures clear: with the model, the row of each could be found.</source>
        <translation>Zeilen einzelner Bilder sind weggelassen, weil der Bericht Bilder scharf zeigt: Mit dem Modell ließe sich die Zeile jedes Bildes finden.</translation>
    </message>
    <message>
        <source>Without rows, rates and intervals are recomputed from counts; counts, tests and mean probabilities cannot be.</source>
        <translation>Ohne Zeilen werden Raten und Intervalle aus Anzahlen neu berechnet; Anzahlen, Tests und mittlere Wahrscheinlichkeiten können es nicht.</translation>
    </message>
    <message>
        <source>An evidence pack holds the report and every count behind it, so that others can recompute it without your images, the model or this project. What the report suppresses is not in it.</source>
        <translation>Ein Nachweispaket enthält den Bericht und jede Anzahl dahinter, sodass andere ihn nachrechnen können, ohne Ihre Bilder, das Modell oder dieses Projekt. Was der Bericht unterdrückt, ist nicht darin.</translation>
    </message>
    <message>
        <source>Every file is held against its SHA-256, and every number of the report is computed again: from the rows of single images where the pack has them, else from counts. “agrees” is said of what was computed again and is the same, “differs” of what is not, “not recomputed” of what the pack does not hold enough for. What differs only because a file above it was changed stands below that file.</source>
        <translation>Jede Datei wird gegen ihr SHA-256 gehalten, und jede Zahl des Berichts wird neu berechnet: aus den Zeilen einzelner Bilder, wo das Paket sie hat, sonst aus Anzahlen. „agrees“ heißt: neu berechnet und gleich; „differs“: nicht gleich; „not recomputed“: dafür enthält das Paket nicht genug. Was nur abweicht, weil eine Datei darüber geändert wurde, steht unter dieser Datei.</translation>
    </message>
    <message>
        <source>Wrote the evidence pack of “{title}” to {path}: {files}, SHA-256 {sha256}.</source>
        <translation>Nachweispaket von „{title}“ nach {path} geschrieben: {files}, SHA-256 {sha256}.</translation>
    </message>
    <message numerus="yes">
        <source>, and {more} more with them</source>
        <translation><numerusform>, und {more} weitere damit</numerusform><numerusform>, und {more} weitere damit</numerusform></translation>
    </message>
    <message>
        <source>{differing} of {checks} found a difference{others}.</source>
        <translation>{differing} von {checks} fanden einen Unterschied{others}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} checks</source>
        <translation><numerusform>{count} Prüfung</numerusform><numerusform>{count} Prüfungen</numerusform></translation>
    </message>
    <message>
        <source>All agrees: {checks}.</source>
        <translation>Alles stimmt überein: {checks}.</translation>
    </message>
    <message>
        <source>{first} Not recomputed, with the reason: {unknown}.</source>
        <translation>{first} Nicht nachgerechnet, mit dem Grund: {unknown}.</translation>
    </message>
    <message>
        <source>SHA-256 of the file, to be compared with the one that its author gave you: {sha256}</source>
        <translation>SHA-256 der Datei, zu vergleichen mit der, die Ihnen der Urheber gegeben hat: {sha256}</translation>
    </message>
    <message>
        <source>{name} is “{title}”</source>
        <translation>{name} ist „{title}“</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>{suppressed} (fewer than {minimum}, or needed to hide such a group)</source>
        <translation>{suppressed} (weniger als {minimum}, oder nötig, um eine solche Gruppe zu verbergen)</translation>
    </message>
    <message>
        <source>{value} points</source>
        <translation>{value} Punkte</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>probability of “{label}”</source>
        <translation>Wahrscheinlichkeit von „{label}“</translation>
    </message>
    <message numerus="yes">
        <source>{count} more groups</source>
        <translation><numerusform>{count} weitere Gruppe</numerusform><numerusform>{count} weitere Gruppen</numerusform></translation>
    </message>
    <message>
        <source>{count} of image and label</source>
        <translation>{count} aus Bild und Label</translation>
    </message>
    <message>
        <source>{group_size} of {whole}</source>
        <translation>{group_size} von {whole}</translation>
    </message>
    <message>
        <source>{value} selected</source>
        <translation>{value} ausgewählt</translation>
    </message>
    <message>
        <source>{count} of {n}, {words}</source>
        <translation>{count} von {n}, {words}</translation>
    </message>
    <message>
        <source>{signed} points</source>
        <translation>{signed} Punkte</translation>
    </message>
    <message>
        <source>({signed} to {signed2})</source>
        <translation>({signed} bis {signed2})</translation>
    </message>
    <message>
        <source>nothing is known of them</source>
        <translation>über sie ist nichts bekannt</translation>
    </message>
    <message>
        <source>{nothing}, or their first labels tie</source>
        <translation>{nothing}, oder ihre ersten Labels liegen gleichauf</translation>
    </message>
    <message>
        <source>the one label with the highest probability</source>
        <translation>das eine Label mit der höchsten Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>every label with a probability {rule_in_words}</source>
        <translation>jedes Label mit einer Wahrscheinlichkeit {rule_in_words}</translation>
    </message>
    <message>
        <source>above {threshold}</source>
        <translation>über {threshold}</translation>
    </message>
    <message>
        <source>of at least {threshold}</source>
        <translation>von mindestens {threshold}</translation>
    </message>
    <message>
        <source>The run's own threshold: a label counts with a probability {rule_in_words}.</source>
        <translation>Der Schwellenwert des Laufs: Ein Label zählt mit einer Wahrscheinlichkeit {rule_in_words}.</translation>
    </message>
    <message>
        <source>Preview at {threshold_in_words}. The saved run uses {threshold_in_words2}.</source>
        <translation>Vorschau bei {threshold_in_words}. Der gespeicherte Lauf nimmt {threshold_in_words2}.</translation>
    </message>
    <message>
        <source>Under {uniform_in_words}, what pure guessing gives each label: most images get many labels.</source>
        <translation>Unter {uniform_in_words}, was reines Raten jedem Label gibt: Die meisten Bilder bekommen viele Labels.</translation>
    </message>
    <message>
        <source>chi-squared test</source>
        <translation>Chi-Quadrat-Test</translation>
    </message>
    <message>
        <source>Fisher's exact test</source>
        <translation>exakter Test von Fisher</translation>
    </message>
    <message>
        <source>chi-squared test corrected for clusters</source>
        <translation>Chi-Quadrat-Test, für Cluster korrigiert</translation>
    </message>
    <message>
        <source>No gap: {largest} and every other group have {largest2}.</source>
        <translation>Kein Abstand: {largest} und jede andere Gruppe haben {largest2}.</translation>
    </message>
    <message>
        <source>Largest gap: {largest} against {smallest}: {points}</source>
        <translation>Größter Abstand: {largest} gegen {smallest}: {points}</translation>
    </message>
    <message>
        <source>, {ratio_in_words} as high</source>
        <translation>, {ratio_in_words} so hoch</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times}-mal</translation>
    </message>
    <message>
        <source>{times} times ({times2}–{times3})</source>
        <translation>{times}-mal ({times2}–{times3})</translation>
    </message>
    <message>
        <source>; not adjusted: {left_out_words}</source>
        <translation>; nicht korrigiert: {left_out_words}</translation>
    </message>
    <message>
        <source>All groups together: {p_value} ({tests}{adjusted}).</source>
        <translation>Alle Gruppen zusammen: {p_value} ({tests}{adjusted}).</translation>
    </message>
    <message>
        <source>, adjusted by Holm for all tested with it</source>
        <translation>, nach Holm korrigiert für alle damit getesteten</translation>
    </message>
    <message>
        <source>, adjusted by Holm over {size} tests</source>
        <translation>, nach Holm korrigiert über {size} Tests</translation>
    </message>
    <message>
        <source>Chance alone gives groups of these sizes a largest gap of {points} on average, and of up to {points2} in 95 of 100 cases.</source>
        <translation>Zufall allein gibt Gruppen dieser Größe im Mittel einen größten Abstand von {points}, und in 95 von 100 Fällen bis zu {points2}.</translation>
    </message>
    <message>
        <source>Images are taken as independent, as requested.</source>
        <translation>Bilder werden wie verlangt als unabhängig angenommen.</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 Cluster</translation>
    </message>
    <message>
        <source>, equivalent to {weight} of equal size</source>
        <translation>, gleichwertig {weight} gleich großen</translation>
    </message>
    <message>
        <source>Intervals and tests allow for images that belong together: {clusters}{unequal}.</source>
        <translation>Intervalle und Tests berücksichtigen zusammengehörige Bilder: {clusters}{unequal}.</translation>
    </message>
    <message>
        <source> The interval holds for all {pairs} pairs of groups at once (each at {level}).</source>
        <translation> Das Intervall gilt für alle {pairs} Paare von Gruppen zugleich (jedes zu {level}).</translation>
    </message>
</context>
</TS>
