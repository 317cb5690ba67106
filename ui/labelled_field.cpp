#include "ui/labelled_field.h"

#include <QVBoxLayout>

#include "ui/tone_label.h"

namespace lightgen::ui {

LabelledField::LabelledField(const QString& label, QWidget* input, QWidget* parent)
    : QWidget(parent)
    , m_input(input->focusProxy() ? input->focusProxy() : input)
    , m_error(new ToneLabel(Tone::Error, this)) {
    auto* title = new ToneLabel(Tone::Muted, this);
    title->setText(label);
    title->setBuddy(m_input);
    m_error->setObjectName(m_input->objectName() + QStringLiteral("Error"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(input);
    column->addWidget(m_error);
}

void LabelledField::showError(const QString& text) {
    m_error->setText(text);
    m_error->show();
    mark(true, text);
}

void LabelledField::clearError() {
    m_error->hide();
    mark(false, QString());
}

void LabelledField::focusInput() {
    m_input->setFocus();
}

// The style draws what is marked with a red frame (ui/control_painting.cpp).
void LabelledField::mark(bool wrong, const QString& description) {
    m_input->setProperty("lightgenWrong", wrong);
    m_input->setAccessibleDescription(description);
    m_input->update();
}

}  // namespace lightgen::ui
