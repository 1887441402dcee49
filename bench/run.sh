#!/usr/bin/env bash
# Starts a benchmark. Build first: mvn -B -DskipTests package
#
#   bench/run.sh jmh [JMH OPTIONS]               inner loops; -l lists them, -h tells all options
#   bench/run.sh memory FILE...                  retained bytes of profiles
#   bench/run.sh generate collapsed OUT MB       data; without arguments it says the rest
#   bench/run.sh load SECONDS [THREADS]          a busy program, for a recording
#   bench/run.sh frames FILE [WIDTH HEIGHT]      frames of the window; needs a display (xvfb-run)
#   bench/run.sh java                            says which Java the others are run by
#
# JAVA_HOME names the JDK (25 or newer); HEAP gives another heap (-Xmx) to "memory" and "generate",
# LOAD_OPTIONS further options of Java to "load".
set -u
here=$(cd "$(dirname "$0")" && pwd)

say() { printf 'run.sh: %s\n' "$*" >&2; }

usage() {
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p;}' "$0" >&2
  exit 2
}

# The first JDK 25 or newer: the user's, then those of the system.
find_java() {
  local jdk
  for jdk in "${JAVA_HOME:-/none}" /usr/lib/jvm/* /opt/*jdk*; do
    grep -qsE '^JAVA_VERSION="?(2[5-9]|[3-9][0-9])' "$jdk/release" || continue
    [ -x "$jdk/bin/java" ] || continue
    printf '%s\n' "$jdk/bin/java"
    return
  done
  say "no JDK 25 or newer found: set JAVA_HOME to its folder"
  exit 2
}

main() {
  local what=${1:-} java class_path
  [ -n "$what" ] || usage
  shift
  java=$(find_java) || exit 2
  if [ "$what" = java ]; then
    printf '%s\n' "$java"
    return
  fi
  if [ ! -f "$here/target/classpath.txt" ]; then
    say "not built yet: mvn -B -DskipTests package"
    exit 2
  fi
  class_path=$here/target/classes:$(cat "$here/target/classpath.txt")
  case $what in
    jmh) exec "$java" -cp "$class_path" org.openjdk.jmh.Main "$@" ;;
    # The serial collector's heap figure counts objects and no regions.
    memory)
      exec "$java" -XX:+UseSerialGC ${HEAP:+"-Xmx$HEAP"} -Djol.magicFieldOffset=true \
        -Djol.tryWithSudo=false -XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true \
        --sun-misc-unsafe-memory-access=allow -cp "$class_path" dev.kiln.bench.Memory "$@"
      ;;
    generate)
      exec "$java" -XX:+UseSerialGC "-Xmx${HEAP:-512m}" -cp "$class_path" dev.kiln.bench.Generate "$@"
      ;;
    load)
      # shellcheck disable=SC2086 # several options on purpose
      exec "$java" ${LOAD_OPTIONS:-} -cp "$class_path" dev.kiln.bench.Load "$@"
      ;;
    frames)
      exec "$java" ${HEAP:+"-Xmx$HEAP"} -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
        -cp "$class_path" dev.kiln.bench.Frames "$@"
      ;;
    *) usage ;;
  esac
}

main "$@"
