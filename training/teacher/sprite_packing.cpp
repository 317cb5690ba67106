#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <system_error>

#include "core/atomic_file.h"
#include "training/teacher/emoji_font.h"
#include "training/teacher/sprite_sheet.h"

namespace lightgen::training::teacher {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;

namespace {

constexpr std::size_t kMaxSvgBytes = 16 << 20;
constexpr std::size_t kMaxOutputBytes = 64 << 20;
constexpr auto kInstall = "install what the teacher is made of with training/install_sources.sh";

// What a program writes to its standard output; nothing when it cannot be started or fails.
std::optional<std::vector<std::uint8_t>> outputOf(std::vector<std::string> arguments) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    std::vector<char*> words;
    for (auto& argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    pid_t child = 0;
    const int started = posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::vector<std::uint8_t> bytes;
    std::array<std::uint8_t, 65536> block{};
    for (ssize_t got = 0;
         started == 0 && bytes.size() < kMaxOutputBytes && (got = read(ends[0], block.data(), block.size())) > 0;) {
        bytes.insert(bytes.end(), block.begin(), block.begin() + got);
    }
    close(ends[0]);
    int status = 1;
    if (started != 0 || waitpid(child, &status, 0) != child || status != 0) {
        return std::nullopt;
    }
    return bytes;
}

bool isInThePublicDomain(const std::string& svg) {
    constexpr std::array<std::string_view, 4> kDedications{
        "web.resource.org/cc/PublicDomain",
        "creativecommons.org/licenses/publicdomain",
        "creativecommons.org/ns#PublicDomain",
        "creativecommons.org/publicdomain/zero"};
    return std::ranges::any_of(kDedications, [&](auto words) { return svg.find(words) != std::string::npos; });
}

core::Result<RgbaImage> renderSvg(const CutOut& cutOut) {
    LIGHTGEN_TRY(const auto svg, core::readTextFile(cutOut.file, kMaxSvgBytes));
    if (!isInThePublicDomain(svg)) {
        return fail(ErrorCode::Incompatible, "{}: its metadata do not name the public domain", cutOut.file);
    }
    const auto side = std::to_string(4 * kTilePixels);
    const auto png = outputOf({"rsvg-convert", "--width", side, "--height", side, "--keep-aspect-ratio", cutOut.file});
    if (!png) {
        return fail(ErrorCode::NotFound, "{}: rsvg-convert could not draw it; {}", cutOut.file, kInstall);
    }
    return decodeRgbaPng(*png);
}

class Renderer {
public:
    core::Result<RgbaImage> operator()(const CutOut& cutOut) {
        if (cutOut.codepoint.empty()) {
            return renderSvg(cutOut);
        }
        if (!m_fonts.contains(cutOut.file)) {
            LIGHTGEN_TRY(auto font, EmojiFont::open(cutOut.file));
            m_fonts.emplace(cutOut.file, std::move(font));
        }
        std::uint32_t character = 0;
        std::from_chars(cutOut.codepoint.data(), cutOut.codepoint.data() + cutOut.codepoint.size(), character, 16);
        LIGHTGEN_TRY(const auto png, m_fonts.at(cutOut.file).picture(character));
        return decodeRgbaPng(png);
    }

private:
    std::map<std::string, EmojiFont> m_fonts;
};

core::Result<std::string> versionOf(const std::string& package) {
    const auto output = outputOf({"dpkg-query", "--show", "--showformat", "${Version}", package});
    if (!output || output->empty()) {
        return fail(ErrorCode::NotFound, "the package {} is not installed; {}", package, kInstall);
    }
    return std::string(output->begin(), output->end());
}

int picturesIn(const fs::path& folder) {
    int count = 0;
    std::error_code problem;
    for (auto entry = fs::recursive_directory_iterator(folder, problem); entry != fs::recursive_directory_iterator();
         entry.increment(problem)) {
        const auto ending = entry->path().extension();
        count += ending == ".png" || ending == ".jpg" || ending == ".svg" || ending == ".webp" ? 1 : 0;
    }
    return count;
}

}  // namespace

core::Result<SpriteSheet> packSprites(const AllowList& list, PackReport& report) {
    SpriteSheet sheet{.index = list, .tiles = {}};
    std::map<std::string, std::string> versions;
    Renderer render;
    for (auto& cutOut : sheet.index.cutOuts) {
        if (!versions.contains(cutOut.package)) {
            LIGHTGEN_TRY(versions[cutOut.package], versionOf(cutOut.package));
        }
        cutOut.version = versions[cutOut.package];
        LIGHTGEN_TRY(const auto picture, render(cutOut));
        auto tile = fitIntoTile(picture, kTilePixels);
        if (!tile) {
            return fail(tile.error().code, "{} {}: {}", cutOut.file, cutOut.codepoint, tile.error().message);
        }
        sheet.tiles.push_back(*std::move(tile));
    }
    for (const auto& refusal : list.refusals) {
        report.skipped.push_back({refusal, picturesIn(refusal.folder)});
    }
    return sheet;
}

}  // namespace lightgen::training::teacher
