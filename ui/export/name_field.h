// The names of exported files: a template, what may stand in it, and what becomes of it.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

#include "core/export/name_template.h"

class QLineEdit;
class QMenu;
class QToolButton;

namespace lightgen::ui {

class LabelledField;
class ToneLabel;

class NameField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NameField)

public:
    explicit NameField(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    bool isSound() const { return m_isSound; }
    QString firstName() const { return m_names.value(0); }

    // What the names are shown for: the first pictures, as they will be exported.
    void setSamples(std::vector<core::NameValues> samples);
    void setEnding(const QString& ending);

Q_SIGNALS:
    void changed();

private:
    void buildMenu();
    void retranslate();
    void refresh();

    QLineEdit* m_template;
    QToolButton* m_insert;
    QMenu* m_fields;
    ToneLabel* m_preview;
    LabelledField* m_field;
    std::vector<core::NameValues> m_samples;
    QString m_ending;
    QStringList m_names;
    bool m_isSound = true;
};

}  // namespace lightgen::ui
