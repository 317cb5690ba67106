#include "core/thread_count.h"

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

class ThreadCountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWithThePictureAndTheModelUpToWhatThereIs() {
        const auto shapes = findModel("lightgen-shapes");
        QVERIFY(shapes);
        QCOMPARE(threadsFor(*shapes, {256, 256}, 8), 1);
        QCOMPARE(threadsFor(*shapes, {1024, 1024}, 8), 4);
        QCOMPARE(threadsFor(*shapes, {1024, 1024}, 2), 2);
        auto published = *shapes;
        published.network.width = 1024;
        published.network.patchSize = 2;
        QCOMPARE(threadsFor(published, {256, 256}, 8), 8);
        QCOMPARE(threadsFor(published, {64, 64}, 8), 1);
        QCOMPARE(threadsFor(published, {2048, 2048}, 1), 1);
    }
};

LIGHTGEN_TEST(ThreadCountTest)
#include "thread_count_test.moc"
