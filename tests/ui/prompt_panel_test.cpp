#include "ui/prompt_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

#include <set>

#include "core/presets.h"
#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
#include "ui/prompt_edit.h"
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
    void countsTheTokensOfThePrompt();
    void strikesOutWhatIsNotRead();
    void sendsThePromptThatTheSeedChooses();
    void saysUnderThePromptThatAWildcardHasNoFile();
    void showsARecipeWithBracesAsItIs();
    void bringsEarlierPromptsBack();
    void swapsAndUnlocksTheSize();
    void showsTheNumbersOfTheQuality();
    void sendsWhatIsSetUnderAdvanced();
    void offersTheVariantOnlyWhereTheModelHasOne();
    void makesAsManyRequestsAsPicturesAreWanted();
    void saysHowLongItTakesOnceThatWasMeasured();
    void beginsWithTheFieldsOfTheLastTime();
    void asksForTheQueueByItsButton();

private:
    QPlainTextEdit* prompt() { return child<QPlainTextEdit>(*m_panel, "prompt"); }
    QSpinBox* steps() { return child<QSpinBox>(*m_panel, "steps"); }
    QDoubleSpinBox* guidance() { return child<QDoubleSpinBox>(*m_panel, "guidance"); }
    QComboBox* size() { return child<QComboBox>(*m_panel, "size"); }
    QLabel* error(const char* name) { return child<QLabel>(*m_panel, name); }
    core::ModelInfo model() const { return tests::syntheticModel(); }
    std::optional<core::GenerationRequest> take() {
        auto requests = m_panel->takeRequests();
        return requests.empty() ? std::nullopt : std::optional(requests.front());
    }

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
    const auto request = take();
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
    QVERIFY(!take());
    QVERIFY(error("promptError")->isVisible());
    QVERIFY(error("promptError")->text().contains(QStringLiteral("empty")));
    QVERIFY(prompt()->accessibleDescription().contains(QStringLiteral("empty")));
}

void PromptPanelTest::saysUnderThePromptThatItIsTooLong() {
    m_panel->setPrompt(QString(100'000, u'a'));
    QVERIFY(!take());
    QVERIFY(error("promptError")->text().contains(QStringLiteral("100000")));
}

void PromptPanelTest::saysUnderTheSeedThatItIsTooLarge() {
    m_panel->setPrompt(QStringLiteral("a star"));
    QTest::keyClicks(m_panel->seed()->edit(), QStringLiteral("99999999999999999999"));
    QVERIFY(!take());
    QVERIFY(error("seedError")->isVisible());
    QVERIFY(error("promptError")->isHidden());
}

void PromptPanelTest::refusesHalfACharacter() {
    m_panel->setPrompt(QStringLiteral("a star ") + QChar(0xD83D));
    QVERIFY(!take());
    QVERIFY(error("promptError")->isVisible());
}

void PromptPanelTest::takesTheErrorBackWhenTheFieldIsEdited() {
    QVERIFY(!take());
    QTest::keyClicks(prompt(), QStringLiteral("a"));
    QVERIFY(error("promptError")->isHidden());
    QVERIFY(prompt()->accessibleDescription().isEmpty());
}

void PromptPanelTest::keepsTheSeedWhenAnotherFieldIsWrong() {
    QTest::mouseClick(child<QToolButton>(*m_panel, "seedDice"), Qt::LeftButton);
    m_panel->seed()->setRandomSource([] { return 43; });
    QVERIFY(!take());
    m_panel->setPrompt(QStringLiteral("a star"));
    QCOMPARE(take()->seed, std::uint64_t(42));
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
    QCOMPARE(take()->model, std::string("other"));
}

void PromptPanelTest::cannotGenerateWithoutAModel() {
    m_panel->setModels({});
    QVERIFY(!child<QPushButton>(*m_panel, "generateButton")->isEnabled());
    QVERIFY(!take());
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

// The vocabulary of the model that is shipped: 32 tokens.
void PromptPanelTest::countsTheTokensOfThePrompt() {
    m_panel->setModels({tests::modelWithVocabulary()});
    auto* counter = child<QLabel>(*m_panel, "promptNote");
    QTest::keyClicks(prompt(), QStringLiteral("a large red circle"));
    QVERIFY(QTest::qWaitFor([&] { return counter->text().endsWith(QStringLiteral(" / 32")); }, 30'000));
    const int few = counter->text().section(u' ', 0, 0).toInt();
    QVERIFY(few >= 5 && few < 32);
    QVERIFY(!m_panel->prompt()->cut());
}

void PromptPanelTest::strikesOutWhatIsNotRead() {
    m_panel->setModels({tests::modelWithVocabulary()});
    const QString sentence = QStringLiteral("a large red circle on a white background ");
    m_panel->setPrompt(sentence.repeated(6));
    QVERIFY(QTest::qWaitFor([&] { return m_panel->prompt()->cut().has_value(); }, 30'000));
    const int cut = *m_panel->prompt()->cut();
    QVERIFY(cut > sentence.size() && cut < prompt()->toPlainText().size());
    const auto formats = prompt()->document()->firstBlock().layout()->formats();
    QCOMPARE(formats.size(), 1);
    QCOMPARE(formats.first().start, cut);
    QVERIFY(formats.first().format.fontStrikeOut());
    QVERIFY(child<QLabel>(*m_panel, "promptHint")->isVisible());
    prompt()->selectAll();
    QTest::keyClicks(prompt(), QStringLiteral("a star"));
    QVERIFY(!m_panel->prompt()->cut());
    QVERIFY(!child<QLabel>(*m_panel, "promptHint")->isVisible());
}

void PromptPanelTest::sendsThePromptThatTheSeedChooses() {
    QTest::keyClicks(prompt(), QStringLiteral("a {red|blue|green} star"));
    const auto first = take();
    QVERIFY(first);
    QVERIFY(QStringList({QStringLiteral("a red star"), QStringLiteral("a blue star"), QStringLiteral("a green star")})
                .contains(QString::fromStdString(first->prompt)));
    QCOMPARE(take()->prompt, first->prompt);  // the seed is 42 again
    QVERIFY(child<QLabel>(*m_panel, "promptHint")->text().contains(QString::fromStdString(first->prompt)));
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("a {red|blue|green} star"));
}

void PromptPanelTest::saysUnderThePromptThatAWildcardHasNoFile() {
    QTest::keyClicks(prompt(), QStringLiteral("a __nosuchcolour__ star"));
    QVERIFY(!take());
    QVERIFY(error("promptError")->text().contains(QStringLiteral("nosuchcolour.txt")));
}

void PromptPanelTest::showsARecipeWithBracesAsItIs() {
    auto request = core::defaultRequest(model());
    request.prompt = "a {red|blue} __star__";
    m_panel->showRequest(request);
    QCOMPARE(take()->prompt, request.prompt);
}

void PromptPanelTest::bringsEarlierPromptsBack() {
    for (const char* text : {"one", "two", "two"}) {
        prompt()->selectAll();
        QTest::keyClicks(prompt(), QLatin1String(text));
        QVERIFY(take());
    }
    prompt()->selectAll();
    QTest::keyClicks(prompt(), QStringLiteral("unused"));
    QTest::keyClick(prompt(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("two"));
    QTest::keyClick(prompt(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("one"));
    QTest::keyClick(prompt(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("one"));
    QTest::keyClick(prompt(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(prompt(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(prompt()->toPlainText(), QStringLiteral("unused"));
}

void PromptPanelTest::swapsAndUnlocksTheSize() {
    auto* swap = child<QToolButton>(*m_panel, "swapSize");
    auto* width = child<QSpinBox>(*m_panel, "width");
    m_panel->setPrompt(QStringLiteral("a star"));
    QVERIFY(!swap->isEnabled());
    QVERIFY(!width->isVisible());
    QTest::mouseClick(child<QToolButton>(*m_panel, "unlockSize"), Qt::LeftButton);
    QVERIFY(width->isVisible());
    width->setFocus();
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("320"));
    QTest::keyClick(width, Qt::Key_Return);
    QCOMPARE(take()->size, (core::PixelSize{320, 256}));
    QVERIFY(swap->isEnabled());
    QTest::mouseClick(swap, Qt::LeftButton);
    QCOMPARE(take()->size, (core::PixelSize{256, 320}));
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("321"));
    QTest::keyClick(width, Qt::Key_Return);
    QVERIFY(!take());
    QVERIFY(error("sizeError")->isVisible());
    QTest::mouseClick(child<QToolButton>(*m_panel, "unlockSize"), Qt::LeftButton);
    QCOMPARE(take()->size, model().defaultSize);
}

void PromptPanelTest::showsTheNumbersOfTheQuality() {
    auto* quality = child<QComboBox>(*m_panel, "quality");
    QCOMPARE(quality->currentIndex(), static_cast<int>(core::Quality::Standard));
    quality->setFocus();
    QTest::keyClick(quality, Qt::Key_Up);
    QCOMPARE(steps()->value(), core::numbersOf(core::Quality::Draft, model(), model().defaultSize).steps);
    QTest::keyClick(quality, Qt::Key_Down);
    QTest::keyClick(quality, Qt::Key_Down);
    QCOMPARE(steps()->value(), core::numbersOf(core::Quality::Fine, model(), model().defaultSize).steps);
    steps()->setValue(5);
    QCOMPARE(quality->currentIndex(), 3);
}

void PromptPanelTest::sendsWhatIsSetUnderAdvanced() {
    m_panel->setPrompt(QStringLiteral("a star"));
    auto* temperature = child<QDoubleSpinBox>(*m_panel, "temperature");
    QVERIFY(!temperature->isVisible());
    QTest::mouseClick(child<QToolButton>(*m_panel, "advanced"), Qt::LeftButton);
    QVERIFY(temperature->isVisible());
    temperature->setValue(0.8);
    child<QSpinBox>(*m_panel, "samplerSteps")->setValue(25);
    QTest::keyClick(child<QComboBox>(*m_panel, "guidanceSchedule"), Qt::Key_Down);
    const auto request = take();
    QVERIFY(request);
    QCOMPARE(request->temperature, 0.8);
    QCOMPARE(request->samplerSteps, 25);
    QVERIFY(request->guidanceSchedule == core::GuidanceSchedule::Linear);
    QVERIFY(child<QToolButton>(*m_panel, "defaults")->isVisible());
}

void PromptPanelTest::offersTheVariantOnlyWhereTheModelHasOne() {
    auto* slider = child<QSlider>(*m_panel, "variant");
    m_panel->setPrompt(QStringLiteral("a star"));
    QVERIFY(slider->isVisible());
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(take()->variant, 1.0);
    QCOMPARE(child<QLabel>(*m_panel, "variantNote")->text(), QStringLiteral("DPO"));
    auto without = model();
    without.dpoWeights.reset();
    m_panel->setModels({without});
    QVERIFY(!slider->isVisible());
    QCOMPARE(take()->variant, 0.0);
}

void PromptPanelTest::makesAsManyRequestsAsPicturesAreWanted() {
    m_panel->setPrompt(QStringLiteral("a {red|blue} star"));
    child<QSpinBox>(*m_panel, "count")->setValue(20);
    const auto requests = m_panel->takeRequests();
    QCOMPARE(requests.size(), std::size_t(20));
    std::set<std::string> prompts;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        QCOMPARE(requests[i].seed, 42 + i);
        prompts.insert(requests[i].prompt);
    }
    QCOMPARE(prompts.size(), std::size_t(2));
}

void PromptPanelTest::saysHowLongItTakesOnceThatWasMeasured() {
    auto* estimate = child<QLabel>(*m_panel, "estimate");
    m_panel->setPrompt(QStringLiteral("a star"));
    QVERIFY(!estimate->isVisible());
    auto request = *take();
    m_panel->learnTime(request, 0.5 * request.steps);
    QVERIFY(estimate->isVisible());
    QCOMPARE(estimate->text(), ui::estimateText(0.5 * request.steps));
    child<QSpinBox>(*m_panel, "count")->setValue(10);
    QCOMPARE(estimate->text(), ui::estimateText(5.0 * request.steps));
    child<QSpinBox>(*m_panel, "samplerSteps")->setValue(31);
    QVERIFY(!estimate->isVisible());  // not measured
}

void PromptPanelTest::beginsWithTheFieldsOfTheLastTime() {
    m_panel->setPrompt(QStringLiteral("a {red|blue} star"));
    steps()->setValue(9);
    child<QSpinBox>(*m_panel, "count")->setValue(3);
    const QByteArray fields = m_panel->saveFields();
    PromptPanel other;
    other.restoreFields(fields);
    QCOMPARE(other.saveFields(), fields);  // also before there are models
    other.setModels({model()});
    QCOMPARE(other.saveFields(), fields);
    QCOMPARE(other.prompt()->toPlainText(), QStringLiteral("a {red|blue} star"));
    other.restoreFields("rubbish");
    QCOMPARE(other.saveFields(), fields);
}

void PromptPanelTest::asksForTheQueueByItsButton() {
    QSignalSpy asked(m_panel.get(), &PromptPanel::generateAsked);
    QTest::mouseClick(child<QPushButton>(*m_panel, "generateButton"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<core::protocol::QueuePlace>(), core::protocol::QueuePlace::Back);
}

LIGHTGEN_TEST(PromptPanelTest)
#include "prompt_panel_test.moc"
