// What crosses between the studio and the service. Every message is one frame (core/frame.h) with one CBOR map.
// The rules of the queue are in docs/queue.md.
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

inline constexpr int kVersion = 3;
inline constexpr std::size_t kMaxWaitingJobs = 1000;  // in the queue

// Chosen at random by the client that adds the job: unique for good, so that a client whose connection broke may send
// the same job again without getting two.
struct JobId {
    std::uint64_t value = 0;
    friend auto operator<=>(const JobId&, const JobId&) = default;
};

enum class JobPhase { Waiting, Running, Finished, Failed, Cancelled };
enum class QueuePlace {
    Back,
    Front,   // before all that wait
    Replace  // instead of all that wait; what runs goes on
};
enum class CancelScope {
    Waiting,
    All,    // what runs and what waits
    Others  // all but one
};

inline bool hasEnded(JobPhase phase) {
    return phase != JobPhase::Waiting && phase != JobPhase::Running;
}

// What everyone may know of a job; the fields of its end hold once it has ended.
struct JobInfo {
    JobId id;
    std::uint64_t event = 0;  // number of the last change
    JobPhase phase = JobPhase::Waiting;
    GenerationRequest request;  // without the pixels of an inpainting
    bool inpaints = false;
    int step = 0;           // of the attempt that runs or was the last
    int interruptions = 0;  // how often the service ended while it ran
    std::string path;
    std::string recipe;
    std::vector<Phrase> notes;
    double seconds = 0;
    Error error;
};

// client -> service
struct Hello {  // first message of a connection
    int version = kVersion;
    std::uint64_t queue = 0;             // Greeting::queue of the last connection
    std::optional<std::uint64_t> since;  // last event that was seen of that queue; none: the ends of jobs are not told
};
struct Generate {
    JobId job;
    GenerationRequest request;
    QueuePlace place = QueuePlace::Back;
};  // a job that is known already stays as it is
struct Cancel {
    JobId job;
};
struct CancelMany {
    CancelScope scope = CancelScope::Waiting;
    JobId kept;  // with Others
};
struct Move {
    JobId job;                    // one that waits
    std::optional<JobId> before;  // another one that waits; none: to the end
};
struct Retry {
    JobId job;  // failed or cancelled; it gives way to the new one
    JobId as;
};
struct SetPaused {
    bool paused = true;  // what runs goes on, nothing new begins
};
struct ClearEnded {};
struct Diagnose {};
// A step of a finished picture as a picture. Answered by one StepPicture, or by none when a newer one of its kind
// follows.
struct DecodeStep {
    std::uint64_t question = 0;  // chosen by the client
    std::string image;           // image id (core/recipe.h)
    int step = 0;                // 0: before the first
    bool forFile = false;        // an export asks: it and what is looked at do not take each other's place
};
using ClientMessage =
    std::variant<Hello, Generate, Cancel, CancelMany, Move, Retry, SetPaused, ClearEnded, Diagnose, DecodeStep>;

// service -> client
struct Greeting {
    int version = kVersion;
    std::string program;
    Phrase device;
    std::uint64_t queue = 0;  // another one after the journal was lost
};
struct JobChanged {
    JobInfo info;
};
struct QueueChanged {
    std::uint64_t event = 0;
    bool paused = false;
    std::vector<JobId> jobs;  // all there are: ended ones by their end, what runs, what waits in its order
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
    RgbImage image;  // empty where the file has been removed since
    std::vector<Phrase> notes;
    double seconds = 0;
    std::uint64_t event = 0;
};
struct Failed {
    JobId job;
    Error error;
    std::uint64_t event = 0;
};
struct JobCancelled {
    JobId job;
    std::uint64_t event = 0;
};
struct Diagnostics {
    std::string report;
};
struct StepPicture {
    DecodeStep of;
    RgbImage image;              // empty where it could not be decoded
    std::optional<Error> error;  // and why
};
struct Rejected {
    Error error;
};  // a message that could not be used; the connection closes after it
using ServiceMessage = std::variant<
    Greeting,
    JobChanged,
    QueueChanged,
    Step,
    Finished,
    Failed,
    JobCancelled,
    Diagnostics,
    StepPicture,
    Rejected>;

std::vector<std::uint8_t> encode(const ClientMessage& message);
std::vector<std::uint8_t> encode(const ServiceMessage& message);

// `payload`: the content of a frame, from another process and not to be trusted.
Result<ClientMessage> decodeClientMessage(std::span<const std::uint8_t> payload);
Result<ServiceMessage> decodeServiceMessage(std::span<const std::uint8_t> payload);

}  // namespace lightgen::core::protocol
