// Where the parts of the window lie.
#include "ui/main_window.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/canvas/canvas_bar.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_state.h"
#include "ui/compare/compare_page.h"
#include "ui/docks.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_room.h"
#include "ui/inline_message.h"
#include "ui/menus.h"
#include "ui/painting/history_panel.h"
#include "ui/painting/mask_question.h"
#include "ui/painting/painting_room.h"
#include "ui/painting/staging_strip.h"
#include "ui/prompt_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/timeline/branch_chip.h"
#include "ui/timeline/timeline_panel.h"

namespace lightgen::ui {

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

}  // namespace lightgen::ui
