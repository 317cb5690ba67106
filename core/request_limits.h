// The ranges of a request's numbers that hold for every model: one table for checks, messages and the window's fields.
#pragma once

#include "core/phrase.h"

namespace lightgen::core {

struct NumberRange {
    double low;
    double high;
    bool excludesLow = false;

    // False for NaN.
    constexpr bool holds(double value) const { return (excludesLow ? value > low : value >= low) && value <= high; }
    Phrase text() const;  // "from 0 to 100", "above 0, at most 2"
};

inline constexpr NumberRange kSideRange{64, 2048};  // pixels; and a multiple of the model's token
inline constexpr NumberRange kStepsRange{1, 2147483647};
inline constexpr NumberRange kGuidanceRange{0, 100};
inline constexpr NumberRange kTemperatureRange{0, 2, true};
inline constexpr NumberRange kSamplerStepsRange{2, 1000};
inline constexpr NumberRange kVariantRange{0, 1};
inline constexpr NumberRange kThreadsRange{0, 1024};
inline constexpr NumberRange kBandRange{0, 64};            // pixels
inline constexpr NumberRange kOriginRange{-16384, 16384};  // tokens

}  // namespace lightgen::core
