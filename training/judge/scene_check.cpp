#include "training/judge/scene_check.h"

#include <algorithm>
#include <cmath>

namespace lightgen::training::judge {

using scenes::Category;
using teacher::Place;

namespace {

constexpr double kMargin = 0.05;       // a centre is left of another if it is by this share of the side
constexpr double kOverTheOther = 0.2;  // what stands on something is at most so far to its side

bool judgesColour(Category category) {
    return category == Category::Colors || category == Category::ColorAttribution;
}

bool lies(const Detection& first, const Detection& second, Place place) {
    switch (place) {
        case Place::LeftOf: return first.x < second.x - kMargin;
        case Place::RightOf: return first.x > second.x + kMargin;
        case Place::Above: return first.y < second.y - kMargin;
        case Place::Below: return first.y > second.y + kMargin;
        case Place::On: break;
    }
    return first.y < second.y - kMargin && std::abs(first.x - second.x) < kOverTheOther;
}

}  // namespace

bool shows(const std::vector<Detection>& seen, const teacher::TeacherScene& wanted) {
    const auto fits = [&](const Detection& detection, const teacher::Thing& thing) {
        return detection.thing == thing.thing && (!judgesColour(wanted.category) || detection.colour == thing.colour);
    };
    const auto& first = wanted.things.front();
    if (wanted.category == Category::Counting) {
        const auto count = std::ranges::count_if(seen, [&](const auto& detection) { return fits(detection, first); });
        return count == static_cast<std::ptrdiff_t>(wanted.things.size());
    }
    if (wanted.things.size() == 1) {
        return std::ranges::any_of(seen, [&](const auto& detection) { return fits(detection, first); });
    }
    return std::ranges::any_of(seen, [&](const auto& one) {
        return fits(one, first) && std::ranges::any_of(seen, [&](const auto& other) {
                   return &one != &other && fits(other, wanted.things[1]) &&
                          (!wanted.place || lies(one, other, *wanted.place));
               });
    });
}

}  // namespace lightgen::training::judge
