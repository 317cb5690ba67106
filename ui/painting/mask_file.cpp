#include "ui/painting/mask_file.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <optional>

#include "core/atomic_file.h"
#include "core/mask.h"
#include "core/png_codec.h"
#include "ui/picture_file.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kFastPng = 80;  // Qt's "quality": the higher, the less it is compressed

QImage viewOf(const core::GrayImage& mask) {
    return {mask.pixels.data(), mask.width, mask.height, mask.width, QImage::Format_Grayscale8};
}

core::GrayImage grayImage(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    core::GrayImage mask(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); ++y) {
        std::copy_n(grey.constScanLine(y), grey.width(), mask.pixels.begin() + std::ptrdiff_t(y) * grey.width());
    }
    return mask;
}

// The alpha of a PNG that is partly transparent; openPicture() lays such a one on white. Its size is checked before
// anything is decoded; whatever is wrong with the file, the reader of pictures says so.
std::optional<core::GrayImage> transparencyOf(const std::filesystem::path& file) {
    const auto bytes = core::readFile(file, core::kMaxPngFileBytes);
    if (!bytes || !core::pngSize(*bytes)) {
        return std::nullopt;
    }
    QByteArray png =
        QByteArray::fromRawData(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
    QBuffer buffer(&png);
    QImageReader reader(&buffer, "png");
    reader.setAllocationLimit(0);  // pngSize() has limited it
    const QImage image = reader.read();
    if (image.isNull() || !image.hasAlphaChannel()) {
        return std::nullopt;
    }
    QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
    auto mask = grayImage(alpha);
    const bool isOpaque = std::ranges::all_of(mask.pixels, [](std::uint8_t value) { return value == 255; });
    return isOpaque ? std::nullopt : std::optional(std::move(mask));
}

void fit(ImportedMask& imported, core::PixelSize size) {
    const auto own = imported.mask.size();
    if (own == size) {
        return;
    }
    imported.mask =
        grayImage(viewOf(imported.mask).scaled(size.width, size.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        );
    imported.notes.push_back(core::phrase(
        "The mask of {} × {} pixels was scaled to {} × {}.", own.width, own.height, size.width, size.height
    ));
}

}  // namespace

core::Status writeMask(const std::filesystem::path& file, const core::GrayImage& mask) {
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !viewOf(mask).save(&buffer, "PNG", kFastPng)) {
        return core::fail(core::ErrorCode::Internal, "{}: the mask could not be encoded.", file.string());
    }
    return core::writeFileAtomically(
        file, std::span(reinterpret_cast<const std::uint8_t*>(png.constData()), std::size_t(png.size()))
    );
}

ImportedMask maskOf(const core::RgbImage& picture, core::PixelSize size) {
    ImportedMask imported{.mask = core::maskFrom(picture), .notes = {}};
    fit(imported, size);
    return imported;
}

core::Result<ImportedMask>
readMask(const std::filesystem::path& file, core::PixelSize size, const std::function<bool()>& isCancelled) {
    if (auto alpha = transparencyOf(file)) {
        ImportedMask imported{
            .mask = *std::move(alpha),
            .notes = {core::phrase("The file is partly transparent: what is opaque in it is painted.")}};
        fit(imported, size);
        return imported;
    }
    LIGHTGEN_TRY(const auto picture, openPicture(file, isCancelled));
    return maskOf(picture.image, size);
}

QFuture<core::Result<ImportedMask>> readMaskInBackground(std::filesystem::path file, core::PixelSize size) {
    return QtConcurrent::run([file = std::move(file), size](QPromise<core::Result<ImportedMask>>& promise) {
        promise.addResult(readMask(file, size, [&promise] { return promise.isCanceled(); }));
    });
}

bool isGrey(const core::RgbImage& picture) {
    for (std::size_t i = 0; i + 2 < picture.pixels.size(); i += 3) {
        if (picture.pixels[i] != picture.pixels[i + 1] || picture.pixels[i] != picture.pixels[i + 2]) {
            return false;
        }
    }
    return !picture.empty();
}

}  // namespace lightgen::ui
