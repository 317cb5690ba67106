# Sourced by run and test: packages, configuration and build in build/. Needs nothing but bash on a fresh Debian 12.
# Both change to the root of the repository first.

packages=(
    build-essential ca-certificates ccache cmake curl ninja-build pkg-config python3 python3-pip
    libcli11-dev libexiv2-dev libexpected-dev libfmt-dev libheif-dev libimage-exiftool-perl liblcms2-dev
    libopenimageio-dev libpng-dev libsentencepiece-dev libsqlite3-dev libwebp-dev libzimg-dev nlohmann-json3-dev
    zlib1g-dev
    appstream desktop-file-utils fonts-dejavu-core qt6-base-dev qt6-l10n-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
)

# One cache for build/ and the builds inside it: objects do not differ by their folder.
export CCACHE_NOHASHDIR=1

die() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit 1
}

missingPackages() {
    local installed
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
    comm -23 <(printf '%s\n' "${packages[@]}" | sort) <(sort -u <<<"$installed")
}

aptGet() {
    local asRoot=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null \
            || die "these packages are missing and installing them takes root or sudo: apt-get install $*"
        asRoot=(sudo)
    fi
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
}

# Installs what is missing; costs nothing once that has been found complete for this list.
ensurePackages() {
    local stamp=build/.packages missing
    [[ -f $stamp && $(<"$stamp") == "${packages[*]}" ]] && return
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian: please see to it that these packages, or their like, are installed: ${packages[*]}" >&2
        return
    fi
    mapfile -t missing < <(missingPackages)
    if [[ ${#missing[@]} -gt 0 ]]; then
        echo "Installing ${missing[*]}"
        if [[ $(id -u) -eq 0 ]]; then apt-get update --quiet; elif command -v sudo >/dev/null; then sudo apt-get update --quiet; fi
        aptGet "${missing[@]}" || die "apt-get could not install: ${missing[*]}"
    fi
    mkdir -p build
    printf '%s' "${packages[*]}" >"$stamp"
}

# LibTorch has its own step so that its time can be told from the configuration's.
ensureLibTorch() {
    local given
    given=$(sed -n 's/^LIGHTGEN_LIBTORCH:[A-Z]*=//p' build/CMakeCache.txt 2>/dev/null || true)
    [[ -n ${LIGHTGEN_LIBTORCH:-$given} ]] || cmake/fetch_libtorch.sh build/libtorch
}

ensureConfigured() {
    [[ -f build/build.ninja && -z ${LIGHTGEN_LIBTORCH:-} ]] && return
    cmake -S . -B build -G Ninja ${LIGHTGEN_LIBTORCH:+-DLIGHTGEN_LIBTORCH="$LIGHTGEN_LIBTORCH"} --log-level=NOTICE \
        || die "the configuration failed; the message above names what is missing"
}

build() {  # TARGET...
    ninja -C build --quiet "$@" || die "the build failed; the first error above is the reason"
}
