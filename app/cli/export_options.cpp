#include "app/cli/export_options.h"

#include <CLI/CLI.hpp>

#include <map>

namespace lightgen::cli {

void addExportOptions(CLI::App& command, ExportOptions& options) {
    const auto add = [&command](const char* name, auto& target, const char* type, const char* text) {
        return command.add_option(name, target, text)->type_name(type);
    };
    const auto oneOf = [](std::vector<std::string> names) { return CLI::IsMember(std::move(names)).description(""); };
    add("SELECTOR", options.selectors, "", "Files, folders, or patterns such as 'pictures/*.png'")->required();
    add("--out", options.out, "DIR", "Existing folder to export to")->required();
    add("--format",
        options.format,
        "NAME",
        "png, jpeg, webp, avif, tiff or exr; gif or frames: the timeline of each picture; sheet: all of them in one "
        "picture; page: all of them in one HTML file (default: png)")
        ->check(oneOf({"png", "jpeg", "jpg", "webp", "avif", "tiff", "tif", "exr", "gif", "frames", "sheet", "page"}));
    add("--quality", options.quality, "N", "1 to 100, of jpeg, webp, avif and page (default: 90)")
        ->check(CLI::Range(1, 100).description(""));
    command.add_flag("--lossless", options.lossless, "WebP without loss");
    add("--bits", options.bits, "N", "Bits a channel of tiff, 8 or 16 (default: 16)")->check(oneOf({"8", "16"}));
    add("--resize",
        options.resize,
        "SIZE",
        "Fit into: 1024 (the longer side), 1024x768, 1024x (the width) or x768 (the height)");
    command.add_flag("--no-profile", options.noProfile, "Leave the sRGB profile out of jpeg, webp and tiff");
    add("--name",
        options.name,
        "TEMPLATE",
        "File names, from {name}, {prompt}, {seed}, {date}, {time}, {counter}, {model}, {variant}, {width}, {height}, "
        "{steps}, {guidance}, {id} and {program}; '/' makes folders (default: {name})");
    add("--metadata",
        options.metadata,
        "WHAT",
        "all; label: only that a model made it; none: not even that (default: all)")
        ->check(oneOf({"all", "label", "none"}));
    add("--side-car", options.sideCar, "WHAT", "json or text: the recipe in a file beside each picture (default: none)")
        ->check(oneOf({"none", "json", "text"}));
    command.add_flag("--with-tokens", options.withTokens, "Put the tokens into png files: their timelines go along");
    add("--skip", options.skip, "N", "Go on after the first N pictures, as a stopped export says");
    add("--columns", options.columns, "N", "Of a sheet (default: as many as make it square)")
        ->check(CLI::Range(1, 1000).description(""));
    add("--cell", options.cell, "N", "Pixels a side of each picture on a sheet (default: 256)")
        ->check(CLI::Range(16, 4096).description(""));
    command.add_flag(
        "--no-captions",
        options.noCaptions,
        "Of a sheet: no prompts (or, with less than all metadata, file names) below"
    );
    add("--frame-ms", options.frameMilliseconds, "N", "Milliseconds a step of a gif is shown (default: 100)")
        ->check(CLI::Range(10, 60000).description(""));
    add("--title", options.title, "TEXT", "Of a page (default: Pictures)");
    command.add_flag("--json", options.json, "Print what was written as JSON");
}

namespace {

// Pictures of a format of their own are Pictures.
core::ExportKind kindOf(const std::string& format) {
    static const std::map<std::string, core::ExportKind> kinds{
        {"sheet", core::ExportKind::Sheet},
        {"page", core::ExportKind::Page},
        {"gif", core::ExportKind::Film},
        {"frames", core::ExportKind::Frames}};
    const auto found = kinds.find(format);
    return found == kinds.end() ? core::ExportKind::Pictures : found->second;
}

core::Result<core::ExportSettings> settingsFrom(const ExportOptions& options, core::ExportKind kind) {
    core::ExportSettings settings;
    if (kind == core::ExportKind::Pictures) {
        LIGHTGEN_TRY(settings.encoding.format, core::parseFileFormat(options.format));
    }
    LIGHTGEN_TRY(settings.metadata, core::parseMetadataChoice(options.metadata));
    LIGHTGEN_TRY(settings.sideCar, core::parseSideCar(options.sideCar));
    if (!options.resize.empty()) {
        LIGHTGEN_TRY(settings.box, core::parseBox(options.resize));
    }
    settings.encoding.quality = options.quality.value_or(settings.encoding.quality);
    settings.encoding.lossless = options.lossless;
    settings.encoding.bits = options.bits;
    settings.encoding.profile = !options.noProfile;
    settings.encoding.frameMilliseconds = options.frameMilliseconds;
    settings.nameTemplate = options.name;
    settings.withTokens = options.withTokens;
    if (kind == core::ExportKind::Pictures) {
        LIGHTGEN_CHECK(core::checkSettings(settings));
    }
    return settings;
}

}  // namespace

core::Result<core::ExportOrder> orderFrom(const ExportOptions& options) {
    core::ExportOrder order;
    order.kind = kindOf(options.format);
    LIGHTGEN_TRY(order.job.settings, settingsFrom(options, order.kind));
    order.job.folder = options.out;
    order.job.first = options.skip;
    order.sheet.columns = options.columns;
    order.sheet.cell = options.cell;
    order.sheet.captions = !options.noCaptions;
    order.page.title = options.title;
    order.page.quality = options.quality.value_or(order.page.quality);
    return order;
}

}  // namespace lightgen::cli
