// A part of a picture is decoded as the whole would be, wherever it lies.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/randn.h>

#include <random>

#include "inference/vae/vae.h"
#include "tests/support/test_class.h"
#include "training/parameters.h"

using namespace lightgen;
using core::PixelRect;
using inference::NormPass;
using inference::NormStatistics;

namespace {

constexpr int kRows = 8, kColumns = 12;  // of the latent; eight pixels each
constexpr core::PixelSize kPicture{8 * kColumns, 8 * kRows};

inference::Vae randomVae(bool withAttention) {
    inference::VaeConfig config;
    config.blockChannels = {8, 16, 16, 24};
    config.latentChannels = 4;
    config.layersPerBlock = 1;
    config.normGroups = 4;
    config.midAttention = withAttention;
    training::Parameters parameters(5);
    inference::Vae vae(inference::WeightScope(parameters), config);
    auto generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{6});
    for (const auto& [name, value] : parameters.all()) {  // norms that do nothing would prove little
        value.add_(at::randn(value.sizes(), generator, at::kFloat), 0.1);
    }
    return vae;
}

at::Tensor randomLatent(std::uint64_t seed) {
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    return at::randn({1, 4, kRows, kColumns}, generator, at::kFloat);
}

PixelRect randomPart(std::mt19937& random) {
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const int width = 1 + upTo(kPicture.width), height = 1 + upTo(kPicture.height);
    return {upTo(kPicture.width - width + 1), upTo(kPicture.height - height + 1), width, height};
}

double distance(const at::Tensor& one, const at::Tensor& other) {
    return (one - other).abs().max().item<double>();
}

at::Tensor partOf(const at::Tensor& picture, const PixelRect& rect) {
    return picture.narrow(2, rect.y, rect.height).narrow(3, rect.x, rect.width);
}

QString nameOf(const PixelRect& rect) {
    return QStringLiteral("%1x%2 at %3, %4").arg(rect.width).arg(rect.height).arg(rect.x).arg(rect.y);
}

}  // namespace

class VaePartTest : public QObject {
    Q_OBJECT
    const at::NoGradGuard m_noGrad;

private Q_SLOTS:
    void recordingChangesNothing() {
        const auto vae = randomVae(true);
        NormStatistics norms;
        QVERIFY(at::equal(vae.decode(randomLatent(1), NormPass::recording(norms)), vae.decode(randomLatent(1))));
        QVERIFY(!norms.empty());
    }

    void aPartIsThatPartOfTheWhole_data() {
        QTest::addColumn<bool>("withAttention");
        QTest::newRow("without attention") << false;
        QTest::newRow("with attention") << true;
    }
    void aPartIsThatPartOfTheWhole() {
        QFETCH(bool, withAttention);
        const auto vae = randomVae(withAttention);
        const auto latent = randomLatent(1);
        NormStatistics norms;
        const auto whole = vae.decode(latent, NormPass::recording(norms));
        std::mt19937 random(3);
        for (int round = 0; round < 60; ++round) {
            const auto rect = randomPart(random);
            NormStatistics ofPart;
            const auto part = vae.decoder.part(latent, rect, NormPass::ofPart(norms, ofPart));
            const auto wanted = partOf(whole, rect);
            QVERIFY(part.sizes() == wanted.sizes());
            QCOMPARE(ofPart.size(), norms.size());
            QVERIFY2(distance(part, wanted) < 1e-4, qPrintable(nameOf(rect)));
            // With nothing changed in it, too.
            const auto again = vae.decoder.part(latent, rect, NormPass::ofChangedPart(norms, ofPart));
            QVERIFY2(distance(again, wanted) < 1e-4, qPrintable(nameOf(rect)));
        }
    }

    void aChangedPictureIsWhatItWouldBeAnyway() {
        const auto vae = randomVae(true);
        const PixelRect everything{0, 0, kPicture.width, kPicture.height};
        NormStatistics norms, ofPart;
        vae.decode(randomLatent(1), NormPass::recording(norms));
        vae.decoder.part(randomLatent(1), everything, NormPass::ofPart(norms, ofPart));
        const auto changed = vae.decoder.part(randomLatent(2), everything, NormPass::ofChangedPart(norms, ofPart));
        QVERIFY(distance(changed, vae.decode(randomLatent(2))) < 1e-4);
    }

    // The rest of the picture would look a little different too, and that is left out; not the change in the part.
    void aChangedPartIsCloseToThatOfTheChangedPicture() {
        const auto vae = randomVae(true);
        const PixelRect rect{32, 24, 24, 16};
        const auto latent = randomLatent(1);
        auto changed = latent.clone();
        changed.narrow(2, 3, 2).narrow(3, 4, 3).add_(4.0);
        NormStatistics norms, ofPart;
        const auto before = vae.decode(latent, NormPass::recording(norms));
        vae.decoder.part(latent, rect, NormPass::ofPart(norms, ofPart));
        const auto part = vae.decoder.part(changed, rect, NormPass::ofChangedPart(norms, ofPart));
        const auto wanted = partOf(vae.decode(changed), rect);
        NormStatistics unused;
        const auto unadjusted = vae.decoder.part(changed, rect, NormPass::ofPart(norms, unused));
        const auto error = distance(part, wanted);
        QVERIFY(error < 0.5 * distance(unadjusted, wanted));
        QVERIFY(error < 0.1 * distance(partOf(before, rect), wanted));
    }
};

LIGHTGEN_TEST(VaePartTest)
#include "vae_part_test.moc"
