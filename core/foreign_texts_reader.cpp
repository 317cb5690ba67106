#include "core/foreign_texts_reader.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "core/paths.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{120};
constexpr auto kReader = "lightgen-picture-reader";
constexpr std::size_t kMostAnswerBytes = 4 * kMaxPngTextBytes;

}  // namespace

Result<ForeignTexts> ForeignTextsReader::read(const std::filesystem::path& file) {
    if (!m_reader) {
        auto started = ChildProcess::start(programFolder() / kReader, {"--many"});
        if (!started) {
            return fail(ErrorCode::Internal, "{} cannot be read: {}", printable(file), started.error().message);
        }
        m_reader.emplace(*std::move(started));
    }
    auto answer = ask(file);
    if (!answer && answer.error().code == ErrorCode::EngineLost) {
        m_reader.reset();
        return fail(ErrorCode::Corrupt, "{} is damaged: its decoder crashed on it.", printable(file));
    }
    return answer;
}

Result<ForeignTexts> ForeignTextsReader::ask(const std::filesystem::path& file) {
    const std::string name = file.string();
    const std::string question = fmt::format("{}\n{}", name.size(), name);
    LIGHTGEN_CHECK(m_reader->write({reinterpret_cast<const std::uint8_t*>(question.data()), question.size()}));
    std::vector<std::uint8_t> answer;
    const auto start = Clock::now();
    const auto isLate = [&] { return Clock::now() - start > kPatience; };
    while (std::ranges::find(answer, std::uint8_t{'\n'}) == answer.end()) {
        const auto more = m_reader->readSome(answer, isLate);
        if (!more || answer.size() > kMostAnswerBytes) {
            m_reader.reset();
            return fail(ErrorCode::Incompatible, "{} takes too long to read and was given up.", printable(file));
        }
        if (!*more) {
            return fail(ErrorCode::EngineLost, "The reader has ended.");
        }
    }
    return parseTextsStream(answer);
}

}  // namespace lightgen::core
