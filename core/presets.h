// Simple choices over several numbers of a request: quality over steps and guidance, aspect over width and height.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/geometry.h"
#include "core/model_bundle.h"

namespace lightgen::core {

enum class Quality { Draft, Standard, Fine };

struct QualityNumbers {
    int steps = 0;
    double guidance = 0;
    friend bool operator==(const QualityNumbers&, const QualityNumbers&) = default;
};

// Standard is what the bundle recommends; Draft takes a quarter of its steps, Fine twice as many, at least 1 and at
// most one per cell of the picture. Guidance stays as recommended: it changes what is drawn, not how carefully.
QualityNumbers numbersOf(Quality quality, const ModelInfo& model, PixelSize size);

// The quality that has these numbers; nothing: they were chosen by hand.
std::optional<Quality> qualityOf(const QualityNumbers& numbers, const ModelInfo& model, PixelSize size);

struct Aspect {
    int width;
    int height;
    friend bool operator==(const Aspect&, const Aspect&) = default;
};

std::span<const Aspect> usualAspects();  // from 1:1 to 9:16

// The size of about `pixels` pixels that comes nearest to the aspect, both sides multiples of tokenPixels within
// kSideRange.
PixelSize sizeOf(Aspect aspect, int pixels, int tokenPixels);

bool isTrainedSize(PixelSize size, const ModelInfo& model);

}  // namespace lightgen::core
