#include "ui/canvas/view_transform.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lightgen::ui {
namespace {

constexpr std::array kStops{
    0.05, 0.1, 0.167, 0.25, 0.333, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0};
constexpr double kSame = 1e-3;    // relative
constexpr double kSticky = 0.02;  // relative

double clampedZoom(double zoom) {
    return std::clamp(zoom, kMinZoom, kMaxZoom);
}

// The edge between cell `index - 1` and cell `index`, of `count` cells over `length` picture pixels.
int edge(double origin, double zoom, int length, int count, int index) {
    const double start = std::round(origin);
    return static_cast<int>(start + std::round(zoom * length * index / count));
}

double clampedOrigin(double origin, double shown, double view) {
    const double keep = std::min({48.0, shown, view});
    return std::clamp(origin, keep - shown, view - keep);
}

// How far a span has to move to lie in 0 to `view` with a margin; one that is too long shows its beginning.
int shiftInto(int from, int length, int view, int margin) {
    const int room = std::max(0, std::min(margin, (view - length) / 2));
    if (from < room) {
        return room - from;
    }
    return std::min(0, std::max(view - room - (from + length), room - from));
}

}  // namespace

QRect ViewTransform::target(core::PixelSize picture) const {
    return cell(picture, {1, 1}, 0, 0);
}

QRect ViewTransform::cell(core::PixelSize picture, core::TokenGrid grid, int row, int column) const {
    const int left = edge(origin.x(), zoom, picture.width, grid.columns, column);
    const int right = edge(origin.x(), zoom, picture.width, grid.columns, column + 1);
    const int top = edge(origin.y(), zoom, picture.height, grid.rows, row);
    const int bottom = edge(origin.y(), zoom, picture.height, grid.rows, row + 1);
    return {left, top, right - left, bottom - top};
}

void ViewTransform::zoomAt(QPointF device, double newZoom) {
    const QPointF fixed = toPicture(device);
    zoom = clampedZoom(newZoom);
    origin = device - fixed * zoom;
}

void ViewTransform::pan(QPointF by, QSize view, core::PixelSize picture) {
    origin += by;
    origin.setX(clampedOrigin(origin.x(), picture.width * zoom, view.width()));
    origin.setY(clampedOrigin(origin.y(), picture.height * zoom, view.height()));
}

void ViewTransform::reveal(QRect place, QSize view, int margin) {
    origin += QPointF(
        shiftInto(place.left(), place.width(), view.width(), margin),
        shiftInto(place.top(), place.height(), view.height(), margin)
    );
}

ViewTransform ViewTransform::fitting(QSize view, core::PixelSize picture, QSize margin) {
    const double width = std::max(1, view.width() - 2 * margin.width());
    const double height = std::max(1, view.height() - 2 * margin.height());
    double zoom = std::min(width / std::max(1, picture.width), height / std::max(1, picture.height));
    if (zoom >= kNearestFromZoom) {
        zoom = std::floor(zoom);
    }
    return centred(view, picture, zoom);
}

ViewTransform ViewTransform::centred(QSize view, core::PixelSize picture, double zoom) {
    ViewTransform result;
    result.zoom = clampedZoom(zoom);
    result.origin = {
        std::round((view.width() - picture.width * result.zoom) / 2),
        std::round((view.height() - picture.height * result.zoom) / 2)};
    return result;
}

double nextZoomStop(double zoom) {
    const auto stop = std::find_if(kStops.begin(), kStops.end(), [&](double s) { return s > zoom * (1 + kSame); });
    return stop == kStops.end() ? kMaxZoom : *stop;
}

double previousZoomStop(double zoom) {
    const auto stop = std::find_if(kStops.rbegin(), kStops.rend(), [&](double s) { return s < zoom * (1 - kSame); });
    return stop == kStops.rend() ? kMinZoom : *stop;
}

double stickyZoom(double zoom) {
    const auto stop =
        std::find_if(kStops.begin(), kStops.end(), [&](double s) { return std::abs(zoom - s) <= kSticky * s; });
    return stop == kStops.end() ? zoom : *stop;
}

}  // namespace lightgen::ui
