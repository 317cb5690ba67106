#include "ui/timeline/timeline_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {

namespace {

constexpr double kMargin = 10;  // beside the first and the last bar: half a label fits
constexpr double kBarsTop = 6;
constexpr double kBarsHeight = 26;
constexpr double kLowestBar = 0.28;  // of the height
constexpr double kMaxCell = 44;
constexpr int kPages = 8;  // Page Up and Down cross the picture in so many

}  // namespace

TimelineStrip::TimelineStrip(QWidget* parent)
    : QAbstractSlider(parent) {
    setObjectName(QStringLiteral("timelineStrip"));
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEnabled(false);
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Step of the picture"));
        describe();
    });
}

void TimelineStrip::setSteps(int steps, std::vector<std::int32_t> placed) {
    m_steps = steps;
    m_placed = std::move(placed);
    setRange(std::min(1, reached()), reached());
    setPageStep(std::max(1, steps / kPages));
    setEnabled(reached() > 0);
    updateGeometry();
    update();
}

QSize TimelineStrip::sizeHint() const {
    return {480, static_cast<int>(kBarsTop + kBarsHeight) + fontMetrics().height() + 8};
}

QSize TimelineStrip::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

QRectF TimelineStrip::cell(int step) const {
    const double room = width() - 2 * kMargin;
    const double each = std::min(kMaxCell, room / std::max(1, m_steps));
    const double gap = each >= 4 ? std::min(3.0, std::round(each / 5)) : 0;
    return {kMargin + (step - 1) * each, kBarsTop, each - gap, kBarsHeight};
}

int TimelineStrip::stepAt(double x) const {
    const double each = std::min(kMaxCell, (width() - 2 * kMargin) / std::max(1, m_steps));
    return std::clamp(static_cast<int>(std::floor((x - kMargin) / each)) + 1, minimum(), maximum());
}

void TimelineStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(coloursOf(palette()).accentLine, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    paintBars(painter);
    paintLabels(painter);
}

void TimelineStrip::paintBars(QPainter& painter) const {
    const ThemeColours& c = coloursOf(palette());
    const auto most = m_placed.empty() ? 1 : std::max(1, *std::ranges::max_element(m_placed));
    painter.setPen(Qt::NoPen);
    for (int step = 1; step <= m_steps; ++step) {
        const QRectF whole = cell(step);
        const bool isThere = step <= reached();
        const double share = isThere ? 1.0 * m_placed[static_cast<std::size_t>(step - 1)] / most : 0;
        const double height = std::round(whole.height() * (kLowestBar + (1 - kLowestBar) * std::sqrt(share)));
        const QRectF bar(whole.left(), whole.bottom() - height, whole.width(), height);
        const QColor colour = !isThere ? c.border : step <= value() ? c.accent : c.borderHover;
        painter.setBrush(step == m_hovered && step != value() ? c.accentHover : colour);
        const double radius = whole.width() >= 6 ? 2 : 0;
        painter.drawRoundedRect(bar, radius, radius);
    }
    if (value() < 1 || value() > m_steps) {
        return;
    }
    const QRectF current = cell(value());
    painter.setPen(QPen(c.text, 2));
    const double x = current.center().x();
    painter.drawLine(QPointF(x, kBarsTop - 1), QPointF(x, kBarsTop + kBarsHeight + 2));
    QPainterPath knob;
    knob.addEllipse(QPointF(x, kBarsTop), 3.5, 3.5);
    painter.fillPath(knob, c.text);
}

// A round number of steps that leaves room between two labels.
int TimelineStrip::labelInterval() const {
    const double each = std::min(kMaxCell, (width() - 2 * kMargin) / std::max(1, m_steps));
    const double room = fontMetrics().horizontalAdvance(QString::number(m_steps)) + 18;
    for (const int interval : {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000}) {
        if (interval * each >= room) {
            return interval;
        }
    }
    return std::max(1, m_steps);
}

void TimelineStrip::paintLabels(QPainter& painter) const {
    const ThemeColours& c = coloursOf(palette());
    const int interval = labelInterval();
    const double top = kBarsTop + kBarsHeight + 3;
    const double room = fontMetrics().horizontalAdvance(QString::number(m_steps)) + 8;
    const double chosen = value() >= 1 ? cell(value()).center().x() : -1000;
    const auto label = [&](int step) {
        const double x = cell(step).center().x();
        painter.drawText(QRectF(x - 40, top, 80, fontMetrics().height() + 2), Qt::AlignCenter, QString::number(step));
    };
    painter.setPen(c.mutedText);
    for (int step = interval; step <= m_steps; step += interval) {
        if (std::abs(cell(step).center().x() - chosen) >= room) {
            label(step);
        }
    }
    if (value() >= 1 && value() <= m_steps) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(c.text);
        label(value());
    }
}

void TimelineStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || reached() == 0) {
        return;
    }
    setSliderDown(true);
    setValue(stepAt(event->position().x()));
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        setValue(stepAt(event->position().x()));
        hover(0);
    } else {
        hover(reached() > 0 ? stepAt(event->position().x()) : 0);
    }
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        setSliderDown(false);
    }
}

void TimelineStrip::leaveEvent(QEvent* event) {
    hover(0);
    QAbstractSlider::leaveEvent(event);
}

// Later is to the right: Page Down goes on, as in a text, where a plain slider would go back.
void TimelineStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_PageDown: triggerAction(SliderPageStepAdd); break;
        case Qt::Key_PageUp: triggerAction(SliderPageStepSub); break;
        default: QAbstractSlider::keyPressEvent(event); break;
    }
}

void TimelineStrip::sliderChange(SliderChange change) {
    describe();
    QAbstractSlider::sliderChange(change);
}

void TimelineStrip::describe() {
    setAccessibleDescription(tr("Step %1 of %2").arg(value()).arg(m_steps));
}

void TimelineStrip::focusInEvent(QFocusEvent* event) {
    QAbstractSlider::focusInEvent(event);
    update();
}

void TimelineStrip::focusOutEvent(QFocusEvent* event) {
    QAbstractSlider::focusOutEvent(event);
    update();
}

void TimelineStrip::hover(int step) {
    if (std::exchange(m_hovered, step) != step) {
        update();
        Q_EMIT hovered(step);
    }
}

}  // namespace lightgen::ui
