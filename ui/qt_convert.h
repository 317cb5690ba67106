// The only bridge between core's plain types and Qt's.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

#include "core/image.h"

namespace lightgen::ui {

inline QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline std::string toUtf8(const QString& text) {
    return text.toUtf8().toStdString();
}

// File names are bytes on Linux: through the encoding that QFile uses, not through UTF-8.
inline std::filesystem::path toPath(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

inline QString pathText(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

// A deep copy in the format that QPainter draws fastest.
inline QImage toQImage(const core::RgbImage& image) {
    if (image.empty()) {
        return {};
    }
    const QImage view(image.pixels.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32);
}

inline core::RgbImage toRgbImage(const QImage& image) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    core::RgbImage result(rgb.width(), rgb.height());
    for (int y = 0; y < rgb.height(); ++y) {
        std::copy_n(rgb.constScanLine(y), static_cast<std::size_t>(rgb.width()) * 3, result.at(0, y));
    }
    return result;
}

}  // namespace lightgen::ui
