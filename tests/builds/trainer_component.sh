#!/usr/bin/env bash
# usage: trainer_component.sh SOURCE BUILD LIBTORCH
# Builds without the GUI in BUILD/trainer, installs the component `trainer` and holds it to its promises: no Qt, at most
# 12 MiB without the sprite sheet of the teacher, every library inside the folder, in LibTorch or in the C library, and programs that start from another place.
set -euo pipefail
source=$1 build=$2/trainer libtorch=$3
export CCACHE_NOHASHDIR=1

fail() {
    printf 'trainer component: %s\n' "$1" >&2
    exit 1
}

cmake -S "$source" -B "$build" -G Ninja -DLIGHTGEN_GUI=OFF -DLIGHTGEN_LIBTORCH="$libtorch" --log-level=WARNING
ninja -C "$build" --quiet
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cmake --install "$build" --component trainer --prefix "$place/installed" >/dev/null
mv "$place/installed" "$place/moved"
cd "$place/moved"

kib=$(du -sk --apparent-size --exclude=./share/lightgen-studio/teacher . | cut -f1)
[[ $kib -le $((12 * 1024)) ]] || fail "$kib KiB are more than 12 MiB: $(find . -type f -size +1M -printf '%p %k KiB, ')"

mapfile -t files < <(find . -type f \( -path './bin/*' -o -name '*.so*' \))
for program in bin/lightgen bin/lightgen-train; do
    [[ -x $program ]] || fail "$program is missing"
done
for file in "${files[@]}"; do
    readelf --section-headers "$file" | grep -q '\.debug_info' && fail "$file is not stripped"
    needed=$(readelf --dynamic "$file" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
    for library in $needed; do
        case $library in
            libtorch* | libc10* | libc.so* | libm.so* | libstdc++* | libgcc_s* | ld-linux* | libdl* | libpthread* | librt*) ;;
            libQt* | libOpenImageIO*) fail "$file needs $library" ;;
            *) [[ -e lib/$library ]] || fail "$file needs $library, which is not in the folder" ;;
        esac
    done
done

for program in bin/lightgen bin/lightgen-train; do
    missing=$(LD_LIBRARY_PATH="$libtorch/lib" ldd "$program" | grep 'not found' || true)
    [[ -z $missing ]] || fail "$program lacks $missing"
    env -i HOME="$place" LD_LIBRARY_PATH="$libtorch/lib" "$program" --help >/dev/null || fail "$program does not start"
done
env -i HOME="$place" LD_LIBRARY_PATH="$libtorch/lib" bin/lightgen-train scenes --milestone 4 --count 4 --out "$place/sheet.png" \
    || fail "the installed trainer does not compose a scene"
env -i HOME="$place" LD_LIBRARY_PATH="$libtorch/lib" bin/lightgen verify "$source/tests/golden/schedule" \
    || fail "the installed program does not pass a golden case"
printf 'trainer component: %s KiB, %s files\n' "$kib" "${#files[@]}"
