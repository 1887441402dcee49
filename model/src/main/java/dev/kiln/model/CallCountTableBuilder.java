package dev.kiln.model;

import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.CallCountTable.Row;
import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers what a recording counted, for [ProfileBuilder#callCounts].
///
/// Readings may come in any order. Those of one row, epoch and time add up: a function's overloads,
/// or its class in several loaders, each have a counter.
public final class CallCountTableBuilder {
  /// Beyond this a counter keeps its first readings and the last.
  public static final int MOST_READINGS = 1 << 18;

  private static final int MOST_ROWS = 1 << 16;

  private record Key(Kind kind, String name, String from, boolean isCumulative) {}

  private record At(int epoch, long timeNanos) implements Comparable<At> {
    private static final Comparator<At> ORDER =
        Comparator.comparingInt(At::epoch).thenComparingLong(At::timeNanos);

    @Override
    public int compareTo(At other) {
      return ORDER.compare(this, other);
    }
  }

  /// A row while it is gathered.
  private static final class Gathered {
    private final TreeMap<At, Long> readings = new TreeMap<>();
    private boolean isAtLeast;
  }

  private final Map<Key, Gathered> rows = new LinkedHashMap<>();
  private int readingCount;
  private long dropped;

  /// Adds to a plain count of the whole recording.
  ///
  /// @param isAtLeast whether there may have been more
  public void count(Kind kind, String name, String from, long times, boolean isAtLeast) {
    Key key = new Key(kind, name, from, false);
    add(key, new At(0, 0), times);
    Gathered row = rows.get(key);
    if (row != null) {
      row.isAtLeast |= isAtLeast;
    }
  }

  /// Adds a reading of a counter of calls.
  ///
  /// @param epoch 0 if the recording says nothing of restarts
  /// @param timeNanos since the profile's start
  /// @param value since the counter began
  public void reading(String function, String from, int epoch, long timeNanos, long value) {
    add(new Key(Kind.CALLS, function, from, true), new At(epoch, timeNanos), value);
  }

  private void add(Key key, At at, long value) {
    boolean fits = rows.size() < MOST_ROWS || rows.containsKey(key);
    if (key.name().isEmpty() || value < 0 || !fits) {
      dropped++;
      return;
    }
    TreeMap<At, Long> readings = rows.computeIfAbsent(key, _ -> new Gathered()).readings;
    boolean isNew = !readings.containsKey(at);
    if (isNew && readingCount >= MOST_READINGS && readings.size() > 1) {
      dropped++;
      if (at.compareTo(readings.lastKey()) < 0) {
        return;
      }
      readings.pollLastEntry();
    } else if (isNew) {
      readingCount++;
    }
    readings.merge(at, value, CallCountTableBuilder::plus);
  }

  /// Counts of damaged files may be anything.
  private static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /// How many readings were left out: beyond the limits, or negative.
  public long dropped() {
    return dropped;
  }

  public CallCountTable build() {
    List<Row> named = new ArrayList<>();
    IntColumn first = new IntColumn(16);
    IntColumn epochs = new IntColumn(16);
    LongColumn times = new LongColumn(16);
    LongColumn values = new LongColumn(16);
    rows.forEach(
        (key, row) -> {
          named.add(new Row(key.kind(), key.name(), key.from(), key.isCumulative(), row.isAtLeast));
          first.add(values.size());
          row.readings.forEach(
              (at, value) -> {
                epochs.add(at.epoch());
                times.add(at.timeNanos());
                values.add(value);
              });
        });
    first.add(values.size());
    return new CallCountTable(
        named, first.toArray(), epochs.toArray(), times.toArray(), values.toArray());
  }
}
