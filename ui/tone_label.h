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
    // One line of plain text that takes what width there is and ends in dots where that is too little.
    void setElided(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTone();
    void elide();

    Tone m_tone;
    QString m_whole;  // of an elided text
};

}  // namespace lightgen::ui
