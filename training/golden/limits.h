// limits.json of the reference data: how far a float32 implementation may be from the stored numbers.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace lightgen::training::golden {

// JSON files of a case are not read beyond this.
inline constexpr std::size_t kMaxJsonBytes = std::size_t{16} << 20;

enum class Unit { Relative, EightBitLevels };

struct Limit {
    double max = 0.0;  // of |difference| / max(1, rms of the stored tensor), or in 8-bit levels
    double rms = 0.0;  // of the same
    Unit unit = Unit::Relative;
};

class Limits {
public:
    static core::Result<Limits> parse(std::string_view json, std::string_view where);
    // The nearest limits.json: in the case's folder or one above it; otherwise the copy that the program carries.
    static core::Result<Limits> forCase(const std::filesystem::path& folder);

    // The limit of a tensor of a kind; in the stored names "*" stands for any text. An exact name wins over a pattern.
    std::optional<Limit> find(std::string_view kind, std::string_view tensor) const;
    const std::string& origin() const { return m_origin; }

private:
    std::string m_origin;
    std::map<std::string, std::map<std::string, Limit, std::less<>>, std::less<>> m_kinds;
};

// Whether `text` is `pattern` with every "*" replaced by some text.
bool matches(std::string_view pattern, std::string_view text);

// tests/golden/limits.json at the time of the build.
std::string_view builtInLimits();

}  // namespace lightgen::training::golden
