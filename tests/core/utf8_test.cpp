#include "core/utf8.h"

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

class Utf8Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatUnicodeAllows() {
        for (const std::string text :
             {"",
              "abc",
              "Ящик",
              "写真",
              "🦊",
              "\x7F",
              "\xC2\x80",
              "\xDF\xBF",
              "\xE0\xA0\x80",
              "\xED\x9F\xBF",
              "\xEE\x80\x80",
              "\xEF\xBF\xBF",
              "\xF0\x90\x80\x80",
              "\xF4\x8F\xBF\xBF"}) {
            QVERIFY2(!firstInvalidUtf8(text), text.c_str());
        }
    }

    void findsTheFirstByteThatBreaksIt() {
        const std::vector<std::string> broken{
            "\x80",
            "\xC0\x80",
            "\xC1\xBF",
            "\xC3",
            "\xE0\x80\x80",
            "\xE2\x82",
            "\xED\xA0\x80",
            "\xED\xBF\xBF",
            "\xF0\x80\x80\x80",
            "\xF4\x90\x80\x80",
            "\xF5\x80\x80\x80",
            "\xFF",
            "\xC3(",
            "\xE2\x82(",
            "\xF0\x9F\xA6("};
        for (const auto& bytes : broken) {
            QVERIFY(firstInvalidUtf8("ok " + bytes) == std::optional<std::size_t>(3));
        }
    }

    void replacesEveryBrokenByteAndNothingElse() {
        QCOMPARE(replaceInvalidUtf8("a\xFFz"), std::string("a\xEF\xBF\xBDz"));
        QCOMPARE(replaceInvalidUtf8("Ящик 🦊"), std::string("Ящик 🦊"));
        QVERIFY(!firstInvalidUtf8(replaceInvalidUtf8("\xED\xA0\x80\xC3")));
    }

    void cutsBetweenCharacters() {
        QCOMPARE(std::string(cutUtf8("aЯb", 2)), std::string("a"));
        QCOMPARE(std::string(cutUtf8("aЯb", 3)), std::string("aЯ"));
        QCOMPARE(std::string(cutUtf8("🦊", 3)), std::string());
        QCOMPARE(std::string(cutUtf8("abc", 9)), std::string("abc"));
    }

    void messagesAreOneShortLineOfValidText() {
        QCOMPARE(printable(std::string_view("a\nb\tc\x1B[0m")), std::string("a\\nb\\tc\\x1B[0m"));
        const auto longText = printable(std::string_view(std::string(100000, 'x')));
        QVERIFY(longText.size() < 500 && longText.ends_with("..."));
        for (std::size_t length = 380; length < 430; ++length) {
            std::string text(length, 'x');
            text += "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊";
            QVERIFY(!firstInvalidUtf8(printable(std::string_view(text))));
        }
    }

    void charactersAreTakenOffAndPutBack() {
        const std::string all = "a\x7F\xC2\x80Я\xDF\xBF\xE0\xA0\x80写\xEF\xBF\xBF🦊\xF4\x8F\xBF\xBF";
        std::string again;
        std::u32string characters;
        for (std::string_view rest = all; !rest.empty();) {
            characters += takeCharacter(rest);
            appendCharacter(again, characters.back());
        }
        QCOMPARE(again, all);
        QVERIFY(characters == U"a\x7F\x80Я\u07FF\u0800写\uFFFF🦊\U0010FFFF");
    }
};

LIGHTGEN_TEST(Utf8Test)
#include "utf8_test.moc"
