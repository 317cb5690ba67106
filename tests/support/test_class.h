// Registers a Qt Test class with the executable's main: LIGHTGEN_TEST(MaskTest) at the end of mask_test.cpp.
#pragma once

#include <QtTest/QtTest>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace lightgen::tests {

using MakeTest = std::function<std::unique_ptr<QObject>()>;

inline std::map<std::string, MakeTest>& registry() {
    static std::map<std::string, MakeTest> tests;
    return tests;
}

struct Registration {
    Registration(const char* name, MakeTest make) { registry().emplace(name, std::move(make)); }
};

}  // namespace lightgen::tests

#define LIGHTGEN_TEST(Class)                                                                                           \
    static const lightgen::tests::Registration registered##Class(#Class, [] { return std::make_unique<Class>(); });
