// A curve as a picture: SVG, without any library.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"

namespace lightgen::training {

struct Plot {
    std::string title;
    std::string xLabel;                             // "step"
    std::vector<std::pair<double, double>> points;  // by x; at least one
    bool logarithmicX = false;                      // from the first point on, instead of from 0
    bool dots = false;                              // mark every point and write its value
    std::string footer;                             // where the numbers come from
};
core::Status writePlot(const std::filesystem::path& svg, const Plot& plot);

}  // namespace lightgen::training
