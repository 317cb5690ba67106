#include "core/batch/batch_run.h"

#include "core/batch/batch_manifest.h"
#include "core/export/exporter.h"
#include "core/recipe.h"
#include "core/sha256.h"
#include "core/token_chunk.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

class Run {
public:
    Run(Engine& engine, const BatchSettings& settings, const BatchObserver& observer, BatchManifest manifest)
        : m_engine(engine)
        , m_settings(settings)
        , m_observer(observer)
        , m_manifest(std::move(manifest)) {}

    BatchReport all(std::span<const BatchJob> jobs, const std::stop_token& stop) {
        for (const auto& job : jobs) {
            if (!m_settings.shard.holds(job.index)) {
                continue;
            }
            if (stop.stop_requested() || m_report.cancelled || m_report.stopped) {
                m_report.cancelled = m_report.cancelled || stop.stop_requested();
                break;
            }
            if (isThere(job)) {
                ++m_report.there;
            } else {
                make(job, stop);
            }
        }
        return m_report;
    }

private:
    bool isThere(const BatchJob& job) {
        const auto bytes = readFile(m_settings.folder / job.name, kMaxPngFileBytes);
        if (!bytes) {
            return false;
        }
        const auto hash = sha256Hex(*bytes);
        if (const auto* entry = m_manifest.find(job.key)) {
            return entry->sha256 == hash;
        }
        return list(job, *bytes, hash);
    }

    // The name holds the key of the job and files are written whole: what is sound under it was made by this very job.
    bool list(const BatchJob& job, const std::vector<std::uint8_t>& bytes, const std::string& hash) {
        const auto texts = readPngTexts(bytes);
        if (!texts || !texts->contains("lightgen") || !decodePng(bytes)) {
            return false;
        }
        if (auto listed = m_manifest.append(job, {job.key, job.name, hash}, texts->at("lightgen")); !listed) {
            m_report.stopped = std::move(listed).error();
        }
        return true;
    }

    void make(const BatchJob& job, const std::stop_token& stop) {
        m_observer.started(job);
        auto outcome = m_engine.generate(job.request, m_observer.stepped, stop);
        if (outcome && std::holds_alternative<Cancelled>(*outcome)) {
            m_report.cancelled = true;
            return;
        }
        auto kept = outcome ? keep(job, std::get<GenerationResult>(*outcome))
                            : Status(tl::unexpected(std::move(outcome).error()));
        if (kept) {
            ++m_report.made;
            m_observer.made(job, std::get<GenerationResult>(*outcome));
            return;
        }
        ++m_report.failed;
        m_observer.failed(job, kept.error());
        if (kept.error().code == ErrorCode::DiskFull || kept.error().code == ErrorCode::Unwritable) {
            m_report.stopped = std::move(kept).error();
        }
    }

    Status keep(const BatchJob& job, const GenerationResult& result) {
        LIGHTGEN_TRY(auto png, encodePng(result.image, recipeChunks(result)));
        if (m_settings.withTokens && !result.order.empty()) {
            LIGHTGEN_TRY(png, withTokens(png, savedState(result)));
        }
        LIGHTGEN_CHECK(writeFileAtomically(m_settings.folder / job.name, png, m_settings.write));
        return m_manifest.append(job, {job.key, job.name, sha256Hex(png)}, recipeJson(result));
    }

    Engine& m_engine;
    const BatchSettings& m_settings;
    const BatchObserver& m_observer;
    BatchManifest m_manifest;
    BatchReport m_report;
};

}  // namespace

Result<BatchReport> runBatch(
    std::span<const BatchJob> jobs,
    Engine& engine,
    const BatchSettings& settings,
    const BatchObserver& observer,
    std::stop_token stop
) {
    LIGHTGEN_CHECK(checkExportFolder(settings.folder));
    LIGHTGEN_TRY(auto manifest, BatchManifest::open(settings.folder, settings.shard, settings.write));
    if (!manifest.isEmpty() && !settings.resumes) {
        return fail(
            ErrorCode::InvalidArgument,
            "{} is there from an earlier run; add --resume to go on with it, or choose another folder.",
            printable(manifest.file())
        );
    }
    return Run(engine, settings, observer, std::move(manifest)).all(jobs, stop);
}

}  // namespace lightgen::core
