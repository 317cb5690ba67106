// The status bar: what the window is doing, with which model, on which device.
#pragma once

#include <QObject>
#include <QString>

#include "core/model_bundle.h"
#include "core/protocol.h"

class QMainWindow;

namespace lightgen::ui {

class EngineClient;
class ToneLabel;

class StatusLine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    StatusLine(EngineClient& client, QMainWindow& window);

    // Told to screen readers too.
    void say(const QString& text);
    void showModel(const core::ModelInfo* model);

    QString engine() const;  // the service's program and version
    QString device() const;
    QString model() const;

private:
    void retranslate();
    void sayDevice();

    EngineClient& m_client;
    core::Phrase m_deviceName;  // empty: the service is not there
    core::Phrase m_engineSays;  // its program and version, or why it is not there any more
    ToneLabel* m_job;
    ToneLabel* m_model;
    ToneLabel* m_device;
};

}  // namespace lightgen::ui
