#include "app/studio/benchmark.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <thread>
#include <vector>

#include "app/studio/gallery_benchmark.h"
#include "ui/canvas/canvas_view.h"
#include "ui/engine_client.h"
#include "ui/painting/brush_tool.h"
#include "ui/painting/mask_document.h"
#include "ui/painting/mask_overlay.h"

namespace lightgen::studio {
namespace {

constexpr int kRuns = 5;
constexpr int kFrames = 500;
constexpr int kSide = 4096;  // pixels
constexpr int kPatienceMs = 60'000;

std::int64_t nowNs() {
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

// Keeps one core at work for as long as it lives.
class BusyCore {
public:
    BusyCore()
        : m_thread([this] {
            while (!m_stop.load(std::memory_order_relaxed)) {
            }
        }) {}
    BusyCore(const BusyCore&) = delete;
    BusyCore& operator=(const BusyCore&) = delete;
    ~BusyCore() {
        m_stop = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

struct Start {
    double visible, ready;  // seconds
};

// Folders of its own: neither the user's settings nor a service that runs already take part.
QProcessEnvironment separateEnvironment(const QTemporaryDir& home) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        environment.insert(QLatin1String(name), home.path());
    }
    return environment;
}

std::optional<Start> measureStart(const QString& serviceProgram) {
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(separateEnvironment(home));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--service"), serviceProgram, QStringLiteral("--report-start"), QString::number(nowNs())}
    );
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    const auto report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const auto visible = report.value(QLatin1String("visible_s"));
    const auto ready = report.value(QLatin1String("ready_s"));
    return visible.isDouble() && ready.isDouble() ? std::optional(Start{visible.toDouble(), ready.toDouble()})
                                                  : std::nullopt;
}

core::RgbImage largePicture() {
    core::RgbImage image(kSide, kSide);
    std::uint32_t state = 1;
    for (std::uint8_t& value : image.pixels) {
        state = state * 1664525 + 1013904223;
        value = static_cast<std::uint8_t>(state >> 24);
    }
    return image;
}

// Milliseconds that 99 of 100 frames stay below, while the picture moves over the view and back.
double panFrames(ui::CanvasView& canvas, double zoom) {
    canvas.zoomToFit();
    canvas.zoomToTimes(zoom);
    std::vector<double> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        const int key = frame / 25 % 2 == 0 ? (frame % 2 == 0 ? Qt::Key_Right : Qt::Key_Down)
                                            : (frame % 2 == 0 ? Qt::Key_Left : Qt::Key_Up);
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &press);
        QElapsedTimer timer;
        timer.start();
        canvas.repaint();
        frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    std::sort(frames.begin(), frames.end());
    return frames[frames.size() * 99 / 100];
}

// The mask of the picture, without a session around it.
class BareMask final : public ui::StrokeTarget {
public:
    explicit BareMask(ui::MaskDocument& document)
        : m_document(document) {}

    bool isReady() const override { return true; }
    ui::PixelPlane plane() override { return ui::PixelPlane::of(m_document.edited()); }
    ui::BlendCell blend(bool) override { return ui::paintInto(m_document.edited()); }
    void changed(const QRect& pixels) override { m_document.notifyChanged(pixels); }
    void commit(const ui::CellDelta& done, bool) override { m_document.commit({}, done); }

private:
    ui::MaskDocument& m_document;
};

void sendMouse(ui::CanvasView& canvas, QEvent::Type type, QPointF at) {
    const bool isRelease = type == QEvent::MouseButtonRelease;
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(
        type, at, canvas.mapToGlobal(at), button, isRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier
    );
    QCoreApplication::sendEvent(&canvas, &event);
}

// Milliseconds that 99 of 100 events of a stroke stay below, from the mouse to the painted picture.
double brushEvents(ui::CanvasView& canvas, double diameter, double zoom) {
    ui::MaskDocument document;
    document.begin({kSide, kSide});
    ui::MaskOverlay overlay(document.mask());
    BareMask target(document);
    ui::ToolSettings settings;
    settings.brushes[ui::ToolKind::Brush] = {.size = diameter, .hardness = 50};
    ui::BrushTool brush(ui::ToolKind::Brush, target, settings);
    QObject::connect(&document, &ui::MaskDocument::changed, &canvas, &ui::CanvasView::updatePart);
    canvas.addLayer(overlay);
    canvas.setTool(&brush);
    canvas.zoomToFit();
    canvas.zoomToTimes(zoom);
    QCoreApplication::processEvents();
    std::vector<double> events;
    sendMouse(canvas, QEvent::MouseButtonPress, QRectF(canvas.rect()).center());
    for (int i = 1; i <= kFrames; ++i) {
        const double angle = i * 0.13;
        const double reach = 0.4 * canvas.height() * (0.3 + 0.7 * i / kFrames);
        const QPointF at = QRectF(canvas.rect()).center() + QPointF(std::cos(angle), std::sin(angle)) * reach;
        QElapsedTimer timer;
        timer.start();
        sendMouse(canvas, QEvent::MouseMove, at);
        QCoreApplication::processEvents();  // paints what has changed
        events.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    sendMouse(canvas, QEvent::MouseButtonRelease, QRectF(canvas.rect()).center());
    canvas.setTool(nullptr);
    canvas.removeLayer(overlay);
    std::sort(events.begin(), events.end());
    return events[events.size() * 99 / 100];
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

struct Figures {
    std::vector<double> visible, ready, pan, panScaled, brush, brushLarge;
    std::vector<double> galleryPaint, galleryScroll, gallerySearch;
};

void measure(GalleryBenchmark& gallery, Figures& figures) {
    const auto figure = gallery.measure();
    figures.galleryPaint.push_back(figure.firstPaint);
    figures.galleryScroll.push_back(figure.scroll);
    figures.gallerySearch.push_back(figure.search);
}

bool measure(const QString& serviceProgram, ui::CanvasView& canvas, Figures& figures) {
    for (int run = 0; run < kRuns; ++run) {
        const auto start = measureStart(serviceProgram);
        if (!start) {
            return false;
        }
        figures.visible.push_back(start->visible);
        figures.ready.push_back(start->ready);
        figures.pan.push_back(panFrames(canvas, 1.0));
        figures.panScaled.push_back(panFrames(canvas, 0.8));
        figures.brush.push_back(brushEvents(canvas, 64, 1.0));
        figures.brushLarge.push_back(brushEvents(canvas, ui::kLargestBrush, 0.25));
    }
    return true;
}

QJsonObject entry(double goal, const std::vector<double>& idle, const std::vector<double>& busy) {
    return {
        {QStringLiteral("goal"), goal},
        {QStringLiteral("idle"), medianOf(idle)},
        {QStringLiteral("busy_core"), medianOf(busy)}};
}

}  // namespace

int runBenchmark(const QString& serviceProgram) {
    Figures idle;
    Figures busy;
    GalleryBenchmark gallery;
    if (!gallery.isReady()) {
        std::fprintf(stderr, "lightgen-studio: the pictures for the gallery could not be written.\n");
        return 1;
    }
    const double rebuild = gallery.rebuild();
    measure(gallery, idle);
    const double galleryMemory = GalleryBenchmark::peakMemory();  // before the canvas takes its own
    ui::CanvasView canvas;
    canvas.resize(1600, 1000);
    canvas.setPicture(ui::PictureState::complete(largePicture(), {}));
    canvas.show();
    QCoreApplication::processEvents();
    bool measured = measure(serviceProgram, canvas, idle);
    {
        const BusyCore core;
        measure(gallery, busy);
        measured = measured && measure(serviceProgram, canvas, busy);
    }
    if (!measured) {
        std::fprintf(stderr, "lightgen-studio: a start was not measured: the window or the service did not come.\n");
        return 1;
    }
    const QJsonObject report{
        {QStringLiteral("runs"), kRuns},
        {QStringLiteral("start_to_visible_s"), entry(0.7, idle.visible, busy.visible)},
        {QStringLiteral("start_to_ready_s"), entry(2, idle.ready, busy.ready)},
        {QStringLiteral("pan_p99_ms"), entry(16, idle.pan, busy.pan)},
        {QStringLiteral("pan_scaled_p99_ms"), entry(16, idle.panScaled, busy.panScaled)},
        {QStringLiteral("brush_p99_ms"), entry(16, idle.brush, busy.brush)},
        {QStringLiteral("brush_large_p99_ms"), entry(16, idle.brushLarge, busy.brushLarge)},
        {QStringLiteral("gallery_first_paint_s"), entry(1, idle.galleryPaint, busy.galleryPaint)},
        {QStringLiteral("gallery_scroll_p99_ms"), entry(33, idle.galleryScroll, busy.galleryScroll)},
        {QStringLiteral("gallery_search_p99_ms"), entry(100, idle.gallerySearch, busy.gallerySearch)},
        {QStringLiteral("gallery_memory_mib"),
         QJsonObject{{QStringLiteral("goal"), 400}, {QStringLiteral("idle"), galleryMemory}}},
        {QStringLiteral("gallery_rebuild_s"), QJsonObject{{QStringLiteral("idle"), rebuild}}}};
    std::printf("%s", QJsonDocument(report).toJson().constData());
    return 0;
}

StartReport::StartReport(std::int64_t startedNs, QWidget& window, ui::EngineClient& client)
    : m_startedNs(startedNs) {
    window.installEventFilter(this);
    connect(&client, &ui::EngineClient::ready, this, [this] {
        m_ready = elapsed();
        finishIfComplete();
    });
}

double StartReport::elapsed() const {
    return static_cast<double>(nowNs() - m_startedNs) / 1e9;
}

bool StartReport::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && m_visible == 0) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] {  // once the paint is through
            m_visible = elapsed();
            finishIfComplete();
        });
    }
    return false;
}

void StartReport::finishIfComplete() {
    if (m_visible > 0 && m_ready > 0) {
        std::printf("{\"visible_s\": %.4f, \"ready_s\": %.4f}\n", m_visible, m_ready);
        std::fflush(stdout);
        QCoreApplication::quit();
    }
}

}  // namespace lightgen::studio
