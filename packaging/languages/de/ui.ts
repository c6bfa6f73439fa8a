<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>“{group}” must be a table, which begins with [{group}].</source>
        <translation>„{group}“ muss eine Tabelle sein, die mit [{group}] beginnt.</translation>
    </message>
    <message>
        <source>Settings: {name} was changed by hand. </source>
        <translation>Einstellungen: {name} wurde von Hand geändert. </translation>
    </message>
    <message>
        <source>{name} in [{group}] {fault}; {toml} is used.</source>
        <translation>{name} in [{group}] {fault}; es gilt {toml}.</translation>
    </message>
    <message>
        <source>“{usual}” in [keys] must be keys such as “Ctrl+E”.</source>
        <translation>„{usual}“ in [keys] müssen Tasten sein, etwa „Ctrl+E“.</translation>
    </message>
    <message>
        <source>“{own}” in [keys] is given twice; “{usual}” stays.</source>
        <translation>„{own}“ steht in [keys] zweimal; „{usual}“ bleibt.</translation>
    </message>
    <message>
        <source>It could not be renamed, and is written over when a setting is changed.</source>
        <translation>Sie konnte nicht umbenannt werden und wird überschrieben, sobald eine Einstellung geändert wird.</translation>
    </message>
    <message>
        <source>It was kept as {aside}, and the settings began anew.</source>
        <translation>Sie wurde als {aside} aufgehoben, und die Einstellungen beginnen neu.</translation>
    </message>
    <message>
        <source>The settings in {name} could not be read ({error}). {where}</source>
        <translation>Die Einstellungen in {name} konnten nicht gelesen werden ({error}). {where}</translation>
    </message>
    <message>
        <source>The settings could not be saved in {path} ({reason}). What you choose holds until the program ends.</source>
        <translation>Die Einstellungen konnten nicht in {path} gespeichert werden ({reason}). Was Sie wählen, gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>{name} in [{group}] is not known. Is {known} in [{known_group}] meant?</source>
        <translation>{name} in [{group}] ist nicht bekannt. Ist {known} in [{known_group}] gemeint?</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a text in quotation marks</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>must be one of {words}</source>
        <translation>muss eines von {words} sein</translation>
    </message>
    <message>
        <source>must be the whole path of a folder, or empty</source>
        <translation>muss der ganze Pfad eines Ordners oder leer sein</translation>
    </message>
    <message>
        <source>must be from {least} to {most}</source>
        <translation>muss von {least} bis {most} gehen</translation>
    </message>
    <message>
        <source>What was finished before is kept; edits of label sets are offered when their project is opened.</source>
        <translation>Was vorher fertig war, bleibt; Änderungen an Label-Sätzen werden angeboten, wenn ihr Projekt geöffnet wird.</translation>
    </message>
    <message>
        <source>clipstudio crashed on {day} at {time}. {kept} Where it happened is in the log.</source>
        <translation>clipstudio ist am {day} um {time} abgestürzt. {kept} Wo es geschah, steht im Protokoll.</translation>
    </message>
    <message>
        <source>clipstudio was ended without being closed (started {day}, {time}). {kept}</source>
        <translation>clipstudio wurde beendet, ohne geschlossen zu werden (gestartet {day}, {time}). {kept}</translation>
    </message>
    <message>
        <source>Drop to open or import</source>
        <translation>Ablegen zum Öffnen oder Importieren</translation>
    </message>
    <message>
        <source>“{path}” is no longer there.</source>
        <translation>„{path}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>No program opened it. The file is {path}</source>
        <translation>Kein Programm hat sie geöffnet. Die Datei ist {path}</translation>
    </message>
    <message>
        <source>The folder “{folder}” is no longer there.</source>
        <translation>Der Ordner „{folder}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>No file manager opened. The folder is {folder}</source>
        <translation>Kein Dateimanager hat sich geöffnet. Der Ordner ist {folder}</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>nanny</source>
        <translation>Kindermädchen</translation>
    </message>
    <message>
        <source>banker</source>
        <translation>Banker</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Richter</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>thief</source>
        <translation>Dieb</translation>
    </message>
    <message>
        <source>The image is blurred: reveal it first (Space)</source>
        <translation>Das Bild ist unscharf: Decken Sie es zuerst auf (Leertaste)</translation>
    </message>
    <message>
        <source>No image has an embedding yet: compute them under “Search by content” at the left</source>
        <translation>Noch kein Bild hat ein Embedding: Berechnen Sie sie links unter „Nach Inhalt suchen“</translation>
    </message>
    <message>
        <source>Select one image to copy it</source>
        <translation>Wählen Sie ein einzelnes Bild aus, um es zu kopieren</translation>
    </message>
    <message>
        <source>Remove from project</source>
        <translation>Aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>Save list of images</source>
        <translation>Liste der Bilder speichern</translation>
    </message>
    <message numerus="yes">
        <source>Copied {count} paths.</source>
        <translation><numerusform>{count} Pfad kopiert.</numerusform><numerusform>{count} Pfade kopiert.</numerusform></translation>
    </message>
    <message>
        <source>Copied the image.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Open in default viewer</source>
        <translation>Im üblichen Programm öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy {count} paths</source>
        <translation><numerusform>{count} Pfad kopieren</numerusform><numerusform>{count} Pfade kopieren</numerusform></translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Invert selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr wie dieses</translation>
    </message>
    <message>
        <source>More like these</source>
        <translation>Mehr wie diese</translation>
    </message>
    <message>
        <source>Show in Images</source>
        <translation>Unter Bilder zeigen</translation>
    </message>
    <message>
        <source>Review this image…</source>
        <translation>Dieses Bild begutachten…</translation>
    </message>
    <message>
        <source>Review these {count}…</source>
        <translation>Diese {count} begutachten…</translation>
    </message>
    <message>
        <source>Same person or sequence…</source>
        <translation>Dieselbe Person oder Sequenz…</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Kein Cluster</translation>
    </message>
    <message>
        <source>Bring back into project</source>
        <translation>Ins Projekt zurückholen</translation>
    </message>
    <message>
        <source>Bring {count} back into project</source>
        <translation>{count} ins Projekt zurückholen</translation>
    </message>
    <message>
        <source>Remove {count} from project</source>
        <translation>{count} aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Remove from this collection</source>
        <translation>Aus dieser Sammlung nehmen</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name of a collection for {ids}:</source>
        <translation>Name einer Sammlung für {ids}:</translation>
    </message>
    <message numerus="yes">
        <source>Name of the person, video or sequence that {count} images show (a new name or a known one):</source>
        <translation><numerusform>Name der Person, des Videos oder der Sequenz, die {count} Bild zeigt (ein neuer oder ein bekannter Name):</numerusform><numerusform>Name der Person, des Videos oder der Sequenz, die {count} Bilder zeigen (ein neuer oder ein bekannter Name):</numerusform></translation>
    </message>
    <message>
        <source>Same person or sequence</source>
        <translation>Dieselbe Person oder Sequenz</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Diese Liste kopieren</translation>
    </message>
    <message>
        <source> The first {rows} are listed.</source>
        <translation> Die ersten {rows} sind aufgeführt.</translation>
    </message>
    <message>
        <source>not matched</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>nicht wohlgeformt</translation>
    </message>
    <message>
        <source>What was found in the names</source>
        <translation>Was in den Namen gefunden wurde</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>These images are put together with what they look like.</source>
        <translation>Diese Bilder werden mit denen zusammengelegt, denen sie gleichen.</translation>
    </message>
    <message>
        <source>These images get what their names say.</source>
        <translation>Diese Bilder bekommen, was ihre Namen sagen.</translation>
    </message>
    <message>
        <source>These images look like no other one; they keep what they have.</source>
        <translation>Diese Bilder gleichen keinem anderen; sie behalten, was sie haben.</translation>
    </message>
    <message>
        <source>Their names say nothing of this; these images keep what they have.</source>
        <translation>Ihre Namen sagen nichts dazu; diese Bilder behalten, was sie haben.</translation>
    </message>
    <message>
        <source>These names are nearly of this kind. They are left out: nothing is guessed.</source>
        <translation>Diese Namen sind fast von dieser Art. Sie werden ausgelassen: Nichts wird geraten.</translation>
    </message>
    <message>
        <source>Some of its files</source>
        <translation>Einige seiner Dateien</translation>
    </message>
    <message>
        <source>Everything that was found, the most frequent first.</source>
        <translation>Alles, was gefunden wurde, das Häufigste zuerst.</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>Ausblenden: {what}</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>Einblenden: {what}</translation>
    </message>
    <message>
        <source>Hide or show the list at the left</source>
        <translation>Liste am linken Rand aus- oder einblenden</translation>
    </message>
    <message>
        <source>Hide or show the images</source>
        <translation>Bilder aus- oder einblenden</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing can be begun or changed in this window.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet: In diesem Fenster lässt sich nichts beginnen oder ändern.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Delete {kind} “{name}” permanently? This cannot be undone.</source>
        <translation>{kind} „{name}“ endgültig löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>They can be restored for {kept_days} days. Then they are deleted permanently, when the project is closed.</source>
        <translation>Sie können {kept_days} Tage lang wiederhergestellt werden. Danach werden sie beim Schließen des Projekts endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived label sets</source>
        <translation>Archivierte Label-Sätze</translation>
    </message>
    <message>
        <source>They stay in the project, out of every list, until you restore them or delete them permanently. Runs that used them keep their labels.</source>
        <translation>Sie bleiben im Projekt, außerhalb jeder Liste, bis Sie sie wiederherstellen oder endgültig löschen. Läufe, die sie benutzt haben, behalten ihre Labels.</translation>
    </message>
    <message>
        <source>Deleted runs and probe results</source>
        <translation>Gelöschte Läufe und Ergebnisse von Experimenten</translation>
    </message>
    <message>
        <source>Deleted attributes</source>
        <translation>Gelöschte Merkmale</translation>
    </message>
    <message>
        <source>Deleted collections and filters</source>
        <translation>Gelöschte Sammlungen und Filter</translation>
    </message>
    <message>
        <source>Deleted reports</source>
        <translation>Gelöschte Berichte</translation>
    </message>
    <message>
        <source>{for_a_while} Files that were written stay where they are.</source>
        <translation>{for_a_while} Dateien, die geschrieben wurden, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Deleted predictions</source>
        <translation>Gelöschte Vorhersagen</translation>
    </message>
    <message>
        <source>{for_a_while} Runs that used them are kept.</source>
        <translation>{for_a_while} Läufe, die sie benutzt haben, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Deleted “{name}” permanently.</source>
        <translation>„{name}“ wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>{ids} selected.</source>
        <translation>{ids} ausgewählt.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>Ärztin</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>criminal</source>
        <translation>Verbrecher</translation>
    </message>
    <message>
        <source>crime-related</source>
        <translation>Verbrechen</translation>
    </message>
    <message>
        <source>n = 3: too few</source>
        <translation>n = 3: zu wenige</translation>
    </message>
    <message>
        <source>person {group}</source>
        <translation>Person {group}</translation>
    </message>
    <message>
        <source>a photo of a {label}</source>
        <translation>ein Foto: {label}</translation>
    </message>
    <message>
        <source>a photo of a doctor</source>
        <translation>ein Foto: Ärztin</translation>
    </message>
    <message>
        <source>together 100 %</source>
        <translation>zusammen 100 %</translation>
    </message>
    <message>
        <source>thief 63 %, female</source>
        <translation>thief 63 %, weiblich</translation>
    </message>
    <message>
        <source>agreed on: yes</source>
        <translation>geklärt: ja</translation>
    </message>
    <message>
        <source>Ada: yes</source>
        <translation>Ada: ja</translation>
    </message>
    <message>
        <source>Ben: no</source>
        <translation>Ben: nein</translation>
    </message>
    <message>
        <source>computed again: ✓</source>
        <translation>nachgerechnet: ✓</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wofür es da ist</translation>
    </message>
    <message>
        <source>what it was tried on</source>
        <translation>woran es erprobt ist</translation>
    </message>
    <message>
        <source>where it fails</source>
        <translation>wo es versagt</translation>
    </message>
    <message>
        <source>n = 3: left out</source>
        <translation>n = 3: weggelassen</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No word is explained here. Help &gt; Glossary explains all of them.</source>
        <translation>Hier wird kein Begriff erklärt. Hilfe &gt; Glossar erklärt alle.</translation>
    </message>
    <message>
        <source>What is {term}?</source>
        <translation>Was ist {term}?</translation>
    </message>
    <message>
        <source>What is “{term}”? ({keys})</source>
        <translation>Was ist „{term}“? ({keys})</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing was changed, so nothing can be undone.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet: Nichts wurde geändert, also lässt sich nichts rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing left to redo of “{words}”: {remark}</source>
        <translation>Von „{words}“ ist nichts mehr zu wiederholen: {remark}</translation>
    </message>
    <message>
        <source>Nothing left to undo of “{words}”: {remark}</source>
        <translation>Von „{words}“ ist nichts mehr rückgängig zu machen: {remark}</translation>
    </message>
    <message>
        <source>Could not redo “{words}”: {reason}</source>
        <translation>„{words}“ ließ sich nicht wiederholen: {reason}</translation>
    </message>
    <message>
        <source>Could not undo “{words}”: {reason}</source>
        <translation>„{words}“ ließ sich nicht rückgängig machen: {reason}</translation>
    </message>
</context>
</TS>
