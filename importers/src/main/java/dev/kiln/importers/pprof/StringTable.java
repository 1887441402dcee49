package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.Texts;

/// The string table, safe against any index.
final class StringTable {
  private final Texts strings;
  private final ImportLog log;

  StringTable(Texts strings, ImportLog log) {
    this.strings = strings;
    this.log = log;
  }

  /// The text at an index; the empty text, logged, if the index is outside the table.
  String get(long index) {
    if (index == 0) {
      return "";
    }
    if (index < 0 || index >= strings.size()) {
      log.add("text index outside the string table", "index " + index);
      return "";
    }
    return strings.get((int) index);
  }
}
