#include "ui/picture_exchange.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>

#include "ui/actions.h"
#include "ui/foreign_recipe.h"
#include "ui/generation_controller.h"
#include "ui/incoming_picture.h"
#include "ui/inline_message.h"
#include "ui/phrase_text.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

QString firstFolder() {
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(pictures).exists() ? pictures : QDir::homePath();
}

}  // namespace

PictureExchange::PictureExchange(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_chooseFile(fileDialogChooser(window))
    , m_folder(firstFolder()) {
    connectActions();
}

void PictureExchange::connectActions() {
    const auto on = [&](ActionId id, auto slot) { connect(m_parts.actions[id], &QAction::triggered, this, slot); };
    on(ActionId::Open, &PictureExchange::open);
    on(ActionId::Save, &PictureExchange::saveAs);
    on(ActionId::Copy, &PictureExchange::copyPicture);
    on(ActionId::CopyPrompt, &PictureExchange::copyPrompt);
    on(ActionId::Paste, &PictureExchange::paste);
    on(ActionId::Cancel, &PictureExchange::stopOpening);
}

void PictureExchange::refreshActions() {
    const auto& picture = m_parts.pictures.finishedPicture();
    const auto& actions = m_parts.actions;
    actions[ActionId::Save]->setEnabled(picture.has_value());
    actions[ActionId::Copy]->setEnabled(picture.has_value());
    actions[ActionId::CopyPrompt]->setEnabled(picture && !promptOf(*picture).empty());
}

void PictureExchange::setFolder(const QString& folder) {
    if (!folder.isEmpty() && QDir(folder).exists()) {
        m_folder = folder;
    }
}

void PictureExchange::saveAs() {
    if (const auto& picture = m_parts.pictures.finishedPicture()) {
        const QString suggestion = QDir(m_folder).filePath(suggestedFileName(*picture));
        m_chooseFile({.forSaving = true, .suggestion = suggestion}, [this](const QString& file) { save(file); });
    }
}

void PictureExchange::save(const QString& file) {
    const auto& picture = m_parts.pictures.finishedPicture();
    if (!picture) {
        return;
    }
    m_folder = QFileInfo(file).path();
    m_parts.message.dismiss();
    whenDone(savePictureInBackground(*picture, toPath(file)), this, [this, file](const core::Status& status) {
        if (!status) {
            m_parts.message.say(status.error());
            return;
        }
        Q_EMIT said(tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
        Q_EMIT saved(file);
    });
}

void PictureExchange::open() {
    m_chooseFile({.forSaving = false, .suggestion = QDir(m_folder).filePath(QString())}, [this](const QString& file) {
        openFile(toPath(file));
    });
}

void PictureExchange::openFile(const std::filesystem::path& file) {
    read(file, [this](const FinishedPicture& picture) { showOpened(picture); });
}

void PictureExchange::read(const std::filesystem::path& file, std::function<void(const FinishedPicture&)> then) {
    m_folder = QFileInfo(pathText(file)).path();
    m_parts.message.dismiss();
    m_opening.cancel();
    m_opening = openPictureInBackground(file);
    Q_EMIT said(tr("Opening %1…").arg(QFileInfo(pathText(file)).fileName()));
    Q_EMIT openingChanged();
    whenDone(m_opening, this, [this, then = std::move(then)](const core::Result<FinishedPicture>& picture) {
        Q_EMIT said(picture ? tr("Opened") : tr("Not opened"));
        Q_EMIT openingChanged();
        if (picture) {
            then(*picture);
        } else {
            m_parts.message.say(picture.error());
        }
    });
}

void PictureExchange::stopOpening() {
    if (isOpening()) {
        m_opening.cancel();
        Q_EMIT said(tr("Not opened"));
        Q_EMIT openingChanged();
    }
}

void PictureExchange::showOpened(const FinishedPicture& picture) {
    LiveText foreign;
    m_parts.pictures.show(picture);
    if (picture.request) {
        m_parts.panel.showRequest(*picture.request);
    } else {
        foreign = takeForeignRecipe(picture, m_parts.panel);
    }
    if (foreign || !picture.notes.empty()) {
        m_parts.message.say(
            [] { return tr("Picture opened"); },
            [notes = picture.notes, foreign] {
                QStringList lines = translated(notes);
                if (foreign) {
                    lines.append(foreign());
                }
                return lines.join(u'\n');
            }
        );
    }
}

void PictureExchange::showDropped(const FinishedPicture& picture) {
    if (!m_asksFirst || !m_asksFirst(picture, [this, picture] { showOpened(picture); })) {
        showOpened(picture);
    }
}

void PictureExchange::openFrom(const QMimeData& offered) {
    const auto incoming = incomingPicture(offered);
    if (!incoming) {
        return;
    }
    if (const auto* file = std::get_if<std::filesystem::path>(&incoming->source)) {
        read(*file, [this](const FinishedPicture& picture) { showDropped(picture); });
    } else {
        m_opening.cancel();
        m_parts.message.dismiss();
        showDropped(pastedPicture(std::get<QImage>(incoming->source)));
    }
    if (incoming->others > 0) {
        m_parts.message.say(
            [] { return tr("Only the first picture is opened"); },
            [others = incoming->others] { return tr("%n more came with it.", nullptr, others); }
        );
    }
}

void PictureExchange::paste() {
    if (const auto* offered = QApplication::clipboard()->mimeData()) {
        openFrom(*offered);
    }
}

void PictureExchange::copyPrompt() {
    if (const auto& picture = m_parts.pictures.finishedPicture()) {
        QApplication::clipboard()->setText(toQString(promptOf(*picture)));
        Q_EMIT said(tr("Prompt copied"));
    }
}

// Programs for pictures take the pixels, text fields the recipe.
void PictureExchange::copyPicture() {
    if (const auto& picture = m_parts.pictures.finishedPicture()) {
        auto* offered = new QMimeData;
        offered->setImageData(toQImage(picture->image));
        if (const QString recipe = toQString(recipeText(*picture)); !recipe.isEmpty()) {
            offered->setText(recipe);
        }
        QApplication::clipboard()->setMimeData(offered);
        Q_EMIT said(tr("Picture copied"));
    }
}

}  // namespace lightgen::ui
