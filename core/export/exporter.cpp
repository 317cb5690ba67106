#include "core/export/exporter.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/export/timeline_film.h"
#include "core/picture_decoder.h"
#include "core/system_reason.h"
#include "core/token_chunk.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

std::time_t timeOf(const fs::path& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_mtime : std::time_t{};
}

class Export {
public:
    Export(const ExportJob& job, NameTemplate names, const PictureEncoder::IsCancelled& isCancelled, WriteCall write)
        : m_job(job)
        , m_template(std::move(names))
        , m_isCancelled(isCancelled)
        , m_write(std::move(write))
        , m_encoder(isCancelled)
        , m_names([&job](const fs::path& relative) {
            std::error_code ignored;
            return fs::exists(fs::symlink_status(job.folder / relative, ignored));
        }) {}

    ExportReport run(const ExportProgress& onProgress) {
        const auto count = m_job.pictures.size();
        for (m_report.next = m_job.first; m_report.next < count; ++m_report.next) {
            onProgress(m_report.next, count);
            if (m_isCancelled() || !exportNext()) {
                m_report.cancelled = m_isCancelled();
                return std::move(m_report);
            }
        }
        onProgress(count, count);
        return std::move(m_report);
    }

private:
    // False: nothing more can be done.
    bool exportNext() {
        const auto& source = m_job.pictures[m_report.next];
        auto picture = openSource(source, m_isCancelled);
        auto target = picture ? nameOf(source, *picture) : std::string();
        auto encoded = picture ? encode(source, *picture) : Result<EncodedPicture>(tl::unexpected(picture.error()));
        if (!encoded) {
            if (m_isCancelled()) {
                return false;
            }
            m_report.problems.push_back({source, std::move(encoded).error()});
            return true;
        }
        const auto written = write(target, *encoded, picture->recipe);
        if (!written) {
            if (endsExport(written.error().code)) {
                m_report.stopped = written.error();
                return false;
            }
            m_report.problems.push_back({source, written.error()});
            return true;
        }
        auto notes = std::move(picture->notes);
        notes.insert(notes.end(), encoded->notes.begin(), encoded->notes.end());
        m_report.written.push_back({source, m_job.folder / (target + pictureEnding()), std::move(notes)});
        return true;
    }

    std::string pictureEnding() const { return std::string(ending(m_job.settings.encoding.format)); }

    std::string nameOf(const fs::path& source, const SourcePicture& picture) {
        const NameValues values{
            .name = source.stem().string(),
            .recipe = picture.recipe,
            .size = fittingSize(picture.image.size(), m_job.settings.box),
            .time = picture.time,
            .counter = static_cast<int>(m_report.next) + 1};
        std::vector<std::string> endings{pictureEnding()};
        if (m_job.settings.sideCar != SideCar::None) {
            endings.emplace_back(ending(m_job.settings.sideCar));
        }
        return m_names.take(m_template.nameFor(values), endings);
    }

    Result<EncodedPicture> encode(const fs::path& source, const SourcePicture& picture) {
        const auto& settings = m_job.settings;
        LIGHTGEN_TRY(
            auto encoded,
            m_encoder.encode(
                {.encoding = settings.encoding,
                 .size = fittingSize(picture.image.size(), settings.box),
                 .texts = chosenTexts(picture.recipe, settings.metadata),
                 .frames = {picture.image}}
            )
        );
        if (settings.withTokens) {
            addTokens(source, encoded);
        }
        return encoded;
    }

    void addTokens(const fs::path& source, EncodedPicture& encoded) const {
        auto tokens = tokensOfPicture(source, m_job.tokens);
        auto with = tokens ? withTokens(encoded.bytes, *tokens)
                           : Result<std::vector<std::uint8_t>>(tl::unexpected(tokens.error()));
        if (with) {
            encoded.bytes = *std::move(with);
        } else {
            encoded.notes.push_back(phrase("It was written without its tokens: {}", with.error().message));
        }
    }

    Status write(const std::string& name, const EncodedPicture& encoded, const PictureRecipe& recipe) const {
        const auto file = m_job.folder / (name + pictureEnding());
        if (name.find('/') != std::string::npos) {
            LIGHTGEN_CHECK(createFolder(file.parent_path()));
        }
        const auto kind = m_job.settings.sideCar;
        // First: what names the picture may be there without it, but never the other way round.
        if (kind != SideCar::None) {
            const auto text = sideCarText(recipe, file.filename().string(), kind);
            const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
            LIGHTGEN_CHECK(writeFileAtomically(m_job.folder / (name + std::string(ending(kind))), bytes, m_write));
        }
        return writeFileAtomically(file, encoded.bytes, m_write);
    }

    const ExportJob& m_job;
    NameTemplate m_template;
    const PictureEncoder::IsCancelled& m_isCancelled;
    WriteCall m_write;
    PictureEncoder m_encoder;
    FreeNames m_names;
    ExportReport m_report;
};

}  // namespace

Result<ExportReport> exportPictures(
    const ExportJob& job,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled,
    const WriteCall& write
) {
    LIGHTGEN_CHECK(checkSettings(job.settings));
    LIGHTGEN_CHECK(checkExportFolder(job.folder));
    LIGHTGEN_TRY(auto names, NameTemplate::parse(job.settings.nameTemplate));
    return Export(job, std::move(names), isCancelled, write).run(onProgress);
}

Result<SourcePicture> openSource(const fs::path& file, const PictureEncoder::IsCancelled& isCancelled) {
    LIGHTGEN_TRY(auto opened, openPictureFile(file, isCancelled));
    SourcePicture source;
    source.image = std::move(opened.image);
    source.recipe = recipeFromTexts(std::move(opened.texts));
    source.recipe.size = source.image.size();
    source.notes = std::move(opened.notes);
    source.time = timeOf(file);
    return source;
}

Result<NameValues> nameValuesOf(const fs::path& file) {
    LIGHTGEN_TRY(auto recipe, readPictureRecipe(file));
    NameValues values{.name = file.stem().string(), .recipe = std::move(recipe), .size = {}, .time = timeOf(file)};
    values.size = values.recipe.size;
    return values;
}

bool endsExport(ErrorCode code) {
    return code == ErrorCode::DiskFull || code == ErrorCode::Unwritable || code == ErrorCode::NotFound;
}

Status checkExportFolder(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        return fail(
            ErrorCode::NotFound, "The folder {} does not exist; create it or choose another one.", printable(folder)
        );
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return fail(
            ErrorCode::Unwritable,
            "The folder {} cannot be written to ({}); allow it or choose another one.",
            printable(folder),
            systemReason(errno)
        );
    }
    return {};
}

}  // namespace lightgen::core
