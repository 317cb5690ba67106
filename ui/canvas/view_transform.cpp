#include "ui/canvas/view_transform.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lightgen::ui {
namespace {

constexpr std::array kStops{
    0.05, 0.1, 0.167, 0.25, 0.333, 0.5, 0.667, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0};
constexpr double kSame = 1e-3;  // relative

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

}  // namespace lightgen::ui
