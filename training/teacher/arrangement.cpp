#include "training/teacher/arrangement.h"

#include <array>
#include <utility>
#include <vector>

namespace lightgen::training::teacher {

namespace {

struct Point {
    double x, y;
};
using Points = std::vector<Point>;

constexpr double kNear = 0.27, kFar = 0.73;
constexpr double kJitter = 0.04;

// `reach`: from the middle of one thing to that of the other where one stands on the other.
Points placed(Place place, double across, double reach) {
    switch (place) {
        case Place::LeftOf: return {{kNear, across}, {kFar, across}};
        case Place::RightOf: return {{kFar, across}, {kNear, across}};
        case Place::Above: return {{across, kNear}, {across, kFar}};
        case Place::Below: return {{across, kFar}, {across, kNear}};
        case Place::On: break;
    }
    return {{across, 0.5 - reach / 2.0}, {across, 0.5 + reach / 2.0}};
}

Points cellsFor(std::size_t count, scenes::Draws& draws) {
    static const std::array<std::vector<Points>, 3> layouts{{
        {{{kNear, 0.5}, {kFar, 0.5}},
         {{0.5, kNear}, {0.5, kFar}},
         {{kNear, kNear}, {kFar, kFar}},
         {{kFar, kNear}, {kNear, kFar}}},
        {{{0.5, kNear}, {kNear, kFar}, {kFar, kFar}}, {{kNear, kNear}, {kFar, kNear}, {0.5, kFar}}},
        {{{kNear, kNear}, {kFar, kNear}, {kNear, kFar}, {kFar, kFar}}},
    }};
    const auto& choices = layouts[count - 2];
    auto cells = choices[draws.below(choices.size())];
    if (draws.chance(0.5)) {
        std::swap(cells[0], cells[1]);
    }
    return cells;
}

double between(scenes::Draws& draws, const scenes::SizeRange& range) {
    return draws.between(range.low, range.high);
}

void arrangeOne(Thing& thing, scenes::Draws& draws) {
    thing.extent = between(draws, thing.size == SizeClass::Large ? kLargeThing : kSmallThing);
    const double room = 0.6 * (1.0 - thing.extent) / 2.0;
    thing.x = 0.5 + draws.between(-room, room);
    thing.y = 0.5 + draws.between(-room, room);
}

}  // namespace

void arrange(TeacherScene& scene, const Catalogue& catalogue, scenes::Draws& draws) {
    if (scene.things.size() == 1) {
        arrangeOne(scene.things.front(), draws);
        return;
    }
    const double extent = between(draws, kThingOfSeveral);
    const auto height = [&](std::size_t i) {
        return catalogue.heights[static_cast<std::size_t>(scene.things[i].picture)];
    };
    const double reach = 0.95 * extent * (height(0) + height(1)) / 2.0;
    const auto cells =
        scene.place ? placed(*scene.place, draws.between(0.35, 0.65), reach) : cellsFor(scene.things.size(), draws);
    const double jitter = scene.place == Place::On ? 0.0 : kJitter;
    for (std::size_t i = 0; i < scene.things.size(); ++i) {
        auto& thing = scene.things[i];
        thing.x = cells[i].x + draws.between(-jitter, jitter);
        thing.y = cells[i].y + draws.between(-jitter, jitter);
        const bool own = scene.category != Category::Counting && scene.place != Place::On;
        thing.extent = own ? between(draws, kThingOfSeveral) : extent;
    }
}

}  // namespace lightgen::training::teacher
