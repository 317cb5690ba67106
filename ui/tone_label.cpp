#include "ui/tone_label.h"

#include <QApplication>
#include <QEvent>

#include "ui/theme.h"

namespace lightgen::ui {
namespace {

QColor colourOf(Tone tone, const ThemeColours& colours) {
    switch (tone) {
        case Tone::Muted: return colours.mutedText;
        case Tone::Error: return colours.error;
        case Tone::Notice: return colours.notice;
        case Tone::Plain: break;
    }
    return colours.text;
}

}  // namespace

ToneLabel::ToneLabel(Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_tone(tone) {
    applyTone();
}

void ToneLabel::setTone(Tone tone) {
    m_tone = tone;
    applyTone();
}

void ToneLabel::setElided(const QString& text) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_whole = text;
    elide();
}

void ToneLabel::elide() {
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, width()));
}

void ToneLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (!m_whole.isEmpty()) {
        elide();
    }
}

void ToneLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange) {
        applyTone();
    }
}

void ToneLabel::applyTone() {
    const QColor colour = colourOf(m_tone, coloursOf(QApplication::palette()));
    QPalette own = palette();
    if (own.color(QPalette::Active, QPalette::WindowText) != colour) {  // setting it is a palette change itself
        own.setColor(QPalette::Active, QPalette::WindowText, colour);
        own.setColor(QPalette::Inactive, QPalette::WindowText, colour);
        setPalette(own);
    }
}

}  // namespace lightgen::ui
