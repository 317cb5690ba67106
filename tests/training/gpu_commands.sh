#!/usr/bin/env bash
# usage: gpu_commands.sh TRAINER SOURCE_FOLDER
# Every option in the commands of training/gpu.md is one that the program has, and the dry run has every command too.
set -euo pipefail
trainer=$1 source=$2

failed=0 number=0
while IFS= read -r line; do
    read -r command _ <<< "$line"
    number=$((number + 1))
    help=$("$trainer" "$command" --help)
    for option in $(grep -oE -- '--[a-z0-9-]+' <<< "$line"); do
        grep -qE -- "^ +$option( |$)" <<< "$help" || { printf '%s has no %s\n' "$command" "$option"; failed=1; }
    done
    grep -qE "(^| )step $command " "$source/training/dry_run.sh" ||
        { printf 'the dry run has no %s\n' "$command"; failed=1; }
done < <(grep -oE '`\$T [^`]+`' "$source/training/gpu.md" | sed 's/^`\$T //; s/`$//')

[ "$number" -ge 11 ] || { printf 'only %d commands were found\n' "$number"; failed=1; }
exit $failed
