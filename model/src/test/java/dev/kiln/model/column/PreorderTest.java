package dev.kiln.model.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.StackTable;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreorderTest {
  @Test
  void tellsPreorderFromOtherOrders() {
    assertTrue(Preorder.holds(new int[] {0}, 1));
    assertTrue(Preorder.holds(new int[] {0, 0, 1, 2, 1, 0}, 6));
    assertFalse(Preorder.holds(new int[] {0, 0, 0, 1}, 4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void stacksAddedInAnyOrderComeOutInPreorderWithTheirSamples(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      ProfileBuilder builder = new ProfileBuilder();
      int event = builder.eventType("samples");
      builder.valueType(event, new ValueType("samples", "count"));
      List<String> added = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        int stack = 0;
        StringBuilder path = new StringBuilder();
        for (int depth = random.nextInt(6); depth > 0; depth--) {
          String name = "f" + random.nextInt(3);
          path.append('/').append(name);
          int function = builder.function(name, "", "");
          stack = builder.child(stack, builder.frame(function, 0, FrameKind.UNKNOWN));
        }
        builder.addSample(event, stack);
        builder.value(0, 1);
        added.add(path.toString());
      }
      Profile profile = builder.build();
      StackTable stacks = profile.stacks();
      int[] ends = stacks.subtreeEnds();
      for (int stack = 1; stack < stacks.size(); stack++) {
        assertTrue(stack < ends[stack] && ends[stack] <= ends[stacks.parent(stack)]);
      }
      for (int row = 0; row < added.size(); row++) {
        assertEquals(added.get(row), path(profile, profile.samples().stack(row)));
      }
    }
  }

  private static String path(Profile profile, int stack) {
    String path = "";
    for (int s = stack; s != 0; s = profile.stacks().parent(s)) {
      int function = profile.frames().function(profile.stacks().frame(s));
      path = "/" + profile.functions().name(function) + path;
    }
    return path;
  }
}
