#include "ui/gallery/thumbnails.h"

#include <QCryptographicHash>

#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/paths.h"
#include "core/png_codec.h"
#include "core/png_text.h"
#include "ui/file_uri.h"
#include "ui/picture_file.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::string secondsOf(const core::FileStamp& stamp) {
    return std::to_string(stamp.changed / kNanoseconds);
}

// Nothing is synced: a thumbnail that is lost is made again. The name changes at the end, so nobody sees half of it.
void put(const std::filesystem::path& target, const std::vector<std::uint8_t>& png) {
    if (!core::createFolder(target.parent_path())) {
        return;
    }
    ::chmod(target.parent_path().c_str(), 0700);
    auto pattern = (target.parent_path() / "lightgen-XXXXXX").string();
    const int file = ::mkstemp(pattern.data());  // 0600, as the specification wants it
    if (file < 0) {
        return;
    }
    const bool whole = ::write(file, png.data(), png.size()) == static_cast<ssize_t>(png.size());
    ::close(file);
    if (!whole || std::rename(pattern.c_str(), target.c_str()) != 0) {
        ::unlink(pattern.c_str());
    }
}

bool isBelow(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::filesystem::path thumbnailFile(const std::filesystem::path& file, ThumbnailSize size) {
    const QByteArray name = QCryptographicHash::hash(fileUri(file), QCryptographicHash::Md5).toHex() + ".png";
    const auto folder = size == ThumbnailSize::Large ? "large" : "x-large";
    return core::cacheFolder().parent_path() / "thumbnails" / folder / name.toStdString();
}

QImage cachedThumbnail(const ThumbnailOf& picture, ThumbnailSize size) {
    const auto file = thumbnailFile(picture.file, size);
    const auto head = core::readPngWithoutPixels(file);  // QImageReader cannot read keywords with colons
    auto texts = head ? core::readPngTexts(*head).value_or(core::TextChunks()) : core::TextChunks();
    if (texts["Thumb::MTime"] != secondsOf(picture.stamp) ||
        texts["Thumb::URI"] != fileUri(picture.file).toStdString()) {
        return {};
    }
    const auto bytes = texts.find("Thumb::Size");
    if (bytes != texts.end() && bytes->second != std::to_string(picture.stamp.bytes)) {
        return {};  // changed twice within one second
    }
    return QImage(pathText(file), "png");
}

QImage makeThumbnail(const ThumbnailOf& picture, ThumbnailSize size, const std::function<bool()>& isCancelled) {
    const auto opened = openPicture(picture.file, isCancelled);
    if (!opened) {
        return {};
    }
    const int side = static_cast<int>(size);
    QImage image = toQImage(opened->image);
    if (image.width() > side || image.height() > side) {
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (isBelow(picture.file, core::cacheFolder().parent_path() / "thumbnails")) {
        return image;  // no thumbnails of thumbnails
    }
    const core::TextChunks texts{
        {"Thumb::URI", fileUri(picture.file).toStdString()},
        {"Thumb::MTime", secondsOf(picture.stamp)},
        {"Thumb::Size", std::to_string(picture.stamp.bytes)},
        {"Software", "LightGen Studio"}};
    if (const auto png = core::encodePng(toRgbImage(image), texts)) {
        put(thumbnailFile(picture.file, size), *png);
    }
    return image;
}

}  // namespace lightgen::ui
