#include "ui/prompt_edit.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSyntaxHighlighter>
#include <QTextDocument>

#include <algorithm>

#include "ui/theme.h"

namespace lightgen::ui {

void PromptHistory::setPrompts(const QStringList& prompts) {
    m_prompts.clear();
    for (const QString& prompt : prompts) {
        add(prompt);
    }
}

void PromptHistory::add(const QString& prompt) {
    if (!prompt.trimmed().isEmpty() && (m_prompts.isEmpty() || m_prompts.last() != prompt)) {
        m_prompts.append(prompt);
    }
    if (m_prompts.size() > kMost) {
        m_prompts.remove(0, m_prompts.size() - kMost);
    }
    m_shown = m_prompts.size();
}

std::optional<QString> PromptHistory::older(const QString& current) {
    if (m_shown == m_prompts.size()) {
        m_unused = current;
        // The newest prompt usually still stands in the field: going back then means the one before it.
        if (m_shown > 0 && m_prompts.last() == current) {
            --m_shown;
        }
    }
    if (m_shown == 0) {
        return std::nullopt;
    }
    return m_prompts.at(--m_shown);
}

std::optional<QString> PromptHistory::newer() {
    if (m_shown >= m_prompts.size()) {
        return std::nullopt;
    }
    ++m_shown;
    return m_shown == m_prompts.size() ? m_unused : m_prompts.at(m_shown);
}

// Strikes out what the text encoder does not read.
class CutHighlighter final : public QSyntaxHighlighter {
public:
    explicit CutHighlighter(PromptEdit* edit)
        : QSyntaxHighlighter(edit->document())
        , m_edit(*edit) {}

    void setCut(std::optional<int> cut) {
        if (m_cut != cut) {
            m_cut = cut;
            rehighlight();
        }
    }
    std::optional<int> cut() const { return m_cut; }

protected:
    void highlightBlock(const QString& text) override {
        if (!m_cut) {
            return;
        }
        const int begin = std::clamp(*m_cut - currentBlock().position(), 0, static_cast<int>(text.size()));
        QTextCharFormat unread;
        unread.setFontStrikeOut(true);
        unread.setForeground(coloursOf(m_edit.palette()).mutedText);
        setFormat(begin, static_cast<int>(text.size()) - begin, unread);
    }

private:
    const PromptEdit& m_edit;
    std::optional<int> m_cut;
};

PromptEdit::PromptEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new CutHighlighter(this)) {
    setTabChangesFocus(true);
    document()->setDocumentMargin(7);
}

void PromptEdit::showCut(std::optional<int> position) {
    m_highlighter->setCut(position);
}

std::optional<int> PromptEdit::cut() const {
    return m_highlighter->cut();
}

void PromptEdit::replaceText(const QString& text) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::End);
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
    const bool isUp = event->key() == Qt::Key_Up;
    if (event->modifiers() != Qt::AltModifier || (!isUp && event->key() != Qt::Key_Down)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (const auto prompt = isUp ? m_history.older(toPlainText()) : m_history.newer()) {
        replaceText(*prompt);
    }
    event->accept();
}

void PromptEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->rehighlight();
    }
}

}  // namespace lightgen::ui
