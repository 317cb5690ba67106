// What many pictures of other formats say of themselves, one after the other, from one lightgen-picture-reader:
// starting it costs far more than a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/child_process.h"
#include "core/foreign_picture.h"
#include "core/result.h"

namespace lightgen::core {

class ForeignTextsReader {
public:
    // The process is started with the first file, and again after one that crashed it.
    // Errors: as readForeignTexts() (core/picture_decoder.h).
    Result<ForeignTexts> read(const std::filesystem::path& file);

private:
    Result<ForeignTexts> ask(const std::filesystem::path& file);

    std::optional<ChildProcess> m_reader;
};

}  // namespace lightgen::core
