#include "ui/main_window.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/about_box.h"
#include "ui/actions.h"
#include "ui/canvas/canvas_bar.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_state.h"
#include "ui/diagnostics_dialog.h"
#include "ui/engine_client.h"
#include "ui/error_text.h"
#include "ui/foreign_recipe.h"
#include "ui/generation_controller.h"
#include "ui/icons.h"
#include "ui/incoming_picture.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/menus.h"
#include "ui/prompt_edit.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/work_announcer.h"
#include "ui/seed_field.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/theme.h"
#include "ui/timeline/branch_chip.h"
#include "ui/timeline/timeline_controller.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

using core::protocol::QueuePlace;

namespace {

// Calls `then` on the GUI thread with the value of a future; never if the receiver is gone by then.
template <class T, class Then>
void whenDone(const QFuture<T>& future, QObject* receiver, Then then) {
    auto* watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, receiver, [watcher, then = std::move(then)] {
        if (!watcher->isCanceled()) {
            then(watcher->result());
        }
        watcher->deleteLater();
    });
    watcher->setFuture(future);
}

ToneLabel* statusLabel(QWidget* parent, const char* name) {
    auto* label = new ToneLabel(Tone::Muted, parent);
    label->setObjectName(QLatin1String(name));
    label->setContentsMargins(8, 3, 8, 3);
    return label;
}

QString finishedText(const std::optional<FinishedPicture>& picture) {
    return picture && picture->seconds
               ? MainWindow::tr("Finished in %1 s").arg(QLocale().toString(*picture->seconds, 'f', 1))
               : MainWindow::tr("Finished");
}

QString firstFolder() {
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(pictures).exists() ? pictures : QDir::homePath();
}

}  // namespace

MainWindow::MainWindow(EngineClient& client, Theme& theme, Settings& settings, QWidget* parent)
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
    , m_jobLabel(statusLabel(this, "jobState"))
    , m_modelLabel(statusLabel(this, "modelName"))
    , m_deviceLabel(statusLabel(this, "deviceName"))
    , m_chooseFile(fileDialogChooser(this))
    , m_folder(firstFolder()) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    buildCentre();
    buildDocks();
    buildTimeline();
    fillMenuBar(
        *menuBar(),
        {.actions = *m_actions,
         .theme = m_theme,
         .promptDock = *m_promptDock,
         .queueDock = *m_queueDock,
         .timelineDock = *m_timelineDock}
    );
    buildStatusBar();
    connectActions();
    connectPanels();
    connectController();
    connectClient();
    connectTimeline();
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
    m_message->setObjectName(QStringLiteral("windowMessage"));
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

// Later docks (the gallery on the right) find their corners prepared.
void MainWindow::buildDocks() {
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_promptDock = new QDockWidget(this);
    m_promptDock->setObjectName(QStringLiteral("promptDock"));
    m_promptDock->setFeatures(QDockWidget::DockWidgetMovable);
    m_promptDock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_branchChip = new BranchChip(this);
    auto* create = new QWidget(this);
    auto* column = new QVBoxLayout(create);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* chipRow = new QVBoxLayout;
    chipRow->setContentsMargins(14, 8, 14, 4);
    chipRow->addWidget(m_branchChip);
    column->addLayout(chipRow);
    column->addWidget(m_panel, 1);
    m_promptDock->setWidget(create);
    addDockWidget(Qt::LeftDockWidgetArea, m_promptDock);
    m_queueDock = new QDockWidget(this);
    m_queueDock->setObjectName(QStringLiteral("queueDock"));
    m_queueDock->setFeatures(QDockWidget::DockWidgetMovable);
    m_queueDock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_queueDock->setWidget(m_queue);
    addDockWidget(Qt::RightDockWidgetArea, m_queueDock);
    resizeDocks({m_promptDock, m_queueDock}, {328, 260}, Qt::Horizontal);
}

void MainWindow::buildTimeline() {
    m_timelinePanel = new TimelinePanel(this);
    m_timelineDock = new QDockWidget(this);
    m_timelineDock->setObjectName(QStringLiteral("timelineDock"));
    m_timelineDock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    m_timelineDock->setAllowedAreas(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea);
    m_timelineDock->setTitleBarWidget(new QWidget(m_timelineDock));  // the strip explains itself
    m_timelineDock->setWidget(m_timelinePanel);
    addDockWidget(Qt::BottomDockWidgetArea, m_timelineDock);
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

void MainWindow::buildStatusBar() {
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_jobLabel, 1);
    statusBar()->addPermanentWidget(m_modelLabel);
    statusBar()->addPermanentWidget(m_deviceLabel);
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
    on(ActionId::Open, this, &MainWindow::open);
    on(ActionId::Save, this, &MainWindow::saveAs);
    on(ActionId::Copy, this, &MainWindow::copyPicture);
    on(ActionId::CopyPrompt, this, &MainWindow::copyPrompt);
    on(ActionId::Paste, this, &MainWindow::paste);
    on(ActionId::Cancel, this, &MainWindow::stopOpening);
    on(ActionId::Quit, this, &QWidget::close);
    on(ActionId::ZoomIn, m_canvas, &CanvasView::zoomIn);
    on(ActionId::ZoomOut, m_canvas, &CanvasView::zoomOut);
    on(ActionId::ZoomFit, m_canvas, &CanvasView::zoomToFit);
    on(ActionId::ZoomActual, m_canvas, &CanvasView::zoomToActualSize);
    on(ActionId::CanvasFit, m_canvas, &CanvasView::zoomToFit);
    for (const auto& [id, zoom] :
         {std::pair(ActionId::Zoom200, 2.0), {ActionId::Zoom400, 4.0}, {ActionId::Zoom800, 8.0}}) {
        on(id, m_canvas, [canvas = m_canvas, times = zoom] { canvas->zoomToTimes(times); });
    }
    connect(actions[ActionId::ShowGrid], &QAction::toggled, m_canvas, &CanvasView::showGrid);
    connect(actions[ActionId::ShowHud], &QAction::toggled, m_canvas, &CanvasView::showHud);
    connect(actions[ActionId::CellCursor], &QAction::toggled, m_canvas, &CanvasView::showCellCursor);
    connect(
        m_canvas,
        &CanvasView::cellCursorLeft,
        actions[ActionId::CellCursor],
        [cursor = actions[ActionId::CellCursor]] { cursor->setChecked(false); }
    );
    actions.addToCanvas(*m_canvas);
    on(ActionId::FocusPrompt, m_panel, &PromptPanel::focusPrompt);
    on(ActionId::Diagnostics, this, [this] {
        auto* dialog = new DiagnosticsDialog(m_client, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(ActionId::About, this, [this] {
        showAbout(
            *this, {.engine = m_deviceLabel->toolTip(), .device = m_deviceLabel->text(), .model = m_modelLabel->text()}
        );
    });
}

void MainWindow::connectPanels() {
    connect(m_panel, &PromptPanel::generateAsked, this, &MainWindow::generate);
    connect(m_panel->job(), &JobStrip::cancelRequested, m_controller, &GenerationController::cancel);
    connect(m_panel, &PromptPanel::modelChanged, this, &MainWindow::onModelChanged);
    connect(m_canvas, &CanvasView::zoomChanged, m_canvasBar, &CanvasBar::showZoom);
    connect(m_queue, &QueuePanel::pictureChosen, this, &MainWindow::openFile);
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
    connect(&m_client, &EngineClient::ready, this, [this](const core::protocol::Greeting& greeting) {
        m_deviceLabel->setText(toQString(greeting.device));
        m_deviceLabel->setToolTip(toQString(greeting.program));
        m_panel->job()->clearMessage();  // of a service that died: what it had goes on
    });
    connect(&m_client, &EngineClient::serviceLost, this, [this](const QString& reason) {
        m_deviceLabel->setText(tr("Engine stopped"));
        m_deviceLabel->setToolTip(reason);
        // A job that was running says so itself; otherwise nobody would hear of it.
        if (m_controller->state() != JobState::Failed) {
            m_panel->job()->showError({core::ErrorCode::EngineLost, toUtf8(reason)});
        }
    });
}

void MainWindow::setModels(const ModelList& found) {
    m_panel->setModels(found.models);
    if (found.models.empty()) {
        m_empty->showNoModel(found);
        sayJob(tr("No model"));
    } else {
        sayJob(tr("Ready"));
    }
    // A file given at the start may have come before the models.
    if (const auto& picture = m_controller->finishedPicture(); picture && picture->request) {
        m_panel->showRequest(*picture->request);
    }
    refreshActions();
}

void MainWindow::onModelChanged() {
    const auto* model = m_panel->model();
    m_modelLabel->setText(model ? toQString(model->title.empty() ? model->name : model->title) : QString());
    m_modelLabel->setToolTip(model ? pathText(model->folder) : QString());
    if (model) {
        m_canvas->setTokenPixels(model->network.tokenPixels());
        m_empty->showExamples(*model);
    }
}

// What goes to the front keeps its order: the last is put there first.
void MainWindow::generate(QueuePlace place) {
    if (!m_panel->model()) {
        return;
    }
    m_panel->job()->clearMessage();
    auto requests = m_panel->takeRequests();
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
        case JobState::Idle: sayJob(tr("Ready")); break;
        case JobState::Running: sayJob(tr("Making a picture")); break;
        case JobState::Cancelling: sayJob(tr("Stopping")); break;
        case JobState::Done:
            sayJob(finishedText(m_controller->finishedPicture()));
            learnTime();
            break;
        case JobState::Failed: sayJob(tr("Failed")); break;
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

// The name change tells screen readers; Qt 6.4 knows no announcements.
void MainWindow::sayJob(const QString& text) {
    m_jobLabel->setText(text);
    m_jobLabel->setAccessibleName(text);
    QAccessibleEvent event(m_jobLabel, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::refreshActions() {
    const Actions& actions = *m_actions;
    const bool hasPicture = m_controller->picture().phase != PicturePhase::Empty;
    const bool isFinished = m_controller->finishedPicture().has_value();
    for (const auto id : {ActionId::Generate, ActionId::GenerateFront}) {
        actions[id]->setEnabled(m_panel->model() != nullptr);
    }
    actions[ActionId::Cancel]->setEnabled(m_controller->state() == JobState::Running || m_opening.isRunning());
    actions[ActionId::Save]->setEnabled(isFinished);
    actions[ActionId::Copy]->setEnabled(isFinished);
    actions[ActionId::CopyPrompt]->setEnabled(isFinished && !promptOf(*m_controller->finishedPicture()).empty());
    for (const auto id :
         {ActionId::ZoomIn,
          ActionId::ZoomOut,
          ActionId::ZoomFit,
          ActionId::ZoomActual,
          ActionId::Zoom200,
          ActionId::Zoom400,
          ActionId::Zoom800,
          ActionId::CanvasFit}) {
        actions[id]->setEnabled(hasPicture);
    }
}

void MainWindow::retranslate() {
    m_promptDock->setWindowTitle(tr("Create"));
    m_queueDock->setWindowTitle(tr("Queue"));
    m_timelineDock->setWindowTitle(tr("Timeline"));
    if (m_modelLabel->text().isEmpty()) {
        sayJob(tr("Looking for models…"));
    }
    if (m_client.servicePid() == 0) {
        m_deviceLabel->setText(tr("Engine starts…"));
    }
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
    if (QDir(session.folder).exists() && !session.folder.isEmpty()) {
        m_folder = session.folder;
    }
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
    session.folder = m_folder;
    session.zoom = m_canvas->zoomMode();
    session.showsGrid = (*m_actions)[ActionId::ShowGrid]->isChecked();
    session.showsDetails = (*m_actions)[ActionId::ShowHud]->isChecked();
    session.systemIsDark = m_theme.systemScheme() == Scheme::Dark;
    m_settings.setSession(session);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    QMainWindow::closeEvent(event);
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

void MainWindow::saveAs() {
    const auto& picture = m_controller->finishedPicture();
    if (picture) {
        const QString suggestion = QDir(m_folder).filePath(suggestedFileName(*picture));
        m_chooseFile({.forSaving = true, .suggestion = suggestion}, [this](const QString& file) { save(file); });
    }
}

void MainWindow::save(const QString& file) {
    const auto& picture = m_controller->finishedPicture();
    if (!picture) {
        return;
    }
    m_folder = QFileInfo(file).path();
    m_message->dismiss();
    whenDone(savePictureInBackground(*picture, toPath(file)), this, [this, file](const core::Status& status) {
        if (!status) {
            m_message->say(InlineMessage::Kind::Error, errorHeading(status.error().code), errorDetails(status.error()));
            return;
        }
        sayJob(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
        Q_EMIT saved(file);
    });
}

void MainWindow::open() {
    m_chooseFile({.forSaving = false, .suggestion = QDir(m_folder).filePath(QString())}, [this](const QString& file) {
        openFile(toPath(file));
    });
}

void MainWindow::openFile(const std::filesystem::path& file) {
    m_folder = QFileInfo(pathText(file)).path();
    m_message->dismiss();
    m_opening.cancel();
    m_opening = openPictureInBackground(file);
    sayJob(tr("Opening %1…").arg(QFileInfo(pathText(file)).fileName()));
    refreshActions();
    whenDone(m_opening, this, [this](const core::Result<FinishedPicture>& picture) {
        sayJob(picture ? tr("Opened") : tr("Not opened"));
        refreshActions();
        if (!picture) {
            m_message->say(
                InlineMessage::Kind::Error, errorHeading(picture.error().code), errorDetails(picture.error())
            );
            return;
        }
        showOpened(*picture, {});
    });
}

void MainWindow::stopOpening() {
    if (m_opening.isRunning()) {
        m_opening.cancel();
        sayJob(tr("Not opened"));
        refreshActions();
    }
}

void MainWindow::showOpened(const FinishedPicture& picture, const QStringList& notes) {
    QStringList lines = notes;
    for (const std::string& note : picture.notes) {
        lines.append(toQString(note));
    }
    m_controller->show(picture);
    if (picture.request) {
        m_panel->showRequest(*picture.request);
    } else {
        lines.append(takeForeignRecipe(picture, *m_panel));
    }
    if (!lines.isEmpty()) {
        m_message->say(InlineMessage::Kind::Notice, tr("Picture opened"), lines.join(u'\n'));
    }
}

void MainWindow::openFrom(const QMimeData& offered) {
    const auto incoming = incomingPicture(offered);
    if (!incoming) {
        return;
    }
    if (const auto* file = std::get_if<std::filesystem::path>(&incoming->source)) {
        openFile(*file);
    } else {
        m_opening.cancel();
        m_message->dismiss();
        showOpened(pastedPicture(std::get<QImage>(incoming->source)), {});
    }
    if (incoming->others > 0) {
        m_message->say(
            InlineMessage::Kind::Notice,
            tr("Only the first picture is opened"),
            tr("%n more came with it.", nullptr, incoming->others)
        );
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (mayHoldPicture(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFrom(*event->mimeData());
}

void MainWindow::paste() {
    if (const auto* offered = QApplication::clipboard()->mimeData()) {
        openFrom(*offered);
    }
}

void MainWindow::copyPrompt() {
    if (const auto& picture = m_controller->finishedPicture()) {
        QApplication::clipboard()->setText(toQString(promptOf(*picture)));
        sayJob(tr("Prompt copied"));
    }
}

// Programs for pictures take the pixels, text fields the recipe.
void MainWindow::copyPicture() {
    if (const auto& picture = m_controller->finishedPicture()) {
        auto* offered = new QMimeData;
        offered->setImageData(toQImage(picture->image));
        if (const QString recipe = toQString(recipeText(*picture)); !recipe.isEmpty()) {
            offered->setText(recipe);
        }
        QApplication::clipboard()->setMimeData(offered);
        sayJob(tr("Picture copied"));
    }
}

}  // namespace lightgen::ui
