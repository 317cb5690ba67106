// The real window with the real service, which computes with the embedded model or, where a test wants many pictures or
// a scripted failure, draws gradients.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

#include "tests/ui/fixtures.h"
#include "ui/actions.h"
#include "ui/engine_client.h"
#include "ui/generation_controller.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"
#include "ui/theme.h"

namespace lightgen::tests {

inline constexpr int kPatienceMs = 30'000;  // how long a test waits before it calls something missing

inline constexpr int kEmbeddedSteps = 6;

enum class EngineKind { Synthetic, Embedded };

// One service for all tests of a class: starting it is what takes time.
class ServiceFixture {
public:
    explicit ServiceFixture(EngineKind engine = EngineKind::Synthetic)
        : m_engine(engine)
        , m_client(command()) {}

    ui::EngineClient& client() { return m_client; }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    // A small one, so that a picture takes few steps.
    core::ModelInfo model() const {
        if (m_engine == EngineKind::Synthetic) {
            return syntheticModel();
        }
        auto model = core::findModel("lightgen-shapes");
        if (!model) {
            qFatal("%s", model.error().message.english().c_str());
        }
        model->defaultSteps = kEmbeddedSteps;
        model->defaultSamplerSteps = 4;
        return *std::move(model);
    }

private:
    ui::ServiceCommand command() const {
        QStringList arguments{QStringLiteral("--pictures"), m_folder.path()};
        if (m_engine == EngineKind::Synthetic) {  // keeps no jobs: what was killed stays so
            arguments += {QStringLiteral("--synthetic"), QStringLiteral("--synthetic-step-ms"), QStringLiteral("25")};
        } else {
            arguments += {QStringLiteral("--state"), m_stateFolder.path()};
        }
        return {
            .program = QStringLiteral(LIGHTGEN_BINARY_DIR "/bin/lightgen-service"),
            .arguments = arguments,
            .socketPath = m_folder.filePath(QStringLiteral("socket"))};
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_stateFolder;
    EngineKind m_engine;
    ui::EngineClient m_client;
};

class WindowFixture {
public:
    explicit WindowFixture(ServiceFixture& service)
        : m_service(service)
        , m_theme(ui::ThemeChoice::Light, ui::Scheme::Light)
        , m_settings(settingsFile(m_folder.filePath(QStringLiteral("settings.ini")), service.path(QString())))
        , m_window(service.client(), m_theme, m_settings, m_folder.path().toStdString()) {
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window)) {  // shortcuts work in the active window only
            qFatal("the window did not become active");
        }
    }

    void setModel() {
        m_window.setModels({.models = {m_service.model()}, .problems = {}, .folders = {}});
        QCoreApplication::processEvents();  // layouts show what was added
    }

    ui::MainWindow& window() { return m_window; }
    ui::Settings& settings() { return m_settings; }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    ui::GenerationController& controller() { return m_window.controller(); }
    ui::EngineClient& client() { return m_service.client(); }
    QAction* action(ui::ActionId id) { return m_window.actions()[id]; }
    QString path(const QString& name) const { return m_service.path(name); }
    QPlainTextEdit* prompt() { return child<QPlainTextEdit>(m_window, "prompt"); }
    template <class T>
    T* find(const char* name) {
        return child<T>(m_window, name);
    }

    void typePrompt(const QString& text) {
        prompt()->setFocus();
        prompt()->selectAll();
        QTest::keyClicks(prompt(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        QTest::keyClick(target, key, modifiers);
    }
    bool waitFor(ui::JobState state) {
        return QTest::qWaitFor([&] { return controller().state() == state; }, kPatienceMs);
    }
    bool waitForStep(int step) {
        return QTest::qWaitFor([&] { return controller().picture().step >= step; }, kPatienceMs);
    }

private:
    // The gallery shows what the service writes, not what the user of this machine has.
    static QString settingsFile(const QString& file, const QString& pictures) {
        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("folders/pictures"), pictures);
        return file;
    }

    ServiceFixture& m_service;
    QTemporaryDir m_folder;
    ui::Theme m_theme;
    ui::Settings m_settings;
    ui::MainWindow m_window;
};

}  // namespace lightgen::tests
