// Work and violence for a real service: jobs go in, kill -9 comes at random moments, and in the end every job must have
// ended once and every picture must be, byte for byte, the one that an undisturbed engine makes.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace lightgen::soak {

struct StormPlan {
    QString service;  // program
    QString folder;   // empty; for socket, journal and pictures
    std::uint32_t seed = 1;
    int kills = 50;
    int jobsAtOnce = 4;  // kept in the queue while there are kills to come
    int stepMs = 5;
    bool longJobs = false;  // see withLongJobs
    bool mischief = false;  // also cancels, pauses, reorders, retries and replaces at random
};

// Jobs and pauses long enough for tokens to be saved between two kills, so that jobs go on from them.
StormPlan withLongJobs(StormPlan plan);

struct StormReport {
    int kills = 0;
    int jobs = 0;
    int finished = 0;
    int cancelled = 0;
    int resumed = 0;  // times that a job went on where saved tokens had left it
    double seconds = 0;
    QStringList problems;  // empty: all is well
};

// Runs the event loop of the calling thread. `progress` is called after every kill.
StormReport runStorm(const StormPlan& plan, const std::function<void(int kills)>& progress = {});

}  // namespace lightgen::soak
