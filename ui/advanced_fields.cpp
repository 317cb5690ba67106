#include "ui/advanced_fields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/request_limits.h"
#include "ui/fold.h"
#include "ui/labelled_field.h"
#include "ui/language.h"

namespace lightgen::ui {
namespace {

template <class Input>
Input* named(Input* input, const char* name) {
    input->setObjectName(QLatin1String(name));
    return input;
}

}  // namespace

AdvancedFields::AdvancedFields(QWidget* parent)
    : QWidget(parent)
    , m_fields(new QWidget(this))
    , m_fold(new Fold(m_fields, "advanced", this))
    , m_schedule(named(new QComboBox(m_fields), "guidanceSchedule"))
    , m_temperature(named(new QDoubleSpinBox(m_fields), "temperature"))
    , m_sampler(named(new QComboBox(m_fields), "sampler"))
    , m_samplerSteps(named(new QSpinBox(m_fields), "samplerSteps"))
    , m_scheduleField(new LabelledField(m_schedule, m_fields))
    , m_temperatureField(new LabelledField(m_temperature, m_fields))
    , m_samplerField(new LabelledField(m_sampler, m_fields))
    , m_samplerStepsField(new LabelledField(m_samplerSteps, m_fields)) {
    m_schedule->addItems({QString(), QString()});  // in the order of core::GuidanceSchedule
    m_sampler->addItem(QString());
    m_temperature->setDecimals(2);
    m_temperature->setSingleStep(0.05);
    m_temperature->setRange(0.01, core::kTemperatureRange.high);
    m_samplerSteps->setRange(
        static_cast<int>(core::kSamplerStepsRange.low), static_cast<int>(core::kSamplerStepsRange.high)
    );
    buildLayout();
    connectSignals();
    inEveryLanguage(this, [this] { retranslate(); });
}

void AdvancedFields::buildLayout() {
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_scheduleField, 0, 0);
    grid->addWidget(m_temperatureField, 0, 1);
    grid->addWidget(m_samplerField, 1, 0);
    grid->addWidget(m_samplerStepsField, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fold);
}

void AdvancedFields::connectSignals() {
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &AdvancedFields::changed);
    connect(m_sampler, &QComboBox::currentIndexChanged, this, &AdvancedFields::changed);
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, &AdvancedFields::changed);
    connect(m_samplerSteps, &QSpinBox::valueChanged, this, &AdvancedFields::changed);
}

void AdvancedFields::retranslate() {
    m_fold->setTitle(tr("Advanced"));
    m_fold->setToolTip(tr("Show or hide what few need"));
    m_scheduleField->setLabel(tr("Guidance schedule"));
    m_schedule->setItemText(0, tr("Constant"));
    m_schedule->setItemText(1, tr("Linear"));
    m_schedule->setToolTip(tr("Whether guidance is the same in every step or grows from step to step"));
    m_temperatureField->setLabel(tr("Temperature"));
    m_temperature->setToolTip(tr("How far the picture may stray from what is likeliest. 1 is usual."));
    m_samplerField->setLabel(tr("Sampler"));
    m_sampler->setItemText(0, tr("Ancestral"));
    m_sampler->setToolTip(tr("How noise becomes the numbers of a cell"));
    m_samplerStepsField->setLabel(tr("Sampler steps"));
    m_samplerSteps->setToolTip(tr("In how many steps noise becomes the numbers of a cell. 100 is usual."));
}

bool AdvancedFields::isUnfolded() const {
    return m_fold->isUnfolded();
}

void AdvancedFields::setUnfolded(bool unfolded) {
    m_fold->setUnfolded(unfolded);
}

void AdvancedFields::showRequest(const core::GenerationRequest& request) {
    m_schedule->setCurrentIndex(static_cast<int>(request.guidanceSchedule));
    m_temperature->setValue(request.temperature);
    m_sampler->setCurrentIndex(static_cast<int>(request.sampler));
    m_samplerSteps->setValue(request.samplerSteps);
}

void AdvancedFields::writeTo(core::GenerationRequest& request) const {
    request.guidanceSchedule = static_cast<core::GuidanceSchedule>(m_schedule->currentIndex());
    request.temperature = m_temperature->value();
    request.sampler = static_cast<core::Sampler>(m_sampler->currentIndex());
    request.samplerSteps = m_samplerSteps->value();
}

QList<QWidget*> AdvancedFields::tabOrder() const {
    return {m_fold, m_schedule, m_temperature, m_sampler, m_samplerSteps};
}

}  // namespace lightgen::ui
