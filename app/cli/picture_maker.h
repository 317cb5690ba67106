// Makes the pictures of one command, one after another, and says what was made.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/interrupt.h"
#include "core/engine.h"
#include "core/json_fields.h"
#include "core/result.h"
#include "core/token_store.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

class PictureMaker {
public:
    enum class Report { Lines, Json };

    PictureMaker(Report report, inference::Previews previews);

    void putTokensIntoFiles() { m_tokensInFiles = true; }  // core/token_chunk.h

    // label: of the progress bar. What `onStep` cannot do ends the picture with its error.
    using StepDone = std::function<core::Status(const core::StepEvent&)>;
    core::Result<core::GenerationOutcome>
    make(const std::string& label, const core::GenerationRequest& request, const StepDone& onStep = {});

    // Writes the picture with its recipe, keeps its tokens for later edits, and tells of it. detail: between seed and
    // steps; facts: further fields of its JSON.
    core::Status keep(
        const std::filesystem::path& path,
        const core::GenerationResult& result,
        const std::string& detail,
        const core::Json& facts = core::Json::object()
    );

    void note(const std::string& text);  // once
    void finish() const;                 // prints the JSON

private:
    core::Status write(const std::filesystem::path& path, const core::GenerationResult& result) const;

    Report m_report;
    bool m_tokensInFiles = false;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::unique_ptr<core::Engine> m_engine;
    core::TokenStore m_tokens;
    std::vector<std::string> m_notes;
    core::Json m_made = core::Json::array();
};

// Of a command that was interrupted at picture `index` (from 0) of `count`.
tl::unexpected<core::Error> cancelledAt(int index, int count);

}  // namespace lightgen::cli
