#include "ui/gallery/gallery_controller.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

#include "core/picture_decoder.h"
#include "ui/file_uri.h"
#include "ui/gallery/gallery_actions.h"
#include "ui/gallery/gallery_details.h"
#include "ui/gallery/gallery_editor.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/gallery_view.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {

GalleryController::GalleryController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_editor(new GalleryEditor(parts.store, this)) {
    connectActions();
    connectMarks();
    GalleryView& view = m_parts.panel.view();
    connect(&view, &QWidget::customContextMenuRequested, this, &GalleryController::showMenu);
    connect(&view, &QAbstractItemView::doubleClicked, m_parts.actions[ActionId::GalleryShow], &QAction::trigger);
    connect(&view, &GalleryView::undoAsked, m_parts.actions[ActionId::GalleryUndo], &QAction::trigger);
    connect(&view, &GalleryView::redoAsked, m_parts.actions[ActionId::GalleryRedo], &QAction::trigger);
    connect(&view, &GalleryView::partnerChosen, this, [this](const QModelIndex& partner) {
        const auto* a = current();
        const auto* b = m_parts.panel.model().row(partner);
        if (a != nullptr && b != nullptr && a->id != b->id) {
            Q_EMIT compareAsked(a->picture.file, b->picture.file);
        }
    });
    connect(&view, &GalleryView::chosenChanged, this, &GalleryController::refreshActions);
    connect(&m_parts.panel.model(), &GalleryModel::answered, this, &GalleryController::refreshActions);
    connect(&m_parts.panel.model(), &QAbstractItemModel::dataChanged, this, &GalleryController::refreshActions);
    connect(&m_editor->undoStack(), &QUndoStack::indexChanged, this, &GalleryController::refreshActions);
    connect(&m_parts.panel.details(), &GalleryDetails::notesWritten, m_editor, &GalleryEditor::setNotes);
    refreshActions();
}

void GalleryController::connectActions() {
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
        if (galleryMenu().contains(id)) {
            m_parts.panel.view().addAction(m_parts.actions[id]);  // so that its keys work on the pictures
        }
    };
    on(ActionId::GalleryFind, [this] {
        Q_EMIT panelAsked();
        m_parts.panel.searchBar().focusSearch();
    });
    on(ActionId::GalleryRescan, [this] { m_parts.store.scan(); });
    on(ActionId::GalleryEmptyTrash, [this] { askToEmptyTrash(); });
    on(ActionId::GalleryShow, [this] {
        if (const auto* row = current()) {
            Q_EMIT showAsked(row->picture.file);
        }
    });
    on(ActionId::GalleryUseAll, [this] { use(RecipePart::All); });
    on(ActionId::GalleryUsePrompt, [this] { use(RecipePart::Prompt); });
    on(ActionId::GalleryUseSeed, [this] { use(RecipePart::Seed); });
    on(ActionId::GalleryUseSettings, [this] { use(RecipePart::Settings); });
    on(ActionId::GalleryCompare, [this] { compareChosen(); });
    on(ActionId::GalleryBoards, [this] { showBoards(); });
    on(ActionId::GalleryCopy, [this] { copyChosen(); });
    on(ActionId::GalleryShowInFolder, [this] {
        if (const auto* row = current()) {
            showInFolder(row->picture.file);
        }
    });
    on(ActionId::GalleryDetails,
       [this] { m_parts.panel.details().setVisible(m_parts.actions[ActionId::GalleryDetails]->isChecked()); });
    on(ActionId::GalleryTrash, [this] { m_editor->moveToTrash(chosen()); });
    on(ActionId::GalleryPutBack, [this] { m_editor->putBack(chosen()); });
    on(ActionId::GalleryUndo, [this] { m_editor->undoStack().undo(); });
    on(ActionId::GalleryRedo, [this] { m_editor->undoStack().redo(); });
}

void GalleryController::connectMarks() {
    GalleryView& view = m_parts.panel.view();
    for (int stars = 0; stars <= core::kMostStars; ++stars) {
        QAction* action = m_parts.actions[ratingMenu().at(stars)];
        view.addAction(action);
        connect(action, &QAction::triggered, this, [this, stars] { m_editor->rate(chosen(), stars); });
    }
    for (int i = 0; i < labelMenu().size(); ++i) {
        QAction* action = m_parts.actions[labelMenu().at(i)];
        const auto label = core::kColourLabels.at(static_cast<std::size_t>(i) + 1);
        view.addAction(action);
        connect(action, &QAction::triggered, this, [this, label] { m_editor->toggleLabel(chosen(), label); });
    }
}

std::vector<std::int64_t> GalleryController::chosen() const {
    return m_parts.panel.model().ids(m_parts.panel.view().chosen());
}

const core::GalleryRow* GalleryController::current() const {
    const auto indexes = m_parts.panel.view().chosen();
    const auto index = m_parts.panel.view().currentIndex();
    return m_parts.panel.model().row(indexes.contains(index) || indexes.isEmpty() ? index : indexes.front());
}

void GalleryController::refreshActions() {
    const auto& actions = m_parts.actions;
    const auto number = m_parts.panel.view().chosen().size();
    const auto* row = current();
    const bool isOne = number > 0 && row != nullptr;
    const bool isTrash = m_parts.panel.model().query().place == core::GalleryPlace::Trash;
    const bool isRead = isOne && row->picture.problem.empty();
    const bool hasRecipe = isRead && !row->picture.program.empty();
    actions[ActionId::GalleryShow]->setEnabled(isRead);
    actions[ActionId::GalleryUseAll]->setEnabled(hasRecipe);
    actions[ActionId::GalleryUsePrompt]->setEnabled(isRead && !row->picture.prompt.empty());
    actions[ActionId::GalleryUseSeed]->setEnabled(isRead && row->picture.seed.has_value());
    actions[ActionId::GalleryUseSettings]->setEnabled(hasRecipe);
    actions[ActionId::GalleryCompare]->setEnabled(number == 2);
    actions[ActionId::GalleryCopy]->setEnabled(number > 0);
    actions[ActionId::GalleryShowInFolder]->setEnabled(isOne);
    actions[ActionId::GalleryTrash]->setEnabled(number > 0 && !isTrash);
    actions[ActionId::GalleryPutBack]->setEnabled(number > 0 && isTrash);
    actions[ActionId::GalleryBoards]->setEnabled(number > 0 && !isTrash);
    for (const auto& menu : {ratingMenu(), labelMenu()}) {
        for (const auto id : menu) {
            actions[id]->setEnabled(number > 0 && !isTrash);
        }
    }
    actions[ActionId::GalleryUndo]->setEnabled(m_editor->undoStack().canUndo());
    actions[ActionId::GalleryRedo]->setEnabled(m_editor->undoStack().canRedo());
}

// The whole recipe lies in the file; the index has only what is searched for.
void GalleryController::use(RecipePart part) {
    const auto* row = current();
    if (row == nullptr) {
        return;
    }
    QtConcurrent::run([file = row->picture.file] { return core::readPictureRecipe(file); }
    ).then(this, [this, part](const core::Result<core::PictureRecipe>& recipe) {
        if (recipe) {
            Q_EMIT recipeChosen(*recipe, part);
        } else {
            Q_EMIT m_parts.store.failed(recipe.error());
        }
    });
}

void GalleryController::compareChosen() {
    const auto indexes = m_parts.panel.view().chosen();
    const auto& model = m_parts.panel.model();
    if (indexes.size() == 2 && model.row(indexes[0]) != nullptr && model.row(indexes[1]) != nullptr) {
        Q_EMIT compareAsked(model.row(indexes[0])->picture.file, model.row(indexes[1])->picture.file);
    }
}

void GalleryController::copyChosen() {
    if (auto* offered = m_parts.panel.model().mimeData(m_parts.panel.view().chosen())) {
        QApplication::clipboard()->setMimeData(offered);
    }
}

void GalleryController::showMenu(const QPoint& where) {
    auto* menu = new QMenu(&m_parts.panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto fill = [this](QMenu& target, const QList<ActionId>& ids) {
        for (const auto id : ids) {
            if (id == ActionId::Count) {
                target.addSeparator();
            } else {
                target.addAction(m_parts.actions[id]);
            }
        }
    };
    fill(*menu, galleryMenu());
    menu->addSeparator();
    fill(*menu->addMenu(tr("Ratin&g")), ratingMenu());
    fill(*menu->addMenu(tr("C&olour Label")), labelMenu());
    menu->popup(m_parts.panel.view().viewport()->mapToGlobal(where));
}

// A board is ticked where all of the selected pictures are on it.
void GalleryController::showBoards() {
    const auto ids = chosen();
    const auto rows = m_parts.store.rows(ids);
    m_parts.store.facets().then(this, [this, ids, rows](const core::Result<GalleryStore::Facets>& facets) {
        const auto known = rows.result();  // asked for before, on the same thread: it is there
        if (!facets || !known) {
            return;
        }
        auto* menu = new QMenu(&m_parts.panel);
        menu->setObjectName(QStringLiteral("boardsMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const std::string& board : facets->boards) {
            const QString name = toQString(board);
            QAction* action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(std::ranges::all_of(*known, [&](const auto& row) {
                return row.picture.marks.isOn(board);
            }));
            connect(action, &QAction::triggered, this, [this, ids, name](bool isOn) {
                isOn ? m_editor->putOnBoard(ids, name) : m_editor->takeOffBoard(ids, name);
            });
        }
        menu->addSeparator();
        connect(menu->addAction(tr("&New Board…")), &QAction::triggered, this, [this, ids] { askForBoard(ids); });
        menu->popup(QCursor::pos());
        menu->setActiveAction(menu->actions().first());
    });
}

void GalleryController::askForBoard(const std::vector<std::int64_t>& ids) {
    auto* dialog = new QInputDialog(&m_parts.panel);
    dialog->setObjectName(QStringLiteral("newBoard"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New Board"));
    dialog->setLabelText(tr("Name of the board:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString& name) {
        if (const QString board = name.simplified(); !board.isEmpty()) {
            m_editor->putOnBoard(ids, board);
        }
    });
    dialog->open();
}

void GalleryController::askToEmptyTrash() {
    auto* box = new QMessageBox(
        QMessageBox::Question,
        tr("Empty the Trash"),
        tr("Move everything in the gallery's trash to the trash of the desktop?"),
        QMessageBox::Cancel,
        &m_parts.panel
    );
    box->setObjectName(QStringLiteral("emptyTrash"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The gallery cannot put it back after that; the desktop can."));
    auto* empty = box->addButton(tr("&Empty"), QMessageBox::AcceptRole);
    connect(empty, &QAbstractButton::clicked, this, [this] {
        m_editor->undoStack().clear();  // its steps may want pictures from there
        m_parts.store.emptyTrash();
    });
    box->open();
}

}  // namespace lightgen::ui
