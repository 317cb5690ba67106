#include "ui/folder_field.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/language.h"

namespace lightgen::ui {

FolderField::FolderField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_chooseFile(fileDialogChooser(this)) {
    m_line->setObjectName(name);
    m_choose->setObjectName(name + QStringLiteral("Choose"));
    m_choose->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_chooseFile(
            {.forSaving = false, .suggestion = folder(), .kind = FileKind::Folder},
            [this](const QString& chosen) { setFolder(chosen); }
        );
    });
    inEveryLanguage(this, [this] {
        m_choose->setText(tr("Choose…"));
        m_choose->setAccessibleName(tr("Choose a folder"));
    });
}

QString FolderField::folder() const {
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FolderField::setFolder(const QString& folder) {
    m_line->setText(QDir::toNativeSeparators(folder));
}

core::Phrase FolderField::problem() const {
    if (folder().isEmpty()) {
        return core::phrase("Choose the folder that the files go to.");
    }
    return QDir::isAbsolutePath(folder()) ? core::Phrase()
                                          : core::phrase("The folder must be a whole path that begins with /.");
}

}  // namespace lightgen::ui
