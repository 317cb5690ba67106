#include "ui/size_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/presets.h"
#include "core/request_limits.h"
#include "ui/icons.h"
#include "ui/language.h"

namespace lightgen::ui {
namespace {

QToolButton* makeButton(QWidget* parent, const char* name, const QString& icon) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(symbolicIcon(icon));
    button->setIconSize({18, 18});
    button->setFixedSize(32, 32);
    return button;
}

QSpinBox* makeSide(QWidget* parent, const char* name) {
    auto* side = new QSpinBox(parent);
    side->setObjectName(QLatin1String(name));
    side->setKeyboardTracking(false);
    return side;
}

void name(QWidget& widget, const QString& accessibleName, const QString& toolTip) {
    widget.setAccessibleName(accessibleName);
    widget.setToolTip(toolTip);
}

}  // namespace

SizeField::SizeField(QWidget* parent)
    : QWidget(parent)
    , m_sizes(new QComboBox(this))
    , m_swap(makeButton(this, "swapSize", QStringLiteral("swap")))
    , m_unlock(makeButton(this, "unlockSize", QStringLiteral("lock")))
    , m_free(new QWidget(this))
    , m_width(makeSide(m_free, "width"))
    , m_height(makeSide(m_free, "height"))
    , m_aspect(new QComboBox(m_free)) {
    m_sizes->setObjectName(QStringLiteral("size"));
    m_aspect->setObjectName(QStringLiteral("aspect"));
    m_unlock->setCheckable(true);
    buildLayout();
    connectSignals();
    setFocusProxy(m_sizes);
    inEveryLanguage(this, [this] { retranslate(); });
    setUnlocked(false);
}

void SizeField::buildLayout() {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_sizes, 1);
    row->addWidget(m_swap);
    row->addWidget(m_unlock);
    auto* sides = new QHBoxLayout(m_free);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(4);
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(QStringLiteral("×"), m_free));
    sides->addWidget(m_height, 1);
    sides->addWidget(m_aspect, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_free);
}

void SizeField::connectSignals() {
    connect(m_sizes, &QComboBox::currentIndexChanged, this, [this] {
        if (!isUnlocked()) {
            refresh();
        }
    });
    connect(m_swap, &QToolButton::clicked, this, &SizeField::swap);
    connect(m_unlock, &QToolButton::toggled, this, &SizeField::setUnlocked);
    connect(m_width, &QSpinBox::valueChanged, this, &SizeField::refresh);
    connect(m_height, &QSpinBox::valueChanged, this, &SizeField::refresh);
    connect(m_aspect, &QComboBox::activated, this, &SizeField::onAspect);
}

void SizeField::retranslate() {
    name(*m_sizes, tr("Size"), tr("Width and height in pixels; the sizes the model was trained for"));
    name(*m_swap, tr("Swap width and height"), tr("Swap width and height"));
    name(*m_unlock, tr("Allow any size"), tr("Allow sizes the model was not trained for; pictures may get worse"));
    name(*m_width, tr("Width"), tr("Width in pixels"));
    name(*m_height, tr("Height"), tr("Height in pixels"));
    name(*m_aspect, tr("Aspect"), tr("Width to height, with about as many pixels as now"));
    fillAspects();
}

void SizeField::fillSizes() {
    const QSignalBlocker quiet(m_sizes);
    m_sizes->clear();
    std::vector<core::PixelSize> sizes = m_model->trainedSizes;
    if (std::ranges::find(sizes, m_model->defaultSize) == sizes.end()) {
        sizes.push_back(m_model->defaultSize);
    }
    for (const auto size : sizes) {
        m_sizes->addItem(tr("%1 × %2").arg(size.width).arg(size.height), QSize(size.width, size.height));
    }
}

void SizeField::fillAspects() {
    const QSignalBlocker quiet(m_aspect);
    m_aspect->clear();
    m_aspect->addItem(tr("Aspect"));
    for (const auto aspect : core::usualAspects()) {
        m_aspect->addItem(QStringLiteral("%1:%2").arg(aspect.width).arg(aspect.height));
    }
}

void SizeField::setModel(const core::ModelInfo* model) {
    m_model = model ? std::optional(*model) : std::nullopt;
    setEnabled(m_model.has_value());
    if (!m_model) {
        const QSignalBlocker quiet(m_sizes);
        m_sizes->clear();
        return;
    }
    const int token = m_model->network.tokenPixels();
    const int first = static_cast<int>(std::ceil(core::kSideRange.low / token)) * token;
    for (QSpinBox* side : {m_width, m_height}) {
        const QSignalBlocker quiet(side);
        side->setRange(first, static_cast<int>(core::kSideRange.high) / token * token);
        side->setSingleStep(token);
    }
    fillSizes();
    setSize(m_model->defaultSize);
}

core::PixelSize SizeField::size() const {
    if (isUnlocked()) {
        return {m_width->value(), m_height->value()};
    }
    const QSize size = m_sizes->currentData().toSize();
    return {std::max(0, size.width()), std::max(0, size.height())};
}

void SizeField::setSize(core::PixelSize size) {
    if (!m_model) {
        return;
    }
    {
        const QSignalBlocker quietWidth(m_width);
        const QSignalBlocker quietHeight(m_height);
        m_width->setValue(size.width);
        m_height->setValue(size.height);
    }
    const int index = m_sizes->findData(QSize(size.width, size.height));
    if (index >= 0) {
        const QSignalBlocker quiet(m_sizes);
        m_sizes->setCurrentIndex(index);
    }
    m_unlock->setChecked(index < 0);
    refresh();
}

bool SizeField::isUnlocked() const {
    return m_unlock->isChecked();
}

QList<QWidget*> SizeField::tabOrder() const {
    return {m_sizes, m_swap, m_unlock, m_width, m_height, m_aspect};
}

// Unlocked, it begins with the size that was chosen; locked again, the chosen one counts.
void SizeField::setUnlocked(bool unlocked) {
    m_unlock->setIcon(symbolicIcon(unlocked ? QStringLiteral("lock-open") : QStringLiteral("lock")));
    m_free->setVisible(unlocked);
    m_sizes->setEnabled(!unlocked);
    const QSize chosen = m_sizes->currentData().toSize();
    if (unlocked && chosen.isValid()) {
        const QSignalBlocker quietWidth(m_width);
        const QSignalBlocker quietHeight(m_height);
        if (m_width->value() == m_width->minimum() && m_height->value() == m_height->minimum()) {
            m_width->setValue(chosen.width());
            m_height->setValue(chosen.height());
        }
    }
    refresh();
}

void SizeField::swap() {
    const auto now = size();
    if (isUnlocked()) {
        setSize({now.height, now.width});
    } else if (const int index = m_sizes->findData(QSize(now.height, now.width)); index >= 0) {
        m_sizes->setCurrentIndex(index);
    }
}

void SizeField::onAspect(int index) {
    if (index > 0 && m_model) {
        const auto aspect = core::usualAspects()[static_cast<std::size_t>(index - 1)];
        const auto now = size();
        const auto wanted = core::sizeOf(aspect, now.width * now.height, m_model->network.tokenPixels());
        const QSignalBlocker quietWidth(m_width);
        const QSignalBlocker quietHeight(m_height);
        m_width->setValue(wanted.width);
        m_height->setValue(wanted.height);
    }
    m_aspect->setCurrentIndex(0);
    refresh();
}

void SizeField::refresh() {
    const auto now = size();
    const bool otherIsThere = m_sizes->findData(QSize(now.height, now.width)) >= 0;
    m_swap->setEnabled(now.width != now.height && (isUnlocked() || otherIsThere));
    Q_EMIT changed();
}

}  // namespace lightgen::ui
