#include "ui/settings/pages.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

#include "core/request_limits.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/settings/page_parts.h"

namespace lightgen::ui {
namespace {

void choose(QComboBox& box, const QVariant& value) {
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

// Items whose texts are said later, in every language.
void addItems(QComboBox& box, const QVariantList& values) {
    for (const QVariant& value : values) {
        box.addItem(QString(), value);
    }
}

void sayItems(QComboBox& box, const QStringList& texts) {
    for (int i = 0; i < texts.size(); ++i) {
        box.setItemText(i, texts[i]);
    }
}

}  // namespace

GeneralPage::GeneralPage(QWidget* parent)
    : SettingsPage(parent)
    , m_restoresFields(named(new QCheckBox(this), "restoresFields")) {
    auto* layout = column(*this);
    layout->addWidget(m_restoresFields);
    layout->addStretch(1);
    connect(m_restoresFields, &QCheckBox::toggled, this, &SettingsPage::changed);
    inEveryLanguage(this, [this] {
        m_restoresFields->setText(tr("Begin with the prompt and the numbers of the last time"));
    });
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
    addItems(*m_device, {static_cast<int>(core::Device::Cpu), static_cast<int>(core::Device::Cuda)});
    addItems(*m_precision, {static_cast<int>(core::Precision::Float32), static_cast<int>(core::Precision::BFloat16)});
    m_threads->setRange(0, static_cast<int>(core::kThreadsRange.high));
    auto* device = new LabelledField(m_device, this);
    auto* precision = new LabelledField(m_precision, this);
    auto* threads = new LabelledField(m_threads, this);
    auto* layout = column(*this);
    for (LabelledField* field : {device, precision, threads}) {
        layout->addWidget(field);
    }
    layout->addStretch(1);
    connect(m_device, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_threads, &QSpinBox::valueChanged, this, &SettingsPage::changed);
    inEveryLanguage(this, [=, this] {
        sayItems(*m_device, {tr("Processor"), tr("NVIDIA graphics card")});
        sayItems(*m_precision, {tr("32 bit, exact"), tr("16 bit (bfloat16), less memory")});
        m_threads->setSpecialValueText(tr("As many as help"));
        device->setLabel(tr("&Device"));
        device->showHint(tr("Where pictures are computed"));
        precision->setLabel(tr("&Precision"));
        threads->setLabel(tr("&Threads"));
        threads->showHint(tr("The same seed gives the same bytes only with the same device, precision and "
                             "number of threads."));
    });
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

AppearancePage::AppearancePage(QWidget* parent)
    : SettingsPage(parent)
    , m_theme(named(new QComboBox(this), "theme"))
    , m_surroundKind(named(new QComboBox(this), "surroundKind"))
    , m_colour(button("surroundColour", this)) {
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        m_theme->addItem(QString(), static_cast<int>(choice));
    }
    addItems(*m_surroundKind, {{}, QColor(Qt::black), QColor(0x77, 0x77, 0x77), QColor(Qt::white), {}});
    auto* theme = new LabelledField(m_theme, this);
    auto* surround = new LabelledField(m_surroundKind, this);
    auto* layout = column(*this);
    layout->addWidget(theme);
    layout->addWidget(surround);
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
    inEveryLanguage(this, [=, this] {
        sayItems(*m_theme, {tr("Like the desktop"), tr("Light"), tr("Dark")});
        sayItems(
            *m_surroundKind, {tr("Like the theme"), tr("Black"), tr("Middle grey"), tr("White"), tr("Own colour")}
        );
        say(*m_colour, tr("Choose a colour…"));
        theme->setLabel(tr("&Theme"));
        surround->setLabel(tr("&Surround of the picture"));
        surround->showHint(tr("A neutral grey does not tint what one sees."));
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
    m_language->addItem(QString(), QString());
    for (const QString& language : Language::available()) {
        m_language->addItem(Language::nativeName(language), language);
    }
    auto* field = new LabelledField(m_language, this);
    auto* layout = column(*this);
    layout->addWidget(field);
    layout->addStretch(1);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        Language::instance().choose(m_language->currentData().toString());
        Q_EMIT changed();
    });
    inEveryLanguage(this, [=, this] {
        m_language->setItemText(0, tr("Like the desktop"));
        field->setLabel(tr("&Language"));
        field->showHint(tr("It changes at once."));
    });
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
