// What the canvas shows before the first picture: what to do, and prompts that the model can really draw.
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace lightgen::core {
struct ModelInfo;
}

namespace lightgen::ui {

class FlowLayout;
class ToneLabel;
struct ModelList;

class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget* parent = nullptr);  // until models are known it only greets

    void showExamples(const core::ModelInfo& model);
    void showNoModel(const ModelList& found);

Q_SIGNALS:
    void promptChosen(const QString& prompt);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildLayout();
    void greet();
    void say(const QString& heading, const QString& text);
    void setChips(const QStringList& prompts);

    std::function<void()> m_sayAgain = [this] { greet(); };  // in another language
    QLabel* m_mark;
    QLabel* m_heading;
    ToneLabel* m_text;
    QWidget* m_chips;
    FlowLayout* m_chipLayout;
    ToneLabel* m_footnote;
};

}  // namespace lightgen::ui
