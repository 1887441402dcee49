package dev.kiln.bench;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgPainter;
import java.util.List;
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

/// What a user waits for who picks another value type, time range or thread: the shape is known.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class FilterBenchmark {
  /// How far a benchmark goes: to the values of the tree, or to the boxes of a picture.
  public enum Goal {
    TREE,
    BOXES
  }

  private static final double WIDTH_PX = 1600;

  @Param("1000000")
  public int nodes;

  @Param("1000000")
  public int samples;

  @Param({"TREE", "BOXES"})
  public Goal goal = Goal.TREE;

  private final Boxes boxes = new Boxes();
  private ProfileView view;
  private int turn;

  @Setup
  public void setUp() {
    Profile profile = Profiles.random(nodes, samples);
    view = new ProfileView(profile);
    view.callTree(Query.all());
  }

  @Benchmark
  public Object valueType() {
    return answer(Query.all().withValueType(turn++ % 2 == 0 ? "cpu" : "samples"));
  }

  /// Half of the recording, each time another half.
  @Benchmark
  public Object timeRange() {
    long length = samples * Profiles.STEP_NANOS;
    long from = length / 20 * (turn++ % 10);
    return answer(Query.all().withFilters(List.of(new Filter.TimeRange(from, from + length / 2))));
  }

  @Benchmark
  public Object thread() {
    return answer(Query.all().withFilters(List.of(new Filter.ThreadName("-" + turn++ % 10 + "$"))));
  }

  private Object answer(Query query) {
    CallTree tree = view.callTree(query);
    if (goal == Goal.TREE) {
      return tree;
    }
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
    layout.visible(Viewport.whole(layout, WIDTH_PX), SvgPainter.MIN_BOX_PX, boxes);
    return boxes;
  }
}
