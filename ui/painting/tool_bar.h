// The slim bar of tools at the side of the canvas.
#pragma once

#include "ui/canvas/floating_bar.h"

namespace lightgen::ui {

class Actions;

class ToolBar final : public FloatingBar {
    Q_OBJECT

public:
    explicit ToolBar(const Actions& actions, QWidget* parent = nullptr);
};

}  // namespace lightgen::ui
