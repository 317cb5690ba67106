// Vocabulary of the window's tests.
#pragma once

#include <QtTest/QtTest>

#include <QImage>
#include <QWidget>

#include <string>

#include "core/engine.h"
#include "core/model_bundle.h"
#include "core/synthetic_engine.h"

namespace lightgen::tests {

// What the service draws with --synthetic.
inline core::ModelInfo syntheticModel() {
    auto model = core::SyntheticEngine::syntheticModel();
    model.title = "Synthetic";
    model.defaultSteps = 8;
    model.examplePrompts = {"a large red circle on a white background", "a small blue star"};
    return model;
}

// The same with the vocabulary and the text limit of the model that is shipped.
inline core::ModelInfo modelWithVocabulary() {
    auto model = syntheticModel();
    model.folder = LIGHTGEN_SOURCE_DIR "/resources/models/lightgen-shapes";
    model.network.textLength = 32;
    return model;
}

// Step 1 of 2 of a 2 x 2 grid of 16-pixel cells: the top left cell is placed and of one colour, the rest is undecided.
inline core::StepEvent firstStep(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    core::StepEvent event{
        .step = 1, .of = 2, .grid = {2, 2}, .placed = {0}, .mask = {0, 1, 1, 1}, .preview = core::RgbImage(4, 4)};
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) {
            const bool placed = x < 2 && y < 2;
            event.preview.at(x, y)[0] = placed ? red : 128;
            event.preview.at(x, y)[1] = placed ? green : 128;
            event.preview.at(x, y)[2] = placed ? blue : 128;
        }
    }
    return event;
}

inline core::RgbImage plainPicture(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    core::RgbImage image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.at(x, y)[0] = red;
            image.at(x, y)[1] = green;
            image.at(x, y)[2] = blue;
        }
    }
    return image;
}

// Every pixel another colour, always the same.
inline core::RgbImage noisePicture(int width, int height) {
    core::RgbImage image(width, height);
    std::uint32_t state = 12345;
    for (std::uint8_t& value : image.pixels) {
        state = state * 1664525 + 1013904223;
        value = static_cast<std::uint8_t>(state >> 24);
    }
    return image;
}

template <class T>
T* child(const QObject& parent, const char* name) {
    T* found = parent.findChild<T*>(QLatin1String(name));
    if (!found) {
        qFatal("there is no '%s'", name);
    }
    return found;
}

inline bool isClose(const QColor& a, const QColor& b, int limit = 3) {
    return std::abs(a.red() - b.red()) <= limit && std::abs(a.green() - b.green()) <= limit &&
           std::abs(a.blue() - b.blue()) <= limit;
}

}  // namespace lightgen::tests
