// The gallery in the real window, with the real service.
#include <QDockWidget>
#include <QLineEdit>

#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_panel.h"
#include "ui/gallery/gallery_room.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_view.h"
#include "ui/prompt_panel.h"
#include "ui/seed_field.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::ActionId;

class GalleryWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasMadeIsThereAtOnce() {
        WindowFixture fixture(*m_service);
        auto& panel = openGallery(fixture);
        const int before = panel.model().rowCount();
        make(fixture, QStringLiteral("a large red circle"));
        QVERIFY(QTest::qWaitFor([&] { return panel.model().rowCount() == before + 1; }, kPatienceMs));
        QVERIFY(QTest::qWaitFor([&] { return panel.model().row(panel.model().index(0)) != nullptr; }, kPatienceMs));
        QCOMPARE(panel.model().row(panel.model().index(0))->picture.prompt, std::string("a large red circle"));
    }

    void showingAPictureLeavesTheSettingsAlone() {
        WindowFixture fixture(*m_service);
        auto& panel = openGallery(fixture);
        make(fixture, QStringLiteral("first picture"));
        QVERIFY(waitForNewest(panel, "first picture"));
        fixture.typePrompt(QStringLiteral("what comes next"));
        choose(panel, 0);
        QTest::keyClick(&panel.view(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto& shown = fixture.controller().finishedPicture();
                return shown && shown->request && shown->request->prompt == "first picture" && !shown->seconds;
            },
            kPatienceMs
        ));
        QCOMPARE(fixture.prompt()->toPlainText(), QStringLiteral("what comes next"));
    }

    void theKeysTakeOverWhatTheySay() {
        WindowFixture fixture(*m_service);
        auto& panel = openGallery(fixture);
        auto* fields = fixture.find<ui::PromptPanel>("promptPanel");
        fields->seed()->use(4711);
        make(fixture, QStringLiteral("the recipe"));
        QVERIFY(waitForNewest(panel, "the recipe"));
        fixture.typePrompt(QStringLiteral("mine"));
        fields->seed()->use(1);
        choose(panel, 0);
        QTest::keyClick(&panel.view(), Qt::Key_S);
        QVERIFY(QTest::qWaitFor([&] { return fields->seed()->shown() == 4711; }, kPatienceMs));
        QCOMPARE(fixture.prompt()->toPlainText(), QStringLiteral("mine"));
        QTest::keyClick(&panel.view(), Qt::Key_P);
        QVERIFY(QTest::qWaitFor(
            [&] { return fixture.prompt()->toPlainText() == QStringLiteral("the recipe"); }, kPatienceMs
        ));
        fixture.typePrompt(QStringLiteral("mine again"));
        fields->seed()->use(2);
        choose(panel, 0);
        QTest::keyClick(&panel.view(), Qt::Key_A);
        QVERIFY(QTest::qWaitFor(
            [&] { return fixture.prompt()->toPlainText() == QStringLiteral("the recipe"); }, kPatienceMs
        ));
        QCOMPARE(fields->seed()->shown().value_or(0), std::uint64_t{4711});
    }

    void ctrlFGoesToTheSearchFromAnywhere() {
        WindowFixture fixture(*m_service);
        auto& panel = openGallery(fixture);
        fixture.prompt()->setFocus();
        fixture.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(panel.searchBar().search()->hasFocus());
        QVERIFY(panel.isVisible());
    }

    void initTestCase() { m_service = std::make_unique<ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }

private:
    static ui::GalleryPanel& openGallery(WindowFixture& fixture) {
        fixture.setModel();
        auto* panel = fixture.find<ui::GalleryPanel>("galleryPanel");
        fixture.find<QDockWidget>("galleryDock")->raise();
        return *panel;
    }
    static void make(WindowFixture& fixture, const QString& prompt) {
        fixture.typePrompt(prompt);
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        if (!fixture.waitFor(ui::JobState::Done)) {
            qFatal("the picture was not made");
        }
    }
    static bool waitForNewest(ui::GalleryPanel& panel, const std::string& prompt) {
        return QTest::qWaitFor(
            [&] {
                const auto* row = panel.model().row(panel.model().index(0));
                return row != nullptr && row->picture.prompt == prompt;
            },
            kPatienceMs
        );
    }
    static void choose(ui::GalleryPanel& panel, int row) {
        panel.view().setFocus();
        panel.view().setCurrentIndex(panel.model().index(row));
    }

    std::unique_ptr<ServiceFixture> m_service;
};

LIGHTGEN_TEST(GalleryWindowTest)
#include "gallery_window_test.moc"
