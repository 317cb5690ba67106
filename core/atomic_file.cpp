#include "core/atomic_file.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int number)
        : m_number(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

// Removes the file unless it was kept.
class Temporary {
public:
    explicit Temporary(fs::path path)
        : m_path(std::move(path)) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!m_path.empty()) {
            ::unlink(m_path.c_str());
        }
    }

    const fs::path& path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    fs::path m_path;
};

tl::unexpected<Error> writeFailure(const fs::path& path, int error) {
    const auto name = printable(path);
    std::error_code ignored;
    const bool folderIsThere = fs::is_directory(path.has_parent_path() ? path.parent_path() : ".", ignored);
    switch (folderIsThere && error == ENOENT ? EPERM : error) {  // /proc says ENOENT to new files
        case ENOSPC:
        case EDQUOT:
            return fail(
                ErrorCode::DiskFull,
                "{} could not be written: the disk is full. Free some space or choose another folder.",
                name
            );
        case ENOENT:
        case ENOTDIR:
            return fail(
                ErrorCode::NotFound,
                "{} could not be written: there is no folder {}. Create it or choose another.",
                name,
                printable(path.parent_path())
            );
        case ENAMETOOLONG:
            return fail(
                ErrorCode::Unwritable, "{} could not be written: the name is too long. Choose a shorter one.", name
            );
        case EFBIG:
            return fail(
                ErrorCode::Unwritable,
                "{} could not be written: it is larger than this system allows a file to be.",
                name
            );
        default:
            return fail(
                ErrorCode::Unwritable,
                "{} could not be written: {}. Choose a folder that you may write to.",
                name,
                systemReason(error)
            );
    }
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// Where the bytes go: links are followed. Refuses what must not be replaced by a file.
Result<fs::path> writableTarget(const fs::path& path) {
    std::error_code error;
    const auto target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
        return writeFailure(path, error.value());
    }
    if (!target.has_filename()) {
        return fail(ErrorCode::Unwritable, "'{}' names no file; add a file name.", printable(path));
    }
    const auto kind = fs::status(target, error).type();
    if (kind == fs::file_type::directory) {
        return fail(ErrorCode::Unwritable, "{} is a folder; add a file name.", printable(path));
    }
    if (fs::exists(fs::file_status(kind)) && kind != fs::file_type::regular) {
        return fail(ErrorCode::Unwritable, "{} is no regular file; choose another name.", printable(path));
    }
    return target;
}

// A name that nobody else has, short enough for every file system; follows the umask like any new file.
fs::path temporaryName(const fs::path& folder) {
    static std::atomic<unsigned> counter{0};
    return folder / fmt::format(".lightgen-{}-{}.tmp", ::getpid(), counter++);
}

Result<std::pair<FileDescriptor, fs::path>> openTemporary(const fs::path& target) {
    constexpr int kAttempts = 100;  // leftovers of a process that had our id and was killed
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto name = temporaryName(folderOf(target));
        FileDescriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (file.isOpen()) {
            return std::pair(std::move(file), name);
        }
        if (errno != EEXIST) {
            return writeFailure(target, errno);
        }
    }
    return writeFailure(target, EEXIST);
}

// 0 or the errno of the first failure.
int writeAll(int file, std::span<const std::uint8_t> bytes, const WriteCall& write) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 ? errno : ENOSPC;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

void keepPermissions(int file, const fs::path& target) {
    struct stat existing {};
    if (::stat(target.c_str(), &existing) == 0) {
        static_cast<void>(::fchmod(file, existing.st_mode & 07777));
    }
}

// The content is safe by now; a file system that cannot sync folders only leaves open when the name appears on disk.
void syncFolder(const fs::path& folder) {
    const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen()) {
        ::fsync(descriptor.get());
    }
}

tl::unexpected<Error> readFailure(const fs::path& path, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        return fail(ErrorCode::NotFound, "There is no file {}.", printable(path));
    }
    return fail(ErrorCode::Unreadable, "{} could not be read: {}.", printable(path), systemReason(error));
}

tl::unexpected<Error> tooLarge(const fs::path& path, std::size_t maxBytes) {
    return fail(
        ErrorCode::Incompatible, "{} is larger than the {} bytes that are allowed here.", printable(path), maxBytes
    );
}

Result<FileDescriptor> openForReading(const fs::path& path, std::size_t maxBytes) {
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe must not hang us
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        return readFailure(path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        const bool isFolder = S_ISDIR(status.st_mode);
        return isFolder ? fail(ErrorCode::Unreadable, "{} is a folder; a file is needed.", printable(path))
                        : fail(ErrorCode::Unreadable, "{} is no regular file; a file is needed.", printable(path));
    }
    if (static_cast<std::uint64_t>(status.st_size) > maxBytes) {
        return tooLarge(path, maxBytes);
    }
    return file;
}

template <class Bytes>
Result<Bytes> readWhole(const fs::path& path, std::size_t maxBytes) {
    LIGHTGEN_TRY(const auto file, openForReading(path, maxBytes));
    constexpr std::size_t kPiece = 256 * 1024;
    Bytes bytes;
    while (true) {
        const auto start = bytes.size();
        bytes.resize(start + kPiece);
        const auto count = ::read(file.get(), bytes.data() + start, kPiece);
        bytes.resize(start + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count < 0 && errno != EINTR) {
            return readFailure(path, errno);
        }
        if (bytes.size() > maxBytes) {
            return tooLarge(path, maxBytes);
        }
        if (count == 0) {
            return bytes;
        }
    }
}

}  // namespace

Status writeFileAtomically(const fs::path& path, std::span<const std::uint8_t> bytes, const WriteCall& write) {
    LIGHTGEN_TRY(const auto target, writableTarget(path));
    LIGHTGEN_TRY(auto opened, openTemporary(target));
    auto& [file, name] = opened;
    Temporary temporary(name);
    if (const int error = writeAll(file.get(), bytes, write ? write : WriteCall(::write))) {
        return writeFailure(path, error);
    }
    keepPermissions(file.get(), target);
    if (::fsync(file.get()) != 0 || !file.close() || ::rename(name.c_str(), target.c_str()) != 0) {
        return writeFailure(path, errno);
    }
    temporary.keep();
    syncFolder(folderOf(target));
    return {};
}

Status writeFileAtomically(const fs::path& path, std::string_view text) {
    return writeFileAtomically(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

Result<std::vector<std::uint8_t>> readFile(const fs::path& path, std::size_t maxBytes) {
    return readWhole<std::vector<std::uint8_t>>(path, maxBytes);
}

Result<std::string> readTextFile(const fs::path& path, std::size_t maxBytes) {
    return readWhole<std::string>(path, maxBytes);
}

Status createFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder, error)) {
        error = std::make_error_code(std::errc::not_a_directory);
    }
    if (!error) {
        return {};
    }
    const bool full = error == std::errc::no_space_on_device;
    return fail(
        full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
        "The folder {} could not be created: {}.",
        printable(folder),
        systemReason(error.value())
    );
}

}  // namespace lightgen::core
