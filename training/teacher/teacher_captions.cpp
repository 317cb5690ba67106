#include "training/teacher/teacher_captions.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <map>
#include <set>
#include <sstream>

#include "training/scenes/draws.h"
#include "training/teacher/teacher_templates.h"

namespace lightgen::training::teacher {

using scenes::Draws;

namespace {

std::string withArticle(const std::string& words) {
    return (std::string_view("aeiou").find(words.front()) == std::string_view::npos ? "a " : "an ") + words;
}

struct Phrase {
    std::string size, colour, singular, plural;  // size and colour are empty where they are not said
    bool isPlural = false;                       // "scissors": no article

    std::string with(const std::string& noun, bool coloured) const {
        return (size.empty() ? "" : size + " ") + (coloured && !colour.empty() ? colour + " " : "") + noun;
    }
    std::string said(bool coloured) const {
        const auto words = with(singular, coloured);
        return isPlural ? words : withArticle(words);
    }
};

struct Words {
    Phrase first, second;
    std::string number, relation, inverse, ground, secondGround;
};

template <class T>
const T& oneOf(Draws& draws, std::span<const T> words, double synonym) {
    return draws.chance(synonym) ? draws.pick(words) : words.front();
}

Phrase phrase(Draws& draws, const Thing& thing, const Catalogue& catalogue, bool sized, double synonym) {
    const auto& name = oneOf(draws, std::span<const ClassName>(catalogue.of(thing.thing).names), synonym);
    Phrase chosen{.size = {}, .colour = {}, .singular = name.singular, .plural = name.plural};
    chosen.isPlural = name.singular == name.plural && name.singular.ends_with('s');
    if (sized) {
        chosen.size = oneOf(draws, scenes::words(thing.size), synonym);
    }
    if (thing.colour) {
        chosen.colour = oneOf(draws, scenes::words(*thing.colour), synonym);
    }
    return chosen;
}

Templates relationWords(Place place) {
    switch (place) {
        case Place::LeftOf: return kLeft;
        case Place::RightOf: return kRight;
        case Place::Above: return kAbove;
        case Place::Below: return kBelow;
        case Place::On: break;
    }
    return kOn;
}

Templates inverseWords(Place place) {
    switch (place) {
        case Place::LeftOf: return kRight;
        case Place::RightOf: return kLeft;
        case Place::Above: return kBelow;
        case Place::Below: return kAbove;
        case Place::On: break;
    }
    return kUnderneath;
}

Words drawWords(Draws& draws, const TeacherScene& scene, const Catalogue& catalogue, const CaptionOptions& options) {
    Words chosen;
    const bool sized = scene.category == Category::SingleObject && !draws.chance(options.omitSize);
    chosen.first = phrase(draws, scene.things.front(), catalogue, sized, options.synonym);
    if (scene.category == Category::Counting) {
        const auto count = scene.things.size() - 2;
        chosen.number = draws.chance(options.synonym) ? kNumberDigits[count] : kNumberWords[count];
    } else if (scene.things.size() == 2) {
        chosen.second = phrase(draws, scene.things[1], catalogue, false, options.synonym);
    }
    if (scene.place) {
        const double other = options.synonym > 0.0 ? 0.6 : 0.0;
        chosen.relation = oneOf(draws, relationWords(*scene.place), other);
        chosen.inverse = oneOf(draws, inverseWords(*scene.place), other);
    }
    chosen.ground = oneOf(draws, scenes::words(scene.background.colour), options.synonym);
    chosen.secondGround = oneOf(draws, scenes::words(scene.background.second), options.synonym);
    return chosen;
}

std::string slot(char name, const Words& words) {
    switch (name) {
        case 'o': return words.first.with(words.first.singular, true);
        case 'O': return words.first.said(true);
        case 'Q': return words.first.said(false);
        case 'c': return words.first.colour;
        case 'p': return words.first.with(words.first.plural, true);
        case 'n': return words.number;
        case '2': return words.second.said(true);
        case 'T': return words.second.said(false);
        case 'C': return words.second.colour;
        case 'r': return words.relation;
        case 'R': return words.inverse;
        case 'b': return words.ground;
        case 'B': return withArticle(words.ground);
        case 'd': return words.secondGround;
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

std::string replaced(std::string_view pattern, std::string_view mark, const std::string& with) {
    std::string text(pattern);
    if (const auto at = text.find(mark); at != std::string::npos) {
        text.replace(at, mark.size(), with);
    }
    return text;
}

std::vector<Templates> subjectTemplates(Category category, const std::optional<Place>& place, bool coloured) {
    switch (category) {
        case Category::SingleObject:
        case Category::Colors:
            return coloured ? std::vector<Templates>{kOne, kOneColoured} : std::vector<Templates>{kOne};
        case Category::Counting: return {kSeveral};
        case Category::TwoObjects: return {kTwo};
        case Category::ColorAttribution: return {kTwo, kTwoColoured};
        case Category::Position: break;
    }
    // "A on the left and B on the right" is written for the first thing being left, or at the top.
    if (place == Place::LeftOf) {
        return {kRelated, kSideways};
    }
    return place == Place::Above ? std::vector<Templates>{kRelated, kUpright} : std::vector<Templates>{kRelated};
}

std::string_view pickOf(Draws& draws, const std::vector<Templates>& lists) {
    std::size_t size = 0;
    for (const auto& list : lists) {
        size += list.size();
    }
    auto index = draws.below(size);
    for (const auto& list : lists) {
        if (index < list.size()) {
            return list[index];
        }
        index -= list.size();
    }
    return lists.front().front();
}

// The style of all things of a scene, if it is one.
std::optional<Templates> styleTemplates(const TeacherScene& scene, const Catalogue& catalogue) {
    const auto styleOf = [&](const Thing& thing) { return catalogue.styles[static_cast<std::size_t>(thing.picture)]; };
    const auto style = styleOf(scene.things.front());
    if (!std::ranges::all_of(scene.things, [&](const Thing& thing) { return styleOf(thing) == style; })) {
        return std::nullopt;
    }
    switch (style) {
        case Style::Emoji: return kEmojiStyle;
        case Style::ClipArt: return kClipArtStyle;
        case Style::Flat: break;
    }
    return kFlatStyle;
}

std::size_t distinct(Templates list) {
    return std::set<std::string_view>(list.begin(), list.end()).size();
}

}  // namespace

std::string
caption(const TeacherScene& scene, const Catalogue& catalogue, std::uint64_t seed, const CaptionOptions& options) {
    Draws draws(seed, 0x7CA);
    const auto words = drawWords(draws, scene, catalogue, options);
    const auto subjects = subjectTemplates(scene.category, scene.place, scene.things.front().colour.has_value());
    const auto subject = fillIn(pickOf(draws, subjects), words);
    std::string text;
    if (draws.chance(options.omitBackground)) {
        text = replaced(draws.pick(Templates(kSentencesWithoutBackground)), "{S}", subject);
    } else {
        const auto ground = fillIn(draws.pick(kGroundWords[static_cast<std::size_t>(scene.background.ground)]), words);
        text = replaced(replaced(draws.pick(Templates(kSentences)), "{S}", subject), "{G}", ground);
    }
    const auto style = styleTemplates(scene, catalogue);
    if (style && draws.chance(options.nameStyle)) {
        text = replaced(draws.pick(*style), "{X}", text);
    } else if (draws.chance(options.more)) {
        text = replaced(draws.pick(Templates(kNothingElse)), "{X}", text);
    }
    if (draws.chance(options.sentence)) {
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        text += '.';
    }
    return text;
}

std::string plainCaption(const TeacherScene& scene, const Catalogue& catalogue) {
    const CaptionOptions plain{
        .synonym = 0, .omitBackground = 0, .omitSize = 1, .nameStyle = 0, .more = 0, .sentence = 0};
    Draws draws(0, 0);
    const auto words = drawWords(draws, scene, catalogue, plain);
    const auto subject = subjectTemplates(scene.category, std::nullopt, false).front().front();
    return "a photo of " + fillIn(subject, words);
}

Phrasing phrasing(Category category) {
    Phrasing counted;
    std::set<std::string_view> subjects;
    for (const auto place : kPlaces) {
        for (const auto& list : subjectTemplates(category, place, true)) {
            subjects.insert(list.begin(), list.end());
        }
    }
    counted.sentences = distinct(kSentences) + distinct(kSentencesWithoutBackground);
    counted.subjects = subjects.size();
    for (const auto& list : kGroundWords) {
        counted.backgrounds += distinct(list);
    }
    const auto endings = 1 + kNothingElse.size() + kEmojiStyle.size();
    counted.paraphrases = subjects.size() * endings *
                          (distinct(kSentences) * distinct(kPlainGround) + distinct(kSentencesWithoutBackground));
    return counted;
}

Vocabulary vocabularyOf(const std::vector<std::string>& captions) {
    Vocabulary vocabulary;
    vocabulary.captions = captions.size();
    std::map<std::string, std::size_t> counts;
    for (const auto& text : captions) {
        std::string word;
        for (const char letter : text + ' ') {
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-') {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
            } else if (!word.empty()) {
                ++counts[word];
                ++vocabulary.words;
                word.clear();
            }
        }
    }
    vocabulary.distinctCaptions = std::set<std::string>(captions.begin(), captions.end()).size();
    vocabulary.counts.assign(counts.begin(), counts.end());
    std::ranges::stable_sort(vocabulary.counts, std::greater{}, &std::pair<std::string, std::size_t>::second);
    vocabulary.meanWords =
        static_cast<double>(vocabulary.words) / static_cast<double>(std::max<std::size_t>(1, captions.size()));
    return vocabulary;
}

}  // namespace lightgen::training::teacher
