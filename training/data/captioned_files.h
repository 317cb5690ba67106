// Real pictures with captions, as files: a folder of name.jpg with name.json (its "prompt") or name.txt beside it, or
// tar shards that hold the same (text-to-image-2M). What is damaged is named and left out; nothing stops the reading.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::training::data {

struct CaptionedFile {
    std::string name;  // for messages: shard and member, or path
    std::vector<std::uint8_t> picture;
    std::string caption;
};

struct Problem {
    std::string name, reason;
};

// Reads everything below `place` (a folder, or one .tar) in the order of the names: the same every time. `take` gets
// every complete pair, `complain` everything else; `take` returns false to end.
// Errors: NotFound (no such folder, or nothing in it that looks like pictures with captions).
core::Status readCaptionedFiles(
    const std::filesystem::path& place,
    const std::function<core::Result<bool>(CaptionedFile file)>& take,
    const std::function<void(Problem problem)>& complain
);

}  // namespace lightgen::training::data
