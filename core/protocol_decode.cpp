#include <algorithm>
#include <array>
#include <utility>

#include "core/cbor.h"
#include "core/phrase_json.h"
#include "core/protocol.h"
#include "core/protocol_fields.h"
#include "core/utf8.h"

namespace lightgen::core::protocol {

namespace {

constexpr std::size_t kMostJobs = 100'000;

Result<ClientMessage> readHello(const JsonFields& fields) {
    Hello hello;
    LIGHTGEN_TRY(hello.version, versionOf(fields));
    if (hello.version != kVersion) {
        return hello;  // what else it says only its own version knows
    }
    LIGHTGEN_CHECK(readNumber(fields, "queue", hello.queue));
    if (fields.find("since")) {
        LIGHTGEN_CHECK(readNumber(fields, "since", hello.since.emplace()));
    }
    return hello;
}

Result<ClientMessage> readGenerate(const JsonFields& fields) {
    Generate generate;
    LIGHTGEN_TRY(generate.job, jobAt(fields));
    LIGHTGEN_CHECK(readChoice(fields, "place", kPlaceNames, generate.place));
    LIGHTGEN_TRY(generate.request, readRequest(fields));
    if (generate.request.inpainting || fields.find("picture") || fields.find("mask")) {
        auto& inpainting =
            generate.request.inpainting ? *generate.request.inpainting : generate.request.inpainting.emplace();
        LIGHTGEN_CHECK(readPicture(fields, "picture", 3, inpainting.image));
        LIGHTGEN_CHECK(readPicture(fields, "mask", 1, inpainting.mask));
    }
    return generate;
}

Result<ClientMessage> readCancel(const JsonFields& fields) {
    LIGHTGEN_TRY(const auto job, jobAt(fields));
    return Cancel{job};
}

Result<ClientMessage> readCancelMany(const JsonFields& fields) {
    CancelMany cancel;
    LIGHTGEN_TRY(cancel.kept, jobAt(fields));
    LIGHTGEN_CHECK(readChoice(fields, "scope", kScopeNames, cancel.scope));
    return cancel;
}

Result<ClientMessage> readMove(const JsonFields& fields) {
    Move move;
    LIGHTGEN_TRY(move.job, jobAt(fields));
    if (fields.find("before")) {
        LIGHTGEN_TRY(move.before, jobAt(fields, "before"));
    }
    return move;
}

Result<ClientMessage> readRetry(const JsonFields& fields) {
    Retry retry;
    LIGHTGEN_TRY(retry.job, jobAt(fields));
    LIGHTGEN_TRY(retry.as, jobAt(fields, "as"));
    return retry;
}

Result<ClientMessage> readSetPaused(const JsonFields& fields) {
    SetPaused pause;
    LIGHTGEN_CHECK(readFlag(fields, "paused", pause.paused));
    return pause;
}

Result<ClientMessage> readClearEnded(const JsonFields&) {
    return ClearEnded{};
}

Result<ClientMessage> readDiagnose(const JsonFields&) {
    return Diagnose{};
}

Status readQuestion(const JsonFields& fields, DecodeStep& target) {
    LIGHTGEN_TRY(const auto checked, required(fields, {"question", "step"}));
    LIGHTGEN_CHECK(checked.read("question", target.question));
    LIGHTGEN_CHECK(readText(fields, "image_id", target.image));
    LIGHTGEN_CHECK(checked.read("for_file", target.forFile));
    return checked.read("step", target.step, kAnyCount);
}

Result<ClientMessage> readDecodeStep(const JsonFields& fields) {
    DecodeStep question;
    LIGHTGEN_CHECK(readQuestion(fields, question));
    return question;
}

Result<ServiceMessage> readGreeting(const JsonFields& fields) {
    Greeting greeting;
    LIGHTGEN_TRY(greeting.version, versionOf(fields));
    LIGHTGEN_CHECK(readText(fields, "program", greeting.program));
    LIGHTGEN_TRY(greeting.device, readPhrase(fields, "device"));
    LIGHTGEN_CHECK(readNumber(fields, "queue", greeting.queue));
    return greeting;
}

Status readEnd(const JsonFields& fields, JobInfo& info) {
    LIGHTGEN_CHECK(readRaw(fields, "path", info.path));
    LIGHTGEN_CHECK(readText(fields, "recipe", info.recipe));
    LIGHTGEN_TRY(info.notes, readPhrases(fields, "notes"));
    LIGHTGEN_CHECK(fields.require("seconds"));
    LIGHTGEN_CHECK(fields.read("seconds", info.seconds, kSeconds));
    return readError(fields, info.error);
}

Result<ServiceMessage> readJobChanged(const JsonFields& fields) {
    JobInfo info;
    LIGHTGEN_TRY(info.id, jobAt(fields));
    LIGHTGEN_CHECK(readNumber(fields, "event", info.event));
    LIGHTGEN_CHECK(readChoice(fields, "phase", kPhaseNames, info.phase));
    LIGHTGEN_TRY(info.request, readRequest(fields));
    LIGHTGEN_CHECK(readFlag(fields, "inpaints", info.inpaints));
    LIGHTGEN_TRY(const auto checked, required(fields, {"step", "interruptions"}));
    LIGHTGEN_CHECK(checked.read("step", info.step, kAnyCount));
    LIGHTGEN_CHECK(checked.read("interruptions", info.interruptions, kAnyCount));
    LIGHTGEN_CHECK(readEnd(fields, info));
    return JobChanged{std::move(info)};
}

Result<ServiceMessage> readQueueChanged(const JsonFields& fields) {
    QueueChanged changed;
    LIGHTGEN_CHECK(readNumber(fields, "event", changed.event));
    LIGHTGEN_CHECK(readFlag(fields, "paused", changed.paused));
    LIGHTGEN_CHECK(readNumbers(fields, "jobs", kMostJobs, changed.jobs));
    auto sorted = changed.jobs;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end()) {
        return fields.wrong("jobs", phrase("each job once"));
    }
    return changed;
}

// Token numbers below `count`, each once, in raster order.
Status readPlaced(const JsonFields& fields, int count, std::vector<std::int32_t>& target) {
    LIGHTGEN_CHECK(readNumbers(fields, "placed", static_cast<std::size_t>(count), target));
    std::int32_t previous = -1;
    for (const auto token : target) {
        if (token <= previous || token >= count) {
            return fields.wrong("placed", phrase("rising token numbers below {}", count));
        }
        previous = token;
    }
    return {};
}

Status readGrid(const JsonFields& fields, StepEvent& event) {
    constexpr NumberRange kGridSides{1, 2048};
    LIGHTGEN_TRY(const auto checked, required(fields, {"step", "of", "rows", "columns"}));
    LIGHTGEN_CHECK(checked.read("of", event.of, {1, 2147483647}));
    LIGHTGEN_CHECK(checked.read("step", event.step, {1, static_cast<double>(event.of)}));
    LIGHTGEN_CHECK(checked.read("rows", event.grid.rows, kGridSides));
    return checked.read("columns", event.grid.columns, kGridSides);
}

Result<ServiceMessage> readStep(const JsonFields& fields) {
    Step step;
    auto& event = step.event;
    LIGHTGEN_TRY(step.job, jobAt(fields));
    LIGHTGEN_CHECK(readGrid(fields, event));
    LIGHTGEN_CHECK(readBytes(fields, "mask", static_cast<std::size_t>(event.grid.count()), event.mask));
    if (std::ranges::any_of(event.mask, [](std::uint8_t cell) { return cell > 1; })) {
        return fields.wrong("mask", phrase("zeros and ones"));
    }
    LIGHTGEN_CHECK(readPlaced(fields, event.grid.count(), event.placed));
    LIGHTGEN_CHECK(readPicture(fields, "preview", 3, event.preview));
    return step;
}

Result<ServiceMessage> readFinished(const JsonFields& fields) {
    Finished finished;
    LIGHTGEN_TRY(finished.job, jobAt(fields));
    LIGHTGEN_CHECK(readNumber(fields, "event", finished.event));
    LIGHTGEN_CHECK(readRaw(fields, "path", finished.path));
    LIGHTGEN_CHECK(readText(fields, "recipe", finished.recipe));
    LIGHTGEN_CHECK(readPicture(fields, "image", 3, finished.image));
    LIGHTGEN_TRY(finished.notes, readPhrases(fields, "notes"));
    LIGHTGEN_CHECK(fields.require("seconds"));
    LIGHTGEN_CHECK(fields.read("seconds", finished.seconds, kSeconds));
    return finished;
}

Result<ServiceMessage> readFailed(const JsonFields& fields) {
    Failed failed;
    LIGHTGEN_TRY(failed.job, jobAt(fields));
    LIGHTGEN_CHECK(readNumber(fields, "event", failed.event));
    LIGHTGEN_CHECK(readError(fields, failed.error));
    return failed;
}

Result<ServiceMessage> readCancelled(const JsonFields& fields) {
    JobCancelled cancelled;
    LIGHTGEN_TRY(cancelled.job, jobAt(fields));
    LIGHTGEN_CHECK(readNumber(fields, "event", cancelled.event));
    return cancelled;
}

Result<ServiceMessage> readStepPicture(const JsonFields& fields) {
    StepPicture picture;
    LIGHTGEN_CHECK(readQuestion(fields, picture.of));
    LIGHTGEN_CHECK(readPicture(fields, "picture", 3, picture.image));
    if (fields.find("error")) {
        LIGHTGEN_CHECK(readError(fields, picture.error.emplace()));
    }
    return picture;
}

Result<ServiceMessage> readDiagnostics(const JsonFields& fields) {
    Diagnostics diagnostics;
    LIGHTGEN_CHECK(readText(fields, "report", diagnostics.report));
    return diagnostics;
}

Result<ServiceMessage> readRejected(const JsonFields& fields) {
    Rejected rejected;
    LIGHTGEN_CHECK(readError(fields, rejected.error));
    return rejected;
}

template <class Message>
using Reader = std::pair<const char*, Result<Message> (*)(const JsonFields&)>;

constexpr std::array<Reader<ClientMessage>, 10> kClientReaders{
    {{"hello", readHello},
     {"generate", readGenerate},
     {"cancel", readCancel},
     {"cancel-many", readCancelMany},
     {"move", readMove},
     {"retry", readRetry},
     {"set-paused", readSetPaused},
     {"clear-ended", readClearEnded},
     {"diagnose", readDiagnose},
     {"decode-step", readDecodeStep}}};

constexpr std::array<Reader<ServiceMessage>, 10> kServiceReaders{
    {{"greeting", readGreeting},
     {"job-changed", readJobChanged},
     {"queue-changed", readQueueChanged},
     {"step", readStep},
     {"finished", readFinished},
     {"failed", readFailed},
     {"cancelled", readCancelled},
     {"diagnostics", readDiagnostics},
     {"step-picture", readStepPicture},
     {"rejected", readRejected}}};

template <class Message, std::size_t N>
Result<Message> decode(const std::array<Reader<Message>, N>& readers, std::span<const std::uint8_t> payload) {
    LIGHTGEN_TRY(const auto json, parseCbor(payload));
    const JsonFields fields(json, phrase("the message"), ErrorCode::Protocol);
    std::string type;
    LIGHTGEN_CHECK(readText(fields, "type", type));
    for (const auto& [name, read] : readers) {
        if (type == name) {
            return read(JsonFields(json, phrase("the message '{}'", type), ErrorCode::Protocol));
        }
    }
    return fail(ErrorCode::Protocol, "A message of the unknown type '{}' arrived.", printable(type));
}

}  // namespace

Result<ClientMessage> decodeClientMessage(std::span<const std::uint8_t> payload) {
    return decode(kClientReaders, payload);
}

Result<ServiceMessage> decodeServiceMessage(std::span<const std::uint8_t> payload) {
    return decode(kServiceReaders, payload);
}

}  // namespace lightgen::core::protocol
