// The pixels of one picture at any zoom. Below 100 % they come from halved copies, so that every picture pixel counts;
// what was scaled smoothly is kept in tiles, so that a pan computes only the strip that came into view.
#pragma once

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QRect>

#include <vector>

class QPainter;

namespace lightgen::ui {

class PictureRaster {
public:
    void setImage(QImage image);  // RGB32
    // Some of its pixels have changed: the same part of a picture of the same size.
    void replacePart(const QImage& part, QPoint at);
    bool isNull() const { return m_levels.empty(); }

    enum class Scaling { Smooth, Nearest };
    // Draws the picture over `target`, of which only the part in `exposed` is touched; all in the painter's pixels.
    void paint(QPainter& painter, QRect target, QRect exposed, Scaling scaling);

private:
    const QImage& levelFor(QSize target);
    const QImage& tile(const QImage& level, QSize target, QPoint index);
    void paintTiles(QPainter& painter, QRect target, QRect part);
    void forgetTilesOutside(QRect indices);

    std::vector<QImage> m_levels;  // the picture, its half, its quarter, ...; made when first needed
    QHash<QPoint, QImage> m_tiles;
    QSize m_tiled;  // the target size that the tiles belong to
};

// Half the size, each pixel the mean of up to four.
QImage halved(const QImage& image);

// For each pixel of [from, from + count) of a line of `target` pixels: which of `source` pixels covers it. Edges are
// rounded as in ViewTransform::cell().
std::vector<int> nearestIndices(int from, int count, int target, int source);

}  // namespace lightgen::ui
