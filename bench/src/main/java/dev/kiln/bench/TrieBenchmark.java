package dev.kiln.bench;

import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Putting stacks into the trie, in the two ways that importers have.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
public class TrieBenchmark {
  @Param("20000")
  public int stacks;

  private int[][] random;
  private int[][] sorted;

  @Setup
  public void setUp() {
    Stacks drawn = new Stacks(new CallGraph(0), 1);
    random = new int[stacks][];
    for (int i = 0; i < stacks; i++) {
      drawn.next();
      random[i] = new int[drawn.depth()];
      Arrays.setAll(random[i], drawn::function);
    }
    sorted = random.clone();
    Arrays.sort(sorted, Arrays::compare);
  }

  /// Looks up or adds each frame of each stack: text and event formats as they come.
  @Benchmark
  public int childInRandomOrder() {
    ProfileBuilder builder = new ProfileBuilder();
    int last = 0;
    for (int[] path : random) {
      last = 0;
      for (int frame : path) {
        last = builder.child(last, frame);
      }
    }
    return last;
  }

  /// Adds only what a stack does not share with the one before it.
  @Benchmark
  public int newChildInSortedOrder() {
    ProfileBuilder builder = new ProfileBuilder();
    int[] ids = new int[CallGraph.MAX_DEPTH + 1];
    int[] before = new int[0];
    for (int[] path : sorted) {
      int shared = Arrays.mismatch(before, path);
      for (int d = shared < 0 ? path.length : shared; d < path.length; d++) {
        ids[d + 1] = builder.newChild(ids[d], path[d]);
      }
      before = path;
    }
    return builder.stackCount();
  }
}
