#include "ui/painting/mask_commands.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QtConcurrent/QtConcurrentRun>

#include "core/mask_holes.h"
#include "core/mask_operations.h"
#include "ui/actions.h"
#include "ui/mnemonic.h"
#include "ui/painting/edit_session.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

constexpr int kMostPixels = 512;

QString nameOf(const QAction& action) {
    return withoutMnemonic(action.text()).remove(u'…');
}

constexpr ActionId kOfMask[] = {
    ActionId::MaskInvert,
    ActionId::MaskClear,
    ActionId::MaskFillHoles,
    ActionId::MaskGrow,
    ActionId::MaskShrink,
    ActionId::MaskFeather,
    ActionId::MaskThreshold,
    ActionId::MaskImport,
    ActionId::MaskExport,
    ActionId::MaskHide};

}  // namespace

MaskCommands::MaskCommands(EditSession& session, const Actions& actions, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_window(window)
    , m_chooseFile(fileDialogChooser(window)) {
    connectOperations(actions);
    connect(actions[ActionId::MaskImport], &QAction::triggered, this, [this] {
        m_chooseFile({.forSaving = false, .suggestion = {}}, [this](const QString& file) { importFile(toPath(file)); });
    });
    connect(actions[ActionId::MaskExport], &QAction::triggered, this, &MaskCommands::exportMask);
    connect(&session, &EditSession::activeChanged, this, &MaskCommands::onActive);
    onActive(false);
}

void MaskCommands::onActive(bool active) {
    for (const auto id : kOfMask) {
        m_actions[id]->setEnabled(active);
    }
}

void MaskCommands::connectOperations(const Actions& actions) {
    const auto now = [&](ActionId id, Operation operation) {
        connect(actions[id], &QAction::triggered, this, [this, id, operation] { apply(id, operation); });
    };
    const auto by = [&](ActionId id, core::GrayImage (*operation)(const core::GrayImage&, int)) {
        connect(actions[id], &QAction::triggered, this, [this, id, operation] { askForPixels(id, operation); });
    };
    now(ActionId::MaskInvert, core::invertedMask);
    now(ActionId::MaskClear, [](const core::GrayImage& mask) { return core::GrayImage(mask.width, mask.height); });
    now(ActionId::MaskFillHoles, core::filledMask);
    now(ActionId::MaskThreshold, core::thresholdMask);
    by(ActionId::MaskGrow, core::grownMask);
    by(ActionId::MaskShrink, core::shrunkMask);
    by(ActionId::MaskFeather, core::featheredMask);
}

// What was painted since it began is not overwritten: then it is done again on the newer mask.
void MaskCommands::apply(ActionId action, const Operation& operation) {
    auto& document = m_session.document();
    if (!m_session.isActive() || !document.hasPicture()) {
        return;
    }
    const auto work = [operation, mask = document.mask()] { return operation(mask); };
    const int steps = document.stack().index();
    const int node = m_session.history().current();
    whenDone(QtConcurrent::run(work), this, [this, action, operation, steps, node](const core::GrayImage& mask) {
        auto& now = m_session.document();
        if (!m_session.isActive() || m_session.history().current() != node) {
            return;
        }
        if (now.stack().index() != steps) {
            apply(action, operation);
            return;
        }
        now.replace(nameOf(*m_actions[action]), mask);
    });
}

void MaskCommands::askForPixels(
    ActionId action, std::function<core::GrayImage(const core::GrayImage&, int)> operation
) {
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("maskPixels"));
    dialog->setWindowTitle(nameOf(*m_actions[action]));
    dialog->setLabelText(tr("By how many pixels:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, kMostPixels);
    dialog->setIntValue(m_pixels);
    connect(dialog, &QInputDialog::intValueSelected, this, [this, action, operation](int pixels) {
        m_pixels = pixels;
        apply(action, [operation, pixels](const core::GrayImage& mask) { return operation(mask, pixels); });
    });
    dialog->open();
}

void MaskCommands::importFile(const std::filesystem::path& file) {
    if (!m_session.isActive()) {
        return;
    }
    const auto size = m_session.document().mask().size();
    whenDone(readMaskInBackground(file, size), this, [this, size](const core::Result<ImportedMask>& imported) {
        if (!imported) {
            Q_EMIT failed(imported.error());
        } else if (m_session.isActive() && m_session.document().mask().size() == size) {
            take(*imported);
        }
    });
}

void MaskCommands::importPicture(const core::RgbImage& picture) {
    if (m_session.isActive()) {
        take(maskOf(picture, m_session.document().mask().size()));
    }
}

void MaskCommands::take(const ImportedMask& imported) {
    auto notes = imported.notes;
    m_session.document().replace(tr("Import Mask"), imported.mask);
    if (m_session.document().isEmpty()) {
        notes.push_back(core::phrase("Nothing in it is white: no part of the picture is painted."));
    }
    if (!notes.empty()) {
        Q_EMIT noted([] { return tr("Mask imported"); }, [notes] { return translated(notes).join(u'\n'); });
    }
    Q_EMIT said(tr("Mask imported"));
}

void MaskCommands::exportMask() {
    const auto& picture = m_session.picture();
    const QFileInfo of(pathText(picture.file));
    const QString stem = picture.file.empty() ? tr("picture") : of.completeBaseName();
    const QString folder = picture.file.empty() ? QDir::homePath() : of.path();
    const QString suggestion = QDir(folder).filePath(stem + QStringLiteral("-mask.png"));
    m_chooseFile({.forSaving = true, .suggestion = suggestion}, [this](const QString& file) {
        const auto work = [path = toPath(file), mask = m_session.document().mask()] { return writeMask(path, mask); };
        whenDone(QtConcurrent::run(work), this, [this, file](const core::Status& status) {
            if (status) {
                Q_EMIT said(tr("Mask saved as %1").arg(QDir::toNativeSeparators(file)));
            } else {
                Q_EMIT failed(status.error());
            }
        });
    });
}

}  // namespace lightgen::ui
