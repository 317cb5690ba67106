#include "core/file_name.h"

#include "tests/support/test_class.h"

using namespace lightgen::core;

class FileNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreSafe_data() {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("A large RED circle, on white!")
                               << QByteArray("a-large-red-circle-on-white");
        QTest::newRow("path") << QByteArray("../../etc/passwd") << QByteArray("etc-passwd");
        QTest::newRow("empty") << QByteArray() << QByteArray("picture");
        QTest::newRow("only signs") << QByteArray("/.. \n\t*?") << QByteArray("picture");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("a-b");
        QTest::newRow("Cyrillic") << QByteArray("Красный круг") << QByteArray("красный-круг");
        QTest::newRow("quotes and dashes") << QByteArray("“Füchse” — zwei") << QByteArray("füchse-zwei");
        QTest::newRow("text direction") << QByteArray("a\u202Eb") << QByteArray("a-b");
        QTest::newRow("beyond the first plane") << QByteArray("\xF0\xA0\x80\x80 x") << QByteArray("\xF0\xA0\x80\x80-x");
        QTest::newRow("invalid UTF-8") << QByteArray("a\xFF\xC3 b") << QByteArray("a-b");
        QTest::newRow("long") << QByteArray(100'000, 'a') << QByteArray(60, 'a');
    }

    void namesAreSafe() {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(fileNameFrom(prompt.toStdString())), name);
    }

    void longNamesAreCutBetweenCharacters() {
        const auto name = fileNameFrom(QByteArray("写").repeated(50).toStdString());
        QCOMPARE(QString::fromStdString(name), QStringLiteral("写").repeated(20));
    }
};

LIGHTGEN_TEST(FileNameTest)
#include "file_name_test.moc"
