#include "app/train/picture_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <thread>

#include "core/foreign_picture.h"

namespace lightgen::train {

namespace fs = std::filesystem;
using core::ErrorCode;

namespace {

constexpr std::size_t kMaxStream = std::size_t{1} << 31;

fs::path readerProgram() {
    std::error_code problem;
    const auto program = fs::read_symlink("/proc/self/exe", problem).parent_path() / "lightgen-picture-reader";
    return fs::exists(program, problem) ? program : fs::path();
}

bool isPng(std::span<const std::uint8_t> bytes) {
    constexpr std::array<std::uint8_t, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    return bytes.size() >= kSignature.size() && std::equal(kSignature.begin(), kSignature.end(), bytes.begin());
}

// Feeds a child from a thread of its own, so that neither side waits for the other.
class Feeder {
public:
    Feeder(int end, std::span<const std::uint8_t> bytes)
        : m_thread([end, bytes] {
            std::size_t done = 0;
            while (done < bytes.size()) {
                const auto written = ::write(end, bytes.data() + done, bytes.size() - done);
                if (written <= 0) {
                    break;  // the reader ended early; its answer says why
                }
                done += static_cast<std::size_t>(written);
            }
            ::close(end);
        }) {}

private:
    std::jthread m_thread;
};

core::Result<core::RgbImage>
decodeElsewhere(const fs::path& reader, std::span<const std::uint8_t> bytes, const std::string& name) {
    std::array<int, 2> in{}, out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) {
        return core::fail(ErrorCode::Internal, "{}: no pipe to the picture reader can be made", name);
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    auto program = reader.string(), argument = name;
    std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    const int started = ::posix_spawn(&child, program.c_str(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    if (started != 0) {
        ::close(in[1]);
        ::close(out[0]);
        return core::fail(ErrorCode::Internal, "{} cannot be started", reader.string());
    }
    std::vector<std::uint8_t> answer;
    {
        const Feeder feeder(in[1], bytes);
        std::array<std::uint8_t, 1 << 16> block{};
        for (ssize_t got = 0; answer.size() < kMaxStream && (got = ::read(out[0], block.data(), block.size())) > 0;) {
            answer.insert(answer.end(), block.begin(), block.begin() + got);
        }
        ::close(out[0]);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    LIGHTGEN_TRY(auto picture, core::parsePictureStream(answer));
    return std::move(picture.image);
}

}  // namespace

core::Result<core::RgbImage> decodeAnyPicture(std::span<const std::uint8_t> bytes, const std::string& name) {
    if (isPng(bytes)) {
        return training::data::decodePngPicture(bytes, name);
    }
    static const auto reader = readerProgram();
    if (reader.empty()) {
        return core::fail(
            ErrorCode::Incompatible,
            "no PNG, and this build reads nothing else: lightgen-picture-reader is not beside it"
        );
    }
    std::signal(SIGPIPE, SIG_IGN);  // a reader that ends early must not end this program
    return decodeElsewhere(reader, bytes, name);
}

}  // namespace lightgen::train
