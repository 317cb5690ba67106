// Export in the real window, with the real service: which pictures are meant, and timelines.
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "core/picture_decoder.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/export/export_dialog.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_room.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_view.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::ActionId;

class ExportWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<ServiceFixture>(); }
    void cleanup() { m_service.reset(); }

    void thereIsNothingToExportAtFirst() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(!f.action(ActionId::Export)->isEnabled());
        QVERIFY(make(f, QStringLiteral("a red fox")));
        QVERIFY(QTest::qWaitFor([&] { return f.action(ActionId::Export)->isEnabled(); }, kPatienceMs));
    }

    void offersTheSelectionThePictureInViewAndAllThatIsShown() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(make(f, QStringLiteral("a red fox")));
        QVERIFY(make(f, QStringLiteral("a blue bird")));
        auto& panel = gallery(f, 2);
        QCOMPARE(
            scopes(f),
            (QStringList{QStringLiteral("The picture in view"), QStringLiteral("All pictures of the gallery (2)")})
        );
        panel.view().setFocus();
        panel.view().setCurrentIndex(panel.model().index(1));
        QCOMPARE(
            scopes(f),
            (QStringList{
                QStringLiteral("Selected pictures (1)"),
                QStringLiteral("The picture in view"),
                QStringLiteral("All pictures of the gallery (2)")})
        );
        panel.view().selectAll();
        QCOMPARE(scopes(f).first(), QStringLiteral("Selected pictures (2)"));
        panel.view().clearSelection();
        panel.searchBar().search()->setFocus();
        QTest::keyClicks(panel.searchBar().search(), QStringLiteral("fox"));
        QVERIFY(QTest::qWaitFor([&] { return panel.model().rowCount() == 1; }, kPatienceMs));
        QCOMPARE(scopes(f).last(), QStringLiteral("Everything that the search finds (1)"));
    }

    void isInTheMenuOfThePictures() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(make(f, QStringLiteral("a red fox")));
        auto& panel = gallery(f, 1);
        Q_EMIT panel.view().customContextMenuRequested(QPoint(5, 5));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr && menu->actions().contains(f.action(ActionId::Export)));
        menu->close();
    }

    void exportsWhatIsSelected() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(make(f, QStringLiteral("a red fox")));
        QVERIFY(make(f, QStringLiteral("a blue bird")));
        auto& panel = gallery(f, 2);
        panel.view().setFocus();
        panel.view().setCurrentIndex(panel.model().index(1));  // the older one
        const TemporaryFolder out;
        exportTo(f, out.path(), 0);
        QCOMPARE(out.names().size(), std::size_t{1});
        QCOMPARE(core::readPictureRecipe(out / out.names().front())->prompt, std::string("a red fox"));
    }

    void theTimelineBecomesAFilmAndFrames() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(make(f, QStringLiteral("a red fox")));
        constexpr int kFilm = 9;
        constexpr int kFrames = 10;
        const TemporaryFolder out;
        exportTo(f, out.path(), kFilm);
        QCOMPARE(out.names().size(), std::size_t{1});
        QVERIFY(readText(out / out.names().front()).starts_with("GIF89a"));
        const TemporaryFolder frames;
        exportTo(f, frames.path(), kFrames);
        QCOMPARE(frames.names().size(), std::size_t{9});  // 8 steps and what was before them
        auto names = frames.names();
        std::ranges::sort(names);
        QVERIFY(core::openPictureFile(frames / names.back())->image == f.controller().finishedPicture()->image);
    }

    void whatTheGalleryShowsOnTheCanvasIsUndoneThere() {
        WindowFixture f(*m_service);
        f.setModel();
        QVERIFY(make(f, QStringLiteral("a red fox")));
        QVERIFY(make(f, QStringLiteral("a blue bird")));
        auto& panel = gallery(f, 2);
        panel.view().setFocus();
        panel.view().setCurrentIndex(panel.model().index(1));
        QTest::keyClick(&panel.view(), Qt::Key_Return);
        const auto shows = [&](const char* prompt) {
            return QTest::qWaitFor(
                [&] {
                    const auto& shown = f.controller().finishedPicture();
                    return shown && shown->request && shown->request->prompt == prompt;
                },
                kPatienceMs
            );
        };
        QVERIFY(shows("a red fox"));
        f.find<QWidget>("canvas")->setFocus();
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(shows("a blue bird"));
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shows("a red fox"));
    }

private:
    static bool make(WindowFixture& f, const QString& prompt) {
        f.typePrompt(prompt);
        f.press(Qt::Key_Return, Qt::ControlModifier);
        return f.waitFor(ui::JobState::Done);
    }
    static ui::GalleryPanel& gallery(WindowFixture& f, int pictures) {
        auto* panel = f.find<ui::GalleryPanel>("galleryPanel");
        f.find<QDockWidget>("galleryDock")->raise();
        const bool areThere = QTest::qWaitFor(
            [&] {
                const auto& model = panel->model();
                return model.rowCount() == pictures && model.row(model.index(0)) != nullptr &&
                       model.row(model.index(pictures - 1)) != nullptr;
            },
            kPatienceMs
        );
        if (!areThere) {
            qFatal("the gallery does not show the pictures");
        }
        panel->view().clearSelection();
        return *panel;
    }
    static ui::ExportDialog* open(WindowFixture& f) {
        f.window().activateWindow();  // the last dialog was
        if (!QTest::qWaitForWindowActive(&f.window())) {
            qFatal("the window did not become active");
        }
        f.press(Qt::Key_E, Qt::ControlModifier);
        return f.find<ui::ExportDialog>("exportDialog");
    }
    static QStringList scopes(WindowFixture& f) {
        auto* dialog = open(f);
        auto* box = child<QComboBox>(*dialog, "exportScope");
        QStringList texts;
        for (int i = 0; i < box->count(); ++i) {
            texts.append(box->itemText(i));
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        return texts;
    }
    static void exportTo(WindowFixture& f, const fs::path& folder, int format) {
        QPointer<ui::ExportDialog> dialog = open(f);
        child<QComboBox>(*dialog, "exportFormat")->setCurrentIndex(format);
        auto* line = child<QLineEdit>(*dialog, "exportFolder");
        line->clear();
        QTest::keyClicks(line, QString::fromStdString(folder.string()));
        QTest::mouseClick(child<QPushButton>(*dialog, "exportStart"), Qt::LeftButton);
        auto* close = child<QPushButton>(*dialog, "exportClose");
        if (!QTest::qWaitFor([&] { return close->isVisible(); }, kPatienceMs)) {
            qFatal("the export does not end");
        }
        QTest::mouseClick(close, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }

    std::unique_ptr<ServiceFixture> m_service;
};

LIGHTGEN_TEST(ExportWindowTest)
#include "export_window_test.moc"
