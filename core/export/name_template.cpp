#include "core/export/name_template.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/file_name.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr std::size_t kReservedBytes = 16;  // for the ending and the number
constexpr int kCounterDigits = 4;

using Value = std::string (*)(const NameValues&);

// The setting of whichever program, by any of its names.
std::string setting(const NameValues& values, std::initializer_list<std::string_view> keys) {
    for (const auto key : keys) {
        for (const auto& [name, value] : values.recipe.settings) {
            if (name == key) {
                return value;
            }
        }
    }
    return "none";
}

std::string timeText(const NameValues& values, const char* format) {
    std::tm local{};
    std::array<char, 32> text{};
    ::localtime_r(&values.time, &local);
    return {text.data(), std::strftime(text.data(), text.size(), format, &local)};
}

std::string variantOf(const NameValues& values) {
    const auto& request = values.recipe.request;
    if (!request) {
        return "none";
    }
    return request->variant == 0 ? "base" : request->variant == 1 ? "dpo" : fmt::format("{}", request->variant);
}

const std::map<std::string, Value, std::less<>>& valuesByField() {
    static const std::map<std::string, Value, std::less<>> values{
        {"prompt", [](const NameValues& v) { return fileNameFrom(v.recipe.prompt); }},
        {"seed",
         [](const NameValues& v) {
             return setting(v, {"seed", "Seed"});
         }},
        {"date", [](const NameValues& v) { return timeText(v, "%Y-%m-%d"); }},
        {"time", [](const NameValues& v) { return timeText(v, "%H-%M-%S"); }},
        {"counter", [](const NameValues& v) { return fmt::format("{}", v.counter); }},
        {"model",
         [](const NameValues& v) {
             return setting(v, {"model", "Model", "ckpt_name"});
         }},
        {"width", [](const NameValues& v) { return fmt::format("{}", v.size.width); }},
        {"height", [](const NameValues& v) { return fmt::format("{}", v.size.height); }},
        {"variant", variantOf},
        {"steps",
         [](const NameValues& v) {
             return setting(v, {"steps", "Steps"});
         }},
        {"guidance",
         [](const NameValues& v) {
             return setting(v, {"guidance", "CFG scale", "cfg_scale", "cfg"});
         }},
        {"name", [](const NameValues& v) { return v.name; }},
        {"id", [](const NameValues& v) { return v.recipe.imageId.empty() ? "none" : v.recipe.imageId; }},
        {"program", [](const NameValues& v) { return v.recipe.program.empty() ? "none" : v.recipe.program; }},
    };
    return values;
}

// What no file system and no Windows takes in a name becomes '_'.
std::string safeValue(std::string_view value) {
    std::string safe = replaceInvalidUtf8(value);
    std::ranges::replace_if(
        safe,
        [](char c) {
            constexpr std::string_view kRefused = "/\\:*?\"<>|";
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || kRefused.find(c) != std::string_view::npos;
        },
        '_'
    );
    return safe;
}

// The same for text of the template, where '/' means a folder.
std::string safeText(std::string_view text) {
    std::string safe;
    while (true) {
        const auto slash = text.find('/');
        safe += safeValue(text.substr(0, slash));
        if (slash == std::string_view::npos) {
            return safe;
        }
        safe += '/';
        text.remove_prefix(slash + 1);
    }
}

bool isDeviceName(std::string_view part) {
    std::string stem(part.substr(0, part.find('.')));
    std::ranges::transform(stem, stem.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    static const std::set<std::string> kNames{"CON", "PRN", "AUX", "NUL"};
    const bool numbered = stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) &&
                          std::isdigit(static_cast<unsigned char>(stem[3])) != 0;
    return kNames.contains(stem) || numbered;
}

// One part of a path: not empty, not hidden, not ending in what Windows drops, not too long.
std::string safePart(std::string_view part) {
    std::string safe(cutUtf8(part, kMaxNameBytes - kReservedBytes));
    safe.resize(safe.find_last_not_of(" .") + 1);
    safe.erase(0, safe.find_first_not_of(' '));
    if (safe.empty() || safe.front() == '.' || isDeviceName(safe)) {
        safe.insert(safe.begin(), '_');
    }
    return safe;
}

std::string safePath(std::string_view path) {
    std::string safe;
    while (true) {
        const auto slash = path.find('/');
        safe += safePart(path.substr(0, slash));
        if (slash == std::string_view::npos) {
            return safe;
        }
        safe += '/';
        path.remove_prefix(slash + 1);
    }
}

std::string paddedNumber(std::string text, int digits) {
    const auto width = static_cast<std::size_t>(digits);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string fieldNames() {
    std::string names;
    for (const auto& [name, value] : valuesByField()) {
        names += (names.empty() ? "{" : ", {") + name + '}';
    }
    return names;
}

// Of the text between the braces.
Result<int> widthOf(std::string_view text) {
    int width = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), width);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || width < 1 || width > 200) {
        return fail(
            ErrorCode::InvalidArgument, "'{}' in the name template is no width from 1 to 200.", printable(text)
        );
    }
    return width;
}

// Of the characters that the template itself brings.
Status checkFolders(std::string_view path) {
    while (true) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        if (part.empty() || part == "." || part == "..") {
            return fail(
                ErrorCode::InvalidArgument,
                "The name template must not begin or end with '/' and has no empty part, '.' or '..': the files stay "
                "in the folder that is exported to."
            );
        }
        if (slash == std::string_view::npos) {
            return {};
        }
        path.remove_prefix(slash + 1);
    }
}

std::string folded(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

}  // namespace

NameTemplate::NameTemplate(std::vector<Part> parts)
    : m_parts(std::move(parts)) {}

std::vector<std::string> NameTemplate::fields() {
    std::vector<std::string> names;
    for (const auto& [name, value] : valuesByField()) {
        names.push_back(name);
    }
    return names;
}

Result<NameTemplate> NameTemplate::parse(std::string_view text) {
    std::vector<Part> parts;
    std::string shape;  // with an x for every field
    const auto addText = [&](char c) {
        if (parts.empty() || !parts.back().field.empty()) {
            parts.emplace_back();
        }
        parts.back().text += c;
        shape += c;
    };
    for (auto rest = text; !rest.empty();) {
        if (rest.starts_with("{{") || rest.starts_with("}}") || (rest.front() != '{' && rest.front() != '}')) {
            addText(rest.front());
            rest.remove_prefix(rest.front() == '{' || rest.front() == '}' ? 2 : 1);
            continue;
        }
        const auto end = rest.find('}');
        if (rest.front() == '}' || end == std::string_view::npos) {
            return fail(
                ErrorCode::InvalidArgument,
                "The name template '{}' has a brace without its partner; {{{{ and }}}} stand for braces themselves.",
                printable(text)
            );
        }
        const auto inside = rest.substr(1, end - 1);
        const auto colon = inside.find(':');
        Part part{.text = {}, .field = std::string(inside.substr(0, colon))};
        if (!valuesByField().contains(part.field)) {
            return fail(
                ErrorCode::InvalidArgument,
                "The name template has no field '{{{}}}'; there are {}.",
                printable(part.field),
                fieldNames()
            );
        }
        if (colon != std::string_view::npos) {
            LIGHTGEN_TRY(part.width, widthOf(inside.substr(colon + 1)));
        }
        parts.push_back(std::move(part));
        shape += 'x';
        rest.remove_prefix(end + 1);
    }
    LIGHTGEN_CHECK(checkFolders(shape));
    return NameTemplate(std::move(parts));
}

std::string NameTemplate::nameFor(const NameValues& values) const {
    std::string path;
    for (const auto& part : m_parts) {
        if (part.field.empty()) {
            path += safeText(part.text);
            continue;
        }
        const auto value = safeValue(valuesByField().find(part.field)->second(values));
        if (part.field == "counter") {
            path += paddedNumber(value, part.width > 0 ? part.width : kCounterDigits);
        } else {
            path += part.width > 0 ? std::string(cutUtf8(value, static_cast<std::size_t>(part.width))) : value;
        }
    }
    return safePath(path);
}

std::string FreeNames::take(const std::string& name, const std::vector<std::string>& endings) {
    for (int copy = 1;; ++copy) {
        const auto candidate = copy == 1 ? name : fmt::format("{}-{}", name, copy);
        const bool used = std::ranges::any_of(endings, [&](const std::string& ending) {
            return m_taken.contains(folded(candidate + ending)) || m_isUsed(candidate + ending);
        });
        if (!used) {
            for (const auto& ending : endings) {
                m_taken.insert(folded(candidate + ending));
            }
            return candidate;
        }
    }
}

}  // namespace lightgen::core
