<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Groups with fewer images are left out, and with them any whose numbers would give them away. Gaps and tests compare the groups that are left, and so may differ from those on the page of the result.</source>
        <translation>Gruppen mit weniger Bildern stehen nicht im Bericht, und auch keine, deren Zahlen sie verraten würden. Abstände und Tests vergleichen die übrigen Gruppen und können darum von denen auf der Seite des Ergebnisses abweichen.</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Titel des Berichts</translation>
    </message>
    <message>
        <source>Author of the report</source>
        <translation>Verfasser des Berichts</translation>
    </message>
    <message>
        <source>who answers for it</source>
        <translation>wer dafür einsteht</translation>
    </message>
    <message>
        <source>Results in the report</source>
        <translation>Ergebnisse im Bericht</translation>
    </message>
    <message>
        <source>Find a result</source>
        <translation>Ergebnis suchen</translation>
    </message>
    <message>
        <source>Reviews in the report</source>
        <translation>Begutachtungen im Bericht</translation>
    </message>
    <message>
        <source>Sections of the report, in order</source>
        <translation>Abschnitte des Berichts, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>all are shown</source>
        <translation>alle werden gezeigt</translation>
    </message>
    <message>
        <source>Smallest group that the report shows</source>
        <translation>Kleinste Gruppe, die der Bericht zeigt</translation>
    </message>
    <message>
        <source>Auditors by name, not by number</source>
        <translation>Auditoren mit Namen, nicht als Nummer</translation>
    </message>
    <message>
        <source>Save as HTM&amp;L…</source>
        <translation>Als HTM&amp;L speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save evidence pac&amp;k…</source>
        <translation>Nachw&amp;eispaket speichern…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>Verfa&amp;sser</translation>
    </message>
    <message>
        <source>&amp;Smallest group</source>
        <translation>&amp;Kleinste Gruppe</translation>
    </message>
    <message>
        <source>Reviews, which say what people judged:</source>
        <translation>Begutachtungen, die sagen, wie Menschen urteilten:</translation>
    </message>
    <message>
        <source>Results, in the order of the report:</source>
        <translation>Ergebnisse, in der Reihenfolge des Berichts:</translation>
    </message>
    <message>
        <source>Sections: choose one to look at it and to write in it.</source>
        <translation>Abschnitte: Wählen Sie einen, um ihn anzusehen und darin zu schreiben.</translation>
    </message>
    <message>
        <source>The report needs a title.</source>
        <translation>Der Bericht braucht einen Titel.</translation>
    </message>
    <message>
        <source>version {number} ({kind}), {day_words}, {file}</source>
        <translation>Version {number} ({kind}), {day_words}, {file}</translation>
    </message>
    <message>
        <source>Saved before: {reversed}.</source>
        <translation>Bisher gespeichert: {reversed}.</translation>
    </message>
    <message>
        <source>Not saved to a file yet.</source>
        <translation>Noch nicht als Datei gespeichert.</translation>
    </message>
    <message>
        <source>{code} · deleted permanently</source>
        <translation>{code} · endgültig gelöscht</translation>
    </message>
    <message>
        <source>{name} · deleted; Audits brings it back</source>
        <translation>{name} · gelöscht; in Audits kann es zurückgeholt werden</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Summary and &amp;cards</source>
        <translation>Zusammenfassung und &amp;Karten</translation>
    </message>
    <message>
        <source>Save the report as a page in plain words, a card for Hugging Face, or Croissant metadata</source>
        <translation>Den Bericht als Seite in einfachen Worten speichern, als Karte für Hugging Face oder als Croissant-Metadaten</translation>
    </message>
    <message>
        <source> as {upper}</source>
        <translation> als {upper}</translation>
    </message>
    <message>
        <source> of {model}</source>
        <translation> von {model}</translation>
    </message>
    <message>
        <source>Who is asked about? Who decides on the grounds of these results, and what happens to the people then?</source>
        <translation>Über wen wird gefragt? Wer entscheidet aufgrund dieser Ergebnisse, und was geschieht dann mit den Menschen?</translation>
    </message>
    <message>
        <source>Where do the images come from, and who is missing among them?</source>
        <translation>Woher kommen die Bilder, und wer fehlt darin?</translation>
    </message>
    <message>
        <source>Who said which group a person belongs to, and what would they say themselves?</source>
        <translation>Wer hat gesagt, zu welcher Gruppe jemand gehört, und was würden die Menschen selbst sagen?</translation>
    </message>
    <message>
        <source>Why this model? Where is it used?</source>
        <translation>Warum dieses Modell? Wo wird es benutzt?</translation>
    </message>
    <message>
        <source>Why these words?</source>
        <translation>Warum diese Wörter?</translation>
    </message>
    <message>
        <source>What did you expect before you looked?</source>
        <translation>Was haben Sie erwartet, bevor Sie hinsahen?</translation>
    </message>
    <message>
        <source>What do you make of the results?</source>
        <translation>Was halten Sie von den Ergebnissen?</translation>
    </message>
    <message>
        <source>Who judged, and what did they find hard?</source>
        <translation>Wer hat geurteilt, und was fiel dabei schwer?</translation>
    </message>
    <message>
        <source>What else must a reader know?</source>
        <translation>Was muss man sonst noch wissen?</translation>
    </message>
    <message>
        <source>Which system is this about, who provides it, and where is the rest of its documentation?</source>
        <translation>Um welches System geht es, wer stellt es bereit, und wo ist der Rest seiner Dokumentation?</translation>
    </message>
    <message>
        <source>Where are project and images kept, and whom may one ask for them?</source>
        <translation>Wo liegen Projekt und Bilder, und wen kann man danach fragen?</translation>
    </message>
    <message>
        <source>Your own words at the beginning of “{title}”, in Markdown:</source>
        <translation>Ihre eigenen Worte am Anfang von „{title}“, in Markdown:</translation>
    </message>
    <message>
        <source>Your own words in {title}</source>
        <translation>Ihre eigenen Worte in {title}</translation>
    </message>
    <message>
        <source>Save an evidence pack</source>
        <translation>Nachweispaket speichern</translation>
    </message>
    <message>
        <source>&amp;Rows of single images: probabilities, labels given, groups</source>
        <translation>&amp;Zeilen einzelner Bilder: Wahrscheinlichkeiten, vergebene Labels, Gruppen</translation>
    </message>
    <message>
        <source>&amp;Name images in them by salted hashes</source>
        <translation>Bilder darin mit gesalzenen Hashes be&amp;nennen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Evidence packs (*.zip)</source>
        <translation>Nachweispakete (*.zip)</translation>
    </message>
    <message>
        <source>Packing {name}</source>
        <translation>{name} wird gepackt</translation>
    </message>
    <message>
        <source>Check an evidence pack</source>
        <translation>Nachweispaket prüfen</translation>
    </message>
    <message>
        <source>Give those whom you send it this SHA-256 by another channel, so that they can see that it is yours: {sha256}.</source>
        <translation>Teilen Sie denen, die es erhalten, diese SHA-256 auf anderem Weg mit, damit sie sehen, dass es von Ihnen ist: {sha256}.</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>Blurred beyond recovery</source>
        <translation>Unwiederbringlich unscharf</translation>
    </message>
    <message>
        <source>The file holds a few pixels of each picture. Whoever has the image itself can still tell which one it is.</source>
        <translation>Die Datei enthält wenige Pixel jedes Bildes. Wer das Bild selbst hat, kann immer noch sagen, welches es ist.</translation>
    </message>
    <message>
        <source>Whoever reads the report sees the people. The right that you state is printed in it.</source>
        <translation>Wer den Bericht liest, sieht die Menschen. Das Recht, das Sie angeben, wird darin abgedruckt.</translation>
    </message>
    <message>
        <source>Pictures in the report</source>
        <translation>Bilder im Bericht</translation>
    </message>
    <message>
        <source>Right to show pictures clear</source>
        <translation>Recht, Bilder scharf zu zeigen</translation>
    </message>
    <message>
        <source>such as: public domain; consent of those in them</source>
        <translation>etwa: gemeinfrei; Einwilligung der Abgebildeten</translation>
    </message>
    <message>
        <source>Pictures of each mark, at most</source>
        <translation>Bilder jeder Marke, höchstens</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>bis zu </translation>
    </message>
    <message>
        <source>with the names of their files</source>
        <translation>mit den Namen ihrer Dateien</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>&amp;Right to them</source>
        <translation>&amp;Recht daran</translation>
    </message>
    <message>
        <source>Of each &amp;mark</source>
        <translation>Von &amp;jeder Marke</translation>
    </message>
    <message>
        <source>A report holds results with their images, groups, words and limits, for someone who has neither this program nor your images.</source>
        <translation>Ein Bericht enthält Ergebnisse mit ihren Bildern, Gruppen, Wörtern und Grenzen, für Menschen, die weder dieses Programm noch Ihre Bilder haben.</translation>
    </message>
    <message>
        <source>Run an audit first; then begin a report here.</source>
        <translation>Führen Sie zuerst ein Audit aus; beginnen Sie dann hier einen Bericht.</translation>
    </message>
    <message>
        <source>It begins with the latest result.</source>
        <translation>Er beginnt mit dem neuesten Ergebnis.</translation>
    </message>
    <message>
        <source>the list of reports</source>
        <translation>die Liste der Berichte</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>Check an evidence pack…</source>
        <translation>Nachweispaket prüfen…</translation>
    </message>
    <message>
        <source>There is no result to report yet: run an audit or a probe first.</source>
        <translation>Es gibt noch kein Ergebnis zu berichten: Machen Sie zuerst ein Audit oder ein Experiment.</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The section is being made…</source>
        <translation>Der Abschnitt wird gemacht…</translation>
    </message>
    <message>
        <source>Preview of the section</source>
        <translation>Vorschau des Abschnitts</translation>
    </message>
    <message>
        <source>“{title}” as the PDF has it, {pages}</source>
        <translation>„{title}“, wie es im PDF steht, {pages}</translation>
    </message>
    <message numerus="yes">
        <source>{count} pages</source>
        <translation><numerusform>{count} Seite</numerusform><numerusform>{count} Seiten</numerusform></translation>
    </message>
    <message>
        <source>Page {place} of {title}</source>
        <translation>Seite {place} von {title}</translation>
    </message>
    <message>
        <source>&amp;New report</source>
        <translation>&amp;Neuer Bericht</translation>
    </message>
    <message>
        <source>Delete this report (Delete); Ctrl+Z brings it back. Files that were written stay.</source>
        <translation>Diesen Bericht löschen (Entf); Strg+Z bringt ihn zurück. Geschriebene Dateien bleiben.</translation>
    </message>
    <message>
        <source>Find a report</source>
        <translation>Bericht suchen</translation>
    </message>
    <message numerus="yes">
        <source>{count} results</source>
        <translation><numerusform>{count} Ergebnis</numerusform><numerusform>{count} Ergebnisse</numerusform></translation>
    </message>
    <message>
        <source>Rename the report</source>
        <translation>Bericht umbenennen</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>Name des Berichts</translation>
    </message>
    <message>
        <source>Evidence pack: {file}</source>
        <translation>Nachweispaket: {file}</translation>
    </message>
    <message>
        <source>&amp;Hide what agrees</source>
        <translation>&amp;Verbergen, was übereinstimmt</translation>
    </message>
    <message>
        <source>Checks of the evidence pack</source>
        <translation>Prüfungen des Nachweispakets</translation>
    </message>
</context>
</TS>
