#include "core/export/export_run.h"

#include <algorithm>
#include <system_error>

#include "core/export/name_template.h"
#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

class Run {
public:
    Run(const ExportOrder& order, const ExportHooks& hooks)
        : m_order(order)
        , m_job(order.job)
        , m_hooks(hooks)
        , m_encoder(hooks.isCancelled)
        , m_names([this](const fs::path& relative) {
            std::error_code ignored;
            return fs::exists(fs::symlink_status(m_job.folder / relative, ignored));
        }) {}

    Result<ExportReport> sheet() {
        auto layout = m_order.sheet;
        layout.captionsArePrompts = m_job.settings.metadata == MetadataChoice::All;
        auto sheet = contactSheet(m_job.pictures, layout, m_hooks.onPicture, m_hooks.isCancelled);
        if (m_hooks.isCancelled()) {
            return cancelled();
        }
        LIGHTGEN_TRY(auto made, std::move(sheet));
        LIGHTGEN_TRY(const auto png, encodePng(made.image, label()));
        return whole("contact-sheet", ".png", png, std::move(made.problems));
    }

    Result<ExportReport> page() {
        auto settings = m_order.page;
        settings.metadata = m_job.settings.metadata;
        if (const auto box = m_job.settings.box; box != PixelSize{}) {
            settings.longestSide = std::max(box.width, box.height);
        }
        auto page = htmlPage(m_job.pictures, settings, m_hooks.onPicture, m_hooks.isCancelled);
        if (m_hooks.isCancelled()) {
            return cancelled();
        }
        LIGHTGEN_TRY(auto made, std::move(page));
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(made.html.data()), made.html.size());
        return whole("index", ".html", bytes, std::move(made.problems));
    }

    Result<ExportReport> timelines() {
        const auto count = m_job.pictures.size();
        for (m_report.next = m_job.first; m_report.next < count; ++m_report.next) {
            m_hooks.onPicture(m_report.next, count);
            const auto& picture = m_job.pictures[m_report.next];
            auto done = m_hooks.isCancelled() ? Status() : timeline(picture);
            if (m_hooks.isCancelled()) {
                return cancelled();
            }
            if (!done && endsExport(done.error().code)) {
                m_report.stopped = std::move(done).error();
                return std::move(m_report);
            }
            if (!done) {
                m_report.problems.push_back({picture, std::move(done).error()});
            }
        }
        m_hooks.onPicture(count, count);
        return std::move(m_report);
    }

private:
    ExportReport cancelled() {
        m_report.cancelled = true;
        return std::move(m_report);
    }

    // Of pictures that are made of others.
    TextChunks label() const {
        TextChunks texts;
        if (m_job.settings.metadata != MetadataChoice::Nothing) {
            texts.emplace(kXmpKeyword, labelPacket(kTrainedMedia));
        }
        return texts;
    }

    fs::path freeTarget(const std::string& name, const std::string& ending) {
        return m_job.folder / (m_names.take(name, {ending}) + ending);
    }

    ExportReport whole(
        const std::string& name,
        const std::string& ending,
        std::span<const std::uint8_t> bytes,
        std::vector<ExportProblem> problems
    ) {
        const auto target = freeTarget(name, ending);
        if (auto written = writeFileAtomically(target, bytes); !written) {
            m_report.stopped = std::move(written).error();
            return std::move(m_report);
        }
        m_report.written.push_back({fs::path(), target, {}});
        m_report.problems = std::move(problems);
        m_report.next = m_job.pictures.size();
        return std::move(m_report);
    }

    Status timeline(const fs::path& picture) {
        auto decoded = framesOf(picture);
        if (!decoded) {
            // A matter of this picture alone; what cannot be written is one of all of them.
            return tl::unexpected(Error{ErrorCode::Incompatible, std::move(decoded).error().message});
        }
        auto frames = *std::move(decoded);
        const auto stem = replaceInvalidUtf8(picture.stem().string());
        return m_order.kind == ExportKind::Film ? film(picture, stem, std::move(frames))
                                                : stills(picture, stem, frames);
    }

    Result<std::vector<RgbImage>> framesOf(const fs::path& picture) const {
        LIGHTGEN_TRY(const auto state, tokensOfPicture(picture, m_job.tokens));
        const auto decode = [&](int step) { return m_hooks.decodeStep(picture, state, step); };
        return timelineFrames(state, decode, m_hooks.onStep);
    }

    Status stills(const fs::path& picture, const std::string& stem, const std::vector<RgbImage>& frames) {
        for (std::size_t step = 0; step < frames.size(); ++step) {
            const auto target = freeTarget(fmt::format("{}-step{:04}", stem, step), ".png");
            LIGHTGEN_CHECK(writePicture(target, frames[step], label()));
            m_report.written.push_back({picture, target, {}});
        }
        return {};
    }

    Status film(const fs::path& picture, const std::string& stem, std::vector<RgbImage> frames) {
        const auto size = fittingSize(frames.front().size(), m_job.settings.box);
        Encoding encoding{.format = FileFormat::Gif};
        encoding.frameMilliseconds = m_job.settings.encoding.frameMilliseconds;
        LIGHTGEN_TRY(
            auto gif, m_encoder.encode({.encoding = encoding, .size = size, .texts = {}, .frames = std::move(frames)})
        );
        const auto target = freeTarget(stem, ".gif");
        LIGHTGEN_CHECK(writeFileAtomically(target, gif.bytes));
        m_report.written.push_back({picture, target, std::move(gif.notes)});
        return {};
    }

    const ExportOrder& m_order;
    const ExportJob& m_job;
    const ExportHooks& m_hooks;
    PictureEncoder m_encoder;
    FreeNames m_names;
    ExportReport m_report;
};

}  // namespace

Result<ExportReport> runExport(const ExportOrder& order, const ExportHooks& hooks) {
    if (order.kind == ExportKind::Pictures) {
        return exportPictures(order.job, hooks.onPicture, hooks.isCancelled);
    }
    LIGHTGEN_CHECK(checkExportFolder(order.job.folder));
    Run run(order, hooks);
    switch (order.kind) {
        case ExportKind::Sheet: return run.sheet();
        case ExportKind::Page: return run.page();
        default: return run.timelines();
    }
}

}  // namespace lightgen::core
