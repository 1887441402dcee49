package dev.kiln.bench;

import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.SvgPainter;
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

/// From a call tree to a picture.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class PictureBenchmark {
  private static final double WIDTH_PX = 1600;
  private static final SvgOptions OPTIONS =
      new SvgOptions("benchmark", "", "", "", Themes.LIGHT, Orientation.FLAME);

  @Param("1000000")
  public int nodes;

  private final Boxes boxes = new Boxes();
  private CallTree tree;
  private FlameLayout layout;
  private Viewport whole;
  private Viewport zoomed;

  @Setup
  public void setUp() {
    tree = new ProfileView(Profiles.random(nodes, nodes)).callTree(Query.all());
    layout = FlameLayout.of(tree, Order.WEIGHT);
    whole = Viewport.whole(layout, WIDTH_PX);
    double middle = whole.to() / 2;
    zoomed = new Viewport(middle, middle + whole.to() / 1000, WIDTH_PX, 0, layout.rows());
  }

  @Benchmark
  public FlameLayout layout() {
    return FlameLayout.of(tree, Order.WEIGHT);
  }

  @Benchmark
  public int visibleWhole() {
    layout.visible(whole, SvgPainter.MIN_BOX_PX, boxes);
    return boxes.size();
  }

  @Benchmark
  public int visibleZoomed() {
    layout.visible(zoomed, SvgPainter.MIN_BOX_PX, boxes);
    return boxes.size();
  }

  @Benchmark
  public String svg() {
    return SvgPainter.paint(layout, whole, OPTIONS);
  }
}
