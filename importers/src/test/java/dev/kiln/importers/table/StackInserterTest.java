package dev.kiln.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.StackTable;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackInserterTest {
  @Test
  void equalPrefixesBecomeOneBranch() {
    check(List.of(stack(1, 2, 3), stack(1, 2), stack(), stack(1, 2, 3), stack(1, 4), stack(2)), 4);
  }

  /// Both widths of a frame, stacks that end inside, at and behind a key, and equal ones.
  @Test
  void randomStacksAgreeWithANaiveTrie() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int maxFrame = seed % 2 == 0 ? 2 : 70_000;
      List<int[]> stacks = new ArrayList<>();
      int alphabet = 1 + random.nextInt(3);
      for (int i = random.nextInt(400); i >= 0; i--) {
        int[] stack = new int[random.nextInt(random.nextInt(10) == 0 ? 60 : 12)];
        Arrays.setAll(stack, d -> random.nextInt(alphabet) == 0 ? maxFrame : random.nextInt(3));
        stacks.add(stack);
      }
      check(stacks, maxFrame);
    }
  }

  @Test
  void manyDeepStacksThatDifferAtTheirEndOnly() {
    List<int[]> stacks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int[] stack = new int[1000];
      stack[999] = 299 - i;
      stacks.add(stack);
    }
    check(stacks, 300);
  }

  private static int[] stack(int... frames) {
    return frames;
  }

  private static void check(List<int[]> stacks, int maxFrame) {
    ProfileBuilder builder = new ProfileBuilder();
    for (int frame = 0; frame <= maxFrame; frame++) {
      builder.frame(0, frame + 1, FrameKind.UNKNOWN);
    }
    long frames = stacks.stream().mapToLong(s -> s.length).sum();
    StackInserter inserter = new StackInserter(maxFrame, stacks.size(), frames);
    stacks.forEach(s -> inserter.add(s, s.length));
    int[] ids = inserter.insert(builder);
    builder.function("f", "", "");
    builder.valueType(builder.eventType("samples"), new ValueType("samples", "count"));
    Profile profile = builder.build();

    Set<List<Integer>> prefixes = new HashSet<>();
    for (int i = 0; i < stacks.size(); i++) {
      List<Integer> expected = Arrays.stream(stacks.get(i)).boxed().toList();
      assertEquals(expected, path(profile.stacks(), ids[i]));
      for (int depth = 0; depth <= expected.size(); depth++) {
        prefixes.add(expected.subList(0, depth));
      }
    }
    prefixes.add(List.of());
    assertEquals(prefixes.size(), profile.stacks().size(), "no stack stands twice");
    assertPreorder(profile.stacks());
  }

  private static List<Integer> path(StackTable stacks, int stack) {
    List<Integer> path = new ArrayList<>();
    for (int s = stack; s != 0; s = stacks.parent(s)) {
      path.add(stacks.frame(s));
    }
    return path.reversed();
  }

  /// In preorder, the parent of a node is the node before it or one of that node's ancestors.
  private static void assertPreorder(StackTable stacks) {
    for (int node = 1; node < stacks.size(); node++) {
      int ancestor = node - 1;
      while (ancestor != stacks.parent(node) && ancestor != 0) {
        ancestor = stacks.parent(ancestor);
      }
      assertEquals(stacks.parent(node), ancestor, "node " + node);
    }
    assertTrue(stacks.size() > 0);
  }
}
