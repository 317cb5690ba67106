#include "ui/gallery/gallery_room.h"

#include <QTimer>
#include <QWidget>

#include <charconv>

#include "core/prompt_template.h"
#include "ui/engine_client.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_store.h"
#include "ui/generation_controller.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/seed_field.h"

namespace lightgen::ui {
namespace {

// Ours from the request; those of other programs from their settings, however they spell it.
std::optional<std::uint64_t> seedOf(const core::PictureRecipe& recipe) {
    if (recipe.request) {
        return recipe.request->seed;
    }
    for (const auto& [name, value] : recipe.settings) {
        std::uint64_t seed = 0;
        const auto* end = value.data() + value.size();
        const bool isSeed = name == "Seed" || name == "seed" || name == "noise_seed";
        if (isSeed && std::from_chars(value.data(), end, seed).ptr == end) {
            return seed;
        }
    }
    return std::nullopt;
}

}  // namespace

GalleryRoom::GalleryRoom(const Parts& parts, const core::GalleryPlaces& places, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_store(new GalleryStore(places, this))
    , m_panel(new GalleryPanel(*m_store, parts.actions, window))
    , m_controller(new GalleryController({.store = *m_store, .panel = *m_panel, .actions = parts.actions}, this)) {
    connect(m_controller, &GalleryController::showAsked, this, &GalleryRoom::show);
    connect(m_controller, &GalleryController::recipeChosen, this, &GalleryRoom::use);
    connect(&m_parts.client, &EngineClient::finished, m_store, [this](const core::protocol::Finished& result) {
        m_store->add(result.path);
    });
    QTimer::singleShot(0, m_store, &GalleryStore::scan);  // the window is to be seen first
}

// The settings stay as they are: one may look at a picture while preparing the next.
void GalleryRoom::show(const std::filesystem::path& file) {
    m_opening.cancel();
    m_opening = openPictureInBackground(file);
    m_opening.then(this, [this](const core::Result<FinishedPicture>& picture) {
        if (picture) {
            m_parts.pictures.show(*picture);
        } else {
            Q_EMIT m_store->failed(picture.error());
        }
    });
}

void GalleryRoom::use(const core::PictureRecipe& recipe, RecipePart part) {
    const bool isAll = part == RecipePart::All;
    if (isAll || part == RecipePart::Prompt) {
        m_parts.prompt.setPrompt(toQString(core::escapedPrompt(recipe.prompt)));
    }
    if (const auto seed = seedOf(recipe); seed && (isAll || part == RecipePart::Seed)) {
        m_parts.prompt.seed()->use(*seed);
    }
    if (recipe.request && (isAll || part == RecipePart::Settings)) {
        m_parts.prompt.showSettings(*recipe.request);
    }
}

}  // namespace lightgen::ui
