#include "training/golden/limits.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/atomic_file.h"

namespace lightgen::training::golden {

using core::ErrorCode;
using core::fail;

namespace {

core::Result<Limit> parseLimit(const nlohmann::json& json, std::string_view where, std::string_view tensor) {
    const auto number = [&](const char* key) {
        const auto value = json.is_object() ? json.find(key) : json.end();
        return json.is_object() && value != json.end() && value->is_number() ? value->get<double>() : std::nan("");
    };
    Limit limit{.max = number("max"), .rms = number("rms")};
    if (!(limit.max >= 0.0) || !(limit.rms >= 0.0)) {
        return fail(ErrorCode::Corrupt, "{}: the limit of '{}' needs the numbers \"max\" and \"rms\"", where, tensor);
    }
    if (const auto unit = json.find("unit"); unit != json.end()) {
        if (*unit != "8-bit levels") {
            return fail(
                ErrorCode::Incompatible, "{}: the limit of '{}' has the unknown unit {}", where, tensor, unit->dump()
            );
        }
        limit.unit = Unit::EightBitLevels;
    }
    return limit;
}

}  // namespace

core::Result<Limits> Limits::parse(std::string_view text, std::string_view where) {
    const auto json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object() || !json.contains("kinds") || !json["kinds"].is_object()) {
        return fail(ErrorCode::Corrupt, "{}: is no file of limits: it has no object \"kinds\"", where);
    }
    Limits limits;
    limits.m_origin = where;
    for (const auto& [kind, tensors] : json["kinds"].items()) {
        for (const auto& [tensor, value] : tensors.items()) {
            LIGHTGEN_TRY(const auto limit, parseLimit(value, where, tensor));
            limits.m_kinds[kind].emplace(tensor, limit);
        }
    }
    return limits;
}

core::Result<Limits> Limits::forCase(const std::filesystem::path& folder) {
    std::error_code error;
    auto place = std::filesystem::absolute(folder, error).lexically_normal();
    for (;; place = place.parent_path()) {
        const auto file = place / "limits.json";
        if (std::filesystem::is_regular_file(file, error)) {
            LIGHTGEN_TRY(const auto text, core::readTextFile(file, kMaxJsonBytes));
            return parse(text, file.string());
        }
        if (place == place.root_path() || place.empty()) {
            return parse(builtInLimits(), "the built-in limits");
        }
    }
}

std::optional<Limit> Limits::find(std::string_view kind, std::string_view tensor) const {
    const auto known = m_kinds.find(kind);
    if (known == m_kinds.end()) {
        return std::nullopt;
    }
    if (const auto exact = known->second.find(tensor); exact != known->second.end()) {
        return exact->second;
    }
    for (const auto& [pattern, limit] : known->second) {
        if (matches(pattern, tensor)) {
            return limit;
        }
    }
    return std::nullopt;
}

bool matches(std::string_view pattern, std::string_view text) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == text;
    }
    if (!text.starts_with(pattern.substr(0, star))) {
        return false;
    }
    for (auto rest = text.substr(star);; rest.remove_prefix(1)) {
        if (matches(pattern.substr(star + 1), rest)) {
            return true;
        }
        if (rest.empty()) {
            return false;
        }
    }
}

}  // namespace lightgen::training::golden
