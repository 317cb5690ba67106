// The log file of the service: times and sentences, size-capped, without prompts unless they are asked for.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightgen::service {

// May be used on any thread. Never fails: a service without a log still works.
class Log {
public:
    static constexpr std::size_t kMaxBytes = std::size_t{1} << 20;  // then service.log becomes service.log.1
    static constexpr std::size_t kRememberedLines = 200;

    // In `folder`/service.log; without a folder only the last lines are remembered.
    explicit Log(const std::optional<std::filesystem::path>& folder);

    void write(std::string_view sentence);  // one line, with the time before it
    std::vector<std::string> lastLines() const;
    static std::vector<std::string> linesIn(const std::filesystem::path& folder);  // the last ones of the file

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void rotate();

    mutable std::mutex m_mutex;
    std::filesystem::path m_file;
    std::unique_ptr<std::FILE, Close> m_stream;
    std::size_t m_bytes = 0;
    std::vector<std::string> m_lines;
};

}  // namespace lightgen::service
