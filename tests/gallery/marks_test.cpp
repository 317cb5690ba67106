#include "core/gallery/xmp_marks.h"

#include "core/atomic_file.h"
#include "core/png_chunks.h"
#include "core/png_text.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

const PictureMarks kAll{
    .rating = 4,
    .label = ColourLabel::Purple,
    .boards = {"a, b; c", "\xD0\xAF\xD1\x89\xD0\xB8\xD0\xBA", "\xE5\x86\x99\xE7\x9C\x9F \xF0\x9F\x8E\xA8"},
    .notes = "lang=\"x\" two\nlines & <tags> \"quoted\""};

TextChunks textsOf(const fs::path& file) {
    const auto png = readPngWithoutPixels(file);
    return png ? readPngTexts(*png).value_or(TextChunks()) : TextChunks();
}

}  // namespace

class MarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMarkComesBack() {
        const auto packet = xmpWithFacts("", {.marks = kAll, .created = 1'234'567'890});
        VERIFY_OK(packet);
        const auto facts = factsFromXmp(*packet);
        VERIFY_OK(facts);
        QVERIFY(facts->marks == kAll);
        QCOMPARE(facts->created.value_or(0), std::int64_t{1'234'567'890});
    }

    void theRestOfThePacketStays() {
        const auto packet = recipeChunks(resultOf({})).at(std::string(kXmpKeyword));
        const auto marked = xmpWithFacts(packet, {.marks = kAll, .created = 1});
        VERIFY_OK(marked);
        VERIFY_CONTAINS(*marked, "digitalsourcetype/trainedAlgorithmicMedia");
        VERIFY_CONTAINS(*marked, "LightGen Studio");
        const auto again = xmpWithFacts(*marked, {.marks = {}, .created = 2});
        VERIFY_OK(again);
        VERIFY_CONTAINS(*again, "digitalsourcetype/trainedAlgorithmicMedia");
        QVERIFY(factsFromXmp(*again)->marks == PictureMarks());
        QCOMPARE(factsFromXmp(*again)->created.value_or(0), std::int64_t{1});  // the first date is the picture's
    }

    void marksOfOtherProgramsAreUnderstoodAndKept() {
        const std::string packet =
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:my='http://example.org/my/'"
            " xmp:Rating='-1' xmp:Label='Approved' xmp:CreateDate='2024-02-03T04:05:06.7+02:00' my:Thing='kept'/>"
            "</rdf:RDF></x:xmpmeta>";
        const auto facts = factsFromXmp(packet);
        VERIFY_OK(facts);
        QVERIFY(facts->marks == PictureMarks());
        QCOMPARE(facts->created.value_or(0), std::int64_t{1'706'925'906});
        const auto noted = xmpWithFacts(packet, {.marks = {.notes = "n"}, .created = {}});
        VERIFY_OK(noted);
        for (const char* kept : {"-1", "Approved", "kept"}) {
            VERIFY_CONTAINS(*noted, kept);
        }
    }

    void aBrokenPacketIsAnError_data() {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("no XML") << QByteArray("rating: 5");
        QTest::newRow("cut off") << QByteArray("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF");
        QTest::newRow("binary") << QByteArray("\xFF\xFE\x01\x02<");
    }
    void aBrokenPacketIsAnError() {
        QFETCH(QByteArray, packet);
        VERIFY_FAILS(factsFromXmp(packet.toStdString()), ErrorCode::Corrupt);
        VERIFY_FAILS(xmpWithFacts(packet.toStdString(), {}), ErrorCode::Corrupt);
    }

    void whatCannotBeAMarkIsRefused_data() {
        QTest::addColumn<int>("rating");
        QTest::addColumn<QByteArray>("board");
        QTest::addColumn<QByteArray>("notes");
        QTest::newRow("six stars") << 6 << QByteArray("b") << QByteArray();
        QTest::newRow("less than none") << -1 << QByteArray("b") << QByteArray();
        QTest::newRow("a board without a name") << 0 << QByteArray("") << QByteArray();
        QTest::newRow("a board of two lines") << 0 << QByteArray("a\nb") << QByteArray();
        QTest::newRow("a board that is no text") << 0 << QByteArray("\xFF") << QByteArray();
        QTest::newRow("a board of 300 bytes") << 0 << QByteArray(300, 'b') << QByteArray();
        QTest::newRow("notes with NUL") << 0 << QByteArray("b") << QByteArray("a\0b", 3);
        QTest::newRow("notes that are no text") << 0 << QByteArray("b") << QByteArray("\xC3");
        QTest::newRow("a book of notes") << 0 << QByteArray("b") << QByteArray(20'000, 'n');
    }
    void whatCannotBeAMarkIsRefused() {
        QFETCH(int, rating);
        QFETCH(QByteArray, board);
        QFETCH(QByteArray, notes);
        const PictureMarks marks{.rating = rating, .boards = {board.toStdString()}, .notes = notes.toStdString()};
        VERIFY_FAILS(checkMarks(marks), ErrorCode::InvalidArgument);
        const TemporaryFolder folder;
        writePicture(folder / "a.png");
        const auto before = readText(folder / "a.png");
        VERIFY_FAILS(writeMarks(folder / "a.png", marks, 1), ErrorCode::InvalidArgument);
        QCOMPARE(readText(folder / "a.png"), before);
    }

    void marksLeavePixelsAndRecipeAlone() {
        const TemporaryFolder folder;
        writePicture(folder / "a.png");
        const auto before = readPicture(folder / "a.png");
        auto texts = textsOf(folder / "a.png");
        VERIFY_OK(writeMarks(folder / "a.png", kAll, 1));
        const auto after = readPicture(folder / "a.png");
        VERIFY_OK(after);
        QVERIFY(after->image == before->image);
        auto marked = textsOf(folder / "a.png");
        QVERIFY(marked != texts);
        texts.erase(std::string(kXmpKeyword));
        marked.erase(std::string(kXmpKeyword));
        QVERIFY(marked == texts);
        QCOMPARE(folder.names().size(), std::size_t{1});
    }

    void allChunksButTheTextStayByteForByte() {
        const TemporaryFolder folder;
        writePicture(folder / "a.png");
        const auto png = readFile(folder / "a.png", kMaxPngFileBytes).value();
        const auto once = withPngText(png, "Comment", "one").value();
        const auto twice = withPngText(once, "Comment", "two").value();
        QCOMPARE(readPngTexts(twice)->at("Comment"), std::string("two"));
        QVERIFY(withPngText(twice, "Comment", "").value() == png);
    }

    void aSignatureThatWouldNotHoldGoes() {
        const TemporaryFolder folder;
        writePicture(folder / "a.png");
        auto png = readFile(folder / "a.png", kMaxPngFileBytes).value();
        const auto signature = pngChunk("caBX", "signed");
        png.insert(png.begin() + kPngHeaderEnd, signature.begin(), signature.end());
        const auto changed = withPngText(png, "Comment", "one").value();
        QVERIFY(std::ranges::search(changed, std::string_view("caBX")).empty());
    }

    void everyCutIsNoticed() {
        const TemporaryFolder folder;
        writePicture(folder / "a.png");
        const auto whole = readText(folder / "a.png");
        for (std::size_t length = 0; length < whole.size(); ++length) {
            writeText(folder / "cut.png", whole.substr(0, length));
            QVERIFY(!readPngWithoutPixels(folder / "cut.png"));
            QVERIFY(!withPngText(bytesOf(whole.substr(0, length)), "Comment", "one"));
        }
        VERIFY_OK(readPngWithoutPixels(folder / "a.png"));
        VERIFY_FAILS(readPngWithoutPixels(folder / "none.png"), ErrorCode::NotFound);
        VERIFY_FAILS(readPngWithoutPixels(folder.path()), ErrorCode::Unreadable);
    }
};

LIGHTGEN_TEST(MarksTest)
#include "marks_test.moc"
