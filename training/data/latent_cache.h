// Real pictures encoded once: tokens of the VAE, ids of the tokenizer and, with a text encoder that does not learn, its
// states. A folder of shards that training maps into memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/result.h"
#include "inference/model.h"
#include "training/data/captioned_files.h"

namespace lightgen::training::data {

// The pixels of a file; formats beyond PNG need another reader (app/train/picture_process.h).
using DecodePicture =
    std::function<core::Result<core::RgbImage>(std::span<const std::uint8_t> bytes, const std::string& name)>;
core::Result<core::RgbImage> decodePngPicture(std::span<const std::uint8_t> bytes, const std::string& name);

struct CacheOptions {
    std::filesystem::path data;  // see readCaptionedFiles
    std::filesystem::path out;
    at::Device device = at::kCPU;  // of VAE and text encoder
    int pixels = 256;              // of a side; pictures are scaled and cut to a square
    int patchSize = 2;
    int textLength = 128;
    std::int64_t shardSize = 1024;  // pictures in one file
    double maxMinutes = 0.0;
    DecodePicture decode = decodePngPicture;
};

struct CacheReport {
    std::int64_t pictures = 0;  // in the cache
    std::int64_t found = 0;     // of them, those that were there before
    std::vector<Problem> problems;
    bool complete = false;  // false: the time was up
};

// Goes on where an earlier run stopped, shard by shard. Writes the names and reasons of what was left out to
// OUT/skipped.txt. `textEncoder` may be null. Errors: those of the data and of the files written.
core::Result<CacheReport> writeCache(
    const CacheOptions& options,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer,
    const inference::T5Encoder* textEncoder
);

// Scaled so that it covers the square, and cut around the middle. -> [1, 3, pixels, pixels] in -1..1
at::Tensor squarePicture(const core::RgbImage& image, int pixels);

std::vector<std::filesystem::path> cacheShards(const std::filesystem::path& folder);  // in order

}  // namespace lightgen::training::data
