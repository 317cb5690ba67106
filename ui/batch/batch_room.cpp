#include "ui/batch/batch_room.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

#include "ui/actions.h"
#include "ui/batch/batch_dialog.h"
#include "ui/engine_client.h"
#include "ui/generation_controller.h"
#include "ui/prompt_panel.h"
#include "ui/step_times.h"

namespace lightgen::ui {

namespace protocol = core::protocol;

BatchRoom::BatchRoom(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window) {
    QAction* action = m_parts.actions[ActionId::Batch];
    connect(action, &QAction::triggered, this, [this] {
        auto* dialog = makeDialog();
        dialog->open();
        dialog->chooseFile();
    });
    const auto refresh = [this, action] { action->setEnabled(m_parts.prompt.model() != nullptr); };
    connect(&m_parts.prompt, &PromptPanel::modelChanged, action, refresh);
    refresh();
}

BatchDialog* BatchRoom::makeDialog() {
    const auto room = [&client = m_parts.client] {
        const auto waiting = std::ranges::count_if(client.queuedJobs(), [](const auto& job) {
            return job.second.phase == protocol::JobPhase::Waiting;
        });
        return protocol::kMaxWaitingJobs - std::min(protocol::kMaxWaitingJobs, static_cast<std::size_t>(waiting));
    };
    const auto secondsFor = [&times = m_parts.prompt.stepTimes()](const core::GenerationRequest& request) {
        return times.secondsFor(request);
    };
    auto* dialog = new BatchDialog(
        {.defaults = m_parts.prompt.draft(), .models = m_parts.prompt.models(), .room = room, .secondsFor = secondsFor},
        m_window
    );
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BatchDialog::chosen, this, &BatchRoom::queue);
    return dialog;
}

void BatchRoom::queue(const std::vector<core::BatchJob>& jobs) {
    const auto& models = m_parts.prompt.models();
    int taken = 0;
    for (const auto& job : jobs) {
        const auto model = std::ranges::find(models, job.request.model, &core::ModelInfo::name);
        if (model != models.end() && m_parts.pictures.generate(job.request, *model)) {
            ++taken;
        }
    }
    Q_EMIT said(tr("Put into the queue: %1").arg(QLocale().toString(taken)));
}

bool BatchRoom::takesDrop(const QMimeData& dropped) {
    const auto urls = dropped.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile() || m_parts.prompt.model() == nullptr) {
        return false;
    }
    const QString file = urls.front().toLocalFile();
    static const QStringList kEndings{QStringLiteral("txt"), QStringLiteral("csv"), QStringLiteral("jsonl")};
    if (!kEndings.contains(QFileInfo(file).suffix().toLower())) {
        return false;
    }
    makeDialog()->open(file);
    return true;
}

}  // namespace lightgen::ui
