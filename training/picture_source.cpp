#include "training/picture_source.h"

#include <ATen/ops/cat.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "core/atomic_file.h"
#include "inference/vae/vae.h"
#include "training/run_state.h"
#include "training/scenes/captions.h"
#include "training/scenes/draws.h"
#include "training/scenes/rasteriser.h"
#include "training/scenes/tokenizer_training.h"
#include "training/teacher/composer.h"
#include "training/teacher/teacher_captions.h"
#include "training/teacher/teacher_sheet.h"

namespace lightgen::training {

namespace {

constexpr std::int64_t kTokenizerCaptions = 30000;
constexpr std::uint64_t kTokenizerSeed = 0x70CE;

class ShapesSource final : public PictureSource {
public:
    explicit ShapesSource(scenes::SceneOptions options)
        : m_options(std::move(options)) {}

    at::Tensor pictures(std::uint64_t seed, std::span<const std::int64_t> indices, int pixels) const override {
        std::vector<at::Tensor> all;
        for (const auto index : indices) {
            all.push_back(inference::pictureTensor(scenes::render(scene(seed, index), {pixels, pixels})));
        }
        return at::cat(all);
    }
    std::string caption(std::uint64_t seed, std::int64_t index, std::uint64_t draw) const override {
        return scenes::caption(scene(seed, index), draw);
    }
    std::vector<Spot> spots(std::uint64_t seed, std::int64_t index) const override {
        std::vector<Spot> found;
        for (const auto& object : scene(seed, index).objects) {
            found.push_back({object.x, object.y, object.extent});
        }
        return found;
    }
    nlohmann::json settings() const override { return settingsOf(m_options); }
    int vocabulary() const override { return 448; }
    std::vector<std::string> sentences() const override { return {}; }  // those of the tokenizer itself

private:
    scenes::Scene scene(std::uint64_t seed, std::int64_t index) const {
        return scenes::sceneFor(seed, static_cast<std::uint64_t>(index), m_options);
    }
    scenes::SceneOptions m_options;
};

class TeacherSource final : public PictureSource {
public:
    TeacherSource(
        std::shared_ptr<const teacher::Catalogue> catalogue, teacher::TeacherOptions options, at::Device device
    )
        : m_catalogue(std::move(catalogue))
        , m_options(std::move(options))
        , m_composer(*m_catalogue, device) {}

    at::Tensor pictures(std::uint64_t seed, std::span<const std::int64_t> indices, int pixels) const override {
        std::vector<teacher::TeacherScene> all;
        for (const auto index : indices) {
            all.push_back(scene(seed, index));
        }
        return m_composer.compose(all, pixels);
    }
    std::string caption(std::uint64_t seed, std::int64_t index, std::uint64_t draw) const override {
        return teacher::caption(scene(seed, index), *m_catalogue, draw);
    }
    std::vector<Spot> spots(std::uint64_t seed, std::int64_t index) const override {
        std::vector<Spot> found;
        for (const auto& thing : scene(seed, index).things) {
            found.push_back({thing.x, thing.y, thing.extent});
        }
        return found;
    }
    nlohmann::json settings() const override {
        return {
            {"teacher_classes", m_options.classes.empty() ? m_catalogue->classes.size() : m_options.classes.size()},
            {"classes", m_options.classes},
            {"pictures", m_catalogue->tiles.size()},
            {"shares", m_options.shares},
            {"max_count", m_options.maxCount},
            {"own_colours", m_options.ownColours},
            {"flat_shapes", m_options.flatShapes}};
    }
    int vocabulary() const override { return 1024; }
    std::vector<std::string> sentences() const override {
        std::vector<std::string> all;
        for (std::int64_t index = 0; index < kTokenizerCaptions; ++index) {
            all.push_back(caption(kTokenizerSeed, index, scenes::splitMix(static_cast<std::uint64_t>(index))));
        }
        return all;
    }

private:
    teacher::TeacherScene scene(std::uint64_t seed, std::int64_t index) const {
        return teacher::sceneFor(seed, static_cast<std::uint64_t>(index), *m_catalogue, m_options);
    }
    std::shared_ptr<const teacher::Catalogue> m_catalogue;
    teacher::TeacherOptions m_options;
    teacher::Composer m_composer;
};

}  // namespace

SharedSource shapesSource(scenes::SceneOptions options) {
    return std::make_shared<const ShapesSource>(std::move(options));
}

SharedSource
teacherSource(std::shared_ptr<const teacher::Catalogue> catalogue, teacher::TeacherOptions options, at::Device device) {
    return std::make_shared<const TeacherSource>(std::move(catalogue), std::move(options), device);
}

core::Status writeTokenizer(const std::filesystem::path& path, const PictureSource& source) {
    LIGHTGEN_CHECK(core::createFolder(path.parent_path()));
    return scenes::writeTokenizer(path, {.vocabulary = source.vocabulary(), .sentences = source.sentences()});
}

core::Result<SharedSource> makeSource(const SourceOptions& options) {
    if (options.milestone != teacher::kMilestone) {
        LIGHTGEN_TRY(auto shapes, scenes::milestone(options.milestone));
        return shapesSource(std::move(shapes));
    }
    LIGHTGEN_TRY(
        auto catalogue,
        teacher::readCatalogue(options.sprites.empty() ? teacher::defaultSpriteFolder() : options.sprites)
    );
    LIGHTGEN_TRY(auto chosen, teacher::optionsFor(catalogue, options.classes));
    return teacherSource(
        std::make_shared<const teacher::Catalogue>(std::move(catalogue)), std::move(chosen), options.device
    );
}

}  // namespace lightgen::training
