#include "core/batch/batch_plan.h"

#include <algorithm>
#include <charconv>

#include "core/file_name.h"
#include "core/request_json.h"
#include "core/request_settings.h"
#include "core/sha256.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;
using Axes = std::vector<std::pair<std::string, std::vector<std::string>>>;
Status checkNames(const Axes& axes) {
    for (const auto& [name, values] : axes) {
        if (name != "count" && !isSetting(name)) {
            return fail(
                ErrorCode::InvalidArgument,
                "There is no setting '{}'; there are count, {}.",
                printable(name),
                settingNames()
            );
        }
    }
    return {};
}

// The matrix takes the place of what the line says for the same setting.
Axes axesOf(const BatchRow& row, const BatchDefaults& defaults) {
    Axes axes;
    for (const auto& [name, values] : row.values) {
        const auto isThis = [&name = name](const auto& axis) { return axis.first == name; };
        if (std::ranges::none_of(defaults.matrix, isThis)) {
            axes.emplace_back(name, values);
        }
    }
    axes.insert(axes.end(), defaults.matrix.begin(), defaults.matrix.end());
    return axes;
}

class Planner {
public:
    explicit Planner(const BatchDefaults& defaults)
        : m_defaults(defaults) {}

    Status addRow(const BatchRow& row) {
        const auto axes = axesOf(row, m_defaults);
        LIGHTGEN_CHECK(checkNames(axes));
        std::vector<std::size_t> choice(axes.size());
        do {
            Values values;
            for (std::size_t i = 0; i < axes.size(); ++i) {
                values[axes[i].first] = axes[i].second[choice[i]];
            }
            LIGHTGEN_CHECK(addPictures(row.line, values));
        } while (advance(choice, axes));
        return {};
    }

    std::vector<BatchJob> jobs;

private:
    static bool advance(std::vector<std::size_t>& choice, const Axes& axes) {
        for (std::size_t i = axes.size(); i-- > 0;) {
            if (++choice[i] < axes[i].second.size()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    Status addPictures(std::size_t line, Values values) {
        constexpr int kMostCopies = 1'000'000;
        int count = 1;
        if (const auto found = values.find("count"); found != values.end()) {
            const auto& text = found->second;
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), count);
            if (parsed.ptr != text.data() + text.size() || count < 1 || count > kMostCopies) {
                return fail(
                    ErrorCode::InvalidArgument, "count: '{}' is no number from 1 to {}.", printable(text), kMostCopies
                );
            }
            values.erase(found);
        }
        auto request = m_defaults.request;
        for (const auto& [name, value] : values) {
            LIGHTGEN_CHECK(setSetting(request, name, value));
        }
        if (request.prompt.empty()) {
            return fail(ErrorCode::InvalidArgument, "there is no prompt.");
        }
        const bool ownSeed = values.contains("seed");
        for (int copy = 0; copy < count; ++copy) {
            auto one = request;
            one.seed =
                ownSeed ? request.seed + static_cast<std::uint64_t>(copy) : m_defaults.request.seed + jobs.size();
            LIGHTGEN_CHECK(addJob(line, std::move(one)));
        }
        return {};
    }

    Status addJob(std::size_t line, GenerationRequest request) {
        constexpr std::size_t kKeyDigits = 16;
        constexpr std::size_t kNameDigits = 8;
        if (jobs.size() >= kMaxBatchJobs) {
            return fail(ErrorCode::InvalidArgument, "a batch has at most {} pictures.", kMaxBatchJobs);
        }
        BatchJob job{.index = jobs.size() + 1, .line = line, .request = std::move(request), .key = {}, .name = {}};
        const auto text = fmt::format("{} {}", job.index, requestToJson(job.request));
        job.key = sha256Hex({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}).substr(0, kKeyDigits);
        job.name = fmt::format(
            "{:06}-seed{}-{}-{}.png",
            job.index,
            job.request.seed,
            fileNameFrom(job.request.prompt),
            job.key.substr(0, kNameDigits)
        );
        jobs.push_back(std::move(job));
        return {};
    }

    const BatchDefaults& m_defaults;
};

}  // namespace

Result<std::vector<BatchJob>> planBatch(std::span<const BatchRow> rows, const BatchDefaults& defaults) {
    Planner planner(defaults);
    for (const auto& row : rows) {
        if (const auto added = planner.addRow(row); !added) {
            return fail(ErrorCode::InvalidArgument, "Line {}: {}", row.line, added.error().message);
        }
    }
    return std::move(planner.jobs);
}

Status checkBatch(std::span<const BatchJob> jobs, const RequestCheck& check) {
    for (const auto& job : jobs) {
        if (const auto checked = check(job.request); !checked) {
            return fail(checked.error().code, "Line {}: {}", job.line, checked.error().message);
        }
    }
    return {};
}

std::vector<Phrase> batchProblems(
    std::span<const BatchRow> rows, const BatchDefaults& defaults, const RequestCheck& check, std::size_t most
) {
    std::vector<Phrase> problems;
    for (const auto& row : rows) {
        if (problems.size() >= most) {
            break;
        }
        const auto jobs = planBatch(std::span(&row, 1), defaults);
        const auto checked = jobs ? checkBatch(*jobs, check) : Status(tl::unexpected(jobs.error()));
        if (!checked) {
            problems.push_back(checked.error().message);
        }
    }
    return problems;
}

Result<Shard> parseShard(std::string_view text) {
    Shard shard;
    const auto* end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, shard.number);
    if (number.ec == std::errc{} && number.ptr != end && *number.ptr == '/') {
        const auto of = std::from_chars(number.ptr + 1, end, shard.of);
        if (of.ec == std::errc{} && of.ptr == end && shard.number >= 1 && shard.number <= shard.of) {
            return shard;
        }
    }
    return fail(
        ErrorCode::InvalidArgument, "'{}' is no shard: 2/8 is the second of eight, counted from 1.", printable(text)
    );
}

}  // namespace lightgen::core
