#include "training/teacher/teacher_scene.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>

#include "training/scenes/draws.h"
#include "training/teacher/arrangement.h"

namespace lightgen::training::teacher {

using scenes::Draws;
using scenes::splitMix;

namespace {

constexpr std::uint64_t kHeldOutSalt = 0x7EAC4E;
constexpr int kMostDraws = 2000;  // a choice of very few classes may hold out none of its combinations, or all
constexpr int kColourless = static_cast<int>(scenes::kColourCount);

// Things of these colours would hardly be seen.
bool blends(Colour colour, const Background& background) {
    switch (background.ground) {
        case Ground::Plain: return colour == background.colour;
        case Ground::Gradient: return colour == background.colour || colour == background.second;
        case Ground::Grass: return colour == Colour::Green;
        case Ground::Sea: return colour == Colour::Blue || colour == Colour::Cyan;
        case Ground::Sky: return colour == Colour::Blue || colour == Colour::Cyan || colour == Colour::White;
        case Ground::Sand: return colour == Colour::Yellow || colour == Colour::Orange;
        case Ground::Night: return colour == Colour::Black || colour == Colour::Blue;
        case Ground::Brick: return colour == Colour::Red || colour == Colour::Brown;
        case Ground::Wood: return colour == Colour::Brown || colour == Colour::Orange;
    }
    return false;
}

Category drawCategory(Draws& draws, const std::array<double, scenes::kCategoryCount>& shares) {
    double left = draws.unit() * std::accumulate(shares.begin(), shares.end(), 0.0);
    for (const auto category : scenes::kCategories) {
        left -= shares[static_cast<std::size_t>(category)];
        if (left < 0.0) {
            return category;
        }
    }
    return Category::SingleObject;
}

Background drawBackground(Draws& draws) {
    Background background;
    const bool plain = draws.chance(0.5);
    background.ground = plain ? Ground::Plain : kGrounds[1 + draws.below(kGroundCount - 1)];
    background.colour = draws.pick(scenes::allColours());
    do {
        background.second = draws.pick(scenes::allColours());
    } while (background.second == background.colour);
    if (background.ground != Ground::Gradient) {
        background.second = background.colour;
    }
    background.variation = static_cast<std::uint32_t>(draws.next());
    return background;
}

class SceneDrawing {
public:
    SceneDrawing(Draws& draws, const Catalogue& catalogue, const TeacherOptions& options)
        : m_draws(draws)
        , m_catalogue(catalogue)
        , m_options(options) {
        for (int i = 0; i < static_cast<int>(catalogue.classes.size()); ++i) {
            if (options.classes.empty() || std::ranges::find(options.classes, i) != options.classes.end()) {
                (catalogue.isFlat(i) ? m_flat : m_others).push_back(i);
            }
        }
    }

    TeacherScene draw(Category category) {
        TeacherScene scene{.category = category, .background = drawBackground(m_draws), .things = {}, .place = {}};
        switch (category) {
            case Category::TwoObjects:
            case Category::Position:
            case Category::ColorAttribution: scene.things = pair(scene); break;
            case Category::Counting: {
                const auto count = 2 + m_draws.below(static_cast<std::size_t>(m_options.maxCount) - 1);
                scene.things.assign(count, one(scene, m_options.ownColours));
                break;
            }
            default:
                scene.things = {one(scene, category == Category::Colors ? 0.0 : m_options.ownColours)};
                scene.things.front().size = m_draws.chance(0.5) ? SizeClass::Large : SizeClass::Small;
        }
        for (auto& thing : scene.things) {
            thing.mirrored = m_draws.chance(0.5);
        }
        if (category == Category::Position) {
            scene.place = kPlaces[m_draws.below(kPlaces.size())];
        }
        arrange(scene, m_catalogue, m_draws);
        return scene;
    }

private:
    Thing one(const TeacherScene& scene, double ownColours) {
        Thing thing;
        do {
            const bool flat = m_others.empty() || (!m_flat.empty() && m_draws.chance(m_options.flatShapes));
            thing.thing = m_draws.pick(std::span<const int>(flat ? m_flat : m_others));
        } while (ownColours <= 0.0 && !m_catalogue.of(thing.thing).colourable);
        thing.picture = m_draws.pick(std::span<const int>(m_catalogue.picturesOf(thing.thing)));
        const bool own = !m_catalogue.isFlat(thing.thing) && m_draws.chance(ownColours);
        if (m_catalogue.of(thing.thing).colourable && !own) {
            do {
                thing.colour = m_draws.pick(scenes::allColours());
            } while (blends(*thing.colour, scene.background));
        }
        thing.size = SizeClass::Small;
        return thing;
    }

    std::vector<Thing> pair(const TeacherScene& scene) {
        const bool coloured = scene.category == Category::ColorAttribution;
        const double own = coloured ? 0.0 : 0.75;
        for (;;) {
            const auto first = one(scene, own), second = one(scene, own);
            if (first.thing != second.thing && (!coloured || first.colour != second.colour)) {
                return {first, second};
            }
        }
    }

    Draws& m_draws;
    const Catalogue& m_catalogue;
    const TeacherOptions& m_options;
    std::vector<int> m_flat, m_others;
};

int keyOf(const std::optional<Colour>& colour) {
    return colour ? static_cast<int>(*colour) : kColourless;
}

nlohmann::ordered_json toJson(const Thing& thing, const Catalogue& catalogue) {
    nlohmann::ordered_json json{
        {"class", catalogue.of(thing.thing).name()},
        {"style", name(catalogue.styles[static_cast<std::size_t>(thing.picture)])},
        {"picture", thing.picture}};
    if (thing.colour) {
        json["colour"] = scenes::name(*thing.colour);
    }
    json["size"] = scenes::name(thing.size);
    json["x"] = thing.x;
    json["y"] = thing.y;
    json["extent"] = thing.extent;
    json["mirrored"] = thing.mirrored;
    return json;
}

}  // namespace

std::string_view name(Ground ground) {
    constexpr std::array<std::string_view, kGroundCount> names{
        "plain", "gradient", "grass", "sea", "sky", "sand", "night", "brick", "wood"};
    return names[static_cast<std::size_t>(ground)];
}

std::string_view name(Place place) {
    constexpr std::array<std::string_view, kPlaces.size()> names{"left of", "right of", "above", "below", "on"};
    return names[static_cast<std::size_t>(place)];
}

bool isHeldOut(const TeacherScene& scene) {
    std::vector<int> key{static_cast<int>(scene.category)};
    const auto& first = scene.things.front();
    if (scene.things.size() == 1) {
        // Colors asks for the same combinations as SingleObject: what one holds out the other must not show.
        const auto& ground = scene.background;
        key = {-1, first.thing, keyOf(first.colour), static_cast<int>(ground.ground)};
        if (ground.ground == Ground::Plain) {
            key.push_back(static_cast<int>(ground.colour));
        }
    } else if (scene.category == Category::Counting) {
        key.insert(key.end(), {first.thing, static_cast<int>(scene.things.size())});
    } else if (scene.category == Category::Position) {
        key.insert(key.end(), {first.thing, scene.things[1].thing, static_cast<int>(*scene.place)});
    } else {
        const bool coloured = scene.category == Category::ColorAttribution;
        std::array<std::array<int, 2>, 2> both{};
        for (std::size_t i = 0; i < 2; ++i) {
            both[i] = {scene.things[i].thing, coloured ? keyOf(scene.things[i].colour) : 0};
        }
        std::ranges::sort(both);
        key.insert(key.end(), {both[0][0], both[0][1], both[1][0], both[1][1]});
    }
    auto hash = splitMix(kHeldOutSalt);
    for (const int part : key) {
        hash = splitMix(hash ^ static_cast<std::uint64_t>(part));
    }
    return hash % 10 == 0;
}

TeacherScene
sceneFor(std::uint64_t seed, std::uint64_t index, const Catalogue& catalogue, const TeacherOptions& options) {
    Draws draws(seed, index);
    const auto category = drawCategory(draws, options.shares);
    SceneDrawing drawing(draws, catalogue, options);
    auto scene = drawing.draw(category);
    for (int draw = 0; draw < kMostDraws && isHeldOut(scene); ++draw) {
        scene = drawing.draw(category);
    }
    return scene;
}

TeacherScene heldOutScene(
    Category category,
    std::uint64_t seed,
    std::uint64_t index,
    const Catalogue& catalogue,
    const TeacherOptions& options
) {
    Draws draws(~seed, index * scenes::kCategoryCount + static_cast<std::uint64_t>(category));
    SceneDrawing drawing(draws, catalogue, options);
    auto scene = drawing.draw(category);
    for (int draw = 0; draw < kMostDraws && !isHeldOut(scene); ++draw) {
        scene = drawing.draw(category);
    }
    return scene;
}

std::string sceneJson(const TeacherScene& scene, const Catalogue& catalogue) {
    nlohmann::ordered_json json{
        {"category", scenes::name(scene.category)}, {"background", name(scene.background.ground)}};
    if (scene.background.ground == Ground::Plain || scene.background.ground == Ground::Gradient) {
        json["background_colour"] = scenes::name(scene.background.colour);
    }
    if (scene.background.ground == Ground::Gradient) {
        json["background_second"] = scenes::name(scene.background.second);
    }
    auto& things = json["objects"] = nlohmann::ordered_json::array();
    for (const auto& thing : scene.things) {
        things.push_back(toJson(thing, catalogue));
    }
    if (scene.place) {
        json["relation"] = name(*scene.place);
    }
    return json.dump();
}

}  // namespace lightgen::training::teacher
