#include "inference/weights/mapped_file.h"
#include "core/system_reason.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;

namespace {

class Descriptor {
public:
    explicit Descriptor(int value)
        : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }
    int value() const { return m_value; }

private:
    int m_value;
};

}  // namespace

core::Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    // Non-blocking, so that a named pipe in the place of a file cannot make the program wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.value() < 0) {
        const int error = errno;
        const auto code = error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{}: cannot be opened: {}", path.string(), core::systemReason(error));
    }
    struct stat status {};
    if (::fstat(file.value(), &status) != 0) {
        return fail(ErrorCode::Unreadable, "{}: cannot be examined: {}", path.string(), core::systemReason(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::Unreadable, "{}: is not a regular file", path.string());
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return MappedFile(path, {});
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.value(), 0);
    if (address == MAP_FAILED) {
        return fail(
            ErrorCode::Unreadable, "{}: cannot be mapped into memory: {}", path.string(), core::systemReason(errno)
        );
    }
    return MappedFile(path, {static_cast<const std::byte*>(address), size});
}

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes)
    : m_path(std::move(path))
    , m_bytes(bytes) {}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    if (this != &other) {
        unmap();
        m_path = std::move(other.m_path);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

MappedFile::~MappedFile() {
    unmap();
}

void MappedFile::unmap() {
    if (!m_bytes.empty()) {
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    }
}

}  // namespace lightgen::inference
