#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

static void initResources() {
    Q_INIT_RESOURCE(studio);
}

namespace lightgen::ui {
namespace {

QString fileOf(const QString& name) {
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

// Renders at the size and scale that is asked for and follows the palette: no pixmap is kept for another theme.
class SymbolicIconEngine final : public QIconEngine {
public:
    explicit SymbolicIconEngine(QByteArray svg)
        : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray tinted = m_svg;
        tinted.replace("currentColor", colourFor(mode).name().toLatin1());
        QSvgRenderer(tinted).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(m_svg); }

private:
    static QColor colourFor(QIcon::Mode mode) {
        const QPalette palette = QApplication::palette();
        switch (mode) {
            case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
            case QIcon::Selected: return palette.color(QPalette::HighlightedText);
            default: return palette.color(QPalette::Active, QPalette::ButtonText);
        }
    }

    QByteArray m_svg;
};

}  // namespace

QIcon symbolicIcon(const QString& name) {
    initResources();
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return QIcon::fromTheme(name);
    }
    return QIcon(new SymbolicIconEngine(file.readAll()));
}

QIcon applicationIcon() {
    initResources();
    return QIcon(QStringLiteral(":/icons/io.github.lightgen_studio.LightGenStudio.svg"));
}

}  // namespace lightgen::ui
