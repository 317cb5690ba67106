#include "core/request_json.h"

#include <limits>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

class RequestJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestComesBackEqual() {
        GenerationRequest request;
        request.prompt = "Ящик \"写真\"\n\t🦊 \\ end";
        request.model = "lightgen-shapes";
        request.variant = 0.1;
        request.size = {2048, 64};
        request.seed = std::numeric_limits<std::uint64_t>::max();
        request.steps = 17;
        request.guidance = 1.0 / 3.0;
        request.guidanceSchedule = GuidanceSchedule::Linear;
        request.samplerSteps = 25;
        request.temperature = 0.95;
        request.device = Device::Cuda;
        request.precision = Precision::BFloat16;
        request.threads = 3;
        const auto back = requestFromJson(requestToJson(request));
        VERIFY_OK(back);
        QVERIFY(*back == request);
    }

    void missingKeysTakeTheirDefaultsAndUnknownOnesAreIgnored() {
        const auto request = requestFromJson(R"({"prompt": "x", "from_the_future": [1, 2], "model": null})");
        VERIFY_OK(request);
        GenerationRequest expected;
        expected.prompt = "x";
        QVERIFY(*request == expected);
    }

    void wrongValuesAreErrorsThatNameTheKey() {
        const std::vector<std::pair<const char*, const char*>> cases{
            {"prompt", R"({"prompt": 5})"},
            {"model", R"({"model": ["a"]})"},
            {"variant", R"({"variant": 1.5})"},
            {"variant", R"({"variant": "dpo"})"},
            {"width", R"({"width": 63})"},
            {"width", R"({"width": "256"})"},
            {"height", R"({"height": 1000000000000})"},
            {"height", R"({"height": -64})"},
            {"height", R"({"height": 64.0})"},
            {"seed", R"({"seed": -1})"},
            {"seed", R"({"seed": 1.5})"},
            {"seed", R"({"seed": 18446744073709551616})"},
            {"steps", R"({"steps": 0})"},
            {"steps", R"({"steps": true})"},
            {"guidance", R"({"guidance": -1})"},
            {"guidance", R"({"guidance": "4"})"},
            {"guidance_schedule", R"({"guidance_schedule": "cosine"})"},
            {"guidance_schedule", R"({"guidance_schedule": 1})"},
            {"sampler", R"({"sampler": "ddim"})"},
            {"sampler_steps", R"({"sampler_steps": 1})"},
            {"temperature", R"({"temperature": 0})"},
            {"device", R"({"device": "gpu"})"},
            {"precision", R"({"precision": {}})"},
            {"threads", R"({"threads": 5000})"},
        };
        for (const auto& [key, json] : cases) {
            const auto result = requestFromJson(json, Phrase::verbatim("preset.json"));
            QVERIFY2(!result, json);
            QCOMPARE(static_cast<int>(result.error().code), static_cast<int>(ErrorCode::InvalidArgument));
            VERIFY_CONTAINS(result.error().message.english(), '\'' + std::string(key) + '\'');
            VERIFY_CONTAINS(result.error().message.english(), "preset.json");
        }
    }

    void whatIsNoJsonObjectIsAnError() {
        for (const char* text : {"", "[]", "5", "null", "{", R"({"steps": 1e999})", R"({"prompt": "\ud800"})", "{}x"}) {
            QVERIFY2(!requestFromJson(text), text);
        }
        QVERIFY(!requestFromJson(std::string(1000000, '[')));
        QVERIFY(!requestFromJson(R"({"steps": )" + std::string(100000, '[') + std::string(100000, ']') + "}"));
    }

    void everyTruncationOfARequestIsAnError() {
        const auto json = requestToJson(foxRequest());
        for (std::size_t length = 0; length < json.size(); ++length) {
            QVERIFY(!requestFromJson(std::string_view(json).substr(0, length)));
        }
    }

    void bytesThatAreNoTextDoNotThrow() {
        auto request = foxRequest();
        request.prompt = "a\xFF";
        const auto back = requestFromJson(requestToJson(request));
        VERIFY_OK(back);
        QCOMPARE(back->prompt, std::string("a\xEF\xBF\xBD"));
    }
};

LIGHTGEN_TEST(RequestJsonTest)
#include "request_json_test.moc"
