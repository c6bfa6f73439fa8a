<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>About clipstudio</source>
        <translation>Über clipstudio</translation>
    </message>
    <message>
        <source>Licence of clipstudio</source>
        <translation>Lizenz von clipstudio</translation>
    </message>
    <message>
        <source>All licences…</source>
        <translation>Alle Lizenzen…</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>There is no cache of any recent project.</source>
        <translation>Keines der letzten Projekte hat einen Zwischenspeicher.</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>looks of pictures</source>
        <translation>Aussehen der Bilder</translation>
    </message>
    <message>
        <source>Close the project first: its cache is in use.</source>
        <translation>Erst das Projekt schließen: Sein Zwischenspeicher wird benutzt.</translation>
    </message>
    <message>
        <source>Reading sizes…</source>
        <translation>Größen werden gelesen…</translation>
    </message>
    <message>
        <source>Together {together}</source>
        <translation>Zusammen {together}</translation>
    </message>
    <message>
        <source>Clear the cache of {name}</source>
        <translation>Zwischenspeicher von {name} leeren</translation>
    </message>
    <message>
        <source>Delete {total} of “{name}”? Models must see its images again at the next audit.</source>
        <translation>{total} von „{name}“ löschen? Modelle müssen seine Bilder beim nächsten Audit neu sehen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Beside each project</source>
        <translation>Neben jedem Projekt</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Where should caches be kept?</source>
        <translation>Wo sollen Zwischenspeicher liegen?</translation>
    </message>
    <message>
        <source>beside each project</source>
        <translation>neben jedem Projekt</translation>
    </message>
    <message numerus="yes">
        <source>{count} caches lie at the former place. They are left there unless you move them.</source>
        <translation><numerusform>{count} Zwischenspeicher liegt am früheren Ort. Er bleibt dort, wenn Sie ihn nicht verschieben.</numerusform><numerusform>{count} Zwischenspeicher liegen am früheren Ort. Sie bleiben dort, wenn Sie sie nicht verschieben.</numerusform></translation>
    </message>
    <message>
        <source>That of the open project is in use: close the project to move it.</source>
        <translation>Der des offenen Projekts wird benutzt: Schließen Sie das Projekt, um ihn zu verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>{count} caches were moved.</source>
        <translation><numerusform>{count} Zwischenspeicher wurde verschoben.</numerusform><numerusform>{count} Zwischenspeicher wurden verschoben.</numerusform></translation>
    </message>
    <message>
        <source>Closing {name}</source>
        <translation>{name} wird geschlossen</translation>
    </message>
    <message>
        <source>{reason} What was deleted is deleted permanently the next time.</source>
        <translation>{reason} Was gelöscht wurde, wird beim nächsten Mal endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing was edited in this project yet.</source>
        <translation>In diesem Projekt wurde noch nichts bearbeitet.</translation>
    </message>
    <message>
        <source>No edit matches.</source>
        <translation>Keine Änderung passt dazu.</translation>
    </message>
    <message>
        <source>Find an edit</source>
        <translation>Änderung suchen</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Whatever was changed</source>
        <translation>Alles, was geändert wurde</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>Wer es geändert hat</translation>
    </message>
    <message>
        <source>Whoever changed it</source>
        <translation>Alle, die etwas geändert haben</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Undo down to this edit</source>
        <translation>Rückgängig bis zu dieser Änderung</translation>
    </message>
    <message>
        <source>{found}, the latest first.</source>
        <translation>{found}, die neueste zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>{count} edits</source>
        <translation><numerusform>{count} Änderung</numerusform><numerusform>{count} Änderungen</numerusform></translation>
    </message>
    <message>
        <source>Undo {steps}, down to this one</source>
        <translation>{steps} rückgängig machen, bis zu dieser</translation>
    </message>
    <message>
        <source>Choose a folder. Images stay where they are; nothing leaves this machine.</source>
        <translation>Einen Ordner wählen. Die Bilder bleiben, wo sie sind; nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Say who is in them</source>
        <translation>Sagen, wer zu sehen ist</translation>
    </message>
    <message>
        <source>Import a table with a column for each attribute, or select images and enter values by hand (Ctrl+G).</source>
        <translation>Eine Tabelle mit einer Spalte je Merkmal importieren, oder Bilder auswählen und Werte von Hand eingeben (Strg+G).</translation>
    </message>
    <message>
        <source>Choose labels</source>
        <translation>Labels wählen</translation>
    </message>
    <message>
        <source>Look at the words that the model is to choose from. Ready-made sets are listed under Labels; fairface-gender is a plain one to begin with.</source>
        <translation>Sehen Sie sich die Wörter an, aus denen das Modell wählen soll. Fertige Sätze stehen unter „Labels“; fairface-gender ist ein einfacher für den Anfang.</translation>
    </message>
    <message>
        <source>Run the audit</source>
        <translation>Das Audit starten</translation>
    </message>
    <message>
        <source>Choose what to compare by, a model and a label set, then press Run audit. The built-in model is a drawn example and tells nothing of photographs: for these, add a model under Models first.</source>
        <translation>Wählen Sie, wonach verglichen wird, ein Modell und einen Label-Satz, dann drücken Sie „Audit starten“. Das eingebaute Modell ist ein gezeichnetes Beispiel und sagt nichts über Fotos: Fügen Sie dafür zuerst unter „Modelle“ ein Modell hinzu.</translation>
    </message>
    <message>
        <source>Read the chart</source>
        <translation>Das Diagramm lesen</translation>
    </message>
    <message>
        <source>Each bar is the share of a group that got the label.</source>
        <translation>Jeder Balken ist der Anteil einer Gruppe, der das Label bekam.</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter on it, to see exactly those images</source>
        <translation>Einen Balken anklicken oder auf ihm Eingabe drücken, um genau diese Bilder zu sehen</translation>
    </message>
    <message>
        <source>That was your first audit. Next: judge images by hand in Review, or write it up in Reports.</source>
        <translation>Das war Ihr erstes Audit. Als Nächstes: Bilder unter Begutachtung von Hand beurteilen, oder unter Berichte darüber schreiben.</translation>
    </message>
    <message>
        <source>The audit is running; the bar below shows how far it is. The model looks at each image once, which is the slow part: later audits of these images take seconds.</source>
        <translation>Das Audit läuft; die Leiste unten zeigt, wie weit es ist. Das Modell sieht jedes Bild einmal an, und das dauert am längsten: Spätere Audits dieser Bilder brauchen Sekunden.</translation>
    </message>
    <message>
        <source>Help &gt; First audit on your images opens these steps again.</source>
        <translation>Hilfe &gt; Erstes Audit mit eigenen Bildern öffnet diese Schritte wieder.</translation>
    </message>
    <message>
        <source>First audit on your images</source>
        <translation>Erstes Audit mit eigenen Bildern</translation>
    </message>
    <message>
        <source>Your first audit</source>
        <translation>Ihr erstes Audit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Step {number}, {name}, done</source>
        <translation>Schritt {number}, {name}, erledigt</translation>
    </message>
    <message>
        <source>Step {number}, {name}</source>
        <translation>Schritt {number}, {name}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>It says what went wrong in the program, when and where in its code, and on which versions. It holds no images, but names of files, projects and labels may be in it: look through it before you send it.</source>
        <translation>Es sagt, was im Programm fehlging, wann und wo im Code und mit welchen Versionen. Es enthält keine Bilder, aber vielleicht Namen von Dateien, Projekten und Labels: Sehen Sie es durch, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>Hilfe zu diesem Bereich</translation>
    </message>
    <message>
        <source>Explain the word here</source>
        <translation>Begriff an dieser Stelle erklären</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The log is {path}. {content}</source>
        <translation>Das Protokoll ist {path}. {content}</translation>
    </message>
    <message>
        <source>There is no log: the program has had no errors so far.</source>
        <translation>Es gibt kein Protokoll: Das Programm hatte bisher keine Fehler.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Find in help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Copied: {address}</source>
        <translation>Kopiert: {address}</translation>
    </message>
    <message>
        <source>No page of help holds these words; the page that was chosen before stays.</source>
        <translation>Keine Seite der Hilfe enthält diese Wörter; die zuvor gewählte Seite bleibt stehen.</translation>
    </message>
    <message>
        <source>network: off</source>
        <translation>Netzwerk: aus</translation>
    </message>
    <message>
        <source>clipstudio uses no network: images, labels and results stay on this machine.</source>
        <translation>clipstudio benutzt kein Netzwerk: Bilder, Labels und Ergebnisse bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>network: on</source>
        <translation>Netzwerk: an</translation>
    </message>
    <message>
        <source>A model is being downloaded because you asked for it. Nothing of yours is sent.</source>
        <translation>Ein Modell wird heruntergeladen, weil Sie es verlangt haben. Von Ihren Daten wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt der Arbeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop this job (Ctrl+.). What is finished stays, and it goes on from there next time.</source>
        <translation>Diese Arbeit abbrechen (Strg+.). Was fertig ist, bleibt; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>{value} · {waiting} more waiting</source>
        <translation>{value} · {waiting} weitere warten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused · {words}</source>
        <translation>angehalten · {words}</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <translation>wird abgebrochen…</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>beginnt…</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Press the keys that you want, with Ctrl, or Ctrl and Alt, or a function key.</source>
        <translation>Drücken Sie die gewünschten Tasten, mit Strg, mit Strg und Alt, oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>Keys of {name}</source>
        <translation>Tasten von {name}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the keys of {name}</source>
        <translation>Tasten von {name} zurücksetzen</translation>
    </message>
    <message>
        <source>Back to {keys}</source>
        <translation>Zurück zu {keys}</translation>
    </message>
    <message>
        <source>{keys} cannot be chosen: menus, lists, fields or the system need these keys.</source>
        <translation>{keys} kann nicht gewählt werden: Menüs, Listen, Felder oder das System brauchen diese Tasten.</translation>
    </message>
    <message>
        <source>{keys} is taken by “{name}”. Give that other keys first.</source>
        <translation>{keys} gehört schon zu „{name}“. Geben Sie dem zuerst andere Tasten.</translation>
    </message>
    <message numerus="yes">
        <source>{jobs} are not finished.</source>
        <translation><numerusform>{jobs} ist nicht fertig.</numerusform><numerusform>{jobs} sind nicht fertig.</numerusform></translation>
    </message>
    <message>
        <source>If you stop now, there will be no result. Images already imported or embedded are kept, and the work goes on from there when you start it again.</source>
        <translation>Wenn Sie jetzt abbrechen, gibt es kein Ergebnis. Bilder, die schon importiert oder eingebettet sind, bleiben; die Arbeit geht dort weiter, wenn Sie sie wieder beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>{jobs} are waiting and would be dropped.</source>
        <translation><numerusform>{jobs} wartet und würde entfallen.</numerusform><numerusform>{jobs} warten und würden entfallen.</numerusform></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Close when done</source>
        <translation>Schließen, wenn fertig</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>The edits of {which} are not saved as a version yet. Save them?</source>
        <translation>Die Änderungen an {which} sind noch nicht als Version gespeichert. Speichern?</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>clipstudio and what it is built on</source>
        <translation>clipstudio und worauf es aufbaut</translation>
    </message>
    <message>
        <source>It comes without the text of its licence.</source>
        <translation>Der Text der Lizenz liegt nicht bei.</translation>
    </message>
    <message>
        <source>clipstudio projects (*{suffix})</source>
        <translation>clipstudio-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>clipstudio projects and reviews (*{suffix} *{review_suffix})</source>
        <translation>clipstudio-Projekte und Begutachtungen (*{suffix} *{review_suffix})</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show the last message</source>
        <translation>Letzte Meldung zeigen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Tour of the sample</source>
        <translation>Rundgang durch das Beispiel</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>Create or open a project: the steps of a first audit are shown in it.</source>
        <translation>Legen Sie ein Projekt an, oder öffnen Sie eines: Darin werden die Schritte eines ersten Audits gezeigt.</translation>
    </message>
    <message>
        <source>Settings and log</source>
        <translation>Einstellungen und Protokoll</translation>
    </message>
    <message>
        <source>Cache of this project</source>
        <translation>Zwischenspeicher dieses Projekts</translation>
    </message>
    <message>
        <source>This closes as soon as the work is done.</source>
        <translation>Geschlossen wird, sobald die Arbeit fertig ist.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Where should the sample go?</source>
        <translation>Wohin soll das Beispiel?</translation>
    </message>
    <message>
        <source>“{usual}” in [keys] stays as it is: {keys} is taken by “{name}”.</source>
        <translation>„{usual}“ in [keys] bleibt, wie es ist: {keys} gehört schon zu „{name}“.</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>New project {name}</source>
        <translation>Neues Projekt {name}</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>“{name}” is open in this window.</source>
        <translation>„{name}“ ist in diesem Fenster offen.</translation>
    </message>
    <message>
        <source>The project was not opened, and is unchanged.</source>
        <translation>Das Projekt wurde nicht geöffnet und ist unverändert.</translation>
    </message>
    <message>
        <source>A window has one project at a time. Not opened: {names}.</source>
        <translation>Ein Fenster hat nur ein Projekt auf einmal. Nicht geöffnet: {names}.</translation>
    </message>
    <message>
        <source>Create or open a project: it gets these files then.</source>
        <translation>Legen Sie ein Projekt an, oder öffnen Sie eines: Dann bekommt es diese Dateien.</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (schreibgeschützt)</translation>
    </message>
    <message>
        <source>Caches held more than they may: those of {names} were cleared.</source>
        <translation>Zwischenspeicher enthielten mehr, als sie dürfen: Die von {names} wurden geleert.</translation>
    </message>
    <message>
        <source>The sample was cancelled; it goes on from there next time.</source>
        <translation>Das Beispiel wurde abgebrochen; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation>Was vorher fertig war, bleibt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{title}: cancelled. {kept}</source>
        <translation>{title}: abgebrochen. {kept}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Warning: {value}</source>
        <translation>Warnung: {value}</translation>
    </message>
    <message>
        <source>Reset {inside}</source>
        <translation>{inside} zurücksetzen</translation>
    </message>
    <message>
        <source>Put these settings back to what they begin with</source>
        <translation>Diese Einstellungen auf ihren Anfang zurücksetzen</translation>
    </message>
    <message>
        <source>Wilson (the usual one)</source>
        <translation>Wilson (üblich)</translation>
    </message>
    <message>
        <source>Clopper-Pearson (exact, wider)</source>
        <translation>Clopper-Pearson (exakt, breiter)</translation>
    </message>
    <message>
        <source>Exact: 32-bit</source>
        <translation>Exakt: 32 Bit</translation>
    </message>
    <message>
        <source>Fast: 16-bit where possible</source>
        <translation>Schnell: 16 Bit, wo möglich</translation>
    </message>
    <message>
        <source>a graphics card if there is one</source>
        <translation>einer Grafikkarte, wenn es eine gibt</translation>
    </message>
    <message>
        <source>an NVIDIA graphics card</source>
        <translation>einer Grafikkarte von NVIDIA</translation>
    </message>
    <message>
        <source>the graphics chip of a Mac</source>
        <translation>dem Grafikchip eines Mac</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Off: offer none</source>
        <translation>Aus: keine anbieten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Reduce motion: nothing moves by itself</source>
        <translation>Bewegung verringern: Nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>Blur images until they are revealed</source>
        <translation>Bilder unscharf zeigen, bis sie aufgedeckt werden</translation>
    </message>
    <message>
        <source>Hide harmful labels until they are asked for</source>
        <translation>Verletzende Labels verbergen, bis nach ihnen gefragt wird</translation>
    </message>
    <message>
        <source>Smallest group of new plans</source>
        <translation>Kleinste Gruppe neuer Pläne</translation>
    </message>
    <message>
        <source>Interval of new plans</source>
        <translation>Intervall neuer Pläne</translation>
    </message>
    <message>
        <source>Confidence level of new plans</source>
        <translation>Konfidenzniveau neuer Pläne</translation>
    </message>
    <message>
        <source>Speed of new plans</source>
        <translation>Geschwindigkeit neuer Pläne</translation>
    </message>
    <message>
        <source>Models run on</source>
        <translation>Modelle laufen auf</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Threads des Prozessors</translation>
    </message>
    <message>
        <source>all ({value})</source>
        <translation>alle ({value})</translation>
    </message>
    <message>
        <source>Downloads of models</source>
        <translation>Herunterladen von Modellen</translation>
    </message>
    <message>
        <source>Start the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Show shortcuts</source>
        <translation>Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Gigabytes that caches may hold</source>
        <translation>Gigabyte, die Zwischenspeicher enthalten dürfen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on; what is written to projects, reports and exports is in English. Pictures in Images begin with this size; the slider above them changes it for now.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start; was in Projekte, Berichte und Exporte geschrieben wird, ist Englisch. Die Bilder unter Bilder beginnen in dieser Größe; der Regler über ihnen ändert sie für den Augenblick.</translation>
    </message>
    <message>
        <source>theme mode color font zoom scale thumbnails animation translation</source>
        <translation>Thema Design Modus Schriftart Zoom Skalierung Vorschaubilder Animation Übersetzung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>For runs and label sets with harmful categories. Reports and exports always have every word.</source>
        <translation>Für Läufe und Label-Sätze mit verletzenden Kategorien. Berichte und Exporte enthalten immer jedes Wort.</translation>
    </message>
    <message>
        <source>sensitive offensive disturbing warning censor</source>
        <translation>heikel anstößig verstörend Warnung zensieren</translation>
    </message>
    <message>
        <source>Harmful content</source>
        <translation>Verletzende Inhalte</translation>
    </message>
    <message>
        <source>Minimum group size</source>
        <translation>Kleinste Gruppe</translation>
    </message>
    <message>
        <source>Confidence interval</source>
        <translation>Konfidenzintervall</translation>
    </message>
    <message>
        <source>Confidence level</source>
        <translation>Konfidenzniveau</translation>
    </message>
    <message>
        <source>Smaller groups are not estimable. Of 100 intervals at 95 %, about 95 contain the true value; at 99 % they are wider. The significance level of tests stays 5 %. Each plan can still be given something else.</source>
        <translation>Kleinere Gruppen sind nicht schätzbar. Von 100 Intervallen zu 95 % enthalten etwa 95 den wahren Wert; zu 99 % sind sie breiter. Das Signifikanzniveau der Tests bleibt 5 %. Jedem Plan kann etwas anderes gegeben werden.</translation>
    </message>
    <message>
        <source>default statistics precision alpha</source>
        <translation>Vorgabe Standard Statistik Genauigkeit Alpha</translation>
    </message>
    <message>
        <source>New audits and probes</source>
        <translation>Neue Audits und Experimente</translation>
    </message>
    <message>
        <source>For models that are loaded from now on, and for reading images for them.</source>
        <translation>Für Modelle, die ab jetzt geladen werden, und zum Lesen der Bilder dafür.</translation>
    </message>
    <message>
        <source>GPU CPU CUDA device cores performance</source>
        <translation>GPU CPU CUDA Gerät Kerne Leistung</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Values that you enter by hand are kept under this name, beside what tables say.</source>
        <translation>Werte, die Sie von Hand eingeben, werden unter diesem Namen geführt, neben dem, was Tabellen sagen.</translation>
    </message>
    <message>
        <source>Downloading a model that you choose in Models is all that clipstudio ever uses the network for; nothing of yours is sent.</source>
        <translation>Ein Modell herunterzuladen, das Sie unter Modelle wählen, ist alles, wozu clipstudio je das Netzwerk benutzt; von Ihren Daten wird nichts gesendet.</translation>
    </message>
    <message>
        <source>internet online offline connection privacy telemetry</source>
        <translation>Internet online offline Verbindung Datenschutz Telemetrie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>The keys of a review's answers are chosen where its question is written.</source>
        <translation>Die Tasten für die Antworten einer Begutachtung werden dort gewählt, wo ihre Frage steht.</translation>
    </message>
    <message>
        <source>keyboard hotkeys bindings</source>
        <translation>Tastatur Kürzel Belegung</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>{name}: show in folder</source>
        <translation>{name}: im Ordner zeigen</translation>
    </message>
    <message>
        <source>There is nothing in it yet</source>
        <translation>Darin ist noch nichts</translation>
    </message>
    <message>
        <source>Images stay where they are. The settings are the file settings.toml.</source>
        <translation>Bilder bleiben, wo sie sind. Die Einstellungen sind die Datei settings.toml.</translation>
    </message>
    <message>
        <source>Where files are kept</source>
        <translation>Wo Dateien liegen</translation>
    </message>
    <message>
        <source>directory path location</source>
        <translation>Verzeichnis Pfad Speicherort Dateien</translation>
    </message>
    <message>
        <source>Caches are made</source>
        <translation>Zwischenspeicher liegen</translation>
    </message>
    <message>
        <source>Caches may hold</source>
        <translation>Sie dürfen enthalten</translation>
    </message>
    <message>
        <source>They hold</source>
        <translation>Sie enthalten</translation>
    </message>
    <message>
        <source>A cache holds thumbnails and embeddings, which are made again when they are needed. Where caches of recent projects hold more than they may, the longest unused ones are cleared when a project opens.</source>
        <translation>Ein Zwischenspeicher enthält Vorschaubilder und Embeddings, die bei Bedarf neu gemacht werden. Wo die der letzten Projekte mehr enthalten, als sie dürfen, werden die am längsten unbenutzten geleert, wenn ein Projekt geöffnet wird.</translation>
    </message>
    <message>
        <source>disk space storage temporary</source>
        <translation>Speicherplatz Festplatte Zwischenspeicher temporär</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>{count} projects</source>
        <translation><numerusform>{count} Projekt</numerusform><numerusform>{count} Projekte</numerusform></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting holds these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Look for changes on disk</source>
        <translation>Nach Änderungen auf der Festplatte sehen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>History of edits…</source>
        <translation>Verlauf der Änderungen…</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>This project is open read-only: nothing can be imported.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet: Es kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>{name}, read-only</source>
        <translation>{name}, schreibgeschützt</translation>
    </message>
    <message>
        <source>{ids} selected in Images</source>
        <translation>{ids} unter Bilder ausgewählt</translation>
    </message>
    <message>
        <source> and {left} more</source>
        <translation> und {left} weitere</translation>
    </message>
    <message>
        <source>clipstudio takes {taken}.</source>
        <translation>clipstudio nimmt {taken}.</translation>
    </message>
    <message>
        <source>Drop one kind of file at a time.</source>
        <translation>Legen Sie nur eine Art von Dateien auf einmal ab.</translation>
    </message>
    <message>
        <source>Not used: {names}{more}. {why}</source>
        <translation>Nicht benutzt: {names}{more}. {why}</translation>
    </message>
    <message>
        <source>{name}  (Ctrl+{index})</source>
        <translation>{name}  (Strg+{index})</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>New here? The sample is a made-up world of 800 drawn pictures and a small model with a known bias planted in it. Making it takes a minute, or a few where the computer is busy or slow; then it shows how an audit finds it.</source>
        <translation>Neu hier? Das Beispiel ist eine erfundene Welt mit 800 gezeichneten Bildern und einem kleinen Modell, in das eine bekannte Verzerrung eingebaut ist. Es herzustellen dauert eine Minute, auf einem langsamen oder beschäftigten Rechner einige; dann zeigt es, wie ein Audit sie findet.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose another place for the sample</source>
        <translation>Einen anderen Ort für das Beispiel wählen</translation>
    </message>
    <message>
        <source>The sample is being made</source>
        <translation>Das Beispiel wird angelegt</translation>
    </message>
    <message>
        <source>It is in {where} and goes on as you left it.</source>
        <translation>Es liegt in {where} und geht weiter wie zuletzt.</translation>
    </message>
    <message>
        <source>It goes into {where}.</source>
        <translation>Es kommt nach {where}.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Help &gt; Tour of the sample opens the tour again.</source>
        <translation>Hilfe &gt; Rundgang durch das Beispiel öffnet den Rundgang wieder.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt…</translation>
    </message>
    <message>
        <source>The tour goes through the sample: choose File &gt; Try the sample.</source>
        <translation>Der Rundgang führt durch das Beispiel: Wählen Sie Datei &gt; Beispiel ausprobieren.</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+7</source>
        <translation>Strg+1 … Strg+7</translation>
    </message>
    <message>
        <source>go to a place</source>
        <translation>zu einem Bereich gehen</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+Links, Alt+Rechts</translation>
    </message>
    <message>
        <source>back, forward</source>
        <translation>zurück, vor</translation>
    </message>
    <message>
        <source>Shift+F1</source>
        <translation>Umschalt+F1</translation>
    </message>
    <message>
        <source>explain the word that a field is about, or the words of a chart</source>
        <translation>das Wort erklären, um das es in einem Feld geht, oder die Wörter eines Diagramms</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>find in the place that is shown</source>
        <translation>im gezeigten Bereich suchen</translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+O, Ctrl+W</source>
        <translation>Strg+N, Strg+O, Strg+W</translation>
    </message>
    <message>
        <source>new project, open a project, close it</source>
        <translation>neues Projekt, Projekt öffnen, Projekt schließen</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>import images</source>
        <translation>Bilder importieren</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>import a table of attributes</source>
        <translation>eine Tabelle mit Merkmalen importieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>take attributes from file and folder names</source>
        <translation>Merkmale aus Datei- und Ordnernamen übernehmen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Strg+R</translation>
    </message>
    <message>
        <source>plan an audit</source>
        <translation>ein Audit planen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>make a review</source>
        <translation>eine Begutachtung anlegen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>add a model</source>
        <translation>ein Modell hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>export tables, or for other tools</source>
        <translation>Tabellen exportieren, auch für andere Programme</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>in a form: do what its main button says</source>
        <translation>in einem Formular: tun, was der Hauptknopf sagt</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y</source>
        <translation>Strg+Z, Strg+Umschalt+Z oder Strg+Y</translation>
    </message>
    <message>
        <source>undo, redo: first what is being typed in a field, then the last change</source>
        <translation>rückgängig, wiederholen: erst, was gerade in ein Feld geschrieben wird, dann die letzte Änderung</translation>
    </message>
    <message>
        <source>in a list: delete, archive or remove what is chosen; it can be undone</source>
        <translation>in einer Liste: das Gewählte löschen, archivieren oder entfernen; es lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>to the next control, to the one before</source>
        <translation>zum nächsten Bedienelement, zum vorigen</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>to the list, chart or grid of the next pane, of the one before</source>
        <translation>zu Liste, Diagramm oder Raster des nächsten Bereichs, des vorigen</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Eingabe, Leertaste</translation>
    </message>
    <message>
        <source>press the button that has the keyboard</source>
        <translation>den Knopf drücken, der die Tastatur hat</translation>
    </message>
    <message>
        <source>Alt with a letter</source>
        <translation>Alt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>open a menu; the underlined letters choose in it</source>
        <translation>ein Menü öffnen; die unterstrichenen Buchstaben wählen darin</translation>
    </message>
    <message>
        <source>F9, Shift+F9</source>
        <translation>F9, Umschalt+F9</translation>
    </message>
    <message>
        <source>hide or show the list, the images; arrows on the divider move it</source>
        <translation>die Liste oder die Bilder aus- und einblenden; Pfeile auf der Trennlinie verschieben sie</translation>
    </message>
    <message>
        <source>go to the last message; Esc closes it</source>
        <translation>zur letzten Meldung gehen; Esc schließt sie</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−, Ctrl+0</source>
        <translation>Strg++, Strg+−, Strg+0</translation>
    </message>
    <message>
        <source>larger, smaller and default text</source>
        <translation>größere, kleinere und normale Schrift</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>cancel the running job</source>
        <translation>laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>back; closes the message, the large image or the tour</source>
        <translation>zurück; schließt die Meldung, das große Bild oder den Rundgang</translation>
    </message>
    <message>
        <source>help for the place that is shown; in a chart, how it is read</source>
        <translation>Hilfe zum gezeigten Bereich; in einem Diagramm, wie es gelesen wird</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down, Home, End</source>
        <translation>Pfeile, Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>move in the grid</source>
        <translation>im Raster bewegen</translation>
    </message>
    <message>
        <source>Shift or Ctrl with a click or an arrow</source>
        <translation>Umschalt oder Strg mit Klick oder Pfeil</translation>
    </message>
    <message>
        <source>select several images</source>
        <translation>mehrere Bilder auswählen</translation>
    </message>
    <message>
        <source>select every image of the filter</source>
        <translation>alle Bilder des Filters auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Strg+Umschalt+I</translation>
    </message>
    <message>
        <source>invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>show the two images that are selected side by side</source>
        <translation>die zwei ausgewählten Bilder nebeneinander zeigen</translation>
    </message>
    <message>
        <source>reveal a blurred image; show it large</source>
        <translation>ein unscharfes Bild aufdecken; es groß zeigen</translation>
    </message>
    <message>
        <source>show an image large</source>
        <translation>ein Bild groß zeigen</translation>
    </message>
    <message>
        <source>in a large image: the one before, the next one</source>
        <translation>in einem großen Bild: das vorige, das nächste</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>in the grid or the search field: search for the copied picture</source>
        <translation>im Raster oder im Suchfeld: nach dem kopierten Bild suchen</translation>
    </message>
    <message>
        <source>larger and smaller tiles</source>
        <translation>größere und kleinere Kacheln</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>show or hide the map</source>
        <translation>die Karte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>S, L, R, M, Home</source>
        <translation>S, L, R, M, Pos1</translation>
    </message>
    <message>
        <source>in the map: select what is in sight; lasso, rectangle, move; the whole map</source>
        <translation>in der Karte: das Sichtbare auswählen; Lasso, Rechteck, Verschieben; die ganze Karte</translation>
    </message>
    <message>
        <source>remove the selected images from the project; no file is touched</source>
        <translation>die ausgewählten Bilder aus dem Projekt nehmen; keine Datei wird berührt</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <source>assign values of an attribute by keys: 1 to 9, 0 for unknown, P for prefer not to say</source>
        <translation>Werte eines Merkmals mit Tasten vergeben: 1 bis 9, 0 für unbekannt, P für keine Angabe</translation>
    </message>
    <message>
        <source>show the images that have the chosen value</source>
        <translation>die Bilder zeigen, die den gewählten Wert haben</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>move the chosen value in the order of values</source>
        <translation>den gewählten Wert in der Reihenfolge verschieben</translation>
    </message>
    <message>
        <source>rename the chosen value</source>
        <translation>den gewählten Wert umbenennen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>save the label set as a new version</source>
        <translation>den Label-Satz als neue Version speichern</translation>
    </message>
    <message>
        <source>next row</source>
        <translation>nächste Zeile</translation>
    </message>
    <message>
        <source>remove rows</source>
        <translation>Zeilen entfernen</translation>
    </message>
    <message>
        <source>move rows</source>
        <translation>Zeilen verschieben</translation>
    </message>
    <message>
        <source>paste labels, one per line</source>
        <translation>Labels einfügen, eines je Zeile</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>move in the list, the chart and the table</source>
        <translation>in Liste, Diagramm und Tabelle bewegen</translation>
    </message>
    <message>
        <source>show the images of a bar</source>
        <translation>die Bilder eines Balkens zeigen</translation>
    </message>
    <message>
        <source>F2, Delete</source>
        <translation>F2, Entf</translation>
    </message>
    <message>
        <source>in the list of runs: rename, delete</source>
        <translation>in der Liste der Läufe: umbenennen, löschen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>copy a chart or the rows of a table</source>
        <translation>ein Diagramm oder Zeilen einer Tabelle kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>save the result as JSON</source>
        <translation>das Ergebnis als JSON speichern</translation>
    </message>
    <message>
        <source>Space, + and −</source>
        <translation>Leertaste, + und −</translation>
    </message>
    <message>
        <source>in the grid: as in Images</source>
        <translation>im Raster: wie unter Bilder</translation>
    </message>
    <message>
        <source>move in the list of reviews</source>
        <translation>in der Liste der Begutachtungen bewegen</translation>
    </message>
    <message>
        <source>in the list: archive a review; its answers stay</source>
        <translation>in der Liste: eine Begutachtung archivieren; ihre Antworten bleiben</translation>
    </message>
    <message>
        <source>1 to 9, letters</source>
        <translation>1 bis 9, Buchstaben</translation>
    </message>
    <message>
        <source>while judging or settling: give the answer that the button shows</source>
        <translation>beim Beurteilen oder Entscheiden: die Antwort geben, die der Knopf zeigt</translation>
    </message>
    <message>
        <source>while judging: answer and stay</source>
        <translation>beim Beurteilen: antworten und bleiben</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>while judging: take back the last answer and return to it</source>
        <translation>beim Beurteilen: die letzte Antwort zurücknehmen und zu ihr zurückkehren</translation>
    </message>
    <message>
        <source>while judging: stop; everything is saved</source>
        <translation>beim Beurteilen: aufhören; alles ist gespeichert</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Strg+Umschalt+H</translation>
    </message>
    <message>
        <source>begin a report of the latest result</source>
        <translation>einen Bericht über das letzte Ergebnis beginnen</translation>
    </message>
    <message>
        <source>in a list of ticks: tick or untick</source>
        <translation>in einer Liste mit Haken: Haken setzen oder entfernen</translation>
    </message>
    <message>
        <source>in the list of sections: move a section</source>
        <translation>in der Liste der Abschnitte: einen Abschnitt verschieben</translation>
    </message>
    <message>
        <source>in the list of reports: rename a report</source>
        <translation>in der Liste der Berichte: einen Bericht umbenennen</translation>
    </message>
    <message>
        <source>in the list of reports: delete a report; Ctrl+Z brings it back</source>
        <translation>in der Liste der Berichte: einen Bericht löschen; Strg+Z bringt ihn zurück</translation>
    </message>
    <message>
        <source>copy the chosen rows</source>
        <translation>die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Here, in {place}</source>
        <translation>Hier, unter {place}</translation>
    </message>
    <message>
        <source>instead of {keys}</source>
        <translation>statt {keys}</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Eigene Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>Unter {name}</translation>
    </message>
    <message>
        <source>See which labels a CLIP model gives to the people in your images, group by group, with confidence intervals. Everything stays on this machine.</source>
        <translation>Sehen Sie, welche Labels ein CLIP-Modell den Menschen in Ihren Bildern gibt, Gruppe für Gruppe, mit Konfidenzintervallen. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step {number} of {of}: {title}</source>
        <translation>Schritt {number} von {of}: {title}</translation>
    </message>
</context>
</TS>
