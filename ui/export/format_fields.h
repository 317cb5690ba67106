// What becomes of the pictures: format, size and what the format asks for.
#pragma once

#include <QWidget>

#include "core/result.h"
#include "ui/export/export_choices.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace lightgen::ui {

class LabelledField;

class FormatFields final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormatFields)

public:
    explicit FormatFields(QWidget* parent = nullptr);

    void showChoices(const ExportChoices& choices);
    void writeTo(ExportChoices& choices) const;  // a size that is none is left out
    core::ExportKind kind() const;
    core::FileFormat format() const;  // of Pictures
    // Says what is wrong at its field; true: nothing is.
    bool check();
    // Without these there is no way to write them here.
    void setAvailable(const std::vector<core::FileFormat>& formats);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        LabelledField* field;
        bool (*isWanted)(core::ExportKind kind, core::FileFormat format);
    };
    LabelledField* add(QWidget* input, bool (*isWanted)(core::ExportKind, core::FileFormat));
    void buildLayout();
    void connectSignals();
    void retranslate();
    void refresh();

    QComboBox* m_what;
    QSpinBox* m_quality;
    QComboBox* m_bits;
    QLineEdit* m_size;
    QSpinBox* m_columns;
    QSpinBox* m_cell;
    QLineEdit* m_title;
    QSpinBox* m_frameMs;
    QCheckBox* m_lossless;
    QCheckBox* m_profile;
    QCheckBox* m_captions;
    LabelledField* m_whatField;
    std::vector<Row> m_rows;
};

}  // namespace lightgen::ui
