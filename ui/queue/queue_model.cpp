#include "ui/queue/queue_model.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QMimeData>
#include <QtConcurrent>

#include <algorithm>

#include "core/recipe.h"
#include "ui/engine_client.h"
#include "ui/error_text.h"
#include "ui/job_strip.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {

namespace protocol = core::protocol;
using protocol::JobPhase;

namespace {

constexpr int kThumbnailSide = 96;  // twice what is shown, for fine screens

QString mimeType() {
    return QStringLiteral("application/x-lightgen-job");
}

QImage thumbnailOf(const core::RgbImage& image) {
    const auto whole = toQImage(image);
    return whole.isNull() ? whole
                          : whole.scaled(
                                kThumbnailSide,
                                kThumbnailSide,
                                Qt::KeepAspectRatioByExpanding,
                                whole.width() < kThumbnailSide ? Qt::FastTransformation : Qt::SmoothTransformation
                            );
}

}  // namespace

QueueModel::QueueModel(EngineClient& client, QObject* parent)
    : QAbstractListModel(parent)
    , m_client(client) {
    connect(&client, &EngineClient::jobChanged, this, &QueueModel::onJobChanged);
    connect(&client, &EngineClient::queueChanged, this, &QueueModel::onQueueChanged);
    connect(&client, &EngineClient::stepped, this, &QueueModel::onStepped);
    connect(&client, &EngineClient::finished, this, &QueueModel::onFinished);
    for (const auto& [id, info] : client.queuedJobs()) {
        onJobChanged(info);
    }
    onQueueChanged(client.queue());
}

const protocol::JobInfo* QueueModel::job(const QModelIndex& index) const {
    return index.isValid() ? &m_jobs.at(m_rows[static_cast<std::size_t>(index.row())]) : nullptr;
}

QModelIndex QueueModel::indexOf(JobId job) const {
    const auto found = std::ranges::find(m_rows, job);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool QueueModel::hasEnded() const {
    return std::ranges::any_of(m_rows, [this](JobId job) { return protocol::hasEnded(m_jobs.at(job).phase); });
}

const protocol::JobInfo* QueueModel::running() const {
    const bool runs = !m_rows.empty() && m_jobs.at(m_rows.front()).phase == JobPhase::Running;
    return runs ? &m_jobs.at(m_rows.front()) : nullptr;
}

std::optional<QueueModel::JobId> QueueModel::waitingBefore(JobId job) const {
    const auto found = std::ranges::find(m_rows, job);
    if (found == m_rows.end() || found == m_rows.begin() || m_jobs.at(*(found - 1)).phase != JobPhase::Waiting) {
        return std::nullopt;
    }
    return *(found - 1);
}

std::optional<QueueModel::JobId> QueueModel::waitingBehind(JobId job, int places) const {
    const auto row = std::ranges::find(m_rows, job) - m_rows.begin() + places;
    if (row >= static_cast<std::ptrdiff_t>(m_rows.size())) {
        return std::nullopt;
    }
    const auto behind = m_rows[static_cast<std::size_t>(row)];
    return m_jobs.at(behind).phase == JobPhase::Waiting ? std::optional(behind) : std::nullopt;
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const auto* info = job(index);
    if (info == nullptr) {
        return {};
    }
    const auto prompt = toQString(info->request.prompt).simplified();
    switch (role) {
        case PromptRole: return prompt;
        case ThumbnailRole: {
            const auto found = m_thumbnails.find(info->id);
            return found == m_thumbnails.end() ? QImage() : found->second;
        }
        case StateRole: return stateText(*info);
        case PhaseRole: return static_cast<int>(info->phase);
        case ProgressRole: {
            const bool runs = info->phase == JobPhase::Running;
            return runs ? double(info->step) / std::max(1, info->request.steps) : -1.0;
        }
        case Qt::AccessibleTextRole: return tr("%1: %2").arg(prompt, stateText(*info));
        case Qt::ToolTipRole:
            return info->phase == JobPhase::Failed
                       ? QStringLiteral("%1\n\n%2").arg(prompt, translated(info->error.message))
                       : prompt;
        default: return {};
    }
}

QString QueueModel::stateText(const JobInfo& info) const {
    switch (info.phase) {
        case JobPhase::Waiting: return info.interruptions > 0 ? tr("Waiting, was interrupted") : tr("Waiting");
        case JobPhase::Running: {
            if (info.step == 0) {
                return tr("Starting…");
            }
            const auto steps = tr("Step %1 of %2").arg(info.step).arg(info.request.steps);
            const auto left = info.id == m_timed ? m_clock.secondsLeft() : std::nullopt;
            return left ? tr("%1, %2").arg(steps, timeLeftText(*left)) : steps;
        }
        case JobPhase::Finished:
            return info.seconds > 0 ? tr("Finished in %1 s").arg(QLocale().toString(info.seconds, 'f', 1))
                                    : tr("Finished");
        case JobPhase::Failed: return errorHeading(info.error.code);
        case JobPhase::Cancelled: return tr("Cancelled");
    }
    return {};
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const {
    const auto* info = job(index);
    if (info == nullptr) {
        return Qt::ItemIsDropEnabled;  // between the rows
    }
    const auto usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return info->phase == JobPhase::Waiting ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList QueueModel::mimeTypes() const {
    return {mimeType()};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (const auto* info = job(indexes.value(0))) {
        data->setData(mimeType(), QByteArray::number(qulonglong{info->id.value}));
    }
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
    if (!data->hasFormat(mimeType())) {
        return false;
    }
    const JobId moved{data->data(mimeType()).toULongLong()};
    auto place = static_cast<std::size_t>(parent.isValid() ? parent.row() : row < 0 ? rowCount() : row);
    if (place < m_rows.size() && m_jobs.at(m_rows[place]).phase == JobPhase::Running) {
        ++place;  // nothing comes before what runs
    }
    const bool beforeWaiting = place < m_rows.size() && m_jobs.at(m_rows[place]).phase == JobPhase::Waiting;
    m_client.move(moved, beforeWaiting ? std::optional(m_rows[place]) : std::nullopt);
    return false;  // the row stays until the service has moved it
}

void QueueModel::onJobChanged(const JobInfo& info) {
    if (info.phase == JobPhase::Running && (info.id != m_timed || info.step == 0)) {
        m_timed = info.id;
        m_clock = {};
        m_timer.start();
    }
    m_jobs[info.id] = info;
    rowChanged(info.id);
    loadThumbnail(info);
    Q_EMIT changed();
}

void QueueModel::onQueueChanged(const protocol::QueueChanged& queue) {
    std::vector<JobId> rows;
    std::vector<JobId> ended;
    for (const auto job : queue.jobs) {
        if (const auto found = m_jobs.find(job); found != m_jobs.end()) {
            (protocol::hasEnded(found->second.phase) ? ended : rows).push_back(job);
        }
    }
    rows.insert(rows.end(), ended.rbegin(), ended.rend());
    if (rows != m_rows) {
        Q_EMIT layoutAboutToBeChanged();
        const auto before = persistentIndexList();
        std::vector<JobId> persistent;
        std::ranges::transform(before, std::back_inserter(persistent), [this](const QModelIndex& index) {
            return m_rows[static_cast<std::size_t>(index.row())];
        });
        m_rows = std::move(rows);
        QModelIndexList after;
        for (const auto job : persistent) {
            after.append(indexOf(job));
        }
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    std::erase_if(m_jobs, [this](const auto& entry) { return !indexOf(entry.first).isValid(); });
    std::erase_if(m_thumbnails, [this](const auto& entry) { return !m_jobs.contains(entry.first); });
    m_paused = queue.paused;
    Q_EMIT changed();
}

void QueueModel::onStepped(JobId job, const core::StepEvent& event) {
    const auto found = m_jobs.find(job);
    if (found == m_jobs.end()) {
        return;
    }
    found->second.step = event.step;
    found->second.phase = JobPhase::Running;
    m_clock.stepDone(event.step, event.of, m_timer.elapsed());
    if (!event.preview.empty()) {
        m_thumbnails[job] = thumbnailOf(event.preview);
    }
    rowChanged(job);
    Q_EMIT changed();
}

void QueueModel::onFinished(const protocol::Finished& result) {
    if (!result.image.empty()) {
        setThumbnail(result.job, thumbnailOf(result.image));
    }
}

// Of pictures that were made before this window was there.
void QueueModel::loadThumbnail(const JobInfo& info) {
    if (info.phase != JobPhase::Finished || m_thumbnails.contains(info.id)) {
        return;
    }
    auto* watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, job = info.id] {
        setThumbnail(job, watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([path = info.path] {
        const auto picture = core::readPicture(path);
        return picture ? thumbnailOf(picture->image) : QImage();
    }));
}

void QueueModel::setThumbnail(JobId job, const QImage& image) {
    if (!image.isNull() && m_jobs.contains(job)) {
        m_thumbnails[job] = image;
        rowChanged(job);
    }
}

void QueueModel::rowChanged(JobId job) {
    if (const auto row = indexOf(job); row.isValid()) {
        Q_EMIT dataChanged(row, row);
    }
}

int QueueModel::count(Phase phase) const {
    return static_cast<int>(std::ranges::count_if(m_rows, [&](JobId job) { return m_jobs.at(job).phase == phase; }));
}

}  // namespace lightgen::ui
