#!/usr/bin/env bash
# Draws the pictures of docs/pictures: the real window under Xvfb, with each sample open.
# Needs xvfb, xdotool and imagemagick (Debian packages of these names), and a built ./kiln.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
out=$here/pictures
mkdir -p "$out"
for tool in Xvfb xdotool import; do
  command -v "$tool" >/dev/null || {
    echo "pictures.sh: $tool is missing: apt-get install xvfb xdotool imagemagick" >&2
    exit 2
  }
done

display=:${KILN_DISPLAY:-83}
Xvfb "$display" -screen 0 1920x1080x24 >/dev/null 2>&1 &
xvfb=$!
config=$(mktemp -d)
trap 'kill $xvfb 2>/dev/null; rm -rf "$config"' EXIT
export DISPLAY=$display GSETTINGS_BACKEND=memory KILN_CONFIG=$config KILN_NO_BUILD=1
sleep 1

# shot NAME WIDTHxHEIGHT THEME "STEPS" FILE...   steps: key names, click:X,Y  double:X,Y  move:X,Y  type:TEXT  wait
shot() {
  name=$1 size=$2 theme=$3 steps=$4
  shift 4
  printf 'width=%s\nheight=%s\n' "${size%x*}" "${size#*x}" >"$config/settings.properties"
  (cd "$root/samples" && exec "$root/kiln" --theme "$theme" "$@") &
  app=$!
  window=
  for _ in $(seq 60); do
    window=$(xdotool search --onlyvisible --name '^Kiln$' 2>/dev/null | tail -1) && [ -n "$window" ] && break
    sleep 0.5
  done
  sleep 4
  xdotool windowmove "$window" 0 0
  xdotool windowfocus "$window"
  sleep 0.5
  for step in $steps; do
    at=${step#*:}
    case $step in
      click:*) xdotool mousemove "${at%,*}" "${at#*,}" click 1 ;;
      double:*) xdotool mousemove "${at%,*}" "${at#*,}" click --repeat 2 --delay 60 1 ;;
      move:*) xdotool mousemove "${at%,*}" "${at#*,}" ;;
      type:*) xdotool type "$at" ;;
      wait) sleep 1 ;;
      *) xdotool key "$step" ;;
    esac
    sleep 0.5
  done
  sleep 1
  import -window "$window" -strip -define png:compression-level=9 "$out/$name.png"
  pkill -P "$app" 2>/dev/null || true
  kill "$app" 2>/dev/null || true
  wait "$app" 2>/dev/null || true
  echo "$out/$name.png"
}

shot start-light 1280x800 light "wait"
for theme in light dark; do
  shot "jfr-after-$theme" 1280x800 $theme "click:300,458 move:300,520" checkout-after.jfr
  shot "jfr-before-$theme" 1280x800 $theme "wait" checkout-before.jfr
  shot "go-cpu-$theme" 1280x800 $theme "click:200,250 2 wait" go-cpu.pb.gz
  shot "go-heap-$theme" 1280x800 $theme "wait" go-heap.pb.gz
  shot "native-$theme" 1280x800 $theme "double:600,280 wait" native-perf.collapsed
  shot "search-$theme" 1920x1080 $theme "ctrl+f type:parse Return wait" checkout-after.jfr
done
shot facts-light 1280x800 light "click:500,300 3 wait" checkout-after.jfr
shot compare-light 1280x800 light "wait click:1190,740 wait" checkout-before.jfr checkout-after.jfr
