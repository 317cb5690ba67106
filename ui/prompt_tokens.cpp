#include "ui/prompt_tokens.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include "ui/qt_convert.h"

namespace lightgen::ui {

void PromptTokens::setModel(const core::ModelInfo* model) {
    const auto file = model ? core::tokenizerFile(model->folder) : std::filesystem::path();
    m_limit = model ? model->network.textLength : 0;
    if (file == m_file && m_tokenizer) {
        return;
    }
    m_file = file;
    m_tokenizer.reset();
    if (!model || model->folder.empty()) {
        return;
    }
    auto* watcher = new QFutureWatcher<Opened>(this);
    connect(watcher, &QFutureWatcher<Opened>::finished, this, [this, watcher, file] {
        watcher->deleteLater();
        if (file == m_file) {
            m_tokenizer = watcher->result();
            Q_EMIT ready();
        }
    });
    watcher->setFuture(QtConcurrent::run([file] {
        return std::make_shared<core::Result<core::Tokenizer>>(core::Tokenizer::open(file));
    }));
}

std::optional<TokenCount> PromptTokens::count(const QString& text) const {
    if (!m_tokenizer || !*m_tokenizer || m_limit < 1) {
        return std::nullopt;
    }
    const std::string utf8 = toUtf8(text);
    const auto encoded = (*m_tokenizer)->encode(utf8, m_limit);
    if (!encoded) {
        return std::nullopt;
    }
    TokenCount count{encoded->tokens, m_limit, std::nullopt};
    if (encoded->cutAt) {
        count.cutAt = static_cast<int>(toQString(std::string_view(utf8).substr(0, *encoded->cutAt)).size());
    }
    return count;
}

}  // namespace lightgen::ui
