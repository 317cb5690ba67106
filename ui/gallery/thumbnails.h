// Small pictures in the desktop's shared cache (freedesktop thumbnail specification): found there, or made and put
// there for every program.
#pragma once

#include <QImage>
#include <QString>

#include <filesystem>
#include <functional>

#include "core/gallery/picture_record.h"

namespace lightgen::ui {

enum class ThumbnailSize { Large = 256, Huge = 512 };  // pixels of the longer side

struct ThumbnailOf {
    std::filesystem::path file;
    core::FileStamp stamp;
};

// $XDG_CACHE_HOME/thumbnails/large/MD5.png
std::filesystem::path thumbnailFile(const std::filesystem::path& file, ThumbnailSize size);

// From the cache, if it is there and of the file as it is now; else a null image.
QImage cachedThumbnail(const ThumbnailOf& picture, ThumbnailSize size);

// From the picture itself, and into the cache. Null: it cannot be read. Blocks; not for the GUI thread.
QImage makeThumbnail(const ThumbnailOf& picture, ThumbnailSize size, const std::function<bool()>& isCancelled);

}  // namespace lightgen::ui
