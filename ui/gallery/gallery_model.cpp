#include "ui/gallery/gallery_model.h"

#include <algorithm>

#include "core/utf8.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/label_names.h"
#include "ui/gallery/picture_mime.h"
#include "ui/gallery/thumbnail_loader.h"
#include "ui/language.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr qsizetype kRowsInMemory = 4000;
constexpr std::size_t kMostRuns = 100;  // more pieces than that are a new list, not a change of this one

// Pieces of the list that have nothing of `others`.
std::size_t runsWithout(const QSet<std::int64_t>& others, const std::vector<std::int64_t>& list) {
    std::size_t runs = 0;
    bool wasMissing = false;
    for (const auto id : list) {
        const bool isMissing = !others.contains(id);
        runs += isMissing && !wasMissing;
        wasMissing = isMissing;
    }
    return runs;
}

}  // namespace

GalleryModel::GalleryModel(GalleryStore& store, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_thumbnails(new ThumbnailLoader(this))
    , m_rows(kRowsInMemory) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &GalleryModel::readWanted);
    connect(&store, &GalleryStore::changed, this, [this] {
        const auto known = m_rows.keys();
        m_stale = QSet<Id>(known.begin(), known.end());
        ask();
    });
    connect(m_thumbnails, &ThumbnailLoader::loaded, this, [this](qint64 id) {
        if (const auto index = indexOf(id); index.isValid()) {
            Q_EMIT dataChanged(index, index, {ThumbnailRole, BrokenRole});
        }
    });
    connect(&Language::instance(), &Language::changed, this, [this] {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole, Qt::ToolTipRole});
    });
}

void GalleryModel::setQuery(const core::GalleryQuery& query) {
    m_query = query;
    ask();
}

void GalleryModel::ask() {
    m_store.find(m_query).then(this, [this, question = ++m_question](const core::Result<std::vector<Id>>& found) {
        if (question != m_question) {
            return;
        }
        if (!found) {
            Q_EMIT m_store.failed(found.error());
            return;
        }
        apply(*found);
        Q_EMIT answered();
    });
}

// Selection and place in the list stay where they are as far as the change allows.
void GalleryModel::apply(const std::vector<Id>& ids) {
    const QSet<Id> kept(ids.begin(), ids.end());
    const QSet<Id> own(m_ids.begin(), m_ids.end());
    if (m_ids.empty() || runsWithout(kept, m_ids) + runsWithout(own, ids) > kMostRuns) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    removeMissing(kept);
    if (!isPartOf(ids)) {
        reorder(ids);
    }
    insertNew(ids);
    if (!m_ids.empty() && !m_stale.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void GalleryModel::removeMissing(const QSet<Id>& kept) {
    for (auto last = m_ids.end(); last != m_ids.begin();) {
        if (kept.contains(*(last - 1))) {
            --last;
            continue;
        }
        auto first = last - 1;
        while (first != m_ids.begin() && !kept.contains(*(first - 1))) {
            --first;
        }
        const auto from = static_cast<int>(first - m_ids.begin());
        beginRemoveRows({}, from, static_cast<int>(last - m_ids.begin()) - 1);
        m_ids.erase(first, last);
        endRemoveRows();
        last = m_ids.begin() + from;
    }
}

bool GalleryModel::isPartOf(const std::vector<Id>& ids) const {
    auto own = m_ids.begin();
    for (const Id id : ids) {
        own += own != m_ids.end() && *own == id;
    }
    return own == m_ids.end();
}

// The rows that are here already in the order of `ids`.
void GalleryModel::reorder(const std::vector<Id>& ids) {
    Q_EMIT layoutAboutToBeChanged();
    const QSet<Id> here(m_ids.begin(), m_ids.end());
    QHash<Id, int> places;
    std::vector<Id> sorted;
    for (const Id id : ids) {
        if (here.contains(id)) {
            places.insert(id, static_cast<int>(sorted.size()));
            sorted.push_back(id);
        }
    }
    const auto before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before) {
        after.append(index(places.value(id(old), -1)));
    }
    m_ids = std::move(sorted);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void GalleryModel::insertNew(const std::vector<Id>& ids) {
    for (std::size_t at = 0; at < ids.size();) {
        if (at < m_ids.size() && m_ids[at] == ids[at]) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < ids.size() && (at >= m_ids.size() || ids[end] != m_ids[at])) {
            ++end;
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        const auto offset = static_cast<std::ptrdiff_t>(at);
        m_ids.insert(m_ids.begin() + offset, ids.begin() + offset, ids.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        at = end;
    }
}

GalleryModel::Id GalleryModel::id(const QModelIndex& index) const {
    return index.isValid() ? m_ids.at(static_cast<std::size_t>(index.row())) : 0;
}

std::vector<GalleryModel::Id> GalleryModel::ids(const QModelIndexList& indexes) const {
    QModelIndexList sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    std::vector<Id> found;
    for (const QModelIndex& index : sorted) {
        found.push_back(id(index));
    }
    return found;
}

QModelIndex GalleryModel::indexOf(Id id) const {
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()));
}

const core::GalleryRow* GalleryModel::row(const QModelIndex& index) const {
    if (!index.isValid()) {
        return nullptr;
    }
    const Id wanted = id(index);
    const auto* known = m_rows.object(wanted);
    if (known == nullptr || m_stale.contains(wanted)) {
        want(wanted);
    }
    return known;
}

void GalleryModel::want(Id id) const {
    m_wanted.insert(id);
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void GalleryModel::readWanted() {
    std::vector<Id> wanted(m_wanted.begin(), m_wanted.end());
    m_wanted.clear();
    for (const Id id : wanted) {
        m_stale.remove(id);
    }
    m_store.rows(std::move(wanted)).then(this, [this](const core::Result<std::vector<core::GalleryRow>>& rows) {
        if (!rows) {
            return;  // the index is not there: the store says so when it is asked for more than rows
        }
        int first = rowCount();
        int last = -1;
        for (const core::GalleryRow& row : *rows) {
            const auto* old = m_rows.object(row.id);
            if (old != nullptr && old->picture.stamp != row.picture.stamp) {
                m_thumbnails->forget(row.id);
            }
            m_rows.insert(row.id, new core::GalleryRow(row));
            if (const auto index = indexOf(row.id); index.isValid()) {
                first = std::min(first, index.row());
                last = std::max(last, index.row());
            }
        }
        if (last >= first) {
            Q_EMIT dataChanged(index(first), index(last));
        }
    });
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QString GalleryModel::describe(const core::GalleryRow& row) const {
    const auto& picture = row.picture;
    const QString name = picture.prompt.empty() ? pathText(picture.file.filename()) : toQString(picture.prompt);
    QStringList parts{name};
    if (!picture.problem.empty()) {
        parts.append(tr("cannot be read"));
    }
    if (picture.marks.rating > 0) {
        parts.append(tr("Stars: %1").arg(picture.marks.rating));
    }
    if (picture.marks.label != core::ColourLabel::None) {
        parts.append(labelName(picture.marks.label));
    }
    return parts.join(QStringLiteral(", "));
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto* known = row(index);
    if (known == nullptr) {
        return {};
    }
    const auto& picture = known->picture;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return describe(*known);
        case Qt::ToolTipRole: return toQString(core::printable(picture.file.filename()));
        case ThumbnailRole:
            return picture.problem.empty() ? m_thumbnails->thumbnail(known->id, {picture.file, picture.stamp})
                                           : QImage();
        case BrokenRole: return !picture.problem.empty() || m_thumbnails->isBroken(known->id);
        case RatingRole: return picture.marks.rating;
        case LabelRole: return static_cast<int>(picture.marks.label);
        case NotesRole: return !picture.marks.notes.empty();
        default: return {};
    }
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QStringList GalleryModel::mimeTypes() const {
    return {QStringLiteral("text/uri-list"), QStringLiteral("image/png")};
}

QMimeData* GalleryModel::mimeData(const QModelIndexList& indexes) const {
    QModelIndexList sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::filesystem::path> files;
    for (const QModelIndex& index : sorted) {
        if (const auto* known = row(index)) {
            files.push_back(known->picture.file);
        }
    }
    return files.empty() ? nullptr : new PictureMime(std::move(files));
}

}  // namespace lightgen::ui
