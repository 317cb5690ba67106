// Picture files on their way to another program: as files with everything in them and, one alone, as a picture.
#pragma once

#include <QMimeData>

#include <filesystem>
#include <vector>

namespace lightgen::ui {

class PictureMime final : public QMimeData {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureMime)

public:
    explicit PictureMime(std::vector<std::filesystem::path> files);

    bool hasFormat(const QString& type) const override;
    QStringList formats() const override;

protected:
    // The pixels are read only when someone takes them.
    QVariant retrieveData(const QString& type, QMetaType preferred) const override;

private:
    std::vector<std::filesystem::path> m_files;
};

}  // namespace lightgen::ui
