// The translations are complete and sound, and the window changes its language while it is open.
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::WindowFixture;

namespace {

const QStringList kLanguages{QStringLiteral("de"), QStringLiteral("zh_CN")};

struct Entry {
    QString context;
    QString source;
    QString type;  // "unfinished", "vanished", "obsolete" or nothing
    QStringList texts;
};

QString fileOf(const QString& language) {
    return QStringLiteral(LIGHTGEN_SOURCE_DIR "/translations/lightgen-studio_%1.ts").arg(language);
}

Entry readMessage(QXmlStreamReader& xml, const QString& context) {
    Entry entry{context, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            entry.type = xml.attributes().value(QStringLiteral("type")).toString();
            const QString whole = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            entry.texts = whole.split(u'\n', Qt::SkipEmptyParts);
            entry.texts.removeIf([](const QString& text) { return text.trimmed().isEmpty(); });
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            entries.append(readMessage(xml, context));
        }
    }
    return entries;
}

QStringList placeholdersOf(const QString& text) {
    static const QRegularExpression kPlaceholder(QStringLiteral("%(\\d|n)"));
    QStringList found;
    for (auto match = kPlaceholder.globalMatch(text); match.hasNext();) {
        found.append(match.next().captured());
    }
    found.sort();
    return found;
}

bool hasMnemonic(const QString& text) {
    return !QKeySequence::mnemonic(text).isEmpty();
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanup() { ui::Language::instance().choose(QStringLiteral("en")); }
    void cleanupTestCase() { m_service.reset(); }
    void holdEveryTextOfTheProgram_data() { languages(); }
    void holdEveryTextOfTheProgram();
    void areFinished_data() { languages(); }
    void areFinished();
    void keepPlaceholdersAndMnemonics_data() { languages(); }
    void keepPlaceholdersAndMnemonics();
    void sayAllPartsOfPhrases_data() { languages(); }
    void sayAllPartsOfPhrases();
    void useNoMnemonicTwiceInOneMenu_data() { languages(); }
    void useNoMnemonicTwiceInOneMenu();
    void changeTheOpenWindow_data() { languages(); }
    void changeTheOpenWindow();

private:
    static void languages() {
        QTest::addColumn<QString>("language");
        for (const QString& language : kLanguages) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    std::unique_ptr<tests::ServiceFixture> m_service;
};

// `ninja update_translations` on a copy must find nothing new.
void TranslationsTest::holdEveryTextOfTheProgram() {
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(fileOf(language)).fileName());
    QVERIFY(QFile::copy(fileOf(language), copy));
    QProcess lupdate;
    lupdate.start(
        QStringLiteral(LIGHTGEN_SOURCE_DIR "/translations/update.sh"), {QStringLiteral(LIGHTGEN_LUPDATE), copy}
    );
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList missing;
    for (const Entry& entry : entriesOf(copy)) {
        if (entry.type == QStringLiteral("unfinished")) {
            missing.append(entry.context + QStringLiteral(": ") + entry.source);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TranslationsTest::areFinished() {
    QFETCH(QString, language);
    QVERIFY(ui::Language::available().contains(language));
    const auto entries = entriesOf(fileOf(language));
    QVERIFY(entries.size() > 200);
    for (const Entry& entry : entries) {
        QVERIFY2(entry.type.isEmpty(), qPrintable(entry.source));
        QVERIFY2(!entry.texts.isEmpty(), qPrintable(entry.source));
    }
}

void TranslationsTest::keepPlaceholdersAndMnemonics() {
    QFETCH(QString, language);
    for (const Entry& entry : entriesOf(fileOf(language))) {
        for (const QString& text : entry.texts) {
            QVERIFY2(placeholdersOf(text) == placeholdersOf(entry.source), qPrintable(text));
            QVERIFY2(hasMnemonic(text) == hasMnemonic(entry.source), qPrintable(text));
        }
    }
}

// Formatted as the window formats them: with every field, in any order, and braces as in English.
void TranslationsTest::sayAllPartsOfPhrases() {
    QFETCH(QString, language);
    ui::Language::instance().choose(language);
    int phrases = 0;
    for (const Entry& entry : entriesOf(fileOf(language))) {
        if (entry.context != QStringLiteral("Phrase") || entry.texts.value(0) == entry.source) {
            continue;
        }
        ++phrases;
        QString plain = entry.source;
        plain.remove(QStringLiteral("{{")).remove(QStringLiteral("}}"));
        std::vector<core::Phrase> parts;
        while (static_cast<qsizetype>(parts.size()) < plain.count(QStringLiteral("{}"))) {
            parts.push_back(core::Phrase::verbatim("#" + std::to_string(parts.size()) + "#"));
        }
        const core::Phrase phrase = core::phraseOf(ui::toUtf8(entry.source), parts);
        const QString english = ui::toQString(phrase.english());
        const QString text = ui::translated(phrase);
        QVERIFY2(text != english, qPrintable(entry.source));
        for (const core::Phrase& part : parts) {
            QVERIFY2(text.contains(ui::toQString(part.english())), qPrintable(text));
        }
        QVERIFY2(text.count(u'{') == english.count(u'{') && text.count(u'}') == english.count(u'}'), qPrintable(text));
    }
    QVERIFY(phrases > 400);
}

void TranslationsTest::useNoMnemonicTwiceInOneMenu() {
    QFETCH(QString, language);
    WindowFixture f(*m_service);
    f.setModel();
    ui::Language::instance().choose(language);
    QList<QList<QAction*>> menus{f.window().menuBar()->actions()};
    for (const QMenu* menu : f.window().menuBar()->findChildren<QMenu*>()) {
        menus.append(menu->actions());
    }
    QVERIFY(menus.size() >= 6);
    for (const auto& menu : menus) {
        QStringList used;
        for (const QAction* action : menu) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(key.isEmpty() || !used.contains(key), qPrintable(action->text()));
            used.append(key);
        }
    }
    QStringList used;  // the panel shares its keys with the menu bar
    for (const QAction* menu : f.window().menuBar()->actions()) {
        used.append(QKeySequence::mnemonic(menu->text()).toString());
    }
    for (const QLabel* label : f.find<QWidget>("promptPanel")->findChildren<QLabel*>()) {
        const QString key = label->buddy() ? QKeySequence::mnemonic(label->text()).toString() : QString();
        QVERIFY2(key.isEmpty() || !used.contains(key), qPrintable(label->text()));
        used.append(key);
    }
}

void TranslationsTest::changeTheOpenWindow() {
    QFETCH(QString, language);
    WindowFixture f(*m_service);
    f.setModel();
    const QString english = f.action(ui::ActionId::Generate)->text();
    QCOMPARE(english, QStringLiteral("&Generate"));
    ui::Language::instance().choose(language);
    // No text of the window is left that has a translation of its own in this place.
    QSet<QString> sources;
    for (const Entry& entry : entriesOf(fileOf(language))) {
        if (!entry.texts.contains(entry.source)) {
            sources.insert(entry.source);
        }
    }
    for (const QWidget* widget : f.window().findChildren<QWidget*>()) {
        if (widget->objectName().startsWith(QStringLiteral("qt_"))) {
            continue;  // Qt's own
        }
        for (const char* property : {"text", "title", "placeholderText", "toolTip", "accessibleName", "windowTitle"}) {
            const QString text = widget->property(property).toString();
            const QString described = widget->objectName() + QStringLiteral(": ") + text;
            QVERIFY2(text.isEmpty() || !sources.contains(text), qPrintable(described));
        }
    }
    for (const QAction* action : f.window().findChildren<QAction*>()) {
        QVERIFY2(!sources.contains(action->text()), qPrintable(action->text()));
    }
    ui::Language::instance().choose(QStringLiteral("en"));
    QCOMPARE(f.action(ui::ActionId::Generate)->text(), english);
}

LIGHTGEN_TEST(TranslationsTest)
#include "translations_test.moc"
