#include "training/scenes/captions.h"

#include <map>
#include <regex>
#include <set>

#include "tests/support/test_class.h"

using namespace lightgen::training::scenes;

namespace {

constexpr std::uint64_t kSeed = 21;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text;
}

bool names(const std::string& text, std::string_view word) {
    const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !letter(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !letter(text[at + word.size()]);
        if (starts && ends) {
            return true;
        }
    }
    return false;
}

template <class T>
std::set<T> namedIn(const std::string& text, std::span<const T> vocabulary) {
    std::set<T> found;
    for (const T value : vocabulary) {
        for (const auto& word : words(value)) {
            if constexpr (std::is_same_v<T, Shape>) {
                if (names(text, word.singular) || names(text, word.plural)) {
                    found.insert(value);
                }
            } else if (names(text, word)) {
                found.insert(value);
            }
        }
    }
    return found;
}

bool namesSize(const std::string& text, SizeClass size) {
    return std::ranges::any_of(words(size), [&](std::string_view word) { return names(text, word); });
}

QByteArray told(const std::string& text) {
    return QByteArray::fromStdString(text);
}

// Scenes of one category with their captions.
void forEachCaption(Category category, int count, const auto& check) {
    auto options = *milestone(2);
    options.shares = {};
    options.shares[static_cast<std::size_t>(category)] = 1;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        const auto scene = sceneFor(kSeed, index, options);
        check(scene, lower(caption(scene, index)));
    }
}

}  // namespace

class CaptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void captionDependsOnSceneAndSeedAlone() {
        const auto scene = sceneFor(kSeed, 4, *milestone(3));
        QCOMPARE(caption(scene, 9), caption(scene, 9));
        std::set<std::string> different;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            different.insert(caption(scene, seed));
        }
        QVERIFY(different.size() > 10);
    }

    void singleObjectsHaveFortyTemplatesAndAllAreUsed() {
        QVERIFY(templateCount(Category::SingleObject) >= 40);
        const Scene scene{.objects = {{Shape::Circle, Colour::Red, SizeClass::Large}}, .relation = {}};
        std::set<std::string> different;
        for (std::uint64_t seed = 0; seed < 5000; ++seed) {
            different.insert(caption(scene, seed, {.omitSize = 0, .omitBackground = 0, .synonym = 0, .sentence = 0}));
        }
        QVERIFY2(different.size() >= 55, qPrintable(QString::number(different.size())));
    }

    void singleObjectCaptionsNameExactlyWhatIsThere() {
        int withoutBackground = 0, withoutSize = 0;
        forEachCaption(Category::SingleObject, 20000, [&](const Scene& scene, const std::string& text) {
            const auto& object = scene.objects[0];
            QVERIFY2(namedIn(text, allShapes()) == std::set{object.shape}, told(text));
            const auto colours = namedIn(text, allColours());
            const bool objectAlone = colours == std::set{object.colour};
            QVERIFY2(objectAlone || colours == (std::set{object.colour, scene.background}), told(text));
            withoutBackground += objectAlone;
            const auto other = object.size == SizeClass::Large ? SizeClass::Small : SizeClass::Large;
            QVERIFY2(!namesSize(text, other), told(text));
            withoutSize += !namesSize(text, object.size);
        });
        QVERIFY(withoutBackground > 300 && withoutBackground < 1000);
        QVERIFY(withoutSize > 3000 && withoutSize < 8000);
    }

    // The colour of the object stands right before it or after "is", "in", "painted", "colored"; the other is the
    // background's.
    void everyColourIsSaidOfTheRightThing() {
        forEachCaption(Category::SingleObject, 20000, [&](const Scene& scene, const std::string& text) {
            std::string shape, colour, background;
            for (const auto& noun : words(scene.objects[0].shape)) {
                shape += (shape.empty() ? "" : "|") + std::string(noun.singular);
            }
            for (const auto word : words(scene.objects[0].colour)) {
                colour += (colour.empty() ? "" : "|") + std::string(word);
            }
            for (const auto word : words(scene.background)) {
                background += (background.empty() ? "" : "|") + std::string(word);
            }
            const std::regex attributive("\\b(" + colour + ") (" + shape + ")\\b");
            const std::regex predicative("\\b(" + shape + ") (is|in|painted|colored) (" + colour + ")\\b");
            const std::regex wrong(
                "\\b(" + background + ") (" + shape + ")\\b|\\b(" + shape + ") (is|painted|colored) (" + background +
                ")\\b"
            );
            QVERIFY2(std::regex_search(text, attributive) || std::regex_search(text, predicative), told(text));
            QVERIFY2(!std::regex_search(text, wrong), told(text));
        });
    }

    void articlesFitTheNextWord() {
        const std::regex wrong("\\ba [aeiou]|\\ban [^aeiou]");
        for (const Category category : kCategories) {
            forEachCaption(category, 3000, [&](const Scene&, const std::string& text) {
                QVERIFY2(!std::regex_search(text, wrong), told(text));
            });
        }
    }

    void nothingIsLeftUnfilled() {
        for (const Category category : kCategories) {
            forEachCaption(category, 3000, [&](const Scene&, const std::string& text) {
                QVERIFY2(
                    text.find_first_of("{}") == std::string::npos && text.find("  ") == std::string::npos, told(text)
                );
                QVERIFY2(text.front() != ' ' && text.back() != ' ', told(text));
            });
        }
    }

    void countsAreNamed() {
        const std::map<std::size_t, std::regex> numbers{
            {2, std::regex("\\b(two|2)\\b")}, {3, std::regex("\\b(three|3)\\b")}, {4, std::regex("\\b(four|4)\\b")}};
        forEachCaption(Category::Counting, 5000, [&](const Scene& scene, const std::string& text) {
            for (const auto& [count, pattern] : numbers) {
                QVERIFY2(std::regex_search(text, pattern) == (count == scene.objects.size()), told(text));
            }
            QVERIFY2(namedIn(text, allShapes()) == std::set{scene.objects[0].shape}, told(text));
            QVERIFY2(namedIn(text, allColours()) == (std::set{scene.objects[0].colour, scene.background}), told(text));
        });
    }

    void pairsNameBothObjects() {
        for (const Category category : {Category::TwoObjects, Category::ColorAttribution, Category::Position}) {
            forEachCaption(category, 5000, [&](const Scene& scene, const std::string& text) {
                const auto &first = scene.objects[0], &second = scene.objects[1];
                QVERIFY2(namedIn(text, allShapes()) == (std::set{first.shape, second.shape}), told(text));
                QVERIFY2(
                    namedIn(text, allColours()) == (std::set{first.colour, second.colour, scene.background}), told(text)
                );
            });
        }
    }

    void relationIsSaidTheRightWayRound() {
        const std::map<Relation, std::string> phrases{
            {Relation::LeftOf, "left of|to the left of|on the left side of"},
            {Relation::RightOf, "right of|to the right of|on the right side of"},
            {Relation::Above, "above|over|higher than"},
            {Relation::Below, "below|under|beneath|lower than"},
        };
        const std::map<Relation, std::string> sides{
            {Relation::LeftOf, "on the left"},
            {Relation::RightOf, "on the right"},
            {Relation::Above, "at the top"},
            {Relation::Below, "at the bottom"},
        };
        forEachCaption(Category::Position, 5000, [&](const Scene& scene, const std::string& text) {
            const auto nounOf = [](const SceneObject& object) {
                std::string all;
                for (const auto& noun : words(object.shape)) {
                    all += (all.empty() ? "" : "|") + std::string(noun.singular);
                }
                return "(" + all + ")";
            };
            const auto said = [&](const SceneObject& a, Relation relation, const SceneObject& b) {
                const auto between = nounOf(a) + " (is )?(" + phrases.at(relation) + ") an? (\\w+ )?" + nounOf(b);
                const auto side = nounOf(a) + " " + sides.at(relation) + "( on| and|,|\\.)";
                return std::regex_search(text, std::regex(between)) || std::regex_search(text, std::regex(side));
            };
            const auto &first = scene.objects[0], &second = scene.objects[1];
            const Relation relation = *scene.relation, back = inverse(relation);
            QVERIFY2(said(first, relation, second) || said(second, back, first), told(text));
            QVERIFY2(!said(first, back, second) && !said(second, relation, first), told(text));
        });
    }

    void plainCaptionIsTheOneOfTheBook() {
        Scene scene{
            .background = Colour::White, .objects = {{Shape::Circle, Colour::Red, SizeClass::Large}}, .relation = {}};
        QCOMPARE(plainCaption(scene), std::string("a large red circle on a white background"));
        scene = {
            Category::Counting,
            Colour::Orange,
            std::vector(3, SceneObject{Shape::Star, Colour::Blue, SizeClass::Small}),
            {}};
        QCOMPARE(plainCaption(scene), std::string("three small blue stars on an orange background"));
        scene = {
            Category::Position,
            Colour::White,
            {{Shape::Circle, Colour::Red}, {Shape::Square, Colour::Blue}},
            Relation::LeftOf};
        QCOMPARE(plainCaption(scene), std::string("a red circle to the left of a blue square on a white background"));
    }
};

LIGHTGEN_TEST(CaptionsTest)
#include "captions_test.moc"
