// A row of the queue: thumbnail, prompt, state, and a thin bar while it runs.
#pragma once

#include <QStyledItemDelegate>

namespace lightgen::ui {

class QueueDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace lightgen::ui
