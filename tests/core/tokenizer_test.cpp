// T5's conventions around SentencePiece. The pieces themselves are compared by the golden case t5.
#include "core/tokenizer.h"

#include <QTemporaryDir>
#include <fstream>

#include "core/request.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using core::Tokenizer;

namespace {

const std::filesystem::path kVocabulary = std::filesystem::path(LIGHTGEN_SOURCE_DIR) / "tests/golden/t5/spiece.model";

Tokenizer tokenizer() {
    auto opened = Tokenizer::open(kVocabulary);
    if (!opened) {
        qFatal("%s", opened.error().message.english().c_str());
    }
    return *std::move(opened);
}

using Ids = std::vector<std::int64_t>;

}  // namespace

class TokenizerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithTheEndPieceAndPads() {
        const auto encoded = tokenizer().encode("A cat.", 8);
        QVERIFY(encoded);
        QCOMPARE(encoded->tokens, 4);
        QVERIFY(encoded->mask == (Ids{1, 1, 1, 1, 0, 0, 0, 0}));
        QCOMPARE(encoded->ids[3], std::int64_t(1));
        QCOMPARE(encoded->ids[4], std::int64_t(0));
        QVERIFY(!encoded->cutAt);
    }

    void anEmptyPromptIsTheEndPieceAlone() {
        const auto encoded = tokenizer().encode("", 3);
        QVERIFY(encoded && encoded->ids == (Ids{1, 0, 0}) && encoded->mask == (Ids{1, 0, 0}));
    }

    void truncationKeepsTheFirstPiecesAndTheEnd() {
        const auto whole = tokenizer().encode("red red red red", 16);
        const auto cut = tokenizer().encode("red red red red", 3);
        QVERIFY(whole && cut);
        QCOMPARE(cut->tokens, 5);
        QVERIFY(cut->ids == (Ids{whole->ids[0], whole->ids[1], 1}));
        QVERIFY(cut->mask == (Ids{1, 1, 1}));
    }

    void saysAtWhichByteTheTextWasCut() {
        const std::string prompt = "red red red red";
        const auto cut = tokenizer().encode(prompt, 3);
        QVERIFY(cut && cut->cutAt);
        QVERIFY(*cut->cutAt == 7 || *cut->cutAt == 8);  // before or after the space of the third word
        QVERIFY(!tokenizer().encode(prompt, 5)->cutAt);
    }

    void oneTokenOfRoomHoldsTheEnd() {
        const auto cut = tokenizer().encode("a cat", 1);
        QVERIFY(cut && cut->ids == Ids{1} && *cut->cutAt == 0);
        QVERIFY(!tokenizer().encode("a cat", 0));
    }

    void refusesWhatIsNoText_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << "NUL character at byte 1";
        QTest::newRow("lone surrogate") << QByteArray("ab\xed\xa0\x80") << "UTF-8 at byte 2";
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << "UTF-8 at byte 0";
        QTest::newRow("cut off") << QByteArray("x\xe4\xb8") << "UTF-8 at byte 1";
        QTest::newRow("too long") << QByteArray(static_cast<int>(core::kMaxPromptBytes) + 1, 'a') << "at most";
    }

    void refusesWhatIsNoText() {
        QFETCH(QByteArray, prompt);
        QFETCH(QString, reason);
        const auto encoded = tokenizer().encode(prompt.toStdString(), 16);
        QVERIFY(!encoded && encoded.error().code == core::ErrorCode::InvalidArgument);
        QVERIFY2(
            encoded.error().message.english().find(reason.toStdString()) != std::string::npos,
            encoded.error().message.english().c_str()
        );
    }

    void aLongPromptIsReadUpToTheLimit() {
        const auto encoded = tokenizer().encode(std::string(core::kMaxPromptBytes, 'a'), 128);
        QVERIFY(encoded && encoded->ids.size() == 128 && encoded->ids.back() == 1 && encoded->tokens > 128);
    }

    void piecesCarryTheirPlaceInThePrompt() {
        const std::string prompt = "naïve red";
        const auto pieces = tokenizer().pieces(prompt);
        QVERIFY(pieces && !pieces->empty());
        QCOMPARE(pieces->front().begin, std::size_t(0));
        QCOMPARE(pieces->back().end, prompt.size());
        QCOMPARE(pieces->back().text, std::string("▁red"));
    }

    void aFileThatIsNoModelIsNamed() {
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "spiece.model";
        QVERIFY(!Tokenizer::open(path));
        std::ofstream(path) << "this is no model";
        const auto opened = Tokenizer::open(path);
        QVERIFY(!opened && opened.error().message.english().find(path.string()) == 0);
        std::ofstream(path, std::ios::trunc).flush();
        QVERIFY(!Tokenizer::open(path));
    }
};

LIGHTGEN_TEST(TokenizerTest)
#include "tokenizer_test.moc"
