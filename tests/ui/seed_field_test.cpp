#include "ui/seed_field.h"

#include <QLineEdit>
#include <QToolButton>

#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"

using namespace lightgen;
using ui::SeedField;

class SeedFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawsANewSeedForEveryPicture();
    void showsTheSeedItGaveAway();
    void keepsTheSeedWhileItIsLocked();
    void usesARolledSeedForTheNextPictureOnly();
    void usesATypedSeedForTheNextPictureOnly();
    void takesAll64Bits();
    void hasNoSeedWhenTheNumberIsTooLarge();
    void acceptsOnlyDigits();
    void drawsASeedWhenTheFieldWasCleared();

private:
    QToolButton* lock() { return tests::child<QToolButton>(*m_field, "seedLock"); }
    QToolButton* dice() { return tests::child<QToolButton>(*m_field, "seedDice"); }
    void type(const QString& text) {
        m_field->edit()->selectAll();
        QTest::keyClicks(m_field->edit(), text);
    }

    std::unique_ptr<SeedField> m_field;
    std::uint64_t m_drawn = 0;
};

void SeedFieldTest::init() {
    m_drawn = 100;
    m_field = std::make_unique<SeedField>();
    m_field->setRandomSource([this] { return ++m_drawn; });
    m_field->show();
}

void SeedFieldTest::drawsANewSeedForEveryPicture() {
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(101));
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(102));
}

void SeedFieldTest::showsTheSeedItGaveAway() {
    m_field->next();
    QCOMPARE(m_field->edit()->text(), QStringLiteral("101"));
}

void SeedFieldTest::keepsTheSeedWhileItIsLocked() {
    m_field->next();
    QTest::mouseClick(lock(), Qt::LeftButton);
    QVERIFY(m_field->isLocked());
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(101));
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(101));
    QTest::mouseClick(lock(), Qt::LeftButton);
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(102));
}

void SeedFieldTest::usesARolledSeedForTheNextPictureOnly() {
    m_field->next();
    QTest::mouseClick(dice(), Qt::LeftButton);
    QCOMPARE(m_field->edit()->text(), QStringLiteral("102"));
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(102));
    m_field->showSeed(102);  // the picture comes into view
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(103));
}

void SeedFieldTest::usesATypedSeedForTheNextPictureOnly() {
    type(QStringLiteral("7"));
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(7));
    m_field->showSeed(7);
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(101));
}

void SeedFieldTest::takesAll64Bits() {
    type(QStringLiteral("18446744073709551615"));
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(18446744073709551615U));
}

void SeedFieldTest::hasNoSeedWhenTheNumberIsTooLarge() {
    type(QStringLiteral("18446744073709551616"));
    QCOMPARE(m_field->next(), std::nullopt);
}

void SeedFieldTest::acceptsOnlyDigits() {
    type(QStringLiteral("-1e3 x9"));
    QCOMPARE(m_field->edit()->text(), QStringLiteral("139"));
}

void SeedFieldTest::drawsASeedWhenTheFieldWasCleared() {
    type(QStringLiteral("7"));
    QTest::keyClick(m_field->edit(), Qt::Key_Backspace);
    QCOMPARE(m_field->next(), std::optional<std::uint64_t>(101));
}

LIGHTGEN_TEST(SeedFieldTest)
#include "seed_field_test.moc"
