#include "ui/settings/folders_page.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>

#include "core/paths.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

FoldersPage::FoldersPage(QWidget* parent)
    : SettingsPage(parent)
    , m_models(named(new QListWidget(this), "modelFolders"))
    , m_add(button("addModelFolder", this))
    , m_remove(button("removeModelFolder", this))
    , m_pictures(named(new QLineEdit(this), "picturesFolder"))
    , m_choose(button("choosePicturesFolder", this)) {
    m_pictures->setPlaceholderText(pathText(core::picturesFolder()));
    buildLayout();
    connect(m_add, &QPushButton::clicked, this, &FoldersPage::add);
    connect(m_remove, &QPushButton::clicked, this, &FoldersPage::remove);
    connect(m_choose, &QPushButton::clicked, this, &FoldersPage::choosePictures);
    connect(m_models, &QListWidget::currentRowChanged, this, &FoldersPage::refresh);
    connect(m_pictures, &QLineEdit::textChanged, this, &SettingsPage::changed);
    refresh();
}

void FoldersPage::buildLayout() {
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* pictures = new QWidget(this);
    auto* row = new QHBoxLayout(pictures);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pictures, 1);
    row->addWidget(m_choose);
    pictures->setFocusProxy(m_pictures);
    auto* note = new ToneLabel(Tone::Muted, this);
    note->setWordWrap(true);
    auto* models = new LabelledField(m_models, this);
    auto* folder = new LabelledField(pictures, this);
    auto* layout = column(*this);
    layout->addWidget(models, 1);
    layout->addLayout(buttons);
    layout->addWidget(folder);
    layout->addWidget(note);
    inEveryLanguage(this, [=, this] {
        say(*m_add, tr("Add…"));
        say(*m_remove, tr("Remove"));
        say(*m_choose, tr("Choose…"));
        models->setLabel(tr("Folders with &models"));
        models->showHint(tr("They are searched before the usual ones."));
        folder->setLabel(tr("Folder for &pictures"));
        note->setText(tr("Changes of folders take effect when the studio is started again."));
    });
}

QString FoldersPage::title() const {
    return tr("Folders");
}

void FoldersPage::showPreferences(const Preferences& preferences) {
    m_models->clear();
    m_models->addItems(preferences.modelFolders);
    m_pictures->setText(preferences.picturesFolder);
    refresh();
}

void FoldersPage::writeTo(Preferences& preferences) const {
    preferences.modelFolders.clear();
    for (int i = 0; i < m_models->count(); ++i) {
        preferences.modelFolders.append(m_models->item(i)->text());
    }
    preferences.picturesFolder = m_pictures->text().trimmed();
}

QString FoldersPage::problem() const {
    const QString pictures = m_pictures->text().trimmed();
    return pictures.isEmpty() || QDir::isAbsolutePath(pictures)
               ? QString()
               : tr("The folder for pictures must be a whole path that begins with /.");
}

void FoldersPage::add() {
    auto* dialog = new QFileDialog(this, tr("Folder with models"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_models->addItem(folder);
        refresh();
        Q_EMIT changed();
    });
    dialog->open();
}

void FoldersPage::remove() {
    delete m_models->currentItem();
    refresh();
    Q_EMIT changed();
}

void FoldersPage::choosePictures() {
    auto* dialog = new QFileDialog(this, tr("Folder for pictures"), m_pictures->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_pictures, &QLineEdit::setText);
    dialog->open();
}

void FoldersPage::refresh() {
    m_remove->setEnabled(m_models->currentItem() != nullptr);
}

}  // namespace lightgen::ui
