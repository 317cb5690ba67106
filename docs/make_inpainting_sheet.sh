#!/bin/bash
# Makes docs/images/inpainting.png: for every edit the picture before it, what is painted, and three alternatives after
# it, by the embedded model and fixed seeds; nothing is picked by hand. Needs ImageMagick.
#
# usage: docs/make_inpainting_sheet.sh [--bin DIR] [--out FILE]
set -euo pipefail
cd "$(dirname "$0")/.."

bin=build/bin out=docs/images/inpainting.png
while [ $# -gt 0 ]; do
    case $1 in
        --bin) bin=$2 ;;
        --out) out=$2 ;;
        --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "make_inpainting_sheet: there is no option '$1'; see --help" >&2; exit 2 ;;
    esac
    shift 2
done
command -v convert >/dev/null || { echo "make_inpainting_sheet: ImageMagick is not installed" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work/data
"$bin/lightgen" generate "a large red circle on a white background" --seed 7 --out "$work/before.png"

rows=()
row() {  # NAME SHAPE PROMPT [OPTION...]: SHAPE as ImageMagick draws it
    local name=$1 shape=$2 prompt=$3
    shift 3
    convert -size 256x256 xc:black -fill white +antialias -draw "$shape" "$work/$name-mask.png"
    "$bin/lightgen" inpaint "$prompt" --image "$work/before.png" --mask "$work/$name-mask.png" --seed 1 --count 3 \
        --out "$work/$name.png" "$@"
    # What is painted, over the picture.
    convert "$work/before.png" \( -size 256x256 xc:'#7030c0' "$work/$name-mask.png" -compose CopyOpacity -composite \
        -channel A -evaluate multiply 0.6 +channel \) -compose Over -composite "$work/$name-painted.png"
    tiles "$name" "$work/$name-painted.png" "$work/$name-1.png" "$work/$name-2.png" "$work/$name-3.png"
}
tiles() {  # NAME FILE...
    local name=$1
    shift
    convert "$work/before.png" "$@" -resize x128 -bordercolor '#808080' -border 1 -bordercolor '#f0f0f0' -border 3 +append \
        "$work/$name-row.png"
    rows+=("$work/$name-row.png")
}

row one "rectangle 116,116 140,140" "a large red circle on a white background"
row five "rectangle 150,60 206,116" "a large red circle on a white background"
row twenty "rectangle 20,20 135,135" "a large red circle on a white background"
row half "rectangle 0,128 255,255" "a large red circle on a white background"
row colour "circle 128,128 128,32" "a large blue circle on a white background"
row away "circle 128,128 128,20" "a small white circle on a white background"
"$bin/lightgen" inpaint "a plain white background" --image "$work/before.png" --extend left=64,right=64 --seed 1 --count 3 --out "$work/wide.png"
convert "$work/before.png" -bordercolor '#7030c0' -border 64x0 "$work/wide-painted.png"
tiles wide "$work/wide-painted.png" "$work/wide-1.png" "$work/wide-2.png" "$work/wide-3.png"
convert "${rows[@]}" -background '#f0f0f0' -append -strip "$out"
