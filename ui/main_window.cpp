#include "ui/main_window.h"

#include <QAction>
#include <QDropEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

#include "core/paths.h"
#include "core/preference_pairs.h"
#include "ui/actions.h"
#include "ui/batch/batch_room.h"
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/canvas_bar.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_state.h"
#include "ui/compare/compare_controller.h"
#include "ui/compare/compare_page.h"
#include "ui/docks.h"
#include "ui/engine_client.h"
#include "ui/gallery/gallery_room.h"
#include "ui/generation_controller.h"
#include "ui/icons.h"
#include "ui/incoming_picture.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/painting/painting_room.h"
#include "ui/picture_exchange.h"
#include "ui/prompt_edit.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_panel.h"
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
    if (const auto& problem = m_settings.problem()) {
        m_message->say({}, problem);
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
