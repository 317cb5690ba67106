#include "ui/batch/batch_reading.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

#include "core/utf8.h"

namespace lightgen::ui {
namespace {

core::Status checkWith(const std::vector<core::ModelInfo>& models, const core::GenerationRequest& request) {
    const auto model = std::ranges::find(models, request.model, &core::ModelInfo::name);
    if (model == models.end()) {
        return core::fail(
            core::ErrorCode::NotFound, "there is no model '{}' on this machine.", core::printable(request.model)
        );
    }
    LIGHTGEN_CHECK(core::validate(request, *model));
    return {};
}

BatchAnswer answerTo(const BatchQuestion& question) {
    BatchAnswer answer;
    core::BatchDefaults defaults{.request = question.defaults, .matrix = {}};
    defaults.request.prompt.clear();  // the prompts are the file's
    for (const auto& axis : question.matrix) {
        auto parsed = core::parseMatrix(axis);
        if (!parsed) {
            answer.matrixProblem = parsed.error().message;
            return answer;
        }
        defaults.matrix.push_back(*std::move(parsed));
    }
    const auto rows = core::readBatchFile(question.file);
    if (!rows) {
        answer.problems.push_back(rows.error().message);
        return answer;
    }
    answer.lines = rows->size();
    const core::RequestCheck check = [&](const core::GenerationRequest& request) {
        return checkWith(question.models, request);
    };
    auto jobs = core::planBatch(*rows, defaults);
    if (jobs && core::checkBatch(*jobs, check)) {
        answer.jobs = *std::move(jobs);
    } else {
        answer.problems = core::batchProblems(*rows, defaults, check, kMostBatchProblems);
        if (answer.problems.empty() && !jobs) {
            answer.problems.push_back(jobs.error().message);  // of all lines together: too many pictures
        }
    }
    return answer;
}

}  // namespace

QFuture<BatchAnswer> readBatch(BatchQuestion question) {
    return QtConcurrent::run([question = std::move(question)] { return answerTo(question); });
}

}  // namespace lightgen::ui
