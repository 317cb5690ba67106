#include "core/gallery/search_language.h"

#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

using Names = std::vector<std::string>;

class SearchLanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheWordsSay_data() {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* search, const char* expected) {
            QTest::newRow(search) << QString::fromUtf8(search) << QString::fromUtf8(expected);
        };
        row("", "blue.png circle.png fox.png wide.png");
        row("red", "circle.png fox.png");
        row("RED circ", "circle.png");
        row("\"red circle\"", "circle.png");
        row("\"circle red\"", "");
        row("circle red", "circle.png");
        row("-red", "blue.png wide.png");
        row("seed:7", "circle.png");
        row("seed:18446744073709551615", "wide.png");
        row("model:SHAPES", "blue.png circle.png fox.png");
        row("-model:shapes", "wide.png");
        row("model:\"other model\"", "wide.png");
        row("variant:dpo", "blue.png");
        row("variant:<0.5", "circle.png fox.png wide.png");
        row("size:128x64", "wide.png");
        row("width:>64", "wide.png");
        row("height:>=64", "blue.png circle.png fox.png wide.png");
        row("rating:>=4", "fox.png");
        row("rating:0", "blue.png circle.png wide.png");
        row("label:green", "fox.png");
        row("label:none", "blue.png circle.png wide.png");
        row("board:\"To Do\"", "fox.png");
        row("board:\"to do\" rating:5 fox", "fox.png");
        row("name:WIDE", "wide.png");
        row("date:2001-09", "fox.png");
        row("date:2001..2002-01-01", "fox.png");
        row("date:<2001", "");
        row("date:>2001-09-08 date:<=2001-09-09", "fox.png");
        row("needs sharpening", "fox.png");
        row("red sharpening", "fox.png");  // one word of the prompt, one of the notes
        row("red rating:>=0 -sharpening circle", "circle.png");
        row("red !!!", "circle.png fox.png");
        row("红色", "blue.png");
        row("色圆", "blue.png");
        row("圆红", "");
        row("naive", "wide.png");  // written with its diaeresis
        row("ratio:16 16:9", "");
        row("is:unreadable", "");
        row("rating:", "blue.png circle.png fox.png wide.png");
        row("\"", "blue.png circle.png fox.png wide.png");
        row("' OR 1=1 --", "");
        row("* ) NEAR(", "");
    }
    void findsWhatTheWordsSay() {
        QFETCH(QString, search);
        QFETCH(QString, expected);
        const auto names = found(*m_gallery, search.toStdString());
        QStringList list;
        for (const auto& name : names) {
            list.append(QString::fromStdString(name));
        }
        QCOMPARE(list.join(u' '), expected);
    }

    void aValueThatMakesNoSenseIsASentence_data() {
        QTest::addColumn<QString>("search");
        for (const char* search :
             {"seed:-1",
              "seed:fox",
              "rating:many",
              "size:16",
              "variant:2",
              "label:pink",
              "date:yesterday",
              "date:2026-13",
              "date:2026-1-1-1",
              "is:nice",
              "width:>",
              "-size:16x16",
              "-date:2026"}) {
            QTest::newRow(search) << QString::fromLatin1(search);
        }
    }
    void aValueThatMakesNoSenseIsASentence() {
        QFETCH(QString, search);
        const auto parsed = parseSearch(search.toStdString());
        VERIFY_FAILS(parsed, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(parsed.error().message.english(), "cannot be looked for");
    }

    void aTermTakesThePlaceOfItsLike() {
        QCOMPARE(withSearchTerm("red rating:>=2 \"a b\"", "rating", ">=4"), std::string("red \"a b\" rating:>=4"));
        QCOMPARE(withSearchTerm("red rating:>=2", "rating", ""), std::string("red"));
        QCOMPARE(withSearchTerm("", "board", "to do"), std::string("board:\"to do\""));
        QCOMPARE(searchTerm("x board:\"to do\"", "board"), std::string("to do"));
        QCOMPARE(searchTerm("x \"board:a\"", "board"), std::string());
    }

    void sortsAsAsked() {
        QCOMPARE(found(*m_gallery, "", GallerySort::BestRated).front(), std::string("fox.png"));
        QCOMPARE(found(*m_gallery, "", GallerySort::Oldest).front(), std::string("fox.png"));
        QCOMPARE(found(*m_gallery, "", GallerySort::Newest).back(), std::string("fox.png"));
        QCOMPARE(found(*m_gallery, "", GallerySort::Prompt).front(), std::string("wide.png"));
    }

    void initTestCase() {
        writePicture(m_fixture.picture("circle.png"), {.prompt = "one red circle", .seed = 7});
        writePicture(m_fixture.picture("blue.png"), {.prompt = "红色圆", .seed = 8, .variant = 1});
        writePicture(
            m_fixture.picture("wide.png"),
            {.prompt = "a na\xC3\xAFve picture", .seed = ~std::uint64_t{0}, .model = "other model", .size = {128, 64}}
        );
        writePicture(m_fixture.picture("fox.png"), {.prompt = "two red foxes"});
        VERIFY_OK(writeMarks(
            m_fixture.picture("fox.png"),
            {.rating = 5, .label = ColourLabel::Green, .boards = {"To Do"}, .notes = "needs sharpening"},
            1'000'000'000  // 2001-09-09
        ));
        m_gallery.emplace(m_fixture.open());
        VERIFY_OK(m_gallery->scan());
    }

private:
    GalleryFixture m_fixture;
    std::optional<Gallery> m_gallery;
};

LIGHTGEN_TEST(SearchLanguageTest)
#include "search_language_test.moc"
