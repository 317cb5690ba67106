#include "ui/export/export_choices.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

using core::ExportKind;

constexpr std::array kKinds{
    std::pair{ExportKind::Pictures, "pictures"},
    std::pair{ExportKind::Sheet, "sheet"},
    std::pair{ExportKind::Page, "page"},
    std::pair{ExportKind::Film, "film"},
    std::pair{ExportKind::Frames, "frames"}};

// As `lightgen export --side-car` has them.
QString nameOf(core::SideCar kind) {
    return kind == core::SideCar::None
               ? QStringLiteral("none")
               : (kind == core::SideCar::Json ? QStringLiteral("json") : QStringLiteral("text"));
}

QString boxText(core::PixelSize box) {
    return box == core::PixelSize{} ? QString() : QStringLiteral("%1x%2").arg(box.width).arg(box.height);
}

int numberIn(const QVariantMap& map, const char* key, int low, int high, int otherwise) {
    bool isNumber = false;
    const int number = map.value(QLatin1String(key)).toInt(&isNumber);
    return isNumber && number >= low && number <= high ? number : otherwise;
}

bool flagIn(const QVariantMap& map, const char* key, bool otherwise) {
    return map.value(QLatin1String(key), otherwise).toBool();
}

std::string textIn(const QVariantMap& map, const char* key) {
    return toUtf8(map.value(QLatin1String(key)).toString());
}

core::PixelSize boxIn(const QVariantMap& map) {
    const QStringList sides = map.value(QStringLiteral("box")).toString().split(u'x');
    if (sides.size() != 2) {
        return {};
    }
    const core::PixelSize box{sides[0].toInt(), sides[1].toInt()};
    const auto isSide = [](int side) { return side >= 0 && side <= core::kMaxPngSide; };
    return isSide(box.width) && isSide(box.height) ? box : core::PixelSize{};
}

void readSettings(const QVariantMap& map, core::ExportSettings& settings) {
    auto& encoding = settings.encoding;
    encoding.format = core::parseFileFormat(textIn(map, "format")).value_or(encoding.format);
    encoding.quality = numberIn(map, "quality", 1, 100, encoding.quality);
    encoding.lossless = flagIn(map, "lossless", encoding.lossless);
    encoding.bits = numberIn(map, "bits", 8, 16, encoding.bits) == 8 ? 8 : 16;
    encoding.profile = flagIn(map, "profile", encoding.profile);
    encoding.frameMilliseconds = numberIn(map, "frameMs", 10, 60'000, encoding.frameMilliseconds);
    settings.box = boxIn(map);
    if (const auto name = textIn(map, "name"); !name.empty()) {
        settings.nameTemplate = name;
    }
    settings.metadata = core::parseMetadataChoice(textIn(map, "metadata")).value_or(settings.metadata);
    settings.sideCar = core::parseSideCar(textIn(map, "sideCar")).value_or(settings.sideCar);
    settings.withTokens = flagIn(map, "tokens", settings.withTokens);
}

}  // namespace

QVariantMap toMap(const ExportChoices& choices) {
    const auto& settings = choices.settings;
    const auto kind = std::ranges::find(kKinds, choices.kind, [](const auto& entry) { return entry.first; });
    return {
        {QStringLiteral("kind"), QLatin1String(kind->second)},
        {QStringLiteral("format"), toQString(core::name(settings.encoding.format))},
        {QStringLiteral("quality"), settings.encoding.quality},
        {QStringLiteral("lossless"), settings.encoding.lossless},
        {QStringLiteral("bits"), settings.encoding.bits},
        {QStringLiteral("profile"), settings.encoding.profile},
        {QStringLiteral("frameMs"), settings.encoding.frameMilliseconds},
        {QStringLiteral("box"), boxText(settings.box)},
        {QStringLiteral("name"), toQString(settings.nameTemplate)},
        {QStringLiteral("metadata"), toQString(core::name(settings.metadata))},
        {QStringLiteral("sideCar"), nameOf(settings.sideCar)},
        {QStringLiteral("tokens"), settings.withTokens},
        {QStringLiteral("columns"), choices.columns},
        {QStringLiteral("cell"), choices.cell},
        {QStringLiteral("captions"), choices.captions},
        {QStringLiteral("title"), choices.title},
        {QStringLiteral("folder"), choices.folder}};
}

ExportChoices exportChoicesFrom(const QVariantMap& map) {
    ExportChoices choices;
    const auto kind = map.value(QStringLiteral("kind")).toString();
    for (const auto& [value, name] : kKinds) {
        choices.kind = kind == QLatin1String(name) ? value : choices.kind;
    }
    readSettings(map, choices.settings);
    choices.columns = numberIn(map, "columns", 0, kMostSheetColumns, choices.columns);
    choices.cell = numberIn(map, "cell", kSmallestSheetCell, kLargestSheetCell, choices.cell);
    choices.captions = flagIn(map, "captions", choices.captions);
    choices.title = map.value(QStringLiteral("title")).toString();
    choices.folder = map.value(QStringLiteral("folder")).toString();
    return choices;
}

}  // namespace lightgen::ui
