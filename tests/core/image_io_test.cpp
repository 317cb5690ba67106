#include "core/image_io/picture_reader.h"

#include <OpenImageIO/imageio.h>

#include <QTemporaryDir>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include "core/image_io/picture_format.h"
#include "core/utf8.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using core::ErrorCode;
using core::phrase;
using core::Phrase;
using core::readForeignPicture;
namespace fs = std::filesystem;

class ImageIoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsManyFormats_data();
    void readsManyFormats();
    void tellsTheFormatByTheContentNotTheName();
    void appliesTheOrientationOfTheCamera();
    void turnsByEveryExifOrientation();
    void laysTransparencyOnWhiteAndSaysSo();
    void readsSixteenBitsAndSaysSo();
    void readsGreyAsColour();
    void convertsThePrintersColoursAndSaysSo();
    void encodesLinearFloatColoursAndCutsWhatIsAboveWhite();
    void readsTheFirstOfSeveralPicturesAndSaysSo();
    void readsTheRecipeInACommentOfAPhoto();
    void readsFilesWithOddNames();
    void neverFailsWithoutASentenceOnTruncatedFiles_data();
    void neverFailsWithoutASentenceOnTruncatedFiles();
    void survivesFlippedBytes();
    void refusesHugeDimensionsBeforeAllocating();
    void refusesFoldersPipesAndMissingFiles();
    void carriesPicturesAndErrorsThroughAStream();
    void refusesStreamsThatContradictThemselves();

private:
    fs::path path(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }
    // A gradient of 24x16; float formats get values from 0 to 2.
    void write(const fs::path& file, OIIO::ImageSpec spec, int pictures = 1);
    static std::string bytesOf(const fs::path& file);
    static void put(const fs::path& file, const std::string& bytes);
    static bool mentions(const std::vector<Phrase>& notes, const char* word);

    QTemporaryDir m_folder;
};

void ImageIoTest::write(const fs::path& file, OIIO::ImageSpec spec, int pictures) {
    auto output = OIIO::ImageOutput::create(file.string());
    QVERIFY2(output, OIIO::geterror().c_str());
    std::vector<float> pixels(std::size_t(spec.width * spec.height * spec.nchannels));
    const float most = spec.format == OIIO::TypeDesc::FLOAT || spec.format == OIIO::TypeDesc::HALF ? 2.0F : 1.0F;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::size_t pixel = i / std::size_t(spec.nchannels);
        const bool alpha = spec.nchannels == 4 && i % 4 == 3;
        pixels[i] = alpha ? 0.5F : most * float(pixel % std::size_t(spec.width)) / float(spec.width - 1);
        pixels[i] *= spec.nchannels == 4 && !alpha ? 0.5F : 1.0F;  // OpenImageIO's colours are premultiplied
    }
    for (int i = 0; i < pictures; ++i) {
        const auto mode = i == 0 ? OIIO::ImageOutput::Create : OIIO::ImageOutput::AppendSubimage;
        QVERIFY2(output->open(file.string(), spec, mode), output->geterror().c_str());
        QVERIFY2(output->write_image(OIIO::TypeDesc::FLOAT, pixels.data()), output->geterror().c_str());
    }
    QVERIFY(output->close());
}

std::string ImageIoTest::bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}
void ImageIoTest::put(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}
bool ImageIoTest::mentions(const std::vector<Phrase>& notes, const char* word) {
    return std::any_of(notes.begin(), notes.end(), [&](const Phrase& note) {
        return note.english().find(word) != std::string::npos;
    });
}

void ImageIoTest::readsManyFormats_data() {
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"jpg", "webp", "tif", "bmp", "png", "tga", "ppm", "gif"}) {
        QTest::newRow(ending) << QString::fromLatin1(ending);
    }
}

void ImageIoTest::readsManyFormats() {
    QFETCH(QString, ending);
    const auto file = path("gradient." + ending.toStdString());
    write(file, OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT8));
    const auto picture = readForeignPicture(file);
    QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
    QCOMPARE(picture->image.size(), (core::PixelSize{24, 16}));
    QVERIFY(picture->image.at(0, 8)[0] < 12);
    QVERIFY(picture->image.at(23, 8)[1] > 243);
    QVERIFY(std::abs(picture->image.at(12, 3)[2] - 133) < 12);
}

void ImageIoTest::tellsTheFormatByTheContentNotTheName() {
    write(path("real.jpg"), OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT8));
    fs::rename(path("real.jpg"), path("lies.tif"));
    QVERIFY(readForeignPicture(path("lies.tif")));
    put(path("notes.jpg"), "this is no picture at all, whatever it says");
    const auto picture = readForeignPicture(path("notes.jpg"));
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::Incompatible);
    QVERIFY(picture.error().message.english().find("notes.jpg") != std::string::npos);
}

void ImageIoTest::appliesTheOrientationOfTheCamera() {
    OIIO::ImageSpec spec(24, 16, 3, OIIO::TypeDesc::UINT8);
    spec.attribute("Orientation", 6);
    write(path("turned.jpg"), spec);
    const auto picture = readForeignPicture(path("turned.jpg"));
    QVERIFY(picture);
    QCOMPARE(picture->image.size(), (core::PixelSize{16, 24}));
    QVERIFY(picture->image.at(8, 0)[0] < 12);
    QVERIFY(picture->image.at(8, 23)[0] > 243);
}

// The corner that EXIF calls "0th row, 0th column" for each value.
void ImageIoTest::turnsByEveryExifOrientation() {
    core::RgbImage image(3, 2);
    image.at(0, 0)[0] = 255;
    const std::array<std::pair<int, int>, 8> places{
        std::pair{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 2}, {0, 2}};
    for (int value = 1; value <= 8; ++value) {
        const auto turned = core::oriented(image, value);
        QCOMPARE(turned.width, value < 5 ? 3 : 2);
        const auto [x, y] = places[std::size_t(value - 1)];
        QVERIFY2(turned.at(x, y)[0] == 255, std::to_string(value).c_str());
    }
}

void ImageIoTest::laysTransparencyOnWhiteAndSaysSo() {
    OIIO::ImageSpec spec(24, 16, 4, OIIO::TypeDesc::UINT8);
    write(path("half.tif"), spec);
    const auto picture = readForeignPicture(path("half.tif"));
    QVERIFY(picture);
    QVERIFY(std::abs(picture->image.at(0, 0)[0] - 127) <= 1);
    QCOMPARE(int(picture->image.at(23, 0)[0]), 255);
    QVERIFY(mentions(picture->notes, "white"));
}

void ImageIoTest::readsSixteenBitsAndSaysSo() {
    write(path("deep.tif"), OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT16));
    const auto picture = readForeignPicture(path("deep.tif"));
    QVERIFY(picture);
    QCOMPARE(int(picture->image.at(23, 0)[0]), 255);
    QVERIFY(mentions(picture->notes, "8 bits"));
}

void ImageIoTest::readsGreyAsColour() {
    write(path("grey.tif"), OIIO::ImageSpec(24, 16, 1, OIIO::TypeDesc::UINT8));
    const auto picture = readForeignPicture(path("grey.tif"));
    QVERIFY(picture);
    const auto* pixel = picture->image.at(12, 0);
    QVERIFY(pixel[0] > 100 && pixel[0] == pixel[1] && pixel[1] == pixel[2]);
}

void ImageIoTest::convertsThePrintersColoursAndSaysSo() {
    OIIO::ImageSpec spec(24, 16, 4, OIIO::TypeDesc::UINT8);
    spec.channelnames = {"C", "M", "Y", "K"};
    spec.alpha_channel = -1;
    spec.attribute("tiff:ColorSpace", "CMYK");
    const auto file = path("print.tif");
    auto output = OIIO::ImageOutput::create(file.string());
    std::vector<std::uint8_t> cyan(24 * 16 * 4);
    for (std::size_t i = 0; i < cyan.size(); i += 4) {
        cyan[i] = 255;
    }
    QVERIFY(output && output->open(file.string(), spec));
    QVERIFY(output->write_image(OIIO::TypeDesc::UINT8, cyan.data()) && output->close());
    const auto picture = readForeignPicture(file);
    QVERIFY(picture.has_value());
    const auto* pixel = picture->image.at(3, 3);
    QVERIFY(pixel[0] == 0 && pixel[1] == 255 && pixel[2] == 255);
    QVERIFY(mentions(picture->notes, "CMYK"));
}

void ImageIoTest::encodesLinearFloatColoursAndCutsWhatIsAboveWhite() {
    write(path("light.exr"), OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::HALF));
    const auto picture = readForeignPicture(path("light.exr"));
    QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
    QCOMPARE(int(picture->image.at(23, 0)[0]), 255);
    QVERIFY(std::abs(picture->image.at(3, 0)[0] - 139) <= 2);  // linear 0.26 is sRGB 0.547
    QVERIFY(mentions(picture->notes, "floating point"));
}

void ImageIoTest::readsTheFirstOfSeveralPicturesAndSaysSo() {
    write(path("pages.gif"), OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT8), 3);
    const auto picture = readForeignPicture(path("pages.gif"));
    QVERIFY(picture);
    QVERIFY(mentions(picture->notes, "first"));
}

void ImageIoTest::readsTheRecipeInACommentOfAPhoto() {
    OIIO::ImageSpec spec(24, 16, 3, OIIO::TypeDesc::UINT8);
    spec.attribute("ImageDescription", "a red fox\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 42, Size: 24x16");
    write(path("made.jpg"), spec);
    const auto picture = readForeignPicture(path("made.jpg"));
    QVERIFY(picture);
    QVERIFY(picture->texts.at("parameters").starts_with("a red fox\nSteps: 20"));
}

void ImageIoTest::readsFilesWithOddNames() {
    write(path("plain.jpg"), OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT8));
    const std::string bytes = bytesOf(path("plain.jpg"));
    for (const char* name :
         {"with spaces.jpg",
          "new\nline.jpg",
          "Ящик.jpg",
          "写真.jpg",
          "🦊.jpg",
          "invalid-\xff\xfe.jpg",
          "question?mark=1&b.jpg",
          "%04d.jpg",
          "#.jpg",
          "no ending"}) {
        put(path(name), bytes);
        const auto picture = readForeignPicture(path(name));
        QVERIFY2(picture, name);
    }
}

void ImageIoTest::neverFailsWithoutASentenceOnTruncatedFiles_data() {
    readsManyFormats_data();
    QTest::newRow("exr") << QStringLiteral("exr");
}

void ImageIoTest::neverFailsWithoutASentenceOnTruncatedFiles() {
    QFETCH(QString, ending);
    const auto file = path("whole." + ending.toStdString());
    const bool isFloat = ending == QStringLiteral("exr");
    write(file, OIIO::ImageSpec(24, 16, 3, isFloat ? OIIO::TypeDesc::HALF : OIIO::TypeDesc::UINT8));
    const std::string bytes = bytesOf(file);
    const auto cut = path("cut." + ending.toStdString());
    int refused = 0;
    for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 40) {
        put(cut, bytes.substr(0, length));
        const auto picture = readForeignPicture(cut);
        if (!picture) {
            ++refused;
            QVERIFY(picture.error().message.english().find("cut.") != std::string::npos);
            QVERIFY(picture.error().message.english().find('\n') == std::string::npos);
        } else {
            QCOMPARE(picture->image.pixels.size(), std::size_t(24 * 16 * 3));
        }
    }
    QVERIFY(refused >= 5);
}

void ImageIoTest::survivesFlippedBytes() {
    for (const char* ending : {"bmp", "tif", "jpg"}) {
        const auto file = path(std::string("sound.") + ending);
        write(file, OIIO::ImageSpec(24, 16, 3, OIIO::TypeDesc::UINT8));
        const std::string bytes = bytesOf(file);
        const auto bent = path(std::string("bent.") + ending);
        for (std::size_t at = 0; at < std::min<std::size_t>(bytes.size(), 120); at += 3) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0xff);
            put(bent, changed);
            const auto picture = readForeignPicture(bent);
            QVERIFY(picture || !picture.error().message.english().empty());
        }
    }
}

void ImageIoTest::refusesHugeDimensionsBeforeAllocating() {
    put(path("bomb.ppm"), "P6\n60000 60000\n255\nabc");
    const auto wide = readForeignPicture(path("bomb.ppm"));
    QVERIFY(!wide);
    QCOMPARE(wide.error().code, ErrorCode::Incompatible);
    QVERIFY(wide.error().message.english().find("60000x60000") != std::string::npos);
    put(path("many.ppm"), "P6\n16000 16000\n255\nabc");
    const auto many = readForeignPicture(path("many.ppm"));
    QVERIFY(!many);
    QVERIFY(many.error().message.english().find("million pixels") != std::string::npos);
}

void ImageIoTest::refusesFoldersPipesAndMissingFiles() {
    fs::create_directory(path("folder.jpg"));
    QCOMPARE(readForeignPicture(path("folder.jpg")).error().code, ErrorCode::Incompatible);
    QCOMPARE(::mkfifo(path("pipe.jpg").c_str(), 0600), 0);
    QCOMPARE(readForeignPicture(path("pipe.jpg")).error().code, ErrorCode::Incompatible);
    QCOMPARE(readForeignPicture(path("nothing.jpg")).error().code, ErrorCode::NotFound);
    put(path("empty.jpg"), "");
    QCOMPARE(readForeignPicture(path("empty.jpg")).error().code, ErrorCode::Corrupt);
    if (::geteuid() != 0) {  // nothing is unreadable for root
        put(path("secret.jpg"), "x");
        fs::permissions(path("secret.jpg"), fs::perms::none);
        QCOMPARE(readForeignPicture(path("secret.jpg")).error().code, ErrorCode::Unreadable);
    }
}

void ImageIoTest::carriesPicturesAndErrorsThroughAStream() {
    core::ForeignPicture picture;
    picture.image = core::RgbImage(3, 2);
    picture.image.at(2, 1)[1] = 77;
    picture.notes = {phrase("The text '{}' was left out.", "workflow")};
    picture.texts["parameters"] = "two\nlines";
    const std::string header = core::pictureHeader(picture);
    std::vector<std::uint8_t> stream(header.begin(), header.end());
    stream.insert(stream.end(), picture.image.pixels.begin(), picture.image.pixels.end());
    const auto read = core::parsePictureStream(stream);
    QVERIFY(read);
    QCOMPARE(read->image, picture.image);
    QCOMPARE(read->notes, picture.notes);
    QCOMPARE(read->texts, picture.texts);
    const std::string failed = core::pictureHeader(core::fail(ErrorCode::Corrupt, "It is broken."));
    const auto error = core::parsePictureStream({reinterpret_cast<const std::uint8_t*>(failed.data()), failed.size()});
    QVERIFY(!error);
    QCOMPARE(error.error().code, ErrorCode::Corrupt);
    QCOMPARE(error.error().message.english(), std::string("It is broken."));
}

void ImageIoTest::refusesStreamsThatContradictThemselves() {
    for (const std::string text :
         {"",
          "\n",
          "hello",
          "{}\n",
          "{\"width\":2,\"height\":2,\"notes\":[],\"texts\":{}}\nabc",
          "{\"width\":2000000,\"height\":2,\"notes\":[],\"texts\":{}}\n",
          "[1]\n",
          "{\"error\":7}\n"}) {
        const auto read = core::parsePictureStream({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
        QVERIFY2(!read, text.c_str());
    }
}

LIGHTGEN_TEST(ImageIoTest)
#include "image_io_test.moc"
