// What went wrong, or should be known, said in place instead of in a message box.
#pragma once

#include <QFrame>

#include "core/result.h"
#include "ui/language.h"

class QLabel;
class QToolButton;

namespace lightgen::ui {

class ToneLabel;
enum class Tone;

class InlineMessage final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InlineMessage)

public:
    explicit InlineMessage(QWidget* parent = nullptr);  // hidden until it has something to say

    void say(const core::Error& error);
    // A notice; without a heading where that is empty.
    void say(LiveText heading, LiveText text);
    QString text() const;

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void present(Tone tone, LiveText heading, LiveText text);
    void retranslate();

    Tone m_tone;
    LiveText m_saysHeading;
    LiveText m_saysText;
    ToneLabel* m_heading;
    QLabel* m_text;
    QToolButton* m_close;
};

}  // namespace lightgen::ui
