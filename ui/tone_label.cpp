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

void ToneLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::EnabledChange) {
        applyTone();
    }
    QLabel::changeEvent(event);
}

void ToneLabel::applyTone() {
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colourOf(m_tone, coloursOf(QApplication::palette())));
    setPalette(own);
}

}  // namespace lightgen::ui
