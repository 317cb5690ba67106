// How many threads a picture is made with when nobody says: each must have enough to do, or waiting for one another
// takes longer than the work. Part of what decides the bytes, so it depends on nothing but its arguments.
#pragma once

#include "core/model_bundle.h"
#include "core/request.h"

namespace lightgen::core {

// available: processors of this process, at least 1. From 1 to that many.
int threadsFor(const ModelInfo& model, PixelSize size, int available);

}  // namespace lightgen::core
