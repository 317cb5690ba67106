// The prompt: several lines, a history on Alt+Up and Alt+Down, and what lies beyond the model's text limit struck out.
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

#include <optional>

namespace lightgen::ui {

class CutHighlighter;

// Prompts that were used, newest last; no prompt twice in a row.
class PromptHistory {
public:
    static constexpr int kMost = 200;

    void setPrompts(const QStringList& prompts);
    const QStringList& prompts() const { return m_prompts; }
    void add(const QString& prompt);

    // Steps to an older or a newer prompt than the one shown; nothing at either end. What was typed but never used
    // (`current`) is found again behind the newest.
    std::optional<QString> older(const QString& current);
    std::optional<QString> newer();

private:
    QStringList m_prompts;
    qsizetype m_shown = 0;  // index of the prompt in view; size() means the unused one
    QString m_unused;
};

class PromptEdit final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptEdit)

public:
    explicit PromptEdit(QWidget* parent = nullptr);

    PromptHistory& history() { return m_history; }
    // From this position of the text on nothing is read; nothing: all of it is.
    void showCut(std::optional<int> position);
    std::optional<int> cut() const;
    void replaceText(const QString& text);  // can be undone

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    PromptHistory m_history;
    CutHighlighter* m_highlighter;
};

}  // namespace lightgen::ui
