#include "app/cli/picture_maker.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/cli/progress_bar.h"
#include "core/atomic_file.h"
#include "core/recipe.h"
#include "core/token_chunk.h"

namespace lightgen::cli {

namespace fs = std::filesystem;

PictureMaker::PictureMaker(Report report, inference::Previews previews)
    : m_report(report)
    , m_engine(inference::makeTorchEngine({.previews = previews})) {}

core::Result<core::GenerationOutcome>
PictureMaker::make(const std::string& label, const core::GenerationRequest& request, const StepDone& onStep) {
    ProgressBar bar(label);
    core::Status done;
    std::stop_source stop;
    const std::stop_callback interrupted(m_interrupt.token(), [&stop] { stop.request_stop(); });
    const auto stepped = [&](const core::StepEvent& event) {
        bar.update(event.step, event.of);
        if (done && onStep) {
            done = onStep(event);
        }
        if (!done) {
            stop.request_stop();  // a full disk is not worth the rest of the picture
        }
    };
    auto outcome = m_engine->generate(request, stepped, stop.get_token());
    LIGHTGEN_CHECK(done);
    return outcome;
}

core::Status PictureMaker::write(const fs::path& path, const core::GenerationResult& result) const {
    if (!m_tokensInFiles) {
        return core::writePicture(path, result.image, core::recipeChunks(result));
    }
    LIGHTGEN_TRY(const auto png, core::encodePng(result.image, core::recipeChunks(result)));
    LIGHTGEN_TRY(const auto whole, core::withTokens(png, core::savedState(result)));
    return core::writeFileAtomically(path, whole);
}

core::Status PictureMaker::keep(
    const fs::path& path, const core::GenerationResult& result, const std::string& detail, const core::Json& facts
) {
    LIGHTGEN_CHECK(write(path, result));
    std::ranges::for_each(result.notes, [&](const auto& text) { note(text.english()); });
    if (!result.order.empty()) {
        if (const auto kept = m_tokens.save(core::imageId(result), core::savedState(result)); !kept) {
            note(fmt::format("The tokens of this picture could not be kept. {}", kept.error().message));
        }
    }
    const auto& request = result.request;
    if (m_report == Report::Lines) {
        fmt::print(
            "{}: seed {}, {}, {} steps, {:.1f} s\n", path.string(), request.seed, detail, request.steps, result.seconds
        );
        std::fflush(stdout);
        return {};
    }
    core::Json made{
        {"path", path.string()},
        {"seed", request.seed},
        {"width", result.image.width},
        {"height", result.image.height},
        {"steps", request.steps},
        {"seconds", result.seconds},
        {"threads", result.threads},
        {"model", result.modelName},
        {"model_hash", result.modelHash},
        {"recipe", core::Json::parse(core::recipeJson(result))},
    };
    made.update(facts);
    m_made.push_back(std::move(made));
    return {};
}

void PictureMaker::note(const std::string& text) {
    if (std::ranges::find(m_notes, text) == m_notes.end()) {
        fmt::print(stderr, "note: {}\n", text);
        m_notes.push_back(text);
    }
}

void PictureMaker::finish() const {
    if (m_report == Report::Json) {
        fmt::print("{}\n", core::dumpJson({{"pictures", m_made}}, 2));
    }
}

tl::unexpected<core::Error> cancelledAt(int index, int count) {
    return core::fail(
        core::ErrorCode::Internal,
        "Cancelled after {} of {} pictures; the unfinished one was not written.",
        index,
        count
    );
}

}  // namespace lightgen::cli
