#include "training/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/atomic_file.h"

namespace lightgen::training {

namespace {

constexpr double kLeft = 60, kRight = 780, kTop = 20, kBottom = 360;

struct Axes {
    double firstX = 0, lastX = 1, low = 0, high = 1;
    bool logarithmic = false;

    double x(double value) const {
        const double share = logarithmic && lastX > firstX ? std::log(value / firstX) / std::log(lastX / firstX)
                                                           : (value - firstX) / std::max(1e-9, lastX - firstX);
        return kLeft + (kRight - kLeft) * share;
    }
    double y(double value) const { return kTop + (kBottom - kTop) * (high - value) / (high - low); }
};

Axes axesOf(const Plot& plot) {
    const auto [least, most] = std::ranges::minmax_element(plot.points, {}, &std::pair<double, double>::second);
    return {
        .firstX = plot.logarithmicX ? plot.points.front().first : 0.0,
        .lastX = plot.points.back().first,
        .low = least->second,
        .high = most->second > least->second ? most->second : least->second + 1.0,
        .logarithmic = plot.logarithmicX};
}

}  // namespace

core::Status writePlot(const std::filesystem::path& svg, const Plot& plot) {
    const auto axes = axesOf(plot);
    std::string text =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 420" font-family="sans-serif" font-size="13">)"
        R"(<rect width="800" height="420" fill="white"/><path fill="none" stroke="#2f6fdd" stroke-width="1.5" d=")";
    std::string dots;
    for (std::size_t i = 0; i < plot.points.size(); ++i) {
        const auto [x, y] = plot.points[i];
        text += fmt::format("{}{:.1f} {:.1f}", i == 0 ? 'M' : 'L', axes.x(x), axes.y(y));
        if (plot.dots) {
            dots += fmt::format(
                R"(<circle cx="{0:.1f}" cy="{1:.1f}" r="4" fill="#2f6fdd"/><text x="{0:.1f}" y="{2:.1f}" text-anchor="middle">{3:.3f}</text><text x="{0:.1f}" y="374" text-anchor="middle" font-size="10">{4:g}</text>)",
                axes.x(x),
                axes.y(y),
                axes.y(y) > kTop + 20 ? axes.y(y) - 8 : axes.y(y) + 18,
                y,
                x
            );
        }
    }
    text += R"("/><path d="M60 20V360H780" fill="none" stroke="#444"/>)" + dots;
    text += fmt::format(R"(<text x="8" y="26">{:.3f}</text><text x="8" y="364">{:.3f}</text>)", axes.high, axes.low);
    if (plot.dots) {  // their places stand beneath them
        text += fmt::format(R"(<text x="420" y="392" text-anchor="middle">{}</text>)", plot.xLabel);
    } else {
        text += fmt::format(
            R"(<text x="60" y="390">{:g}</text><text x="780" y="390" text-anchor="end">{} {:.0f}</text>)",
            axes.firstX,
            plot.xLabel,
            axes.lastX
        );
    }
    text += fmt::format(
        R"(<text x="420" y="14" text-anchor="middle">{}</text><text x="420" y="412" text-anchor="middle" font-size="10" fill="#555">{}</text></svg>)",
        plot.title,
        plot.footer
    );
    return core::writeFileAtomically(svg, text + "\n");
}

}  // namespace lightgen::training
