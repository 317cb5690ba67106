// What can be done to a mask as a whole. Painted is what is >= Inpainting::kMaskThreshold.
#pragma once

#include "core/image.h"

namespace lightgen::core {

GrayImage invertedMask(const GrayImage& mask);           // 255 - value
GrayImage thresholdMask(const GrayImage& mask);          // 255 where painted, 0 elsewhere
GrayImage grownMask(const GrayImage& mask, int pixels);  // 255 up to that distance from a painted pixel, else 0
// 255 at painted pixels that are farther than that from every one that is not painted, else 0; what touches the edge of
// the picture goes on beyond it.
GrayImage shrunkMask(const GrayImage& mask, int pixels);
// Falls from 255 on the painted pixels to 0 over that many pixels outside them; about half of these count as painted.
GrayImage featheredMask(const GrayImage& mask, int pixels);

// At another size; a pixel has the largest value of those it covers, so that nothing painted is lost.
GrayImage scaledMask(const GrayImage& mask, PixelSize size);

}  // namespace lightgen::core
