#include "ui/flow_layout.h"

#include <algorithm>

namespace lightgen::ui {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QVector<FlowLayout::Row> FlowLayout::rows(int width) const {
    QVector<Row> result;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint();
        if (result.isEmpty() || result.last().width + spacing() + size.width() > width) {
            result.append(Row{});
        }
        Row& row = result.last();
        row.width += (row.items.isEmpty() ? 0 : spacing()) + std::min(size.width(), width);
        row.height = std::max(row.height, size.height());
        row.items.append(item);
    }
    return result;
}

int FlowLayout::heightForWidth(int width) const {
    int height = 0;
    for (const Row& row : rows(width)) {
        height += row.height + (height > 0 ? spacing() : 0);
    }
    return height;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    int y = rect.y();
    for (const Row& row : rows(rect.width())) {
        int x = rect.x() + std::max(0, (rect.width() - row.width) / 2);
        for (QLayoutItem* item : row.items) {
            const int width = std::min(item->sizeHint().width(), rect.width());
            item->setGeometry(QRect(x, y, width, row.height));
            x += width + spacing();
        }
        y += row.height + spacing();
    }
}

}  // namespace lightgen::ui
