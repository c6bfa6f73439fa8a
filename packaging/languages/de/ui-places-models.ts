<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>A model is an architecture and its weights. Both must belong together: a wrong pair may run and still give wrong results. The files stay where they are; they are read once now, to check them and compute their hash.</source>
        <translation>Ein Modell ist eine Architektur mit ihren Gewichten. Beide müssen zusammengehören: Ein falsches Paar läuft vielleicht und gibt doch falsche Ergebnisse. Die Dateien bleiben, wo sie sind; sie werden jetzt einmal gelesen, um sie zu prüfen und ihre Prüfsumme zu berechnen.</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Check the weights and add the model (Ctrl+Enter)</source>
        <translation>Die Gewichte prüfen und das Modell hinzufügen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Checking the weights…</source>
        <translation>Die Gewichte werden geprüft…</translation>
    </message>
    <message>
        <source>Adding {values}</source>
        <translation>{values} wird hinzugefügt</translation>
    </message>
    <message>
        <source>Trying the model…</source>
        <translation>Das Modell wird ausprobiert…</translation>
    </message>
    <message>
        <source>The weight file is missing: put it back, or remove the model and add it again.</source>
        <translation>Die Datei der Gewichte fehlt: Legen Sie sie zurück, oder entfernen Sie das Modell und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>Dateien prüfen</translation>
    </message>
    <message>
        <source>Read the files again and say whether they are as recorded</source>
        <translation>Die Dateien noch einmal lesen und sagen, ob sie sind wie vermerkt</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Remove this model from the list; Ctrl+Z brings it back. Its weight file and existing runs are kept.</source>
        <translation>Dieses Modell aus der Liste nehmen; Strg+Z bringt es zurück. Seine Datei mit Gewichten und bisherige Läufe bleiben.</translation>
    </message>
    <message>
        <source>Remove model and delete its files…</source>
        <translation>Modell entfernen und seine Dateien löschen…</translation>
    </message>
    <message>
        <source>Delete {folder} with the downloaded files of “{name}”? To get them back, download them again.</source>
        <translation>{folder} mit den heruntergeladenen Dateien von „{name}“ löschen? Um sie zurückzubekommen, müssen sie neu heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>The list comes with open_clip and is being read, which takes a few seconds. No network is used for it.</source>
        <translation>Die Liste gehört zu open_clip und wird gelesen, was einige Sekunden dauert. Dafür wird kein Netzwerk benutzt.</translation>
    </message>
    <message>
        <source>Choose a model in the list, or write the name of another one on the hub (org/name).</source>
        <translation>Wählen Sie ein Modell aus der Liste, oder schreiben Sie den Namen eines anderen auf dem Hub (org/name).</translation>
    </message>
    <message>
        <source>Downloads are off in Edit &gt; Settings &gt; Network. Weights on this machine can be added as files.</source>
        <translation>Das Herunterladen ist unter Bearbeiten &gt; Einstellungen &gt; Netzwerk ausgeschaltet. Gewichte auf diesem Rechner können als Dateien hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Its text part is a model of another library, so it cannot be run here.</source>
        <translation>Sein Textteil ist ein Modell einer anderen Bibliothek, daher kann es hier nicht laufen.</translation>
    </message>
    <message>
        <source>Filter by words, such as B-32 laion</source>
        <translation>Nach Wörtern filtern, etwa B-32 laion</translation>
    </message>
    <message>
        <source>Models that can be downloaded</source>
        <translation>Modelle, die heruntergeladen werden können</translation>
    </message>
    <message>
        <source>Model to download</source>
        <translation>Modell zum Herunterladen</translation>
    </message>
    <message>
        <source>ARCHITECTURE/TAG or org/name</source>
        <translation>ARCHITEKTUR/KENNUNG oder org/name</translation>
    </message>
    <message>
        <source>named after the model</source>
        <translation>benannt nach dem Modell</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>{hub} on the hub: {weights_in_words} weights</source>
        <translation>{hub} auf dem Hub: {weights_in_words} Gewichte</translation>
    </message>
    <message>
        <source>Download “{wanted}”{size} from {host}? The network is used for this and for nothing else.</source>
        <translation>„{wanted}“{size} von {host} herunterladen? Das Netzwerk wird dafür benutzt und für nichts anderes.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Downloading {wanted}</source>
        <translation>{wanted} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>{name} wird hinzugefügt</translation>
    </message>
    <message>
        <source>The shapes of these weights fit one architecture of open_clip's list:</source>
        <translation>Die Maße dieser Gewichte passen zu einer Architektur aus der Liste von open_clip:</translation>
    </message>
    <message>
        <source>The shapes of these weights fit several architectures. The publisher says which it is:</source>
        <translation>Die Maße dieser Gewichte passen zu mehreren Architekturen. Wer sie veröffentlicht hat, sagt, welche es ist:</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} nehmen</translation>
    </message>
    <message>
        <source>as its makers name it, such as ViT-B-32 or ViT-B-32-quickgelu, or a configuration file</source>
        <translation>wie sie bei ihren Urhebern heißt, etwa ViT-B-32 oder ViT-B-32-quickgelu, oder eine Konfigurationsdatei</translation>
    </message>
    <message>
        <source>a safetensors file, a PyTorch checkpoint that holds nothing but weights, or a folder as downloaded from the hub; or drop it here</source>
        <translation>eine safetensors-Datei, ein PyTorch-Checkpoint, der nur Gewichte enthält, oder ein vom Hub heruntergeladener Ordner; oder hier ablegen</translation>
    </message>
    <message>
        <source>stated by the configuration beside the weights</source>
        <translation>angegeben von der Konfiguration neben den Gewichten</translation>
    </message>
    <message>
        <source>letters, digits, dots, hyphens and underscores</source>
        <translation>Buchstaben, Ziffern, Punkte, Binde- und Unterstriche</translation>
    </message>
    <message>
        <source>Configuration file…</source>
        <translation>Konfigurationsdatei…</translation>
    </message>
    <message>
        <source>Weight file or folder</source>
        <translation>Datei oder Ordner der Gewichte</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Geben Sie dem Modell einen Namen.</translation>
    </message>
    <message>
        <source>Choose the weight file or the folder.</source>
        <translation>Wählen Sie die Datei oder den Ordner der Gewichte.</translation>
    </message>
    <message>
        <source>Choose the architecture that the weights were made for.</source>
        <translation>Wählen Sie die Architektur, für die die Gewichte gemacht sind.</translation>
    </message>
    <message>
        <source>the names are loading, which takes a few seconds; you can already type</source>
        <translation>die Namen werden geladen, was einige Sekunden dauert; Sie können schon schreiben</translation>
    </message>
    <message>
        <source>type a part of the name, such as B-32</source>
        <translation>einen Teil des Namens schreiben, etwa B-32</translation>
    </message>
    <message>
        <source>Choose a configuration file</source>
        <translation>Konfigurationsdatei wählen</translation>
    </message>
    <message>
        <source>Configuration (*.json)</source>
        <translation>Konfiguration (*.json)</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pt *.pth *.bin *.ckpt);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.pt *.pth *.bin *.ckpt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a weight file</source>
        <translation>Datei der Gewichte wählen</translation>
    </message>
    <message>
        <source>Choose a folder that holds a model</source>
        <translation>Ordner mit einem Modell wählen</translation>
    </message>
    <message>
        <source>On the hub</source>
        <translation>Auf dem Hub</translation>
    </message>
    <message>
        <source>{tag} (used in the paper)</source>
        <translation>{tag} (in der Veröffentlichung benutzt)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{image_size} px</source>
        <translation>{image_size} px</translation>
    </message>
    <message>
        <source>cannot be run here</source>
        <translation>kann hier nicht laufen</translation>
    </message>
    <message>
        <source>Models are what you audit. Add one from its files on this machine, or choose one to download; nothing is downloaded unless you ask for it.</source>
        <translation>Modelle sind das, was Sie prüfen. Fügen Sie eines aus seinen Dateien auf diesem Rechner hinzu, oder wählen Sie eines zum Herunterladen; nichts wird heruntergeladen, wenn Sie es nicht verlangen.</translation>
    </message>
    <message>
        <source>So far there is only the drawn example. Add the model that you want to audit.</source>
        <translation>Bisher gibt es nur das gezeichnete Beispiel. Fügen Sie das Modell hinzu, das Sie prüfen wollen.</translation>
    </message>
    <message>
        <source>Registered models</source>
        <translation>Eingetragene Modelle</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Can be downloaded</source>
        <translation>Zum Herunterladen</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>Vorhersagen importieren…</translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation>Vorhersagen importieren</translation>
    </message>
    <message>
        <source>The model “{name}” is added: an audit can use it now.</source>
        <translation>Das Modell „{name}“ ist hinzugefügt: Ein Audit kann es jetzt benutzen.</translation>
    </message>
    <message>
        <source>{labels} for {images}</source>
        <translation>{labels} für {images}</translation>
    </message>
    <message>
        <source>Imported “{name}”: {said}. Audits offer it beside the models.</source>
        <translation>„{name}“ importiert: {said}. Audits bieten es neben den Modellen an.</translation>
    </message>
    <message>
        <source>“{name}” has an open question: it is asked once the form is free.</source>
        <translation>„{name}“ hat eine offene Frage: Sie wird gestellt, sobald das Formular frei ist.</translation>
    </message>
    <message>
        <source>Predictions from elsewhere</source>
        <translation>Vorhersagen von anderswo</translation>
    </message>
    <message>
        <source>Delete predictions</source>
        <translation>Vorhersagen löschen</translation>
    </message>
    <message>
        <source>Delete the chosen predictions (Delete); runs that used them are kept</source>
        <translation>Die gewählten Vorhersagen löschen (Entf); Läufe, die sie benutzt haben, bleiben</translation>
    </message>
    <message>
        <source>rows that differ</source>
        <translation>abweichende Zeilen</translation>
    </message>
    <message>
        <source>Show the labels</source>
        <translation>Labels zeigen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Predictions are what another model or service said of these images; they are audited like a model of your own. The table is long (columns image, label and probability) or wide (image, and a column for each label).</source>
        <translation>Vorhersagen sind, was ein anderes Modell oder ein Dienst über diese Bilder gesagt hat; sie werden geprüft wie ein eigenes Modell. Die Tabelle ist lang (Spalten für Bild, Label und Wahrscheinlichkeit) oder breit (Bild und eine Spalte je Label).</translation>
    </message>
    <message>
        <source>Name of the predictions</source>
        <translation>Name der Vorhersagen</translation>
    </message>
    <message>
        <source>Labels may be harmful words, and they stand beside names of people here</source>
        <translation>Labels können verletzende Wörter sein, und hier stehen sie neben Namen von Menschen</translation>
    </message>
    <message>
        <source>Images that the table names</source>
        <translation>Bilder, die die Tabelle nennt</translation>
    </message>
    <message>
        <source>Write these predictions into the project (Ctrl+Enter)</source>
        <translation>Diese Vorhersagen ins Projekt schreiben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>a row for each image and label</source>
        <translation>eine Zeile je Bild und Label</translation>
    </message>
    <message>
        <source>a column for each label</source>
        <translation>eine Spalte je Label</translation>
    </message>
    <message>
        <source>{rows}, {shape}; the column “{key}” names the images. In {parent}. Nothing is written before you import it.{notes}</source>
        <translation>{rows}, {shape}; die Spalte „{key}“ nennt die Bilder. In {parent}. Nichts wird geschrieben, bevor Sie importieren.{notes}</translation>
    </message>
    <message>
        <source> and {labels} more</source>
        <translation> und {labels} weitere</translation>
    </message>
    <message>
        <source>{labels}, hidden until you show them</source>
        <translation>{labels}, verborgen, bis Sie sie zeigen</translation>
    </message>
    <message>
        <source>Import {images}</source>
        <translation>{images} importieren</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Most probable label</source>
        <translation>Wahrscheinlichstes Label</translation>
    </message>
    <message>
        <source>Each of these names means one image of this project. {in_words}</source>
        <translation>Jeder dieser Namen meint ein Bild dieses Projekts. {in_words}</translation>
    </message>
    <message>
        <source>No image of this project has one of these names; they are left out.</source>
        <translation>Kein Bild dieses Projekts hat einen dieser Namen; sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>Several images have one of these names; they are left out.</source>
        <translation>Mehrere Bilder haben einen dieser Namen; sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows under different names say different things of one image; it has no answer.</source>
        <translation>Zeilen unter verschiedenen Namen sagen Verschiedenes über ein Bild; es hat keine Antwort.</translation>
    </message>
    <message>
        <source>{labels} for {images}.</source>
        <translation>{labels} für {images}.</translation>
    </message>
    <message>
        <source> Of {silent} the table says nothing.</source>
        <translation> Ohne Angabe in der Tabelle: {silent}.</translation>
    </message>
    <message>
        <source> {absent} of image and label without a value.</source>
        <translation> {absent} aus Bild und Label ohne Wert.</translation>
    </message>
    <message>
        <source>Answer the questions above first.</source>
        <translation>Beantworten Sie zuerst die Fragen oben.</translation>
    </message>
    <message>
        <source>Answer the question above first.</source>
        <translation>Beantworten Sie zuerst die Frage oben.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Removed models</source>
        <translation>Entfernte Modelle</translation>
    </message>
    <message>
        <source>They stay on this machine, out of every list, until you restore them or delete their entries permanently. Their weight files and the runs that used them are kept.</source>
        <translation>Sie bleiben auf diesem Rechner, außerhalb jeder Liste, bis Sie sie wiederherstellen oder ihre Einträge endgültig löschen. Ihre Dateien mit Gewichten und die Läufe, die sie benutzt haben, bleiben.</translation>
    </message>
    <message>
        <source>built in, a drawn example</source>
        <translation>eingebaut, ein gezeichnetes Beispiel</translation>
    </message>
    <message>
        <source>missing: {weights}</source>
        <translation>fehlt: {weights}</translation>
    </message>
</context>
</TS>
