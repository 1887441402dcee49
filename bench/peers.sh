#!/usr/bin/env bash
# Runs Kiln's image and public tools in turn on the same data, and prints a Markdown table of
# medians and ratios. Build first: mvn -B -DskipTests package
#
#   bench/peers.sh [--rows "collapsed pprof jfr top start"] [--runs 3] [--limit SECONDS]
#                  [--sizes "10 100 1000"]             collapsed stacks, megabytes
#                  [--samples "30000 240000"]          pprof
#                  [--seconds "20"]                    recorded by the JDK's flight recorder
#                  [--work FOLDER]                     keeps data and tools from run to run
#
# Wall, CPU (user and system) and the largest resident set are those of the whole process as
# /usr/bin/time has them. Peers: jfrconv (jfr-converter, fetched by Maven) and "go tool pprof".
# JAVA_HOME names the JDK (25 or newer), KILN another image.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
kiln=${KILN:-$root/packaging/target/kiln/bin/kiln}
converter=tools.profiler:jfr-converter:4.5

rows="collapsed pprof jfr top start"
runs=3
limit=600
sizes="10 100 1000"
samples="30000 240000"
seconds="20"
work=''

say() { printf 'peers.sh: %s\n' "$*" >&2; }

die() {
  say "$*"
  exit 2
}

usage() {
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p;}' "$0" >&2
  exit 2
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in -h | --help) usage ;; esac
    [ $# -ge 2 ] || usage
    case $1 in
      --rows) rows=$2 ;;
      --runs) runs=$2 ;;
      --limit) limit=$2 ;;
      --sizes) sizes=$2 ;;
      --samples) samples=$2 ;;
      --seconds) seconds=$2 ;;
      --work) work=$2 ;;
      *) usage ;;
    esac
    shift 2
  done
  [[ $runs =~ ^[1-9][0-9]*$ ]] || die "--runs: expected a number from 1 on"
  [[ $limit =~ ^[1-9][0-9]*$ ]] || die "--limit: expected seconds"
}

check_tools() {
  [ -x "$kiln" ] || die "no image at $kiln: mvn -B -DskipTests package"
  [ -x /usr/bin/time ] || die "/usr/bin/time is missing: apt-get install time"
  java=$("$here/run.sh" java) || exit 2
}

make_work() {
  if [ -z "$work" ]; then
    work=$(mktemp -d) || exit 2
    trap 'rm -rf "$work"' EXIT
  fi
  mkdir -p "$work/data" "$work/out" "$work/tools" || exit 2
  work=$(cd "$work" && pwd)
}

# --- peers

fetch_converter() {
  jar=$work/tools/jfr-converter-${converter##*:}.jar
  [ -f "$jar" ] || mvn -q -B -N -f "$root/pom.xml" dependency:copy -Dartifact="$converter" \
    -DoutputDirectory="$work/tools" >&2 || say "could not fetch $converter"
}

# Sets "theirs" to a command, or to nothing where the peer is missing.
by_jfrconv() {
  theirs=()
  if [ -f "$jar" ]; then
    theirs=("$java" -jar "$jar" "$@")
  fi
}

by_go() {
  theirs=()
  if command -v go >/dev/null && go tool -n pprof >/dev/null 2>&1; then
    theirs=(go tool pprof -top "$@")
  fi
}

# --- data: made once in a work folder; printed is the file's path

generated() {
  local file=$work/data/$2.$1
  [ -f "$file" ] || {
    "$here/run.sh" generate "$1" "$file.part" "$2" && mv "$file.part" "$file"
  } || return
  printf '%s\n' "$file"
}

recorded() {
  local file=$work/data/$1s.jfr
  # More events than by default, and small buffers of allocation: each new one may be sampled.
  local recording=settings=profile,filename=$file.part,jdk.ExecutionSample#period=1ms
  recording+=,jdk.CPUTimeSample#enabled=true,jdk.CPUTimeSample#throttle=200us
  recording+=,jdk.ObjectAllocationSample#throttle=10000/s,jdk.JavaMonitorEnter#threshold=0ms
  recording+=,jdk.ThreadPark#threshold=0ms
  local options="-XX:TLABSize=32k -XX:-ResizeTLAB -XX:FlightRecorderOptions:stackdepth=256"
  [ -f "$file" ] || {
    LOAD_OPTIONS="$options -XX:StartFlightRecording:$recording" \
      "$here/run.sh" load "$1" >"$work/out/load.txt" 2>&1 && mv "$file.part" "$file"
  } || return
  printf '%s\n' "$file"
}

megabytes() {
  local bytes
  bytes=$(wc -c <"$1") && printf '%d MB' $(((bytes + 500000) / 1000000))
}

# --- measuring

# run_once SIDE COMMAND...: adds "wall cpu megabytes" to the side's figures, or notes why not.
run_once() {
  local side=$1 code
  shift
  /usr/bin/time -q -f '%e %U %S %M' -o "$work/out/time.txt" timeout "$limit" "$@" \
    >"$work/out/stdout.txt" 2>"$work/out/stderr.txt"
  code=$?
  case $code in
    0) awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/out/time.txt" >>"$work/out/$side.figures" ;;
    124) echo "over $limit s" >"$work/out/$side.failed" ;;
    *)
      echo "failed ($code)" >"$work/out/$side.failed"
      say "exit $code of: $*"
      tail -n 3 "$work/out/stderr.txt" >&2
      ;;
  esac
}

# median SIDE COLUMN
median() {
  sort -g -k "$2,$2" "$work/out/$1.figures" | awk -v c="$2" '
    { cell[NR] = $c }
    END {
      middle = int((NR + 1) / 2)
      printf c == 3 ? "%.0f" : "%.2f", NR % 2 ? cell[middle] : (cell[middle] + cell[middle + 1]) / 2
    }'
}

# cell SIDE COLUMN: the median, or the reason why there is none.
cell() {
  if [ -f "$work/out/$1.failed" ]; then
    cat "$work/out/$1.failed"
  elif [ -s "$work/out/$1.figures" ]; then
    median "$1" "$2"
  else
    printf -- '-'
  fi
}

ratio() {
  awk -v ours="$1" -v theirs="$2" 'BEGIN {
    number = "^[0-9.]+$"
    if (ours ~ number && theirs ~ number && theirs > 0) printf "%.2f", ours / theirs
    else printf "-"
  }'
}

# compare WORK PEER: runs "ours" and "theirs" in turn and prints a row of the table.
compare() {
  local what=$1 peer=$2 i column ours_cell theirs_cell line
  rm -f "$work"/out/{ours,theirs}.{figures,failed}
  if [ "$peer" != - ] && [ ${#theirs[@]} -eq 0 ]; then
    echo missing >"$work/out/theirs.failed"
  fi
  for ((i = 0; i < runs; i++)); do
    [ -f "$work/out/ours.failed" ] || run_once ours "${ours[@]}"
    [ ${#theirs[@]} -eq 0 ] || [ -f "$work/out/theirs.failed" ] || run_once theirs "${theirs[@]}"
  done
  line="| $what | $peer |"
  for column in 1 2 3; do
    ours_cell=$(cell ours $column)
    theirs_cell=$(cell theirs $column)
    line="$line $ours_cell | $theirs_cell | $(ratio "$ours_cell" "$theirs_cell") |"
  done
  printf '%s\n' "$line"
}

# --- the rows

collapsed_rows() {
  local size file picture=$work/out/collapsed
  for size in $sizes; do
    file=$(generated collapsed "$size") || { say "no data of $size MB"; continue; }
    cat "$file" >/dev/null
    ours=("$kiln" render "$file" -o "$picture.svg")
    by_jfrconv "$file" "$picture.html"
    compare "collapsed, $size MB -> picture" jfrconv
    if [ "${size%.*}" -ge 1000 ]; then
      ours=(env JAVA_TOOL_OPTIONS=-Xmx1g "${ours[@]}")
      compare "collapsed, $size MB -> picture, Kiln in -Xmx1g" jfrconv
    fi
  done
}

pprof_rows() {
  local count file
  for count in $samples; do
    file=$(generated pprof "$count") || { say "no data of $count samples"; continue; }
    cat "$file" >/dev/null
    ours=("$kiln" top "$file")
    by_go "$file"
    compare "pprof, $count samples, $(megabytes "$file") -> table" "go pprof -top"
  done
}

jfr_rows() {
  local length file picture=$work/out/jfr
  for length in $seconds; do
    file=$(recorded "$length") || { say "no recording of $length s"; continue; }
    cat "$file" >/dev/null
    ours=("$kiln" render "$file" -o "$picture.svg")
    by_jfrconv --cpu-time "$file" "$picture.html"
    compare "JFR, $length s, $(megabytes "$file") -> picture" "jfrconv --cpu-time"
  done
}

top_rows() {
  ours=("$kiln" top "$root/samples/go-cpu.pb.gz")
  by_go "$root/samples/go-cpu.pb.gz"
  compare "kiln top of a sample" "go pprof -top"
}

start_rows() {
  ours=("$kiln" --version)
  theirs=()
  compare "kiln --version" -
}

head_of_table() {
  printf 'Medians of %d runs in turn; %d processors, %d MB of memory, kernel %s, load %s.\n' \
    "$runs" "$(nproc)" "$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)" \
    "$(uname -r | cut -d- -f1)" "$(cut -d' ' -f1 /proc/loadavg)"
  printf 'Peers: jfr-converter %s on Java %s; %s.\n\n' "${converter##*:}" \
    "$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')" \
    "$(go version 2>/dev/null | cut -d' ' -f1-3 || true)"
  printf '| work | peer |'
  printf ' %s, Kiln | peer | ratio |' 'wall s' 'CPU s' 'RSS MB'
  printf '\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n'
}

main() {
  local row
  parse_options "$@"
  check_tools
  for row in $rows; do
    declare -F "${row}_rows" >/dev/null || die "--rows: no row $row"
  done
  make_work
  case " $rows " in *\ collapsed\ * | *\ jfr\ *) fetch_converter ;; esac
  head_of_table
  for row in $rows; do
    "${row}_rows"
  done
}

main "$@"
