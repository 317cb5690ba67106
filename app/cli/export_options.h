// The options of `lightgen export`.
#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

#include "core/export/export_run.h"
#include "core/result.h"

namespace lightgen::cli {

struct ExportOptions {
    std::vector<std::string> selectors;
    std::string out;
    std::string format = "png";
    std::optional<int> quality;
    bool lossless = false;
    int bits = 16;
    std::string resize;
    bool noProfile = false;
    std::string name = "{name}";
    std::string metadata = "all";
    std::string sideCar = "none";
    bool withTokens = false;
    std::size_t skip = 0;
    int columns = 0;
    int cell = 256;
    bool noCaptions = false;
    int frameMilliseconds = 100;
    std::string title = "Pictures";
    bool json = false;
};

void addExportOptions(CLI::App& command, ExportOptions& options);

// Without the pictures. Errors: InvalidArgument.
core::Result<core::ExportOrder> orderFrom(const ExportOptions& options);

}  // namespace lightgen::cli
