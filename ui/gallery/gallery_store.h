// The gallery for the GUI thread: asks core::Gallery on threads of its own, watches the folder, and tells of changes.
#pragma once

#include <QFileSystemWatcher>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/gallery/gallery.h"

namespace lightgen::ui {

class GalleryStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryStore)

public:
    using Id = std::int64_t;
    using Ids = std::vector<Id>;
    using Rows = std::vector<core::GalleryRow>;

    explicit GalleryStore(core::GalleryPlaces places, QObject* parent = nullptr);
    ~GalleryStore() override;  // a scan that runs is stopped

    const core::GalleryPlaces& places() const { return m_places; }

    // Nothing here blocks.
    void scan();                                  // brings the index up to date; `scanned` follows
    void add(const std::filesystem::path& file);  // has just been written; files outside the folder are none of ours
    QFuture<core::Result<Ids>> find(const core::GalleryQuery& query);
    QFuture<core::Result<Rows>> rows(Ids ids);

    struct Facets {
        std::vector<std::string> boards;
        std::vector<std::string> models;
        std::int64_t inTrash = 0;
    };
    QFuture<core::Result<Facets>> facets();

    // Each tells of a failure with `failed` and of every change with `changed`.
    using MarksOf = std::vector<std::pair<Id, core::PictureMarks>>;
    void setMarks(MarksOf marks);
    // Lets `edit` change what the pictures have by the time it is their turn; tells what that was before and after.
    struct Edited {
        MarksOf before;
        MarksOf after;
    };
    QFuture<core::Result<Edited>> edit(Ids ids, std::function<void(std::vector<core::PictureMarks>&)> change);
    void moveToTrash(Ids ids);
    void putBack(Ids ids);
    void emptyTrash();  // into the trash of the desktop

Q_SIGNALS:
    void changed();  // the index: ask again
    void scanning(std::size_t done, std::size_t of);
    void scanned(const lightgen::core::ScanReport& report);
    void failed(const lightgen::core::Error& error);

private:
    // One thread with its own connection to the index.
    struct Room {
        Room() { pool.setMaxThreadCount(1); }
        QThreadPool pool;
        std::optional<core::Gallery> gallery;
    };
    template <class Work>
    auto ask(Room& room, Work work);
    template <class Work>
    void change(Work work);
    void finishScan(const core::Result<core::ScanReport>& report);
    void watch(const core::ScanReport& report);

    core::GalleryPlaces m_places;
    Room m_reading;
    Room m_writing;
    Room m_scanning;
    std::atomic<bool> m_stops = false;
    bool m_scans = false;
    bool m_scansAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;  // after the last change in the folder
};

}  // namespace lightgen::ui
