package dev.kiln.render;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.Random;

/// Call trees for pictures: drawn as text, random, and large.
public final class Trees {
  private Trees() {}

  /// The call tree of a profile drawn as text: `a;b;c 3` a line.
  public static CallTree of(String text) {
    return new ProfileView(Stacks.profile(text)).callTree(Query.all());
  }

  /// Recursion, empty stacks, zero values, perhaps negative ones, perhaps no sample at all.
  public static CallTree random(Random random) {
    StringBuilder text = new StringBuilder();
    int samples = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextInt(120);
    long least = random.nextBoolean() ? 0 : -40;
    int names = 1 + random.nextInt(12);
    for (int i = 0; i < samples; i++) {
      for (int depth = random.nextInt(9); depth > 0; depth--) {
        text.append('f').append(random.nextInt(names)).append(depth == 1 ? "" : ";");
      }
      long value = random.nextInt(4) == 0 ? 0 : random.nextLong(least, 100);
      boolean heavy = random.nextInt(15) == 0;
      text.append(' ').append(heavy ? value * 1000 : value).append('\n');
    }
    return of(text.toString());
  }

  /// A tree whose nodes hang below random earlier ones; every node has a value.
  public static CallTree large(int nodes, long seed) {
    Random random = new Random(seed);
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int[] children = new int[nodes];
    builder.expectStacks(nodes);
    for (int node = 1; node < nodes; node++) {
      // The square leans toward old nodes: some of them get very many children.
      double where = random.nextDouble();
      int parent = (int) (node * where * where);
      int function = builder.function("f" + children[parent]++, "", "");
      builder.newChild(parent, builder.frame(function, 0, FrameKind.UNKNOWN));
      builder.addSample(event, node);
      builder.value(0, 1 + random.nextInt(1000));
    }
    return new ProfileView(builder.build()).callTree(Query.all());
  }
}
