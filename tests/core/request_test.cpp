#include "core/request.h"

#include <cmath>
#include <limits>

#include "core/request_limits.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

ModelInfo model() {
    return SyntheticEngine::syntheticModel();
}

template <class Change>
Result<CheckedRequest> validateWith(Change change) {
    auto request = foxRequest();
    change(request);
    return validate(request, model());
}

Inpainting inpainting(PixelSize size, std::uint8_t value) {
    Inpainting painted{RgbImage(size.width, size.height), GrayImage(size.width, size.height)};
    painted.mask.pixels.assign(painted.mask.pixels.size(), value);
    return painted;
}

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

// Rejected by its message: the words that must stand in it.
#define REJECTS(words, change)                                                                                         \
    do {                                                                                                               \
        const auto result = validateWith([](GenerationRequest& request) { change; });                                  \
        VERIFY_FAILS(result, ErrorCode::InvalidArgument);                                                              \
        for (const char* word : words) {                                                                               \
            VERIFY_CONTAINS(result.error().message.english(), word);                                                   \
        }                                                                                                              \
    } while (false)

using Words = std::vector<const char*>;

class RequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundRequestPassesUnchanged() {
        const auto checked = validate(foxRequest(), model());
        VERIFY_OK(checked);
        QVERIFY(checked->request == foxRequest());
        QVERIFY(checked->notes.empty());
    }

    void rejectsPromptsThatCannotBeUsed() {
        REJECTS(Words({"empty"}), request.prompt = "");
        REJECTS(Words({"empty"}), request.prompt = " \t\r\n ");
        REJECTS(Words({"65537", "65536"}), request.prompt = std::string(64 * 1024 + 1, 'x'));
        REJECTS(Words({"102400"}), request.prompt = std::string(100 * 1024, 'x'));
        REJECTS(Words({"NUL", "byte 1"}), request.prompt = std::string("a\0b", 3));
        REJECTS(Words({"UTF-8", "byte 2", "0xED"}), request.prompt = "a \xED\xA0\x80");
        REJECTS(Words({"UTF-8"}), request.prompt = "\xFF");
        REJECTS(Words({"UTF-8"}), request.prompt = "cut \xF0\x9F\xA6");
    }

    void acceptsLongAndForeignPrompts() {
        VERIFY_OK(validateWith([](auto& request) { request.prompt = std::string(64 * 1024, 'x'); }));
        VERIFY_OK(validateWith([](auto& request) { request.prompt = "Ящик\n写真 🦊"; }));
    }

    void rejectsSizesThatTheModelCannotMake() {
        REJECTS(Words({"width", "0", "16", "64", "2048"}), (request.size = {0, 64}));
        REJECTS(Words({"height", "-64"}), (request.size = {64, -64}));
        REJECTS(Words({"width", "63"}), (request.size = {63, 64}));
        REJECTS(Words({"height", "1000000000"}), (request.size = {64, 1000000000}));
        REJECTS(Words({"width", "72", "try 64"}), (request.size = {72, 64}));
        REJECTS(Words({"width", "48"}), (request.size = {48, 64}));
        REJECTS(Words({"height", "2064"}), (request.size = {64, 2064}));
        VERIFY_OK(validateWith([](auto& request) { request.size = {2048, 64}; }));
    }

    void rejectsNumbersOutsideTheirRange() {
        REJECTS(Words({"steps", "0"}), request.steps = 0);
        REJECTS(Words({"steps", "-1"}), request.steps = -1);
        REJECTS(Words({"guidance", "nan", "0", "100"}), request.guidance = kNan);
        REJECTS(Words({"guidance", "inf"}), request.guidance = kInfinity);
        REJECTS(Words({"guidance", "-0.5"}), request.guidance = -0.5);
        REJECTS(Words({"guidance", "100.5"}), request.guidance = 100.5);
        REJECTS(Words({"temperature", "0"}), request.temperature = 0);
        REJECTS(Words({"temperature", "nan"}), request.temperature = kNan);
        REJECTS(Words({"temperature", "2.01"}), request.temperature = 2.01);
        REJECTS(Words({"sampler steps", "1"}), request.samplerSteps = 1);
        REJECTS(Words({"sampler steps", "1001"}), request.samplerSteps = 1001);
        REJECTS(Words({"variant", "1.5"}), request.variant = 1.5);
        REJECTS(Words({"variant", "nan"}), request.variant = kNan);
        REJECTS(Words({"threads", "-1"}), request.threads = -1);
    }

    void acceptsTheEndsOfTheRanges() {
        VERIFY_OK(validateWith([](auto& request) { request.guidance = 0; }));
        VERIFY_OK(validateWith([](auto& request) { request.guidance = 100; }));
        VERIFY_OK(validateWith([](auto& request) { request.temperature = 2; }));
        VERIFY_OK(validateWith([](auto& request) { request.samplerSteps = 2; }));
        VERIFY_OK(validateWith([](auto& request) { request.samplerSteps = 1000; }));
        VERIFY_OK(validateWith([](auto& request) { request.variant = 1; }));
    }

    void aVariantNeedsDpoWeights() {
        auto plain = model();
        plain.dpoWeights.reset();
        auto request = foxRequest();
        VERIFY_OK(validate(request, plain));
        request.variant = 0.25;
        const auto result = validate(request, plain);
        VERIFY_FAILS(result, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(result.error().message.english(), "DPO");
    }

    void stepsAreClampedToTheTokensWithANote() {
        const auto checked = validateWith([](auto& request) { request.steps = 1000000; });  // 8 x 4 tokens
        VERIFY_OK(checked);
        QCOMPARE(checked->request.steps, 32);
        QCOMPARE(checked->notes.size(), std::size_t{1});
        VERIFY_CONTAINS(checked->notes.front().english(), "1000000");
        VERIFY_CONTAINS(checked->notes.front().english(), "32");
    }

    void stepsOfAnInpaintingAreClampedToTheMaskedTokens() {
        const auto checked = validateWith([](auto& request) {
            request.inpainting = inpainting(request.size, 0);
            request.inpainting->mask.pixels[0] = 255;
            request.inpainting->mask.pixels.back() = 128;
        });
        VERIFY_OK(checked);
        QCOMPARE(checked->request.steps, 2);
    }

    void anInpaintingMustFitTheRequest() {
        REJECTS(Words({"mask selects nothing", "128"}), request.inpainting = inpainting(request.size, 127));
        REJECTS(Words({"picture to change", "64x64", "128x64"}), request.inpainting = inpainting({64, 64}, 255));
        REJECTS(Words({"picture to change"}), request.inpainting = Inpainting{});
        REJECTS(Words({"mask"}), request.inpainting = inpainting(request.size, 255);
                request.inpainting->mask = GrayImage(16, 16));
        REJECTS(Words({"picture to change"}), request.inpainting = inpainting(request.size, 255);
                request.inpainting->image.pixels.pop_back());
        VERIFY_OK(validateWith([](auto& request) { request.inpainting = inpainting(request.size, 128); }));
    }

    void namesAndParsersAgree() {
        for (const auto schedule : {GuidanceSchedule::Constant, GuidanceSchedule::Linear}) {
            QVERIFY(parseGuidanceSchedule(name(schedule)).value() == schedule);
        }
        for (const auto device : {Device::Cpu, Device::Cuda}) {
            QVERIFY(parseDevice(name(device)).value() == device);
        }
        for (const auto precision : {Precision::Float32, Precision::BFloat16}) {
            QVERIFY(parsePrecision(name(precision)).value() == precision);
        }
        QVERIFY(parseSampler(name(Sampler::Ancestral)).value() == Sampler::Ancestral);
    }

    void unknownNamesAreAnsweredWithTheChoices() {
        const auto device = parseDevice("GPU");
        VERIFY_FAILS(device, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(device.error().message.english(), "GPU");
        VERIFY_CONTAINS(device.error().message.english(), "cpu, cuda");
        VERIFY_CONTAINS(parseGuidanceSchedule("").error().message.english(), "constant, linear");
        VERIFY_CONTAINS(parsePrecision("half\n").error().message.english(), "half\\n");
        VERIFY_CONTAINS(parseSampler("ddim").error().message.english(), "ancestral");
    }

    void sizesAreReadStrictly() {
        QVERIFY((parseSize("512x256").value() == PixelSize{512, 256}));
        QVERIFY((parseSize("64X128").value() == PixelSize{64, 128}));
        for (const char* text :
             {"",
              "x",
              "512",
              "512x",
              "x256",
              "512x256x3",
              " 512x256",
              "512x256 ",
              "5.5x6",
              "axb",
              "99999999999x64",
              "512 x 256",
              "+512x256"}) {
            QVERIFY2(!parseSize(text), text);
        }
    }

    void variantsAreReadStrictly() {
        QCOMPARE(parseVariant("base").value(), 0.0);
        QCOMPARE(parseVariant("dpo").value(), 1.0);
        QCOMPARE(parseVariant("0.25").value(), 0.25);
        for (const char* text : {"", "nan", "inf", "-0.1", "1.1", "0,5", "DPO", "0.5 "}) {
            QVERIFY2(!parseVariant(text), text);
        }
    }

    void theDefaultRequestFollowsTheModel() {
        auto small = model();
        small.defaultSize = {128, 128};
        small.defaultSteps = 16;
        small.defaultGuidance = 2.5;
        small.defaultGuidanceSchedule = GuidanceSchedule::Linear;
        small.defaultTemperature = 0.9;
        small.defaultSamplerSteps = 25;
        auto request = defaultRequest(small);
        QCOMPARE(request.model, small.name);
        QVERIFY((request.size == PixelSize{128, 128}));
        QCOMPARE(request.steps, 16);
        QCOMPARE(request.guidance, 2.5);
        QVERIFY(request.guidanceSchedule == GuidanceSchedule::Linear);
        QCOMPARE(request.temperature, 0.9);
        QCOMPARE(request.samplerSteps, 25);
        request.prompt = "x";
        VERIFY_OK(validate(request, small));
    }
};

LIGHTGEN_TEST(RequestTest)
#include "request_test.moc"
