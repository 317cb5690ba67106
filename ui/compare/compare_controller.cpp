#include "ui/compare/compare_controller.h"

#include <QAction>
#include <QLocale>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/preference_pairs.h"
#include "core/recipe.h"
#include "core/token_store.h"
#include "core/utf8.h"
#include "ui/actions.h"
#include "ui/compare/compare_page.h"
#include "ui/engine_client.h"
#include "ui/generation_controller.h"
#include "ui/inline_message.h"
#include "ui/phrase_text.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr std::array kSides{CompareCanvas::A, CompareCanvas::B};

QString titleOf(const core::GenerationRequest& request) {
    const QLocale locale;
    const QString variant = request.variant <= 0   ? CompareController::tr("base")
                            : request.variant >= 1 ? CompareController::tr("DPO")
                                                   : CompareController::tr("%1 % DPO").arg(request.variant * 100);
    return CompareController::tr("%1 · seed %2 · guidance %3 · %4")
        .arg(variant)
        .arg(request.seed)
        .arg(locale.toString(request.guidance, 'g', 3), toQString(request.prompt));
}

LiveText titleFor(const FinishedPicture& picture) {
    if (picture.request) {
        return [request = *picture.request] { return titleOf(request); };
    }
    return [name = toQString(core::printable(picture.file.filename()))] { return name; };
}

}  // namespace

CompareController::CompareController(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_steps(m_parts.client, StepPictures::kDefaultBytes, this) {
    connectParts();
}

void CompareController::connectParts() {
    ComparePage& page = m_parts.page;
    const auto on = [this](ActionId id, auto slot) {
        connect(m_parts.actions[id], &QAction::triggered, this, slot);
        if (id != ActionId::CompareVariants && id != ActionId::CompareWithFields) {
            m_parts.page.addAction(m_parts.actions[id]);  // so that its keys work here
        }
    };
    on(ActionId::CompareVariants, &CompareController::compareVariants);
    on(ActionId::CompareWithFields, &CompareController::compareWithFields);
    on(ActionId::CompareMode, [&page] { page.nextMode(); });
    on(ActionId::CompareSwap, &CompareController::swap);
    on(ActionId::CompareVoteA, [this] { vote(CompareCanvas::A); });
    on(ActionId::CompareVoteB, [this] { vote(CompareCanvas::B); });
    connect(&page, &ComparePage::left, this, &CompareController::leave);
    connect(&page, &ComparePage::modeChanged, this, &CompareController::showDifference);
    connect(&page, &ComparePage::amplificationChanged, this, &CompareController::showDifference);
    connect(&page, &ComparePage::stepChanged, this, &CompareController::showStep);
    connect(&page.canvas(), &CompareCanvas::pointed, this, &CompareController::point);
    connect(&m_steps, &StepPictures::arrived, this, [this] { showStep(m_parts.page.step()); });
    connect(&m_steps, &StepPictures::failed, this, [this](const core::Error& error) {
        m_parts.page.message().say(error);
    });
    connect(&m_parts.client, &EngineClient::finished, this, &CompareController::onFinished);
    connect(&m_parts.client, &EngineClient::stepped, this, &CompareController::onStepped);
    connect(&m_parts.client, &EngineClient::failed, this, [this](JobId job, const core::Error& error) {
        onEnded(job, [message = error.message] { return translated(message); });
    });
    connect(&m_parts.client, &EngineClient::cancelled, this, [this](JobId job) {
        onEnded(job, [] { return tr("It was cancelled."); });
    });
    inEveryLanguage(this, [this] { say(); });
}

void CompareController::begin() {
    ++m_turn;
    m_jobs.clear();
    m_difference.reset();
    m_parts.page.message().dismiss();
    m_parts.page.setSteps(0);
    m_parts.page.showMeasures(QString());
    for (const auto side : kSides) {
        m_sides[side] = {};
        wait(side, [] { return tr("Waiting…"); });
    }
    m_parts.page.canvas().setImage(CompareCanvas::Difference, {});
    refresh();
    Q_EMIT opened();
    m_parts.page.canvas().setFocus();
}

void CompareController::compareFiles(const std::filesystem::path& a, const std::filesystem::path& b) {
    begin();
    open(CompareCanvas::A, a);
    open(CompareCanvas::B, b);
}

void CompareController::open(CompareCanvas::Side side, const std::filesystem::path& file) {
    openPictureInBackground(file).then(this, [this, side, turn = m_turn](const core::Result<FinishedPicture>& picture) {
        if (turn != m_turn) {
            return;
        }
        if (picture) {
            take(side, *picture);
        } else {
            wait(side, [message = picture.error().message] { return translated(message); });
        }
    });
}

void CompareController::compareVariants() {
    auto requests = m_parts.prompt.takeRequests();
    if (requests.empty() || m_parts.prompt.model() == nullptr) {
        return;
    }
    begin();
    for (const auto side : kSides) {
        auto request = requests.front();
        request.variant = side == CompareCanvas::A ? 0 : 1;
        make(side, std::move(request));
    }
}

void CompareController::compareWithFields() {
    const auto shown = m_parts.pictures.finishedPicture();
    auto requests = m_parts.prompt.takeRequests();
    if (!shown || requests.empty() || m_parts.prompt.model() == nullptr) {
        return;
    }
    begin();
    take(CompareCanvas::A, *shown);
    if (shown->request) {
        requests.front().seed = shown->request->seed;
    }
    make(CompareCanvas::B, std::move(requests.front()));
}

void CompareController::make(CompareCanvas::Side side, core::GenerationRequest request) {
    m_sides[side].title = [request] { return titleOf(request); };
    m_sides[side].prompt = request.prompt;
    if (const auto job = m_parts.pictures.generate(request, *m_parts.prompt.model())) {
        m_jobs[*job] = side;
    } else {
        wait(side, [] { return tr("These settings cannot be used; the fields say why."); });
    }
    refresh();
}

void CompareController::onStepped(JobId job, const core::StepEvent& event) {
    if (const auto found = m_jobs.find(job); found != m_jobs.end()) {
        wait(found->second, [step = event.step, of = event.of] { return tr("Step %1 of %2").arg(step).arg(of); });
    }
}

void CompareController::onFinished(const core::protocol::Finished& result) {
    const auto found = m_jobs.find(result.job);
    if (found == m_jobs.end()) {
        return;
    }
    const auto side = found->second;
    m_jobs.erase(found);
    open(side, result.path);
}

void CompareController::onEnded(JobId job, LiveText reason) {
    if (const auto found = m_jobs.find(job); found != m_jobs.end()) {
        wait(found->second, std::move(reason));
        m_jobs.erase(found);
    }
}

void CompareController::wait(CompareCanvas::Side side, LiveText text) {
    m_sides[side].waiting = std::move(text);
    m_parts.page.canvas().setImage(side, {}, m_sides[side].waiting);
}

void CompareController::take(CompareCanvas::Side side, const FinishedPicture& picture) {
    Side& taken = m_sides[side];
    taken.file = picture.file;
    taken.prompt = promptOf(picture);
    taken.title = titleFor(picture);
    taken.image = picture.image;
    taken.imageId = core::imageIdFromRecipe(picture.recipe);
    show(side, picture.image);
    loadSteps(side);
    refresh();
}

// Both timelines together, where both pictures still have their tokens.
void CompareController::loadSteps(CompareCanvas::Side side) {
    const std::string id = m_sides[side].imageId;
    if (id.empty()) {
        return;
    }
    QtConcurrent::run([id] { return core::TokenStore().load(id); }
    ).then(this, [this, side, id](const core::Result<core::SavedState>& state) {
        if (!state || m_sides[side].imageId != id) {
            return;
        }
        m_sides[side].state = std::make_shared<const core::SavedState>(*state);
        const auto& a = m_sides[CompareCanvas::A].state;
        const auto& b = m_sides[CompareCanvas::B].state;
        m_parts.page.setSteps(a && b ? std::max(a->step(), b->step()) : 0);
    });
}

// A picture with fewer steps is finished before the other one is.
void CompareController::showStep(int step) {
    for (const auto side : kSides) {
        const Side& looked = m_sides[side];
        if (!looked.state) {
            return;
        }
        if (step >= looked.state->step()) {
            show(side, looked.image);
        } else if (const auto* picture = m_steps.find(looked.imageId, step)) {
            show(side, *picture);
        }
    }
    askForSteps();
}

// One after the other: of two questions the service answers the newest only.
void CompareController::askForSteps() {
    const int step = m_parts.page.step();
    for (const auto side : kSides) {
        const Side& looked = m_sides[side];
        if (looked.state && step < looked.state->step() && m_steps.find(looked.imageId, step) == nullptr) {
            m_steps.ask(looked.imageId, step);
            return;
        }
    }
}

void CompareController::show(CompareCanvas::Side side, const core::RgbImage& image) {
    if (m_sides[side].shown == image) {
        return;
    }
    m_sides[side].shown = image;
    m_parts.page.canvas().setImage(side, toQImage(image));
    measure();
}

void CompareController::measure() {
    m_difference.reset();
    const auto& a = m_sides[CompareCanvas::A].shown;
    const auto& b = m_sides[CompareCanvas::B].shown;
    say();
    if (a.empty() || b.empty() || a.size() != b.size()) {
        showDifference();
        return;
    }
    QtConcurrent::run([a, b] { return core::measureDifference(a, b); }
    ).then(this, [this, question = ++m_measured](const core::Result<core::PictureDifference>& difference) {
        if (question == m_measured && difference) {
            m_difference = *difference;
            say();
        }
    });
    showDifference();
}

void CompareController::say() {
    const auto& a = m_sides[CompareCanvas::A].shown;
    const auto& b = m_sides[CompareCanvas::B].shown;
    if (!a.empty() && !b.empty() && a.size() != b.size()) {
        m_parts.page.showMeasures(tr("The pictures have different sizes: they cannot be measured against each other."));
        return;
    }
    if (!m_difference) {
        m_parts.page.showMeasures(QString());
        return;
    }
    const QLocale locale;
    const QString psnr =
        std::isinf(m_difference->psnr) ? tr("equal") : tr("%1 dB").arg(locale.toString(m_difference->psnr, 'f', 2));
    m_parts.page.showMeasures(
        tr("PSNR %1 · SSIM %2 · %3 % of the pixels differ")
            .arg(
                psnr, locale.toString(m_difference->ssim, 'f', 4), locale.toString(m_difference->changed * 100, 'f', 1)
            )
    );
}

void CompareController::showDifference() {
    ++m_subtracted;
    const auto mode = m_parts.page.canvas().mode();
    const auto& a = m_sides[CompareCanvas::A].shown;
    const auto& b = m_sides[CompareCanvas::B].shown;
    if (mode == CompareMode::SideBySide || mode == CompareMode::Wipe) {
        return;
    }
    if (a.empty() || b.empty() || a.size() != b.size()) {
        m_parts.page.canvas().setImage(CompareCanvas::Difference, {}, [] {
            return tr("There is no difference to show.");
        });
        return;
    }
    const auto kind = mode == CompareMode::Absolute ? core::DifferenceKind::Absolute : core::DifferenceKind::Squared;
    QtConcurrent::run([a, b, kind, times = m_parts.page.amplification()] {
        return core::differencePicture(a, b, kind, times);
    }).then(this, [this, question = ++m_subtracted](const core::Result<core::RgbImage>& difference) {
        if (difference && question == m_subtracted) {
            m_parts.page.canvas().setImage(CompareCanvas::Difference, toQImage(*difference));
        }
    });
}

void CompareController::point(std::optional<QPoint> pixel) {
    QStringList values;
    for (const auto side : kSides) {
        const auto& image = m_sides[side].shown;
        if (pixel && pixel->x() < image.width && pixel->y() < image.height) {
            const auto* value = image.at(pixel->x(), pixel->y());
            values.append(QStringLiteral("%1 %2 %3 %4")
                              .arg(QChar(side == CompareCanvas::A ? u'A' : u'B'))
                              .arg(value[0])
                              .arg(value[1])
                              .arg(value[2]));
        }
    }
    const QString at = pixel ? QStringLiteral("%1, %2").arg(pixel->x()).arg(pixel->y()) : QString();
    m_parts.page.showPixel(
        values.isEmpty() ? QString() : at + QStringLiteral("   ") + values.join(QStringLiteral("   "))
    );
}

void CompareController::swap() {
    std::swap(m_sides[CompareCanvas::A], m_sides[CompareCanvas::B]);
    for (auto& [job, side] : m_jobs) {
        side = side == CompareCanvas::A ? CompareCanvas::B : CompareCanvas::A;
    }
    for (const auto side : kSides) {
        m_parts.page.canvas().setImage(side, toQImage(m_sides[side].shown), m_sides[side].waiting);
    }
    refresh();
}

void CompareController::refresh() {
    const Side& a = m_sides[CompareCanvas::A];
    const Side& b = m_sides[CompareCanvas::B];
    m_parts.page.setTitles(a.title, b.title);
    // A preference is one between two pictures of the same words.
    const bool canVote =
        !a.file.empty() && !b.file.empty() && a.file != b.file && !a.prompt.empty() && a.prompt == b.prompt;
    m_parts.actions[ActionId::CompareVoteA]->setEnabled(canVote);
    m_parts.actions[ActionId::CompareVoteB]->setEnabled(canVote);
}

void CompareController::vote(CompareCanvas::Side winner) {
    const Side& won = m_sides[winner];
    const Side& lost = m_sides[winner == CompareCanvas::A ? CompareCanvas::B : CompareCanvas::A];
    const core::PreferencePair pair{won.prompt, won.file, lost.file};
    QtConcurrent::run([pair, file = m_parts.votes]() -> core::Result<std::size_t> {
        LIGHTGEN_CHECK(core::appendPreference(file, pair));
        LIGHTGEN_TRY(const auto all, core::readPreferences(file));
        return all.size();
    }).then(this, [this, winner](const core::Result<std::size_t>& number) {
        if (!number) {
            m_parts.page.message().say(number.error());
            return;
        }
        m_parts.page.message().say(
            [winner] { return winner == CompareCanvas::A ? tr("A is better: kept") : tr("B is better: kept"); },
            [votes = *number, file = pathText(m_parts.votes)] {
                return tr("Votes so far: %1, in %2").arg(votes).arg(file);
            }
        );
    });
}

void CompareController::leave() {
    ++m_turn;
    m_jobs.clear();  // they go on and come into the gallery
    Q_EMIT closed();
}

}  // namespace lightgen::ui
