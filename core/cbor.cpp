#include "core/cbor.h"

namespace lightgen::core {

namespace {

enum Major : unsigned { Unsigned = 0, Negative = 1, ByteString = 2, Text = 3, Array = 4, Map = 5, Tag = 6, Simple = 7 };

// Walks over the structure once, with bounded depth and count, before anything is built from it.
class StructureCheck {
public:
    explicit StructureCheck(std::span<const std::uint8_t> bytes)
        : m_rest(bytes) {}

    bool isSound() { return item(0) && m_rest.empty(); }

private:
    bool item(int depth) {
        std::uint64_t argument = 0;
        if (depth > kMaxCborDepth || ++m_items > kMaxCborItems || m_rest.empty()) {
            return false;
        }
        const unsigned first = m_rest.front();
        m_rest = m_rest.subspan(1);
        if (!readArgument(first & 0x1F, argument)) {
            return false;
        }
        switch (first >> 5) {
            case Unsigned:
            case Negative:
            case Simple: return true;
            case ByteString:
            case Text: return skip(argument);
            case Array: return items(argument, depth);
            case Map: return argument <= kMaxCborItems && items(2 * argument, depth);
            default: return false;  // tags
        }
    }

    bool items(std::uint64_t count, int depth) {
        if (count > kMaxCborItems * 2) {
            return false;
        }
        for (std::uint64_t i = 0; i < count; ++i) {
            if (!item(depth + 1)) {
                return false;
            }
        }
        return true;
    }

    bool skip(std::uint64_t count) {
        if (count > m_rest.size()) {
            return false;
        }
        m_rest = m_rest.subspan(static_cast<std::size_t>(count));
        return true;
    }

    // 24..27: the argument follows in 1, 2, 4 or 8 bytes; 28..31 are reserved or mean an indefinite length.
    bool readArgument(unsigned low, std::uint64_t& argument) {
        argument = low;
        if (low < 24) {
            return true;
        }
        if (low > 27 || m_rest.size() < (1U << (low - 24))) {
            return false;
        }
        argument = 0;
        for (unsigned i = 0; i < 1U << (low - 24); ++i) {
            argument = argument << 8 | m_rest[i];
        }
        m_rest = m_rest.subspan(1U << (low - 24));
        return true;
    }

    std::span<const std::uint8_t> m_rest;
    std::size_t m_items = 0;
};

}  // namespace

Result<Json> parseCbor(std::span<const std::uint8_t> bytes) {
    if (!StructureCheck(bytes).isSound()) {
        return fail(ErrorCode::Protocol, "A message of {} bytes is no sound CBOR.", bytes.size());
    }
    auto value = Json::from_cbor(bytes.begin(), bytes.end(), true, false);
    if (!value.is_object()) {
        return fail(ErrorCode::Protocol, "A message of {} bytes holds no map.", bytes.size());
    }
    return value;
}

std::vector<std::uint8_t> dumpCbor(const Json& value) {
    return Json::to_cbor(value);
}

}  // namespace lightgen::core
