// Pictures that come by drop or paste: files, pixels, or something that is neither.
#pragma once

#include <QImage>
#include <QString>

#include <filesystem>
#include <optional>
#include <variant>

class QMimeData;

namespace lightgen::ui {

struct IncomingPicture {
    std::variant<std::filesystem::path, QImage> source;
    int others = 0;  // further pictures that came with it and are left out
};

// Whether something dragged over the window could be opened; cheap.
bool mayHoldPicture(const QMimeData& data);

// Files first: they have their recipe with them. Nothing for text and for addresses on the network, which are never
// fetched.
std::optional<IncomingPicture> incomingPicture(const QMimeData& data);

}  // namespace lightgen::ui
