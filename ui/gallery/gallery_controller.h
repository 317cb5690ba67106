// The gallery's part of the window: its actions, and what it asks of the other parts.
#pragma once

#include <QObject>

#include <filesystem>
#include <vector>

#include "core/gallery/gallery_index.h"
#include "core/recipe_reader.h"
#include "ui/actions.h"

class QMenu;

namespace lightgen::ui {

class GalleryEditor;
class GalleryPanel;
class GalleryStore;

enum class RecipePart { All, Prompt, Seed, Settings };

class GalleryController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryController)

public:
    struct Parts {
        GalleryStore& store;
        GalleryPanel& panel;
        const Actions& actions;
    };
    explicit GalleryController(const Parts& parts, QObject* parent = nullptr);

    GalleryEditor& editor() const { return *m_editor; }

Q_SIGNALS:
    void showAsked(const std::filesystem::path& file);  // on the canvas, without touching the settings
    void recipeChosen(const lightgen::core::PictureRecipe& recipe, lightgen::ui::RecipePart part);
    void compareAsked(const std::filesystem::path& a, const std::filesystem::path& b);
    void panelAsked();  // it is to be seen

private:
    void connectActions();
    void connectMarks();
    void refreshActions();
    std::vector<std::int64_t> chosen() const;
    const core::GalleryRow* current() const;
    void use(RecipePart part);
    void compareChosen();
    void copyChosen();
    void showMenu(const QPoint& where);
    void showBoards();
    void askForBoard(const std::vector<std::int64_t>& ids);
    void askToEmptyTrash();

    Parts m_parts;
    GalleryEditor* m_editor;
};

}  // namespace lightgen::ui
