#!/bin/sh
# Makes the PNGs from kiln.svg. They are committed, so that a build needs no SVG renderer.
set -eu
cd "$(dirname "$0")"
if ! command -v rsvg-convert >/dev/null; then
  echo "draw.sh: rsvg-convert is missing; on Debian: sudo apt-get install librsvg2-bin" >&2
  exit 2
fi
for size in 16 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" kiln.svg --output "kiln-$size.png"
done
