#include "core/picture_difference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

namespace lightgen::core {

namespace {

constexpr double kWhite = 255;

// One number per pixel, [height, width].
struct Plane {
    int width = 0;
    int height = 0;
    std::vector<double> values;

    Plane(int w, int h)
        : width(w)
        , height(h)
        , values(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    double& at(int x, int y) {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    double at(int x, int y) const { return const_cast<Plane*>(this)->at(x, y); }
};

Status checkSizes(const RgbImage& a, const RgbImage& b) {
    if (a.empty() || b.empty() || a.size() != b.size()) {
        return fail(
            ErrorCode::InvalidArgument,
            "Pictures of {}x{} and {}x{} pixels cannot be compared; both must have the same size.",
            a.width,
            a.height,
            b.width,
            b.height
        );
    }
    return {};
}

// ITU-R BT.601, as the paper's own program uses it.
Plane luminance(const RgbImage& image) {
    Plane plane(image.width, image.height);
    for (std::size_t i = 0; i < plane.values.size(); ++i) {
        const auto* pixel = image.pixels.data() + 3 * i;
        plane.values[i] = 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
    }
    return plane;
}

Plane product(const Plane& a, const Plane& b) {
    Plane result(a.width, a.height);
    std::ranges::transform(a.values, b.values, result.values.begin(), std::multiplies<>());
    return result;
}

// Of odd length, its sum 1.
std::vector<double> gaussianWindow(int length) {
    constexpr double kSigma = 1.5;
    std::vector<double> window(static_cast<std::size_t>(length));
    double sum = 0;
    for (int i = 0; i < length; ++i) {
        const double distance = i - length / 2;
        sum += window[static_cast<std::size_t>(i)] = std::exp(-distance * distance / (2 * kSigma * kSigma));
    }
    std::ranges::for_each(window, [sum](double& weight) { weight /= sum; });
    return window;
}

// Only where the window lies inside: smaller by its length less one.
Plane smoothed(const Plane& plane, const std::vector<double>& window) {
    const int length = static_cast<int>(window.size());
    Plane across(plane.width - length + 1, plane.height);
    for (int y = 0; y < across.height; ++y) {
        for (int x = 0; x < across.width; ++x) {
            for (int i = 0; i < length; ++i) {
                across.at(x, y) += window[static_cast<std::size_t>(i)] * plane.at(x + i, y);
            }
        }
    }
    Plane both(across.width, plane.height - length + 1);
    for (int y = 0; y < both.height; ++y) {
        for (int i = 0; i < length; ++i) {
            for (int x = 0; x < both.width; ++x) {
                both.at(x, y) += window[static_cast<std::size_t>(i)] * across.at(x, y + i);
            }
        }
    }
    return both;
}

double structuralSimilarity(const Plane& a, const Plane& b) {
    constexpr int kWindow = 11;
    constexpr double kC1 = (0.01 * kWhite) * (0.01 * kWhite);
    constexpr double kC2 = (0.03 * kWhite) * (0.03 * kWhite);
    const int side = std::min({kWindow, a.width, a.height});
    const auto window = gaussianWindow(side % 2 == 1 ? side : side - 1);
    const auto meanA = smoothed(a, window);
    const auto meanB = smoothed(b, window);
    const auto squareA = smoothed(product(a, a), window);
    const auto squareB = smoothed(product(b, b), window);
    const auto cross = smoothed(product(a, b), window);
    double sum = 0;
    for (std::size_t i = 0; i < meanA.values.size(); ++i) {
        const double ma = meanA.values[i];
        const double mb = meanB.values[i];
        const double varianceA = squareA.values[i] - ma * ma;
        const double varianceB = squareB.values[i] - mb * mb;
        const double covariance = cross.values[i] - ma * mb;
        sum +=
            (2 * ma * mb + kC1) * (2 * covariance + kC2) / ((ma * ma + mb * mb + kC1) * (varianceA + varianceB + kC2));
    }
    return sum / static_cast<double>(meanA.values.size());
}

}  // namespace

Result<PictureDifference> measureDifference(const RgbImage& a, const RgbImage& b) {
    LIGHTGEN_CHECK(checkSizes(a, b));
    PictureDifference difference;
    std::size_t changedPixels = 0;
    double squares = 0;
    for (std::size_t pixel = 0; pixel < a.pixels.size(); pixel += 3) {
        int largest = 0;
        for (std::size_t i = pixel; i < pixel + 3; ++i) {
            const int apart = std::abs(a.pixels[i] - b.pixels[i]);
            largest = std::max(largest, apart);
            squares += apart * apart;
        }
        changedPixels += largest > 0 ? 1 : 0;
        difference.largest = std::max(difference.largest, largest);
    }
    difference.meanSquaredError = squares / static_cast<double>(a.pixels.size());
    difference.changed = static_cast<double>(changedPixels) / static_cast<double>(a.pixels.size() / 3);
    difference.psnr = squares > 0 ? 10 * std::log10(kWhite * kWhite / difference.meanSquaredError)
                                  : std::numeric_limits<double>::infinity();
    difference.ssim = squares > 0 ? structuralSimilarity(luminance(a), luminance(b)) : 1;
    return difference;
}

Result<RgbImage> differencePicture(const RgbImage& a, const RgbImage& b, DifferenceKind kind, double amplification) {
    LIGHTGEN_CHECK(checkSizes(a, b));
    std::array<std::uint8_t, 256> shown{};  // by the absolute difference
    for (std::size_t apart = 0; apart < shown.size(); ++apart) {
        const auto value = static_cast<double>(apart);
        const double scaled = amplification * (kind == DifferenceKind::Absolute ? value : value * value / kWhite);
        shown[apart] = static_cast<std::uint8_t>(std::lround(std::clamp(scaled, 0.0, kWhite)));
    }
    RgbImage picture(a.width, a.height);
    std::ranges::transform(a.pixels, b.pixels, picture.pixels.begin(), [&shown](std::uint8_t x, std::uint8_t y) {
        return shown[static_cast<std::size_t>(std::abs(x - y))];
    });
    return picture;
}

}  // namespace lightgen::core
