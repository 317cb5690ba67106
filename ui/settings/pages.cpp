#include "ui/settings/pages.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

#include "core/paths.h"
#include "core/request_limits.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/qt_convert.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

template <class Input>
Input* named(Input* input, const char* name) {
    input->setObjectName(QLatin1String(name));
    return input;
}

QVBoxLayout* column(QWidget& page) {
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    return layout;
}

LabelledField* labelled(QWidget* input, const QString& label, const QString& hint, QWidget* page) {
    auto* field = new LabelledField(input, page);
    field->setLabel(label);
    field->showHint(hint);
    return field;
}

void choose(QComboBox& box, const QVariant& value) {
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

QPushButton* button(const QString& text, const char* name, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(QString(text).remove(u'…'));
    made->setAutoDefault(false);
    return made;
}

}  // namespace

GeneralPage::GeneralPage(QWidget* parent)
    : SettingsPage(parent)
    , m_restoresFields(
          named(new QCheckBox(tr("Begin with the prompt and the numbers of the last time"), this), "restoresFields")
      ) {
    auto* layout = column(*this);
    layout->addWidget(m_restoresFields);
    layout->addStretch(1);
    connect(m_restoresFields, &QCheckBox::toggled, this, &SettingsPage::changed);
}

QString GeneralPage::title() const {
    return tr("General");
}

void GeneralPage::showPreferences(const Preferences& preferences) {
    m_restoresFields->setChecked(preferences.restoresFields);
}

void GeneralPage::writeTo(Preferences& preferences) const {
    preferences.restoresFields = m_restoresFields->isChecked();
}

EnginePage::EnginePage(QWidget* parent)
    : SettingsPage(parent)
    , m_device(named(new QComboBox(this), "device"))
    , m_precision(named(new QComboBox(this), "precision"))
    , m_threads(named(new QSpinBox(this), "threads")) {
    m_device->addItem(tr("Processor"), static_cast<int>(core::Device::Cpu));
    m_device->addItem(tr("NVIDIA graphics card"), static_cast<int>(core::Device::Cuda));
    m_precision->addItem(tr("32 bit, exact"), static_cast<int>(core::Precision::Float32));
    m_precision->addItem(tr("16 bit (bfloat16), less memory"), static_cast<int>(core::Precision::BFloat16));
    m_threads->setRange(0, static_cast<int>(core::kThreadsRange.high));
    m_threads->setSpecialValueText(tr("As many as there are"));
    auto* layout = column(*this);
    layout->addWidget(labelled(m_device, tr("&Device"), tr("Where pictures are computed"), this));
    layout->addWidget(labelled(m_precision, tr("&Precision"), QString(), this));
    layout->addWidget(labelled(
        m_threads,
        tr("&Threads"),
        tr("The same seed gives the same bytes only with the same device, precision and "
           "number of threads."),
        this
    ));
    layout->addStretch(1);
    connect(m_device, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_threads, &QSpinBox::valueChanged, this, &SettingsPage::changed);
}

QString EnginePage::title() const {
    return tr("Engine");
}

void EnginePage::showPreferences(const Preferences& preferences) {
    choose(*m_device, static_cast<int>(preferences.computing.device));
    choose(*m_precision, static_cast<int>(preferences.computing.precision));
    m_threads->setValue(preferences.computing.threads);
}

void EnginePage::writeTo(Preferences& preferences) const {
    preferences.computing = {
        .device = static_cast<core::Device>(m_device->currentData().toInt()),
        .precision = static_cast<core::Precision>(m_precision->currentData().toInt()),
        .threads = m_threads->value()};
}

FoldersPage::FoldersPage(QWidget* parent)
    : SettingsPage(parent)
    , m_models(named(new QListWidget(this), "modelFolders"))
    , m_add(button(tr("Add…"), "addModelFolder", this))
    , m_remove(button(tr("Remove"), "removeModelFolder", this))
    , m_pictures(named(new QLineEdit(this), "picturesFolder"))
    , m_choose(button(tr("Choose…"), "choosePicturesFolder", this)) {
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
    note->setText(tr("Changes of folders take effect when the studio is started again."));
    note->setWordWrap(true);
    auto* layout = column(*this);
    layout->addWidget(
        labelled(m_models, tr("Folders with &models"), tr("They are searched before the usual ones."), this), 1
    );
    layout->addLayout(buttons);
    layout->addWidget(labelled(pictures, tr("Folder for &pictures"), QString(), this));
    layout->addWidget(note);
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

AppearancePage::AppearancePage(QWidget* parent)
    : SettingsPage(parent)
    , m_theme(named(new QComboBox(this), "theme"))
    , m_surroundKind(named(new QComboBox(this), "surroundKind"))
    , m_colour(button(tr("Choose a colour…"), "surroundColour", this)) {
    m_theme->addItem(tr("Like the desktop"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_surroundKind->addItem(tr("Like the theme"), QVariant());
    m_surroundKind->addItem(tr("Black"), QColor(Qt::black));
    m_surroundKind->addItem(tr("Middle grey"), QColor(0x77, 0x77, 0x77));
    m_surroundKind->addItem(tr("White"), QColor(Qt::white));
    m_surroundKind->addItem(tr("Own colour"), QVariant());
    auto* layout = column(*this);
    layout->addWidget(labelled(m_theme, tr("&Theme"), QString(), this));
    layout->addWidget(labelled(
        m_surroundKind, tr("&Surround of the picture"), tr("A neutral grey does not tint what one sees."), this
    ));
    layout->addWidget(m_colour, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_colour, &QPushButton::clicked, this, &AppearancePage::chooseColour);
    connect(m_surroundKind, &QComboBox::activated, this, [this](int index) {
        const bool isOwn = index == m_surroundKind->count() - 1;
        m_surround = isOwn ? (m_surround.isValid() ? m_surround : QColor(0x55, 0x55, 0x55))
                           : m_surroundKind->itemData(index).value<QColor>();
        m_colour->setEnabled(isOwn);
        Q_EMIT changed();
    });
}

QString AppearancePage::title() const {
    return tr("Appearance");
}

void AppearancePage::showPreferences(const Preferences& preferences) {
    choose(*m_theme, static_cast<int>(preferences.theme));
    m_surround = preferences.surround;
    showSurround();
}

void AppearancePage::showSurround() {
    const int own = m_surroundKind->count() - 1;
    int index = m_surround.isValid() ? own : 0;
    for (int i = 1; i < own; ++i) {
        if (m_surroundKind->itemData(i).value<QColor>() == m_surround) {
            index = i;
        }
    }
    m_surroundKind->setCurrentIndex(index);
    m_colour->setEnabled(index == own);
}

void AppearancePage::writeTo(Preferences& preferences) const {
    preferences.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
    preferences.surround = m_surround;
}

void AppearancePage::chooseColour() {
    auto* dialog = new QColorDialog(m_surround, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        m_surround = colour;
        Q_EMIT changed();
    });
    dialog->open();
}

LanguagePage::LanguagePage(QWidget* parent)
    : SettingsPage(parent)
    , m_language(named(new QComboBox(this), "language")) {
    m_language->addItem(tr("Like the desktop"), QString());
    for (const QString& language : Language::available()) {
        m_language->addItem(Language::nativeName(language), language);
    }
    auto* layout = column(*this);
    layout->addWidget(labelled(m_language, tr("&Language"), tr("It changes at once."), this));
    layout->addStretch(1);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
}

QString LanguagePage::title() const {
    return tr("Language");
}

void LanguagePage::showPreferences(const Preferences& preferences) {
    choose(*m_language, preferences.language);
}

void LanguagePage::writeTo(Preferences& preferences) const {
    preferences.language = m_language->currentData().toString();
}

}  // namespace lightgen::ui
