#include "ui/painting/shape_fill.h"

#include <QImage>
#include <QPainter>

namespace lightgen::ui {
namespace {

QImage coverageOf(const QPainterPath& shape, const QRect& pixels) {
    QImage coverage(pixels.size(), QImage::Format_Grayscale8);
    coverage.fill(Qt::black);
    QPainter painter(&coverage);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pixels.topLeft());
    painter.fillPath(shape, Qt::white);
    return coverage;
}

}  // namespace

CellDelta fillShape(core::GrayImage& mask, const QPainterPath& shape, FillMode mode) {
    const PixelPlane plane = PixelPlane::of(mask);
    const QRect pixels = shape.boundingRect().toAlignedRect().intersected(plane.rect());
    if (pixels.isEmpty()) {
        return {};
    }
    const QImage coverage = coverageOf(shape, pixels);
    CellEdit edit(plane);
    edit.touch(pixels);
    const int target = mode == FillMode::Add ? 255 : 0;
    for (int y = 0; y < pixels.height(); ++y) {
        std::uint8_t* row = plane.at(pixels.left(), pixels.top() + y);
        const uchar* covered = coverage.constScanLine(y);
        for (int x = 0; x < pixels.width(); ++x) {
            row[x] = static_cast<std::uint8_t>((row[x] * (255 - covered[x]) + target * covered[x] + 127) / 255);
        }
    }
    return edit.delta();
}

}  // namespace lightgen::ui
