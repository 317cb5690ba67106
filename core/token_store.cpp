#include "core/token_store.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/paths.h"
#include "core/request_json.h"
#include "core/sha256.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "LGTOKENS";
constexpr std::string_view kSuffix = ".tokens";
constexpr int kFormat = 1;
constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kMaxHeaderBytes = std::size_t{64} << 20;
constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;
Phrase where() {
    return phrase("the tokens");
}

class Writer {
public:
    void add(std::string_view text) { m_bytes.insert(m_bytes.end(), text.begin(), text.end()); }
    template <class Number>
    void add(const std::vector<Number>& numbers) {
        const auto* raw = reinterpret_cast<const std::uint8_t*>(numbers.data());
        m_bytes.insert(m_bytes.end(), raw, raw + numbers.size() * sizeof(Number));
    }
    std::vector<std::uint8_t> sealed() && {
        const auto hash = sha256Hex(m_bytes);
        add(hash);
        return std::move(m_bytes);
    }

private:
    std::vector<std::uint8_t> m_bytes;
};

class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes)
        : m_rest(bytes) {}

    std::size_t left() const { return m_rest.size(); }
    std::string_view text(std::size_t count) {
        const auto* start = reinterpret_cast<const char*>(m_rest.data());
        m_rest = m_rest.subspan(count);
        return {start, count};
    }
    template <class Number>
    std::vector<Number> numbers(std::size_t count) {
        std::vector<Number> target(count);
        const auto raw = text(count * sizeof(Number));
        if (!raw.empty()) {
            std::memcpy(target.data(), raw.data(), raw.size());
        }
        return target;
    }

private:
    std::span<const std::uint8_t> m_rest;
};

struct Header {
    SavedState state;  // without its arrays
    int order = 0;
    int steps = 0;
};

Status readHeader(const Json& json, Header& header) {
    constexpr NumberRange kCount{0, 2048.0 * 2048.0};
    LIGHTGEN_TRY(const auto fields, JsonFields::of(json, where()));
    int format = 0;
    LIGHTGEN_CHECK(fields.read("format", format, {0, 2147483647}));
    if (format > kFormat) {
        return fail(
            ErrorCode::Incompatible,
            "The tokens were written by a newer version (format {}, known here: {}); update the program to use them.",
            format,
            kFormat
        );
    }
    auto& tokens = header.state.tokens;
    LIGHTGEN_CHECK(fields.read("rows", tokens.grid.rows, {1, 2048}));
    LIGHTGEN_CHECK(fields.read("columns", tokens.grid.columns, {1, 2048}));
    LIGHTGEN_CHECK(fields.read("channels", tokens.channels, {1, 4096}));
    LIGHTGEN_CHECK(fields.read("order", header.order, kCount));
    LIGHTGEN_CHECK(fields.read("steps", header.steps, kCount));
    LIGHTGEN_CHECK(fields.read("model_hash", header.state.modelHash));
    LIGHTGEN_CHECK(fields.require("request"));
    auto request = requestFromObject(*fields.find("request"), where());
    if (!request) {
        return tl::unexpected(Error{ErrorCode::Corrupt, std::move(request).error().message});
    }
    header.state.request = *std::move(request);
    return {};
}

bool isSafeName(const std::string& id) {
    constexpr std::size_t kMaxLength = 128;
    return !id.empty() && id.size() <= kMaxLength && std::ranges::all_of(id, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

Status checkName(const std::string& id) {
    if (!isSafeName(id)) {
        return fail(ErrorCode::InvalidArgument, "'{}' is no id of a picture.", printable(id));
    }
    return {};
}

}  // namespace

std::vector<std::uint8_t> encodeState(const SavedState& state) {
    const auto header = dumpJson(
        {{"format", kFormat},
         {"rows", state.tokens.grid.rows},
         {"columns", state.tokens.grid.columns},
         {"channels", state.tokens.channels},
         {"order", state.order.size()},
         {"steps", state.placedPerStep.size()},
         {"model_hash", state.modelHash},
         {"request", requestObject(state.request)}}
    );
    Writer writer;
    writer.add(kMagic);
    writer.add(std::vector{static_cast<std::uint32_t>(header.size())});
    writer.add(header);
    writer.add(state.order);
    writer.add(state.placedPerStep);
    writer.add(state.tokens.values);
    return std::move(writer).sealed();
}

Result<SavedState> decodeState(std::span<const std::uint8_t> bytes) {
    const auto damaged = [](const Phrase& what) {
        return fail(ErrorCode::Corrupt, "{}; delete the file, the picture can be made again.", what);
    };
    if (bytes.size() < kMagic.size() + sizeof(std::uint32_t) + kHashDigits) {
        return damaged(phrase("The file has only {} bytes", bytes.size()));
    }
    Reader reader(bytes.first(bytes.size() - kHashDigits));
    Reader seal(bytes.last(kHashDigits));
    if (reader.text(kMagic.size()) != kMagic) {
        return damaged(phrase("The file does not begin like one with tokens"));
    }
    if (sha256Hex(bytes.first(bytes.size() - kHashDigits)) != seal.text(kHashDigits)) {
        return damaged(phrase("The file is damaged or cut off: its checksum does not fit"));
    }
    const auto length = reader.numbers<std::uint32_t>(1).front();
    if (length > kMaxHeaderBytes || length > reader.left()) {
        return damaged(phrase("The header of the file is longer than the file"));
    }
    LIGHTGEN_TRY(const auto json, parseJson(reader.text(length), where()));
    Header header;
    LIGHTGEN_CHECK(readHeader(json, header));
    auto& state = header.state;
    const auto order = static_cast<std::size_t>(header.order);
    const auto steps = static_cast<std::size_t>(header.steps);
    const auto values =
        static_cast<std::size_t>(state.tokens.grid.count()) * static_cast<std::size_t>(state.tokens.channels);
    if (reader.left() != sizeof(std::int32_t) * (order + steps) + sizeof(float) * values) {
        return damaged(phrase("{} bytes of tokens do not fit the header of the file", reader.left()));
    }
    state.order = reader.numbers<std::int32_t>(order);
    state.placedPerStep = reader.numbers<std::int32_t>(steps);
    state.tokens.values = reader.numbers<float>(values);
    LIGHTGEN_CHECK(checkState(state));
    return std::move(state);
}

TokenStore::TokenStore(fs::path folder, std::uintmax_t cap)
    : m_folder(std::move(folder))
    , m_cap(cap) {}

fs::path TokenStore::defaultFolder() {
    return dataFolder() / "tokens";
}

fs::path TokenStore::fileOf(const std::string& id) const {
    return m_folder / (id + std::string(kSuffix));
}

Status TokenStore::save(const std::string& id, const SavedState& state) const {
    LIGHTGEN_CHECK(checkName(id));
    LIGHTGEN_CHECK(checkState(state));
    LIGHTGEN_CHECK(createFolder(m_folder));
    LIGHTGEN_CHECK(writeFileAtomically(fileOf(id), encodeState(state)));
    makeRoom(fileOf(id));
    return {};
}

Result<SavedState> TokenStore::load(const std::string& id) const {
    LIGHTGEN_CHECK(checkName(id));
    LIGHTGEN_TRY(const auto bytes, readFile(fileOf(id), kMaxFileBytes));
    auto state = decodeState(bytes);
    if (!state) {
        return fail(state.error().code, "{}: {}", printable(fileOf(id)), state.error().message);
    }
    return state;
}

bool TokenStore::contains(const std::string& id) const {
    std::error_code error;
    return isSafeName(id) && fs::is_regular_file(fileOf(id), error);
}

Status TokenStore::remove(const std::string& id) const {
    LIGHTGEN_CHECK(checkName(id));
    std::error_code error;
    fs::remove(fileOf(id), error);
    if (error) {
        return fail(
            ErrorCode::Unwritable, "Cannot delete '{}': {}.", printable(fileOf(id)), systemReason(error.value())
        );
    }
    return {};
}

// What cannot be listed or removed is left: the cap is no reason to lose a picture.
void TokenStore::makeRoom(const fs::path& newest) const {
    struct Entry {
        fs::file_time_type written;
        fs::path path;
        std::uintmax_t bytes;
    };
    std::vector<Entry> entries;
    std::uintmax_t total = 0;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        const auto bytes = entry->file_size(gone);
        const auto written = entry->last_write_time(gone);
        if (!gone && entry->path().extension() == kSuffix) {
            total += bytes;
            entries.push_back({written, entry->path(), bytes});
        }
    }
    std::ranges::sort(entries, {}, [](const Entry& entry) { return std::pair(entry.written, entry.path); });
    for (const auto& entry : entries) {
        if (total <= m_cap) {
            return;
        }
        if (entry.path != newest && fs::remove(entry.path, error)) {
            total -= entry.bytes;
        }
    }
}

Status loadBranch(GenerationRequest& request, const TokenStore& store) {
    if (!request.branch || request.branch->from.state) {
        return {};
    }
    auto state = store.load(request.branch->image);
    if (!state && state.error().code == ErrorCode::NotFound) {
        return fail(
            ErrorCode::NotFound,
            "The tokens of the picture to branch from are not kept any more; make that picture again first."
        );
    }
    if (!state) {
        return tl::unexpected(std::move(state).error());
    }
    request.branch->from.state = std::make_shared<const SavedState>(*std::move(state));
    return {};
}

void loadOwnTokens(GenerationRequest& request, const TokenStore& store) {
    auto& inpainting = request.inpainting;
    if (!inpainting || inpainting->tokensOf.empty() || inpainting->from.state) {
        return;
    }
    if (auto state = store.load(inpainting->tokensOf)) {
        inpainting->from.state = std::make_shared<const SavedState>(*std::move(state));
    }
}

}  // namespace lightgen::core
