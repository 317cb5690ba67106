#include "core/image_io/colour_profile.h"

#include <OpenImageIO/imageio.h>
#include <lcms2.h>

#include <QColorSpace>
#include <QImage>
#include <QTemporaryDir>

#include <fstream>

#include "core/image_io/picture_reader.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using core::convertToSrgb;
using core::Phrase;
using Bytes = std::vector<std::uint8_t>;

namespace {

constexpr int kRounding = 2;

Bytes bytesOf(const QByteArray& array) {
    return {array.begin(), array.end()};
}

Bytes profileOf(QColorSpace::NamedColorSpace space) {
    return bytesOf(QColorSpace(space).iccProfile());
}

Bytes savedAndClosed(cmsHPROFILE profile) {
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    Bytes bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

Bytes greyProfile(double gamma) {
    cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
    const auto bytes = savedAndClosed(cmsCreateGrayProfile(cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return bytes;
}

Bytes printerProfile() {
    return savedAndClosed(cmsCreateInkLimitingDeviceLink(cmsSigCmykData, 200));
}

// A gradient of red and green over a few blues.
core::RgbImage gradient() {
    core::RgbImage image(48, 32);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            image.at(x, y)[0] = static_cast<std::uint8_t>(255 * x / 47);
            image.at(x, y)[1] = static_cast<std::uint8_t>(255 * y / 31);
            image.at(x, y)[2] = static_cast<std::uint8_t>(60 * (x % 4));
        }
    }
    return image;
}

core::RgbImage greys() {
    core::RgbImage image(256, 1);
    for (int x = 0; x < 256; ++x) {
        std::fill_n(image.at(x, 0), 3, static_cast<std::uint8_t>(x));
    }
    return image;
}

// By Qt's own colour management.
core::RgbImage convertedByQt(const core::RgbImage& image, QColorSpace::NamedColorSpace space) {
    QImage picture(image.pixels.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888);
    picture = picture.convertToFormat(QImage::Format_RGB32);
    picture.setColorSpace(space);
    picture.convertToColorSpace(QColorSpace::SRgb);
    core::RgbImage result(image.width, image.height);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const QColor colour = picture.pixelColor(x, y);
            const int values[] = {colour.red(), colour.green(), colour.blue()};
            std::copy_n(values, 3, result.at(x, y));
        }
    }
    return result;
}

int farthest(const core::RgbImage& a, const core::RgbImage& b) {
    int most = a.size() == b.size() ? 0 : 255;
    for (std::size_t i = 0; most < 255 && i < a.pixels.size(); ++i) {
        most = std::max(most, std::abs(a.pixels[i] - b.pixels[i]));
    }
    return most;
}

bool says(const std::optional<Phrase>& note, const char* words) {
    return note && note->english().find(words) != std::string::npos;
}

}  // namespace

class ColourProfileTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::filesystem::path write(const char* name, const core::RgbImage& image, const Bytes& profile) {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / name;
        OIIO::ImageSpec spec(image.width, image.height, 3, OIIO::TypeDesc::UINT8);
        const OIIO::TypeDesc type(OIIO::TypeDesc::UINT8, static_cast<int>(profile.size()));
        spec.attribute("ICCProfile", type, profile.data());
        auto output = OIIO::ImageOutput::create(file.string());
        if (!output || !output->open(file.string(), spec) ||
            !output->write_image(OIIO::TypeDesc::UINT8, image.pixels.data()) || !output->close()) {
            qFatal("%s cannot be written", name);
        }
        return file;
    }

private Q_SLOTS:
    void convertsToWhatAnotherColourManagementFinds_data() {
        QTest::addColumn<int>("space");
        QTest::newRow("Adobe RGB") << static_cast<int>(QColorSpace::AdobeRgb);
        QTest::newRow("Display P3") << static_cast<int>(QColorSpace::DisplayP3);
        QTest::newRow("ProPhoto") << static_cast<int>(QColorSpace::ProPhotoRgb);
        QTest::newRow("linear") << static_cast<int>(QColorSpace::SRgbLinear);
    }

    void convertsToWhatAnotherColourManagementFinds() {
        QFETCH(int, space);
        const auto named = static_cast<QColorSpace::NamedColorSpace>(space);
        auto image = gradient();
        const auto expected = convertedByQt(image, named);
        const auto note = convertToSrgb(image, profileOf(named));
        QVERIFY2(says(note, "converted"), note ? note->english().c_str() : "no note");
        QVERIFY(farthest(image, gradient()) > 20);
        QVERIFY2(farthest(image, expected) <= kRounding, qPrintable(QString::number(farthest(image, expected))));
    }

    void anSrgbProfileChangesNothingAndSaysNothing() {
        auto image = gradient();
        QVERIFY(!convertToSrgb(image, profileOf(QColorSpace::SRgb)));
        QVERIFY(!convertToSrgb(image, savedAndClosed(cmsCreate_sRGBProfile())));
        QVERIFY(image == gradient());
    }

    void greysAreConvertedByAProfileOfGrey() {
        auto image = greys();
        const auto note = convertToSrgb(image, greyProfile(1.0));
        QVERIFY(says(note, "converted"));
        QCOMPARE(int(image.at(0, 0)[0]), 0);
        QCOMPARE(int(image.at(255, 0)[0]), 255);
        QVERIFY(std::abs(image.at(128, 0)[0] - 188) <= kRounding);  // half of the light
        QVERIFY(image.at(128, 0)[0] == image.at(128, 0)[1] && image.at(128, 0)[1] == image.at(128, 0)[2]);
    }

    void aProfileOfAPrinterIsNamedAndNotApplied() {
        auto image = gradient();
        QVERIFY(says(convertToSrgb(image, printerProfile()), "not for such colours"));
        QVERIFY(image == gradient());
    }

    void aDamagedProfileIsANoteAndNeverAFailure() {
        const auto good = profileOf(QColorSpace::AdobeRgb);
        for (std::size_t length = 0; length < good.size(); length += 19) {
            auto image = gradient();
            convertToSrgb(image, std::span(good).first(length));
            QVERIFY(image.size() == gradient().size());
        }
        auto image = gradient();
        QVERIFY(says(convertToSrgb(image, std::span(good).first(100)), "damaged"));
        QVERIFY(says(convertToSrgb(image, {}), "damaged"));
        QVERIFY(image == gradient());
        for (std::size_t at = 0; at < good.size(); at += 3) {
            auto bad = good;
            bad[at] ^= static_cast<std::uint8_t>(at % 2 == 0 ? 0x01 : 0x80);
            auto picture = gradient();
            convertToSrgb(picture, bad);
            QVERIFY(picture.size() == gradient().size());
        }
    }

    void picturesAreConvertedWhereTheyAreOpened_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("limit");
        QTest::newRow("TIFF") << QByteArray("picture.tif") << kRounding;
        QTest::newRow("PNG") << QByteArray("picture.png") << kRounding;
        QTest::newRow("JPEG") << QByteArray("picture.jpg") << 6;  // loses some itself
    }

    void picturesAreConvertedWhereTheyAreOpened() {
        QFETCH(QByteArray, name);
        QFETCH(int, limit);
        core::RgbImage plain(32, 32);
        for (std::size_t i = 0; i < plain.pixels.size(); ++i) {
            plain.pixels[i] = static_cast<std::uint8_t>(200 - 60 * (i % 3));
        }
        const auto file = write(name.constData(), plain, profileOf(QColorSpace::AdobeRgb));
        const auto picture = core::readForeignPicture(file);
        QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
        QVERIFY(farthest(picture->image, plain) > 10);
        QVERIFY(farthest(picture->image, convertedByQt(plain, QColorSpace::AdobeRgb)) <= limit);
        QCOMPARE(picture->notes.size(), std::size_t{1});
        QVERIFY(says(picture->notes.front(), "Adobe RGB"));
    }

    void aPictureWithADamagedProfileOpensWithANote() {
        const auto good = profileOf(QColorSpace::AdobeRgb);
        const auto file = write("broken.tif", gradient(), Bytes(good.begin(), good.begin() + 200));
        const auto picture = core::readForeignPicture(file);
        QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
        QVERIFY(picture->image == gradient());
        QCOMPARE(picture->notes.size(), std::size_t{1});
    }
};

LIGHTGEN_TEST(ColourProfileTest)
#include "colour_profile_test.moc"
