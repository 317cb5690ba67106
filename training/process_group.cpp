#include "training/process_group.h"

#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>

namespace lightgen::training {

using core::ErrorCode;
using core::fail;

namespace {

constexpr std::chrono::minutes kPatience{10};

core::Result<std::optional<int>> numberIn(const char* variable) {
    const char* text = std::getenv(variable);
    if (text == nullptr || *text == '\0') {
        return std::nullopt;
    }
    const std::string_view view(text);
    int value = -1;
    const auto parsed = std::from_chars(view.data(), view.data() + view.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != view.data() + view.size() || value < 0) {
        return fail(ErrorCode::InvalidArgument, "{}={} is not a whole number from 0", variable, view);
    }
    return value;
}

at::Tensor flattened(const std::vector<at::Tensor>& tensors) {
    std::vector<at::Tensor> parts;
    for (const auto& tensor : tensors) {
        parts.push_back(tensor.detach().flatten().to(at::kCPU, at::kFloat));
    }
    return at::cat(parts);
}

void spread(const at::Tensor& flat, const std::vector<at::Tensor>& tensors) {
    std::int64_t at = 0;
    for (const auto& tensor : tensors) {
        tensor.detach().copy_(flat.narrow(0, at, tensor.numel()).view(tensor.sizes()));
        at += tensor.numel();
    }
}

}  // namespace

struct ProcessGroup::Backend {
    c10::intrusive_ptr<c10d::TCPStore> store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> group;
};

ProcessGroup::ProcessGroup(int rank, int size, std::unique_ptr<Backend> backend)
    : m_rank(rank)
    , m_size(size)
    , m_backend(std::move(backend)) {}

ProcessGroup::~ProcessGroup() = default;

core::Result<std::shared_ptr<ProcessGroup>> ProcessGroup::fromEnvironment() {
    LIGHTGEN_TRY(const auto rank, numberIn("RANK"));
    LIGHTGEN_TRY(const auto size, numberIn("WORLD_SIZE"));
    if (!rank && size.value_or(1) <= 1) {
        return std::shared_ptr<ProcessGroup>(new ProcessGroup(0, 1, nullptr));
    }
    LIGHTGEN_TRY(const auto port, numberIn("MASTER_PORT"));
    const char* address = std::getenv("MASTER_ADDR");
    if (!rank || !size || !port || address == nullptr || *rank >= *size || *port > 65535) {
        return fail(
            ErrorCode::InvalidArgument,
            "training in several processes needs RANK below WORLD_SIZE, MASTER_ADDR and MASTER_PORT, as torchrun sets "
            "them; without RANK and WORLD_SIZE one process trains alone"
        );
    }
    if (*size == 1) {
        return std::shared_ptr<ProcessGroup>(new ProcessGroup(0, 1, nullptr));
    }
    try {
        auto backend = std::make_unique<Backend>();
        c10d::TCPStoreOptions options;
        options.port = static_cast<std::uint16_t>(*port);
        options.isServer = *rank == 0;
        options.numWorkers = static_cast<std::size_t>(*size);
        options.timeout = kPatience;
        backend->store = c10::make_intrusive<c10d::TCPStore>(address, options);
        auto gloo = c10d::ProcessGroupGloo::Options::create_default(kPatience);
        if (gloo->devices.empty()) {
            gloo->devices.push_back(c10d::ProcessGroupGloo::createDefaultDevice());
        }
        backend->group = c10::make_intrusive<c10d::ProcessGroupGloo>(backend->store, *rank, *size, std::move(gloo));
        return std::shared_ptr<ProcessGroup>(new ProcessGroup(*rank, *size, std::move(backend)));
    } catch (const std::exception& problem) {
        return fail(
            ErrorCode::Device,
            "the other processes of the training cannot be reached at {}:{}: {}",
            address,
            *port,
            problem.what()
        );
    }
}

void ProcessGroup::average(const std::vector<at::Tensor>& tensors) const {
    if (!m_backend || tensors.empty()) {
        return;
    }
    std::vector<at::Tensor> flat{flattened(tensors)};
    m_backend->group->allreduce(flat)->wait();
    spread(flat[0].div_(m_size), tensors);
}

void ProcessGroup::shareFromFirst(const std::vector<at::Tensor>& tensors) const {
    if (!m_backend) {
        return;
    }
    for (const auto& tensor : tensors) {
        std::vector<at::Tensor> whole{tensor.detach().to(at::kCPU).contiguous()};
        m_backend->group->broadcast(whole)->wait();
        tensor.detach().copy_(whole[0]);
    }
}

double ProcessGroup::average(double value) const {
    const auto one = at::full({1}, value, at::TensorOptions(at::kDouble));
    if (m_backend) {
        std::vector<at::Tensor> sum{one};
        m_backend->group->allreduce(sum)->wait();
        return sum[0].item<double>() / m_size;
    }
    return value;
}

bool ProcessGroup::agreed(bool value) const {
    const auto said = at::full({1}, value ? 1.0 : 0.0, at::TensorOptions(at::kFloat));
    shareFromFirst({said});
    return said.item<double>() > 0.5;
}

}  // namespace lightgen::training
