// What the teacher may show: the classes, and for every cut-out the file it comes from, its package and its licence.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace lightgen::training::teacher {

struct ClassName {
    std::string singular, plural;
    friend bool operator==(const ClassName&, const ClassName&) = default;
};

struct ThingClass {
    std::vector<ClassName> names;  // the first is the name, the others are synonyms
    bool colourable = false;       // may be shown in any colour; others only in their own
    const std::string& name() const { return names.front().singular; }
    friend bool operator==(const ThingClass&, const ThingClass&) = default;
};

enum class Style : std::uint8_t { Emoji, ClipArt, Flat };
std::string_view name(Style style);

struct CutOut {
    std::string thing;  // name of its class
    Style style = Style::Emoji;
    std::string package, file;
    std::string codepoint;  // hexadecimal, of a character in a font; empty: the file is a picture
    std::string licence;    // SPDX, or "public-domain"
    std::string version;    // of the package, known once it was packed
};

// Pictures of packages that were looked at and left out.
struct Refusal {
    std::string package, folder, licence, reason;
};

struct AllowList {
    std::vector<std::string> licences;  // those that a cut-out may have
    std::vector<ThingClass> classes;
    std::vector<CutOut> cutOuts;
    std::vector<Refusal> refusals;
};

// Errors: those of the file; Corrupt for a cut-out of an unknown class or licence, and for a class without cut-outs.
core::Result<AllowList> readAllowList(const std::filesystem::path& file);
core::Result<AllowList> parseAllowList(std::string_view json, const std::string& file);

// Of classes and cut-outs, as both the allow-list and the index of a sprite sheet have them.
std::string allowListJson(const AllowList& list);

}  // namespace lightgen::training::teacher
