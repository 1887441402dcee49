package dev.kiln.importers.pprof;

import dev.kiln.importers.format.Head;
import java.util.Optional;

/// The forms that pprof had before `profile.proto`.
enum LegacyForm {
  CPU("binary CPU profile"),
  HEAP("heap profile"),
  JAVA_HEAP("Java heap profile"),
  CONTENTION("contention profile"),
  COUNT("count profile"),
  THREAD("thread profile");

  private final String title;

  LegacyForm(String title) {
    this.title = title;
  }

  /// The form by the first bytes; empty if it is none of them.
  static Optional<LegacyForm> of(Head head) {
    if (LegacyWords.isCpu(head.toBytes())) {
      return Optional.of(CPU);
    }
    int end = 0;
    int start = 0;
    while (start < head.length() && Character.isWhitespace(head.at(start))) {
      start++;
    }
    for (end = start; end < head.length() && head.at(end) != '\n' && end < start + 200; end++) {
      if (head.at(end) == 0) {
        return Optional.empty();
      }
    }
    StringBuilder line = new StringBuilder();
    for (int i = start; i < end; i++) {
      line.append((char) (head.at(i) & 0xff));
    }
    return ofLine(line.toString().strip());
  }

  private static Optional<LegacyForm> ofLine(String line) {
    if (line.startsWith("heap profile: ")) {
      return Optional.of(HEAP);
    }
    if (line.startsWith("--- heapz ")) {
      return Optional.of(JAVA_HEAP);
    }
    if (line.startsWith("--- contentionz ")
        || line.startsWith("--- contention:")
        || line.startsWith("--- mutex:")) {
      return Optional.of(CONTENTION);
    }
    if (line.matches("[A-Za-z_]+ profile: total \\d+")) {
      return Optional.of(COUNT);
    }
    boolean thread = line.startsWith("--- threadz ") || line.startsWith("--- Thread ");
    return thread ? Optional.of(THREAD) : Optional.empty();
  }

  /// What the user calls it.
  String title() {
    return title;
  }
}
