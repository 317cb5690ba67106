<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutBox</name>
    <message>
        <source>LightGen Studio %1</source>
        <translation>LightGen Studio %1</translation>
    </message>
    <message>
        <source>Type a prompt and watch the picture appear, token by token. Everything is computed on this machine; nothing is sent anywhere.</source>
        <translation>Einen Prompt eingeben und zusehen, wie das Bild Token für Token erscheint. Alles wird auf diesem Rechner berechnet; nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>About LightGen Studio</source>
        <translation>Über LightGen Studio</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Generate &amp;Next</source>
        <translation>Als &amp;Nächstes erzeugen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Go to &amp;Prompt</source>
        <translation>Zum &amp;Prompt</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;About LightGen Studio</source>
        <translation>&amp;Über LightGen Studio</translation>
    </message>
    <message>
        <source>Copy P&amp;rompt</source>
        <translation>P&amp;rompt kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste Picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;400 %</source>
        <translation>&amp;400 %</translation>
    </message>
    <message>
        <source>&amp;800 %</source>
        <translation>&amp;800 %</translation>
    </message>
    <message>
        <source>Fit, on the Canvas</source>
        <translation>Einpassen, auf der Leinwand</translation>
    </message>
    <message>
        <source>Token &amp;Grid</source>
        <translation>Token-&amp;Raster</translation>
    </message>
    <message>
        <source>Picture &amp;Details</source>
        <translation>Bild&amp;details</translation>
    </message>
    <message>
        <source>Cell C&amp;ursor</source>
        <translation>&amp;Zellcursor</translation>
    </message>
    <message>
        <source>&amp;Pause Queue</source>
        <translation>Warteschlange an&amp;halten</translation>
    </message>
    <message>
        <source>Make It &amp;Next</source>
        <translation>Als &amp;Nächstes</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Cancel This Picture</source>
        <translation>Dieses Bild &amp;abbrechen</translation>
    </message>
    <message>
        <source>Cancel All but &amp;This</source>
        <translation>Alle an&amp;deren abbrechen</translation>
    </message>
    <message>
        <source>Cancel All That &amp;Wait</source>
        <translation>Alle &amp;wartenden abbrechen</translation>
    </message>
    <message>
        <source>Cancel &amp;Everything</source>
        <translation>A&amp;lles abbrechen</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Noch &amp;einmal versuchen</translation>
    </message>
    <message>
        <source>Clear &amp;Finished</source>
        <translation>&amp;Fertige entfernen</translation>
    </message>
    <message>
        <source>&amp;Diagnostics Report…</source>
        <translation>&amp;Diagnosebericht…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>R&amp;adierer</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>Recht&amp;eck</translation>
    </message>
    <message>
        <source>E&amp;llipse</source>
        <translation>E&amp;llipse</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>La&amp;sso</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>Pol&amp;ygon</translation>
    </message>
    <message>
        <source>&amp;Token Cells</source>
        <translation>&amp;Tokenzellen</translation>
    </message>
    <message>
        <source>Re&amp;store Brush</source>
        <translation>&amp;Original zurückholen</translation>
    </message>
    <message>
        <source>E&amp;xtend Picture</source>
        <translation>&amp;Bild erweitern</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>&amp;Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Lar&amp;ger Brush</source>
        <translation>&amp;Größerer Pinsel</translation>
    </message>
    <message>
        <source>S&amp;ofter Brush</source>
        <translation>We&amp;icherer Pinsel</translation>
    </message>
    <message>
        <source>&amp;Harder Brush</source>
        <translation>&amp;Härterer Pinsel</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Fill &amp;Holes</source>
        <translation>Lö&amp;cher füllen</translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation>&amp;Vergrößern…</translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation>Ver&amp;kleinern…</translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation>&amp;Weichzeichnen…</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwellwert</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Hi&amp;de Mask</source>
        <translation>Maske &amp;ausblenden</translation>
    </message>
    <message>
        <source>Pre&amp;vious Alternative</source>
        <translation>&amp;Vorige Alternative</translation>
    </message>
    <message>
        <source>Ne&amp;xt Alternative</source>
        <translation>Nä&amp;chste Alternative</translation>
    </message>
    <message>
        <source>&amp;Accept Alternative</source>
        <translation>Alternative &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Discard Alternative</source>
        <translation>Alternative ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Keep All Alternatives</source>
        <translation>Alle Alternativen &amp;behalten</translation>
    </message>
    <message>
        <source>Compare &amp;Base with DPO</source>
        <translation>Basis mit DPO ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Compare with These &amp;Settings</source>
        <translation>Mit diesen Ein&amp;stellungen vergleichen</translation>
    </message>
    <message>
        <source>Next Way to Compare</source>
        <translation>Nächste Art des Vergleichs</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>A Is Better</source>
        <translation>A ist besser</translation>
    </message>
    <message>
        <source>B Is Better</source>
        <translation>B ist besser</translation>
    </message>
    <message>
        <source>&amp;Find Pictures</source>
        <translation>Bilder &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Look for New Pictures</source>
        <translation>Nach &amp;neuen Bildern sehen</translation>
    </message>
    <message>
        <source>&amp;Empty the Gallery&apos;s Trash…</source>
        <translation>Papierkorb der Galerie l&amp;eeren…</translation>
    </message>
    <message>
        <source>Show on the &amp;Canvas</source>
        <translation>Auf der &amp;Leinwand zeigen</translation>
    </message>
    <message>
        <source>Use &amp;All of Its Recipe</source>
        <translation>Sein ganzes Rezept &amp;übernehmen</translation>
    </message>
    <message>
        <source>Use Its &amp;Prompt</source>
        <translation>Seinen &amp;Prompt übernehmen</translation>
    </message>
    <message>
        <source>Use Its &amp;Seed</source>
        <translation>Seinen &amp;Seed übernehmen</translation>
    </message>
    <message>
        <source>Use Its Se&amp;ttings</source>
        <translation>Seine Eins&amp;tellungen übernehmen</translation>
    </message>
    <message>
        <source>Co&amp;mpare the Two</source>
        <translation>Beide &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Boards…</source>
        <translation>Ta&amp;feln…</translation>
    </message>
    <message>
        <source>Copy F&amp;iles</source>
        <translation>Dateien &amp;kopieren</translation>
    </message>
    <message>
        <source>Show in Its Fol&amp;der</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Move to T&amp;rash</source>
        <translation>In den Papierkor&amp;b</translation>
    </message>
    <message>
        <source>Put Bac&amp;k</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Undo in the Gallery</source>
        <translation>In der Galerie &amp;rückgängig</translation>
    </message>
    <message>
        <source>Redo in the Gallery</source>
        <translation>In der Galerie wiederholen</translation>
    </message>
    <message>
        <source>No Stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>1 Star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>2 Stars</source>
        <translation>2 Sterne</translation>
    </message>
    <message>
        <source>3 Stars</source>
        <translation>3 Sterne</translation>
    </message>
    <message>
        <source>4 Stars</source>
        <translation>4 Sterne</translation>
    </message>
    <message>
        <source>5 Stars</source>
        <translation>5 Sterne</translation>
    </message>
    <message>
        <source>Red Label</source>
        <translation>Rote Marke</translation>
    </message>
    <message>
        <source>Yellow Label</source>
        <translation>Gelbe Marke</translation>
    </message>
    <message>
        <source>Green Label</source>
        <translation>Grüne Marke</translation>
    </message>
    <message>
        <source>Blue Label</source>
        <translation>Blaue Marke</translation>
    </message>
    <message>
        <source>Purple Label</source>
        <translation>Violette Marke</translation>
    </message>
    <message>
        <source>&amp;Batch from File…</source>
        <translation>&amp;Stapel aus Datei…</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This cannot be made as it is</source>
        <translation>So lässt sich das nicht erzeugen</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>Das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Eine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>This does not fit this program</source>
        <translation>Das passt nicht zu diesem Programm</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>Das Gerät ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The engine was not understood</source>
        <translation>Die Engine wurde nicht verstanden</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly</source>
        <translation>Die Engine wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Save the Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Open a Picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Prompts (*.txt *.csv *.jsonl)</source>
        <translation>Prompts (*.txt *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>Open Prompts</source>
        <translation>Prompts öffnen</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ForeignRecipe</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>guidance %1</source>
        <translation>Führung %1</translation>
    </message>
    <message>
        <source>size %1 × %2</source>
        <translation>Größe %1 × %2</translation>
    </message>
    <message>
        <source>size %1 (the model was not trained for it)</source>
        <translation>Größe %1 (dafür wurde das Modell nicht trainiert)</translation>
    </message>
    <message>
        <source>Made with %1. Taken over: %2.</source>
        <translation>Mit %1 gemacht. Übernommen: %2.</translation>
    </message>
    <message>
        <source>negative prompt (there is none here)</source>
        <translation>negativer Prompt (gibt es hier nicht)</translation>
    </message>
    <message>
        <source>Not taken over: %1.</source>
        <translation>Nicht übernommen: %1.</translation>
    </message>
    <message>
        <source>steps %1</source>
        <translation>Schritte %1</translation>
    </message>
    <message>
        <source>seed %1 (not possible here)</source>
        <translation>Seed %1 (hier nicht möglich)</translation>
    </message>
    <message>
        <source>steps %1 (not possible here)</source>
        <translation>Schritte %1 (hier nicht möglich)</translation>
    </message>
    <message>
        <source>guidance %1 (not possible here)</source>
        <translation>Führung %1 (hier nicht möglich)</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Ohne Marke</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Create Panel</source>
        <translation>&amp;Bereich „Erstellen“</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Like the De&amp;sktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Zei&amp;tleiste</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Bearbe&amp;iten</translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation>Mas&amp;ke</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>Fass&amp;ungen</translation>
    </message>
    <message>
        <source>Galler&amp;y</source>
        <translation>Galer&amp;ie</translation>
    </message>
    <message>
        <source>Ga&amp;llery</source>
        <translation>Ga&amp;lerie</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>{} cannot be opened: {}.</source>
        <translation>{} lässt sich nicht öffnen: {}.</translation>
    </message>
    <message>
        <source>The first message of a connection must be Hello with the version.</source>
        <translation>Die erste Nachricht einer Verbindung muss Hello mit der Version sein.</translation>
    </message>
    <message>
        <source>The client speaks version {} of the protocol, this service version {}; use programs of one release.</source>
        <translation>Der Client spricht Version {} des Protokolls, dieser Dienst Version {}; Programme aus derselben Veröffentlichung verwenden.</translation>
    </message>
    <message>
        <source>A connection says Hello once; this is the second time.</source>
        <translation>Hello gehört nur einmal in eine Verbindung; dies ist das zweite Mal.</translation>
    </message>
    <message>
        <source>Cannot watch for signals: {}.</source>
        <translation>Signale lassen sich nicht überwachen: {}.</translation>
    </message>
    <message>
        <source>There is no process {} to end with; check --parent-pid.</source>
        <translation>Es gibt keinen Prozess {}, mit dem der Dienst enden könnte; --parent-pid prüfen.</translation>
    </message>
    <message>
        <source>The queue is full: {} jobs with {} MiB are waiting; add more when some of them are done.</source>
        <translation>Die Warteschlange ist voll: Es warten {} Aufträge mit {} MiB; neue erst hinzufügen, wenn einige davon fertig sind.</translation>
    </message>
    <message>
        <source>Only a job that failed or was cancelled can be tried again, and this one is neither.</source>
        <translation>Nur ein Auftrag, der fehlgeschlagen ist oder abgebrochen wurde, lässt sich noch einmal versuchen; auf diesen trifft beides nicht zu.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of {}x{}; make it smaller or close other programs.</source>
        <translation>Der Speicher reicht nicht für ein Bild mit {} × {} Pixeln; eine kleinere Größe wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The engine broke off: {}.</source>
        <translation>Die Engine hat die Arbeit abgebrochen: {}.</translation>
    </message>
    <message>
        <source>The steps of this picture could not be kept. {}</source>
        <translation>Die Schritte dieses Bildes konnten nicht aufbewahrt werden. {}</translation>
    </message>
    <message>
        <source>The journal holds something that is no job.</source>
        <translation>Das Journal enthält etwas, das kein Auftrag ist.</translation>
    </message>
    <message>
        <source>The broken journal {} cannot be renamed: {}.</source>
        <translation>Das beschädigte Journal {} lässt sich nicht umbenennen: {}.</translation>
    </message>
    <message>
        <source>Another service already uses the journal {}; end it first or choose another folder with --state.</source>
        <translation>Das Journal {} wird schon von einem anderen Dienst benutzt; ihn zuerst beenden oder mit --state einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The journal is of version {} of this program.</source>
        <translation>Das Journal stammt von Version {} dieses Programms.</translation>
    </message>
    <message>
        <source>The journal has no job {}.</source>
        <translation>Das Journal enthält keinen Auftrag {}.</translation>
    </message>
    <message>
        <source>The journal holds no request for job {}.</source>
        <translation>Das Journal enthält keine Anfrage zu Auftrag {}.</translation>
    </message>
    <message>
        <source>The socket path &apos;{}&apos; has {} bytes, but the system allows 1 to {}; choose a shorter one with --socket.</source>
        <translation>Der Socket-Pfad „{}“ hat {} Byte, das System erlaubt aber 1 bis {}; mit --socket einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>Cannot create &apos;{}&apos;: {}.</source>
        <translation>„{}“ lässt sich nicht anlegen: {}.</translation>
    </message>
    <message>
        <source>Another service is already listening at &apos;{}&apos;; end it first or choose another socket with --socket.</source>
        <translation>An „{}“ wartet schon ein anderer Dienst auf Verbindungen; ihn zuerst beenden oder mit --socket einen anderen Socket wählen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; exists and is no socket; remove it or choose another path with --socket.</source>
        <translation>„{}“ ist schon da und kein Socket; es entfernen oder mit --socket einen anderen Pfad wählen.</translation>
    </message>
    <message>
        <source>Another program is already listening at &apos;{}&apos;; end it first or choose another socket with --socket.</source>
        <translation>An „{}“ wartet schon ein anderes Programm auf Verbindungen; es zuerst beenden oder mit --socket einen anderen Socket wählen.</translation>
    </message>
    <message>
        <source>Cannot replace the stale socket &apos;{}&apos;: {}.</source>
        <translation>Der veraltete Socket „{}“ lässt sich nicht ersetzen: {}.</translation>
    </message>
    <message>
        <source>Cannot listen at &apos;{}&apos;: {}.</source>
        <translation>Der Dienst kann an „{}“ keine Verbindungen annehmen: {}.</translation>
    </message>
    <message>
        <source>Cannot list the pictures folder &apos;{}&apos;: {}.</source>
        <translation>Der Bilderordner „{}“ lässt sich nicht auflisten: {}.</translation>
    </message>
    <message>
        <source>The pictures folder &apos;{}&apos; does not exist; create it or choose another one.</source>
        <translation>Den Bilderordner „{}“ gibt es nicht; ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The pictures folder &apos;{}&apos; cannot be written to ({}); allow it or choose another one.</source>
        <translation>In den Bilderordner „{}“ kann nicht geschrieben werden ({}); das Schreiben erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Cannot listen: {}.</source>
        <translation>Der Dienst kann keine Verbindungen annehmen: {}.</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>CPU, {} threads</source>
        <translation>CPU, {} Threads</translation>
    </message>
    <message>
        <source>CPU, up to {} threads</source>
        <translation>CPU, bis zu {} Threads</translation>
    </message>
    <message>
        <source>There is not enough memory to show this step.</source>
        <translation>Der Speicher reicht nicht, um diesen Schritt zu zeigen.</translation>
    </message>
    <message>
        <source>This step could not be shown: {}.</source>
        <translation>Dieser Schritt konnte nicht gezeigt werden: {}.</translation>
    </message>
    <message>
        <source>The lock file {} cannot be written; check the folder&apos;s permissions.</source>
        <translation>Die Sperrdatei {} kann nicht geschrieben werden; die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>The socket {} cannot be opened: {}.</source>
        <translation>Der Socket {} lässt sich nicht öffnen: {}.</translation>
    </message>
    <message>
        <source>{} could not be written: the disk is full. Free some space or choose another folder.</source>
        <translation>{} konnte nicht geschrieben werden: Der Datenträger ist voll. Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{} could not be written: there is no folder {}. Create it or choose another.</source>
        <translation>{} konnte nicht geschrieben werden: Es gibt keinen Ordner {}. Ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>{} could not be written: the name is too long. Choose a shorter one.</source>
        <translation>{} konnte nicht geschrieben werden: Der Name ist zu lang. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>{} could not be written: it is larger than this system allows a file to be.</source>
        <translation>{} konnte nicht geschrieben werden: So groß darf eine Datei auf diesem System nicht sein.</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Choose a folder that you may write to.</source>
        <translation>{} konnte nicht geschrieben werden: {}. Einen Ordner wählen, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; names no file; add a file name.</source>
        <translation>„{}“ nennt keine Datei; einen Dateinamen anfügen.</translation>
    </message>
    <message>
        <source>{} is a folder; add a file name.</source>
        <translation>{} ist ein Ordner; einen Dateinamen anfügen.</translation>
    </message>
    <message>
        <source>{} is no regular file; choose another name.</source>
        <translation>{} ist keine gewöhnliche Datei; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <source>{} could not be read: {}.</source>
        <translation>{} konnte nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>{} is larger than the {} bytes that are allowed here.</source>
        <translation>{} ist größer als die hier erlaubten {} Byte.</translation>
    </message>
    <message>
        <source>{} is a folder; a file is needed.</source>
        <translation>{} ist ein Ordner; nötig ist eine Datei.</translation>
    </message>
    <message>
        <source>{} is no regular file; a file is needed.</source>
        <translation>{} ist keine gewöhnliche Datei; nötig ist eine solche.</translation>
    </message>
    <message>
        <source>The folder {} could not be created: {}.</source>
        <translation>Der Ordner {} konnte nicht angelegt werden: {}.</translation>
    </message>
    <message>
        <source>the manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Free some space and run the same command again with --resume.</source>
        <translation>{} konnte nicht geschrieben werden: {}. Platz schaffen und denselben Befehl mit --resume noch einmal ausführen.</translation>
    </message>
    <message>
        <source>{} could not be written: {}. Choose another folder.</source>
        <translation>{} konnte nicht geschrieben werden: {}. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Another process is at work on {}; let it finish, or choose another folder or shard.</source>
        <translation>An {} arbeitet schon ein anderer Prozess; warten, bis er fertig ist, oder einen anderen Ordner oder Shard wählen.</translation>
    </message>
    <message>
        <source>There is no setting &apos;{}&apos;; there are count, {}.</source>
        <translation>Eine Einstellung „{}“ gibt es nicht; vorhanden sind: count, {}.</translation>
    </message>
    <message>
        <source>count: &apos;{}&apos; is no number from 1 to {}.</source>
        <translation>count: „{}“ ist keine Zahl von 1 bis {}.</translation>
    </message>
    <message>
        <source>there is no prompt.</source>
        <translation>Der Prompt fehlt.</translation>
    </message>
    <message>
        <source>a batch has at most {} pictures.</source>
        <translation>Ein Stapel hat höchstens {} Bilder.</translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no shard: 2/8 is the second of eight, counted from 1.</source>
        <translation>„{}“ ist kein Shard: 2/8 ist der zweite von acht, gezählt ab 1.</translation>
    </message>
    <message>
        <source>{} is there from an earlier run; add --resume to go on with it, or choose another folder.</source>
        <translation>{} ist von einem früheren Lauf noch da; mit --resume dort weitermachen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Line {}: text follows the closing quote of a field.</source>
        <translation>Zeile {}: Nach dem schließenden Anführungszeichen eines Feldes folgt noch Text.</translation>
    </message>
    <message>
        <source>Line {}: a field begins with a quote that is never closed.</source>
        <translation>Zeile {}: Ein Feld beginnt mit einem Anführungszeichen, das nie geschlossen wird.</translation>
    </message>
    <message>
        <source>Line {}: &apos;{}&apos; lists {}.</source>
        <translation>Zeile {}: In der Liste bei „{}“ steht {}.</translation>
    </message>
    <message>
        <source>Line {}: &apos;{}&apos; is {}; a text, a number or a list of them is needed.</source>
        <translation>Zeile {}: Bei „{}“ steht {}; nötig ist ein Text, eine Zahl oder eine Liste davon.</translation>
    </message>
    <message>
        <source>Line {}: there are {} fields and only {} names in the first line; put texts with commas in quotes.</source>
        <translation>Zeile {}: Hier stehen {} Felder, in der ersten Zeile aber nur {} Namen; Texte mit Komma in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>{}: it is {}; an object is needed.</source>
        <translation>{}: Hier steht {}; nötig ist ein Objekt.</translation>
    </message>
    <message>
        <source>{} ends in none of .txt, .jsonl and .csv.</source>
        <translation>{} endet auf keines von .txt, .jsonl und .csv.</translation>
    </message>
    <message>
        <source>{} is no UTF-8: the byte at {} is wrong; save it as UTF-8.</source>
        <translation>{} ist kein UTF-8: Das Byte an Stelle {} ist falsch; die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} holds nothing to make a picture of.</source>
        <translation>{} enthält nichts, woraus sich ein Bild machen lässt.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no setting with its values, as in guidance=2|4 or seed=1..8.</source>
        <translation>„{}“ ist keine Einstellung mit ihren Werten wie guidance=2|4 oder seed=1..8.</translation>
    </message>
    <message>
        <source>A message of {} bytes is no sound CBOR.</source>
        <translation>Eine Nachricht von {} Byte ist kein gültiges CBOR.</translation>
    </message>
    <message>
        <source>A message of {} bytes holds no map.</source>
        <translation>Eine Nachricht von {} Byte enthält keine Map.</translation>
    </message>
    <message>
        <source>No further program can be started: {}.</source>
        <translation>Es lässt sich kein weiteres Programm starten: {}.</translation>
    </message>
    <message>
        <source>{} does not start: {}.</source>
        <translation>{} startet nicht: {}.</translation>
    </message>
    <message>
        <source>The program that was asked has ended.</source>
        <translation>Das Programm, das gefragt wurde, hat sich beendet.</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The database &apos;{}&apos; cannot be used: {}.</source>
        <translation>Die Datenbank „{}“ ist nicht verwendbar: {}.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Speicher</translation>
    </message>
    <message>
        <source>This engine keeps no steps of its pictures.</source>
        <translation>Diese Engine bewahrt keine Schritte ihrer Bilder auf.</translation>
    </message>
    <message>
        <source>A contact sheet of {}x{} pictures would have {}x{} pixels; choose smaller cells or fewer pictures.</source>
        <translation>Ein Kontaktbogen mit {} × {} Bildern hätte {} × {} Pixel; kleinere Zellen oder weniger Bilder wählen.</translation>
    </message>
    <message>
        <source>A contact sheet needs at least one picture.</source>
        <translation>Ein Kontaktbogen braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>The contact sheet was given up.</source>
        <translation>Der Kontaktbogen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no size to fit pictures into: 1024 (the longer side), 1024x768, 1024x (the width) or x768 (the height), at most {} pixels a side.</source>
        <translation>„{}“ ist keine Größe zum Einpassen von Bildern; möglich sind 1024 (die längere Seite), 1024x768, 1024x (die Breite) oder x768 (die Höhe), höchstens {} Pixel je Seite.</translation>
    </message>
    <message>
        <source>The quality is {}; it must be {}.</source>
        <translation>Die Qualität ist {}; erlaubt: {}.</translation>
    </message>
    <message>
        <source>A channel of a TIFF has 8 or 16 bits, not {}.</source>
        <translation>Ein Kanal eines TIFF hat 8 oder 16 Bit, nicht {}.</translation>
    </message>
    <message>
        <source>Tokens go into PNG files of the size that they were made in; choose that.</source>
        <translation>Token kommen nur in PNG-Dateien der Größe, in der sie entstanden sind; diese Größe wählen.</translation>
    </message>
    <message>
        <source>Tokens hold the recipe as well; they go along only where all of it is kept.</source>
        <translation>Token enthalten auch das Rezept; sie gehen nur mit, wenn es ganz behalten wird.</translation>
    </message>
    <message>
        <source>It was written without its tokens: {}</source>
        <translation>Das Bild wurde ohne seine Token geschrieben: {}</translation>
    </message>
    <message>
        <source>The folder {} does not exist; create it or choose another one.</source>
        <translation>Den Ordner {} gibt es nicht; ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The folder {} cannot be written to ({}); allow it or choose another one.</source>
        <translation>In den Ordner {} kann nicht geschrieben werden ({}); das Schreiben erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>A page needs at least one picture.</source>
        <translation>Eine Webseite braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>The page was given up.</source>
        <translation>Die Webseite wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; in the name template is no width from 1 to 200.</source>
        <translation>„{}“ in der Namensvorlage ist keine Breite von 1 bis 200.</translation>
    </message>
    <message>
        <source>The name template must not begin or end with &apos;/&apos; and has no empty part, &apos;.&apos; or &apos;..&apos;: the files stay in the folder that is exported to.</source>
        <translation>Die Namensvorlage darf nicht mit „/“ beginnen oder enden und keinen leeren Teil und kein „.“ oder „..“ haben: Die Dateien bleiben in dem Ordner, in den exportiert wird.</translation>
    </message>
    <message>
        <source>The name template &apos;{}&apos; has a brace without its partner; {{{{ and }}}} stand for braces themselves.</source>
        <translation>In der Namensvorlage „{}“ fehlt einer geschweiften Klammer das Gegenstück; {{{{ und }}}} stehen für die Klammern selbst.</translation>
    </message>
    <message>
        <source>The name template has no field &apos;{{{}}}&apos;; there are {}.</source>
        <translation>Die Namensvorlage kennt kein Feld „{{{}}}“; vorhanden sind: {}.</translation>
    </message>
    <message>
        <source>Cannot list the folder {}: {}.</source>
        <translation>Der Ordner {} lässt sich nicht auflisten: {}.</translation>
    </message>
    <message>
        <source>No picture fits &apos;{}&apos;; name files, folders or patterns such as &apos;pictures/*.png&apos;.</source>
        <translation>Zu „{}“ passt kein Bild; Dateien, Ordner oder Muster wie „pictures/*.png“ nennen.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of none, json and text.</source>
        <translation>„{}“ ist nicht möglich; zur Wahl stehen: none, json, text.</translation>
    </message>
    <message>
        <source>The timeline was given up at step {} of {}.</source>
        <translation>Die Zeitleiste wurde bei Schritt {} von {} abgebrochen.</translation>
    </message>
    <message>
        <source>{} was not made by this program, so it has no timeline.</source>
        <translation>{} wurde nicht von diesem Programm gemacht und hat deshalb keine Zeitleiste.</translation>
    </message>
    <message>
        <source>The tokens of {} are not kept on this machine any more, so it has no timeline; make it again first.</source>
        <translation>Die Token von {} sind auf diesem Rechner nicht mehr aufbewahrt, deshalb gibt es keine Zeitleiste; das Bild zuerst noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>the picture reader&apos;s answer</source>
        <translation>Antwort des Bildlesers</translation>
    </message>
    <message>
        <source>The picture reader announced {}x{} pixels and sent {} bytes.</source>
        <translation>Der Bildleser hat {} × {} Pixel angekündigt und {} Byte geschickt.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>{} ist nicht lesbar: {}</translation>
    </message>
    <message>
        <source>{} is damaged: its decoder crashed on it.</source>
        <translation>{} ist beschädigt: Der Decoder ist daran abgestürzt.</translation>
    </message>
    <message>
        <source>{} takes too long to read and was given up.</source>
        <translation>Das Lesen von {} dauert zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The reader has ended.</source>
        <translation>Der Leser hat sich beendet.</translation>
    </message>
    <message>
        <source>The connection broke the rules earlier; open a new one.</source>
        <translation>Die Verbindung hat zuvor gegen die Regeln verstoßen; eine neue öffnen.</translation>
    </message>
    <message>
        <source>A frame announces {} bytes; between 1 and {} are allowed.</source>
        <translation>Ein Frame kündigt {} Byte an; erlaubt sind 1 bis {}.</translation>
    </message>
    <message>
        <source>The picture is no longer in the gallery.</source>
        <translation>Das Bild ist nicht mehr in der Galerie.</translation>
    </message>
    <message>
        <source>the gallery&apos;s index</source>
        <translation>Index der Galerie</translation>
    </message>
    <message>
        <source>The gallery&apos;s index is of another version.</source>
        <translation>Der Index der Galerie gehört zu einer anderen Version.</translation>
    </message>
    <message>
        <source>The folder {} cannot be listed: {}.</source>
        <translation>Der Ordner {} lässt sich nicht auflisten: {}.</translation>
    </message>
    <message>
        <source>A rating is 0 to {} stars, not {}.</source>
        <translation>Eine Bewertung hat 0 bis {} Sterne, nicht {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be the name of a board: 1 to {} bytes of text in one line are needed.</source>
        <translation>„{}“ kann nicht Name einer Tafel sein: Nötig sind 1 bis {} Byte Text in einer Zeile.</translation>
    </message>
    <message>
        <source>The notes cannot be kept in the picture: they must be text of at most {} bytes.</source>
        <translation>Die Notizen lassen sich nicht im Bild aufheben: Sie müssen Text von höchstens {} Byte sein.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} ist nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>{} is no regular file.</source>
        <translation>{} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{}: stars, labels, boards and notes are kept inside PNG, JPEG and WebP files; export the picture as one of them to mark it.</source>
        <translation>{}: Sterne, Farbmarken, Tafeln und Notizen lassen sich nur in PNG-, JPEG- und WebP-Dateien aufheben; das Bild dafür in eines dieser Formate exportieren.</translation>
    </message>
    <message>
        <source>&apos;{}:{}&apos; cannot be looked for: {}.</source>
        <translation>Nach „{}:{}“ lässt sich nicht suchen: {}.</translation>
    </message>
    <message>
        <source>a seed is a whole number</source>
        <translation>ein Seed ist eine ganze Zahl</translation>
    </message>
    <message>
        <source>a variant is base, dpo or a number from 0 to 1</source>
        <translation>eine Variante ist base, dpo oder eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>a size is width x height, such as 512x512</source>
        <translation>eine Größe ist Breite x Höhe, etwa 512x512</translation>
    </message>
    <message>
        <source>a date is a year, a month or a day: 2026, 2026-11, 2026-11-25</source>
        <translation>ein Datum ist ein Jahr, ein Monat oder ein Tag: 2026, 2026-11, 2026-11-25</translation>
    </message>
    <message>
        <source>a label is red, yellow, green, blue, purple or none</source>
        <translation>eine Farbmarke ist red, yellow, green, blue, purple oder none</translation>
    </message>
    <message>
        <source>only is:unreadable is known</source>
        <translation>bekannt ist nur is:unreadable</translation>
    </message>
    <message>
        <source>a number of pixels is expected, such as &gt;=512</source>
        <translation>erwartet wird eine Zahl von Pixeln, etwa &gt;=512</translation>
    </message>
    <message>
        <source>a rating is a number of stars, such as &gt;=4</source>
        <translation>eine Bewertung ist eine Zahl von Sternen, etwa &gt;=4</translation>
    </message>
    <message>
        <source>a minus stands before single values only</source>
        <translation>ein Minus steht nur vor einzelnen Werten</translation>
    </message>
    <message>
        <source>{} cannot be moved: {}.</source>
        <translation>{} lässt sich nicht verschieben: {}.</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be read.</source>
        <translation>Die XMP-Daten im Bild sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be read: {}.</source>
        <translation>Die XMP-Daten im Bild sind nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be changed.</source>
        <translation>Die XMP-Daten im Bild lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>The XMP in the picture cannot be changed: {}.</source>
        <translation>Die XMP-Daten im Bild lassen sich nicht ändern: {}.</translation>
    </message>
    <message>
        <source>The pinned token {} is outside the picture, which has {} tokens; choose others.</source>
        <translation>Das festgehaltene Token {} liegt außerhalb des Bildes, das {} Token hat; andere wählen.</translation>
    </message>
    <message>
        <source>The picture to branch from has {} x {} tokens, but this one is to have {} x {}; choose its size.</source>
        <translation>Das Ausgangsbild der Verzweigung hat {} × {} Token, dieses Bild soll aber {} × {} haben; die Größe des Ausgangsbildes wählen.</translation>
    </message>
    <message>
        <source>Step {} is to be kept, but the picture to branch from has {}.</source>
        <translation>Schritt {} soll behalten werden, das Ausgangsbild der Verzweigung hat aber nur {}.</translation>
    </message>
    <message>
        <source>The pinned token {} was never made in the picture to branch from.</source>
        <translation>Das festgehaltene Token {} ist im Ausgangsbild der Verzweigung nie entstanden.</translation>
    </message>
    <message>
        <source>Everything of the picture is kept, nothing is left to make; keep fewer steps or tokens.</source>
        <translation>Vom Bild wird alles behalten, es bleibt nichts zu erzeugen; weniger Schritte oder Token behalten.</translation>
    </message>
    <message>
        <source>The state to resume from does not belong to this request; start it anew.</source>
        <translation>Der Stand, von dem aus weitergemacht werden soll, gehört nicht zu dieser Anfrage; von vorn beginnen.</translation>
    </message>
    <message>
        <source>The given order has {} tokens; it must name each of the {} tokens of the picture once, and only with the order &apos;given&apos;.</source>
        <translation>Die angegebene Reihenfolge hat {} Token; sie muss jedes der {} Token des Bildes genau einmal nennen und ist nur mit der Reihenfolge „given“ möglich.</translation>
    </message>
    <message>
        <source>A branch goes on with the tokens of its picture; it cannot change another one besides.</source>
        <translation>Eine Verzweigung macht mit den Token ihres Bildes weiter; sie kann nicht zugleich ein anderes Bild ändern.</translation>
    </message>
    <message>
        <source>The picture to branch from is not named: its id must have {} digits.</source>
        <translation>Das Ausgangsbild der Verzweigung ist nicht benannt: Seine Kennung muss {} Stellen haben.</translation>
    </message>
    <message>
        <source>{} steps are to be kept of {}; at least one must be left to make. Keep fewer or ask for more steps.</source>
        <translation>{} von {} Schritten sollen behalten werden; mindestens einer muss zu erzeugen bleiben. Weniger behalten oder mehr Schritte verlangen.</translation>
    </message>
    <message>
        <source>The picture could not be written as AVIF: {}.</source>
        <translation>Das Bild konnte nicht als AVIF geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>AVIF cannot be written here: libheif has no AV1 encoder (on Debian it needs libaom). Choose another format.</source>
        <translation>AVIF kann hier nicht geschrieben werden: libheif hat keinen AV1-Encoder (unter Debian ist dafür libaom nötig). Ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile is damaged and was not applied.</source>
        <translation>Das Farbprofil des Bildes ist beschädigt und wurde nicht angewendet.</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile {} is not for such colours and was not applied.</source>
        <translation>Das Farbprofil {} im Bild passt nicht zu solchen Farben und wurde nicht angewendet.</translation>
    </message>
    <message>
        <source>The picture&apos;s colours were converted from the profile {} to sRGB.</source>
        <translation>Die Farben des Bildes wurden vom Profil {} nach sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>{} is a folder, not a picture.</source>
        <translation>{} ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>{} is no regular file, so it is not read as a picture.</source>
        <translation>{} ist keine gewöhnliche Datei und wird deshalb nicht als Bild gelesen.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} ist leer.</translation>
    </message>
    <message>
        <source>{} has {} MiB; the limit is {} MiB.</source>
        <translation>{} hat {} MiB; erlaubt sind höchstens {} MiB.</translation>
    </message>
    <message>
        <source>{} is damaged: it says it has {}x{} pixels in {} channels.</source>
        <translation>{} ist beschädigt: Angeblich sind es {} × {} Pixel in {} Kanälen.</translation>
    </message>
    <message>
        <source>{} has {}x{} pixels in {} channels; the limits are {} a side, {} million pixels and {} channels.</source>
        <translation>{} hat {} × {} Pixel in {} Kanälen; erlaubt sind höchstens {} je Seite, {} Millionen Pixel und {} Kanäle.</translation>
    </message>
    <message>
        <source>{} is damaged: {}.</source>
        <translation>{} ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>The picture was partly transparent; it was laid on white.</source>
        <translation>Das Bild war teilweise durchsichtig; es wurde auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>The picture had the four colours of a printer (CMYK); they were converted to sRGB.</source>
        <translation>Das Bild hatte die vier Farben eines Druckers (CMYK); sie wurden nach sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>The picture had floating point colours; those above white were cut, 8 bits are kept.</source>
        <translation>Die Farben des Bildes waren Gleitkommazahlen; was heller als Weiß war, wurde abgeschnitten, 8 Bit bleiben erhalten.</translation>
    </message>
    <message>
        <source>The picture had more than 8 bits a channel; 8 are kept.</source>
        <translation>Das Bild hatte mehr als 8 Bit je Kanal; 8 bleiben erhalten.</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile was not applied: its colours are linear already.</source>
        <translation>Das Farbprofil des Bildes wurde nicht angewendet: Die Farben sind schon linear.</translation>
    </message>
    <message>
        <source>{} is a {} file, which OpenImageIO cannot read here.</source>
        <translation>{} ist eine Datei im Format {}, das OpenImageIO hier nicht lesen kann.</translation>
    </message>
    <message>
        <source>{} cannot be read as {}: {}.</source>
        <translation>{} lässt sich nicht als {} lesen: {}.</translation>
    </message>
    <message>
        <source>The file holds several pictures; the first one is shown.</source>
        <translation>Die Datei enthält mehrere Bilder; gezeigt wird das erste.</translation>
    </message>
    <message>
        <source>{} is no picture of a format that this program reads.</source>
        <translation>{} ist kein Bild in einem Format, das dieses Programm liest.</translation>
    </message>
    <message>
        <source>{} is damaged: the JPEG ends before its end mark.</source>
        <translation>{} ist beschädigt: Das JPEG endet vor seiner Endmarke.</translation>
    </message>
    <message>
        <source>There is not enough memory to read {}.</source>
        <translation>Der Speicher reicht nicht, um {} zu lesen.</translation>
    </message>
    <message>
        <source>The picture could not be written as {}: {}.</source>
        <translation>Das Bild konnte nicht als {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>The picture could not be resized: {}.</source>
        <translation>Die Größe des Bildes konnte nicht geändert werden: {}.</translation>
    </message>
    <message>
        <source>{} cannot be written: OpenImageIO has no writer for it here.</source>
        <translation>{} kann nicht geschrieben werden: OpenImageIO hat hier keinen Schreiber dafür.</translation>
    </message>
    <message>
        <source>GIF has no place for a recipe; it was left out.</source>
        <translation>GIF hat keinen Platz für ein Rezept; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>There is not enough memory to write the picture.</source>
        <translation>Der Speicher reicht nicht, um das Bild zu schreiben.</translation>
    </message>
    <message>
        <source>The picture could not be written: {}.</source>
        <translation>Das Bild konnte nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>The recipe could not be written into the WebP picture.</source>
        <translation>Das Rezept konnte nicht in das WebP-Bild geschrieben werden.</translation>
    </message>
    <message>
        <source>The painted part is larger than what the model works on, and this build cannot scale pictures; paint less at a time, or use a build with the window (LIGHTGEN_GUI=ON).</source>
        <translation>Der markierte Teil ist größer als das, woran das Modell arbeitet, und diese Fassung des Programms kann Bilder nicht skalieren; weniger auf einmal markieren oder eine Fassung mit dem Fenster verwenden (LIGHTGEN_GUI=ON).</translation>
    </message>
    <message>
        <source>The mask has {}x{} pixels, the picture {}x{}; scale one of them.</source>
        <translation>Die Maske hat {} × {} Pixel, das Bild {} × {}; eines von beiden skalieren.</translation>
    </message>
    <message>
        <source>The mask selects nothing: no pixel is {} or brighter. Paint where the picture should be made anew.</source>
        <translation>Die Maske wählt nichts aus: Kein Pixel hat die Helligkeit {} oder mehr. Markieren, wo das Bild neu gemacht werden soll.</translation>
    </message>
    <message>
        <source>{}: the JSON is nested deeper than {} levels.</source>
        <translation>{}: Das JSON ist tiefer als {} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>{}: this is not JSON; it goes wrong at byte {} of {}.</source>
        <translation>{}: Das ist kein JSON; der Fehler steckt bei Byte {} von {}.</translation>
    </message>
    <message>
        <source>{}: the JSON holds a number that is too large.</source>
        <translation>{}: Das JSON enthält eine zu große Zahl.</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>eine Bytefolge</translation>
    </message>
    <message>
        <source>{}: expected an object, found {}.</source>
        <translation>{}: Erwartet wird ein Objekt; gefunden: {}.</translation>
    </message>
    <message>
        <source>{}: the key &apos;{}&apos; is missing.</source>
        <translation>{}: Der Schlüssel „{}“ fehlt.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from 0 to 18446744073709551615</source>
        <translation>eine ganze Zahl von 0 bis 18446744073709551615</translation>
    </message>
    <message>
        <source>a whole number {}</source>
        <translation>eine ganze Zahl {}</translation>
    </message>
    <message>
        <source>a number {}</source>
        <translation>eine Zahl {}</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>ein Objekt aus Texten</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is {}; expected {}.</source>
        <translation>{}: Bei „{}“ steht {}; erwartet: {}.</translation>
    </message>
    <message>
        <source>A picture of {}x{} needs about {} MiB of memory, but only {} MiB are free; {}.</source>
        <translation>Ein Bild mit {} × {} Pixeln braucht etwa {} MiB Speicher, frei sind aber nur {} MiB; {}.</translation>
    </message>
    <message>
        <source>choose a smaller size or the precision bfloat16, or close other programs</source>
        <translation>eine kleinere Größe oder die Genauigkeit bfloat16 wählen oder andere Programme schließen</translation>
    </message>
    <message>
        <source>choose a smaller size, or close other programs</source>
        <translation>eine kleinere Größe wählen oder andere Programme schließen</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of all, label and none.</source>
        <translation>„{}“ ist nicht möglich; zur Wahl stehen: all, label, none.</translation>
    </message>
    <message>
        <source>The XMP of the picture is damaged and was left out.</source>
        <translation>Die XMP-Daten des Bildes sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The recipe is too long for a JPEG and was left out, all or in part; PNG has a place for it.</source>
        <translation>Das Rezept ist zu lang für ein JPEG und wurde ganz oder teilweise weggelassen; PNG hat Platz dafür.</translation>
    </message>
    <message>
        <source>The text &apos;{}&apos; was left out; only PNG has a place for it.</source>
        <translation>Der Text „{}“ wurde weggelassen; nur PNG hat Platz dafür.</translation>
    </message>
    <message>
        <source>The recipe could not be written into the picture: {}.</source>
        <translation>Das Rezept konnte nicht in das Bild geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>This does not fit into the picture: a JPEG has 64 KiB for recipe, marks and notes.</source>
        <translation>Das passt nicht in das Bild: Ein JPEG hat 64 KiB für Rezept, Bewertung, Marken und Notizen.</translation>
    </message>
    <message>
        <source>The picture cannot be changed: {}.</source>
        <translation>Das Bild lässt sich nicht ändern: {}.</translation>
    </message>
    <message>
        <source>The XMP of the picture could not be written.</source>
        <translation>Die XMP-Daten des Bildes konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} is missing; copy the model again.</source>
        <translation>{} fehlt; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{} has {} bytes, expected {}; copy the model again.</source>
        <translation>{} hat {} Byte, erwartet: {}; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{}: the folder {} is missing; copy the model again.</source>
        <translation>{}: Der Ordner {} fehlt; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>There is no model folder {}; check the path or see &apos;lightgen models list&apos;.</source>
        <translation>Es gibt keinen Modellordner {}; den Pfad prüfen oder „lightgen models list“ aufrufen.</translation>
    </message>
    <message>
        <source>{} is no model: it holds no model.json. Give the folder of a model bundle.</source>
        <translation>{} ist kein Modell: Es enthält keine model.json. Den Ordner eines Modellpakets angeben.</translation>
    </message>
    <message>
        <source>{} is damaged: its sha256 is {}, expected {}; copy the model again.</source>
        <translation>{} ist beschädigt: Die sha256-Summe ist {}, erwartet: {}; das Modell noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation>Der Ordner {} ist nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>[width, height], multiples of {} {}</source>
        <translation>[Breite, Höhe], Vielfache von {} ({})</translation>
    </message>
    <message>
        <source>a list of [width, height]</source>
        <translation>eine Liste von [Breite, Höhe]</translation>
    </message>
    <message>
        <source>&quot;epsilon&quot; or &quot;velocity&quot;</source>
        <translation>&quot;epsilon&quot; oder &quot;velocity&quot;</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is no file inside the bundle; write a path such as vae/config.json.</source>
        <translation>{}: „{}“ ist keine Datei im Modellpaket; einen Pfad wie vae/config.json angeben.</translation>
    </message>
    <message>
        <source>64 lower-case hexadecimal digits</source>
        <translation>64 hexadezimale Ziffern in Kleinschreibung</translation>
    </message>
    <message>
        <source>one of the paths under &apos;files&apos;</source>
        <translation>einer der Pfade unter „files“</translation>
    </message>
    <message>
        <source>{} rows of three numbers</source>
        <translation>{} Zeilen mit je drei Zahlen</translation>
    </message>
    <message>
        <source>letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos; only</source>
        <translation>nur Buchstaben, Ziffern, „-“, „_“ und „.“</translation>
    </message>
    <message>
        <source>{}: this model needs a newer version of the program (schema {}, known here: {}).</source>
        <translation>{}: Dieses Modell braucht eine neuere Version des Programms (Schema {}, hier bekannt: {}).</translation>
    </message>
    <message>
        <source>There is no model.</source>
        <translation>Es gibt kein Modell.</translation>
    </message>
    <message>
        <source>There is no model &apos;{}&apos;.</source>
        <translation>Es gibt kein Modell „{}“.</translation>
    </message>
    <message>
        <source>There is no model &apos;{}&apos;; there are {}.</source>
        <translation>Es gibt kein Modell „{}“; vorhanden sind: {}.</translation>
    </message>
    <message>
        <source>{} Put a model bundle into {} or give the path of its folder.</source>
        <translation>{} Ein Modellpaket in {} legen oder den Pfad seines Ordners angeben.</translation>
    </message>
    <message>
        <source>{} Not usable: {}</source>
        <translation>{} Nicht verwendbar: {}</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is {}, but &apos;encoder_embed_dim&apos; is {}; they must be equal.</source>
        <translation>{}: „{}“ ist {}, „encoder_embed_dim“ aber {}; beide müssen gleich sein.</translation>
    </message>
    <message>
        <source>{}: a width of {} cannot be divided among {} heads.</source>
        <translation>{}: Eine Breite von {} lässt sich nicht auf {} Heads verteilen.</translation>
    </message>
    <message>
        <source>a square number</source>
        <translation>eine Quadratzahl</translation>
    </message>
    <message>
        <source>The picture is to be extended by {} pixels ({}); it must be from 0 to {}.</source>
        <translation>Das Bild soll um {} Pixel erweitert werden ({}); möglich sind 0 bis {}.</translation>
    </message>
    <message>
        <source>The picture is to be extended by nothing; name a side and its pixels.</source>
        <translation>Das Bild soll um nichts erweitert werden; eine Seite und die Zahl der Pixel nennen.</translation>
    </message>
    <message>
        <source>The extended picture would have {}x{} pixels; the limits are {} a side and {} million pixels. Extend it by less.</source>
        <translation>Das erweiterte Bild hätte {} × {} Pixel; erlaubt sind höchstens {} je Seite und {} Millionen Pixel. Um weniger erweitern.</translation>
    </message>
    <message>
        <source>The extension &apos;{}&apos; cannot be read; write sides and pixels, for example left=64,bottom=32.</source>
        <translation>Die Erweiterung „{}“ ist nicht lesbar; Seiten und Pixel angeben, zum Beispiel left=64,bottom=32.</translation>
    </message>
    <message>
        <source>The mask and the picture to extend are not of one size.</source>
        <translation>Die Maske und das zu erweiternde Bild sind nicht gleich groß.</translation>
    </message>
    <message>
        <source>{} The picture was encoded from its pixels instead.</source>
        <translation>{} Das Bild wurde stattdessen aus seinen Pixeln kodiert.</translation>
    </message>
    <message>
        <source>The tokens of the picture to change are not kept any more or cannot be read.</source>
        <translation>Die Token des zu ändernden Bildes sind nicht mehr aufbewahrt oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The tokens of the picture to change are of another model.</source>
        <translation>Die Token des zu ändernden Bildes gehören zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>The tokens of the picture to change do not fit its size.</source>
        <translation>Die Token des zu ändernden Bildes passen nicht zu seiner Größe.</translation>
    </message>
    <message>
        <source>The folder {} must be a folder of yours that nobody else can enter (mode 0700); remove it or set XDG_RUNTIME_DIR to another place.</source>
        <translation>Der Ordner {} muss Ihnen gehören und für alle anderen gesperrt sein (Modus 0700); ihn entfernen oder XDG_RUNTIME_DIR auf einen anderen Ort setzen.</translation>
    </message>
    <message>
        <source>a sentence in valid UTF-8</source>
        <translation>ein Satz in gültigem UTF-8</translation>
    </message>
    <message>
        <source>a list of sentences in valid UTF-8</source>
        <translation>eine Liste von Sätzen in gültigem UTF-8</translation>
    </message>
    <message>
        <source>{} is no PNG, and {}, which reads other formats, is not beside this program: it was built without OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.</source>
        <translation>{} ist kein PNG, und {}, das andere Formate liest, liegt nicht neben diesem Programm: Es wurde ohne OpenImageIO gebaut (-DLIGHTGEN_GUI=OFF) oder ist nicht installiert.</translation>
    </message>
    <message>
        <source>Opening {} was given up.</source>
        <translation>Das Öffnen von {} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The picture&apos;s colour profile was not applied. {}</source>
        <translation>Das Farbprofil des Bildes wurde nicht angewendet. {}</translation>
    </message>
    <message>
        <source>Pictures of {}x{} and {}x{} pixels cannot be compared; both must have the same size.</source>
        <translation>Bilder mit {} × {} und {} × {} Pixeln lassen sich nicht vergleichen; beide müssen gleich groß sein.</translation>
    </message>
    <message>
        <source>Other formats than PNG, and other sizes, are written by {}, which is not beside this program: it was built without OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.</source>
        <translation>Andere Formate als PNG und andere Größen schreibt {}, das nicht neben diesem Programm liegt: Es wurde ohne OpenImageIO gebaut (-DLIGHTGEN_GUI=OFF) oder ist nicht installiert.</translation>
    </message>
    <message>
        <source>{} pictures of these sizes do not make one file of this kind.</source>
        <translation>{} Bilder dieser Größen ergeben keine einzelne Datei dieser Art.</translation>
    </message>
    <message>
        <source>{} sent a picture of another size than asked for.</source>
        <translation>{} hat ein Bild in einer anderen Größe geschickt als verlangt.</translation>
    </message>
    <message>
        <source>{} announced {} bytes, which is too much.</source>
        <translation>{} hat {} Byte angekündigt; das ist zu viel.</translation>
    </message>
    <message>
        <source>{} sent no answer that is understood.</source>
        <translation>{} hat keine verständliche Antwort geschickt.</translation>
    </message>
    <message>
        <source>{} ended while it encoded a picture.</source>
        <translation>{} hat sich beim Kodieren eines Bildes beendet.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no format that can be written; there are png, jpeg, webp, avif, tiff, exr and gif.</source>
        <translation>„{}“ ist kein Format, das geschrieben werden kann; möglich sind png, jpeg, webp, avif, tiff, exr und gif.</translation>
    </message>
    <message>
        <source>the request to encode</source>
        <translation>Anfrage zum Kodieren</translation>
    </message>
    <message>
        <source>{} announces neither pictures nor one file nor a caption.</source>
        <translation>{}: Angekündigt sind weder Bilder noch eine einzelne Datei noch eine Bildunterschrift.</translation>
    </message>
    <message>
        <source>the picture writer&apos;s answer</source>
        <translation>Antwort des Bildschreibers</translation>
    </message>
    <message>
        <source>The PNG holds more than {} bytes of text.</source>
        <translation>Das PNG enthält mehr als {} Byte Text.</translation>
    </message>
    <message>
        <source>A {} chunk of the PNG is damaged, or its text has more than {} bytes.</source>
        <translation>Ein {}-Chunk des PNG ist beschädigt, oder sein Text hat mehr als {} Byte.</translation>
    </message>
    <message>
        <source>The PNG is cut off after {} bytes.</source>
        <translation>Das PNG ist nach {} Byte abgeschnitten.</translation>
    </message>
    <message>
        <source>The PNG is cut off: at byte {} a chunk of {} bytes begins, but only {} follow.</source>
        <translation>Das PNG ist abgeschnitten: Bei Byte {} beginnt ein Chunk von {} Byte, es folgen aber nur {}.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; cannot be a PNG keyword: 1 to 79 printable ASCII characters are needed.</source>
        <translation>„{}“ kann kein PNG-Schlüsselwort sein: Nötig sind 1 bis 79 druckbare ASCII-Zeichen.</translation>
    </message>
    <message>
        <source>The text &apos;{}&apos; cannot be put into a PNG: it must be UTF-8 without NUL and at most {} bytes long.</source>
        <translation>Der Text „{}“ passt nicht in ein PNG: Er muss UTF-8 ohne NUL und höchstens {} Byte lang sein.</translation>
    </message>
    <message>
        <source>This is not a PNG file.</source>
        <translation>Das ist keine PNG-Datei.</translation>
    </message>
    <message>
        <source>The PNG is damaged: its header is not sound.</source>
        <translation>Das PNG ist beschädigt: Seine Kopfdaten sind fehlerhaft.</translation>
    </message>
    <message>
        <source>The PNG is damaged: its size is {}x{} pixels.</source>
        <translation>Das PNG ist beschädigt: Als Größe nennt es {} × {} Pixel.</translation>
    </message>
    <message>
        <source>The PNG has {}x{} pixels; at most {} a side and {} in all can be opened.</source>
        <translation>Das PNG hat {} × {} Pixel; öffnen lassen sich höchstens {} je Seite und {} insgesamt.</translation>
    </message>
    <message>
        <source>The PNG is damaged: the checksum at byte {} is wrong.</source>
        <translation>Das PNG ist beschädigt: Die Prüfsumme bei Byte {} ist falsch.</translation>
    </message>
    <message>
        <source>The PNG is damaged: the checksum of a text at byte {} is wrong.</source>
        <translation>Das PNG ist beschädigt: Die Prüfsumme eines Textes bei Byte {} ist falsch.</translation>
    </message>
    <message>
        <source>The PNG is damaged: {}.</source>
        <translation>Das PNG ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>The picture could not be encoded: {}.</source>
        <translation>Das Bild konnte nicht kodiert werden: {}.</translation>
    </message>
    <message>
        <source>A picture of {}x{} with {} bytes cannot be written as PNG.</source>
        <translation>Ein Bild mit {} × {} Pixeln und {} Byte kann nicht als PNG geschrieben werden.</translation>
    </message>
    <message>
        <source>The PNG is damaged: its header was read in two ways.</source>
        <translation>Das PNG ist beschädigt: Seine Kopfdaten wurden auf zweierlei Weise gelesen.</translation>
    </message>
    <message>
        <source>The picture had 16 bits a channel; 8 are kept.</source>
        <translation>Das Bild hatte 16 Bit je Kanal; 8 bleiben erhalten.</translation>
    </message>
    <message>
        <source>The mask has transparent parts: what is opaque in it is made anew.</source>
        <translation>Die Maske ist teilweise durchsichtig: Was darin deckt, wird neu gemacht.</translation>
    </message>
    <message>
        <source>{} is cut off after {} bytes.</source>
        <translation>{} ist nach {} Byte abgeschnitten.</translation>
    </message>
    <message>
        <source>{} holds more than {} bytes of text.</source>
        <translation>{} enthält mehr als {} Byte Text.</translation>
    </message>
    <message>
        <source>The vote cannot be written to {}: {}.</source>
        <translation>Das Urteil kann nicht in {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>In {} the &apos;winner&apos; or the &apos;loser&apos; is empty.</source>
        <translation>{}: „winner“ oder „loser“ ist leer.</translation>
    </message>
    <message>
        <source>A picture cannot be better than itself.</source>
        <translation>Ein Bild kann nicht besser sein als es selbst.</translation>
    </message>
    <message>
        <source>The vote cannot be kept: the name {} is not valid UTF-8; rename the picture.</source>
        <translation>Das Urteil kann nicht festgehalten werden: Der Name {} ist kein gültiges UTF-8; das Bild umbenennen.</translation>
    </message>
    <message>
        <source>{}, line {}</source>
        <translation>{}, Zeile {}</translation>
    </message>
    <message>
        <source>The choices of the prompt are nested more than {} deep; does a wildcard file name itself?</source>
        <translation>Die Auswahlen im Prompt sind tiefer als {} Ebenen verschachtelt; nennt eine Platzhalter-Datei sich selbst?</translation>
    </message>
    <message>
        <source>The brace &apos;}}&apos; at character {} of &apos;{}&apos; has no &apos;{{&apos; before it; write \}} for the brace itself.</source>
        <translation>Vor der Klammer „}}“ bei Zeichen {} von „{}“ fehlt ein „{{“; für die Klammer selbst \}} schreiben.</translation>
    </message>
    <message>
        <source>With its choices made, the prompt has more than {} bytes; shorten it.</source>
        <translation>Mit den getroffenen Auswahlen hat der Prompt mehr als {} Byte; bitte kürzen.</translation>
    </message>
    <message>
        <source>The prompt asks for more than {} choices; use fewer braces and wildcards.</source>
        <translation>Der Prompt verlangt mehr als {} Auswahlen; weniger Klammern und Platzhalter verwenden.</translation>
    </message>
    <message>
        <source>The brace &apos;{{&apos; at character {} of &apos;{}&apos; has no &apos;}}&apos; after it; write \{{ for the brace itself.</source>
        <translation>Nach der Klammer „{{“ bei Zeichen {} von „{}“ fehlt ein „}}“; für die Klammer selbst \{{ schreiben.</translation>
    </message>
    <message>
        <source>The wildcard __{}__ has no file: put {}.txt with a choice on every line into {}.</source>
        <translation>Für den Platzhalter __{}__ gibt es keine Datei: {}.txt mit einer Möglichkeit je Zeile in {} legen.</translation>
    </message>
    <message>
        <source>{}: is not valid UTF-8 at byte {}; save it as UTF-8.</source>
        <translation>{} ist bei Byte {} kein gültiges UTF-8; die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{}: holds no choice; write one on every line.</source>
        <translation>{} enthält keine Möglichkeit; in jede Zeile eine schreiben.</translation>
    </message>
    <message>
        <source>each job once</source>
        <translation>jeder Auftrag nur einmal</translation>
    </message>
    <message>
        <source>rising token numbers below {}</source>
        <translation>steigende Token-Nummern unter {}</translation>
    </message>
    <message>
        <source>zeros and ones</source>
        <translation>Nullen und Einsen</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>the message &apos;{}&apos;</source>
        <translation>Nachricht „{}“</translation>
    </message>
    <message>
        <source>A message of the unknown type &apos;{}&apos; arrived.</source>
        <translation>Es kam eine Nachricht des unbekannten Typs „{}“ an.</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} Byte</translation>
    </message>
    <message>
        <source>valid UTF-8</source>
        <translation>gültiges UTF-8</translation>
    </message>
    <message>
        <source>one of the names of this protocol</source>
        <translation>einer der Namen dieses Protokolls</translation>
    </message>
    <message>
        <source>at most {} numbers of {} bytes</source>
        <translation>höchstens {} Zahlen zu je {} Byte</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>The recipe was written by a newer version (schema {}, known here: {}); update {} to use it.</source>
        <translation>Das Rezept wurde von einer neueren Version geschrieben (Schema {}, hier bekannt: {}); {} aktualisieren, um es zu verwenden.</translation>
    </message>
    <message>
        <source>the text &apos;{}&apos;</source>
        <translation>Text „{}“</translation>
    </message>
    <message>
        <source>the text &apos;{}&apos; is no JSON object</source>
        <translation>Text „{}“: kein JSON-Objekt</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no {}; choose from: {}.</source>
        <translation>„{}“ gibt es nicht als {}; zur Wahl stehen: {}.</translation>
    </message>
    <message>
        <source>The prompt is empty; say what the picture should show.</source>
        <translation>Der Prompt ist leer; angeben, was das Bild zeigen soll.</translation>
    </message>
    <message>
        <source>The prompt has {} bytes; at most {} are allowed. Shorten it.</source>
        <translation>Der Prompt hat {} Byte; erlaubt sind höchstens {}. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The prompt holds a NUL character at byte {}; remove it.</source>
        <translation>Der Prompt enthält bei Byte {} ein NUL-Zeichen; bitte entfernen.</translation>
    </message>
    <message>
        <source>The prompt is not valid UTF-8: byte {} (0x{}) breaks it. Type it anew or convert it to UTF-8.</source>
        <translation>Der Prompt ist kein gültiges UTF-8: Byte {} (0x{}) passt nicht hinein. Neu eingeben oder in UTF-8 umwandeln.</translation>
    </message>
    <message>
        <source>{} is {}; it must be a multiple of {} {}.</source>
        <translation>{} ist {}; erlaubt sind Vielfache von {} ({}).</translation>
    </message>
    <message>
        <source>{} is {}; it must be a multiple of {} {}; try {}.</source>
        <translation>{} ist {}; erlaubt sind Vielfache von {} ({}), zum Beispiel {}.</translation>
    </message>
    <message>
        <source>{} is {}; it must be {}; {}.</source>
        <translation>{} ist {}; erlaubt: {}; {}.</translation>
    </message>
    <message>
        <source>{} is usual</source>
        <translation>üblich ist {}</translation>
    </message>
    <message>
        <source>The number of steps</source>
        <translation>Die Zahl der Schritte</translation>
    </message>
    <message>
        <source>The guidance</source>
        <translation>Die Führung</translation>
    </message>
    <message>
        <source>1 means none, 4 is usual</source>
        <translation>1 bedeutet keine Führung, üblich ist 4</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>Die Temperatur</translation>
    </message>
    <message>
        <source>The number of sampler steps</source>
        <translation>Die Zahl der Sampler-Schritte</translation>
    </message>
    <message>
        <source>The variant</source>
        <translation>Die Variante</translation>
    </message>
    <message>
        <source>0 means the base weights, 1 the DPO weights</source>
        <translation>0 bedeutet die Basisgewichte, 1 die DPO-Gewichte</translation>
    </message>
    <message>
        <source>The number of threads</source>
        <translation>Die Zahl der Threads</translation>
    </message>
    <message>
        <source>0 means all there are</source>
        <translation>0 bedeutet alle vorhandenen</translation>
    </message>
    <message>
        <source>{} has {}x{} pixels, but the picture to make has {}x{}; scale it or choose that size.</source>
        <translation>{} hat {} × {} Pixel, das zu erzeugende Bild aber {} × {}; skalieren oder diese Größe wählen.</translation>
    </message>
    <message>
        <source>The picture to change or its mask is missing: a recipe does not hold them; open the picture and paint again.</source>
        <translation>Das zu ändernde Bild oder seine Maske fehlt: Ein Rezept enthält sie nicht; das Bild öffnen und noch einmal markieren.</translation>
    </message>
    <message>
        <source>The picture to change</source>
        <translation>Das zu ändernde Bild</translation>
    </message>
    <message>
        <source>The mask</source>
        <translation>Die Maske</translation>
    </message>
    <message>
        <source>The band around the painted part</source>
        <translation>Der Rand um den markierten Teil</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no id of a picture.</source>
        <translation>„{}“ ist keine Kennung eines Bildes.</translation>
    </message>
    <message>
        <source>above {}</source>
        <translation>über {}</translation>
    </message>
    <message>
        <source>at least {}</source>
        <translation>ab {}</translation>
    </message>
    <message>
        <source>above {}, at most {}</source>
        <translation>über {} bis höchstens {}</translation>
    </message>
    <message>
        <source>from {} to {}</source>
        <translation>von {} bis {}</translation>
    </message>
    <message>
        <source>The width of the picture</source>
        <translation>Die Breite des Bildes</translation>
    </message>
    <message>
        <source>The height of the picture</source>
        <translation>Die Höhe des Bildes</translation>
    </message>
    <message>
        <source>The variant is {}, but the model &apos;{}&apos; has no DPO weights; use 0 (base).</source>
        <translation>Die Variante ist {}, aber das Modell „{}“ hat keine DPO-Gewichte; 0 (base) verwenden.</translation>
    </message>
    <message>
        <source>{} steps were asked for, but the branch leaves fewer tokens to make: {} steps are used.</source>
        <translation>Verlangt waren {} Schritte, aber die Verzweigung lässt weniger Token übrig: Verwendete Schritte: {}.</translation>
    </message>
    <message>
        <source>{} steps were asked for, but there are only {} tokens to make: {} steps are used.</source>
        <translation>Verlangt waren {} Schritte, aber zu erzeugen sind nur {} Token: Verwendete Schritte: {}.</translation>
    </message>
    <message>
        <source>guidance schedule</source>
        <translation>Führungsverlauf</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>generation order</source>
        <translation>Reihenfolge der Zellen</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The size &apos;{}&apos; cannot be read; write width x height in pixels, for example 512x256.</source>
        <translation>Die Größe „{}“ ist nicht lesbar; Breite x Höhe in Pixeln angeben, zum Beispiel 512x256.</translation>
    </message>
    <message>
        <source>The variant &apos;{}&apos; cannot be read; write base, dpo or a number from 0 to 1.</source>
        <translation>Die Variante „{}“ ist nicht lesbar; base, dpo oder eine Zahl von 0 bis 1 angeben.</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos;: {}</source>
        <translation>{}: „{}“: {}</translation>
    </message>
    <message>
        <source>a list of tokens as in 3,5-9,12</source>
        <translation>eine Liste von Token wie 3,5-9,12</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no {}.</source>
        <translation>„{}“ ist nicht möglich; erwartet: {}.</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>number {}</source>
        <translation>Zahl {}</translation>
    </message>
    <message>
        <source>side: {}</source>
        <translation>Seitenlänge {}</translation>
    </message>
    <message>
        <source>There is no setting &apos;{}&apos;; there are {}.</source>
        <translation>Eine Einstellung „{}“ gibt es nicht; vorhanden sind: {}.</translation>
    </message>
    <message>
        <source>A picture of {}x{} cannot be scaled to {}x{}.</source>
        <translation>Ein Bild mit {} × {} Pixeln lässt sich nicht auf {} × {} skalieren.</translation>
    </message>
    <message>
        <source>There is not enough memory to scale a picture of {}x{} to {}x{}.</source>
        <translation>Der Speicher reicht nicht, um ein Bild mit {} × {} Pixeln auf {} × {} zu skalieren.</translation>
    </message>
    <message>
        <source>The picture could not be scaled: {}.</source>
        <translation>Das Bild konnte nicht skaliert werden: {}.</translation>
    </message>
    <message>
        <source>A grid of {} x {} tokens of {} numbers is none.</source>
        <translation>Ein Raster von {} × {} Token mit je {} Zahlen ist nicht möglich.</translation>
    </message>
    <message>
        <source>{} numbers do not fill {} tokens.</source>
        <translation>{} Zahlen füllen {} Token nicht aus.</translation>
    </message>
    <message>
        <source>Some of the tokens are no finite numbers.</source>
        <translation>Einige der Token sind keine endlichen Zahlen.</translation>
    </message>
    <message>
        <source>The order names a token twice or one that is not there.</source>
        <translation>Die Reihenfolge nennt ein Token zweimal oder eines, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The steps place more tokens than the order has.</source>
        <translation>Die Schritte setzen mehr Token, als die Reihenfolge hat.</translation>
    </message>
    <message>
        <source>The picture to branch from was not read before the work began.</source>
        <translation>Das Ausgangsbild der Verzweigung wurde vor Beginn der Arbeit nicht gelesen.</translation>
    </message>
    <message>
        <source>The synthetic engine failed because its script says so.</source>
        <translation>Die synthetische Engine ist fehlgeschlagen, weil ihr Skript es so vorsieht.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Die Operation ist nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Ist kein Verzeichnis</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei existiert bereits</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>Das Verzeichnis ist nicht leer</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Das Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Gerät ist kein Speicherplatz mehr verfügbar</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugewiesene Plattenplatz (Quota) ist überschritten</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Eingabe-/Ausgabefehler</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Zu viele Ebenen aus symbolischen Links</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>Zu viele offene Dateien im System</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Nicht genügend Hauptspeicher verfügbar</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät oder die Ressource ist belegt</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>Das Programm kann nicht ausgeführt oder verändert werden (busy)</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>Ungültiger Link über Gerätegrenzen hinweg</translation>
    </message>
    <message>
        <source>Exec format error</source>
        <translation>Fehler im Format der Programmdatei</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>Die Adresse wird bereits verwendet</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindungsaufbau abgelehnt</translation>
    </message>
    <message>
        <source>The tokens of the picture take {} MiB; a file may hold {} MiB of them.</source>
        <translation>Die Token des Bildes brauchen {} MiB; eine Datei darf höchstens {} MiB davon enthalten.</translation>
    </message>
    <message>
        <source>The picture holds {} MiB of tokens; at most {} MiB are read.</source>
        <translation>Das Bild enthält {} MiB Token; gelesen werden höchstens {} MiB.</translation>
    </message>
    <message>
        <source>The tokens in the picture cannot be used: {}</source>
        <translation>Die Token im Bild sind nicht verwendbar: {}</translation>
    </message>
    <message>
        <source>The tokens in the picture belong to another picture; its timeline was not taken over.</source>
        <translation>Die Token im Bild gehören zu einem anderen Bild; dessen Zeitleiste wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>the tokens</source>
        <translation>Token-Daten</translation>
    </message>
    <message>
        <source>The tokens were written by a newer version (format {}, known here: {}); update the program to use them.</source>
        <translation>Die Token wurden von einer neueren Version geschrieben (Format {}, hier bekannt: {}); das Programm aktualisieren, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>{}; delete the file, the picture can be made again.</source>
        <translation>{}; die Datei löschen, das Bild lässt sich noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>The file has only {} bytes</source>
        <translation>Die Datei hat nur {} Byte</translation>
    </message>
    <message>
        <source>The file does not begin like one with tokens</source>
        <translation>Die Datei beginnt nicht wie eine Datei mit Token</translation>
    </message>
    <message>
        <source>The file is damaged or cut off: its checksum does not fit</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten: Ihre Prüfsumme passt nicht</translation>
    </message>
    <message>
        <source>The header of the file is longer than the file</source>
        <translation>Die Kopfdaten der Datei sind länger als die Datei</translation>
    </message>
    <message>
        <source>{} bytes of tokens do not fit the header of the file</source>
        <translation>{} Byte an Token passen nicht zu den Kopfdaten der Datei</translation>
    </message>
    <message>
        <source>Cannot delete &apos;{}&apos;: {}.</source>
        <translation>„{}“ lässt sich nicht löschen: {}.</translation>
    </message>
    <message>
        <source>The tokens of the picture to branch from are not kept any more; make that picture again first.</source>
        <translation>Die Token des Ausgangsbildes der Verzweigung sind nicht mehr aufbewahrt; dieses Bild zuerst noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>The prompt is not valid UTF-8 at byte {}; type it anew.</source>
        <translation>Der Prompt ist bei Byte {} kein gültiges UTF-8; bitte neu eingeben.</translation>
    </message>
    <message>
        <source>{}: is no SentencePiece model: it is empty</source>
        <translation>{} ist kein SentencePiece-Modell: Die Datei ist leer</translation>
    </message>
    <message>
        <source>{}: is no SentencePiece model: {}</source>
        <translation>{} ist kein SentencePiece-Modell: {}</translation>
    </message>
    <message>
        <source>{}: the vocabulary has no end-of-sentence piece, which T5 needs</source>
        <translation>{}: Dem Vokabular fehlt der Eintrag für das Satzende, den T5 braucht</translation>
    </message>
    <message>
        <source>The prompt cannot be split into tokens: {}</source>
        <translation>Der Prompt lässt sich nicht in Token zerlegen: {}</translation>
    </message>
    <message>
        <source>a text length of {} was asked for; at least 1 is needed</source>
        <translation>Verlangt war eine Textlänge von {}; nötig ist mindestens 1</translation>
    </message>
    <message>
        <source>{} is not there: this build has no CUDA kernels (they are compiled where nvcc is found).</source>
        <translation>{} ist nicht da: Dieses Programm wurde ohne CUDA-Kernel gebaut (sie werden übersetzt, wo nvcc gefunden wird).</translation>
    </message>
    <message>
        <source>{} is not our CUDA library: {}.</source>
        <translation>{} ist nicht die CUDA-Bibliothek dieses Programms: {}.</translation>
    </message>
    <message>
        <source>{} has interface {} and this program needs {}: both must come from the same build.</source>
        <translation>{} hat die Schnittstelle {}, dieses Programm braucht aber {}: Beide müssen aus demselben Build stammen.</translation>
    </message>
    <message>
        <source>Looking for a CUDA device</source>
        <translation>Die Suche nach einem CUDA-Gerät</translation>
    </message>
    <message>
        <source>This machine has no CUDA device; choose the device cpu.</source>
        <translation>Dieser Rechner hat kein CUDA-Gerät; das Gerät cpu wählen.</translation>
    </message>
    <message>
        <source>{} failed: {} (CUDA error {}).</source>
        <translation>{} ist fehlgeschlagen: {} (CUDA-Fehler {}).</translation>
    </message>
    <message>
        <source>The device &apos;cuda&apos; needs {}, which cannot be opened ({}); use device &apos;cpu&apos;.</source>
        <translation>Das Gerät „cuda“ braucht {}; die Datei lässt sich nicht öffnen ({}). Das Gerät „cpu“ verwenden.</translation>
    </message>
    <message>
        <source>The device &apos;cuda&apos; needs an NVIDIA card and its driver, and none was found; use device &apos;cpu&apos;.</source>
        <translation>Das Gerät „cuda“ braucht eine NVIDIA-Karte und ihren Treiber, gefunden wurde aber keine; das Gerät „cpu“ verwenden.</translation>
    </message>
    <message>
        <source>The prompt has {} tokens, the model reads {}: what follows the first {} bytes has no effect.</source>
        <translation>Der Prompt hat {} Token, das Modell liest {}: Was nach den ersten {} Byte steht, bleibt ohne Wirkung.</translation>
    </message>
    <message>
        <source>The tokens of the picture to branch from have {} numbers each, those of the model &apos;{}&apos; have {}; choose the model that made it.</source>
        <translation>Die Token des Ausgangsbildes der Verzweigung haben je {} Zahlen, die des Modells „{}“ aber {}; das Modell wählen, mit dem das Bild gemacht wurde.</translation>
    </message>
    <message>
        <source>The model &apos;{}&apos; computed numbers that are not finite; other steps, guidance or precision may help.</source>
        <translation>Das Modell „{}“ hat Zahlen berechnet, die nicht endlich sind; vielleicht helfen andere Werte für Schritte, Führung oder Genauigkeit.</translation>
    </message>
    <message>
        <source>{} cannot be opened; the model folder is incomplete: import the model again.</source>
        <translation>{} lässt sich nicht öffnen; der Modellordner ist unvollständig: das Modell noch einmal importieren.</translation>
    </message>
    <message>
        <source>{}: the tokenizer has {} pieces, but the text encoder knows {}; the files belong to different models.</source>
        <translation>{}: Der Tokenizer hat {} Einträge, der Text-Encoder kennt aber {}; die Dateien gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>{}: the text encoder is {} wide, but the network expects {} (captionChannels); the files belong to different models.</source>
        <translation>{}: Der Text-Encoder hat die Breite {}, das Netz erwartet aber {} (captionChannels); die Dateien gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>{}: the VAE has {} channels and stride {}, but the network expects {} and {}; the files belong to different models.</source>
        <translation>{}: Der VAE hat {} Kanäle und die Schrittweite {}, das Netz erwartet aber {} und {}; die Dateien gehören zu verschiedenen Modellen.</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; must be a whole number above 0</source>
        <translation>{}: &quot;{}&quot; muss eine ganze Zahl über 0 sein</translation>
    </message>
    <message>
        <source>{}: {} relative attention buckets up to distance {} cannot be laid out</source>
        <translation>{}: {} relative Attention-Buckets bis zur Entfernung {} lassen sich nicht einteilen</translation>
    </message>
    <message>
        <source>{}: &quot;feed_forward_proj&quot; is {}, expected &quot;gated-gelu&quot; (T5 v1.1)</source>
        <translation>{}: &quot;feed_forward_proj&quot; ist {}, erwartet: &quot;gated-gelu&quot; (T5 v1.1)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>{}: &quot;dense_act_fn&quot; is {}, expected &quot;gelu_new&quot;</source>
        <translation>{}: &quot;dense_act_fn&quot; ist {}, erwartet: &quot;gelu_new&quot;</translation>
    </message>
    <message>
        <source>{}: is no JSON object</source>
        <translation>{} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>{}: &quot;layer_norm_epsilon&quot; must be a number from 0 to 1</source>
        <translation>{}: &quot;layer_norm_epsilon&quot; muss eine Zahl von 0 bis 1 sein</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of {}x{} with the model &apos;{}&apos;; close other programs, or choose a smaller picture or model.</source>
        <translation>Der Speicher reicht nicht, um mit dem Modell „{2}“ ein Bild mit {0} × {1} Pixeln zu erzeugen; andere Programme schließen oder ein kleineres Bild oder Modell wählen.</translation>
    </message>
    <message>
        <source>LibTorch failed while it made the picture: {}</source>
        <translation>LibTorch ist beim Erzeugen des Bildes fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The picture could not be made: {}</source>
        <translation>Das Bild konnte nicht erzeugt werden: {}</translation>
    </message>
    <message>
        <source>There is no step {}; the picture has {}.</source>
        <translation>Einen Schritt {} gibt es nicht; Schritte des Bildes: {}.</translation>
    </message>
    <message>
        <source>The tokens were not made by the model &apos;{}&apos; that is installed.</source>
        <translation>Die Token stammen nicht vom installierten Modell „{}“.</translation>
    </message>
    <message>
        <source>{}: not a JSON object; copy the file from the model again</source>
        <translation>{} ist kein JSON-Objekt; die Datei noch einmal aus dem Modell kopieren</translation>
    </message>
    <message>
        <source>{}: a VAE with quantisation convolutions (use_quant_conv) is not supported</source>
        <translation>{}: Ein VAE mit Quantisierungs-Faltungen (use_quant_conv) wird nicht unterstützt</translation>
    </message>
    <message>
        <source>{}: channels, layers or groups are out of range or do not divide</source>
        <translation>{}: Kanäle, Schichten oder Gruppen liegen außerhalb des erlaubten Bereichs oder lassen sich nicht teilen</translation>
    </message>
    <message>
        <source>{}: cannot be opened: {}</source>
        <translation>{} lässt sich nicht öffnen: {}</translation>
    </message>
    <message>
        <source>{}: cannot be examined: {}</source>
        <translation>{} lässt sich nicht untersuchen: {}</translation>
    </message>
    <message>
        <source>{}: is not a regular file</source>
        <translation>{} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{}: cannot be mapped into memory: {}</source>
        <translation>{} lässt sich nicht in den Speicher einblenden: {}</translation>
    </message>
    <message>
        <source>the metadata entry &apos;{}&apos; occurs twice</source>
        <translation>der Metadaten-Eintrag „{}“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; needs dtype, shape and data_offsets</source>
        <translation>Tensor „{}“ braucht dtype, shape und data_offsets</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; needs two data_offsets</source>
        <translation>Tensor „{}“ braucht zwei data_offsets</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the unknown type &apos;{}&apos;</source>
        <translation>Tensor „{}“ hat den unbekannten Typ „{}“</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>eine negative Zahl</translation>
    </message>
    <message>
        <source>a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>ein Block Binärdaten</translation>
    </message>
    <message>
        <source>is not valid JSON at byte {}</source>
        <translation>kein gültiges JSON bei Byte {}</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has {} where none belongs</source>
        <translation>bei Tensor „{}“ steht {} an falscher Stelle</translation>
    </message>
    <message>
        <source>is {} where none belongs</source>
        <translation>{} an falscher Stelle</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; occurs twice</source>
        <translation>Tensor „{}“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has &apos;{}&apos; twice</source>
        <translation>Tensor „{}“ hat „{}“ zweimal</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the unknown field &apos;{}&apos;</source>
        <translation>Tensor „{}“ hat das unbekannte Feld „{}“</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has more than {} dimensions</source>
        <translation>Tensor „{}“ hat mehr als {} Dimensionen</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has a shape that no memory holds</source>
        <translation>Tensor „{}“ hat eine Form, die in keinen Speicher passt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; occupies bytes {} to {} of {}; the file is cut off or damaged</source>
        <translation>{}: Tensor „{}“ belegt die Bytes {} bis {} von {}; die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has {} bytes, which does not fit its shape and type</source>
        <translation>{}: Tensor „{}“ hat {} Byte, was nicht zu Form und Typ passt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; {}</source>
        <translation>{}: Tensor „{}“ {}</translation>
    </message>
    <message>
        <source>overlaps the one before it</source>
        <translation>überschneidet sich mit dem davor</translation>
    </message>
    <message>
        <source>leaves a hole after the one before it</source>
        <translation>lässt eine Lücke nach dem davor</translation>
    </message>
    <message>
        <source>{}: {} bytes belong to no tensor</source>
        <translation>{}: {} Byte gehören zu keinem Tensor</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: it has only {} bytes</source>
        <translation>{} ist keine safetensors-Datei: Sie hat nur {} Byte</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: its header would have {} bytes, at most {} are allowed</source>
        <translation>{} ist keine safetensors-Datei: Ihre Kopfdaten hätten {} Byte, erlaubt sind höchstens {}</translation>
    </message>
    <message>
        <source>{}: is cut off: its header has {} bytes, the file {}</source>
        <translation>{} ist abgeschnitten: Die Kopfdaten haben {} Byte, die Datei {}</translation>
    </message>
    <message>
        <source>{}: is no safetensors file: its header does not start with &apos;{{&apos;</source>
        <translation>{} ist keine safetensors-Datei: Ihre Kopfdaten beginnen nicht mit „{{“</translation>
    </message>
    <message>
        <source>{}: the safetensors header is damaged: {}</source>
        <translation>{}: Die safetensors-Kopfdaten sind beschädigt: {}</translation>
    </message>
    <message>
        <source>{}: the safetensors header does not fit into memory</source>
        <translation>{}: Die safetensors-Kopfdaten passen nicht in den Speicher</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; cannot be stored as safetensors</source>
        <translation>{}: Tensor „{}“ lässt sich nicht als safetensors speichern</translation>
    </message>
    <message>
        <source>{}: holds no weights; expected one of {}</source>
        <translation>{} enthält keine Gewichte; erwartet wird eine dieser Dateien: {}</translation>
    </message>
    <message>
        <source>{}: is too large for an index of weight files</source>
        <translation>{} ist zu groß für einen Index von Gewichtsdateien</translation>
    </message>
    <message>
        <source>{}: is no index of weight files: it has no &quot;weight_map&quot;</source>
        <translation>{} ist kein Index von Gewichtsdateien: &quot;weight_map&quot; fehlt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is not mapped to a file beside the index</source>
        <translation>{}: Tensor „{}“ ist keiner Datei neben dem Index zugeordnet</translation>
    </message>
    <message>
        <source>no weight file was named</source>
        <translation>es wurde keine Gewichtsdatei genannt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is also in another of the files</source>
        <translation>{}: Tensor „{}“ ist auch in einer der anderen Dateien</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is missing, though {} names it</source>
        <translation>{}: Tensor „{}“ fehlt, obwohl {} ihn nennt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; is missing</source>
        <translation>{}: Tensor „{}“ fehlt</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has shape {}, expected {}</source>
        <translation>{}: Tensor „{}“ hat die Form {}, erwartet: {}</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has type {}, expected a floating-point type</source>
        <translation>{}: Tensor „{}“ hat den Typ {}, erwartet: ein Gleitkommatyp</translation>
    </message>
    <message>
        <source>{}: tensor &apos;{}&apos; has type I8, which needs &apos;{}&apos; of type F32 with one number per row</source>
        <translation>{}: Tensor „{}“ hat den Typ I8; dazu gehört „{}“ vom Typ F32 mit einer Zahl je Zeile</translation>
    </message>
    <message>
        <source>there is no model &apos;{}&apos; on this machine.</source>
        <translation>Das Modell „{}“ gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>The request has {} MiB, but at most {} MiB can be sent; use a smaller picture.</source>
        <translation>Die Anfrage hat {} MiB, senden lassen sich aber höchstens {} MiB; ein kleineres Bild verwenden.</translation>
    </message>
    <message>
        <source>Cannot create a folder in &apos;{}&apos;: {}.</source>
        <translation>In „{}“ lässt sich kein Ordner anlegen: {}.</translation>
    </message>
    <message>
        <source>The timeline was given up.</source>
        <translation>Die Zeitleiste wurde abgebrochen.</translation>
    </message>
    <message>
        <source>{} could not be moved to the desktop&apos;s trash; it stays in the gallery&apos;s.</source>
        <translation>{} ließ sich nicht in den Papierkorb des Desktops verschieben und bleibt in dem der Galerie.</translation>
    </message>
    <message>
        <source>The history of edits cannot be read: {}.</source>
        <translation>Der Verlauf der Bearbeitung ist nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>{}: the mask could not be encoded.</source>
        <translation>{}: Die Maske konnte nicht kodiert werden.</translation>
    </message>
    <message>
        <source>The service ended {} times while it made this picture, after step {}, and does not try again; a smaller picture or another precision may need less memory.</source>
        <translation>Der Dienst hat sich {} Mal beendet, während er dieses Bild erzeugte, nach Schritt {}, und versucht es nicht noch einmal; ein kleineres Bild oder eine andere Genauigkeit braucht vielleicht weniger Speicher.</translation>
    </message>
    <message>
        <source>The service was ended before this job was done.</source>
        <translation>Der Dienst wurde beendet, bevor dieser Auftrag fertig war.</translation>
    </message>
    <message>
        <source>The service ended {} times in a row right after its start and is not started again. {}</source>
        <translation>Der Dienst endete {}-mal hintereinander gleich nach dem Start und wird nicht wieder gestartet. {}</translation>
    </message>
    <message>
        <source>Write 1024, 1024x768, 1024x or x768; at most {} pixels a side.</source>
        <translation>Schreiben Sie 1024, 1024x768, 1024x oder x768; höchstens {} Pixel je Seite.</translation>
    </message>
    <message>
        <source>Choose the folder that the files go to.</source>
        <translation>Wählen Sie den Ordner, in den die Dateien kommen.</translation>
    </message>
    <message>
        <source>The folder must be a whole path that begins with /.</source>
        <translation>Der Ordner muss ein vollständiger Pfad sein, der mit / beginnt.</translation>
    </message>
    <message>
        <source>Nothing in it is white: no part of the picture is painted.</source>
        <translation>Nichts darin ist weiß: Kein Teil des Bildes ist markiert.</translation>
    </message>
    <message>
        <source>The mask of {} × {} pixels was scaled to {} × {}.</source>
        <translation>Die Maske mit {} × {} Pixeln wurde auf {} × {} skaliert.</translation>
    </message>
    <message>
        <source>The file is partly transparent: what is opaque in it is painted.</source>
        <translation>Die Datei ist teilweise durchsichtig: Was darin deckt, ist markiert.</translation>
    </message>
    <message>
        <source>The prompt holds half of a character (a lone surrogate); type it anew.</source>
        <translation>Der Prompt enthält ein halbes Zeichen (ein einzelnes Surrogat); bitte neu eingeben.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 18446744073709551615.</source>
        <translation>Der Seed muss eine ganze Zahl von 0 bis 18446744073709551615 sein.</translation>
    </message>
    <message>
        <source>The service {} could not be started: {}.</source>
        <translation>Der Dienst {} konnte nicht gestartet werden: {}.</translation>
    </message>
    <message>
        <source>The service cannot be reached: {}.</source>
        <translation>Der Dienst ist nicht erreichbar: {}.</translation>
    </message>
    <message>
        <source>The service refused a message: {}</source>
        <translation>Der Dienst hat eine Nachricht abgelehnt: {}</translation>
    </message>
    <message>
        <source>The service did not greet.</source>
        <translation>Der Dienst hat sich nicht gemeldet.</translation>
    </message>
    <message>
        <source>The service stopped listening to this window.</source>
        <translation>Der Dienst hört diesem Fenster nicht mehr zu.</translation>
    </message>
    <message>
        <source>The service was ended by signal {} ({}).</source>
        <translation>Der Dienst wurde durch Signal {} ({}) beendet.</translation>
    </message>
    <message>
        <source>The service ended with exit code {}.</source>
        <translation>Der Dienst endete mit dem Rückgabewert {}.</translation>
    </message>
    <message>
        <source>The service ended: {}</source>
        <translation>Der Dienst endete: {}</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Token Cells</source>
        <translation>Tokenzellen</translation>
    </message>
</context>
<context>
    <name>StepTimes</name>
    <message numerus="yes">
        <source>Takes about %n s</source>
        <translation>
            <numerusform>Dauert etwa %n s</numerusform>
            <numerusform>Dauert etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n min</source>
        <translation>
            <numerusform>Dauert etwa %n min</numerusform>
            <numerusform>Dauert etwa %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strokes</name>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Show or hide what few need</source>
        <translation>Zeigt oder verbirgt, was wenige brauchen</translation>
    </message>
    <message>
        <source>Guidance schedule</source>
        <translation>Führungsverlauf</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Whether guidance is the same in every step or grows from step to step</source>
        <translation>Ob die Führung in jedem Schritt gleich ist oder von Schritt zu Schritt wächst</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How far the picture may stray from what is likeliest. 1 is usual.</source>
        <translation>Wie weit das Bild vom Wahrscheinlichsten abweichen darf. Üblich ist 1.</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Ancestral</source>
        <translation>Ancestral</translation>
    </message>
    <message>
        <source>How noise becomes the numbers of a cell</source>
        <translation>Wie aus Rauschen die Zahlen einer Zelle werden</translation>
    </message>
    <message>
        <source>Sampler steps</source>
        <translation>Sampler-Schritte</translation>
    </message>
    <message>
        <source>In how many steps noise becomes the numbers of a cell. 100 is usual.</source>
        <translation>In wie vielen Schritten aus Rauschen die Zahlen einer Zelle werden. Üblich sind 100.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::AppearancePage</name>
    <message>
        <source>Choose a colour…</source>
        <translation>Farbe wählen…</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
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
        <source>Like the theme</source>
        <translation>Wie das Farbschema</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>Mittleres Grau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>Eigene Farbe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Surround of the picture</source>
        <translation>&amp;Umgebung des Bildes</translation>
    </message>
    <message>
        <source>A neutral grey does not tint what one sees.</source>
        <translation>Ein neutrales Grau verfälscht die Farben nicht, die man sieht.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BatchDialog</name>
    <message>
        <source>Pictures: %1, from lines: %2.</source>
        <translation>Bilder: %1, aus Zeilen: %2.</translation>
    </message>
    <message>
        <source>The first %1:</source>
        <translation>Die ersten %1:</translation>
    </message>
    <message>
        <source>More lines have such errors.</source>
        <translation>Weitere Zeilen haben solche Fehler.</translation>
    </message>
    <message>
        <source>The queue takes %1 more pictures now. “lightgen batch” on the command line makes as many as you like.</source>
        <translation>Die Warteschlange nimmt jetzt noch %1 Bilder auf. „lightgen batch“ auf der Befehlszeile macht beliebig viele.</translation>
    </message>
    <message>
        <source>Batch from File</source>
        <translation>Stapel aus Datei</translation>
    </message>
    <message>
        <source>&amp;File with prompts</source>
        <translation>&amp;Datei mit Prompts</translation>
    </message>
    <message>
        <source>A prompt a line (.txt), a table with the settings&apos; names in its first line (.csv), or an object a line (.jsonl). What a line leaves open is as in the fields of the window.</source>
        <translation>Ein Prompt je Zeile (.txt), eine Tabelle mit den Namen der Einstellungen in der ersten Zeile (.csv) oder ein Objekt je Zeile (.jsonl). Was eine Zeile offen lässt, ist wie in den Feldern des Fensters.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Every line with each of the&amp;se</source>
        <translation>&amp;Jede Zeile mit jedem davon</translation>
    </message>
    <message>
        <source>One setting a line: guidance=2|4 or seed=1..8</source>
        <translation>Eine Einstellung je Zeile: guidance=2|4 oder seed=1..8</translation>
    </message>
    <message>
        <source>as the lines are</source>
        <translation>wie die Zeilen sind</translation>
    </message>
    <message>
        <source>The first pictures</source>
        <translation>Die ersten Bilder</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Put into the &amp;Queue</source>
        <translation>In die &amp;Warteschlange</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BatchRoom</name>
    <message>
        <source>Put into the queue: %1</source>
        <translation>In die Warteschlange gestellt: %1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::BranchChip</name>
    <message>
        <source>Start from the beginning again</source>
        <translation>Wieder von vorn beginnen</translation>
    </message>
    <message>
        <source>From step %1 of “%2”</source>
        <translation>Ab Schritt %1 von „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Cells kept besides: %n</source>
        <translation>
            <numerusform>Außerdem behaltene Zellen: %n</numerusform>
            <numerusform>Außerdem behaltene Zellen: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasBar</name>
    <message>
        <source>Canvas tools</source>
        <translation>Werkzeuge der Leinwand</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasHud</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Picture details</source>
        <translation>Bilddetails</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3</source>
        <translation>%1 × %2 px, %3</translation>
    </message>
    <message>
        <source>Pixel %1, %2</source>
        <translation>Pixel %1, %2</translation>
    </message>
    <message>
        <source>%1, token cell %2, %3</source>
        <translation>%1, Token-Zelle %2, %3</translation>
    </message>
    <message>
        <source>RGB %1 %2 %3, %4</source>
        <translation>RGB %1 %2 %3, %4</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>No picture yet.</source>
        <translation>Noch kein Bild.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 of %4 cells decided, shown at %5.</source>
        <translation>Schritt %1 von %2, %3 von %4 Zellen entschieden, Ansicht %5.</translation>
    </message>
    <message>
        <source>A picture that was not finished, shown at %1.</source>
        <translation>Ein Bild, das nicht fertig wurde, Ansicht %1.</translation>
    </message>
    <message>
        <source>A finished picture of %1 by %2 pixels, shown at %3.</source>
        <translation>Ein fertiges Bild mit %1 mal %2 Pixeln, Ansicht %3.</translation>
    </message>
    <message>
        <source>Cell in column %1 of %2, row %3 of %4.</source>
        <translation>Zelle in Spalte %1 von %2, Zeile %3 von %4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::CompareController</name>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1 % DPO</translation>
    </message>
    <message>
        <source>%1 · seed %2 · guidance %3 · %4</source>
        <translation>%1 · Seed %2 · Führung %3 · %4</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Es wartet…</translation>
    </message>
    <message>
        <source>These settings cannot be used; the fields say why.</source>
        <translation>Diese Einstellungen sind nicht möglich; an den Feldern steht, warum.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The pictures have different sizes: they cannot be measured against each other.</source>
        <translation>Die Bilder sind verschieden groß: Sie lassen sich nicht aneinander messen.</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>PSNR %1 · SSIM %2 · %3 % of the pixels differ</source>
        <translation>PSNR %1 · SSIM %2 · %3 % der Pixel sind verschieden</translation>
    </message>
    <message>
        <source>There is no difference to show.</source>
        <translation>Es gibt keinen Unterschied zu zeigen.</translation>
    </message>
    <message>
        <source>A is better: kept</source>
        <translation>A ist besser: festgehalten</translation>
    </message>
    <message>
        <source>B is better: kept</source>
        <translation>B ist besser: festgehalten</translation>
    </message>
    <message>
        <source>Votes so far: %1, in %2</source>
        <translation>Bisherige Urteile: %1, in %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ComparePage</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Hold Shift to see each picture in the place of the other.</source>
        <translation>Umschalt halten zeigt jedes Bild an der Stelle des anderen.</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>Vergleich verlassen</translation>
    </message>
    <message>
        <source>Leave the comparison (Esc)</source>
        <translation>Vergleich verlassen (Esc)</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Squared difference</source>
        <translation>Unterschied im Quadrat</translation>
    </message>
    <message>
        <source>Edge between the pictures</source>
        <translation>Grenze zwischen den Bildern</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step of both pictures</source>
        <translation>Schritt beider Bilder</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::DiagnosticsDialog</name>
    <message>
        <source>The engine is asked…</source>
        <translation>Die Engine wird gefragt…</translation>
    </message>
    <message>
        <source>The engine is not running: its part and the log are missing here. They are added as soon as it runs.</source>
        <translation>Die Engine läuft nicht: Ihr Teil und das Protokoll fehlen hier. Sie kommen hinzu, sobald sie läuft.</translation>
    </message>
    <message>
        <source>For a bug report. Your name, your folders and your prompts have been taken out; read it before you pass it on.</source>
        <translation>Für eine Fehlermeldung. Name, Ordner und Prompts wurden entfernt; lesen Sie den Bericht, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>The report has been copied.</source>
        <translation>Der Bericht wurde kopiert.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Diagnostics Report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EditSession</name>
    <message>
        <source>Open Picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>New Picture</source>
        <translation>Neues Bild</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Extend Picture</source>
        <translation>Bild erweitern</translation>
    </message>
    <message>
        <source>Restore Original</source>
        <translation>Original zurückholen</translation>
    </message>
    <message>
        <source>Go to Another Version</source>
        <translation>Zu einer anderen Fassung</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EmptyState</name>
    <message>
        <source>What shall we draw?</source>
        <translation>Was soll entstehen?</translation>
    </message>
    <message>
        <source>Draw: %1</source>
        <translation>Zeichnen: %1</translation>
    </message>
    <message>
        <source>Draw this</source>
        <translation>Das zeichnen</translation>
    </message>
    <message>
        <source>Type a prompt and press Generate.</source>
        <translation>Einen Prompt eingeben und „Erzeugen“ drücken.</translation>
    </message>
    <message>
        <source>Type a prompt, or begin with one of these:</source>
        <translation>Einen Prompt eingeben oder mit einem von diesen beginnen:</translation>
    </message>
    <message>
        <source>Put the folder of a model (it holds a model.json) into one of these folders, or name another with the environment variable LIGHTGEN_MODELS, and start the studio again:</source>
        <translation>Den Ordner eines Modells (er enthält eine model.json) in einen dieser Ordner legen oder mit der Umgebungsvariablen LIGHTGEN_MODELS einen anderen nennen und das Studio neu starten:</translation>
    </message>
    <message>
        <source>These were found, but cannot be used:</source>
        <translation>Diese wurden gefunden, sind aber nicht verwendbar:</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Es gibt noch kein Modell</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::EnginePage</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>32 bit, exact</source>
        <translation>32 Bit, genau</translation>
    </message>
    <message>
        <source>16 bit (bfloat16), less memory</source>
        <translation>16 Bit (bfloat16), weniger Speicher</translation>
    </message>
    <message>
        <source>As many as help</source>
        <translation>So viele, wie nützen</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Where pictures are computed</source>
        <translation>Wo Bilder berechnet werden</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>Gena&amp;uigkeit</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>The same seed gives the same bytes only with the same device, precision and number of threads.</source>
        <translation>Derselbe Seed ergibt nur mit demselben Gerät, derselben Genauigkeit und Zahl der Threads dieselben Bytes.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportDialog</name>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>What goes out with them</source>
        <translation>Was mit hinausgeht</translation>
    </message>
    <message>
        <source>&amp;Into the folder</source>
        <translation>&amp;In den Ordner</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Files that are there already stay.</source>
        <translation>Dateien, die schon da sind, bleiben.</translation>
    </message>
    <message>
        <source>The export waits</source>
        <translation>Der Export wartet</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>Picture %1 of %2, step %3 of %4</source>
        <translation>Bild %1 von %2, Schritt %3 von %4</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Es wurde nichts exportiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Files: %1, in %2.</source>
        <translation>Dateien: %1, in %2.</translation>
    </message>
    <message>
        <source>Pictures that could not be exported: %1.</source>
        <translation>Bilder, die nicht exportiert werden konnten: %1.</translation>
    </message>
    <message>
        <source>Go on in another &amp;folder</source>
        <translation>In einem anderen &amp;Ordner weitermachen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>What to know of single pictures</source>
        <translation>Was zu einzelnen Bildern zu sagen ist</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ExportRoom</name>
    <message>
        <source>Everything shown of the trash (%1)</source>
        <translation>Alles, was vom Papierkorb gezeigt wird (%1)</translation>
    </message>
    <message>
        <source>The board “%1” (%2)</source>
        <translation>Die Tafel „%1“ (%2)</translation>
    </message>
    <message>
        <source>All pictures of the gallery (%1)</source>
        <translation>Alle Bilder der Galerie (%1)</translation>
    </message>
    <message>
        <source>Everything that the search finds (%1)</source>
        <translation>Alles, was die Suche findet (%1)</translation>
    </message>
    <message>
        <source>Selected pictures (%1)</source>
        <translation>Ausgewählte Bilder (%1)</translation>
    </message>
    <message>
        <source>The picture in view</source>
        <translation>Das Bild, das zu sehen ist</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FoldersPage</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Changes of folders take effect when the studio is started again.</source>
        <translation>Geänderte Ordner gelten ab dem nächsten Start des Studios.</translation>
    </message>
    <message>
        <source>Folders with &amp;models</source>
        <translation>Ordner mit &amp;Modellen</translation>
    </message>
    <message>
        <source>They are searched before the usual ones.</source>
        <translation>Sie werden vor den üblichen durchsucht.</translation>
    </message>
    <message>
        <source>Folder for &amp;pictures</source>
        <translation>Ordner für &amp;Bilder</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder for pictures must be a whole path that begins with /.</source>
        <translation>Der Ordner für Bilder muss ein vollständiger Pfad sein, der mit / beginnt.</translation>
    </message>
    <message>
        <source>Folder with models</source>
        <translation>Ordner mit Modellen</translation>
    </message>
    <message>
        <source>Folder for pictures</source>
        <translation>Ordner für Bilder</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::FormatFields</name>
    <message>
        <source>PNG: every pixel as it is</source>
        <translation>PNG: jedes Pixel, wie es ist</translation>
    </message>
    <message>
        <source>JPEG: small files</source>
        <translation>JPEG: kleine Dateien</translation>
    </message>
    <message>
        <source>WebP: smaller files</source>
        <translation>WebP: kleinere Dateien</translation>
    </message>
    <message>
        <source>AVIF: the smallest files</source>
        <translation>AVIF: die kleinsten Dateien</translation>
    </message>
    <message>
        <source>TIFF: for print</source>
        <translation>TIFF: für den Druck</translation>
    </message>
    <message>
        <source>OpenEXR: linear colours</source>
        <translation>OpenEXR: lineare Farben</translation>
    </message>
    <message>
        <source>Contact sheet: all in one picture</source>
        <translation>Kontaktbogen: alle in einem Bild</translation>
    </message>
    <message>
        <source>Web page: all in one HTML file</source>
        <translation>Webseite: alle in einer HTML-Datei</translation>
    </message>
    <message>
        <source>Timeline as an animated GIF</source>
        <translation>Zeitleiste als animiertes GIF</translation>
    </message>
    <message>
        <source>Timeline as PNG files, one a step</source>
        <translation>Zeitleiste als PNG-Dateien, eine je Schritt</translation>
    </message>
    <message>
        <source>This cannot be written on this machine.</source>
        <translation>Das kann auf diesem Rechner nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>Farb&amp;tiefe</translation>
    </message>
    <message>
        <source>S&amp;how each step for</source>
        <translation>Jeden Schritt &amp;zeigen für</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Size of each</source>
        <translation>&amp;Größe eines Bildes</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>1024: the longer side. 1024x768: fit into. 1024x: the width. x768: the height.</source>
        <translation>1024: die längere Seite. 1024x768: hineinpassen. 1024x: die Breite. x768: die Höhe.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>&amp;Verlustfrei</translation>
    </message>
    <message>
        <source>With colour profile (sR&amp;GB)</source>
        <translation>Mit Farbprofil (sRG&amp;B)</translation>
    </message>
    <message>
        <source>With &amp;captions: prompt or file name</source>
        <translation>Mit &amp;Unterschriften: Prompt oder Dateiname</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryController</name>
    <message>
        <source>Ratin&amp;g</source>
        <translation>Bewertun&amp;g</translation>
    </message>
    <message>
        <source>C&amp;olour Label</source>
        <translation>Farb&amp;marke</translation>
    </message>
    <message>
        <source>&amp;New Board…</source>
        <translation>&amp;Neue Tafel…</translation>
    </message>
    <message>
        <source>New Board</source>
        <translation>Neue Tafel</translation>
    </message>
    <message>
        <source>Name of the board:</source>
        <translation>Name der Tafel:</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Move everything in the gallery&apos;s trash to the trash of the desktop?</source>
        <translation>Alles im Papierkorb der Galerie in den Papierkorb des Desktops verschieben?</translation>
    </message>
    <message>
        <source>The gallery cannot put it back after that; the desktop can.</source>
        <translation>Die Galerie kann es danach nicht mehr zurückholen, der Desktop schon.</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>L&amp;eeren</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryDelegate</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryDetails</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1 % DPO</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Prompt of the picture</source>
        <translation>Prompt des Bildes</translation>
    </message>
    <message>
        <source>Note&amp;s</source>
        <translation>Noti&amp;zen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Kept inside the picture</source>
        <translation>Im Bild selbst aufgehoben</translation>
    </message>
    <message>
        <source>No picture is selected.</source>
        <translation>Es ist kein Bild ausgewählt.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Stars: %1</source>
        <translation>Sterne: %1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GalleryPanel</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sho&amp;w All Pictures</source>
        <translation>Alle Bilder &amp;wieder zeigen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>No picture matches the search.</source>
        <translation>Kein Bild passt zur Suche.</translation>
    </message>
    <message>
        <source>What you remove from the gallery stays here until you empty the trash.</source>
        <translation>Was Sie aus der Galerie entfernen, bleibt hier, bis Sie den Papierkorb leeren.</translation>
    </message>
    <message>
        <source>Pictures that you make appear here. They are ordinary files in %1.</source>
        <translation>Hier erscheinen die Bilder, die Sie machen. Es sind gewöhnliche Dateien in %1.</translation>
    </message>
    <message>
        <source>Pictures: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>%1 von %2 gelesen…</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GallerySearchBar</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Search for pictures</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Words of the prompt, or such as:
rating:&gt;=4  model:shapes  seed:7  size:256x256
date:2026-11  label:red  board:&quot;to do&quot;  -word  &quot;word by word&quot;</source>
        <translation>Wörter des Prompts, oder etwa:
rating:&gt;=4  model:shapes  seed:7  size:256x256
date:2026-11  label:red  board:&quot;to do&quot;  -wort  &quot;wort für wort&quot;</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>Papierkorb (%1)</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <translation>&amp;Bewertung</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>%1 ★ or more</source>
        <translation>%1 ★ oder mehr</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Farbmarke</translation>
    </message>
    <message>
        <source>&amp;Cannot be read</source>
        <translation>&amp;Nicht lesbar</translation>
    </message>
    <message>
        <source>Clear &amp;All</source>
        <translation>&amp;Alles löschen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Oldest First</source>
        <translation>&amp;Älteste zuerst</translation>
    </message>
    <message>
        <source>&amp;Best Rated First</source>
        <translation>&amp;Beste zuerst</translation>
    </message>
    <message>
        <source>By &amp;Prompt</source>
        <translation>Nach &amp;Prompt</translation>
    </message>
    <message>
        <source>By &amp;File Name</source>
        <translation>Nach &amp;Dateiname</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::GeneralPage</name>
    <message>
        <source>Begin with the prompt and the numbers of the last time</source>
        <translation>Mit dem Prompt und den Zahlen vom letzten Mal beginnen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::HistoryPanel</name>
    <message>
        <source>Versions of the picture appear here once something in it has been made anew.</source>
        <translation>Hier erscheinen die Fassungen des Bildes, sobald etwas darin neu gemacht wurde.</translation>
    </message>
    <message>
        <source>Versions of the picture</source>
        <translation>Fassungen des Bildes</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Made anew</source>
        <translation>Neu gemacht</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::InlineMessage</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::JobStrip</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop making this picture</source>
        <translation>Dieses Bild nicht weiter erzeugen</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on with this picture (Esc)</source>
        <translation>Mit diesem Bild weitermachen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Make a picture (Ctrl+Enter)</source>
        <translation>Ein Bild erzeugen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>Fortschritt des Bildes</translation>
    </message>
    <message>
        <source>Stop making this picture?</source>
        <translation>Dieses Bild nicht weiter erzeugen?</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>Die Warteschlange ist angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n paused</source>
        <translation>
            <numerusform>%1 · %n angehalten</numerusform>
            <numerusform>%1 · %n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n waiting</source>
        <translation>
            <numerusform>%1 · %n wartet</numerusform>
            <numerusform>%1 · %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lightgen::ui::LanguagePage</name>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>It changes at once.</source>
        <translation>Sie wechselt sofort.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MainWindow</name>
    <message>
        <source>Finished in %1 s</source>
        <translation>Fertig in %1 s</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Making a picture</source>
        <translation>Ein Bild entsteht</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>LightGen Studio</source>
        <translation>LightGen Studio</translation>
    </message>
    <message>
        <source>%1 % – LightGen Studio</source>
        <translation>%1 % – LightGen Studio</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MaskCommands</name>
    <message>
        <source>By how many pixels:</source>
        <translation>Um wie viele Pixel:</translation>
    </message>
    <message>
        <source>Import Mask</source>
        <translation>Maske importieren</translation>
    </message>
    <message>
        <source>Mask imported</source>
        <translation>Maske importiert</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>Mask saved as %1</source>
        <translation>Maske gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::MaskQuestion</name>
    <message>
        <source>This picture has no colours. Is it a picture to work on, or a mask for the one in view?</source>
        <translation>Dieses Bild hat keine Farben. Ist es ein Bild zum Bearbeiten oder eine Maske für das gezeigte?</translation>
    </message>
    <message>
        <source>Open as Picture</source>
        <translation>Als Bild öffnen</translation>
    </message>
    <message>
        <source>Use as Mask</source>
        <translation>Als Maske verwenden</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Weder noch</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::NameField</name>
    <message>
        <source>name of the file now</source>
        <translation>jetziger Name der Datei</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>number in this export</source>
        <translation>Nummer in diesem Export</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>variant: base or dpo</source>
        <translation>Variante: base oder dpo</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>id of the picture</source>
        <translation>Kennung des Bildes</translation>
    </message>
    <message>
        <source>program that made it</source>
        <translation>Programm, das es gemacht hat</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>Datei&amp;namen</translation>
    </message>
    <message>
        <source>/ makes folders. A name that is taken gets a number.</source>
        <translation>/ macht Ordner. Ein vergebener Name bekommt eine Nummer.</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>Insert a field into the file names</source>
        <translation>Ein Feld in die Dateinamen einfügen</translation>
    </message>
    <message>
        <source>The first names</source>
        <translation>Die ersten Namen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PaintingRoom</name>
    <message>
        <source>Painted.</source>
        <translation>Markiert.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Paint Cell</source>
        <translation>Zelle markieren</translation>
    </message>
    <message>
        <source>Erase Cell</source>
        <translation>Zelle radieren</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PictureExchange</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Picture opened</source>
        <translation>Bild geöffnet</translation>
    </message>
    <message>
        <source>Only the first picture is opened</source>
        <translation>Nur das erste Bild wird geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n more came with it.</source>
        <translation>
            <numerusform>%n weiteres kam mit.</numerusform>
            <numerusform>%n weitere kamen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt copied</source>
        <translation>Prompt kopiert</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::PromptPanel</name>
    <message>
        <source>P&amp;rompt</source>
        <translation>P&amp;rompt</translation>
    </message>
    <message>
        <source>What should the picture show?</source>
        <translation>Was soll das Bild zeigen?</translation>
    </message>
    <message>
        <source>{red|blue} chooses one of the alternatives, __colour__ a line of the file colour.txt in the folder of wildcards; which one depends on the seed. Alt+Up and Alt+Down bring back earlier prompts.</source>
        <translation>{rot|blau} wählt eine der Möglichkeiten, __farbe__ eine Zeile der Datei farbe.txt im Ordner der Platzhalter; welche, hängt vom Seed ab. Alt+Auf und Alt+Ab holen frühere Prompts zurück.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The model that draws</source>
        <translation>Das Modell, das zeichnet</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>Gui&amp;dance</source>
        <translation>&amp;Führung</translation>
    </message>
    <message>
        <source>V&amp;ariant</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Seed (S&amp;tartwert)</translation>
    </message>
    <message>
        <source>&amp;Number of pictures</source>
        <translation>A&amp;nzahl der Bilder</translation>
    </message>
    <message>
        <source>How many pictures to make, each with a seed of its own</source>
        <translation>Wie viele Bilder erzeugt werden, jedes mit einem eigenen Seed</translation>
    </message>
    <message>
        <source>Back to the model&apos;s defaults</source>
        <translation>Zurück zu den Vorgaben des Modells</translation>
    </message>
    <message>
        <source>Use the model&apos;s defaults</source>
        <translation>Die Vorgaben des Modells verwenden</translation>
    </message>
    <message>
        <source>Size, steps and guidance as the model recommends</source>
        <translation>Größe, Schritte und Führung, wie das Modell sie empfiehlt</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>This seed chooses: %1</source>
        <translation>Dieser Seed wählt: %1</translation>
    </message>
    <message numerus="yes">
        <source>The model reads %n tokens; the rest is struck out.</source>
        <translation>
            <numerusform>Das Modell liest %n Token; der Rest ist durchgestrichen.</numerusform>
            <numerusform>Das Modell liest %n Token; der Rest ist durchgestrichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Token</translation>
    </message>
    <message>
        <source>%1, about %2 s</source>
        <translation>%1, etwa %2 s</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QualityField</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Eigene Zahlen</translation>
    </message>
    <message>
        <source>How carefully the picture is made: sets steps and guidance</source>
        <translation>Wie sorgfältig das Bild entsteht: stellt Schritte und Führung ein</translation>
    </message>
    <message>
        <source>In how many steps the picture appears. More steps take longer and are usually better.</source>
        <translation>In wie vielen Schritten das Bild erscheint. Mehr Schritte dauern länger und sind meist besser.</translation>
    </message>
    <message>
        <source>How strictly the picture follows the prompt. 1 means no guidance.</source>
        <translation>Wie streng das Bild dem Prompt folgt. 1 heißt: keine Führung.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting, was interrupted</source>
        <translation>Wartet, wurde unterbrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Finished in %1 s</source>
        <translation>Fertig in %1 s</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::QueuePanel</name>
    <message>
        <source>Queue of pictures</source>
        <translation>Warteschlange der Bilder</translation>
    </message>
    <message>
        <source>More about the queue</source>
        <translation>Mehr zur Warteschlange</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Press Generate while a picture is being made: the next one waits here. Ctrl+Shift+Enter puts it first. Waiting pictures can be dragged, and they are still here after a restart.</source>
        <translation>Wer „Erzeugen“ drückt, während ein Bild entsteht, findet das nächste hier wartend. Strg+Umschalt+Eingabe stellt es an die erste Stelle. Wartende Bilder lassen sich mit der Maus verschieben, und nach einem Neustart sind sie noch da.</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Die Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Resume Queue</source>
        <translation>Warteschlange fort&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Pause Queue</source>
        <translation>Warteschlange an&amp;halten</translation>
    </message>
    <message>
        <source>Resume the queue (%1)</source>
        <translation>Die Warteschlange fortsetzen (%1)</translation>
    </message>
    <message>
        <source>Pause the queue when this picture is done (%1)</source>
        <translation>Die Warteschlange anhalten, sobald dieses Bild fertig ist (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n waiting.</source>
        <translation>
            <numerusform>Angehalten, %n wartet.</numerusform>
            <numerusform>Angehalten, %n warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::RecipeFields</name>
    <message>
        <source>GIF has no place for recipes or the label: nothing goes out with it.</source>
        <translation>GIF hat keinen Platz für Rezepte oder das Kennzeichen: Es geht nichts mit hinaus.</translation>
    </message>
    <message>
        <source>The file says that a model made the pictures. Recipes have no place in it.</source>
        <translation>Die Datei sagt, dass ein Modell die Bilder gemacht hat. Rezepte haben darin keinen Platz.</translation>
    </message>
    <message>
        <source>Everyone who gets the files can read how the pictures were made: prompt, seed, model and settings, and that a model made them.</source>
        <translation>Alle, die die Dateien bekommen, können lesen, wie die Bilder entstanden sind: Prompt, Seed, Modell und Einstellungen, und dass ein Modell sie gemacht hat.</translation>
    </message>
    <message>
        <source>The files say that a model made the pictures, and nothing else.</source>
        <translation>Die Dateien sagen, dass ein Modell die Bilder gemacht hat, und sonst nichts.</translation>
    </message>
    <message>
        <source>Nothing goes out with the pictures, not even the label that a model made them. Some laws and many sites ask for that label.</source>
        <translation>Mit den Bildern geht nichts hinaus, auch nicht das Kennzeichen, dass ein Modell sie gemacht hat. Manche Gesetze und viele Seiten verlangen dieses Kennzeichen.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Recipe and label</source>
        <translation>Rezept und Kennzeichen</translation>
    </message>
    <message>
        <source>The label only</source>
        <translation>Nur das Kennzeichen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The recipe in a file &amp;beside each picture</source>
        <translation>Das Rezept in einer Datei ne&amp;ben jedem Bild</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>With t&amp;okens: the timeline goes along</source>
        <translation>Mit T&amp;oken: Die Zeitleiste geht mit</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>The seed of the picture in view. The same seed with the same settings gives the same picture.</source>
        <translation>Der Seed des gezeigten Bildes. Derselbe Seed ergibt mit denselben Einstellungen dasselbe Bild.</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Einen neuen Seed würfeln</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <translation>Diesen Seed behalten</translation>
    </message>
    <message>
        <source>This seed is kept for every picture. Click for a new seed each time.</source>
        <translation>Dieser Seed gilt für jedes Bild. Klicken, um jedes Mal einen neuen zu nehmen.</translation>
    </message>
    <message>
        <source>Every picture gets a new seed. Click to keep this one.</source>
        <translation>Jedes Bild bekommt einen neuen Seed. Klicken, um diesen zu behalten.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::Settings</name>
    <message>
        <source>The settings could not be read and are back to the defaults. The old file was kept as %1.</source>
        <translation>Die Einstellungen waren nicht lesbar; nun gelten die Vorgaben. Die alte Datei liegt als %1 bereit.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read; the defaults are used, and changes may be lost. Check whether the file belongs to you.</source>
        <translation>Die Einstellungen in %1 sind nicht lesbar; es gelten die Vorgaben, und Änderungen gehen vielleicht verloren. Bitte prüfen, ob die Datei Ihnen gehört.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ShortcutsPage</name>
    <message>
        <source>Key for %1</source>
        <translation>Taste für %1</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>No key for %1</source>
        <translation>Keine Taste für %1</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” and of “%3”; give one of them another key.</source>
        <translation>%1 ist die Taste für „%2“ und für „%3“; bitte einem davon eine andere geben.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::SizeField</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width and height in pixels; the sizes the model was trained for</source>
        <translation>Breite und Höhe in Pixeln; die Größen, für die das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <translation>Breite und Höhe tauschen</translation>
    </message>
    <message>
        <source>Allow any size</source>
        <translation>Jede Größe erlauben</translation>
    </message>
    <message>
        <source>Allow sizes the model was not trained for; pictures may get worse</source>
        <translation>Größen erlauben, für die das Modell nicht trainiert wurde; Bilder können schlechter werden</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Width to height, with about as many pixels as now</source>
        <translation>Breite zu Höhe, mit etwa so vielen Pixeln wie jetzt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::StagingStrip</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>The picture as it is</source>
        <translation>Das Bild, wie es ist</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>Alternative %1, seed %2</source>
        <translation>Alternative %1, Seed %2</translation>
    </message>
    <message>
        <source>Alternative %1, seed %2: %3</source>
        <translation>Alternative %1, Seed %2: %3</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>Show a new one</source>
        <translation>Neue zeigen</translation>
    </message>
    <message>
        <source>Show a new alternative by itself</source>
        <translation>Eine neue Alternative von selbst zeigen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>when it starts</source>
        <translation>beim Beginn</translation>
    </message>
    <message>
        <source>when it is done</source>
        <translation>wenn fertig</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::StatusLine</name>
    <message>
        <source>Engine stopped</source>
        <translation>Engine beendet</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht…</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>Engine startet…</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelineController</name>
    <message>
        <source>This picture does not say how it was made: it has no steps.</source>
        <translation>Dieses Bild sagt nicht, wie es entstanden ist: Es hat keine Schritte.</translation>
    </message>
    <message>
        <source>The steps of this picture are not kept any more.</source>
        <translation>Die Schritte dieses Bildes sind nicht mehr aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Steps per second while playing</source>
        <translation>Schritte pro Sekunde beim Abspielen</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>&amp;Branch from here</source>
        <translation>Ab hier ver&amp;zweigen</translation>
    </message>
    <message>
        <source>Go on from this step with another prompt, seed or guidance</source>
        <translation>Ab diesem Schritt mit anderem Prompt, Seed oder anderer Führung weitermachen</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Ab hier verzweigen</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Make the picture once more with the same seed: the same bytes, and its steps</source>
        <translation>Das Bild mit demselben Seed noch einmal erzeugen: dieselben Bytes, und seine Schritte dazu</translation>
    </message>
    <message>
        <source>Preview of a step</source>
        <translation>Vorschau eines Schritts</translation>
    </message>
    <message>
        <source>Experimental</source>
        <translation>Experimentell</translation>
    </message>
    <message>
        <source>Experimental: order of the cells, kept cells</source>
        <translation>Experimentell: Reihenfolge der Zellen, behaltene Zellen</translation>
    </message>
    <message>
        <source>What the model was not trained for: other orders, kept cells</source>
        <translation>Wofür das Modell nicht trainiert wurde: andere Reihenfolgen, behaltene Zellen</translation>
    </message>
    <message>
        <source>Order of the cells</source>
        <translation>Reihenfolge der Zellen</translation>
    </message>
    <message>
        <source>Random, as trained</source>
        <translation>Zufällig, wie trainiert</translation>
    </message>
    <message>
        <source>Centre first (experimental)</source>
        <translation>Mitte zuerst (experimentell)</translation>
    </message>
    <message>
        <source>Row by row (experimental)</source>
        <translation>Zeile für Zeile (experimentell)</translation>
    </message>
    <message>
        <source>Kept when branching</source>
        <translation>Beim Verzweigen behalten</translation>
    </message>
    <message>
        <source>Keep the cells of this step</source>
        <translation>Zellen dieses Schritts behalten</translation>
    </message>
    <message>
        <source>Keep all cells shown</source>
        <translation>Alle gezeigten Zellen behalten</translation>
    </message>
    <message>
        <source>Every step of the next picture appears here</source>
        <translation>Hier erscheint jeder Schritt des nächsten Bildes</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3 of %4 cells</source>
        <translation>Schritt %1 von %2 · %3 von %4 Zellen</translation>
    </message>
    <message numerus="yes">
        <source>Keep none (now kept: %n)</source>
        <translation>
            <numerusform>Keine behalten (jetzt behalten: %n)</numerusform>
            <numerusform>Keine behalten (jetzt behalten: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>Keine behalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play the steps</source>
        <translation>Schritte abspielen</translation>
    </message>
    <message>
        <source>Rec&amp;ompute</source>
        <translation>Ne&amp;u berechnen</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::TimelineStrip</name>
    <message>
        <source>Step of the picture</source>
        <translation>Schritt des Bildes</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolBar</name>
    <message>
        <source>Painting tools</source>
        <translation>Malwerkzeuge</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolBox</name>
    <message>
        <source>This picture is the original: there is nothing to bring back.</source>
        <translation>Dieses Bild ist das Original: Es gibt nichts zurückzuholen.</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::ToolOptionsBar</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Leicht</translation>
    </message>
    <message>
        <source>&amp;Strong</source>
        <translation>&amp;Stark</translation>
    </message>
    <message>
        <source>Pen Pressure Changes the &amp;Width</source>
        <translation>Stiftdruck ändert die &amp;Breite</translation>
    </message>
    <message>
        <source>Pen Pressure Changes the &amp;Opacity</source>
        <translation>Stiftdruck ändert die &amp;Deckkraft</translation>
    </message>
    <message>
        <source>&amp;Pressure</source>
        <translation>D&amp;ruck</translation>
    </message>
    <message>
        <source>S&amp;oft Pen</source>
        <translation>&amp;Weicher Stift</translation>
    </message>
    <message>
        <source>&amp;Straight</source>
        <translation>&amp;Gerade</translation>
    </message>
    <message>
        <source>&amp;Firm Pen</source>
        <translation>&amp;Fester Stift</translation>
    </message>
    <message>
        <source>Mask &amp;Colour…</source>
        <translation>&amp;Farbe der Maske…</translation>
    </message>
    <message>
        <source>Mask P&amp;attern</source>
        <translation>&amp;Muster der Maske</translation>
    </message>
    <message>
        <source>&amp;Solid</source>
        <translation>&amp;Voll</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Gitter</translation>
    </message>
    <message>
        <source>&amp;Crosshatch</source>
        <translation>&amp;Kreuzschraffur</translation>
    </message>
    <message>
        <source>&amp;Diagonal</source>
        <translation>&amp;Schräg</translation>
    </message>
    <message>
        <source>Mask Opac&amp;ity</source>
        <translation>D&amp;eckkraft der Maske</translation>
    </message>
    <message>
        <source>&amp;25 %</source>
        <translation>&amp;25 %</translation>
    </message>
    <message>
        <source>&amp;40 %</source>
        <translation>&amp;40 %</translation>
    </message>
    <message>
        <source>&amp;55 %</source>
        <translation>&amp;55 %</translation>
    </message>
    <message>
        <source>&amp;70 %</source>
        <translation>&amp;70 %</translation>
    </message>
    <message>
        <source>&amp;85 %</source>
        <translation>&amp;85 %</translation>
    </message>
    <message>
        <source>Tool settings</source>
        <translation>Einstellungen des Werkzeugs</translation>
    </message>
    <message>
        <source>Pen, smoothing and how the mask looks</source>
        <translation>Stift, Glättung und Aussehen der Maske</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::VariantField</name>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>%1 % DPO</source>
        <translation>%1 % DPO</translation>
    </message>
    <message>
        <source>Between the base weights and those tuned by preferences (DPO)</source>
        <translation>Zwischen den Basisgewichten und den durch Vorlieben abgestimmten (DPO)</translation>
    </message>
</context>
<context>
    <name>lightgen::ui::WorkAnnouncer</name>
    <message>
        <source>Picture finished</source>
        <translation>Bild fertig</translation>
    </message>
    <message>
        <source>A picture is being made</source>
        <translation>Ein Bild entsteht</translation>
    </message>
</context>
</TS>
