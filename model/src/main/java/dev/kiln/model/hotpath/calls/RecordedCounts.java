package dev.kiln.model.hotpath.calls;

import dev.kiln.model.CallCountTable;
import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CumulativeCounter.Point;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Filter.TimeRange;
import dev.kiln.model.run.Run;
import dev.kiln.model.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The calls that a profile itself counted, as lines for [CallCounts].
///
/// A counter says how many calls there were between two readings, and over which time; with
/// readings inside of a stretch of time it is that stretch that it tells of. Counters come before
/// plain counts, which a threshold may have made smaller.
///
/// @param lines of functions whose calls are known
/// @param unknown functions with a counter that was read once, and nothing says since when it
///   counts
public record RecordedCounts(List<CountLine> lines, List<String> unknown) {
  public RecordedCounts {
    lines = List.copyOf(lines);
    unknown = List.copyOf(unknown);
  }

  /// The counts of a stretch of time, or if there are none of it of the whole recording.
  ///
  /// @param filters of which those of time say which stretch
  public static RecordedCounts of(Profile profile, List<Filter> filters) {
    return of(profile.callCounts(), filters);
  }

  /// The counts of one side of a comparison; of several runs, calls and stretches added up, those
  /// of functions that all runs counted by the same source.
  public static RecordedCounts of(Runs side, List<Filter> filters) {
    List<Run> runs = side.runs();
    if (runs.size() == 1) {
      return of(runs.getFirst().calls(), filters);
    }
    Map<String, List<CountLine>> byName = new LinkedHashMap<>();
    for (Run run : runs) {
      double seconds = RecordingLength.seconds(RecordingLength.seconds(run.info()), filters);
      for (CountLine line : of(run.calls(), filters).lines()) {
        String key = line.count().from() + '\n' + line.name();
        byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(line.in(seconds));
      }
    }
    List<CountLine> lines = new ArrayList<>();
    for (List<CountLine> of : byName.values()) {
      if (of.size() == runs.size()) {
        lines.add(of.stream().reduce(CountLine::plus).orElseThrow());
      }
    }
    return new RecordedCounts(lines, List.of());
  }

  private static RecordedCounts of(CallCountTable table, List<Filter> filters) {
    long fromNanos = Long.MIN_VALUE;
    long toNanos = Long.MAX_VALUE;
    for (Filter filter : filters) {
      if (filter instanceof TimeRange range) {
        fromNanos = Math.max(fromNanos, range.fromNanos());
        toNanos = Math.min(toNanos, range.toNanos());
      }
    }
    return of(table, fromNanos, toNanos);
  }

  private static RecordedCounts of(CallCountTable table, long fromNanos, long toNanos) {
    List<CountLine> counters = new ArrayList<>();
    List<CountLine> plain = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) != Kind.CALLS) {
        continue;
      }
      if (!table.isCumulative(row)) {
        plain.add(line(table, row, table.value(row, 0), Double.NaN));
        continue;
      }
      CumulativeCounter counter = counter(table, row, fromNanos, toNanos);
      if (counter.isKnown()) {
        counters.add(line(table, row, counter.calls(), counter.seconds()));
      } else {
        unknown.add(table.name(row));
      }
    }
    counters.addAll(plain);
    return new RecordedCounts(counters, unknown);
  }

  private static CumulativeCounter counter(CallCountTable table, int row, long from, long to) {
    CumulativeCounter part = CumulativeCounter.of(points(table, row, from, to));
    return part.isKnown()
        ? part
        : CumulativeCounter.of(points(table, row, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static List<Point> points(CallCountTable table, int row, long from, long to) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < table.readings(row); i++) {
      long time = table.timeNanos(row, i);
      if (time >= from && time <= to) {
        points.add(new Point(table.epoch(row, i), time, table.value(row, i)));
      }
    }
    return points;
  }

  private static CountLine line(CallCountTable table, int row, double calls, double seconds) {
    String from =
        table.isAtLeast(row) ? table.from(row) + ", which leaves short calls out" : table.from(row);
    CallCount count = new CallCount(Source.MEASURED, from, "calls", calls, seconds);
    return new CountLine(table.name(row), count, "");
  }
}
