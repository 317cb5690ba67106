// lightgen-studio: the window. It shows itself first; models and the engine are looked for afterwards.
#include <QApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>
#include <optional>
#include <string>

#include "app/studio/benchmark.h"
#include "app/studio/options.h"
#include "app/studio/single_instance.h"
#include "core/paths.h"
#include "core/version.h"
#include "ui/engine_client.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/model_list.h"
#include "ui/painting/painting_room.h"
#include "ui/picture_exchange.h"
#include "ui/qt_convert.h"
#include "ui/settings/settings.h"
#include "ui/theme.h"

namespace {

using namespace lightgen;
using studio::Options;
using studio::SingleInstance;

constexpr auto kAppId = "io.github.lightgen_studio.LightGenStudio";
constexpr auto kModelsVariable = "LIGHTGEN_MODELS";
constexpr int kFailure = 1;

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("lightgen-studio"));
    QCoreApplication::setApplicationName(QStringLiteral("lightgen-studio"));
    QCoreApplication::setApplicationVersion(ui::toQString(core::programVersion()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("LightGen Studio"));
    QGuiApplication::setDesktopFileName(QLatin1String(kAppId));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

int fail(const std::string& sentence) {
    std::fprintf(stderr, "lightgen-studio: %s\n", sentence.c_str());
    return kFailure;
}

// Relative names are those of this process, not of the one that will open them.
QStringList wholePaths(const Options& options) {
    QStringList files;
    for (const std::string& file : options.files) {
        files.append(QDir::current().absoluteFilePath(QString::fromLocal8Bit(file.c_str())));
    }
    return files;
}

// What the desktop gave this process to let a window come to the front.
QString activationToken() {
    for (const char* variable : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        if (const QString token = qEnvironmentVariable(variable); !token.isEmpty()) {
            return token;
        }
    }
    return {};
}

int handOver(const SingleInstance& instance, const Options& options) {
    if (options.newInstance) {
        return fail("Another window is open with this data folder; close it, or choose another with --portable DIR.");
    }
    if (!instance.handOver(wholePaths(options), activationToken())) {
        return fail("Another window is open but does not answer; close it and start the studio again.");
    }
    return 0;
}

std::optional<ui::Scheme> lastSystemScheme(const ui::Session& session) {
    return session.systemIsDark ? std::optional(*session.systemIsDark ? ui::Scheme::Dark : ui::Scheme::Light)
                                : std::nullopt;
}

QString serviceProgram(const Options& options) {
    return options.service.empty()
               ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("lightgen-service"))
               : QString::fromLocal8Bit(options.service.c_str());
}

ui::ServiceCommand serviceCommand(const Options& options, const ui::Preferences& preferences) {
    ui::ServiceCommand command;
    command.program = serviceProgram(options);
    if (!preferences.picturesFolder.isEmpty()) {
        command.arguments = {QStringLiteral("--pictures"), preferences.picturesFolder};
    }
    return command;
}

// Folders with models from the settings come before those of the environment; the service inherits them.
void addModelFolders(const ui::Preferences& preferences) {
    QStringList folders = preferences.modelFolders;
    if (const QString given = qEnvironmentVariable(kModelsVariable); !given.isEmpty()) {
        folders.append(given);
    }
    if (!folders.isEmpty()) {
        qputenv(kModelsVariable, QFile::encodeName(folders.join(u':')));
    }
}

void openFiles(ui::MainWindow& window, const QStringList& files) {
    for (const QString& file : files) {
        window.exchange().openFile(ui::toPath(file));
    }
}

void comeToFront(ui::MainWindow& window, const QString& token) {
    if (!token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

// The theme can be chosen in the menu and in the settings: both mean the same.
void keepThemeInSettings(ui::Theme& theme, ui::Settings& settings) {
    QObject::connect(&theme, &ui::Theme::chosen, &settings, [&settings](ui::ThemeChoice choice) {
        auto preferences = settings.preferences();
        preferences.theme = choice;
        settings.setPreferences(preferences);
    });
    QObject::connect(&settings, &ui::Settings::preferencesChanged, &theme, [&theme, &settings] {
        if (theme.choice() != settings.preferences().theme) {
            theme.choose(settings.preferences().theme);
        }
    });
}

void startWork(ui::MainWindow& window, ui::EngineClient& client, const QStringList& files, bool reopens) {
    client.start();
    ui::findModels().then(&window, [&window](const ui::ModelList& found) { window.setModels(found); });
    openFiles(window, files);
    if (files.isEmpty() && reopens) {
        window.painting().session().reopenLast();
    }
}

int runWindow(const Options& options, SingleInstance& instance) {
    ui::Settings settings(ui::Settings::usualFile());
    addModelFolders(settings.preferences());
    ui::Language::instance().choose(settings.preferences().language);
    const auto given = ui::parseThemeChoice(ui::toQString(options.theme));
    ui::Theme theme(given.value_or(settings.preferences().theme), lastSystemScheme(settings.session()));
    if (!given) {
        keepThemeInSettings(theme, settings);
    }
    QObject::connect(&settings, &ui::Settings::preferencesChanged, &settings, [&settings] {
        ui::Language::instance().choose(settings.preferences().language);
    });
    ui::EngineClient client(serviceCommand(options, settings.preferences()));
    ui::MainWindow window(client, theme, settings);
    QObject::connect(
        &instance,
        &SingleInstance::startedAgain,
        &window,
        [&window](const auto& files, const auto& token) {
            openFiles(window, files);
            comeToFront(window, token);
        }
    );
    std::optional<studio::StartReport> report;
    if (options.reportStart > 0) {
        report.emplace(options.reportStart, window, client);
    }
    window.show();
    QTimer::singleShot(0, &window, [&, files = wholePaths(options)] {
        startWork(window, client, files, settings.preferences().restoresFields);
    });
    const int exitCode = QApplication::exec();
    window.remember();  // the session may have ended without the window being closed
    return exitCode;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (const auto exitCode = studio::parse(argc, argv, options)) {
        return *exitCode;
    }
    if (const auto portable = studio::applyPortable(options); !portable) {
        return fail(portable.error().message.english());
    }
    nameApplication();
    QApplication application(argc, argv);
    if (options.benchmark) {
        return studio::runBenchmark(serviceProgram(options));  // it starts studios with folders of their own
    }
    SingleInstance instance(core::dataFolder());
    const auto role = instance.begin();
    if (!role) {
        return fail(role.error().message.english());
    }
    return *role == SingleInstance::Role::Second ? handOver(instance, options) : runWindow(options, instance);
}
