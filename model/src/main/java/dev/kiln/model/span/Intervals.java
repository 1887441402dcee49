package dev.kiln.model.span;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/// The intervals of a whole recording while it is read: recorders write them when they end, so that
/// their samples may come before.
///
/// A sample gets the labels and the link of what it lies in. Of each kind the innermost interval
/// counts, so that labels of a request and of a span within it both stand. The link is that of the
/// interval that started last; a link of the sample's own stays.
public final class Intervals {
  /// The samples that are marked.
  public interface Rows {
    int size();

    /// Nanoseconds since time 0 of the profile.
    long timeNanos(int row);

    /// 0 is unknown.
    int thread(int row);

    int labels(int row);

    int link(int row);

    void mark(int row, int labels, int link);
  }

  /// The intervals of one kind on one lane.
  private record Group(int[] intervals, InnermostIndex index) {}

  private final Map<String, Integer> kindIds = new HashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final Map<Integer, Integer> lanes = new HashMap<>();
  private final IntColumn kind = new IntColumn(16);
  private final IntColumn link = new IntColumn(16);
  private final LongColumn start = new LongColumn(16);
  private final LongColumn end = new LongColumn(16);
  private final IntColumn thread = new IntColumn(16);
  private final IntColumn labels = new IntColumn(16);

  /// Adds an interval, half open; one that ends before it starts is empty. Without labels and link
  /// it says nothing of its samples.
  ///
  /// @param startNanos on a clock of the recording's choice, see [#table] and [#mark]
  /// @param onThread 0 if it is unknown, and with it what the interval covers
  public void add(
      String ofKind, long startNanos, long endNanos, int onThread, int labelSet, int linkId) {
    Integer id = kindIds.get(ofKind);
    if (id == null) {
      id = kinds.size();
      kindIds.put(ofKind, id);
      kinds.add(ofKind);
    }
    kind.add(id);
    start.add(startNanos);
    end.add(endNanos);
    thread.add(onThread);
    labels.add(labelSet);
    link.add(linkId);
  }

  /// Says that samples and intervals of one thread are those of another: threads of one lane are
  /// one thread. Which are is for the format to say, as it is with virtual threads.
  public void lane(int ofThread, int lane) {
    lanes.put(ofThread, lane);
  }

  public int size() {
    return kind.size();
  }

  /// The intervals as a table; spends them.
  ///
  /// @param zero time 0 of the profile's samples on the clock of the intervals
  public SpanTable table(long zero) {
    long[] starts = start.toArray();
    long[] durations = end.toArray();
    for (int i = 0; i < starts.length; i++) {
      durations[i] = Math.max(durations[i] - starts[i], 0);
      starts[i] -= zero;
    }
    return new SpanTable(
        kinds,
        kind.toArray(),
        link.toArray(),
        starts,
        durations,
        thread.toArray(),
        labels.toArray());
  }

  /// Marks samples with what the intervals around them say.
  ///
  /// @param zero time 0 of the samples on the clock of the intervals
  /// @param union the label set of two: of a key in both, the first one's value stands
  public void mark(Rows rows, long zero, IntBinaryOperator union) {
    Map<Integer, List<Group>> byLane = groups();
    for (int row = 0; row < rows.size() && !byLane.isEmpty(); row++) {
      List<Group> around = byLane.get(laneOf(rows.thread(row)));
      if (around != null) {
        mark(rows, row, rows.timeNanos(row) + zero, around, union);
      }
    }
  }

  private void mark(Rows rows, int row, long instant, List<Group> around, IntBinaryOperator union) {
    int newLabels = rows.labels(row);
    int newLink = rows.link(row);
    long linkStart = newLink == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    for (Group group : around) {
      int found = group.index().find(instant);
      if (found == InnermostIndex.NONE) {
        continue;
      }
      int interval = group.intervals()[found];
      newLabels = union.applyAsInt(newLabels, labels.get(interval));
      if (link.get(interval) != 0 && start.get(interval) > linkStart) {
        newLink = link.get(interval);
        linkStart = start.get(interval);
      }
    }
    rows.mark(row, newLabels, newLink);
  }

  private int laneOf(int ofThread) {
    return lanes.isEmpty() ? ofThread : lanes.getOrDefault(ofThread, ofThread);
  }

  /// The groups of each lane, in the order in which their kinds were seen.
  private Map<Integer, List<Group>> groups() {
    List<Map<Integer, IntColumn>> members = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      members.add(new HashMap<>());
    }
    for (int i = 0; i < size(); i++) {
      boolean says = labels.get(i) != 0 || link.get(i) != 0;
      if (thread.get(i) != 0 && says) {
        members
            .get(kind.get(i))
            .computeIfAbsent(laneOf(thread.get(i)), _ -> new IntColumn(16))
            .add(i);
      }
    }
    Map<Integer, List<Group>> groups = new HashMap<>();
    for (Map<Integer, IntColumn> ofKind : members) {
      ofKind.forEach(
          (lane, intervals) ->
              groups.computeIfAbsent(lane, _ -> new ArrayList<>()).add(group(intervals.toArray())));
    }
    return groups;
  }

  private Group group(int[] intervals) {
    long[] from = new long[intervals.length];
    long[] to = new long[intervals.length];
    Arrays.setAll(from, i -> start.get(intervals[i]));
    Arrays.setAll(to, i -> end.get(intervals[i]));
    return new Group(intervals, InnermostIndex.of(from, to));
  }
}
