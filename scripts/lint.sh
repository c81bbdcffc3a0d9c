#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Layout and layers: `scripts/lint.sh [--fix] [FILE...]` names the C++ files that differ from .clang-format, all tracked ones
# by default, and runs the layer check. Exit 1 where something differs.
set -euo pipefail
cd "$(dirname "$0")/.."
fix=""
[ "${1:-}" = --fix ] && { fix=1; shift; }
format=$(command -v clang-format-16 || command -v clang-format) || { echo "lint: apt-get install clang-format" >&2; exit 2; }
[ $# -gt 0 ] || mapfile -t files < <(git ls-files '*.cc' '*.h')
[ $# -eq 0 ] || files=("$@")
code=0
for file in "${files[@]}"; do
  if [ -n "$fix" ]; then
    "$format" -i "$file"
  elif ! "$format" "$file" | cmp -s - "$file"; then
    echo "$file: not laid out as .clang-format says"
    code=1
  fi
done
python3 scripts/check_layers.py || code=1
exit "$code"
