#include "ui/file_chooser.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace lightgen::ui {
namespace {

struct FileChooserTexts {
    Q_DECLARE_TR_FUNCTIONS(FileChooser)
};

}  // namespace

FileChooser fileDialogChooser(QWidget* parent) {
    return [parent](const FileQuestion& question, std::function<void(const QString&)> chosen) {
        auto* dialog = new QFileDialog(parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(
            question.forSaving ? FileChooserTexts::tr("Save the Picture") : FileChooserTexts::tr("Open a Picture")
        );
        dialog->setNameFilter(FileChooserTexts::tr("PNG pictures (*.png)"));
        dialog->setDefaultSuffix(QStringLiteral("png"));
        dialog->setAcceptMode(question.forSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setFileMode(question.forSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
        dialog->setDirectory(QFileInfo(question.suggestion).path());
        if (question.forSaving) {
            dialog->selectFile(QFileInfo(question.suggestion).fileName());
        }
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& file) { chosen(file); });
        dialog->open();
    };
}

}  // namespace lightgen::ui
