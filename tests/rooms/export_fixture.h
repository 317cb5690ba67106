// The export dialog over real pictures, as the window opens it.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/gallery/gallery_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_page.h"

namespace lightgen::tests {

class ExportFixture {
public:
    // Pictures 1.png, 2.png, ... of prompts "picture 1", ... with the seeds 1, 2, ...
    ExportFixture(ServiceFixture& service, int pictures)
        : m_service(service)
        , m_settings(m_folder.filePath(QStringLiteral("settings.ini"))) {
        for (int i = 1; i <= pictures; ++i) {
            const auto file = m_files.picture(std::to_string(i) + ".png");
            writePicture(file, {.prompt = "picture " + std::to_string(i), .seed = std::uint64_t(i)});
            m_pictures.push_back(file);
        }
        fs::create_directories(out());
    }

    ui::ExportDialog& open() {
        const auto pictures = [all = m_pictures](std::size_t most) {
            return QtFuture::makeReadyFuture(ui::PicturePaths(
                std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())))
            ));
        };
        m_dialog = std::make_unique<ui::ExportDialog>(
            ui::ExportDialog::Parts{.client = m_service.client(), .settings = m_settings},
            std::vector<ui::ExportScope>{{QStringLiteral("All of them"), pictures}}
        );
        m_dialog->show();
        m_dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(m_dialog.get())) {
            qFatal("the dialog did not become active");
        }
        type("exportFolder", QString::fromStdString(out().string()));
        return *m_dialog;
    }

    template <class T>
    T* find(const char* name) {
        return child<T>(*m_dialog, name);
    }
    void type(const char* name, const QString& text) {
        auto* line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    // By its keys, as a person without a mouse does.
    void choose(const char* name, int row) {
        auto* box = find<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (box->currentIndex() < row) {
            const int before = box->currentIndex();
            QTest::keyClick(box, Qt::Key_Down);
            if (box->currentIndex() == before) {
                qFatal("%s has no row %d", name, row);
            }
        }
    }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    bool isVisible(const char* name) { return find<QWidget>(name)->isVisible(); }
    bool waitForEnd() {
        return QTest::qWaitFor([this] { return isVisible("exportClose"); }, kPatienceMs);
    }
    bool exported() {
        click("exportStart");
        return waitForEnd();
    }

    fs::path out() const { return m_files / "out"; }
    fs::path folder(const std::string& name) const { return m_files / name; }
    std::vector<std::string> names(const fs::path& folder) const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder)) {
            found.push_back(entry.path().filename().string());
        }
        std::ranges::sort(found);
        return found;
    }
    std::vector<fs::path>& pictures() { return m_pictures; }
    ui::Settings& settings() { return m_settings; }
    ui::ExportDialog& dialog() { return *m_dialog; }
    bool hasDialog() const { return m_dialog != nullptr; }

private:
    ServiceFixture& m_service;
    QTemporaryDir m_folder;
    GalleryFixture m_files;
    ui::Settings m_settings;
    std::vector<fs::path> m_pictures;
    std::unique_ptr<ui::ExportDialog> m_dialog;
};

}  // namespace lightgen::tests
