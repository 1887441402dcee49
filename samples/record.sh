#!/usr/bin/env bash
# Rebuilds the sample programs and records them again: record.sh java|timing|go|native|node|all
set -euo pipefail

samples=$(cd "$(dirname "$0")" && pwd)
work=/tmp/kiln-samples # a neutral folder: recordings carry the paths they were built under
port=${PORT:-18080}
warmup_seconds=40
record_seconds=30
timing_seconds=20

die() {
  echo "record.sh: $*" >&2
  exit 1
}

need() { # need <tool> <what to install>
  command -v "$1" >/dev/null || die "$1 is missing; install $2"
}

fresh() { # fresh <name>: copies a program into the neutral folder and goes there
  rm -rf "${work:?}/$1"
  mkdir -p "$work"
  cp -r "$samples/$1" "$work/$1"
  cd "$work/$1"
}

send_load() { # send_load <seconds> [--reindex]
  java -cp classes com.acme.checkout.load.LoadMain --port "$port" --seconds "$@"
}

record_checkout() { # record_checkout <cached|parse> <name> <settings> <seconds> [--reindex]
  local service result="$2" settings="$PWD/$3"
  java -Xms192m -Xmx192m -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true \
    -cp classes com.acme.checkout.Main --health "$1" --port "$port" &
  service=$!
  trap 'kill $service 2>/dev/null || true' EXIT
  sleep 2
  # A recording that nobody reads runs all along: when JFR starts, the first allocation sample of
  # each thread weighs all that the thread ever allocated, and methods that are timed are compiled
  # anew.
  jcmd $service JFR.start name=warmup settings="$settings" >/dev/null
  send_load $warmup_seconds >/dev/null
  jcmd $service JFR.start name=checkout settings="$settings" >/dev/null
  send_load "${@:4}" | tee "$result.counters.txt"
  jcmd $service JFR.stop name=checkout filename="$PWD/$result.jfr" >/dev/null
  kill $service
  wait $service || true
  trap - EXIT
  cp "$result.jfr" "$result.counters.txt" "$samples/"
}

need_java() {
  if [[ -n ${JAVA_HOME:-} ]]; then
    PATH=$JAVA_HOME/bin:$PATH
  fi
  need javac "a JDK 25 (and set JAVA_HOME)"
  need jcmd "a JDK 25 (and set JAVA_HOME)"
  [[ $(java -version 2>&1) == *'version "25'* ]] || die "JDK 25 is needed; set JAVA_HOME"
  fresh checkout-service
  find src -name '*.java' -exec javac -g -Xlint:all -Werror -d classes {} +
}

record_java() {
  need_java
  record_checkout cached checkout-before checkout.jfc $record_seconds
  record_checkout parse checkout-after checkout.jfc $record_seconds
}

record_timing() {
  need_java
  record_checkout cached checkout-timing-before timing.jfc $timing_seconds --reindex
  record_checkout parse checkout-timing-after timing.jfc $timing_seconds --reindex
}

record_go() {
  need go "golang-go"
  fresh go-indexer
  # Without a module file the compiler is given the files themselves.
  go build -trimpath -o go-indexer ./*.go
  ./go-indexer -cpu go-cpu.pb.gz -heap go-heap.pb.gz | tee go-indexer.counters.txt
  cp go-cpu.pb.gz go-heap.pb.gz go-indexer.counters.txt "$samples/"
}

record_native() {
  need gcc "gcc and libc6-dev"
  need perf "linux-perf"
  need python3 "python3"
  fresh native-solver
  gcc -std=gnu17 -O2 -g -fno-omit-frame-pointer -fno-optimize-sibling-calls -Wall -Wextra \
    -o native-solver ./*.c -lm
  # By DWARF, not by frame pointer: the system's C library is built without frame pointers.
  perf record -q -e cpu-clock -F 499 --call-graph dwarf,8192 -o perf.data ./native-solver |
    tee native-perf.counters.txt
  perf script -i perf.data -F comm,pid,tid,time,event,ip,sym,dso |
    python3 fold.py >native-perf.collapsed
  cp native-perf.collapsed native-perf.counters.txt "$samples/"
}

record_node() {
  need node "nodejs"
  fresh node-report
  node --cpu-prof --cpu-prof-interval 2000 --cpu-prof-name node-report.cpuprofile report.mjs |
    tee node-report.counters.txt
  cp node-report.cpuprofile node-report.counters.txt "$samples/"
}

case ${1:-} in
  java) record_java ;;
  timing) record_timing ;;
  go) record_go ;;
  native) record_native ;;
  node) record_node ;;
  all)
    (record_java)
    (record_timing)
    (record_go)
    (record_native)
    (record_node)
    ;;
  *) die "usage: record.sh java|timing|go|native|node|all" ;;
esac
