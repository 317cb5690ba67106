#include "app/soak/file_storms.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen;

class GalleryStormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterEveryKillAllFilesOpenAndAFreshIndexAgrees() {
        const tests::TemporaryFolder folder;
        const auto problems = soak::galleryStorm({.folder = folder.path(), .kills = 50, .seed = 20261125});
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().c_str());
    }
};

LIGHTGEN_TEST(GalleryStormTest)
#include "gallery_storm_test.moc"
