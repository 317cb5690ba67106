// The words that stand for choices in a message; one table for writing and reading each.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/protocol.h"

namespace lightgen::core::protocol {

template <class Choice, std::size_t N>
using Names = std::array<std::pair<Choice, const char*>, N>;

inline constexpr Names<ErrorCode, 12> kErrorNames{{
    {ErrorCode::InvalidArgument, "invalid-argument"},
    {ErrorCode::NotFound, "not-found"},
    {ErrorCode::Unreadable, "unreadable"},
    {ErrorCode::Unwritable, "unwritable"},
    {ErrorCode::DiskFull, "disk-full"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::Incompatible, "incompatible"},
    {ErrorCode::OutOfMemory, "out-of-memory"},
    {ErrorCode::Device, "device"},
    {ErrorCode::Protocol, "protocol"},
    {ErrorCode::EngineLost, "engine-lost"},
    {ErrorCode::Internal, "internal"},
}};
inline constexpr Names<JobPhase, 5> kPhaseNames{{
    {JobPhase::Waiting, "waiting"},
    {JobPhase::Running, "running"},
    {JobPhase::Finished, "finished"},
    {JobPhase::Failed, "failed"},
    {JobPhase::Cancelled, "cancelled"},
}};
inline constexpr Names<QueuePlace, 3> kPlaceNames{{
    {QueuePlace::Back, "back"},
    {QueuePlace::Front, "front"},
    {QueuePlace::Replace, "replace"},
}};
inline constexpr Names<CancelScope, 3> kScopeNames{{
    {CancelScope::Waiting, "waiting"},
    {CancelScope::All, "all"},
    {CancelScope::Others, "others"},
}};

// Every value of the enumerations is in its table.
template <class Choice, std::size_t N>
const char* nameIn(const Names<Choice, N>& names, Choice choice) {
    return std::ranges::find(names, choice, &std::pair<Choice, const char*>::first)->second;
}

template <class Choice, std::size_t N>
std::optional<Choice> choiceIn(const Names<Choice, N>& names, std::string_view name) {
    const auto found = std::ranges::find_if(names, [&](const auto& entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace lightgen::core::protocol
