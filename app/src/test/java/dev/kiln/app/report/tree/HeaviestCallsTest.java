package dev.kiln.app.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.tree.HeaviestCalls.Call;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The order and the bounds of `kiln tree`, against recursion over a map.
class HeaviestCallsTest {
  /// A node of the naive tree.
  private static final class Node {
    private final Map<String, Node> children = new TreeMap<>();
    private long total;
  }

  private static void list(
      Node node, String name, int depth, double least, int mostDepth, List<String> into) {
    into.add(" ".repeat(depth) + name + " " + node.total);
    node.children.entrySet().stream()
        .filter(e -> e.getValue().total >= least && e.getValue().total > 0)
        .filter(e -> mostDepth == 0 || depth < mostDepth)
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Node> e) -> -e.getValue().total)
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> list(e.getValue(), e.getKey(), depth + 1, least, mostDepth, into));
  }

  @Test
  void callsComeAsAReaderFollowsThem() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Node all = new Node();
      StringBuilder text = new StringBuilder();
      for (int line = 1 + random.nextInt(20); line > 0; line--) {
        long value = 1L + random.nextInt(9);
        Node at = all;
        all.total += value;
        List<String> names = new ArrayList<>();
        for (int depth = 1 + random.nextInt(5); depth > 0; depth--) {
          String name = "f" + random.nextInt(4);
          names.add(name);
          at = at.children.computeIfAbsent(name, _ -> new Node());
          at.total += value;
        }
        text.append(String.join(";", names)).append(' ').append(value).append('\n');
      }
      check(text.toString(), all, random);
    }
  }

  private static void check(String text, Node all, Random random) {
    CallTree tree = new ProfileView(Stacks.profile(text)).callTree(Query.all());
    double least = random.nextInt(3) * 0.05 * all.total;
    int mostDepth = random.nextInt(4);
    int most = random.nextInt(3) * 5;
    List<String> expected = new ArrayList<>();
    list(all, tree.shape().name(0), 0, least, mostDepth, expected);
    HeaviestCalls heaviest = new HeaviestCalls(tree, least, mostDepth);
    List<Call> calls = heaviest.list(most);
    List<String> found = new ArrayList<>();
    for (Call call : calls) {
      String name = tree.shape().name(call.node());
      found.add(" ".repeat(call.depth()) + name + " " + tree.total(call.node()));
      int parent = call.parent() < 0 ? -1 : calls.get(call.parent()).node();
      assertEquals(call.node() == 0 ? -1 : tree.shape().parent(call.node()), parent);
    }
    boolean cut = most > 0 && most < expected.size();
    assertEquals(cut ? expected.subList(0, most) : expected, found, text);
    assertEquals(cut, heaviest.isCut());
  }

  @Test
  void aTowerIsWalkedWithoutRecursion() {
    String tower = "f;".repeat(100_000) + "g 7\n";
    CallTree tree = new ProfileView(Stacks.profile(tower)).callTree(Query.all());
    HeaviestCalls heaviest = new HeaviestCalls(tree, 0, 0);
    assertEquals(100_002, heaviest.list(0).size());
    assertTrue(!heaviest.isCut() && !heaviest.isTooDeep() && heaviest.tooLight() == 0);
  }
}
