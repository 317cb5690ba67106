// How this build scales pictures.
#pragma once

#include "core/inpaint_region.h"
#ifdef LIGHTGEN_RESAMPLE
#include "core/resample/resample.h"
#endif

namespace lightgen::cli {

// Empty where it cannot.
inline core::Resample resample() {
#ifdef LIGHTGEN_RESAMPLE
    return core::resampled;
#else
    return {};
#endif
}

}  // namespace lightgen::cli
