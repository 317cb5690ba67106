#include "training/scenes/tokenizer_training.h"

#include <sentencepiece_trainer.h>

#include <cctype>
#include <set>
#include <sstream>
#include <unordered_map>

#include "core/atomic_file.h"
#include "training/scenes/captions.h"
#include "training/scenes/draws.h"
#include "training/scenes/everyday_words.h"

namespace lightgen::training::scenes {

namespace {

constexpr int kWordsPerSentence = 6;

class Sentences final : public sentencepiece::SentenceIterator {
public:
    explicit Sentences(const std::vector<std::string>& sentences)
        : m_sentences(sentences) {}

    bool done() const override { return m_next == m_sentences.size(); }
    void Next() override { ++m_next; }
    const std::string& value() const override { return m_sentences[m_next]; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::vector<std::string>& m_sentences;
    std::size_t m_next = 0;
};

void addCaptions(std::vector<std::string>& corpus, const TokenizerOptions& options, int milestoneNumber) {
    const auto scenes = *milestone(milestoneNumber);
    const CaptionOptions captions{.synonym = 0.4};
    const auto seed = options.seed + static_cast<std::uint64_t>(milestoneNumber);
    for (int i = 0; i < options.captions / 2; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        corpus.push_back(caption(sceneFor(seed, index, scenes), splitMix(seed) ^ index, captions));
    }
}

// Every letter by itself, at the start of a word and after another: each becomes a piece.
void addCharacters(std::vector<std::string>& corpus) {
    const std::string others = "0123456789.,:;!?'\"()-+/&%#*=_";
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const char capital = static_cast<char>(letter - 'a' + 'A');
        corpus.push_back({letter, ' ', 'x', letter, ' ', capital, ' ', 'x', capital});
    }
    for (const char other : others) {
        corpus.push_back({other, ' ', 'x', other});
    }
}

void addWords(std::vector<std::string>& corpus, const TokenizerOptions& options) {
    const auto words = everydayWords();
    Draws draws(options.seed, 0xE0);
    for (int i = 0; i < options.captions / 60; ++i) {
        std::string sentence;
        for (int w = 0; w < kWordsPerSentence; ++w) {
            sentence += (w == 0 ? "" : " ") + std::string(draws.pick(words));
        }
        corpus.push_back(std::move(sentence));
    }
}

// The trainer takes its candidates from the list of distinct words, and only strings that two of them share: a word
// that captions never follow by a comma would not become a piece, however frequent it is.
void addPunctuation(std::vector<std::string>& corpus) {
    std::set<std::string> words;
    for (const auto& sentence : corpus) {
        std::istringstream stream(sentence);
        for (std::string word; stream >> word;) {
            while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0) {
                word.pop_back();
            }
            words.insert(word);
        }
    }
    for (const auto& word : words) {
        corpus.push_back(word + ", " + word + ".");
    }
}

}  // namespace

std::vector<std::string> tokenizerCorpus(const TokenizerOptions& options) {
    auto corpus = options.sentences;
    if (corpus.empty()) {
        addCaptions(corpus, options, 2);
        addCaptions(corpus, options, 3);
    }
    addPunctuation(corpus);
    addWords(corpus, options);
    addCharacters(corpus);
    return corpus;
}

core::Result<std::string> trainTokenizer(const TokenizerOptions& options) {
    const auto corpus = tokenizerCorpus(options);
    Sentences sentences(corpus);
    // One thread: with several the sums of the EM steps depend on the order in which they end.
    const std::unordered_map<std::string, std::string> spec{
        {"model_type", "unigram"},
        {"vocab_size", std::to_string(options.vocabulary)},
        {"hard_vocab_limit", "false"},
        {"normalization_rule_name", "nmt_nfkc"},
        {"character_coverage", "1.0"},
        {"pad_id", "0"},
        {"eos_id", "1"},
        {"unk_id", "2"},
        {"bos_id", "-1"},
        {"byte_fallback", "false"},
        {"num_threads", "1"},
        {"minloglevel", "2"},
    };
    std::string model;
    const auto trained = sentencepiece::SentencePieceTrainer::Train(spec, &sentences, &model);
    if (!trained.ok()) {
        return core::fail(core::ErrorCode::Internal, "the tokenizer could not be trained: {}", trained.ToString());
    }
    return model;
}

core::Status writeTokenizer(const std::filesystem::path& path, const TokenizerOptions& options) {
    LIGHTGEN_TRY(const auto model, trainTokenizer(options));
    return core::writeFileAtomically(path, model);
}

}  // namespace lightgen::training::scenes
