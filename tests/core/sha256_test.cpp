#include "core/sha256.h"

#include <set>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using lightgen::tests::bytesOf;

class Sha256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-4 examples and the NIST test vectors.
    void givesThePublishedHashes() {
        QCOMPARE(sha256Hex({}), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(
            sha256Hex(bytesOf("abc")), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        );
        QCOMPARE(
            sha256Hex(bytesOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        );
        QCOMPARE(
            sha256Hex(bytesOf(std::string(1000000, 'a'))),
            std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        );
    }

    void doesNotDependOnHowTheBytesArrive() {
        const std::string text(300, 'x');
        const auto whole = sha256Hex(bytesOf(text));
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            Sha256 hash;
            hash.add(bytesOf(text).first(cut));
            hash.add(bytesOf(text).subspan(cut));
            QCOMPARE(hash.hex(), whole);
        }
    }

    void lengthsAroundABlockAreAllDifferent() {
        std::set<std::string> hashes;
        for (std::size_t length = 0; length < 200; ++length) {
            hashes.insert(sha256Hex(bytesOf(std::string(length, '\0'))));
        }
        QCOMPARE(hashes.size(), std::size_t{200});
    }
};

LIGHTGEN_TEST(Sha256Test)
#include "sha256_test.moc"
