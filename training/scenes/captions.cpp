#include "training/scenes/captions.h"

#include <algorithm>
#include <cassert>
#include <cctype>

#include "training/scenes/caption_templates.h"
#include "training/scenes/draws.h"

namespace lightgen::training::scenes {

namespace {

Templates relationWords(Relation relation) {
    switch (relation) {
        case Relation::LeftOf: return kLeftWords;
        case Relation::RightOf: return kRightWords;
        case Relation::Above: return kAboveWords;
        case Relation::Below: break;
    }
    return kBelowWords;
}

std::string_view sideOf(Relation relation) {
    switch (relation) {
        case Relation::LeftOf: return "on the left";
        case Relation::RightOf: return "on the right";
        case Relation::Above: return "at the top";
        case Relation::Below: break;
    }
    return "at the bottom";
}

std::string withArticle(const std::string& words) {
    return (std::string_view("aeiou").find(words.front()) == std::string_view::npos ? "a " : "an ") + words;
}

// The words chosen for one object. `size` is empty or ends with a space.
struct Phrase {
    std::string size, colour, shape, plural;

    std::string full() const { return size + colour + " " + shape; }
    std::string colourless() const { return size + shape; }
};

struct Words {
    Phrase first, second;
    std::string background, number, relation, inverse;
    std::string_view side, otherSide;
};

enum class SizeWord { Named, Omitted };

template <class T>
const T& oneOf(Draws& draws, std::span<const T> words, double synonym) {
    return draws.chance(synonym) ? draws.pick(words) : words.front();
}

Phrase phrase(Draws& draws, const SceneObject& object, SizeWord sizeWord, double synonym) {
    Phrase chosen;
    if (sizeWord == SizeWord::Named) {
        chosen.size = std::string(oneOf(draws, words(object.size), synonym)) + " ";
    }
    chosen.colour = oneOf(draws, words(object.colour), synonym);
    const Noun& noun = oneOf(draws, words(object.shape), synonym);
    chosen.shape = noun.singular;
    chosen.plural = noun.plural;
    return chosen;
}

SizeWord drawSizeWord(Draws& draws, const Scene& scene, const CaptionOptions& options) {
    switch (scene.category) {
        case Category::SingleObject: return draws.chance(options.omitSize) ? SizeWord::Omitted : SizeWord::Named;
        case Category::Counting: return draws.chance(0.3) ? SizeWord::Named : SizeWord::Omitted;
        default: return SizeWord::Omitted;
    }
}

Words drawWords(Draws& draws, const Scene& scene, const CaptionOptions& options) {
    const SizeWord sizeWord = drawSizeWord(draws, scene, options);
    const double synonym = options.synonym;
    Words chosen;
    chosen.first = phrase(draws, scene.objects.front(), sizeWord, synonym);
    chosen.background = oneOf(draws, words(scene.background), synonym);
    if (scene.category == Category::Counting) {
        const std::size_t count = scene.objects.size() - 2;
        chosen.number = draws.chance(synonym) ? kDigits[count] : kNumbers[count];
    } else if (scene.objects.size() == 2) {
        chosen.second = phrase(draws, scene.objects[1], sizeWord, synonym);
    }
    if (scene.relation) {
        const Relation back = inverse(*scene.relation);
        chosen.relation = oneOf(draws, relationWords(*scene.relation), 0.5);
        chosen.inverse = oneOf(draws, relationWords(back), 0.5);
        chosen.side = sideOf(*scene.relation);
        chosen.otherSide = sideOf(back);
    }
    return chosen;
}

std::string slot(char name, const Words& words) {
    switch (name) {
        case 'o': return words.first.full();
        case 'O': return withArticle(words.first.full());
        case 'q': return words.first.colourless();
        case 'Q': return withArticle(words.first.colourless());
        case 'z': return words.first.size;
        case 's': return words.first.shape;
        case 'c': return words.first.colour;
        case 'p': return words.first.size + words.first.colour + " " + words.first.plural;
        case 'n': return words.number;
        case 'b': return words.background;
        case 'B': return withArticle(words.background);
        case '2': return withArticle(words.second.full());
        case 'S': return words.second.shape;
        case 'T': return withArticle(words.second.colourless());
        case 'C': return words.second.colour;
        case 'r': return words.relation;
        case 'R': return words.inverse;
        case 'l': return std::string(words.side);
        case 'm': return std::string(words.otherSide);
        default: break;
    }
    assert(!"unknown slot in a caption template");
    return {};
}

std::string fillIn(std::string_view pattern, const Words& words) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            text += pattern[i];
            continue;
        }
        text += slot(pattern[i + 1], words);
        i += 2;
    }
    return text;
}

std::string_view pickOf(Draws& draws, Templates common, Templates special) {
    const std::size_t index = draws.below(common.size() + special.size());
    return index < common.size() ? common[index] : special[index - common.size()];
}

std::string_view drawTemplate(Draws& draws, const Scene& scene, const CaptionOptions& options) {
    switch (scene.category) {
        case Category::SingleObject:
            return draws.pick(
                draws.chance(options.omitBackground) ? Templates(kSingleWithoutBackground) : Templates(kSingle)
            );
        case Category::Colors: return draws.pick(Templates(kSingleWithoutBackground));
        case Category::Counting: return draws.pick(Templates(kCounting));
        case Category::Position: return draws.pick(Templates(kPosition));
        case Category::TwoObjects: return pickOf(draws, kPair, kPairOfOneColour);
        case Category::ColorAttribution: break;
    }
    return pickOf(draws, kPair, kPairOfTwoColours);
}

}  // namespace

std::string caption(const Scene& scene, std::uint64_t seed, const CaptionOptions& options) {
    Draws draws(seed, 0xCA);
    const auto pattern = drawTemplate(draws, scene, options);
    std::string text = fillIn(pattern, drawWords(draws, scene, options));
    if (draws.chance(options.sentence)) {
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        text += '.';
    }
    return text;
}

std::string plainCaption(const Scene& scene) {
    const CaptionOptions plain{.omitSize = 0, .omitBackground = 0, .synonym = 0, .sentence = 0};
    Draws draws(0, 0);
    Words words = drawWords(draws, scene, plain);
    if (scene.category == Category::Counting) {
        words.first.size = std::string(name(scene.objects.front().size)) + " ";
    }
    if (scene.relation) {
        words.relation = relationWords(*scene.relation).front();
    }
    switch (scene.category) {
        case Category::SingleObject: return fillIn(kSingle.front(), words);
        case Category::Colors: return fillIn(kSingleWithoutBackground.front(), words);
        case Category::Counting: return fillIn(kCounting.front(), words);
        case Category::Position: return fillIn(kPosition.front(), words);
        default: return fillIn(kPair.front(), words);
    }
}

std::size_t templateCount(Category category) {
    switch (category) {
        case Category::SingleObject: return kSingle.size() + kSingleWithoutBackground.size();
        case Category::Colors: return kSingleWithoutBackground.size();
        case Category::Counting: return kCounting.size();
        case Category::Position: return kPosition.size();
        case Category::TwoObjects: return kPair.size() + kPairOfOneColour.size();
        case Category::ColorAttribution: break;
    }
    return kPair.size() + kPairOfTwoColours.size();
}

}  // namespace lightgen::training::scenes
