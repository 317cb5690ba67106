// Which pictures an export may be about: those that are selected, all that the gallery shows, the one in view.
#pragma once

#include <QFuture>
#include <QString>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <vector>

#include "core/result.h"

namespace lightgen::ui {

using PicturePaths = core::Result<std::vector<std::filesystem::path>>;
inline constexpr std::size_t kAllPictures = std::numeric_limits<std::size_t>::max();

struct ExportScope {
    QString text;                                                     // "Selected pictures (3)"
    std::function<QFuture<PicturePaths>(std::size_t most)> pictures;  // the first ones; asked for when they are needed
};

}  // namespace lightgen::ui
