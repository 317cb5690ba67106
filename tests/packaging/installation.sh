#!/usr/bin/env bash
# usage: installation.sh SOURCE BUILD
# Installs everything without naming a component, moves it, and lets the programs run from there: libraries found, the
# service beside the studio, models in share, and no name of the build folder needed.
set -euo pipefail
source=$1 build=$2
id=io.github.lightgen_studio.LightGenStudio

fail() {
    printf 'installation: %s\n' "$1" >&2
    exit 1
}

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cmake --install "$build" --prefix "$place/first" >/dev/null
mv "$place/first" "$place/prefix"
cd "$place/prefix"

for file in \
    bin/lightgen bin/lightgen-train bin/lightgen-studio bin/lightgen-service bin/lightgen-picture-reader \
    bin/lightgen-picture-writer \
    "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" \
    "share/icons/hicolor/scalable/apps/$id.svg" "share/icons/hicolor/48x48/apps/$id.png" \
    "share/icons/hicolor/512x512/apps/$id.png" \
    share/lightgen-studio/models/lightgen-shapes/model.json share/doc/lightgen-studio/LICENSE; do
    [[ -e $file ]] || fail "$file is missing"
done

for program in bin/lightgen bin/lightgen-train bin/lightgen-studio bin/lightgen-service; do
    missing=$(ldd "$program" | grep 'not found' || true)
    [[ -z $missing ]] || fail "$program lacks $missing"
    env -i HOME="$place" PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen "$program" --version >/dev/null \
        || fail "$program does not start"
done

models=$(env -i HOME="$place" PATH=/usr/bin:/bin bin/lightgen models list --json)
[[ $models == *"$place/prefix"* ]] || fail "the installed model is not found: $models"
du -sh . | sed 's/^/installation: /'
