// Prompts to token ids: SentencePiece with the conventions of T5.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace lightgen::core {

struct TokenizedPrompt {
    std::vector<std::int64_t> ids;     // [T]: at most the first T-1 pieces, </s>, padding
    std::vector<std::int64_t> mask;    // [T]: 1 for pieces and </s>, 0 for padding
    int tokens = 0;                    // with </s>, before truncation: more than T means that the end is not read
    std::optional<std::size_t> cutAt;  // byte of the prompt from which on nothing is read; nothing: all of it is
};

struct Piece {
    std::string text;  // as the vocabulary writes it, "▁" for a space
    std::int64_t id = 0;
    std::size_t begin = 0;  // bytes [begin, end) of the prompt
    std::size_t end = 0;
};

// Where a model bundle keeps its vocabulary: tokenizer/spiece.model or, as published, text_encoder/spiece.model.
std::filesystem::path tokenizerFile(const std::filesystem::path& bundle);

// Immutable once opened: may be used by several threads at once.
class Tokenizer {
public:
    // file: a SentencePiece model ("spiece.model") with an end-of-sentence piece.
    static Result<Tokenizer> open(const std::filesystem::path& file);

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    // The prompt must be valid UTF-8 without NUL and of at most kMaxPromptBytes; length: T, at least 1.
    Result<TokenizedPrompt> encode(std::string_view prompt, int length) const;
    // The same prompt in pieces, all of them, without </s>.
    Result<std::vector<Piece>> pieces(std::string_view prompt) const;

    std::int64_t vocabularySize() const;
    std::int64_t endId() const;  // of </s>
    std::int64_t padId() const;

private:
    explicit Tokenizer(std::unique_ptr<sentencepiece::SentencePieceProcessor> processor);

    std::unique_ptr<sentencepiece::SentencePieceProcessor> m_processor;
};

}  // namespace lightgen::core
