#include "core/paths.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

mode_t modeOf(const fs::path& path) {
    struct stat status {};
    ::stat(path.c_str(), &status);
    return status.st_mode & 0777;
}

}  // namespace

class PathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersFollowTheVariables() {
        const Environment config("XDG_CONFIG_HOME", "/c");
        const Environment data("XDG_DATA_HOME", "/d d");
        const Environment state("XDG_STATE_HOME", "/s");
        const Environment cache("XDG_CACHE_HOME", "/k");
        QCOMPARE(configFolder().string(), std::string("/c/lightgen-studio"));
        QCOMPARE(dataFolder().string(), std::string("/d d/lightgen-studio"));
        QCOMPARE(stateFolder().string(), std::string("/s/lightgen-studio"));
        QCOMPARE(cacheFolder().string(), std::string("/k/lightgen-studio"));
    }

    void withoutVariablesTheyLieInTheHome() {
        const Environment home("HOME", "/home/Ящик");
        const Environment config("XDG_CONFIG_HOME", std::nullopt);
        const Environment data("XDG_DATA_HOME", "relative/is/invalid");
        const Environment state("XDG_STATE_HOME", "");
        const Environment cache("XDG_CACHE_HOME", std::nullopt);
        QCOMPARE(configFolder().string(), std::string("/home/Ящик/.config/lightgen-studio"));
        QCOMPARE(dataFolder().string(), std::string("/home/Ящик/.local/share/lightgen-studio"));
        QCOMPARE(stateFolder().string(), std::string("/home/Ящик/.local/state/lightgen-studio"));
        QCOMPARE(cacheFolder().string(), std::string("/home/Ящик/.cache/lightgen-studio"));
    }

    void withoutAHomeTheUsersEntryCounts() {
        const Environment home("HOME", std::nullopt);
        QVERIFY(homeFolder().is_absolute());
    }

    void systemFoldersAreReadFromTheList() {
        const Environment dirs("XDG_DATA_DIRS", "/a:relative::/b/");
        const auto folders = systemDataFolders();
        QCOMPARE(folders.size(), std::size_t{2});
        QCOMPARE(folders[0].string(), std::string("/a/lightgen-studio"));
        QCOMPARE(folders[1].string(), std::string("/b/lightgen-studio"));
        const Environment none("XDG_DATA_DIRS", "");
        QCOMPARE(systemDataFolders().front().string(), std::string("/usr/local/share/lightgen-studio"));
    }

    void picturesLieWhereTheUserSays() {
        const TemporaryFolder folder;
        const Environment home("HOME", "/home/me");
        const Environment variable("XDG_PICTURES_DIR", std::nullopt);
        const Environment config("XDG_CONFIG_HOME", folder.path().string());
        QCOMPARE(picturesFolder().string(), std::string("/home/me/Pictures/LightGen"));
        writeText(
            folder / "user-dirs.dirs", "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n"
        );
        QCOMPARE(picturesFolder().string(), std::string("/home/me/Bilder/LightGen"));
        writeText(folder / "user-dirs.dirs", "XDG_PICTURES_DIR=\"/mnt/Фото\"");
        QCOMPARE(picturesFolder().string(), std::string("/mnt/Фото/LightGen"));
        for (const char* broken :
             {"XDG_PICTURES_DIR=\"",
              "XDG_PICTURES_DIR=",
              "XDG_PICTURES_DIR=\"\"",
              "XDG_PICTURES_DIR=\"rel\"",
              "\n\n"}) {
            writeText(folder / "user-dirs.dirs", broken);
            QCOMPARE(picturesFolder().string(), std::string("/home/me/Pictures/LightGen"));
        }
        const Environment set("XDG_PICTURES_DIR", "/p");
        QCOMPARE(picturesFolder().string(), std::string("/p/LightGen"));
    }

    void theRuntimeFolderIsPrivate() {
        const TemporaryFolder folder;
        const Environment runtime("XDG_RUNTIME_DIR", folder.path().string());
        const auto created = runtimeFolder();
        VERIFY_OK(created);
        QVERIFY(*created == folder / "lightgen-studio");
        QCOMPARE(int(modeOf(*created)), 0700);
        VERIFY_OK(runtimeFolder());
    }

    void aRuntimeFolderThatOthersCanEnterIsRefused() {
        const TemporaryFolder folder;
        const Environment runtime("XDG_RUNTIME_DIR", folder.path().string());
        fs::create_directory(folder / "lightgen-studio");
        ::chmod((folder / "lightgen-studio").c_str(), 0755);
        const auto open = runtimeFolder();
        VERIFY_FAILS(open, ErrorCode::Unwritable);
        VERIFY_CONTAINS(open.error().message.english(), "0700");
    }

    void aLinkOrAFileInItsPlaceIsRefused() {
        const TemporaryFolder folder;
        const Environment runtime("XDG_RUNTIME_DIR", folder.path().string());
        fs::create_directory(folder / "elsewhere");
        fs::create_directory_symlink(folder / "elsewhere", folder / "lightgen-studio");
        VERIFY_FAILS(runtimeFolder(), ErrorCode::Unwritable);
        fs::remove(folder / "lightgen-studio");
        writeText(folder / "lightgen-studio", "x");
        VERIFY_FAILS(runtimeFolder(), ErrorCode::Unwritable);
    }

    void aFolderOfSomebodyElseIsRefused() {
        if (::geteuid() != 0) {
            QSKIP("only root can give a folder away");
        }
        const TemporaryFolder folder;
        const Environment runtime("XDG_RUNTIME_DIR", folder.path().string());
        VERIFY_OK(runtimeFolder());
        QCOMPARE(::chown((folder / "lightgen-studio").c_str(), 12345, 12345), 0);
        VERIFY_FAILS(runtimeFolder(), ErrorCode::Unwritable);
    }

    void withoutARuntimeFolderThereIsOneOfTheUserInTmp() {
        const Environment runtime("XDG_RUNTIME_DIR", std::nullopt);
        const auto folder = runtimeFolder();
        VERIFY_OK(folder);
        QCOMPARE(folder->string(), "/tmp/lightgen-studio-" + std::to_string(::geteuid()));
        QCOMPARE(int(modeOf(*folder)), 0700);
    }

    void aMissingRuntimeFolderIsAnError() {
        const Environment runtime("XDG_RUNTIME_DIR", "/proc/none");
        VERIFY_FAILS(runtimeFolder(), ErrorCode::Unwritable);
    }

    void theProgramKnowsItsFolder() { QVERIFY(fs::is_directory(programFolder())); }
};

LIGHTGEN_TEST(PathsTest)
#include "paths_test.moc"
