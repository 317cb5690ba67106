#include "training/teacher/sprite_sheet.h"

#include <algorithm>
#include <cstring>
#include <system_error>

#include "core/atomic_file.h"

namespace lightgen::training::teacher {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;

namespace {

constexpr int kColumns = 16;
constexpr std::size_t kMaxSheetBytes = 64 << 20;

void copyTile(const RgbaImage& from, int fromX, int fromY, RgbaImage& to, int toX, int toY) {
    for (int y = 0; y < kTilePixels; ++y) {
        std::memcpy(to.at(toX, toY + y), from.at(fromX, fromY + y), std::size_t{4} * kTilePixels);
    }
}

}  // namespace

core::Result<SpriteSheet> readSpriteSheet(const fs::path& folder) {
    SpriteSheet sheet;
    LIGHTGEN_TRY(sheet.index, readAllowList(folder / "sprites.json"));
    LIGHTGEN_TRY(const auto bytes, core::readFile(folder / "sprites.png", kMaxSheetBytes));
    const auto picture = decodeRgbaPng(bytes);
    if (!picture) {
        return fail(picture.error().code, "{}: {}", (folder / "sprites.png").string(), picture.error().message);
    }
    const int count = static_cast<int>(sheet.index.cutOuts.size());
    const int rows = (count + kColumns - 1) / kColumns;
    if (picture->width != kColumns * kTilePixels || picture->height != rows * kTilePixels) {
        return fail(
            ErrorCode::Corrupt,
            "{}: {} x {} pixels do not hold the {} cut-outs of sprites.json; pack both anew with lightgen-train "
            "sprites",
            (folder / "sprites.png").string(),
            picture->width,
            picture->height,
            count
        );
    }
    for (int i = 0; i < count; ++i) {
        auto& tile = sheet.tiles.emplace_back(kTilePixels, kTilePixels);
        copyTile(*picture, i % kColumns * kTilePixels, i / kColumns * kTilePixels, tile, 0, 0);
    }
    return sheet;
}

core::Status writeSpriteSheet(const fs::path& folder, const SpriteSheet& sheet) {
    const int count = static_cast<int>(sheet.tiles.size());
    const int rows = (count + kColumns - 1) / kColumns;
    RgbaImage picture(kColumns * kTilePixels, rows * kTilePixels);
    for (int i = 0; i < count; ++i) {
        copyTile(
            sheet.tiles[static_cast<std::size_t>(i)],
            0,
            0,
            picture,
            i % kColumns * kTilePixels,
            i / kColumns * kTilePixels
        );
    }
    LIGHTGEN_TRY(const auto png, encodeRgbaPng(picture));
    LIGHTGEN_CHECK(core::createFolder(folder));
    LIGHTGEN_CHECK(core::writeFileAtomically(folder / "sprites.png", png));
    return core::writeFileAtomically(folder / "sprites.json", allowListJson(sheet.index));
}

fs::path defaultSpriteFolder() {
    std::error_code problem;
    const auto program = fs::read_symlink("/proc/self/exe", problem);
    const auto beside = program.parent_path().parent_path() / "share" / "lightgen-studio" / "teacher";
    return fs::exists(beside / "sprites.json", problem) ? beside : fs::path(LIGHTGEN_SOURCE_TEACHER);
}

}  // namespace lightgen::training::teacher
