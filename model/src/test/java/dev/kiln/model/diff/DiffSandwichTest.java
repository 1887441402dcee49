package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.model.tree.TreeShape;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Callers and callees of a function in a comparison: each side as if it were alone, and moves as
/// the whole tree knows them.
class DiffSandwichTest {
  private static Rows all(DiffTree diff) {
    return Rows.range(0, diff.profile().samples().size());
  }

  private static DiffSandwich sandwich(DiffTree diff, String function) {
    return DiffSandwich.of(diff, all(diff), Pairs.key(diff, function));
  }

  /// Self and total by path of what has any sample.
  private static Map<String, String> paths(CallTree tree) {
    Map<String, String> found = new TreeMap<>();
    String[] paths = new String[tree.size()];
    TreeShape shape = tree.shape();
    for (int node = 0; node < paths.length; node++) {
      paths[node] = node == 0 ? "" : paths[shape.parent(node)] + "/" + shape.name(node);
      if (tree.total(node) != 0 || tree.self(node) != 0) {
        found.put(paths[node], tree.self(node) + " of " + tree.total(node));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachSideIsCutAsIfItWereAlone(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Comparison comparison =
          Pairs.compare(
              Pairs.random(random, 1, false).profile(1), Pairs.random(random, 1, false).profile(1));
      DiffTree diff = Pairs.diff(comparison, Basis.ABSOLUTE);
      for (int key = 0; key < diff.shape().keys().size(); key++) {
        DiffSandwich cut = DiffSandwich.of(diff, all(diff), key);
        for (Side side : Side.values()) {
          Sandwich alone = Sandwich.of(diff.tree(side), comparison.pooled(side), key);
          assertEquals(paths(alone.callers()), paths(cut.callers().tree(side)));
          assertEquals(paths(alone.callees()), paths(cut.callees().tree(side)));
        }
        assertEquals(cut.callers().delta(0), cut.callees().delta(0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void oneSideNarrowsTheOther(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Comparison comparison =
          Pairs.compare(
              Pairs.random(random, 1, false).profile(1), Pairs.random(random, 1, false).profile(1));
      DiffTree diff = Pairs.diff(comparison, Basis.ABSOLUTE);
      DiffSandwich cut = DiffSandwich.of(diff, all(diff), random.nextInt(3));
      for (int node = 0; node < cut.callers().size(); node++) {
        assertEquals(cut.callers().delta(node), cut.calleesThrough(node).delta(0));
      }
      for (int node = 0; node < cut.callees().size(); node++) {
        assertEquals(cut.callees().delta(node), cut.callersThrough(node).delta(0));
      }
    }
  }

  private static DiffTree moving() {
    return Pairs.diff(
        "doGet;quote;loadTax;read 337\ndoGet;quote 400\ndoGet;place 500",
        "doGet;quote 400\ndoGet;place;loadTax;read 340\ndoGet;place 500",
        Basis.ABSOLUTE);
  }

  @Test
  void whatMovedInTheWholeMovedInItsParts() {
    DiffTree diff = moving();
    DiffTree callees = sandwich(diff, "quote").callees();
    assertEquals(-337, callees.delta(0), "still the plain difference");
    assertEquals(NodeChange.SAME, callees.change(0), "not coloured by what moved away");
    assertEquals(NodeChange.MOVED, callees.change(Pairs.node(callees, "loadTax")));
    assertEquals(NodeChange.MOVED, callees.change(Pairs.node(callees, "loadTax", "read")));
    DiffTree callers = sandwich(diff, "quote").callers();
    assertEquals(0, callers.coloredDelta(0), 1e-9);
    assertEquals(NodeChange.SAME, callers.change(Pairs.node(callers, "doGet")));
  }

  @Test
  void aFunctionThatMovedHasCallersThatItMovedBetween() {
    DiffTree callers = sandwich(moving(), "loadTax").callers();
    assertEquals(NodeChange.MOVED, callers.change(0));
    assertEquals(NodeChange.MOVED, callers.change(Pairs.node(callers, "quote")));
    assertEquals(NodeChange.MOVED, callers.change(Pairs.node(callers, "place", "doGet")));
  }

  @Test
  void narrowedPartsKeepWhatMoved() {
    DiffSandwich cut = sandwich(moving(), "doGet");
    int place = Pairs.node(cut.callees(), "place");
    DiffTree above = cut.callersThrough(place);
    assertEquals(840, above.tree(Side.CURRENT).total());
    assertEquals(500, above.tree(Side.BASE).total());
    assertEquals(NodeChange.SAME, above.change(0), "the rest of place is the same");
  }

  @Test
  void newAndVanishedCodeIsToldInBothParts() {
    DiffTree diff =
        Pairs.diff("all;f;old 90\nall;rest 200", "all;g;f;new 150\nall;rest 200", Basis.ABSOLUTE);
    DiffSandwich cut = sandwich(diff, "f");
    assertEquals(NodeChange.MORE, cut.callees().change(0));
    assertEquals(NodeChange.VANISHED, cut.callees().change(Pairs.node(cut.callees(), "old")));
    assertEquals(NodeChange.NEW, cut.callees().change(Pairs.node(cut.callees(), "new")));
    assertEquals(NodeChange.VANISHED, cut.callers().change(Pairs.node(cut.callers(), "all")));
    assertEquals(NodeChange.NEW, cut.callers().change(Pairs.node(cut.callers(), "g")));
    int origin = cut.both().calleeOrigin(Pairs.node(cut.callees(), "old"));
    assertTrue(origin > 0 && diff.shape().name(origin).equals("old"));
  }
}
