// lightgen inpaint [PROMPT] --image FILE --mask FILE ... --out FILE|DIR
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "app/cli/command.h"
#include "app/cli/generation_options.h"
#include "app/cli/picture_input.h"
#include "app/cli/picture_maker.h"
#include "app/cli/picture_paths.h"
#include "app/cli/picture_scaling.h"
#include "core/generation_plan.h"
#include "core/inpaint_region.h"
#include "core/mask.h"
#include "core/mask_operations.h"
#include "core/model_bundle.h"
#include "core/outpaint.h"
#include "core/picture_decoder.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "core/schedule.h"
#include "core/token_store.h"

namespace lightgen::cli {

using core::ErrorCode;

namespace {

constexpr int kMaxMaskChange = 1024;  // pixels

struct Options {
    std::optional<std::string> prompt;
    GenerationOptions generation;
    std::string image, mask, extend, out;
    bool invertMask = false;
    int grow = 0;
    int feather = 0;
    std::optional<int> band;
    int count = 1;
    bool json = false;
};

void addOptions(CLI::App& command, Options& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return addOption(command, name, target, type, text);
    };
    add("PROMPT", options.prompt, "", "What the picture should show (default: the picture's own prompt, if it has one)"
    );
    add("--image", options.image, "FILE", "Picture to change")->required();
    add("--mask", options.mask, "FILE", "What to make anew: white, or opaque in a picture with transparent parts");
    add("--out", options.out, "FILE|DIR", "PNG file, or existing folder for files named after prompt and seed")
        ->required();
    command.add_flag("--invert-mask", options.invertMask, "Make anew what the mask leaves out");
    add("--grow", options.grow, "N", "Pixels by which the mask grows; negative: shrinks (default: 0)")
        ->check(CLI::Range(-kMaxMaskChange, kMaxMaskChange).description(""));
    add("--feather", options.feather, "N", "Pixels over which the mask's edge falls off outwards (default: 0)")
        ->check(CLI::Range(0, kMaxMaskChange).description(""));
    add("--band", options.band, "N", "Pixels around what is made anew that are blended, 0 to 64 (default: 8)");
    add("--extend", options.extend, "SIDES", "More picture at its sides, in pixels: left=64,bottom=32");
    add("--count", options.count, "N", "Alternatives to make, with seeds N, N+1, ...")
        ->check(CLI::Range(1, 100000).description(""));
    addGenerationOptions(command, options.generation, {.steps = "the model's share for so many tokens"});
    command.add_flag("--json", options.json, "Print what was made as JSON");
}

// The picture, what is painted in it, what is added to it, and what is to be said about them.
struct Edit {
    core::Inpainting inner;  // the picture as it was given
    core::Extension extension;
    core::Inpainting whole;  // the picture as it is to be
    std::string ownPrompt;
    std::vector<core::Phrase> notes;
};

void add(std::vector<core::Phrase>& notes, std::vector<core::Phrase> more) {
    std::ranges::move(more, std::back_inserter(notes));
}

core::Status readPicture(const Options& options, Edit& edit) {
    LIGHTGEN_TRY(auto opened, core::openPictureFile(options.image));
    auto& inner = edit.inner;
    inner.image = std::move(opened.image);
    inner.isImported = !core::isWhollyGenerated(opened.texts);
    add(edit.notes, std::move(opened.notes));
    const auto recipe = core::recipeFromTexts(std::move(opened.texts));
    edit.ownPrompt = recipe.prompt;
    if (core::isImageId(recipe.imageId)) {
        core::GenerationRequest request;
        inner.tokensOf = recipe.imageId;
        request.inpainting = std::move(inner);
        core::loadOwnTokens(request, core::TokenStore());
        inner = *std::move(request.inpainting);
    }
    return {};
}

core::Status readMask(const Options& options, Edit& edit) {
    LIGHTGEN_TRY(auto opened, openMask(options.mask));
    add(edit.notes, std::move(opened.notes));
    auto& mask = edit.inner.mask;
    mask = std::move(opened.mask);
    const auto size = edit.inner.image.size();
    if (mask.size() != size) {
        edit.notes.push_back(core::phrase(
            "The mask has {}x{} pixels; it was scaled to the picture's {}x{}.",
            mask.width,
            mask.height,
            size.width,
            size.height
        ));
        mask = core::scaledMask(mask, size);
    }
    if (options.invertMask) {
        mask = core::invertedMask(mask);
    }
    if (options.grow != 0) {
        mask = options.grow > 0 ? core::grownMask(mask, options.grow) : core::shrunkMask(mask, -options.grow);
    }
    if (options.feather > 0) {
        mask = core::featheredMask(mask, options.feather);
    }
    return {};
}

core::Result<Edit> readEdit(const Options& options, const core::ModelInfo& model) {
    if (options.mask.empty() && options.extend.empty()) {
        return core::fail(
            ErrorCode::InvalidArgument, "Nothing says what to make anew: give --mask, --extend, or both; see --help."
        );
    }
    Edit edit;
    LIGHTGEN_CHECK(readPicture(options, edit));
    if (!options.mask.empty()) {
        LIGHTGEN_CHECK(readMask(options, edit));
    }
    auto& inner = edit.inner;
    inner.band = options.band.value_or(options.mask.empty() ? 0 : inner.band);  // an extension keeps the old picture
    edit.whole = inner;
    if (!options.extend.empty()) {
        LIGHTGEN_TRY(edit.extension, core::parseExtension(options.extend));
        LIGHTGEN_TRY(edit.whole, core::extended(inner, edit.extension, model.network.tokenPixels()));
    }
    const auto left = core::invertedMask(core::thresholdMask(edit.whole.mask));
    if (!core::paintedBounds(left)) {
        edit.notes.push_back(core::phrase("The mask selects the whole picture: nothing of it stays."));
    }
    return edit;
}

// One edit, as often as alternatives are asked for.
class Inpainter {
public:
    Inpainter(const Options& options, const core::ModelInfo& model, PicturePaths paths, Edit edit)
        : m_options(options)
        , m_model(model)
        , m_paths(std::move(paths))
        , m_edit(std::move(edit))
        , m_maker(
              options.json ? PictureMaker::Report::Json : PictureMaker::Report::Lines, inference::Previews::Disabled
          ) {}

    core::Status run(core::GenerationRequest request) {
        LIGHTGEN_TRY(const auto region, core::planRegion(m_edit.whole, m_model));
        const bool atOnce = m_edit.extension == core::Extension() || !region.isScaled();
        if (atOnce) {
            LIGHTGEN_CHECK(requestFor(m_edit.whole, region, request));  // before the model is loaded
        }
        std::ranges::for_each(m_edit.notes, [&](const auto& note) { m_maker.note(note.english()); });
        for (int index = 0; index < m_options.count; ++index, ++request.seed) {
            m_tokens = m_allTokens = 0;
            LIGHTGEN_TRY(auto result, atOnce ? make(m_edit.whole, request) : makeSideBySide(request));
            if (!result) {
                return cancelledAt(index, m_options.count);
            }
            const core::Json facts{
                {"tokens", m_tokens}, {"of_tokens", m_allTokens}, {"notes", core::english(result->notes)}};
            const auto detail = fmt::format("{} of {} tokens", m_tokens, m_allTokens);
            LIGHTGEN_CHECK(m_maker.keep(m_paths.path(index, request), *result, detail, facts));
        }
        m_maker.finish();
        return {};
    }

private:
    using Made = core::Result<std::optional<core::GenerationResult>>;  // none: it was interrupted

    core::Result<core::GenerationRequest> requestFor(
        const core::Inpainting& whole, const core::InpaintRegion& region, core::GenerationRequest request
    ) const {
        LIGHTGEN_TRY(request.inpainting, core::cut(whole, region, resample()));
        request.size = region.size;
        if (!m_options.generation.steps) {
            request.steps = core::inpaintingSteps(request.steps, tokensOf(request), gridOf(request).count());
        }
        LIGHTGEN_CHECK(core::validate(request, m_model));
        return request;
    }

    Made make(const core::Inpainting& whole, const core::GenerationRequest& asked) {
        LIGHTGEN_TRY(const auto region, core::planRegion(whole, m_model));
        noteScale(region);
        LIGHTGEN_TRY(const auto request, requestFor(whole, region, asked));
        m_tokens += tokensOf(request);
        m_allTokens += gridOf(request).count();
        const auto label =
            fmt::format("seed {}, {} of {} tokens", request.seed, tokensOf(request), gridOf(request).count());
        LIGHTGEN_TRY(auto outcome, m_maker.make(label, request));
        if (!std::holds_alternative<core::GenerationResult>(outcome)) {
            return std::nullopt;
        }
        auto part = std::get<core::GenerationResult>(std::move(outcome));
        LIGHTGEN_TRY(
            auto result, core::pasteResult(whole, region, std::move(part), m_model.network.tokenPixels(), resample())
        );
        return std::optional(std::move(result));
    }

    // First what is painted in the picture, then what is added to it, part by part.
    Made makeSideBySide(const core::GenerationRequest& request) {
        auto picture = m_edit.inner;
        double seconds = 0;
        std::optional<core::GenerationResult> result;
        const auto step = [&](const core::Inpainting& whole) -> core::Result<bool> {
            LIGHTGEN_TRY(result, make(whole, request));
            if (result) {
                seconds += result->seconds;
                takeOver(*result, picture);
            }
            return result.has_value();
        };
        if (core::paintedBounds(picture.mask)) {
            LIGHTGEN_TRY(const bool made, step(picture));
            if (!made) {
                return std::nullopt;
            }
        }
        for (const auto& extension : core::sideBySide(m_edit.extension, m_model)) {
            picture.mask = {};
            LIGHTGEN_TRY(const auto whole, core::extended(picture, extension, m_model.network.tokenPixels()));
            LIGHTGEN_TRY(const bool made, step(whole));
            if (!made) {
                return std::nullopt;
            }
        }
        result->request.inpainting = m_edit.whole;  // the recipe is that of the whole edit
        result->seconds = seconds;
        return result;
    }

    static void takeOver(const core::GenerationResult& result, core::Inpainting& picture) {
        picture.image = result.image;
        picture.origin = {};
        picture.tokensOf = result.order.empty() ? std::string() : core::imageId(result);
        picture.from.state = std::make_shared<const core::SavedState>(core::savedState(result));
    }

    int tokensOf(const core::GenerationRequest& request) const {
        return static_cast<int>(core::tokensUnder(request.inpainting->mask, m_model.network.tokenPixels()).size());
    }
    core::TokenGrid gridOf(const core::GenerationRequest& request) const {
        return core::TokenGrid::of(request.size, m_model.network.tokenPixels());
    }

    void noteScale(const core::InpaintRegion& region) {
        if (region.isScaled()) {
            m_maker.note(fmt::format(
                "What is painted is larger than the {}x{} pixels that the model works on: it is made at 1/{:.1f} of "
                "the picture's resolution and less sharp than its surroundings. Paint less at a time to avoid that.",
                region.size.width,
                region.size.height,
                region.scale()
            ));
        }
    }

    const Options& m_options;
    const core::ModelInfo& m_model;
    PicturePaths m_paths;
    Edit m_edit;
    PictureMaker m_maker;
    int m_tokens = 0;     // made for the alternative at hand
    int m_allTokens = 0;  // of the regions that were worked on
};

core::Status inpaint(const Options& options) {
    LIGHTGEN_TRY(const auto model, core::findModel(options.generation.model));
    LIGHTGEN_TRY(auto request, requestWith(options.generation, model));
    request.seed = options.generation.seed ? request.seed : randomSeed();
    LIGHTGEN_TRY(auto paths, PicturePaths::open(options.out, options.count));
    LIGHTGEN_TRY(auto edit, readEdit(options, model));
    request.prompt = options.prompt.value_or(edit.ownPrompt);
    return Inpainter(options, model, std::move(paths), std::move(edit)).run(std::move(request));
}

}  // namespace

Command addInpaintCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("inpaint", "Make parts of a picture anew, or more picture around it");
    const auto options = std::make_shared<Options>();
    addOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return inpaint(*options); }};
}

}  // namespace lightgen::cli
