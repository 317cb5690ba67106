#include "core/batch/batch_manifest.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/json_fields.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxManifestBytes = std::size_t{4} << 30;

std::string fileNameOf(Shard shard) {
    return shard == Shard{} ? "manifest.jsonl" : fmt::format("manifest-{}-of-{}.jsonl", shard.number, shard.of);
}

bool isManifest(const fs::path& file) {
    const auto name = file.filename().string();
    return name.starts_with("manifest") && name.ends_with(".jsonl");
}

std::optional<ManifestEntry> entryIn(std::string_view line) {
    const auto where = phrase("the manifest");
    const auto json = parseJson(line, where);
    if (!json || !json->is_object()) {
        return std::nullopt;
    }
    ManifestEntry entry;
    const JsonFields fields(*json, where);
    const bool read =
        fields.read("key", entry.key) && fields.read("file", entry.file) && fields.read("sha256", entry.sha256);
    return read && !entry.key.empty() ? std::optional(std::move(entry)) : std::nullopt;
}

tl::unexpected<Error> cannotWrite(const fs::path& file, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    if (full) {
        return fail(
            ErrorCode::DiskFull,
            "{} could not be written: {}. Free some space and run the same command again with --resume.",
            printable(file),
            systemReason(error)
        );
    }
    return fail(
        ErrorCode::Unwritable,
        "{} could not be written: {}. Choose another folder.",
        printable(file),
        systemReason(error)
    );
}

}  // namespace

Result<BatchManifest> BatchManifest::open(const fs::path& folder, Shard shard, WriteCall write) {
    const auto file = folder / fileNameOf(shard);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return cannotWrite(file, errno);
    }
    BatchManifest manifest(file, descriptor, write ? std::move(write) : WriteCall(::write));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        return fail(
            ErrorCode::InvalidArgument,
            "Another process is at work on {}; let it finish, or choose another folder or shard.",
            printable(file)
        );
    }
    manifest.readAll();
    return manifest;
}

BatchManifest::BatchManifest(fs::path file, int descriptor, WriteCall write)
    : m_file(std::move(file))
    , m_descriptor(descriptor)
    , m_write(std::move(write)) {}

BatchManifest::BatchManifest(BatchManifest&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_write(std::move(other.m_write))
    , m_isEmpty(other.m_isEmpty)
    , m_entries(std::move(other.m_entries)) {}

BatchManifest::~BatchManifest() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

const ManifestEntry* BatchManifest::find(const std::string& key) const {
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second;
}

// A manifest that cannot be read costs time, not pictures: what it lists is looked at again.
void BatchManifest::readAll() {
    std::error_code error;
    for (fs::directory_iterator at(m_file.parent_path(), error), end; !error && at != end; at.increment(error)) {
        const auto text =
            isManifest(at->path()) ? readTextFile(at->path(), kMaxManifestBytes) : Result<std::string>("");
        std::string_view rest = text ? std::string_view(*text) : std::string_view();
        const bool own = at->path().filename() == m_file.filename();
        const auto whole = rest.rfind('\n') + 1;  // 0: none
        if (own && whole < rest.size()) {
            // The line that was being written when the program was killed.
            std::ignore = ::ftruncate(m_descriptor, static_cast<off_t>(whole));
        }
        m_isEmpty = m_isEmpty && !(own && whole > 0);
        for (rest = rest.substr(0, whole); !rest.empty();) {
            const auto length = rest.find('\n');
            if (auto entry = entryIn(rest.substr(0, length))) {
                m_entries[entry->key] = *std::move(entry);
            }
            rest.remove_prefix(length + 1);
        }
    }
}

Status BatchManifest::append(const BatchJob& job, const ManifestEntry& entry, const std::string& recipeJson) {
    const Json line{
        {"index", job.index},
        {"line", job.line},
        {"key", entry.key},
        {"file", entry.file},
        {"sha256", entry.sha256},
        {"recipe", parseJson(recipeJson, Phrase::verbatim("the recipe")).value_or(Json())}};
    const auto text = dumpJson(line) + '\n';
    const auto before = ::lseek(m_descriptor, 0, SEEK_END);
    for (std::string_view rest = text; !rest.empty();) {
        const auto written = m_write(m_descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            const int reason = written < 0 ? errno : ENOSPC;
            std::ignore = ::ftruncate(m_descriptor, before);
            return cannotWrite(m_file, reason);
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fdatasync(m_descriptor) != 0 && errno != EINVAL) {
        return cannotWrite(m_file, errno);
    }
    m_isEmpty = false;
    m_entries[entry.key] = entry;
    return {};
}

}  // namespace lightgen::core
