// How many tokens a prompt has for the chosen model. The vocabulary is read in the background.
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

#include "core/model_bundle.h"
#include "core/tokenizer.h"

namespace lightgen::ui {

struct TokenCount {
    int tokens = 0;            // with the end-of-text token
    int limit = 0;             // that the model reads
    std::optional<int> cutAt;  // position in the text from which on nothing is read
};

class PromptTokens final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptTokens)

public:
    explicit PromptTokens(QObject* parent = nullptr)
        : QObject(parent) {}

    void setModel(const core::ModelInfo* model);
    // Nothing while the vocabulary is not there, or for a text that cannot be split.
    std::optional<TokenCount> count(const QString& text) const;

Q_SIGNALS:
    void ready();  // the vocabulary of the model has been read

private:
    using Opened = std::shared_ptr<core::Result<core::Tokenizer>>;

    std::filesystem::path m_file;
    int m_limit = 0;
    Opened m_tokenizer;
};

}  // namespace lightgen::ui
