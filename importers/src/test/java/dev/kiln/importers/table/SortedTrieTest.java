package dev.kiln.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Tries and their merges against sets of lists.
final class SortedTrieTest {
  private static final int MAX_FRAME = 5;

  private static List<List<Integer>> randomStacks(Random random) {
    List<List<Integer>> stacks = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      List<Integer> stack = new ArrayList<>();
      for (int depth = random.nextInt(7); depth > 0; depth--) {
        stack.add(random.nextInt(MAX_FRAME + 1));
      }
      stacks.add(stack);
    }
    return stacks;
  }

  private static SortedTrie trie(List<List<Integer>> stacks, int[] leaves) {
    IntList cells = new IntList(0);
    IntList starts = new IntList(0);
    starts.add(0);
    for (List<Integer> stack : stacks) {
      stack.forEach(cells::add);
      starts.add(cells.size());
    }
    return SortedTrie.of(cells.cells(), starts, MAX_FRAME, leaves, 0);
  }

  /// All stacks of a trie, node by node, each checked to come after the one before.
  private static List<List<Integer>> nodes(SortedTrie trie) {
    List<List<Integer>> nodes = new ArrayList<>();
    List<Integer> path = new ArrayList<>();
    nodes.add(List.of());
    for (int node = 1; node < trie.size(); node++) {
      path = new ArrayList<>(path.subList(0, trie.depth(node) - 1));
      path.add(trie.frame(node));
      nodes.add(List.copyOf(path));
    }
    return nodes;
  }

  private static List<List<Integer>> naive(List<List<Integer>> stacks) {
    TreeSet<List<Integer>> prefixes =
        new TreeSet<>(
            (a, b) ->
                java.util.Arrays.compare(a.toArray(new Integer[0]), b.toArray(new Integer[0])));
    prefixes.add(List.of());
    for (List<Integer> stack : stacks) {
      for (int depth = 1; depth <= stack.size(); depth++) {
        prefixes.add(List.copyOf(stack.subList(0, depth)));
      }
    }
    return List.copyOf(prefixes);
  }

  @Test
  void holdsEveryPrefixOnceInOrder() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<List<Integer>> stacks = randomStacks(random);
      int[] leaves = new int[stacks.size()];
      List<List<Integer>> nodes = nodes(trie(stacks, leaves));
      assertEquals(naive(stacks), nodes);
      for (int i = 0; i < leaves.length; i++) {
        assertEquals(stacks.get(i), nodes.get(leaves[i]));
      }
    }
  }

  @Test
  void aMergeIsTheTrieOfBothAndSaysWhereNodesWent() {
    Random random = new Random(12);
    for (int round = 0; round < 500; round++) {
      List<List<Integer>> some = randomStacks(random);
      List<List<Integer>> others = randomStacks(random);
      SortedTrie a = trie(some, new int[some.size()]);
      SortedTrie b = trie(others, new int[others.size()]);
      int[] ofA = new int[a.size()];
      int[] ofB = new int[b.size()];
      List<List<Integer>> merged = nodes(a.merge(b, ofA, ofB));
      List<List<Integer>> all = new ArrayList<>(some);
      all.addAll(others);
      assertEquals(naive(all), merged);
      checkMoved(nodes(a), ofA, merged);
      checkMoved(nodes(b), ofB, merged);
    }
  }

  private static void checkMoved(
      List<List<Integer>> before, int[] moved, List<List<Integer>> after) {
    for (int node = 0; node < moved.length; node++) {
      assertEquals(before.get(node), after.get(moved[node]));
    }
  }
}
