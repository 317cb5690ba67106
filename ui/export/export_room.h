// Export in the window: its action, and the pictures that it may be about.
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

#include "ui/export/export_dialog.h"
#include "ui/export/export_scope.h"

namespace lightgen::ui {

class Actions;
class EngineClient;
class GalleryRoom;
class GenerationController;
class Settings;

class ExportRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportRoom)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        GalleryRoom& gallery;
        Settings& settings;
        const Actions& actions;
    };
    ExportRoom(const Parts& parts, QWidget* window);

private:
    std::vector<ExportScope> scopes() const;
    ExportScope ofGallery(const QString& text, std::vector<std::int64_t> ids) const;
    QString textOfShown(int number) const;
    void open();
    void refresh();

    Parts m_parts;
    QWidget* m_window;
    QPointer<ExportDialog> m_dialog;  // while it is open: one may go on working meanwhile
};

}  // namespace lightgen::ui
