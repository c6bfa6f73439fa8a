<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>clipstudio</name>
    <message>
        <source>Answer in the review</source>
        <translation>Antwort in der Begutachtung</translation>
    </message>
    <message>
        <source>Whose answers count</source>
        <translation>Wessen Antworten zählen</translation>
    </message>
    <message>
        <source>any answer, or none</source>
        <translation>jede Antwort, oder keine</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>Nach Dateiname</translation>
    </message>
    <message>
        <source>By look</source>
        <translation>Nach Aussehen</translation>
    </message>
    <message>
        <source>A cluster is the images of one person, video or sequence. Audits treat them as belonging together, so that intervals and tests are not too sure of themselves.</source>
        <translation>Ein Cluster sind die Bilder einer Person, eines Videos oder einer Sequenz. Audits behandeln sie als zusammengehörig, damit Intervalle und Tests sich ihrer nicht zu sicher sind.</translation>
    </message>
    <message>
        <source>Regular expression, such as ^([a-z]+)_ : what its groups find names the cluster</source>
        <translation>Regulärer Ausdruck, etwa ^([a-z]+)_ : Was seine Gruppen finden, nennt den Cluster</translation>
    </message>
    <message>
        <source>Pattern in file names</source>
        <translation>Muster in Dateinamen</translation>
    </message>
    <message>
        <source>Set clusters</source>
        <translation>Cluster festlegen</translation>
    </message>
    <message>
        <source>Looking at the pictures. The bar below says how far this is.</source>
        <translation>Die Bilder werden angesehen. Die Leiste unten sagt, wie weit das ist.</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Fast gleiche Bilder</translation>
    </message>
    <message>
        <source>Stopped: the pictures were not all compared.</source>
        <translation>Abgebrochen: Nicht alle Bilder wurden verglichen.</translation>
    </message>
    <message>
        <source>Collection to add the selected images to</source>
        <translation>Sammlung, der die ausgewählten Bilder hinzugefügt werden</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>{images} selected. Add to collection:</source>
        <translation>{images} ausgewählt. Zu Sammlung hinzufügen:</translation>
    </message>
    <message>
        <source>Rename, merge or delete this collection</source>
        <translation>Diese Sammlung umbenennen, zusammenlegen oder löschen</translation>
    </message>
    <message>
        <source>Rename collection…</source>
        <translation>Sammlung umbenennen…</translation>
    </message>
    <message>
        <source>Merge into another collection…</source>
        <translation>In eine andere Sammlung überführen…</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>There is no other collection to merge this one into.</source>
        <translation>Es gibt keine andere Sammlung, in die diese überführt werden könnte.</translation>
    </message>
    <message>
        <source>Put all images of “{name}” into:</source>
        <translation>Alle Bilder von „{name}“ kommen in:</translation>
    </message>
    <message>
        <source>Merge collections</source>
        <translation>Sammlungen zusammenlegen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Rename collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Name of the collection:</source>
        <translation>Name der Sammlung:</translation>
    </message>
    <message>
        <source>“{name}”, which was imported before, also names {images} without any value.</source>
        <translation>„{name}“, schon früher importiert, nennt auch Bilder ohne jeden Wert: {images}.</translation>
    </message>
    <message>
        <source>Look at the table…</source>
        <translation>Die Tabelle ansehen…</translation>
    </message>
    <message>
        <source>“{name}”, next to these images, names {images} of this project.</source>
        <translation>„{name}“, neben diesen Bildern, nennt Bilder dieses Projekts: {images}.</translation>
    </message>
    <message>
        <source>The names of {images}, such as “{example}”, say who is in them.</source>
        <translation>Namen von Dateien, etwa „{example}“, sagen, wer zu sehen ist: {images}.</translation>
    </message>
    <message>
        <source>Look at the names…</source>
        <translation>Die Namen ansehen…</translation>
    </message>
    <message>
        <source>The next step is to plan an audit.</source>
        <translation>Der nächste Schritt ist, ein Audit zu planen.</translation>
    </message>
    <message>
        <source>Next: import a table that says who is in the images, or plan an audit without groups.</source>
        <translation>Als Nächstes: eine Tabelle importieren, die sagt, wer auf den Bildern ist, oder ein Audit ohne Gruppen planen.</translation>
    </message>
    <message>
        <source>{unreadable} cannot be shown: the files are damaged or have changed.</source>
        <translation>Nicht zu zeigen: {unreadable}; die Dateien sind beschädigt oder haben sich geändert.</translation>
    </message>
    <message>
        <source>Import the changes</source>
        <translation>Änderungen importieren</translation>
    </message>
    <message>
        <source>Locate folder…</source>
        <translation>Ordner suchen…</translation>
    </message>
    <message>
        <source>Importing changes</source>
        <translation>Änderungen werden importiert</translation>
    </message>
    <message>
        <source>Locating images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Where are the images now?</source>
        <translation>Wo sind die Bilder jetzt?</translation>
    </message>
    <message>
        <source>Found {found} again; {missing} still missing.</source>
        <translation>Wiedergefunden: {found}; noch fehlend: {missing}.</translation>
    </message>
    <message>
        <source>Looking for changes on disk</source>
        <translation>Änderungen auf der Festplatte werden gesucht</translation>
    </message>
    <message>
        <source>pair {place}, {bits}</source>
        <translation>Paar {place}, {bits}</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>By how many of 256 bits the pictures of a group differ at most: 0 is the same.</source>
        <translation>Um wie viele von 256 Bit sich die Bilder einer Gruppe höchstens unterscheiden: 0 heißt gleich.</translation>
    </message>
    <message>
        <source>The farthest pairs taken in:</source>
        <translation>Die fernsten aufgenommenen Paare:</translation>
    </message>
    <message>
        <source>No pair is taken in at this distance.</source>
        <translation>Bei diesem Abstand wird kein Paar aufgenommen.</translation>
    </message>
    <message>
        <source>The nearest pairs left out:</source>
        <translation>Die nächsten ausgelassenen Paare:</translation>
    </message>
    <message>
        <source>No pair within reach is left out.</source>
        <translation>Kein Paar in Reichweite wird ausgelassen.</translation>
    </message>
    <message>
        <source>Images of this group</source>
        <translation>Bilder dieser Gruppe</translation>
    </message>
    <message>
        <source>Keep this one (K)</source>
        <translation>Dieses behalten (K)</translation>
    </message>
    <message>
        <source>Audits take the chosen image and leave out the others.</source>
        <translation>Audits nehmen das gewählte Bild und lassen die anderen aus.</translation>
    </message>
    <message>
        <source>Same cluster (S)</source>
        <translation>Selber Cluster (S)</translation>
    </message>
    <message>
        <source>The same person or sequence: audits take all, as belonging together.</source>
        <translation>Dieselbe Person oder Sequenz: Audits nehmen alle, als zusammengehörig.</translation>
    </message>
    <message>
        <source>Not the same (D)</source>
        <translation>Nicht dasselbe (D)</translation>
    </message>
    <message>
        <source>They only look alike: audits take all.</source>
        <translation>Sie sehen nur ähnlich aus: Audits nehmen alle.</translation>
    </message>
    <message>
        <source>Previous (P)</source>
        <translation>Vorige (P)</translation>
    </message>
    <message>
        <source>The group before this one.</source>
        <translation>Die Gruppe vor dieser.</translation>
    </message>
    <message>
        <source>Next (N)</source>
        <translation>Nächste (N)</translation>
    </message>
    <message>
        <source>Decide on this group later.</source>
        <translation>Über diese Gruppe später entscheiden.</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>Alle übernehmen…</translation>
    </message>
    <message>
        <source>Of every group that is left keep the image with most values, of these the largest.</source>
        <translation>Von jeder übrigen Gruppe das Bild mit den meisten Werten behalten, davon das größte.</translation>
    </message>
    <message>
        <source>Take all decisions back</source>
        <translation>Alle Entscheidungen zurücknehmen</translation>
    </message>
    <message>
        <source>Also those of earlier days: every group is asked about again. This can be undone.</source>
        <translation>Auch die früherer Tage: Nach jeder Gruppe wird wieder gefragt. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>at most {distance} of 256 bits differ</source>
        <translation>höchstens {distance} von 256 Bits verschieden</translation>
    </message>
    <message>
        <source>Keep all suggested</source>
        <translation>Alle vorgeschlagenen behalten</translation>
    </message>
    <message>
        <source>{sizes}, suggested</source>
        <translation>{sizes}, vorgeschlagen</translation>
    </message>
    <message>
        <source>Searching needs what a model makes of each image (its embedding), and no image has one yet. They are computed once, on this machine, and audits use them too.</source>
        <translation>Zum Suchen ist nötig, was ein Modell aus jedem Bild macht (sein Embedding), und noch kein Bild hat eines. Sie werden einmal berechnet, auf diesem Rechner, und auch Audits benutzen sie.</translation>
    </message>
    <message>
        <source>No image has an embedding yet, which searching needs; none can be computed while the project is open read-only.</source>
        <translation>Noch kein Bild hat ein Embedding, das zum Suchen nötig ist; solange das Projekt schreibgeschützt geöffnet ist, kann keines berechnet werden.</translation>
    </message>
    <message>
        <source>The embeddings are being computed: the bar below says how far they are.</source>
        <translation>Die Embeddings werden berechnet: Die Leiste unten sagt, wie weit sie sind.</translation>
    </message>
    <message>
        <source>Model whose embeddings are computed</source>
        <translation>Modell, dessen Embeddings berechnet werden</translation>
    </message>
    <message>
        <source>Compute embeddings</source>
        <translation>Embeddings berechnen</translation>
    </message>
    <message>
        <source>Computing embeddings</source>
        <translation>Embeddings werden berechnet</translation>
    </message>
    <message>
        <source> {failures} could not be read.</source>
        <translation> Nicht lesbar: {failures}.</translation>
    </message>
    <message>
        <source>{embedded} embedded.{failed}</source>
        <translation>{embedded} eingebettet.{failed}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>takes this part of the filter away</source>
        <translation>nimmt diesen Teil des Filters weg</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Takes this part of the filter away</source>
        <translation>Nimmt diesen Teil des Filters weg</translation>
    </message>
    <message>
        <source>File name or folder</source>
        <translation>Dateiname oder Ordner</translation>
    </message>
    <message>
        <source>File name or folder contains</source>
        <translation>Dateiname oder Ordner enthält</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Search all images now for the same, with the same cut-off, instead of this list</source>
        <translation>Jetzt in allen Bildern nach demselben suchen, mit derselben Grenze, statt in dieser Liste</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Only the {ids} chosen elsewhere</source>
        <translation>Nur anderswo gewählte: {ids}</translation>
    </message>
    <message>
        <source>The {ids} {found_by_words}: the list as it was then.</source>
        <translation>{ids}, {found_by_words}: die Liste, wie sie damals war.</translation>
    </message>
    <message>
        <source>In no collection</source>
        <translation>In keiner Sammlung</translation>
    </message>
    <message>
        <source>a collection that is no longer there</source>
        <translation>eine Sammlung, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>All matches</source>
        <translation>Alle Treffer</translation>
    </message>
    <message>
        <source>All images ({images})</source>
        <translation>Alle Bilder ({images})</translation>
    </message>
    <message>
        <source>{name} · {count} chosen</source>
        <translation>{name} · {count} gewählt</translation>
    </message>
    <message>
        <source>Probability of a label</source>
        <translation>Label-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Lowest probability</source>
        <translation>Niedrigste Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Highest probability</source>
        <translation>Höchste Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>a run that is no longer there</source>
        <translation>ein Lauf, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>beliebiges Label</translation>
    </message>
    <message>
        <source>Top label, {title}</source>
        <translation>Wahrscheinlichstes Label, {title}</translation>
    </message>
    <message>
        <source>Probability of “{label}”, {titles}</source>
        <translation>Wahrscheinlichkeit von „{label}“, {titles}</translation>
    </message>
    <message>
        <source>The embeddings are being computed: the bar below says how far they are. The map follows.</source>
        <translation>Die Embeddings werden berechnet: Die Leiste unten sagt, wie weit sie sind. Die Karte folgt.</translation>
    </message>
    <message>
        <source>A map shows how a model sees your images: those that it finds similar lie close together. It is made of embeddings, and no image has been embedded yet.</source>
        <translation>Eine Karte zeigt, wie ein Modell Ihre Bilder sieht: Was es ähnlich findet, liegt nah beieinander. Sie entsteht aus Embeddings, und noch ist kein Bild eingebettet.</translation>
    </message>
    <message>
        <source>Model of the map</source>
        <translation>Modell der Karte</translation>
    </message>
    <message>
        <source>The model whose embeddings are laid out</source>
        <translation>Das Modell, dessen Embeddings ausgelegt werden</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>Images of the map</source>
        <translation>Bilder der Karte</translation>
    </message>
    <message>
        <source>Filtered images</source>
        <translation>Gefilterte Bilder</translation>
    </message>
    <message>
        <source>Lay out all embedded images, or only those that the filter finds now</source>
        <translation>Alle eingebetteten Bilder auslegen, oder nur die, die der Filter jetzt findet</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>How the images are drawn that are laid out themselves</source>
        <translation>Wie die Bilder gezogen werden, die selbst ausgelegt werden</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>What dragging does ({key}); the wheel zooms</source>
        <translation>Was Ziehen bewirkt ({key}); das Mausrad zoomt</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Show the whole map (Home)</source>
        <translation>Die ganze Karte zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Which model and images the map is made of, and how far it can be trusted</source>
        <translation>Aus welchem Modell und welchen Bildern die Karte entsteht, und wie weit ihr zu trauen ist</translation>
    </message>
    <message>
        <source>Close map</source>
        <translation>Karte schließen</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>Nur Ausgewählte</translation>
    </message>
    <message>
        <source>Let the grid show the selected images only</source>
        <translation>Im Raster nur die ausgewählten Bilder zeigen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Model to embed with</source>
        <translation>Modell, mit dem eingebettet wird</translation>
    </message>
    <message>
        <source>Compute the missing embeddings</source>
        <translation>Fehlende Embeddings berechnen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Space or the mouse: hide or show. Enter, or the mouse twice: show alone. S: select these.</source>
        <translation>Leertaste oder Maus: aus- oder einblenden. Eingabe oder zweimal die Maus: allein zeigen. S: diese auswählen.</translation>
    </message>
    <message>
        <source>Embedding map</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>A better layout is on its way; the bar below says how far it is.</source>
        <translation>Eine bessere Anordnung ist unterwegs; die Leiste unten sagt, wie weit sie ist.</translation>
    </message>
    <message>
        <source>Stopped: these are the first two principal components.</source>
        <translation>Abgebrochen: Das sind die ersten zwei Hauptkomponenten.</translation>
    </message>
    <message>
        <source>all images alike</source>
        <translation>alle Bilder gleich</translation>
    </message>
    <message>
        <source>in groups of {name}</source>
        <translation>in Gruppen nach {name}</translation>
    </message>
    <message>
        <source>Colour: all alike</source>
        <translation>Farbe: alle gleich</translation>
    </message>
    <message>
        <source>Reading embeddings…</source>
        <translation>Embeddings werden gelesen…</translation>
    </message>
    <message>
        <source>Stopped: there is no map.</source>
        <translation>Abgebrochen: Es gibt keine Karte.</translation>
    </message>
    <message>
        <source>; {pale} of them outside the filter.</source>
        <translation>; außerhalb des Filters: {pale}.</translation>
    </message>
    <message>
        <source>{value}
outside the filter</source>
        <translation>{value}
außerhalb des Filters</translation>
    </message>
    <message>
        <source>Show the files…</source>
        <translation>Die Dateien zeigen…</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>the filter</source>
        <translation>den Filter</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Bilder importieren…</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>Doppelte suchen…</translation>
    </message>
    <message>
        <source>Set clusters…</source>
        <translation>Cluster festlegen…</translation>
    </message>
    <message>
        <source>Audit these images…</source>
        <translation>Audit dieser Bilder…</translation>
    </message>
    <message>
        <source>Review these images…</source>
        <translation>Diese Bilder begutachten…</translation>
    </message>
    <message>
        <source>Search for the copied picture</source>
        <translation>Nach dem kopierten Bild suchen</translation>
    </message>
    <message>
        <source>No image matches this filter.</source>
        <translation>Kein Bild passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Here you look through the images of this project. They stay where they are and are never written to.</source>
        <translation>Hier sehen Sie die Bilder dieses Projekts durch. Sie bleiben, wo sie sind, und in sie wird nie geschrieben.</translation>
    </message>
    <message>
        <source>No file was touched. Counts, searches and new audits leave these images out; results that were made before keep them and say so. They stay here until you bring them back.</source>
        <translation>Keine Datei wurde berührt. Zählungen, Suchen und neue Audits lassen diese Bilder aus; frühere Ergebnisse behalten sie und sagen es. Sie bleiben hier, bis Sie sie zurückholen.</translation>
    </message>
    <message>
        <source>No image is removed from this project.</source>
        <translation>Aus diesem Projekt ist kein Bild genommen.</translation>
    </message>
    <message>
        <source>Bring all back</source>
        <translation>Alle zurückholen</translation>
    </message>
    <message>
        <source>Removed images</source>
        <translation>Herausgenommene Bilder</translation>
    </message>
    <message>
        <source>Bring {count} back</source>
        <translation>{count} zurückholen</translation>
    </message>
    <message>
        <source>Removed images ({ids})</source>
        <translation>Herausgenommene Bilder ({ids})</translation>
    </message>
    <message>
        <source>Set a filter first: without one, all images are shown</source>
        <translation>Stellen Sie zuerst einen Filter ein: Ohne einen werden alle Bilder gezeigt</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Choose a saved filter, or save this one</source>
        <translation>Einen gespeicherten Filter wählen, oder diesen speichern</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Rename filter…</source>
        <translation>Filter umbenennen…</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
    <message>
        <source>Least cosine that is shown</source>
        <translation>Kleinster Kosinus, der gezeigt wird</translation>
    </message>
    <message>
        <source>Images by cosine: drag, or use the arrow keys, to show only the nearest</source>
        <translation>Bilder nach Kosinus: ziehen oder die Pfeiltasten benutzen, um nur die nächsten zu zeigen</translation>
    </message>
    <message>
        <source> This many are proposed, since no cosine divides alike from unlike: drag the cut-off to see more or fewer.</source>
        <translation> So viele werden vorgeschlagen, da kein Kosinus Ähnliches von Unähnlichem trennt: Verschieben Sie die Grenze, um mehr oder weniger zu sehen.</translation>
    </message>
    <message>
        <source>Embeddings are being computed: the search follows when they are done.</source>
        <translation>Embeddings werden berechnet: Die Suche folgt, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic *.heif *.avif)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic *.heif *.avif)</translation>
    </message>
    <message>
        <source>Search by content</source>
        <translation>Nach Inhalt suchen</translation>
    </message>
    <message>
        <source>Model that searches</source>
        <translation>Modell, das sucht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>By a picture…</source>
        <translation>Mit Bild…</translation>
    </message>
    <message>
        <source>Find images like a picture that need not be in this project. It can also be dropped on the left of the window, or pasted into the field above</source>
        <translation>Bilder finden, die einem Bild ähneln, das nicht in diesem Projekt sein muss. Es kann auch links im Fenster abgelegt oder in das Feld darüber eingefügt werden</translation>
    </message>
    <message>
        <source>Show all by similarity</source>
        <translation>Alle nach Ähnlichkeit zeigen</translation>
    </message>
    <message>
        <source>Move the cut-off to the left end, so that nothing is left out</source>
        <translation>Die Grenze ganz nach links schieben, sodass nichts ausgelassen wird</translation>
    </message>
    <message>
        <source>Compute the rest</source>
        <translation>Den Rest berechnen</translation>
    </message>
    <message>
        <source>Compute the embeddings that are not there yet: then all images are searched</source>
        <translation>Die Embeddings berechnen, die noch fehlen: Dann werden alle Bilder durchsucht</translation>
    </message>
    <message>
        <source>End search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>nichts ausgelassen</translation>
    </message>
    <message>
        <source>cosine {cosine} or more</source>
        <translation>Kosinus {cosine} oder mehr</translation>
    </message>
    <message>
        <source>content: {in_words}, {cut_off}</source>
        <translation>Inhalt: {in_words}, {cut_off}</translation>
    </message>
    <message>
        <source>{in_words}, by {model}: {idea_of_similar}</source>
        <translation>{in_words}, mit {model}: {idea_of_similar}</translation>
    </message>
    <message>
        <source>A picture to find similar images of</source>
        <translation>Ein Bild, zu dem ähnliche gesucht werden</translation>
    </message>
    <message>
        <source>{kept} with a cosine of {cosine} or more</source>
        <translation>{kept} mit einem Kosinus von {cosine} oder mehr</translation>
    </message>
    <message>
        <source>{kept} of {whole} with a cosine of {cosine} or more</source>
        <translation>{kept} von {whole} mit einem Kosinus von {cosine} oder mehr</translation>
    </message>
    <message>
        <source>: nothing is left out.</source>
        <translation>: Nichts ist ausgelassen.</translation>
    </message>
    <message>
        <source> {passing} of them pass the rest of the filter.</source>
        <translation> {passing} davon erfüllen auch den übrigen Filter.</translation>
    </message>
    <message>
        <source> {without} not embedded: not searched.</source>
        <translation> Nicht eingebettet, also nicht durchsucht: {without}.</translation>
    </message>
    <message numerus="yes">
        <source>Find images like these {count}</source>
        <translation><numerusform>Bilder finden, die diesem ähneln</numerusform><numerusform>Bilder finden, die diesen {count} ähneln</numerusform></translation>
    </message>
    <message>
        <source>Find images like it</source>
        <translation>Bilder finden, die ihm ähneln</translation>
    </message>
    <message>
        <source>two people shaking hands</source>
        <translation>zwei Menschen geben sich die Hand</translation>
    </message>
    <message>
        <source>What to search for, in words; a picture can be pasted</source>
        <translation>Wonach gesucht wird, in Worten; ein Bild kann eingefügt werden</translation>
    </message>
    <message>
        <source>What the model is to look for, in words; Enter searches. A picture that is pasted or dropped here is searched for itself.</source>
        <translation>Wonach das Modell suchen soll, in Worten; Eingabe sucht. Nach einem Bild, das hier eingefügt oder abgelegt wird, wird selbst gesucht.</translation>
    </message>
    <message>
        <source>Prepare thumbnails</source>
        <translation>Vorschaubilder vorbereiten</translation>
    </message>
    <message>
        <source>Make the thumbnails that are not there yet: scrolling never waits for them then</source>
        <translation>Die fehlenden Vorschaubilder machen: Dann wartet das Blättern nie auf sie</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Thumbnails are made in the background. Pause or cancel this in the bar below.</source>
        <translation>Vorschaubilder werden im Hintergrund gemacht. In der Leiste unten lässt es sich anhalten oder abbrechen.</translation>
    </message>
    <message>
        <source>Top label</source>
        <translation>Wahrscheinlichstes Label</translation>
    </message>
    <message>
        <source>Run whose top labels are asked for</source>
        <translation>Lauf, nach dessen wahrscheinlichsten Labels gefragt wird</translation>
    </message>
    <message>
        <source>Search the values of {name}</source>
        <translation>Werte von {name} durchsuchen</translation>
    </message>
    <message>
        <source>Search {values} values</source>
        <translation>{values} Werte durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>{count} more values</source>
        <translation><numerusform>{count} weiterer Wert</numerusform><numerusform>{count} weitere Werte</numerusform></translation>
    </message>
</context>
</TS>
