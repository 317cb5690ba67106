#include "app/picture_writer/caption.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace lightgen {

namespace {

// Fonts are Qt's: it finds one for every script. Begun with the first caption, for it takes a moment.
void beginQt() {
    if (QCoreApplication::instance() == nullptr) {
        static int argumentCount = 1;
        static char name[] = "lightgen-picture-writer";
        static char* arguments[] = {name, nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static const QGuiApplication application(argumentCount, arguments);
    }
}

core::RgbImage toRgbImage(const QImage& image) {
    core::RgbImage pixels(image.width(), image.height());
    for (int y = 0; y < image.height(); ++y) {
        std::copy_n(image.constScanLine(y), std::size_t(image.width()) * 3, pixels.at(0, y));
    }
    return pixels;
}

}  // namespace

core::RgbImage drawnCaption(const std::string& text, core::PixelSize size) {
    beginQt();
    constexpr int kLines = 2;
    constexpr double kLineShare = 0.72;  // of a line's height that its letters take
    constexpr int kTop = 4;
    QImage image(size.width, size.height, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    QFont font;
    font.setPixelSize(std::max(6, static_cast<int>((size.height - kTop) * kLineShare / kLines)));
    painter.setFont(font);
    const QFontMetricsF metrics(font, &image);
    const QString whole = QString::fromStdString(text).simplified();
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

}  // namespace lightgen
