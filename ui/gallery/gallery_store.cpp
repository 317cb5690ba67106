#include "ui/gallery/gallery_store.h"

#include <QFile>
#include <QtConcurrent/QtConcurrentRun>

#include <type_traits>

#include "core/utf8.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kSettleMs = 300;
constexpr int kMostWatched = 512;  // folders; beyond that the rest is looked at with the next scan

core::Status moveToDesktopTrash(const std::filesystem::path& file) {
    if (!QFile::moveToTrash(pathText(file))) {
        return core::fail(
            core::ErrorCode::Unwritable,
            "{} could not be moved to the desktop's trash; it stays in the gallery's.",
            core::printable(file)
        );
    }
    return {};
}

core::Status emptyTrashOf(const core::Gallery& gallery) {
    LIGHTGEN_TRY(const auto ids, gallery.index().find({.conditions = {}, .place = core::GalleryPlace::Trash}));
    LIGHTGEN_TRY(const auto rows, gallery.index().rows(ids));
    for (const auto& row : rows) {
        LIGHTGEN_CHECK(moveToDesktopTrash(row.picture.file));
        LIGHTGEN_CHECK(gallery.forget(row.id));
    }
    return {};
}

core::Result<GalleryStore::Edited> edited(
    const core::Gallery& gallery,
    const GalleryStore::Ids& ids,
    const std::function<void(std::vector<core::PictureMarks>&)>& change
) {
    LIGHTGEN_TRY(const auto rows, gallery.index().rows(ids));
    std::vector<core::PictureMarks> marks;
    for (const auto& row : rows) {
        marks.push_back(row.picture.marks);
    }
    change(marks);
    GalleryStore::Edited all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LIGHTGEN_CHECK(gallery.setMarks(rows[i].id, marks[i]));
        all.before.emplace_back(rows[i].id, rows[i].picture.marks);
        all.after.emplace_back(rows[i].id, marks[i]);
    }
    return all;
}

}  // namespace

// The room's gallery is opened on the room's thread, and again where that failed before.
template <class Work>
auto GalleryStore::ask(Room& room, Work work) {
    using Answer = std::invoke_result_t<Work, const core::Gallery&>;
    return QtConcurrent::run(&room.pool, [&room, places = m_places, work = std::move(work)]() -> Answer {
        if (!room.gallery) {
            auto opened = core::Gallery::open(places);
            if (!opened) {
                return tl::unexpected(std::move(opened).error());
            }
            room.gallery.emplace(*std::move(opened));
        }
        return work(*room.gallery);
    });
}

// What was done before a failure is to be seen, too.
template <class Work>
void GalleryStore::change(Work work) {
    ask(m_writing, std::move(work)).then(this, [this](const core::Status& status) {
        if (!status) {
            Q_EMIT failed(status.error());
        }
        Q_EMIT changed();
    });
}

GalleryStore::GalleryStore(core::GalleryPlaces places, QObject* parent)
    : QObject(parent)
    , m_places(std::move(places)) {
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    connect(&m_settled, &QTimer::timeout, this, &GalleryStore::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settled.start(); });
}

GalleryStore::~GalleryStore() {
    m_stops = true;
    for (Room* room : {&m_scanning, &m_writing, &m_reading}) {
        room->pool.clear();
        room->pool.waitForDone();
    }
}

void GalleryStore::scan() {
    if (std::exchange(m_scans, true)) {
        m_scansAgain = true;
        return;
    }
    const auto goOn = [this](const core::ScanProgress& progress) {
        Q_EMIT scanning(progress.done, progress.of);  // arrives on the GUI thread
        return !m_stops;
    };
    ask(m_scanning, [goOn](const core::Gallery& gallery) { return gallery.scan(goOn); }
    ).then(this, [this](const core::Result<core::ScanReport>& report) { finishScan(report); });
}

void GalleryStore::finishScan(const core::Result<core::ScanReport>& report) {
    m_scans = false;
    if (report) {
        watch(*report);
        Q_EMIT scanned(*report);
    } else {
        Q_EMIT failed(report.error());
    }
    if (!report || report->changed()) {
        Q_EMIT changed();
    }
    if (std::exchange(m_scansAgain, false)) {
        scan();
    }
}

void GalleryStore::watch(const core::ScanReport& report) {
    QStringList folders;
    for (const auto& folder : report.folders) {
        if (folders.size() < kMostWatched) {
            folders.append(pathText(folder));
        }
    }
    const QStringList watched = m_watcher.directories();
    QStringList gone;
    for (const QString& folder : watched) {
        if (!folders.contains(folder)) {
            gone.append(folder);
        } else {
            folders.removeOne(folder);
        }
    }
    if (!gone.isEmpty()) {
        m_watcher.removePaths(gone);
    }
    if (!folders.isEmpty()) {
        m_watcher.addPaths(folders);
    }
}

void GalleryStore::add(const std::filesystem::path& file) {
    const auto below = file.lexically_normal().lexically_relative(m_places.pictures);
    if (below.empty() || *below.begin() == "..") {
        return;
    }
    change([file](const core::Gallery& gallery) -> core::Status {
        LIGHTGEN_CHECK(gallery.add(file));
        return {};
    });
    if (m_watcher.directories().isEmpty()) {
        m_settled.start();  // the folder was not there when it was looked at
    }
}

QFuture<core::Result<GalleryStore::Ids>> GalleryStore::find(const core::GalleryQuery& query) {
    return ask(m_reading, [query](const core::Gallery& gallery) { return gallery.index().find(query); });
}

QFuture<core::Result<GalleryStore::Rows>> GalleryStore::rows(Ids ids) {
    return ask(m_reading, [ids = std::move(ids)](const core::Gallery& gallery) { return gallery.index().rows(ids); });
}

QFuture<core::Result<GalleryStore::Facets>> GalleryStore::facets() {
    return ask(m_reading, [](const core::Gallery& gallery) -> core::Result<Facets> {
        Facets facets;
        LIGHTGEN_TRY(facets.boards, gallery.index().boards());
        LIGHTGEN_TRY(facets.models, gallery.index().models());
        LIGHTGEN_TRY(facets.inTrash, gallery.index().count(core::GalleryPlace::Trash));
        return facets;
    });
}

void GalleryStore::setMarks(MarksOf marks) {
    change([marks = std::move(marks)](const core::Gallery& gallery) -> core::Status {
        for (const auto& [id, wanted] : marks) {
            LIGHTGEN_CHECK(gallery.setMarks(id, wanted));
        }
        return {};
    });
}

QFuture<core::Result<GalleryStore::Edited>>
GalleryStore::edit(Ids ids, std::function<void(std::vector<core::PictureMarks>&)> change) {
    const auto work = [ids = std::move(ids), change = std::move(change)](const core::Gallery& gallery) {
        return edited(gallery, ids, change);
    };
    return ask(m_writing, work).then(this, [this](const core::Result<Edited>& result) {
        if (!result) {
            Q_EMIT failed(result.error());
        }
        Q_EMIT changed();
        return result;
    });
}

void GalleryStore::moveToTrash(Ids ids) {
    change([ids = std::move(ids)](const core::Gallery& gallery) -> core::Status {
        for (const auto id : ids) {
            LIGHTGEN_CHECK(gallery.moveToTrash(id));
        }
        return {};
    });
}

void GalleryStore::putBack(Ids ids) {
    change([ids = std::move(ids)](const core::Gallery& gallery) -> core::Status {
        for (const auto id : ids) {
            LIGHTGEN_CHECK(gallery.putBack(id));
        }
        return {};
    });
}

void GalleryStore::emptyTrash() {
    change([](const core::Gallery& gallery) { return emptyTrashOf(gallery); });
}

}  // namespace lightgen::ui
