#!/usr/bin/env bash
# Installs the Debian packages that the teacher's cut-outs are packed from. Needed only to pack the sprite sheet anew
# (lightgen-train sprites); the sheet itself is in resources/teacher, and neither ./run nor ./test calls this.
set -euo pipefail

packages=(fonts-noto-color-emoji openclipart-svg librsvg2-bin)
# Looked at and refused for their licences; installed only so that what is skipped can be counted.
refused=(tuxpaint-stamps-default plasma-workspace-wallpapers gnome-backgrounds mate-backgrounds)

asRoot=()
[[ $(id -u) -eq 0 ]] || asRoot=(sudo)
[[ ${1:-} == --with-refused ]] && packages+=("${refused[@]}")
"${asRoot[@]}" apt-get update --quiet
"${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${packages[@]}"
