package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What views cut out of a call tree, on random profiles with recursion, two modules and negative
/// values, against lists of names.
class SandwichPropertyTest {
  private static final int ROUNDS = 40;

  /// A random profile, some of its rows, and these rows as plain lists; `module/name` per frame.
  private record Case(
      Profile profile, Rows rows, List<List<String>> stacks, List<Long> values, MergeKey by) {
    static Case random(Random random, MergeKey by) {
      StringBuilder text = new StringBuilder();
      List<List<String>> stacks = new ArrayList<>();
      List<Long> values = new ArrayList<>();
      BitSet chosen = new BitSet();
      int samples = random.nextInt(40);
      for (int i = 0; i < samples; i++) {
        List<String> frames = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int depth = random.nextInt(8); depth > 0; depth--) {
          String name = "f" + random.nextInt(5);
          int line = 1 + random.nextInt(2);
          String module = "m" + random.nextInt(2);
          frames.add(name + ":" + line + "@" + module);
          names.add(name + (by == MergeKey.LINE ? ":" + line : "") + "@" + module);
        }
        long value = random.nextLong(-5, 100);
        text.append(String.join(";", frames)).append(' ').append(value).append('\n');
        if (random.nextInt(4) > 0) {
          chosen.set(i);
          stacks.add(names);
          values.add(value);
        }
      }
      Profile profile = Stacks.profile(text.toString());
      Rows rows = Rows.range(0, profile.samples().size()).and(chosen);
      return new Case(profile, rows, stacks, values, by);
    }

    CallTree tree() {
      TreeShape shape = new ProfileView(profile).callTree(Query.all().withMergeKey(by)).shape();
      return CallTree.of(shape, rows, 0);
    }
  }

  private static List<MergeKey> keys() {
    return List.of(MergeKey.FUNCTION, MergeKey.LINE);
  }

  private static String name(MergeKeys keys, int key) {
    return keys.name(key) + "@" + keys.module(key);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void callersAndCalleesEachAddUpToTheFunctionsTotal(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      for (MergeKey by : keys()) {
        Case c = Case.random(random, by);
        CallTree tree = c.tree();
        FunctionTotals totals = FunctionTotals.of(tree);
        for (int key = 0; key < totals.keys().size(); key++) {
          Sandwich sandwich = Sandwich.of(tree, c.rows(), key);
          assertEquals(totals.total(key), sandwich.callers().total());
          assertEquals(totals.total(key), sandwich.callees().total());
          assertEquals(
              sandwich.callers().sampleCount(), sandwich.callees().sampleCount(), "samples");
          FunctionTotals below = FunctionTotals.of(sandwich.callees());
          long self = sandwich.callees().self(0) + below.self(key);
          assertEquals(totals.self(key), self, "its own value, in the root and where it recurs");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void bothSidesEqualTheStacksCutAtTheOutermostOccurrence(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      for (MergeKey by : keys()) {
        Case c = Case.random(random, by);
        CallTree tree = c.tree();
        MergeKeys keys = tree.shape().keys();
        for (int key = 0; key < keys.size(); key++) {
          String name = name(keys, key);
          List<List<String>> above = new ArrayList<>();
          List<List<String>> below = new ArrayList<>();
          List<Long> values = new ArrayList<>();
          for (int i = 0; i < c.stacks().size(); i++) {
            int at = c.stacks().get(i).indexOf(name);
            if (at >= 0) {
              above.add(c.stacks().get(i).subList(0, at).reversed());
              below.add(c.stacks().get(i).subList(at + 1, c.stacks().get(i).size()));
              values.add(c.values().get(i));
            }
          }
          Sandwich sandwich = Sandwich.of(tree, c.rows(), key);
          check(NaiveTree.of(above, values), sandwich.callers());
          check(NaiveTree.of(below, values), sandwich.callees());
        }
      }
    }
  }

  /// Nodes that no chosen row reaches stay in the shape, with 0.
  private static void check(NaiveTree naive, CallTree tree) {
    TreeShape shape = tree.shape();
    String[] paths = new String[tree.size()];
    paths[0] = "";
    Set<String> lines = new HashSet<>();
    for (int node = 0; node < tree.size(); node++) {
      if (node > 0) {
        paths[node] = paths[shape.parent(node)] + "/" + name(shape.keys(), shape.key(node));
      }
      lines.add(paths[node] + " " + tree.self(node) + " " + tree.total(node));
    }
    assertEquals(tree.size(), lines.size(), "no path stands twice");
    List<String> expected = naive.lines();
    assertTrue(lines.containsAll(expected), () -> expected + " in " + lines);
    lines.removeAll(expected);
    assertTrue(lines.stream().allMatch(line -> line.endsWith(" 0 0")), lines::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void eachNodeStandsForOneOfTheTreeThatWasCut(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random, MergeKey.FUNCTION);
      CallTree tree = c.tree();
      for (int key = 0; key < tree.shape().keys().size(); key++) {
        Sandwich sandwich = Sandwich.of(tree, c.rows(), key);
        for (int node = 1; node < sandwich.callers().size(); node++) {
          int origin = sandwich.callerOrigin(node);
          assertEquals(sandwich.callers().shape().key(node), tree.shape().key(origin));
        }
        for (int node = 1; node < sandwich.callees().size(); node++) {
          int origin = sandwich.calleeOrigin(node);
          assertEquals(sandwich.callees().shape().key(node), tree.shape().key(origin));
        }
      }
    }
  }

  @Test
  void aSideCanBeNarrowedToWhatGoesThroughANodeOfTheOther() {
    Profile profile = Stacks.profile("a;f;x 5\nb;f;x 3\nb;f;y 1\nc 7\n");
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    Rows rows = Rows.range(0, 4);
    int f = tree.shape().key(2);
    assertEquals("f", tree.shape().keys().name(f));
    Sandwich sandwich = Sandwich.of(tree, rows, f);
    CallTree callers = sandwich.callers();
    assertEquals("f", callers.shape().name(0), "the function is the root");
    for (int node = 1; node < callers.size(); node++) {
      Rows through = Sandwich.through(callers, node, rows);
      CallTree callees = CallTree.of(sandwich.callees().shape(), through, 0);
      assertEquals(callers.total(node), callees.total());
      assertEquals(callers.shape().name(node).equals("a") ? 1 : 2, through.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void groupsCountEachStackOnce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random, MergeKey.FUNCTION);
      CallTree tree = c.tree();
      MergeKeys keys = tree.shape().keys();
      GroupTotals groups = GroupTotals.of(tree, 0, keys::module);
      for (int group = 0; group < groups.size(); group++) {
        String suffix = "@" + groups.name(group);
        long total = 0;
        long self = 0;
        for (int i = 0; i < c.stacks().size(); i++) {
          List<String> stack = c.stacks().get(i);
          long value = c.values().get(i);
          total += stack.stream().anyMatch(f -> f.endsWith(suffix)) ? value : 0;
          self += !stack.isEmpty() && stack.getLast().endsWith(suffix) ? value : 0;
        }
        assertEquals(total, groups.total(group));
        assertEquals(self, groups.self(group));
      }
      for (int key = 0; key < keys.size(); key++) {
        assertEquals(keys.module(key), groups.name(groups.groupOfKey(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void edgesCountDifferentCallersAndCallees(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random, MergeKey.FUNCTION);
      CallTree tree = c.tree();
      Set<String> edges = new HashSet<>();
      for (int node = 1; node < tree.size(); node++) {
        int parent = tree.shape().parent(node);
        if (parent != 0 && (tree.total(node) != 0 || tree.self(node) != 0)) {
          edges.add(tree.shape().key(parent) + ">" + tree.shape().key(node));
        }
      }
      CallEdges counted = CallEdges.of(tree);
      for (int key = 0; key < tree.shape().keys().size(); key++) {
        String into = ">" + key;
        String outOf = key + ">";
        assertEquals(edges.stream().filter(e -> e.endsWith(into)).count(), counted.callers(key));
        assertEquals(edges.stream().filter(e -> e.startsWith(outOf)).count(), counted.callees(key));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13})
  void totalsOfAViewAreThoseOfTheBoxAndWhatIsBelowIt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random, MergeKey.FUNCTION);
      CallTree tree = c.tree();
      TreeShape shape = tree.shape();
      for (int top = 0; top < tree.size(); top++) {
        FunctionTotals totals = FunctionTotals.of(tree, top);
        for (int key = 0; key < shape.keys().size(); key++) {
          long total = 0;
          long self = 0;
          for (int node = Math.max(1, top); node < shape.subtreeEnd(top); node++) {
            boolean outermost = shape.key(node) == key;
            for (int up = node; outermost && up != top && up != 0; ) {
              up = shape.parent(up);
              outermost = up < Math.max(1, top) || shape.key(up) != key;
            }
            total += outermost ? tree.total(node) : 0;
            self += shape.key(node) == key ? tree.self(node) : 0;
          }
          assertEquals(total, totals.total(key));
          assertEquals(self, totals.self(key));
        }
      }
    }
  }

  @Test
  void sampleCountsAreATreeOfTheSameShape() {
    Profile profile = Stacks.profile("a;b 5\na;b 2\na 9\n");
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    CallTree counts = tree.ofSampleCounts(Rows.range(0, 3));
    assertEquals(3, counts.total());
    assertEquals(3, counts.total(1));
    assertEquals(1, counts.self(1));
    assertEquals(2, counts.total(2));
  }
}
