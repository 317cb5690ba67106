#!/bin/bash
# Makes the screenshots of start, half-way and finished: runs the real studio on a virtual screen and drives it with
# real key events. Needs Xvfb, xdotool and ImageMagick.
#
# usage: docs/make_screenshots.sh [--bin DIR] [--out DIR] [--prefix NAME] [--theme light|dark] [--scale FACTOR]
#                                 [--prompt TEXT] [--seed N] [--service PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

bin=build/bin out=docs/images prefix="" theme=light scale=1
prompt="a large red circle on a white background" seed=7 service=""
while [ $# -gt 0 ]; do
    case $1 in
        --bin) bin=$2 ;;
        --out) out=$2 ;;
        --prefix) prefix=$2 ;;
        --theme) theme=$2 ;;
        --scale) scale=$2 ;;
        --prompt) prompt=$2 ;;
        --seed) seed=$2 ;;
        --service) service=$2 ;;
        --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "make_screenshots: there is no option '$1'; see --help" >&2; exit 2 ;;
    esac
    shift 2
done
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "make_screenshots: $tool is not installed" >&2; exit 1; }
done
[ -x "$bin/lightgen-studio" ] || { echo "make_screenshots: $bin/lightgen-studio is not built" >&2; exit 1; }

# Nothing of the user's is read or written: settings, sockets and pictures live in a folder of their own.
home=$(mktemp -d)
pids=()
cleanup() {
    for ((i = ${#pids[@]} - 1; i >= 0; --i)); do  # the studio before its screen
        kill "${pids[i]}" 2>/dev/null && wait "${pids[i]}" 2>/dev/null || true
    done
    rm -rf "$home"
}
trap cleanup EXIT
mkdir -p "$home/run" "$home/Pictures" "$out"
chmod 700 "$home/run"
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state
export XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run XDG_PICTURES_DIR=$home/Pictures
export QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=$scale LANG=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

# The window fills the screen: 1280 x 760 is its first size.
width=$(awk "BEGIN { printf \"%d\", 1280 * $scale }")
height=$(awk "BEGIN { printf \"%d\", 760 * $scale }")
Xvfb -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp 3>"$home/display" 2>/dev/null &
pids+=($!)

wait_until() {  # SECONDS COMMAND...
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $deadline ] || { echo "make_screenshots: waited in vain for: $*" >&2; exit 1; }
        sleep 0.05
    done
}
title() { xdotool getwindowname "$window" 2>/dev/null; }
percent() { title | sed -n 's/^\([0-9]*\) %.*/\1/p'; }
shoot() { import -window root "$home/shot.png" && convert "$home/shot.png" -strip "$out/$prefix$1.png" && echo "$out/$prefix$1.png"; }

display_is_known() { [ -s "$home/display" ]; }
wait_until 60 display_is_known
export DISPLAY=:$(cat "$home/display")
"$bin/lightgen-studio" --theme "$theme" ${service:+--service "$service"} &
pids+=($!)
window_is_there() { window=$(xdotool search --onlyvisible --name "LightGen Studio" 2>/dev/null | head -n 1); [ -n "$window" ]; }
wait_until 60 window_is_there
xdotool windowmove "$window" 0 0 windowfocus "$window"
sleep 8  # models are found, the engine has started
shoot start

xdotool key alt+e && xdotool type --delay 20 "$seed"
xdotool key ctrl+l && xdotool type --delay 20 "$prompt"
sleep 0.5
xdotool key ctrl+Return
is_half_way() { local done; done=$(percent); [ "${done:-0}" -ge 45 ]; }
wait_until 300 is_half_way
shoot half-way
is_finished() { [ -z "$(percent)" ]; }
wait_until 600 is_finished
sleep 0.5
shoot finished
