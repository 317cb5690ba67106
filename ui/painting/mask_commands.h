// The Mask menu: operations on the whole mask, each one step of undo, and masks from and into files.
#pragma once

#include <QObject>

#include <filesystem>
#include <functional>

#include "core/image.h"
#include "core/result.h"
#include "ui/file_chooser.h"
#include "ui/language.h"
#include "ui/painting/mask_file.h"

class QWidget;

namespace lightgen::ui {

class Actions;
class EditSession;
enum class ActionId;

class MaskCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaskCommands)

public:
    MaskCommands(EditSession& session, const Actions& actions, QWidget* window);

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    void importFile(const std::filesystem::path& file);
    void importPicture(const core::RgbImage& picture);

Q_SIGNALS:
    void noted(const lightgen::ui::LiveText& heading, const lightgen::ui::LiveText& text);
    void failed(const lightgen::core::Error& error);
    void said(const QString& text);  // for the status bar

private:
    using Operation = std::function<core::GrayImage(const core::GrayImage&)>;
    void connectOperations(const Actions& actions);
    void apply(ActionId action, const Operation& operation);
    void askForPixels(ActionId action, std::function<core::GrayImage(const core::GrayImage&, int)> operation);
    void take(const ImportedMask& imported);
    void exportMask();
    void onActive(bool active);

    EditSession& m_session;
    const Actions& m_actions;
    QWidget* m_window;
    FileChooser m_chooseFile;
    int m_pixels = 8;  // asked for last
};

}  // namespace lightgen::ui
