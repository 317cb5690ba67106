#include "core/image_io/caption.h"

#include <OpenImageIO/imagebuf.h>
#include <OpenImageIO/imagebufalgo.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr int kLines = 2;
constexpr int kTop = 4;
constexpr double kLineShare = 0.72;  // of a line's height that its letters take
constexpr auto kEllipsis = "\u2026";

class Font {
public:
    explicit Font(int pixels)
        : m_pixels(pixels)
        , m_name(hasGlyphs("DejaVuSans") ? "DejaVuSans" : "") {}

    bool isThere() const { return hasGlyphs(m_name); }
    int width(const std::string& text) const { return OIIO::ImageBufAlgo::text_size(text, m_pixels, m_name).width(); }

    // baseline: of the text, from the top.
    void draw(OIIO::ImageBuf& picture, const std::string& text, int baseline) const {
        static constexpr std::array<float, 3> kBlack{0.0F, 0.0F, 0.0F};
        OIIO::ImageBufAlgo::render_text(picture, 0, baseline, text, m_pixels, m_name, kBlack);
    }

private:
    bool hasGlyphs(const std::string& name) const {
        return OIIO::ImageBufAlgo::text_size("x", m_pixels, name).defined();
    }

    int m_pixels;
    std::string m_name;
};

std::string cut(const std::string& text, std::size_t bytes) {
    return std::string(cutUtf8(text, bytes)) + kEllipsis;
}

// The longest beginning that fits, of whole characters, with an ellipsis.
std::string elided(const std::string& text, const Font& font, int width) {
    if (font.width(text) <= width) {
        return text;
    }
    std::size_t fits = 0;
    std::size_t tooLong = text.size();
    while (fits + 1 < tooLong) {
        const auto middle = (fits + tooLong) / 2;
        (font.width(cut(text, middle)) <= width ? fits : tooLong) = middle;
    }
    return cut(text, fits);
}

// Words fill the lines in turn; the last one gets all that is left.
std::vector<std::string> linesOf(const std::string& text, const Font& font, int width) {
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto longer = lines.back().empty() ? word : lines.back() + ' ' + word;
        const bool startsLine = !lines.back().empty() && std::ssize(lines) < kLines && font.width(longer) > width;
        if (startsLine) {
            lines.push_back(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

}  // namespace

Result<RgbImage> drawnCaption(const std::string& text, PixelSize size) {
    const int lineHeight = (size.height - kTop) / kLines;
    const Font font(std::max(6, static_cast<int>(lineHeight * kLineShare)));
    if (!font.isThere()) {
        return fail(ErrorCode::Internal, "There is no font to draw captions with; install fonts-dejavu-core.");
    }
    RgbImage image(size.width, size.height);
    std::ranges::fill(image.pixels, std::uint8_t{255});
    OIIO::ImageBuf picture(OIIO::ImageSpec(size.width, size.height, 3, OIIO::TypeDesc::UINT8), image.pixels.data());
    int baseline = kTop - lineHeight / 4;
    for (const auto& line : linesOf(replaceInvalidUtf8(text), font, size.width)) {
        baseline += lineHeight;
        font.draw(picture, elided(line, font, size.width), baseline);
    }
    return image;
}

}  // namespace lightgen::core
