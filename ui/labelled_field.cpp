#include "ui/labelled_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/language.h"
#include "ui/mnemonic.h"
#include "ui/phrase_text.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

ToneLabel* textBelow(const QString& name, Tone tone, QWidget* parent) {
    auto* label = new ToneLabel(tone, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

}  // namespace

LabelledField::LabelledField(QWidget* input, QWidget* parent)
    : QWidget(parent)
    , m_input(input->focusProxy() ? input->focusProxy() : input)
    , m_title(new ToneLabel(Tone::Muted, this))
    , m_note(new ToneLabel(Tone::Muted, this))
    , m_hint(textBelow(m_input->objectName() + QStringLiteral("Hint"), Tone::Muted, this))
    , m_error(textBelow(m_input->objectName() + QStringLiteral("Error"), Tone::Error, this)) {
    m_title->setBuddy(m_input);
    m_note->setObjectName(m_input->objectName() + QStringLiteral("Note"));
    m_note->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(input);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    inEveryLanguage(this, [this] { sayError(); });
}

void LabelledField::setLabel(const QString& label) {
    m_title->setText(label);
    m_input->setAccessibleName(withoutMnemonic(label));
}

void LabelledField::showNote(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void LabelledField::showHint(const QString& text) {
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void LabelledField::showError(const core::Phrase& error) {
    m_wrong = error;
    sayError();
}

void LabelledField::clearError() {
    showError({});
}

void LabelledField::focusInput() {
    m_input->setFocus();
}

// The style draws what is marked with a red frame (ui/control_painting.cpp).
void LabelledField::sayError() {
    const QString text = translated(m_wrong);
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_input->setProperty("lightgenWrong", !text.isEmpty());
    m_input->setAccessibleDescription(text);
    m_input->update();
}

}  // namespace lightgen::ui
