// What goes out with the pictures: recipes, label, side-cars, tokens; and in plain words what that means.
#pragma once

#include <QWidget>

#include "ui/export/export_choices.h"

class QCheckBox;
class QComboBox;

namespace lightgen::ui {

class LabelledField;
class ToneLabel;

class RecipeFields final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecipeFields)

public:
    explicit RecipeFields(QWidget* parent = nullptr);

    void showChoices(const ExportChoices& choices);
    void writeTo(ExportChoices& choices) const;
    void setTarget(core::ExportKind kind, core::FileFormat format);
    QString summary() const;  // "Recipe and label"

Q_SIGNALS:
    void changed();

private:
    core::MetadataChoice metadata() const;
    bool canHoldTokens() const;
    void retranslate();
    void refresh();
    QString explanation() const;

    QComboBox* m_metadata;
    ToneLabel* m_meaning;
    QComboBox* m_sideCar;
    QCheckBox* m_tokens;
    LabelledField* m_metadataField;
    LabelledField* m_sideCarField;
    core::ExportKind m_kind = core::ExportKind::Pictures;
    core::FileFormat m_format = core::FileFormat::Png;
};

}  // namespace lightgen::ui
