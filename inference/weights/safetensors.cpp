#include "inference/weights/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <new>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "core/utf8.h"

namespace lightgen::inference {

using core::ErrorCode;
using core::fail;
using core::phrase;

static_assert(
    std::endian::native == std::endian::little, "safetensors are used in place, so the machine must be little endian"
);

namespace {

constexpr std::array<std::pair<DType, std::string_view>, 10> kTypeNames{{
    {DType::F64, "F64"},
    {DType::F32, "F32"},
    {DType::F16, "F16"},
    {DType::BF16, "BF16"},
    {DType::I64, "I64"},
    {DType::I32, "I32"},
    {DType::I16, "I16"},
    {DType::I8, "I8"},
    {DType::U8, "U8"},
    {DType::Bool, "BOOL"},
}};

// Text of a foreign file inside a message.
std::string shown(std::string_view text) {
    return core::printable(text);
}

// Takes the header apart event by event: no document is built, duplicates are seen, and anything deeper than
// {name: {field: [number]}} ends the reading.
class HeaderReader {
public:
    using Json = nlohmann::json;

    const core::Phrase& problem() const { return m_problem; }
    SafetensorsHeader take() && { return std::move(m_header); }

    bool start_object(std::size_t) {
        switch (m_place) {
            case Place::Document: m_place = Place::Names; return true;
            case Place::NameValue:
                m_place = m_name == kSafetensorsMetadataKey ? Place::Metadata : Place::Fields;
                return true;
            default: return unexpected(phrase("an object"));
        }
    }

    bool key(std::string& text) {
        if (m_place == Place::Names) {
            return nextName(text);
        }
        if (m_place == Place::Metadata) {
            m_field = text;
            m_place = Place::MetadataValue;
            return m_header.metadata.contains(text) ? stop(phrase("the metadata entry '{}' occurs twice", shown(text)))
                                                    : true;
        }
        return nextField(text);
    }

    bool end_object() {
        if (m_place == Place::Fields) {
            if (!m_hasType || !m_hasShape || !m_hasOffsets) {
                return stop(phrase("tensor '{}' needs dtype, shape and data_offsets", shown(m_name)));
            }
            m_header.tensors.push_back(std::move(m_tensor));
        }
        m_place = m_place == Place::Names ? Place::Done : Place::Names;
        return true;
    }

    bool start_array(std::size_t) {
        if (m_place == Place::ShapeValue) {
            m_place = Place::Shape;
            return true;
        }
        if (m_place == Place::OffsetsValue) {
            m_place = Place::Offsets;
            return true;
        }
        return unexpected(phrase("an array"));
    }

    bool end_array() {
        if (m_place == Place::Offsets && m_offsets != 2) {
            return stop(phrase("tensor '{}' needs two data_offsets", shown(m_name)));
        }
        m_place = Place::Fields;
        return true;
    }

    bool number_unsigned(Json::number_unsigned_t value) {
        if (m_place == Place::Shape) {
            return addExtent(value);
        }
        if (m_place == Place::Offsets && m_offsets < 2) {
            (m_offsets++ == 0 ? m_tensor.begin : m_tensor.end) = value;
            return true;
        }
        return unexpected(phrase("a number"));
    }

    bool string(std::string& text) {
        if (m_place == Place::MetadataValue) {
            m_header.metadata.emplace(std::move(m_field), text);
            m_place = Place::Metadata;
            return true;
        }
        if (m_place != Place::TypeValue) {
            return unexpected(phrase("a text"));
        }
        const auto type = parseDType(text);
        if (!type) {
            return stop(phrase("tensor '{}' has the unknown type '{}'", shown(m_name), shown(text)));
        }
        m_tensor.dtype = *type;
        m_place = Place::Fields;
        return true;
    }

    bool number_integer(Json::number_integer_t) { return unexpected(phrase("a negative number")); }
    bool number_float(Json::number_float_t, const std::string&) { return unexpected(phrase("a fraction")); }
    bool null() { return unexpected(phrase("null")); }
    bool boolean(bool) { return unexpected(phrase("a truth value")); }
    bool binary(Json::binary_t&) { return unexpected(phrase("binary data")); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        return stop(phrase("is not valid JSON at byte {}", position));
    }

private:
    enum class Place {
        Document,
        Names,
        NameValue,
        Metadata,
        MetadataValue,
        Fields,
        TypeValue,
        ShapeValue,
        Shape,
        OffsetsValue,
        Offsets,
        Done
    };

    bool stop(core::Phrase text) {
        m_problem = std::move(text);
        return false;
    }

    bool unexpected(const core::Phrase& what) {
        const bool inside = m_place != Place::Document && m_place != Place::Done;
        return stop(
            inside ? phrase("tensor '{}' has {} where none belongs", shown(m_name), what)
                   : phrase("is {} where none belongs", what)
        );
    }

    bool nextName(const std::string& text) {
        if (!m_names.insert(text).second) {
            return stop(phrase("tensor '{}' occurs twice", shown(text)));
        }
        m_name = text;
        m_tensor = {};
        m_tensor.name = text;
        m_hasType = m_hasShape = m_hasOffsets = false;
        m_offsets = 0;
        m_place = Place::NameValue;
        return true;
    }

    bool nextField(const std::string& text) {
        const auto first = [&](bool& seen, Place place) {
            m_place = place;
            return std::exchange(seen, true) ? stop(phrase("tensor '{}' has '{}' twice", shown(m_name), text)) : true;
        };
        if (text == "dtype") {
            return first(m_hasType, Place::TypeValue);
        }
        if (text == "shape") {
            return first(m_hasShape, Place::ShapeValue);
        }
        if (text == "data_offsets") {
            return first(m_hasOffsets, Place::OffsetsValue);
        }
        return stop(phrase("tensor '{}' has the unknown field '{}'", shown(m_name), shown(text)));
    }

    bool addExtent(std::uint64_t value) {
        if (m_tensor.shape.size() == kMaxTensorRank) {
            return stop(phrase("tensor '{}' has more than {} dimensions", shown(m_name), int(kMaxTensorRank)));
        }
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return stop(phrase("tensor '{}' has a shape that no memory holds", shown(m_name)));
        }
        m_tensor.shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }

    Place m_place = Place::Document;
    SafetensorsHeader m_header;
    std::unordered_set<std::string> m_names;
    TensorInfo m_tensor;
    std::string m_name, m_field;
    core::Phrase m_problem;
    int m_offsets = 0;
    bool m_hasType = false, m_hasShape = false, m_hasOffsets = false;
};

// Bytes that a tensor's shape and type ask for; nothing if that is beyond 63 bits. Zero extents do not excuse the
// others: strides are computed from all of them.
std::optional<std::uint64_t> bytesOf(const TensorInfo& tensor) {
    std::int64_t product = static_cast<std::int64_t>(bytesPerElement(tensor.dtype));
    bool empty = false;
    for (const auto extent : tensor.shape) {
        empty = empty || extent == 0;
        if (__builtin_mul_overflow(product, std::max<std::int64_t>(extent, 1), &product)) {
            return std::nullopt;
        }
    }
    return empty ? 0 : static_cast<std::uint64_t>(product);
}

core::Status checkRanges(const std::vector<TensorInfo>& sorted, std::uint64_t dataBytes, std::string_view where) {
    std::uint64_t position = 0;
    for (const auto& tensor : sorted) {
        const auto needed = bytesOf(tensor);
        if (tensor.begin > tensor.end || tensor.end > dataBytes) {
            return fail(
                ErrorCode::Corrupt,
                "{}: tensor '{}' occupies bytes {} to {} of {}; the file is cut off or damaged",
                where,
                shown(tensor.name),
                tensor.begin,
                tensor.end,
                dataBytes
            );
        }
        if (!needed || *needed != tensor.bytes()) {
            return fail(
                ErrorCode::Corrupt,
                "{}: tensor '{}' has {} bytes, which does not fit its shape and type",
                where,
                shown(tensor.name),
                tensor.bytes()
            );
        }
        if (tensor.begin != position) {
            return fail(
                ErrorCode::Corrupt,
                "{}: tensor '{}' {}",
                where,
                shown(tensor.name),
                tensor.begin < position ? phrase("overlaps the one before it")
                                        : phrase("leaves a hole after the one before it")
            );
        }
        position = tensor.end;
    }
    if (position != dataBytes) {
        return fail(ErrorCode::Corrupt, "{}: {} bytes belong to no tensor", where, dataBytes - position);
    }
    return {};
}

core::Result<std::uint64_t> headerLength(std::span<const std::byte> file, std::string_view where) {
    constexpr std::size_t kPrefix = sizeof(std::uint64_t);
    if (file.size() < kPrefix) {
        return fail(ErrorCode::Corrupt, "{}: is no safetensors file: it has only {} bytes", where, file.size());
    }
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), kPrefix);
    if (length > kMaxSafetensorsHeader) {
        return fail(
            ErrorCode::Corrupt,
            "{}: is no safetensors file: its header would have {} bytes, at most {} are allowed",
            where,
            length,
            kMaxSafetensorsHeader
        );
    }
    if (length > file.size() - kPrefix) {
        return fail(
            ErrorCode::Corrupt, "{}: is cut off: its header has {} bytes, the file {}", where, length, file.size()
        );
    }
    return length;
}

core::Result<SafetensorsHeader> parse(std::span<const std::byte> file, std::string_view where) {
    LIGHTGEN_TRY(const auto length, headerLength(file, where));
    const auto dataStart = sizeof(std::uint64_t) + length;
    const auto* text = reinterpret_cast<const char*>(file.data()) + sizeof(std::uint64_t);
    HeaderReader reader;
    if (length == 0 || *text != '{') {
        return fail(ErrorCode::Corrupt, "{}: is no safetensors file: its header does not start with '{{'", where);
    }
    if (!nlohmann::json::sax_parse(text, text + length, &reader)) {
        return fail(ErrorCode::Corrupt, "{}: the safetensors header is damaged: {}", where, reader.problem());
    }
    auto header = std::move(reader).take();
    std::ranges::sort(header.tensors, [](const TensorInfo& a, const TensorInfo& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    LIGHTGEN_CHECK(checkRanges(header.tensors, file.size() - dataStart, where));
    for (auto& tensor : header.tensors) {
        tensor.begin += dataStart;
        tensor.end += dataStart;
    }
    return header;
}

}  // namespace

std::string_view name(DType dtype) {
    return std::ranges::find(kTypeNames, dtype, &std::pair<DType, std::string_view>::first)->second;
}

std::optional<DType> parseDType(std::string_view text) {
    const auto found = std::ranges::find(kTypeNames, text, &std::pair<DType, std::string_view>::second);
    return found == kTypeNames.end() ? std::nullopt : std::optional(found->first);
}

core::Result<SafetensorsHeader> parseSafetensors(std::span<const std::byte> file, std::string_view where) {
    try {
        return parse(file, where);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "{}: the safetensors header does not fit into memory", where);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, "{}: the safetensors header is damaged: {}", where, error.what());
    }
}

}  // namespace lightgen::inference
