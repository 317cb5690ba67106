// Pictures that come into the window and leave it: files, the clipboard, what is dropped on it.
#pragma once

#include <QFuture>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>

#include "core/result.h"
#include "ui/file_chooser.h"
#include "ui/picture_file.h"

class QMimeData;
class QWidget;

namespace lightgen::ui {

class Actions;
class GenerationController;
class InlineMessage;
class PromptPanel;

class PictureExchange final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureExchange)

public:
    struct Parts {
        const Actions& actions;
        GenerationController& pictures;
        PromptPanel& panel;
        InlineMessage& message;
    };
    PictureExchange(const Parts& parts, QWidget* window);

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    // What is dropped or pasted may be meant otherwise than as a picture to open: true: someone has been asked, and
    // calls `asPicture` where it is.
    using DropQuestion = std::function<bool(const FinishedPicture& dropped, std::function<void()> asPicture)>;
    void setDropQuestion(DropQuestion question) { m_asksFirst = std::move(question); }
    // Where was saved or opened last.
    const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);

    void openFile(const std::filesystem::path& file);
    void openFrom(const QMimeData& offered);
    bool isOpening() const { return m_opening.isRunning(); }
    void stopOpening();

    void refreshActions();

Q_SIGNALS:
    void said(const QString& state);  // for the status bar
    void openingChanged();
    void saved(const QString& file);

private:
    void connectActions();
    void saveAs();
    void save(const QString& file);
    void open();
    void copyPicture();
    void copyPrompt();
    void paste();
    void read(const std::filesystem::path& file, std::function<void(const FinishedPicture&)> then);
    void showDropped(const FinishedPicture& picture);
    void showOpened(const FinishedPicture& picture);

    Parts m_parts;
    FileChooser m_chooseFile;
    DropQuestion m_asksFirst;
    QFuture<core::Result<FinishedPicture>> m_opening;
    QString m_folder;
};

}  // namespace lightgen::ui
