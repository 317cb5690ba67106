// What the View menu and the canvas's keys do with the canvas.
#pragma once

namespace lightgen::ui {

class Actions;
class CanvasView;

void connectCanvasActions(const Actions& actions, CanvasView& canvas);
// Those that need a picture.
void enableCanvasActions(const Actions& actions, bool hasPicture);

}  // namespace lightgen::ui
