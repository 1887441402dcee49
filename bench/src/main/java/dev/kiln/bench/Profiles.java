package dev.kiln.bench;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Profiles in memory for benchmarks that need no file.
final class Profiles {
  /// What the time of a sample is past that of the one before.
  static final long STEP_NANOS = 1_000_000;

  private static final int THREADS = 64;

  private Profiles() {}

  /// A profile with two value types, times and threads; each function has frames on three lines, so
  /// that frames of one function merge and frames of one line do not.
  ///
  /// @param nodes the least number of stacks in the trie
  /// @param samples rows, spread over the whole stacks at random
  static Profile random(int nodes, int samples) {
    CallGraph graph = new CallGraph(0);
    SplittableRandom random = new SplittableRandom(nodes);
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("samples", "count"));
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    List<Integer> leaves = leaves(graph, builder, nodes, random);
    int[] threads = new int[THREADS];
    for (int i = 0; i < THREADS; i++) {
      threads[i] = builder.thread("worker-" + i, i + 1L);
    }
    for (int row = 0; row < samples; row++) {
      builder.addSample(event, leaves.get(random.nextInt(leaves.size())));
      builder.value(0, 1);
      builder.value(1, random.nextLong(STEP_NANOS));
      builder.sampleTime(row * STEP_NANOS);
      builder.sampleThread(threads[random.nextInt(THREADS)]);
    }
    return builder.build();
  }

  private static List<Integer> leaves(
      CallGraph graph, ProfileBuilder builder, int nodes, SplittableRandom random) {
    Stacks stacks = new Stacks(graph, nodes);
    List<Integer> leaves = new ArrayList<>();
    while (builder.stackCount() < nodes) {
      stacks.next();
      int stack = 0;
      for (int level = 0; level < stacks.depth(); level++) {
        int function = builder.function(graph.name(stacks.function(level)), "", "");
        int line = 10 + (random.nextInt(10) == 0 ? random.nextInt(3) : 0);
        stack = builder.child(stack, builder.frame(function, line, FrameKind.JIT));
      }
      leaves.add(stack);
    }
    return leaves;
  }
}
