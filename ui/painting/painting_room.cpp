#include "ui/painting/painting_room.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainterPath>

#include <algorithm>

#include "core/outpaint.h"
#include "ui/actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/generation_controller.h"
#include "ui/painting/history_panel.h"
#include "ui/painting/inpainter.h"
#include "ui/painting/mask_commands.h"
#include "ui/painting/mask_question.h"
#include "ui/painting/reroll_planner.h"
#include "ui/painting/shape_fill.h"
#include "ui/painting/staging_controller.h"
#include "ui/painting/staging_strip.h"
#include "ui/painting/tool_box.h"

namespace lightgen::ui {
namespace {

constexpr int kNewPartBand = 0;          // an extended picture keeps every pixel of the old one
constexpr quint32 kKeyLeftOfEnter = 51;  // where \ is on American keyboards, as X11 and Wayland number keys

bool isHideKey(const QKeyEvent& event) {
    const bool isPlain = !(event.modifiers() & ~Qt::KeypadModifier);
    return event.key() == Qt::Key_Backslash || (isPlain && event.nativeScanCode() == kKeyLeftOfEnter);
}

}  // namespace

PaintingRoom::PaintingRoom(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_session(new EditSession(parts.pictures, parts.folder, this))
    , m_overlay(m_session->document().mask())
    , m_tools(new ToolBox(*m_session, parts.canvas, parts.actions, this))
    , m_commands(new MaskCommands(*m_session, parts.actions, &parts.window))
    , m_planner(new RerollPlanner(*m_session, this))
    , m_inpainter(new Inpainter(parts.client, *m_session, this))
    , m_strip(new StagingStrip(parts.actions, &parts.window))
    , m_staging(new StagingController(
          {.inpainter = *m_inpainter,
           .session = *m_session,
           .canvas = parts.canvas,
           .strip = *m_strip,
           .actions = parts.actions},
          this
      ))
    , m_historyPanel(new HistoryPanel(m_session->history(), &parts.window))
    , m_question(new MaskQuestion(&parts.window)) {
    parts.canvas.addLayer(m_overlay);
    parts.canvas.addLayer(m_cells);
    parts.canvas.installEventFilter(this);
    connectUndo();
    connectMask();
    connectCells();
    connectReports();
    refreshOverlay();
}

PaintingRoom::~PaintingRoom() {
    m_parts.canvas.removeLayer(m_overlay);
    m_parts.canvas.removeLayer(m_cells);
}

void PaintingRoom::setFileChooser(const FileChooser& chooser) {
    m_commands->setFileChooser(chooser);
}

void PaintingRoom::connectUndo() {
    QUndoStack& stack = m_session->document().stack();
    QAction* undo = m_parts.actions[ActionId::Undo];
    QAction* redo = m_parts.actions[ActionId::Redo];
    const auto refresh = [this, &stack, undo, redo] {
        undo->setEnabled(m_session->isActive() && stack.canUndo());
        redo->setEnabled(m_session->isActive() && stack.canRedo());
        undo->setStatusTip(stack.undoText());
        redo->setStatusTip(stack.redoText());
    };
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, refresh);
    connect(m_session, &EditSession::activeChanged, this, refresh);
    refresh();
}

void PaintingRoom::connectMask() {
    connect(&m_session->document(), &MaskDocument::changed, this, [this](const QRect& pixels) {
        m_parts.canvas.updatePart(pixels);
    });
    connect(&m_session->document(), &MaskDocument::committed, this, [this] {
        m_parts.actions[ActionId::MaskHide]->setChecked(false);  // who paints wants to see it
        refreshOverlay();
    });
    connect(m_session, &EditSession::activeChanged, this, &PaintingRoom::refreshOverlay);
    connect(m_staging, &StagingController::shownChanged, this, &PaintingRoom::refreshOverlay);
    connect(m_parts.actions[ActionId::MaskHide], &QAction::toggled, this, &PaintingRoom::refreshOverlay);
    connect(m_tools, &ToolBox::overlayChanged, this, [this] {
        m_overlay.setLook(m_tools->settings().overlay);
        m_parts.canvas.update();
    });
    connect(m_tools, &ToolBox::settingsChanged, this, &PaintingRoom::settingsChanged);
    connect(m_strip, &StagingStrip::autoSwitchChanged, this, &PaintingRoom::settingsChanged);
    connect(m_planner, &RerollPlanner::planned, this, &PaintingRoom::onPlanned);
    const auto planFrame = [this] {
        const bool isDrawn = m_tools->tool() == ToolKind::Frame;
        m_planner->setExtension(isDrawn ? m_tools->frame().extension() : core::Extension{});
    };
    connect(&m_tools->frame(), &FrameTool::extensionChanged, this, planFrame);
    connect(m_tools, &ToolBox::toolChanged, this, planFrame);
    connect(m_parts.actions[ActionId::ShowGrid], &QAction::toggled, this, [this](bool shown) {
        m_cells.setShown(shown);
        m_parts.canvas.update();
    });
}

void PaintingRoom::connectCells() {
    connect(&m_parts.canvas, &CanvasView::cellToggled, this, [this](QPoint cell) { setCell(cell, !isPainted(cell)); });
    connect(&m_parts.canvas, &CanvasView::cellExtended, this, [this](QPoint from, QPoint to) {
        setCell(to, isPainted(from));
    });
    m_parts.canvas.setCellNote([this](QPoint cell) {
        return m_session->isActive() && isPainted(cell) ? tr("Painted.") : QString();
    });
}

void PaintingRoom::connectReports() {
    connect(m_session, &EditSession::failed, this, &PaintingRoom::failed);
    connect(m_commands, &MaskCommands::failed, this, &PaintingRoom::failed);
    connect(m_commands, &MaskCommands::noted, this, &PaintingRoom::noted);
    connect(m_commands, &MaskCommands::said, this, &PaintingRoom::said);
    connect(m_tools, &ToolBox::noted, this, &PaintingRoom::said);
    connect(m_inpainter, &Inpainter::failed, this, &PaintingRoom::failed);
    connect(m_inpainter, &Inpainter::rejected, this, &PaintingRoom::rejected);
    connect(m_inpainter, &Inpainter::learnt, this, &PaintingRoom::learnt);
    connect(m_inpainter, &Inpainter::accepted, this, [this] { Q_EMIT said(tr("Accepted")); });
    connect(m_historyPanel, &HistoryPanel::versionChosen, m_session, &EditSession::goTo);
}

void PaintingRoom::refreshOverlay() {
    const bool isHidden = !m_session->isActive() || m_holdsHide || m_staging->showsAlternative() ||
                          m_parts.actions[ActionId::MaskHide]->isChecked();
    m_overlay.setHidden(isHidden);
    m_parts.canvas.update();
}

bool PaintingRoom::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const bool isLeft = event->type() == QEvent::FocusOut || event->type() == QEvent::WindowDeactivate;
    if (isKey && isHideKey(*static_cast<QKeyEvent*>(event))) {
        if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) {
            m_holdsHide = event->type() == QEvent::KeyPress;
            refreshOverlay();
        }
        return true;
    }
    if (isLeft && m_holdsHide) {
        m_holdsHide = false;
        refreshOverlay();
    }
    // Painting over an alternative is painting for the next one: the mask must be seen, on the picture it is for.
    if (event->type() == QEvent::MouseButtonPress && m_staging->showsAlternative() && m_parts.canvas.tool()) {
        m_staging->showPicture();
    }
    return QObject::eventFilter(watched, event);
}

bool PaintingRoom::isPainted(QPoint cell) const {
    const auto& mask = m_session->document().mask();
    const auto grid = m_parts.canvas.tokenGrid();
    if (grid.count() == 0 || mask.empty()) {
        return false;
    }
    const auto x = std::size_t((2 * cell.x() + 1) * mask.width / (2 * grid.columns));
    const auto y = std::size_t((2 * cell.y() + 1) * mask.height / (2 * grid.rows));
    return mask.pixels[y * std::size_t(mask.width) + x] >= core::Inpainting::kMaskThreshold;
}

void PaintingRoom::setCell(QPoint cell, bool painted) {
    auto& document = m_session->document();
    const auto grid = m_parts.canvas.tokenGrid();
    if (!m_session->isActive() || grid.count() == 0) {
        return;
    }
    const auto& mask = document.mask();
    const double width = 1.0 * mask.width / grid.columns;
    const double height = 1.0 * mask.height / grid.rows;
    const QRectF pixels(cell.x() * width, cell.y() * height, width, height);
    QPainterPath path;
    path.addRect(pixels);
    const auto done = fillShape(document.edited(), path, painted ? FillMode::Add : FillMode::Subtract);
    document.notifyChanged(pixels.toAlignedRect());
    document.commit(painted ? tr("Paint Cell") : tr("Erase Cell"), done);
}

void PaintingRoom::setModel(const core::ModelInfo* model) {
    m_model = model ? std::optional(*model) : std::nullopt;
    m_planner->setModel(model);
    if (model) {
        m_tools->frame().setStep(model->network.tokenPixels());
    }
}

void PaintingRoom::setUsualSteps(int steps) {
    m_planner->setUsualSteps(steps);
}

void PaintingRoom::onPlanned() {
    const auto& plan = m_planner->plan();
    m_cells.setPlan(plan);
    m_parts.canvas.update();
    if (!plan) {
        Q_EMIT planned(std::nullopt);
        return;
    }
    Q_EMIT planned(PaintedPart{
        .size = plan->region.size,
        .tokens = static_cast<int>(plan->tokens.size()),
        .allTokens = plan->grid.count(),
        .steps = plan->steps});
}

void PaintingRoom::showPlan(const QString& text) {
    m_tools->showPlan(text);
}

bool PaintingRoom::takesGenerate() const {
    const bool extends = m_tools->tool() == ToolKind::Frame && m_tools->frame().isExtended();
    return m_session->isActive() && (extends || !m_session->document().isEmpty());
}

void PaintingRoom::generate(std::vector<core::GenerationRequest> requests, core::protocol::QueuePlace place) {
    if (!m_model || requests.empty() || !takesGenerate()) {
        return;
    }
    Inpainter::Order order{
        .requests = std::move(requests), .model = *m_model, .place = place, .whole = {}, .offset = {}};
    order.whole.image = m_session->picture().image;
    order.whole.mask = m_session->document().mask();
    const auto& extension = m_tools->frame().extension();
    if (m_tools->tool() == ToolKind::Frame && m_tools->frame().isExtended()) {
        order.whole.band = kNewPartBand;
        order.extension = extension;
        order.kind = EditKind::Extended;
        order.offset = QPoint(extension.left, extension.top);
    }
    m_inpainter->start(std::move(order));
}

bool PaintingRoom::askWhetherMask(const FinishedPicture& dropped, std::function<void()> asPicture) {
    if (!m_session->isActive() || !isGrey(dropped.image)) {
        return false;
    }
    const auto asMask = [this, dropped] {
        if (dropped.file.empty()) {
            m_commands->importPicture(dropped.image);
        } else {
            m_commands->importFile(dropped.file);
        }
    };
    m_question->ask(std::move(asPicture), asMask);
    return true;
}

QVariantMap PaintingRoom::save() const {
    QVariantMap map = m_tools->settings().toMap();
    map[QStringLiteral("autoSwitch")] = static_cast<int>(m_strip->autoSwitch());
    return map;
}

void PaintingRoom::restore(const QVariantMap& map) {
    m_tools->setSettings(ToolSettings::fromMap(map));
    m_overlay.setLook(m_tools->settings().overlay);
    const int usual = static_cast<int>(AutoSwitch::WhenItIsDone);
    m_strip->setAutoSwitch(
        static_cast<AutoSwitch>(std::clamp(map.value(QStringLiteral("autoSwitch"), usual).toInt(), 0, usual))
    );
}

}  // namespace lightgen::ui
