#include "core/preference_pairs.h"

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

class PreferencePairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVoteComesBack() {
        const TemporaryFolder folder;
        const auto file = folder / "deep/votes.jsonl";
        const std::vector<PreferencePair> pairs{
            {"a red circle", "/p/a.png", "/p/b.png"},
            {"two\nlines \"quoted\" \xE5\x86\x99", "/p/\xD0\xAF.png", "/p/it's\n.png"},
            {"", "/p/c.png", "/p/d.png"}};
        for (const auto& pair : pairs) {
            VERIFY_OK(appendPreference(file, pair));
        }
        const auto read = readPreferences(file);
        VERIFY_OK(read);
        QVERIFY(*read == pairs);
    }

    void aLineIsTheObjectThatTheTrainerReads() {
        const TemporaryFolder folder;
        VERIFY_OK(appendPreference(folder / "v.jsonl", {"p", "/w.png", "/l.png"}));
        QCOMPARE(
            readText(folder / "v.jsonl"), std::string("{\"loser\":\"/l.png\",\"prompt\":\"p\",\"winner\":\"/w.png\"}\n")
        );
    }

    void noFileHasNoVotes() {
        const TemporaryFolder folder;
        QVERIFY(readPreferences(folder / "none.jsonl").value().empty());
    }

    void aLineThatWasCutOffGivesWayToTheNext() {
        const TemporaryFolder folder;
        const auto file = folder / "v.jsonl";
        VERIFY_OK(appendPreference(file, {"p", "/w.png", "/l.png"}));
        const auto whole = readText(file);
        for (std::size_t length = 0; length < whole.size(); ++length) {
            writeText(file, whole + whole.substr(0, length));
            QCOMPARE(readPreferences(file)->size(), std::size_t{1});
            VERIFY_OK(appendPreference(file, {"q", "/x.png", "/y.png"}));
            const auto pairs = readPreferences(file);
            VERIFY_OK(pairs);
            QCOMPARE(pairs->size(), std::size_t{2});
            QCOMPARE(pairs->back().prompt, std::string("q"));
        }
    }

    void whatIsNoVoteIsNamed_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("winner");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no loser") << QByteArray("{\"prompt\":\"p\",\"winner\":\"/w\"}");
        QTest::newRow("no prompt") << QByteArray("{\"winner\":\"/w\",\"loser\":\"/l\"}");
        QTest::newRow("an empty name") << QByteArray("{\"prompt\":\"p\",\"winner\":\"\",\"loser\":\"/l\"}");
        QTest::newRow("a number") << QByteArray("{\"prompt\":\"p\",\"winner\":1,\"loser\":\"/l\"}");
    }
    void whatIsNoVoteIsNamed() {
        QFETCH(QByteArray, line);
        const TemporaryFolder folder;
        writeText(folder / "v.jsonl", "\n" + line.toStdString() + "\n");
        const auto pairs = readPreferences(folder / "v.jsonl");
        VERIFY_FAILS(pairs, ErrorCode::Corrupt);
        VERIFY_CONTAINS(pairs.error().message.english(), "line 2");
    }

    void linesAreReadOneByOneWithPicturesBesideTheFile() {
        const TemporaryFolder folder;
        const auto file = folder / "v.jsonl";
        const std::string vote = R"({"prompt": "p", "winner": "w.png", "loser": "/l.png"})";
        writeText(file, vote + "\n \t\r\nno vote\n" + vote);
        const auto lines = readPreferenceLines(file);
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), std::size_t{3});
        const PreferencePair wanted{"p", folder / "w.png", "/l.png"};
        QVERIFY((*lines)[0].pair == wanted && (*lines)[0].whole);
        VERIFY_FAILS((*lines)[1].pair, ErrorCode::Corrupt);
        VERIFY_CONTAINS((*lines)[1].where.english(), "line 3");
        QVERIFY((*lines)[2].pair == wanted && !(*lines)[2].whole);
        VERIFY_FAILS(readPreferenceLines(folder / "none.jsonl"), ErrorCode::NotFound);
    }

    void whatCannotBeAVoteIsRefused() {
        const TemporaryFolder folder;
        const auto file = folder / "v.jsonl";
        VERIFY_FAILS(appendPreference(file, {"p", "/w.png", "/w.png"}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(appendPreference(file, {"p", "/w.png", "/\xFF.png"}), ErrorCode::InvalidArgument);
        QVERIFY(!fs::exists(file));
        VERIFY_FAILS(appendPreference(folder.path(), {"p", "/w.png", "/l.png"}), ErrorCode::Unwritable);
    }
};

LIGHTGEN_TEST(PreferencePairsTest)
#include "preference_pairs_test.moc"
