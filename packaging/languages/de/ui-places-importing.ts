<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>every image; or patterns such as *.jpg, portrait-*</source>
        <translation>jedes Bild; oder Muster wie *.jpg, portrait-*</translation>
    </message>
    <message>
        <source>nothing; or patterns of files and folders such as *-small.*, old</source>
        <translation>nichts; oder Muster von Dateien und Ordnern wie *-small.*, old</translation>
    </message>
    <message>
        <source>Take only</source>
        <translation>Nur nehmen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Images stay where they are and are never written to. Files that were imported before and have not changed are not read again; those that cannot be read are listed with the reason.</source>
        <translation>Bilder bleiben, wo sie sind, und in sie wird nie geschrieben. Dateien, die schon importiert wurden und sich nicht geändert haben, werden nicht noch einmal gelesen; was nicht lesbar ist, wird mit dem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>The import was cancelled. What was read before is in the project; importing again goes on from there.</source>
        <translation>Der Import wurde abgebrochen. Was vorher gelesen wurde, ist im Projekt; ein neuer Import geht dort weiter.</translation>
    </message>
    <message>
        <source>No images were found here: there is nothing to import.</source>
        <translation>Hier wurden keine Bilder gefunden: Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>Import these images (Ctrl+Enter)</source>
        <translation>Diese Bilder importieren (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>none, or type a name</source>
        <translation>keine, oder einen Namen schreiben</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Add a folder or files first.</source>
        <translation>Fügen Sie zuerst einen Ordner oder Dateien hinzu.</translation>
    </message>
    <message>
        <source>Import {pictures}</source>
        <translation>{pictures} importieren</translation>
    </message>
    <message numerus="yes">
        <source>{count} folders</source>
        <translation><numerusform>{count} Ordner</numerusform><numerusform>{count} Ordner</numerusform></translation>
    </message>
    <message>
        <source>{pictures} in {where}, {size}</source>
        <translation>{pictures} in {where}, {size}</translation>
    </message>
    <message>
        <source>Importing images</source>
        <translation>Bilder werden importiert</translation>
    </message>
    <message>
        <source>Looking for images…</source>
        <translation>Bilder werden gesucht…</translation>
    </message>
    <message>
        <source>Drop folders or image files here. Folders are searched with their subfolders.</source>
        <translation>Legen Sie hier Ordner oder Bilddateien ab. Ordner werden mit ihren Unterordnern durchsucht.</translation>
    </message>
    <message>
        <source>Folders and files to import</source>
        <translation>Ordner und Dateien, die importiert werden</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Remove the chosen lines from this list (Delete); no file is deleted</source>
        <translation>Die gewählten Zeilen aus dieser Liste nehmen (Entf); keine Datei wird gelöscht</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add image files</source>
        <translation>Bilddateien hinzufügen</translation>
    </message>
    <message>
        <source>Images ({kinds});;All files (*)</source>
        <translation>Bilder ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>These files and folders were skipped.</source>
        <translation>Diese Dateien und Ordner wurden übersprungen.</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Dasselbe wie</translation>
    </message>
    <message>
        <source>These files have the same bytes as another one: they are one image with several paths.</source>
        <translation>Diese Dateien haben dieselben Bytes wie eine andere: Sie sind ein Bild mit mehreren Pfaden.</translation>
    </message>
    <message>
        <source>Previous path</source>
        <translation>Früherer Pfad</translation>
    </message>
    <message>
        <source>These images were already in the project; only their path is new.</source>
        <translation>Diese Bilder waren schon im Projekt; nur ihr Pfad ist neu.</translation>
    </message>
    <message>
        <source>These files were imported before and are no longer there. Their images stay in the project.</source>
        <translation>Diese Dateien wurden früher importiert und sind nicht mehr da. Ihre Bilder bleiben im Projekt.</translation>
    </message>
    <message>
        <source>These files and folders could not be read. They are tried again once they change, or by an import.</source>
        <translation>Diese Dateien und Ordner konnten nicht gelesen werden. Sie werden wieder versucht, sobald sie sich ändern, oder bei einem Import.</translation>
    </message>
    <message>
        <source>These files hold something else than when they were imported. Imported again, they are other images.</source>
        <translation>Diese Dateien enthalten etwas anderes als beim Import. Neu importiert, sind sie andere Bilder.</translation>
    </message>
    <message>
        <source>These files hold the bytes of images of this project that are not where they were.</source>
        <translation>Diese Dateien enthalten die Bytes von Bildern dieses Projekts, die nicht sind, wo sie waren.</translation>
    </message>
    <message>
        <source>These files are no longer there. Their images stay in the project.</source>
        <translation>Diese Dateien sind nicht mehr da. Ihre Bilder bleiben im Projekt.</translation>
    </message>
    <message>
        <source>These files are not in the project.</source>
        <translation>Diese Dateien sind nicht im Projekt.</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Import fertig</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Unreadable images</source>
        <translation>Nicht lesbare Bilder</translation>
    </message>
    <message>
        <source>Changes on disk</source>
        <translation>Änderungen auf der Festplatte</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Dateien des Imports</translation>
    </message>
    <message>
        <source>Files that changed on disk</source>
        <translation>Dateien, die sich auf der Festplatte geändert haben</translation>
    </message>
    <message>
        <source>Show the images</source>
        <translation>Die Bilder zeigen</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>Mehr importieren…</translation>
    </message>
    <message>
        <source>{missing} of this project cannot be found.</source>
        <translation>Nicht zu finden: {missing} dieses Projekts.</translation>
    </message>
    <message>
        <source>{unreadable} cannot be shown: an audit leaves them out.</source>
        <translation>Nicht zu zeigen: {unreadable}; ein Audit lässt sie aus.</translation>
    </message>
    <message>
        <source> Every file could be read.</source>
        <translation> Jede Datei konnte gelesen werden.</translation>
    </message>
</context>
</TS>
