#include "ui/quality_field.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

#include <algorithm>

#include "core/request_limits.h"
#include "ui/language.h"

namespace lightgen::ui {
namespace {

constexpr int kOwnNumbers = 3;  // index behind the three qualities

}  // namespace

// Its parts are laid out by the panel, each with its own label.
QualityField::QualityField(QWidget* parent)
    : QWidget(parent)
    , m_quality(new QComboBox(this))
    , m_steps(new QSpinBox(this))
    , m_guidance(new QDoubleSpinBox(this)) {
    m_quality->setObjectName(QStringLiteral("quality"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_guidance->setObjectName(QStringLiteral("guidance"));
    m_guidance->setRange(core::kGuidanceRange.low, core::kGuidanceRange.high);
    m_guidance->setSingleStep(0.5);
    m_guidance->setDecimals(2);
    m_steps->setRange(static_cast<int>(core::kStepsRange.low), 256);
    for (int i = 0; i <= kOwnNumbers; ++i) {
        m_quality->addItem(QString());
    }
    inEveryLanguage(this, [this] { retranslate(); });
    connect(m_quality, &QComboBox::activated, this, &QualityField::onQuality);
    connect(m_steps, &QSpinBox::valueChanged, this, &QualityField::refresh);
    connect(m_guidance, &QDoubleSpinBox::valueChanged, this, &QualityField::refresh);
}

void QualityField::retranslate() {
    const QString names[] = {tr("Draft"), tr("Standard"), tr("Fine"), tr("Own numbers")};
    for (int i = 0; i <= kOwnNumbers; ++i) {
        m_quality->setItemText(i, names[i]);
    }
    m_quality->setToolTip(tr("How carefully the picture is made: sets steps and guidance"));
    m_steps->setToolTip(tr("In how many steps the picture appears. More steps take longer and are usually better."));
    m_guidance->setToolTip(tr("How strictly the picture follows the prompt. 1 means no guidance."));
}

void QualityField::setModel(const core::ModelInfo* model, core::PixelSize size) {
    m_model = model ? std::optional(*model) : std::nullopt;
    for (QWidget* input :
         {static_cast<QWidget*>(m_quality), static_cast<QWidget*>(m_steps), static_cast<QWidget*>(m_guidance)}) {
        input->setEnabled(m_model.has_value());
    }
    setSize(size);
    onQuality(static_cast<int>(core::Quality::Standard));
}

void QualityField::setSize(core::PixelSize size) {
    m_size = size;
    if (m_model) {
        const int cells = core::TokenGrid::of(size, m_model->network.tokenPixels()).count();
        m_steps->setMaximum(std::max(1, cells));
    }
    refresh();
}

core::QualityNumbers QualityField::numbers() const {
    return {m_steps->value(), m_guidance->value()};
}

void QualityField::setNumbers(const core::QualityNumbers& numbers) {
    {
        const QSignalBlocker quiet(m_steps);
        m_steps->setValue(numbers.steps);
    }
    {
        const QSignalBlocker quiet(m_guidance);
        m_guidance->setValue(numbers.guidance);
    }
    refresh();
}

void QualityField::onQuality(int index) {
    if (m_model && index < kOwnNumbers) {
        setNumbers(core::numbersOf(static_cast<core::Quality>(index), *m_model, m_size));
    }
}

void QualityField::refresh() {
    const auto quality = m_model ? core::qualityOf(numbers(), *m_model, m_size) : std::nullopt;
    m_quality->setCurrentIndex(quality ? static_cast<int>(*quality) : kOwnNumbers);
    Q_EMIT changed();
}

}  // namespace lightgen::ui
