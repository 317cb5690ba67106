// lightgen-studio: the window. It shows itself first; models and the engine are looked for afterwards.
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTimer>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/studio/benchmark.h"
#include "core/version.h"
#include "ui/engine_client.h"
#include "ui/main_window.h"
#include "ui/model_list.h"
#include "ui/qt_convert.h"
#include "ui/theme.h"

namespace {

using namespace lightgen;

constexpr auto kAppId = "io.github.lightgen_studio.LightGenStudio";
constexpr int kUsageError = 2;

struct Options {
    std::string theme;  // empty: as last time
    std::string service;
    bool benchmark = false;
    std::int64_t reportStart = 0;
    std::vector<std::string> files;
};

// An exit code, if the program is to end: help, version, wrong usage.
std::optional<int> parse(int argc, char** argv, Options& options) {
    CLI::App app("LightGen Studio: type a prompt and watch the picture appear.", "lightgen-studio");
    app.set_version_flag("--version", "lightgen-studio " + std::string(core::programVersion()));
    app.add_option("--theme", options.theme, "Colours of the window")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    app.add_option("--service", options.service, "Program that computes (default: lightgen-service beside this one)")
        ->type_name("PATH");
    app.add_flag("--benchmark", options.benchmark, "Measure start and panning, print JSON, end");
    app.add_option("--report-start", options.reportStart)->group("");  // for --benchmark: hidden
    app.add_option("files", options.files, "Picture to open; its recipe fills the panel");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kUsageError;
    }
    return std::nullopt;
}

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("lightgen-studio"));
    QCoreApplication::setApplicationName(QStringLiteral("lightgen-studio"));
    QCoreApplication::setApplicationVersion(ui::toQString(core::programVersion()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("LightGen Studio"));
    QGuiApplication::setDesktopFileName(QLatin1String(kAppId));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

ui::ThemeChoice themeChoice(const Options& options, const QSettings& settings) {
    const QString stored = settings.value(QStringLiteral("theme")).toString();
    const QString wanted = options.theme.empty() ? stored : ui::toQString(options.theme);
    return ui::parseThemeChoice(wanted).value_or(ui::ThemeChoice::System);
}

std::optional<ui::Scheme> lastSystemScheme(const QSettings& settings) {
    const QVariant dark = settings.value(QStringLiteral("systemIsDark"));
    return dark.isValid() ? std::optional(dark.toBool() ? ui::Scheme::Dark : ui::Scheme::Light) : std::nullopt;
}

QString serviceProgram(const Options& options) {
    return options.service.empty()
               ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("lightgen-service"))
               : QString::fromLocal8Bit(options.service.c_str());
}

void restore(ui::MainWindow& window, const QSettings& settings) {
    window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    window.restoreState(settings.value(QStringLiteral("docks")).toByteArray());
}

void remember(const ui::MainWindow& window, const ui::Theme& theme, bool themeWasGiven) {
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("docks"), window.saveState());
    settings.setValue(QStringLiteral("systemIsDark"), theme.systemScheme() == ui::Scheme::Dark);
    if (!themeWasGiven) {
        settings.setValue(QStringLiteral("theme"), ui::nameOf(theme.choice()));
    }
}

void startWork(ui::MainWindow& window, ui::EngineClient& client, const Options& options) {
    client.start();
    ui::findModels().then(&window, [&window](const ui::ModelList& found) { window.setModels(found); });
    if (!options.files.empty()) {
        window.openFile(options.files.front());
    }
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (const auto exitCode = parse(argc, argv, options)) {
        return *exitCode;
    }
    nameApplication();
    QApplication application(argc, argv);
    if (options.benchmark) {
        return studio::runBenchmark(serviceProgram(options));
    }
    const QSettings settings;
    ui::Theme theme(themeChoice(options, settings), lastSystemScheme(settings));
    ui::EngineClient client(serviceProgram(options));
    ui::MainWindow window(client, theme);
    restore(window, settings);
    std::optional<studio::StartReport> report;
    if (options.reportStart > 0) {
        report.emplace(options.reportStart, window, client);
    }
    window.show();
    QTimer::singleShot(0, &window, [&] { startWork(window, client, options); });
    const int exitCode = QApplication::exec();
    remember(window, theme, !options.theme.empty());
    return exitCode;
}
