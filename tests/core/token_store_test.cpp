#include "core/token_store.h"

#include <sys/stat.h>

#include <chrono>
#include <limits>

#include "core/recipe.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

// 2 x 3 tokens of 2 numbers; four are to be made, three of them in two steps so far.
SavedState state() {
    SavedState saved;
    saved.tokens = {{2, 3}, 2, {1, 2, 0, 0, 3, 4, 5, 6, 7, 8, 9, -1.5F}};
    saved.order = {5, 0, 3, 1};
    saved.placedPerStep = {1, 2};
    saved.request = foxRequest();
    saved.request.branch = Branch{std::string(32, 'a'), 1, {4}, {}};
    saved.modelHash = std::string(64, '7');
    return saved;
}

void setAge(const fs::path& file, std::chrono::hours age) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - age);
}

}  // namespace

class TokenStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedComesBackEqual() {
        const TemporaryFolder folder;
        const TokenStore store(folder / "new");
        QVERIFY(!store.contains("abc-1"));
        VERIFY_OK(store.save("abc-1", state()));
        QVERIFY(store.contains("abc-1"));
        const auto loaded = store.load("abc-1");
        VERIFY_OK(loaded);
        QVERIFY(*loaded == state());
        VERIFY_OK(store.remove("abc-1"));
        QVERIFY(!store.contains("abc-1"));
        VERIFY_OK(store.remove("abc-1"));
    }

    void whatIsNotThereIsNotFound() {
        const TemporaryFolder folder;
        VERIFY_FAILS(TokenStore(folder.path()).load("abc"), ErrorCode::NotFound);
    }

    void namesThatAreNoIdsAreRefused() {
        const TemporaryFolder folder;
        const TokenStore store(folder.path());
        for (const std::string id : {"", "../x", "a/b", "A", "x.tokens", "ä"}) {
            VERIFY_FAILS(store.save(id, state()), ErrorCode::InvalidArgument);
            VERIFY_FAILS(store.load(id), ErrorCode::InvalidArgument);
        }
        QVERIFY(folder.names().empty());
    }

    void liesBelowTheUsersDataFolder() {
        const Environment data("XDG_DATA_HOME", "/data");
        QCOMPARE(TokenStore::defaultFolder().string(), std::string("/data/lightgen-studio/tokens"));
    }

    void theOldestGoFirstWhenTheCapIsReached() {
        const TemporaryFolder folder;
        const auto bytes = encodeState(state()).size();
        const TokenStore store(folder.path(), 3 * bytes);
        int age = 10;
        for (const std::string id : {"a", "b", "c"}) {
            VERIFY_OK(store.save(id, state()));
            setAge(folder / (id + ".tokens"), std::chrono::hours(age--));
        }
        writeText(folder / "notes.txt", std::string(10 * bytes, 'x'));  // of someone else: neither counted nor removed
        VERIFY_OK(store.save("d", state()));
        QVERIFY(!store.contains("a"));
        QVERIFY(store.contains("b") && store.contains("c") && store.contains("d"));
        QVERIFY(fs::exists(folder / "notes.txt"));
        const TokenStore tight(folder.path(), 1);
        VERIFY_OK(tight.save("e", state()));
        QVERIFY(tight.contains("e"));  // never the one just written
        QVERIFY(!tight.contains("d"));
    }

    void aDamagedFileIsAnErrorWhereverItIsDamaged() {
        const auto good = encodeState(state());
        VERIFY_OK(decodeState(good));
        for (std::size_t length = 0; length < good.size(); ++length) {
            QVERIFY(!decodeState(std::span(good).first(length)));
        }
        for (std::size_t at = 0; at < good.size(); ++at) {
            auto bad = good;
            bad[at] ^= 0x10;
            VERIFY_FAILS(decodeState(bad), ErrorCode::Corrupt);
        }
    }

    void theErrorNamesTheFile() {
        const TemporaryFolder folder;
        writeText(folder / "abc.tokens", "short");
        const auto loaded = TokenStore(folder.path()).load("abc");
        VERIFY_FAILS(loaded, ErrorCode::Corrupt);
        VERIFY_CONTAINS(loaded.error().message.english(), "abc.tokens");
    }

    void statesThatContradictThemselvesAreRefused() {
        const TemporaryFolder folder;
        const TokenStore store(folder.path());
        std::vector<SavedState> bad(6, state());
        bad[0].order = {0, 0};
        bad[1].order = {6};
        bad[2].placedPerStep = {5};
        bad[3].placedPerStep = {-1};
        bad[4].tokens.values.pop_back();
        bad[5].tokens.values[3] = std::numeric_limits<float>::quiet_NaN();
        for (const auto& saved : bad) {
            VERIFY_FAILS(store.save("x", saved), ErrorCode::Corrupt);
            QVERIFY(!decodeState(encodeState(saved)));
        }
    }

    void aBranchIsReadFromTheStoreAndSaysWhenItIsGone() {
        const TemporaryFolder folder;
        const TokenStore store(folder.path());
        auto request = foxRequest();
        VERIFY_OK(loadBranch(request, store));
        const std::string id(32, 'b');
        request.branch = Branch{id, 1, {}, {}};
        const auto gone = loadBranch(request, store);
        VERIFY_FAILS(gone, ErrorCode::NotFound);
        VERIFY_CONTAINS(gone.error().message.english(), "make that picture again");
        VERIFY_OK(store.save(id, state()));
        VERIFY_OK(loadBranch(request, store));
        QVERIFY(*request.branch->from.state == state());
    }

    void stepsAreReadFromTheState() {
        const auto saved = state();
        QCOMPARE(saved.step(), 2);
        QVERIFY(!saved.isComplete());
        QCOMPARE(saved.placedAfter(0), 0);
        QCOMPARE(saved.placedAfter(99), 3);
        QVERIFY((saved.placedIn(1) == std::vector<std::int32_t>{5}));
        QVERIFY((saved.placedIn(2) == std::vector<std::int32_t>{0, 3}));
        QVERIFY((saved.maskAfter(0) == std::vector<std::uint8_t>{1, 1, 0, 1, 0, 1}));
        QVERIFY((saved.maskAfter(1) == std::vector<std::uint8_t>{1, 1, 0, 1, 0, 0}));
        QVERIFY((saved.maskAfter(2) == std::vector<std::uint8_t>{0, 1, 0, 0, 0, 0}));
    }

    void maskedCellsContinueTheirNeighbours() {
        const auto saved = state();
        const auto tokens = continuedTokens(saved, 2);
        // Token 1 lies between all the others: their mean.
        QCOMPARE(tokens.values[2], (1.0F + 3 + 5 + 7 + 9) / 5);
        QCOMPARE(tokens.values[3], (2.0F + 4 + 6 + 8 - 1.5F) / 5);
        auto complete = saved;
        complete.placedPerStep = {1, 2, 1};
        QVERIFY(continuedTokens(complete, 3) == complete.tokens);
        auto nothing = saved;
        nothing.order = {0, 1, 2, 3, 4, 5};
        nothing.placedPerStep = {};
        QVERIFY(continuedTokens(nothing, 0).values == std::vector<float>(12));
    }
};

LIGHTGEN_TEST(TokenStoreTest)
#include "token_store_test.moc"
