#!/usr/bin/env bash
# usage: sanitized_parsers.sh SOURCE BUILD LIBTORCH
# The tests of everything that reads bytes from outside (frames, CBOR, JSON, PNG, safetensors, saved tokens, templates of
# prompts, the journal), free of torch, under the address and undefined behaviour sanitizers, in BUILD/sanitized.
set -euo pipefail
source=$1 build=$2/sanitized libtorch=$3
export CCACHE_NOHASHDIR=1

# -O1 compiles in half the time; the assertions also see an index that is wrong inside its own allocation.
cmake -S "$source" -B "$build" -G Ninja -DLIGHTGEN_SANITIZE=ON -DLIGHTGEN_CUDA=OFF -DLIGHTGEN_LIBTORCH="$libtorch" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1 -D_GLIBCXX_ASSERTIONS" --log-level=WARNING
programs=(tests_core tests_journal tests_safetensors)
ninja -C "$build" --quiet "${programs[@]}"
# Qt keeps some memory until the end of the process: leaks are not what is looked for here.
export ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
# A program that is not instrumented would pass as well.
for program in "${programs[@]}"; do
    grep -qa __asan_init "$build/bin/$program"
done
ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)" --no-tests=error -R '^(core|journal|safetensors)[.]'
