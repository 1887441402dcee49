package dev.kiln.importers.pprof;

/// The words of a binary CPU profile: four or eight bytes each, in either byte order.
///
/// The first five are 0, 3, 0 (1 for Java), the period in microseconds, 0.
///
/// @param size bytes per word
record LegacyWords(byte[] bytes, int size, boolean bigEndian) {
  /// The words of a file that [#isCpu].
  static LegacyWords of(byte[] bytes) {
    for (int size = 4; size <= 8; size += 4) {
      for (int order = 0; order < 2; order++) {
        LegacyWords words = new LegacyWords(bytes, size, order == 1);
        if (words.isHeader()) {
          return words;
        }
      }
    }
    return new LegacyWords(bytes, 8, false);
  }

  static boolean isCpu(byte[] bytes) {
    return of(bytes).isHeader();
  }

  private boolean isHeader() {
    return count() >= 5
        && get(0) == 0
        && get(1) == 3
        && (get(2) == 0 || get(2) == 1)
        && get(3) > 0
        && get(3) <= 1_000_000_000
        && get(4) == 0;
  }

  int count() {
    return bytes.length / size;
  }

  int offset(int word) {
    return Math.min(word * size, bytes.length);
  }

  long get(int index) {
    long word = 0;
    for (int i = 0; i < size; i++) {
      int from = index * size + (bigEndian ? i : size - 1 - i);
      word = word << 8 | (bytes[from] & 0xff);
    }
    return word;
  }
}
