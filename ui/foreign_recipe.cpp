#include "ui/foreign_recipe.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/foreign_numbers.h"
#include "core/prompt_template.h"
#include "ui/picture_file.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

struct ForeignRecipe {
    Q_DECLARE_TR_FUNCTIONS(ForeignRecipe)
};

QString listOf(const QStringList& parts) {
    return parts.join(ForeignRecipe::tr(", ", "between the parts of a list"));
}

QStringList takenParts(const core::ForeignNumbers& numbers, bool hasPrompt) {
    QStringList parts;
    if (hasPrompt) {
        parts << ForeignRecipe::tr("prompt");
    }
    if (numbers.seed) {
        parts << ForeignRecipe::tr("seed %1").arg(*numbers.seed);
    }
    if (numbers.steps) {
        parts << ForeignRecipe::tr("steps %1").arg(*numbers.steps);
    }
    if (numbers.guidance) {
        parts << ForeignRecipe::tr("guidance %1").arg(QLocale().toString(*numbers.guidance));
    }
    if (numbers.size) {
        parts << ForeignRecipe::tr("size %1 × %2").arg(numbers.size->width).arg(numbers.size->height);
    }
    return parts;
}

QString leftPart(const core::ForeignNumbers::Left& left) {
    const QString value = toQString(left.value);
    switch (left.which) {
        case core::ForeignNumber::Seed: return ForeignRecipe::tr("seed %1 (not possible here)").arg(value);
        case core::ForeignNumber::Steps: return ForeignRecipe::tr("steps %1 (not possible here)").arg(value);
        case core::ForeignNumber::Guidance: return ForeignRecipe::tr("guidance %1 (not possible here)").arg(value);
        case core::ForeignNumber::Size: break;
    }
    return ForeignRecipe::tr("size %1 (the model was not trained for it)").arg(value);
}

struct Facts {
    QString program;
    bool hasPrompt = false;
    bool hasNegativePrompt = false;
    core::ForeignNumbers numbers;
};

QString linesAbout(const Facts& recipe) {
    QStringList lines;
    if (const auto taken = takenParts(recipe.numbers, recipe.hasPrompt); !taken.isEmpty()) {
        lines << ForeignRecipe::tr("Made with %1. Taken over: %2.").arg(recipe.program, listOf(taken));
    }
    QStringList left;
    for (const auto& number : recipe.numbers.left) {
        left << leftPart(number);
    }
    if (recipe.hasNegativePrompt) {
        left << ForeignRecipe::tr("negative prompt (there is none here)");
    }
    if (!left.isEmpty()) {
        lines << ForeignRecipe::tr("Not taken over: %1.").arg(listOf(left));
    }
    return lines.join(u'\n');
}

}  // namespace

LiveText takeForeignRecipe(const FinishedPicture& picture, PromptPanel& panel) {
    if (picture.program.empty() || (picture.prompt.empty() && picture.settings.empty())) {
        return {};
    }
    const auto* model = panel.model();
    const Facts recipe{
        .program = toQString(picture.program),
        .hasPrompt = !picture.prompt.empty(),
        .hasNegativePrompt = !picture.negativePrompt.empty(),
        .numbers = model ? core::foreignNumbers(picture.settings, *model) : core::ForeignNumbers()};
    if (recipe.hasPrompt) {
        panel.setPrompt(toQString(core::escapedPrompt(picture.prompt)));
    }
    panel.showNumbers(recipe.numbers);
    return linesAbout(recipe).isEmpty() ? LiveText() : [recipe] { return linesAbout(recipe); };
}

}  // namespace lightgen::ui
