// The recipe in JPEG, WebP, AVIF, TIFF and OpenEXR, held against exiftool and against the rules of the readers that
// other programs have.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "core/a1111_text.h"
#include "core/exif_comment.h"
#include "core/image_io/picture_reader.h"
#include "core/image_io/picture_writer.h"
#include "core/picture_decoder.h"
#include "core/picture_encoder.h"
#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

constexpr auto kPrompt = "a red fox, \"写真\": Ящик 🦊\nNegative prompt: none <&>";
constexpr auto kA1111 = "a fox\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 42, Size: 24x16";

GenerationResult made(const std::string& prompt) {
    GenerationResult result;
    result.image = pattern(64, 32);
    result.request = foxRequest();
    result.request.prompt = prompt;
    result.modelName = "lightgen-shapes";
    result.modelHash = std::string(64, 'a');
    return result;
}

EncodingRequest requestFor(const RgbImage& image, FileFormat format, const TextChunks& texts = {}) {
    return {.encoding = Encoding{.format = format}, .size = {}, .texts = texts, .frames = {image}};
}

std::string asText(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

void tool(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("exiftool"), arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
}

QJsonObject exiftool(const fs::path& file) {
    QProcess process;
    process.start(
        QStringLiteral("exiftool"), {QStringLiteral("-j"), QStringLiteral("-G1"), QString::fromStdString(file)}
    );
    process.waitForFinished();
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array().first().toObject();
}

QString first(const QJsonObject& tags, const QStringList& names) {
    for (const auto& name : names) {
        if (tags.contains(name)) {
            return tags[name].toString();
        }
    }
    return QStringLiteral("(none)");
}

// modules/images.py of A1111: piexif.helper.UserComment.load(exif["Exif"][0x9286]), that is UTF-16 in big-endian order
// behind the mark, found here by its bytes.
std::string a1111sReader(const std::string& file) {
    const auto mark = file.find(std::string("UNICODE\0", 8));
    if (mark == std::string::npos) {
        return "(none)";
    }
    std::u16string units;
    for (auto at = mark + 8; at + 1 < file.size(); at += 2) {
        units +=
            static_cast<char16_t>(static_cast<unsigned char>(file[at]) << 8 | static_cast<unsigned char>(file[at + 1]));
    }
    return QString::fromStdU16String(units).toStdString();
}

// A JPEG of the tests' own, with EXIF that exiftool has written.
void writeTagged(const fs::path& file, FileFormat format, QStringList tags) {
    writeText(file, asText(encodePicture(requestFor(pattern(24, 16), format)).value().bytes));
    tags << QStringLiteral("-overwrite_original") << QString::fromStdString(file);
    tool(tags);
}

PictureRecipe recipeOf(const fs::path& file) {
    return recipeFromTexts(readForeignPicture(file).value().texts);
}

}  // namespace

class PictureMetadataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatCarriesTheRecipe_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"jpeg", "webp", "avif", "tiff", "exr"}) {
            QTest::newRow(format) << QString::fromLatin1(format);
        }
    }
    void everyFormatCarriesTheRecipe() {
        QFETCH(QString, format);
        const auto result = made(kPrompt);
        const auto chunks = recipeChunks(result);
        const auto encoding = parseFileFormat(format.toStdString()).value();
        const auto encoded = encodePicture(requestFor(result.image, encoding, chunks));
        VERIFY_OK(encoded);
        QVERIFY(encoded->notes.empty());
        const auto file = m_folder / ("a" + std::string(ending(encoding)));
        writeText(file, asText(encoded->bytes));

        const auto again = readForeignPicture(file);
        VERIFY_OK(again);
        QVERIFY((again->image.size() == PixelSize{64, 32}));
        QCOMPARE(again->texts.at("parameters"), chunks.at("parameters"));
        QCOMPARE(again->texts.at("lightgen"), chunks.at("lightgen"));
        VERIFY_CONTAINS(again->texts.at(std::string(kXmpKeyword)), "digitalsourcetype/trainedAlgorithmicMedia");
        const auto recipe = recipeFromTexts(again->texts);
        QCOMPARE(recipe.prompt, std::string(kPrompt));
        QCOMPARE(recipe.request->seed, std::uint64_t{42});

        const auto tags = exiftool(file);
        if (encoding == FileFormat::OpenExr) {  // exiftool shows its header's attributes by name
            QVERIFY(first(tags, {QStringLiteral("OpenEXR:Parameters")}).startsWith(QStringLiteral("a red fox")));
            return;
        }
        QCOMPARE(first(tags, {QStringLiteral("ExifIFD:UserComment")}), QString::fromStdString(chunks.at("parameters")));
        QCOMPARE(
            first(tags, {QStringLiteral("XMP-iptcExt:DigitalSourceType")}),
            QStringLiteral("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")
        );
        VERIFY_CONTAINS(a1111sReader(asText(encoded->bytes)), chunks.at("parameters"));
    }

    void sameRequestSameBytes() {
        for (const auto format : {FileFormat::Jpeg, FileFormat::WebP, FileFormat::Tiff}) {
            const auto request = requestFor(pattern(64, 32), format, recipeChunks(made(kPrompt)));
            QVERIFY(encodePicture(request).value().bytes == encodePicture(request).value().bytes);
        }
    }

    void theProfileIsSrgb() {
        for (const auto format : {FileFormat::Jpeg, FileFormat::WebP, FileFormat::Tiff}) {
            const auto file = m_folder / ("profile" + std::string(ending(format)));
            auto request = requestFor(pattern(64, 32), format);
            writeText(file, asText(encodePicture(request).value().bytes));
            QVERIFY2(
                first(exiftool(file), {QStringLiteral("ICC_Profile:ProfileDescription")})
                    .contains(QStringLiteral("sRGB")),
                file.c_str()
            );
            request.encoding->profile = false;
            writeText(file, asText(encodePicture(request).value().bytes));
            QVERIFY(!exiftool(file).contains(QStringLiteral("ICC_Profile:ProfileDescription")));
        }
    }

    void aRecipeThatIsTooLongForJpegLeavesTheLabel() {
        const auto chunks = recipeChunks(made(std::string(60'000, 'x')));
        const auto jpeg = encodePicture(requestFor(pattern(64, 32), FileFormat::Jpeg, chunks));
        VERIFY_OK(jpeg);
        QCOMPARE(jpeg->notes.size(), std::size_t{1});
        VERIFY_CONTAINS(jpeg->notes.front().english(), "too long");
        writeText(m_folder / "long.jpg", asText(jpeg->bytes));
        QVERIFY(exiftool(m_folder / "long.jpg").contains(QStringLiteral("XMP-iptcExt:DigitalSourceType")));
        const auto webp = encodePicture(requestFor(pattern(64, 32), FileFormat::WebP, chunks));
        VERIFY_OK(webp);
        QVERIFY(webp->notes.empty());
    }

    void whatHasNoPlaceIsNamed() {
        const auto jpeg = encodePicture(
            requestFor(pattern(8, 8), FileFormat::Jpeg, {{"workflow", "{}"}, {std::string(kXmpKeyword), "<no xmp"}})
        );
        VERIFY_OK(jpeg);
        QCOMPARE(jpeg->notes.size(), std::size_t{2});
        VERIFY_CONTAINS(jpeg->notes.front().english() + jpeg->notes.back().english(), "workflow");
        VERIFY_CONTAINS(jpeg->notes.front().english() + jpeg->notes.back().english(), "XMP");
    }

    void readsA1111InBothByteOrders() {
        for (const char* order : {"little-endian", "big-endian"}) {
            for (const auto format : {FileFormat::Jpeg, FileFormat::WebP}) {
                const auto file = m_folder / (order + std::string(ending(format)));
                const QString byteOrder = QStringLiteral("-exifbyteorder=") + QString::fromLatin1(order);
                const QString comment = QStringLiteral("-UserComment=Ящик 写真 ") + QString::fromLatin1(kA1111);
                writeTagged(file, format, {byteOrder, comment});
                const auto recipe = recipeOf(file);
                QCOMPARE(recipe.program, std::string("AUTOMATIC1111"));
                QCOMPARE(recipe.prompt, std::string("Ящик 写真 a fox"));
            }
        }
    }

    void readsComfyUisGraphs() {
        writeTagged(
            m_folder / "comfy.webp",
            FileFormat::WebP,
            {QStringLiteral("-Make=workflow:{\"nodes\": []}"),
             QStringLiteral(
                 "-Model=prompt:{\"6\": {\"class_type\": \"CLIPTextEncode\", \"inputs\": {\"text\": \"a fox\"}}}"
             )}
        );
        const auto recipe = recipeOf(m_folder / "comfy.webp");
        QCOMPARE(recipe.program, std::string("ComfyUI"));
        QCOMPARE(recipe.prompt, std::string("a fox"));
    }

    void readsFooocusAndSwarmUi() {
        writeTagged(
            m_folder / "fooocus.jpg",
            FileFormat::Jpeg,
            {QStringLiteral("-Software=Fooocus v2.5.5"),
             QStringLiteral("-UserComment={\"prompt\": \"a fox\", \"seed\": 5}")}
        );
        const auto fooocus = recipeOf(m_folder / "fooocus.jpg");
        QCOMPARE(fooocus.program, std::string("Fooocus"));
        QCOMPARE(fooocus.prompt, std::string("a fox"));
        writeTagged(
            m_folder / "swarm.jpg",
            FileFormat::Jpeg,
            {QStringLiteral("-UserComment={\"sui_image_params\": {\"prompt\": \"a wolf\", \"seed\": 5}}")}
        );
        const auto swarm = recipeOf(m_folder / "swarm.jpg");
        QCOMPARE(swarm.program, std::string("SwarmUI"));
        QCOMPARE(swarm.prompt, std::string("a wolf"));
    }

    void aCamerasCommentIsNoRecipe() {
        writeTagged(m_folder / "photo.jpg", FileFormat::Jpeg, {QStringLiteral("-UserComment=at the lake")});
        QVERIFY(recipeOf(m_folder / "photo.jpg").program.empty());
    }

    void commentsOfEveryKindAreRead() {
        const auto decoded = [](const std::string& bytes) { return textOfExifComment(bytesOf(bytes)); };
        QCOMPARE(decoded(asText(exifComment(kPrompt))), std::string(kPrompt));
        QCOMPARE(decoded(std::string("UNICODE\0a\0b\0", 12)), std::string("ab"));
        QCOMPARE(decoded(std::string("UNICODE\0\xFE\xFF\0a\0b\0\0", 16)), std::string("ab"));
        QCOMPARE(decoded(std::string("ASCII\0\0\0abc\0\0", 13)), std::string("abc"));
        QCOMPARE(decoded(std::string("\0\0\0\0\0\0\0\0abc", 11)), std::string("abc"));
        QCOMPARE(decoded("abc"), std::string("abc"));
        QCOMPARE(
            decoded(std::string("UNICODE\0\xD8\x3E\0a", 12)),
            std::string("\xEF\xBF\xBD"
                        "a")
        );
        QCOMPARE(decoded(std::string("UNICODE\0a", 9)), std::string());
        QCOMPARE(decoded(""), std::string());
        QCOMPARE(asText(exifComment("\xFF")), std::string("UNICODE\0\xFF\xFD", 10));
    }

    void theWriterServesOnePictureAfterTheOther() {
        PictureEncoder encoder;
        for (const auto format : {FileFormat::Jpeg, FileFormat::Png, FileFormat::WebP}) {
            auto request = requestFor(pattern(64, 32), format, recipeChunks(made(kPrompt)));
            request.size = {32, 16};
            const auto encoded = encoder.encode(request);
            VERIFY_OK(encoded);
            writeText(m_folder / "served", asText(encoded->bytes));
            const auto opened = openPictureFile(m_folder / "served");
            VERIFY_OK(opened);
            QVERIFY((opened->image.size() == PixelSize{32, 16}));
            QCOMPARE(recipeFromTexts(opened->texts).prompt, std::string(kPrompt));
            if (format != FileFormat::Png) {
                const auto texts = readForeignTexts(m_folder / "served");
                VERIFY_OK(texts);
                QVERIFY(texts->texts == opened->texts && (texts->size == PixelSize{32, 16}));
            }
        }
        VERIFY_FAILS(encoder.encode(requestFor({}, FileFormat::Jpeg)), ErrorCode::InvalidArgument);
        VERIFY_OK(encoder.resized(pattern(64, 32), {10, 5}));
    }

    void resizingKeepsPlainColoursAndMeans() {
        RgbImage plain(64, 64);
        std::ranges::fill(plain.pixels, std::uint8_t{77});
        PictureEncoder encoder;
        const auto small = encoder.resized(plain, {20, 10}).value();
        QVERIFY(std::ranges::all_of(small.pixels, [](auto value) { return value == 77; }));
        RgbImage halves(64, 64);
        for (int y = 0; y < 64; ++y) {
            std::fill_n(halves.at(32, y), 32 * 3, std::uint8_t{200});
        }
        const auto shrunk = encoder.resized(halves, {16, 16}).value();
        QVERIFY(shrunk.at(1, 8)[0] < 3 && shrunk.at(14, 8)[0] > 197);
        QVERIFY(encoder.resized(halves, {128, 128}).value().at(120, 60)[1] > 195);
    }

    void aGivenUpPictureIsAnError() {
        bool cancelled = true;
        PictureEncoder encoder([&] { return cancelled; });
        QVERIFY(!encoder.encode(requestFor(pattern(2000, 2000), FileFormat::Avif)));
        cancelled = false;
        VERIFY_OK(encoder.encode(requestFor(pattern(20, 20), FileFormat::Jpeg)));
    }

    void sixteenBitsHoldWhatResizingMakes() {
        auto request = requestFor(pattern(64, 64), FileFormat::Tiff);
        writeText(m_folder / "deep.tif", asText(encodePicture(request).value().bytes));
        QVERIFY(exiftool(m_folder / "deep.tif")[QStringLiteral("IFD0:BitsPerSample")].toString().startsWith(
            QStringLiteral("16")
        ));
        QVERIFY(readForeignPicture(m_folder / "deep.tif").value().image == pattern(64, 64));
    }

    void linearFloatComesBackTheSame() {
        writeText(
            m_folder / "a.exr", asText(encodePicture(requestFor(pattern(32, 32), FileFormat::OpenExr)).value().bytes)
        );
        const auto again = readForeignPicture(m_folder / "a.exr").value().image;
        for (std::size_t i = 0; i < again.pixels.size(); ++i) {
            QVERIFY(std::abs(again.pixels[i] - pattern(32, 32).pixels[i]) <= 1);
        }
    }

    void aGifHasItsFrames() {
        EncodingRequest request{.encoding = Encoding{.format = FileFormat::Gif}, .size = {}, .texts = {}, .frames = {}};
        for (int i = 0; i < 3; ++i) {
            request.frames.push_back(pattern(32, 32 + 0));
            request.frames.back().pixels[0] = static_cast<std::uint8_t>(50 * i);
        }
        writeText(m_folder / "a.gif", asText(encodePicture(request).value().bytes));
        QCOMPARE(exiftool(m_folder / "a.gif")[QStringLiteral("GIF:FrameCount")].toInt(), 3);
        QVERIFY(readForeignPicture(m_folder / "a.gif").has_value());
    }

    void namesOfFormatsAreKnown() {
        for (const auto format : kFileFormats) {
            QVERIFY(parseFileFormat(name(format)).value() == format);
            QVERIFY(parseFileFormat(ending(format).substr(1)).value() == format);
        }
        VERIFY_FAILS(parseFileFormat("bmp"), ErrorCode::InvalidArgument);
        for (const char* odd :
             {"",
              "{",
              "[]",
              "{\"width\":1}",
              "{\"width\":0,\"height\":1,\"frames\":1}",
              "{\"width\":99999999,\"height\":1,\"frames\":1}",
              "{\"width\":0,\"height\":0,\"frames\":0,\"caption\":\"of no size\"}"}) {
            QVERIFY(!parseEncodingHeader(odd));
        }
        for (const char* odd : {"", "{}", "{\"bytes\":-1}", "{\"error\":{\"code\":99}}"}) {
            QVERIFY(!parseAnswerHeader(odd));
        }
    }

private:
    TemporaryFolder m_folder;
};

LIGHTGEN_TEST(PictureMetadataTest)
#include "picture_metadata_test.moc"
