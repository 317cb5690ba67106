// Pictures as golden cases store them: bytes [H, W, 3] and masks [H, W].
#pragma once

#include <ATen/core/Tensor.h>

#include "core/image.h"

namespace lightgen::training::golden {

core::RgbImage imageOf(const at::Tensor& pixels);     // [H, W, 3] U8
at::Tensor pixelsOf(const core::RgbImage& image);     // -> [H, W, 3] U8
core::GrayImage paintedMask(const at::Tensor& mask);  // [H, W] U8, 1: painted -> 255

}  // namespace lightgen::training::golden
