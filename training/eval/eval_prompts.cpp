#include "training/eval/eval_prompts.h"

#include <algorithm>
#include <utility>

#include "training/scenes/captions.h"
#include "training/scenes/draws.h"

namespace lightgen::training::eval {

namespace {

using scenes::Category;
using scenes::Draws;
using scenes::Scene;
using scenes::SceneObject;
using scenes::SceneOptions;
using scenes::SizeClass;
using scenes::Triple;

constexpr double kJitter = 0.05;
constexpr int kPartnerTries = 200;

bool isSingle(Category category) {
    return category == Category::SingleObject || category == Category::Colors;
}

SceneObject objectOf(const Triple& triple, SizeClass size) {
    return {.shape = triple.shape, .colour = triple.colour, .size = size};
}

// A second object for the first: held out as well if the vocabulary has such a one, else any that may stand beside it.
SceneObject partner(Draws& draws, const SceneOptions& vocabulary, const Triple& first, Category category) {
    SceneObject second;
    for (int attempt = 0;; ++attempt) {
        second.shape = draws.pick<scenes::Shape>(vocabulary.shapes);
        second.colour =
            category == Category::TwoObjects ? first.colour : draws.pick<scenes::Colour>(vocabulary.colours);
        const bool distinct = second.shape != first.shape && second.colour != first.background &&
                              (category == Category::TwoObjects || second.colour != first.colour);
        const bool heldOut = scenes::isHeldOut(second.colour, second.shape, first.background);
        if (distinct && (heldOut || attempt >= kPartnerTries)) {
            return second;
        }
    }
}

Scene sceneOf(Draws& draws, const SceneOptions& vocabulary, const Triple& triple, Category category, SizeClass size) {
    Scene scene{.category = category, .background = triple.background, .objects = {}, .relation = {}};
    scene.objects = {objectOf(triple, isSingle(category) ? size : SizeClass::Small)};
    if (category == Category::Counting) {
        const auto counts = static_cast<std::size_t>(std::max(vocabulary.maxCount, 2)) - 1;
        scene.objects.resize(2 + draws.below(counts), scene.objects.front());
    } else if (!isSingle(category)) {
        scene.objects.push_back(partner(draws, vocabulary, triple, category));
    }
    if (category == Category::Position) {
        scene.relation = scenes::kRelations[draws.below(scenes::kRelations.size())];
    }
    return scene;
}

template <class T>
void shuffle(std::vector<T>& values, Draws& draws) {
    for (std::size_t i = values.size(); i > 1; --i) {
        std::swap(values[i - 1], values[draws.below(i)]);
    }
}

template <class T>
T another(Draws& draws, const std::vector<T>& values, const std::vector<T>& not_) {
    for (;;) {
        const T value = draws.pick<T>(values);
        if (std::ranges::find(not_, value) == not_.end()) {
            return value;
        }
    }
}

std::vector<scenes::Colour> coloursOf(const Scene& scene) {
    std::vector<scenes::Colour> colours{scene.background};
    for (const auto& object : scene.objects) {
        colours.push_back(object.colour);
    }
    return colours;
}

std::vector<scenes::Shape> shapesOf(const Scene& scene) {
    std::vector<scenes::Shape> shapes;
    for (const auto& object : scene.objects) {
        shapes.push_back(object.shape);
    }
    return shapes;
}

}  // namespace

core::Result<std::vector<EvalPrompt>>
evalPrompts(const SceneOptions& vocabulary, Category category, int count, std::uint64_t seed) {
    auto triples = scenes::heldOutTriples(vocabulary);
    if (triples.empty()) {
        return core::fail(
            core::ErrorCode::InvalidArgument,
            "the vocabulary of {} shapes and {} colours has no held-out triples to evaluate; choose a larger one",
            vocabulary.shapes.size(),
            vocabulary.colours.size()
        );
    }
    Draws order(seed, 0xE7);
    shuffle(triples, order);
    const scenes::CaptionOptions wording{.omitSize = 0, .omitBackground = 0, .synonym = 0, .sentence = 0};
    std::vector<EvalPrompt> prompts;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        Draws draws(seed, 0xE700 + index);
        const auto round = index / triples.size();
        const auto size = (index + round) % 2 == 0 ? SizeClass::Large : SizeClass::Small;
        Scene scene = sceneOf(draws, vocabulary, triples[index % triples.size()], category, size);
        scenes::arrange(scene, draws.next(), index, kJitter);
        const std::string text =
            i % 2 == 0 ? scenes::plainCaption(scene) : scenes::caption(scene, draws.next(), wording);
        prompts.push_back({text, std::move(scene), index});
    }
    return prompts;
}

std::string_view name(Flaw flaw) {
    switch (flaw) {
        case Flaw::WrongColour: return "wrong colour";
        case Flaw::WrongShape: return "wrong shape";
        case Flaw::WrongBackground: return "wrong background";
        case Flaw::WrongCount: return "wrong count";
        case Flaw::WrongRelation: break;
    }
    return "wrong relation";
}

bool canHave(Flaw flaw, const Scene& scene) {
    switch (flaw) {
        case Flaw::WrongBackground: return scene.category != Category::Colors;
        case Flaw::WrongCount: return scene.category == Category::Counting;
        case Flaw::WrongRelation: return scene.relation.has_value();
        default: return true;
    }
}

Scene spoiled(const Scene& scene, Flaw flaw, const SceneOptions& vocabulary, std::uint64_t seed) {
    Draws draws(seed, 0xF1);
    Scene changed = scene;
    auto& first = changed.objects.front();
    switch (flaw) {
        case Flaw::WrongColour: first.colour = another(draws, vocabulary.colours, coloursOf(scene)); break;
        case Flaw::WrongShape: first.shape = another(draws, vocabulary.shapes, shapesOf(scene)); break;
        case Flaw::WrongBackground:
            changed.background = another(draws, vocabulary.backgrounds, coloursOf(scene));
            break;
        case Flaw::WrongCount: changed.objects.pop_back(); break;
        case Flaw::WrongRelation:
            std::swap(changed.objects[0].x, changed.objects[1].x);
            std::swap(changed.objects[0].y, changed.objects[1].y);
            break;
    }
    return changed;
}

}  // namespace lightgen::training::eval
