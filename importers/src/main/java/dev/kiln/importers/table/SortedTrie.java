package dev.kiln.importers.table;

/// Stacks as a trie in the order of a walk in depth, the children of a node by ascending frame, so
/// that two of them are merged by one walk along both: no hash table, memory touched in order.
///
/// ```
///   node | depth  frame
///     0  |   0      -       the empty stack
///     1  |   1      7       7
///     2  |   2      9       7 9
///     3  |   2     12       7 12
///     4  |   1      8       8
/// ```
///
/// A node's parent is the last one before it that is one less deep.
public final class SortedTrie {
  private static final int NO_FRAME = -1;

  private final int[] depths;
  private final int[] frames;
  private final int size;

  private SortedTrie(int[] depths, int[] frames, int size) {
    this.depths = depths;
    this.frames = frames;
    this.size = size;
  }

  /// The trie of no stacks.
  public static SortedTrie empty() {
    return new SortedTrie(new int[] {0}, new int[] {NO_FRAME}, 1);
  }

  /// The trie of some stacks.
  ///
  /// @param cells the frames of all stacks, outermost first, none negative or above `maxFrame`
  /// @param starts where each stack starts in `cells`, and at last where the last one ends
  /// @param leaves takes the node of each stack, from `firstLeaf` on
  public static SortedTrie of(
      int[] cells, IntList starts, int maxFrame, int[] leaves, int firstLeaf) {
    int count = starts.size() - 1;
    StackBytes stacks = new StackBytes(maxFrame, count, starts.get(count) - starts.get(0));
    for (int stack = 0; stack < count; stack++) {
      stacks.add(cells, starts.get(stack), starts.get(stack + 1) - starts.get(stack));
    }
    int[] shared = new StackSorter(stacks).sort(() -> {});
    IntList depths = new IntList(1 << 10);
    IntList frames = new IntList(1 << 10);
    depths.add(0);
    frames.add(NO_FRAME);
    for (int i = 0; i < count; i++) {
      int ref = stacks.refs()[i];
      for (int depth = shared[i]; depth < stacks.length(ref); depth++) {
        depths.add(depth + 1);
        frames.add(stacks.frame(ref, depth));
      }
      // In this order a stack that brings nothing new equals the one before it.
      leaves[firstLeaf + stacks.number(ref)] = depths.size() - 1;
    }
    return new SortedTrie(depths.cells(), frames.cells(), depths.size());
  }

  /// The trie of the stacks of both.
  ///
  /// @param ofThis takes the new node of each node of this one
  /// @param ofOther takes the new node of each node of the other
  public SortedTrie merge(SortedTrie other, int[] ofThis, int[] ofOther) {
    int[] mergedDepths = new int[size + other.size - 1];
    int[] mergedFrames = new int[mergedDepths.length];
    int a = 0;
    int b = 0;
    int n = 0;
    while (a < size && b < other.size) {
      // Whichever is deeper is still below a node that the other one has left, or never had.
      int deeper = other.depths[b] - depths[a];
      int order = deeper != 0 ? deeper : Integer.compare(frames[a], other.frames[b]);
      if (order <= 0) {
        mergedDepths[n] = depths[a];
        mergedFrames[n] = frames[a];
        ofThis[a++] = n;
        if (order == 0) {
          ofOther[b++] = n;
        }
      } else {
        mergedDepths[n] = other.depths[b];
        mergedFrames[n] = other.frames[b];
        ofOther[b++] = n;
      }
      n++;
    }
    n = copyRest(a, mergedDepths, mergedFrames, ofThis, n);
    n = other.copyRest(b, mergedDepths, mergedFrames, ofOther, n);
    return new SortedTrie(mergedDepths, mergedFrames, n);
  }

  private int copyRest(int from, int[] toDepths, int[] toFrames, int[] nodes, int next) {
    int n = next;
    for (int i = from; i < size; i++) {
      toDepths[n] = depths[i];
      toFrames[n] = frames[i];
      nodes[i] = n++;
    }
    return n;
  }

  /// Nodes, the root included.
  public int size() {
    return size;
  }

  public int depth(int node) {
    return depths[node];
  }

  public int frame(int node) {
    return frames[node];
  }
}
