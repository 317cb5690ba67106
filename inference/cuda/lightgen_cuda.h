/* The C ABI of liblightgen_cuda.so: our own kernels. Opened with dlopen (inference/cuda_library.h), never linked, so
 * that a program starts where there is no driver. Plain C types only: no CUDA header is needed to call it.
 *
 * Pointers are device memory, float32, rows of `width` numbers without padding unless a stride says otherwise.
 * `stream` is a cudaStream_t; null is the default stream. Every call only enqueues work.
 * Returns 0, or a CUDA error code for lightgen_cuda_error_text.
 *
 * Residual block of the diffusion MLP (names diffloss.net.res_blocks.N of the checkpoint):
 *     h = LayerNorm(x) * (1 + scale) + shift        lightgen_cuda_norm_modulate
 *     y = mlp(h)                                    two matrix products, not here
 *     x = x + gate * y                              lightgen_cuda_gated_residual
 */
#ifndef LIGHTGEN_CUDA_H
#define LIGHTGEN_CUDA_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Raised with every change of a signature; a program refuses a library of another number. */
#define LIGHTGEN_CUDA_ABI 1

#define LIGHTGEN_CUDA_API __attribute__((visibility("default")))

typedef struct {
    int64_t rows;
    int64_t width;
    int64_t modulation_stride; /* from one row of shift, scale or gate to the next: they are chunks of one matrix */
} LightGenCudaShape;

LIGHTGEN_CUDA_API int lightgen_cuda_abi(void);

/* Number of usable devices in *count. */
LIGHTGEN_CUDA_API int lightgen_cuda_device_count(int* count);

/* English text of a returned code; never null. */
LIGHTGEN_CUDA_API const char* lightgen_cuda_error_text(int code);

/* h = LayerNorm(x; weight, bias, eps) * (1 + scale) + shift. weight and bias [width] may both be null: no affine part.
 * `h` may be `x`. */
LIGHTGEN_CUDA_API int lightgen_cuda_norm_modulate(
    LightGenCudaShape shape,
    const float* x,
    const float* weight,
    const float* bias,
    float eps,
    const float* shift,
    const float* scale,
    float* h,
    void* stream
);

/* out = x + gate * y. `out` may be `x` or `y`. */
LIGHTGEN_CUDA_API int lightgen_cuda_gated_residual(
    LightGenCudaShape shape, const float* x, const float* gate, const float* y, float* out, void* stream
);

#ifdef __cplusplus
}
#endif
#endif
