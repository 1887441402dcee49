package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.SampleTable;
import dev.kiln.model.SyntheticFrames;
import dev.kiln.model.column.LongIntMap;
import dev.kiln.model.query.TrieRewriter.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Folds a chain of frames without branches into one frame.
///
/// ```
///   main > a > b > c > x      main > a … b > c > x
///   main > a > b > c > y      main > a … b > c > y
///   main > z                  main > z
/// ```
///
/// A path of functions is passed through if no sample ends in it and all that go on do so with one
/// function. Two or more such paths that follow each other are a chain, and fold into a frame named
/// after the first and the last; what stands behind a chain, where samples end or part, keeps its
/// frame. All samples of the profile count, of each value type and whatever filters leave, so that
/// a box keeps its name when a filter changes.
final class ChainFold {
  private final StackTrie trie;

  /// The path of functions of each node, by number: 0 is the root's, a longer path comes behind the
  /// shorter ones that it begins with.
  private final int[] pathOf;

  /// By path: the path without its last function, and a node of it.
  private final int[] before;

  private final int[] nodeOf;
  private int paths = 1;

  private ChainFold(StackTrie trie) {
    this.trie = trie;
    this.pathOf = new int[trie.size()];
    this.before = new int[trie.size()];
    this.nodeOf = new int[trie.size()];
    FrameTable frames = trie.profile().frames();
    LongIntMap known = new LongIntMap();
    for (int node = 1; node < trie.size(); node++) {
      int above = pathOf[trie.parent()[node]];
      long key = (long) above << 32 | frames.function(trie.frame()[node]);
      int path = known.get(key);
      if (path == LongIntMap.ABSENT) {
        path = paths++;
        known.put(key, path);
        before[path] = above;
        nodeOf[path] = node;
      }
      pathOf[node] = path;
    }
  }

  /// Folds all chains.
  static StackTrie of(StackTrie trie) {
    return new ChainFold(trie).fold();
  }

  private StackTrie fold() {
    BitSet through = through();
    // The last path of the chain that begins with a path; 0 if none begins.
    int[] last = new int[paths];
    int[] first = new int[paths];
    for (int path = 1; path < paths; path++) {
      if (through.get(path)) {
        first[path] = through.get(before[path]) ? first[before[path]] : path;
        last[first[path]] = path;
      }
    }
    List<String> names = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    for (int path = 1; path < paths; path++) {
      if (last[path] > path) {
        names.add(name(path) + " … " + name(last[path]));
        heads.add(path);
      }
    }
    SyntheticFrames added = SyntheticFrames.add(trie.profile(), names);
    int[] frameOf = new int[paths];
    Arrays.fill(frameOf, -1);
    for (int i = 0; i < names.size(); i++) {
      frameOf[heads.get(i)] = added.frames()[i];
    }
    int[] newFrame = Arrays.copyOf(trie.frame(), trie.size());
    for (int node = 1; node < newFrame.length; node++) {
      int madeUp = frameOf[pathOf[node]];
      newFrame[node] = madeUp < 0 ? newFrame[node] : madeUp;
    }
    return TrieRewriter.apply(
        trie.in(added.profile(), added.frames()),
        true,
        (node, _) -> {
          int path = pathOf[node];
          return first[path] != 0 && first[path] != path ? Verdict.JOINS : Verdict.STAYS;
        },
        newFrame);
  }

  private String name(int path) {
    int function = trie.profile().frames().function(trie.frame()[nodeOf[path]]);
    return trie.profile().functions().name(function);
  }

  /// The paths in which no sample ends, and behind which all samples have one function.
  private BitSet through() {
    SampleTable samples = trie.profile().samples();
    BitSet ends = new BitSet(paths);
    for (int row = 0; row < samples.size(); row++) {
      int node = trie.node(samples.stack(row));
      if (node >= 0) {
        ends.set(pathOf[node]);
      }
    }
    BitSet live = (BitSet) ends.clone();
    int[] waysOn = new int[paths];
    for (int path = paths - 1; path > 0; path--) {
      if (live.get(path)) {
        live.set(before[path]);
        waysOn[before[path]]++;
      }
    }
    BitSet through = new BitSet(paths);
    for (int path = 1; path < paths; path++) {
      through.set(path, waysOn[path] == 1 && !ends.get(path));
    }
    return through;
  }
}
