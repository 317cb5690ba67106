#include "core/export/export_settings.h"
#include "core/export/name_template.h"
#include "core/export/picture_selection.h"
#include "core/utf8.h"
#include "tests/export/made_picture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

NameValues valuesOf(const std::string& prompt = "A red fox, Ящик 写真") {
    const auto made = madePicture(prompt, 7);
    NameValues values{.name = "source", .recipe = recipeFromTexts(recipeChunks(made)), .size = {128, 64}};
    values.time = 1700000000;
    values.counter = 12;
    return values;
}

std::string named(const std::string& form, const NameValues& values = valuesOf()) {
    const auto parsed = NameTemplate::parse(form);
    return parsed ? parsed->nameFor(values) : parsed.error().message.english();
}

bool isSafe(const std::string& path) {
    std::size_t start = 0;
    while (true) {
        const auto end = path.find('/', start);
        const auto part = path.substr(start, end == std::string::npos ? end : end - start);
        const bool odd = part.empty() || part.front() == '.' || part.back() == '.' || part.back() == ' ' ||
                         part.size() > kMaxNameBytes - 10 || firstInvalidUtf8(part) ||
                         part.find_first_of(std::string("\\:*?\"<>|\n\r\t\0", 12)) != std::string::npos;
        if (odd) {
            return false;
        }
        if (end == std::string::npos) {
            return true;
        }
        start = end + 1;
    }
}

}  // namespace

class ExportNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreFilledIn() {
        QCOMPARE(named("{prompt}-{seed}"), std::string("a-red-fox-ящик-写真-7"));
        QCOMPARE(named("{counter} {counter:2} {counter:6}"), std::string("0012 12 000012"));
        QCOMPARE(named("{name}_{width}x{height}_{variant}"), std::string("source_128x64_base"));
        QCOMPARE(named("{steps}-{guidance}-{model}"), std::string("4-4.0-synthetic"));
        QVERIFY(named("{date} {time}").starts_with("2023-11-1"));
        QCOMPARE(named("{id}").size(), std::size_t{32});
        QCOMPARE(named("{{{seed}}}"), std::string("{7}"));
        QCOMPARE(named("Größe {prompt:5}"), std::string("Größe a-red"));
        QCOMPARE(named("{program}/{seed}"), std::string("LightGen Studio/7"));
    }

    void everyFieldHasAValueForAnyPicture() {
        for (const auto& field : NameTemplate::fields()) {
            const auto name = named("{" + field + "}", {.name = "x", .recipe = {}, .size = {1, 1}});
            QVERIFY2(isSafe(name), (field + ": " + name).c_str());
        }
    }

    void whatTheTemplateMustNotSayIsRefused() {
        for (const char* form :
             {"",
              "/abs",
              "../up",
              "a/../b",
              "a//b",
              "a/",
              "./a",
              "{seed",
              "seed}",
              "{nothing}",
              "{seed:0}",
              "{seed:999}",
              "{seed:x}",
              "{}",
              "{:3}"}) {
            VERIFY_FAILS(NameTemplate::parse(form), ErrorCode::InvalidArgument);
        }
        VERIFY_CONTAINS(NameTemplate::parse("{nothing}").error().message.english(), "{prompt}");
    }

    void noValueLeavesTheFolder_data() {
        QTest::addColumn<QByteArray>("name");
        const std::vector<std::string> odd{
            "../../etc/passwd",
            "/etc/passwd",
            "..",
            ".",
            "",
            " ",
            ".hidden",
            "a/b",
            "a\\b",
            "con",
            "NUL.txt",
            "COM1",
            "trailing. ",
            "new\nline",
            "quote\"'<>|?*:",
            "Ящик",
            "写真",
            "🦊",
            std::string(400, 'x'),
            std::string(100, 'x') + "写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写真写"
                                    "真写真写真写真写真写真",
            "invalid \xFF\xFE",
            std::string("nul\0byte", 8),
            "%s%n{seed}"};
        for (const auto& name : odd) {
            QTest::addRow("%s", printable(name).c_str()) << QByteArray::fromStdString(name);
        }
    }
    void noValueLeavesTheFolder() {
        QFETCH(QByteArray, name);
        auto values = valuesOf();
        values.name = name.toStdString();
        values.recipe.prompt = values.name;
        values.recipe.settings = {{"model", values.name}, {"seed", values.name}};
        for (const char* form :
             {"{name}", "{model}", "x/{seed}", "{prompt}", "{name}{model}{prompt}", "{name}/{model}"}) {
            const auto made = named(form, values);
            QVERIFY2(isSafe(made), made.c_str());
            QCOMPARE(std::ranges::count(made, '/'), std::ranges::count(std::string(form), '/'));
        }
    }

    void namesInUseGetANumber() {
        FreeNames names([](const fs::path& file) { return file == "there.png" || file == "there-2.json"; });
        QCOMPARE(names.take("new", {".png"}), std::string("new"));
        QCOMPARE(names.take("new", {".png"}), std::string("new-2"));
        QCOMPARE(names.take("NEW", {".png"}), std::string("NEW-3"));
        QCOMPARE(names.take("there", {".png", ".json"}), std::string("there-3"));
        QCOMPARE(names.take("new", {".jpg"}), std::string("new"));
    }

    void boxesAreUnderstood() {
        QVERIFY((parseBox("1024").value() == PixelSize{1024, 1024}));
        QVERIFY((parseBox("640x480").value() == PixelSize{640, 480}));
        QVERIFY((parseBox("640x").value() == PixelSize{640, 0}));
        QVERIFY((parseBox("x480").value() == PixelSize{0, 480}));
        for (const char* odd : {"", "x", "0", "-5", "a", "10x-3", "99999", "1x2x3", "10 x 20"}) {
            VERIFY_FAILS(parseBox(odd), ErrorCode::InvalidArgument);
        }
    }

    void picturesFitTheirBox() {
        QVERIFY((fittingSize({200, 100}, {}) == PixelSize{200, 100}));
        QVERIFY((fittingSize({200, 100}, {50, 50}) == PixelSize{50, 25}));
        QVERIFY((fittingSize({200, 100}, {0, 50}) == PixelSize{100, 50}));
        QVERIFY((fittingSize({200, 100}, {400, 0}) == PixelSize{400, 200}));
        QVERIFY((fittingSize({10000, 1}, {10, 10}) == PixelSize{10, 1}));
    }

    void settingsThatContradictThemselvesAreRefused() {
        ExportSettings settings;
        VERIFY_OK(checkSettings(settings));
        settings.withTokens = true;
        VERIFY_OK(checkSettings(settings));
        settings.metadata = MetadataChoice::LabelOnly;
        VERIFY_FAILS(checkSettings(settings), ErrorCode::InvalidArgument);
        settings.metadata = MetadataChoice::All;
        settings.encoding.format = FileFormat::Jpeg;
        VERIFY_FAILS(checkSettings(settings), ErrorCode::InvalidArgument);
        ExportSettings quality;
        quality.encoding.quality = 0;
        VERIFY_FAILS(checkSettings(quality), ErrorCode::InvalidArgument);
        ExportSettings bits;
        bits.encoding.bits = 12;
        VERIFY_FAILS(checkSettings(bits), ErrorCode::InvalidArgument);
        ExportSettings name;
        name.nameTemplate = "{";
        VERIFY_FAILS(checkSettings(name), ErrorCode::InvalidArgument);
    }

    void selectorsAreFilesFoldersAndPatterns() {
        const TemporaryFolder folder;
        for (const char* name : {"b.png", "a.PNG", "c.jpg", "notes.txt", ".hidden.png", "[odd]*.png", "sub/d.png"}) {
            writeText(folder / name, "x");
        }
        const auto root = folder.path().string();
        const auto chosen = [&](const std::vector<std::string>& selectors) {
            std::string names;
            for (const auto& file : selectPictures(selectors).value_or(std::vector<fs::path>{})) {
                names += (names.empty() ? "" : " ") + file.filename().string();
            }
            return names;
        };
        QCOMPARE(chosen({root}), std::string("[odd]*.png a.PNG b.png c.jpg"));
        QCOMPARE(chosen({root + "/*.jpg", root + "/b.png", root}), std::string("c.jpg b.png [odd]*.png a.PNG"));
        QCOMPARE(chosen({root + "/[odd]*.png"}), std::string("[odd]*.png"));
        QCOMPARE(chosen({root + "/?.png"}), std::string("b.png"));
        QCOMPARE(chosen({root + "/*/d.png"}), std::string("d.png"));
        VERIFY_FAILS(selectPictures({root + "/none*.png"}), ErrorCode::NotFound);
        VERIFY_FAILS(selectPictures({root + "/none.png"}), ErrorCode::NotFound);
        VERIFY_CONTAINS(selectPictures({root + "/none*.png"}).error().message.english(), "none*.png");
    }
};

LIGHTGEN_TEST(ExportNamesTest)
#include "export_names_test.moc"
