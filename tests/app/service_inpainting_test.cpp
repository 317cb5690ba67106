// Edits of pictures in the real service: their pixels cross the socket, survive a kill, and stay where nothing is
// painted.
#include <QFile>

#include <algorithm>

#include "core/distance_transform.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
namespace protocol = lightgen::core::protocol;
using protocol::JobId;
using protocol::JobPhase;

namespace {

// A picture that no model made, with a square painted in its middle.
core::GenerationRequest editRequest(core::PixelSize size) {
    auto request = requestOf("an edit", 8);
    request.size = size;
    auto& edit = request.inpainting.emplace();
    edit.image = core::RgbImage(size.width, size.height);
    for (std::size_t i = 0; i < edit.image.pixels.size(); ++i) {
        edit.image.pixels[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
    }
    edit.mask = core::GrayImage(size.width, size.height);
    for (int y = size.height / 4; y < size.height / 2; ++y) {
        const auto row = edit.mask.pixels.begin() + std::ptrdiff_t{y} * size.width;
        std::fill(row + size.width / 4, row + size.width / 2, std::uint8_t{255});
    }
    return request;
}

protocol::Finished finished(RawClient& client, JobId job) {
    for (const auto& message : client.untilEndOf(job)) {
        if (const auto* end = std::get_if<protocol::Finished>(&message)) {
            return *end;
        }
    }
    return {};
}

QByteArray contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::RgbImage pictureIn(const std::string& path) {
    const auto picture = core::readPicture(path);
    return picture ? picture->image : core::RgbImage();
}

bool isSameOutside(const core::Inpainting& edit, const core::RgbImage& result) {
    const auto distances = core::squaredDistances(edit.mask);
    if (result.size() != edit.image.size()) {
        return false;
    }
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const auto* pixel = &result.pixels[3 * i];
        if (distances[i] > edit.band * edit.band && !std::equal(pixel, pixel + 3, &edit.image.pixels[3 * i])) {
            return false;
        }
    }
    return true;
}

bool reachesStep(RawClient& client, int wanted) {
    while (const auto message = client.next()) {
        if (const auto* step = as<protocol::Step>(message); step != nullptr && step->event.step == wanted) {
            return true;
        }
    }
    return false;
}

// The file of a run that nothing disturbed.
QByteArray undisturbed(const core::GenerationRequest& request, bool real) {
    ServiceFixture service;
    const QStringList places{
        QStringLiteral("--socket"), service.socketPath(), QStringLiteral("--pictures"), service.picturesPath()};
    if (real) {
        service.process().setProgram(realServiceProgram());
    }
    const bool started = real ? service.startWith(places + QStringList{QStringLiteral("--state"), service.statePath()})
                              : service.start();
    if (!started) {
        return {};
    }
    RawClient client(service.socketPath());
    client.send(protocol::Generate{JobId{1}, request});
    return contentOf(finished(client, JobId{1}).path);
}

}  // namespace

class ServiceInpaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditStaysTheSameOutsideWhatIsPainted() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        const auto request = editRequest({128, 128});
        client.send(protocol::Generate{JobId{1}, request});
        const auto end = finished(client, JobId{1});
        const auto picture = pictureIn(end.path);
        QVERIFY(picture == end.image);
        QVERIFY(isSameOutside(*request.inpainting, picture));
        QVERIFY(picture != request.inpainting->image);
        QVERIFY(end.recipe.find("\"mode\":\"inpaint\"") != std::string::npos);
    }

    void aPictureOfTheServiceIsEditedWithItsOwnTokens() {
        ServiceFixture service;
        QVERIFY(service.start());
        RawClient client(service.socketPath());
        auto request = editRequest({128, 128});
        const auto painted = *std::exchange(request.inpainting, std::nullopt);
        client.send(protocol::Generate{JobId{1}, request});
        const auto first = finished(client, JobId{1});
        auto before = first;
        for (std::uint64_t job = 2; job <= 4; ++job) {
            request.seed += 1;
            request.inpainting = painted;
            request.inpainting->image = before.image;
            request.inpainting->tokensOf = core::imageIdFromRecipe(before.recipe);
            request.inpainting->isImported = false;
            client.send(protocol::Generate{JobId{job}, request});
            const auto end = finished(client, JobId{job});
            QVERIFY(isSameOutside(*request.inpainting, end.image));
            QVERIFY(std::ranges::none_of(end.notes, [](const auto& note) {
                return note.english().find("encoded") != std::string::npos;
            }));
            before = end;
        }
        request.inpainting->tokensOf = std::string(32, '0');
        client.send(protocol::Generate{JobId{9}, request});
        const auto end = finished(client, JobId{9});
        QVERIFY(std::ranges::any_of(end.notes, [](const auto& note) {
            return note.english().find("encoded") != std::string::npos;
        }));
    }

    void theLargestPictureFitsIntoAFrame() {
        const auto request = editRequest({2048, 2048});
        QVERIFY(
            protocol::encode(protocol::ClientMessage(protocol::Generate{JobId{1}, request})).size() <
            core::kMaxFrameBytes
        );
    }

    void anInterruptedEditIsTheSamePictureInTheEnd() {
        ServiceFixture service;
        QVERIFY(service.startKeeping({QStringLiteral("--synthetic-step-ms"), QStringLiteral("30")}));
        const auto request = editRequest({256, 256});
        {
            RawClient client(service.socketPath());
            client.send(protocol::Generate{JobId{1}, request});
            QVERIFY(reachesStep(client, 4));
        }
        service.killHard();
        QVERIFY(service.startKeeping({QStringLiteral("--resume")}));
        RawClient client(service.socketPath());
        QVERIFY(client.waitForQueue([&] {
            return client.jobs().contains(JobId{1}) && client.phase(JobId{1}) == JobPhase::Finished;
        }));
        QVERIFY(client.jobs().at(JobId{1}).inpaints);
        const auto content = contentOf(client.jobs().at(JobId{1}).path);
        QVERIFY(!content.isEmpty());
        QVERIFY(content == undisturbed(request, false));
    }

    void theShippedServiceResumesAnEditWithTheEmbeddedModel() {
        ServiceFixture service;
        service.process().setProgram(realServiceProgram());
        const QStringList options{
            QStringLiteral("--socket"),
            service.socketPath(),
            QStringLiteral("--pictures"),
            service.picturesPath(),
            QStringLiteral("--state"),
            service.statePath()};
        QVERIFY(service.startWith(options));
        auto request = editRequest({256, 256});
        request.prompt = "a large red circle on a white background";
        request.model = "lightgen-shapes";
        request.samplerSteps = 4;
        {
            RawClient client(service.socketPath());
            client.send(protocol::Generate{JobId{1}, request});
            QVERIFY(reachesStep(client, 3));
        }
        service.killHard();
        QVERIFY(service.startWith(options + QStringList{QStringLiteral("--resume")}));
        RawClient client(service.socketPath());
        QVERIFY(client.waitForQueue([&] {
            return client.jobs().contains(JobId{1}) && client.phase(JobId{1}) == JobPhase::Finished;
        }));
        const auto path = client.jobs().at(JobId{1}).path;
        QVERIFY(isSameOutside(*request.inpainting, pictureIn(path)));
        QVERIFY(contentOf(path) == undisturbed(request, true));
    }
};

LIGHTGEN_TEST(ServiceInpaintingTest)
#include "service_inpainting_test.moc"
