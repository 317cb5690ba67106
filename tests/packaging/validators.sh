#!/usr/bin/env bash
# usage: validators.sh SOURCE
set -euo pipefail
cd "$1"
id=io.github.lightgen_studio.LightGenStudio

for tool in desktop-file-validate appstreamcli; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed (packages desktop-file-utils and appstream)"
        exit 77
    fi
done

found=$(desktop-file-validate "packaging/$id.desktop")
[[ -z $found ]] || { echo "$found"; exit 1; }
appstreamcli validate --no-net "packaging/$id.metainfo.xml"

# One id everywhere.
grep -q "^Icon=$id\$" "packaging/$id.desktop"
grep -q "<id>$id</id>" "packaging/$id.metainfo.xml"
grep -q "<launchable type=\"desktop-id\">$id.desktop</launchable>" "packaging/$id.metainfo.xml"
grep -q "\"$id\"" app/studio/main.cpp
echo "desktop file and AppStream data are valid"
