package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random profiles (recursion, negative and zero values, empty stacks, no samples at all) against
/// the nested-map model.
class CallTreePropertyTest {
  private static final int ROUNDS = 60;

  /// One random profile and the same samples as plain lists.
  private record Case(Profile profile, List<List<String>> stacks, List<Long> values) {
    static Case random(Random random) {
      List<List<String>> stacks = new ArrayList<>();
      List<Long> values = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int samples = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(60);
      for (int i = 0; i < samples; i++) {
        List<String> stack = new ArrayList<>();
        for (int depth = random.nextInt(8); depth > 0; depth--) {
          stack.add(
              "f" + random.nextInt(5) + ":" + (1 + random.nextInt(3)) + "@m" + random.nextInt(2));
        }
        stacks.add(stack);
        values.add(random.nextInt(5) == 0 ? 0L : random.nextLong(-20, 100));
        text.append(String.join(";", stack)).append(' ').append(values.getLast()).append('\n');
      }
      return new Case(Stacks.profile(text.toString()), stacks, values);
    }

    List<List<String>> named(MergeKey by) {
      return stacks.stream().map(s -> s.stream().map(f -> name(f, by)).toList()).toList();
    }

    /// The model's functions are (name, module), so the naive name keeps the module behind it.
    private static String name(String frame, MergeKey by) {
      String module = frame.substring(frame.indexOf('@') + 1);
      return switch (by) {
        case FUNCTION -> frame.replaceAll(":.*@", "@");
        case LINE -> frame;
        case MODULE, PACKAGE -> module;
      };
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void treeEqualsTheNestedMaps(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random);
      ProfileView view = new ProfileView(c.profile());
      for (MergeKey by : List.of(MergeKey.FUNCTION, MergeKey.LINE)) {
        CallTree down = view.callTree(Query.all().withMergeKey(by));
        assertEquals(NaiveTree.of(c.named(by), c.values()).lines(), lines(down));
        CallTree up = view.callTree(Query.all().withMergeKey(by).withDirection(Direction.CALLERS));
        List<List<String>> reversed = c.named(by).stream().map(List::reversed).toList();
        assertEquals(NaiveTree.of(reversed, c.values()).lines(), lines(up));
        checkShape(down.shape());
        checkShape(up.shape());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void functionTotalsCountRecursionOnce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random);
      FunctionTotals totals = new ProfileView(c.profile()).functionTotals(Query.all());
      Map<String, Long> naive = NaiveTree.functionTotals(c.named(MergeKey.FUNCTION), c.values());
      long selfSum = 0;
      for (int key = 0; key < totals.keys().size(); key++) {
        String name = totals.keys().name(key) + "@" + totals.keys().module(key);
        assertEquals(naive.getOrDefault(name, 0L), totals.total(key), name);
        selfSum += totals.self(key);
      }
      long emptyStacks = 0;
      for (int i = 0; i < c.stacks().size(); i++) {
        emptyStacks += c.stacks().get(i).isEmpty() ? c.values().get(i) : 0;
      }
      assertEquals(c.profile().total(0), selfSum + emptyStacks, "self values add up to all");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void filtersAndHideEqualTheNestedMaps(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random);
      Query query =
          Query.all()
              .plus(new Filter.Focus("f1"))
              .plus(new Filter.Ignore("f2|f4"))
              .plus(new Transform.Hide("f3"));
      List<List<String>> stacks = new ArrayList<>();
      List<Long> values = new ArrayList<>();
      List<List<String>> named = c.named(MergeKey.FUNCTION);
      for (int i = 0; i < named.size(); i++) {
        List<String> stack = named.get(i);
        boolean focus = stack.stream().anyMatch(f -> f.contains("f1"));
        boolean ignore = stack.stream().anyMatch(f -> f.contains("f2") || f.contains("f4"));
        if (focus && !ignore) {
          stacks.add(stack.stream().filter(f -> !f.contains("f3")).toList());
          values.add(c.values().get(i));
        }
      }
      CallTree tree = new ProfileView(c.profile()).callTree(query);
      // Shapes do not depend on filters: nodes that no chosen sample reaches stay, with 0.
      List<String> kept = NaiveTree.of(stacks, values).lines();
      List<String> all = lines(tree);
      assertTrue(all.containsAll(kept), () -> kept + " in " + all);
      all.removeAll(kept);
      assertTrue(all.stream().allMatch(line -> line.endsWith(" 0 0")), all::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {8})
  void modulesMergeNeighbours(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Case c = Case.random(random);
      List<List<String>> collapsed = new ArrayList<>();
      for (List<String> stack : c.named(MergeKey.MODULE)) {
        List<String> path = new ArrayList<>();
        for (String module : stack) {
          if (path.isEmpty() || !path.getLast().equals(module)) {
            path.add(module);
          }
        }
        collapsed.add(path);
      }
      CallTree tree =
          new ProfileView(c.profile()).callTree(Query.all().withMergeKey(MergeKey.MODULE));
      assertEquals(NaiveTree.of(collapsed, c.values()).lines(), lines(tree));
    }
  }

  private static void checkShape(TreeShape shape) {
    assertEquals(shape.size(), shape.subtreeEnd(0));
    for (int node = 1; node < shape.size(); node++) {
      int parent = shape.parent(node);
      assertTrue(parent < node);
      assertTrue(shape.subtreeEnd(node) > node);
      assertTrue(shape.subtreeEnd(node) <= shape.subtreeEnd(parent));
    }
  }

  private static List<String> lines(CallTree tree) {
    TreeShape shape = tree.shape();
    String[] paths = new String[tree.size()];
    paths[0] = "";
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      if (node > 0) {
        int key = shape.key(node);
        String suffix = shape.keys().by() == MergeKey.MODULE ? "" : "@" + shape.keys().module(key);
        paths[node] = paths[shape.parent(node)] + "/" + shape.name(node) + suffix;
      }
      lines.add(paths[node] + " " + tree.self(node) + " " + tree.total(node));
    }
    lines.sort(null);
    return lines;
  }
}
