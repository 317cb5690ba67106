#include "ui/gallery/gallery_editor.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

#include "ui/gallery/gallery_store.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kMostSteps = 200;

using MarksOf = GalleryStore::MarksOf;

// Of an edit that has been made already.
class MarksCommand final : public QUndoCommand {
public:
    MarksCommand(GalleryStore& store, MarksOf before, MarksOf after)
        : m_store(store)
        , m_before(std::move(before))
        , m_after(std::move(after)) {}

    void redo() override {
        if (std::exchange(m_isUndone, false)) {
            m_store.setMarks(m_after);
        }
    }
    void undo() override {
        m_isUndone = true;
        m_store.setMarks(m_before);
    }

private:
    GalleryStore& m_store;
    MarksOf m_before;
    MarksOf m_after;
    bool m_isUndone = false;
};

class TrashCommand final : public QUndoCommand {
public:
    enum class Way { In, Out };

    TrashCommand(GalleryStore& store, std::vector<std::int64_t> ids, Way way)
        : m_store(store)
        , m_ids(std::move(ids))
        , m_way(way) {}

    void redo() override { move(m_way); }
    void undo() override { move(m_way == Way::In ? Way::Out : Way::In); }

private:
    void move(Way way) { way == Way::In ? m_store.moveToTrash(m_ids) : m_store.putBack(m_ids); }

    GalleryStore& m_store;
    std::vector<std::int64_t> m_ids;
    Way m_way;
};

}  // namespace

GalleryEditor::GalleryEditor(GalleryStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    m_undo.setUndoLimit(kMostSteps);
}

void GalleryEditor::change(const Ids& ids, std::function<void(Marks&)> edit) {
    if (ids.empty()) {
        return;
    }
    m_store.edit(ids, std::move(edit)).then(this, [this](const core::Result<GalleryStore::Edited>& edited) {
        if (edited && edited->after != edited->before) {
            m_undo.push(new MarksCommand(m_store, edited->before, edited->after));
        }
    });
}

void GalleryEditor::rate(const Ids& ids, int stars) {
    change(ids, [stars](Marks& all) {
        for (auto& marks : all) {
            marks.rating = stars;
        }
    });
}

void GalleryEditor::toggleLabel(const Ids& ids, core::ColourLabel label) {
    change(ids, [label](Marks& all) {
        const bool allHave = std::ranges::all_of(all, [&](const auto& marks) { return marks.label == label; });
        for (auto& marks : all) {
            marks.label = allHave ? core::ColourLabel::None : label;
        }
    });
}

void GalleryEditor::setNotes(std::int64_t id, const QString& notes) {
    change({id}, [text = toUtf8(notes)](Marks& all) {
        for (auto& marks : all) {
            marks.notes = text;
        }
    });
}

void GalleryEditor::putOnBoard(const Ids& ids, const QString& board) {
    change(ids, [name = toUtf8(board)](Marks& all) {
        for (auto& marks : all) {
            marks.putOn(name);
        }
    });
}

void GalleryEditor::takeOffBoard(const Ids& ids, const QString& board) {
    change(ids, [name = toUtf8(board)](Marks& all) {
        for (auto& marks : all) {
            marks.takeOff(name);
        }
    });
}

void GalleryEditor::moveToTrash(const Ids& ids) {
    if (!ids.empty()) {
        m_undo.push(new TrashCommand(m_store, ids, TrashCommand::Way::In));
    }
}

void GalleryEditor::putBack(const Ids& ids) {
    if (!ids.empty()) {
        m_undo.push(new TrashCommand(m_store, ids, TrashCommand::Way::Out));
    }
}

}  // namespace lightgen::ui
