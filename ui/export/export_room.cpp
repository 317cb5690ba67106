#include "ui/export/export_room.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

#include "ui/actions.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_room.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/gallery_view.h"
#include "ui/generation_controller.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

PicturePaths pathsOf(const core::Result<GalleryStore::Rows>& rows) {
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& row : *rows) {
        paths.push_back(row.picture.file);
    }
    return paths;
}

}  // namespace

ExportRoom::ExportRoom(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window) {
    connect(m_parts.actions[ActionId::Export], &QAction::triggered, this, &ExportRoom::open);
    connect(&m_parts.pictures, &GenerationController::pictureChanged, this, &ExportRoom::refresh);
    connect(&m_parts.gallery.panel().model(), &GalleryModel::answered, this, &ExportRoom::refresh);
    refresh();
}

void ExportRoom::refresh() {
    const auto& picture = m_parts.pictures.finishedPicture();
    const bool hasFile = picture && !picture->file.empty();
    m_parts.actions[ActionId::Export]->setEnabled(hasFile || m_parts.gallery.panel().model().rowCount() > 0);
}

// The paths are asked for when they are needed: of all pictures there may be many.
ExportScope ExportRoom::ofGallery(const QString& text, std::vector<std::int64_t> ids) const {
    return {text, [&store = m_parts.gallery.store(), ids = std::move(ids)](std::size_t most) {
                const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size()));
                return store.rows({ids.begin(), end}).then(pathsOf);
            }};
}

QString ExportRoom::textOfShown(int number) const {
    const QString count = QLocale().toString(number);
    const auto& query = m_parts.gallery.panel().model().query();
    if (query.place == core::GalleryPlace::Trash) {
        return tr("Everything shown of the trash (%1)").arg(count);
    }
    const auto isBoard = [](const core::Condition& condition) {
        return condition.field == core::SearchField::Board && !condition.isNegated;
    };
    const auto board = std::ranges::find_if(query.conditions, isBoard);
    if (board != query.conditions.end() && query.conditions.size() == 1) {
        const auto* name = std::get_if<std::string>(&board->value);
        return tr("The board “%1” (%2)").arg(name != nullptr ? toQString(*name) : QString(), count);
    }
    return query.conditions.empty() ? tr("All pictures of the gallery (%1)").arg(count)
                                    : tr("Everything that the search finds (%1)").arg(count);
}

std::vector<ExportScope> ExportRoom::scopes() const {
    const auto& model = m_parts.gallery.panel().model();
    std::vector<ExportScope> scopes;
    if (auto chosen = model.ids(m_parts.gallery.panel().view().chosen()); !chosen.empty()) {
        const QString count = QLocale().toString(static_cast<int>(chosen.size()));
        scopes.push_back(ofGallery(tr("Selected pictures (%1)").arg(count), std::move(chosen)));
    }
    if (const auto& picture = m_parts.pictures.finishedPicture(); picture && !picture->file.empty()) {
        const std::vector<std::filesystem::path> one{picture->file};
        scopes.push_back({tr("The picture in view"), [one](std::size_t) {
                              return QtFuture::makeReadyFuture(PicturePaths(one));
                          }});
    }
    if (const int shown = model.rowCount(); shown > 0) {
        QModelIndexList all;
        for (int row = 0; row < shown; ++row) {
            all.append(model.index(row));
        }
        scopes.push_back(ofGallery(textOfShown(shown), model.ids(all)));
    }
    return scopes;
}

void ExportRoom::open() {
    if (m_dialog != nullptr) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    auto found = scopes();
    if (found.empty()) {
        return;
    }
    m_dialog = new ExportDialog({.client = m_parts.client, .settings = m_parts.settings}, std::move(found), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->show();
}

}  // namespace lightgen::ui
