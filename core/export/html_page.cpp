#include "core/export/html_page.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base64.h"
#include "core/export/html_template.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

// Of text and of attributes in double quotes. Control characters that HTML knows nothing of become spaces.
std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : replaceInvalidUtf8(text)) {
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            default: html += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
        }
    }
    return html;
}

std::string row(std::string_view key, std::string_view value) {
    return fmt::format("<dt>{}</dt><dd>{}</dd>", escaped(key), escaped(value));
}

// "guidance_schedule" -> "guidance schedule"; nothing for what the page says in words of its own.
std::string shownName(std::string_view key) {
    constexpr std::array<std::string_view, 5> kSaidElsewhere{"width", "height", "Size", "schema", "program"};
    std::string name(std::ranges::find(kSaidElsewhere, key) == kSaidElsewhere.end() ? key : std::string_view());
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string makerOf(const PictureRecipe& recipe) {
    const auto version = std::ranges::find(recipe.settings, "program", &std::pair<std::string, std::string>::first);
    if (version != recipe.settings.end()) {
        return version->second;
    }
    return recipe.program == "unknown" ? "a model" : recipe.program;
}

std::string recipeHtml(const std::string& file, const PictureRecipe& recipe, MetadataChoice choice) {
    auto rows = row("File", file) + row("Size", fmt::format("{} x {}", recipe.size.width, recipe.size.height));
    std::string prompt;
    if (choice == MetadataChoice::All) {
        prompt = recipe.prompt.empty() ? "" : fmt::format("<p class=\"prompt\">{}</p>", escaped(recipe.prompt));
        rows += recipe.negativePrompt.empty() ? "" : row("Without", recipe.negativePrompt);
        for (const auto& [key, value] : recipe.settings) {
            const auto name = shownName(key);
            rows += name.empty() ? "" : row(name, value);
        }
    }
    if (!recipe.program.empty() && choice != MetadataChoice::Nothing) {
        rows += row("Made by", makerOf(recipe));
    }
    return prompt + "<dl>" + rows + "</dl>";
}

std::string
figure(const std::string& name, const SourcePicture& source, const EncodedPicture& jpeg, MetadataChoice choice) {
    const bool showsPrompt = choice == MetadataChoice::All && !source.recipe.prompt.empty();
    const auto caption = showsPrompt ? source.recipe.prompt : name;
    return fmt::format(
        "<figure><button type=\"button\" class=\"open\"><img src=\"data:image/jpeg;base64,{}\" alt=\"{}\" "
        "loading=\"lazy\"></button><figcaption>{}<p "
        "class=\"name\">{}</p></figcaption><template>{}</template></figure>\n",
        base64(jpeg.bytes),
        escaped(caption),
        showsPrompt ? fmt::format("<p>{}</p>", escaped(caption)) : std::string(),
        escaped(name),
        recipeHtml(name, source.recipe, choice)
    );
}

PixelSize insideSize(PixelSize picture, int longestSide) {
    const bool fits = std::max(picture.width, picture.height) <= longestSide;
    return fits ? picture : fittingSize(picture, {longestSide, longestSide});
}

Result<std::string> figureOf(
    const std::filesystem::path& file,
    const PageSettings& settings,
    PictureEncoder& encoder,
    const PictureEncoder::IsCancelled& isCancelled
) {
    LIGHTGEN_TRY(const auto source, openSource(file, isCancelled));
    LIGHTGEN_TRY(
        const auto jpeg,
        encoder.encode(
            {.encoding = Encoding{.format = FileFormat::Jpeg, .quality = settings.quality},
             .size = insideSize(source.image.size(), settings.longestSide),
             .texts = chosenTexts(source.recipe, settings.metadata),
             .frames = {source.image}}
        )
    );
    return figure(printable(file.filename()), source, jpeg, settings.metadata);
}

// %1, %2, ... in one pass: what is put in is never looked at again.
std::string filled(std::string_view form, std::initializer_list<std::string_view> values) {
    std::string text;
    while (true) {
        const auto mark = form.find('%');
        text += form.substr(0, mark);
        if (mark == std::string_view::npos) {
            return text;
        }
        const auto index = static_cast<std::size_t>(form[mark + 1] - '1');
        const bool isPlace = index < values.size();
        text += isPlace ? values.begin()[index] : form.substr(mark, 1);
        form.remove_prefix(mark + (isPlace ? 2 : 1));
    }
}

}  // namespace

Result<HtmlPage> htmlPage(
    std::span<const std::filesystem::path> pictures,
    const PageSettings& settings,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled
) {
    if (pictures.empty()) {
        return fail(ErrorCode::InvalidArgument, "A page needs at least one picture.");
    }
    HtmlPage page;
    PictureEncoder encoder(isCancelled);
    std::string figures;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        onProgress(i, pictures.size());
        auto one = figureOf(pictures[i], settings, encoder, isCancelled);
        if (isCancelled()) {
            return fail(ErrorCode::Internal, "The page was given up.");
        }
        if (one) {
            figures += *one;
            ++shown;
        } else {
            page.problems.push_back({pictures[i], std::move(one).error()});
        }
    }
    onProgress(pictures.size(), pictures.size());
    const auto count = fmt::format("{} {}", shown, shown == 1 ? "picture" : "pictures");
    page.html = filled(kPageTemplate, {escaped(settings.title), count, figures});
    return page;
}

}  // namespace lightgen::core
