// Many pictures in one, row by row, each in a cell of one size.
#pragma once

#include <filesystem>
#include <functional>
#include <span>

#include "core/export/exporter.h"
#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

struct SheetLayout {
    int columns = 0;  // 0: as many as make the sheet about square
    int cell = 256;   // pixels a side
    int gap = 16;
    bool captions = false;
    int captionHeight = 36;
    bool captionsArePrompts = true;  // of pictures that have one; else the names of their files
};

struct ContactSheet {
    RgbImage image;
    std::vector<ExportProblem> problems;  // pictures that could not be read: their cells are grey
};

// Errors: InvalidArgument (no pictures, or a sheet larger than a picture may be), Internal (given up, no writer).
Result<ContactSheet> contactSheet(
    std::span<const std::filesystem::path> pictures,
    const SheetLayout& layout,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled
);

// Pictures that are at hand, at their own size, side by side.
RgbImage sideBySide(std::span<const RgbImage> pictures, int columns, int gap);

}  // namespace lightgen::core
