<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>new label set</source>
        <translation>neuer Label-Satz</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>Discarded the new label set “{title}”. Ctrl+Z brings it back.</source>
        <translation>Der neue Label-Satz „{title}“ ist verworfen. Strg+Z bringt ihn zurück.</translation>
    </message>
    <message>
        <source>“{title}” is in the project.</source>
        <translation>„{title}“ ist im Projekt.</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>There is a label set “{name}” already. Choose another name.</source>
        <translation>Es gibt schon einen Label-Satz „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is an archived label set “{name}”. Restore that one, or choose another name.</source>
        <translation>Es gibt einen archivierten Label-Satz „{name}“. Stellen Sie ihn wieder her, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Edits of {which} were not saved when clipstudio last ended.</source>
        <translation>Änderungen an {which} waren nicht gespeichert, als clipstudio zuletzt endete.</translation>
    </message>
    <message>
        <source>restoring unsaved edits</source>
        <translation>nicht gespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>discard unsaved edits</source>
        <translation>nicht gespeicherte Änderungen verwerfen</translation>
    </message>
    <message>
        <source>{reason} They are lost if clipstudio ends before they are saved.</source>
        <translation>{reason} Sie gehen verloren, wenn clipstudio endet, bevor sie gespeichert sind.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Name of the label set</source>
        <translation>Name des Label-Satzes</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Dis&amp;card edits</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Templates, one per line</source>
        <translation>&amp;Vorlagen, eine je Zeile</translation>
    </message>
    <message>
        <source>Vers&amp;ion</source>
        <translation>Vers&amp;ion</translation>
    </message>
    <message>
        <source>Descri&amp;ption</source>
        <translation>Besch&amp;reibung</translation>
    </message>
    <message>
        <source>discarding edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>typing in the name</source>
        <translation>Name geschrieben</translation>
    </message>
    <message>
        <source>typing in the description</source>
        <translation>Beschreibung geschrieben</translation>
    </message>
    <message>
        <source>typing in the templates</source>
        <translation>Vorlagen geschrieben</translation>
    </message>
    <message>
        <source>&amp;Save as new label set</source>
        <translation>Als neuen Label-Satz &amp;speichern</translation>
    </message>
    <message>
        <source>“{name}” stays as it is.</source>
        <translation>„{name}“ bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Save as version {value}</source>
        <translation>Als Version {value} &amp;speichern</translation>
    </message>
    <message>
        <source>Version {number} stays as it is.</source>
        <translation>Version {number} bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Fix the highlighted rows, then save.</source>
        <translation>Bringen Sie die hervorgehobenen Zeilen in Ordnung, dann speichern Sie.</translation>
    </message>
    <message>
        <source>Nothing has changed since version {number}.</source>
        <translation>Seit Version {number} hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Labels</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Write a new label at the end</source>
        <translation>Ein neues Label ans Ende schreiben</translation>
    </message>
    <message>
        <source>{names}: the prompt has {tokens} tokens and is cut after {limit}.</source>
        <translation>{names}: Der Prompt hat {tokens} Tokens und wird nach {limit} abgeschnitten.</translation>
    </message>
    <message>
        <source>{names}: the same words as for {others}.</source>
        <translation>{names}: dieselben Wörter wie für {others}.</translation>
    </message>
    <message>
        <source>writing “{value}”</source>
        <translation>„{value}“ geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>pasting {count} labels</source>
        <translation><numerusform>{count} Label eingefügt</numerusform><numerusform>{count} Labels eingefügt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>removing {count} labels</source>
        <translation><numerusform>{count} Label entfernt</numerusform><numerusform>{count} Labels entfernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>categorizing {count} labels</source>
        <translation><numerusform>{count} Label eingeordnet</numerusform><numerusform>{count} Labels eingeordnet</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>moving {count} labels</source>
        <translation><numerusform>{count} Label verschoben</numerusform><numerusform>{count} Labels verschoben</numerusform></translation>
    </message>
    <message>
        <source>A label set is the list of words that a model chooses between, and the sentences they are put in. Every audit needs one.</source>
        <translation>Ein Label-Satz ist die Liste der Wörter, unter denen ein Modell wählt, und der Sätze, in die sie gesetzt werden. Jedes Audit braucht einen.</translation>
    </message>
    <message>
        <source>Label sets (*.json *.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.parquet *.jsonl);;All files (*)</source>
        <translation>Label-Sätze (*.json *.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.parquet *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation>Label-Sätze (*.json)</translation>
    </message>
    <message>
        <source>the list of label sets</source>
        <translation>die Liste der Label-Sätze</translation>
    </message>
    <message>
        <source>New label set</source>
        <translation>Neuer Label-Satz</translation>
    </message>
    <message>
        <source>Au&amp;dit with this label set…</source>
        <translation>Audi&amp;t mit diesem Label-Satz…</translation>
    </message>
    <message>
        <source>Save the label set</source>
        <translation>Label-Satz speichern</translation>
    </message>
    <message>
        <source>Save the label set first: an audit uses a saved version.</source>
        <translation>Speichern Sie zuerst den Label-Satz: Ein Audit benutzt eine gespeicherte Version.</translation>
    </message>
    <message>
        <source>Import a label set</source>
        <translation>Label-Satz importieren</translation>
    </message>
    <message>
        <source>Export the label set</source>
        <translation>Label-Satz exportieren</translation>
    </message>
    <message>
        <source>The model will read:</source>
        <translation>Das Modell liest:</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>The label counts as the average of them.</source>
        <translation>Das Label zählt als ihr Mittel.</translation>
    </message>
    <message>
        <source>and {more} more. {average}</source>
        <translation>und {more} weitere. {average}</translation>
    </message>
    <message>
        <source>Find a label or category</source>
        <translation>Label oder Kategorie suchen</translation>
    </message>
    <message>
        <source>Sh&amp;ow them</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{count} harmful labels are hidden ({categories}).</source>
        <translation><numerusform>{count} verletzendes Label ist verborgen ({categories}).</numerusform><numerusform>{count} verletzende Labels sind verborgen ({categories}).</numerusform></translation>
    </message>
    <message>
        <source>{shown} of {labels}</source>
        <translation>{shown} von {labels}</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Dup&amp;lizieren</translation>
    </message>
    <message>
        <source>Find a label set</source>
        <translation>Label-Satz suchen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Shipped with clipstudio</source>
        <translation>Mit clipstudio geliefert</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>Archi&amp;vieren</translation>
    </message>
    <message>
        <source>Discard this label set, which was never saved (Delete)</source>
        <translation>Diesen Label-Satz verwerfen, der nie gespeichert wurde (Entf)</translation>
    </message>
    <message>
        <source>Archive this label set (Delete). Audits that used it keep it.</source>
        <translation>Diesen Label-Satz archivieren (Entf). Audits, die ihn benutzt haben, behalten ihn.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Custom prompts</source>
        <translation>Eigene Prompts</translation>
    </message>
    <message>
        <source>Add a label…</source>
        <translation>Label hinzufügen…</translation>
    </message>
    <message>
        <source>The word or words that the model chooses between.</source>
        <translation>Das Wort oder die Wörter, unter denen das Modell wählt.</translation>
    </message>
    <message>
        <source>Labels of one category are also counted together. Images of the categories {sorted} are blurred until you ask for them.</source>
        <translation>Labels einer Kategorie werden auch zusammen gezählt. Bilder der Kategorien {sorted} sind unscharf, bis Sie nach ihnen fragen.</translation>
    </message>
    <message>
        <source>Sentences used instead of the templates for this label; separate several with “{strip}”.</source>
        <translation>Sätze, die statt der Vorlagen für dieses Label benutzt werden; mehrere mit „{strip}“ trennen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Add the labels in the clipboard (Ctrl+V): one per line or separated by commas. From a spreadsheet: label, category and custom prompts in columns.</source>
        <translation>Die Labels aus der Zwischenablage hinzufügen (Strg+V): eines je Zeile oder durch Kommas getrennt. Aus einer Tabelle: Label, Kategorie und eigene Prompts in Spalten.</translation>
    </message>
    <message>
        <source>Set category</source>
        <translation>Kategorie festlegen</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Another category…</source>
        <translation>Andere Kategorie…</translation>
    </message>
    <message>
        <source>restoring version {number}</source>
        <translation>Version {number} wiederhergestellt</translation>
    </message>
    <message>
        <source>“{title}” is saved.</source>
        <translation>„{title}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Look at an older version; it never changes, since audits may have used it.</source>
        <translation>Eine ältere Version ansehen; sie ändert sich nie, da Audits sie benutzt haben können.</translation>
    </message>
    <message>
        <source>Version {number} · {in_words}</source>
        <translation>Version {number} · {in_words}</translation>
    </message>
    <message>
        <source>&amp;Restore as new version</source>
        <translation>Als neue Version &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Back to the newest</source>
        <translation>Zurück zur n&amp;euesten</translation>
    </message>
    <message>
        <source>You are looking at version {number} of {in_words}. It stays as it is.</source>
        <translation>Sie sehen Version {number} vom {in_words}. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>discard the new label set “{title}”</source>
        <translation>neuen Label-Satz „{title}“ verwerfen</translation>
    </message>
</context>
</TS>
