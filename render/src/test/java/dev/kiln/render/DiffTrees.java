package dev.kiln.render;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.color.diff.DiffChanges;
import dev.kiln.render.color.diff.DiffColors;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;

/// Made-up differences: what a node changed by stands in its name.
public final class DiffTrees {
  /// `up53` has grown, `down19` shrunk, `new...`, `gone...` and `moved...` are marked, all else is
  /// inside the noise. All weighs 1,000.
  public static final String SMALL =
      """
      main;up30.parse;up53.token 300
      main;up30.parse;down19.read 80
      main;gone.flush;gone.write 160
      main;gone.flush 40
      main;new.score 150
      main;moved.lookup 120
      main;same.log 50
      main;new.tiny 3
      main;gone.tiny 2
      idle 95
      """;

  private DiffTrees() {}

  public static FlameLayout layout(String text) {
    return FlameLayout.of(Trees.of(text), Order.WEIGHT);
  }

  /// The changes that the names of a tree's nodes tell of.
  public static DiffChanges changes(CallTree tree) {
    return new DiffChanges() {
      private String name(int node) {
        return tree.shape().name(node);
      }

      @Override
      public double relative(int node) {
        String digits = name(node).replaceAll("\\..*", "").replaceAll("\\D", "");
        double percent = digits.isEmpty() ? 0 : Double.parseDouble(digits) / 100;
        return name(node).startsWith("up") ? percent / (1 + percent) : -percent;
      }

      @Override
      public BoxMark mark(int node) {
        String name = name(node);
        return name.startsWith("new")
            ? BoxMark.NEW
            : name.startsWith("gone")
                ? BoxMark.VANISHED
                : name.startsWith("moved") ? BoxMark.MOVED : BoxMark.PLAIN;
      }

      @Override
      public boolean noise(int node) {
        return relative(node) == 0;
      }
    };
  }

  public static ColorScheme colors(CallTree tree, Theme theme) {
    return new DiffColors(changes(tree), theme);
  }
}
