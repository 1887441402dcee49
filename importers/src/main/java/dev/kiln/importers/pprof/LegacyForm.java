package dev.kiln.importers.pprof;

import dev.kiln.importers.Head;
import java.util.Optional;

/// The forms that pprof had before `profile.proto`.
enum LegacyForm {
  CPU("binary CPU profile"),
  HEAP("heap profile"),
  CONTENTION("contention profile"),
  COUNT("count profile"),
  THREAD("thread profile");

  private final String title;

  LegacyForm(String title) {
    this.title = title;
  }

  /// The form by the first bytes; empty where it is none of them.
  static Optional<LegacyForm> of(Head head) {
    if (isCpu(head, 4) || isCpu(head, 8)) {
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
    if (line.startsWith("heap profile: ") || line.startsWith("--- heapz ")) {
      return Optional.of(HEAP);
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

  /// Words 0, 3, 0 or 1, period, 0 of four or eight bytes in either byte order.
  private static boolean isCpu(Head head, int size) {
    if (head.length() < 5 * size) {
      return false;
    }
    for (int order = 0; order < 2; order++) {
      boolean big = order == 1;
      long variant = LegacyWords.word(head, 2 * size, size, big);
      if (LegacyWords.word(head, 0, size, big) == 0
          && LegacyWords.word(head, size, size, big) == 3
          && (variant == 0 || variant == 1)
          && LegacyWords.word(head, 3 * size, size, big) > 0
          && LegacyWords.word(head, 4 * size, size, big) == 0) {
        return true;
      }
    }
    return false;
  }

  /// What the user calls it.
  String title() {
    return title;
  }
}
