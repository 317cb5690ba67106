#!/bin/sh
# Puts new texts into the files of translations and takes those out that are gone (docs/translating.md): everything in
# tr(), and the literals of phrase("...") and fail(code, "...") (core/phrase.h, core/result.h) in the folders that the
# studio and its helper programs are made of.
# usage: translations/update.sh LUPDATE FILE.ts...    (whole paths)
set -eu

lupdate=$1
shift
cd "$(dirname "$0")/.."
phrases=$(mktemp --suffix=.cpp)
trap 'rm -f "$phrases"' EXIT

literal='"([^"\\]|\\.)*"'
find core inference ui app/service app/picture_reader app/picture_writer app/studio -name '*.cpp' -o -name '*.h' |
    LC_ALL=C sort |
    xargs grep -zohE "\b(fail\([^\",;{}]*,|phrase\()\s*$literal(\s*$literal)*" |
    sed -zE 's/^[^"]*"/QT_TRANSLATE_NOOP("Phrase", "/; s/$/)/' |
    tr '\0' '\n' >"$phrases"

"$lupdate" ui app/studio "$phrases" -I . -no-obsolete -locations none -ts "$@"
