// The picture that is worked on, over time: undo across pictures, masks and versions in files, a killed program.
#include "ui/painting/edit_session.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTreeWidget>

#include <csignal>
#include <cstdio>

#include "core/recipe.h"
#include "tests/support/test_class.h"
#include "tests/ui/painting_fixture.h"
#include "ui/painting/history_panel.h"

using namespace lightgen;
using tests::PaintingFixture;
using ui::EditKind;
using ui::EditSession;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr auto kFolderVariable = "LIGHTGEN_TEST_KILLED_IN";

core::RgbImage redPicture() {
    return tests::plainPicture(64, 48, 200, 30, 30);
}

core::RgbImage bluePicture() {
    return tests::plainPicture(64, 48, 30, 30, 200);
}

}  // namespace

// A program that paints and is killed: the parent, EditSessionTest, kills it once it has said that it has saved. Run
// alone it checks that the stroke is saved without anyone asking.
class PaintingUntilKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesAtTheEndOfTheStroke();
};

void PaintingUntilKilled::savesAtTheEndOfTheStroke() {
    const QTemporaryDir own;
    const QString folder = qEnvironmentVariable(kFolderVariable, own.path());
    ui::EngineClient client{QString()};
    ui::GenerationController pictures(client);
    EditSession session(pictures, ui::toPath(folder));
    ui::FinishedPicture picture;
    picture.image = redPicture();
    const auto file = ui::toPath(folder + QStringLiteral("/red.png"));
    QVERIFY(core::writePicture(file, picture.image, {}).has_value());
    picture.file = file;
    pictures.show(picture);
    ui::CellEdit edit(ui::PixelPlane::of(session.document().edited()));
    edit.touch({10, 10, 20, 20});
    for (int y = 10; y < 30; ++y) {
        for (int x = 10; x < 30; ++x) {
            *ui::PixelPlane::of(session.document().edited()).at(x, y) = 255;
        }
    }
    session.document().commit(QStringLiteral("stroke"), edit.delta());
    QVERIFY(QTest::qWaitFor([&] { return session.saver().isIdle(); }, kPatienceMs));
    if (qEnvironmentVariableIsSet(kFolderVariable)) {
        std::puts("saved");
        std::fflush(stdout);
        QVERIFY(QTest::qWaitFor([] { return false; }, kPatienceMs));  // until it is killed
    }
}

class EditSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheMaskBackWithItsPicture();
    void goesBackToTheFormerPictureByUndo();
    void survivesAKill();
    void beginsAnewWithADamagedHistory();
    void keepsTheHistoryBetweenSessions();
    void forgetsTheOldestTrees();
    void bringsTheOriginalBackWithTheBrush();
    void saysThatAnOriginalHasNothingToBringBack();
    void showsVersionsAsATreeToWalkIn();
    void saysWhenAVersionIsGone();
    void leavesTheMaskAloneWhileAPictureIsBeingMade();

private:
    static void accept(PaintingFixture& f, const core::RgbImage& image, EditKind kind = EditKind::Inpainted);
};

void EditSessionTest::accept(PaintingFixture& f, const core::RgbImage& image, EditKind kind) {
    ui::FinishedPicture picture;
    picture.image = image;
    picture.prompt = "something else";
    picture.file = ui::toPath(f.path(QStringLiteral("v%1.png").arg(f.session().history().nodes().size())));
    QVERIFY(core::writePicture(picture.file, image, {}).has_value());
    f.session().accept(
        picture,
        {.kind = kind, .parent = f.session().history().current(), .offset = {}, .mask = ui::MaskDocument::Mask::Keep}
    );
}

void EditSessionTest::givesTheMaskBackWithItsPicture() {
    PaintingFixture f(redPicture());
    f.setBrush(10);
    f.key(Qt::Key_B);
    f.click({20, 20});
    const auto painted = f.document().mask();
    QVERIFY(QTest::qWaitFor([&] { return f.session().saver().isIdle(); }, kPatienceMs));
    f.open(bluePicture());
    QVERIFY(f.document().isEmpty());
    f.open(redPicture());
    QVERIFY(QTest::qWaitFor([&] { return f.document().mask() == painted; }, kPatienceMs));
}

void EditSessionTest::goesBackToTheFormerPictureByUndo() {
    PaintingFixture f(redPicture());
    f.setBrush(10);
    f.key(Qt::Key_B);
    f.click({20, 20});
    const auto painted = f.document().mask();
    f.open(bluePicture());
    f.click({40, 30});
    f.document().stack().undo();
    QVERIFY(f.document().isEmpty());
    f.document().stack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(f.session().isActive(), kPatienceMs);
    QCOMPARE(int(f.pictures().finishedPicture()->image.at(0, 0)[0]), 200);
    QVERIFY(f.document().mask() == painted);
    f.document().stack().redo();
    QTRY_COMPARE_WITH_TIMEOUT(int(f.pictures().finishedPicture()->image.at(0, 0)[2]), 200, kPatienceMs);
    f.document().stack().redo();
    QVERIFY(f.isPainted(40, 30) && !f.isPainted(20, 20));
}

void EditSessionTest::survivesAKill() {
    const QTemporaryDir folder;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kFolderVariable), folder.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("PaintingUntilKilled")});
    QVERIFY(QTest::qWaitFor([&] { return process.canReadLine() && process.readAll().contains("saved"); }, kPatienceMs));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    ui::EngineClient client{QString()};
    ui::GenerationController pictures(client);
    EditSession session(pictures, ui::toPath(folder.path()));
    QVERIFY(session.reopenLast());
    const auto isThere = [&] { return session.isActive() && session.document().mask().pixels[15 * 64 + 15] == 255; };
    QVERIFY(QTest::qWaitFor(isThere, kPatienceMs));
    QCOMPARE(int(session.picture().image.at(3, 3)[0]), 200);
    QCOMPARE(int(session.document().mask().pixels[5 * 64 + 5]), 0);
}

void EditSessionTest::beginsAnewWithADamagedHistory() {
    ui::EditHistory history;
    QVERIFY(!history.restore("{\"nodes\": [").has_value());
    QVERIFY(!history.restore(QByteArray()).has_value());
    QVERIFY(history.restore("{\"current\": 7, \"nodes\": [{\"id\": 2, \"parent\": 9, \"file\": \"/x\"}, 3, null]}")
                .has_value());
    QVERIFY(history.nodes().empty());
    QCOMPARE(history.current(), 0);
}

void EditSessionTest::keepsTheHistoryBetweenSessions() {
    ui::EditHistory history;
    const int root = history.add({.kind = EditKind::Generated, .key = "a", .file = "/a.png", .size = {8, 9}});
    const int child = history.add(
        {.parent = root,
         .kind = EditKind::Extended,
         .key = "b",
         .file = "/b.png",
         .prompt = QStringLiteral("ein Fuchs"),
         .offset = {3, 4}}
    );
    history.setCurrent(child);
    ui::EditHistory other;
    QVERIFY(other.restore(ui::EditHistory::toJson(history.nodes(), history.current())).has_value());
    QCOMPARE(other.nodes().size(), std::size_t(2));
    QCOMPARE(other.current(), child);
    QCOMPARE(other.rootOf(child), root);
    QCOMPARE(other.find(child)->prompt, QStringLiteral("ein Fuchs"));
    QCOMPARE(other.find(child)->offset, QPoint(3, 4));
    QVERIFY(other.find(child)->kind == EditKind::Extended);
    QVERIFY(other.add({.file = "/c.png"}) > child);  // numbers are not used twice
}

void EditSessionTest::forgetsTheOldestTrees() {
    ui::EditHistory history;
    const int first = history.add({.file = "/0.png"});
    const int child = history.add({.parent = first, .file = "/00.png"});
    for (std::size_t i = 0; i < ui::EditHistory::kMostNodes; ++i) {
        history.setCurrent(history.add({.file = "/x.png"}));
    }
    QVERIFY(history.nodes().size() <= ui::EditHistory::kMostNodes);
    QVERIFY(!history.find(first) && !history.find(child));
    QVERIFY(history.find(history.current()));
}

void EditSessionTest::bringsTheOriginalBackWithTheBrush() {
    PaintingFixture f(redPicture());
    accept(f, bluePicture());
    QCOMPARE(f.session().history().nodes().size(), std::size_t(2));
    f.setBrush(16);
    f.key(Qt::Key_Y);
    f.click({30, 20});
    const auto& image = f.session().picture().image;
    QCOMPARE(int(image.at(30, 20)[0]), 200);
    QCOMPARE(int(image.at(5, 5)[2]), 200);
    QCOMPARE(f.session().history().find(f.session().history().current())->kind, EditKind::Restored);
    f.click({10, 40});
    QCOMPARE(int(f.session().picture().image.at(10, 40)[0]), 200);
    QCOMPARE(int(f.session().picture().image.at(30, 20)[0]), 200);
    f.document().stack().undo();
    f.document().stack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(f.session().isActive() && f.session().picture().image == bluePicture(), kPatienceMs);
    QVERIFY(QTest::qWaitFor([&] { return f.session().saver().isIdle(); }, kPatienceMs));
    for (const auto& node : f.session().history().nodes()) {
        QVERIFY(std::filesystem::exists(node.file));
    }
}

void EditSessionTest::saysThatAnOriginalHasNothingToBringBack() {
    PaintingFixture f(redPicture());
    QSignalSpy noted(&f.tools(), &ui::ToolBox::noted);
    f.key(Qt::Key_Y);
    QCOMPARE(noted.count(), 1);
    f.click({30, 20});
    QVERIFY(f.session().picture().image == redPicture());
}

void EditSessionTest::showsVersionsAsATreeToWalkIn() {
    PaintingFixture f(redPicture());
    ui::HistoryPanel panel(f.session().history());
    connect(&panel, &ui::HistoryPanel::versionChosen, &f.session(), &EditSession::goTo);
    panel.resize(300, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = tests::child<QTreeWidget>(panel, "historyTree");
    QVERIFY(!tree->isVisibleTo(&panel));
    accept(f, bluePicture());
    const int second = f.session().history().current();
    f.session().goTo(f.session().history().rootOf(second));
    QTRY_VERIFY_WITH_TIMEOUT(f.session().isActive(), kPatienceMs);
    accept(f, tests::plainPicture(64, 48, 1, 200, 2));
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
    QVERIFY(tree->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("something else")));
    QVERIFY(!tree->topLevelItem(0)->icon(0).isNull());
    const QRect row = tree->visualItemRect(tree->topLevelItem(0)->child(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, row.center());
    QTRY_VERIFY_WITH_TIMEOUT(f.session().isActive() && f.session().picture().image == bluePicture(), kPatienceMs);
    QCOMPARE(f.session().history().current(), second);
    f.document().stack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(f.session().isActive() && f.session().picture().image.at(0, 0)[1] == 200, kPatienceMs);
}

void EditSessionTest::saysWhenAVersionIsGone() {
    PaintingFixture f(redPicture());
    QSignalSpy failed(&f.session(), &EditSession::failed);
    const int gone = f.session().history().add({.key = "gone", .file = "/no/such/file.png", .size = {64, 48}});
    f.session().goTo(gone);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatienceMs);
}

void EditSessionTest::leavesTheMaskAloneWhileAPictureIsBeingMade() {
    PaintingFixture f(redPicture());
    f.setBrush(10);
    f.key(Qt::Key_B);
    f.click({20, 20});
    const auto painted = f.document().mask();
    Q_EMIT f.pictures().pictureChanged(ui::PictureState::blank({64, 48}, {3, 4}));
    QVERIFY(!f.session().isActive());
    f.click({50, 40});
    QVERIFY(f.document().mask() == painted);
}

LIGHTGEN_TEST(PaintingUntilKilled)
LIGHTGEN_TEST(EditSessionTest)
#include "edit_session_test.moc"
