// How two pictures of one size differ: as a picture to look at and as numbers.
#pragma once

#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

enum class DifferenceKind {
    Absolute,  // |a - b| per channel: black where they are equal
    Squared    // (a - b)^2 / 255: hides what is small and shows what is large
};

struct PictureDifference {
    double meanSquaredError = 0;  // over all channels, of values from 0 to 255
    double psnr = 0;              // peak signal-to-noise ratio in decibels; infinite for equal pictures
    double ssim = 1;              // structural similarity, 1 for equal pictures
    double changed = 0;           // part of the pixels that differ at all, 0 .. 1
    int largest = 0;              // of all channels of all pixels, 0 .. 255
};

// PSNR over red, green and blue. SSIM after Wang, Bovik, Sheikh and Simoncelli (IEEE Transactions on Image Processing
// 13/4, 2004): luminance, Gaussian window of 11 x 11 with sigma 1.5, K1 = 0.01, K2 = 0.03, the mean over all places
// where the window lies inside; pictures smaller than that get a smaller window.
// Errors: InvalidArgument (empty, or of different sizes).
Result<PictureDifference> measureDifference(const RgbImage& a, const RgbImage& b);

// The difference times `amplification`, cut at white. Errors: as above.
Result<RgbImage> differencePicture(const RgbImage& a, const RgbImage& b, DifferenceKind kind, double amplification = 1);

}  // namespace lightgen::core
