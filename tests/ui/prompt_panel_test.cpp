#include "ui/prompt_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
#include "ui/seed_field.h"

using namespace lightgen;
using tests::child;
using ui::Field;
using ui::PromptPanel;

class PromptPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithTheModelsDefaults();
    void makesARequestOfWhatTheFieldsSay();
    void saysUnderThePromptThatItIsEmpty();
    void saysUnderThePromptThatItIsTooLong();
    void saysUnderTheSeedThatItIsTooLarge();
    void refusesHalfACharacter();
    void takesTheErrorBackWhenTheFieldIsEdited();
    void keepsTheSeedWhenAnotherFieldIsWrong();
    void allowsAtMostOneStepPerCell();
    void returnsToTheDefaults();
    void offersTheModelOnlyWhereThereIsAChoice();
    void cannotGenerateWithoutAModel();
    void showsTheRecipeOfAPicture();

private:
    QPlainTextEdit* prompt() { return child<QPlainTextEdit>(*m_panel, "prompt"); }
    QSpinBox* steps() { return child<QSpinBox>(*m_panel, "steps"); }
    QDoubleSpinBox* guidance() { return child<QDoubleSpinBox>(*m_panel, "guidance"); }
    QComboBox* size() { return child<QComboBox>(*m_panel, "size"); }
    QLabel* error(const char* name) { return child<QLabel>(*m_panel, name); }
    core::ModelInfo model() const { return tests::syntheticModel(); }

    std::unique_ptr<PromptPanel> m_panel;
};

void PromptPanelTest::init() {
    m_panel = std::make_unique<PromptPanel>();
    m_panel->setModels({model()});
    m_panel->seed()->setRandomSource([] { return 42; });
    m_panel->show();
}

void PromptPanelTest::beginsWithTheModelsDefaults() {
    QCOMPARE(steps()->value(), std::min(model().defaultSteps, steps()->maximum()));
    QCOMPARE(guidance()->value(), model().defaultGuidance);
    QCOMPARE(size()->currentData().toSize(), QSize(model().defaultSize.width, model().defaultSize.height));
    QVERIFY(!child<QToolButton>(*m_panel, "defaults")->isVisible());
}

void PromptPanelTest::makesARequestOfWhatTheFieldsSay() {
    QTest::keyClicks(prompt(), QStringLiteral("a small blue star"));
    steps()->setValue(12);
    guidance()->setValue(2.5);
    const auto request = m_panel->takeRequest();
    QVERIFY(request);
    QCOMPARE(request->prompt, std::string("a small blue star"));
    QCOMPARE(request->steps, 12);
    QCOMPARE(request->guidance, 2.5);
    QCOMPARE(request->seed, std::uint64_t(42));
    QCOMPARE(request->model, model().name);
    QCOMPARE(request->samplerSteps, model().defaultSamplerSteps);
}

void PromptPanelTest::saysUnderThePromptThatItIsEmpty() {
    QVERIFY(error("promptError")->isHidden());
    QVERIFY(!m_panel->takeRequest());
    QVERIFY(error("promptError")->isVisible());
    QVERIFY(error("promptError")->text().contains(QStringLiteral("empty")));
    QVERIFY(prompt()->accessibleDescription().contains(QStringLiteral("empty")));
}

void PromptPanelTest::saysUnderThePromptThatItIsTooLong() {
    m_panel->setPrompt(QString(100'000, u'a'));
    QVERIFY(!m_panel->takeRequest());
    QVERIFY(error("promptError")->text().contains(QStringLiteral("100000")));
}

void PromptPanelTest::saysUnderTheSeedThatItIsTooLarge() {
    m_panel->setPrompt(QStringLiteral("a star"));
    QTest::keyClicks(m_panel->seed()->edit(), QStringLiteral("99999999999999999999"));
    QVERIFY(!m_panel->takeRequest());
    QVERIFY(error("seedError")->isVisible());
    QVERIFY(error("promptError")->isHidden());
}

void PromptPanelTest::refusesHalfACharacter() {
    m_panel->setPrompt(QStringLiteral("a star ") + QChar(0xD83D));
    QVERIFY(!m_panel->takeRequest());
    QVERIFY(error("promptError")->isVisible());
}

void PromptPanelTest::takesTheErrorBackWhenTheFieldIsEdited() {
    QVERIFY(!m_panel->takeRequest());
    QTest::keyClicks(prompt(), QStringLiteral("a"));
    QVERIFY(error("promptError")->isHidden());
    QVERIFY(prompt()->accessibleDescription().isEmpty());
}

void PromptPanelTest::keepsTheSeedWhenAnotherFieldIsWrong() {
    QTest::mouseClick(child<QToolButton>(*m_panel, "seedDice"), Qt::LeftButton);
    m_panel->seed()->setRandomSource([] { return 43; });
    QVERIFY(!m_panel->takeRequest());
    m_panel->setPrompt(QStringLiteral("a star"));
    QCOMPARE(m_panel->takeRequest()->seed, std::uint64_t(42));
}

void PromptPanelTest::allowsAtMostOneStepPerCell() {
    const auto grid = core::TokenGrid::of(model().defaultSize, model().network.tokenPixels());
    QCOMPARE(steps()->maximum(), grid.count());
}

void PromptPanelTest::returnsToTheDefaults() {
    auto* defaults = child<QToolButton>(*m_panel, "defaults");
    steps()->setValue(3);
    guidance()->setValue(9);
    QVERIFY(defaults->isVisible());
    QTest::mouseClick(defaults, Qt::LeftButton);
    beginsWithTheModelsDefaults();
}

void PromptPanelTest::offersTheModelOnlyWhereThereIsAChoice() {
    auto* models = child<QComboBox>(*m_panel, "model");
    QVERIFY(!models->isVisible());
    auto other = model();
    other.name = "other";
    other.title = "Other";
    other.defaultGuidance = 2;
    m_panel->setModels({model(), other});
    QVERIFY(models->isVisible());
    models->setCurrentIndex(1);
    QCOMPARE(guidance()->value(), 2.0);
    m_panel->setPrompt(QStringLiteral("a star"));
    QCOMPARE(m_panel->takeRequest()->model, std::string("other"));
}

void PromptPanelTest::cannotGenerateWithoutAModel() {
    m_panel->setModels({});
    QVERIFY(!child<QPushButton>(*m_panel, "generateButton")->isEnabled());
    QVERIFY(!m_panel->takeRequest());
}

void PromptPanelTest::showsTheRecipeOfAPicture() {
    auto request = core::defaultRequest(model());
    request.prompt = "a ring";
    request.seed = 77;
    request.steps = 9;
    request.guidance = 1.5;
    m_panel->showRequest(request);
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("a ring"));
    QCOMPARE(m_panel->seed()->edit()->text(), QStringLiteral("77"));
    QCOMPARE(steps()->value(), 9);
    QCOMPARE(guidance()->value(), 1.5);
}

LIGHTGEN_TEST(PromptPanelTest)
#include "prompt_panel_test.moc"
