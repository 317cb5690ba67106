// What a training run says while it runs: a progress line on a terminal (plain lines otherwise), the loss as CSV and as
// a picture (SVG), and when to stop.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/result.h"

namespace lightgen::training {

struct ProgressOptions {
    std::filesystem::path folder;  // gets loss.csv and loss.svg
    std::int64_t steps = 0;        // of the whole run
    double maxMinutes = 0.0;       // 0: no limit
    int imagesPerStep = 1;
    std::int64_t reportEvery = 50;  // steps: whose mean goes to the CSV and the screen
    bool quiet = false;             // one of several processes, another of which tells
};

class Progress {
public:
    // firstStep: where a resumed run goes on; later rows of loss.csv are dropped.
    // A quiet one only watches the time.
    static core::Result<Progress> open(ProgressOptions options, std::int64_t firstStep);

    // After every step.
    void step(std::int64_t step, double loss, double gradientNorm);
    bool timeIsUp() const;
    double minutes() const;
    void finish();

private:
    Progress(ProgressOptions options, std::ofstream csv, std::int64_t firstStep);
    void report(std::int64_t step);

    ProgressOptions m_options;
    std::ofstream m_csv;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::int64_t m_firstStep = 0, m_lastStep = 0;
    double m_lossSum = 0.0;
    double m_normSum = 0.0;
    int m_window = 0;
};

// A polyline of the CSV's loss column against steps.
core::Status writeLossCurve(const std::filesystem::path& csv, const std::filesystem::path& svg);

}  // namespace lightgen::training
