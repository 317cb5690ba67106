#include "training/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "training/plot.h"

namespace lightgen::training {

using core::ErrorCode;
using core::fail;

namespace {

constexpr auto kHeader = "step,loss,gradient_norm,images_per_second,minutes\n";

// Rows of an earlier run up to the step where it goes on.
std::string keptRows(const std::filesystem::path& csv, std::int64_t firstStep) {
    std::ifstream in(csv);
    std::string kept = kHeader, line;
    while (firstStep > 0 && std::getline(in, line)) {
        const auto step = std::strtoll(line.c_str(), nullptr, 10);
        if (step > 0 && step <= firstStep) {
            kept += line + "\n";
        }
    }
    return kept;
}

}  // namespace

core::Result<Progress> Progress::open(ProgressOptions options, std::int64_t firstStep) {
    if (options.quiet) {
        return Progress(std::move(options), std::ofstream(), firstStep);
    }
    const auto csv = options.folder / "loss.csv";
    const auto rows = keptRows(csv, firstStep);
    std::error_code problem;
    std::filesystem::create_directories(options.folder, problem);
    std::ofstream out(csv, std::ios::trunc);
    if (!out || !(out << rows)) {
        return fail(ErrorCode::Unwritable, "{}: cannot be written; choose another folder", csv.string());
    }
    return Progress(std::move(options), std::move(out), firstStep);
}

Progress::Progress(ProgressOptions options, std::ofstream csv, std::int64_t firstStep)
    : m_options(std::move(options))
    , m_csv(std::move(csv))
    , m_firstStep(firstStep) {}

double Progress::minutes() const {
    return std::chrono::duration<double, std::ratio<60>>(std::chrono::steady_clock::now() - m_start).count();
}

bool Progress::timeIsUp() const {
    return m_options.maxMinutes > 0.0 && minutes() >= m_options.maxMinutes;
}

void Progress::step(std::int64_t step, double loss, double gradientNorm) {
    m_lossSum += loss;
    m_normSum += gradientNorm;
    ++m_window;
    m_lastStep = step;
    if (step % m_options.reportEvery == 0 && !m_options.quiet) {
        report(step);
    }
}

void Progress::report(std::int64_t step) {
    const double loss = m_lossSum / m_window, norm = m_normSum / m_window;
    const auto done = static_cast<double>(step - m_firstStep);
    const double rate = done * m_options.imagesPerStep / (minutes() * 60.0);
    double left = (static_cast<double>(m_options.steps - step)) / std::max(1e-9, done / minutes());
    if (m_options.maxMinutes > 0.0) {
        left = std::min(left, m_options.maxMinutes - minutes());
    }
    m_csv << fmt::format("{},{:.6f},{:.4f},{:.1f},{:.2f}\n", step, loss, norm, rate, minutes()) << std::flush;
    std::fputs(
        fmt::format(
            "{}step {}/{}  loss {:.4f}  gradient {:.2f}  {:.1f} images/s  {:.1f} min left{}",
            isatty(2) ? "\r\033[K" : "",
            step,
            m_options.steps,
            loss,
            norm,
            rate,
            std::max(0.0, left),
            isatty(2) ? "" : "\n"
        )
            .c_str(),
        stderr
    );
    m_lossSum = m_normSum = 0.0;
    m_window = 0;
}

void Progress::finish() {
    if (m_options.quiet) {
        return;
    }
    if (m_window > 0) {
        report(m_lastStep);
    }
    m_csv.flush();
    if (isatty(2)) {
        std::fputc('\n', stderr);
    }
    if (const auto drawn = writeLossCurve(m_options.folder / "loss.csv", m_options.folder / "loss.svg"); !drawn) {
        std::fprintf(stderr, "%s\n", drawn.error().message.english().c_str());
    }
}

core::Status writeLossCurve(const std::filesystem::path& csv, const std::filesystem::path& svg) {
    std::ifstream in(csv);
    std::string line;
    std::vector<std::pair<double, double>> points;
    while (std::getline(in, line)) {
        double step = 0, loss = 0;
        if (std::sscanf(line.c_str(), "%lf,%lf", &step, &loss) == 2 && std::isfinite(loss)) {
            points.emplace_back(step, loss);
        }
    }
    if (points.empty()) {
        return {};
    }
    return writePlot(svg, {.title = "training loss", .xLabel = "step", .points = std::move(points), .footer = {}});
}

}  // namespace lightgen::training
