#include "ui/canvas/picture_raster.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lightgen::ui {
namespace {

constexpr int kTile = 256;
constexpr qsizetype kMostTiles = 256;  // 64 MiB

const QRgb* row(const QImage& image, int y) {
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

// Two channels at a time: each has 16 bits, of which the sum of four uses 10.
QRgb mean(QRgb a, QRgb b, QRgb c, QRgb d) {
    constexpr QRgb kEven = 0x00ff00ff;
    const QRgb low = ((a & kEven) + (b & kEven) + (c & kEven) + (d & kEven) + 0x00020002) >> 2;
    const QRgb high =
        (((a >> 8) & kEven) + ((b >> 8) & kEven) + ((c >> 8) & kEven) + ((d >> 8) & kEven) + 0x00020002) >> 2;
    return (low & kEven) | (high & kEven) << 8;
}

// The part of the picture, enlarged to `target`, that `part` (relative to it) covers.
QImage enlarged(const QImage& image, QSize target, QRect part) {
    const auto columns = nearestIndices(part.left(), part.width(), target.width(), image.width());
    const auto rows = nearestIndices(part.top(), part.height(), target.height(), image.height());
    QImage result(part.size(), QImage::Format_RGB32);
    for (int y = 0; y < part.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
        const auto at = static_cast<std::size_t>(y);
        if (y > 0 && rows[at] == rows[at - 1]) {
            std::memcpy(line, result.constScanLine(y - 1), std::size_t(part.width()) * sizeof(QRgb));
            continue;
        }
        const QRgb* source = row(image, rows[at]);
        std::transform(columns.begin(), columns.end(), line, [source](int column) { return source[column]; });
    }
    return result;
}

}  // namespace

std::vector<int> nearestIndices(int from, int count, int target, int source) {
    std::vector<int> indices(static_cast<std::size_t>(count));
    const double zoom = double(target) / source;
    int index = std::clamp(int(from / zoom), 0, source - 1);
    while (index > 0 && std::round(zoom * index) > from) {
        --index;
    }
    for (int i = 0; i < count; ++i) {
        while (index + 1 < source && std::round(zoom * (index + 1)) <= from + i) {
            ++index;
        }
        indices[static_cast<std::size_t>(i)] = index;
    }
    return indices;
}

QImage halved(const QImage& image) {
    QImage half((image.width() + 1) / 2, (image.height() + 1) / 2, QImage::Format_RGB32);
    const int pairs = image.width() / 2;
    for (int y = 0; y < half.height(); ++y) {
        const QRgb* upper = row(image, 2 * y);
        const QRgb* lower = row(image, std::min(2 * y + 1, image.height() - 1));
        auto* line = reinterpret_cast<QRgb*>(half.scanLine(y));
        for (int x = 0; x < pairs; ++x) {
            line[x] = mean(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
        }
        if (pairs < half.width()) {
            line[pairs] = mean(upper[2 * pairs], upper[2 * pairs], lower[2 * pairs], lower[2 * pairs]);
        }
    }
    return half;
}

void PictureRaster::setImage(QImage image) {
    m_levels.clear();
    m_tiles.clear();
    if (!image.isNull()) {
        m_levels.push_back(std::move(image).convertToFormat(QImage::Format_RGB32));
    }
}

void PictureRaster::replacePart(const QImage& part, QPoint at) {
    if (isNull() || part.isNull()) {
        return;
    }
    QPainter painter(&m_levels.front());
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(at, part);
    painter.end();
    const QSize whole = m_levels.front().size();
    QRect changed = QRect(at, part.size()).intersected(QRect({}, whole));
    const double x = 1.0 * m_tiled.width() / whole.width();
    const double y = 1.0 * m_tiled.height() / whole.height();
    const QRectF scaled(changed.x() * x, changed.y() * y, changed.width() * x, changed.height() * y);
    const QRect shown = scaled.toAlignedRect().adjusted(-2, -2, 2, 2);
    m_tiles.removeIf([&](QHash<QPoint, QImage>::iterator it) {
        return QRect(it.key() * kTile, QSize(kTile, kTile)).intersects(shown);
    });
    for (std::size_t level = 1; level < m_levels.size(); ++level) {
        // On even pixels, so that the same four make one.
        const QRect even(
            QPoint(changed.left() & ~1, changed.top() & ~1), QPoint(changed.right() | 1, changed.bottom() | 1)
        );
        const QImage& finer = m_levels[level - 1];
        const QImage half = halved(finer.copy(even.intersected(finer.rect())));
        changed = QRect(even.topLeft() / 2, half.size());
        QPainter coarser(&m_levels[level]);
        coarser.setCompositionMode(QPainter::CompositionMode_Source);
        coarser.drawImage(changed.topLeft(), half);
    }
}

// The smallest level that is at least as large as the target.
const QImage& PictureRaster::levelFor(QSize target) {
    std::size_t level = 0;
    const auto isEnough = [&](int length, int wanted) { return (length + 1) / 2 >= wanted && length > 1; };
    while (isEnough(m_levels[level].width(), target.width()) && isEnough(m_levels[level].height(), target.height())) {
        if (level + 1 == m_levels.size()) {
            m_levels.push_back(halved(m_levels[level]));
        }
        ++level;
    }
    return m_levels[level];
}

void PictureRaster::paint(QPainter& painter, QRect target, QRect exposed, Scaling scaling) {
    const QRect part = target.intersected(exposed);
    if (isNull() || part.isEmpty()) {
        return;
    }
    const QImage& level = levelFor(target.size());
    const QRect wanted = part.translated(-target.topLeft());
    if (level.size() == target.size()) {
        painter.drawImage(part.topLeft(), level, wanted);
    } else if (scaling == Scaling::Nearest) {
        painter.drawImage(part.topLeft(), enlarged(m_levels.front(), target.size(), wanted));
    } else {
        paintTiles(painter, target, wanted);
    }
}

void PictureRaster::paintTiles(QPainter& painter, QRect target, QRect part) {
    if (m_tiled != target.size()) {
        m_tiles.clear();
        m_tiled = target.size();
    }
    const QImage& level = levelFor(target.size());
    const QRect indices(
        QPoint(part.left() / kTile, part.top() / kTile), QPoint(part.right() / kTile, part.bottom() / kTile)
    );
    for (int y = indices.top(); y <= indices.bottom(); ++y) {
        for (int x = indices.left(); x <= indices.right(); ++x) {
            painter.drawImage(target.topLeft() + QPoint(x, y) * kTile, tile(level, target.size(), {x, y}));
        }
    }
    if (m_tiles.size() > kMostTiles) {
        forgetTilesOutside(indices);
    }
}

const QImage& PictureRaster::tile(const QImage& level, QSize target, QPoint index) {
    QImage& tile = m_tiles[index];
    if (tile.isNull()) {
        const QPoint from = index * kTile;
        tile = QImage(
            std::min(kTile, target.width() - from.x()),
            std::min(kTile, target.height() - from.y()),
            QImage::Format_RGB32
        );
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        // The whole level behind a clip: with a part of it the tiles would show seams.
        painter.drawImage(QRect(-from, target), level);
    }
    return tile;
}

void PictureRaster::forgetTilesOutside(QRect indices) {
    m_tiles.removeIf([&](QHash<QPoint, QImage>::iterator it) { return !indices.contains(it.key()); });
}

}  // namespace lightgen::ui
