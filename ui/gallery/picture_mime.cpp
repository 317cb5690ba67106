#include "ui/gallery/picture_mime.h"

#include <QImage>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "ui/file_uri.h"
#include "ui/picture_file.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

const auto kPng = QStringLiteral("image/png");
const auto kPixels = QStringLiteral("application/x-qt-image");

// A PNG goes as it is, with its recipe.
QByteArray pngOf(const std::filesystem::path& file) {
    const auto bytes = core::readFile(file, core::kMaxPngFileBytes);
    if (bytes && core::pngSize(*bytes)) {
        return {reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size())};
    }
    const auto opened = openPicture(file);
    const auto png = opened ? core::encodePng(opened->image) : core::Result<std::vector<std::uint8_t>>();
    return png ? QByteArray(reinterpret_cast<const char*>(png->data()), static_cast<qsizetype>(png->size()))
               : QByteArray();
}

}  // namespace

PictureMime::PictureMime(std::vector<std::filesystem::path> files)
    : m_files(std::move(files)) {
    QByteArray uris;
    for (const auto& file : m_files) {
        uris += fileUri(file) + "\r\n";
    }
    setData(QStringLiteral("text/uri-list"), uris);
}

bool PictureMime::hasFormat(const QString& type) const {
    return formats().contains(type);
}

QStringList PictureMime::formats() const {
    QStringList all = QMimeData::formats();
    if (m_files.size() == 1) {
        all.append({kPng, kPixels});
    }
    return all;
}

QVariant PictureMime::retrieveData(const QString& type, QMetaType preferred) const {
    if (m_files.size() == 1 && (type == kPng || type == kPixels)) {
        const QByteArray png = pngOf(m_files.front());
        return type == kPng ? QVariant(png) : QVariant(QImage::fromData(png));
    }
    return QMimeData::retrieveData(type, preferred);
}

}  // namespace lightgen::ui
