// Asks in place whether a grey picture that was dropped is meant as a picture or as a mask.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace lightgen::ui {

class MaskQuestion final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaskQuestion)

public:
    explicit MaskQuestion(QWidget* parent = nullptr);  // hidden until it asks

    // One of them is called, or none where the question is closed. A newer question takes the place of the old one.
    void ask(std::function<void()> asPicture, std::function<void()> asMask);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void answer(const std::function<void()>& chosen);

    QLabel* m_text;
    QPushButton* m_picture;
    QPushButton* m_mask;
    QToolButton* m_close;
    std::function<void()> m_asPicture;
    std::function<void()> m_asMask;
};

}  // namespace lightgen::ui
