#include "ui/variant_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include <cmath>

#include "ui/language.h"

namespace lightgen::ui {
namespace {

constexpr int kDpo = 100;  // of the slider

}  // namespace

QString variantText(double variant) {
    const int percent = static_cast<int>(std::lround(variant * kDpo));
    if (percent == 0) {
        return VariantField::tr("Base");
    }
    return percent == kDpo ? VariantField::tr("DPO") : VariantField::tr("%1 % DPO").arg(percent);
}

VariantField::VariantField(QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_base(new QLabel(this))
    , m_dpo(new QLabel(this)) {
    m_slider->setObjectName(QStringLiteral("variant"));
    m_slider->setRange(0, kDpo);
    m_slider->setPageStep(10);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_base);
    row->addWidget(m_slider, 1);
    row->addWidget(m_dpo);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, &VariantField::changed);
    inEveryLanguage(this, [this] {
        m_base->setText(tr("Base"));
        m_dpo->setText(tr("DPO"));
        m_slider->setToolTip(tr("Between the base weights and those tuned by preferences (DPO)"));
    });
}

double VariantField::variant() const {
    return static_cast<double>(m_slider->value()) / kDpo;
}

void VariantField::setVariant(double variant) {
    m_slider->setValue(static_cast<int>(std::lround(variant * kDpo)));
}

}  // namespace lightgen::ui
