package dev.kiln.render.color;

import java.util.Set;

/// The packages of Go's standard library that have no slash in their path.
final class GoStandard {
  private static final Set<String> PACKAGES =
      Set.of(
          "bufio",
          "bytes",
          "cmp",
          "context",
          "crypto",
          "embed",
          "errors",
          "expvar",
          "flag",
          "fmt",
          "hash",
          "html",
          "image",
          "io",
          "iter",
          "log",
          "maps",
          "math",
          "mime",
          "net",
          "os",
          "path",
          "plugin",
          "reflect",
          "regexp",
          "runtime",
          "slices",
          "sort",
          "strconv",
          "strings",
          "sync",
          "syscall",
          "testing",
          "time",
          "unicode",
          "unsafe",
          "gcWriteBarrier",
          "gogo",
          "aeshashbody",
          "memeqbody",
          "cmpbody",
          "indexbytebody",
          "_cgo_topofstack");

  private GoStandard() {}

  static boolean contains(String name) {
    return PACKAGES.contains(name);
  }
}
