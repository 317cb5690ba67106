// A tile of the gallery: the picture, its stars, its colour, and whether it has notes.
#pragma once

#include <QStyledItemDelegate>

namespace lightgen::ui {

class GalleryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryDelegate)

public:
    static constexpr int kMargin = 5;  // around the picture

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace lightgen::ui
