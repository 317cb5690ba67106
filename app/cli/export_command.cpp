// lightgen export SELECTOR... --format ... --out DIR
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/export_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_bar.h"
#include "core/export/contact_sheet.h"
#include "core/export/exporter.h"
#include "core/export/html_page.h"
#include "core/export/name_template.h"
#include "core/export/picture_selection.h"
#include "core/export/timeline_film.h"
#include "core/json_fields.h"
#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/utf8.h"
#include "inference/torch_engine.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;
namespace fs = std::filesystem;

namespace {

// What there is to say at the end, for people and for programs.
struct Outcome {
    std::vector<core::ExportedPicture> written;
    std::vector<core::ExportProblem> problems;
    std::optional<core::Error> stopped;
    std::size_t next = 0;
    bool cancelled = false;
};

class ExportWork {
public:
    ExportWork(const ExportOptions& options, std::vector<fs::path> pictures)
        : m_options(options)
        , m_pictures(std::move(pictures)) {}

    core::Result<Outcome> run() {
        if (m_options.format == "gif" || m_options.format == "frames") {
            return timelines();
        }
        if (m_options.format == "sheet") {
            return sheet();
        }
        return m_options.format == "page" ? page() : pictures();
    }

private:
    core::PictureEncoder::IsCancelled isCancelled() const {
        return [token = m_interrupt.token()] { return token.stop_requested(); };
    }
    static core::ExportProgress shownBy(ProgressBar& bar) {
        return [&bar](std::size_t done, std::size_t of) {
            bar.update(std::max(static_cast<int>(done), 1), static_cast<int>(of));
        };
    }

    core::Result<Outcome> pictures() {
        LIGHTGEN_TRY(const auto settings, settingsFrom(m_options));
        ProgressBar bar("exporting");
        const core::ExportJob job{
            .pictures = m_pictures, .settings = settings, .folder = m_options.out, .first = m_options.skip};
        LIGHTGEN_TRY(auto report, core::exportPictures(job, shownBy(bar), isCancelled()));
        return Outcome{
            std::move(report.written),
            std::move(report.problems),
            std::move(report.stopped),
            report.next,
            report.cancelled};
    }

    core::Result<Outcome> sheet() {
        ProgressBar bar("contact sheet");
        const core::SheetLayout layout{.columns = m_options.columns, .cell = m_options.cell};
        LIGHTGEN_TRY(auto sheet, core::contactSheet(m_pictures, layout, shownBy(bar), isCancelled()));
        LIGHTGEN_TRY(const auto texts, label());
        LIGHTGEN_TRY(const auto png, core::encodePng(sheet.image, texts));
        return written("contact-sheet", ".png", png, std::move(sheet.problems));
    }

    // Of pictures that are made of others.
    core::Result<core::TextChunks> label() const {
        LIGHTGEN_TRY(const auto metadata, core::parseMetadataChoice(m_options.metadata));
        core::TextChunks texts;
        if (metadata != core::MetadataChoice::Nothing) {
            texts.emplace(core::kXmpKeyword, core::labelPacket(core::kTrainedMedia));
        }
        return texts;
    }

    core::Result<Outcome> page() {
        ProgressBar bar("page");
        core::PageSettings settings{.title = m_options.title};
        LIGHTGEN_TRY(settings.metadata, core::parseMetadataChoice(m_options.metadata));
        settings.quality = m_options.quality.value_or(settings.quality);
        if (!m_options.resize.empty()) {
            LIGHTGEN_TRY(const auto box, core::parseBox(m_options.resize));
            settings.longestSide = std::max(box.width, box.height);
        }
        LIGHTGEN_TRY(auto page, core::htmlPage(m_pictures, settings, shownBy(bar), isCancelled()));
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(page.html.data()), page.html.size());
        return written("index", ".html", bytes, std::move(page.problems));
    }

    // Under a name that is free.
    core::Result<Outcome> written(
        const std::string& name,
        const std::string& ending,
        std::span<const std::uint8_t> bytes,
        std::vector<core::ExportProblem> problems
    ) {
        LIGHTGEN_TRY(const auto target, freeTarget(name, ending));
        LIGHTGEN_CHECK(core::writeFileAtomically(target, bytes));
        Outcome outcome;
        outcome.written.push_back({fs::path(), target, {}});
        outcome.problems = std::move(problems);
        outcome.next = m_pictures.size();
        return outcome;
    }

    core::Result<fs::path> freeTarget(const std::string& name, const std::string& ending) const {
        const fs::path folder = m_options.out;
        LIGHTGEN_CHECK(core::checkExportFolder(folder));
        core::FreeNames names([&folder](const fs::path& relative) {
            std::error_code ignored;
            return fs::exists(fs::symlink_status(folder / relative, ignored));
        });
        return folder / (names.take(name, {ending}) + ending);
    }

    core::Result<Outcome> timelines() {
        LIGHTGEN_CHECK(core::checkExportFolder(m_options.out));
        const auto engine = inference::makeTorchEngine({.previews = inference::Previews::Disabled});
        Outcome outcome;
        for (outcome.next = m_options.skip; outcome.next < m_pictures.size(); ++outcome.next) {
            const auto& picture = m_pictures[outcome.next];
            auto done = timeline(picture, *engine, outcome);
            if (m_interrupt.token().stop_requested()) {
                outcome.cancelled = true;
                break;
            }
            if (!done && done.error().code == ErrorCode::DiskFull) {
                outcome.stopped = std::move(done).error();
                break;
            }
            if (!done) {
                outcome.problems.push_back({picture, std::move(done).error()});
            }
        }
        return outcome;
    }

    core::Status timeline(const fs::path& picture, core::Engine& engine, Outcome& outcome) {
        LIGHTGEN_TRY(const auto state, core::tokensOfPicture(picture, core::TokenStore()));
        ProgressBar bar(core::printable(picture.filename()));
        LIGHTGEN_TRY(auto frames, core::timelineFrames(state, engine, shownBy(bar), m_interrupt.token()));
        const auto stem = core::replaceInvalidUtf8(picture.stem().string());
        if (m_options.format == "gif") {
            return film(picture, stem, std::move(frames), outcome);
        }
        LIGHTGEN_TRY(const auto texts, label());
        for (std::size_t step = 0; step < frames.size(); ++step) {
            LIGHTGEN_TRY(const auto target, freeTarget(fmt::format("{}-step{:04}", stem, step), ".png"));
            LIGHTGEN_CHECK(core::writePicture(target, frames[step], texts));
            outcome.written.push_back({picture, target, {}});
        }
        return {};
    }

    core::Status
    film(const fs::path& picture, const std::string& stem, std::vector<core::RgbImage> frames, Outcome& outcome) {
        core::PixelSize size;
        if (!m_options.resize.empty()) {
            LIGHTGEN_TRY(const auto box, core::parseBox(m_options.resize));
            size = core::fittingSize(frames.front().size(), box);
        }
        core::Encoding encoding{.format = core::FileFormat::Gif};
        encoding.frameMilliseconds = m_options.frameMilliseconds;
        core::PictureEncoder encoder(isCancelled());
        LIGHTGEN_TRY(
            auto gif, encoder.encode({.encoding = encoding, .size = size, .texts = {}, .frames = std::move(frames)})
        );
        LIGHTGEN_TRY(const auto target, freeTarget(stem, ".gif"));
        LIGHTGEN_CHECK(core::writeFileAtomically(target, gif.bytes));
        outcome.written.push_back({picture, target, std::move(gif.notes)});
        return {};
    }

    const ExportOptions& m_options;
    std::vector<fs::path> m_pictures;
    InterruptWatch m_interrupt;  // before the engine: its threads are to inherit the blocked signals
};

void printJson(const Outcome& outcome) {
    Json written = Json::array();
    for (const auto& picture : outcome.written) {
        written.push_back(
            {{"source", picture.source.string()}, {"path", picture.target.string()}, {"notes", picture.notes}}
        );
    }
    Json problems = Json::array();
    for (const auto& problem : outcome.problems) {
        problems.push_back({{"source", problem.source.string()}, {"message", problem.error.message}});
    }
    fmt::print("{}\n", core::dumpJson({{"written", written}, {"problems", problems}, {"next", outcome.next}}, 2));
}

void print(const Outcome& outcome) {
    for (const auto& picture : outcome.written) {
        fmt::print("{}\n", picture.target.string());
        for (const auto& note : picture.notes) {
            fmt::print(stderr, "note: {}: {}\n", core::printable(picture.target), note);
        }
    }
}

// One sentence for all that was not done.
core::Status verdict(const Outcome& outcome, std::size_t pictures) {
    if (outcome.stopped) {
        return core::fail(
            outcome.stopped->code,
            "{} {} of {} pictures are done; run the same command with another --out and --skip {} to go on.",
            outcome.stopped->message,
            outcome.next,
            pictures,
            outcome.next
        );
    }
    if (outcome.cancelled) {
        return core::fail(
            ErrorCode::Internal,
            "Cancelled after {} of {} pictures; --skip {} goes on from there.",
            outcome.next,
            pictures,
            outcome.next
        );
    }
    if (!outcome.problems.empty()) {
        const auto& first = outcome.problems.front();
        return core::fail(
            ErrorCode::Incompatible,
            "{} of {} pictures were not exported; the first: {}",
            outcome.problems.size(),
            pictures,
            first.error.message
        );
    }
    return {};
}

core::Status exportPictures(const ExportOptions& options) {
    LIGHTGEN_TRY(auto pictures, core::selectPictures(options.selectors));
    const auto count = pictures.size();
    LIGHTGEN_TRY(const auto outcome, ExportWork(options, std::move(pictures)).run());
    if (options.json) {
        printJson(outcome);
    } else {
        print(outcome);
    }
    return verdict(outcome, count);
}

}  // namespace

Command addExportCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("export", "Write pictures again in other formats, sizes and names");
    const auto options = std::make_shared<ExportOptions>();
    addExportOptions(*parser, *options);
    return {.parser = parser, .work = Work::Computes, .run = [options] { return exportPictures(*options); }};
}

}  // namespace lightgen::cli
