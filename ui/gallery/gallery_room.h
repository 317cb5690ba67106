// The gallery put together and connected to the rest of the window.
#pragma once

#include <QFuture>
#include <QObject>

#include <filesystem>

#include "core/gallery/gallery.h"
#include "core/recipe_reader.h"
#include "ui/gallery/gallery_controller.h"
#include "ui/picture_file.h"

namespace lightgen::ui {

class Actions;
class EngineClient;
class GalleryPanel;
class GalleryStore;
class GenerationController;
class PromptPanel;

class GalleryRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryRoom)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        PromptPanel& prompt;
        const Actions& actions;
    };
    GalleryRoom(const Parts& parts, const core::GalleryPlaces& places, QWidget* window);

    GalleryPanel& panel() const { return *m_panel; }
    GalleryStore& store() const { return *m_store; }
    GalleryController& controller() const { return *m_controller; }

private:
    void show(const std::filesystem::path& file);
    void use(const core::PictureRecipe& recipe, RecipePart part);

    Parts m_parts;
    GalleryStore* m_store;
    GalleryPanel* m_panel;
    GalleryController* m_controller;
    QFuture<core::Result<FinishedPicture>> m_opening;
};

}  // namespace lightgen::ui
