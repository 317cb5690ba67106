#include "ui/step_times.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr double kWeightOfNews = 0.5;
constexpr qsizetype kMostKinds = 200;
constexpr int kSecondsShownAsMinutes = 90;

// What the time of a step depends on. More guidance costs nothing more; none halves the work.
QString kindOf(const core::GenerationRequest& request) {
    return QStringLiteral("%1|%2x%3|%4 %5 %6 %7%8")
        .arg(toQString(request.model))
        .arg(request.size.width)
        .arg(request.size.height)
        .arg(request.samplerSteps)
        .arg(toQString(core::name(request.device)))
        .arg(request.threads)
        .arg(
            request.guidance == 1.0 ? QStringLiteral("unguided") : QStringLiteral("guided"),
            request.inpainting ? QStringLiteral(" part") : QString()
        );
}

}  // namespace

void StepTimes::learn(const core::GenerationRequest& request, double seconds) {
    if (request.steps < 1 || !(seconds > 0)) {
        return;
    }
    const QString kind = kindOf(request);
    const double news = seconds / request.steps;
    const auto known = m_secondsPerStep.constFind(kind);
    if (known == m_secondsPerStep.constEnd() && m_secondsPerStep.size() >= kMostKinds) {
        m_secondsPerStep.clear();
    }
    m_secondsPerStep[kind] =
        known == m_secondsPerStep.constEnd() ? news : known->toDouble() + kWeightOfNews * (news - known->toDouble());
}

std::optional<double> StepTimes::secondsFor(const core::GenerationRequest& request) const {
    auto known = m_secondsPerStep.constFind(kindOf(request));
    if (known == m_secondsPerStep.constEnd() && request.inpainting) {
        auto whole = request;  // a step of a part places about as many tokens as one of the whole
        whole.inpainting.reset();
        known = m_secondsPerStep.constFind(kindOf(whole));
    }
    return known == m_secondsPerStep.constEnd() ? std::nullopt : std::optional(known->toDouble() * request.steps);
}

StepTimes StepTimes::fromMap(const QVariantMap& map) {
    StepTimes times;
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        bool ok = false;
        const double seconds = entry->toDouble(&ok);
        if (ok && std::isfinite(seconds) && seconds > 0) {
            times.m_secondsPerStep[entry.key()] = seconds;
        }
    }
    return times;
}

QString estimateText(double seconds) {
    if (seconds >= kSecondsShownAsMinutes) {
        const int minutes = static_cast<int>(std::lround(seconds / 60));
        return QCoreApplication::translate("StepTimes", "Takes about %n min", nullptr, minutes);
    }
    const int whole = std::max(1, static_cast<int>(std::lround(seconds)));
    return QCoreApplication::translate("StepTimes", "Takes about %n s", nullptr, whole);
}

}  // namespace lightgen::ui
