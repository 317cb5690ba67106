#include "ui/canvas/canvas_overlay.h"

#include <QFontDatabase>
#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr double kSmallestGridCell = 5.0;  // logical pixels

int lineWidth(const PicturePaint& p) {
    return std::max(1, static_cast<int>(std::floor(p.scale)));
}

// Drawing text is slow and there are thousands of numbers, but only 256 different ones.
class NumberStamps {
public:
    NumberStamps(int pixelSize, QColor colour)
        : m_font(QFontDatabase::systemFont(QFontDatabase::FixedFont))
        , m_colour(colour) {
        m_font.setPixelSize(pixelSize);
    }

    const QImage& operator[](int value) {
        QImage& stamp = m_stamps[value];
        if (stamp.isNull()) {
            const QFontMetrics metrics(m_font);
            const QString text = QString::number(value);
            stamp = QImage(metrics.horizontalAdvance(text) + 2, metrics.height(), QImage::Format_ARGB32_Premultiplied);
            stamp.fill(Qt::transparent);
            QPainter painter(&stamp);
            painter.setFont(m_font);
            painter.setPen(m_colour);
            painter.drawText(QPoint(1, metrics.ascent()), text);
        }
        return stamp;
    }

private:
    QFont m_font;
    QColor m_colour;
    QHash<int, QImage> m_stamps;
};

// Sets R, G and B below each other in the middle of the pixel's place.
void paintNumbers(
    QPainter& painter, const QRect& place, const std::uint8_t* rgb, int lineHeight, NumberStamps& stamps
) {
    int middle = place.top() + (place.height() - 3 * lineHeight + lineHeight) / 2;
    for (int channel = 0; channel < 3; ++channel) {
        const QImage& stamp = stamps[rgb[channel]];
        painter.drawImage(place.left() + (place.width() - stamp.width() + 1) / 2, middle - stamp.height() / 2, stamp);
        middle += lineHeight;
    }
}

}  // namespace

void paintGrid(QPainter& painter, const PicturePaint& p, core::TokenGrid grid) {
    if (grid.count() == 0 || p.transform.zoom * p.state.size.width / grid.columns < kSmallestGridCell * p.scale) {
        return;
    }
    const QRect target = p.transform.target(p.state.size);
    const CellRange range = exposedCells(p, grid);
    const int width = lineWidth(p);
    const QColor dark(0, 0, 0, 130);
    const QColor light(255, 255, 255, 130);
    for (int column = std::max(1, range.left); column < range.right; ++column) {
        const int x = p.transform.cell(p.state.size, grid, 0, column).left();
        painter.fillRect(x - width, target.top(), width, target.height(), dark);
        painter.fillRect(x, target.top(), width, target.height(), light);
    }
    for (int row = std::max(1, range.top); row < range.bottom; ++row) {
        const int y = p.transform.cell(p.state.size, grid, row, 0).top();
        painter.fillRect(target.left(), y - width, target.width(), width, dark);
        painter.fillRect(target.left(), y, target.width(), width, light);
    }
}

void paintCellCursor(QPainter& painter, const PicturePaint& p, core::TokenGrid grid, QPoint cell) {
    const QRect place = p.transform.cell(p.state.size, grid, cell.y(), cell.x());
    const int width = 2 * lineWidth(p);
    const auto ring = [&](int inset, int thickness, const QColor& colour) {
        painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const double middle = inset + thickness / 2.0;
        painter.drawRect(QRectF(place).adjusted(middle, middle, -middle, -middle));
    };
    painter.setBrush(Qt::NoBrush);
    ring(-width, width, p.colours.accentLine);
    ring(0, lineWidth(p), QColor(255, 255, 255, 230));
}

void paintPixelValues(QPainter& painter, const PicturePaint& p) {
    if (p.state.phase != PicturePhase::Complete || p.transform.zoom < kPixelValuesFromZoom) {
        return;
    }
    const int lineHeight = static_cast<int>(p.transform.zoom / 3.5);
    const int fontSize = static_cast<int>(p.transform.zoom / 3.2);
    NumberStamps onDark(fontSize, QColor(255, 255, 255, 220));
    NumberStamps onLight(fontSize, QColor(0, 0, 0, 220));
    const core::TokenGrid pixels{p.state.size.height, p.state.size.width};
    forEachCell(exposedCells(p, pixels), [&](int y, int x) {
        const std::uint8_t* rgb = p.state.pixels.at(x, y);
        const bool isLight = 299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] > 128'000;
        paintNumbers(
            painter, p.transform.cell(p.state.size, pixels, y, x), rgb, lineHeight, isLight ? onLight : onDark
        );
    });
}

}  // namespace lightgen::ui
