// Pictures that come into the window: opened, dropped, pasted; and what leaves by the clipboard.
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QUrl>

#include <sys/stat.h>

#include "core/recipe.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/inline_message.h"
#include "ui/picture_exchange.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::WindowFixture;

class PictureOpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void opensAPictureOfAnotherFormat();
    void opensTheFirstOfSeveralDroppedFilesAndSaysSo();
    void showsAPastedPicture();
    void laysAPastedTransparencyOnWhite();
    void saysInOneSentenceWhyAFileIsNoPicture();
    void copiesThePictureWithItsRecipe();
    void takesOverWhatFitsOfAnotherProgramsRecipe();

private:
    QString writeBmp(const QString& name, QRgb colour);
    static QString message(WindowFixture& f);
    static bool waitForPicture(WindowFixture& f, QSize size);

    std::unique_ptr<tests::ServiceFixture> m_service;
};

QString PictureOpeningTest::writeBmp(const QString& name, QRgb colour) {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = m_service->path(name);
    if (!image.save(path, "BMP")) {
        qFatal("the picture could not be written");
    }
    return path;
}

QString PictureOpeningTest::message(WindowFixture& f) {
    return f.find<ui::InlineMessage>("windowMessage")->text();
}

bool PictureOpeningTest::waitForPicture(WindowFixture& f, QSize size) {
    return QTest::qWaitFor(
        [&] {
            return f.controller().picture().size == core::PixelSize{size.width(), size.height()};
        },
        tests::kPatienceMs
    );
}

void PictureOpeningTest::opensAPictureOfAnotherFormat() {
    WindowFixture f(*m_service);
    f.setModel();
    f.window().exchange().openFile(ui::toPath(writeBmp(QStringLiteral("Ящик 写真.png"), qRgb(10, 20, 30)))
    );  // the ending lies
    QVERIFY(waitForPicture(f, {40, 30}));
    QCOMPARE(int(f.controller().picture().pixels.at(5, 5)[2]), 30);
}

void PictureOpeningTest::opensTheFirstOfSeveralDroppedFilesAndSaysSo() {
    WindowFixture f(*m_service);
    f.setModel();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(writeBmp(QStringLiteral("one.bmp"), qRgb(1, 2, 3))),
         QUrl::fromLocalFile(writeBmp(QStringLiteral("two.bmp"), qRgb(4, 5, 6)))}
    );
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.window(), &drop);
    QVERIFY(waitForPicture(f, {40, 30}));
    QCOMPARE(int(f.controller().picture().pixels.at(0, 0)[0]), 1);
    QVERIFY(message(f).contains(QStringLiteral("1 more")));
}

void PictureOpeningTest::showsAPastedPicture() {
    WindowFixture f(*m_service);
    f.setModel();
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(qRgb(9, 8, 7));
    QApplication::clipboard()->setImage(image);
    f.action(ui::ActionId::Paste)->trigger();
    QCOMPARE(f.controller().picture().size, (core::PixelSize{20, 10}));
    QCOMPARE(int(f.controller().picture().pixels.at(19, 9)[0]), 9);
}

void PictureOpeningTest::laysAPastedTransparencyOnWhite() {
    QImage image(4, 4, QImage::Format_ARGB32);
    image.fill(qRgba(0, 0, 0, 0));
    const auto picture = ui::pastedPicture(image);
    QCOMPARE(int(picture.image.at(1, 1)[0]), 255);
    QCOMPARE(picture.notes.size(), std::size_t(1));
}

void PictureOpeningTest::saysInOneSentenceWhyAFileIsNoPicture() {
    WindowFixture f(*m_service);
    f.setModel();
    const QString pipe = m_service->path(QStringLiteral("pipe.jpg"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    f.window().exchange().openFile(ui::toPath(pipe));
    QVERIFY(QTest::qWaitFor([&] { return message(f).contains(QStringLiteral("pipe.jpg")); }, tests::kPatienceMs));
    QVERIFY(!message(f).contains(u'\n'));
}

void PictureOpeningTest::copiesThePictureWithItsRecipe() {
    WindowFixture f(*m_service);
    f.setModel();
    ui::FinishedPicture picture;
    picture.image = tests::plainPicture(16, 16, 1, 2, 3);
    picture.request.emplace();
    picture.request->prompt = "a red fox";
    f.controller().show(picture);
    f.action(ui::ActionId::Copy)->trigger();
    const auto* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->text().startsWith(QStringLiteral("a red fox\nSteps: ")));
    f.action(ui::ActionId::CopyPrompt)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a red fox"));
}

void PictureOpeningTest::takesOverWhatFitsOfAnotherProgramsRecipe() {
    WindowFixture f(*m_service);
    f.setModel();
    const auto path = f.path(QStringLiteral("a1111.png"));
    const core::TextChunks texts{
        {"parameters",
         "a fox {in the snow}\nNegative prompt: blur\n"
         "Steps: 20, Sampler: Euler a, CFG scale: 7.5, Seed: 123, Size: 512x768, Model: v1-5"}};
    QVERIFY(core::writePicture(ui::toPath(path), tests::plainPicture(40, 30, 1, 2, 3), texts));
    f.window().exchange().openFile(ui::toPath(path));
    QVERIFY(waitForPicture(f, {40, 30}));
    QCOMPARE(f.prompt()->toPlainText(), QStringLiteral("a fox \\{in the snow\\}"));
    QCOMPARE(f.find<QLineEdit>("seed")->text(), QStringLiteral("123"));
    QCOMPARE(f.find<QSpinBox>("steps")->value(), 20);
    QCOMPARE(f.find<QDoubleSpinBox>("guidance")->value(), 7.5);
    const QString said = message(f);
    for (const char* part :
         {"AUTOMATIC1111", "prompt", "seed 123", "steps 20", "guidance 7.5", "size 512x768", "negative"}) {
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    }
}

LIGHTGEN_TEST(PictureOpeningTest)
#include "picture_opening_test.moc"
