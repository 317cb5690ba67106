#include "app/service/picture_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <thread>
#include <vector>

#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;

namespace {

core::GenerationResult pictureOf(std::string prompt, std::uint64_t seed = 7) {
    core::GenerationResult result;
    result.image = core::RgbImage(4, 4);
    result.request.prompt = std::move(prompt);
    result.request.seed = seed;
    result.request.size = {4, 4};
    return result;
}

PictureStore storeIn(const QTemporaryDir& folder) {
    return {folder.path().toStdString(), PictureStore::MissingFolder::Refuse};
}

QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

}  // namespace

class PictureStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeOfNumberSeedAndPrompt() {
        const auto request = pictureOf("A large RED circle, on white!", 42).request;
        QCOMPARE(pictureName(12, request), std::string("000012-seed42-a-large-red-circle-on-white.png"));
    }

    void numbersGoOnFromTheHighestInTheFolder() {
        const QTemporaryDir folder;
        for (const char* name :
             {"000041-seed1-x.png",
              "20240101-120000.png",
              "x.png",
              "99",
              "-5-seed.png",
              "99999999999999999999999-seed1"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto saved = storeIn(folder).save(pictureOf("a"));
        QVERIFY(saved && *saved);
        QCOMPARE((*saved)->filename().string(), std::string("000042-seed7-a.png"));
    }

    void theSamePictureTwiceGivesTwoFiles() {
        const QTemporaryDir folder;
        QVERIFY(storeIn(folder).save(pictureOf("a")));
        QVERIFY(storeIn(folder).save(pictureOf("a")));
        QCOMPARE(
            filesIn(folder), QStringList({QStringLiteral("000001-seed7-a.png"), QStringLiteral("000002-seed7-a.png")})
        );
    }

    void storesThatShareAFolderNeverCollide() {
        const QTemporaryDir folder;
        {
            std::vector<std::jthread> writers;
            for (int writer = 0; writer < 4; ++writer) {
                writers.emplace_back([&] {
                    for (int picture = 0; picture < 5; ++picture) {
                        static_cast<void>(storeIn(folder).save(pictureOf("a")));
                    }
                });
            }
        }
        const auto files = filesIn(folder);
        QCOMPARE(files.size(), 20);
        QCOMPARE(files.last(), QStringLiteral("000020-seed7-a.png"));
    }

    void aMissingFolderIsRefusedOrCreatedAsAsked() {
        const QTemporaryDir folder;
        const auto missing = folder.filePath(QStringLiteral("a/b")).toStdString();
        const auto refused = PictureStore(missing, PictureStore::MissingFolder::Refuse).check();
        QVERIFY(!refused);
        QVERIFY(refused.error().message.english().find(missing) != std::string::npos);
        QVERIFY(!QFile::exists(QString::fromStdString(missing)));
        QVERIFY(PictureStore(missing, PictureStore::MissingFolder::Create).check());
        QVERIFY(QDir(QString::fromStdString(missing)).exists());
    }

    void aFileInPlaceOfTheFolderIsRefused() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto path = file.fileName().toStdString();
        QVERIFY(!PictureStore(path, PictureStore::MissingFolder::Refuse).check());
        QVERIFY(!PictureStore(path, PictureStore::MissingFolder::Create).check());
        QVERIFY(!PictureStore(path, PictureStore::MissingFolder::Refuse).save(pictureOf("a")));
    }
};

LIGHTGEN_TEST(PictureStoreTest)
#include "picture_store_test.moc"
