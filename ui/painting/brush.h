// The brush: a disc that is drawn along a line. What it covers is computed here and nowhere else, so that the ring of
// the cursor and the painted pixels are one thing.
#pragma once

#include <QPainterPath>
#include <QPointF>

#include <array>
#include <functional>
#include <vector>

#include "ui/painting/cell_edit.h"

namespace lightgen::ui {

inline constexpr double kSmallestBrush = 1;
inline constexpr double kLargestBrush = 512;

// One place of the brush, in pixels of the picture.
struct BrushDab {
    QPointF centre{};
    double diameter = 1;
    double opacity = 1;  // 0 to 1
};

// Small brushes lie on whole pixels, so that there always is one under them.
BrushDab onPixels(BrushDab dab);

// The pixels that count as painted (half covered or more) under a brush of full opacity, as columns [left, right) of a
// row; empty where there are none.
struct PixelRun {
    int left = 0;
    int right = 0;
};
struct DiscRows {
    int top = 0;
    std::vector<PixelRun> runs;  // of row top, top + 1, ...
};
DiscRows discRows(const BrushDab& dab);

// 5 steps double the size.
double largerBrush(double diameter);
double smallerBrush(double diameter);

// What a covered cell becomes: coverage and the pixels as they were, row by row of `pixels`.
using BlendCell = std::function<void(QRect pixels, const std::uint8_t* coverage, const std::uint8_t* before)>;

// One stroke: the largest coverage of all its places, so that crossing itself makes it no stronger.
class BrushStroke {
public:
    // hardness 1: only the outermost pixel is soft; 0: soft from the middle on. At half coverage, which is where a mask
    // begins to count, lies the brush's edge whatever its hardness.
    BrushStroke(PixelPlane plane, double hardness, BlendCell blend);

    // From the last place, or as the first one. Returns the pixels that may have changed.
    QRect lineTo(BrushDab dab);
    CellEdit& edit() { return m_edit; }
    QRect restore() { return m_edit.restore(); }

private:
    using Coverage = std::array<std::uint8_t, kEditCell * kEditCell>;
    struct Line {
        BrushDab from, to;
    };
    bool coverCell(int slot, const Line& line);
    std::uint8_t valueAt(QPointF pixel, const Line& line) const;

    PixelPlane m_plane;
    double m_hardness;
    BlendCell m_blend;
    CellEdit m_edit;
    std::vector<Coverage> m_coverage;  // by slot
    BrushDab m_last;
    bool m_begun = false;
};

// Painting and erasing in a mask, and bringing the pixels of another picture back. `mask`, `picture` and `original`
// must outlive the blend; the original is of the picture's size.
BlendCell paintInto(core::GrayImage& mask);
BlendCell eraseFrom(core::GrayImage& mask);
BlendCell bringBack(core::RgbImage& picture, const core::RgbImage& original);

}  // namespace lightgen::ui
