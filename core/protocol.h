// What crosses between the studio and the service. Every message is one frame (core/frame.h) with one CBOR map.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/engine.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core::protocol {

inline constexpr int kVersion = 1;

struct JobId {
    std::uint64_t value = 0;  // chosen by the client, unique within its connection
    friend auto operator<=>(const JobId&, const JobId&) = default;
};

// client -> service
struct Hello {
    int version = kVersion;
};  // first message of a connection
struct Generate {
    JobId job;
    GenerationRequest request;
};
struct Cancel {
    JobId job;
};
// A step of a finished picture as a picture. Answered by one StepPicture, or by none when a newer one follows.
struct DecodeStep {
    std::uint64_t question = 0;  // chosen by the client
    std::string image;           // image id (core/recipe.h)
    int step = 0;                // 0: before the first
};
using ClientMessage = std::variant<Hello, Generate, Cancel, DecodeStep>;

// service -> client
struct Greeting {
    int version = kVersion;
    std::string program;
    std::string device;
};
struct Step {
    JobId job;
    StepEvent event;
};
// Exactly one of the next three ends a job.
struct Finished {
    JobId job;
    std::string path;
    std::string recipe;
    RgbImage image;
    std::vector<std::string> notes;
    double seconds = 0;
};
struct Failed {
    JobId job;
    Error error;
};
struct JobCancelled {
    JobId job;
};
struct StepPicture {
    DecodeStep of;
    RgbImage image;              // empty where it could not be decoded
    std::optional<Error> error;  // and why
};
struct Rejected {
    Error error;
};  // a message that could not be used; the connection closes after it
using ServiceMessage = std::variant<Greeting, Step, Finished, Failed, JobCancelled, StepPicture, Rejected>;

std::vector<std::uint8_t> encode(const ClientMessage& message);
std::vector<std::uint8_t> encode(const ServiceMessage& message);

// `payload`: the content of a frame, from another process and not to be trusted.
Result<ClientMessage> decodeClientMessage(std::span<const std::uint8_t> payload);
Result<ServiceMessage> decodeServiceMessage(std::span<const std::uint8_t> payload);

}  // namespace lightgen::core::protocol
