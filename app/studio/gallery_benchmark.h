// The gallery's part of lightgen-studio --benchmark: 50,000 pictures in a temporary folder.
#pragma once

#include <memory>
#include <vector>

class QTemporaryDir;

namespace lightgen::studio {

class GalleryBenchmark {
public:
    struct Figures {
        double firstPaint;  // seconds from making the panel to its first pictures on the screen, with an index
        double scroll;      // milliseconds that 99 of 100 frames stay below while scrolling
        double search;      // milliseconds that 99 of 100 searches take from the last letter to the result
    };

    // Writes the pictures; this takes a while.
    GalleryBenchmark();
    ~GalleryBenchmark();

    bool isReady() const;  // false: the pictures could not be written
    double rebuild();      // seconds from no index to a whole one
    Figures measure();
    static double peakMemory();  // of this process until now, MiB

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isReady = false;
};

}  // namespace lightgen::studio
