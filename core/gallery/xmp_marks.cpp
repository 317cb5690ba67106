#include "core/gallery/xmp_marks.h"

#include <exiv2/exiv2.hpp>

#include <array>
#include <cstdio>
#include <ctime>
#include <mutex>

#include "core/utf8.h"

namespace lightgen::core {
namespace {

constexpr auto kNamespace = "http://lightgen-studio.github.io/ns/1.0/";
constexpr auto kPrefix = "lightgen";
constexpr auto kRating = "Xmp.xmp.Rating";
constexpr auto kLabel = "Xmp.xmp.Label";
constexpr auto kCreated = "Xmp.xmp.CreateDate";
constexpr auto kNotes = "Xmp.dc.description";
constexpr auto kBoards = "Xmp.lightgen.Boards";
const std::string kDefaultLanguage = "lang=\"x-default\" ";  // as Exiv2 reads it in front of a text

void lockToolkit(void* mutex, bool locks) {
    auto& toolkit = *static_cast<std::mutex*>(mutex);
    locks ? toolkit.lock() : toolkit.unlock();
}

// Adobe's toolkit inside Exiv2 is not safe for threads by itself.
void startToolkit() {
    static std::mutex toolkit;
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::XmpParser::initialize(lockToolkit, &toolkit);
        Exiv2::XmpProperties::registerNs(kNamespace, kPrefix);
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);  // what is wrong is said by us
    });
}

Result<Exiv2::XmpData> parsed(const std::string& packet) {
    startToolkit();
    Exiv2::XmpData data;
    try {
        if (!packet.empty() && Exiv2::XmpParser::decode(data, packet) != 0) {
            return fail(ErrorCode::Corrupt, "The XMP in the picture cannot be read.");
        }
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::Corrupt, "The XMP in the picture cannot be read: {}.", printable(std::string(error.what()))
        );
    }
    return data;
}

std::string textOf(const Exiv2::XmpData& data, const char* key) {
    const auto found = data.findKey(Exiv2::XmpKey(key));
    return found == data.end() ? std::string() : replaceInvalidUtf8(found->toString());
}

// Of several languages the default one; Exiv2 writes it out as lang="x-default" and the text.
std::string notesOf(const Exiv2::XmpData& data) {
    const auto found = data.findKey(Exiv2::XmpKey(kNotes));
    if (found == data.end()) {
        return {};
    }
    const auto* texts = dynamic_cast<const Exiv2::LangAltValue*>(&found->value());
    return replaceInvalidUtf8(texts != nullptr ? texts->toString("x-default") : found->toString());
}

std::vector<std::string> boardsOf(const Exiv2::XmpData& data) {
    const auto found = data.findKey(Exiv2::XmpKey(kBoards));
    PictureMarks marks;
    for (long i = 0; found != data.end() && i < found->count(); ++i) {
        marks.putOn(replaceInvalidUtf8(found->toString(i)));
    }
    return marks.boards;
}

int ratingOf(const std::string& text) {
    int stars = 0;
    const bool isSound = std::sscanf(text.c_str(), "%d", &stars) == 1 && stars >= 0 && stars <= kMostStars;
    return isSound ? stars : 0;
}

// ISO 8601 as XMP has it: 2026-11-25T09:12:15Z, with or without seconds and time zone.
std::optional<std::int64_t> timeFrom(const std::string& text) {
    std::tm time{};
    int zoneHours = 0;
    int zoneMinutes = 0;
    char sign = 'Z';
    int used = 0;
    if (std::sscanf(
            text.c_str(),
            "%4d-%2d-%2dT%2d:%2d%n",
            &time.tm_year,
            &time.tm_mon,
            &time.tm_mday,
            &time.tm_hour,
            &time.tm_min,
            &used
        ) != 5) {
        return std::nullopt;
    }
    const char* rest = text.c_str() + used;
    if (std::sscanf(rest, ":%2d%n", &time.tm_sec, &used) == 1) {
        rest += used;
        rest += std::string_view(rest).starts_with('.') ? 1 + std::string_view(rest + 1).find_first_not_of("0123456789")
                                                        : 0;
    }
    if (std::sscanf(rest, "%c%2d:%2d", &sign, &zoneHours, &zoneMinutes) == 3 && (sign == '+' || sign == '-')) {
        zoneMinutes += 60 * zoneHours;
    } else {
        zoneMinutes = 0;
    }
    time.tm_year -= 1900;
    time.tm_mon -= 1;
    return std::int64_t{::timegm(&time)} - (sign == '-' ? -60 : 60) * zoneMinutes;
}

std::string timeText(std::int64_t seconds) {
    const auto since = static_cast<std::time_t>(seconds);
    std::tm time{};
    ::gmtime_r(&since, &time);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &time);
    return text.data();
}

void put(Exiv2::XmpData& data, const char* key, Exiv2::TypeId type, const std::vector<std::string>& texts) {
    if (const auto old = data.findKey(Exiv2::XmpKey(key)); old != data.end()) {
        data.erase(old);
    }
    if (!texts.empty()) {
        const auto value = Exiv2::Value::create(type);
        for (const std::string& text : texts) {
            value->read(text);
        }
        data.add(Exiv2::XmpKey(key), value.get());
    }
}

std::vector<std::string> unlessEmpty(std::string text) {
    return text.empty() ? std::vector<std::string>() : std::vector{std::move(text)};
}

}  // namespace

Result<XmpFacts> factsFromXmp(const std::string& packet) {
    LIGHTGEN_TRY(const auto data, parsed(packet));
    return XmpFacts{
        .marks =
            {.rating = ratingOf(textOf(data, kRating)),
             .label = colourLabelFrom(textOf(data, kLabel)),
             .boards = boardsOf(data),
             .notes = notesOf(data)},
        .created = timeFrom(textOf(data, kCreated))};
}

Result<std::string> xmpWithFacts(const std::string& packet, const XmpFacts& facts) {
    LIGHTGEN_CHECK(checkMarks(facts.marks));
    LIGHTGEN_TRY(auto data, parsed(packet));
    const auto& marks = facts.marks;
    try {
        // What other programs mean by a rating of -1 or a label "Approved" stays until the user sets one of ours.
        if (marks.rating != ratingOf(textOf(data, kRating))) {
            put(data, kRating, Exiv2::xmpText, unlessEmpty(marks.rating > 0 ? std::to_string(marks.rating) : ""));
        }
        if (marks.label != colourLabelFrom(textOf(data, kLabel))) {
            put(data, kLabel, Exiv2::xmpText, unlessEmpty(std::string(name(marks.label))));
        }
        put(data, kNotes, Exiv2::langAlt, unlessEmpty(marks.notes.empty() ? "" : kDefaultLanguage + marks.notes));
        put(data, kBoards, Exiv2::xmpBag, marks.boards);
        if (facts.created && textOf(data, kCreated).empty()) {
            put(data, kCreated, Exiv2::xmpText, {timeText(*facts.created)});
        }
        std::string result;
        if (Exiv2::XmpParser::encode(result, data, Exiv2::XmpParser::useCompactFormat, 0) != 0) {
            return fail(ErrorCode::Corrupt, "The XMP in the picture cannot be changed.");
        }
        return result;
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::Corrupt, "The XMP in the picture cannot be changed: {}.", printable(std::string(error.what()))
        );
    }
}

}  // namespace lightgen::core
