#!/usr/bin/env bash
# usage: dry_run.sh TRAINER FOLDER
# The commands of gpu.md in order, on a CPU and in a few minutes: that every step finds what the one before it made.
set -euo pipefail
trainer=$1 out=$2
export OMP_WAIT_POLICY=PASSIVE
common=(--threads 1 --float32 --max-minutes 1)

"$trainer" vae --config shapes --milestone 4 --steps 8 "${common[@]}" --out "$out/vae"
"$trainer" detector --steps 8 --batch 4 --prompts 2 "${common[@]}" --out "$out/detector"
"$trainer" pretrain --config shapes --milestone 4 --vae "$out/vae/vae" --batch 4 --window 64 \
    --steps 8 "${common[@]}" --out "$out/net"
"$trainer" export --config shapes --milestone 4 --run "$out/net" --vae "$out/vae/vae" --int8 --steps 2 --sampler-steps 2 \
    --name dry-run --title "Dry run" --out "$out/model"
"$trainer" eval --milestone 4 --detector "$out/detector" --model "$out/model" --prompts 1 \
    --out "$out/eval"
"$trainer" finetune --config shapes --milestone 4 --vae "$out/vae/vae" --window 16 --batch 2 \
    --tokenizer "$out/net/spiece.model" --warm-start "$out/net" --size 512 --steps 2 "${common[@]}" --out "$out/net512"
"$trainer" dpo --model "$out/model" --pairs 4 --sampled-at-once 2 --batch 2 --steps 2 \
    "${common[@]}" --add-to "$out/model" --out "$out/dpo"
"$trainer" ablate --over images --points 16,32 --config shapes --batch 4 --window 32 --steps 2 \
    --prompts 1 --sampling-steps 2 --vae "$out/vae/vae" --detector "$out/detector" "${common[@]}" --out "$out/ablation"
echo "dry run: every command of training/gpu.md found what the one before it made"
