#!/usr/bin/env bash
# usage: fetch_libtorch.sh DEST
# Unpacks LibTorch (the C++ part of the wheel in libtorch_wheels.txt) to DEST/lib and DEST/include, licences to
# DEST/licenses. Wheels are fetched through pip, resumed after an interruption, checked by sha256 and kept in
# ~/.cache/lightgen-studio. Nothing is installed into any Python. DEST/.complete is written last.
# LIGHTGEN_LIBTORCH_GPU=0|1 overrides the search for an NVIDIA GPU, with which all libraries of CUDA are fetched.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/lightgen-studio

die() {
    printf 'LibTorch: %s\n' "$1" >&2
    exit 1
}

[[ $# -eq 1 ]] || die "usage: fetch_libtorch.sh DEST"
dest=$1

findKind() {
    case ${LIGHTGEN_LIBTORCH_GPU:-} in
        0) echo cpu ;;
        1) echo gpu ;;
        *) if [[ -e /dev/nvidia0 ]] || nvidia-smi -L >/dev/null 2>&1; then echo gpu; else echo cpu; fi ;;
    esac
}
kind=$(findKind)

requireTools() {
    [[ $(uname -m) == x86_64 ]] || die "the pinned wheel is for x86-64; give a LibTorch for $(uname -m): -DLIGHTGEN_LIBTORCH=DIR"
    command -v python3 >/dev/null || die "python3 is needed to fetch it (Debian: apt-get install python3 python3-pip)"
    python3 -m pip --version >/dev/null 2>&1 || die "python3 has no pip, which fetches it (Debian: apt-get install python3-pip)"
}

requireSpace() {  # FOLDER MEGABYTES
    local free
    mkdir -p "$1" 2>/dev/null || die "$1 cannot be created"
    [[ -w $1 ]] || die "$1 is not writable"
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [[ $free -ge $2 ]] || die "$2 MB are needed in $1, and $free MB are free"
}

hasHash() {  # FILE SHA256
    [[ -f $1 ]] && echo "$2  $1" | sha256sum --check --status
}

# Through curl, which can resume; pip's own download is the second choice.
fetchWith_curl() {  # NAME VERSION SHA256 PART
    local address
    command -v curl >/dev/null || return 1
    address=$(python3 "$here/libtorch_wheel.py" url "$1" "$2" "$3" 2>/dev/null) || return 1
    [[ $address == http* ]] || return 1
    curl --fail --location --no-progress-meter --retry 5 --connect-timeout 30 --speed-limit 1000 --speed-time 60 \
        --continue-at - --output "$4" "$address"
}

fetchWith_pip() {  # NAME VERSION SHA256 PART
    local folder
    folder=$(mktemp -d "$cache/pip.XXXXXX")
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --retries 2 \
        --python-version 3.12 --implementation cp --abi cp312 --abi none \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux_2_25_x86_64 \
        --platform manylinux_2_18_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
        --platform manylinux2010_x86_64 --platform manylinux1_x86_64 --dest "$folder" "$1==$2" \
        && mv "$folder"/*.whl "$4"
    local status=$?
    rm -rf "$folder"
    return $status
}

fetchWheel() {  # NAME VERSION SHA256 -> the wheel's path in $wheel
    wheel=$cache/$1-$2-${3:0:12}.whl
    local part=$wheel.part how attempt
    hasHash "$wheel" "$3" && return
    if hasHash "$part" "$3"; then  # stopped between the last byte and the new name
        mv "$part" "$wheel"
        return
    fi
    echo "LibTorch: fetching $1 $2"
    for attempt in 1 2 3; do
        for how in curl pip; do
            "fetchWith_$how" "$1" "$2" "$3" "$part" || continue
            if hasHash "$part" "$3"; then
                mv "$part" "$wheel"
                return
            fi
            rm -f "$part"  # complete, but not what is pinned: resuming it would never mend it
        done
        echo "LibTorch: attempt $attempt to fetch $1 failed" >&2
    done
    die "$1 $2 could not be fetched (the message above says why); check the network and pip's settings and start again: what has arrived is kept in $cache"
}

libraries=$(sed -e 's/#.*//' "$here/libtorch_wheels.txt" | awk -v kind="$kind" '$1 == "always" || ($1 == "gpu" && kind == "gpu") { print $2, $3, $4 }')

[[ -e $dest/.complete && $(<"$dest/.complete") == "$kind $libraries" ]] && exit 0
requireTools
if [[ $kind == gpu ]]; then
    requireSpace "$cache" 3000
    requireSpace "$dest" 6000
else
    requireSpace "$cache" 600
    requireSpace "$dest" 600
fi
exec {lock}>"$cache/lock"
flock "$lock"  # two build trees may ask at the same time

rm -rf "$dest/lib" "$dest/include" "$dest/licenses" "$dest/.complete"
while read -r name version sha256; do
    fetchWheel "$name" "$version" "$sha256"
    python3 "$here/libtorch_wheel.py" unpack "$wheel" "$dest" "$name" "$kind" \
        || die "$wheel could not be unpacked to $dest; is the disk full?"
done <<<"$libraries"

missing=$(env -u LD_LIBRARY_PATH ldd "$dest/lib/libtorch_cpu.so" | grep 'not found' || true)
[[ -z $missing ]] || die "libtorch_cpu.so in $dest/lib still lacks: $missing"
printf '%s' "$kind $libraries" >"$dest/.complete"
echo "LibTorch: ready in $dest ($kind)"
