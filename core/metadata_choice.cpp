#include "core/metadata_choice.h"

#include <optional>

#include "core/png_chunks.h"
#include "core/recipe.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

// IPTC's term in the picture's XMP, or the one that its recipe speaks for.
std::optional<std::string_view> sourceTypeOf(const PictureRecipe& recipe) {
    const auto packet = recipe.chunks.find(std::string(kXmpKeyword));
    if (packet != recipe.chunks.end()) {
        for (const auto term : {kCompositeMedia, kTrainedMedia}) {
            if (packet->second.find("/digitalsourcetype/" + std::string(term)) != std::string::npos) {
                return term;
            }
        }
    }
    return recipe.program.empty() ? std::nullopt : std::optional(kTrainedMedia);
}

}  // namespace

std::string_view name(MetadataChoice choice) {
    switch (choice) {
        case MetadataChoice::All: return "all";
        case MetadataChoice::LabelOnly: return "label";
        case MetadataChoice::Nothing: return "none";
    }
    return "";
}

Result<MetadataChoice> parseMetadataChoice(std::string_view text) {
    for (const auto choice : {MetadataChoice::All, MetadataChoice::LabelOnly, MetadataChoice::Nothing}) {
        if (text == name(choice)) {
            return choice;
        }
    }
    return fail(ErrorCode::InvalidArgument, "'{}' is none of all, label and none.", printable(text));
}

TextChunks chosenTexts(const PictureRecipe& recipe, MetadataChoice choice) {
    if (choice == MetadataChoice::Nothing) {
        return {};
    }
    auto texts = choice == MetadataChoice::All ? recipe.chunks : TextChunks();
    const auto sourceType = sourceTypeOf(recipe);
    if (sourceType) {
        texts.emplace(kXmpKeyword, labelPacket(*sourceType));  // does nothing where there is a packet
    }
    return texts;
}

}  // namespace lightgen::core
