<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>open_clip knows no architecture “{architecture}”.{suggestion}</source>
        <translation>open_clip kennt keine Architektur „{architecture}“.{suggestion}</translation>
    </message>
    <message>
        <source>The architecture file {path} cannot be read: check its path.</source>
        <translation>Die Architekturdatei {path} lässt sich nicht lesen: Prüfen Sie ihren Pfad.</translation>
    </message>
    <message>
        <source>The architecture file {path} is not valid JSON.</source>
        <translation>Die Architekturdatei {path} ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The file {path} is not an open_clip model configuration: it must hold “embed_dim”, “vision_cfg” and “text_cfg”.</source>
        <translation>Die Datei {path} ist keine Modellkonfiguration von open_clip: Sie muss „embed_dim“, „vision_cfg“ und „text_cfg“ enthalten.</translation>
    </message>
    <message>
        <source>The architecture “{name}” cannot be built: its configuration does not suit this version of open_clip.</source>
        <translation>Die Architektur „{name}“ lässt sich nicht aufbauen: Ihre Konfiguration passt nicht zu dieser Version von open_clip.</translation>
    </message>
    <message>
        <source>The architecture “{name}” reads text with “{needed}”, a model of the transformers library, which is not part of clipstudio. Choose an architecture whose text part is open_clip's own.</source>
        <translation>Die Architektur „{name}“ liest Text mit „{needed}“, einem Modell der Bibliothek transformers, die nicht zu clipstudio gehört. Wählen Sie eine Architektur, deren Textteil von open_clip selbst ist.</translation>
    </message>
    <message>
        <source> Give one of its names, such as ViT-B-32, or the path of a configuration file (.json).</source>
        <translation> Geben Sie einen ihrer Namen an, etwa ViT-B-32, oder den Pfad einer Konfigurationsdatei (.json).</translation>
    </message>
    <message>
        <source> Did you mean {close}?</source>
        <translation> Meinten Sie {close}?</translation>
    </message>
    <message>
        <source>Checking that the model answers as it did at first</source>
        <translation>Prüfen, ob das Modell wie am Anfang antwortet</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The model “{name}” gives no vectors for {what}: its numbers grow beyond float32 or vanish. It cannot be used. Check that the architecture is the one it was trained with.</source>
        <translation>Das Modell „{name}“ gibt keine Vektoren für {what}: Seine Zahlen wachsen über float32 hinaus oder verschwinden. Es ist nicht zu gebrauchen. Prüfen Sie, ob die Architektur die ist, mit der es trainiert wurde.</translation>
    </message>
    <message>
        <source>The folder of models {folder} cannot be written to: {strerror}.</source>
        <translation>In den Ordner der Modelle {folder} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>once, to check it</source>
        <translation>einmal, um es zu prüfen</translation>
    </message>
    <message>
        <source>The file holds {count} weights that the architecture has no place for, such as {surplus}. It may be a checkpoint with other parts beside the model, or the wrong architecture.</source>
        <translation>Die Datei enthält {count} Gewichte, für die die Architektur keinen Platz hat, etwa {surplus}. Es kann ein Checkpoint mit weiteren Teilen neben dem Modell sein, oder die falsche Architektur.</translation>
    </message>
    <message>
        <source>they are other parts: leave them out</source>
        <translation>es sind andere Teile: auslassen</translation>
    </message>
    <message>
        <source>The folder of models {parent} cannot be written to: {strerror}.</source>
        <translation>In den Ordner der Modelle {parent} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>The entry of the model “{stem}” in {path} is damaged. Remove the model and add it again.</source>
        <translation>Der Eintrag des Modells „{stem}“ in {path} ist beschädigt. Entfernen Sie das Modell und fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>The weights “{tag}” were trained with {activation}: ask for “{name}/{tag}”.</source>
        <translation>Die Gewichte „{tag}“ wurden mit {activation} trainiert: Verlangen Sie „{name}/{tag}“.</translation>
    </message>
    <message>
        <source>Preparing the model</source>
        <translation>Das Modell wird vorbereitet</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory. Choose a smaller batch, or the processor.</source>
        <translation>Die Grafikkarte hat zu wenig freien Speicher. Nehmen Sie kleinere Stapel, oder den Prozessor.</translation>
    </message>
    <message>
        <source>The precision “{name}” is unknown: choose {choice}; or, by open_clip's names, {choice_2}.</source>
        <translation>Die Rechengenauigkeit „{name}“ ist unbekannt: Wählen Sie {choice}; oder, mit den Namen von open_clip, {choice_2}.</translation>
    </message>
    <message>
        <source>The precision float16 is for graphics cards: choose float32 or bfloat16 on the processor.</source>
        <translation>Die Rechengenauigkeit float16 ist für Grafikkarten: Wählen Sie float32 oder bfloat16 auf dem Prozessor.</translation>
    </message>
    <message>
        <source>The graphics card {value} was found.</source>
        <translation>Die Grafikkarte {value} wurde gefunden.</translation>
    </message>
    <message>
        <source>The graphics processor of this Mac was found.</source>
        <translation>Der Grafikprozessor dieses Macs wurde gefunden.</translation>
    </message>
    <message>
        <source>No usable graphics card was found, so the processor does the work.</source>
        <translation>Keine brauchbare Grafikkarte wurde gefunden, deshalb rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>The device “{device}” is unknown: choose {choice}.</source>
        <translation>Das Gerät „{device}“ ist unbekannt: Wählen Sie {choice}.</translation>
    </message>
    <message>
        <source>The device “{device}” was asked for, but this machine has no usable NVIDIA graphics cards. Choose auto or cpu.</source>
        <translation>Das Gerät „{device}“ wurde verlangt, aber dieser Rechner hat keine brauchbare NVIDIA-Grafikkarte. Wählen Sie auto oder cpu.</translation>
    </message>
    <message numerus="yes">
        <source>The device “{device}” was asked for, but this machine has {count} usable NVIDIA graphics cards. Choose auto or cpu.</source>
        <translation><numerusform>Das Gerät „{device}“ wurde verlangt, aber dieser Rechner hat {count} brauchbare NVIDIA-Grafikkarte. Wählen Sie auto oder cpu.</numerusform><numerusform>Das Gerät „{device}“ wurde verlangt, aber dieser Rechner hat {count} brauchbare NVIDIA-Grafikkarten. Wählen Sie auto oder cpu.</numerusform></translation>
    </message>
    <message>
        <source>You asked for the graphics card {value}.</source>
        <translation>Sie haben die Grafikkarte {value} verlangt.</translation>
    </message>
    <message>
        <source>The device “mps” was asked for, but this machine has no usable Apple graphics processor.</source>
        <translation>Das Gerät „mps“ wurde verlangt, aber dieser Rechner hat keinen brauchbaren Apple-Grafikprozessor.</translation>
    </message>
    <message>
        <source>You asked for the graphics processor of this Mac.</source>
        <translation>Sie haben den Grafikprozessor dieses Macs verlangt.</translation>
    </message>
    <message>
        <source>You asked for the processor.</source>
        <translation>Sie haben den Prozessor verlangt.</translation>
    </message>
    <message>
        <source>{names} or {names_2}</source>
        <translation>{names} oder {names_2}</translation>
    </message>
    <message>
        <source>There is too little room in {folder}: {missing} MB more are needed.</source>
        <translation>In {folder} ist zu wenig Platz: {missing} MB mehr werden gebraucht.</translation>
    </message>
    <message>
        <source>What arrived as “{name}” is not the file that the hub describes: its digest differs, so it was deleted. Try again; if it happens twice, something between this machine and the hub changes the file.</source>
        <translation>Was als „{name}“ ankam, ist nicht die Datei, die der Hub beschreibt: Ihre Prüfsumme weicht ab, deshalb wurde sie gelöscht. Versuchen Sie es noch einmal; geschieht es zweimal, verändert etwas zwischen diesem Rechner und dem Hub die Datei.</translation>
    </message>
    <message>
        <source>open_clip's list, under “{name}”,</source>
        <translation>Die Liste von open_clip, unter „{name}“,</translation>
    </message>
    <message>
        <source>The digest says that this file is “{name}”, which</source>
        <translation>Die Prüfsumme sagt, dass diese Datei „{name}“ ist; dieses Modell</translation>
    </message>
    <message>
        <source>The publisher's configuration beside the weights</source>
        <translation>Die Konfiguration des Herausgebers neben den Gewichten</translation>
    </message>
    <message>
        <source>The file's name, {name},</source>
        <translation>Der Name der Datei, {name},</translation>
    </message>
    <message>
        <source>{sign} asks for {says}, but the architecture “{name}” computes with {says_2}. The wrong one runs and gives wrong results.</source>
        <translation>{sign} verlangt {says}, aber die Architektur „{name}“ rechnet mit {says_2}. Die falsche läuft und gibt falsche Ergebnisse.</translation>
    </message>
    <message>
        <source>Nothing in the file says which activation it was trained with: “{name}” has GELU, “{other_name}” has QuickGELU, as the weights by OpenAI, MetaCLIP and DFN need it. The wrong one runs and gives wrong results.</source>
        <translation>Nichts in der Datei sagt, mit welcher Aktivierung sie trainiert wurde: „{name}“ hat GELU, „{other_name}“ hat QuickGELU, wie es die Gewichte von OpenAI, MetaCLIP und DFN brauchen. Die falsche läuft und gibt falsche Ergebnisse.</translation>
    </message>
    <message>
        <source>{named} with the other activation</source>
        <translation>{named} mit der anderen Aktivierung</translation>
    </message>
    <message>
        <source>{which}: {how}</source>
        <translation>{which}: {how}</translation>
    </message>
    <message>
        <source>The file has changed since it was imported. Import it again: it will be another image.</source>
        <translation>Die Datei hat sich seit dem Import geändert. Importieren Sie sie noch einmal: Sie wird ein anderes Bild sein.</translation>
    </message>
    <message>
        <source>This is not an ordinary file but a device, a named pipe or a socket.</source>
        <translation>Dies ist keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Dies ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{count} of the architecture are not in the file ({first})</source>
        <translation>{count} der Architektur fehlen in der Datei ({first})</translation>
    </message>
    <message>
        <source>{count} in the file are not part of it ({first})</source>
        <translation>{count} in der Datei gehören nicht dazu ({first})</translation>
    </message>
    <message>
        <source>{count} have another shape ({name} is {have}, not {want})</source>
        <translation>{count} haben andere Maße ({name} hat {have}, nicht {want})</translation>
    </message>
    <message>
        <source>The weights in {path} do not fit the architecture “{architecture}”: {faults}. Choose the architecture they were trained with{suggestion}.</source>
        <translation>Die Gewichte in {path} passen nicht zur Architektur „{architecture}“: {faults}. Wählen Sie die Architektur, mit der sie trainiert wurden{suggestion}.</translation>
    </message>
    <message>
        <source>Loading the weights</source>
        <translation>Die Gewichte werden geladen</translation>
    </message>
    <message>
        <source>; their layout is that of {names}</source>
        <translation>; ihr Aufbau ist der von {names}</translation>
    </message>
    <message>
        <source>the first is {min}</source>
        <translation>als erstes {min}</translation>
    </message>
    <message>
        <source>“{name}” is not a repository on a hub: write it as org/name.</source>
        <translation>„{name}“ ist kein Repository auf einem Hub: Schreiben Sie es als org/name.</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Der Hub wird gefragt</translation>
    </message>
    <message>
        <source>The answer of {netloc} about “{name}” cannot be understood.</source>
        <translation>Die Antwort von {netloc} über „{name}“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The hub does not give out “{what}”: there is no such model, or its terms have to be accepted on its page first. With a token in the variable {token_variable} the hub knows who asks.</source>
        <translation>Der Hub gibt „{what}“ nicht heraus: Es gibt kein solches Modell, oder seine Bedingungen müssen erst auf seiner Seite angenommen werden. Mit einem Token in der Variablen {token_variable} weiß der Hub, wer fragt.</translation>
    </message>
    <message>
        <source>The hub has no “{what}”. Check the spelling and the revision.</source>
        <translation>Der Hub hat kein „{what}“. Prüfen Sie Schreibweise und Revision.</translation>
    </message>
    <message>
        <source>The hub answered with error {status} when asked for “{what}”. Try again later.</source>
        <translation>Der Hub hat mit dem Fehler {status} geantwortet, als nach „{what}“ gefragt wurde. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The model's configuration asks for a kind of tokenizer that clipstudio does not know.</source>
        <translation>Die Konfiguration des Modells verlangt eine Art von Tokenizer, die clipstudio nicht kennt.</translation>
    </message>
    <message>
        <source>The tokenizer file {path} cannot be read. Fetch it again.</source>
        <translation>Die Tokenizer-Datei {path} lässt sich nicht lesen. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The files beside {path} do not say which token fills up short texts (pad_token).</source>
        <translation>Die Dateien neben {path} sagen nicht, welches Token kurze Texte auffüllt (pad_token).</translation>
    </message>
    <message>
        <source>The tokenizer file {path} is no longer there. Put it back.</source>
        <translation>Die Tokenizer-Datei {path} ist nicht mehr da. Legen Sie sie zurück.</translation>
    </message>
    <message>
        <source>as tokens</source>
        <translation>als Token</translation>
    </message>
    <message>
        <source>Building the model</source>
        <translation>Das Modell wird aufgebaut</translation>
    </message>
    <message>
        <source>The weight file {weights} is not there.</source>
        <translation>Die Datei mit Gewichten {weights} ist nicht da.</translation>
    </message>
    <message>
        <source>There is no {config_name} beside {weights}, so the architecture has to be named, such as ViT-B-32.</source>
        <translation>Neben {weights} liegt keine {config_name}, deshalb muss die Architektur genannt werden, etwa ViT-B-32.</translation>
    </message>
    <message>
        <source>The file {config} describes another model than “{name}”. Give that file as the architecture, or move the weights to a folder of their own.</source>
        <translation>Die Datei {config} beschreibt ein anderes Modell als „{name}“. Geben Sie diese Datei als Architektur an, oder legen Sie die Gewichte in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The weight file {weights} cannot be read.</source>
        <translation>Die Datei mit Gewichten {weights} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The index of weights {weights} is damaged. Fetch it again.</source>
        <translation>Das Verzeichnis der Gewichte {weights} ist beschädigt. Holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no weights: give one with a .safetensors, .bin or .pt file.</source>
        <translation>Der Ordner {folder} enthält keine Gewichte: Nennen Sie einen mit einer Datei .safetensors, .bin oder .pt.</translation>
    </message>
    <message>
        <source>The folder {folder} holds several weight files ({names}). Give the one that is meant.</source>
        <translation>Der Ordner {folder} enthält mehrere Dateien mit Gewichten ({names}). Nennen Sie die, die gemeint ist.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({reason}). Check this machine's connection and try again; what has arrived is kept.</source>
        <translation>{host} ist nicht erreichbar ({reason}). Prüfen Sie die Verbindung dieses Rechners und versuchen Sie es noch einmal; was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source> Choose float32, or another precision.</source>
        <translation> Wählen Sie float32, oder eine andere Rechengenauigkeit.</translation>
    </message>
    <message>
        <source>In {precision} on {device}, the model “{name}” gives no vectors: its numbers grow beyond what the precision holds.{other}</source>
        <translation>In {precision} auf {device} gibt das Modell „{name}“ keine Vektoren: Seine Zahlen wachsen über das hinaus, was die Rechengenauigkeit fasst.{other}</translation>
    </message>
    <message>
        <source>it gives no vectors for its canary</source>
        <translation>es gibt keine Vektoren für seine Prüfbilder und -texte</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>its canary is {side} the tolerance (cosine {lowest}, at least {tolerance} is asked for)</source>
        <translation>seine Prüfbilder und -texte liegen {side} der Toleranz (Kosinus {lowest}, mindestens {tolerance} ist verlangt)</translation>
    </message>
    <message>
        <source>No configuration comes with the weights, so it is not known how images were prepared in training: they may need other colours or be resized differently.</source>
        <translation>Mit den Gewichten kommt keine Konfiguration, deshalb ist nicht bekannt, wie Bilder im Training vorbereitet wurden: Sie können andere Farben oder eine andere Größenänderung brauchen.</translation>
    </message>
    <message>
        <source>as open_clip does by default</source>
        <translation>wie es open_clip von sich aus macht</translation>
    </message>
    <message>
        <source>as published weights of “{architecture}” need it</source>
        <translation>wie es veröffentlichte Gewichte von „{architecture}“ brauchen</translation>
    </message>
    <message>
        <source>The preprocessing stated for the model is incomplete or not usable.</source>
        <translation>Die Vorverarbeitung, die für das Modell angegeben ist, ist unvollständig oder nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>The model states an unknown interpolation, “{interpolation}”.</source>
        <translation>Das Modell gibt eine unbekannte Interpolation an: „{interpolation}“.</translation>
    </message>
    <message>
        <source>The model states an unknown way to resize, “{resize_mode}”.</source>
        <translation>Das Modell gibt eine unbekannte Art an, die Größe zu ändern: „{resize_mode}“.</translation>
    </message>
    <message>
        <source>The file may not be read: its permissions forbid it.</source>
        <translation>Die Datei darf nicht gelesen werden: Ihre Rechte verbieten es.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not an image of a kind that is read, or its beginning is damaged.</source>
        <translation>Die Datei ist kein Bild einer Art, die gelesen wird, oder ihr Anfang ist beschädigt.</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the image.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um das Bild zu dekodieren.</translation>
    </message>
    <message>
        <source>The image is damaged or cut short.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>use up to 64 letters, digits, dots, hyphens and underscores, and begin with a letter or digit</source>
        <translation>nehmen Sie bis zu 64 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche, und beginnen Sie mit einem Buchstaben oder einer Ziffer</translation>
    </message>
    <message>
        <source>The entry of the model “{name}” in {entry} cannot be moved.</source>
        <translation>Der Eintrag des Modells „{name}“ in {entry} lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>The entry of the model “{stem}” in {entry} cannot be moved.</source>
        <translation>Der Eintrag des Modells „{stem}“ in {entry} lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>The entry of the model “{stem}” in {entry} cannot be deleted.</source>
        <translation>Der Eintrag des Modells „{stem}“ in {entry} lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>The entry of the model “{name}” in {entry} cannot be deleted.</source>
        <translation>Der Eintrag des Modells „{name}“ in {entry} lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>There is already a model called “{name}”: choose another name, or remove that one first.</source>
        <translation>Es gibt schon ein Modell namens „{name}“: Wählen Sie einen anderen Namen, oder entfernen Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>This model was deleted permanently: it cannot be brought back.</source>
        <translation>Dieses Modell wurde endgültig gelöscht: Es kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>The sample model is part of clipstudio and cannot be removed.</source>
        <translation>Das Beispielmodell gehört zu clipstudio und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>There is no model called “{name}”. Known models: {known}.</source>
        <translation>Es gibt kein Modell namens „{name}“. Bekannte Modelle: {known}.</translation>
    </message>
    <message>
        <source>The built-in sample model is damaged. Install clipstudio again.</source>
        <translation>Das eingebaute Beispielmodell ist beschädigt. Installieren Sie clipstudio noch einmal.</translation>
    </message>
    <message>
        <source>The training diverged, or the file is damaged: ask its publisher for a sound one.</source>
        <translation>Das Training ist entgleist, oder die Datei ist beschädigt: Bitten Sie den Herausgeber um eine heile.</translation>
    </message>
    <message>
        <source>The weight {name} in {path} has a shape but no numbers. {advice}</source>
        <translation>Das Gewicht {name} in {path} hat Maße, aber keine Zahlen. {advice}</translation>
    </message>
    <message>
        <source>The weight {name} in {path} is stored as {kind}, which is not what the model computes with. Ask for the weights in float32, float16 or bfloat16.</source>
        <translation>Das Gewicht {name} in {path} ist als {kind} gespeichert, womit das Modell nicht rechnet. Bitten Sie um die Gewichte in float32, float16 oder bfloat16.</translation>
    </message>
    <message>
        <source>Checking the weights</source>
        <translation>Die Gewichte werden geprüft</translation>
    </message>
    <message>
        <source>looking for values that are not numbers</source>
        <translation>gesucht werden Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>One weight in {path} holds values that are not numbers ({name}: {kind}). {advice}</source>
        <translation>Ein Gewicht in {path} enthält Werte, die keine Zahlen sind ({name}: {kind}). {advice}</translation>
    </message>
    <message>
        <source>{count} of {total} weights in {path} hold values that are not numbers (the first is {name}: {kind}). {advice}</source>
        <translation>{count} von {total} Gewichten in {path} enthalten Werte, die keine Zahlen sind (als erstes {name}: {kind}). {advice}</translation>
    </message>
    <message>
        <source>The weight logit_scale in {path} is {float}: cosines would be multiplied by {scale}, where {lowest_scale} to {highest_scale} have a meaning and 100 is usual. {advice}</source>
        <translation>Das Gewicht logit_scale in {path} ist {float}: Kosinusse würden mit {scale} multipliziert, wo {lowest_scale} bis {highest_scale} einen Sinn haben und 100 üblich ist. {advice}</translation>
    </message>
    <message>
        <source>The weight logit_bias in {path} is {added}: with a scale of {scale} every label of every image would be {value}. {advice}</source>
        <translation>Das Gewicht logit_bias in {path} ist {added}: Mit einer Skala von {scale} wäre jedes Label jedes Bildes {value}. {advice}</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>unmöglich</translation>
    </message>
    <message>
        <source>The architecture “{name}” reads text with the tokenizer of “{text}”. Put its files ({tokenizer_file}, tokenizer_config.json) beside the weights.</source>
        <translation>Die Architektur „{name}“ liest Text mit dem Tokenizer von „{text}“. Legen Sie dessen Dateien ({tokenizer_file}, tokenizer_config.json) neben die Gewichte.</translation>
    </message>
    <message>
        <source>this tokenizer</source>
        <translation>dieser Tokenizer</translation>
    </message>
    <message>
        <source>CLIP's tokenizer</source>
        <translation>der Tokenizer von CLIP</translation>
    </message>
    <message>
        <source>The architecture “{name}” has {text} words, but {kind} uses {vocab_size}: it was made for another tokenizer.</source>
        <translation>Die Architektur „{name}“ hat {text} Wörter, aber {kind} benutzt {vocab_size}: Sie wurde für einen anderen Tokenizer gemacht.</translation>
    </message>
    <message>
        <source>The weights of “{name}” are no longer at {weights}. Put the file back, or remove the model and add it again.</source>
        <translation>Die Gewichte von „{name}“ sind nicht mehr in {weights}. Legen Sie die Datei zurück, oder entfernen Sie das Modell und fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>The weights of “{name}” at {weights} are not those that were added: the file has changed. Put the file back, or add the changed one under another name.</source>
        <translation>Die Gewichte von „{name}“ in {weights} sind nicht die, die hinzugefügt wurden: Die Datei hat sich geändert. Legen Sie die alte Datei zurück, oder fügen Sie die geänderte unter einem anderen Namen hinzu.</translation>
    </message>
    <message>
        <source>The tokenizer of “{name}” in {tokenizer} is not the one that was added. Put it back.</source>
        <translation>Der Tokenizer von „{name}“ in {tokenizer} ist nicht der, der hinzugefügt wurde. Legen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>The file {path} holds no weights called “{which}”. Add the model again.</source>
        <translation>Die Datei {path} enthält keine Gewichte namens „{which}“. Fügen Sie das Modell noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The file holds only a running average of the weights (EMA), not those that were trained.</source>
        <translation>Die Datei enthält nur ein gleitendes Mittel der Gewichte (EMA), nicht die trainierten.</translation>
    </message>
    <message>
        <source>The file holds {count} sets of weights ({named}). Each of them is another model.</source>
        <translation>Die Datei enthält {count} Sätze von Gewichten ({named}). Jeder ist ein anderes Modell.</translation>
    </message>
    <message>
        <source>take “{name}”{of_kind}</source>
        <translation>„{name}“ nehmen{of_kind}</translation>
    </message>
    <message>
        <source>The file {path} is a checkpoint, but not of a model's weights.</source>
        <translation>Die Datei {path} ist ein Checkpoint, aber nicht von den Gewichten eines Modells.</translation>
    </message>
    <message>
        <source>The file {path} holds a weight twice, once as torch.compile names it. Ask for another.</source>
        <translation>Die Datei {path} enthält ein Gewicht zweimal, einmal so, wie torch.compile es nennt. Bitten Sie um eine andere.</translation>
    </message>
    <message>
        <source>, a running average of others</source>
        <translation>, ein gleitendes Mittel anderer</translation>
    </message>
    <message>
        <source>The file {path} is a web page, not weights: the download went wrong. Fetch the file again.</source>
        <translation>Die Datei {path} ist eine Webseite, keine Gewichte: Das Herunterladen ging schief. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file {path} is only a pointer to weights kept by Git LFS. Fetch the file itself.</source>
        <translation>Die Datei {path} ist nur ein Verweis auf Gewichte, die Git LFS aufbewahrt. Holen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>The weight file {each} cannot be read.</source>
        <translation>Die Datei mit Gewichten {each} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The weight file {file} is not there.</source>
        <translation>Die Datei mit Gewichten {file} ist nicht da.</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Die Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>The weight {min} is in two of the files that {path} names. Fetch it again.</source>
        <translation>Das Gewicht {min} ist in zwei der Dateien, die {path} nennt. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The safetensors file {path} is damaged or cut short. Fetch it again.</source>
        <translation>Die safetensors-Datei {path} ist beschädigt oder abgeschnitten. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file {path} holds no weights: give a safetensors file or a torch checkpoint.</source>
        <translation>Die Datei {path} enthält keine Gewichte: Nennen Sie eine safetensors-Datei oder einen Checkpoint von torch.</translation>
    </message>
    <message>
        <source>The file {path} is a TorchScript program, not weights alone, and is not run. Convert its weights to safetensors first.</source>
        <translation>Die Datei {path} ist ein TorchScript-Programm, nicht nur Gewichte, und wird nicht ausgeführt. Wandeln Sie ihre Gewichte zuerst in safetensors um.</translation>
    </message>
    <message>
        <source>The checkpoint {path} is damaged or cut short. Fetch it again.</source>
        <translation>Der Checkpoint {path} ist beschädigt oder abgeschnitten. Holen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The file {path} holds more than weights and plain values: it asks for “{asked}”. Opening it could run a program hidden in it, so it was not opened. Ask for the weights as safetensors.</source>
        <translation>Die Datei {path} enthält mehr als Gewichte und schlichte Werte: Sie verlangt „{asked}“. Beim Öffnen könnte ein darin verstecktes Programm laufen, deshalb wurde sie nicht geöffnet. Bitten Sie um die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>The file {path} was pickled in a way that only Python's own unpickling reads, which could run a program hidden in it, so it was not opened. Ask for the weights as safetensors.</source>
        <translation>Die Datei {path} ist so gepickelt, dass nur Pythons eigenes Unpickling sie liest. Dabei könnte ein darin verstecktes Programm laufen, deshalb wurde sie nicht geöffnet. Bitten Sie um die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>The file {path} holds more than weights and plain values, and was not opened: what it holds could be a program. Ask for the weights as safetensors.</source>
        <translation>Die Datei {path} enthält mehr als Gewichte und schlichte Werte und wurde nicht geöffnet: Was sie enthält, könnte ein Programm sein. Bitten Sie um die Gewichte als safetensors.</translation>
    </message>
    <message>
        <source>The model “{name}” gives no vector for “{shortened}” in {precision}. Choose float32; if it is the same there, the prompt cannot be used.</source>
        <translation>Das Modell „{name}“ gibt in {precision} keinen Vektor für „{shortened}“. Wählen Sie float32; ist es dort ebenso, lässt sich der Prompt nicht benutzen.</translation>
    </message>
</context>
</TS>
