#include "training/golden/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lightgen::training::golden {

namespace {

std::string numbers(const Line& line) {
    if (!line.limit) {
        return line.ok ? "equal" : fmt::format("max {:.1e}  rms {:.1e} (must be equal)", line.max, line.rms);
    }
    const auto* unit = line.limit->unit == Unit::EightBitLevels ? " levels" : "";
    return fmt::format(
        "max {:.1e} (limit {:.1e}{})  rms {:.1e} (limit {:.1e}{})",
        line.max,
        line.limit->max,
        unit,
        line.rms,
        line.limit->rms,
        unit
    );
}

nlohmann::ordered_json lineJson(const Line& line) {
    nlohmann::ordered_json json{{"case", line.caseName}, {"tensor", line.tensor}, {"max", line.max}, {"rms", line.rms}};
    if (line.limit) {
        json["max_limit"] = line.limit->max;
        json["rms_limit"] = line.limit->rms;
        json["unit"] = line.limit->unit == Unit::EightBitLevels ? "8-bit levels" : "relative";
    } else {
        json["unit"] = "exact";
    }
    json["ok"] = line.ok;
    json["message"] = line.sentence;
    return json;
}

}  // namespace

int Report::failures() const {
    return static_cast<int>(std::ranges::count(lines, false, &Line::ok));
}

std::string lineText(const Line& line) {
    const auto* verdict = line.ok ? "ok  " : "FAIL";
    if (line.tensor.empty()) {
        return fmt::format("{}  {}  {}", verdict, line.caseName, line.sentence);
    }
    const auto detail = line.sentence.empty() ? numbers(line) : line.sentence;
    return fmt::format("{}  {}  {}  {}", verdict, line.caseName, line.tensor, detail);
}

std::string summaryText(const Report& report) {
    const int failures = report.failures();
    const auto verdict = failures == 0 ? std::string("all within their limits") : fmt::format("{} FAIL", failures);
    return fmt::format("{} cases, {} tensors: {}", report.cases, report.lines.size(), verdict);
}

std::string reportJson(const Report& report) {
    auto lines = nlohmann::ordered_json::array();
    for (const auto& line : report.lines) {
        lines.push_back(lineJson(line));
    }
    const nlohmann::ordered_json json{
        {"ok", report.ok()}, {"cases", report.cases}, {"failures", report.failures()}, {"lines", std::move(lines)}};
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace lightgen::training::golden
