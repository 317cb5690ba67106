#include "ui/incoming_picture.h"

#include <QMimeData>
#include <QUrl>

#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

QList<QUrl> localFiles(const QMimeData& data) {
    QList<QUrl> files = data.urls();
    files.removeIf([](const QUrl& url) { return !url.isLocalFile(); });
    return files;
}

}  // namespace

bool mayHoldPicture(const QMimeData& data) {
    return data.hasImage() || !localFiles(data).isEmpty();
}

std::optional<IncomingPicture> incomingPicture(const QMimeData& data) {
    if (const auto files = localFiles(data); !files.isEmpty()) {
        return IncomingPicture{toPath(files.front().toLocalFile()), static_cast<int>(files.size()) - 1};
    }
    const auto image = data.hasImage() ? data.imageData().value<QImage>() : QImage();
    return image.isNull() ? std::nullopt : std::optional(IncomingPicture{image});
}

}  // namespace lightgen::ui
