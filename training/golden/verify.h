// `lightgen verify DIR...`: replays the reference data below folders and says how far off each tensor is.
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.h"
#include "training/golden/case_context.h"
#include "training/golden/report.h"

namespace lightgen::training::golden {

// The folders at or below `folders` that hold a case.json, sorted, each once. A folder without any is an error.
core::Result<std::vector<CaseFolder>> findCases(const std::vector<std::filesystem::path>& folders);

// Replays one case. What goes wrong with it (unknown kind, missing file, exception) is a line of the report.
void verifyCase(const CaseFolder& place, const LineObserver& onLine, at::Device device = at::kCPU);

// All cases. onLine is called as soon as a line is known; the report holds the same lines.
core::Result<Report> verify(
    const std::vector<std::filesystem::path>& folders, const LineObserver& onLine = {}, at::Device device = at::kCPU
);

}  // namespace lightgen::training::golden
