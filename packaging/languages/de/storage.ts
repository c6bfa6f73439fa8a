<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>The journal of answers, “{name}”, cannot be written ({reason}). The answers are saved in the project file, and the journal is brought up to date as soon as it can be written.</source>
        <translation>Das Journal der Antworten, „{name}“, lässt sich nicht schreiben ({reason}). Die Antworten sind in der Projektdatei gespeichert, und das Journal wird nachgeführt, sobald es sich schreiben lässt.</translation>
    </message>
    <message>
        <source>This attribute was deleted.</source>
        <translation>Dieses Merkmal wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is no value “{value}”.</source>
        <translation>Es gibt keinen Wert „{value}“.</translation>
    </message>
    <message>
        <source>Sources say “{into}” of images that are shown as “{shown}”: as “{into}” too they and these would be one group. Choose another name, or rename “{shown}” back first.</source>
        <translation>Quellen sagen „{into}“ von Bildern, die als „{shown}“ gezeigt werden: Hießen auch diese „{into}“, wären beide eine Gruppe. Wählen Sie einen anderen Namen, oder benennen Sie zuerst „{shown}“ zurück um.</translation>
    </message>
    <message>
        <source>There is another attribute “{name}”. Choose another name.</source>
        <translation>Es gibt ein anderes Merkmal „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no source “{source}” of this attribute.</source>
        <translation>Es gibt keine Quelle „{source}“ dieses Merkmals.</translation>
    </message>
    <message>
        <source>This attribute was deleted permanently.</source>
        <translation>Dieses Merkmal wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” is derived from other attributes: its values follow from theirs and cannot be entered. Choose another attribute or another name.</source>
        <translation>„{name}“ ist von anderen Merkmalen abgeleitet: Seine Werte folgen aus deren Werten und lassen sich nicht eintragen. Wählen Sie ein anderes Merkmal oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no attribute “{name}” in this project. Attributes: {known}.</source>
        <translation>Es gibt kein Merkmal „{name}“ in diesem Projekt. Merkmale: {known}.</translation>
    </message>
    <message>
        <source>An attribute of this table was deleted permanently.</source>
        <translation>Ein Merkmal dieser Tabelle wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>There is no collection “{name}” in this project. Collections: {known}.</source>
        <translation>Es gibt keine Sammlung „{name}“ in diesem Projekt. Sammlungen: {known}.</translation>
    </message>
    <message>
        <source>This collection was deleted.</source>
        <translation>Diese Sammlung wurde gelöscht.</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Eine Sammlung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a collection “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Sammlung „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is open read-only: nothing can be changed in this window.</source>
        <translation>„{name}“ ist schreibgeschützt geöffnet: In diesem Fenster lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>{who} is writing to “{name}” and keeps it locked. Close it there and try again; nothing from this step was written.</source>
        <translation>„{name}“ ist gesperrt, solange dort geschrieben wird: {who}. Schließen Sie es dort und versuchen Sie es noch einmal; nichts von diesem Schritt wurde geschrieben.</translation>
    </message>
    <message>
        <source>The disk that holds “{name}” is full: {free} are free at “{parent}”. Make room and try again; nothing from this step was written, what was there before is intact.</source>
        <translation>Der Datenträger mit „{name}“ ist voll: {free} sind bei „{parent}“ frei. Machen Sie Platz und versuchen Sie es noch einmal; nichts von diesem Schritt wurde geschrieben, und was vorher da war, ist unversehrt.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>„{path}“ lässt sich nicht schreiben. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The disk could not read or write “{path}” ({error}). Check the drive and the permissions of the folder, and try again; nothing from this step was written.</source>
        <translation>„{path}“ konnte auf dem Datenträger nicht gelesen oder geschrieben werden ({error}). Prüfen Sie das Laufwerk und die Rechte des Ordners, und versuchen Sie es noch einmal; nichts von diesem Schritt wurde geschrieben.</translation>
    </message>
    <message>
        <source>“{name}” is not a clipstudio project, or it is damaged. {way_back}</source>
        <translation>„{name}“ ist kein Projekt von clipstudio, oder es ist beschädigt. {way_back}</translation>
    </message>
    <message>
        <source>no details</source>
        <translation>keine Einzelheiten</translation>
    </message>
    <message>
        <source>The project file “{name}” is damaged ({reason}): a failing disk, or another program, changed it. {way_back}</source>
        <translation>Die Projektdatei „{name}“ ist beschädigt ({reason}): Ein Datenträger, der ausfällt, oder ein anderes Programm hat sie verändert. {way_back}</translation>
    </message>
    <message>
        <source>Its newest backup is “{name}” in the same folder: copy that under another name and open the copy.</source>
        <translation>Die neueste Sicherung ist „{name}“ im selben Ordner: Kopieren Sie diese unter einem anderen Namen, und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>There is no backup beside it in “{parent}”: take the last copy that you have.</source>
        <translation>Daneben in „{parent}“ gibt es keine Sicherung: Nehmen Sie die letzte Kopie, die Sie haben.</translation>
    </message>
    <message>
        <source>{way} The answers of its reviews are also in “{name}”: “clipstudio review recover” puts them into a new project.</source>
        <translation>{way} Die Antworten der Begutachtungen stehen auch in „{name}“: „clipstudio review recover“ bringt sie in ein neues Projekt.</translation>
    </message>
    <message>
        <source>The journal “{path}” cannot be read ({strerror}).</source>
        <translation>Das Journal „{path}“ lässt sich nicht lesen ({strerror}).</translation>
    </message>
    <message>
        <source>“{path}” is empty: it is no journal of answers.</source>
        <translation>„{path}“ ist leer: Es ist kein Journal von Antworten.</translation>
    </message>
    <message>
        <source>“{path}” is no journal of answers: its first line does not say whose it is. Its name ends in “-answers.jsonl”, beside the project.</source>
        <translation>„{path}“ ist kein Journal von Antworten: Die erste Zeile sagt nicht, zu welchem Projekt es gehört. Sein Name endet auf „-answers.jsonl“, neben dem Projekt.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer clipstudio. Update clipstudio to read it.</source>
        <translation>„{path}“ wurde von einem neueren clipstudio geschrieben. Aktualisieren Sie clipstudio, um es zu lesen.</translation>
    </message>
    <message>
        <source>an item stands twice</source>
        <translation>ein Fall steht zweimal da</translation>
    </message>
    <message>
        <source>{name}, version {number}</source>
        <translation>{name}, Version {number}</translation>
    </message>
    <message>
        <source>There is no label set “{name}” in this project.</source>
        <translation>Es gibt keinen Label-Satz „{name}“ in diesem Projekt.</translation>
    </message>
    <message>
        <source>The label set “{name}” is archived. Restore it first.</source>
        <translation>Der Label-Satz „{name}“ ist archiviert. Stellen Sie ihn zuerst wieder her.</translation>
    </message>
    <message>
        <source>There is no label set “{name}” in this project. Label sets: {known}.</source>
        <translation>Es gibt keinen Label-Satz „{name}“ in diesem Projekt. Label-Sätze: {known}.</translation>
    </message>
    <message>
        <source>The map cannot be kept in “{folder}”: {strerror}. It is part of the project's cache: make room, check its permissions, or delete the cache, and try again.</source>
        <translation>Die Karte lässt sich in „{folder}“ nicht aufheben: {strerror}. Sie gehört zum Zwischenspeicher des Projekts: Machen Sie Platz, prüfen Sie die Rechte, oder löschen Sie den Zwischenspeicher, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>es wird geschrieben</translation>
    </message>
    <message>
        <source>Updating the project to file version {version}</source>
        <translation>Das Projekt wird auf Dateiversion {version} gebracht</translation>
    </message>
    <message>
        <source>“{name}” is a database of another program, not a clipstudio project.</source>
        <translation>„{name}“ ist die Datenbank eines anderen Programms, kein Projekt von clipstudio.</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer clipstudio (file version {version}, this one reads up to {newest}). Update clipstudio to open it; the file was not touched.</source>
        <translation>„{name}“ wurde von einem neueren clipstudio geschrieben (Dateiversion {version}, dieses liest bis {newest}). Aktualisieren Sie clipstudio, um es zu öffnen; die Datei blieb unberührt.</translation>
    </message>
    <message>
        <source>making a backup</source>
        <translation>eine Sicherung wird gemacht</translation>
    </message>
    <message>
        <source>No backup of “{name}” could be made ({error}; {free} are free at “{parent}”), so it was not updated to file version {version} and is unchanged. Make room, check that the folder can be written, and open it again.</source>
        <translation>Von „{name}“ ließ sich keine Sicherung machen ({error}; {free} sind bei „{parent}“ frei), deshalb wurde es nicht auf Dateiversion {version} gebracht und ist unverändert. Machen Sie Platz, prüfen Sie, ob in den Ordner geschrieben werden kann, und öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>waiting for the file</source>
        <translation>auf die Datei wird gewartet</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>es wird geprüft</translation>
    </message>
    <message>
        <source>“{name}” could not be updated to file version {version} ({error}). It is unchanged.</source>
        <translation>„{name}“ konnte nicht auf Dateiversion {version} gebracht werden ({error}). Es ist unverändert.</translation>
    </message>
    <message>
        <source>There is no lock {name} in this project. `clipstudio plan locks` lists them.</source>
        <translation>Es gibt keinen festgeschriebenen Plan {name} in diesem Projekt. `clipstudio plan locks` listet sie auf.</translation>
    </message>
    <message>
        <source>This plan is locked already: lock {name}, by {author}, {at} UTC.</source>
        <translation>Dieser Plan ist schon festgeschrieben: Nummer {name}, von {author}, {at} UTC.</translation>
    </message>
    <message>
        <source>Say why the lock is withdrawn: the reason is kept with it.</source>
        <translation>Sagen Sie, warum die Festschreibung zurückgezogen wird: Der Grund wird damit aufgehoben.</translation>
    </message>
    <message>
        <source>Lock {name} was withdrawn before, by {author}.</source>
        <translation>Die Festschreibung {name} wurde schon von {author} zurückgezogen.</translation>
    </message>
    <message>
        <source>There are no predictions “{name}” in this project.</source>
        <translation>Es gibt keine Vorhersagen „{name}“ in diesem Projekt.</translation>
    </message>
    <message>
        <source>“{path}” was begun and never finished: nothing is in it. Delete it and make a new project.</source>
        <translation>„{path}“ wurde begonnen und nie fertiggestellt: Es ist nichts darin. Löschen Sie es, und legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>“{path}” exists already. Choose another name, or open it.</source>
        <translation>„{path}“ gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie es.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a project file. Name the file itself.</source>
        <translation>„{path}“ ist ein Ordner, keine Projektdatei. Nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>There is no project at “{path}”. Check the path, or make a new project.</source>
        <translation>In „{path}“ gibt es kein Projekt. Prüfen Sie den Pfad, oder legen Sie ein neues Projekt an.</translation>
    </message>
    <message>
        <source>“{path}” is empty: no project was ever written to it. {way_back}</source>
        <translation>„{path}“ ist leer: Darin stand nie ein Projekt. {way_back}</translation>
    </message>
    <message>
        <source>The folder of “{path}” cannot be written ({reason}). Open the project read-only.</source>
        <translation>In den Ordner von „{path}“ lässt sich nicht schreiben ({reason}). Öffnen Sie das Projekt schreibgeschützt.</translation>
    </message>
    <message>
        <source>No project was made at “{path}”: {reason}. Check the permissions of the folder “{parent}”, or choose another folder.</source>
        <translation>In „{path}“ wurde kein Projekt angelegt: {reason}. Prüfen Sie die Rechte des Ordners „{parent}“, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No project was made at “{path}”: {reason}.</source>
        <translation>In „{path}“ wurde kein Projekt angelegt: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full: {free} are free at “{parent}”. Make room and try again.</source>
        <translation>Der Datenträger ist voll: {free} sind bei „{parent}“ frei. Machen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window or command. Close it there first.</source>
        <translation>„{name}“ ist in einem anderen Fenster oder Befehl geöffnet. Schließen Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>“{name}” has file version {found}; read-only opening needs version {schema_version}. Open it for writing once to update it.</source>
        <translation>„{name}“ hat die Dateiversion {found}; zum schreibgeschützten Öffnen ist Version {schema_version} nötig. Öffnen Sie es einmal zum Schreiben, um es zu aktualisieren.</translation>
    </message>
    <message>
        <source>“{name}” was restored in the meantime: it is not deleted.</source>
        <translation>„{name}“ wurde in der Zwischenzeit wiederhergestellt und wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” stays among the deleted: it is a run of a locked plan, and that the plan was run is kept with its lock.</source>
        <translation>„{name}“ bleibt bei den gelöschten: Es ist ein Lauf eines festgeschriebenen Plans, und dass dieser gelaufen ist, bleibt beim Plan vermerkt.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>“{name}” stays archived: {first}{more} used it. To delete it permanently, first delete permanently what used it.</source>
        <translation>„{name}“ bleibt archiviert: {first}{more} haben ihn benutzt. Um ihn endgültig zu löschen, löschen Sie zuerst endgültig, was ihn benutzt hat.</translation>
    </message>
    <message>
        <source>There is no report “{name}” in this project. Reports: {names}.</source>
        <translation>Es gibt keinen Bericht „{name}“ in diesem Projekt. Berichte: {names}.</translation>
    </message>
    <message>
        <source>There is a report “{name}” already. Choose another name.</source>
        <translation>Es gibt schon einen Bericht „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A report needs a name.</source>
        <translation>Ein Bericht braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no auditor “{name}” in this project. Auditors: {known}.</source>
        <translation>Es gibt keinen Auditor „{name}“ in diesem Projekt. Auditoren: {known}.</translation>
    </message>
    <message>
        <source>There is no review “{name}” in this project. Reviews: {names}.</source>
        <translation>Es gibt keine Begutachtung „{name}“ in diesem Projekt. Begutachtungen: {names}.</translation>
    </message>
    <message>
        <source>This review is not in the project.</source>
        <translation>Diese Begutachtung ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>The auditor</source>
        <translation>Der Auditor</translation>
    </message>
    <message>
        <source>The review</source>
        <translation>Die Begutachtung</translation>
    </message>
    <message>
        <source>The items of a review must be numbered from 1, and there must be at least one.</source>
        <translation>Die Fälle einer Begutachtung müssen von 1 an nummeriert sein, und es muss mindestens einer sein.</translation>
    </message>
    <message>
        <source>An answer is of an item that its review does not have.</source>
        <translation>Eine Antwort gehört zu einem Fall, den die Begutachtung nicht hat.</translation>
    </message>
    <message>
        <source>An answer is of a review that is not in this project; nothing was added.</source>
        <translation>Eine Antwort gehört zu einer Begutachtung, die nicht in diesem Projekt ist; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>An answer is of an auditor that is not in this project; nothing was added.</source>
        <translation>Eine Antwort gehört zu einem Auditor, der nicht in diesem Projekt ist; nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{what} has no name: give one.</source>
        <translation>{what} hat keinen Namen: Geben Sie einen an.</translation>
    </message>
    <message>
        <source>There is an auditor “{name}” already: choose another name.</source>
        <translation>Es gibt schon einen Auditor „{name}“: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a review “{name}” already: choose another name, or archive that one first.</source>
        <translation>Es gibt schon eine Begutachtung „{name}“: Wählen Sie einen anderen Namen, oder archivieren Sie zuerst jene.</translation>
    </message>
    <message>
        <source>“{title}” reads like the code of a run, by which the command line finds it. Choose a name with a word in it.</source>
        <translation>„{title}“ liest sich wie das Kürzel eines Laufs, mit dem ihn die Befehlszeile findet. Wählen Sie einen Namen mit einem Wort darin.</translation>
    </message>
    <message>
        <source>Another run is called “{title}”. Choose another name.</source>
        <translation>Ein anderer Lauf heißt „{title}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A filter needs a name.</source>
        <translation>Ein Filter braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a filter “{name}” already. Choose another name.</source>
        <translation>Es gibt schon einen Filter „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{parent}” cannot be written ({strerror}). It is part of the project's cache, which holds only what can be made again: make room, check its permissions, or delete the cache, and try again.</source>
        <translation>In „{parent}“ lässt sich nicht schreiben ({strerror}). Der Ordner gehört zum Zwischenspeicher des Projekts, der nur enthält, was sich wiederherstellen lässt: Machen Sie Platz, prüfen Sie die Rechte, oder löschen Sie den Zwischenspeicher, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{path}” was deleted or cut while it was in use. Start this again: what is missing is embedded again.</source>
        <translation>„{path}“ wurde während der Benutzung gelöscht oder gekürzt. Starten Sie noch einmal: Was fehlt, wird neu eingebettet.</translation>
    </message>
</context>
</TS>
