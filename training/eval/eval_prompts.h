// What the evaluation asks for: scenes with triples of colour, shape and background that training never composed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "training/scenes/scene.h"

namespace lightgen::training::eval {

struct EvalPrompt {
    std::string text;
    scenes::Scene wanted;    // also a true picture of it, for the scorer's ceiling
    std::uint64_t seed = 0;  // of the generation
};

// `count` prompts of one category. Single objects go round all held-out triples of the vocabulary, in both sizes; every
// other prompt has the plain words "a large red circle on a white background", the rest are paraphrases without
// synonyms. In the other categories each object's triple is held out where the vocabulary allows it, and the first
// object's always. Errors: InvalidArgument (a vocabulary without held-out triples).
core::Result<std::vector<EvalPrompt>>
evalPrompts(const scenes::SceneOptions& vocabulary, scenes::Category category, int count, std::uint64_t seed = 0);

// The same scenes with another colour, shape or background: pictures that a scorer must refuse.
enum class Flaw { WrongColour, WrongShape, WrongBackground, WrongCount, WrongRelation };
inline constexpr std::array kFlaws{
    Flaw::WrongColour, Flaw::WrongShape, Flaw::WrongBackground, Flaw::WrongCount, Flaw::WrongRelation};
std::string_view name(Flaw flaw);
bool canHave(Flaw flaw, const scenes::Scene& scene);
// canHave(flaw, scene). One attribute of one object (or the background) becomes another of the vocabulary.
scenes::Scene
spoiled(const scenes::Scene& scene, Flaw flaw, const scenes::SceneOptions& vocabulary, std::uint64_t seed);

}  // namespace lightgen::training::eval
