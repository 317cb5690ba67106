#include "ui/file_chooser.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace lightgen::ui {
namespace {

struct FileChooserTexts {
    Q_DECLARE_TR_FUNCTIONS(FileChooser)
};

QString pngFilter() {
    return FileChooserTexts::tr("PNG pictures (*.png)");
}
// Names that a person expects; what is opened is told by its content.
QString pictureFilter() {
    return FileChooserTexts::tr("Pictures (%1)")
        .arg(QStringLiteral("*.png *.jpg *.jpeg *.webp *.tif *.tiff *.exr *.bmp *.gif *.tga *.hdr *.psd *.avif *.heic "
                            "*.jp2 *.ico *.dds *.dpx *.ppm *.pgm *.pbm"));
}
QString anyFilter() {
    return FileChooserTexts::tr("All files (*)");
}
QString reportFilter() {
    return FileChooserTexts::tr("Text files (*.txt)");
}

QString promptFilter() {
    return FileChooserTexts::tr("Prompts (*.txt *.csv *.jsonl)");
}

QString titleOf(const FileQuestion& question) {
    switch (question.kind) {
        case FileKind::Report: return FileChooserTexts::tr("Save the Report");
        case FileKind::Prompts: return FileChooserTexts::tr("Open Prompts");
        case FileKind::Folder: return FileChooserTexts::tr("Choose a Folder");
        case FileKind::Picture: break;
    }
    return question.forSaving ? FileChooserTexts::tr("Save the Picture") : FileChooserTexts::tr("Open a Picture");
}

QStringList filtersOf(const FileQuestion& question) {
    if (question.kind == FileKind::Report) {
        return {reportFilter()};
    }
    if (question.kind == FileKind::Prompts) {
        return {promptFilter(), anyFilter()};
    }
    return question.forSaving ? QStringList{pngFilter()} : QStringList{pictureFilter(), anyFilter()};
}

}  // namespace

FileChooser fileDialogChooser(QWidget* parent) {
    return [parent](const FileQuestion& question, std::function<void(const QString&)> chosen) {
        auto* dialog = new QFileDialog(parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(titleOf(question));
        dialog->setNameFilters(filtersOf(question));
        dialog->setDefaultSuffix(question.kind == FileKind::Report ? QStringLiteral("txt") : QStringLiteral("png"));
        dialog->setAcceptMode(question.forSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setFileMode(question.forSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
        if (question.kind == FileKind::Folder) {
            dialog->setFileMode(QFileDialog::Directory);
            dialog->setDirectory(question.suggestion);
        } else {
            dialog->setDirectory(QFileInfo(question.suggestion).path());
        }
        if (question.forSaving) {
            dialog->selectFile(QFileInfo(question.suggestion).fileName());
        }
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& file) { chosen(file); });
        dialog->open();
    };
}

}  // namespace lightgen::ui
