#include "ui/canvas/canvas_hud.h"

#include <QImage>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/canvas/picture_state.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kSwatch = 12;
constexpr int kGap = 6;
constexpr int kRadius = 7;

QString number(int value) {
    return QLocale().toString(value);
}

}  // namespace

QString zoomText(double zoom) {
    const double percent = zoom * 100;
    const bool isWhole = percent >= 100 || std::abs(percent - std::round(percent)) < 0.05;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return CanvasHud::tr("%1 %").arg(locale.toString(percent, 'f', isWhole ? 0 : 1));
}

std::optional<PixelReading>
readingAt(const PictureState& state, const QImage& shown, core::TokenGrid grid, QPointF point) {
    const QPoint pixel(static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y())));
    const auto [width, height] = state.size;
    if (state.phase == PicturePhase::Empty || !QRect(0, 0, width, height).contains(pixel)) {
        return std::nullopt;
    }
    PixelReading reading{.pixel = pixel, .cell = {}, .colour = {}};
    bool isDecided = true;
    if (grid.count() > 0) {
        reading.cell = QPoint(pixel.x() * grid.columns / width, pixel.y() * grid.rows / height);
        isDecided = state.grid != grid || !state.isUndecided(reading.cell->y(), reading.cell->x());
    }
    if (state.phase == PicturePhase::Complete && !state.pixels.empty()) {
        const std::uint8_t* rgb = state.pixels.at(pixel.x(), pixel.y());
        reading.colour = QColor(rgb[0], rgb[1], rgb[2]);
    } else if (isDecided && shown.rect().contains(pixel)) {
        reading.colour = shown.pixelColor(pixel);
    }
    return reading;
}

CanvasHud::CanvasHud(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("canvasHud"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Picture details"));
        changed();
    });
}

void CanvasHud::showPicture(core::PixelSize size, double zoom) {
    m_size = size;
    m_zoom = zoom;
    changed();
}

void CanvasHud::showReading(const std::optional<PixelReading>& reading) {
    m_reading = reading;
    changed();
}

QStringList CanvasHud::lines() const {
    QStringList lines{tr("%1 × %2 px, %3").arg(number(m_size.width), number(m_size.height), zoomText(m_zoom))};
    if (!m_reading) {
        return lines;
    }
    QString place = tr("Pixel %1, %2").arg(number(m_reading->pixel.x()), number(m_reading->pixel.y()));
    if (m_reading->cell) {
        place =
            tr("%1, token cell %2, %3").arg(place, number(m_reading->cell->x() + 1), number(m_reading->cell->y() + 1));
    }
    lines.append(place);
    if (const auto& colour = m_reading->colour) {
        lines.append(tr("RGB %1 %2 %3, %4")
                         .arg(colour->red())
                         .arg(colour->green())
                         .arg(colour->blue())
                         .arg(colour->name().toUpper()));
    }
    return lines;
}

QSize CanvasHud::sizeHint() const {
    int width = 0;
    const QStringList all = lines();
    for (const QString& line : all) {
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    }
    const bool hasSwatch = m_reading && m_reading->colour;
    return {
        width + 2 * kPadding + (hasSwatch ? kSwatch + kGap : 0),
        fontMetrics().height() * static_cast<int>(all.size()) + 2 * kPadding};
}

void CanvasHud::changed() {
    // Only ever wider while it shows something: a panel that jumps with every number is restless.
    const QSize wanted = sizeHint();
    resize(m_reading ? std::max(width(), wanted.width()) : wanted.width(), wanted.height());
    setAccessibleDescription(lines().join(QStringLiteral(". ")));
    update();
}

void CanvasHud::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.border);
    painter.setBrush(c.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const QStringList all = lines();
    int y = kPadding;
    for (int i = 0; i < all.size(); ++i) {
        int x = kPadding;
        if (i == 2) {
            painter.setBrush(*m_reading->colour);
            painter.drawRect(QRectF(x + 0.5, y + (fontMetrics().height() - kSwatch) / 2 + 0.5, kSwatch - 1, kSwatch - 1)
            );
            x += kSwatch + kGap;
        }
        painter.setPen(i == 0 ? c.text : c.mutedText);
        painter.drawText(x, y + fontMetrics().ascent(), all[i]);
        painter.setPen(c.border);
        y += fontMetrics().height();
    }
}

}  // namespace lightgen::ui
