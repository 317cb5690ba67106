#include "ui/status_line.h"

#include <QAccessible>
#include <QMainWindow>
#include <QStatusBar>

#include "ui/engine_client.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

ToneLabel* statusLabel(QWidget* parent, const char* name) {
    auto* label = new ToneLabel(Tone::Muted, parent);
    label->setObjectName(QLatin1String(name));
    label->setContentsMargins(8, 3, 8, 3);
    return label;
}

}  // namespace

StatusLine::StatusLine(EngineClient& client, QMainWindow& window)
    : QObject(&window)
    , m_client(client)
    , m_job(statusLabel(&window, "jobState"))
    , m_model(statusLabel(&window, "modelName"))
    , m_device(statusLabel(&window, "deviceName")) {
    QStatusBar* bar = window.statusBar();
    bar->setSizeGripEnabled(false);
    bar->addWidget(m_job, 1);
    bar->addPermanentWidget(m_model);
    bar->addPermanentWidget(m_device);
    connect(&client, &EngineClient::ready, this, [this](const core::protocol::Greeting& greeting) {
        m_deviceName = greeting.device;
        m_engineSays = core::Phrase::verbatim(greeting.program);
        sayDevice();
    });
    connect(&client, &EngineClient::serviceLost, this, [this](const core::Phrase& reason) {
        m_deviceName = {};
        m_engineSays = reason;
        sayDevice();
    });
    inEveryLanguage(this, [this] { retranslate(); });
}

void StatusLine::retranslate() {
    if (m_model->text().isEmpty()) {
        say(tr("Looking for models…"));
    }
    sayDevice();
}

void StatusLine::sayDevice() {
    m_device->setText(
        !m_deviceName.empty()  ? translated(m_deviceName)
        : m_engineSays.empty() ? tr("Engine starts…")
                               : tr("Engine stopped")
    );
    m_device->setToolTip(translated(m_engineSays));
}

// The name change tells screen readers; Qt 6.4 knows no announcements.
void StatusLine::say(const QString& text) {
    m_job->setText(text);
    m_job->setAccessibleName(text);
    QAccessibleEvent event(m_job, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::showModel(const core::ModelInfo* model) {
    m_model->setText(model ? toQString(model->title.empty() ? model->name : model->title) : QString());
    m_model->setToolTip(model ? pathText(model->folder) : QString());
}

QString StatusLine::engine() const {
    return m_device->toolTip();
}

QString StatusLine::device() const {
    return m_device->text();
}

QString StatusLine::model() const {
    return m_model->text();
}

}  // namespace lightgen::ui
