#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>

#include "tests/support/test_class.h"
#include "ui/icons.h"
#include "ui/tone_label.h"

using namespace lightgen;
using ui::Scheme;
using ui::ThemeChoice;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAContrastOfAtLeastFourAndAHalfForText_data();
    void hasAContrastOfAtLeastFourAndAHalfForText();
    void measuresContrastAsWcagDoes();
    void wearsTheChosenScheme();
    void followsTheDesktopUntilAChoiceIsMade();
    void readsItsNamesBack();
    void drawsIconsInTheTextColourOfTheScheme();
    void recoloursLabelsWhenTheSchemeChanges();
};

void ThemeTest::hasAContrastOfAtLeastFourAndAHalfForText_data() {
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto& c = ui::coloursOf(scheme);
        const char* name = scheme == Scheme::Dark ? "dark" : "light";
        QTest::addRow("%s: text on window", name) << c.text << c.window;
        QTest::addRow("%s: text on base", name) << c.text << c.base;
        QTest::addRow("%s: text on button", name) << c.text << c.button;
        QTest::addRow("%s: text on hover", name) << c.text << c.hover;
        QTest::addRow("%s: text on pressed", name) << c.text << c.pressed;
        QTest::addRow("%s: text on surround", name) << c.text << c.surround;
        QTest::addRow("%s: muted on window", name) << c.mutedText << c.window;
        QTest::addRow("%s: muted on base", name) << c.mutedText << c.base;
        QTest::addRow("%s: muted on surround", name) << c.mutedText << c.surround;
        QTest::addRow("%s: text on accent", name) << c.accentText << c.accent;
        QTest::addRow("%s: text on hovered accent", name) << c.accentText << c.accentHover;
        QTest::addRow("%s: link on window", name) << c.accentLine << c.window;
        QTest::addRow("%s: error on window", name) << c.error << c.window;
        QTest::addRow("%s: error on its ground", name) << c.error << c.errorGround;
        QTest::addRow("%s: text on error ground", name) << c.text << c.errorGround;
        QTest::addRow("%s: notice on its ground", name) << c.notice << c.noticeGround;
        QTest::addRow("%s: text on notice ground", name) << c.text << c.noticeGround;
    }
}

void ThemeTest::hasAContrastOfAtLeastFourAndAHalfForText() {
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double contrast = ui::contrast(text, ground);
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
}

void ThemeTest::measuresContrastAsWcagDoes() {
    QVERIFY(qAbs(ui::contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
    QVERIFY(qAbs(ui::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void ThemeTest::wearsTheChosenScheme() {
    ui::Theme theme(ThemeChoice::Dark, Scheme::Light);
    QCOMPARE(ui::schemeOf(QApplication::palette()), Scheme::Dark);
    QSignalSpy changed(&theme, &ui::Theme::changed);
    theme.choose(ThemeChoice::Light);
    QCOMPARE(ui::schemeOf(QApplication::palette()), Scheme::Light);
    QCOMPARE(changed.count(), 1);
}

void ThemeTest::followsTheDesktopUntilAChoiceIsMade() {
    ui::Theme theme(ThemeChoice::System, Scheme::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    theme.choose(ThemeChoice::Light);
    QCOMPARE(theme.scheme(), Scheme::Light);
}

void ThemeTest::readsItsNamesBack() {
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QCOMPARE(ui::parseThemeChoice(ui::nameOf(choice)), std::optional(choice));
    }
    QVERIFY(!ui::parseThemeChoice(QStringLiteral("pink")));
}

void ThemeTest::drawsIconsInTheTextColourOfTheScheme() {
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        const ui::Theme theme(choice, Scheme::Light);
        const QImage icon = ui::symbolicIcon(QStringLiteral("lock")).pixmap(40, 40).toImage();
        QCOMPARE(icon.pixelColor(icon.width() / 2, icon.height() * 13 / 20), ui::coloursOf(theme.scheme()).text);
    }
}

void ThemeTest::recoloursLabelsWhenTheSchemeChanges() {
    ui::Theme theme(ThemeChoice::Light, Scheme::Light);
    ui::ToneLabel label(ui::Tone::Error);
    theme.choose(ThemeChoice::Dark);
    QCoreApplication::processEvents();  // Qt posts the change
    QCOMPARE(label.palette().color(QPalette::WindowText), ui::coloursOf(Scheme::Dark).error);
}

LIGHTGEN_TEST(ThemeTest)
#include "theme_test.moc"
