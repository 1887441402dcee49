package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.SortedTrie;
import dev.kiln.model.column.ProfileTooLargeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stacks of a chunk as a trie of its own.
///
/// The traces of a chunk come in the order of a hash table, and a look-up in a trie for each of
/// their frames would miss the caches each time. So they are gathered, sorted by batches into a
/// trie each, and tries of about the same size are merged: memory follows the number of nodes, not
/// of frames in all traces.
///
/// ```
///   tries    [ nodes of the traces 0 .. 90_000 ] [ 90_001 .. 120_000 ]     batch [ 120_001 .. ]
/// ```
final class ChunkStacks {
  /// Frames to gather: the more, the fewer merges; a batch and its sorting take about a 50th of the
  /// heap.
  private static final int BATCH =
      Math.clamp(Runtime.getRuntime().maxMemory() >> 9, 1 << 20, 1 << 23);

  private static final int MAX_TRACES = Integer.MAX_VALUE - 16;

  /// @param end the number of the first trace that is not in it
  private record Part(SortedTrie trie, int end) {}

  private final List<Part> parts = new ArrayList<>();
  private final IntList batch = new IntList(1 << 10);
  private final IntList starts = new IntList(1 << 8);
  private int[] leaves = new int[1 << 8];
  private final FrameNumbers frames;

  /// @param frames numbers the frames of the traces
  ChunkStacks(FrameNumbers frames) {
    this.frames = frames;
    starts.add(0);
  }

  /// Adds a trace.
  ///
  /// @param cells the frames, by their numbers in the chunk, outermost first
  /// @return the trace's number, counted from 0
  int add(int[] cells, int offset, int depth) {
    batch.addAll(cells, offset, depth);
    starts.add(batch.size());
    int number = sortedTraces() + starts.size() - 2;
    if (batch.size() >= BATCH) {
      sort();
      mergeEqual(2);
    }
    return number;
  }

  private int sortedTraces() {
    return parts.isEmpty() ? 0 : parts.getLast().end();
  }

  /// Makes a trie of the batch.
  private void sort() {
    int first = sortedTraces();
    int end = first + starts.size() - 1;
    if (end < 0 || end > MAX_TRACES) {
      throw new ProfileTooLargeException("a chunk has more than " + MAX_TRACES + " stacks");
    }
    if (end > leaves.length) {
      leaves = Arrays.copyOf(leaves, Math.max(end, leaves.length + (leaves.length >> 1)));
    }
    parts.add(
        new Part(SortedTrie.of(batch.cells(), starts, frames.size() - 1, leaves, first), end));
    batch.clear();
    starts.clear();
    starts.add(0);
  }

  /// Merges the last two while the one before is less than `factor` times as large, so that each
  /// node is merged but a few times.
  private void mergeEqual(int factor) {
    while (parts.size() > 1) {
      Part last = parts.getLast();
      Part before = parts.get(parts.size() - 2);
      if (before.trie().size() / factor >= last.trie().size()) {
        return;
      }
      parts.removeLast();
      parts.removeLast();
      int[] ofBefore = new int[before.trie().size()];
      int[] ofLast = new int[last.trie().size()];
      SortedTrie merged = before.trie().merge(last.trie(), ofBefore, ofLast);
      int first = sortedTraces();
      for (int trace = first; trace < last.end(); trace++) {
        int[] nodes = trace < before.end() ? ofBefore : ofLast;
        leaves[trace] = nodes[leaves[trace]];
      }
      parts.add(new Part(merged, last.end()));
    }
  }

  /// The trie of all traces, whole with this call.
  SortedTrie finish() {
    sort();
    mergeEqual(Integer.MAX_VALUE);
    return parts.getFirst().trie();
  }

  /// The node that a trace ends at, once the trie is whole.
  int leaf(int trace) {
    return leaves[trace];
  }
}
