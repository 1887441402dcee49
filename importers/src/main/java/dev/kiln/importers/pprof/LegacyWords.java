package dev.kiln.importers.pprof;

import dev.kiln.importers.Head;

/// Words of four or eight bytes in either byte order.
final class LegacyWords {
  private LegacyWords() {}

  static long word(Head head, int at, int size, boolean bigEndian) {
    long word = 0;
    for (int i = 0; i < size; i++) {
      int from = bigEndian ? at + i : at + size - 1 - i;
      word = word << 8 | (head.at(from) & 0xff);
    }
    return word;
  }
}
