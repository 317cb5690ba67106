#include "training/scenes/tokenizer_training.h"

#include <sentencepiece_processor.h>

#include "tests/support/test_class.h"
#include "training/scenes/captions.h"

using namespace lightgen::training::scenes;

class TokenizerTrainingTest : public QObject {
    Q_OBJECT

    sentencepiece::SentencePieceProcessor m_tokenizer;
    std::string m_model;

    std::vector<int> encode(const std::string& text) const {
        std::vector<int> ids;
        return m_tokenizer.Encode(text, &ids).ok() ? ids : std::vector<int>{-1};
    }

private Q_SLOTS:
    void initTestCase() {
        m_model = *trainTokenizer({});
        QVERIFY(m_tokenizer.LoadFromSerializedProto(m_model).ok());
    }

    void sameOptionsGiveTheSameBytes() { QVERIFY(*trainTokenizer({}) == m_model); }

    void specialPiecesFollowT5() {
        QCOMPARE(m_tokenizer.pad_id(), 0);
        QCOMPARE(m_tokenizer.eos_id(), 1);
        QCOMPARE(m_tokenizer.unk_id(), 2);
        QCOMPARE(m_tokenizer.bos_id(), -1);
        QVERIFY(m_tokenizer.GetPieceSize() >= 384 && m_tokenizer.GetPieceSize() <= 512);
    }

    void captionsSurviveTheRoundTrip() {
        const auto options = *milestone(3);
        for (std::uint64_t index = 0; index < 2000; ++index) {
            const auto text = caption(sceneFor(77, index, options), index);
            const auto ids = encode(text);
            QVERIFY2(std::ranges::find(ids, m_tokenizer.unk_id()) == ids.end(), text.c_str());
            std::string decoded;
            QVERIFY(m_tokenizer.Decode(ids, &decoded).ok());
            QCOMPARE(decoded, text);
        }
    }

    void wordsOfTheVocabularyAreOnePiece() {
        const auto onePiece = [&](std::string_view word) { return encode(std::string(word)).size() == 1; };
        for (const Shape shape : allShapes()) {
            QVERIFY2(onePiece(name(shape)), std::string(name(shape)).c_str());
        }
        for (const Colour colour : allColours()) {
            QVERIFY2(onePiece(name(colour)), std::string(name(colour)).c_str());
        }
        for (const char* word :
             {"large", "small", "background", "left", "right", "above", "below", "two", "three", "four"}) {
            QVERIFY2(onePiece(word), word);
        }
    }

    void unknownWordsBecomeLetters() {
        for (const char* text : {"an astronaut riding a horse", "quixotic jazz vowels", "Zebra-87, WHY NOT?"}) {
            const auto ids = encode(text);
            QVERIFY(!ids.empty());
            QVERIFY2(std::ranges::find(ids, m_tokenizer.unk_id()) == ids.end(), text);
        }
    }

    void foreignScriptsBecomeUnknownAndDoNotFail() {
        const auto ids = encode("a red 圆 on white");
        QVERIFY(std::ranges::find(ids, m_tokenizer.unk_id()) != ids.end());
        QVERIFY(std::ranges::find(ids, -1) == ids.end());
    }
};

LIGHTGEN_TEST(TokenizerTrainingTest)
#include "tokenizer_training_test.moc"
