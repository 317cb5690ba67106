// What the tests of core share: temporary folders, environment variables, small requests and bundles.
#pragma once

#include <QtTest/QtTest>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "core/model_bundle.h"
#include "core/request.h"
#include "core/sha256.h"
#include "core/synthetic_engine.h"

namespace QTest {

template <>
inline char* toString(const std::string& text) {
    return qstrdup(text.c_str());
}

}  // namespace QTest

// For Result values: the error's message is printed where a success was expected.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto& verified = (result);                                                                               \
        QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.english().c_str());                    \
    } while (false)
#define VERIFY_FAILS(result, expectedCode)                                                                             \
    do {                                                                                                               \
        const auto& verified = (result);                                                                               \
        QVERIFY(!verified.has_value());                                                                                \
        QCOMPARE(static_cast<int>(verified.error().code), static_cast<int>(expectedCode));                             \
    } while (false)
#define VERIFY_CONTAINS(text, part)                                                                                    \
    QVERIFY2(std::string(text).find(part) != std::string::npos, std::string(text).c_str())

namespace lightgen::tests {

namespace fs = std::filesystem;

// Not QTemporaryDir: that cannot remove names that are no UTF-8.
class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (fs::temp_directory_path() / "lightgen-test-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    fs::path path() const { return m_path; }
    fs::path operator/(const std::string& name) const { return m_path / name; }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(m_path)) {
            found.push_back(entry.path().filename().string());
        }
        return found;
    }

private:
    fs::path m_path;
};

// Sets or unsets a variable and puts the old value back.
class Environment {
public:
    Environment(const char* name, const std::optional<std::string>& value)
        : m_name(name) {
        if (const char* old = std::getenv(name)) {
            m_old = old;
        }
        set(value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { set(m_old); }

private:
    void set(const std::optional<std::string>& value) {
        if (value) {
            ::setenv(m_name, value->c_str(), 1);
        } else {
            ::unsetenv(m_name);
        }
    }

    const char* m_name;
    std::optional<std::string> m_old;
};

inline void writeText(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string readText(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline core::GenerationRequest foxRequest() {
    core::GenerationRequest request;
    request.prompt = "a red fox";
    request.size = {128, 64};
    request.steps = 4;
    request.seed = 42;
    return request;
}

// A picture with a different value in every byte that fits.
inline core::RgbImage pattern(int width, int height) {
    core::RgbImage image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
    }
    return image;
}

// A sound bundle of a few bytes; its weights are no weights.
inline core::ModelInfo writeBundle(const fs::path& folder, const std::string& name, bool isDefault = false) {
    writeText(folder / "lightgen.safetensors", "weights of " + name);
    writeText(folder / "vae" / "config.json", "{}");
    writeText(folder / "text_encoder" / "config.json", "{}");
    writeText(folder / "tokenizer" / "spiece.model", "pieces");
    auto model = core::SyntheticEngine::syntheticModel();
    model.folder = folder;
    model.name = name;
    model.isDefault = isDefault;
    model.dpoWeights.reset();
    model.baseWeights = "lightgen.safetensors";
    fs::remove(folder / "model.json");
    model.files = core::describeBundleFiles(folder).value();
    writeText(folder / "model.json", core::modelJson(model));
    return model;
}

}  // namespace lightgen::tests
