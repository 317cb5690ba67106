// Brings the index up to date with the files of its folder and of its trash.
#pragma once

#include "core/gallery/gallery.h"

namespace lightgen::core {

struct GalleryScan {
    const GalleryIndex& index;
    const Trash& trash;
    const Gallery::GoOn& goOn;
};

// A folder that is not there or cannot be listed removes nothing: it may be a disk that is not in. Nothing is ever
// done to a file. Errors: those of the index.
Result<ScanReport> scanGallery(const GalleryScan& scan);

}  // namespace lightgen::core
