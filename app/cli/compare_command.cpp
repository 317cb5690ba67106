// lightgen compare PROMPT --a base --b dpo ... --out FILE
#include <CLI/CLI.hpp>

#include <cmath>
#include <filesystem>
#include <memory>
#include <variant>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/generation_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_bar.h"
#include "core/atomic_file.h"
#include "core/export/contact_sheet.h"
#include "core/json_fields.h"
#include "core/picture_difference.h"
#include "core/picture_encoder.h"
#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/request_settings.h"
#include "core/utf8.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;
namespace fs = std::filesystem;

namespace {

constexpr int kGap = 16;

struct Options {
    std::string prompt;
    std::vector<std::string> a, b;
    GenerationOptions generation;
    std::string out;
    std::string parts;
    std::string difference = "absolute";
    double amplify = 4;
    bool json = false;
};

// "guidance=2", or a variant alone: "dpo", "0.5".
core::Status apply(core::GenerationRequest& request, const std::vector<std::string>& changes) {
    for (const auto& change : changes) {
        const auto equals = change.find('=');
        const bool isVariant = equals == std::string::npos;
        const auto name = isVariant ? "variant" : change.substr(0, equals);
        LIGHTGEN_CHECK(core::setSetting(request, name, isVariant ? change : change.substr(equals + 1)));
    }
    return {};
}

class Comparison {
public:
    explicit Comparison(const Options& options)
        : m_options(options) {}

    core::Status run() {
        LIGHTGEN_TRY(auto sides, requests());
        LIGHTGEN_TRY(const auto format, core::parseFileFormat(endingOf(m_options.out)));
        m_engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
        LIGHTGEN_TRY(const auto a, make("a", sides.first));
        LIGHTGEN_TRY(const auto b, make("b", sides.second));
        LIGHTGEN_TRY(const auto difference, core::measureDifference(a.image, b.image));
        LIGHTGEN_TRY(const auto shown, core::differencePicture(a.image, b.image, kind(), m_options.amplify));
        LIGHTGEN_CHECK(writeSheet({a.image, b.image, shown}, format));
        LIGHTGEN_CHECK(writeParts(a, b, shown));
        report(a, b, difference);
        return {};
    }

private:
    static std::string endingOf(const std::string& file) {
        const auto ending = fs::path(file).extension().string();
        return ending.empty() ? "" : ending.substr(1);
    }

    core::DifferenceKind kind() const {
        return m_options.difference == "squared" ? core::DifferenceKind::Squared : core::DifferenceKind::Absolute;
    }

    // Both begin with the same seed and so with the same noise and order; what is changed for a side is all that
    // differs.
    core::Result<std::pair<core::GenerationRequest, core::GenerationRequest>> requests() const {
        LIGHTGEN_TRY(auto a, side(m_options.a));
        LIGHTGEN_TRY(auto b, side(m_options.b));
        if (a == b) {
            return core::fail(
                ErrorCode::InvalidArgument,
                "Both sides ask for the same picture; give --a and --b something that differs, as in --a base --b dpo."
            );
        }
        if (a.size != b.size) {
            return core::fail(
                ErrorCode::InvalidArgument,
                "The sides have {}x{} and {}x{} pixels; pictures of one size are compared.",
                a.size.width,
                a.size.height,
                b.size.width,
                b.size.height
            );
        }
        return std::pair(std::move(a), std::move(b));
    }

    core::Result<core::GenerationRequest> side(const std::vector<std::string>& changes) const {
        core::GenerationRequest named;
        named.model = m_options.generation.model;
        LIGHTGEN_CHECK(apply(named, changes));  // which model recommends the other settings
        LIGHTGEN_TRY(const auto model, core::findModel(named.model));
        LIGHTGEN_TRY(auto request, requestWith(m_options.generation, model));
        request.prompt = m_options.prompt;
        LIGHTGEN_CHECK(apply(request, changes));
        LIGHTGEN_CHECK(core::validate(request, model));
        return request;
    }

    core::Result<core::GenerationResult> make(const char* name, const core::GenerationRequest& request) {
        ProgressBar bar(name);
        const auto onStep = [&bar](const core::StepEvent& event) { bar.update(event.step, event.of); };
        LIGHTGEN_TRY(auto outcome, m_engine->generate(request, onStep, m_interrupt.token()));
        if (std::holds_alternative<core::Cancelled>(outcome)) {
            return core::fail(ErrorCode::Internal, "Cancelled; nothing was written.");
        }
        return std::get<core::GenerationResult>(std::move(outcome));
    }

    core::Status writeSheet(const std::vector<core::RgbImage>& pictures, core::FileFormat format) const {
        core::PictureEncoder encoder;
        LIGHTGEN_TRY(
            const auto encoded,
            encoder.encode(
                {.encoding = core::Encoding{.format = format},
                 .size = {},
                 .texts = {{std::string(core::kXmpKeyword), core::labelPacket(core::kTrainedMedia)}},
                 .frames = {core::sideBySide(pictures, 3, kGap)}}
            )
        );
        return core::writeFileAtomically(m_options.out, encoded.bytes);
    }

    core::Status
    writeParts(const core::GenerationResult& a, const core::GenerationResult& b, const core::RgbImage& shown) const {
        if (m_options.parts.empty()) {
            return {};
        }
        const fs::path folder = m_options.parts;
        LIGHTGEN_CHECK(core::createFolder(folder));
        LIGHTGEN_CHECK(core::writePicture(folder / "a.png", a.image, core::recipeChunks(a)));
        LIGHTGEN_CHECK(core::writePicture(folder / "b.png", b.image, core::recipeChunks(b)));
        return core::writePicture(folder / "difference.png", shown, {});
    }

    void report(
        const core::GenerationResult& a, const core::GenerationResult& b, const core::PictureDifference& difference
    ) const {
        if (!m_options.json) {
            const auto psnr = std::isinf(difference.psnr) ? "infinite" : fmt::format("{:.2f} dB", difference.psnr);
            fmt::print(
                "{}: PSNR {}, SSIM {:.4f}, {:.1f} % of the pixels differ\n",
                core::printable(fs::path(m_options.out)),
                psnr,
                difference.ssim,
                100 * difference.changed
            );
            return;
        }
        const Json all{
            {"path", m_options.out},
            {"psnr", std::isinf(difference.psnr) ? Json() : Json(difference.psnr)},
            {"ssim", difference.ssim},
            {"mean_squared_error", difference.meanSquaredError},
            {"changed", difference.changed},
            {"largest", difference.largest},
            {"equal", difference.largest == 0},
            {"a", core::parseJson(core::recipeJson(a), core::Phrase::verbatim("the recipe")).value_or(Json())},
            {"b", core::parseJson(core::recipeJson(b), core::Phrase::verbatim("the recipe")).value_or(Json())}};
        fmt::print("{}\n", core::dumpJson(all, 2));
    }

    const Options& m_options;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
    std::unique_ptr<core::Engine> m_engine;
};

void addOptions(CLI::App& command, Options& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return command.add_option(name, target, text)->type_name(type);
    };
    constexpr auto kSide = "What is different on this side: base, dpo, a blend from 0 to 1, or SETTING=VALUE as in "
                           "guidance=2, seed=7, model=NAME or prompt=TEXT; may be given several times";
    add("PROMPT", options.prompt, "", "What the pictures should show")->required();
    add("--a", options.a, "CHANGE", kSide)->required()->allow_extra_args(false);
    add("--b", options.b, "CHANGE", kSide)->required()->allow_extra_args(false);
    add("--out", options.out, "FILE", "The sheet: a, b and their difference; a name that ends in .png, .jpg, .webp, ..."
    )
        ->required();
    add("--parts", options.parts, "DIR", "Folder for a.png, b.png and difference.png as well; it is created");
    add("--difference", options.difference, "KIND", "absolute or squared (default: absolute)")
        ->check(CLI::IsMember({"absolute", "squared"}).description(""));
    add("--amplify", options.amplify, "F", "How much brighter the difference is shown (default: 4)")
        ->check(CLI::Range(0.01, 255.0).description(""));
    addGenerationOptions(command, options.generation, {.seed = "0"});
    addSizeOption(command, options.generation);
    command.add_flag("--json", options.json, "Print the numbers and both recipes as JSON");
}

}  // namespace

Command addCompareCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("compare", "Make two pictures on the same noise and show how they differ");
    const auto options = std::make_shared<Options>();
    addOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return Comparison(*options).run(); }};
}

}  // namespace lightgen::cli
