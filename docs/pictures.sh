#!/usr/bin/env bash
# Draws the pictures of docs/pictures: the real window under Xvfb, with each sample open.
#
#   docs/pictures.sh                 all of them
#   docs/pictures.sh 'hot-paths*'    those whose names match
#
# Needs xvfb, xdotool and imagemagick (Debian packages of these names), and a built ./kiln.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
out=$here/pictures
mkdir -p "$out"
only=${1:-*}
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
# Sources where anybody could have them, older than the recordings.
sources=/tmp/checkout-service
cp -r "$root/samples/checkout-service" "$sources"
find "$sources" -type f -exec touch -d 2000-01-01 {} +
trap 'kill $xvfb 2>/dev/null; rm -rf "$config" "$sources"' EXIT
export DISPLAY=$display GSETTINGS_BACKEND=memory KILN_CONFIG=$config KILN_NO_BUILD=1
sleep 1

# Whether a picture is asked for.
wanted() {
  case $1 in
    $only) return 0 ;;
    *) return 1 ;;
  esac
}

# start SIZE THEME FILE...: opens the window at the upper left corner, waits until it is drawn
start() {
  size=$1 theme=$2
  shift 2
  {
    printf 'width=%s\nheight=%s\n' "${size%x*}" "${size#*x}"
    echo "source.folders=$sources/src"
  } >"$config/settings.properties"
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
}

# steps "STEPS": key names, click:X,Y  double:X,Y  move:X,Y  type:TEXT  wait
steps() {
  for step in $1; do
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
}

save() {
  wanted "$1" || return 0
  import -window "$window" -strip -define png:compression-level=9 "$out/$1.png"
  echo "$out/$1.png"
}

stop() {
  pkill -P "$app" 2>/dev/null || true
  kill "$app" 2>/dev/null || true
  wait "$app" 2>/dev/null || true
}

# shot NAME SIZE THEME "STEPS" FILE...
shot() {
  name=$1
  doing=$4
  wanted "$name" || return 0
  start "$2" "$3" "${@:5}"
  steps "$doing"
  save "$name"
  stop
}

VIEWS="flame timeline sandwich bottom-up functions call-tree threads heatmap source facts"

# Every view of one recording, from one window, with the same frame chosen.
views() {
  any=
  for view in $VIEWS; do
    wanted "$view-$2${3:-}" && any=1
  done
  [ -n "$any" ] || return 0
  start "$1" "$2" checkout-after.jfr
  steps "click:300,510 move:${1%x*},${1#*x}"
  key=1
  for view in $VIEWS; do
    steps "$((key % 10)) wait"
    save "$view-$2${3:-}"
    key=$((key + 1))
  done
  stop
}

shot start-light 1280x800 light "wait"
for theme in light dark; do
  views 1280x800 $theme
  views 1920x1080 $theme -wide
  shot "jfr-before-$theme" 1280x800 $theme "wait" checkout-before.jfr
  shot "go-cpu-$theme" 1280x800 $theme "click:200,300 5 wait" go-cpu.pb.gz
  shot "go-heap-$theme" 1280x800 $theme "wait" go-heap.pb.gz
  shot "native-$theme" 1280x800 $theme "double:600,330 wait" native-perf.collapsed
  shot "diff-$theme" 1280x800 $theme "wait click:1180,737 wait wait wait click:250,455 wait" \
    checkout-before.jfr checkout-after.jfr
  shot "diff-$theme-wide" 1920x1080 $theme "wait click:1819,1016 wait wait wait click:300,575 wait" \
    checkout-before.jfr checkout-after.jfr
  shot "diff-sandwich-$theme" 1280x800 $theme "wait click:1180,737 wait wait wait click:250,395 wait 3 wait wait" \
    checkout-before.jfr checkout-after.jfr
  shot "diff-sandwich-$theme-wide" 1920x1080 $theme \
    "wait click:1819,1016 wait wait wait click:300,575 wait 3 wait wait" checkout-before.jfr checkout-after.jfr
  shot "search-$theme" 1920x1080 $theme "ctrl+f type:parse Return wait" checkout-after.jfr
done
# Where a fix pays, with the calls that the recording counted and two fixes; what a profile cannot
# explain.
for theme in light dark; do
  shot "hot-paths-$theme" 1280x800 $theme \
    "click:300,510 G wait wait click:300,675 i wait click:300,723 i wait wait" checkout-timing-after.jfr
  shot "hot-paths-$theme-wide" 1920x1080 $theme \
    "click:300,510 G wait wait click:300,915 i wait click:300,963 i wait wait" checkout-timing-after.jfr
  explained="click:230,204 type:820 Tab type:580 click:230,268 type:58 Tab type:62 click:100,423 \
    click:130,455 minus type:1 wait wait"
  shot "explain-$theme" 1280x800 $theme "wait click:1180,737 wait wait wait L wait wait $explained" checkout-before.jfr checkout-after.jfr
done
shot keys-light 1280x800 light "F1 wait" checkout-after.jfr
shot settings-light 1280x800 light "ctrl+comma wait wait" checkout-after.jfr

# The sample before and after its regression, as a pull request shows it; no window is needed.
for theme in light dark; do
  wanted "checkout-diff-$theme" || continue
  (cd "$root/samples" && "$root/kiln" diff checkout-before.jfr checkout-after.jfr --units 5700,5700 \
    --theme $theme -o "$out/checkout-diff-$theme.svg")
  echo "$out/checkout-diff-$theme.svg"
done
