// The engine that computes: LightGen on LibTorch behind core::Engine. No torch in this header.
#pragma once

#include <memory>

#include "core/engine.h"

namespace lightgen::inference {

enum class Previews { Enabled, Disabled };

struct TorchEngineOptions {
    Previews previews = Previews::Enabled;  // whether step events carry pictures; the result is the same
};

// Models are found with core::findModel by the request's name; the last one stays loaded. One job at a time, from one
// thread at a time. Every failure, LibTorch's and a lack of memory included, comes back as a core::Error.
std::unique_ptr<core::Engine> makeTorchEngine(const TorchEngineOptions& options = {});

}  // namespace lightgen::inference
