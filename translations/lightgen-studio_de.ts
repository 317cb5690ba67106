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
    <name>MaskFile</name>
    <message>
        <source>The mask of %1 × %2 pixels was scaled to %3 × %4.</source>
        <translation>Die Maske mit %1 × %2 Pixeln wurde auf %3 × %4 skaliert.</translation>
    </message>
    <message>
        <source>The file is partly transparent: what is opaque in it is painted.</source>
        <translation>Die Datei ist teilweise durchsichtig: Was darin deckt, ist markiert.</translation>
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
    <name>PictureFile</name>
    <message>
        <source>The picture was partly transparent; it was laid on white.</source>
        <translation>Das Bild war teilweise durchsichtig; es wurde auf Weiß gelegt.</translation>
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
    <name>lightgen::ui::EngineClient</name>
    <message>
        <source>The service ended %1 times in a row right after its start and is not started again. %2</source>
        <translation>Der Dienst endete %1-mal hintereinander gleich nach dem Start und wird nicht wieder gestartet. %2</translation>
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
    <message>
        <source>Choose the folder that the files go to.</source>
        <translation>Wählen Sie den Ordner, in den die Dateien kommen.</translation>
    </message>
    <message>
        <source>The folder must be a whole path that begins with /.</source>
        <translation>Der Ordner muss ein vollständiger Pfad sein, der mit / beginnt.</translation>
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
        <source>Write 1024, 1024x768, 1024x or x768; at most %1 pixels a side.</source>
        <translation>Schreiben Sie 1024, 1024x768, 1024x oder x768; höchstens %1 Pixel je Seite.</translation>
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
        <source>Nothing in it is white: no part of the picture is painted.</source>
        <translation>Nichts darin ist weiß: Kein Teil des Bildes ist markiert.</translation>
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
        <source>The prompt holds half of a character (a lone surrogate); type it anew.</source>
        <translation>Der Prompt enthält ein halbes Zeichen (ein einzelnes Surrogat); bitte neu eingeben.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 18446744073709551615.</source>
        <translation>Der Seed muss eine ganze Zahl von 0 bis 18446744073709551615 sein.</translation>
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
    <name>lightgen::ui::ServiceProcess</name>
    <message>
        <source>The service %1 could not be started: %2.</source>
        <translation>Der Dienst %1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The service cannot be reached: %1.</source>
        <translation>Der Dienst ist nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>The service refused a message: %1</source>
        <translation>Der Dienst hat eine Nachricht abgelehnt: %1</translation>
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
        <source>The service was ended by signal %1 (%2).</source>
        <translation>Der Dienst wurde durch Signal %1 (%2) beendet.</translation>
    </message>
    <message>
        <source>The service ended with exit code %1.</source>
        <translation>Der Dienst endete mit dem Rückgabewert %1.</translation>
    </message>
    <message>
        <source>The service ended: %1</source>
        <translation>Der Dienst endete: %1</translation>
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
