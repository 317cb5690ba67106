#include "core/gallery/search_language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <optional>
#include <utility>

#include "core/gallery/picture_marks.h"
#include "core/request.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

struct Term {
    std::string_view whole;  // as it stands in the search
    bool isNegated = false;
    bool isQuoted = false;
    std::string key;  // empty: words
    std::string value;
};

struct Key {
    std::string_view name;
    SearchField field;
};
constexpr std::array<Key, 13> kKeys{
    {{"model", SearchField::Model},
     {"variant", SearchField::Variant},
     {"seed", SearchField::Seed},
     {"size", SearchField::Width},  // and height
     {"width", SearchField::Width},
     {"height", SearchField::Height},
     {"date", SearchField::Date},
     {"rating", SearchField::Rating},
     {"label", SearchField::Label},
     {"board", SearchField::Board},
     {"name", SearchField::Name},
     {"program", SearchField::Program},
     {"is", SearchField::Problem}}};

bool isSpace(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

const Key* findKey(std::string_view name) {
    const auto found = std::ranges::find(kKeys, name, &Key::name);
    return found == kKeys.end() ? nullptr : &*found;
}

// Up to the next space outside quotation marks; the marks themselves fall away.
Term takeTerm(std::string_view& rest) {
    Term term;
    std::size_t at = 0;
    bool inQuotes = false;
    if (rest.size() > 1 && rest[0] == '-' && !isSpace(rest[1])) {
        term.isNegated = true;
        ++at;
    }
    for (; at < rest.size() && (inQuotes || !isSpace(rest[at])); ++at) {
        const char letter = rest[at];
        if (letter == '"') {
            inQuotes = !inQuotes;
            term.isQuoted = true;
        } else if (letter == ':' && !inQuotes && !term.isQuoted && term.key.empty() && findKey(term.value)) {
            term.key = std::exchange(term.value, {});
        } else {
            term.value += letter;
        }
    }
    term.whole = rest.substr(0, at);
    rest.remove_prefix(at);
    return term;
}

std::vector<Term> termsOf(std::string_view text) {
    std::vector<Term> terms;
    while (true) {
        while (!text.empty() && isSpace(text.front())) {
            text.remove_prefix(1);
        }
        if (text.empty()) {
            return terms;
        }
        terms.push_back(takeTerm(text));
    }
}

Comparison takeComparison(std::string_view& value) {
    constexpr std::array<std::pair<std::string_view, Comparison>, 5> kSigns{
        {{">=", Comparison::AtLeast},
         {"<=", Comparison::AtMost},
         {">", Comparison::More},
         {"<", Comparison::Less},
         {"=", Comparison::Equal}}};
    for (const auto& [sign, comparison] : kSigns) {
        if (value.starts_with(sign)) {
            value.remove_prefix(sign.size());
            return comparison;
        }
    }
    return Comparison::Equal;
}

template <class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number number{};
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

tl::unexpected<Error> wrong(const Term& term, const Phrase& expected) {
    return fail(
        ErrorCode::InvalidArgument,
        "'{}:{}' cannot be looked for: {}.",
        term.key,
        printable(std::string_view(term.value)),
        expected
    );
}

using Conditions = std::vector<Condition>;

Result<Conditions> wholeNumber(const Term& term, SearchField field, const Phrase& expected) {
    std::string_view value = term.value;
    const auto comparison = takeComparison(value);
    const auto number = numberFrom<std::int64_t>(value);
    if (!number) {
        return wrong(term, expected);
    }
    return Conditions{{field, comparison, *number}};
}

// Seeds have 64 bits without a sign; the index keeps them as they lie in memory, so they are only compared as equal.
Result<Conditions> seed(const Term& term) {
    const auto number = numberFrom<std::uint64_t>(term.value);
    if (!number) {
        return wrong(term, phrase("a seed is a whole number"));
    }
    return Conditions{{SearchField::Seed, Comparison::Equal, static_cast<std::int64_t>(*number)}};
}

Result<Conditions> variant(const Term& term) {
    std::string_view value = term.value;
    const auto comparison = takeComparison(value);
    const auto number = parseVariant(std::string(value));
    if (!number) {
        return wrong(term, phrase("a variant is base, dpo or a number from 0 to 1"));
    }
    return Conditions{{SearchField::Variant, comparison, *number}};
}

Result<Conditions> size(const Term& term) {
    const auto found = parseSize(term.value);
    if (!found) {
        return wrong(term, phrase("a size is width x height, such as 512x512"));
    }
    return Conditions{
        {SearchField::Width, Comparison::Equal, std::int64_t{found->width}},
        {SearchField::Height, Comparison::Equal, std::int64_t{found->height}}};
}

struct Period {
    std::int64_t first, end;  // seconds since 1970, half open
};

// A year, a month or a day of local time.
std::optional<Period> periodFrom(std::string_view text) {
    std::array<int, 3> parts{0, 1, 1};
    std::size_t known = 0;
    for (std::string_view rest = text; known < parts.size();) {
        const auto dash = rest.find('-');
        const auto number = numberFrom<int>(rest.substr(0, dash));
        if (!number || *number < 0) {
            return std::nullopt;
        }
        parts[known++] = *number;
        if (dash == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(dash + 1);
    }
    const bool isWhole = static_cast<std::size_t>(std::ranges::count(text, '-')) == known - 1;
    if (!isWhole || parts[0] < 1000 || parts[0] > 9999 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 ||
        parts[2] > 31) {
        return std::nullopt;
    }
    const auto timeOf = [](int year, int month, int day) {
        std::tm time{};
        time.tm_year = year - 1900;
        time.tm_mon = month - 1;
        time.tm_mday = day;
        time.tm_isdst = -1;
        return std::int64_t{std::mktime(&time)};
    };
    return Period{
        timeOf(parts[0], parts[1], parts[2]),
        timeOf(parts[0] + (known == 1), parts[1] + (known == 2), parts[2] + (known == 3))};
}

// date:2026-11 is the whole month, date:<=2026-11 ends with it, date:2026-11..2026-12 are both.
Result<Conditions> date(const Term& term) {
    const auto expected = phrase("a date is a year, a month or a day: 2026, 2026-11, 2026-11-25");
    std::string_view value = term.value;
    if (const auto dots = value.find(".."); dots != std::string_view::npos) {
        const auto first = periodFrom(value.substr(0, dots));
        const auto last = periodFrom(value.substr(dots + 2));
        if (!first || !last) {
            return wrong(term, expected);
        }
        return Conditions{
            {SearchField::Date, Comparison::AtLeast, first->first}, {SearchField::Date, Comparison::Less, last->end}};
    }
    const auto comparison = takeComparison(value);
    const auto period = periodFrom(value);
    if (!period) {
        return wrong(term, expected);
    }
    switch (comparison) {
        case Comparison::Equal: break;
        case Comparison::Less: return Conditions{{SearchField::Date, Comparison::Less, period->first}};
        case Comparison::AtMost: return Conditions{{SearchField::Date, Comparison::Less, period->end}};
        case Comparison::More: return Conditions{{SearchField::Date, Comparison::AtLeast, period->end}};
        case Comparison::AtLeast: return Conditions{{SearchField::Date, Comparison::AtLeast, period->first}};
    }
    return Conditions{
        {SearchField::Date, Comparison::AtLeast, period->first}, {SearchField::Date, Comparison::Less, period->end}};
}

Result<Conditions> label(const Term& term) {
    const bool isNone = term.value == "none";
    const auto found = colourLabelFrom(term.value);
    if (!isNone && found == ColourLabel::None) {
        return wrong(term, phrase("a label is red, yellow, green, blue, purple or none"));
    }
    return Conditions{{SearchField::Label, Comparison::Equal, static_cast<std::int64_t>(found)}};
}

Result<Conditions> problem(const Term& term) {
    if (term.value != "unreadable") {
        return wrong(term, phrase("only is:unreadable is known"));
    }
    return Conditions{{SearchField::Problem, Comparison::Equal, std::int64_t{1}}};
}

bool hasLetters(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z');
    });
}

Result<Conditions> conditionsOf(const Term& term) {
    const Key* key = term.key.empty() ? nullptr : findKey(term.key);
    if (key == nullptr) {
        if (!hasLetters(term.value)) {
            return Conditions{};  // there is nothing in it that an index of words knows
        }
        return Conditions{{SearchField::Words, Comparison::Equal, phraseForSearch(term.value, !term.isQuoted)}};
    }
    if (term.value.empty()) {
        return Conditions{};  // still being typed
    }
    if (term.key == "size") {
        return size(term);
    }
    switch (key->field) {
        case SearchField::Seed: return seed(term);
        case SearchField::Variant: return variant(term);
        case SearchField::Width:
        case SearchField::Height:
            return wholeNumber(term, key->field, phrase("a number of pixels is expected, such as >=512"));
        case SearchField::Rating:
            return wholeNumber(term, key->field, phrase("a rating is a number of stars, such as >=4"));
        case SearchField::Date: return date(term);
        case SearchField::Label: return label(term);
        case SearchField::Problem: return problem(term);
        default: return Conditions{{key->field, Comparison::Equal, replaceInvalidUtf8(term.value)}};
    }
}

bool isTermOf(const Term& term, std::string_view key) {
    return term.key == key && !term.isNegated;
}

}  // namespace

Result<std::vector<Condition>> parseSearch(std::string_view text) {
    std::vector<Condition> all;
    for (const Term& term : termsOf(text)) {
        LIGHTGEN_TRY(auto conditions, conditionsOf(term));
        if (term.isNegated && conditions.size() > 1) {
            return wrong(term, phrase("a minus stands before single values only"));
        }
        for (Condition& condition : conditions) {
            condition.isNegated = term.isNegated;
            all.push_back(std::move(condition));
        }
    }
    return all;
}

std::string withSearchTerm(std::string_view text, std::string_view key, std::string_view value) {
    std::string search;
    const auto add = [&](std::string_view term) { search.append(search.empty() ? "" : " ").append(term); };
    for (const Term& term : termsOf(text)) {
        if (!isTermOf(term, key)) {
            add(term.whole);
        }
    }
    if (!value.empty()) {
        const bool isOneWord = std::ranges::none_of(value, isSpace);
        std::string bare(value);
        std::erase(bare, '"');
        add(isOneWord ? fmt::format("{}:{}", key, bare) : fmt::format("{}:\"{}\"", key, bare));
    }
    return search;
}

std::string searchTerm(std::string_view text, std::string_view key) {
    for (const Term& term : termsOf(text)) {
        if (isTermOf(term, key)) {
            return term.value;
        }
    }
    return {};
}

}  // namespace lightgen::core
