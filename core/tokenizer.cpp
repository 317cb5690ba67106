#include "core/tokenizer.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <exception>

#include "core/atomic_file.h"
#include "core/request.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr std::size_t kMaxModelBytes = std::size_t{64} << 20;

Status checkPrompt(std::string_view prompt) {
    if (prompt.size() > kMaxPromptBytes) {
        return fail(
            ErrorCode::InvalidArgument,
            "The prompt has {} bytes; at most {} are allowed. Shorten it.",
            prompt.size(),
            kMaxPromptBytes
        );
    }
    if (const auto invalid = firstInvalidUtf8(prompt)) {
        return fail(ErrorCode::InvalidArgument, "The prompt is not valid UTF-8 at byte {}; type it anew.", *invalid);
    }
    if (const auto nul = prompt.find('\0'); nul != std::string_view::npos) {
        return fail(ErrorCode::InvalidArgument, "The prompt holds a NUL character at byte {}; remove it.", nul);
    }
    return {};
}

}  // namespace

std::filesystem::path tokenizerFile(const std::filesystem::path& bundle) {
    const auto own = bundle / "tokenizer" / "spiece.model";
    std::error_code ignored;
    return std::filesystem::exists(own, ignored) ? own : bundle / "text_encoder" / "spiece.model";
}

Tokenizer::Tokenizer(std::unique_ptr<sentencepiece::SentencePieceProcessor> processor)
    : m_processor(std::move(processor)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::open(const std::filesystem::path& file) {
    LIGHTGEN_TRY(const std::string bytes, readTextFile(file, kMaxModelBytes));
    if (bytes.empty()) {
        return fail(ErrorCode::Corrupt, "{}: is no SentencePiece model: it is empty", file.string());
    }
    auto processor = std::make_unique<sentencepiece::SentencePieceProcessor>();
    try {
        if (const auto status = processor->LoadFromSerializedProto(bytes); !status.ok()) {
            return fail(ErrorCode::Corrupt, "{}: is no SentencePiece model: {}", file.string(), status.error_message());
        }
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, "{}: is no SentencePiece model: {}", file.string(), error.what());
    }
    if (processor->eos_id() < 0) {
        return fail(
            ErrorCode::Incompatible, "{}: the vocabulary has no end-of-sentence piece, which T5 needs", file.string()
        );
    }
    return Tokenizer(std::move(processor));
}

Result<std::vector<Piece>> Tokenizer::pieces(std::string_view prompt) const {
    LIGHTGEN_CHECK(checkPrompt(prompt));
    sentencepiece::ImmutableSentencePieceText text;
    if (const auto status = m_processor->Encode(prompt, text.mutable_proto()); !status.ok()) {
        return fail(ErrorCode::InvalidArgument, "The prompt cannot be split into tokens: {}", status.error_message());
    }
    std::vector<Piece> pieces;
    pieces.reserve(text.pieces_size());
    for (const auto& piece : text.pieces()) {
        pieces.push_back({piece.piece(), static_cast<std::int64_t>(piece.id()), piece.begin(), piece.end()});
    }
    return pieces;
}

Result<TokenizedPrompt> Tokenizer::encode(std::string_view prompt, int length) const {
    if (length < 1) {
        return fail(ErrorCode::InvalidArgument, "a text length of {} was asked for; at least 1 is needed", length);
    }
    LIGHTGEN_TRY(const auto all, pieces(prompt));
    const auto total = static_cast<std::size_t>(length);
    const auto kept = std::min(all.size(), total - 1);
    TokenizedPrompt result;
    result.tokens = static_cast<int>(all.size()) + 1;
    result.ids.assign(total, padId());
    result.mask.assign(total, 0);
    std::ranges::transform(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), result.ids.begin(), &Piece::id
    );
    result.ids[kept] = endId();
    std::fill_n(result.mask.begin(), kept + 1, 1);
    if (kept < all.size()) {
        result.cutAt = all[kept].begin;
    }
    return result;
}

std::int64_t Tokenizer::vocabularySize() const {
    return m_processor->GetPieceSize();
}
std::int64_t Tokenizer::endId() const {
    return m_processor->eos_id();
}
std::int64_t Tokenizer::padId() const {
    return std::max(m_processor->pad_id(), 0);
}

}  // namespace lightgen::core
