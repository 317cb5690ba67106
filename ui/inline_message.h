// What went wrong, or should be known, said in place instead of in a message box.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace lightgen::ui {

class ToneLabel;

class InlineMessage final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InlineMessage)

public:
    enum class Kind { Error, Notice };

    explicit InlineMessage(QWidget* parent = nullptr);  // hidden until it has something to say

    void say(Kind kind, const QString& heading, const QString& text);
    QString text() const;

public Q_SLOTS:
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Notice;
    ToneLabel* m_heading;
    QLabel* m_text;
    QToolButton* m_close;
};

}  // namespace lightgen::ui
