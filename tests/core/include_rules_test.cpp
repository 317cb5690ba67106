// The arrows between our folders (app -> ui -> core; app -> training -> inference -> core), read off the includes.
#include <map>
#include <regex>
#include <set>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

const std::map<std::string, std::set<std::string>> kAllowed{
    {"core", {"core"}},
    {"inference", {"inference", "core"}},
    {"training", {"training", "inference", "core"}},
    {"ui", {"ui", "core"}},
    {"app", {"app", "ui", "training", "inference", "core"}},
};
const std::set<std::string> kWithoutQt{"core", "inference", "training"};
const std::set<std::string> kWithoutTorch{"core", "ui"};
// Tests may include everything; the others hold no code of the program.
const std::set<std::string> kOther{"tests", "cmake", "docs", "packaging", "resources", "translations"};

struct Include {
    std::string name;
    bool quoted;
};

bool isSource(const fs::path& path) {
    static const std::set<std::string> kEndings{
        ".h", ".hpp", ".hh", ".cpp", ".cc", ".cxx", ".cu", ".cuh", ".inl", ".c"};
    return kEndings.count(path.extension().string()) > 0;
}

std::vector<Include> includesOf(const fs::path& file) {
    static const std::regex kLine("^[ \t]*#[ \t]*(?:include|include_next|import)[ \t]*(?:<([^>]+)>|\"([^\"]+)\")");
    std::vector<Include> includes;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (std::regex_search(line, match, kLine)) {
            includes.push_back({match[1].matched ? match[1] : match[2], match[2].matched});
        }
    }
    return includes;
}

bool isQt(const std::string& name) {
    static const std::regex kQt("^(Q[A-Z]|Qt[A-Z0-9]|q[a-z]+\\.h$|Qt6?/).*");
    return std::regex_match(name, kQt) || name == "qglobal.h";
}

bool isTorch(const std::string& name) {
    static const std::regex kTorch("^(torch|ATen|c10|caffe2)/.*");
    return std::regex_match(name, kTorch);
}

std::string firstPart(const std::string& path) {
    return path.substr(0, path.find('/'));
}

// Empty: allowed. `folder` is the top folder of the file.
std::string problemWith(const std::string& folder, const Include& include) {
    if (isQt(include.name)) {
        return kWithoutQt.count(folder) ? "must not include Qt" : "";
    }
    if (isTorch(include.name)) {
        return kWithoutTorch.count(folder) ? "must not include torch" : "";
    }
    if (include.name.find("..") != std::string::npos) {
        return "must include from the root";
    }
    const auto target = firstPart(include.name);
    if (kAllowed.count(target) || kOther.count(target)) {
        return kAllowed.at(folder).count(target) ? "" : "must not include " + target + "/";
    }
    const bool generated = include.name.ends_with(".moc") || include.name.starts_with("ui_");
    return include.quoted && !generated ? "must include from the root" : "";
}

std::vector<std::string> problemsInFile(const fs::path& root, const fs::path& file) {
    const auto name = file.lexically_relative(root).generic_string();
    const auto folder = firstPart(name);
    std::vector<std::string> problems;
    bool qt = false;
    bool torch = false;
    for (const auto& include : includesOf(file)) {
        qt = qt || isQt(include.name);
        torch = torch || isTorch(include.name);
        if (const auto problem = problemWith(folder, include); !problem.empty()) {
            problems.push_back(name + ": " + problem + ": " + include.name);
        }
    }
    if (qt && torch) {
        problems.push_back(name + ": must not include both Qt and torch");
    }
    return problems;
}

struct Report {
    std::vector<std::string> problems;
    std::map<std::string, int> files;  // checked, by folder
};

bool isSkipped(const fs::path& folder) {
    const auto name = folder.filename().string();
    return name.starts_with(".") || name.starts_with("build") || kOther.count(name) > 0;
}

Report check(const fs::path& root) {
    Report report;
    for (const auto& top : fs::directory_iterator(root)) {
        const auto folder = top.path().filename().string();
        if (!top.is_directory() || isSkipped(top.path())) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(top.path())) {
            if (!entry.is_regular_file() || !isSource(entry.path())) {
                continue;
            }
            ++report.files[folder];
            if (!kAllowed.count(folder)) {
                report.problems.push_back(folder + "/: there is no rule for this folder");
                break;
            }
            const auto found = problemsInFile(root, entry.path());
            report.problems.insert(report.problems.end(), found.begin(), found.end());
        }
    }
    return report;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + '\n';
    }
    return text;
}

}  // namespace

class IncludeRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourTreeKeepsTheRules() {
        const auto report = check(LIGHTGEN_SOURCE_DIR);
        QVERIFY2(report.problems.empty(), joined(report.problems).c_str());
        for (const auto& [folder, allowed] : kAllowed) {
            QVERIFY2(report.files.count(folder), (folder + " was not walked").c_str());
        }
    }

    void aBadIncludeIsFound_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* file, const char* line) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(file), QLatin1String(line))))
                << QByteArray(file) << QByteArray(line);
        };
        row("core/a.h", "#include <QString>");
        row("core/a.h", "#include <QtCore/QString>");
        row("core/a.cpp", "  #  include\t<qstring.h>");
        row("core/deep/er/a.cpp", "#include <torch/torch.h>");
        row("core/a.cpp", "#include <ATen/core/Tensor.h>");
        row("core/a.cpp", "#include <c10/util/Half.h>");
        row("core/a.cpp", "#include \"inference/generate.h\"");
        row("core/a.cpp", "#include \"tests/support/test_class.h\"");
        row("inference/a.cpp", "#include <QImage>");
        row("inference/a.cpp", "#include \"ui/canvas.h\"");
        row("inference/cuda/a.cu", "#include \"training/dpo.h\"");
        row("training/a.cpp", "#include <QtTest/QtTest>");
        row("training/a.cpp", "#include \"app/main.h\"");
        row("ui/a.cpp", "#include <ATen/ATen.h>");
        row("ui/a.cpp", "#include \"inference/model.h\"");
        row("ui/a.cpp", "#include <inference/model.h>");
        row("ui/a.h", "#include \"training/dpo.h\"");
        row("ui/a.h", "#include \"../inference/model.h\"");
        row("ui/a.h", "#include \"core/../inference/model.h\"");
        row("ui/a.h", "#include \"canvas.h\"");
        row("helpers/a.cpp", "#include <vector>");
        row("app/a.cpp", "#include <QString>\n#include <torch/torch.h>");
    }
    void aBadIncludeIsFound() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, line);
        const TemporaryFolder folder;
        writeText(folder / file.toStdString(), "#pragma once\n" + line.toStdString() + "\n");
        QCOMPARE(check(folder.path()).problems.size(), std::size_t{1});
    }

    void goodIncludesPass() {
        const TemporaryFolder folder;
        writeText(
            folder / "core/a.cpp",
            "#include \"core/a.h\"\n#include <vector>\n#include <png.h>\n#include <sys/stat.h>\n// <QString>\n"
        );
        writeText(
            folder / "inference/a.cpp",
            "#include <ATen/core/Tensor.h>\n#include \"core/a.h\"\n#include \"inference/b.h\"\n"
        );
        writeText(
            folder / "training/a.cpp", "#include <torch/torch.h>\n#include \"inference/b.h\"\n#include \"core/a.h\"\n"
        );
        writeText(
            folder / "ui/a.cpp",
            "#include <QString>\n#include <QtCore/QtGlobal>\n#include \"core/a.h\"\n#include \"a.moc\"\n"
        );
        writeText(folder / "app/a.cpp", "#include \"ui/a.h\"\n#include \"training/a.h\"\n#include \"inference/b.h\"\n");
        writeText(folder / "tests/core/a.cpp", "#include <QString>\n#include <torch/torch.h>\n");
        writeText(folder / "build/x/a.cpp", "#include \"nonsense.h\"\n");
        const auto report = check(folder.path());
        QVERIFY2(report.problems.empty(), joined(report.problems).c_str());
        QCOMPARE(report.files.size(), std::size_t{5});
    }
};

LIGHTGEN_TEST(IncludeRulesTest)
#include "include_rules_test.moc"
