package dev.kiln.render.color;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Colour by a box's self value relative to the largest self value of any box, in six steps from
/// grey to ember.
///
/// Each step halves the one above, since own values are spread over powers of two: even steps would
/// leave all but a handful of boxes in the lowest.
final class SelfColors implements ColorScheme {
  private static final double[] ABOVE = {0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0};

  private final CallTree tree;
  private final Palette palette;
  private final double largest;

  private SelfColors(CallTree tree, Palette palette, double largest) {
    this.tree = tree;
    this.palette = palette;
    this.largest = largest;
  }

  static SelfColors of(CallTree tree, Palette palette) {
    double largest = 0;
    for (int node = 0; node < tree.size(); node++) {
      largest = Math.max(largest, Math.abs((double) tree.self(node)));
    }
    return new SelfColors(tree, palette, largest);
  }

  @Override
  public int fill(int node) {
    double self = Math.abs((double) tree.self(node));
    int step = 0;
    while (step + 1 < ABOVE.length && self > largest * ABOVE[step + 1]) {
      step++;
    }
    return palette.heat(step);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    if (largest == 0) {
      return entries;
    }
    String most =
        Quantities.format((long) largest, tree.profile().valueTypes().get(tree.valueType()));
    for (int step = ABOVE.length - 1; step >= 0; step--) {
      String label =
          step == ABOVE.length - 1
              ? "self over 50 % of the largest, " + most
              : step == 0 ? "to " + percent(1) : percent(step) + " to " + percent(step + 1);
      entries.add(new LegendEntry(label, palette.heat(step)));
    }
    return entries;
  }

  private static String percent(int step) {
    double percent = ABOVE[step] * 100;
    String digits = percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%";
    return String.format(Locale.ROOT, digits, percent);
  }
}
