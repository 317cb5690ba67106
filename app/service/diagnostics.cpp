#include "app/service/diagnostics.h"

#include <fmt/format.h>
#include <pwd.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "core/file_name.h"
#include "core/memory_estimate.h"
#include "core/paths.h"
#include "core/protocol.h"
#include "core/version.h"

namespace lightgen::service {

namespace {

constexpr std::size_t kShortest = 3;  // shorter words stand everywhere

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    if (what.size() < kShortest) {
        return;
    }
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

std::string valueIn(const char* file, std::string_view key) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(key)) {
            const auto colon = line.find_first_of(":=");
            const auto value = line.find_first_not_of(" \t\"", colon + 1);
            return value == std::string::npos ? "" : line.substr(value, line.find_last_not_of("\"") + 1 - value);
        }
    }
    return "unknown";
}

std::string kernel() {
    utsname names{};
    return ::uname(&names) == 0 ? fmt::format("{} {} {}", names.sysname, names.release, names.machine) : "unknown";
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "not set";
}

}  // namespace

std::string anonymised(std::string text, const std::vector<std::string>& prompts) {
    for (const auto& prompt : prompts) {
        replaceAll(text, prompt, "[prompt]");
        const auto name = core::fileNameFrom(prompt);
        if (name != "picture") {
            replaceAll(text, name, "[prompt]");
        }
    }
    const auto home = core::homeFolder().string();
    if (home != "/") {
        replaceAll(text, home, "~");
    }
    if (const passwd* user = ::getpwuid(::geteuid()); user != nullptr && std::string_view(user->pw_name) != "root") {
        replaceAll(text, std::string("/") + user->pw_name + "/", "/[user]/");
    }
    return text;
}

std::string diagnosticReport(const DiagnosticFacts& facts) {
    auto report = fmt::format(
        "lightgen-service {}\nprotocol: {}\ndevice: {}\nthreads: {} of {}\nniceness: {}\njournal: {}\n"
        "OMP_WAIT_POLICY: {}\nsystem: {}\nkernel: {}\nprocessor: {}\nmemory: {}, available {} MiB\n",
        core::programVersion(),
        core::protocol::kVersion,
        facts.device.english(),
        facts.threads,
        std::thread::hardware_concurrency(),
        facts.niceness,
        facts.keepsJournal ? "on disk" : "in memory",
        environment("OMP_WAIT_POLICY"),
        valueIn("/etc/os-release", "PRETTY_NAME"),
        kernel(),
        valueIn("/proc/cpuinfo", "model name"),
        valueIn("/proc/meminfo", "MemTotal"),
        core::availableMemory() >> 20
    );
    report += "\nlog:\n";
    for (const auto& line : facts.logLines) {
        report += line + "\n";
    }
    return anonymised(std::move(report), facts.prompts);
}

}  // namespace lightgen::service
