#include "ui/painting/tool_box.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

#include "ui/actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/painting/edit_session.h"
#include "ui/painting/shape_tools.h"
#include "ui/painting/tool_bar.h"
#include "ui/painting/tool_options_bar.h"

namespace lightgen::ui {
namespace {

constexpr int kHardnessStep = 10;  // percent
constexpr int kGap = 10;           // logical pixels between a bar and the edge of the canvas

constexpr std::pair<ToolKind, ActionId> kTools[] = {
    {ToolKind::Brush, ActionId::ToolBrush},
    {ToolKind::Eraser, ActionId::ToolEraser},
    {ToolKind::Rectangle, ActionId::ToolRectangle},
    {ToolKind::Ellipse, ActionId::ToolEllipse},
    {ToolKind::Lasso, ActionId::ToolLasso},
    {ToolKind::Polygon, ActionId::ToolPolygon},
    {ToolKind::Cells, ActionId::ToolCells},
    {ToolKind::Restore, ActionId::ToolRestore},
    {ToolKind::Frame, ActionId::ToolFrame},
};

constexpr std::pair<ToolKind, const char*> kShapeNames[] = {
    {ToolKind::Rectangle, QT_TRANSLATE_NOOP("Shapes", "Rectangle")},
    {ToolKind::Ellipse, QT_TRANSLATE_NOOP("Shapes", "Ellipse")},
    {ToolKind::Lasso, QT_TRANSLATE_NOOP("Shapes", "Lasso")},
    {ToolKind::Polygon, QT_TRANSLATE_NOOP("Shapes", "Polygon")},
    {ToolKind::Cells, QT_TRANSLATE_NOOP("Shapes", "Token Cells")},
};

}  // namespace

ToolBox::ToolBox(EditSession& session, CanvasView& canvas, const Actions& actions, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_canvas(canvas)
    , m_maskTarget(session)
    , m_restoreTarget(session, canvas)
    , m_bar(new ToolBar(actions, &canvas))
    , m_options(new ToolOptionsBar(&canvas)) {
    buildTools();
    connectActions(actions);
    connectBars();
    connect(&m_session, &EditSession::activeChanged, this, &ToolBox::onActive);
    connect(&m_session, &EditSession::pictureEntered, this, [this] {
        m_frame->setExtension({});
        if (m_tool == ToolKind::Restore && m_session.isActive()) {
            m_restoreTarget.prepare();
        }
    });
    m_canvas.installEventFilter(this);
    onActive(false);
}

ToolBox::~ToolBox() {
    m_canvas.setTool(nullptr);
}

void ToolBox::buildTools() {
    for (const auto kind : {ToolKind::Brush, ToolKind::Eraser}) {
        m_tools[kind] = new BrushTool(kind, m_maskTarget, m_settings, this);
    }
    m_tools[ToolKind::Restore] = new BrushTool(ToolKind::Restore, m_restoreTarget, m_settings, this);
    for (const auto kind : {ToolKind::Brush, ToolKind::Eraser, ToolKind::Restore}) {
        connect(static_cast<BrushTool*>(m_tools[kind]), &BrushTool::sizeDragged, this, &ToolBox::changeBrush);
    }
    const auto apply = [this](ToolKind kind) {
        return [this, kind](const QPainterPath& shape, FillMode mode) {
            auto& document = m_session.document();
            if (!document.hasPicture() || !m_session.isActive()) {
                return;
            }
            const CellDelta done = fillShape(document.edited(), shape, mode);
            document.notifyChanged(shape.boundingRect().toAlignedRect());
            const auto* name = std::ranges::find(kShapeNames, kind, &std::pair<ToolKind, const char*>::first);
            document.commit(QCoreApplication::translate("Shapes", name->second), done);
        };
    };
    for (const auto kind : {ToolKind::Rectangle, ToolKind::Ellipse}) {
        m_tools[kind] = new BoxTool(kind, apply(kind), this);
    }
    m_tools[ToolKind::Lasso] = new LassoTool(apply(ToolKind::Lasso), this);
    m_tools[ToolKind::Polygon] = new PolygonTool(apply(ToolKind::Polygon), this);
    m_tools[ToolKind::Cells] = new CellTool([this](QPointF at) { return cellAt(at); }, apply(ToolKind::Cells), this);
    m_frame = new FrameTool(this);
    m_tools[ToolKind::Frame] = m_frame;
}

void ToolBox::connectActions(const Actions& actions) {
    for (const auto& [kind, id] : kTools) {
        m_actions[kind] = actions[id];
        connect(actions[id], &QAction::triggered, this, [this, tool = kind](bool on) {
            use(on ? tool : ToolKind::None);
        });
    }
    connect(actions[ActionId::BrushSmaller], &QAction::triggered, this, [this] { turnSize(-1); });
    connect(actions[ActionId::BrushLarger], &QAction::triggered, this, [this] { turnSize(1); });
    connect(actions[ActionId::BrushSofter], &QAction::triggered, this, [this] { turnHardness(-1); });
    connect(actions[ActionId::BrushHarder], &QAction::triggered, this, [this] { turnHardness(1); });
    connect(&m_canvas, &CanvasView::sizeTurned, this, &ToolBox::turnSize);
    connect(&m_canvas, &CanvasView::hardnessTurned, this, &ToolBox::turnHardness);
    connect(&m_canvas, &CanvasView::toolLeft, this, [this] { use(ToolKind::None); });
}

void ToolBox::connectBars() {
    connect(m_options, &ToolOptionsBar::settingsChanged, this, [this](const ToolSettings& settings) {
        setSettings(settings);
        Q_EMIT settingsChanged();
    });
    connect(m_options, &ToolOptionsBar::extensionChanged, m_frame, &FrameTool::setExtension);
    connect(m_frame, &FrameTool::extensionChanged, m_options, &ToolOptionsBar::showExtension);
}

void ToolBox::onActive(bool active) {
    for (const auto& [kind, action] : m_actions) {
        action->setEnabled(active);
    }
    m_bar->setVisible(active);
    if (active) {
        m_frame->setPicture(m_session.picture().image.size());
        m_canvas.setTool(m_tool == ToolKind::None ? nullptr : m_tools[m_tool]);
    } else {
        m_restoreTarget.forget();
        m_canvas.setTool(nullptr);
    }
    showOptions();
}

void ToolBox::showPlan(const QString& text) {
    if (text != m_options->planText()) {
        m_options->showPlan(text);
        showOptions();
    }
}

void ToolBox::showOptions() {
    m_options->setVisible(m_session.isActive() && (m_tool != ToolKind::None || !m_options->planText().isEmpty()));
    placeBars();
}

void ToolBox::use(ToolKind tool) {
    m_tool = tool;
    for (const auto& [kind, action] : m_actions) {
        action->setChecked(kind == tool);
    }
    m_restoreTarget.forget();
    if (tool == ToolKind::Restore && m_session.isActive() && !m_restoreTarget.prepare()) {
        Q_EMIT noted(tr("This picture is the original: there is nothing to bring back."));
    }
    m_canvas.setTool(tool == ToolKind::None || !m_session.isActive() ? nullptr : m_tools[tool]);
    m_options->showTool(tool, m_settings);
    m_options->showExtension(m_frame->extension());
    showOptions();
    Q_EMIT toolChanged(tool);
}

void ToolBox::setSettings(const ToolSettings& settings) {
    const bool looksOtherwise = settings.overlay != m_settings.overlay;
    m_settings = settings;
    m_options->showSettings(m_settings);
    m_canvas.update();
    if (looksOtherwise) {
        Q_EMIT overlayChanged();
    }
}

void ToolBox::changeBrush(double size, int hardness) {
    if (m_settings.isBrush(m_tool)) {
        m_settings.brushes[m_tool].size = size;
        m_settings.brushes[m_tool].hardness = std::clamp(hardness, 0, 100);
        m_options->showSettings(m_settings);
        m_canvas.update();
        Q_EMIT settingsChanged();
    }
}

void ToolBox::turnSize(int steps) {
    if (!m_settings.isBrush(m_tool)) {
        return;
    }
    const BrushSettings& brush = m_settings.brushes[m_tool];
    double size = brush.size;
    for (int i = 0; i < std::abs(steps); ++i) {
        size = steps > 0 ? largerBrush(size) : smallerBrush(size);
    }
    changeBrush(size, brush.hardness);
}

void ToolBox::turnHardness(int steps) {
    if (m_settings.isBrush(m_tool)) {
        const BrushSettings& brush = m_settings.brushes[m_tool];
        changeBrush(brush.size, brush.hardness + steps * kHardnessStep);
    }
}

// A picture without a grid of the model's gets cells of the usual size.
QRectF ToolBox::cellAt(QPointF at) const {
    const auto& size = m_canvas.picture().size;
    if (!QRectF(0, 0, size.width, size.height).contains(at)) {
        return {};
    }
    constexpr double kUsualCell = 16;
    const auto grid = m_canvas.tokenGrid();
    const double width = grid.count() > 0 ? 1.0 * size.width / grid.columns : kUsualCell;
    const double height = grid.count() > 0 ? 1.0 * size.height / grid.rows : kUsualCell;
    return {std::floor(at.x() / width) * width, std::floor(at.y() / height) * height, width, height};
}

void ToolBox::placeBars() {
    m_bar->adjustSize();
    m_bar->move(kGap, std::max(kGap, (m_canvas.height() - m_bar->height()) / 2));
    m_options->adjustSize();
    m_options->move(std::max(kGap, m_canvas.width() - m_options->width() - kGap), kGap);
}

bool ToolBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        placeBars();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace lightgen::ui
