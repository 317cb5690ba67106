#include "training/golden/verify.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "core/atomic_file.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

using core::ErrorCode;
using core::fail;

namespace {

constexpr const char* kCaseFile = "case.json";

// Empty if case.json does not say.
std::string kindOf(const std::filesystem::path& folder) {
    const auto text = core::readTextFile(folder / kCaseFile, kMaxJsonBytes);
    const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    const auto kind = json.is_object() ? json.find("kind") : json.end();
    return json.is_object() && kind != json.end() && kind->is_string() ? kind->get<std::string>() : std::string();
}

// The case's path below the folder that was asked for, or that folder's own name.
std::string nameOf(const std::filesystem::path& folder, const std::filesystem::path& root) {
    const auto below = folder.lexically_relative(root);
    if (!below.empty() && below != ".") {
        return below.string();
    }
    const auto absolute = std::filesystem::weakly_canonical(folder);
    return absolute.filename().string();
}

core::Result<std::vector<std::filesystem::path>> caseFoldersBelow(const std::filesystem::path& root) {
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> found;
    if (fs::is_regular_file(root / kCaseFile, error)) {
        found.push_back(root);
    }
    fs::recursive_directory_iterator entry(root, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && fs::is_regular_file(entry->path() / kCaseFile, ignored)) {
            found.push_back(entry->path());
        }
    }
    if (error) {
        return fail(ErrorCode::Unreadable, "{}: cannot be searched for cases: {}", root.string(), error.message());
    }
    if (found.empty()) {
        return fail(ErrorCode::NotFound, "{}: holds no case (no {} in it or below it)", root.string(), kCaseFile);
    }
    std::ranges::sort(found);
    return found;
}

core::Status run(const CaseFolder& place, const LineObserver& onLine, at::Device device) {
    const auto known = kinds();
    const auto kind = std::ranges::find(known, place.kind, &Kind::name);
    if (kind == known.end()) {
        std::vector<std::string_view> names;
        std::ranges::transform(known, std::back_inserter(names), &Kind::name);
        const auto known = fmt::format("{}", fmt::join(names, ", "));
        return fail(ErrorCode::Incompatible, "unknown kind '{}'; known are {}", place.kind, known);
    }
    LIGHTGEN_TRY(auto limits, Limits::forCase(place.folder));
    int lines = 0;
    const auto count = [&](const Line& line) {
        ++lines;
        onLine(line);
    };
    CaseContext context(place, std::move(limits), count, device);
    LIGHTGEN_CHECK(kind->run(context));
    return lines > 0 ? core::Status{} : fail(ErrorCode::Corrupt, "the case holds nothing to compare");
}

}  // namespace

core::Result<std::vector<CaseFolder>> findCases(const std::vector<std::filesystem::path>& folders) {
    std::vector<CaseFolder> cases;
    std::set<std::filesystem::path> seen;
    for (const auto& given : folders) {
        const auto root = given.lexically_normal();
        LIGHTGEN_TRY(const auto found, caseFoldersBelow(root));
        for (const auto& folder : found) {
            if (seen.insert(std::filesystem::weakly_canonical(folder)).second) {
                cases.push_back({folder, nameOf(folder, root), kindOf(folder)});
            }
        }
    }
    return cases;
}

void verifyCase(const CaseFolder& place, const LineObserver& onLine, at::Device device) {
    const auto report = [&](std::string sentence) {
        onLine({.caseName = place.name, .sentence = std::move(sentence)});
    };
    try {
        if (const auto status = run(place, onLine, device); !status) {
            report(status.error().message.english());
        }
    } catch (const std::exception& error) {
        report(error.what());
    }
}

core::Result<Report>
verify(const std::vector<std::filesystem::path>& folders, const LineObserver& onLine, at::Device device) {
    LIGHTGEN_TRY(const auto cases, findCases(folders));
    Report report;
    for (const auto& place : cases) {
        ++report.cases;
        const auto keep = [&](const Line& line) {
            report.lines.push_back(line);
            if (onLine) {
                onLine(line);
            }
        };
        verifyCase(place, keep, device);
    }
    return report;
}

}  // namespace lightgen::training::golden
