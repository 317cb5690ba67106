// The pictures that a query finds, for the view: only their ids are held for all of them, rows and thumbnails for those
// that are looked at.
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <vector>

#include "core/gallery/gallery.h"

namespace lightgen::ui {

class GalleryStore;
class ThumbnailLoader;

class GalleryModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryModel)

public:
    using Id = std::int64_t;
    enum Role { ThumbnailRole = Qt::UserRole, RatingRole, LabelRole, BrokenRole, NotesRole };

    explicit GalleryModel(GalleryStore& store, QObject* parent = nullptr);

    void setQuery(const core::GalleryQuery& query);
    const core::GalleryQuery& query() const { return m_query; }
    ThumbnailLoader& thumbnails() const { return *m_thumbnails; }

    Id id(const QModelIndex& index) const;
    std::vector<Id> ids(const QModelIndexList& indexes) const;  // in the order of the model
    QModelIndex indexOf(Id id) const;
    // Null until it has been read; then dataChanged says so.
    const core::GalleryRow* row(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void answered();  // the query has been; also when nothing changed

private:
    void ask();
    void apply(const std::vector<Id>& ids);
    void removeMissing(const QSet<Id>& kept);
    void insertNew(const std::vector<Id>& ids);
    bool isPartOf(const std::vector<Id>& ids) const;
    void reorder(const std::vector<Id>& ids);
    void want(Id id) const;
    void readWanted();
    QString describe(const core::GalleryRow& row) const;

    GalleryStore& m_store;
    ThumbnailLoader* m_thumbnails;
    core::GalleryQuery m_query;
    std::vector<Id> m_ids;
    int m_question = 0;  // only the newest answer counts
    mutable QCache<Id, core::GalleryRow> m_rows;
    QSet<Id> m_stale;  // shown until they have been read anew
    mutable QSet<Id> m_wanted;
    mutable QTimer m_soon;
};

}  // namespace lightgen::ui
