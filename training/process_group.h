// Several processes, on one machine or on several, that train one model: each computes a part of the batch, and the
// gradients are averaged. Under torchrun's variables RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT.
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

#include "core/result.h"

namespace lightgen::training {

class ProcessGroup {
public:
    // A group of one where RANK and WORLD_SIZE are not set. Waits for the others.
    // Errors: InvalidArgument (variables that contradict each other), Device (the others cannot be reached).
    static core::Result<std::shared_ptr<ProcessGroup>> fromEnvironment();

    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;

    int rank() const { return m_rank; }
    int size() const { return m_size; }
    bool leads() const { return m_rank == 0; }  // writes the files and says how far things are

    // In place; all processes call these in the same order with tensors of the same shapes.
    void average(const std::vector<at::Tensor>& tensors) const;
    void shareFromFirst(const std::vector<at::Tensor>& tensors) const;
    double average(double value) const;
    // What the first process says.
    bool agreed(bool value) const;

private:
    struct Backend;
    ProcessGroup(int rank, int size, std::unique_ptr<Backend> backend);

    int m_rank = 0, m_size = 1;
    std::unique_ptr<Backend> m_backend;  // null: a group of one
};

}  // namespace lightgen::training
