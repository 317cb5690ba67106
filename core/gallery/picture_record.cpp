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
#include "core/picture_decoder.h"
#include "core/picture_encoder.h"
#include "core/png_chunks.h"
#include "core/png_codec.h"
#include "core/png_text.h"
#include "core/recipe_reader.h"
#include "core/system_reason.h"
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

enum class Kind { Png, Markable, Other };  // Markable: JPEG and WebP; Other: AVIF, TIFF, EXR and BMP

// By how they begin: names lie. What is none of them is treated as a PNG, which says what is wrong with it.
Kind kindOf(const fs::path& file) {
    using namespace std::string_view_literals;
    std::array<char, 12> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    const std::string_view begin(start.data(), start.size());
    if (begin.starts_with("\xFF\xD8\xFF"sv) || (begin.starts_with("RIFF"sv) && begin.substr(8) == "WEBP"sv)) {
        return Kind::Markable;
    }
    const bool isOther =
        std::ranges::any_of(std::array{"II*\0"sv, "MM\0*"sv, "\x76\x2F\x31\x01"sv, "BM"sv}, [&](std::string_view mark) {
            return begin.starts_with(mark);
        });
    return isOther || begin.substr(4).starts_with("ftypavi"sv) ? Kind::Other : Kind::Png;
}

void takeTexts(PictureRecord& record, TextChunks texts) {
    if (const auto xmp = texts.find(std::string(kXmpKeyword)); xmp != texts.end()) {
        takeXmp(record, xmp->second);
    }
    takeRecipe(record, recipeFromTexts(std::move(texts)));
}

Status readPng(PictureRecord& record) {
    LIGHTGEN_TRY(const auto png, readPngWithoutPixels(record.file));
    LIGHTGEN_TRY(record.size, pngSize(png));
    LIGHTGEN_TRY(auto texts, readPngTexts(png));
    takeTexts(record, std::move(texts));
    return {};
}

// Without the reader beside the program file, date and pixels are all that is known.
Status readOther(PictureRecord& record, ForeignTextsReader& reader) {
    auto read = reader.read(record.file);
    if (!read) {
        return read.error().code == ErrorCode::Internal ? Status() : tl::unexpected(read.error());
    }
    record.size = read->size;
    takeTexts(record, std::move(read->texts));
    return {};
}

// With the file's name in the sentence.
template <class Value>
Result<Value> of(const fs::path& file, Result<Value> result) {
    if (!result) {
        return fail(result.error().code, "{}: {}", printable(file), result.error().message);
    }
    return result;
}

Result<std::vector<std::uint8_t>> markedPng(const fs::path& file, const XmpFacts& facts) {
    LIGHTGEN_TRY(const auto png, readFile(file, kMaxPngFileBytes));
    LIGHTGEN_TRY(auto texts, of(file, readPngTexts(png)));
    const std::string keyword(kXmpKeyword);
    LIGHTGEN_TRY(const auto packet, of(file, xmpWithFacts(texts[keyword], facts)));
    return of(file, withPngText(png, keyword, packet));
}

// The recipe lies in the same packet: the writer puts both together again.
Result<std::vector<std::uint8_t>> markedOther(const fs::path& file, const XmpFacts& facts) {
    constexpr auto kRecipe = "lightgen";
    LIGHTGEN_TRY(auto read, readForeignTexts(file));
    const std::string keyword(kXmpKeyword);
    TextChunks texts;
    LIGHTGEN_TRY(texts[keyword], of(file, xmpWithFacts(read.texts[keyword], facts)));
    if (const auto recipe = read.texts.find(kRecipe); recipe != read.texts.end()) {
        texts.insert(*recipe);
    }
    LIGHTGEN_TRY(auto bytes, readFile(file, kMaxPngFileBytes));
    return of(file, PictureEncoder().withXmp(std::move(bytes), std::move(texts)));
}

}  // namespace

Result<FileStamp> stampOf(const fs::path& file) {
    struct ::stat facts {};
    if (::stat(file.c_str(), &facts) != 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be read: {}.", printable(file), systemReason(errno));
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

PictureRecord readRecord(const fs::path& file, const FileStamp& stamp, ForeignTextsReader& reader) {
    PictureRecord record{.file = file, .stamp = stamp, .date = stamp.changed / kNanoseconds};
    if (const auto read = kindOf(file) == Kind::Png ? readPng(record) : readOther(record, reader); !read) {
        record.problem = read.error().message;
    }
    return record;
}

PictureRecord readRecord(const fs::path& file, const FileStamp& stamp) {
    ForeignTextsReader reader;
    return readRecord(file, stamp, reader);
}

Status writeMarks(const fs::path& file, const PictureMarks& marks, std::int64_t date) {
    LIGHTGEN_CHECK(checkMarks(marks));
    const auto kind = kindOf(file);
    if (kind == Kind::Other) {
        return fail(
            ErrorCode::Incompatible,
            "{}: stars, labels, boards and notes are kept inside PNG, JPEG and WebP files; export the picture as one "
            "of them to mark it.",
            printable(file)
        );
    }
    const XmpFacts facts{.marks = marks, .created = date};
    LIGHTGEN_TRY(const auto changed, kind == Kind::Png ? markedPng(file, facts) : markedOther(file, facts));
    return writeFileAtomically(file, changed);
}

}  // namespace lightgen::core
