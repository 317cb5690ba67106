#include "ui/painting/tool_options_bar.h"

#include <QActionGroup>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/painting/brush.h"
#include "ui/painting/frame_tool.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kFieldWidth = 74;

void setQuietly(QSpinBox& box, int value) {
    const QSignalBlocker quiet(&box);
    box.setValue(value);
}

}  // namespace

ToolOptionsBar::ToolOptionsBar(QWidget* parent)
    : FloatingBar(parent)
    , m_plan(new ToneLabel(Tone::Plain, this)) {
    setObjectName(QStringLiteral("toolOptions"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 6, 5);
    row->setSpacing(5);
    m_plan->setObjectName(QStringLiteral("rerollPlan"));
    m_plan->setContentsMargins(0, 0, 12, 0);
    m_plan->hide();
    row->addWidget(m_plan);
    m_size = addField(*row, "brushSize", QT_TR_NOOP("Size"), int(kSmallestBrush), int(kLargestBrush));
    m_hardness = addField(*row, "brushHardness", QT_TR_NOOP("Hardness"), 0, 100);
    m_opacity = addField(*row, "brushOpacity", QT_TR_NOOP("Opacity"), 1, 100);
    constexpr std::array kSides{QT_TR_NOOP("Left"), QT_TR_NOOP("Top"), QT_TR_NOOP("Right"), QT_TR_NOOP("Bottom")};
    constexpr std::array kNames{"extendLeft", "extendTop", "extendRight", "extendBottom"};
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i] = addField(*row, kNames[i], kSides[i], 0, FrameTool::kMostPixels);
        connect(m_sides[i].box, &QSpinBox::valueChanged, this, &ToolOptionsBar::takeExtension);
    }
    for (const Field& field : {m_size, m_hardness, m_opacity}) {
        connect(field.box, &QSpinBox::valueChanged, this, &ToolOptionsBar::takeBrush);
    }
    buildMenu(*row);
    inEveryLanguage(this, [this] { retranslate(); });
    showTool(ToolKind::None, {});
}

ToolOptionsBar::Field
ToolOptionsBar::addField(QHBoxLayout& row, const char* name, const char* text, int least, int most) {
    Field field{new QLabel(this), new QSpinBox(this)};
    field.box->setObjectName(QLatin1String(name));
    field.box->setRange(least, most);
    field.box->setFixedWidth(kFieldWidth);
    field.box->setFocusPolicy(Qt::StrongFocus);
    field.label->setBuddy(field.box);
    row.addWidget(field.label);
    row.addWidget(field.box);
    m_texts.push_back([this, field, text] {
        field.label->setText(tr(text));
        field.box->setAccessibleName(tr(text));
    });
    return field;
}

void ToolOptionsBar::addCheck(QMenu& menu, const char* name, const char* text, bool PenSettings::*setting) {
    QAction* action = menu.addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    m_texts.push_back([action, text] { action->setText(tr(text)); });
    m_refresh.push_back([this, action, setting] { action->setChecked(m_settings.pen.*setting); });
    connect(action, &QAction::triggered, this, [this, setting](bool on) {
        m_settings.pen.*setting = on;
        Q_EMIT settingsChanged(m_settings);
    });
}

void ToolOptionsBar::addChoices(QMenu& menu, const char* name, const char* text, const std::vector<Choice>& choices) {
    QMenu* submenu = menu.addMenu(QString());
    submenu->setObjectName(QLatin1String(name));
    m_texts.push_back([submenu, text] { submenu->setTitle(tr(text)); });
    auto* group = new QActionGroup(submenu);
    for (const Choice& choice : choices) {
        QAction* action = submenu->addAction(QString());
        action->setCheckable(true);
        action->setActionGroup(group);
        m_texts.push_back([action, source = choice.text] { action->setText(tr(source)); });
        m_refresh.push_back([this, action, choice] { action->setChecked(choice.isChosen(m_settings)); });
        connect(action, &QAction::triggered, this, [this, choice] {
            choice.choose(m_settings);
            Q_EMIT settingsChanged(m_settings);
        });
    }
}

void ToolOptionsBar::buildMenu(QHBoxLayout& row) {
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("toolMore"));
    m_more->setIcon(symbolicIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setFixedSize(32, 30);
    auto* menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("toolMoreMenu"));
    addStrokeChoices(*menu);
    menu->addSeparator();
    addLookChoices(*menu);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (const auto& refresh : m_refresh) {
            refresh();
        }
    });
    m_more->setMenu(menu);
    row.addWidget(m_more);
}

void ToolOptionsBar::addStrokeChoices(QMenu& menu) {
    const auto smoothing = [this](const char* text, int percent) {
        const auto choose = [this, percent](ToolSettings& s) {
            if (s.isBrush(m_tool)) {
                s.brushes[m_tool].smoothing = percent;
            }
        };
        return Choice{text, choose, [this, percent](const ToolSettings& s) {
                          return s.isBrush(m_tool) && s.brushes.at(m_tool).smoothing == percent;
                      }};
    };
    addChoices(
        menu,
        "smoothing",
        QT_TR_NOOP("&Smoothing"),
        {smoothing(QT_TR_NOOP("&None"), 0), smoothing(QT_TR_NOOP("&Light"), 50), smoothing(QT_TR_NOOP("&Strong"), 90)}
    );
    addCheck(menu, "penWidth", QT_TR_NOOP("Pen Pressure Changes the &Width"), &PenSettings::changesWidth);
    addCheck(menu, "penOpacity", QT_TR_NOOP("Pen Pressure Changes the &Opacity"), &PenSettings::changesOpacity);
    const auto curve = [](const char* text, PressureCurve value) {
        return Choice{
            text,
            [value](ToolSettings& s) { s.pen.curve = value; },
            [value](const ToolSettings& s) { return s.pen.curve == value; }};
    };
    addChoices(
        menu,
        "penCurve",
        QT_TR_NOOP("&Pressure"),
        {curve(QT_TR_NOOP("S&oft Pen"), PressureCurve::Soft),
         curve(QT_TR_NOOP("&Straight"), PressureCurve::Straight),
         curve(QT_TR_NOOP("&Firm Pen"), PressureCurve::Firm)}
    );
}

void ToolOptionsBar::addLookChoices(QMenu& menu) {
    QAction* colour = menu.addAction(QString());
    colour->setObjectName(QStringLiteral("overlayColour"));
    m_texts.push_back([colour] { colour->setText(tr("Mask &Colour…")); });
    connect(colour, &QAction::triggered, this, &ToolOptionsBar::askForColour);
    const auto pattern = [](const char* text, OverlayPattern value) {
        return Choice{
            text,
            [value](ToolSettings& s) { s.overlay.pattern = value; },
            [value](const ToolSettings& s) { return s.overlay.pattern == value; }};
    };
    addChoices(
        menu,
        "overlayPattern",
        QT_TR_NOOP("Mask P&attern"),
        {pattern(QT_TR_NOOP("&Solid"), OverlayPattern::Solid),
         pattern(QT_TR_NOOP("&Grid"), OverlayPattern::Grid),
         pattern(QT_TR_NOOP("&Crosshatch"), OverlayPattern::Crosshatch),
         pattern(QT_TR_NOOP("&Diagonal"), OverlayPattern::Diagonal)}
    );
    const auto opacity = [](const char* text, int percent) {
        return Choice{
            text,
            [percent](ToolSettings& s) { s.overlay.opacity = percent; },
            [percent](const ToolSettings& s) { return s.overlay.opacity == percent; }};
    };
    addChoices(
        menu,
        "overlayOpacity",
        QT_TR_NOOP("Mask Opac&ity"),
        {opacity(QT_TR_NOOP("&25 %"), 25),
         opacity(QT_TR_NOOP("&40 %"), 40),
         opacity(QT_TR_NOOP("&55 %"), 55),
         opacity(QT_TR_NOOP("&70 %"), 70),
         opacity(QT_TR_NOOP("&85 %"), 85)}
    );
}

void ToolOptionsBar::askForColour() {
    auto* dialog = new QColorDialog(m_settings.overlay.colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        m_settings.overlay.colour = colour;
        Q_EMIT settingsChanged(m_settings);
    });
    dialog->open();
}

void ToolOptionsBar::showTool(ToolKind tool, const ToolSettings& settings) {
    m_tool = tool;
    for (const Field& field : {m_size, m_hardness, m_opacity}) {
        field.label->setVisible(settings.isBrush(tool));
        field.box->setVisible(settings.isBrush(tool));
    }
    for (const Field& side : m_sides) {
        side.label->setVisible(tool == ToolKind::Frame);
        side.box->setVisible(tool == ToolKind::Frame);
    }
    showSettings(settings);
}

void ToolOptionsBar::showSettings(const ToolSettings& settings) {
    m_settings = settings;
    if (settings.isBrush(m_tool)) {
        const BrushSettings& brush = settings.brushes.at(m_tool);
        setQuietly(*m_size.box, qRound(brush.size));
        setQuietly(*m_hardness.box, brush.hardness);
        setQuietly(*m_opacity.box, brush.opacity);
    }
}

void ToolOptionsBar::showExtension(const core::Extension& extension) {
    const std::array values{extension.left, extension.top, extension.right, extension.bottom};
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        setQuietly(*m_sides[i].box, values[i]);
    }
}

void ToolOptionsBar::showPlan(const QString& text) {
    m_plan->setText(text);
    m_plan->setVisible(!text.isEmpty());
}

QString ToolOptionsBar::planText() const {
    return m_plan->text();
}

void ToolOptionsBar::takeBrush() {
    if (!m_settings.isBrush(m_tool)) {
        return;
    }
    BrushSettings& brush = m_settings.brushes[m_tool];
    if (qRound(brush.size) != m_size.box->value()) {  // a size between two whole ones stays until it is changed
        brush.size = m_size.box->value();
    }
    brush.hardness = m_hardness.box->value();
    brush.opacity = m_opacity.box->value();
    Q_EMIT settingsChanged(m_settings);
}

void ToolOptionsBar::takeExtension() {
    Q_EMIT extensionChanged(
        {.left = m_sides[0].box->value(),
         .top = m_sides[1].box->value(),
         .right = m_sides[2].box->value(),
         .bottom = m_sides[3].box->value()}
    );
}

void ToolOptionsBar::retranslate() {
    for (const auto& say : m_texts) {
        say();
    }
    setAccessibleName(tr("Tool settings"));
    m_more->setToolTip(tr("Pen, smoothing and how the mask looks"));
    m_more->setAccessibleName(m_more->toolTip());
    m_size.box->setSuffix(tr(" px"));
    m_hardness.box->setSuffix(tr(" %"));
    m_opacity.box->setSuffix(tr(" %"));
    for (const Field& side : m_sides) {
        side.box->setSuffix(tr(" px"));
    }
}

}  // namespace lightgen::ui
