#include "core/export/contact_sheet.h"

#include <algorithm>
#include <cmath>

namespace lightgen::core {

namespace {

constexpr std::uint8_t kPaper = 255;
constexpr std::uint8_t kMissing = 200;

RgbImage plain(int width, int height, std::uint8_t value) {
    RgbImage image(width, height);
    std::ranges::fill(image.pixels, value);
    return image;
}

void paste(RgbImage& sheet, const RgbImage& picture, int left, int top) {
    for (int y = 0; y < picture.height; ++y) {
        std::copy_n(picture.at(0, y), std::size_t(picture.width) * 3, sheet.at(left, top + y));
    }
}

int columnsFor(std::size_t count, const SheetLayout& layout) {
    const auto square = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count))));
    return std::min(layout.columns > 0 ? layout.columns : square, static_cast<int>(count));
}

Result<PixelSize> sheetSize(int columns, int rows, const SheetLayout& layout) {
    const auto side = [&](int cells) { return std::int64_t{cells} * (layout.cell + layout.gap) + layout.gap; };
    if (side(columns) > kMaxPngSide || side(rows) > kMaxPngSide || side(columns) * side(rows) > kMaxPngPixels) {
        return fail(
            ErrorCode::InvalidArgument,
            "A contact sheet of {}x{} pictures would have {}x{} pixels; choose smaller cells or fewer pictures.",
            columns,
            rows,
            side(columns),
            side(rows)
        );
    }
    return PixelSize{static_cast<int>(side(columns)), static_cast<int>(side(rows))};
}

Result<RgbImage> cellPicture(
    const std::filesystem::path& file, int cell, PictureEncoder& encoder, const PictureEncoder::IsCancelled& isCancelled
) {
    LIGHTGEN_TRY(const auto source, openSource(file, isCancelled));
    return encoder.resized(source.image, fittingSize(source.image.size(), {cell, cell}));
}

}  // namespace

Result<ContactSheet> contactSheet(
    std::span<const std::filesystem::path> pictures,
    const SheetLayout& layout,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled
) {
    if (pictures.empty()) {
        return fail(ErrorCode::InvalidArgument, "A contact sheet needs at least one picture.");
    }
    const int columns = columnsFor(pictures.size(), layout);
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    LIGHTGEN_TRY(const auto size, sheetSize(columns, rows, layout));
    ContactSheet sheet{plain(size.width, size.height, kPaper), {}};
    PictureEncoder encoder(isCancelled);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        onProgress(i, pictures.size());
        auto picture = cellPicture(pictures[i], layout.cell, encoder, isCancelled);
        if (isCancelled()) {
            return fail(ErrorCode::Internal, "The contact sheet was given up.");
        }
        if (!picture) {
            sheet.problems.push_back({pictures[i], picture.error()});
            picture = plain(layout.cell, layout.cell, kMissing);
        }
        const auto at = [&](int index, int side) {
            return layout.gap + index * (layout.cell + layout.gap) + (layout.cell - side) / 2;
        };
        const int index = static_cast<int>(i);
        paste(sheet.image, *picture, at(index % columns, picture->width), at(index / columns, picture->height));
    }
    onProgress(pictures.size(), pictures.size());
    return sheet;
}

RgbImage sideBySide(std::span<const RgbImage> pictures, int columns, int gap) {
    int width = 0;
    int height = 0;
    for (const auto& picture : pictures) {
        width = std::max(width, picture.width);
        height = std::max(height, picture.height);
    }
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    auto sheet = plain(columns * (width + gap) + gap, rows * (height + gap) + gap, kPaper);
    for (int i = 0; i < static_cast<int>(pictures.size()); ++i) {
        const int left = gap + i % columns * (width + gap);
        const int top = gap + i / columns * (height + gap);
        paste(sheet, pictures[static_cast<std::size_t>(i)], left, top);
    }
    return sheet;
}

}  // namespace lightgen::core
