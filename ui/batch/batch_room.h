// Batches in the window: the action, files that are dropped, and the way into the queue.
#pragma once

#include <QObject>

#include <vector>

#include "core/batch/batch_plan.h"

class QMimeData;

namespace lightgen::ui {

class Actions;
class BatchDialog;
class EngineClient;
class GenerationController;
class PromptPanel;

class BatchRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRoom)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        PromptPanel& prompt;
        const Actions& actions;
    };
    BatchRoom(const Parts& parts, QWidget* window);

    // A file of prompts was dropped: it is looked at. False: it was something else.
    bool takesDrop(const QMimeData& dropped);

Q_SIGNALS:
    void said(const QString& state);  // for the status bar

private:
    BatchDialog* makeDialog();
    void queue(const std::vector<core::BatchJob>& jobs);

    Parts m_parts;
    QWidget* m_window;
};

}  // namespace lightgen::ui
