#include <cuda_runtime.h>

#include "inference/cuda/lightgen_cuda.h"

namespace {

constexpr int kThreads = 256;
constexpr int kWarp = 32;

// Sum over the block, returned to every thread. `partial` has one place per warp.
__device__ float blockSum(float value, float* partial) {
    for (int offset = kWarp / 2; offset > 0; offset /= 2) {
        value += __shfl_xor_sync(0xffffffffu, value, offset);
    }
    __syncthreads();  // nobody still reads the sum before this one
    if (threadIdx.x % kWarp == 0) {
        partial[threadIdx.x / kWarp] = value;
    }
    __syncthreads();
    float sum = 0.0f;
    for (int warp = 0; warp < kThreads / kWarp; ++warp) {
        sum += partial[warp];  // same order in every thread: the result does not depend on scheduling
    }
    return sum;
}

// One block per row. The variance is that of the centred values, as LayerNorm has it; the row is in the cache by then.
__global__ void normModulate(
    LightGenCudaShape shape, const float* x, const float* weight, const float* bias, float eps, const float* shift,
    const float* scale, float* h
) {
    __shared__ float partial[kThreads / kWarp];
    const int64_t row = blockIdx.x;
    const float* in = x + row * shape.width;
    float sum = 0.0f;
    for (int64_t i = threadIdx.x; i < shape.width; i += kThreads) {
        sum += in[i];
    }
    const float mean = blockSum(sum, partial) / static_cast<float>(shape.width);
    float squares = 0.0f;
    for (int64_t i = threadIdx.x; i < shape.width; i += kThreads) {
        const float centred = in[i] - mean;
        squares += centred * centred;
    }
    const float inverseDeviation = rsqrtf(blockSum(squares, partial) / static_cast<float>(shape.width) + eps);
    const float* rowShift = shift + row * shape.modulation_stride;
    const float* rowScale = scale + row * shape.modulation_stride;
    for (int64_t i = threadIdx.x; i < shape.width; i += kThreads) {
        float normed = (in[i] - mean) * inverseDeviation;
        if (weight != nullptr) {
            normed = normed * weight[i] + bias[i];
        }
        h[row * shape.width + i] = normed * (1.0f + rowScale[i]) + rowShift[i];
    }
}

__global__ void gatedResidual(LightGenCudaShape shape, const float* x, const float* gate, const float* y, float* out) {
    const int64_t row = blockIdx.x;
    for (int64_t i = threadIdx.x; i < shape.width; i += kThreads) {
        const int64_t at = row * shape.width + i;
        out[at] = x[at] + gate[row * shape.modulation_stride + i] * y[at];
    }
}

bool isEmpty(LightGenCudaShape shape) { return shape.rows <= 0 || shape.width <= 0; }

}  // namespace

extern "C" {

int lightgen_cuda_abi(void) { return LIGHTGEN_CUDA_ABI; }

int lightgen_cuda_device_count(int* count) { return cudaGetDeviceCount(count); }

const char* lightgen_cuda_error_text(int code) { return cudaGetErrorString(static_cast<cudaError_t>(code)); }

int lightgen_cuda_norm_modulate(
    LightGenCudaShape shape, const float* x, const float* weight, const float* bias, float eps, const float* shift,
    const float* scale, float* h, void* stream
) {
    if (isEmpty(shape)) {
        return cudaSuccess;
    }
    normModulate<<<static_cast<unsigned>(shape.rows), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        shape, x, weight, bias, eps, shift, scale, h
    );
    return cudaGetLastError();
}

int lightgen_cuda_gated_residual(
    LightGenCudaShape shape, const float* x, const float* gate, const float* y, float* out, void* stream
) {
    if (isEmpty(shape)) {
        return cudaSuccess;
    }
    gatedResidual<<<static_cast<unsigned>(shape.rows), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        shape, x, gate, y, out
    );
    return cudaGetLastError();
}

}  // extern "C"
