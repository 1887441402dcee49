package dev.kiln.importers.cpuprofile;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.LongList;
import java.util.Arrays;

/// When the samples were taken, in microseconds since the start, never going back.
///
/// ```
///   timeDeltas    5     10     -2      9        clock     5   15   13   22
///   start ........|......|......|......|        times     5   15   15   22
/// ```
///
/// A sample lasts until the next one. The first delta is the time from the start to the first
/// sample. V8 reads its clock on two threads, so that a delta can be negative: the clock goes back
/// and the time waits for it, as otherwise each such delta would shift all later samples.
final class Timeline {
  /// 126 years: what is beyond is no time, and its nanoseconds would not fit 64 bits.
  static final long MAX = 4_000_000_000_000_000L;

  private static final long NOT_A_NUMBER = Long.MIN_VALUE;

  private final LongList times = new LongList(1024);
  private long clock;
  private long first;
  private int backwards;
  private int unreadable;

  /// Adds a sample's time as the difference to the one before.
  void delta(long delta) {
    add(clock, readable(delta));
  }

  /// Adds a sample's time by a clock of its own; the first one is time 0.
  void timestamp(long timestamp) {
    if (times.size() == 0) {
      first = readable(timestamp);
      add(0, 0);
    } else if (timestamp == NOT_A_NUMBER) {
      add(clock, readable(timestamp));
    } else {
      add(-first, clamp(timestamp));
    }
  }

  /// The value to pass for what is no number.
  static long notANumber() {
    return NOT_A_NUMBER;
  }

  private long readable(long value) {
    unreadable += value == NOT_A_NUMBER ? 1 : 0;
    return value == NOT_A_NUMBER ? 0 : clamp(value);
  }

  private void add(long base, long more) {
    clock = clamp(base + more);
    long last = times.size() == 0 ? 0 : times.get(times.size() - 1);
    backwards += clock < last ? 1 : 0;
    times.add(Math.max(last, clock));
  }

  static long clamp(long micros) {
    return Math.clamp(micros, -MAX, MAX);
  }

  int size() {
    return times.size();
  }

  /// The time of a sample; that of the last known one if it has none.
  long time(int sample) {
    return times.get(Math.min(sample, times.size() - 1));
  }

  /// How long the last sample lasted, if nothing came after it.
  ///
  /// @param end when the recording ended; not positive if unknown
  long lengthOfLast(long end) {
    long rest = clamp(end) - time(times.size() - 1);
    return rest > 0 ? rest : median();
  }

  private long median() {
    long[] lengths = new long[times.size() - 1];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = times.get(i + 1) - times.get(i);
    }
    Arrays.sort(lengths);
    return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
  }

  void writeTo(ImportLog log) {
    if (backwards > 0) {
      log.add("sample earlier than the one before, moved to its time", "", backwards);
    }
    if (unreadable > 0) {
      log.add("time that is no number, taken as that of the sample before", "", unreadable);
    }
  }
}
