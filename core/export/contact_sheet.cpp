#include "core/export/contact_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/utf8.h"

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

// Of a cell with its caption.
int heightOf(const SheetLayout& layout) {
    return layout.cell + (layout.captions ? layout.captionHeight : 0);
}

Result<PixelSize> sheetSize(int columns, int rows, const SheetLayout& layout) {
    const auto side = [&](int cells, int cell) { return std::int64_t{cells} * (cell + layout.gap) + layout.gap; };
    const auto width = side(columns, layout.cell);
    const auto height = side(rows, heightOf(layout));
    if (width > kMaxPngSide || height > kMaxPngSide || width * height > kMaxPngPixels) {
        return fail(
            ErrorCode::InvalidArgument,
            "A contact sheet of {}x{} pictures would have {}x{} pixels; choose smaller cells or fewer pictures.",
            columns,
            rows,
            width,
            height
        );
    }
    return PixelSize{static_cast<int>(width), static_cast<int>(height)};
}

class Sheet {
public:
    Sheet(const SheetLayout& layout, int columns, PixelSize size, const PictureEncoder::IsCancelled& isCancelled)
        : m_layout(layout)
        , m_columns(columns)
        , m_isCancelled(isCancelled)
        , m_encoder(isCancelled)
        , m_sheet{plain(size.width, size.height, kPaper), {}} {}

    // Errors: those of captions. Pictures that cannot be read are problems of the sheet.
    Status add(int index, const std::filesystem::path& file) {
        const int left = m_layout.gap + index % m_columns * (m_layout.cell + m_layout.gap);
        const int top = m_layout.gap + index / m_columns * (heightOf(m_layout) + m_layout.gap);
        const auto source = openSource(file, m_isCancelled);
        auto picture = source ? fitted(source->image) : Result<RgbImage>(tl::unexpected(source.error()));
        if (!picture) {
            m_sheet.problems.push_back({file, picture.error()});
            picture = plain(m_layout.cell, m_layout.cell, kMissing);
        }
        const auto centred = [this](int side) { return (m_layout.cell - side) / 2; };
        paste(m_sheet.image, *picture, left + centred(picture->width), top + centred(picture->height));
        if (m_layout.captions) {
            const bool isPrompt = source && m_layout.captionsArePrompts && !source->recipe.prompt.empty();
            const auto text = isPrompt ? source->recipe.prompt : printable(file.filename());
            LIGHTGEN_TRY(const auto caption, m_encoder.caption(text, {m_layout.cell, m_layout.captionHeight}));
            paste(m_sheet.image, caption, left, top + m_layout.cell);
        }
        return {};
    }

    ContactSheet take() { return std::move(m_sheet); }

private:
    Result<RgbImage> fitted(const RgbImage& image) {
        return m_encoder.resized(image, fittingSize(image.size(), {m_layout.cell, m_layout.cell}));
    }

    const SheetLayout& m_layout;
    int m_columns;
    const PictureEncoder::IsCancelled& m_isCancelled;
    PictureEncoder m_encoder;
    ContactSheet m_sheet;
};

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
    Sheet sheet(layout, columns, size, isCancelled);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        onProgress(i, pictures.size());
        LIGHTGEN_CHECK(sheet.add(static_cast<int>(i), pictures[i]));
        if (isCancelled()) {
            return fail(ErrorCode::Internal, "The contact sheet was given up.");
        }
    }
    onProgress(pictures.size(), pictures.size());
    return sheet.take();
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
