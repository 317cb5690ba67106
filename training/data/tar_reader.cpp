#include "training/data/tar_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <system_error>
#include <utility>

namespace lightgen::training::data {

using core::ErrorCode;
using core::fail;

namespace {

constexpr std::uint64_t kBlock = 512;
constexpr std::uint64_t kMaxMember = 256 << 20;
using Header = std::array<char, kBlock>;

std::string textField(const Header& header, std::size_t begin, std::size_t size) {
    const auto* first = header.data() + begin;
    return {first, std::find(first, first + size, '\0')};
}

std::optional<std::uint64_t> octalField(const Header& header, std::size_t begin, std::size_t size) {
    std::uint64_t value = 0;
    bool any = false;
    for (const char digit : textField(header, begin, size)) {
        if (digit == ' ') {
            if (any) {
                break;
            }
            continue;
        }
        if (digit < '0' || digit > '7') {
            return std::nullopt;
        }
        value = value * 8 + static_cast<std::uint64_t>(digit - '0');
        any = true;
    }
    return any ? std::optional(value) : std::nullopt;
}

// The sum of all bytes of the header, its own field counted as spaces.
bool hasRightSum(const Header& header) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        sum += i >= 148 && i < 156 ? std::uint64_t{' '} : static_cast<unsigned char>(header[i]);
    }
    return octalField(header, 148, 8) == sum;
}

}  // namespace

TarReader::TarReader(std::ifstream stream, std::string name, std::uint64_t size)
    : m_stream(std::move(stream))
    , m_name(std::move(name))
    , m_left(size) {}

core::Result<TarReader> TarReader::open(const std::filesystem::path& file) {
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    std::ifstream stream(file, std::ios::binary);
    if (problem || !stream) {
        return fail(ErrorCode::Unreadable, "{}: cannot be read", file.string());
    }
    if (size == 0) {
        return fail(ErrorCode::Corrupt, "{}: the file is empty", file.string());
    }
    return TarReader(std::move(stream), file.string(), size);
}

core::Result<std::vector<std::uint8_t>> TarReader::content(std::uint64_t size, const std::string& member) {
    const auto padded = (size + kBlock - 1) / kBlock * kBlock;
    if (size > kMaxMember) {
        return fail(ErrorCode::Incompatible, "{}: {} has {} bytes, more than a picture needs", m_name, member, size);
    }
    if (size > m_left) {
        return fail(ErrorCode::Corrupt, "{}: cut off inside {}", m_name, member);
    }
    std::vector<std::uint8_t> bytes(size);
    m_stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    m_stream.seekg(static_cast<std::streamoff>(std::min(padded, m_left) - size), std::ios::cur);
    m_left -= std::min(padded, m_left);
    if (!m_stream) {
        return fail(ErrorCode::Unreadable, "{}: cannot be read further than {}", m_name, member);
    }
    return bytes;
}

core::Result<std::optional<TarMember>> TarReader::next() {
    std::string longName;
    while (m_left > 0) {
        Header header{};
        if (m_left < kBlock || !m_stream.read(header.data(), kBlock)) {
            return fail(ErrorCode::Corrupt, "{}: cut off inside a header", m_name);
        }
        m_left -= kBlock;
        if (std::ranges::all_of(header, [](char byte) { return byte == '\0'; })) {
            return std::nullopt;  // the end mark
        }
        const auto size = octalField(header, 124, 12);
        if (!hasRightSum(header) || !size) {
            return fail(ErrorCode::Corrupt, "{}: no tar, or damaged: a header's checksum does not match", m_name);
        }
        const auto prefix = textField(header, 345, 155), own = textField(header, 0, 100);
        auto name = !longName.empty() ? longName : prefix.empty() ? own : prefix + "/" + own;
        LIGHTGEN_TRY(auto bytes, content(*size, name));
        const char kind = header[156];
        if (kind == 'L') {
            longName.assign(bytes.begin(), std::find(bytes.begin(), bytes.end(), std::uint8_t{0}));
            continue;
        }
        longName.clear();
        if (kind == '0' || kind == '\0') {
            return TarMember{std::move(name), std::move(bytes)};
        }
    }
    return fail(ErrorCode::Corrupt, "{}: cut off: its end mark is missing", m_name);
}

}  // namespace lightgen::training::data
