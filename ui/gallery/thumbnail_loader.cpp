#include "ui/gallery/thumbnail_loader.h"

#include <QFuture>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace lightgen::ui {
namespace {

constexpr qsizetype kMostBytes = 64 * 1024 * 1024;
constexpr std::size_t kMostWishes = 200;  // those older than that have been scrolled away
constexpr int kWorkers = 2;

}  // namespace

ThumbnailLoader::ThumbnailLoader(QObject* parent)
    : QObject(parent)
    , m_images(kMostBytes) {
    m_pool.setMaxThreadCount(kWorkers);
    m_pool.setThreadPriority(QThread::LowPriority);
}

ThumbnailLoader::~ThumbnailLoader() {
    m_stops = true;
    m_pool.waitForDone();
}

void ThumbnailLoader::setSide(int pixels) {
    if (pixels != m_side) {
        m_side = pixels;
        m_images.clear();
    }
}

void ThumbnailLoader::forget(qint64 id) {
    m_images.remove(id);
    m_broken.remove(id);
}

QImage ThumbnailLoader::thumbnail(qint64 id, const ThumbnailOf& picture) {
    if (const QImage* known = m_images.object(id)) {
        return *known;
    }
    if (m_broken.contains(id) || m_inWork.contains(id)) {
        return {};
    }
    std::erase_if(m_wishes, [id](const Wish& wish) { return wish.id == id; });
    m_wishes.push_back({id, picture});
    if (m_wishes.size() > kMostWishes) {
        m_wishes.erase(m_wishes.begin());
    }
    work();
    return {};
}

void ThumbnailLoader::work() {
    while (m_running < kWorkers && !m_wishes.empty()) {
        const Wish wish = m_wishes.back();
        m_wishes.pop_back();
        m_inWork.insert(wish.id);
        ++m_running;
        QtConcurrent::run(&m_pool, [this, wish, side = m_side] {
            const auto size = side > int(ThumbnailSize::Large) ? ThumbnailSize::Huge : ThumbnailSize::Large;
            QImage image = cachedThumbnail(wish.picture, size);
            if (image.isNull()) {
                image = makeThumbnail(wish.picture, size, [this] { return m_stops.load(); });
            }
            const bool isLarger = image.width() > side || image.height() > side;
            return isLarger ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
        }).then(this, [this, wish](const QImage& image) { take(wish, image); });
    }
}

void ThumbnailLoader::take(const Wish& wish, const QImage& image) {
    --m_running;
    m_inWork.remove(wish.id);
    if (image.isNull()) {
        m_broken.insert(wish.id);
    } else {
        m_images.insert(wish.id, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
    }
    Q_EMIT loaded(wish.id);
    work();
}

}  // namespace lightgen::ui
