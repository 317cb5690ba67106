#include "ui/queue/queue_delegate.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "ui/queue/queue_model.h"
#include "ui/theme.h"

namespace lightgen::ui {

using core::protocol::JobPhase;

namespace {

constexpr int kThumbnail = 44;
constexpr int kMargin = 8;
constexpr int kBar = 3;
constexpr double kRadius = 4;

JobPhase phaseOf(const QModelIndex& index) {
    return static_cast<JobPhase>(index.data(QueueModel::PhaseRole).toInt());
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const ThemeColours& colours) {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const auto area = QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5);
    painter.setBrush(selected ? colours.pressed : hovered ? colours.hover : Qt::transparent);
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(colours.accentLine, 1.5) : QPen(Qt::NoPen));
    painter.drawRoundedRect(area, kRadius, kRadius);
}

void paintThumbnail(QPainter& painter, const QRect& place, const QImage& image, const ThemeColours& colours) {
    QPainterPath shape;
    shape.addRoundedRect(QRectF(place), kRadius, kRadius);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(place, colours.undecided);
    if (!image.isNull()) {
        const auto size = image.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
        QRect target(QPoint(), size);
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, image);
    }
    painter.restore();
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

void paintBar(QPainter& painter, const QRect& place, double progress, const ThemeColours& colours) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.border);
    painter.drawRoundedRect(place, kBar / 2.0, kBar / 2.0);
    auto done = QRectF(place);
    done.setWidth(place.width() * std::min(1.0, progress));
    painter.setBrush(colours.accentLine);
    painter.drawRoundedRect(done, kBar / 2.0, kBar / 2.0);
}

QColor stateColour(JobPhase phase, const ThemeColours& colours) {
    return phase == JobPhase::Failed ? colours.error : colours.mutedText;
}

}  // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& colours = coloursOf(option.palette);
    const auto phase = phaseOf(index);
    const double progress = index.data(QueueModel::ProgressRole).toDouble();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, colours);

    const QRect content = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int left = mirrored ? content.right() - kThumbnail + 1 : content.left();
    const QRect thumbnail(left, content.center().y() - kThumbnail / 2, kThumbnail, kThumbnail);
    paintThumbnail(*painter, thumbnail, index.data(QueueModel::ThumbnailRole).value<QImage>(), colours);

    const int beside = kThumbnail + kMargin + 2;
    const QRect text = mirrored ? content.adjusted(0, 0, -beside, 0) : content.adjusted(beside, 0, 0, 0);
    const int line = option.fontMetrics.height();
    const int lines = 2 * line + 2 + (progress >= 0 ? kBar + 4 : 0);
    QRect first(text.left(), text.center().y() - lines / 2, text.width(), line);
    const bool past = phase == JobPhase::Cancelled;
    painter->setFont(option.font);
    painter->setPen(past ? colours.mutedText : colours.text);
    const auto elide = [&](const QString& words) {
        return option.fontMetrics.elidedText(words, Qt::ElideRight, text.width());
    };
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(first, int(align), elide(index.data(QueueModel::PromptRole).toString()));
    painter->setPen(stateColour(phase, colours));
    painter->drawText(first.translated(0, line + 2), int(align), elide(index.data(QueueModel::StateRole).toString()));
    if (progress >= 0) {
        paintBar(*painter, {text.left(), first.top() + 2 * line + 6, text.width(), kBar}, progress, colours);
    }
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int text = 2 * option.fontMetrics.height() + kBar + 8;
    return {160, std::max(kThumbnail, text) + 2 * kMargin};
}

}  // namespace lightgen::ui
