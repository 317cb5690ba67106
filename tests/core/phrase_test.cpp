// What is said to the user keeps what it was made from, also on its way between processes.
#include "core/phrase.h"

#include <cerrno>

#include "core/error_json.h"
#include "core/phrase_json.h"
#include "core/system_reason.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

namespace {

Phrase nested() {
    return phrase("{} could not be read: {}.", "a \"fox\".png", phrase("Permission denied"));
}

Result<Phrase> acrossJson(const Json& phrase) {
    const Json object{{"phrase", phrase}};
    LIGHTGEN_TRY(const auto fields, JsonFields::of(object, Phrase::verbatim("test")));
    return readPhrase(fields, "phrase");
}

}  // namespace

class PhraseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEnglishAndKeepsItsParts() {
        const auto said = nested();
        QCOMPARE(said.english(), std::string("a \"fox\".png could not be read: Permission denied."));
        QCOMPARE(said.pattern(), std::string("{} could not be read: {}."));
        QCOMPARE(said.arguments().size(), std::size_t{2});
        QVERIFY(said.arguments()[0] == Phrase::verbatim("a \"fox\".png"));
        QVERIFY(said.arguments()[1] == phrase("Permission denied"));
    }

    void numbersAndBracesReadAsInAnyFormat() {
        QCOMPARE(phrase("{} of {} pictures, {}", 3, 4UL, 0.5).english(), std::string("3 of 4 pictures, 0.5"));
        QCOMPARE(phrase("no field '{{{}}}'", "x{}").english(), std::string("no field '{x{}}'"));
    }

    void anErrorIsAPhrase() {
        const Status refused = fail(ErrorCode::Unreadable, "{}: {}", "a.png", nested());
        QCOMPARE(refused.error().message.pattern(), std::string("{}: {}"));
        QVERIFY(refused.error().message.arguments()[1] == nested());
    }

    void crossesAsJson() {
        const auto said = phrase("{}: {}", nested(), 7);
        QVERIFY(acrossJson(phraseJson(said)).value() == said);
        QVERIFY(acrossJson(phraseJson(Phrase::verbatim("a.png"))).value() == Phrase::verbatim("a.png"));
        const Error error{ErrorCode::DiskFull, said};
        const Json object = errorObject(error);
        const auto back = errorFrom(JsonFields::of(object, Phrase::verbatim("test")).value());
        QVERIFY(back.code == error.code && back.message == error.message);
    }

    void aPlainStringIsVerbatim() {  // as programs before wrote it
        QVERIFY(acrossJson(Json("It failed.")).value() == Phrase::verbatim("It failed."));
    }

    void brokenFileNamesCrossAsReplacements() {
        const auto back = acrossJson(phraseJson(phrase("There is no file {}.", "\xFF.png"))).value();
        QCOMPARE(back.english(), std::string("There is no file \uFFFD.png."));
        QCOMPARE(back.arguments()[0].english(), std::string("\uFFFD.png"));
    }

    void refusesWhatIsNoPhrase_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* json :
             {"3",
              "[]",
              "{}",
              "\"\xFF\"",
              R"({"english": "a", "pattern": "a"})",
              R"({"english": 1, "pattern": "a", "arguments": []})",
              R"({"english": "a", "pattern": null, "arguments": []})",
              R"({"english": "a", "pattern": "a", "arguments": "b"})",
              R"({"english": "a", "pattern": "a", "arguments": [{}]})"}) {
            QTest::newRow(json) << QByteArray(json);
        }
    }
    void refusesWhatIsNoPhrase() {
        QFETCH(QByteArray, json);
        auto parsed = Json::parse(json.toStdString(), nullptr, false);
        if (parsed.is_discarded()) {
            parsed = Json(json.mid(1, 1).toStdString());
        }
        VERIFY_FAILS(acrossJson(parsed), ErrorCode::Corrupt);
    }

    void reasonsOfTheSystemCanBeTranslated() {
        QCOMPARE(systemReason(EACCES).pattern(), std::string("Permission denied"));
        // The same words that the system has: they stand in logs beside those of other programs.
        for (const int error : {EACCES, EPERM, ENOENT, ENOTDIR, EISDIR, EEXIST, EROFS, ENOSPC, EIO, EMFILE, ENOMEM}) {
            QCOMPARE(systemReason(error).english(), std::generic_category().message(error));
        }
        QVERIFY(systemReason(ECHILD).pattern().empty() && !systemReason(ECHILD).empty());
    }
};

LIGHTGEN_TEST(PhraseTest)
#include "phrase_test.moc"
