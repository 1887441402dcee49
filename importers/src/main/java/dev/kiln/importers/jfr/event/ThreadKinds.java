package dev.kiln.importers.jfr.event;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import java.util.BitSet;
import java.util.List;

/// Which threads of a recording are virtual, and which carry virtual ones; their samples are
/// labelled with it, because a sample on a carrier tells of no virtual thread.
///
/// ```
///   thread of the profile            | id | kind    | lane
///   1  main                          |  1 |         |  1
///   2  ForkJoinPool-1-worker-1       | 30 | carrier |  2
///   3                                | 29 | virtual |  3
///   4  request 7, as 3 is renamed    | 29 | virtual |  3
/// ```
///
/// Threads of one lane are one thread: virtual ones are known by their id alone, because they are
/// often named late or anew. Source: JDK, java.lang.VirtualThread and CarrierThread.
public final class ThreadKinds {
  public static final String KEY = "thread kind";
  static final String VIRTUAL = "virtual";
  static final String CARRIER = "carrier";

  /// The thread group that JFR writes for each virtual thread.
  public static final String VIRTUAL_GROUP = "VirtualThreads";

  private static final String CARRIER_GROUP = "CarrierThreads";
  private static final String CARRIER_NAME = "ForkJoinPool-1-worker-";

  private final BitSet virtual = new BitSet();
  private final BitSet carriers = new BitSet();

  /// Carriers by their name alone: only where there are virtual threads.
  private final BitSet namedLikeCarriers = new BitSet();

  private final IdMap virtualIds = new IdMap();
  private final IntList firstOfId = new IntList(4);
  private final ProfileBuilder builder;

  ThreadKinds(ProfileBuilder builder) {
    this.builder = builder;
  }

  /// Notes a thread, and tells the profile its lane.
  ///
  /// @param thread its id in the profile; 0 is unknown
  /// @param id its id in Java
  /// @param group the name of its group; empty where it is not known
  public void add(int thread, String name, long id, String group, boolean isVirtual) {
    if (thread == 0) {
      return;
    }
    if (isVirtual) {
      virtual.set(thread);
      int number = virtualIds.number(id);
      if (number == firstOfId.size()) {
        firstOfId.add(thread);
      } else if (firstOfId.get(number) != thread) {
        builder.intervals().lane(thread, firstOfId.get(number));
      }
    } else if (group.equals(CARRIER_GROUP)) {
      carriers.set(thread);
    } else if (group.isEmpty() && name.startsWith(CARRIER_NAME)) {
      namedLikeCarriers.set(thread);
    }
  }

  /// Labels the samples of virtual threads and of carriers.
  void mark(Iterable<SampleRows> rows, LabelUnions labels) {
    if (!virtual.isEmpty()) {
      carriers.or(namedLikeCarriers);
    }
    mark(rows, labels, virtual, VIRTUAL);
    mark(rows, labels, carriers, CARRIER);
  }

  private static void mark(
      Iterable<SampleRows> rows, LabelUnions labels, BitSet threads, String kind) {
    if (threads.isEmpty()) {
      return;
    }
    int set = labels.set(List.of(Label.text(KEY, kind)));
    for (SampleRows some : rows) {
      for (int row = 0; row < some.size(); row++) {
        if (threads.get(some.thread(row))) {
          some.mark(row, labels.union(some.labels(row), set), some.link(row));
        }
      }
    }
  }
}
