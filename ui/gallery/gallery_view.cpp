#include "ui/gallery/gallery_view.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPixmap>

#include <algorithm>
#include <cmath>

#include "ui/gallery/gallery_delegate.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/thumbnail_loader.h"

namespace lightgen::ui {
namespace {

constexpr int kTile = 132;  // at least; what is left of the width is shared out

}  // namespace

GalleryView::GalleryView(GalleryModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model) {
    setObjectName(QStringLiteral("galleryView"));
    setModel(&model);
    setItemDelegate(new GalleryDelegate(this));
    // A list that wraps: an icon view keeps a tree of all items, which takes seconds for 50,000.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // no jump of the columns when it comes
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    fitTiles();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &GalleryView::chosenChanged);
    // After pictures have gone, the one that took their place is selected: one can go on deleting.
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first) {
        if (selectionModel()->selectedIndexes().isEmpty() && m_model.rowCount() > 0) {
            setCurrentIndex(m_model.index(std::min(first, m_model.rowCount() - 1)));
        }
    });
}

QModelIndexList GalleryView::chosen() const {
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

void GalleryView::fitTiles() {
    const int width = viewport()->width();
    const int columns = std::max(1, width / kTile);
    // One pixel stays free: a row that is filled exactly is wrapped.
    const int side = std::max(kTile / 2, (width - 1) / columns);
    setGridSize({side, side});
    m_model.thumbnails().setSide(static_cast<int>(std::ceil((side - 2 * GalleryDelegate::kMargin) * devicePixelRatioF())
    ));
}

// All tiles have one size, whatever they show: QListView would lay out all 50,000 anew for every thumbnail.
void GalleryView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    QAbstractItemView::dataChanged(first, last, roles);
}

void GalleryView::resizeEvent(QResizeEvent* event) {
    fitTiles();
    QListView::resizeEvent(event);
}

void GalleryView::mousePressEvent(QMouseEvent* event) {
    const auto index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::AltModifier && index.isValid()) {
        Q_EMIT partnerChosen(index);
        return;
    }
    QListView::mousePressEvent(event);
}

void GalleryView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoAsked();
    } else {
        QListView::keyPressEvent(event);
    }
}

// With the picture itself under the pointer.
void GalleryView::startDrag(Qt::DropActions actions) {
    const auto indexes = chosen();
    auto* offered = m_model.mimeData(indexes);
    if (offered == nullptr) {
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(offered);
    const auto image = indexes.front().data(GalleryModel::ThumbnailRole).value<QImage>();
    if (!image.isNull()) {
        drag->setPixmap(QPixmap::fromImage(image.scaled(96, 96, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    }
    drag->exec(actions, Qt::CopyAction);
}

bool GalleryView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ScreenChangeInternal) {
        fitTiles();
    }
    return QListView::event(event);
}

}  // namespace lightgen::ui
