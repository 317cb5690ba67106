#include "ui/canvas/canvas_actions.h"

#include <QAction>

#include <utility>

#include "ui/actions.h"
#include "ui/canvas/canvas_view.h"

namespace lightgen::ui {
namespace {

constexpr std::pair<ActionId, double> kZooms[] = {
    {ActionId::Zoom200, 2.0}, {ActionId::Zoom400, 4.0}, {ActionId::Zoom800, 8.0}};

}  // namespace

void connectCanvasActions(const Actions& actions, CanvasView& canvas) {
    const auto on = [&](ActionId id, auto slot) { QObject::connect(actions[id], &QAction::triggered, &canvas, slot); };
    on(ActionId::ZoomIn, &CanvasView::zoomIn);
    on(ActionId::ZoomOut, &CanvasView::zoomOut);
    on(ActionId::ZoomFit, &CanvasView::zoomToFit);
    on(ActionId::ZoomActual, &CanvasView::zoomToActualSize);
    on(ActionId::CanvasFit, &CanvasView::zoomToFit);
    for (const auto& [id, zoom] : kZooms) {
        on(id, [&canvas, times = zoom] { canvas.zoomToTimes(times); });
    }
    QObject::connect(actions[ActionId::ShowGrid], &QAction::toggled, &canvas, &CanvasView::showGrid);
    QObject::connect(actions[ActionId::ShowHud], &QAction::toggled, &canvas, &CanvasView::showHud);
    QAction* cursor = actions[ActionId::CellCursor];
    QObject::connect(cursor, &QAction::toggled, &canvas, &CanvasView::showCellCursor);
    QObject::connect(&canvas, &CanvasView::cellCursorLeft, cursor, [cursor] { cursor->setChecked(false); });
    actions.addToCanvas(canvas);
}

void enableCanvasActions(const Actions& actions, bool hasPicture) {
    for (const auto id :
         {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomFit, ActionId::ZoomActual, ActionId::CanvasFit}) {
        actions[id]->setEnabled(hasPicture);
    }
    for (const auto& [id, zoom] : kZooms) {
        actions[id]->setEnabled(hasPicture);
    }
}

}  // namespace lightgen::ui
