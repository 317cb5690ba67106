#include "core/png_chunks.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/png_codec.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::size_t kChunkFrame = 12;  // length, type and checksum

std::uint32_t bigEndian(Bytes bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

void appendBigEndian(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0}) {
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

std::uint32_t checksum(Bytes typeAndPayload) {
    return static_cast<std::uint32_t>(::crc32(0, typeAndPayload.data(), static_cast<uInt>(typeAndPayload.size())));
}

std::string_view asText(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct Chunk {
    std::string_view type;
    Bytes payload;
    bool sound;  // the checksum matches
    std::size_t end;
};

Result<Chunk> chunkAt(Bytes png, std::size_t at) {
    if (png.size() - at < kChunkFrame) {
        return fail(ErrorCode::Corrupt, "The PNG is cut off after {} bytes.", png.size());
    }
    const std::size_t length = bigEndian(png.subspan(at, 4));
    if (length > png.size() - at - kChunkFrame) {
        return fail(
            ErrorCode::Corrupt,
            "The PNG is cut off: at byte {} a chunk of {} bytes begins, but only {} follow.",
            at,
            length,
            png.size() - at - kChunkFrame
        );
    }
    const auto typeAndPayload = png.subspan(at + 4, 4 + length);
    const auto stored = bigEndian(png.subspan(at + 8 + length, 4));
    return Chunk{
        asText(typeAndPayload.first(4)),
        typeAndPayload.subspan(4),
        checksum(typeAndPayload) == stored,
        at + kChunkFrame + length};
}

std::string fromLatin1(std::string_view latin1) {
    std::string utf8;
    for (const char character : latin1) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            utf8 += character;
        } else {
            utf8 += static_cast<char>(0xC0 | byte >> 6);
            utf8 += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return utf8;
}

class Inflater {
public:
    Inflater() { m_ready = ::inflateInit(&m_stream) == Z_OK; }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { ::inflateEnd(&m_stream); }

    // Nothing if the stream is damaged or holds more than `limit` bytes.
    std::optional<std::string> run(std::string_view compressed, std::size_t limit) {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
        m_stream.avail_in = static_cast<uInt>(compressed.size());
        std::string text;
        std::array<char, 16384> piece{};
        int state = m_ready ? Z_OK : Z_STREAM_ERROR;
        while (state == Z_OK && text.size() <= limit) {
            m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
            m_stream.avail_out = piece.size();
            state = ::inflate(&m_stream, Z_NO_FLUSH);
            text.append(piece.data(), piece.size() - m_stream.avail_out);
        }
        return state == Z_STREAM_END && text.size() <= limit ? std::optional(std::move(text)) : std::nullopt;
    }

private:
    z_stream m_stream{};
    bool m_ready = false;
};

// Takes everything up to the next NUL off the front.
std::optional<std::string_view> takeField(std::string_view& rest) {
    const auto nul = rest.find('\0');
    if (nul == std::string_view::npos) {
        return std::nullopt;
    }
    const auto field = rest.substr(0, nul);
    rest.remove_prefix(nul + 1);
    return field;
}

// Reads the three kinds of text chunks within one budget of bytes.
class TextReader {
public:
    Status read(const Chunk& chunk) {
        auto rest = asText(chunk.payload);
        const auto keyword = takeField(rest);
        if (!keyword || keyword->empty() || keyword->size() > 79) {
            return damaged(chunk);
        }
        auto text = chunk.type == "tEXt"   ? std::optional(fromLatin1(rest))
                    : chunk.type == "zTXt" ? compressed(rest)
                                           : international(rest);
        if (!text) {
            return damaged(chunk);
        }
        if (text->size() > m_budget) {
            return fail(ErrorCode::Incompatible, "The PNG holds more than {} bytes of text.", kMaxPngTextBytes);
        }
        m_budget -= text->size();
        texts.emplace(fromLatin1(*keyword), std::move(*text));
        return {};
    }

    TextChunks texts;

private:
    static tl::unexpected<Error> damaged(const Chunk& chunk) {
        return fail(
            ErrorCode::Corrupt,
            "A {} chunk of the PNG is damaged, or its text has more than {} bytes.",
            chunk.type,
            kMaxPngTextBytes
        );
    }

    std::optional<std::string> inflated(std::string_view bytes) const { return Inflater().run(bytes, m_budget); }

    std::optional<std::string> compressed(std::string_view rest) const {
        if (rest.empty() || rest.front() != 0) {
            return std::nullopt;
        }
        const auto latin1 = inflated(rest.substr(1));
        return latin1 ? std::optional(fromLatin1(*latin1)) : std::nullopt;
    }

    std::optional<std::string> international(std::string_view rest) const {
        if (rest.size() < 2 || static_cast<unsigned char>(rest[0]) > 1) {
            return std::nullopt;
        }
        const bool isCompressed = rest[0] == 1;
        if (isCompressed && rest[1] != 0) {
            return std::nullopt;
        }
        rest.remove_prefix(2);
        const bool named = takeField(rest) && takeField(rest);  // language, translated keyword
        if (!named) {
            return std::nullopt;
        }
        const auto utf8 = isCompressed ? inflated(rest) : std::optional<std::string>(rest);
        return utf8 ? std::optional(replaceInvalidUtf8(*utf8)) : std::nullopt;
    }

    std::size_t m_budget = kMaxPngTextBytes;
};

bool isText(std::string_view type) {
    return type == "tEXt" || type == "zTXt" || type == "iTXt";
}

}  // namespace

std::vector<std::uint8_t> pngChunk(std::string_view type, std::string_view payload) {
    std::vector<std::uint8_t> chunk;
    chunk.reserve(payload.size() + kChunkFrame);
    appendBigEndian(chunk, static_cast<std::uint32_t>(payload.size()));
    chunk.insert(chunk.end(), type.begin(), type.end());
    chunk.insert(chunk.end(), payload.begin(), payload.end());
    appendBigEndian(chunk, checksum(Bytes(chunk).subspan(4)));
    return chunk;
}

Status checkPngText(const std::string& keyword, const std::string& text) {
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7F; };
    const bool sound = !keyword.empty() && keyword.size() <= 79 && std::ranges::all_of(keyword, isPrintable) &&
                       keyword.front() != ' ' && keyword.back() != ' ' && keyword.find("  ") == std::string::npos;
    if (!sound) {
        return fail(
            ErrorCode::InvalidArgument,
            "'{}' cannot be a PNG keyword: 1 to 79 printable ASCII characters are needed.",
            printable(keyword)
        );
    }
    if (text.find('\0') != std::string::npos || firstInvalidUtf8(text) || text.size() > kMaxPngTextBytes) {
        return fail(
            ErrorCode::InvalidArgument,
            "The text '{}' cannot be put into a PNG: it must be UTF-8 without NUL and at most {} bytes long.",
            keyword,
            kMaxPngTextBytes
        );
    }
    return {};
}

Result<PixelSize> pngSize(Bytes png) {
    if (png.size() < kSignature.size() || !std::ranges::equal(png.first(kSignature.size()), kSignature)) {
        return fail(ErrorCode::Incompatible, "This is not a PNG file.");
    }
    LIGHTGEN_TRY(const auto header, chunkAt(png, kSignature.size()));
    if (header.type != "IHDR" || header.payload.size() != 13 || !header.sound) {
        return fail(ErrorCode::Corrupt, "The PNG is damaged: its header is not sound.");
    }
    const std::uint64_t width = bigEndian(header.payload.first(4));
    const std::uint64_t height = bigEndian(header.payload.subspan(4, 4));
    if (width == 0 || height == 0) {
        return fail(ErrorCode::Corrupt, "The PNG is damaged: its size is {}x{} pixels.", width, height);
    }
    const bool fits = width <= kMaxPngSide && height <= kMaxPngSide && width * height <= std::uint64_t{kMaxPngPixels};
    if (!fits) {
        return fail(
            ErrorCode::Incompatible,
            "The PNG has {}x{} pixels; at most {} a side and {} in all can be opened.",
            width,
            height,
            kMaxPngSide,
            kMaxPngPixels
        );
    }
    return PixelSize{static_cast<int>(width), static_cast<int>(height)};
}

Status checkPngChunks(Bytes png) {
    LIGHTGEN_CHECK(pngSize(png));
    for (std::size_t at = kPngHeaderEnd;;) {
        LIGHTGEN_TRY(const auto chunk, chunkAt(png, at));
        const bool critical = (chunk.type.front() & 0x20) == 0;  // PNG: a capital first letter
        if (critical && !chunk.sound) {
            return fail(ErrorCode::Corrupt, "The PNG is damaged: the checksum at byte {} is wrong.", at);
        }
        if (chunk.type == "IEND") {
            return {};
        }
        at = chunk.end;
    }
}

Result<std::optional<Bytes>> findPngChunk(Bytes png, std::string_view type) {
    LIGHTGEN_CHECK(pngSize(png));
    for (std::size_t at = kPngHeaderEnd;;) {
        LIGHTGEN_TRY(const auto chunk, chunkAt(png, at));
        if (chunk.type == type) {
            if (!chunk.sound) {
                return fail(ErrorCode::Corrupt, "The PNG is damaged: the checksum at byte {} is wrong.", at);
            }
            return std::optional(chunk.payload);
        }
        if (chunk.type == "IEND") {
            return std::nullopt;
        }
        at = chunk.end;
    }
}

Result<TextChunks> readPngTexts(Bytes png) {
    LIGHTGEN_CHECK(pngSize(png));
    TextReader reader;
    for (std::size_t at = kPngHeaderEnd;;) {
        LIGHTGEN_TRY(const auto chunk, chunkAt(png, at));
        if (chunk.type == "IEND") {
            return std::move(reader.texts);
        }
        if (isText(chunk.type)) {
            if (!chunk.sound) {
                return fail(ErrorCode::Corrupt, "The PNG is damaged: the checksum of a text at byte {} is wrong.", at);
            }
            LIGHTGEN_CHECK(reader.read(chunk));
        }
        at = chunk.end;
    }
}

}  // namespace lightgen::core
