// Declarations only. LibTorch contains Gloo but its wheel leaves out Gloo's headers, which ProcessGroupGloo.hpp names.
// Nothing of Gloo is used here directly: its objects are made and destroyed inside LibTorch.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace gloo {

class Context {
public:
    void setTimeout(std::chrono::milliseconds timeout);
};

namespace rendezvous {

class Store {
public:
    virtual ~Store() = default;
    virtual void set(const std::string& key, const std::vector<char>& value) = 0;
    virtual std::vector<char> get(const std::string& key) = 0;
    virtual void wait(const std::vector<std::string>& keys) = 0;
    virtual void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& timeout) = 0;
};

}  // namespace rendezvous

namespace transport {

class Device;
class UnboundBuffer {
public:
    virtual ~UnboundBuffer() = default;
};

}  // namespace transport

}  // namespace gloo
