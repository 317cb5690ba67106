// usage: tests_<folder> CLASS [Qt Test options]
#include <QCoreApplication>

#include <cstdio>

#include "tests/support/test_class.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

int main(int argc, char** argv) {
    Application application(argc, argv);
    const auto& tests = lightgen::tests::registry();
    const auto found = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (found == tests.end()) {
        std::fprintf(stderr, "usage: %s CLASS [Qt Test options]; the classes are:\n", argv[0]);
        for (const auto& [name, make] : tests) {
            std::fprintf(stderr, "  %s\n", name.c_str());
        }
        return 2;
    }
    const auto test = found->second();
    argv[1] = argv[0];
    return QTest::qExec(test.get(), argc - 1, argv + 1);
}
