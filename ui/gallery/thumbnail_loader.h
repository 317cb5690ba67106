// Thumbnails for the rows that are in view: what is in memory at once, the rest off the GUI thread, newest wish first.
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <vector>

#include "ui/gallery/thumbnails.h"

namespace lightgen::ui {

class ThumbnailLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThumbnailLoader)

public:
    explicit ThumbnailLoader(QObject* parent = nullptr);
    ~ThumbnailLoader() override;

    // Device pixels of the longer side that are wanted.
    void setSide(int pixels);

    // The image, or a null one; then `loaded` follows, unless it cannot be had.
    QImage thumbnail(qint64 id, const ThumbnailOf& picture);
    bool isBroken(qint64 id) const { return m_broken.contains(id); }
    void forget(qint64 id);  // its file has changed

Q_SIGNALS:
    void loaded(qint64 id);

private:
    struct Wish {
        qint64 id;
        ThumbnailOf picture;
    };
    void work();
    void take(const Wish& wish, const QImage& image);

    QThreadPool m_pool;
    QCache<qint64, QImage> m_images;  // cost: bytes
    QSet<qint64> m_broken;
    QSet<qint64> m_inWork;
    std::vector<Wish> m_wishes;  // the last is the newest
    int m_side = 128;
    int m_running = 0;
    std::atomic<bool> m_stops = false;
};

}  // namespace lightgen::ui
