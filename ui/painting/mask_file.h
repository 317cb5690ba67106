// Masks as files: 8-bit grey PNG out, pictures of any kind in.
#pragma once

#include <QFuture>
#include <QStringList>

#include <filesystem>
#include <functional>

#include "core/image.h"
#include "core/phrase.h"
#include "core/result.h"

namespace lightgen::ui {

// Atomically. Errors: those of core::writeFileAtomically.
core::Status writeMask(const std::filesystem::path& file, const core::GrayImage& mask);

struct ImportedMask {
    core::GrayImage mask;
    std::vector<core::Phrase> notes;  // what was done to it
};

// White, or where the picture is partly transparent, what is opaque, is made anew. A picture of another size is scaled.
// Blocks. Errors: those of the readers.
core::Result<ImportedMask> readMask(
    const std::filesystem::path& file,
    core::PixelSize size,
    const std::function<bool()>& isCancelled = [] { return false; }
);
// The same of pixels that are there already.
ImportedMask maskOf(const core::RgbImage& picture, core::PixelSize size);

QFuture<core::Result<ImportedMask>> readMaskInBackground(std::filesystem::path file, core::PixelSize size);

// No colour in it: it may be meant as a mask.
bool isGrey(const core::RgbImage& picture);

}  // namespace lightgen::ui
