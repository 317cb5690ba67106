// A program of ours started as a child that takes requests on its standard input and answers on its standard output:
// what may crash on a file, and the libraries that it needs, stay out of the programs that people look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

class ChildProcess {
public:
    // `input`: the file it reads instead of what write() sends; -1: none. Its messages go nowhere.
    // Errors: NotFound (the program is not there), Internal.
    static Result<ChildProcess>
    start(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input = -1);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();  // ends it, and waits for its end

    // Errors: EngineLost (it has ended).
    Status write(std::span<const std::uint8_t> bytes);
    // At least one byte more at the end of `target`; false: there will be none. Errors: Internal (given up).
    Result<bool> readSome(std::vector<std::uint8_t>& target, const std::function<bool()>& isCancelled);
    // Waits for its end. True: it ended on its own.
    bool join();

private:
    ChildProcess(pid_t process, int socket)
        : m_process(process)
        , m_socket(socket) {}

    pid_t m_process;
    int m_socket;
};

}  // namespace lightgen::core
