#include "core/protocol.h"

#include <random>

#include "core/cbor.h"
#include "core/request_json.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::core::protocol;
using namespace lightgen::tests;

namespace {

using Bytes = std::vector<std::uint8_t>;

ClientMessage generate() {
    auto request = foxRequest();
    request.prompt = "Ящик \xF0\x9F\xA6\x8A";
    request.model = "lightgen-shapes";
    request.guidanceSchedule = GuidanceSchedule::Linear;
    return Generate{{7}, request};
}

ClientMessage inpaint() {
    auto message = std::get<Generate>(generate());
    message.request.inpainting = Inpainting{pattern(128, 64), GrayImage(128, 64)};
    message.request.inpainting->mask.pixels[5] = 200;
    message.request.inpainting->band = 3;
    message.request.inpainting->tokensOf = std::string(32, 'a');
    message.request.inpainting->origin = {0, -4};
    return message;
}

StepEvent stepEvent() {
    StepEvent step{2, 4, {4, 8}, {0, 5, 31}, Bytes(32, 1), pattern(16, 8)};
    step.mask[0] = step.mask[5] = step.mask[31] = 0;
    return step;
}

JobInfo jobInfo() {
    JobInfo info;
    info.id = {~0ULL - 1};
    info.event = 41;
    info.phase = JobPhase::Failed;
    info.request = std::get<Generate>(generate()).request;
    info.inpaints = true;
    info.step = 3;
    info.interruptions = 2;
    info.path = "/home/x/\xFF.png";
    info.recipe = "{}";
    info.notes = {phrase("The steps of this picture could not be kept. {}", phrase("No space left on device"))};
    info.seconds = 2.5;
    info.error = {ErrorCode::OutOfMemory, phrase("{} MiB are too much.", 600)};
    return info;
}

std::vector<ServiceMessage> serviceMessages() {
    const auto nested = phrase("{} It was {}.", phrase("No."), 7);
    return {
        Greeting{kVersion, "LightGen Studio 0.1.0", phrase("CPU, {} threads", 2), ~0ULL},
        Step{{7}, stepEvent()},
        Finished{{7}, "/home/x/\xFF.png", "{}", pattern(8, 4), {nested, Phrase::verbatim("Ящик")}, 1.5, 12},
        Failed{{8}, {ErrorCode::DiskFull, phrase("The disk is full.")}, 13},
        JobCancelled{{~0ULL}, 14},
        Rejected{{ErrorCode::Protocol, nested}},
        JobChanged{jobInfo()},
        QueueChanged{15, true, {{~0ULL}, {7}, {8}}},
        Diagnostics{"lightgen-service 0.1.0"},
    };
}

std::vector<ClientMessage> queueMessages() {
    return {
        Hello{kVersion, ~0ULL, 12},
        CancelMany{CancelScope::Others, {7}},
        Move{{7}, JobId{8}},
        Move{{7}, std::nullopt},
        Retry{{7}, {9}},
        SetPaused{false},
        ClearEnded{},
        Diagnose{},
    };
}

// Changes one value of an encoded message.
template <class Message, class Change>
Bytes changed(const Message& message, Change change) {
    auto json = parseCbor(encode(message)).value();
    change(json);
    return dumpCbor(json);
}

bool rejectsClient(const Bytes& payload) {
    const auto result = decodeClientMessage(payload);
    return !result && result.error().code == ErrorCode::Protocol && !result.error().message.english().empty();
}

bool rejectsService(const Bytes& payload) {
    const auto result = decodeServiceMessage(payload);
    return !result && result.error().code == ErrorCode::Protocol && !result.error().message.english().empty();
}

template <class Change>
bool rejectsGenerate(Change change) {
    return rejectsClient(changed(inpaint(), change));
}
template <class Change>
bool rejectsStep(Change change) {
    return rejectsService(changed(ServiceMessage(Step{{7}, stepEvent()}), change));
}
template <class Change>
bool rejectsFinished(Change change) {
    return rejectsService(changed(serviceMessages()[2], change));
}

Json binary(Bytes bytes) {
    return Json::binary(std::move(bytes));
}

}  // namespace

class ProtocolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientMessagesComeBack() {
        const auto hello = decodeClientMessage(encode(ClientMessage(Hello{})));
        VERIFY_OK(hello);
        QCOMPARE(std::get<Hello>(*hello).version, kVersion);
        const auto cancel = decodeClientMessage(encode(ClientMessage(Cancel{{~0ULL}})));
        VERIFY_OK(cancel);
        QVERIFY(std::get<Cancel>(*cancel).job == JobId{~0ULL});
        for (const auto& message : {generate(), inpaint()}) {
            const auto back = decodeClientMessage(encode(message));
            VERIFY_OK(back);
            QVERIFY(std::get<Generate>(*back).job == JobId{7});
            QVERIFY(std::get<Generate>(*back).request == std::get<Generate>(message).request);
        }
    }

    void serviceMessagesComeBack() {
        for (const auto& message : serviceMessages()) {
            const auto back = decodeServiceMessage(encode(message));
            VERIFY_OK(back);
            QCOMPARE(back->index(), message.index());
            QVERIFY(encode(*back) == encode(message));
        }
        const auto step = std::get<Step>(decodeServiceMessage(encode(serviceMessages()[1])).value()).event;
        QVERIFY(step.step == 2 && step.of == 4 && step.grid == stepEvent().grid && step.placed == stepEvent().placed);
        QVERIFY(step.mask == stepEvent().mask && step.preview == stepEvent().preview);
        const auto finished = std::get<Finished>(decodeServiceMessage(encode(serviceMessages()[2])).value());
        QCOMPARE(finished.path, std::string("/home/x/\xFF.png"));
        QVERIFY(finished.image == pattern(8, 4));
        const auto failed = std::get<Failed>(decodeServiceMessage(encode(serviceMessages()[3])).value());
        QVERIFY(failed.error.code == ErrorCode::DiskFull && failed.error.message.english() == "The disk is full.");
    }

    void messagesOfTheQueueComeBack() {
        for (const auto& message : queueMessages()) {
            const auto back = decodeClientMessage(encode(message));
            VERIFY_OK(back);
            QCOMPARE(back->index(), message.index());
            QVERIFY(encode(*back) == encode(message));
        }
        const auto info = std::get<JobChanged>(decodeServiceMessage(encode(serviceMessages()[6])).value()).info;
        QVERIFY(info.request == jobInfo().request && info.id == jobInfo().id && info.event == 41);
        QVERIFY(info.phase == JobPhase::Failed && info.error.code == ErrorCode::OutOfMemory && info.inpaints);
        const auto queue = std::get<QueueChanged>(decodeServiceMessage(encode(serviceMessages()[7])).value());
        QVERIFY(queue.paused && queue.event == 15 && (queue.jobs == std::vector<JobId>{{~0ULL}, {7}, {8}}));
        for (const auto place : {QueuePlace::Back, QueuePlace::Front, QueuePlace::Replace}) {
            auto asked = std::get<Generate>(generate());
            asked.place = place;
            const auto back = decodeClientMessage(encode(ClientMessage(asked)));
            VERIFY_OK(back);
            QVERIFY(std::get<Generate>(*back).place == place);
        }
    }

    void queuesThatContradictThemselvesAreRejected() {
        const auto rejects = [](auto change) { return rejectsService(changed(serviceMessages()[7], change)); };
        QVERIFY(!rejects([](Json&) {}));
        QVERIFY(rejects([](Json& json) { json["jobs"] = binary(Bytes(7)); }));
        QVERIFY(rejects([](Json& json) { json["jobs"] = binary(Bytes(16)); }));  // a job twice
        QVERIFY(rejects([](Json& json) { json["paused"] = 1; }));
        const auto rejectsJob = [](auto change) { return rejectsService(changed(serviceMessages()[6], change)); };
        QVERIFY(!rejectsJob([](Json&) {}));
        QVERIFY(rejectsJob([](Json& json) { json["phase"] = "lost"; }));
        QVERIFY(rejectsJob([](Json& json) { json["step"] = -1; }));
        QVERIFY(rejectsJob([](Json& json) { json.erase("error"); }));
    }

    // Their Hello may say other things, and they are to be told which version is spoken here.
    void aHelloOfAnotherVersionIsUnderstood() {
        const auto back = decodeClientMessage(dumpCbor(Json{{"type", "hello"}, {"version", 1}}));
        VERIFY_OK(back);
        QCOMPARE(std::get<Hello>(*back).version, 1);
        QVERIFY(rejectsClient(dumpCbor(Json{{"type", "hello"}, {"version", kVersion}})));
    }

    void everyErrorCodeComesBack() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const auto back =
                decodeServiceMessage(encode(ServiceMessage(Failed{{1}, {static_cast<ErrorCode>(code), phrase("x")}})));
            QCOMPARE(static_cast<int>(std::get<Failed>(*back).error.code), code);
        }
    }

    void anEventWithoutPreviewComesBack() {
        auto plain = stepEvent();
        plain.preview = {};
        const auto back = decodeServiceMessage(encode(ServiceMessage(Step{{7}, plain})));
        VERIFY_OK(back);
        QVERIFY(std::get<Step>(*back).event.preview.empty());
    }

    // A prompt with broken text reaches validate(), which says what is wrong with it.
    void aPromptCrossesByteForByte() {
        auto message = std::get<Generate>(generate());
        message.request.prompt = std::string("a\0\xFF", 3);
        const auto back = decodeClientMessage(encode(ClientMessage(message)));
        VERIFY_OK(back);
        QCOMPARE(std::get<Generate>(*back).request.prompt, message.request.prompt);
    }

    void messagesThatQuoteBrokenFileNamesStillArrive() {
        const auto back =
            decodeServiceMessage(encode(ServiceMessage(Failed{{1}, {ErrorCode::NotFound, phrase("no {}", "\xFF.png")}}))
            );
        VERIFY_OK(back);
        QCOMPARE(std::get<Failed>(*back).error.message.english(), std::string("no \uFFFD.png"));
    }

    void wrongTypesAndRangesOfARequestAreRejected() {
        QVERIFY(!rejectsGenerate([](Json&) {}));
        QVERIFY(rejectsGenerate([](Json& json) { json.erase("job"); }));
        QVERIFY(rejectsGenerate([](Json& json) { json["job"] = -1; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["job"] = "7"; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["type"] = 5; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["type"] = "greeting"; }));
        QVERIFY(rejectsGenerate([](Json& json) { json.erase("type"); }));
        QVERIFY(rejectsGenerate([](Json& json) { json["request"] = "{}"; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["request"].erase("prompt"); }));
        QVERIFY(rejectsGenerate([](Json& json) { json["request"]["prompt"] = 5; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["request"]["steps"] = 0; }));
        QVERIFY(rejectsGenerate([](Json& json) {
            json["request"]["guidance"] = std::numeric_limits<double>::quiet_NaN();
        }));
        QVERIFY(rejectsGenerate([](Json& json) { json["request"]["device"] = "gpu"; }));
    }

    void pixelsMustBeAsManyAsTheSizeSays() {
        QVERIFY(rejectsGenerate([](Json& json) { json.erase("mask"); }));
        QVERIFY(rejectsGenerate([](Json& json) { json.erase("picture"); }));
        QVERIFY(rejectsGenerate([](Json& json) { json["picture"]["width"] = 127; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["picture"]["width"] = -128; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["picture"]["width"] = 1 << 30; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["picture"]["pixels"] = "text"; }));
        QVERIFY(rejectsGenerate([](Json& json) { json["mask"]["pixels"] = binary(Bytes(10)); }));
        QVERIFY(rejectsGenerate([](Json& json) { json["mask"].erase("height"); }));
        QVERIFY(rejectsFinished([](Json& json) { json["image"]["height"] = 5; }));
        QVERIFY(rejectsStep([](Json& json) { json["preview"]["pixels"] = binary({}); }));
    }

    void eventsThatContradictThemselvesAreRejected() {
        QVERIFY(!rejectsStep([](Json&) {}));
        QVERIFY(rejectsStep([](Json& json) { json["step"] = 0; }));
        QVERIFY(rejectsStep([](Json& json) { json["step"] = 5; }));
        QVERIFY(rejectsStep([](Json& json) { json["of"] = 0; }));
        QVERIFY(rejectsStep([](Json& json) { json["rows"] = 0; }));
        QVERIFY(rejectsStep([](Json& json) { json["rows"] = 2049; }));
        QVERIFY(rejectsStep([](Json& json) { json["columns"] = 7; }));
        QVERIFY(rejectsStep([](Json& json) { json["mask"] = binary(Bytes(31)); }));
        QVERIFY(rejectsStep([](Json& json) { json["mask"] = binary(Bytes(32, 2)); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary({1, 0, 0}); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary({32, 0, 0, 0}); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary({0xFF, 0xFF, 0xFF, 0xFF}); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary({2, 0, 0, 0, 1, 0, 0, 0}); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary({1, 0, 0, 0, 1, 0, 0, 0}); }));
        QVERIFY(rejectsStep([](Json& json) { json["placed"] = binary(Bytes(4 * 33)); }));
    }

    void resultsThatContradictThemselvesAreRejected() {
        QVERIFY(!rejectsFinished([](Json&) {}));
        QVERIFY(rejectsFinished([](Json& json) { json["path"] = 5; }));
        QVERIFY(rejectsFinished([](Json& json) { json["notes"] = "a"; }));
        QVERIFY(rejectsFinished([](Json& json) { json["notes"] = Json::array({1}); }));
        QVERIFY(rejectsFinished([](Json& json) { json["notes"] = Json::array({"\xFF"}); }));
        QVERIFY(rejectsFinished([](Json& json) { json["seconds"] = -1; }));
        QVERIFY(rejectsFinished([](Json& json) { json["seconds"] = std::numeric_limits<double>::infinity(); }));
        QVERIFY(rejectsFinished([](Json& json) { json["recipe"] = "\xFF"; }));
    }

    void unknownTypesAndTheOthersMessagesAreRejected() {
        QVERIFY(rejectsClient(encode(ServiceMessage(Greeting{}))));
        QVERIFY(rejectsService(encode(ClientMessage(Hello{}))));
        QVERIFY(rejectsClient(dumpCbor(Json{{"type", "reboot"}})));
        QVERIFY(rejectsClient(dumpCbor(Json::array({"hello", 1}))));
        QVERIFY(rejectsClient({}));
        QVERIFY(rejectsClient({0xA0}));
    }

    // nlohmann-json alone would recurse once per byte here.
    void deeplyNestedInputIsRejected() {
        for (const std::uint8_t byte : {0x81, 0x9F, 0xBF, 0x5F, 0x7F, 0xC0, 0xD8, 0xA1}) {
            QVERIFY(rejectsClient(Bytes(10000000, byte)));
        }
    }

    void lengthsThatPromiseTooMuchAreRejected() {
        for (const std::uint8_t major : {0x5B, 0x7B, 0x9B, 0xBB}) {
            QVERIFY(rejectsClient({major, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
            QVERIFY(rejectsClient({0xA1, 0x61, 'a', major, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}));
        }
        Bytes manyItems{0xA1, 0x61, 'a', 0x9A, 0x00, 0xFF, 0xFF, 0xFF};
        manyItems.resize(manyItems.size() + 0xFFFFFF, 0x00);
        QVERIFY(rejectsClient(manyItems));
    }

    void everyTruncationIsRejected() {
        for (const auto& message :
             {encode(generate()), encode(ClientMessage(Hello{})), encode(ClientMessage(Cancel{{300}}))}) {
            for (std::size_t length = 0; length < message.size(); ++length) {
                QVERIFY(rejectsClient({message.begin(), message.begin() + static_cast<std::ptrdiff_t>(length)}));
            }
        }
        for (const auto& message : serviceMessages()) {
            const auto payload = encode(message);
            for (std::size_t length = 0; length < payload.size(); ++length) {
                QVERIFY(rejectsService({payload.begin(), payload.begin() + static_cast<std::ptrdiff_t>(length)}));
            }
        }
    }

    void trailingBytesAreRejected() {
        auto payload = encode(ClientMessage(Hello{}));
        payload.push_back(0);
        QVERIFY(rejectsClient(payload));
    }

    void noFlippedByteDoesHarm() {
        std::vector<Bytes> payloads{encode(generate())};
        for (const auto& message : queueMessages()) {
            payloads.push_back(encode(message));
        }
        for (const auto& message : serviceMessages()) {
            payloads.push_back(encode(message));
        }
        for (const auto& payload : payloads) {
            for (std::size_t at = 0; at < payload.size(); ++at) {
                for (const std::uint8_t flip : {0x01, 0x20, 0x80, 0xFF}) {
                    auto bytes = payload;
                    bytes[at] ^= flip;
                    static_cast<void>(decodeClientMessage(bytes));
                    static_cast<void>(decodeServiceMessage(bytes));
                }
            }
        }
    }

    void noRandomBytesDoHarm() {
        std::mt19937 random(1);  // the standard fixes its numbers
        for (int round = 0; round < 20000; ++round) {
            Bytes bytes(random() % 60);
            for (auto& byte : bytes) {
                byte = static_cast<std::uint8_t>(random());
            }
            bytes.insert(bytes.begin(), static_cast<std::uint8_t>(0xA0 + random() % 8));
            QVERIFY(!decodeClientMessage(bytes) && !decodeServiceMessage(bytes));
        }
    }
};

LIGHTGEN_TEST(ProtocolTest)
#include "protocol_test.moc"
