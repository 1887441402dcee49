package dev.kiln.importers.jfr.event;

import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The intervals of a whole recording, by their kind and thread: they are written when they end, so
/// that their samples may stand in chunks before.
///
/// Of each kind the innermost interval counts, so that labels of a request and of a span within it
/// both stand. The link is that of the interval that started last; a link of the sample's own
/// stays. An interval of a virtual thread is never one of the thread that carries it.
public final class Spans {
  /// The intervals of one kind on one thread.
  private static final class Lane {
    private final LongList starts = new LongList(16);
    private final LongList ends = new LongList(16);
    private final IntList labels = new IntList(16);
    private final IntList links = new IntList(16);

    InnermostIndex index() {
      long[] from = new long[starts.size()];
      long[] to = new long[from.length];
      for (int i = 0; i < from.length; i++) {
        from[i] = starts.get(i);
        to[i] = ends.get(i);
      }
      return InnermostIndex.of(from, to);
    }
  }

  private record Indexed(Lane lane, InnermostIndex index) {}

  private final LabelUnions sets;
  private final ThreadKinds threads;
  private final Map<String, Map<Integer, Lane>> kinds = new LinkedHashMap<>();
  private long count;

  Spans(LabelUnions sets, ThreadKinds threads) {
    this.sets = sets;
    this.threads = threads;
  }

  /// Adds an interval; a thread of 0 is unknown, and so is what the interval covers.
  public void add(String kind, int thread, long startNanos, long endNanos, int labels, int link) {
    if (thread == 0 || labels == 0 && link == 0) {
      return;
    }
    Lane lane =
        kinds
            .computeIfAbsent(kind, k -> new HashMap<>())
            .computeIfAbsent(threads.lane(thread), t -> new Lane());
    lane.starts.add(startNanos);
    lane.ends.add(endNanos);
    lane.labels.add(labels);
    lane.links.add(link);
    count++;
  }

  long count() {
    return count;
  }

  /// Marks the samples with what the intervals around them say.
  void mark(Iterable<SampleRows> rows) {
    Map<Integer, List<Indexed>> byThread = new HashMap<>();
    for (Map<Integer, Lane> lanes : kinds.values()) {
      lanes.forEach(
          (thread, lane) ->
              byThread
                  .computeIfAbsent(thread, t -> new ArrayList<>())
                  .add(new Indexed(lane, lane.index())));
    }
    for (SampleRows some : rows) {
      for (int row = 0; row < some.size() && !byThread.isEmpty(); row++) {
        List<Indexed> around = byThread.get(threads.lane(some.thread(row)));
        if (around != null) {
          mark(some, row, around);
        }
      }
    }
  }

  private void mark(SampleRows rows, int row, List<Indexed> around) {
    int labels = rows.labels(row);
    int link = rows.link(row);
    long linkStart = link == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    for (Indexed indexed : around) {
      int span = indexed.index().find(rows.epochNanos(row));
      if (span == InnermostIndex.NONE) {
        continue;
      }
      labels = sets.union(labels, indexed.lane().labels.get(span));
      long start = indexed.lane().starts.get(span);
      if (indexed.lane().links.get(span) != 0 && start > linkStart) {
        link = indexed.lane().links.get(span);
        linkStart = start;
      }
    }
    rows.mark(row, labels, link);
  }
}
