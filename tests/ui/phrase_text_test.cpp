// What core and the service say is said in the language of the window.
#include "ui/phrase_text.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include "core/picture_decoder.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using core::phrase;
using core::Phrase;
using tests::WindowFixture;

class PhraseTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::Language::instance().choose(QStringLiteral("de")); }
    void cleanup() { ui::Language::instance().choose(QStringLiteral("en")); }

    void saysAllParts() {
        const auto said = phrase("{} could not be read: {}.", "fuchs.png", phrase("Permission denied"));
        const QString german = ui::translated(said);
        QVERIFY2(german.contains(QStringLiteral("fuchs.png")), qPrintable(german));
        QVERIFY2(german.contains(QStringLiteral("Keine Berechtigung")), qPrintable(german));
        ui::Language::instance().choose(QStringLiteral("en"));
        QCOMPARE(ui::translated(said), QStringLiteral("fuchs.png could not be read: Permission denied."));
    }

    void partsAreSaidWhereTheirSentenceIsTheSame() {
        QCOMPARE(
            ui::translated(phrase("{}: {}", "a.png", phrase("Permission denied"))),
            QStringLiteral("a.png: Keine Berechtigung")
        );
    }

    void whatHasNoTranslationStaysAsItIs() {
        QCOMPARE(ui::translated(Phrase::verbatim("Permission denied")), QStringLiteral("Permission denied"));
        for (const char* pattern : {"{:1000000000}", "{0}", "{", "}", "{}{", "{} {:{}}"}) {  // none of ours
            const Phrase foreign("It is {}.", pattern, {Phrase::verbatim("x")});
            QCOMPARE(ui::translated(foreign), QStringLiteral("It is {}."));
        }
    }

    // From a service of another release: the pattern is known, its fields are not filled.
    void aPhraseWithTooFewPartsStaysAsItIs() {
        const Phrase cut("a.png is lost.", "{} could not be read: {}.", {Phrase::verbatim("a.png")});
        QCOMPARE(ui::translated(cut), QStringLiteral("a.png is lost."));
    }

    void refusalsOfCoreAreTranslated() {
        const auto missing = core::openPictureFile("/no/such/picture.png");
        QVERIFY(!missing);
        QVERIFY(!missing.error().message.pattern().empty());
        const QString german = ui::translated(missing.error().message);
        QVERIFY2(german != ui::toQString(missing.error().message.english()), qPrintable(german));
        core::GenerationRequest request = core::defaultRequest(tests::syntheticModel());
        request.prompt = "a fox";
        request.guidance = 101;
        const auto refused = core::validate(request, tests::syntheticModel());
        QVERIFY(!refused);
        const QString sentence = ui::translated(refused.error().message);
        for (const char* english : {"guidance", "must", "usual", "none", "from"}) {
            QVERIFY2(!sentence.contains(QLatin1String(english)), qPrintable(sentence));
        }
        for (const char* number : {"101", "100"}) {
            QVERIFY2(sentence.contains(QLatin1String(number)), qPrintable(sentence));
        }
    }

    void failuresOfTheServiceAreTranslated() {
        tests::ServiceFixture service;
        WindowFixture f(service);
        QVERIFY(hasFailed(f));
        const QString text = f.find<ui::InlineMessage>("jobMessage")->text();
        const auto english = phrase("The synthetic engine failed because its script says so.");
        QVERIFY2(text.contains(ui::translated(english)), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("script says")), qPrintable(text));
    }

    void whatStandsInTheWindowFollowsTheLanguage() {
        tests::ServiceFixture service;
        WindowFixture f(service);
        QVERIFY(hasFailed(f));
        const auto* message = f.find<ui::InlineMessage>("jobMessage");
        ui::Language::instance().choose(QStringLiteral("en"));
        QVERIFY2(message->text().contains(QStringLiteral("its script says so")), qPrintable(message->text()));
        f.typePrompt(QStringLiteral("ein {Stern"));
        f.action(ui::ActionId::Generate)->trigger();
        const auto* error = f.find<QLabel>("promptError");
        QVERIFY2(error->text().startsWith(QStringLiteral("The brace '{'")), qPrintable(error->text()));
        f.find<QLineEdit>("gallerySearch")->setText(QStringLiteral("rating:many"));
        const auto* searchError = f.find<QLabel>("gallerySearchError");
        QTRY_VERIFY(!searchError->text().isEmpty());  // when the typing has paused
        const QString english = searchError->text();
        ui::Language::instance().choose(QStringLiteral("de"));
        QVERIFY2(!error->text().contains(QStringLiteral("brace")), qPrintable(error->text()));
        QVERIFY(error->isVisible());
        QVERIFY2(!searchError->text().isEmpty() && searchError->text() != english, qPrintable(searchError->text()));
    }

    // translations/update.sh finds literals only.
    void everyPatternIsALiteral() {
        static const QRegularExpression kOther(
            QStringLiteral("\\bphrase\\(\\s*[^\"\\s]|\\bfail\\((?:[^\",;{}()]|\\([^()]*\\))*,\\s*[^\"\\s]")
        );
        const QStringList others = matchesIn(
            {"core", "inference", "ui", "app/service", "app/picture_reader", "app/picture_writer", "app/studio"}, kOther
        );
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    }

    // What fills the fields is text by then: "{:.1f}" would throw. fmt::format() for such a number comes first.
    void noPatternHasAFormat() {
        static const QRegularExpression kPattern(
            QStringLiteral("\\b(?:fail\\([^\",;{}]*,|phrase\\()\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+")
        );
        static const QRegularExpression kFormat(QStringLiteral("\\{[^{}]+\\}"));
        const QStringList patterns = matchesIn({"core", "inference", "ui", "app", "training"}, kPattern);
        QVERIFY(patterns.size() > 600);
        for (QString pattern : patterns) {
            pattern.remove(0, pattern.indexOf(u'"'));
            pattern.remove(QStringLiteral("{{")).remove(QStringLiteral("}}"));
            QVERIFY2(!kFormat.match(pattern).hasMatch(), qPrintable(pattern));
        }
    }

private:
    static bool hasFailed(WindowFixture& f) {
        f.setModel();
        f.typePrompt(QStringLiteral("ein Stern [fail at step 3]"));
        f.action(ui::ActionId::Generate)->trigger();
        return f.waitFor(ui::JobState::Failed);
    }
    static QStringList matchesIn(std::initializer_list<const char*> folders, const QRegularExpression& expression) {
        QStringList matches;
        for (const char* folder : folders) {
            QDirIterator found(
                QStringLiteral(LIGHTGEN_SOURCE_DIR "/") + QLatin1String(folder),
                {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                QDir::Files,
                QDirIterator::Subdirectories
            );
            while (found.hasNext()) {
                QFile file(found.next());
                const bool isDefinition = file.fileName().endsWith(QStringLiteral("core/phrase.h")) ||
                                          file.fileName().endsWith(QStringLiteral("core/result.h"));
                if (isDefinition || !file.open(QIODevice::ReadOnly)) {
                    continue;
                }
                const QString text = QString::fromUtf8(file.readAll());
                for (auto match = expression.globalMatch(text); match.hasNext();) {
                    matches.append(file.fileName() + QStringLiteral(": ") + match.next().captured());
                }
            }
        }
        return matches;
    }
};

LIGHTGEN_TEST(PhraseTextTest)
#include "phrase_text_test.moc"
