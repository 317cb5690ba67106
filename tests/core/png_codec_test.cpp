#include "core/png_codec.h"

#include <png.h>
#include <zlib.h>

#include <QImage>

#include "core/png_chunks.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

using Bytes = std::vector<std::uint8_t>;

// A PNG of any kind that libpng's simplified interface can write.
Bytes written(
    std::uint32_t format, int width, int height, const void* pixels, const void* colours = nullptr, int entries = 0
) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    image.colormap_entries = static_cast<png_uint_32>(entries);
    png_alloc_size_t size = 1 << 20;
    Bytes bytes(size);
    if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels, 0, colours)) {
        qFatal("%s", image.message);
    }
    bytes.resize(size);
    return bytes;
}

std::string compressed(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string bytes(size, '\0');
    ::compress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    bytes.resize(size);
    return bytes;
}

Bytes withChunk(Bytes png, const char* type, const std::string& payload) {
    const auto chunk = pngChunk(type, payload);
    png.insert(png.begin() + kPngHeaderEnd, chunk.begin(), chunk.end());
    return png;
}

Bytes small() {
    return encodePng(pattern(5, 3)).value();
}

std::string asString(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

Bytes withHeader(std::uint32_t width, std::uint32_t height) {
    std::string payload(13, '\0');
    for (int i = 0; i < 4; ++i) {
        payload[static_cast<std::size_t>(i)] = static_cast<char>(width >> (24 - 8 * i));
        payload[static_cast<std::size_t>(4 + i)] = static_cast<char>(height >> (24 - 8 * i));
    }
    payload[8] = 8;
    payload[9] = 2;
    auto png = small();
    const auto header = pngChunk("IHDR", payload);
    std::copy(header.begin(), header.end(), png.begin() + 8);
    return png;
}

}  // namespace

class PngCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsComeBackExactly() {
        for (const auto& [width, height] : {std::pair{1, 1}, {64, 64}, {257, 3}, {3, 257}}) {
            const auto image = pattern(width, height);
            const auto png = encodePng(image);
            VERIFY_OK(png);
            const auto decoded = decodePng(*png);
            VERIFY_OK(decoded);
            QVERIFY(decoded->image == image);
            QVERIFY(decoded->notes.empty());
            QVERIFY(pngSize(*png).value() == image.size());
        }
    }

    void otherProgramsReadTheSamePixels() {
        const auto image = pattern(33, 17);
        const auto png = encodePng(image, {{"parameters", "a\nb"}, {"lightgen", "Ящик"}}).value();
        const auto read =
            QImage::fromData(png.data(), static_cast<int>(png.size())).convertToFormat(QImage::Format_RGB888);
        QCOMPARE(read.size(), QSize(33, 17));
        for (int y = 0; y < 17; ++y) {
            QVERIFY(std::equal(read.constScanLine(y), read.constScanLine(y) + 99, image.at(0, y)));
        }
        QCOMPARE(read.text(QStringLiteral("parameters")), QStringLiteral("a\nb"));
        QCOMPARE(read.text(QStringLiteral("lightgen")), QStringLiteral("Ящик"));
    }

    void theSamePictureAndTextsGiveTheSameBytes() {
        const TextChunks texts{{"parameters", "x"}, {"lightgen", "{}"}};
        QVERIFY(encodePng(pattern(40, 40), texts).value() == encodePng(pattern(40, 40), texts).value());
    }

    void greyPalette16BitAndAlphaBecomeRgb() {
        const std::uint8_t grey[] = {0, 100, 255};
        const auto fromGrey = decodePng(written(PNG_FORMAT_GRAY, 3, 1, grey));
        VERIFY_OK(fromGrey);
        QVERIFY((fromGrey->image.pixels == Bytes{0, 0, 0, 100, 100, 100, 255, 255, 255}));

        const std::uint8_t colours[] = {1, 2, 3, 250, 251, 252};
        const std::uint8_t indices[] = {1, 0, 1};
        const auto fromPalette = decodePng(written(PNG_FORMAT_RGB_COLORMAP, 3, 1, indices, colours, 2));
        VERIFY_OK(fromPalette);
        QVERIFY((fromPalette->image.pixels == Bytes{250, 251, 252, 1, 2, 3, 250, 251, 252}));

        const std::uint16_t deep[] = {0, 65535, 65535};
        const auto from16 = decodePng(written(PNG_FORMAT_LINEAR_RGB, 1, 1, deep));
        VERIFY_OK(from16);
        QVERIFY((from16->image.pixels == Bytes{0, 255, 255}));
        QCOMPARE(from16->notes.size(), std::size_t{1});

        const std::uint8_t rgba[] = {10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128};
        const auto fromAlpha = decodePng(written(PNG_FORMAT_RGBA, 3, 1, rgba));
        VERIFY_OK(fromAlpha);
        QVERIFY((fromAlpha->image.pixels == Bytes{10, 20, 30, 255, 255, 255, 127, 127, 127}));
        VERIFY_CONTAINS(fromAlpha->notes.front().english(), "white");
    }

    void everyTextComesBack() {
        const TextChunks texts{
            {"parameters", "a red fox\nSteps: 4, Seed: 1, Size: 64x64"},
            {"latin", "caf\u00E9 \u00FF \u00A0"},
            {"Cyrillic", "Ящик\n写真 🦊"},
            {"XML:com.adobe.xmp", "<x/>"},
            {"empty", ""},
            {"long", std::string(100000, 'x')},
            {std::string(79, 'k'), "79"},
        };
        const auto png = encodePng(pattern(4, 4), texts);
        VERIFY_OK(png);
        const auto read = readPngTexts(*png);
        VERIFY_OK(read);
        QVERIFY(*read == texts);
    }

    // ComfyUI's reader ignores the compression flag, Pillow writes tEXt where Latin-1 is enough.
    void textsAreWrittenPlainAfterTheHeader() {
        const auto bytes =
            asString(encodePng(pattern(4, 4), {{"a", "caf\u00E9"}, {"b", "Я"}, {"XML:com.adobe.xmp", "<x/>"}}).value());
        VERIFY_CONTAINS(bytes, std::string("tEXta\0caf\xE9", 10));
        VERIFY_CONTAINS(bytes, std::string("iTXtb\0\0\0\0\0Я", 12));
        VERIFY_CONTAINS(bytes, std::string("iTXtXML:com.adobe.xmp\0\0\0\0\0<x/>", 30));
        QCOMPARE(bytes.find("XML:com.adobe.xmp"), std::size_t(kPngHeaderEnd + 8));
        QVERIFY(bytes.find("iTXtb") < bytes.find("IDAT"));
    }

    void textsThatPngCannotHoldAreErrors() {
        const auto image = pattern(2, 2);
        for (const std::string keyword : {"", " a", "a ", "a  b", "line\nbreak", "Я"}) {
            VERIFY_FAILS(encodePng(image, {{keyword, "x"}}), ErrorCode::InvalidArgument);
        }
        VERIFY_FAILS(encodePng(image, {{std::string(80, 'k'), "x"}}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(encodePng(image, {{"k", std::string("a\0b", 3)}}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(encodePng(image, {{"k", "\xFF"}}), ErrorCode::InvalidArgument);
    }

    void picturesThatContradictThemselvesAreNotWritten() {
        auto image = pattern(4, 4);
        image.pixels.pop_back();
        VERIFY_FAILS(encodePng(image), ErrorCode::InvalidArgument);
        VERIFY_FAILS(encodePng({}), ErrorCode::InvalidArgument);
    }

    void readsCompressedTextsOfOthers() {
        auto png = withChunk(small(), "zTXt", std::string("z\0\0", 3) + compressed("caf\xE9"));
        png = withChunk(png, "iTXt", std::string("i\0\1\0de\0titel\0", 13) + compressed("Ящик"));
        png = withChunk(png, "iTXt", std::string("bad\0\0\0\0\0\xFF", 9));
        const auto texts = readPngTexts(png);
        VERIFY_OK(texts);
        QCOMPARE(texts->at("z"), std::string("café"));
        QCOMPARE(texts->at("i"), std::string("Ящик"));
        QCOMPARE(texts->at("bad"), std::string("\uFFFD"));
    }

    void readsTextsAfterThePixelsAndKeepsTheFirstOfTwo() {
        auto png =
            withChunk(withChunk(small(), "tEXt", std::string("k\0second", 8)), "tEXt", std::string("k\0first", 7));
        const auto late = pngChunk("tEXt", std::string("late\0x", 6));
        png.insert(png.end() - 12, late.begin(), late.end());
        const auto texts = readPngTexts(png);
        VERIFY_OK(texts);
        QCOMPARE(texts->at("k"), std::string("first"));
        QCOMPARE(texts->at("late"), std::string("x"));
    }

    void aDecompressionBombIsAnErrorBeforeItUnfolds() {
        const auto bomb = compressed(std::string(kMaxPngTextBytes + 1, 'x'));
        QVERIFY(bomb.size() < 100000);
        QVERIFY(!readPngTexts(withChunk(small(), "zTXt", std::string("z\0\0", 3) + bomb)));
        auto many = small();
        const auto half = compressed(std::string(kMaxPngTextBytes / 2, 'x'));
        for (const char* keyword : {"a", "b", "c"}) {
            many = withChunk(many, "zTXt", keyword + std::string("\0\0", 2) + half);
        }
        QVERIFY(!readPngTexts(many));
    }

    void damagedTextChunksAreErrors() {
        for (const std::string payload : {"", "no end", "k\0", "\0x"}) {
            VERIFY_FAILS(readPngTexts(withChunk(small(), "zTXt", payload)), ErrorCode::Corrupt);
        }
        using namespace std::string_literals;
        for (const std::string& payload :
             {"k\0"s, "k\0\2\0\0\0x"s, "k\0\1\1\0\0x"s, "k\0\0\0x"s, "k\0\0\0a\0b"s, "k\0\1\0\0\0notzlib"s}) {
            VERIFY_FAILS(readPngTexts(withChunk(small(), "iTXt", payload)), ErrorCode::Corrupt);
        }
    }

    void sizesAreCheckedBeforeAnythingIsAllocated() {
        for (const auto& [width, height] :
             {std::pair{16385U, 1U}, {1U, 16385U}, {16384U, 16384U}, {0xFFFFFFFFU, 0xFFFFFFFFU}}) {
            const auto result = decodePng(withHeader(width, height));
            VERIFY_FAILS(result, ErrorCode::Incompatible);
            VERIFY_CONTAINS(result.error().message.english(), std::to_string(width) + 'x' + std::to_string(height));
        }
        VERIFY_FAILS(decodePng(withHeader(0, 5)), ErrorCode::Corrupt);
        VERIFY_FAILS(decodePng(withHeader(16384, 4096)), ErrorCode::Corrupt);  // allowed, but the pixels are not there
    }

    void whatIsNoPngIsNamedSo() {
        for (const std::string text : {"", "\x89PNG", "GIF89a...............................", "just text"}) {
            VERIFY_FAILS(decodePng(bytesOf(text)), ErrorCode::Incompatible);
            VERIFY_FAILS(readPngTexts(bytesOf(text)), ErrorCode::Incompatible);
        }
    }

    void everyTruncationIsAnError() {
        const auto png = encodePng(pattern(9, 7), {{"k", "text"}, {"u", "Я"}}).value();
        for (std::size_t length = 0; length < png.size(); ++length) {
            const std::span cut(png.data(), length);
            QVERIFY(!readPngTexts(cut));
            QVERIFY(!decodePng(cut));
        }
    }

    void noFlippedByteDoesHarm() {
        const auto whole = encodePng(pattern(9, 7), {{"k", "text"}, {"u", "Я"}}).value();
        const auto texts = readPngTexts(whole).value();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const std::uint8_t flip : {0x01, 0x80, 0xFF}) {
                auto png = whole;
                png[at] ^= flip;
                const auto read = readPngTexts(png);
                if (read) {  // then the flip hit the pixels or the type of a chunk, never a text
                    for (const auto& [keyword, text] : *read) {
                        QCOMPARE(text, texts.at(keyword));
                    }
                }
                const auto decoded = decodePng(png);
                QVERIFY(!decoded || decoded->image.pixels.size() == 9 * 7 * 3);
            }
        }
    }

    void aMaskIsItsTransparencyOrElseItsBrightness() {
        const Bytes rgba{0, 0, 0, 255, 255, 255, 255, 0, 9, 9, 9, 130, 255, 255, 255, 127};
        const auto soft = decodePngMask(written(PNG_FORMAT_RGBA, 2, 2, rgba.data())).value();
        QVERIFY((soft.mask.pixels == Bytes{255, 0, 130, 127}));
        QCOMPARE(soft.notes.size(), std::size_t{1});
        const Bytes opaque{0, 0, 0, 255, 255, 255, 255, 255, 9, 9, 9, 255, 200, 200, 200, 255};
        const auto hard = decodePngMask(written(PNG_FORMAT_RGBA, 2, 2, opaque.data())).value();
        QVERIFY((hard.mask.pixels == Bytes{0, 255, 9, 200}));
        QVERIFY(hard.notes.empty());
        const Bytes grey{0, 255, 127, 128};
        const auto plain = decodePngMask(written(PNG_FORMAT_GRAY, 2, 2, grey.data())).value();
        QVERIFY(plain.mask.pixels == grey && plain.mask.width == 2 && plain.notes.empty());
        auto cut = small();
        cut.resize(cut.size() - 20);
        VERIFY_FAILS(decodePngMask(cut), ErrorCode::Corrupt);
        VERIFY_FAILS(decodePngMask({}), ErrorCode::Incompatible);
    }
};

LIGHTGEN_TEST(PngCodecTest)
#include "png_codec_test.moc"
