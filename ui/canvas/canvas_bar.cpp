#include "ui/canvas/canvas_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/actions.h"
#include "ui/canvas/canvas_hud.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {

CanvasBar::CanvasBar(const Actions& actions, QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("canvasBar"));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Canvas tools")); });
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(5, 5, 5, 5);
    row->setSpacing(2);
    addButton(*row, actions[ActionId::ZoomOut]);
    m_zoom = addButton(*row, actions[ActionId::ZoomActual]);
    m_zoom->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("3200 %")) + 12);
    addButton(*row, actions[ActionId::ZoomIn]);
    addButton(*row, actions[ActionId::ZoomFit]);
    row->addSpacing(10);
    addButton(*row, actions[ActionId::Copy]);
    addButton(*row, actions[ActionId::Save]);
    const auto showAgain = [this] { showZoom(m_shownZoom); };
    connect(actions[ActionId::ZoomActual], &QAction::changed, this, showAgain);  // the button took over its text
    inEveryLanguage(this, showAgain);
}

QToolButton* CanvasBar::addButton(QHBoxLayout& row, QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto name = [button, action] { button->setAccessibleName(action->toolTip()); };
    connect(action, &QAction::changed, button, name);
    name();
    button->setIconSize({18, 18});
    button->setFixedHeight(30);
    button->setMinimumWidth(32);
    row.addWidget(button);
    return button;
}

void CanvasBar::showZoom(double zoom) {
    m_shownZoom = zoom;
    m_zoom->setText(zoomText(zoom));
}

void CanvasBar::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.border);
    painter.setBrush(c.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
}

}  // namespace lightgen::ui
