#include "app/service/log.h"

#include <sys/stat.h>

#include <array>
#include <ctime>
#include <fstream>
#include <system_error>

#include "core/atomic_file.h"
#include "core/utf8.h"

namespace lightgen::service {

namespace fs = std::filesystem;

namespace {

std::string timeNow() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

}  // namespace

Log::Log(const std::optional<fs::path>& folder) {
    if (!folder || !core::createFolder(*folder)) {
        return;
    }
    m_file = *folder / "service.log";
    std::error_code error;
    const auto size = fs::file_size(m_file, error);
    m_bytes = error ? 0 : static_cast<std::size_t>(size);
    m_stream.reset(std::fopen(m_file.c_str(), "ae"));
    ::chmod(m_file.c_str(), 0600);
}

void Log::write(std::string_view sentence) {
    const auto line = timeNow() + " " + core::printable(sentence);
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(line);
    if (m_lines.size() > kRememberedLines) {
        m_lines.erase(m_lines.begin());
    }
    if (!m_stream) {
        return;
    }
    if (m_bytes + line.size() > kMaxBytes) {
        rotate();
    }
    if (m_stream) {
        std::fprintf(m_stream.get(), "%s\n", line.c_str());
        std::fflush(m_stream.get());
        m_bytes += line.size() + 1;
    }
}

std::vector<std::string> Log::lastLines() const {
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

std::vector<std::string> Log::linesIn(const fs::path& folder) {
    std::vector<std::string> lines;
    std::ifstream stream(folder / "service.log");
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
        if (lines.size() > kRememberedLines) {
            lines.erase(lines.begin());
        }
    }
    return lines;
}

void Log::rotate() {
    m_stream.reset();
    std::error_code error;
    fs::rename(m_file, m_file.string() + ".1", error);
    m_stream.reset(std::fopen(m_file.c_str(), "we"));
    if (m_stream) {
        ::chmod(m_file.c_str(), 0600);
    }
    m_bytes = 0;
}

}  // namespace lightgen::service
