// lightgen-train cache: real pictures with captions, encoded once.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "app/train/picture_process.h"
#include "app/train/source.h"
#include "training/presets.h"

namespace lightgen::train {

namespace {

struct Options {
    std::string data, out, vae, tokenizer, textEncoder, config, device = "cpu";
    int size = 256, threads = 0;
    std::int64_t shard = 1024;
    double maxMinutes = 0.0;
};

core::Status run(const Options& given) {
    prepareComputing(given.threads);
    LIGHTGEN_TRY(const auto chosen, training::preset(given.config));
    const auto& network = chosen.network.network;
    training::data::CacheOptions options{.data = given.data, .out = given.out};
    LIGHTGEN_TRY(options.device, deviceOf(given.device));
    options.pixels = given.size;
    options.patchSize = network.patchSize;
    options.textLength = network.textLength;
    options.shardSize = given.shard;
    options.maxMinutes = given.maxMinutes;
    options.decode = decodeAnyPicture;
    LIGHTGEN_TRY(const auto vae, inference::loadVae(given.vae, options.device));
    LIGHTGEN_TRY(const auto tokenizer, core::Tokenizer::open(given.tokenizer));
    std::optional<inference::T5Encoder> textEncoder;
    if (!given.textEncoder.empty()) {
        LIGHTGEN_TRY(textEncoder, inference::loadTextEncoder(given.textEncoder, options.device));
    }
    LIGHTGEN_TRY(
        const auto report, training::data::writeCache(options, vae, tokenizer, textEncoder ? &*textEncoder : nullptr)
    );
    for (const auto& problem : report.problems) {
        fmt::print(stderr, "left out: {}: {}\n", problem.name, problem.reason);
    }
    fmt::print(
        "{}: {} pictures ({} were there), {} left out, {}\n",
        given.out,
        report.pictures,
        report.found,
        report.problems.size(),
        report.complete ? "complete" : "stopped in time: the same command goes on"
    );
    return {};
}

}  // namespace

Command addCacheCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("cache", "Encode real pictures and captions once, for pretrain and finetune");
    command
        ->add_option(
            "--data", options->data, "Tar shards or folders of name.jpg with name.json (\"prompt\") or name.txt"
        )
        ->required();
    command->add_option("--out", options->out, "Folder of the cache; one found there goes on")->required();
    command->add_option("--vae", options->vae, "Folder of the image tokenizer")->required();
    command->add_option("--tokenizer", options->tokenizer, "SentencePiece model")->required();
    command->add_option(
        "--text-encoder", options->textEncoder, "Folder of a T5 that does not learn: its states are kept too"
    );
    addConfigOption(*command, options->config, "mini");
    command->add_option("--size", options->size, "Pixels of a side")
        ->check(CLI::Range(64, 2048))
        ->capture_default_str();
    command->add_option("--shard", options->shard, "Pictures in one file")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command->add_option("--max-minutes", options->maxMinutes, "Stop cleanly after so many minutes; 0: no limit")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--threads", options->threads, "Threads; 0: all cores")->check(CLI::Range(0, 1024));
    command->add_option("--device", options->device, "cpu or cuda")->capture_default_str();
    return {command, Work::Computes, [options] { return run(*options); }};
}

}  // namespace lightgen::train
