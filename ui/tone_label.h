// A label in one of the theme's quieter or louder text colours; it follows the theme.
#pragma once

#include <QLabel>

namespace lightgen::ui {

enum class Tone { Plain, Muted, Error, Notice };

class ToneLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneLabel)

public:
    explicit ToneLabel(Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTone();

    Tone m_tone;
};

}  // namespace lightgen::ui
