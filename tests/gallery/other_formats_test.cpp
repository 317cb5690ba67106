// Recipes and marks in JPEG and WebP, through the reader and the writer beside the program.
#include <QProcess>

#include "core/picture_decoder.h"
#include "core/picture_encoder.h"
#include "core/png_chunks.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

const PictureMarks kMarks{
    .rating = 4, .label = ColourLabel::Green, .boards = {"foxes, red", "写真"}, .notes = "two\nlines & <tags>"};

TextChunks recipeOf(const PictureSpec& spec = {}) {
    return recipeChunks(resultOf(spec));
}

void writeAs(FileFormat format, const fs::path& file, const TextChunks& texts = recipeOf()) {
    fs::create_directories(file.parent_path());
    EncodingRequest request;
    request.encoding = Encoding{.format = format};
    request.texts = texts;
    request.frames = {pattern(48, 32)};
    const auto encoded = PictureEncoder().encode(request);
    if (!encoded) {
        qFatal("%s", encoded.error().message.english().c_str());
    }
    writeText(file, {encoded->bytes.begin(), encoded->bytes.end()});
}

// Tags as other programs leave them.
void tag(const fs::path& file, QStringList tags) {
    QProcess process;
    tags << QStringLiteral("-overwrite_original") << QString::fromStdString(file);
    process.start(QStringLiteral("exiftool"), tags);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("exiftool: %s", process.readAllStandardError().constData());
    }
}

std::string bigEndian(std::size_t number, int bytes) {
    std::string text;
    while (bytes-- > 0) {
        text += static_cast<char>(number >> (8 * bytes) & 0xFF);
    }
    return text;
}

// One of the APP11 segments that a JUMBF box is spread over (ISO 19566-5).
std::string boxPiece(std::size_t box, std::size_t piece, const std::string& kind, const std::string& content) {
    const auto rest = "JP" + bigEndian(box, 2) + bigEndian(piece, 4) + bigEndian(1000, 4) + "jumb" +
                      (piece == 1 ? bigEndian(40, 4) + "jumd" + kind : std::string()) + content;
    return "\xFF\xEB" + bigEndian(rest.size() + 2, 2) + rest;
}

std::string riffChunk(const std::string& kind, const std::string& content) {
    const auto size = bigEndian(content.size(), 4);
    return kind + std::string(size.rbegin(), size.rend()) + content + std::string(content.size() % 2, '\0');
}

PictureRecord recordOf(const fs::path& file) {
    return readRecord(file, stampOf(file).value());
}

}  // namespace

class OtherFormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRecipeIsRead_data() { formats(); }
    void theRecipeIsRead() {
        QFETCH(FileFormat, format);
        const TemporaryFolder folder;
        const auto file = folder / ("a" + std::string(ending(format)));
        writeAs(format, file, recipeOf({.prompt = "a red fox", .seed = 7, .variant = 1}));
        const auto record = recordOf(file);
        QVERIFY(record.problem.empty());
        QCOMPARE(record.program, std::string("LightGen Studio"));
        QCOMPARE(record.prompt, std::string("a red fox"));
        QCOMPARE(record.seed.value_or(0), std::uint64_t{7});
        QCOMPARE(record.variant.value_or(0), 1.0);
        QVERIFY((record.size == PixelSize{48, 32}));
    }

    void recipesOfOtherProgramsAreRead() {
        const TemporaryFolder folder;
        writeAs(
            FileFormat::Jpeg,
            folder / "a1111.jpg",
            {{"parameters",
              "a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 5, Size: 48x32, "
              "Model: some"}}
        );
        writeAs(FileFormat::Jpeg, folder / "fooocus.jpg", {});
        tag(folder / "fooocus.jpg",
            {QStringLiteral("-Software=Fooocus v2.5.5"),
             QStringLiteral("-UserComment={\"prompt\": \"a wolf\", \"seed\": \"9\", \"base_model\": \"m\"}")});
        writeAs(FileFormat::WebP, folder / "comfy.webp", {});
        tag(folder / "comfy.webp",
            {QStringLiteral("-Make=workflow:{\"nodes\": []}"),
             QStringLiteral(
                 "-Model=prompt:{\"3\": {\"class_type\": \"KSampler\", \"inputs\": {\"seed\": 11, \"steps\": "
                 "20, \"positive\": [\"6\", 0]}}, \"6\": {\"class_type\": \"CLIPTextEncode\", \"inputs\": "
                 "{\"text\": \"a bear\"}}}"
             )});
        const auto a1111 = recordOf(folder / "a1111.jpg");
        QCOMPARE(a1111.prompt, std::string("a cat"));
        QCOMPARE(a1111.seed.value_or(0), std::uint64_t{5});
        QCOMPARE(a1111.model, std::string("some"));
        const auto fooocus = recordOf(folder / "fooocus.jpg");
        QCOMPARE(fooocus.program, std::string("Fooocus"));
        QCOMPARE(fooocus.prompt, std::string("a wolf"));
        const auto comfy = recordOf(folder / "comfy.webp");
        QCOMPARE(comfy.program, std::string("ComfyUI"));
        QCOMPARE(comfy.prompt, std::string("a bear"));
        QCOMPARE(comfy.seed.value_or(0), std::uint64_t{11});
    }

    void oneReaderReadsManyFilesWhateverIsBetweenThem() {
        const TemporaryFolder folder;
        writeAs(FileFormat::Jpeg, folder / "odd \n name \xff.jpg");
        writeText(folder / "damaged.jpg", "\xFF\xD8\xFF and nothing");
        ForeignTextsReader reader;
        for (int i = 0; i < 3; ++i) {
            const auto texts = reader.read(folder / "odd \n name \xff.jpg");
            VERIFY_OK(texts);
            QVERIFY((texts->size == PixelSize{48, 32}) && texts->texts.contains("lightgen"));
            QVERIFY(!reader.read(folder / "damaged.jpg"));
            VERIFY_FAILS(reader.read(folder / "missing.jpg"), ErrorCode::Unreadable);
        }
    }

    void marksSurviveARebuild_data() { formats(); }
    void marksSurviveARebuild() {
        QFETCH(FileFormat, format);
        const GalleryFixture files;
        const auto file = files.picture("a" + std::string(ending(format)));
        writeAs(format, file);
        const auto gallery = files.open();
        VERIFY_OK(gallery.scan());
        const auto before = rowsOf(gallery).at(0);
        VERIFY_OK(gallery.setMarks(before.id, kMarks));
        const auto rebuilt = files.openAt(files.placesWithNewIndex());
        VERIFY_OK(rebuilt.scan());
        const auto after = rowsOf(rebuilt).at(0);
        QVERIFY(after.picture.marks == kMarks);
        QCOMPARE(after.picture.prompt, before.picture.prompt);
        QCOMPARE(after.picture.date, before.picture.date);
        QVERIFY(found(rebuilt, "board:写真 rating:4 label:green fox").size() == 1);
    }

    void pixelsRecipeAndProfileStay_data() { formats(); }
    void pixelsRecipeAndProfileStay() {
        QFETCH(FileFormat, format);
        const TemporaryFolder folder;
        const auto file = folder / ("a" + std::string(ending(format)));
        writeAs(format, file);
        const auto before = openPictureFile(file).value();
        VERIFY_OK(writeMarks(file, kMarks, 1'234'567));
        VERIFY_OK(writeMarks(file, {}, 2'345'678));
        const auto after = openPictureFile(file).value();
        QVERIFY(after.image == before.image);
        QVERIFY(after.notes == before.notes);
        QCOMPARE(after.texts.at("parameters"), before.texts.at("parameters"));
        QCOMPARE(after.texts.at("lightgen"), before.texts.at("lightgen"));
        VERIFY_CONTAINS(after.texts.at(std::string(kXmpKeyword)), "trainedAlgorithmicMedia");
        VERIFY_CONTAINS(readText(file), format == FileFormat::Jpeg ? "ICC_PROFILE" : "ICCP");
        QCOMPARE(recordOf(file).date, std::int64_t{1'234'567});
        QCOMPARE(folder.names().size(), std::size_t{1});
    }

    void picturesWithoutAnyMetadataCanBeMarked_data() { formats(); }
    void picturesWithoutAnyMetadataCanBeMarked() {
        QFETCH(FileFormat, format);
        const TemporaryFolder folder;
        const auto file = folder / ("a" + std::string(ending(format)));
        writeAs(format, file, {});
        tag(file, {QStringLiteral("-all=")});
        VERIFY_OK(writeMarks(file, kMarks, 1));
        QVERIFY(recordOf(file).marks == kMarks);
        VERIFY_OK(openPictureFile(file));
    }

    void aSignatureThatWouldNotHoldGoes() {
        const TemporaryFolder folder;
        writeAs(FileFormat::Jpeg, folder / "a.jpg");
        auto jpeg = readText(folder / "a.jpg");
        jpeg.insert(2, boxPiece(1, 1, "c2pa", "signed") + boxPiece(2, 1, "json", "kept") + boxPiece(1, 2, "", "second piece"));
        writeText(folder / "a.jpg", jpeg);
        writeAs(FileFormat::WebP, folder / "a.webp");
        const auto webp = readText(folder / "a.webp").substr(8) + riffChunk("C2PA", "signed");
        writeText(folder / "a.webp", riffChunk("RIFF", webp));
        for (const char* name : {"a.jpg", "a.webp"}) {
            const auto file = folder / name;
            VERIFY_CONTAINS(readText(file), "signed");
            VERIFY_OK(writeMarks(file, kMarks, 1));
            const auto marked = readText(file);
            for (const char* gone : {"c2pa", "C2PA", "signed", "second piece"}) {
                QVERIFY2(marked.find(gone) == std::string::npos, name);
            }
            QVERIFY(recordOf(file).marks == kMarks);
            QCOMPARE(recordOf(file).prompt, std::string("a red fox"));
            VERIFY_OK(openPictureFile(file));
        }
        VERIFY_CONTAINS(readText(folder / "a.jpg"), boxPiece(2, 1, "json", "kept"));
    }

    void ratingsOfOtherProgramsAreTakenOver() {
        const TemporaryFolder folder;
        writeAs(FileFormat::Jpeg, folder / "a.jpg", {});
        tag(folder / "a.jpg", {QStringLiteral("-XMP-xmp:Rating=3"), QStringLiteral("-XMP-xmp:Label=Red")});
        const auto marks = recordOf(folder / "a.jpg").marks;
        QCOMPARE(marks.rating, 3);
        QVERIFY(marks.label == ColourLabel::Red);
    }

    void aDamagedFileIsListedWithItsProblemAndNotTouched_data() { formats(); }
    void aDamagedFileIsListedWithItsProblemAndNotTouched() {
        QFETCH(FileFormat, format);
        const TemporaryFolder folder;
        const auto file = folder / ("a" + std::string(ending(format)));
        writeAs(format, file);
        const auto whole = readText(file);
        for (const std::size_t kept : {std::size_t{13}, std::size_t{40}, whole.size() / 4}) {
            writeText(file, whole.substr(0, kept));
            const auto record = recordOf(file);
            if (!record.problem.empty()) {
                VERIFY_CONTAINS(record.problem.english(), file.filename().string());
            }
            if (!writeMarks(file, kMarks, 1)) {
                QCOMPARE(readText(file), whole.substr(0, kept));
            }
        }
        writeText(file, whole.substr(0, 13));
        QVERIFY(!recordOf(file).problem.empty());
        QVERIFY(!writeMarks(file, kMarks, 1));
    }

    void notesThatDoNotFitIntoAJpegAreRefused() {
        const TemporaryFolder folder;
        const auto file = folder / "a.jpg";
        writeAs(FileFormat::Jpeg, file, recipeOf({.prompt = std::string(20'000, 'x')}));
        const auto before = readText(file);
        const PictureMarks marks{.notes = std::string(kMaxNotesBytes, '&')};  // five bytes each in XML
        VERIFY_FAILS(writeMarks(file, marks, 1), ErrorCode::Incompatible);
        QCOMPARE(readText(file), before);
    }

    void formatsWithoutAPlaceSaySo() {
        const TemporaryFolder folder;
        writeAs(FileFormat::Tiff, folder / "a.tif");
        QCOMPARE(recordOf(folder / "a.tif").prompt, std::string("a red fox"));
        const auto refused = writeMarks(folder / "a.tif", kMarks, 1);
        VERIFY_FAILS(refused, ErrorCode::Incompatible);
        VERIFY_CONTAINS(refused.error().message.english(), "JPEG");
    }

private:
    static void formats() {
        QTest::addColumn<FileFormat>("format");
        QTest::newRow("JPEG") << FileFormat::Jpeg;
        QTest::newRow("WebP") << FileFormat::WebP;
    }
};

LIGHTGEN_TEST(OtherFormatsTest)
#include "other_formats_test.moc"
