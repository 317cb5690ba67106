#include <cerrno>

#include "core/base64.h"
#include "core/export/contact_sheet.h"
#include "core/export/export_run.h"
#include "core/export/exporter.h"
#include "core/export/html_page.h"
#include "core/export/timeline_film.h"
#include "core/json_fields.h"
#include "core/picture_decoder.h"
#include "core/png_chunks.h"
#include "core/token_chunk.h"
#include "tests/export/made_picture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

void ignoreProgress(std::size_t, std::size_t) {}
bool never() {
    return false;
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

class ExportFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        fs::create_directory(out());
        for (std::uint64_t seed : {1, 2, 3}) {
            writeMade(m_folder / ("p" + std::to_string(seed) + ".png"), madePicture("a red fox", seed));
            m_pictures.push_back(m_folder / ("p" + std::to_string(seed) + ".png"));
        }
    }
    void init() {
        fs::remove_all(out());
        fs::create_directory(out());
    }

    void everyFormatIsAPictureWithItsRecipe() {
        for (const auto format :
             {FileFormat::Png,
              FileFormat::Jpeg,
              FileFormat::WebP,
              FileFormat::Avif,
              FileFormat::Tiff,
              FileFormat::OpenExr}) {
            ExportSettings settings;
            settings.encoding.format = format;
            settings.box = {64, 64};
            settings.nameTemplate = "{prompt}-{seed}";
            const auto report = exported(settings, {m_pictures[0]});
            QVERIFY2(
                report.problems.empty(),
                report.problems.empty() ? "" : report.problems[0].error.message.english().c_str()
            );
            QCOMPARE(report.written.size(), std::size_t{1});
            const auto file = out() / ("a-red-fox-1" + std::string(ending(format)));
            QCOMPARE(report.written[0].target, file);
            const auto again = openPictureFile(file);
            VERIFY_OK(again);
            QVERIFY((again->image.size() == PixelSize{64, 32}));
            QCOMPARE(recipeFromTexts(again->texts).request->seed, std::uint64_t{1});
        }
    }

    void pngOfTheSameSizeKeepsEveryPixelAndText() {
        QVERIFY(exported({}, m_pictures).problems.empty());
        for (const auto& picture : m_pictures) {
            const auto copy = openPictureFile(out() / picture.filename().string());
            const auto original = openPictureFile(picture);
            QVERIFY(copy->image == original->image && copy->texts == original->texts);
        }
    }

    void theChoiceOfMetadataIsKept() {
        ExportSettings settings;
        settings.metadata = MetadataChoice::LabelOnly;
        exported(settings, {m_pictures[0]});
        auto texts = openPictureFile(out() / "p1.png")->texts;
        QCOMPARE(texts.size(), std::size_t{1});
        QVERIFY(texts.contains(std::string(kXmpKeyword)));
        settings.metadata = MetadataChoice::Nothing;
        exported(settings, {m_pictures[1]});
        QVERIFY(openPictureFile(out() / "p2.png")->texts.empty());
    }

    void nothingIsReplaced() {
        writeText(out() / "p1.png", "mine");
        const auto report = exported({}, {m_pictures[0], m_pictures[0]});
        QCOMPARE(report.written[0].target, out() / "p1-2.png");
        QCOMPARE(report.written[1].target, out() / "p1-3.png");
        QCOMPARE(readText(out() / "p1.png"), std::string("mine"));
    }

    void aSideCarTellsTheRecipe() {
        ExportSettings settings;
        settings.sideCar = SideCar::Json;
        settings.nameTemplate = "{variant}/{seed}";
        exported(settings, {m_pictures[0]});
        const auto json = parseJson(readText(out() / "base" / "1.json"), Phrase::verbatim("the side-car")).value();
        QCOMPARE(json["picture"].get<std::string>(), std::string("1.png"));
        QCOMPARE(json["prompt"].get<std::string>(), std::string("a red fox"));
        QCOMPARE(json["recipe"]["seed"].get<int>(), 1);
        settings.sideCar = SideCar::Text;
        exported(settings, {m_pictures[1]});
        QVERIFY(readText(out() / "base" / "2.txt").starts_with("a red fox\nSteps: 4, "));
        PictureRecipe foreign;
        foreign.prompt = "a fox";
        foreign.negativePrompt = "blur";
        foreign.settings = {{"seed", "5"}};
        QCOMPARE(sideCarText(foreign, "a.png", SideCar::Text), std::string("a fox\nNegative prompt: blur\nseed: 5\n"));
        VERIFY_FAILS(parseSideCar("xml"), ErrorCode::InvalidArgument);
    }

    void tokensGoAlongOnlyWhereTheyAreThere() {
        const auto made = madePicture("a red fox", 1);
        const TokenStore store(m_folder / "tokens");
        VERIFY_OK(store.save(imageId(made), savedState(made)));
        ExportSettings settings;
        settings.withTokens = true;
        const auto report = exported(settings, {m_pictures[0], m_pictures[1]}, 0, store);
        QCOMPARE(report.written.size(), std::size_t{2});
        QVERIFY(report.written[0].notes.empty());
        VERIFY_CONTAINS(report.written[1].notes.at(0).english(), "without its tokens");
        const auto bytes = readFile(out() / "p1.png", kMaxPngFileBytes).value();
        QVERIFY(*tokensIn(bytes).value() == savedState(made));
        // Another machine: no store has them, the file does.
        const TokenStore empty(m_folder / "empty");
        QVERIFY(tokensOfPicture(out() / "p1.png", empty).value() == savedState(made));
        VERIFY_FAILS(tokensOfPicture(m_pictures[1], empty), ErrorCode::NotFound);
    }

    void aPictureThatCannotBeReadDoesNotStopTheOthers() {
        writeText(m_folder / "broken.png", "\x89PNG\r\n\x1a\n and then nothing");
        const auto report = exported({}, {m_folder / "broken.png", m_folder / "missing.png", m_pictures[0]});
        QCOMPARE(report.written.size(), std::size_t{1});
        QCOMPARE(report.problems.size(), std::size_t{2});
        VERIFY_CONTAINS(report.problems[0].error.message.english(), "broken.png");
        VERIFY_CONTAINS(report.problems[1].error.message.english(), "missing.png");
        QVERIFY(!report.stopped);
    }

    void aFullDiskStopsAndAnotherFolderGoesOn() {
        ExportSettings settings;
        settings.nameTemplate = "{counter}";
        ExportJob job{.pictures = m_pictures, .settings = settings, .folder = out()};
        int files = 0;
        const WriteCall full = [&](int file, const void* bytes, std::size_t count) -> ssize_t {
            if (++files > 1) {
                errno = ENOSPC;
                return -1;
            }
            return ::write(file, bytes, count);
        };
        const auto report = exportPictures(job, ignoreProgress, never, full).value();
        QCOMPARE(report.next, std::size_t{1});
        QVERIFY(report.stopped && report.stopped->code == ErrorCode::DiskFull);
        QCOMPARE(report.written.size(), std::size_t{1});
        fs::create_directory(m_folder / "elsewhere");
        job.folder = m_folder / "elsewhere";
        job.first = report.next;
        const auto rest = exportPictures(job, ignoreProgress, never).value();
        QCOMPARE(rest.written.size(), std::size_t{2});
        QVERIFY(fs::exists(out() / "0001.png") && !fs::exists(out() / "0002.png"));
        QVERIFY(fs::exists(m_folder / "elsewhere" / "0002.png") && fs::exists(m_folder / "elsewhere" / "0003.png"));
        QCOMPARE(std::distance(fs::directory_iterator(out()), fs::directory_iterator()), std::ptrdiff_t{1});
    }

    void progressIsToldAndCancelEnds() {
        std::vector<std::size_t> told;
        bool cancelled = false;
        const auto progress = [&](std::size_t done, std::size_t of) {
            QCOMPARE(of, std::size_t{3});
            told.push_back(done);
            cancelled = done == 1;
        };
        const ExportJob job{.pictures = m_pictures, .settings = {}, .folder = out()};
        const auto report = exportPictures(job, progress, [&] { return cancelled; }).value();
        QVERIFY((told == std::vector<std::size_t>{0, 1}));
        QVERIFY(report.cancelled && report.next == 1 && report.written.size() == 1);
        cancelled = false;
        told.clear();
        QVERIFY(!exportPictures(
                     job, [&](std::size_t done, std::size_t) { told.push_back(done); }, never
        )
                     ->cancelled);
        QVERIFY((told == std::vector<std::size_t>{0, 1, 2, 3}));
    }

    void aFolderThatIsNotThereIsNamed() {
        const ExportJob job{.pictures = m_pictures, .settings = {}, .folder = m_folder / "none"};
        const auto report = exportPictures(job, ignoreProgress, never);
        VERIFY_FAILS(report, ErrorCode::NotFound);
        VERIFY_CONTAINS(report.error().message.english(), "none");
    }

    void oddNamesAreExported() {
        for (const std::string& name :
             {std::string("with spaces"),
              std::string("quote\"'"),
              std::string("new\nline"),
              std::string("Ящик"),
              std::string("写真"),
              std::string("🦊"),
              std::string(240, 'x'),
              std::string("invalid-\xff\xfe")}) {
            writeMade(m_folder / (name + ".png"));
            const auto report = exported({}, {m_folder / (name + ".png")});
            QVERIFY2(report.written.size() == 1, name.c_str());
            VERIFY_OK(readRecipe(report.written[0].target));
        }
    }

    void aContactSheetShowsThemAll() {
        std::size_t last = 0;
        const auto sheet = contactSheet(
            m_pictures,
            {.columns = 2, .cell = 64, .gap = 10},
            [&](std::size_t done, std::size_t) { last = done; },
            never
        );
        VERIFY_OK(sheet);
        QVERIFY((sheet->image.size() == PixelSize{2 * 64 + 3 * 10, 2 * 64 + 3 * 10}));
        QCOMPARE(last, std::size_t{3});
        const auto isWhite = [&](int x, int y) {
            return sheet->image.at(x, y)[0] == 255 && sheet->image.at(x, y)[1] == 255;
        };
        QVERIFY(isWhite(5, 5) && isWhite(20, 12) && isWhite(120, 120));  // the margins, and the cell that is empty
        auto holed = m_pictures;
        holed[1] = m_folder / "missing.png";
        const auto grey = contactSheet(holed, {.columns = 2, .cell = 64, .gap = 10}, ignoreProgress, never).value();
        QCOMPARE(grey.problems.size(), std::size_t{1});
        QCOMPARE(int(grey.image.at(84 + 32, 10 + 32)[0]), 200);
        VERIFY_FAILS(contactSheet({}, {}, ignoreProgress, never), ErrorCode::InvalidArgument);
        VERIFY_FAILS(
            contactSheet(m_pictures, {.columns = 3, .cell = 9000, .gap = 0}, ignoreProgress, never),
            ErrorCode::InvalidArgument
        );
    }

    void captionsStandBelowTheirPictures() {
        SheetLayout layout{.columns = 2, .cell = 64, .gap = 10, .captions = true};
        layout.captionHeight = 20;
        const std::vector<fs::path> pictures{m_pictures[0], m_folder / "missing.png"};
        PictureEncoder encoder;
        const auto saysBelow = [&](const ContactSheet& sheet, int column, const std::string& text) {
            const auto caption = encoder.caption(text, {64, 20}).value();
            for (int y = 0; y < 20; ++y) {
                if (!std::equal(
                        caption.at(0, y), caption.at(0, y) + 64 * 3, sheet.image.at(10 + column * 74, 74 + y)
                    )) {
                    return false;
                }
            }
            return true;
        };
        const auto sheet = contactSheet(pictures, layout, ignoreProgress, never);
        VERIFY_OK(sheet);
        QVERIFY((sheet->image.size() == PixelSize{2 * 64 + 3 * 10, 64 + 20 + 2 * 10}));
        QVERIFY(saysBelow(*sheet, 0, "a red fox") && saysBelow(*sheet, 1, "missing.png"));
        QVERIFY(!saysBelow(*sheet, 1, "a red fox"));
        layout.captionsArePrompts = false;
        QVERIFY(saysBelow(contactSheet(pictures, layout, ignoreProgress, never).value(), 0, "p1.png"));
    }

    void captionsAreCutOffWhereTheyDoNotFit() {
        PictureEncoder encoder;
        const auto inkOf = [&](const std::string& text) {
            const auto pixels = encoder.caption(text, {96, 36}).value().pixels;
            const auto half = pixels.begin() + std::ptrdiff_t{96 * 20 * 3};
            const auto dark = [](std::uint8_t value) { return value < 100; };
            return std::pair{std::count_if(pixels.begin(), half, dark), std::count_if(half, pixels.end(), dark)};
        };
        const auto [first, below] = inkOf("a red fox");
        QVERIFY(first > 60 && below == 0);
        QVERIFY(inkOf("a red fox, an old house and the sea").second > 60);
        QVERIFY(inkOf(std::string(500, 'x')).first > 60);
        QVERIFY(inkOf("ein \xC3\xBC").first > inkOf("ein u").first);
        QVERIFY(inkOf("broken \xFF").first > 60);
    }

    void aSheetWithLessThanAllMetadataTellsNoPrompts() {
        ExportOrder order;
        order.job.pictures = m_pictures;
        order.job.folder = out();
        order.kind = ExportKind::Sheet;
        order.sheet.captions = true;
        const auto pixelsWith = [&](MetadataChoice choice) {
            order.job.settings.metadata = choice;
            return openPictureFile(runExport(order, {})->written.at(0).target)->image.pixels;
        };
        const auto withPrompts = pixelsWith(MetadataChoice::All);
        auto layout = order.sheet;
        layout.captionsArePrompts = false;
        const auto named = contactSheet(m_pictures, layout, ignoreProgress, never).value().image.pixels;
        QVERIFY(withPrompts != named);
        QVERIFY(pixelsWith(MetadataChoice::LabelOnly) == named);
        QVERIFY(pixelsWith(MetadataChoice::Nothing) == named);
    }

    void everyKindIsRunByOneCall() {
        ExportOrder order;
        order.job.pictures = m_pictures;
        order.job.folder = out();
        order.kind = ExportKind::Sheet;
        QCOMPARE(runExport(order, {})->written.at(0).target, out() / "contact-sheet.png");
        QCOMPARE(runExport(order, {})->written.at(0).target, out() / "contact-sheet-2.png");
        order.kind = ExportKind::Page;
        order.page.title = "Foxes";
        QCOMPARE(runExport(order, {})->written.at(0).target, out() / "index.html");
        VERIFY_CONTAINS(readText(out() / "index.html"), "<title>Foxes</title>");
        order.job.folder = m_folder / "none";
        VERIFY_FAILS(runExport(order, {}), ErrorCode::NotFound);
    }

    void timelinesAreFilmsAndFrames() {
        const auto made = madePicture("a red fox", 1);
        ExportOrder order;
        order.job.tokens = TokenStore(m_folder / "film-tokens");
        VERIFY_OK(order.job.tokens.save(imageId(made), savedState(made)));
        order.job.pictures = {m_pictures[0], m_pictures[1]};  // of the second there are no tokens
        order.job.folder = out();
        order.kind = ExportKind::Film;
        SyntheticEngine engine;
        ExportHooks hooks;
        hooks.decodeStep = stepDecoder(engine, {});
        std::size_t steps = 0;
        hooks.onStep = [&](std::size_t done, std::size_t) { steps = std::max(steps, done); };
        const auto film = runExport(order, hooks);
        VERIFY_OK(film);
        QCOMPARE(film->written.size(), std::size_t{1});
        QCOMPARE(film->problems.size(), std::size_t{1});
        QVERIFY(!film->stopped);
        QVERIFY(readText(out() / "p1.gif").starts_with("GIF89a"));
        QCOMPARE(steps, made.placedPerStep.size() + 1);
        order.kind = ExportKind::Frames;
        QCOMPARE(runExport(order, hooks)->written.size(), made.placedPerStep.size() + 1);
        QVERIFY(openPictureFile(out() / "p1-step0004.png")->image == made.image);
        hooks.isCancelled = [&] { return steps > 0; };
        QVERIFY(runExport(order, hooks)->cancelled);
    }

    void aPageHoldsItsPicturesAndNothingElse() {
        writeMade(
            m_folder / "evil<script>.png", madePicture("</template><script>alert(1)</script> & \"quotes\" %1 {}")
        );
        const std::vector<fs::path> pictures{m_pictures[0], m_folder / "evil<script>.png", m_folder / "missing.png"};
        const auto page = htmlPage(pictures, {.title = "My <pictures>"}, ignoreProgress, never);
        VERIFY_OK(page);
        QCOMPARE(page->problems.size(), std::size_t{1});
        QCOMPARE(countOf(page->html, "<figure>"), std::size_t{2});
        QCOMPARE(countOf(page->html, "data:image/jpeg;base64,/9j/"), std::size_t{2});
        QCOMPARE(countOf(page->html, "<script>"), std::size_t{1});
        VERIFY_CONTAINS(page->html, "<title>My &lt;pictures&gt;</title>");
        VERIFY_CONTAINS(
            page->html, "&lt;/template&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; %1 {}"
        );
        VERIFY_CONTAINS(page->html, "<p>2 pictures</p>");
        VERIFY_CONTAINS(page->html, "<dt>seed</dt><dd>1</dd>");
        QCOMPARE(countOf(page->html, "http:") + countOf(page->html, "https:"), std::size_t{0});
        const auto bare =
            htmlPage({m_pictures.data(), 1}, {.metadata = MetadataChoice::Nothing}, ignoreProgress, never).value();
        QCOMPARE(countOf(bare.html, "red fox") + countOf(bare.html, "<dt>seed"), std::size_t{0});
        VERIFY_FAILS(htmlPage({}, {}, ignoreProgress, never), ErrorCode::InvalidArgument);
    }

    void base64IsTheStandards() {
        const std::vector<std::pair<std::string, std::string>> examples{
            {"", ""},
            {"f", "Zg=="},
            {"fo", "Zm8="},
            {"foo", "Zm9v"},
            {"foob", "Zm9vYg=="},
            {"foobar", "Zm9vYmFy"},
            {"\xFB\xFF\xFE", "+//+"}};
        for (const auto& [bytes, text] : examples) {
            QCOMPARE(base64(bytesOf(bytes)), text);
        }
    }

    void theTimelineEndsInThePicture() {
        const auto made = madePicture();
        SyntheticEngine engine;
        std::vector<std::size_t> told;
        const auto state = savedState(made);
        const auto framesWith = [&](const StepDecoder& decode) {
            return timelineFrames(
                state,
                [&](int step) { return decode("made.png", state, step); },
                [&](std::size_t done, std::size_t) { told.push_back(done); }
            );
        };
        const auto frames = framesWith(stepDecoder(engine, {}));
        VERIFY_OK(frames);
        QCOMPARE(frames->size(), made.placedPerStep.size() + 1);
        QVERIFY(frames->back() == made.image);
        QVERIFY(frames->front() != frames->back());
        QCOMPARE(told.size(), frames->size() + 1);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!framesWith(stepDecoder(engine, stop.get_token())));
    }

private:
    fs::path out() const { return m_folder / "out"; }

    ExportReport exported(
        const ExportSettings& settings,
        std::vector<fs::path> pictures,
        std::size_t first = 0,
        TokenStore store = TokenStore()
    ) {
        const ExportJob job{std::move(pictures), settings, out(), first, std::move(store)};
        auto report = exportPictures(job, ignoreProgress, never);
        if (!report) {
            qFatal("%s", report.error().message.english().c_str());
        }
        return *std::move(report);
    }

    TemporaryFolder m_folder;
    std::vector<fs::path> m_pictures;
};

LIGHTGEN_TEST(ExportFilesTest)
#include "export_files_test.moc"
