// What is done to pictures of the gallery, and how it is undone.
#pragma once

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <vector>

#include "core/gallery/picture_marks.h"

namespace lightgen::ui {

class GalleryStore;

class GalleryEditor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryEditor)

public:
    using Ids = std::vector<std::int64_t>;

    explicit GalleryEditor(GalleryStore& store, QObject* parent = nullptr);

    void rate(const Ids& ids, int stars);
    // The label that all of them have already is taken off.
    void toggleLabel(const Ids& ids, core::ColourLabel label);
    void setNotes(std::int64_t id, const QString& notes);
    void putOnBoard(const Ids& ids, const QString& board);
    void takeOffBoard(const Ids& ids, const QString& board);
    void moveToTrash(const Ids& ids);
    void putBack(const Ids& ids);

    QUndoStack& undoStack() { return m_undo; }

private:
    using Marks = std::vector<core::PictureMarks>;
    // Reads what the pictures have, lets `edit` change it and makes it one step that can be undone.
    void change(const Ids& ids, std::function<void(Marks&)> edit);

    GalleryStore& m_store;
    QUndoStack m_undo;
};

}  // namespace lightgen::ui
