// Names of exported files, from a template such as "{date}/{prompt}-{seed}".
//   {prompt} {seed} {date} {time} {counter} {model} {width} {height} {variant} {steps} {guidance} {name} {id} {program}
//   {counter:5}  at least five digits;  {prompt:20}  at most 20 bytes, cut between characters
//   {{ and }}    braces
//   /            a folder below the one that is exported to
// Whatever the values hold, the result stays below that folder, is valid UTF-8, and no part of it is hidden, longer
// than file systems allow or a name that Windows refuses.
#pragma once

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe_reader.h"
#include "core/result.h"

namespace lightgen::core {

struct NameValues {
    std::string name;  // of the file that is exported, without its ending
    PictureRecipe recipe;
    PixelSize size;      // of the exported picture
    std::time_t time{};  // when the picture was made: the time of its file
    int counter = 1;     // its number among those that are exported
};

class NameTemplate {
public:
    // Errors: InvalidArgument (an unknown field: lists those there are; a brace without its partner; an absolute path,
    // ".." or an empty part).
    static Result<NameTemplate> parse(std::string_view text);

    // Without an ending; '/' separates folders.
    std::string nameFor(const NameValues& values) const;

    static std::vector<std::string> fields();

private:
    struct Part {
        std::string text;   // as it stands there, or
        std::string field;  // the name of a value
        int width = 0;      // digits or bytes; 0: as many as there are
    };
    explicit NameTemplate(std::vector<Part> parts);

    std::vector<Part> m_parts;
};

inline constexpr std::size_t kMaxNameBytes = 240;  // of one part, with its ending and the number behind it

// Names that are not in use yet, "-2", "-3", ... behind those that are; upper and lower case are the same.
class FreeNames {
public:
    using IsUsed = std::function<bool(const std::filesystem::path& relative)>;

    // isUsed: whether such a file is there already.
    explicit FreeNames(IsUsed isUsed)
        : m_isUsed(std::move(isUsed)) {}

    // `ending` may be any of several that are written together ("" for a folder); the name without it is returned.
    std::string take(const std::string& name, const std::vector<std::string>& endings);

private:
    IsUsed m_isUsed;
    std::set<std::string> m_taken;
};

}  // namespace lightgen::core
