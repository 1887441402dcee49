package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.NaiveStacks;
import dev.kiln.model.tree.NaiveTree;
import dev.kiln.model.tree.NodeSamples;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.QueriedProfile;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Random sequences of transforms on random stacks, with recursion, against lists of frames.
class StackTransformsPropertyTest {
  private static final int ROUNDS = 400;

  @ParameterizedTest
  @EnumSource(MergeKey.class)
  void treesEqualTheTransformedLists(MergeKey by) {
    Random random = new Random(by.ordinal() + 100);
    for (int round = 0; round < ROUNDS; round++) {
      NaiveStacks all = NaiveStacks.random(random, true);
      List<Transform> transforms = NaiveStacks.transforms(random, all);
      NaiveStacks left = all.after(transforms);
      Query query = Query.all().withTransforms(transforms).withMergeKey(by);
      ProfileView view = new ProfileView(all.profile());
      List<List<String>> named = left.named(by);
      CallTree down = view.callTree(query);
      String what = QueryText.format(query) + " of " + all.stacks();
      assertLines(NaiveTree.of(named, left.values()), down, transforms, what);
      CallTree up = view.callTree(query.withDirection(Direction.CALLERS));
      List<List<String>> reversed = named.stream().map(List::reversed).toList();
      assertLines(NaiveTree.of(reversed, left.values()), up, transforms, what);
      assertEquals(left.stacks().size(), down.sampleCount(), what);
      assertEquals(left.stacks().size(), up.sampleCount(), what);
      NodeSamples below = NodeSamples.of(down, view.rows(query), 0, 3);
      assertEquals(left.stacks().size(), below.count(), what);
      assertEquals(down.total(), below.byThread()[0], what);
    }
  }

  /// Where all that is below a node goes back to an outer frame, the node stays with 0.
  private static void assertLines(
      NaiveTree expected, CallTree tree, List<Transform> transforms, String what) {
    List<String> actual = lines(tree);
    if (transforms.stream().anyMatch(Transform.Recursion.class::isInstance)) {
      List<String> extra = new ArrayList<>(actual);
      extra.removeAll(expected.lines());
      assertTrue(extra.stream().allMatch(line -> line.endsWith(" 0 0")), what);
      actual.removeAll(extra);
    }
    assertEquals(expected.lines(), actual, what);
  }

  @ParameterizedTest
  @EnumSource(MergeKey.class)
  void functionTotalsEqualTheListsAndNeverExceedAll(MergeKey by) {
    Random random = new Random(by.ordinal() + 200);
    for (int round = 0; round < ROUNDS; round++) {
      NaiveStacks all = NaiveStacks.random(random, false);
      List<Transform> transforms = NaiveStacks.transforms(random, all);
      NaiveStacks left = all.after(transforms);
      Query query = Query.all().withTransforms(transforms).withMergeKey(by);
      CallTree tree = new ProfileView(all.profile()).callTree(query);
      FunctionTotals totals = FunctionTotals.of(tree);
      Map<String, Long> expected = NaiveTree.functionTotals(left.named(by), left.values());
      expected.values().removeIf(v -> v == 0);
      Map<String, Long> actual = new HashMap<>();
      for (int key = 0; key < totals.keys().size(); key++) {
        assertTrue(totals.total(key) <= tree.total());
        assertTrue(totals.self(key) <= totals.total(key));
        if (totals.total(key) != 0) {
          int node = tree.heaviestNode(key);
          actual.put(name(tree.shape(), node), totals.total(key));
          assertHeaviest(tree, key, node);
        } else {
          assertEquals(-1, tree.heaviestNode(key));
        }
      }
      assertEquals(expected, actual, QueryText.format(query));
    }
  }

  private static void assertHeaviest(CallTree tree, int key, int heaviest) {
    for (int node = 1; node < tree.size(); node++) {
      if (tree.shape().key(node) == key) {
        assertTrue(tree.total(node) <= tree.total(heaviest));
      }
    }
    assertEquals(key, tree.shape().key(heaviest));
  }

  /// What is written as a profile of its own shows the same tree.
  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void aQueriedProfileShowsTheSame(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      NaiveStacks all = NaiveStacks.random(random, true);
      List<Transform> transforms = NaiveStacks.transforms(random, all);
      NaiveStacks left = all.after(transforms);
      Query query = Query.all().withTransforms(transforms);
      Profile seen = QueriedProfile.of(all.profile(), query);
      assertEquals(left.stacks().size(), seen.samples().size());
      assertEquals(
          NaiveTree.of(left.named(MergeKey.FUNCTION), left.values()).lines(),
          lines(new ProfileView(seen).callTree(Query.all())),
          QueryText.format(query));
      transforms =
          transforms.stream()
              .filter(t -> !(t instanceof Transform.Collapse || t instanceof Transform.FoldChains))
              .toList();
      left = all.after(transforms);
      query = Query.all().withTransforms(transforms).withMergeKey(MergeKey.PACKAGE);
      seen = QueriedProfile.of(all.profile(), query);
      List<List<String>> packages =
          left.named(MergeKey.PACKAGE).stream()
              .map(s -> s.stream().map(p -> p + "@").toList())
              .toList();
      assertEquals(
          NaiveTree.of(packages, left.values()).lines(),
          lines(new ProfileView(seen).callTree(Query.all())),
          QueryText.format(query));
    }
  }

  /// What a view offers for a node is a query that has this node at its top.
  @ParameterizedTest
  @ValueSource(longs = {41})
  void theSubtreeOfAPathHasItsTotal(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      NaiveStacks all = NaiveStacks.random(random, true);
      ProfileView view = new ProfileView(all.profile());
      CallTree tree = view.callTree(Query.all());
      Map<List<String>, Long> totals = new HashMap<>();
      for (int node = 1; node < tree.size(); node++) {
        totals.merge(tree.path(node), tree.total(node), Long::sum);
      }
      totals.forEach(
          (path, total) -> {
            CallTree below = view.callTree(Query.all().plus(Transform.Subtree.of(path)));
            assertEquals(total, below.total());
            assertEquals(path.getLast(), below.shape().name(1));
          });
      assertEquals(List.of(), tree.path(0));
    }
  }

  private static List<String> lines(CallTree tree) {
    TreeShape shape = tree.shape();
    String[] paths = new String[tree.size()];
    paths[0] = "";
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      if (node > 0) {
        assertTrue(shape.parent(node) < node && shape.subtreeEnd(node) > node);
        assertTrue(shape.subtreeEnd(node) <= shape.subtreeEnd(shape.parent(node)));
        paths[node] = paths[shape.parent(node)] + "/" + name(shape, node);
      }
      lines.add(paths[node] + " " + tree.self(node) + " " + tree.total(node));
    }
    lines.sort(null);
    return lines;
  }

  private static String name(TreeShape shape, int node) {
    MergeKey by = shape.keys().by();
    boolean madeUp = shape.profile().frames().kind(shape.frame(node)) == FrameKind.SYNTHETIC;
    if (madeUp && by != MergeKey.FUNCTION) {
      return shape.name(node) + "!";
    }
    return shape.name(node) + (by.isGroup() ? "" : "@" + shape.keys().module(shape.key(node)));
  }
}
