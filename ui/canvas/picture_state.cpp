#include "ui/canvas/picture_state.h"

#include <algorithm>
#include <array>

namespace lightgen::ui {
namespace {

std::size_t cells(core::TokenGrid grid) {
    return static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns);
}

bool isConsistent(const core::StepEvent& event) {
    const bool gridIsSane = event.grid.rows > 0 && event.grid.columns > 0 && event.mask.size() == cells(event.grid);
    const bool previewFits = event.preview.empty() || (event.preview.width % event.grid.columns == 0 &&
                                                       event.preview.height % event.grid.rows == 0);
    const auto isCell = [&](std::int32_t token) { return token >= 0 && token < event.grid.count(); };
    return gridIsSane && previewFits && event.step > 0 && event.step <= event.of &&
           std::all_of(event.placed.begin(), event.placed.end(), isCell);
}

// Mean of the known neighbours of a pixel, if there are any.
bool meanOfNeighbours(
    const core::RgbImage& image, const std::vector<bool>& known, int x, int y, std::array<std::uint8_t, 3>& mean
) {
    std::array<int, 3> sum{};
    int count = 0;
    for (int j = std::max(0, y - 1); j <= std::min(image.height - 1, y + 1); ++j) {
        for (int i = std::max(0, x - 1); i <= std::min(image.width - 1, x + 1); ++i) {
            if (known[static_cast<std::size_t>(j * image.width + i)]) {
                ++count;
                for (std::size_t c = 0; c < 3; ++c) {
                    sum[c] += image.at(i, j)[c];
                }
            }
        }
    }
    for (std::size_t c = 0; c < 3 && count > 0; ++c) {
        mean[c] = static_cast<std::uint8_t>((sum[c] + count / 2) / count);
    }
    return count > 0;
}

}  // namespace

PictureState PictureState::blank(core::PixelSize size, core::TokenGrid grid) {
    PictureState state;
    state.phase = PicturePhase::Making;
    state.size = size;
    state.grid = grid;
    state.mask.assign(cells(grid), 1);
    return state;
}

PictureState PictureState::complete(core::RgbImage image, core::TokenGrid grid) {
    PictureState state = blank(image.size(), grid);
    state.finish(std::move(image));
    return state;
}

bool PictureState::apply(const core::StepEvent& event) {
    const bool continues = phase == PicturePhase::Making && event.step > step && event.grid == grid;
    if (!continues || !isConsistent(event)) {
        return false;
    }
    step = event.step;
    of = event.of;
    mask = event.mask;
    newest = event.placed;
    std::sort(newest.begin(), newest.end());
    if (!event.preview.empty()) {
        pixels = event.preview;
    }
    return true;
}

void PictureState::finish(core::RgbImage image) {
    phase = PicturePhase::Complete;
    size = image.size();
    pixels = std::move(image);
    std::fill(mask.begin(), mask.end(), std::uint8_t{0});
    newest.clear();
}

void PictureState::stop() {
    if (phase == PicturePhase::Making) {
        phase = PicturePhase::Stopped;
        newest.clear();
    }
}

bool PictureState::isUndecided(int row, int column) const {
    return mask[static_cast<std::size_t>(grid.index(row, column))] != 0;
}

bool PictureState::isNewest(int row, int column) const {
    if (row < 0 || column < 0 || row >= grid.rows || column >= grid.columns) {
        return false;
    }
    return std::binary_search(newest.begin(), newest.end(), grid.index(row, column));
}

int PictureState::decidedCells() const {
    return static_cast<int>(std::count(mask.begin(), mask.end(), std::uint8_t{0}));
}

core::RgbImage
spreadPreview(const core::RgbImage& preview, core::TokenGrid grid, const std::vector<std::uint8_t>& mask) {
    std::vector<bool> known(static_cast<std::size_t>(preview.width) * static_cast<std::size_t>(preview.height));
    const auto pixel = [&](int x, int y) { return static_cast<std::size_t>(y * preview.width + x); };
    for (int y = 0; y < preview.height; ++y) {
        for (int x = 0; x < preview.width; ++x) {
            const int cell = grid.index(y * grid.rows / preview.height, x * grid.columns / preview.width);
            known[pixel(x, y)] = mask[static_cast<std::size_t>(cell)] == 0;
        }
    }
    core::RgbImage spread = preview;
    std::array<std::uint8_t, 3> mean{};
    for (int y = 0; y < preview.height; ++y) {
        for (int x = 0; x < preview.width; ++x) {
            if (!known[pixel(x, y)] && meanOfNeighbours(preview, known, x, y, mean)) {
                std::copy(mean.begin(), mean.end(), spread.at(x, y));
            }
        }
    }
    return spread;
}

}  // namespace lightgen::ui
