#include "ui/queue/queue_panel.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/action_button.h"
#include "ui/actions.h"
#include "ui/engine_client.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

using core::protocol::JobPhase;

namespace {

// In the order of the menu; none is a separator.
const std::initializer_list<std::optional<ActionId>> kMenu{
    ActionId::QueuePause,
    std::nullopt,
    ActionId::QueueFront,
    ActionId::QueueUp,
    ActionId::QueueDown,
    std::nullopt,
    ActionId::QueueCancel,
    ActionId::QueueCancelOthers,
    ActionId::QueueCancelWaiting,
    ActionId::QueueCancelAll,
    std::nullopt,
    ActionId::QueueRetry,
    ActionId::QueueClear,
};

void fill(QMenu& menu, const Actions& actions) {
    for (const auto& id : kMenu) {
        if (id) {
            menu.addAction(actions[*id]);
        } else {
            menu.addSeparator();
        }
    }
}

}  // namespace

QueuePanel::QueuePanel(EngineClient& client, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_actions(actions)
    , m_model(new QueueModel(client, this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
    , m_more(new QToolButton(this))
    , m_emptyHeading(new QLabel(this))
    , m_emptyText(new ToneLabel(Tone::Muted, this))
    , m_pauseText(new ToneLabel(Tone::Plain, this))
    , m_resume(new QPushButton(this)) {
    setObjectName(QStringLiteral("queuePanel"));
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    buildLayout();
    connectActions();
    connectModel();
    inEveryLanguage(this, [this] { retranslate(); });
}

void QueuePanel::retranslate() {
    m_list->setAccessibleName(tr("Queue of pictures"));
    m_more->setToolTip(tr("More about the queue"));
    m_more->setAccessibleName(tr("More about the queue"));
    m_emptyHeading->setText(tr("Nothing waits"));
    m_emptyText->setText(
        tr("Press Generate while a picture is being made: the next one waits here. Ctrl+Shift+Enter puts it "
           "first. Waiting pictures can be dragged, and they are still here after a restart.")
    );
    m_resume->setText(tr("Res&ume"));
    m_resume->setAccessibleName(tr("Resume the queue"));
    m_list->viewport()->update();  // the rows say their state
    refresh();
}

QWidget* QueuePanel::buildButtons() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(2);
    for (const auto id : {ActionId::QueuePause, ActionId::QueueFront, ActionId::QueueUp, ActionId::QueueDown}) {
        row->addWidget(actionButton(m_actions[id], bar));
    }
    row->addStretch(1);
    for (const auto id : {ActionId::QueueRetry, ActionId::QueueCancel}) {
        row->addWidget(actionButton(m_actions[id], bar));
    }
    m_more->setObjectName(QStringLiteral("queueMore"));
    m_more->setIcon(symbolicIcon(QStringLiteral("more")));
    m_more->setIconSize({18, 18});
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(m_more);
    fill(*menu, m_actions);
    m_more->setMenu(menu);
    row->addWidget(m_more);
    return bar;
}

QWidget* QueuePanel::buildEmpty() {
    auto* empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("queueEmpty"));
    auto font = m_emptyHeading->font();
    font.setWeight(QFont::DemiBold);
    m_emptyHeading->setFont(font);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_emptyHeading, 0, Qt::AlignHCenter);
    column->addWidget(m_emptyText);
    column->addStretch(2);
    return empty;
}

QWidget* QueuePanel::buildPauseNote() {
    auto* note = new QWidget(this);
    note->setObjectName(QStringLiteral("queuePaused"));
    m_resume->setObjectName(QStringLiteral("queueResume"));
    m_pauseText->setWordWrap(true);
    auto* row = new QHBoxLayout(note);
    row->setContentsMargins(10, 4, 8, 8);
    row->addWidget(m_pauseText, 1);
    row->addWidget(m_resume);
    return note;
}

void QueuePanel::buildLayout() {
    m_pauseNote = buildPauseNote();
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildButtons());
    column->addWidget(m_pauseNote);
    column->addWidget(m_stack, 1);
}

void QueuePanel::connectActions() {
    const auto on = [this](ActionId id, auto slot) {
        addAction(m_actions[id]);  // so that its keys work in this panel
        connect(m_actions[id], &QAction::triggered, this, slot);
    };
    const auto withSelected = [this](auto ask) {
        return [this, ask] {
            if (const auto* job = selected()) {
                ask(job->id);
            }
        };
    };
    on(ActionId::QueuePause, &QueuePanel::togglePause);
    on(ActionId::QueueFront, &QueuePanel::moveToFront);
    on(ActionId::QueueUp, &QueuePanel::moveUp);
    on(ActionId::QueueDown, &QueuePanel::moveDown);
    on(ActionId::QueueCancel, withSelected([this](auto job) { m_client.cancel(job); }));
    on(ActionId::QueueCancelOthers, withSelected([this](auto job) { m_client.cancelOthers(job); }));
    on(ActionId::QueueRetry, withSelected([this](auto job) { m_client.retry(job); }));
    on(ActionId::QueueCancelWaiting, [this] { m_client.cancelWaiting(); });
    on(ActionId::QueueCancelAll, [this] { m_client.cancelAll(); });
    on(ActionId::QueueClear, [this] { m_client.clearEnded(); });
    connect(m_resume, &QPushButton::clicked, this, &QueuePanel::togglePause);
    connect(m_list, &QListView::activated, this, &QueuePanel::choose);
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
}

void QueuePanel::connectModel() {
    connect(m_model, &QueueModel::changed, this, &QueuePanel::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePanel::refresh);
}

void QueuePanel::showMenu(const QPoint& where) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, m_actions);
    menu->popup(m_list->viewport()->mapToGlobal(where));
}

void QueuePanel::choose(const QModelIndex& index) {
    const auto* job = m_model->job(index);
    if (job == nullptr) {
        return;
    }
    if (job->phase == JobPhase::Finished) {
        Q_EMIT pictureChosen(job->path);
    } else if (job->phase == JobPhase::Running) {
        Q_EMIT runningChosen();
    }
}

void QueuePanel::togglePause() {
    m_client.setPaused(!m_model->isPaused());
}

void QueuePanel::moveUp() {
    if (const auto* job = selected()) {
        if (const auto before = m_model->waitingBefore(job->id)) {
            m_client.move(job->id, before);
        }
    }
}

void QueuePanel::moveDown() {
    const auto* job = selected();
    if (job != nullptr && m_model->waitingBehind(job->id)) {
        m_client.move(job->id, m_model->waitingBehind(job->id, 2));
    }
}

void QueuePanel::moveToFront() {
    if (const auto* job = selected()) {
        const auto first = m_model->index(m_model->running() != nullptr ? 1 : 0);
        m_client.move(job->id, m_model->job(first)->id);
    }
}

const core::protocol::JobInfo* QueuePanel::selected() const {
    return m_model->job(m_list->currentIndex());
}

void QueuePanel::refresh() {
    const auto* job = selected();
    const auto phase = job != nullptr ? job->phase : JobPhase::Finished;
    const bool waits = job != nullptr && phase == JobPhase::Waiting;
    const bool goesOn = waits || (job != nullptr && phase == JobPhase::Running);
    const bool isPaused = m_model->isPaused();
    const int waiting = m_model->waiting();
    auto* pause = m_actions[ActionId::QueuePause];
    pause->setText(isPaused ? tr("&Resume Queue") : tr("&Pause Queue"));
    pause->setIcon(symbolicIcon(isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    pause->setToolTip(
        isPaused ? tr("Resume the queue (%1)").arg(pause->shortcut().toString(QKeySequence::NativeText))
                 : tr("Pause the queue when this picture is done (%1)")
                       .arg(pause->shortcut().toString(QKeySequence::NativeText))
    );
    m_actions[ActionId::QueueFront]->setEnabled(waits && m_model->waitingBefore(job->id));
    m_actions[ActionId::QueueUp]->setEnabled(waits && m_model->waitingBefore(job->id));
    m_actions[ActionId::QueueDown]->setEnabled(waits && m_model->waitingBehind(job->id));
    m_actions[ActionId::QueueCancel]->setEnabled(goesOn);
    m_actions[ActionId::QueueCancelOthers]->setEnabled(goesOn && waiting + (m_model->running() != nullptr) > 1);
    m_actions[ActionId::QueueCancelWaiting]->setEnabled(waiting > 0);
    m_actions[ActionId::QueueCancelAll]->setEnabled(waiting > 0 || m_model->running() != nullptr);
    m_actions[ActionId::QueueRetry]->setEnabled(
        job != nullptr && (phase == JobPhase::Failed || phase == JobPhase::Cancelled)
    );
    m_actions[ActionId::QueueClear]->setEnabled(m_model->hasEnded());
    m_pauseNote->setVisible(isPaused);
    m_pauseText->setText(waiting > 0 ? tr("Paused, %n waiting.", nullptr, waiting) : tr("Paused."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

}  // namespace lightgen::ui
