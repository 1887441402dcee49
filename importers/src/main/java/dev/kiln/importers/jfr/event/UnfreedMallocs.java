package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.LongList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the mallocs whose memory is not freed later in the recording, by address and in the order
/// of time across all chunks and threads.
///
/// Live memory is an open-addressed table of the rows that allocated it; their addresses stand in
/// the rows themselves:
///
/// ```
///   slot | row + 1              address of row 3: 0x7f10, its home is slot 1
///    0   |   0      (free)
///    1   |   4
///    2   |   9      address of row 8 has the same home, and went on to the next slot
/// ```
///
/// No slot between an entry's home and the entry is ever free. An address that is allocated while
/// it is live was freed unseen: the later row takes the place of the earlier. A free of what is not
/// live, of memory from before the recording or of a malloc that was not sampled, changes nothing.
/// Source of the events: async-profiler, native memory profiling.
final class UnfreedMallocs {
  private static final int MAX_LIVE = 20_000_000;
  private static final long HASH = 0x9e3779b97f4a7c15L;

  private final SampleRows mallocs;
  private final SampleRows frees;
  private final int maxLive;
  private int[] slots = new int[1024];
  private int live;

  private UnfreedMallocs(SampleRows mallocs, SampleRows frees, int maxLive) {
    this.mallocs = mallocs;
    this.frees = frees;
    this.maxLive = maxLive;
  }

  /// Adds the kind of unfreed mallocs, where the recording has both mallocs and frees.
  static void addTo(Map<SampleKind, SampleRows> kinds, ImportLog log) {
    SampleRows mallocs = kinds.get(SampleKind.MALLOC);
    SampleRows frees = kinds.get(SampleKind.FREE);
    if (mallocs == null || frees == null) {
      return;
    }
    boolean addresses =
        mallocs.carried(SampleKind.MALLOC.addressColumn())
            && frees.carried(SampleKind.FREE.addressColumn());
    if (!addresses) {
      return;
    }
    SampleRows unfreed = of(mallocs, frees, MAX_LIVE);
    if (unfreed == null) {
      log.add("mallocs are not paired with frees: more than " + MAX_LIVE + " are live at once", "");
    } else {
      kinds.put(SampleKind.MALLOC_UNFREED, unfreed);
    }
  }

  /// The unfreed ones of the mallocs, in their order; null where more are live at once than
  /// `maxLive`.
  static @Nullable SampleRows of(SampleRows mallocs, SampleRows frees, int maxLive) {
    UnfreedMallocs pairing = new UnfreedMallocs(mallocs, frees, maxLive);
    return pairing.pair() ? pairing.result() : null;
  }

  /// Of frees at the very instant of mallocs those of live memory come before, the others after.
  private boolean pair() {
    int[] mallocOrder = TimeOrder.of(mallocs);
    int[] freeOrder = TimeOrder.of(frees);
    LongList late = new LongList(4);
    int free = 0;
    for (int malloc = 0; malloc < mallocOrder.length; ) {
      long now = mallocs.epochNanos(mallocOrder[malloc]);
      for (; free < freeOrder.length && frees.epochNanos(freeOrder[free]) <= now; free++) {
        long address = freed(freeOrder[free]);
        if (!release(address) && frees.epochNanos(freeOrder[free]) == now) {
          late.add(address);
        }
      }
      while (malloc < mallocOrder.length && mallocs.epochNanos(mallocOrder[malloc]) == now) {
        if (!allocate(mallocOrder[malloc++])) {
          return false;
        }
      }
      for (int i = 0; i < late.size(); i++) {
        release(late.get(i));
      }
      late.truncate(0);
    }
    for (; free < freeOrder.length; free++) {
      release(freed(freeOrder[free]));
    }
    return true;
  }

  private long allocated(int row) {
    return mallocs.value(row, SampleKind.MALLOC.addressColumn());
  }

  private long freed(int row) {
    return frees.value(row, SampleKind.FREE.addressColumn());
  }

  private int home(long address) {
    return (int) (address * HASH >>> Long.numberOfLeadingZeros(slots.length - 1));
  }

  /// The slot of an address, or the free one where it would go.
  private int find(long address) {
    int slot = home(address);
    while (slots[slot] != 0 && allocated(slots[slot] - 1) != address) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean allocate(int row) {
    int slot = find(allocated(row));
    if (slots[slot] == 0 && ++live > maxLive) {
      return false;
    }
    slots[slot] = row + 1;
    if (live > slots.length / 4 * 3) {
      grow();
    }
    return true;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int entry : old) {
      if (entry != 0) {
        slots[find(allocated(entry - 1))] = entry;
      }
    }
  }

  /// Takes an address out, and moves up what went on past its slot.
  private boolean release(long address) {
    int gap = find(address);
    if (slots[gap] == 0) {
      return false;
    }
    int mask = slots.length - 1;
    for (int slot = gap + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      int distance = slot - home(allocated(slots[slot] - 1)) & mask;
      if (distance >= (slot - gap & mask)) {
        slots[gap] = slots[slot];
        gap = slot;
      }
    }
    slots[gap] = 0;
    live--;
    return true;
  }

  private SampleRows result() {
    BitSet rows = new BitSet(mallocs.size());
    Arrays.stream(slots).filter(entry -> entry != 0).forEach(entry -> rows.set(entry - 1));
    SampleRows unfreed = new SampleRows(SampleKind.MALLOC_UNFREED.columns());
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      unfreed.add(
          mallocs.epochNanos(row),
          mallocs.stack(row),
          mallocs.thread(row),
          mallocs.labels(row),
          mallocs.link(row));
      unfreed.copyValues(mallocs, row);
    }
    return unfreed;
  }
}
