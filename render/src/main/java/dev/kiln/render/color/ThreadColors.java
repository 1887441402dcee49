package dev.kiln.render.color;

import dev.kiln.model.SampleTable;
import dev.kiln.model.ThreadTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Colour by the thread that has more than half of the total of a box; grey if there is no such
/// thread or it is unknown.
final class ThreadColors implements ColorScheme {
  private static final int LEGEND_SIZE = 8;

  private final int[] owner;
  private final int[] threadFill;
  private final int sharedFill;
  private final List<LegendEntry> legend;

  private ThreadColors(int[] owner, int[] threadFill, int sharedFill, List<LegendEntry> legend) {
    this.owner = owner;
    this.threadFill = threadFill;
    this.sharedFill = sharedFill;
    this.legend = List.copyOf(legend);
  }

  static ThreadColors of(CallTree tree, Rows rows, Palette palette) {
    ThreadTable threads = tree.profile().threads();
    int[] owner = ThreadMajority.of(tree, rows);
    Map<String, Double> weights = weights(tree, rows);
    Hues hues = new Hues(Hues.heaviestFirst(weights), Set.of(), palette.hues());
    int[] fill = new int[threads.size()];
    fill[0] = palette.platform(1);
    for (int t = 1; t < fill.length; t++) {
      fill[t] = palette.library(hues.of(name(threads, t)), 1);
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (String name : hues.names()) {
      if (legend.size() < LEGEND_SIZE) {
        legend.add(new LegendEntry(name, palette.library(hues.of(name), 1)));
      }
    }
    legend.add(new LegendEntry("no thread over half, or unknown", palette.platform(1)));
    return new ThreadColors(owner, fill, palette.platform(1), legend);
  }

  /// What each known thread's rows weigh, by name.
  private static Map<String, Double> weights(CallTree tree, Rows rows) {
    ThreadTable threads = tree.profile().threads();
    SampleTable samples = tree.profile().samples();
    double[] sum = new double[threads.size()];
    boolean[] present = new boolean[sum.length];
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      if (samples.carries(row, tree.valueType())) {
        sum[samples.thread(row)] += Math.abs(samples.value(row, tree.valueType()));
        present[samples.thread(row)] = true;
      }
    }
    Map<String, Double> weights = new HashMap<>();
    for (int t = 1; t < sum.length; t++) {
      if (present[t]) {
        weights.merge(name(threads, t), sum[t], Double::sum);
      }
    }
    return weights;
  }

  private static String name(ThreadTable threads, int thread) {
    return threads.name(thread).isEmpty() ? "thread " + threads.id(thread) : threads.name(thread);
  }

  @Override
  public int fill(int node) {
    int thread = owner[node];
    return thread < 0 ? sharedFill : threadFill[thread];
  }

  @Override
  public List<LegendEntry> legend() {
    return legend;
  }
}
