// The tools of the canvas: which one is in use, how it is set, and its bars.
#pragma once

#include <QObject>

#include <map>
#include <memory>

#include "ui/painting/frame_tool.h"
#include "ui/painting/stroke_targets.h"
#include "ui/painting/tool_settings.h"

class QAction;

namespace lightgen::ui {

class Actions;
class CanvasView;
class EditSession;
class ToolBar;
class ToolOptionsBar;
enum class ActionId;

class ToolBox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToolBox)

public:
    ToolBox(EditSession& session, CanvasView& canvas, const Actions& actions, QObject* parent = nullptr);
    ~ToolBox() override;  // before the canvas

    void use(ToolKind tool);
    ToolKind tool() const { return m_tool; }
    FrameTool& frame() { return *m_frame; }
    // What would be made anew, said beside the tool's settings; empty: nothing is painted.
    void showPlan(const QString& text);

    const ToolSettings& settings() const { return m_settings; }
    void setSettings(const ToolSettings& settings);

Q_SIGNALS:
    void toolChanged(lightgen::ui::ToolKind tool);
    void settingsChanged();
    void overlayChanged();
    void noted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTools();
    void connectActions(const Actions& actions);
    void connectBars();
    void turnSize(int steps);
    void turnHardness(int steps);
    void changeBrush(double size, int hardness);
    QRectF cellAt(QPointF at) const;
    void onActive(bool active);
    void showOptions();
    void placeBars();

    EditSession& m_session;
    CanvasView& m_canvas;
    ToolSettings m_settings;
    ToolKind m_tool = ToolKind::None;
    MaskTarget m_maskTarget;
    RestoreTarget m_restoreTarget;
    std::map<ToolKind, CanvasTool*> m_tools;
    std::map<ToolKind, QAction*> m_actions;
    FrameTool* m_frame = nullptr;
    ToolBar* m_bar;
    ToolOptionsBar* m_options;
};

}  // namespace lightgen::ui
