#include "core/gallery/gallery_query.h"

#include <fmt/format.h>

#include <utility>

#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr std::string_view kWordsColumn = "words";

std::string_view columnOf(SearchField field) {
    switch (field) {
        case SearchField::Model: return "model";
        case SearchField::Variant: return "variant";
        case SearchField::Seed: return "seed";
        case SearchField::Width: return "width";
        case SearchField::Height: return "height";
        case SearchField::Date: return "date";
        case SearchField::Rating: return "rating";
        case SearchField::Label: return "label";
        case SearchField::Program: return "program";
        case SearchField::Words:
        case SearchField::Board:
        case SearchField::Name:
        case SearchField::Problem: break;
    }
    return kWordsColumn;
}

std::string_view signOf(Comparison comparison) {
    switch (comparison) {
        case Comparison::Equal: break;
        case Comparison::Less: return "<";
        case Comparison::AtMost: return "<=";
        case Comparison::More: return ">";
        case Comparison::AtLeast: return ">=";
    }
    return "=";
}

// One question mark for the condition's value.
std::string sqlOf(const Condition& condition) {
    switch (condition.field) {
        case SearchField::Words: return "id IN (SELECT rowid FROM words WHERE words MATCH ?)";
        case SearchField::Board: return "id IN (SELECT picture FROM boards WHERE board = ? COLLATE NOCASE)";
        case SearchField::Problem: return "(problem != '') = ?";
        // Names are found by a part of them, whatever the case.
        case SearchField::Model:
        case SearchField::Program: return fmt::format("instr(lower({}), lower(?)) > 0", columnOf(condition.field));
        case SearchField::Name: return "instr(lower(name), lower(?)) > 0";
        default: break;
    }
    // What has no value (a seed that is not known) fulfils no comparison, and so every negated one.
    return fmt::format("ifnull({} {} ?, 0)", columnOf(condition.field), signOf(condition.comparison));
}

std::string_view orderOf(GallerySort sort) {
    switch (sort) {
        case GallerySort::Newest: break;
        case GallerySort::Oldest: return "date, id";
        case GallerySort::BestRated: return "rating DESC, date DESC, id DESC";
        case GallerySort::Prompt: return "prompt = '', prompt COLLATE NOCASE, date DESC, id DESC";
        case GallerySort::FileName: return "name COLLATE NOCASE, id";
    }
    return "date DESC, id DESC";
}

// Scripts that are written without spaces: kana, ideographs and their extensions.
bool standsAlone(char32_t letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x4DBF) ||
           (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
           (letter >= 0x20000 && letter <= 0x3FFFF);
}

// Of valid UTF-8.
std::pair<char32_t, std::size_t> letterAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
    if (byte(0) < 0x80) {
        return {byte(0), 1};
    }
    if (byte(0) < 0xE0) {
        return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    }
    if (byte(0) < 0xF0) {
        return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    }
    return {(byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

}  // namespace

std::string wordsForIndex(std::string_view text) {
    const std::string sound = replaceInvalidUtf8(text);
    std::string words;
    for (std::size_t at = 0; at < sound.size();) {
        const auto [letter, bytes] = letterAt(sound, at);
        const bool alone = standsAlone(letter);
        words += alone ? " " : "";
        words.append(sound, at, bytes);
        words += alone ? " " : "";
        at += bytes;
    }
    return words;
}

std::string phraseForSearch(std::string_view text, bool asPrefix) {
    std::string words = wordsForIndex(text);
    std::string phrase = "\"";
    for (const char letter : words) {
        phrase += letter == '\0' ? ' ' : letter;
        phrase += letter == '"' ? "\"" : "";
    }
    phrase += '"';
    return asPrefix ? phrase + " *" : phrase;
}

SqlQuery sqlOf(const GalleryQuery& query) {
    SqlQuery sql{
        .text = "SELECT id FROM pictures WHERE place = ?",
        .values = {std::int64_t{query.place == GalleryPlace::Trash}}};
    std::string words;  // of all conditions in one search: each of its own takes as long as that
    for (const Condition& condition : query.conditions) {
        if (condition.field == SearchField::Words && !condition.isNegated) {
            words += (words.empty() ? "" : " AND ") + std::get<std::string>(condition.value);
            continue;
        }
        sql.text += fmt::format(" AND {}({})", condition.isNegated ? "NOT " : "", sqlOf(condition));
        sql.values.push_back(condition.value);
    }
    if (!words.empty()) {
        sql.text += fmt::format(" AND {}", sqlOf(Condition{.field = SearchField::Words}));
        sql.values.emplace_back(words);
    }
    sql.text += fmt::format(" ORDER BY {}", orderOf(query.sort));
    return sql;
}

}  // namespace lightgen::core
