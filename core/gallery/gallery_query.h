// What is looked for in the gallery, and in which order it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

// What a condition of a search is about. Words: prompt, notes and file name.
enum class SearchField {
    Words,
    Model,
    Variant,
    Seed,
    Width,
    Height,
    Date,
    Rating,
    Label,
    Board,
    Name,
    Program,
    Problem
};

enum class Comparison { Equal, Less, AtMost, More, AtLeast };

struct Condition {
    SearchField field = SearchField::Words;
    Comparison comparison = Comparison::Equal;
    std::variant<std::string, double, std::int64_t> value;  // Words: as FTS5 reads it
    bool isNegated = false;
    friend bool operator==(const Condition&, const Condition&) = default;
};

enum class GallerySort { Newest, Oldest, BestRated, Prompt, FileName };
enum class GalleryPlace { Folder, Trash };

struct GalleryQuery {
    std::vector<Condition> conditions = {};  // all of them hold
    GallerySort sort = GallerySort::Newest;
    GalleryPlace place = GalleryPlace::Folder;
    friend bool operator==(const GalleryQuery&, const GalleryQuery&) = default;
};

struct SqlQuery {
    std::string text;  // SELECT id FROM pictures ...
    std::vector<std::variant<std::string, double, std::int64_t>> values;
};
SqlQuery sqlOf(const GalleryQuery& query);

// The words of a text apart, so that FTS5 finds them: Chinese and Japanese put no spaces between theirs, so each
// character of theirs becomes a word.
std::string wordsForIndex(std::string_view text);
// An FTS5 expression that finds the text: all its words, side by side; `asPrefix`: the last one may go on.
std::string phraseForSearch(std::string_view text, bool asPrefix);

}  // namespace lightgen::core
