#include "core/metadata_io/exif_texts.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <string_view>

#include "core/exif_comment.h"
#include "core/metadata_io/content_credentials.h"
#include "core/png_chunks.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr auto kCommentKey = "Exif.Photo.UserComment";
constexpr auto kRecipeKey = "Xmp.lightgen.recipe";
constexpr auto kParameters = "parameters";
constexpr auto kRecipe = "lightgen";

// Exiv2 keeps its XMP toolkit and its log for the whole process.
void prepareExiv2() {
    [[maybe_unused]] static const bool prepared = [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize();
        Exiv2::XmpProperties::registerNs(kRecipeNamespace, "lightgen");
        Exiv2::enableBMFF();
        return true;
    }();
}

std::string textOf(const Exiv2::ExifData& exif, const char* key) {
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? std::string() : replaceInvalidUtf8(found->toString());
}

// The bytes as they stand in the file: Exiv2's own conversion knows nothing beyond the first 65,536 characters.
std::string commentOf(const Exiv2::ExifData& exif) {
    const auto found = exif.findKey(Exiv2::ExifKey(kCommentKey));
    if (found == exif.end()) {
        return {};
    }
    std::vector<std::uint8_t> raw;
    if (const auto* comment = dynamic_cast<const Exiv2::CommentValue*>(&found->value())) {
        raw.assign(comment->value_.begin(), comment->value_.end());
    } else {
        raw.resize(static_cast<std::size_t>(found->size()));
        found->copy(raw.data(), Exiv2::invalidByteOrder);
    }
    return textOfExifComment(raw);
}

bool isRecipe(const std::string& text) {
    return text.find("Steps: ") != std::string::npos || text.starts_with('{');
}

void readParameters(const Exiv2::ExifData& exif, TextChunks& texts) {
    for (const auto& text : {commentOf(exif), textOf(exif, "Exif.Image.ImageDescription")}) {
        if (isRecipe(text)) {
            texts[kParameters] = text;
            break;
        }
    }
    if (textOf(exif, "Exif.Image.Software").starts_with("Fooocus")) {
        const auto scheme = textOf(exif, "Exif.Photo.MakerNote");
        texts["fooocus_scheme"] = scheme.empty() ? "fooocus" : scheme;
    }
}

// ComfyUI puts its graphs into tags of the camera: Make = "workflow:{...}", Model = "prompt:{...}".
void readGraphs(const Exiv2::ExifData& exif, TextChunks& texts) {
    for (const char* tag : {"Exif.Image.Make", "Exif.Image.Model"}) {
        const auto text = textOf(exif, tag);
        for (const std::string_view keyword : {"workflow", "prompt"}) {
            if (text.starts_with(std::string(keyword) + ":{")) {
                texts[std::string(keyword)] = text.substr(keyword.size() + 1);
            }
        }
    }
}

void readXmp(Exiv2::XmpData xmp, const std::string& packet, TextChunks& texts) {
    if (xmp.empty()) {
        return;
    }
    texts[std::string(kXmpKeyword)] = replaceInvalidUtf8(packet);
    const auto recipe = xmp.findKey(Exiv2::XmpKey(kRecipeKey));
    if (recipe != xmp.end()) {
        texts[kRecipe] = recipe->toString();
        xmp.erase(recipe);
        std::string rest;
        if (Exiv2::XmpParser::encode(rest, xmp) == 0) {
            texts[std::string(kXmpKeyword)] = rest;
        }
    }
}

void addComment(Exiv2::ExifData& exif, const std::string& parameters) {
    const auto bytes = exifComment(parameters);
    Exiv2::DataValue value(Exiv2::undefined);
    value.read(bytes.data(), static_cast<long>(bytes.size()), Exiv2::bigEndian);
    exif[kCommentKey] = value;
}

Exiv2::XmpData xmpOf(const TextChunks& texts, std::vector<Phrase>& notes) {
    Exiv2::XmpData xmp;
    const auto packet = texts.find(std::string(kXmpKeyword));
    if (packet != texts.end() && Exiv2::XmpParser::decode(xmp, packet->second) != 0) {
        notes.push_back(phrase("The XMP of the picture is damaged and was left out."));
    }
    const auto recipe = texts.find(kRecipe);
    if (recipe != texts.end()) {
        Exiv2::XmpTextValue value(recipe->second);
        xmp.add(Exiv2::XmpKey(kRecipeKey), &value);
    }
    return xmp;
}

// A segment of a JPEG holds 64 KiB. Exiv2 would split longer EXIF over several, which no other reader joins.
constexpr std::size_t kMostSegmentBytes = 65'000;

// What does not fit is left out; the label always fits.
void fitSegments(Exiv2::ExifData& exif, Exiv2::XmpData& xmp, std::vector<Phrase>& notes) {
    bool cut = false;
    const auto comment = exif.findKey(Exiv2::ExifKey(kCommentKey));
    if (comment != exif.end() && static_cast<std::size_t>(comment->size()) > kMostSegmentBytes) {
        exif.erase(comment);
        cut = true;
    }
    std::string packet;
    const auto recipe = xmp.findKey(Exiv2::XmpKey(kRecipeKey));
    if (recipe != xmp.end() && Exiv2::XmpParser::encode(packet, xmp) == 0 && packet.size() > kMostSegmentBytes) {
        xmp.erase(recipe);
        cut = true;
    }
    if (cut) {
        notes.push_back(
            phrase("The recipe is too long for a JPEG and was left out, all or in part; PNG has a place for it.")
        );
    }
}

void noteOthers(const TextChunks& texts, std::vector<Phrase>& notes) {
    for (const auto& [keyword, text] : texts) {
        if (keyword != kParameters && keyword != kRecipe && keyword != kXmpKeyword) {
            notes.push_back(phrase("The text '{}' was left out; only PNG has a place for it.", printable(keyword)));
        }
    }
}

std::vector<std::uint8_t> contentOf(Exiv2::Image& image) {
    auto& io = image.io();
    io.open();
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(io.size()));
    const long count = io.read(bytes.data(), static_cast<long>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max(count, 0L)));
    return bytes;
}

LabelledFile written(const RawPicture& file, const TextChunks& texts) {
    LabelledFile result;
    const auto image = Exiv2::ImageFactory::open(file.bytes.data(), static_cast<long>(file.bytes.size()));
    image->readMetadata();
    const auto parameters = texts.find(kParameters);
    if (parameters != texts.end()) {
        addComment(image->exifData(), parameters->second);
        image->setByteOrder(Exiv2::bigEndian);  // of the EXIF block; the same as that of the comment
    }
    auto xmp = xmpOf(texts, result.notes);
    if (image->imageType() == Exiv2::ImageType::jpeg) {
        fitSegments(image->exifData(), xmp, result.notes);
    }
    image->setXmpData(xmp);
    if (!file.profile.empty()) {
        Exiv2::DataBuf profile(file.profile.data(), static_cast<long>(file.profile.size()));
        image->setIccProfile(profile);
    }
    image->writeMetadata();
    result.bytes = contentOf(*image);
    noteOthers(texts, result.notes);
    return result;
}

}  // namespace

TextChunks readExifTexts(const std::filesystem::path& file) {
    TextChunks texts;
    try {
        prepareExiv2();
        const auto image = Exiv2::ImageFactory::open(file.string());
        image->readMetadata();
        readParameters(image->exifData(), texts);
        readGraphs(image->exifData(), texts);
        readXmp(image->xmpData(), image->xmpPacket(), texts);
    } catch (const std::exception&) {
        // What was read until then counts.
    }
    return texts;
}

Result<LabelledFile> withExifTexts(const RawPicture& file, const TextChunks& texts) {
    try {
        prepareExiv2();
        return written(file, texts);
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::Internal,
            "The recipe could not be written into the picture: {}.",
            printable(std::string_view(error.what()))
        );
    }
}

Result<std::vector<std::uint8_t>> withXmpOf(std::span<const std::uint8_t> jpeg, const TextChunks& texts) {
    try {
        prepareExiv2();
        std::vector<Phrase> notes;
        const auto xmp = xmpOf(texts, notes);
        std::string packet;
        Exiv2::XmpParser::encode(packet, xmp);
        const auto image = Exiv2::ImageFactory::open(jpeg.data(), static_cast<long>(jpeg.size()));
        if (!notes.empty() || image->imageType() != Exiv2::ImageType::jpeg || packet.size() > kMostSegmentBytes) {
            auto reason = notes.empty() ? phrase("This does not fit into the picture: a JPEG has 64 KiB for recipe, "
                                                 "marks and notes.")
                                        : std::move(notes.front());
            return tl::unexpected(Error{ErrorCode::Incompatible, std::move(reason)});
        }
        image->readMetadata();
        image->setXmpData(xmp);
        image->writeMetadata();
        return withoutContentCredentials(contentOf(*image));
    } catch (const std::exception& error) {
        return fail(
            ErrorCode::Corrupt, "The picture cannot be changed: {}.", printable(std::string_view(error.what()))
        );
    }
}

MetadataBlocks metadataBlocks(const TextChunks& texts) {
    prepareExiv2();
    MetadataBlocks blocks;
    const auto parameters = texts.find(kParameters);
    if (parameters != texts.end()) {
        Exiv2::ExifData exif;
        addComment(exif, parameters->second);
        Exiv2::ExifParser::encode(blocks.exif, Exiv2::bigEndian, exif);
    }
    const auto xmp = xmpOf(texts, blocks.notes);
    if (!xmp.empty() && Exiv2::XmpParser::encode(blocks.xmp, xmp) != 0) {
        blocks.notes.push_back(phrase("The XMP of the picture could not be written."));
    }
    noteOthers(texts, blocks.notes);
    return blocks;
}

}  // namespace lightgen::core
