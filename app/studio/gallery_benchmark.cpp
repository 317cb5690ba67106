#include "app/studio/gallery_benchmark.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/gallery/gallery.h"
#include "core/recipe.h"
#include "ui/actions.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/gallery_view.h"
#include "ui/qt_convert.h"

namespace lightgen::studio {
namespace {

constexpr int kPictures = 50'000;
constexpr int kPicturesPerFolder = 5'000;
constexpr int kFrames = 500;
constexpr int kSearches = 60;
constexpr int kPatienceMs = 120'000;
constexpr std::array kColours{"red", "blue", "green", "yellow", "orange", "violet", "brown", "black", "white", "pink"};
constexpr std::array kShapes{"circle", "star", "square", "triangle", "ring", "cross", "heart", "moon", "arrow", "drop"};

core::GalleryPlaces placesIn(const QTemporaryDir& folder) {
    const auto root = ui::toPath(folder.path());
    return {.pictures = root / "pictures", .index = root / "own" / "index.db", .trash = root / "own" / "trash"};
}

core::GenerationResult pictureNumber(int number) {
    const auto at = [number](const auto& words, int step) { return words[std::size_t(number / step) % words.size()]; };
    core::GenerationResult result;
    result.image = core::RgbImage(96, 96);
    std::fill(result.image.pixels.begin(), result.image.pixels.end(), static_cast<std::uint8_t>(number * 37));
    result.request.prompt = std::string("a large ") + at(kColours, 1) + " " + at(kShapes, 10) + " and a small " +
                            at(kColours, 100) + " " + at(kShapes, 1000) + " on a white background";
    result.request.seed = static_cast<std::uint64_t>(number);
    result.request.model = "lightgen-shapes";
    result.request.size = {96, 96};
    result.modelName = result.request.model;
    return result;
}

// Nothing is synced: 50,000 syncs would measure the disk.
bool writePictures(const std::filesystem::path& folder) {
    for (int number = 0; number < kPictures; ++number) {
        const auto inner = folder / std::to_string(number / kPicturesPerFolder);
        std::error_code ignored;
        std::filesystem::create_directories(inner, ignored);
        const auto result = pictureNumber(number);
        const auto png = core::encodePng(result.image, core::recipeChunks(result));
        std::ofstream file(inner / (std::to_string(number) + ".png"), std::ios::binary);
        if (!png ||
            !file.write(reinterpret_cast<const char*>(png->data()), static_cast<std::streamsize>(png->size()))) {
            return false;
        }
    }
    return true;
}

// A gallery of its own, as large as a dock gets.
struct Stage {
    explicit Stage(const core::GalleryPlaces& places)
        : actions(&window)
        , store(places)
        , panel(store, actions, &window) {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&panel);
        window.resize(700, 1000);
    }

    bool waitForAnswer() {
        QEventLoop loop;
        bool isAnswered = false;
        const auto connection = QObject::connect(&panel.model(), &ui::GalleryModel::answered, &loop, [&] {
            isAnswered = true;
            loop.quit();
        });
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        loop.exec();
        QObject::disconnect(connection);
        return isAnswered;
    }

    // Until the rows in view have been read and drawn.
    void paint() {
        panel.view().viewport()->repaint();
        QElapsedTimer timer;
        timer.start();
        while (panel.model().row(panel.view().indexAt({20, 20})) == nullptr && timer.elapsed() < kPatienceMs) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        }
        panel.view().viewport()->repaint();
    }

    QWidget window;
    ui::Actions actions;
    ui::GalleryStore store;
    ui::GalleryPanel panel;
};

double percentile99(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() * 99 / 100];
}

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double scrollFrames(Stage& stage) {
    QScrollBar& bar = *stage.panel.view().verticalScrollBar();
    std::vector<double> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        const bool isJump = frame % 50 == 49;  // a page somewhere else, then on from there by the wheel
        QElapsedTimer timer;
        timer.start();
        bar.setValue(isJump ? bar.maximum() / kFrames * frame : bar.value() + 60);
        stage.panel.view().viewport()->repaint();
        QCoreApplication::processEvents();  // rows and thumbnails that have come count as well
        frames.push_back(milliseconds(timer));
    }
    return percentile99(std::move(frames));
}

double searches(Stage& stage) {
    std::vector<double> times;
    for (int i = 0; i < kSearches; ++i) {
        const auto number = std::size_t(i);
        QString text = QLatin1String(kColours[number % 10]) + u' ' + QLatin1String(kShapes[number / 6 % 10]);
        if (i % 3 == 0) {
            text = QLatin1String(kColours[number % 10]).left(2);  // finds thousands
        }
        QElapsedTimer timer;
        timer.start();
        stage.panel.searchBar().search()->setText(text);
        stage.waitForAnswer();
        stage.paint();
        times.push_back(milliseconds(timer));
    }
    stage.panel.searchBar().clear();
    stage.waitForAnswer();
    return percentile99(std::move(times));
}

}  // namespace

GalleryBenchmark::GalleryBenchmark()
    : m_folder(std::make_unique<QTemporaryDir>()) {
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("cache"))));  // thumbnails
    m_isReady = m_folder->isValid() && writePictures(placesIn(*m_folder).pictures);
}

GalleryBenchmark::~GalleryBenchmark() = default;

bool GalleryBenchmark::isReady() const {
    return m_isReady;
}

double GalleryBenchmark::rebuild() {
    std::error_code ignored;
    std::filesystem::remove_all(placesIn(*m_folder).index.parent_path(), ignored);
    QElapsedTimer timer;
    timer.start();
    const auto gallery = core::Gallery::open(placesIn(*m_folder));
    const bool isWhole = gallery && gallery->scan().has_value();
    return isWhole ? milliseconds(timer) / 1000 : 0;
}

GalleryBenchmark::Figures GalleryBenchmark::measure() {
    QElapsedTimer timer;
    timer.start();
    Stage stage(placesIn(*m_folder));
    stage.window.show();
    stage.waitForAnswer();
    stage.paint();
    const double firstPaint = milliseconds(timer) / 1000;
    const double scroll = scrollFrames(stage);
    return {.firstPaint = firstPaint, .scroll = scroll, .search = searches(stage)};
}

double GalleryBenchmark::peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stod(line.substr(6)) / 1024;
        }
    }
    return 0;
}

}  // namespace lightgen::studio
