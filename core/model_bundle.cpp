#include "core/model_bundle.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "core/atomic_file.h"
#include "core/model_json.h"
#include "core/sha256.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxModelJsonBytes = 4 * 1024 * 1024;
constexpr auto kModelJson = "model.json";
constexpr auto kModelCard = "README.md";  // people may go on writing it

// Empty: sound. Existence and size only.
Phrase problemWith(const fs::path& folder, const BundleFile& file) {
    const auto path = folder / file.path;
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        return phrase("{} is missing; copy the model again.", printable(path));
    }
    const auto bytes = fs::file_size(path, error);
    if (error) {
        return phrase("{} cannot be read: {}.", printable(path), systemReason(error.value()));
    }
    if (bytes != file.bytes) {
        return phrase("{} has {} bytes, expected {}; copy the model again.", printable(path), bytes, file.bytes);
    }
    return {};
}

Result<std::string> hashOf(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    Sha256 hash;
    std::vector<char> piece(1024 * 1024);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        hash.add(std::span(reinterpret_cast<const std::uint8_t*>(piece.data()), count));
    }
    if (!stream.eof() || stream.bad()) {
        return fail(ErrorCode::Unreadable, "{} cannot be read.", printable(path));
    }
    return hash.hex();
}

// Text encoder, tokenizer and VAE lie at fixed places.
Status checkParts(const fs::path& folder) {
    std::error_code error;
    for (const char* part : {"vae", "text_encoder"}) {
        if (!fs::is_directory(folder / part, error)) {
            return fail(
                ErrorCode::NotFound, "{}: the folder {} is missing; copy the model again.", printable(folder), part
            );
        }
    }
    const auto tokenizer = folder / "tokenizer" / "spiece.model";
    if (!fs::is_regular_file(tokenizer, error)) {
        return fail(ErrorCode::NotFound, "{} is missing; copy the model again.", printable(tokenizer));
    }
    return {};
}

}  // namespace

Result<ModelInfo> readModelBundle(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return fail(
            ErrorCode::NotFound,
            "There is no model folder {}; check the path or see 'lightgen models list'.",
            printable(folder)
        );
    }
    const auto file = folder / kModelJson;
    if (!fs::exists(file, error)) {
        return fail(
            ErrorCode::NotFound,
            "{} is no model: it holds no model.json. Give the folder of a model bundle.",
            printable(folder)
        );
    }
    LIGHTGEN_TRY(const auto text, readTextFile(file, kMaxModelJsonBytes));
    LIGHTGEN_TRY(auto model, parseModelJson(text, Phrase::verbatim(printable(file))));
    model.folder = folder;
    for (const auto& listed : model.files) {
        if (const auto problem = problemWith(folder, listed); !problem.empty()) {
            return tl::unexpected(Error{ErrorCode::Corrupt, problem});
        }
    }
    LIGHTGEN_CHECK(checkParts(folder));
    return model;
}

Result<std::vector<Phrase>> verifyModelBundle(const ModelInfo& model) {
    std::vector<Phrase> problems;
    for (const auto& file : model.files) {
        if (auto problem = problemWith(model.folder, file); !problem.empty()) {
            problems.push_back(std::move(problem));
            continue;
        }
        LIGHTGEN_TRY(const auto found, hashOf(model.folder / file.path));
        if (found != file.sha256) {
            problems.push_back(phrase(
                "{} is damaged: its sha256 is {}, expected {}; copy the model again.",
                printable(model.folder / file.path),
                found,
                file.sha256
            ));
        }
    }
    return problems;
}

Result<std::vector<BundleFile>> describeBundleFiles(const fs::path& folder) {
    std::vector<BundleFile> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const auto path = fs::path(entry->path()).lexically_relative(folder).generic_string();
        const bool isRead = path != kModelJson && path != kModelCard;
        if (entry->is_regular_file() && isRead) {
            LIGHTGEN_TRY(auto hash, hashOf(entry->path()));
            files.push_back({path, entry->file_size(), std::move(hash)});
        }
    }
    if (error) {
        return fail(
            ErrorCode::Unreadable, "The folder {} cannot be read: {}.", printable(folder), systemReason(error.value())
        );
    }
    std::ranges::sort(files, {}, &BundleFile::path);
    return files;
}

}  // namespace lightgen::core
