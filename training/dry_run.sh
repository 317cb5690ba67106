#!/usr/bin/env bash
# usage: dry_run.sh TRAINER FOLDER
# The commands of gpu.md in order, on a CPU and in a few minutes: that every step finds what the one before it made.
set -euo pipefail
trainer=$1 out=$2
export OMP_WAIT_POLICY=PASSIVE
common=(--threads 1 --float32 --max-minutes 1)
judged=(--milestone 4 --detector "$out/detector" --prompts 1 --sheet-pictures 1 --threads 1)

step() {
    printf '== %s\n' "$1"
    "$trainer" "$@"
}
bundle() {  # RUN MODEL, more: sizes
    local run=$1 model=$2
    shift 2
    step export --config shapes --milestone 4 --run "$run" --vae "$out/vae/vae" --tokenizer "$out/net/spiece.model" --int8 \
        --steps 2 --sampler-steps 2 --name dry-run --title "Dry run" "$@" --out "$model"
}
ablation() {  # OVER POINTS
    step ablate --over "$1" --points "$2" --config shapes --batch 4 --window 32 --steps 2 --prompts 1 --sampling-steps 2 \
        --vae "$out/vae/vae" --detector "$out/detector" "${common[@]}" --out "$out/ablation"
}
expect() {
    for file in "$@"; do
        [ -s "$out/$file" ] || { printf '%s was not made\n' "$out/$file" >&2; exit 1; }
    done
}

step vae --config shapes --milestone 4 --steps 8 "${common[@]}" --out "$out/vae"
step detector --steps 8 --batch 4 --prompts 2 "${common[@]}" --out "$out/detector"
step pretrain --config shapes --milestone 4 --vae "$out/vae/vae" --batch 4 --window 64 --steps 8 "${common[@]}" \
    --out "$out/net"
bundle "$out/net" "$out/model"
step eval "${judged[@]}" --model "$out/model" --out "$out/eval"
step finetune --config shapes --milestone 4 --vae "$out/vae/vae" --window 16 --batch 2 \
    --tokenizer "$out/net/spiece.model" --warm-start "$out/net" --size 512 --steps 2 "${common[@]}" --out "$out/net512"
bundle "$out/net512" "$out/model512" --size 256x256 --size 512x512
step dpo --model "$out/model512" --pairs 4 --sampled-at-once 2 --batch 2 --steps 2 "${common[@]}" \
    --add-to "$out/model512" --out "$out/dpo"
step eval "${judged[@]}" --model "$out/model512" --variant dpo --size 512x512 --out "$out/eval-dpo"
ablation images 16,32
ablation iterations 1,2
# As on a CPU.
step eval --milestone 3 --model "$out/model" --prompts 2 --others 1 --threads 1 --out "$out/eval-shapes"
step ablate --milestone 1 --over iterations --pictures 16 --points 1,2 --config shapes --batch 4 --window 32 --prompts 1 \
    --sampling-steps 2 --vae "$out/vae/vae" "${common[@]}" --out "$out/ablation-shapes"

expect vae/loss.csv net/loss.svg model/model.json model512/dpo.safetensors eval{,-dpo,-shapes}/{eval.md,eval.csv,eval.json} \
    eval{-dpo,-shapes}/color-attribution.png ablation/score-against-{images,iterations}.{csv,svg} \
    ablation-shapes/score-against-iterations.{csv,svg}
echo "dry run: every command of training/gpu.md found what the one before it made"
