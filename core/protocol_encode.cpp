#include <algorithm>
#include <bit>
#include <utility>

#include "core/cbor.h"
#include "core/phrase_json.h"
#include "core/protocol.h"
#include "core/protocol_names.h"
#include "core/request_json.h"
#include "core/utf8.h"

// Every message is a map with a 'type'; numbers of pixels, masks, tokens and jobs are byte strings.
namespace lightgen::core::protocol {

static_assert(std::endian::native == std::endian::little, "numbers in byte strings cross as little endian");

namespace {

Json bytesOf(std::vector<std::uint8_t> bytes) {
    return Json::binary(std::move(bytes));
}
Json textOf(std::string_view text) {
    return replaceInvalidUtf8(text);
}  // messages may quote file names

// File names and prompts cross as they are.
Json rawOf(std::string_view text) {
    return bytesOf({text.begin(), text.end()});
}

template <class Number>
Json numbersOf(const std::vector<Number>& numbers) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(numbers.data());
    return bytesOf({first, first + numbers.size() * sizeof(Number)});
}

Json object(const char* type) {
    return Json{{"type", type}};
}
Json object(const char* type, JobId job) {
    return Json{{"type", type}, {"job", job.value}};
}
Json object(const char* type, JobId job, std::uint64_t event) {
    return Json{{"type", type}, {"job", job.value}, {"event", event}};
}

template <class Image>
Json pictureOf(const Image& image) {
    return {{"width", image.width}, {"height", image.height}, {"pixels", bytesOf(image.pixels)}};
}

Json errorOf(const Error& error) {
    return {{"code", nameIn(kErrorNames, error.code)}, {"message", phraseJson(error.message)}};
}

Json requestOf(const GenerationRequest& request) {
    auto json = requestObject(request);
    json["prompt"] = rawOf(request.prompt);
    json["model"] = rawOf(request.model);
    return json;
}

Json jsonOf(const Hello& hello) {
    auto json = object("hello");
    json["version"] = hello.version;
    json["queue"] = hello.queue;
    if (hello.since) {
        json["since"] = *hello.since;
    }
    return json;
}

Json jsonOf(const Generate& generate) {
    auto json = object("generate", generate.job);
    json["place"] = nameIn(kPlaceNames, generate.place);
    json["request"] = requestOf(generate.request);
    if (const auto& inpainting = generate.request.inpainting) {
        json["picture"] = pictureOf(inpainting->image);
        json["mask"] = pictureOf(inpainting->mask);
    }
    return json;
}

Json jsonOf(const Cancel& cancel) {
    return object("cancel", cancel.job);
}

Json jsonOf(const CancelMany& cancel) {
    auto json = object("cancel-many", cancel.kept);
    json["scope"] = nameIn(kScopeNames, cancel.scope);
    return json;
}

Json jsonOf(const Move& move) {
    auto json = object("move", move.job);
    if (move.before) {
        json["before"] = move.before->value;
    }
    return json;
}

Json jsonOf(const Retry& retry) {
    auto json = object("retry", retry.job);
    json["as"] = retry.as.value;
    return json;
}

Json jsonOf(const SetPaused& pause) {
    auto json = object("set-paused");
    json["paused"] = pause.paused;
    return json;
}

Json jsonOf(const ClearEnded&) {
    return object("clear-ended");
}

Json jsonOf(const Diagnose&) {
    return object("diagnose");
}

Json jsonOf(const DecodeStep& question) {
    auto json = object("decode-step");
    json["question"] = question.question;
    json["image_id"] = textOf(question.image);
    json["step"] = question.step;
    json["for_file"] = question.forFile;
    return json;
}

Json jsonOf(const StepPicture& picture) {
    auto json = jsonOf(picture.of);
    json["type"] = "step-picture";
    json["picture"] = pictureOf(picture.image);
    if (picture.error) {
        json["error"] = errorOf(*picture.error);
    }
    return json;
}

Json jsonOf(const Greeting& greeting) {
    auto json = object("greeting");
    json["version"] = greeting.version;
    json["program"] = textOf(greeting.program);
    json["device"] = phraseJson(greeting.device);
    json["queue"] = greeting.queue;
    return json;
}

Json jsonOf(const JobChanged& changed) {
    const auto& info = changed.info;
    auto json = object("job-changed", info.id, info.event);
    json["phase"] = nameIn(kPhaseNames, info.phase);
    json["request"] = requestOf(info.request);
    json["inpaints"] = info.inpaints;
    json["step"] = info.step;
    json["interruptions"] = info.interruptions;
    json["path"] = rawOf(info.path);
    json["recipe"] = textOf(info.recipe);
    json["notes"] = phrasesJson(info.notes);
    json["seconds"] = info.seconds;
    json["error"] = errorOf(info.error);
    return json;
}

Json jsonOf(const QueueChanged& changed) {
    auto json = object("queue-changed");
    json["event"] = changed.event;
    json["paused"] = changed.paused;
    json["jobs"] = numbersOf(changed.jobs);
    return json;
}

Json jsonOf(const Step& step) {
    const auto& event = step.event;
    auto json = object("step", step.job);
    json["step"] = event.step;
    json["of"] = event.of;
    json["rows"] = event.grid.rows;
    json["columns"] = event.grid.columns;
    json["placed"] = numbersOf(event.placed);
    json["mask"] = bytesOf(event.mask);
    json["preview"] = pictureOf(event.preview);
    return json;
}

Json jsonOf(const Finished& finished) {
    auto json = object("finished", finished.job, finished.event);
    json["path"] = rawOf(finished.path);
    json["recipe"] = textOf(finished.recipe);
    json["image"] = pictureOf(finished.image);
    json["notes"] = phrasesJson(finished.notes);
    json["seconds"] = finished.seconds;
    return json;
}

Json jsonOf(const Failed& failed) {
    auto json = object("failed", failed.job, failed.event);
    json["error"] = errorOf(failed.error);
    return json;
}

Json jsonOf(const JobCancelled& cancelled) {
    return object("cancelled", cancelled.job, cancelled.event);
}

Json jsonOf(const Diagnostics& diagnostics) {
    auto json = object("diagnostics");
    json["report"] = textOf(diagnostics.report);
    return json;
}

Json jsonOf(const Rejected& rejected) {
    auto json = object("rejected");
    json["error"] = errorOf(rejected.error);
    return json;
}

}  // namespace

std::vector<std::uint8_t> encode(const ClientMessage& message) {
    return dumpCbor(std::visit([](const auto& content) { return jsonOf(content); }, message));
}

std::vector<std::uint8_t> encode(const ServiceMessage& message) {
    return dumpCbor(std::visit([](const auto& content) { return jsonOf(content); }, message));
}

}  // namespace lightgen::core::protocol
