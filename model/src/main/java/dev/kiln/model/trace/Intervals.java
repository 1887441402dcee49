package dev.kiln.model.trace;

import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.LongColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/// Intervals on the threads of a recording that say what goes on meanwhile, by their kind: rows
/// within get their labels and links.
///
/// Of each kind the innermost interval counts, so that labels of a request and of a span within it
/// both stand. The link is that of the interval that started last, of the first kind where several
/// started at once; a link of the row's own stays, and so does its word for a label that an
/// interval has too.
///
/// ```
///   thread | lane          An interval covers the rows of its lane: threads of one lane are one
///     1    |  1            thread of the program, such as a virtual thread that was renamed.
///     2    |  2            Thread 0 is unknown, and nothing covers it.
///     3    |  2
/// ```
public final class Intervals {
  /// The intervals of one kind, in the order of adding.
  private static final class Kind {
    private final LongColumn starts = new LongColumn(16);
    private final LongColumn ends = new LongColumn(16);
    private final IntColumn lanes = new IntColumn(16);
    private final LongColumn marks = new LongColumn(16);
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final IntColumn laneOf = new IntColumn(4);
  private long zero;

  /// Says which lane a thread is on, for intervals and rows of it whenever they are added; a thread
  /// is a lane of its own unless told.
  public void lane(int thread, int lane) {
    while (laneOf.size() <= thread) {
      laneOf.add(laneOf.size());
    }
    laneOf.set(thread, lane);
  }

  private int lane(int thread) {
    return thread < laneOf.size() ? laneOf.get(thread) : thread;
  }

  /// Adds an interval from its start on to before its end, nanoseconds on the clock of [#from]; one
  /// that never ended has an end of `Long.MAX_VALUE`.
  ///
  /// @param labels a label set of the profile; 0 for none
  /// @param link a link of the profile; 0 for none
  public void add(String kind, int thread, long startNanos, long endNanos, int labels, int link) {
    if (thread == 0 || startNanos >= endNanos || labels == 0 && link == 0) {
      return;
    }
    Kind of = kinds.computeIfAbsent(kind, k -> new Kind());
    of.starts.add(startNanos);
    of.ends.add(endNanos);
    of.lanes.add(thread);
    of.marks.add((long) labels << 32 | link);
  }

  /// The profile's start on the clock of the intervals; 0 unless told. An importer may learn it
  /// last.
  public void from(long nanos) {
    zero = nanos;
  }

  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /// What the intervals say of rows; spends these, so call it once, when all were added.
  ///
  /// @param union gives the label set that has the labels of both, the first one's words standing
  public Marks marks(IntBinaryOperator union) {
    return new Marks(union);
  }

  /// Asked for one row after another.
  public final class Marks {
    private record Indexed(Kind kind, InnermostIndex index) {}

    private final IntBinaryOperator union;
    private final List<Indexed> all = new ArrayList<>();
    private int labels;
    private int link;

    private Marks(IntBinaryOperator union) {
      this.union = union;
      for (Kind kind : kinds.values()) {
        for (int i = 0; i < kind.lanes.size(); i++) {
          kind.lanes.set(i, lane(kind.lanes.get(i)));
        }
        all.add(new Indexed(kind, new InnermostIndex(kind.lanes, kind.starts, kind.ends)));
      }
    }

    /// Looks what is around a row.
    ///
    /// @param nanos since the profile's start
    /// @return whether [#labels] or [#link] are others than before
    public boolean change(int thread, long nanos, int ownLabels, int ownLink) {
      labels = ownLabels;
      link = ownLink;
      long linkStart = ownLink == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      int lane = lane(thread);
      for (Indexed indexed : all) {
        int i = indexed.index.find(lane, nanos + zero);
        if (i == InnermostIndex.NONE) {
          continue;
        }
        long mark = indexed.kind.marks.get(i);
        labels = union.applyAsInt(labels, (int) (mark >>> 32));
        long start = indexed.kind.starts.get(i);
        if ((int) mark != 0 && (link == 0 || start > linkStart)) {
          link = (int) mark;
          linkStart = start;
        }
      }
      return labels != ownLabels || link != ownLink;
    }

    public int labels() {
      return labels;
    }

    public int link() {
      return link;
    }
  }
}
