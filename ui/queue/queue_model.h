// The queue as the service tells it, as a list model: what runs, what waits in its order, what has ended, newest first.
#pragma once

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QImage>

#include <map>
#include <optional>
#include <vector>

#include "core/protocol.h"
#include "ui/step_clock.h"

namespace lightgen::ui {

class EngineClient;

class QueueModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueModel)

public:
    using JobId = core::protocol::JobId;
    using JobInfo = core::protocol::JobInfo;

    enum Role {
        PromptRole = Qt::DisplayRole,
        ThumbnailRole = Qt::DecorationRole,  // QImage; null: none yet
        StateRole = Qt::UserRole,            // text: "Step 3 of 64, about 8 s left"
        PhaseRole,                           // int of core::protocol::JobPhase
        ProgressRole                         // 0..1 while it runs, else -1
    };

    // Moves are asked of the client; the rows move when the service says so.
    explicit QueueModel(EngineClient& client, QObject* parent = nullptr);

    const JobInfo* job(const QModelIndex& index) const;
    QModelIndex indexOf(JobId job) const;
    bool isPaused() const { return m_paused; }
    int waiting() const { return count(core::protocol::JobPhase::Waiting); }
    bool hasEnded() const;
    const JobInfo* running() const;
    std::optional<double> secondsLeft() const { return m_clock.secondsLeft(); }  // of what runs

    // The job that comes before or behind one that waits, among those that wait.
    std::optional<JobId> waitingBefore(JobId job) const;
    std::optional<JobId> waitingBehind(JobId job, int places = 1) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool
    dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    void changed();  // anything that the rows do not say: paused, counts

private:
    using Phase = core::protocol::JobPhase;
    void onJobChanged(const JobInfo& info);
    void onQueueChanged(const core::protocol::QueueChanged& queue);
    void onStepped(JobId job, const core::StepEvent& event);
    void onFinished(const core::protocol::Finished& result);
    void loadThumbnail(const JobInfo& info);
    void setThumbnail(JobId job, const QImage& image);
    void rowChanged(JobId job);
    int count(Phase phase) const;
    QString stateText(const JobInfo& info) const;

    EngineClient& m_client;
    std::map<JobId, JobInfo> m_jobs;
    std::vector<JobId> m_rows;
    std::map<JobId, QImage> m_thumbnails;
    bool m_paused = false;
    JobId m_timed;  // the job of the clock
    StepClock m_clock;
    QElapsedTimer m_timer;
};

}  // namespace lightgen::ui
