#include "core/picture_decoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "core/atomic_file.h"
#include "core/child_process.h"
#include "core/paths.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{120};
constexpr std::size_t kMostBytes = static_cast<std::size_t>(kMaxPngPixels) * 3 + 2 * kMaxPngTextBytes;
constexpr auto kReader = "lightgen-picture-reader";

struct Descriptor {
    int value = -1;
    ~Descriptor() {
        if (value >= 0) {
            ::close(value);
        }
    }
};

tl::unexpected<Error> withoutReader(const std::string& name, const Error& error) {
    if (error.code == ErrorCode::NotFound) {
        return fail(
            ErrorCode::Internal,
            "{} is no PNG, and {}, which reads other formats, is not beside this program: it was built without "
            "OpenImageIO (-DLIGHTGEN_GUI=OFF) or is not installed.",
            name,
            kReader
        );
    }
    return fail(ErrorCode::Internal, "{} cannot be read: {}", name, error.message);
}

// Everything that the reader says until its end.
Result<std::vector<std::uint8_t>>
collect(ChildProcess& reader, const std::string& name, const std::function<bool()>& isCancelled) {
    std::vector<std::uint8_t> answer;
    const auto start = Clock::now();
    bool late = false;
    const auto isEnough = [&] {
        late = Clock::now() - start > kPatience;
        return late || isCancelled();
    };
    while (true) {
        const auto more = reader.readSome(answer, isEnough);
        if (late || answer.size() > kMostBytes) {
            return fail(ErrorCode::Incompatible, "{} takes too long to read and was given up.", name);
        }
        if (!more) {
            return fail(ErrorCode::Internal, "Opening {} was given up.", name);
        }
        if (!*more) {
            break;
        }
    }
    if (!reader.join()) {
        return fail(ErrorCode::Corrupt, "{} is damaged: its decoder crashed on it.", name);
    }
    return answer;
}

Result<std::vector<std::uint8_t>>
askReader(const fs::path& path, std::vector<std::string> options, const std::function<bool()>& isCancelled) {
    const std::string name = printable(path);
    // The reader gets the file opened, so that no name is too odd for it. Not blocking: a pipe would wait for a writer.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    if (file.value < 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be opened: {}.", name, systemReason(errno));
    }
    options.push_back(name);
    auto reader = ChildProcess::start(programFolder() / kReader, options, file.value);
    if (!reader) {
        return withoutReader(name, reader.error());
    }
    return collect(*reader, name, isCancelled);
}

}  // namespace

Result<ForeignPicture> decodeForeignPicture(const fs::path& file, const std::function<bool()>& isCancelled) {
    LIGHTGEN_TRY(const auto answer, askReader(file, {}, isCancelled));
    return parsePictureStream(answer);
}

Result<ForeignTexts> readForeignTexts(const fs::path& file) {
    LIGHTGEN_TRY(const auto answer, askReader(file, {"--texts"}, [] { return false; }));
    return parseTextsStream(answer);
}

namespace {

// Of a PNG: the reader knows colour profiles; without it the colours stay as they are.
void applyProfile(const fs::path& file, const std::function<bool()>& isCancelled, ForeignPicture& picture) {
    if (auto converted = decodeForeignPicture(file, isCancelled)) {
        picture.image = std::move(converted->image);
        picture.notes = std::move(converted->notes);
    } else {
        picture.notes.push_back(phrase("The picture's colour profile was not applied. {}", converted.error().message));
    }
}

}  // namespace

bool isPngFile(const fs::path& file) {
    constexpr std::array<char, 8> kMark{'\x89', 'P', 'N', 'G', '\r', '\n', '\x1a', '\n'};
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        return false;  // opening a pipe would wait
    }
    std::array<char, 8> start{};
    return std::ifstream(file, std::ios::binary).read(start.data(), start.size()) && start == kMark;
}

Result<PictureRecipe> readPictureRecipe(const fs::path& file) {
    if (isPngFile(file)) {
        return readRecipe(file);
    }
    LIGHTGEN_TRY(auto read, readForeignTexts(file));
    auto recipe = recipeFromTexts(std::move(read.texts));
    recipe.size = read.size;
    return recipe;
}

Result<ForeignPicture> openPictureFile(const fs::path& file, const std::function<bool()>& isCancelled) {
    if (!isPngFile(file)) {
        return decodeForeignPicture(file, isCancelled);
    }
    const auto inFile = [&](const Error& error) { return fail(error.code, "{}: {}", printable(file), error.message); };
    LIGHTGEN_TRY(const auto bytes, readFile(file, kMaxPngFileBytes));
    auto decoded = decodePng(bytes);
    if (!decoded) {
        return inFile(decoded.error());
    }
    ForeignPicture picture{std::move(decoded->image), std::move(decoded->notes), {}};
    if (decoded->hasColourProfile) {
        applyProfile(file, isCancelled, picture);
    }
    // A picture with texts that cannot be read is a picture still.
    if (auto texts = readPngTexts(bytes)) {
        picture.texts = *std::move(texts);
    } else {
        picture.notes.push_back(std::move(texts).error().message);
    }
    return picture;
}

}  // namespace lightgen::core
