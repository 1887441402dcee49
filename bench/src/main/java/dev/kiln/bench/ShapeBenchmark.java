package dev.kiln.bench;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
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

/// The first call tree of a profile: a shape of its own, and the samples added up.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class ShapeBenchmark {
  @Param("1000000")
  public int nodes;

  @Param("1000000")
  public int samples;

  /// By function, frames on several lines merge; by line, the trie is the tree.
  @Param({"FUNCTION", "LINE"})
  public MergeKey mergeKey = MergeKey.FUNCTION;

  @Param({"CALLEES", "CALLERS"})
  public Direction direction = Direction.CALLEES;

  private Profile profile;
  private Query query;

  @Setup
  public void setUp() {
    profile = Profiles.random(nodes, samples);
    query = Query.all().withMergeKey(mergeKey).withDirection(direction);
  }

  @Benchmark
  public CallTree callTree() {
    return new ProfileView(profile).callTree(query);
  }
}
