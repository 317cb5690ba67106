#include "ui/gallery/gallery_delegate.h"

#include <QImage>
#include <QListView>
#include <QPainter>

#include "ui/gallery/gallery_model.h"
#include "ui/gallery/label_names.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr double kRadius = 4;
constexpr int kBadgeHeight = 18;
constexpr int kSmallest = 64;

// The picture whole, as large as fits, in the middle.
QRectF placeOf(const QImage& image, const QRectF& area) {
    const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
    QRectF place({}, size);
    place.moveCenter(area.center());
    return place;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const ThemeColours& colours) {
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    painter.setBrush(isSelected ? colours.pressed : isHovered ? colours.hover : QColor(Qt::transparent));
    painter.setPen(isSelected || isCurrent ? QPen(colours.accentLine, isSelected ? 2 : 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
}

// Until the picture is there, and for good where it cannot be read.
void paintPlaceholder(QPainter& painter, const QRectF& area, bool isBroken, const ThemeColours& colours) {
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.undecided);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    if (isBroken) {
        painter.setPen(colours.mutedText);
        painter.drawText(
            area.adjusted(6, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap, GalleryDelegate::tr("Cannot be read")
        );
    }
}

// On a dark ground of their own, so that they can be read on every picture.
void paintBadge(QPainter& painter, const QRectF& picture, const QString& text) {
    const double width = painter.fontMetrics().horizontalAdvance(text) + 10;
    const QRectF badge(picture.left() + 3, picture.bottom() - kBadgeHeight - 3, width, kBadgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(badge, kRadius, kRadius);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void paintLabel(QPainter& painter, const QRectF& picture, core::ColourLabel label) {
    const QRectF dot(picture.right() - 15, picture.top() + 3, 12, 12);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(labelColour(label));
    painter.drawEllipse(dot);
}

}  // namespace

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& colours = coloursOf(option.palette);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintGround(*painter, option, colours);
    const QRectF area = QRectF(option.rect).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const auto image = index.data(GalleryModel::ThumbnailRole).value<QImage>();
    QRectF place = area;
    if (image.isNull()) {
        place = area.adjusted(4, 4, -4, -4);
        paintPlaceholder(*painter, place, index.data(GalleryModel::BrokenRole).toBool(), colours);
    } else {
        place = placeOf(image, area);
        painter->drawImage(place, image);
    }
    painter->setFont(option.font);
    const int stars = index.data(GalleryModel::RatingRole).toInt();
    const bool hasNotes = index.data(GalleryModel::NotesRole).toBool();
    const QString badge = QString(stars, u'★') + (hasNotes ? QStringLiteral(" ✎") : QString());
    if (!badge.isEmpty()) {
        paintBadge(*painter, place, badge.trimmed());
    }
    const auto label = static_cast<core::ColourLabel>(index.data(GalleryModel::LabelRole).toInt());
    if (label != core::ColourLabel::None) {
        paintLabel(*painter, place, label);
    }
    painter->restore();
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view != nullptr && view->gridSize().isValid() ? view->gridSize() : QSize(kSmallest, kSmallest);
}

}  // namespace lightgen::ui
