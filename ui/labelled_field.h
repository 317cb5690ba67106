// An input with its label above it, a note beside the label, a hint below and, where it is wrong, a sentence below it.
#pragma once

#include <QWidget>

#include "core/phrase.h"

namespace lightgen::ui {

class ToneLabel;

class LabelledField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelledField)

public:
    // Takes the input into its layout. Where the input has a focus proxy, that one is labelled and marked.
    LabelledField(QWidget* input, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void showNote(const QString& text);  // at the end of the label's line: "12 / 32"
    void showHint(const QString& text);
    void showError(const core::Phrase& error);
    void clearError();
    void focusInput();

private:
    void sayError();

    core::Phrase m_wrong;  // empty: nothing is

    QWidget* m_input;
    ToneLabel* m_title;
    ToneLabel* m_note;
    ToneLabel* m_hint;
    ToneLabel* m_error;
};

}  // namespace lightgen::ui
