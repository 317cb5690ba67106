#include "ui/settings/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/support/test_class.h"

using namespace lightgen;
using ui::Preferences;
using ui::Session;
using ui::Settings;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheDefaults();
    void readsBackEveryValue();
    void readsTheFileOfTheFirstVersion();
    void tellsOfAChangeOnce();
    void keepsADamagedFileAndSaysSo();
    void takesTheDefaultForAValueThatMeansNothing();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("config/settings.ini")); }
    static Preferences otherPreferences();
    static Session otherSession();
    void write(const QByteArray& text);

    QTemporaryDir m_folder;
};

Preferences SettingsTest::otherPreferences() {
    Preferences p;
    p.restoresFields = false;
    p.computing = {.device = core::Device::Cuda, .precision = core::Precision::BFloat16, .threads = 3};
    p.modelFolders = {QStringLiteral("/models, ours"), QStringLiteral("/写真/Ящик")};
    p.picturesFolder = QStringLiteral("/pictures with spaces");
    p.theme = ui::ThemeChoice::Dark;
    p.surround = QColor(1, 2, 3);
    p.shortcuts = {
        {QStringLiteral("save"), {QKeySequence(Qt::CTRL | Qt::Key_F5), QKeySequence(Qt::Key_Comma)}},
        {QStringLiteral("open"), {}}};
    p.language = QStringLiteral("de");
    return p;
}

Session SettingsTest::otherSession() {
    Session s;
    s.geometry = QByteArray("\x00\xff geometry", 11);
    s.docks = "docks";
    s.fields = R"({"count":3})";
    s.promptHistory = {QStringLiteral("one, two"), QStringLiteral("three\nlines \"quoted\"")};
    s.stepTimes = {{QStringLiteral("a|256x256|100"), 0.25}};
    s.folder = QStringLiteral("/home");
    s.zoom = 2.5;
    s.showsGrid = true;
    s.showsDetails = true;
    s.systemIsDark = true;
    return s;
}

void SettingsTest::write(const QByteArray& text) {
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    QFile stored(file());
    QVERIFY(stored.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(stored.write(text), text.size());
}

void SettingsTest::beginsWithTheDefaults() {
    const Settings settings(m_folder.filePath(QStringLiteral("nothing/settings.ini")));
    QVERIFY(settings.preferences() == Preferences());
    QVERIFY(settings.session() == Session());
    QVERIFY(!settings.problem());
}

void SettingsTest::readsBackEveryValue() {
    {
        Settings settings(file());
        settings.setPreferences(otherPreferences());
        settings.setSession(otherSession());
    }
    const Settings again(file());
    QVERIFY(again.preferences() == otherPreferences());
    QVERIFY(again.session() == otherSession());
}

// Golden: what version 0.1 wrote must be understood for good.
void SettingsTest::readsTheFileOfTheFirstVersion() {
    write("[start]\nrestoreFields=false\n"
          "[engine]\ndevice=cuda\nprecision=bfloat16\nthreads=3\n"
          "[folders]\nmodels=\"/a, b\", /c\npictures=/p\n"
          "[appearance]\ntheme=dark\nsurround=#010203\n"
          "[language]\nlanguage=zh_CN\n"
          "[session]\npromptHistory=one, \"two, three\"\nfolder=/home\nsystemIsDark=true\n");
    const Settings settings(file());
    Preferences expected;
    expected.restoresFields = false;
    expected.computing = {.device = core::Device::Cuda, .precision = core::Precision::BFloat16, .threads = 3};
    expected.modelFolders = {QStringLiteral("/a, b"), QStringLiteral("/c")};
    expected.picturesFolder = QStringLiteral("/p");
    expected.theme = ui::ThemeChoice::Dark;
    expected.surround = QColor(1, 2, 3);
    expected.language = QStringLiteral("zh_CN");
    QVERIFY(settings.preferences() == expected);
    QCOMPARE(settings.session().promptHistory, QStringList({QStringLiteral("one"), QStringLiteral("two, three")}));
    QCOMPARE(settings.session().systemIsDark, std::optional(true));
}

void SettingsTest::tellsOfAChangeOnce() {
    Settings settings(file());
    QSignalSpy changed(&settings, &Settings::preferencesChanged);
    auto preferences = settings.preferences();
    preferences.computing.threads = 7;
    settings.setPreferences(preferences);
    settings.setPreferences(preferences);
    QCOMPARE(changed.count(), 1);
}

void SettingsTest::keepsADamagedFileAndSaysSo() {
    const QByteArray rubbish("\x01\x02 this is no settings file\n[[[\n");
    write(rubbish);
    const Settings settings(file());
    QVERIFY(settings.preferences() == Preferences());
    const QString aside = file() + QStringLiteral(".damaged");
    QVERIFY(settings.problem() && settings.problem()().contains(aside));
    QFile kept(aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), rubbish);
    QVERIFY(!Settings(file()).problem());
}

void SettingsTest::takesTheDefaultForAValueThatMeansNothing() {
    write("[engine]\ndevice=abacus\nthreads=-4\n[appearance]\ntheme=pink\nsurround=nocolour\n"
          "[session]\nzoom=1e9\nshowsGrid=perhaps\n");
    const Settings settings(file());
    QVERIFY(settings.preferences() == Preferences());
    QVERIFY(!settings.session().zoom);
}

LIGHTGEN_TEST(SettingsTest)
#include "settings_test.moc"
