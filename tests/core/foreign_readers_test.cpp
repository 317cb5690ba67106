// What other programs find in our PNG files: their readers, written anew from their rules.
#include <map>
#include <regex>
#include <sstream>

#include "core/png_codec.h"
#include "core/recipe.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

struct Chunk {
    std::string type;
    std::string payload;
};

std::vector<Chunk> chunksOf(const std::string& png) {
    std::vector<Chunk> chunks;
    for (std::size_t at = 8; at + 12 <= png.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            length = length << 8 | static_cast<unsigned char>(png[at + i]);
        }
        chunks.push_back({png.substr(at + 4, 4), png.substr(at + 8, length)});
        at += 12 + length;
    }
    return chunks;
}

// ComfyUI's front end: tEXt, comf and iTXt; the keyword ends at the first NUL, and all after it is the text. It knows
// nothing of iTXt's flags, language and second keyword: they are NULs in front of the text, and skipped only as such.
std::map<std::string, std::string> comfyUisReader(const std::string& png) {
    std::map<std::string, std::string> texts;
    for (const auto& [type, payload] : chunksOf(png)) {
        if (type == "tEXt" || type == "comf" || type == "iTXt") {
            const auto end = payload.find('\0');
            const auto start = payload.find_first_not_of('\0', end);
            texts[payload.substr(0, end)] = start == std::string::npos ? "" : payload.substr(start);
        }
    }
    return texts;
}

// Pillow, on which A1111 and InvokeAI stand: tEXt is Latin-1, iTXt UTF-8.
std::map<std::string, std::string> pillowsInfo(const std::string& png) {
    std::map<std::string, std::string> info;
    for (const auto& [type, payload] : chunksOf(png)) {
        const auto end = payload.find('\0');
        if (type == "tEXt") {
            info[payload.substr(0, end)] = QString::fromLatin1(payload.substr(end + 1)).toStdString();
        } else if (type == "iTXt") {
            const auto language = payload.find('\0', end + 3);
            const auto keyword = payload.find('\0', language + 1);
            info[payload.substr(0, end)] = payload.substr(keyword + 1);
        }
    }
    return info;
}

struct Parameters {
    std::string prompt, negative;
    std::map<std::string, std::string> settings;
};

// parse_generation_parameters() of infotext_utils.py.
Parameters a1111sReader(const std::string& text) {
    static const std::regex pattern("\\s*(\\w[\\w \\-/]+):\\s*(\"(?:\\\\.|[^\\\\\"])+\"|[^,]*)(?:,|$)");
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    Parameters read;
    const auto last = lines.empty() ? std::string() : lines.back();
    const std::sregex_iterator begin(last.begin(), last.end(), pattern);
    if (std::distance(begin, std::sregex_iterator()) >= 3) {
        for (auto match = begin; match != std::sregex_iterator(); ++match) {
            read.settings[(*match)[1]] = (*match)[2];
        }
        lines.pop_back();
    }
    bool isNegative = false;
    for (auto& line : lines) {
        auto trimmed = QString::fromStdString(line).trimmed();
        if (trimmed.startsWith(QStringLiteral("Negative prompt:"))) {
            isNegative = true;
            trimmed = trimmed.mid(16).trimmed();
        }
        auto& part = isNegative ? read.negative : read.prompt;
        part += (part.empty() ? "" : "\n") + trimmed.toStdString();
    }
    return read;
}

GenerationResult made(const std::string& prompt) {
    GenerationResult result;
    result.image = pattern(64, 64);
    result.request = foxRequest();
    result.request.prompt = prompt;
    result.modelName = "lightgen-shapes";
    result.modelHash = std::string(64, 'b');
    return result;
}

std::string pngOf(const GenerationResult& result) {
    const auto bytes = encodePng(result.image, recipeChunks(result)).value();
    return {bytes.begin(), bytes.end()};
}

}  // namespace

class ForeignReadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a1111FindsThePromptAndItsSettings_data() {
        QTest::addColumn<QByteArray>("prompt");
        for (const char* prompt :
             {"a red fox", "café, naïve", "Ящик, \"写真\": 🦊", "two\nlines", "Steps: 1, Seed: 2, Size: 3x4"}) {
            QTest::newRow(prompt) << QByteArray(prompt);
        }
    }
    void a1111FindsThePromptAndItsSettings() {
        QFETCH(QByteArray, prompt);
        const auto read = a1111sReader(pillowsInfo(pngOf(made(prompt.toStdString()))).at("parameters"));
        QCOMPARE(read.prompt, prompt.toStdString());
        QCOMPARE(read.negative, std::string());
        QCOMPARE(read.settings.at("Steps"), std::string("4"));
        QCOMPARE(read.settings.at("Seed"), std::string("42"));
        QCOMPARE(read.settings.at("Size"), std::string("128x64"));
        QCOMPARE(read.settings.at("Model"), std::string("lightgen-shapes"));
        QCOMPARE(read.settings.at("Model hash"), std::string(10, 'b'));
    }

    void aPromptThatLooksNegativeStaysOneForA1111() {
        const auto read = a1111sReader(pillowsInfo(pngOf(made("a fox\nNegative prompt: blur"))).at("parameters"));
        QCOMPARE(read.negative, std::string());
    }

    // It would load what stands there as a graph.
    void comfyUiFindsNoGraph() {
        const auto texts = comfyUisReader(pngOf(made("Ящик")));
        QVERIFY(!texts.contains("prompt") && !texts.contains("workflow"));
        QVERIFY(texts.at("parameters").starts_with("Ящик\nSteps: "));
        QVERIFY(texts.at("lightgen").starts_with("{"));
    }

    // It takes `invokeai_metadata` for a recipe if it is a JSON object, and the picture for a foreign one otherwise.
    void invokeAiTakesItForAPictureFromElsewhere() {
        const auto info = pillowsInfo(pngOf(made("a fox")));
        for (const char* keyword :
             {"invokeai_metadata", "invokeai_workflow", "invokeai_graph", "sd-metadata", "Dream"}) {
            QVERIFY(!info.contains(keyword));
        }
    }

    void noTextIsCompressedAndAllStandBeforeThePixels() {
        bool pixels = false;
        for (const auto& [type, payload] : chunksOf(pngOf(made("Ящик")))) {
            pixels = pixels || type == "IDAT";
            QVERIFY(type != "zTXt");
            if (type == "iTXt" || type == "tEXt") {
                QVERIFY(!pixels);
                QVERIFY(type == "tEXt" || payload[payload.find('\0') + 1] == 0);
            }
        }
        QVERIFY(pixels);
    }
};

LIGHTGEN_TEST(ForeignReadersTest)
#include "foreign_readers_test.moc"
