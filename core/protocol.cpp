#include "core/protocol.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

#include "core/cbor.h"
#include "core/request_json.h"
#include "core/utf8.h"

// Every message is a map with a 'type'; numbers of pixels, masks and tokens are byte strings.
namespace lightgen::core::protocol {

static_assert(std::endian::native == std::endian::little, "token numbers cross as little endian");

namespace {

constexpr NumberRange kAnyCount{0, 2147483647};
constexpr NumberRange kSides{0, 2048};  // of pictures and token grids; 0: no picture
constexpr NumberRange kSeconds{0, 1e12};

constexpr std::array kErrorNames{
    std::pair{ErrorCode::InvalidArgument, "invalid-argument"},
    std::pair{ErrorCode::NotFound, "not-found"},
    std::pair{ErrorCode::Unreadable, "unreadable"},
    std::pair{ErrorCode::Unwritable, "unwritable"},
    std::pair{ErrorCode::DiskFull, "disk-full"},
    std::pair{ErrorCode::Corrupt, "corrupt"},
    std::pair{ErrorCode::Incompatible, "incompatible"},
    std::pair{ErrorCode::OutOfMemory, "out-of-memory"},
    std::pair{ErrorCode::Device, "device"},
    std::pair{ErrorCode::Protocol, "protocol"},
    std::pair{ErrorCode::EngineLost, "engine-lost"},
    std::pair{ErrorCode::Internal, "internal"},
};

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

Json object(const char* type) {
    return Json{{"type", type}};
}
Json object(const char* type, JobId job) {
    return Json{{"type", type}, {"job", job.value}};
}

Json pictureOf(const RgbImage& image) {
    return {{"width", image.width}, {"height", image.height}, {"pixels", bytesOf(image.pixels)}};
}

Json errorOf(const Error& error) {
    const auto found = std::ranges::find(kErrorNames, error.code, &std::pair<ErrorCode, const char*>::first);
    const auto code = found == kErrorNames.end() ? "internal" : found->second;
    return {{"code", code}, {"message", textOf(error.message)}};
}

Json notesOf(const std::vector<std::string>& notes) {
    Json list = Json::array();
    for (const auto& note : notes) {
        list.push_back(textOf(note));
    }
    return list;
}

Json jsonOf(const Hello& hello) {
    auto json = object("hello");
    json["version"] = hello.version;
    return json;
}

Json jsonOf(const Generate& generate) {
    auto json = object("generate", generate.job);
    json["request"] = requestObject(generate.request);
    json["request"]["prompt"] = rawOf(generate.request.prompt);
    json["request"]["model"] = rawOf(generate.request.model);
    if (const auto& inpainting = generate.request.inpainting) {
        json["picture"] = pictureOf(inpainting->image);
        json["mask"] = {
            {"width", inpainting->mask.width},
            {"height", inpainting->mask.height},
            {"pixels", bytesOf(inpainting->mask.pixels)},
        };
    }
    return json;
}

Json jsonOf(const Cancel& cancel) {
    return object("cancel", cancel.job);
}

Json jsonOf(const DecodeStep& question) {
    auto json = object("decode-step");
    json["question"] = question.question;
    json["image_id"] = textOf(question.image);
    json["step"] = question.step;
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
    json["device"] = textOf(greeting.device);
    return json;
}

Json jsonOf(const Step& step) {
    const auto& event = step.event;
    std::vector<std::uint8_t> placed(event.placed.size() * sizeof(std::int32_t));
    std::copy_n(reinterpret_cast<const std::uint8_t*>(event.placed.data()), placed.size(), placed.data());
    auto json = object("step", step.job);
    json["step"] = event.step;
    json["of"] = event.of;
    json["rows"] = event.grid.rows;
    json["columns"] = event.grid.columns;
    json["placed"] = bytesOf(std::move(placed));
    json["mask"] = bytesOf(event.mask);
    json["preview"] = pictureOf(event.preview);
    return json;
}

Json jsonOf(const Finished& finished) {
    auto json = object("finished", finished.job);
    json["path"] = rawOf(finished.path);
    json["recipe"] = textOf(finished.recipe);
    json["image"] = pictureOf(finished.image);
    json["notes"] = notesOf(finished.notes);
    json["seconds"] = finished.seconds;
    return json;
}

Json jsonOf(const Failed& failed) {
    auto json = object("failed", failed.job);
    json["error"] = errorOf(failed.error);
    return json;
}

Json jsonOf(const JobCancelled& cancelled) {
    return object("cancelled", cancelled.job);
}

Json jsonOf(const Rejected& rejected) {
    auto json = object("rejected");
    json["error"] = errorOf(rejected.error);
    return json;
}

// All that follows reads what came from the other process.

Result<JsonFields> required(const JsonFields& fields, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        LIGHTGEN_CHECK(fields.require(key));
    }
    return fields;
}

Status readBytes(const JsonFields& fields, const char* key, std::size_t expected, std::vector<std::uint8_t>& target) {
    LIGHTGEN_CHECK(fields.require(key));
    const Json* value = fields.find(key);
    if (!value->is_binary() || value->get_binary().size() != expected) {
        return fields.wrong(key, fmt::format("{} bytes", expected));
    }
    target = value->get_binary();
    return {};
}

Status readRaw(const JsonFields& fields, const char* key, std::string& target) {
    LIGHTGEN_CHECK(fields.require(key));
    const Json* value = fields.find(key);
    if (!value->is_binary()) {
        return fields.wrong(key, "bytes");
    }
    target.assign(value->get_binary().begin(), value->get_binary().end());
    return {};
}

Status readText(const JsonFields& fields, const char* key, std::string& target) {
    LIGHTGEN_CHECK(fields.require(key));
    LIGHTGEN_CHECK(fields.read(key, target));
    return firstInvalidUtf8(target) ? fields.wrong(key, "valid UTF-8") : Status{};
}

template <class Image>
Status readPicture(const JsonFields& parent, const char* key, std::size_t channels, Image& target) {
    LIGHTGEN_TRY(const auto object, parent.object(key));
    LIGHTGEN_TRY(const auto fields, required(object, {"width", "height"}));
    LIGHTGEN_CHECK(fields.read("width", target.width, kSides));
    LIGHTGEN_CHECK(fields.read("height", target.height, kSides));
    const auto pixels = static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height);
    return readBytes(fields, "pixels", pixels * channels, target.pixels);
}

Status readError(const JsonFields& parent, Error& target) {
    LIGHTGEN_TRY(const auto fields, parent.object("error"));
    std::string code;
    LIGHTGEN_CHECK(readText(fields, "code", code));
    LIGHTGEN_CHECK(readText(fields, "message", target.message));
    const auto found = std::ranges::find_if(kErrorNames, [&](const auto& entry) { return entry.second == code; });
    target.code = found == kErrorNames.end() ? ErrorCode::Internal : found->first;  // a newer program may have more
    return {};
}

Result<JobId> jobOf(const JsonFields& fields) {
    JobId job;
    LIGHTGEN_CHECK(fields.require("job"));
    LIGHTGEN_CHECK(fields.read("job", job.value));
    return job;
}

Result<int> versionOf(const JsonFields& fields) {
    int version = 0;
    LIGHTGEN_CHECK(fields.require("version"));
    LIGHTGEN_CHECK(fields.read("version", version, kAnyCount));
    return version;
}

Result<ClientMessage> readHello(const JsonFields& fields) {
    LIGHTGEN_TRY(const int version, versionOf(fields));
    return Hello{version};
}

Result<ClientMessage> readCancel(const JsonFields& fields) {
    LIGHTGEN_TRY(const auto job, jobOf(fields));
    return Cancel{job};
}

Status readQuestion(const JsonFields& fields, DecodeStep& target) {
    LIGHTGEN_TRY(const auto checked, required(fields, {"question", "step"}));
    LIGHTGEN_CHECK(checked.read("question", target.question));
    LIGHTGEN_CHECK(readText(fields, "image_id", target.image));
    return checked.read("step", target.step, kAnyCount);
}

Result<ClientMessage> readDecodeStep(const JsonFields& fields) {
    DecodeStep question;
    LIGHTGEN_CHECK(readQuestion(fields, question));
    return question;
}

// The prompt and the model cross as bytes; the rest of the request is its one serialised form.
Result<GenerationRequest> readRequest(const JsonFields& parent) {
    LIGHTGEN_TRY(const auto fields, parent.object("request"));
    std::string prompt;
    std::string model;
    LIGHTGEN_CHECK(readRaw(fields, "prompt", prompt));
    LIGHTGEN_CHECK(readRaw(fields, "model", model));
    Json rest = *parent.find("request");
    rest.erase("prompt");
    rest.erase("model");
    auto request = requestFromObject(rest, fields.where());
    if (!request) {
        return fail(ErrorCode::Protocol, "{}", request.error().message);
    }
    request->prompt = std::move(prompt);
    request->model = std::move(model);
    return request;
}

Result<ClientMessage> readGenerate(const JsonFields& fields) {
    LIGHTGEN_TRY(const auto job, jobOf(fields));
    LIGHTGEN_TRY(auto request, readRequest(fields));
    if (fields.find("picture") || fields.find("mask")) {
        auto& inpainting = request.inpainting.emplace();
        LIGHTGEN_CHECK(readPicture(fields, "picture", 3, inpainting.image));
        LIGHTGEN_CHECK(readPicture(fields, "mask", 1, inpainting.mask));
    }
    return Generate{job, std::move(request)};
}

Result<ServiceMessage> readGreeting(const JsonFields& fields) {
    Greeting greeting;
    LIGHTGEN_TRY(greeting.version, versionOf(fields));
    LIGHTGEN_CHECK(readText(fields, "program", greeting.program));
    LIGHTGEN_CHECK(readText(fields, "device", greeting.device));
    return greeting;
}

// Token numbers below `count`, each once, in raster order.
Status readPlaced(const JsonFields& fields, int count, std::vector<std::int32_t>& target) {
    std::string raw;
    LIGHTGEN_CHECK(readRaw(fields, "placed", raw));
    if (raw.size() % sizeof(std::int32_t) != 0 || raw.size() / sizeof(std::int32_t) > static_cast<std::size_t>(count)) {
        return fields.wrong("placed", "four bytes for each token placed");
    }
    target.resize(raw.size() / sizeof(std::int32_t));
    std::memcpy(target.data(), raw.data(), raw.size());
    std::int32_t previous = -1;
    for (const auto token : target) {
        if (token <= previous || token >= count) {
            return fields.wrong("placed", fmt::format("rising token numbers below {}", count));
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
    LIGHTGEN_TRY(step.job, jobOf(fields));
    LIGHTGEN_CHECK(readGrid(fields, event));
    LIGHTGEN_CHECK(readBytes(fields, "mask", static_cast<std::size_t>(event.grid.count()), event.mask));
    if (std::ranges::any_of(event.mask, [](std::uint8_t cell) { return cell > 1; })) {
        return fields.wrong("mask", "zeros and ones");
    }
    LIGHTGEN_CHECK(readPlaced(fields, event.grid.count(), event.placed));
    LIGHTGEN_CHECK(readPicture(fields, "preview", 3, event.preview));
    return step;
}

Result<ServiceMessage> readFinished(const JsonFields& fields) {
    Finished finished;
    LIGHTGEN_TRY(finished.job, jobOf(fields));
    LIGHTGEN_CHECK(readRaw(fields, "path", finished.path));
    LIGHTGEN_CHECK(readText(fields, "recipe", finished.recipe));
    LIGHTGEN_CHECK(readPicture(fields, "image", 3, finished.image));
    LIGHTGEN_TRY(const auto checked, required(fields, {"notes", "seconds"}));
    LIGHTGEN_CHECK(checked.read("notes", finished.notes));
    if (std::ranges::any_of(finished.notes, [](const auto& note) { return firstInvalidUtf8(note).has_value(); })) {
        return fields.wrong("notes", "valid UTF-8");
    }
    LIGHTGEN_CHECK(checked.read("seconds", finished.seconds, kSeconds));
    return finished;
}

Result<ServiceMessage> readFailed(const JsonFields& fields) {
    Failed failed;
    LIGHTGEN_TRY(failed.job, jobOf(fields));
    LIGHTGEN_CHECK(readError(fields, failed.error));
    return failed;
}

Result<ServiceMessage> readCancelled(const JsonFields& fields) {
    LIGHTGEN_TRY(const auto job, jobOf(fields));
    return JobCancelled{job};
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

Result<ServiceMessage> readRejected(const JsonFields& fields) {
    Rejected rejected;
    LIGHTGEN_CHECK(readError(fields, rejected.error));
    return rejected;
}

template <class Message>
using Reader = std::pair<const char*, Result<Message> (*)(const JsonFields&)>;

constexpr std::array<Reader<ClientMessage>, 4> kClientReaders{
    {{"hello", readHello}, {"generate", readGenerate}, {"cancel", readCancel}, {"decode-step", readDecodeStep}}};

constexpr std::array<Reader<ServiceMessage>, 7> kServiceReaders{
    {{"greeting", readGreeting},
     {"step", readStep},
     {"finished", readFinished},
     {"failed", readFailed},
     {"cancelled", readCancelled},
     {"step-picture", readStepPicture},
     {"rejected", readRejected}}};

template <class Message, std::size_t N>
Result<Message> decode(const std::array<Reader<Message>, N>& readers, std::span<const std::uint8_t> payload) {
    LIGHTGEN_TRY(const auto json, parseCbor(payload));
    const JsonFields fields(json, "the message", ErrorCode::Protocol);
    std::string type;
    LIGHTGEN_CHECK(readText(fields, "type", type));
    for (const auto& [name, read] : readers) {
        if (type == name) {
            return read(JsonFields(json, "the message '" + type + "'", ErrorCode::Protocol));
        }
    }
    return fail(ErrorCode::Protocol, "A message of the unknown type '{}' arrived.", printable(type));
}

}  // namespace

std::vector<std::uint8_t> encode(const ClientMessage& message) {
    return dumpCbor(std::visit([](const auto& content) { return jsonOf(content); }, message));
}

std::vector<std::uint8_t> encode(const ServiceMessage& message) {
    return dumpCbor(std::visit([](const auto& content) { return jsonOf(content); }, message));
}

Result<ClientMessage> decodeClientMessage(std::span<const std::uint8_t> payload) {
    return decode(kClientReaders, payload);
}

Result<ServiceMessage> decodeServiceMessage(std::span<const std::uint8_t> payload) {
    return decode(kServiceReaders, payload);
}

}  // namespace lightgen::core::protocol
