#include "core/gallery/picture_record.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "core/atomic_file.h"
#include "core/gallery/xmp_marks.h"
#include "core/png_chunks.h"
#include "core/png_codec.h"
#include "core/png_text.h"
#include "core/recipe_reader.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> kEndings{
    ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".avif", ".exr", ".bmp"};
constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::string lowerEnding(const fs::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return ending;
}

template <class Number>
std::optional<Number> numberFrom(const std::string& text) {
    Number number{};
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// The first of the settings that carries one of these names; programs spell them differently.
std::string settingOf(const PictureRecipe& recipe, std::initializer_list<std::string_view> names) {
    for (const std::string_view wanted : names) {
        for (const auto& [key, value] : recipe.settings) {
            if (key == wanted) {
                return value;
            }
        }
    }
    return {};
}

void takeRecipe(PictureRecord& record, PictureRecipe recipe) {
    record.program = std::move(recipe.program);
    record.prompt = std::move(recipe.prompt);
    record.imageId = std::move(recipe.imageId);
    if (recipe.request) {
        record.model = recipe.request->model;
        record.variant = recipe.request->variant;
        record.seed = recipe.request->seed;
    } else {
        record.model = settingOf(recipe, {"Model", "model", "ckpt_name", "base_model"});
        record.variant = numberFrom<double>(settingOf(recipe, {"Variant"}));
        record.seed = numberFrom<std::uint64_t>(settingOf(recipe, {"Seed", "seed", "noise_seed"}));
    }
}

void takeXmp(PictureRecord& record, const std::string& packet) {
    // A packet that cannot be read is one without marks: the picture itself is fine.
    if (auto facts = factsFromXmp(packet)) {
        record.marks = std::move(facts->marks);
        record.date = facts->created.value_or(record.date);
    }
}

// JPEG, WebP, AVIF, TIFF, EXR and BMP, by how they begin: names lie.
bool isOtherFormat(const fs::path& file) {
    using namespace std::string_view_literals;
    std::array<char, 12> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    const std::string_view begin(start.data(), start.size());
    const bool isKnown = std::ranges::any_of(
        std::array{"\xFF\xD8\xFF"sv, "II*\0"sv, "MM\0*"sv, "\x76\x2F\x31\x01"sv, "BM"sv},
        [&](std::string_view mark) { return begin.starts_with(mark); }
    );
    return isKnown || (begin.starts_with("RIFF"sv) && begin.substr(8) == "WEBP"sv) ||
           begin.substr(4).starts_with("ftypavi"sv);
}

Status readPng(PictureRecord& record) {
    LIGHTGEN_TRY(const auto png, readPngWithoutPixels(record.file));
    LIGHTGEN_TRY(record.size, pngSize(png));
    LIGHTGEN_TRY(auto texts, readPngTexts(png));
    if (const auto xmp = texts.find(std::string(kXmpKeyword)); xmp != texts.end()) {
        takeXmp(record, xmp->second);
    }
    takeRecipe(record, recipeFromTexts(std::move(texts)));
    return {};
}

}  // namespace

Result<FileStamp> stampOf(const fs::path& file) {
    struct ::stat facts {};
    if (::stat(file.c_str(), &facts) != 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be read: {}.", printable(file), std::strerror(errno));
    }
    if (!S_ISREG(facts.st_mode)) {
        return fail(ErrorCode::Unreadable, "{} is no regular file.", printable(file));
    }
    return FileStamp{
        static_cast<std::uint64_t>(facts.st_size), facts.st_mtim.tv_sec * kNanoseconds + facts.st_mtim.tv_nsec};
}

bool looksLikePicture(const fs::path& file) {
    const auto name = file.filename().string();
    return !name.starts_with('.') && std::ranges::find(kEndings, lowerEnding(file)) != kEndings.end();
}

PictureRecord readRecord(const fs::path& file, const FileStamp& stamp) {
    PictureRecord record{.file = file, .stamp = stamp, .date = stamp.changed / kNanoseconds};
    // Of other formats file, date and pixels are all that is known here.
    if (const auto read = readPng(record); !read && !isOtherFormat(file)) {
        record.problem = read.error().message;
    }
    return record;
}

Status writeMarks(const fs::path& file, const PictureMarks& marks, std::int64_t date) {
    LIGHTGEN_CHECK(checkMarks(marks));
    if (isOtherFormat(file)) {
        return fail(
            ErrorCode::Incompatible,
            "{}: stars, labels, boards and notes are kept inside PNG files; save the picture as PNG to mark it.",
            printable(file)
        );
    }
    LIGHTGEN_TRY(const auto png, readFile(file, kMaxPngFileBytes));
    const auto inFile = [&](const Error& error) { return fail(error.code, "{}: {}", printable(file), error.message); };
    auto texts = readPngTexts(png);
    if (!texts) {
        return inFile(texts.error());
    }
    const std::string keyword(kXmpKeyword);
    auto packet = xmpWithFacts((*texts)[keyword], {.marks = marks, .created = date});
    if (!packet) {
        return inFile(packet.error());
    }
    const auto changed = withPngText(png, keyword, *packet);
    if (!changed) {
        return inFile(changed.error());
    }
    return writeFileAtomically(file, *changed);
}

}  // namespace lightgen::core
