#include "core/model_bundle.h"

#include "core/json_fields.h"
#include "core/paths.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

// The "fluid" object as the authors' config.json has it.
constexpr auto kFluid =
    R"({"vae_stride": 8, "patch_size": 2, "text_depth": 2, "encoder_embed_dim": 64, "encoder_depth": 3,
    "encoder_num_heads": 4, "decoder_embed_dim": 64, "decoder_depth": 2, "decoder_num_heads": 8, "cross_embed_dim": 64,
    "cross_depth": 5, "cross_num_heads": 2, "mlp_ratio": 4.0, "caption_channels": 48, "max_length": 16, "vae_embed_dim": 12,
    "diffloss_d": 7, "diffloss_w": 96, "num_sampling_steps": "10", "diffusion_batch_mul": 4, "norm_eps": 1e-05,
    "interpolate_offset": 0.2, "pos_embed_tokens": 64})";

Json jsonOf(const std::string& text) {
    return Json::parse(text);
}

// A bundle in a temporary folder whose model.json can be changed.
class Bundle {
public:
    Bundle() { model = writeBundle(folder.path(), "tiny"); }

    template <class Change>
    Result<ModelInfo> readWith(Change change) const {
        auto json = jsonOf(modelJson(model));
        change(json);
        writeText(folder / "model.json", json.dump());
        return readModelBundle(folder.path());
    }

    TemporaryFolder folder;
    ModelInfo model;
};

// No models but those below `folder`.
struct OnlyModelsIn {
    explicit OnlyModelsIn(const fs::path& folder)
        : models("LIGHTGEN_MODELS", folder.string())
        , data("XDG_DATA_HOME", "/nowhere")
        , systemData("XDG_DATA_DIRS", "/nowhere")
        , preferred("LIGHTGEN_DEFAULT_MODEL", std::nullopt) {}
    Environment models, data, systemData, preferred;
};

}  // namespace

class ModelBundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheAuthorsNetworkConfig() {
        for (const auto& text : {std::string(kFluid), R"({"fluid": )" + std::string(kFluid) + ", \"losses\": []}"}) {
            const auto config = parseNetworkConfig(text, "config.json");
            VERIFY_OK(config);
            NetworkConfig expected;
            expected.vaeChannels = 12;
            expected.textDepth = 2;
            expected.width = 64;
            expected.encoderDepth = 3;
            expected.encoderHeads = 4;
            expected.decoderDepth = 2;
            expected.decoderHeads = 8;
            expected.crossDepth = 5;
            expected.crossHeads = 2;
            expected.captionChannels = 48;
            expected.textLength = 16;
            expected.diffusionDepth = 7;
            expected.diffusionWidth = 96;
            expected.normEps = 1e-5;
            expected.interpolateOffset = 0.2;
            expected.positionTokens = 64;
            QVERIFY(*config == expected);
        }
    }

    void everyGoldenConfigIsRead() {
        int count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(LIGHTGEN_SOURCE_DIR) / "tests" / "golden")) {
            const auto text = entry.path().filename() == "config.json" ? readText(entry.path()) : std::string();
            if (text.find("\"fluid\"") != std::string::npos) {
                VERIFY_OK(parseNetworkConfig(text, entry.path().string()));
                ++count;
            }
        }
        QVERIFY(count > 0);
    }

    void networksThatCannotBeBuiltAreErrors() {
        const std::vector<std::pair<const char*, Json>> cases{
            {"encoder_depth", nullptr},
            {"encoder_depth", 0},
            {"encoder_depth", "3"},
            {"patch_size", -1},
            {"patch_size", 1000},
            {"vae_stride", 0},
            {"max_length", 1e9},
            {"decoder_embed_dim", 128},
            {"cross_embed_dim", 32},
            {"cross_num_heads", 3},
            {"decoder_num_heads", 0},
            {"mlp_ratio", 0},
            {"norm_eps", 0},
            {"pos_embed_tokens", 200},
            {"interpolate_offset", -1},
        };
        for (const auto& [key, value] : cases) {
            auto json = jsonOf(kFluid);
            json[key] = value;
            const auto config = parseNetworkConfig(json.dump(), "config.json");
            QVERIFY2(!config, key);
            VERIFY_CONTAINS(config.error().message.english(), "config.json");
        }
        QVERIFY(!parseNetworkConfig("", "x") && !parseNetworkConfig("[]", "x") && !parseNetworkConfig("{}", "x"));
    }

    void aBundleComesBackAsItWasWritten() {
        const TemporaryFolder folder;
        auto model = writeBundle(folder.path(), "full", true);
        model.title = "Ящик \"写真\"";
        model.description = "two\nlines";
        model.licence = "CC-BY-4.0";
        model.network.vaeChannels = 2;
        model.prediction = Prediction::Velocity;
        model.clampX0 = 3.0;
        model.tokenScale = 0.7;
        model.trainedSizes = {{128, 128}, {256, 128}};
        model.defaultSize = {128, 128};
        model.defaultSteps = 16;
        model.defaultGuidance = 2.5;
        model.defaultGuidanceSchedule = GuidanceSchedule::Linear;
        model.defaultTemperature = 0.9;
        model.defaultSamplerSteps = 25;
        model.dpoWeights = "vae/config.json";
        model.examplePrompts = {"a fox", "a 🦊"};
        model.previewFactors = {{0.1, 0.2, 0.3}, {1, 2, 3}, {-1, 0, 0.5}};
        writeText(folder / "model.json", modelJson(model));
        const auto read = readModelBundle(folder.path());
        VERIFY_OK(read);
        QCOMPARE(modelJson(*read), modelJson(model));
        QVERIFY(read->folder == folder.path() && read->isDefault && read->network == model.network);
        QVERIFY(read->trainedSizes == model.trainedSizes && read->previewFactors == model.previewFactors);
        QVERIFY(
            read->clampX0 == 3.0 && read->prediction == Prediction::Velocity && read->dpoWeights == "vae/config.json"
        );
    }

    void whatIsNotSaidTakesItsDefault() {
        const Bundle bundle;
        const auto model = bundle.readWith([](Json& json) {
            for (const char* key :
                 {"title",
                  "description",
                  "licence",
                  "default",
                  "prediction",
                  "clamp_x0",
                  "token_scale",
                  "sampling",
                  "examples",
                  "preview_factors"}) {
                json.erase(key);
            }
            json["sizes"].erase("trained");
            json["from_the_future"] = {{"x", 1}};
        });
        VERIFY_OK(model);
        QCOMPARE(model->title, std::string("tiny"));
        QVERIFY(!model->isDefault && !model->clampX0 && model->previewFactors.empty());
        QVERIFY(model->prediction == Prediction::Epsilon);
        QVERIFY(model->trainedSizes == std::vector<PixelSize>{model->defaultSize});
        QCOMPARE(model->defaultSteps, 64);
    }

    void wrongEntriesAreErrorsThatNameFileAndKey() {
        const Bundle bundle;
        const auto rejects = [&](const char* word, auto change) {
            const auto model = bundle.readWith(change);
            if (model) {
                return false;
            }
            const auto& message = model.error().message.english();
            return message.find(word) != std::string::npos && message.find("model.json") != std::string::npos;
        };
        QVERIFY(rejects("schema", [](Json& json) { json.erase("schema"); }));
        QVERIFY(rejects("newer version", [](Json& json) { json["schema"] = 2; }));
        QVERIFY(rejects("name", [](Json& json) { json.erase("name"); }));
        for (const char* name : {"", "a b", "../x", "-x", ".x", "a/b", "Ящик", "new\nline"}) {
            QVERIFY2(rejects("name", [&](Json& json) { json["name"] = name; }), name);
        }
        QVERIFY(rejects("network", [](Json& json) { json.erase("network"); }));
        QVERIFY(rejects("encoder_depth", [](Json& json) { json["network"]["encoder_depth"] = 0; }));
        QVERIFY(rejects("prediction", [](Json& json) { json["prediction"] = "x0"; }));
        QVERIFY(rejects("clamp_x0", [](Json& json) { json["clamp_x0"] = -3; }));
        QVERIFY(rejects("token_scale", [](Json& json) { json["token_scale"] = 0; }));
        QVERIFY(rejects("sizes", [](Json& json) { json.erase("sizes"); }));
        QVERIFY(rejects("default", [](Json& json) { json["sizes"]["default"] = {250, 256}; }));
        QVERIFY(rejects("default", [](Json& json) { json["sizes"]["default"] = {256, 4096}; }));
        QVERIFY(rejects("trained", [](Json& json) { json["sizes"]["trained"] = Json::array({256, 256}); }));
        QVERIFY(rejects("trained", [](Json& json) { json["sizes"]["trained"] = Json::array(); }));
        QVERIFY(rejects("steps", [](Json& json) { json["sampling"]["steps"] = 0; }));
        QVERIFY(rejects("guidance schedule", [](Json& json) { json["sampling"]["guidance_schedule"] = "x"; }));
        QVERIFY(rejects("base", [](Json& json) { json["weights"].erase("base"); }));
        QVERIFY(rejects("base", [](Json& json) { json["weights"]["base"] = "other.safetensors"; }));
        QVERIFY(rejects("dpo", [](Json& json) { json["weights"]["dpo"] = "../../etc/passwd"; }));
        QVERIFY(rejects("examples", [](Json& json) { json["examples"] = {1, 2}; }));
        QVERIFY(rejects("17 rows", [](Json& json) { json["preview_factors"] = {{1, 2, 3}}; }));
        QVERIFY(rejects("files", [](Json& json) { json.erase("files"); }));
        QVERIFY(rejects("bytes", [](Json& json) { json["files"]["vae/config.json"]["bytes"] = -1; }));
        QVERIFY(rejects("sha256", [](Json& json) { json["files"]["vae/config.json"]["sha256"] = "abc"; }));
        QVERIFY(rejects("expected an object", [](Json& json) { json["files"]["vae/config.json"] = 5; }));
    }

    void pathsOutOfTheBundleAreRefused() {
        const Bundle bundle;
        for (const char* path :
             {"", "/etc/passwd", "../x", "vae/../../x", "vae/..", "./x", "vae//x", "vae/", "a\\b", "a\nb"}) {
            const auto model = bundle.readWith([&](Json& json) {
                json["files"][path] = {{"bytes", 1}, {"sha256", std::string(64, '0')}};
            });
            QVERIFY2(!model, path);
            QCOMPARE(static_cast<int>(model.error().code), static_cast<int>(ErrorCode::Corrupt));
            VERIFY_CONTAINS(model.error().message.english(), "no file inside the bundle");
        }
    }

    void halfCopiedBundlesAreErrorsThatNameTheFile() {
        const Bundle bundle;
        writeText(bundle.folder / "lightgen.safetensors", "weights");
        const auto cut = readModelBundle(bundle.folder.path());
        VERIFY_FAILS(cut, ErrorCode::Corrupt);
        VERIFY_CONTAINS(cut.error().message.english(), "lightgen.safetensors");
        VERIFY_CONTAINS(cut.error().message.english(), "7 bytes, expected 15");
        fs::remove(bundle.folder / "lightgen.safetensors");
        const auto missing = readModelBundle(bundle.folder.path());
        VERIFY_FAILS(missing, ErrorCode::Corrupt);
        VERIFY_CONTAINS(missing.error().message.english(), "lightgen.safetensors is missing");
    }

    void theFixedPartsMustBeThere() {
        for (const char* part : {"vae", "text_encoder", "tokenizer"}) {
            const TemporaryFolder folder;
            auto model = writeBundle(folder.path(), "tiny");
            fs::remove_all(folder / part);
            model.files = {model.files.front()};
            QCOMPARE(model.files.front().path, model.baseWeights);
            writeText(folder / "model.json", modelJson(model));
            const auto read = readModelBundle(folder.path());
            VERIFY_FAILS(read, ErrorCode::NotFound);
            VERIFY_CONTAINS(read.error().message.english(), part);
        }
    }

    void foldersThatAreNoBundlesAreErrors() {
        const TemporaryFolder folder;
        VERIFY_FAILS(readModelBundle(folder / "none"), ErrorCode::NotFound);
        const auto empty = readModelBundle(folder.path());
        VERIFY_FAILS(empty, ErrorCode::NotFound);
        VERIFY_CONTAINS(empty.error().message.english(), "model.json");
        for (const auto& text : {std::string(), std::string("{"), std::string("[]"), std::string(100000, '[')}) {
            writeText(folder / "model.json", text);
            VERIFY_FAILS(readModelBundle(folder.path()), ErrorCode::Corrupt);
        }
        writeText(folder / "model.json", std::string(5 * 1024 * 1024, ' '));
        VERIFY_FAILS(readModelBundle(folder.path()), ErrorCode::Incompatible);
    }

    void everyTruncationOfTheModelJsonIsAnError() {
        const Bundle bundle;
        const auto text = modelJson(bundle.model);
        for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
            writeText(bundle.folder / "model.json", text.substr(0, length));
            QVERIFY(!readModelBundle(bundle.folder.path()));
        }
    }

    void verifyingFindsEveryDamage() {
        const Bundle bundle;
        const auto sound = verifyModelBundle(bundle.model);
        VERIFY_OK(sound);
        QVERIFY(sound->empty());
        auto text = readText(bundle.folder / "lightgen.safetensors");
        text[3] ^= 1;
        writeText(bundle.folder / "lightgen.safetensors", text);
        VERIFY_OK(readModelBundle(bundle.folder.path()));  // the size is right
        fs::remove(bundle.folder / "tokenizer" / "spiece.model");
        const auto problems = verifyModelBundle(bundle.model);
        VERIFY_OK(problems);
        QCOMPARE(problems->size(), std::size_t{2});
        VERIFY_CONTAINS(problems->at(0).english(), "lightgen.safetensors is damaged");
        VERIFY_CONTAINS(problems->at(1).english(), "spiece.model is missing");
    }

    void foldersOfEveryNameAreRead() {
        const TemporaryFolder folder;
        for (const std::string name : {"with space", "new\nline", "Ящик", "写真", "🦊", "\xFF", "quote\"'"}) {
            writeBundle(folder / name, "tiny");
            VERIFY_OK(readModelBundle(folder / name));
        }
        writeBundle(folder / std::string(240, 'n'), "tiny");
        VERIFY_OK(readModelBundle(folder / std::string(240, 'n')));
    }

    void modelsAreFoundByNameAndByFolder() {
        const TemporaryFolder folder;
        const OnlyModelsIn only(folder.path());
        writeBundle(folder / "b", "beta");
        writeBundle(folder / "a", "alpha");
        writeText(folder / "c" / "notes.txt", "no model");
        const auto models = listModels();
        QVERIFY(models.size() >= 2);
        QCOMPARE(models[0].name, std::string("alpha"));
        QCOMPARE(models[1].name, std::string("beta"));
        QCOMPARE(findModel("beta")->name, std::string("beta"));
        QCOMPARE(findModel((folder / "b").string())->name, std::string("beta"));
    }

    void theFirstOfTwoModelsWithOneNameCounts() {
        const TemporaryFolder folder;
        const OnlyModelsIn only(folder.path());
        writeBundle(folder / "1", "same");
        writeBundle(folder / "2", "same");
        QVERIFY(findModel("same")->folder == folder / "1");
        const auto models = listModels();
        QCOMPARE(std::ranges::count(models, std::string("same"), &ModelInfo::name), std::ptrdiff_t{1});
    }

    void severalFoldersAreSearchedInOrder() {
        const TemporaryFolder first;
        const TemporaryFolder second;
        writeBundle(second / "x", "only-in-second");
        writeBundle(second / "same", "same");
        writeBundle(first.path(), "same");  // a folder of the list may be a bundle itself
        const OnlyModelsIn only(first.path().string() + "::/nowhere:" + second.path().string());
        QVERIFY(findModel("same")->folder == first.path());
        VERIFY_OK(findModel("only-in-second"));
    }

    void userAndSystemFoldersAreSearched() {
        const TemporaryFolder folder;
        const OnlyModelsIn only("");
        writeBundle(folder / "lightgen-studio" / "models" / "x", "in-data");
        QVERIFY(!findModel("in-data"));
        {
            const Environment data("XDG_DATA_HOME", folder.path().string());
            VERIFY_OK(findModel("in-data"));
        }
        const Environment dirs("XDG_DATA_DIRS", "/nowhere:" + folder.path().string());
        VERIFY_OK(findModel("in-data"));
    }

    void theDefaultIsTheNamedTheMarkedOrTheFirst() {
        const TemporaryFolder folder;
        const OnlyModelsIn only(folder.path());
        writeBundle(folder / "a", "alpha");
        writeBundle(folder / "b", "beta", true);
        QCOMPARE(findModel("")->name, std::string("beta"));
        const Environment preferred("LIGHTGEN_DEFAULT_MODEL", "alpha");
        QCOMPARE(findModel("")->name, std::string("alpha"));
        const Environment byFolder("LIGHTGEN_DEFAULT_MODEL", (folder / "b").string());
        QCOMPARE(findModel("")->name, std::string("beta"));
        const Environment wrong("LIGHTGEN_DEFAULT_MODEL", "gamma");
        VERIFY_CONTAINS(findModel("").error().message.english(), "gamma");
    }

    void anUnknownNameIsAnsweredWithTheModelsThereAre() {
        const TemporaryFolder folder;
        const OnlyModelsIn only(folder.path());
        writeBundle(folder / "a", "alpha");
        writeText(folder / "broken" / "model.json", "{");
        const auto found = findModel("alpah");
        VERIFY_FAILS(found, ErrorCode::NotFound);
        VERIFY_CONTAINS(found.error().message.english(), "'alpah'");
        VERIFY_CONTAINS(found.error().message.english(), "alpha");
        VERIFY_CONTAINS(found.error().message.english(), (dataFolder() / "models").string());
        VERIFY_CONTAINS(found.error().message.english(), "broken");
        std::vector<Phrase> problems;
        listModels(&problems);
        QVERIFY(std::ranges::any_of(problems, [](const auto& text) {
            return text.english().find("broken") != std::string::npos;
        }));
    }

    void aFolderThatDoesNotExistIsAnError() {
        const auto found = findModel("/no/such/model");
        VERIFY_FAILS(found, ErrorCode::NotFound);
        VERIFY_CONTAINS(found.error().message.english(), "/no/such/model");
    }
};

LIGHTGEN_TEST(ModelBundleTest)
#include "model_bundle_test.moc"
