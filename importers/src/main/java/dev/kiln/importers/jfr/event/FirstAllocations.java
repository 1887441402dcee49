package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Warns of a recording that was started in a running JVM: the first jdk.ObjectAllocationSample of
/// a thread then weighs all that the thread ever allocated. Source: JDK,
/// jfrObjectAllocationSample.cpp.
final class FirstAllocations {
  /// Less of all bytes is not worth a word.
  private static final double MIN_SHARE = 0.1;

  /// First samples of a recording from the start on weigh about what others do.
  private static final double MIN_RATIO = 10;

  private FirstAllocations() {}

  static void check(Map<SampleKind, SampleRows> kinds, ImportLog log) {
    SampleRows rows = kinds.get(SampleKind.ALLOC);
    if (rows == null) {
      return;
    }
    Map<Integer, Integer> firstRows = new HashMap<>();
    double all = 0;
    for (int row = 0; row < rows.size(); row++) {
      all += rows.value(row, 0);
      int thread = rows.thread(row);
      Integer first = firstRows.get(thread);
      if (first == null || rows.epochNanos(row) < rows.epochNanos(first)) {
        firstRows.put(thread, row);
      }
    }
    double firsts = 0;
    for (int row : firstRows.values()) {
      firsts += rows.value(row, 0);
    }
    int others = rows.size() - firstRows.size();
    if (others == 0 || all <= 0) {
      return;
    }
    double usual = (all - firsts) / others;
    if (firsts > MIN_SHARE * all && firsts > MIN_RATIO * usual * firstRows.size()) {
      log.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of alloc bytes are the first samples of their threads, which weigh what was"
                  + " allocated before the recording too",
              100 * firsts / all),
          "");
    }
  }
}
