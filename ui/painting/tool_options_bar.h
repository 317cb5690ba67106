// The settings of the tool in use, in one row over the canvas; and what would be made anew.
#pragma once

#include "core/outpaint.h"
#include "ui/canvas/floating_bar.h"
#include "ui/painting/tool_settings.h"

#include <array>
#include <functional>
#include <vector>

class QActionGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSpinBox;
class QToolButton;

namespace lightgen::ui {

class ToneLabel;

class ToolOptionsBar final : public FloatingBar {
    Q_OBJECT

public:
    explicit ToolOptionsBar(QWidget* parent = nullptr);

    void showTool(ToolKind tool, const ToolSettings& settings);
    void showSettings(const ToolSettings& settings);
    void showExtension(const core::Extension& extension);
    void showPlan(const QString& text);  // "37 of 256 tokens, about 1.2 s"; empty: nothing is painted
    QString planText() const;

Q_SIGNALS:
    void settingsChanged(const lightgen::ui::ToolSettings& settings);
    void extensionChanged(const lightgen::core::Extension& extension);

private:
    struct Field {
        QLabel* label;
        QSpinBox* box;
    };
    Field addField(QHBoxLayout& row, const char* name, const char* text, int least, int most);
    void buildMenu(QHBoxLayout& row);
    void addStrokeChoices(QMenu& menu);
    void addLookChoices(QMenu& menu);
    void addCheck(QMenu& menu, const char* name, const char* text, bool PenSettings::*setting);
    // A submenu of exclusive choices, each of which is set by `choose` and found by `isChosen`.
    struct Choice {
        const char* text;
        std::function<void(ToolSettings&)> choose;
        std::function<bool(const ToolSettings&)> isChosen;
    };
    void addChoices(QMenu& menu, const char* name, const char* text, const std::vector<Choice>& choices);
    void takeBrush();
    void takeExtension();
    void askForColour();
    void retranslate();

    ToolKind m_tool = ToolKind::None;
    ToolSettings m_settings;
    Field m_size, m_hardness, m_opacity;
    std::array<Field, 4> m_sides;  // left, top, right, bottom
    ToneLabel* m_plan;
    QToolButton* m_more = nullptr;
    std::vector<std::function<void()>> m_refresh;  // of the menu's marks
    std::vector<std::function<void()>> m_texts;
};

}  // namespace lightgen::ui
