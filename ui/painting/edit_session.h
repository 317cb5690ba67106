// The picture that is being worked on: its mask, the steps that can be undone, the pictures it came from; and all of
// that in files, so that a killed program loses nothing.
#pragma once

#include <QObject>

#include <map>
#include <optional>

#include "ui/painting/background_saver.h"
#include "ui/painting/edit_history.h"
#include "ui/painting/mask_document.h"
#include "ui/picture_file.h"

namespace lightgen::ui {

class GenerationController;
struct PictureState;

// Names the content of a picture: its id where it has one, else a number from its pixels.
std::string contentKey(const FinishedPicture& picture);

class EditSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditSession)

public:
    // folder: where masks, the history and pictures without a file of their own are kept.
    EditSession(GenerationController& pictures, std::filesystem::path folder, QObject* parent = nullptr);
    ~EditSession() override;

    MaskDocument& document() { return m_document; }
    EditHistory& history() { return m_history; }
    BackgroundSaver& saver() { return m_saver; }

    // A finished picture is in view; the mask belongs to it.
    bool isActive() const { return m_isActive; }
    const FinishedPicture& picture() const;  // while isActive()

    // A picture that was made from the one of `parent` and lies in its file already comes into view: one step of undo.
    struct Edit {
        EditKind kind = EditKind::Inpainted;
        int parent = 0;
        QPoint offset{};
        MaskDocument::Mask mask = MaskDocument::Mask::Keep;
    };
    void accept(const FinishedPicture& picture, const Edit& edit);
    // Another picture of the history; a step of undo.
    void goTo(int node);

    // The picture that this one was made from in the end, laid where it is in this one; none: it is that picture.
    // `ready` is called once it has been read.
    void withOriginal(const std::function<void(const core::RgbImage&)>& ready);

    // What was in view when the program ended, or was killed; false: nothing.
    bool reopenLast();

Q_SIGNALS:
    void activeChanged(bool active);
    void pictureEntered();  // another one than before
    void failed(const lightgen::core::Error& error);

private:
    void onPictureChanged(const PictureState& state);
    void enter(const FinishedPicture& picture, const std::string& key);
    void show(int node);
    void whenRead(int node, std::function<void(const FinishedPicture&)> then);
    void keepFile(int node, const FinishedPicture& picture);
    void remember(int node, const FinishedPicture& picture);
    void setActive(bool active);
    void saveMask();
    void loadMask();
    void saveHistory();
    void restoreHistory();
    std::filesystem::path maskFile(const std::string& key) const;
    QString textOf(EditKind kind) const;

    GenerationController& m_pictures;
    std::filesystem::path m_folder;
    MaskDocument m_document;
    EditHistory m_history;
    std::map<int, FinishedPicture> m_read;  // the ones in memory
    std::optional<Edit> m_accepting;
    int m_going = 0;  // node that is being brought back
    bool m_isActive = false;
    BackgroundSaver m_saver;  // last: its end waits for what the others gave it
};

}  // namespace lightgen::ui
