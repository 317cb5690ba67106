// The vocabulary of a small text encoder: a SentencePiece unigram model in T5's conventions, trained on captions of the
// scene composer and on everyday words, so that what nobody taught still becomes letters and never fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::training::scenes {

struct TokenizerOptions {
    std::uint64_t seed = 1;
    int captions = 20000;                     // of milestones 2 and 3, half each
    int vocabulary = 448;                     // pieces at most, with padding (0), end of sequence (1) and unknown (2)
    std::vector<std::string> sentences = {};  // in place of the captions: those of another source of pictures
};

// The sentences the model is trained on, in order.
std::vector<std::string> tokenizerCorpus(const TokenizerOptions& options);

// The serialised model (the bytes of spiece.model). The same options give the same bytes.
core::Result<std::string> trainTokenizer(const TokenizerOptions& options);
core::Status writeTokenizer(const std::filesystem::path& path, const TokenizerOptions& options);

}  // namespace lightgen::training::scenes
