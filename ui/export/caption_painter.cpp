#include "ui/export/caption_painter.h"

#include <QImage>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include "ui/qt_convert.h"

namespace lightgen::ui {

core::RgbImage drawCaption(const std::string& text, core::PixelSize size) {
    constexpr int kLines = 2;
    constexpr double kLineShare = 0.72;  // of a line's height that its letters take
    constexpr int kTop = 4;
    QImage image(size.width, size.height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    QFont font;
    font.setPixelSize(std::max(6, static_cast<int>((size.height - kTop) * kLineShare / kLines)));
    painter.setFont(font);
    const QFontMetricsF metrics(font, &image);
    const QString whole = toQString(text).simplified();
    QTextLayout layout(whole, font, &image);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    double y = kTop;
    for (int i = 0; i < kLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(size.width);
        const bool isLast = i + 1 == kLines;
        const QString part = isLast ? metrics.elidedText(whole.mid(line.textStart()), Qt::ElideRight, size.width)
                                    : whole.mid(line.textStart(), line.textLength());
        painter.drawText(QPointF(0, y + metrics.ascent()), part);
        y += metrics.height();
    }
    layout.endLayout();
    painter.end();
    return toRgbImage(image);
}

}  // namespace lightgen::ui
