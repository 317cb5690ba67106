#include "core/png_text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/png_chunks.h"
#include "core/png_codec.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kChunkFrame = 12;  // length, type and checksum

bool fitsLatin1(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte > 0xC3) {
            return false;  // leads a character above U+00FF
        }
    }
    return true;
}

std::string toLatin1(std::string_view utf8) {
    std::string latin1;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const bool pair = byte >= 0xC2 && i + 1 < utf8.size();
        latin1 +=
            pair ? static_cast<char>((byte & 0x03) << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3F)) : utf8[i];
    }
    return latin1;
}

bool isText(std::string_view type) {
    return type == "tEXt" || type == "zTXt" || type == "iTXt";
}

bool hasKeyword(const PngChunk& chunk, const std::string& keyword) {
    const std::string_view payload(reinterpret_cast<const char*>(chunk.payload.data()), chunk.payload.size());
    return isText(chunk.type) && payload.substr(0, payload.find('\0')) == keyword;
}

void append(std::vector<std::uint8_t>& bytes, Bytes more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

// Reads parts of a file at their places.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : m_path(path)
        , m_file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }

    Result<std::size_t> size() const {
        struct ::stat facts {};
        if (m_file < 0 || ::fstat(m_file, &facts) != 0) {
            return refused();
        }
        if (!S_ISREG(facts.st_mode)) {
            return fail(ErrorCode::Unreadable, "{} is no regular file.", printable(m_path));
        }
        return static_cast<std::size_t>(facts.st_size);
    }

    Status read(std::size_t at, std::span<std::uint8_t> bytes) const {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto got = ::pread(m_file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
            if (got < 0 && errno == EINTR) {
                continue;
            }
            if (got < 0) {
                return refused();
            }
            if (got == 0) {
                return fail(ErrorCode::Corrupt, "{} is cut off after {} bytes.", printable(m_path), at + done);
            }
            done += static_cast<std::size_t>(got);
        }
        return {};
    }

private:
    tl::unexpected<Error> refused() const {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be read: {}.", printable(m_path), systemReason(errno));
    }

    const std::filesystem::path& m_path;
    int m_file;
};

std::size_t lengthOf(const std::array<std::uint8_t, 8>& head) {
    return std::size_t{head[0]} << 24 | std::size_t{head[1]} << 16 | std::size_t{head[2]} << 8 | head[3];
}

}  // namespace

Result<std::vector<std::uint8_t>> pngTextChunk(const std::string& keyword, const std::string& text) {
    LIGHTGEN_CHECK(checkPngText(keyword, text));
    const bool plain = fitsLatin1(text) && keyword != kXmpKeyword;
    std::string payload = keyword + '\0';
    if (plain) {
        payload += toLatin1(text);
    } else {
        payload += std::string(4, '\0') + text;  // not compressed, method 0, no language, no translated keyword
    }
    return pngChunk(plain ? "tEXt" : "iTXt", payload);
}

Result<std::vector<std::uint8_t>> withPngText(Bytes png, const std::string& keyword, const std::string& text) {
    LIGHTGEN_CHECK(checkPngChunks(png));
    std::vector<std::uint8_t> changed;
    changed.reserve(png.size() + text.size() + keyword.size() + 2 * kChunkFrame);
    append(changed, png.first(kPngHeaderEnd));
    if (!text.empty()) {
        LIGHTGEN_TRY(const auto chunk, pngTextChunk(keyword, text));
        append(changed, chunk);
    }
    for (std::size_t at = kPngHeaderEnd;;) {
        LIGHTGEN_TRY(const auto chunk, pngChunkAt(png, at));
        if (!hasKeyword(chunk, keyword) && chunk.type != "caBX") {
            append(changed, png.subspan(at, chunk.end - at));
        }
        if (chunk.type == "IEND") {
            return changed;
        }
        at = chunk.end;
    }
}

Result<std::vector<std::uint8_t>> readPngWithoutPixels(const std::filesystem::path& path) {
    const OpenFile file(path);
    LIGHTGEN_TRY(const auto size, file.size());
    std::vector<std::uint8_t> png(std::min<std::size_t>(size, kPngHeaderEnd));
    LIGHTGEN_CHECK(file.read(0, png));
    if (const auto pixels = pngSize(png); !pixels) {
        return fail(pixels.error().code, "{}: {}", printable(path), pixels.error().message);
    }
    std::size_t textBytes = 0;
    for (std::size_t at = kPngHeaderEnd;;) {
        std::array<std::uint8_t, 8> head{};
        LIGHTGEN_CHECK(file.read(at, head));
        const std::string_view type(reinterpret_cast<const char*>(head.data()) + 4, 4);
        const auto whole = lengthOf(head) + kChunkFrame;
        if (whole > size - at) {
            return fail(ErrorCode::Corrupt, "{} is cut off after {} bytes.", printable(path), size);
        }
        if (isText(type) || type == "IEND") {
            textBytes += whole;
            if (textBytes > kMaxPngTextBytes) {
                return fail(
                    ErrorCode::Incompatible, "{} holds more than {} bytes of text.", printable(path), kMaxPngTextBytes
                );
            }
            png.resize(png.size() + whole);
            LIGHTGEN_CHECK(file.read(at, std::span(png).last(whole)));
        }
        if (type == "IEND") {
            return png;
        }
        at += whole;
    }
}

}  // namespace lightgen::core
