#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

#include <QAccessible>
#include <QCheckBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/picture_decoder.h"
#include "core/png_chunks.h"
#include "tests/rooms/export_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;

namespace {

enum Row { kPng, kJpeg, kWebP, kAvif, kTiff, kExr, kLine, kSheet, kPage, kFilm, kFrames };

}  // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }

    void writesEveryFormat_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("ending");
        QTest::newRow("PNG") << int(kPng) << ".png";
        QTest::newRow("JPEG") << int(kJpeg) << ".jpg";
        QTest::newRow("WebP") << int(kWebP) << ".webp";
        QTest::newRow("AVIF") << int(kAvif) << ".avif";
        QTest::newRow("TIFF") << int(kTiff) << ".tif";
        QTest::newRow("OpenEXR") << int(kExr) << ".exr";
    }
    void writesEveryFormat() {
        QFETCH(int, row);
        QFETCH(QString, ending);
        ExportFixture f(*m_service, 2);
        f.open();
        f.choose("exportFormat", row);
        f.type("exportSize", QStringLiteral("32"));
        QVERIFY(f.exported());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Done"));
        for (const std::string& name : {std::string("1"), std::string("2")}) {
            const auto picture = core::openPictureFile(f.out() / (name + ending.toStdString()));
            VERIFY_OK(picture);
            QVERIFY((picture->image.size() == core::PixelSize{32, 32}));
            QCOMPARE(core::recipeFromTexts(picture->texts).prompt, "picture " + name);
        }
        QVERIFY(f.isVisible("exportShowFolder"));
        f.click("exportClose");
        QVERIFY(!f.dialog().isVisible());
    }

    void showsTheNamesAsTheyAreTyped() {
        ExportFixture f(*m_service, 4);
        f.open();
        f.click("exportNames");
        QVERIFY(QTest::qWaitFor(
            [&] { return f.text("exportPreview") == QStringLiteral("1.png\n2.png\n3.png"); }, kPatienceMs
        ));
        f.type("exportName", QStringLiteral("{prompt}/{seed}-{counter:2}"));
        QCOMPARE(f.text("exportPreview"), QStringLiteral("picture-1/1-01.png\npicture-2/2-02.png\npicture-3/3-03.png"));
        f.choose("exportFormat", kJpeg);
        QVERIFY(f.text("exportPreview").startsWith(QStringLiteral("picture-1/1-01.jpg")));
        f.type("exportName", QStringLiteral("all"));
        QCOMPARE(f.text("exportPreview"), QStringLiteral("all.jpg\nall-2.jpg\nall-3.jpg"));
    }

    void refusesNamesThatLeadOutOrMeanNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("the folder above") << "../{seed}";
        QTest::newRow("a folder above further in") << "a/../../{seed}";
        QTest::newRow("an absolute path") << "/tmp/{seed}";
        QTest::newRow("no such field") << "{sed}";
        QTest::newRow("half a brace") << "{seed";
        QTest::newRow("nothing") << "";
    }
    void refusesNamesThatLeadOutOrMeanNothing() {
        QFETCH(QString, name);
        ExportFixture f(*m_service, 1);
        f.open();
        f.click("exportNames");
        f.type("exportName", name);
        QVERIFY(f.isVisible("exportNameError"));
        QVERIFY(!f.text("exportNameError").isEmpty());
        QVERIFY(!f.find<QPushButton>("exportStart")->isEnabled());
        QTest::keyClick(f.find<QLineEdit>("exportName"), Qt::Key_Return);
        QVERIFY(f.names(f.out()).empty());
        f.type("exportName", QStringLiteral("{seed}"));
        QVERIFY(!f.isVisible("exportNameError"));
        QVERIFY(f.find<QPushButton>("exportStart")->isEnabled());
    }

    void saysBesideTheSizeWhatIsWrongWithIt() {
        ExportFixture f(*m_service, 1);
        f.open();
        f.type("exportSize", QStringLiteral("big"));
        QVERIFY(f.isVisible("exportSizeError"));
        QVERIFY(!f.find<QPushButton>("exportStart")->isEnabled());
        f.type("exportSize", QStringLiteral("16 x 20"));
        QVERIFY(!f.isVisible("exportSizeError"));
        f.type("exportFolder", QStringLiteral("somewhere"));
        QVERIFY(f.isVisible("exportFolderError"));
        QVERIFY(!f.find<QPushButton>("exportStart")->isEnabled());
    }

    void saysWhatGoesOutAndKeepsToIt() {
        ExportFixture f(*m_service, 1);
        f.open();
        f.click("exportRecipes");
        QVERIFY(f.text("exportMeaning").contains(QStringLiteral("prompt")));
        f.choose("exportMetadata", 2);
        QVERIFY(f.text("exportMeaning").contains(QStringLiteral("not even the label")));
        QVERIFY(!f.find<QCheckBox>("exportTokens")->isEnabled());  // tokens hold the recipe
        f.choose("exportMetadata", 1);
        f.choose("exportSideCar", 1);
        QVERIFY(f.exported());
        const auto texts = core::openPictureFile(f.out() / "1.png")->texts;
        QCOMPARE(texts.size(), std::size_t{1});
        QVERIFY(texts.contains(std::string(core::kXmpKeyword)));
        QVERIFY(fs::exists(f.out() / "1.json"));
        f.open();
        QCOMPARE(f.find<QComboBox>("exportMetadata")->currentIndex(), 1);  // remembered
        QCOMPARE(f.find<QComboBox>("exportSideCar")->currentIndex(), 1);
    }

    void remembersEverythingThatWasChosen() {
        ExportFixture f(*m_service, 1);
        f.open();
        f.choose("exportFormat", kWebP);
        f.find<QSpinBox>("exportQuality")->setValue(71);
        f.click("exportProfile");
        f.type("exportSize", QStringLiteral("x48"));
        f.click("exportNames");
        f.type("exportName", QStringLiteral("{seed}"));
        QVERIFY(f.exported());
        f.open();
        QCOMPARE(f.find<QComboBox>("exportFormat")->currentIndex(), int(kWebP));
        QCOMPARE(f.find<QSpinBox>("exportQuality")->value(), 71);
        QVERIFY(!f.find<QCheckBox>("exportProfile")->isChecked());
        QCOMPARE(f.find<QLineEdit>("exportSize")->text(), QStringLiteral("x48"));
        QCOMPARE(f.find<QLineEdit>("exportName")->text(), QStringLiteral("{seed}"));
    }

    void waitsOnAFullDiskAndGoesOnElsewhere() {
        ExportFixture f(*m_service, 4);
        fs::create_directory(f.folder("elsewhere"));
        const SmallDisk disk(f.folder("small"));
        if (!disk.isThere()) {
            QSKIP("only root may mount a small disk");
        }
        f.open();
        f.type("exportFolder", QString::fromStdString(f.folder("small").string()));
        f.click("exportStart");
        QVERIFY(QTest::qWaitFor([&] { return f.isVisible("exportGoOn"); }, kPatienceMs));
        QVERIFY(f.text("exportText").contains(QStringLiteral("disk is full")));
        const auto there = f.names(f.folder("small"));
        QVERIFY(there.size() < 4);
        f.type("exportOtherFolder", QString::fromStdString(f.folder("elsewhere").string()));
        f.click("exportGoOn");
        QVERIFY(f.waitForEnd());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Done"));
        for (int i = 1; i <= 4; ++i) {
            const auto name = std::to_string(i) + ".png";
            const bool isThere = std::ranges::find(there, name) != there.end();
            QCOMPARE(fs::exists(f.folder("elsewhere") / name), !isThere);
            VERIFY_OK(core::openPictureFile(f.folder(isThere ? "small" : "elsewhere") / name));
        }
    }

    void waitsWhereNoFileCanGrowAndGoesOnElsewhere() {
        ExportFixture f(*m_service, 3);
        f.open();
        f.click("exportNames");
        f.type("exportName", QStringLiteral("{counter}"));
        fs::create_directory(f.folder("elsewhere"));
        {
            const SmallFiles full;
            f.click("exportStart");
            QVERIFY(QTest::qWaitFor([&] { return f.isVisible("exportGoOn"); }, kPatienceMs));
        }
        QVERIFY(f.names(f.out()).empty());  // and no half of a file either
        QVERIFY(f.text("exportText").contains(QStringLiteral("0001.png")));
        f.type("exportOtherFolder", QString());
        QVERIFY(!f.find<QPushButton>("exportGoOn")->isEnabled());
        f.type("exportOtherFolder", QString::fromStdString(f.folder("elsewhere").string()));
        f.click("exportGoOn");
        QVERIFY(f.waitForEnd());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Done"));
        QVERIFY((f.names(f.folder("elsewhere")) == std::vector<std::string>{"0001.png", "0002.png", "0003.png"}));
    }

    void waitsForAFolderThatIsThere() {
        ExportFixture f(*m_service, 1);
        f.open();
        f.type("exportFolder", QString::fromStdString(f.folder("none").string()));
        f.click("exportStart");
        QVERIFY(QTest::qWaitFor([&] { return f.isVisible("exportGoOn"); }, kPatienceMs));
        QVERIFY(f.text("exportText").contains(QStringLiteral("none")));
        f.click("exportStop");
        QVERIFY(f.waitForEnd());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Stopped"));
        QVERIFY(!f.isVisible("exportShowFolder"));
    }

    void stopsWhenItIsToldTo() {
        ExportFixture f(*m_service, 1);
        f.pictures().resize(2000, f.pictures().front());
        f.open();
        f.choose("exportFormat", kTiff);
        f.click("exportStart");
        QVERIFY(QTest::qWaitFor([&] { return !f.names(f.out()).empty(); }, kPatienceMs));
        f.click("exportStop");
        QVERIFY(f.waitForEnd());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Stopped"));
        const auto names = f.names(f.out());
        QVERIFY(!names.empty() && names.size() < 2000);
        for (const auto& name : names) {
            VERIFY_OK(core::openPictureFile(f.out() / name));
        }
    }

    void escapeStopsAndCloses() {
        ExportFixture f(*m_service, 1);
        f.pictures().resize(2000, f.pictures().front());
        auto& dialog = f.open();
        QSignalSpy ended(&dialog, &ui::ExportDialog::ended);
        f.click("exportStart");
        QVERIFY(QTest::qWaitFor([&] { return !f.names(f.out()).empty(); }, kPatienceMs));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, kPatienceMs));
        QCOMPARE(ended.size(), 1);
        QVERIFY(f.names(f.out()).size() < 2000);
    }

    void namesThePicturesThatCannotBeRead() {
        ExportFixture f(*m_service, 2);
        writeText(f.pictures()[0], "no picture");
        f.open();
        QVERIFY(f.exported());
        QVERIFY(f.text("exportText").contains(QStringLiteral("could not be exported: 1")));
        QVERIFY(f.find<QPlainTextEdit>("exportDetails")->toPlainText().contains(QStringLiteral("1.png")));
        QVERIFY((f.names(f.out()) == std::vector<std::string>{"2.png"}));
    }

    void makesSheetsWithCaptionsAndPages() {
        ExportFixture f(*m_service, 3);
        f.open();
        f.choose("exportFormat", kSheet);
        QVERIFY(!f.isVisible("exportNames"));
        f.find<QSpinBox>("exportColumns")->setValue(3);
        f.find<QSpinBox>("exportCell")->setValue(64);
        QVERIFY(f.exported());
        const auto sheet = core::openPictureFile(f.out() / "contact-sheet.png");
        VERIFY_OK(sheet);
        QVERIFY((sheet->image.size() == core::PixelSize{3 * 64 + 4 * 16, 64 + 36 + 2 * 16}));
        int inked = 0;
        for (int y = 16 + 64; y < 16 + 64 + 36; ++y) {
            for (int x = 16; x < 16 + 64; ++x) {
                inked += sheet->image.at(x, y)[0] < 128;
            }
        }
        QVERIFY(inked > 20);  // there is text
        f.open();
        f.choose("exportFormat", kPage);
        f.type("exportTitle", QStringLiteral("My pictures"));
        QVERIFY(f.exported());
        VERIFY_CONTAINS(readText(f.out() / "index.html"), "<title>My pictures</title>");
    }

    void aTimelineThatIsGoneIsSaid() {
        ExportFixture f(*m_service, 1);
        f.open();
        f.choose("exportFormat", kFilm);
        QVERIFY(f.exported());
        QCOMPARE(f.text("exportHeading"), QStringLiteral("Nothing was exported"));
        QVERIFY(!f.find<QPlainTextEdit>("exportDetails")->toPlainText().isEmpty());
    }

    void everyFieldHasAName() {
        ExportFixture f(*m_service, 1);
        auto& dialog = f.open();
        for (int row : {int(kJpeg), int(kWebP), int(kTiff), int(kSheet), int(kPage), int(kFilm)}) {
            f.choose("exportFormat", row);
            for (auto* widget : dialog.findChildren<QWidget*>()) {
                const bool isField = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) &&
                                     !widget->focusProxy() && !widget->objectName().startsWith(QStringLiteral("qt_"));
                if (isField) {
                    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
                    QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
                }
            }
        }
    }

private:
    class SmallDisk {
    public:
        explicit SmallDisk(fs::path folder)
            : m_folder(std::move(folder)) {
            fs::create_directory(m_folder);
            m_isThere = ::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=8k") == 0;
        }
        SmallDisk(const SmallDisk&) = delete;
        SmallDisk& operator=(const SmallDisk&) = delete;
        ~SmallDisk() {
            if (m_isThere) {
                ::umount2(m_folder.c_str(), MNT_DETACH);
            }
        }
        bool isThere() const { return m_isThere; }

    private:
        fs::path m_folder;
        bool m_isThere = false;
    };

    // No file may be larger than a few hundred bytes, for whoever runs the tests.
    class SmallFiles {
    public:
        SmallFiles() {
            ::getrlimit(RLIMIT_FSIZE, &m_before);
            m_handler = std::signal(SIGXFSZ, SIG_IGN);
            rlimit small = m_before;
            small.rlim_cur = 600;
            ::setrlimit(RLIMIT_FSIZE, &small);
        }
        SmallFiles(const SmallFiles&) = delete;
        SmallFiles& operator=(const SmallFiles&) = delete;
        ~SmallFiles() {
            ::setrlimit(RLIMIT_FSIZE, &m_before);
            std::signal(SIGXFSZ, m_handler);
        }

    private:
        rlimit m_before{};
        void (*m_handler)(int) = nullptr;
    };

    std::unique_ptr<ServiceFixture> m_service;
};

LIGHTGEN_TEST(ExportDialogTest)
#include "export_dialog_test.moc"
