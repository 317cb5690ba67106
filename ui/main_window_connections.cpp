// What the parts of the window tell each other.
#include "ui/main_window.h"

#include <QAction>
#include <QDockWidget>
#include <QStackedWidget>

#include "ui/about_box.h"
#include "ui/actions.h"
#include "ui/batch/batch_room.h"
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/canvas_bar.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_state.h"
#include "ui/compare/compare_controller.h"
#include "ui/compare/compare_page.h"
#include "ui/diagnostics_dialog.h"
#include "ui/engine_client.h"
#include "ui/export/export_room.h"
#include "ui/gallery/gallery_room.h"
#include "ui/generation_controller.h"
#include "ui/inline_message.h"
#include "ui/painting/painting_room.h"
#include "ui/picture_exchange.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/work_announcer.h"
#include "ui/status_line.h"
#include "ui/timeline/timeline_controller.h"

namespace lightgen::ui {

// After the canvas has been connected: a step that was chosen takes the place of the newest.
void MainWindow::connectTimeline() {
    m_timeline = new TimelineController(
        {.client = m_client,
         .pictures = *m_controller,
         .canvas = *m_canvas,
         .panel = *m_timelinePanel,
         .chip = *m_branchChip},
        this
    );
    connect(m_timeline, &TimelineController::branched, m_panel, &PromptPanel::showRequest);
    connect(m_timeline, &TimelineController::recomputeAsked, this, [this](const core::GenerationRequest& request) {
        if (const auto* model = m_panel->model()) {
            m_controller->generate(request, *model);
        }
    });
}

void MainWindow::connectGallery() {
    new ExportRoom(
        {.client = m_client,
         .pictures = *m_controller,
         .gallery = *m_gallery,
         .settings = m_settings,
         .actions = *m_actions},
        this
    );
    m_batch =
        new BatchRoom({.client = m_client, .pictures = *m_controller, .prompt = *m_panel, .actions = *m_actions}, this);
    connect(m_batch, &BatchRoom::said, m_status, &StatusLine::say);
    auto& gallery = m_gallery->controller();
    connect(&gallery, &GalleryController::compareAsked, m_compare, &CompareController::compareFiles);
    connect(&gallery, &GalleryController::showAsked, m_compare, &CompareController::leave);
    connect(&gallery, &GalleryController::panelAsked, m_galleryDock, [dock = m_galleryDock] {
        dock->show();
        dock->raise();
    });
}

void MainWindow::connectComparison() {
    connect(m_compare, &CompareController::opened, m_centre, [this] { m_centre->setCurrentWidget(m_comparePage); });
    connect(m_compare, &CompareController::closed, m_centre, [this] {
        m_centre->setCurrentWidget(m_stack);
        m_stack->currentWidget()->setFocus();
    });
    connect(m_queue, &QueuePanel::pictureChosen, m_compare, &CompareController::leave);
    connect(m_queue, &QueuePanel::runningChosen, m_compare, &CompareController::leave);
}

void MainWindow::connectActions() {
    const Actions& actions = *m_actions;
    const auto on = [&](ActionId id, auto receiver, auto slot) {
        connect(actions[id], &QAction::triggered, receiver, slot);
    };
    on(ActionId::Generate, this, [this] { generate(core::protocol::QueuePlace::Back); });
    on(ActionId::GenerateFront, this, [this] { generate(core::protocol::QueuePlace::Front); });
    on(ActionId::Settings, this, &MainWindow::showSettings);
    on(ActionId::Cancel, m_panel->job(), &JobStrip::askToStop);
    on(ActionId::Quit, this, &QWidget::close);
    on(ActionId::FocusPrompt, m_panel, &PromptPanel::focusPrompt);
    on(ActionId::Diagnostics, this, [this] {
        auto* dialog = new DiagnosticsDialog(m_client, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(ActionId::About, this, [this] {
        showAbout(*this, {.engine = m_status->engine(), .device = m_status->device(), .model = m_status->model()});
    });
    connectCanvasActions(actions, *m_canvas);
}

void MainWindow::connectPanels() {
    connect(m_panel, &PromptPanel::generateAsked, this, &MainWindow::generate);
    connect(m_panel->job(), &JobStrip::cancelRequested, m_controller, &GenerationController::cancel);
    connect(m_panel, &PromptPanel::modelChanged, this, &MainWindow::onModelChanged);
    connect(m_canvas, &CanvasView::zoomChanged, m_canvasBar, &CanvasBar::showZoom);
    connect(m_queue, &QueuePanel::pictureChosen, m_exchange, &PictureExchange::openFile);
    connect(m_exchange, &PictureExchange::said, m_status, &StatusLine::say);
    connect(m_exchange, &PictureExchange::openingChanged, this, &MainWindow::refreshActions);
    connect(m_queue, &QueuePanel::runningChosen, m_controller, &GenerationController::follow);
    connect(&m_queue->model(), &QueueModel::changed, this, [this] {
        m_panel->job()->setQueue(m_queue->model().waiting(), m_queue->model().isPaused());
    });
    new WorkAnnouncer(m_client, m_queue->model(), *this);
    connect(m_empty, &EmptyState::promptChosen, this, [this](const QString& prompt) {
        m_panel->setPrompt(prompt);
        generate(core::protocol::QueuePlace::Back);
    });
}

void MainWindow::connectController() {
    JobStrip* job = m_panel->job();
    connect(m_controller, &GenerationController::stateChanged, job, &JobStrip::setState);
    connect(m_controller, &GenerationController::stateChanged, this, &MainWindow::onStateChanged);
    connect(m_controller, &GenerationController::progressed, job, &JobStrip::setProgress);
    connect(m_controller, &GenerationController::progressed, this, &MainWindow::onProgressed);
    connect(m_controller, &GenerationController::pictureChanged, this, &MainWindow::onPictureChanged);
    connect(m_controller, &GenerationController::rejected, m_panel, &PromptPanel::showErrors);
    connect(m_controller, &GenerationController::noted, job, &JobStrip::showNotes);
    connect(m_controller, &GenerationController::failed, job, &JobStrip::showError);
}

void MainWindow::connectClient() {
    // Of a service that died: what it had goes on.
    connect(&m_client, &EngineClient::ready, m_panel->job(), &JobStrip::clearMessage);
    connect(&m_client, &EngineClient::serviceLost, this, [this](const core::Phrase& reason) {
        // A job that was running says so itself; otherwise nobody would hear of it.
        if (m_controller->state() != JobState::Failed) {
            m_panel->job()->showError({core::ErrorCode::EngineLost, reason});
        }
    });
}

void MainWindow::connectPainting() {
    connect(m_painting, &PaintingRoom::planned, m_panel, &PromptPanel::setPaintedPart);
    connect(m_panel, &PromptPanel::paintedTextChanged, m_painting, &PaintingRoom::showPlan);
    connect(m_panel, &PromptPanel::stepsChanged, m_painting, [this] { m_painting->setUsualSteps(m_panel->steps()); });
    connect(m_painting, &PaintingRoom::learnt, m_panel, &PromptPanel::learnTime);
    connect(m_painting, &PaintingRoom::rejected, m_panel, &PromptPanel::showErrors);
    connect(m_painting, &PaintingRoom::said, m_status, &StatusLine::say);
    connect(m_painting, &PaintingRoom::noted, this, [this](const LiveText& heading, const LiveText& text) {
        m_message->say(heading, text);
    });
    connect(m_painting, &PaintingRoom::failed, this, [this](const core::Error& error) { m_message->say(error); });
    m_exchange->setDropQuestion([this](const FinishedPicture& dropped, std::function<void()> asPicture) {
        return m_painting->askWhetherMask(dropped, std::move(asPicture));
    });
}

}  // namespace lightgen::ui
