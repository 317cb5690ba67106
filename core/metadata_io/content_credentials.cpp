#include "core/metadata_io/content_credentials.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace lightgen::core {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint8_t kApp11 = 0xEB;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::size_t kStartOfImageBytes = 2;
constexpr std::size_t kMarkerBytes = 2;

// Of an APP11 segment behind its marker: length, "JP", number of the box, number of the piece of it, then the box:
// length, "jumb", and the box that describes it: length, "jumd", the UUID of what it holds.
constexpr std::size_t kName = 2;
constexpr std::size_t kBox = 4;
constexpr std::size_t kPiece = 6;
constexpr std::size_t kBoxType = 14;
constexpr std::size_t kDescriptionType = 22;
constexpr std::size_t kContent = 26;

std::size_t bigEndian16(Bytes bytes, std::size_t at) {
    return std::size_t{bytes[at]} << 8 | bytes[at + 1];
}

bool stands(Bytes bytes, std::size_t at, std::string_view text) {
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return at <= all.size() && all.substr(at).starts_with(text);
}

bool isBoxPiece(Bytes segment) {
    return segment.size() >= kBoxType && stands(segment, kName, "JP");
}

bool beginsCredentials(Bytes segment) {
    return bigEndian16(segment, kPiece) == 0 && bigEndian16(segment, kPiece + 2) == 1 &&
           stands(segment, kBoxType, "jumb") && stands(segment, kDescriptionType, "jumd") &&
           stands(segment, kContent, "c2pa");
}

}  // namespace

std::vector<std::uint8_t> withoutContentCredentials(Bytes jpeg) {
    std::vector<std::uint8_t> kept(
        jpeg.begin(), jpeg.begin() + std::ptrdiff_t(std::min(kStartOfImageBytes, jpeg.size()))
    );
    std::set<std::size_t> credentials;  // numbers of boxes
    std::size_t at = kept.size();
    while (at + 2 * kMarkerBytes <= jpeg.size() && jpeg[at] == 0xFF && jpeg[at + 1] != kStartOfScan) {
        const auto segment = jpeg.subspan(at + kMarkerBytes);
        const std::size_t length = bigEndian16(segment, 0);
        if (length < kMarkerBytes || length > segment.size()) {
            break;
        }
        const auto whole = segment.first(length);
        bool isDropped = false;
        if (jpeg[at + 1] == kApp11 && isBoxPiece(whole)) {
            if (beginsCredentials(whole)) {
                credentials.insert(bigEndian16(whole, kBox));
            }
            isDropped = credentials.contains(bigEndian16(whole, kBox));
        }
        const auto next = at + kMarkerBytes + length;
        if (!isDropped) {
            kept.insert(kept.end(), jpeg.begin() + std::ptrdiff_t(at), jpeg.begin() + std::ptrdiff_t(next));
        }
        at = next;
    }
    kept.insert(kept.end(), jpeg.begin() + std::ptrdiff_t(at), jpeg.end());
    return kept;
}

}  // namespace lightgen::core
