#!/usr/bin/env bash
# Makes board.png anew: the demo's board in the early afternoon as Chromium shows it. Its map is the drawn one,
# since the live one waits for a person. Needs a built program and a plan:
#   ./praja demo --no-serve && docs/guide/images/make.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
sample=$root/samples/kutai-timur-2024
plan=${1:-$root/out/kutai-timur-2024}
program=${PRAJA_PROGRAM:-$root/artifacts/praja/Praja.Cli.dll}
browser=${PRAJA_CHROMIUM:-chromium}
said=$(mktemp)

DISPLAY='' WAYLAND_DISPLAY='' dotnet "$program" demo "$sample" --plan "$plan" --from 13:40 >"$said" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$said"' EXIT
until link=$(grep -o 'http://[^ ]*/visit/[^ ]*' "$said"); do kill -0 "$server"; sleep 0.2; done
sleep 15
"$browser" --headless --no-sandbox --hide-scrollbars --window-size=1440,900 --accept-lang=id-ID --virtual-time-budget=3000 \
  --screenshot="$root/docs/guide/images/board.png" "$link" 2>/dev/null
