// The formulas of our kernels on the CPU, and the library file: without a GPU it must load or say why it does not.
#include <QObject>

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/randn.h>

#include <filesystem>
#include <span>

#include "inference/cuda/adaln_reference.h"
#include "inference/cuda_library.h"
#include "tests/support/test_class.h"

using namespace lightgen::inference;

namespace {

constexpr LightGenCudaShape kShape{.rows = 5, .width = 37, .modulation_stride = 3 * 37};

std::span<const float> values(const at::Tensor& x) {
    return {x.const_data_ptr<float>(), static_cast<std::size_t>(x.numel())};
}
std::span<float> writable(at::Tensor& x) {
    return {x.mutable_data_ptr<float>(), static_cast<std::size_t>(x.numel())};
}

// What a residual block gets: shift, scale and gate are the thirds of one matrix, as the projection makes them.
struct BlockInput {
    at::Tensor x = at::randn({kShape.rows, kShape.width}) * 3 + 1;
    at::Tensor y = at::randn({kShape.rows, kShape.width});
    at::Tensor weight = at::randn({kShape.width});
    at::Tensor bias = at::randn({kShape.width});
    at::Tensor modulation = at::randn({kShape.rows, kShape.modulation_stride});

    at::Tensor third(int index) const { return modulation.narrow(1, index * kShape.width, kShape.width); }
    std::span<const float> from(int index) const {
        return values(modulation).subspan(static_cast<std::size_t>(index) * kShape.width);
    }
};

std::filesystem::path builtLibrary() {
    return std::filesystem::path(LIGHTGEN_BINARY_DIR) / "lib/liblightgen_cuda.so";
}

}  // namespace

class CudaLibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normModulateIsLayerNormThenScaleAndShift();
    void normModulateWorksWithoutAnAffinePart();
    void gatedResidualAddsTheGatedBranch();
    void aMissingLibraryIsASentence();
    void aForeignLibraryIsRefused();
    void theBuiltLibraryHasEverySymbol();
    void openingItFindsADeviceOrSaysWhyNot();
};

void CudaLibraryTest::normModulateIsLayerNormThenScaleAndShift() {
    const BlockInput in;
    const at::Tensor expected =
        at::layer_norm(in.x, {kShape.width}, in.weight, in.bias, 1e-6) * (1 + in.third(1)) + in.third(0);
    at::Tensor h = at::randn({kShape.rows, kShape.width});
    cuda::referenceNormModulate(
        kShape, values(in.x), values(in.weight), values(in.bias), 1e-6f, in.from(0), in.from(1), writable(h)
    );
    QVERIFY(at::allclose(h, expected, 1e-5, 1e-5));
}

void CudaLibraryTest::normModulateWorksWithoutAnAffinePart() {
    const BlockInput in;
    const at::Tensor expected = at::layer_norm(in.x, {kShape.width}, {}, {}, 1e-6) * (1 + in.third(1)) + in.third(0);
    at::Tensor h = at::randn({kShape.rows, kShape.width});
    cuda::referenceNormModulate(kShape, values(in.x), {}, {}, 1e-6f, in.from(0), in.from(1), writable(h));
    QVERIFY(at::allclose(h, expected, 1e-5, 1e-5));
}

void CudaLibraryTest::gatedResidualAddsTheGatedBranch() {
    const BlockInput in;
    const at::Tensor expected = in.x + in.third(2) * in.y;
    at::Tensor out = at::randn({kShape.rows, kShape.width});
    cuda::referenceGatedResidual(kShape, values(in.x), in.from(2), values(in.y), writable(out));
    QVERIFY(at::allclose(out, expected, 1e-6, 1e-6));
}

void CudaLibraryTest::aMissingLibraryIsASentence() {
    const auto opened = CudaLibrary::open("/nonexistent/liblightgen_cuda.so");
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, lightgen::core::ErrorCode::Device);
    QVERIFY(opened.error().message.english().find("/nonexistent/liblightgen_cuda.so") != std::string::npos);
}

void CudaLibraryTest::aForeignLibraryIsRefused() {
    const auto opened = CudaLibrary::openWithoutDevice(LIGHTGEN_FOREIGN_LIBRARY);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, lightgen::core::ErrorCode::Incompatible);
}

void CudaLibraryTest::theBuiltLibraryHasEverySymbol() {
    if (!LIGHTGEN_CUDA_BUILT) {
        QVERIFY2(!std::filesystem::exists(builtLibrary()), "left over from another configuration");
        return;
    }
    const auto opened = CudaLibrary::openWithoutDevice(builtLibrary());
    QVERIFY2(opened, opened ? "" : opened.error().message.english().c_str());
    QCOMPARE(opened->functions().abi(), LIGHTGEN_CUDA_ABI);
}

void CudaLibraryTest::openingItFindsADeviceOrSaysWhyNot() {
    const auto opened = CudaLibrary::open(builtLibrary());
    if (opened) {
        int devices = 0;
        QCOMPARE(opened->functions().deviceCount(&devices), 0);
        QVERIFY(devices > 0);
    } else {
        QCOMPARE(opened.error().code, lightgen::core::ErrorCode::Device);
        QVERIFY(opened.error().message.english().ends_with('.'));
        QVERIFY(opened.error().message.english().size() > 20);
    }
}

LIGHTGEN_TEST(CudaLibraryTest)
#include "cuda_library_test.moc"
