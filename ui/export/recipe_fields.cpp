#include "ui/export/recipe_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/settings/page_parts.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

using core::ExportKind;
using core::MetadataChoice;

RecipeFields::RecipeFields(QWidget* parent)
    : QWidget(parent)
    , m_metadata(named(new QComboBox(this), "exportMetadata"))
    , m_meaning(named(new ToneLabel(Tone::Muted, this), "exportMeaning"))
    , m_sideCar(named(new QComboBox(this), "exportSideCar"))
    , m_tokens(named(new QCheckBox(this), "exportTokens"))
    , m_metadataField(new LabelledField(m_metadata, this))
    , m_sideCarField(new LabelledField(m_sideCar, this)) {
    m_metadata->addItems({QString(), QString(), QString()});  // in the order of core::MetadataChoice
    m_sideCar->addItems({QString(), QString(), QString()});   // in the order of core::SideCar
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    auto* layout = column(*this);
    layout->setSpacing(10);
    layout->addWidget(m_metadataField);
    layout->addWidget(m_meaning);
    layout->addWidget(m_sideCarField);
    layout->addWidget(m_tokens);
    const auto onChange = [this] {
        refresh();
        Q_EMIT changed();
    };
    connect(m_metadata, &QComboBox::currentIndexChanged, this, onChange);
    connect(m_sideCar, &QComboBox::currentIndexChanged, this, onChange);
    connect(m_tokens, &QCheckBox::toggled, this, onChange);
    inEveryLanguage(this, [this] { retranslate(); });
}

MetadataChoice RecipeFields::metadata() const {
    return static_cast<MetadataChoice>(m_metadata->currentIndex());
}

bool RecipeFields::canHoldTokens() const {
    return m_kind == ExportKind::Pictures && m_format == core::FileFormat::Png && metadata() == MetadataChoice::All;
}

void RecipeFields::showChoices(const ExportChoices& choices) {
    m_metadata->setCurrentIndex(static_cast<int>(choices.settings.metadata));
    m_sideCar->setCurrentIndex(static_cast<int>(choices.settings.sideCar));
    m_tokens->setChecked(choices.settings.withTokens);
    refresh();
}

void RecipeFields::writeTo(ExportChoices& choices) const {
    auto& settings = choices.settings;
    settings.metadata = metadata();
    settings.sideCar =
        m_kind == ExportKind::Pictures ? static_cast<core::SideCar>(m_sideCar->currentIndex()) : core::SideCar::None;
    settings.withTokens = m_tokens->isChecked() && canHoldTokens();
}

void RecipeFields::setTarget(ExportKind kind, core::FileFormat format) {
    m_kind = kind;
    m_format = format;
    m_metadataField->setVisible(kind != ExportKind::Film);
    m_sideCarField->setVisible(kind == ExportKind::Pictures);
    m_tokens->setVisible(kind == ExportKind::Pictures && format == core::FileFormat::Png);
    refresh();
}

void RecipeFields::refresh() {
    m_tokens->setEnabled(canHoldTokens());
    m_meaning->setText(explanation());
}

QString RecipeFields::explanation() const {
    if (m_kind == ExportKind::Film) {
        return tr("GIF has no place for recipes or the label: nothing goes out with it.");
    }
    switch (metadata()) {
        case MetadataChoice::All:
            return m_kind == ExportKind::Sheet || m_kind == ExportKind::Frames
                       ? tr("The file says that a model made the pictures. Recipes have no place in it.")
                       : tr("Everyone who gets the files can read how the pictures were made: prompt, seed, model and "
                            "settings, and that a model made them.");
        case MetadataChoice::LabelOnly: return tr("The files say that a model made the pictures, and nothing else.");
        case MetadataChoice::Nothing: break;
    }
    return tr("Nothing goes out with the pictures, not even the label that a model made them. Some laws and many sites "
              "ask for that label.");
}

QString RecipeFields::summary() const {
    return m_kind == ExportKind::Film ? QString() : m_metadata->currentText();
}

void RecipeFields::retranslate() {
    m_metadataField->setLabel(tr("&Keep"));
    m_metadata->setItemText(0, tr("Recipe and label"));
    m_metadata->setItemText(1, tr("The label only"));
    m_metadata->setItemText(2, tr("Nothing"));
    m_sideCarField->setLabel(tr("The recipe in a file &beside each picture"));
    m_sideCar->setItemText(0, tr("None"));
    m_sideCar->setItemText(1, tr("JSON"));
    m_sideCar->setItemText(2, tr("Text"));
    m_tokens->setText(tr("With t&okens: the timeline goes along"));
    refresh();
}

}  // namespace lightgen::ui
