#include "ui/canvas/canvas_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/action_button.h"
#include "ui/actions.h"
#include "ui/canvas/canvas_hud.h"
#include "ui/language.h"

namespace lightgen::ui {

CanvasBar::CanvasBar(const Actions& actions, QWidget* parent)
    : FloatingBar(parent) {
    setObjectName(QStringLiteral("canvasBar"));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Canvas tools")); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(5, 5, 5, 5);
    row->setSpacing(2);
    row->addWidget(actionButton(actions[ActionId::ZoomOut], this));
    m_zoom = actionButton(actions[ActionId::ZoomActual], this, Qt::ToolButtonTextOnly);
    row->addWidget(m_zoom);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("3200 %")) + 12);
    row->addWidget(actionButton(actions[ActionId::ZoomIn], this));
    row->addWidget(actionButton(actions[ActionId::ZoomFit], this));
    row->addSpacing(10);
    row->addWidget(actionButton(actions[ActionId::Copy], this));
    row->addWidget(actionButton(actions[ActionId::Save], this));
    const auto showAgain = [this] { showZoom(m_shownZoom); };
    connect(actions[ActionId::ZoomActual], &QAction::changed, this, showAgain);  // the button took over its text
    inEveryLanguage(this, showAgain);
}

void CanvasBar::showZoom(double zoom) {
    m_shownZoom = zoom;
    m_zoom->setText(zoomText(zoom));
}

}  // namespace lightgen::ui
