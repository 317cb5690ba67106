#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "core/atomic_file.h"
#include "tests/support/test_class.h"
#include "training/teacher/emoji_font.h"
#include "training/teacher/sprite_sheet.h"
#include "training/teacher/teacher_captions.h"

using namespace lightgen;
using namespace lightgen::training::teacher;
namespace fs = std::filesystem;
namespace scenes = lightgen::training::scenes;

namespace {

const fs::path kSource = LIGHTGEN_SOURCE_DIR;

void put(std::vector<std::uint8_t>& bytes, std::uint32_t value, int count) {
    for (int i = count - 1; i >= 0; --i) {
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

// A font with one character, U+1F408, whose picture is the bytes 1 2 3.
std::vector<std::uint8_t> smallFont() {
    std::vector<std::uint8_t> cmap, locations, data;
    put(cmap, 0, 2);
    put(cmap, 1, 2);
    put(cmap, 3, 2);
    put(cmap, 10, 2);
    put(cmap, 12, 4);
    put(cmap, 12, 2);
    put(cmap, 0, 2);
    put(cmap, 28, 4);
    put(cmap, 0, 4);
    put(cmap, 1, 4);
    for (const auto value : {0x1F408U, 0x1F408U, 7U}) {
        put(cmap, value, 4);
    }
    put(locations, 0x00030000, 4);
    put(locations, 1, 4);
    put(locations, 56, 4);  // the array of index subtables
    put(locations, 0, 4);
    put(locations, 1, 4);
    locations.resize(56);
    put(locations, 7, 2);
    put(locations, 7, 2);
    put(locations, 8, 4);
    put(locations, 1, 2);
    put(locations, 17, 2);
    put(locations, 4, 4);
    put(locations, 0, 4);
    put(locations, 12, 4);
    put(data, 0x00030000, 4);
    data.resize(9);
    put(data, 3, 4);
    data.insert(data.end(), {1, 2, 3});

    std::vector<std::uint8_t> font;
    put(font, 0x00010000, 4);
    put(font, 3, 2);
    font.resize(12);
    std::uint32_t at = 12 + 3 * 16;
    const std::vector<std::pair<std::string, std::vector<std::uint8_t>*>> tables{
        {"CBDT", &data}, {"CBLC", &locations}, {"cmap", &cmap}};
    for (const auto& [name, table] : tables) {
        font.insert(font.end(), name.begin(), name.end());
        put(font, 0, 4);
        put(font, at, 4);
        put(font, static_cast<std::uint32_t>(table->size()), 4);
        at += static_cast<std::uint32_t>(table->size());
    }
    for (const auto& [name, table] : tables) {
        font.insert(font.end(), table->begin(), table->end());
    }
    return font;
}

std::string listWith(const std::string& licence, const std::string& thing = "cat") {
    return R"({"licences": ["MIT"], "classes": [{"name": "cat", "plural": "cats", "colourable": true}],
        "sprites": [{"class": ")" +
           thing + R"(", "style": "emoji", "package": "p", "file": "f", "licence": ")" + licence + R"("}]})";
}

}  // namespace

class TeacherTest final : public QObject {
    Q_OBJECT

    AllowList m_list;
    SpriteSheet m_sheet;
    Catalogue m_catalogue;

private Q_SLOTS:
    void initTestCase() {
        const auto list = readAllowList(kSource / "training" / "teacher" / "allow_list.json");
        QVERIFY2(list, list ? "" : list.error().message.english().c_str());
        m_list = *list;
        const auto sheet = readSpriteSheet(kSource / "resources" / "teacher");
        QVERIFY2(sheet, sheet ? "" : sheet.error().message.english().c_str());
        m_sheet = *sheet;
        m_catalogue = catalogueOf(m_sheet);
    }

    void everyCutOutHasAFreeLicence() {
        const std::set<std::string> free{
            "public-domain",
            "CC0-1.0",
            "CC-BY-2.0",
            "CC-BY-2.5",
            "CC-BY-3.0",
            "CC-BY-4.0",
            "OFL-1.1",
            "Apache-2.0",
            "MIT"};
        QVERIFY(m_list.classes.size() >= 40);
        for (const auto& cutOut : m_list.cutOuts) {
            QVERIFY2(free.contains(cutOut.licence), cutOut.file.c_str());
            QVERIFY2(!cutOut.file.empty() && !cutOut.package.empty(), cutOut.thing.c_str());
        }
    }

    void theSheetHoldsExactlyTheAllowList() {
        QCOMPARE(m_sheet.index.cutOuts.size(), m_list.cutOuts.size());
        QVERIFY(m_sheet.index.classes == m_list.classes);
        for (std::size_t i = 0; i < m_list.cutOuts.size(); ++i) {
            const auto& packed = m_sheet.index.cutOuts[i];
            QCOMPARE(packed.file, m_list.cutOuts[i].file);
            QCOMPARE(packed.codepoint, m_list.cutOuts[i].codepoint);
            QCOMPARE(packed.licence, m_list.cutOuts[i].licence);
            QVERIFY2(!packed.version.empty(), packed.file.c_str());
        }
        QVERIFY(fs::file_size(kSource / "resources" / "teacher" / "sprites.png") <= 12'000'000);
    }

    void aLicenceThatIsNotAllowedIsRefused() {
        QVERIFY(parseAllowList(listWith("MIT"), "list"));
        const auto refused = parseAllowList(listWith("GPL-2"), "list");
        QVERIFY(!refused && refused.error().message.english().find("GPL-2") != std::string::npos);
    }

    void aPictureOfAnUnknownClassIsRefused() {
        const auto refused = parseAllowList(listWith("MIT", "dog"), "list");
        QVERIFY(!refused && refused.error().message.english().find("unknown class dog") != std::string::npos);
    }

    void aSheetThatDoesNotFitItsIndexIsRefused() {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        auto cut = m_sheet;
        cut.tiles.resize(16);
        cut.index.cutOuts.resize(16);
        QVERIFY(writeSpriteSheet(path, cut));
        QVERIFY(core::writeFileAtomically(path / "sprites.json", allowListJson(m_sheet.index)));
        const auto read = readSpriteSheet(path);
        QVERIFY(!read && read.error().code == core::ErrorCode::Corrupt);
    }

    void aFontGivesThePictureOfACharacter() {
        const auto font = EmojiFont::parse(smallFont());
        QVERIFY2(font, font ? "" : font.error().message.english().c_str());
        const auto picture = font->picture(0x1F408);
        QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
        QVERIFY(std::ranges::equal(*picture, std::vector<std::uint8_t>{1, 2, 3}));
        QVERIFY(!font->picture(0x1F409));
    }

    void aFontThatIsCutOffIsAnError() {
        const auto whole = smallFont();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto font = EmojiFont::parse({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
            QVERIFY2(!font || !font->picture(0x1F408), qPrintable(QString::number(size)));
        }
    }

    void cutsAreCentredAndFillTheTile() {
        RgbaImage picture(40, 30);
        for (int y = 10; y < 20; ++y) {
            for (int x = 0; x < 20; ++x) {
                std::ranges::copy(std::array<std::uint8_t, 4>{200, 10, 10, 255}, picture.at(x, y));
            }
        }
        const auto tile = fitIntoTile(picture, 64);
        QVERIFY(tile);
        QCOMPARE(int{tile->at(0, 32)[3]}, 255);
        QCOMPARE(int{tile->at(63, 32)[0]}, 200);
        QCOMPARE(int{tile->at(32, 15)[3]}, 0);
        QCOMPARE(int{tile->at(32, 17)[3]}, 255);
        QVERIFY(!fitIntoTile(RgbaImage(8, 8), 64));
    }

    void scenesFollowFromSeedAndNumber() {
        const TeacherOptions options;
        QVERIFY(sceneFor(3, 17, m_catalogue, options) == sceneFor(3, 17, m_catalogue, options));
        QVERIFY(!(sceneFor(3, 17, m_catalogue, options) == sceneFor(4, 17, m_catalogue, options)));
    }

    void heldOutCombinationsAreNeverComposed() {
        std::set<scenes::Category> seen;
        std::set<int> things;
        for (std::uint64_t index = 0; index < 4000; ++index) {
            const auto scene = sceneFor(5, index, m_catalogue, {});
            QVERIFY(!isHeldOut(scene));
            seen.insert(scene.category);
            for (const auto& thing : scene.things) {
                things.insert(thing.thing);
            }
        }
        QCOMPARE(seen.size(), scenes::kCategoryCount);
        QCOMPARE(things.size(), m_catalogue.classes.size());
        for (const auto category : scenes::kCategories) {
            for (std::uint64_t index = 0; index < 30; ++index) {
                const auto scene = heldOutScene(category, 5, index, m_catalogue, {});
                QVERIFY(isHeldOut(scene));
                QVERIFY(scene.category == category);
            }
        }
    }

    void thingsLieAsTheirRelationSays() {
        TeacherOptions options;
        options.shares = {0, 0, 0, 0, 1, 0};
        for (std::uint64_t index = 0; index < 500; ++index) {
            const auto scene = sceneFor(6, index, m_catalogue, options);
            const auto &a = scene.things[0], &b = scene.things[1];
            QVERIFY(scene.place.has_value());
            switch (*scene.place) {
                case Place::LeftOf: QVERIFY(a.x < b.x - 0.3); break;
                case Place::RightOf: QVERIFY(a.x > b.x + 0.3); break;
                case Place::Above: QVERIFY(a.y < b.y - 0.3); break;
                case Place::Below: QVERIFY(a.y > b.y + 0.3); break;
                case Place::On: QVERIFY(a.y < b.y - 0.05 && std::abs(a.x - b.x) < 1e-9); break;
            }
        }
    }

    void thingsStayInsideAndKeepTheirOwnColoursWhereTheyMust() {
        for (std::uint64_t index = 0; index < 2000; ++index) {
            const auto scene = sceneFor(8, index, m_catalogue, {});
            for (const auto& thing : scene.things) {
                QVERIFY(thing.x - thing.extent / 2 > -0.02 && thing.x + thing.extent / 2 < 1.02);
                QVERIFY(thing.y - thing.extent / 2 > -0.02 && thing.y + thing.extent / 2 < 1.02);
                QVERIFY(!thing.colour || m_catalogue.of(thing.thing).colourable);
                QVERIFY(thing.colour || !m_catalogue.isFlat(thing.thing));
                if (thing.colour && scene.background.ground == Ground::Plain) {
                    QVERIFY(*thing.colour != scene.background.colour);
                }
            }
        }
    }

    void onlyChosenClassesAppear() {
        TeacherOptions options;
        options.classes = {*m_catalogue.find("cat"), *m_catalogue.find("car"), *m_catalogue.find("circle")};
        for (const auto category : scenes::kCategories) {  // ends, though so few classes hold out few combinations
            QVERIFY(heldOutScene(category, 1, 1, m_catalogue, options).category == category);
        }
        for (std::uint64_t index = 0; index < 300; ++index) {
            for (const auto& thing : sceneFor(2, index, m_catalogue, options).things) {
                QVERIFY(std::ranges::find(options.classes, thing.thing) != options.classes.end());
            }
        }
    }

    void captionsNameWhatIsThere() {
        std::set<std::string> texts;
        for (std::uint64_t index = 0; index < 4000; ++index) {
            const auto scene = sceneFor(9, index, m_catalogue, {});
            const auto text = caption(scene, m_catalogue, index);
            QVERIFY2(text.find_first_of("{}") == std::string::npos, text.c_str());
            QVERIFY2(text.find("  ") == std::string::npos, text.c_str());
            std::string small = text;
            std::ranges::transform(small, small.begin(), [](unsigned char c) {
                return static_cast<char>(std::tolower(c));
            });
            for (const auto& thing : scene.things) {
                const auto& names = m_catalogue.of(thing.thing).names;
                const bool named = std::ranges::any_of(names, [&](const ClassName& name) {
                    return small.find(name.singular) != std::string::npos ||
                           small.find(name.plural) != std::string::npos;
                });
                QVERIFY2(named, text.c_str());
                if (thing.colour) {
                    const auto words = scenes::words(*thing.colour);
                    QVERIFY2(
                        std::ranges::any_of(words, [&](auto word) { return small.find(word) != std::string::npos; }),
                        text.c_str()
                    );
                }
            }
            texts.insert(text);
        }
        QVERIFY(texts.size() > 3800);
    }

    void oneSceneIsToldInManyWays() {
        const auto scene = sceneFor(11, 3, m_catalogue, {});
        std::set<std::string> texts;
        for (std::uint64_t draw = 0; draw < 500; ++draw) {
            texts.insert(caption(scene, m_catalogue, draw));
        }
        QVERIFY(texts.size() > 200);
        QCOMPARE(caption(scene, m_catalogue, 5), caption(scene, m_catalogue, 5));
        for (const auto category : scenes::kCategories) {
            QVERIFY(phrasing(category).paraphrases > 1000);
        }
    }

    void plainCaptionsHaveTheWordsOfGenEval() {
        TeacherScene scene{.category = scenes::Category::Counting, .background = {}, .things = {}, .place = {}};
        scene.things.assign(2, {.thing = *m_catalogue.find("clock"), .colour = {}});
        QCOMPARE(plainCaption(scene, m_catalogue), std::string("a photo of two clocks"));
        scene.category = scenes::Category::Position;
        scene.place = Place::LeftOf;
        scene.things[1] = {.thing = *m_catalogue.find("car"), .colour = scenes::Colour::Orange};
        QCOMPARE(plainCaption(scene, m_catalogue), std::string("a photo of a clock left of an orange car"));
    }

    void wordsAreCounted() {
        const auto counted = vocabularyOf({"A cat, a dog.", "a cat, a dog", "a cat, a dog"});
        QCOMPARE(counted.captions, std::size_t{3});
        QCOMPARE(counted.distinctCaptions, std::size_t{2});
        QCOMPARE(counted.words, std::size_t{12});
        QCOMPARE(counted.counts.front(), (std::pair<std::string, std::size_t>("a", 6)));
    }
};

LIGHTGEN_TEST(TeacherTest)
#include "teacher_test.moc"
