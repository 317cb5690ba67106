// The reader of safetensors headers, above all on files that are not what they should be. No torch here.
#include "inference/weights/safetensors.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <random>
#include <set>

#include "inference/weights/mapped_file.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using inference::DType;
using inference::parseSafetensors;
using inference::SafetensorsHeader;

namespace {

// Exactly as long as its content, so that the address sanitizer sees a read beyond it.
using Bytes = std::vector<std::byte>;

Bytes fileOf(const std::string& header, std::size_t dataBytes) {
    Bytes file(8 + header.size() + dataBytes);
    const std::uint64_t length = header.size();
    std::memcpy(file.data(), &length, 8);
    std::memcpy(file.data() + 8, header.data(), header.size());
    return file;
}

Bytes smallFile() {
    return fileOf(
        R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
        R"("b.weight":{"dtype":"F16","shape":[4],"data_offsets":[24,32]},)"
        R"("empty":{"dtype":"I64","shape":[0,7],"data_offsets":[32,32]},"s":{"dtype":"U8","shape":[],"data_offsets":[32,33]}})",
        33
    );
}

std::uint64_t elements(const inference::TensorInfo& tensor) {
    std::uint64_t product = 1;
    for (const auto extent : tensor.shape) {
        product *= static_cast<std::uint64_t>(extent);
    }
    return product;
}

// What a caller relies on: distinct names, ranges inside the file that follow each other and fit shape and type.
bool isSound(const SafetensorsHeader& header, std::size_t fileSize) {
    std::set<std::string> names;
    std::uint64_t position = header.tensors.empty() ? fileSize : header.tensors.front().begin;
    for (const auto& tensor : header.tensors) {
        const bool fits = tensor.begin == position && tensor.end >= tensor.begin &&
                          tensor.bytes() == elements(tensor) * inference::bytesPerElement(tensor.dtype);
        if (!fits || !names.insert(tensor.name).second) {
            return false;
        }
        position = tensor.end;
    }
    return position == fileSize;
}

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

}  // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNamesTypesShapesAndRanges() {
        const auto file = smallFile();
        const auto header = parseSafetensors(file, "small");
        QVERIFY2(header, header ? "" : header.error().message.english().c_str());
        QCOMPARE(header->tensors.size(), std::size_t(4));
        const auto start = file.size() - 33;
        QCOMPARE(header->tensors[0].name, std::string("a"));
        QVERIFY(header->tensors[0].shape == (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(header->tensors[0].begin, start);
        QVERIFY(header->tensors[1].dtype == DType::F16);
        QCOMPARE(header->tensors[1].end, start + 32);
        QCOMPARE(header->tensors[2].bytes(), std::uint64_t(0));
        QVERIFY(header->tensors[3].shape.empty());
        QCOMPARE(header->metadata.at("format"), std::string("pt"));
        QVERIFY(isSound(*header, file.size()));
    }

    void knowsEveryTypeByItsName() {
        for (const auto* name : {"F64", "F32", "F16", "BF16", "I64", "I32", "I16", "I8", "U8", "BOOL"}) {
            const auto type = inference::parseDType(name);
            QVERIFY2(type, name);
            QCOMPARE(inference::name(*type), std::string_view(name));
        }
        QVERIFY(!inference::parseDType("F8_E4M3"));
    }

    void everyTruncationIsAnError() {
        const auto file = smallFile();
        for (std::size_t length = 0; length < file.size(); ++length) {
            const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length));
            const auto header = parseSafetensors(cut, "cut");
            QVERIFY2(!header, qPrintable(QString::number(length)));
            QVERIFY(header.error().message.english().starts_with("cut: "));
        }
    }

    void everyChangedByteGivesAnErrorOrASoundHeader() {
        const auto original = smallFile();
        for (std::size_t i = 0; i < original.size(); ++i) {
            for (int flip = 1; flip < 256; ++flip) {
                auto file = original;
                file[i] ^= static_cast<std::byte>(flip);
                const auto header = parseSafetensors(file, "flipped");
                QVERIFY2(!header || isSound(*header, file.size()), qPrintable(QString::number(i)));
            }
        }
    }

    void randomHeadersGiveAnErrorOrASoundHeader() {
        std::mt19937 random(7);
        const std::string alphabet = "{}[]:,\"\\abF3256U8dtypeshape_ofs 0123456789-.e";
        for (int i = 0; i < 20000; ++i) {
            std::string header = "{";
            for (auto length = random() % 60; length > 0; --length) {
                header += alphabet[random() % alphabet.size()];
            }
            const auto file = fileOf(header, random() % 40);
            const auto parsed = parseSafetensors(file, "random");
            QVERIFY2(!parsed || isSound(*parsed, file.size()), header.c_str());
        }
    }

    void refusesWhatContradictsItself_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("dataBytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* header, int dataBytes, const char* reason) {
            QTest::newRow(name) << QString::fromUtf8(header) << dataBytes << QString::fromUtf8(reason);
        };
        row("overlap",
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}})",
            6,
            "overlaps");
        row("hole",
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[5,9]}})",
            9,
            "hole");
        row("late start", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[1,5]}})", 5, "hole");
        row("bytes left", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", 5, "belong to no tensor");
        row("no tensor but bytes", "{}", 3, "belong to no tensor");
        row("beyond the end", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", 3, "cut off");
        row("backwards", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[4,0]}})", 4, "bytes 4 to 0");
        row("wrong size", R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,4]}})", 4, "does not fit");
        row("product overflows",
            R"({"a":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]}})",
            0,
            "does not fit");
        row("zero times too much",
            R"({"a":{"dtype":"U8","shape":[0,4611686018427387904,4],"data_offsets":[0,0]}})",
            0,
            "does not fit");
        row("extent overflows",
            R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,1]}})",
            1,
            "no memory holds");
        row("number overflows", R"({"a":{"dtype":"U8","shape":[1e999],"data_offsets":[0,1]}})", 1, "JSON");
        row("huge offsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[18446744073709551615,0]}})", 1, "bytes");
        row("too many dimensions",
            R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})",
            1,
            "more than 8");
        row("duplicate name",
            R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
            2,
            "occurs twice");
        row("duplicate metadata", R"({"__metadata__":{},"__metadata__":{}})", 0, "occurs twice");
        row("duplicate field", R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1, "twice");
        row("unknown type", R"({"a":{"dtype":"F128","shape":[1],"data_offsets":[0,1]}})", 1, "unknown type 'F128'");
        row("unknown field", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}})", 1, "unknown field 'x'");
        row("missing field", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1, "needs dtype, shape and data_offsets");
        row("negative shape", R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1, "negative");
        row("fraction", R"({"a":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}})", 1, "fraction");
        row("text in shape", R"({"a":{"dtype":"U8","shape":["1"],"data_offsets":[0,1]}})", 1, "a text");
        row("one offset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1, "two data_offsets");
        row("three offsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,1]}})", 1, "a number");
        row("entry is a number", R"({"a":3})", 0, "a number");
        row("entry is a list", R"({"a":[]})", 0, "an array");
        row("entry is null", R"({"a":null})", 0, "null");
        row("metadata is a number", R"({"__metadata__":{"x":3}})", 0, "a number");
        row("header is a list", "[]", 0, "does not start");
        row("header is empty", "", 0, "does not start");
        row("not JSON", R"({"a")", 0, "not valid JSON");
        row("trailing text", "{} x", 0, "not valid JSON");
    }

    void refusesWhatContradictsItself() {
        QFETCH(QString, header);
        QFETCH(int, dataBytes);
        QFETCH(QString, reason);
        const auto parsed = parseSafetensors(fileOf(header.toStdString(), static_cast<std::size_t>(dataBytes)), "bad");
        QVERIFY(!parsed);
        QVERIFY2(
            parsed.error().message.english().find(reason.toStdString()) != std::string::npos,
            parsed.error().message.english().c_str()
        );
    }

    void refusesNamesThatAreNotUtf8() {
        QVERIFY(
            !parseSafetensors(fileOf("{\"\xff\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}", 0), "bad")
        );
        QVERIFY(parseSafetensors(fileOf("{\"f\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}", 0), "good"));
    }

    void refusesAHugeHeaderBeforeReadingIt() {
        for (const std::uint64_t length :
             {std::uint64_t{17}, (std::uint64_t{100} << 20) + 1, std::uint64_t{1} << 63, ~std::uint64_t{0}}) {
            auto file = fileOf("{}", 14);
            std::memcpy(file.data(), &length, 8);
            QVERIFY(!parseSafetensors(file, "huge"));
        }
    }

    void refusesDeepNesting() {
        const std::string deep(200000, '[');
        QVERIFY(!parseSafetensors(fileOf(R"({"a":)" + deep, 0), "deep"));
        QVERIFY(!parseSafetensors(fileOf(R"({"a":{"shape":)" + deep, 0), "deep"));
        std::string objects = "{";
        for (int i = 0; i < 50000; ++i) {
            objects += R"("a":{)";
        }
        QVERIFY(!parseSafetensors(fileOf(objects, 0), "deep"));
    }

    void acceptsPaddingAndNoTensors() { QVERIFY(parseSafetensors(fileOf("{}      ", 0), "empty")); }

    void showsForeignNamesInOneLine() {
        const auto parsed = parseSafetensors(fileOf("{\"a\\n\\u001b[31m\":3}", 0), "odd");
        QVERIFY(!parsed);
        QVERIFY(parsed.error().message.english().find('\n') == std::string::npos);
        QVERIFY(parsed.error().message.english().find('\x1b') == std::string::npos);
    }

    void mapsAFileAndKeepsItsBytes() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "x");
        std::ofstream(path) << "hello";
        auto mapped = inference::MappedFile::open(path);
        QVERIFY(mapped);
        const auto moved = std::move(*mapped);
        QCOMPARE(moved.bytes().size(), std::size_t(5));
        QCOMPARE(std::memcmp(moved.bytes().data(), "hello", 5), 0);
        QVERIFY(mapped->bytes().empty());
    }

    void namesTheFileThatCannotBeMapped() {
        const QTemporaryDir folder;
        const auto missing = inference::MappedFile::open(pathIn(folder, "missing"));
        QVERIFY(!missing && missing.error().code == core::ErrorCode::NotFound);
        QVERIFY(missing.error().message.english().find("missing") != std::string::npos);
        QVERIFY(!inference::MappedFile::open(pathIn(folder, "")));
        const auto pipe = pathIn(folder, "pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(!inference::MappedFile::open(pipe));
    }

    void anEmptyFileIsMappedButNoSafetensors() {
        const QTemporaryDir folder;
        const auto path = pathIn(folder, "empty");
        std::ofstream(path).flush();
        const auto mapped = inference::MappedFile::open(path);
        QVERIFY(mapped);
        QVERIFY(!parseSafetensors(mapped->bytes(), "empty"));
    }
};

LIGHTGEN_TEST(SafetensorsTest)
#include "safetensors_test.moc"
