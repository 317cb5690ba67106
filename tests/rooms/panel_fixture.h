// The gallery's panel over real files and a real index, without the rest of the window.
#pragma once

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "tests/gallery/gallery_fixture.h"
#include "tests/ui/fixtures.h"
#include "ui/actions.h"
#include "ui/gallery/gallery_controller.h"
#include "ui/gallery/gallery_editor.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/gallery_view.h"

namespace lightgen::tests {

inline constexpr int kGalleryPatienceMs = 30'000;

class PanelFixture {
public:
    PanelFixture()
        : m_environment("XDG_CACHE_HOME", (m_files / "cache").string())
        , m_actions(&m_window)
        , m_store(m_files.places())
        , m_panel(m_store, m_actions, &m_window)
        , m_controller({.store = m_store, .panel = m_panel, .actions = m_actions}) {
        fs::create_directories(m_files.places().pictures);
        auto* column = new QVBoxLayout(&m_window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&m_panel);
        m_window.resize(300, 700);
    }

    // Pictures 1.png, 2.png, ... of prompts "picture 1", ...; the last is the newest.
    void write(int pictures) {
        for (int i = 1; i <= pictures; ++i) {
            writeOne(i);
        }
    }
    void writeOne(int number) {
        const auto file = picture(number);
        writePicture(file, {.prompt = "picture " + std::to_string(number), .seed = std::uint64_t(number)});
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1000 - number));
    }
    fs::path picture(int number) const { return m_files.picture(std::to_string(number) + ".png"); }

    bool open(int expected) {
        m_window.show();
        m_window.activateWindow();
        m_store.scan();
        return QTest::qWaitForWindowActive(&m_window) && waitForRows(expected);
    }
    bool waitForRows(int rows) {
        return QTest::qWaitFor([&] { return model().rowCount() == rows && isRead(); }, kGalleryPatienceMs);
    }
    template <class Condition>
    bool waitUntil(Condition condition) {
        return QTest::qWaitFor(condition, kGalleryPatienceMs);
    }
    // Of the first rows, in order; "" for one that has not been read.
    QStringList seeds() {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row) {
            const auto* found = model().row(model().index(row));
            all.append(found != nullptr && found->picture.seed ? QString::number(*found->picture.seed) : QString());
        }
        return all;
    }
    void choose(int row) {
        view().setFocus();
        view().setCurrentIndex(model().index(row));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&view(), key, modifiers);
    }
    int rating(int row) { return model().index(row).data(ui::GalleryModel::RatingRole).toInt(); }

    GalleryFixture& files() { return m_files; }
    QWidget& window() { return m_window; }
    ui::GalleryModel& model() { return m_panel.model(); }
    ui::GalleryView& view() { return m_panel.view(); }
    ui::GalleryPanel& panel() { return m_panel; }
    ui::GalleryStore& store() { return m_store; }
    ui::GalleryController& controller() { return m_controller; }
    QAction* action(ui::ActionId id) { return m_actions[id]; }
    QLineEdit* search() { return m_panel.searchBar().search(); }

private:
    bool isRead() { return !seeds().contains(QString()) || model().rowCount() > 100; }

    GalleryFixture m_files;
    Environment m_environment;
    QWidget m_window;
    ui::Actions m_actions;
    ui::GalleryStore m_store;
    ui::GalleryPanel m_panel;
    ui::GalleryController m_controller;
};

}  // namespace lightgen::tests
