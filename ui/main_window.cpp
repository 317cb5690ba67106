#include "ui/main_window.h"

#include <QAction>
#include <QDockWidget>
#include <QDropEvent>
#include <QLocale>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

#include "core/paths.h"
#include "core/preference_pairs.h"
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
#include "ui/docks.h"
#include "ui/engine_client.h"
#include "ui/error_text.h"
#include "ui/export/export_room.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_room.h"
#include "ui/generation_controller.h"
#include "ui/icons.h"
#include "ui/incoming_picture.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/menus.h"
#include "ui/painting/history_panel.h"
#include "ui/painting/mask_question.h"
#include "ui/painting/painting_room.h"
#include "ui/painting/staging_strip.h"
#include "ui/picture_exchange.h"
#include "ui/prompt_edit.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/work_announcer.h"
#include "ui/seed_field.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/status_line.h"
#include "ui/theme.h"
#include "ui/timeline/branch_chip.h"
#include "ui/timeline/timeline_controller.h"
#include "ui/timeline/timeline_panel.h"

namespace lightgen::ui {

using core::protocol::QueuePlace;

namespace {

QString finishedText(const std::optional<FinishedPicture>& picture) {
    return picture && picture->seconds
               ? MainWindow::tr("Finished in %1 s").arg(QLocale().toString(*picture->seconds, 'f', 1))
               : MainWindow::tr("Finished");
}

// Where the service writes to.
core::GalleryPlaces galleryOf(const Settings& settings) {
    const QString chosen = settings.preferences().picturesFolder;
    return core::galleryPlaces(chosen.isEmpty() ? core::picturesFolder() : toPath(chosen));
}

}  // namespace

MainWindow::MainWindow(
    EngineClient& client, Theme& theme, Settings& settings, const std::filesystem::path& stateFolder, QWidget* parent
)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_client(client)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_controller(new GenerationController(client, this))
    , m_panel(new PromptPanel(this))
    , m_canvas(new CanvasView(this))
    , m_canvasBar(new CanvasBar(*m_actions, m_canvas))
    , m_empty(new EmptyState(this))
    , m_message(new InlineMessage(this))
    , m_stack(new QStackedWidget(this))
    , m_queue(new QueuePanel(client, *m_actions, this))
    , m_branchChip(new BranchChip(this))
    , m_timelinePanel(new TimelinePanel(this))
    , m_exchange(new PictureExchange(
          {.actions = *m_actions, .pictures = *m_controller, .panel = *m_panel, .message = *m_message}, this
      ))
    , m_painting(new PaintingRoom(
          {.client = client,
           .pictures = *m_controller,
           .canvas = *m_canvas,
           .actions = *m_actions,
           .window = *this,
           .folder = stateFolder / "painting"}
      ))
    , m_gallery(new GalleryRoom(
          {.client = client, .pictures = *m_controller, .prompt = *m_panel, .actions = *m_actions},
          galleryOf(settings),
          this
      ))
    , m_centre(new QStackedWidget(this))
    , m_comparePage(new ComparePage(*m_actions, this))
    , m_compare(new CompareController(
          {.client = client,
           .pictures = *m_controller,
           .prompt = *m_panel,
           .page = *m_comparePage,
           .actions = *m_actions,
           .votes = core::preferencesFile()},
          this
      ))
    , m_status(new StatusLine(client, *this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    buildCentre();
    buildDocks();
    connectActions();
    connectPanels();
    connectController();
    connectClient();
    connectTimeline();
    connectGallery();
    connectComparison();
    connectPainting();
    inEveryLanguage(this, [this] { retranslate(); });
    refreshActions();
    setAcceptDrops(true);
    resize(1280, 760);
    restoreSession();
    applyPreferences();
    connect(&m_settings, &Settings::preferencesChanged, this, &MainWindow::applyPreferences);
    m_panel->focusPrompt();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre() {
    auto* overlay = new QVBoxLayout(m_canvas);
    overlay->setContentsMargins(12, 12, 12, 12);
    overlay->addStretch(1);
    overlay->addWidget(m_canvasBar, 0, Qt::AlignHCenter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_canvas);
    m_centre->addWidget(m_stack);
    m_centre->addWidget(m_comparePage);
    m_message->setObjectName(QStringLiteral("windowMessage"));
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(&m_painting->question());
    column->addWidget(m_centre, 1);
    column->addWidget(&m_painting->strip());
    setCentralWidget(centre);
}

// What a branch goes on from stands above the fields that it changes.
QWidget* MainWindow::createPanel() {
    auto* create = new QWidget(this);
    auto* column = new QVBoxLayout(create);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* chipRow = new QVBoxLayout;
    chipRow->setContentsMargins(14, 8, 14, 4);
    chipRow->addWidget(m_branchChip);
    column->addLayout(chipRow);
    column->addWidget(m_panel, 1);
    return create;
}

void MainWindow::buildDocks() {
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* prompt =
        addDock(*this, {"promptDock", QT_TRANSLATE_NOOP("Docks", "Create"), Qt::LeftDockWidgetArea, *createPanel()});
    auto* queue = addDock(*this, {"queueDock", QT_TRANSLATE_NOOP("Docks", "Queue"), Qt::RightDockWidgetArea, *m_queue});
    auto* timeline = addDock(
        *this, {"timelineDock", QT_TRANSLATE_NOOP("Docks", "Timeline"), Qt::BottomDockWidgetArea, *m_timelinePanel}
    );
    auto* versions = addDock(
        *this, {"versionsDock", QT_TRANSLATE_NOOP("Docks", "Versions"), Qt::RightDockWidgetArea, m_painting->history()}
    );
    m_galleryDock = addDock(
        *this, {"galleryDock", QT_TRANSLATE_NOOP("Docks", "Gallery"), Qt::RightDockWidgetArea, m_gallery->panel()}
    );
    tabifyDockWidget(queue, m_galleryDock);
    queue->raise();
    resizeDocks({prompt, queue}, {328, 300}, Qt::Horizontal);
    resizeDocks({queue, versions}, {2, 1}, Qt::Vertical);
    fillMenuBar(
        *menuBar(),
        {.actions = *m_actions,
         .theme = m_theme,
         .promptDock = *prompt,
         .queueDock = *queue,
         .galleryDock = *m_galleryDock,
         .timelineDock = *timeline,
         .historyDock = *versions}
    );
}

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
    on(ActionId::Generate, this, [this] { generate(QueuePlace::Back); });
    on(ActionId::GenerateFront, this, [this] { generate(QueuePlace::Front); });
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
        generate(QueuePlace::Back);
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
    connect(m_controller, &GenerationController::noted, job, &JobStrip::showNotice);
    connect(m_controller, &GenerationController::failed, job, &JobStrip::showError);
}

void MainWindow::connectClient() {
    // Of a service that died: what it had goes on.
    connect(&m_client, &EngineClient::ready, m_panel->job(), &JobStrip::clearMessage);
    connect(&m_client, &EngineClient::serviceLost, this, [this](const QString& reason) {
        // A job that was running says so itself; otherwise nobody would hear of it.
        if (m_controller->state() != JobState::Failed) {
            m_panel->job()->showError({core::ErrorCode::EngineLost, toUtf8(reason)});
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
    connect(m_painting, &PaintingRoom::noted, this, [this](const QString& heading, const QString& text) {
        m_message->say(InlineMessage::Kind::Notice, heading, text);
    });
    connect(m_painting, &PaintingRoom::failed, this, [this](const core::Error& error) {
        m_message->say(InlineMessage::Kind::Error, errorHeading(error.code), errorDetails(error));
    });
    m_exchange->setDropQuestion([this](const FinishedPicture& dropped, std::function<void()> asPicture) {
        return m_painting->askWhetherMask(dropped, std::move(asPicture));
    });
}

void MainWindow::setModels(const ModelList& found) {
    m_panel->setModels(found.models);
    if (found.models.empty()) {
        m_empty->showNoModel(found);
        m_status->say(tr("No model"));
    } else {
        m_status->say(tr("Ready"));
    }
    // A file given at the start may have come before the models.
    if (const auto& picture = m_controller->finishedPicture(); picture && picture->request) {
        m_panel->showRequest(*picture->request);
    }
    refreshActions();
}

void MainWindow::onModelChanged() {
    const auto* model = m_panel->model();
    m_status->showModel(model);
    m_painting->setModel(model);
    if (model) {
        m_canvas->setTokenPixels(model->network.tokenPixels());
        m_empty->showExamples(*model);
    }
    refreshActions();
}

// What goes to the front keeps its order: the last is put there first.
void MainWindow::generate(QueuePlace place) {
    if (!m_panel->model()) {
        return;
    }
    m_panel->job()->clearMessage();
    auto requests = m_panel->takeRequests();
    if (m_painting->takesGenerate()) {
        m_painting->generate(std::move(requests), place);
        return;
    }
    if (place == QueuePlace::Front) {
        std::ranges::reverse(requests);
    }
    for (auto& request : requests) {
        m_timeline->addTo(request);
        m_controller->generate(request, *m_panel->model(), place);
        place = place == QueuePlace::Replace ? QueuePlace::Back : place;
    }
}

void MainWindow::followSeed() {
    if (const auto* request = m_controller->requestInView()) {
        m_panel->seed()->followSeed(request->seed);
    }
}

// A branch makes only some of its steps: its time says little.
void MainWindow::learnTime() {
    const auto& picture = m_controller->finishedPicture();
    if (picture && picture->request && !picture->request->branch && picture->seconds) {
        m_panel->learnTime(*picture->request, *picture->seconds);
    }
}

void MainWindow::onStateChanged(JobState state) {
    switch (state) {
        case JobState::Idle: m_status->say(tr("Ready")); break;
        case JobState::Running: m_status->say(tr("Making a picture")); break;
        case JobState::Cancelling: m_status->say(tr("Stopping")); break;
        case JobState::Done:
            m_status->say(finishedText(m_controller->finishedPicture()));
            learnTime();
            break;
        case JobState::Failed: m_status->say(tr("Failed")); break;
    }
    if (!m_controller->isWorking()) {
        setWindowTitle(tr("LightGen Studio"));
    }
    refreshActions();
}

void MainWindow::onProgressed(const JobProgress& progress) {
    setWindowTitle(tr("%1 % – LightGen Studio").arg(progress.step * 100 / std::max(1, progress.of)));
}

void MainWindow::onPictureChanged(const PictureState& picture) {
    m_canvas->setPicture(picture);
    followSeed();
    m_stack->setCurrentWidget(picture.phase == PicturePhase::Empty ? static_cast<QWidget*>(m_empty) : m_canvas);
    refreshActions();
}

void MainWindow::refreshActions() {
    const Actions& actions = *m_actions;
    const bool hasPicture = m_controller->picture().phase != PicturePhase::Empty;
    for (const auto id : {ActionId::Generate, ActionId::GenerateFront}) {
        actions[id]->setEnabled(m_panel->model() != nullptr);
    }
    actions[ActionId::Cancel]->setEnabled(m_controller->state() == JobState::Running || m_exchange->isOpening());
    const auto* model = m_panel->model();
    actions[ActionId::CompareVariants]->setEnabled(model != nullptr && model->dpoWeights.has_value());
    actions[ActionId::CompareWithFields]->setEnabled(model != nullptr && m_controller->finishedPicture().has_value());
    m_exchange->refreshActions();
    enableCanvasActions(actions, hasPicture);
}

void MainWindow::retranslate() {
    onStateChanged(m_controller->state());
}

void MainWindow::restoreSession() {
    const Session& session = m_settings.session();
    restoreGeometry(session.geometry);
    restoreState(session.docks);
    m_panel->prompt()->history().setPrompts(session.promptHistory);
    m_panel->stepTimes() = StepTimes::fromMap(session.stepTimes);
    m_canvas->beginWithZoom(session.zoom);
    (*m_actions)[ActionId::ShowGrid]->setChecked(session.showsGrid);
    (*m_actions)[ActionId::ShowHud]->setChecked(session.showsDetails);
    if (m_settings.preferences().restoresFields) {
        m_panel->restoreFields(session.fields);
    }
    m_exchange->setFolder(session.folder);
    m_painting->restore(session.painting);
    if (const QString problem = m_settings.problem(); !problem.isEmpty()) {
        m_message->say(InlineMessage::Kind::Notice, QString(), problem);
    }
}

void MainWindow::remember() {
    Session session = m_settings.session();
    session.geometry = saveGeometry();
    session.docks = saveState();
    session.fields = m_panel->saveFields();
    session.promptHistory = m_panel->prompt()->history().prompts();
    session.stepTimes = m_panel->stepTimes().toMap();
    session.folder = m_exchange->folder();
    session.zoom = m_canvas->zoomMode();
    session.showsGrid = (*m_actions)[ActionId::ShowGrid]->isChecked();
    session.showsDetails = (*m_actions)[ActionId::ShowHud]->isChecked();
    session.painting = m_painting->save();
    session.systemIsDark = m_theme.systemScheme() == Scheme::Dark;
    m_settings.setSession(session);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::childEvent(QChildEvent* event) {
    if (auto* tabs = event->polished() ? qobject_cast<QTabBar*>(event->child()) : nullptr) {
        nameDockTabs(*tabs);
    }
    QMainWindow::childEvent(event);
}

void MainWindow::applyPreferences() {
    const Preferences& preferences = m_settings.preferences();
    m_actions->setShortcuts(preferences.shortcuts);
    m_queue->retranslate();
    m_panel->setComputing(preferences.computing);
    m_theme.setSurround(preferences.surround);
}

void MainWindow::showSettings() {
    auto* dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (mayHoldPicture(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    if (!m_batch->takesDrop(*event->mimeData())) {
        m_exchange->openFrom(*event->mimeData());
    }
}

}  // namespace lightgen::ui
