#include "core/atomic_file.h"

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

// Lets `good` bytes through and fails from then on, as a disk does that fills up.
WriteCall failingAfter(std::size_t good, int error) {
    return [good, error](int file, const void* bytes, std::size_t count) mutable -> ssize_t {
        if (good == 0) {
            errno = error;
            return -1;
        }
        const auto written = ::write(file, bytes, std::min(good, count));
        good -= static_cast<std::size_t>(written);
        return written;
    };
}

const std::string kOld = "the old content";

}  // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasGivenAndLeavesNothingElse() {
        const TemporaryFolder folder;
        VERIFY_OK(writeFileAtomically(folder / "a.txt", "first"));
        VERIFY_OK(writeFileAtomically(folder / "a.txt", "second"));
        QCOMPARE(readText(folder / "a.txt"), std::string("second"));
        QVERIFY(folder.names() == std::vector<std::string>{"a.txt"});
    }

    void writesAnEmptyFile() {
        const TemporaryFolder folder;
        VERIFY_OK(writeFileAtomically(folder / "empty", ""));
        QCOMPARE(fs::file_size(folder / "empty"), std::uintmax_t{0});
    }

    void takesEveryName_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name :
             {"with space", "quote\"'`$", "new\nline", "Ящик", "写真", "🦊", "\xFF\xFE", "-rf", " "}) {
            QTest::newRow(name) << QByteArray(name);
        }
        QTest::newRow("240 bytes") << QByteArray(240, 'n');
        QTest::newRow("255 bytes") << QByteArray(255, 'n');
    }
    void takesEveryName() {
        QFETCH(QByteArray, name);
        const TemporaryFolder folder;
        fs::create_directory(folder / name.toStdString());
        const auto path = folder / name.toStdString() / name.toStdString();
        VERIFY_OK(writeFileAtomically(path, "content"));
        const auto back = readTextFile(path, 100);
        VERIFY_OK(back);
        QCOMPARE(*back, std::string("content"));
    }

    void aNameInTheCurrentFolderNeedsNoFolder() {
        const TemporaryFolder folder;
        const auto before = fs::current_path();
        fs::current_path(folder.path());
        const auto result = writeFileAtomically("plain.txt", "x");
        fs::current_path(before);
        VERIFY_OK(result);
        QCOMPARE(readText(folder / "plain.txt"), std::string("x"));
    }

    void aMissingFolderIsNamed() {
        const TemporaryFolder folder;
        const auto result = writeFileAtomically(folder / "no" / "such" / "a.png", "x");
        VERIFY_FAILS(result, ErrorCode::NotFound);
        VERIFY_CONTAINS(result.error().message.english(), (folder / "no" / "such").string());
        QVERIFY(folder.names().empty());
    }

    void aFileInPlaceOfAFolderIsAnError() {
        const TemporaryFolder folder;
        writeText(folder / "file", kOld);
        VERIFY_FAILS(writeFileAtomically(folder / "file" / "a.png", "x"), ErrorCode::NotFound);
        QCOMPARE(readText(folder / "file"), kOld);
    }

    void aFolderThatCannotBeWrittenIsAnError() {
        const auto result = writeFileAtomically("/proc/lightgen.png", "x");  // also root cannot create files there
        QVERIFY(!result);
        VERIFY_CONTAINS(result.error().message.english(), "/proc");
    }

    void aReadOnlyFolderIsAnError() {
        if (::geteuid() == 0) {
            QSKIP("root may write everywhere");
        }
        const TemporaryFolder folder;
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto result = writeFileAtomically(folder / "a.png", "x");
        fs::permissions(folder.path(), fs::perms::owner_all);
        VERIFY_FAILS(result, ErrorCode::Unwritable);
        QVERIFY(folder.names().empty());
    }

    void aNameThatIsTooLongIsAnError() {
        const TemporaryFolder folder;
        const auto result = writeFileAtomically(folder / std::string(256, 'n'), "x");
        VERIFY_FAILS(result, ErrorCode::Unwritable);
        VERIFY_CONTAINS(result.error().message.english(), "too long");
        QVERIFY(folder.names().empty());
    }

    // As root a rename would replace the device itself.
    void foldersAndDevicesAreNeverReplaced() {
        const TemporaryFolder folder;
        fs::create_directory(folder / "sub");
        VERIFY_FAILS(writeFileAtomically(folder / "sub", "x"), ErrorCode::Unwritable);
        VERIFY_FAILS(writeFileAtomically(folder / "sub/", "x"), ErrorCode::Unwritable);
        QVERIFY(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
        VERIFY_FAILS(writeFileAtomically(folder / "pipe", "x"), ErrorCode::Unwritable);
        VERIFY_FAILS(writeFileAtomically("/dev/null", "x"), ErrorCode::Unwritable);
        VERIFY_FAILS(writeFileAtomically("/dev/full", "x"), ErrorCode::Unwritable);
        QVERIFY(fs::is_character_file("/dev/null"));
        QCOMPARE(folder.names().size(), std::size_t{2});
    }

    void aFullDiskLeavesTheOldFileAndNoOther() {
        const std::string content(10000, 'x');
        for (const std::size_t good : {0, 1, 4096, 9999}) {
            const TemporaryFolder folder;
            writeText(folder / "a.png", kOld);
            const auto result = writeFileAtomically(folder / "a.png", bytesOf(content), failingAfter(good, ENOSPC));
            VERIFY_FAILS(result, ErrorCode::DiskFull);
            VERIFY_CONTAINS(result.error().message.english(), "disk is full");
            QCOMPARE(readText(folder / "a.png"), kOld);
            QVERIFY(folder.names() == std::vector<std::string>{"a.png"});
        }
    }

    void otherWriteErrorsAreTold() {
        const TemporaryFolder folder;
        VERIFY_FAILS(writeFileAtomically(folder / "a", bytesOf("abc"), failingAfter(1, EIO)), ErrorCode::Unwritable);
        VERIFY_FAILS(writeFileAtomically(folder / "a", bytesOf("abc"), failingAfter(1, EDQUOT)), ErrorCode::DiskFull);
        QVERIFY(folder.names().empty());
    }

    // The real thing, through the kernel: a limit on the size of files.
    void theKernelsRefusalLeavesNothingBehind() {
        const TemporaryFolder folder;
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto result = writeFileAtomically(folder / "a.png", std::string(100000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
        VERIFY_FAILS(result, ErrorCode::Unwritable);
        QVERIFY(folder.names().empty());
    }

    void interruptedAndPartialWritesGoOn() {
        const TemporaryFolder folder;
        int calls = 0;
        const auto result = writeFileAtomically(
            folder / "a",
            bytesOf("0123456789"),
            [&](int file, const void* bytes, std::size_t) -> ssize_t {
                if (++calls % 2) {
                    errno = EINTR;
                    return -1;
                }
                return ::write(file, bytes, 1);
            }
        );
        VERIFY_OK(result);
        QCOMPARE(readText(folder / "a"), std::string("0123456789"));
    }

    void permissionsOfTheOldFileStay() {
        const TemporaryFolder folder;
        writeText(folder / "secret", kOld);
        fs::permissions(folder / "secret", fs::perms::owner_read | fs::perms::owner_write);
        VERIFY_OK(writeFileAtomically(folder / "secret", "new"));
        QVERIFY(fs::status(folder / "secret").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    void aLinkIsFollowed() {
        const TemporaryFolder folder;
        fs::create_directory(folder / "real");
        writeText(folder / "real" / "a", kOld);
        fs::create_symlink(folder / "real" / "a", folder / "link");
        VERIFY_OK(writeFileAtomically(folder / "link", "new"));
        QVERIFY(fs::is_symlink(folder / "link"));
        QCOMPARE(readText(folder / "real" / "a"), std::string("new"));
    }

    void leftoversOfAKilledProcessDoNotMatter() {
        const TemporaryFolder folder;
        VERIFY_OK(writeFileAtomically(folder / "a", "x"));
        for (int i = 0; i < 50; ++i) {  // the names that come next
            writeText(folder / (".lightgen-" + std::to_string(::getpid()) + '-' + std::to_string(i) + ".tmp"), "old");
        }
        VERIFY_OK(writeFileAtomically(folder / "a", "new"));
        QCOMPARE(readText(folder / "a"), std::string("new"));
    }

    void readingKnowsItsLimit() {
        const TemporaryFolder folder;
        writeText(folder / "a", std::string(1000, 'x'));
        VERIFY_OK(readFile(folder / "a", 1000));
        VERIFY_FAILS(readFile(folder / "a", 999), ErrorCode::Incompatible);
        VERIFY_FAILS(readFile(folder / "b", 1000), ErrorCode::NotFound);
        VERIFY_FAILS(readFile(folder / "a" / "b", 1000), ErrorCode::NotFound);
        VERIFY_FAILS(readFile(folder.path(), 1000), ErrorCode::Unreadable);
        VERIFY_FAILS(readFile("/dev/zero", 1000), ErrorCode::Unreadable);
        QVERIFY(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
        VERIFY_FAILS(readFile(folder / "pipe", 1000), ErrorCode::Unreadable);
        const auto status = readTextFile("/proc/self/status", 1000000);  // says it has 0 bytes
        VERIFY_OK(status);
        VERIFY_CONTAINS(*status, "Name:");
    }

    void createsFoldersOrSaysWhyNot() {
        const TemporaryFolder folder;
        VERIFY_OK(createFolder(folder / "a" / "b"));
        VERIFY_OK(createFolder(folder / "a" / "b"));
        writeText(folder / "file", kOld);
        VERIFY_FAILS(createFolder(folder / "file"), ErrorCode::Unwritable);
        VERIFY_FAILS(createFolder(folder / "file" / "below"), ErrorCode::Unwritable);
        QVERIFY(!createFolder("/proc/lightgen"));
    }
};

LIGHTGEN_TEST(AtomicFileTest)
#include "atomic_file_test.moc"
