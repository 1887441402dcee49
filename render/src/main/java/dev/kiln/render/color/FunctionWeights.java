package dev.kiln.render.color;

import dev.kiln.model.FrameKind;
import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The weight of each function of a tree: the sum of the absolute self values of its nodes.
final class FunctionWeights {
  private final double[] self;
  private final boolean[] present;

  private FunctionWeights(double[] self, boolean[] present) {
    this.self = self;
    this.present = present;
  }

  /// One sweep over the nodes.
  static FunctionWeights of(CallTree tree) {
    int functions = tree.profile().functions().size();
    FunctionWeights weights = new FunctionWeights(new double[functions], new boolean[functions]);
    TreeShape shape = tree.shape();
    FrameTable frames = tree.profile().frames();
    for (int node = 1; node < tree.size(); node++) {
      if (tree.self(node) != 0 || tree.total(node) != 0) {
        int function = frames.function(shape.frame(node));
        weights.self[function] += Math.abs(tree.self(node));
        weights.present[function] = true;
      }
    }
    return weights;
  }

  /// The weights of groups of functions; a function whose group is null has none.
  Map<String, Double> by(IntFunction<@Nullable String> group) {
    Map<String, Double> weights = new HashMap<>();
    for (int f = 0; f < self.length; f++) {
      String name = present[f] ? group.apply(f) : null;
      if (name != null) {
        weights.merge(name, self[f], Double::sum);
      }
    }
    return weights;
  }

  /// Describes one function; its kind is that of the first frame seen.
  interface Describer<T> {
    T describe(String name, String module, FrameKind kind);
  }

  /// Describes each function once; those without a frame get `otherwise`.
  static <T> T[] describe(CallTree tree, T[] into, T otherwise, Describer<T> describer) {
    FrameTable frames = tree.profile().frames();
    FunctionTable functions = tree.profile().functions();
    boolean[] known = new boolean[into.length];
    Arrays.fill(into, otherwise);
    for (int i = 0; i < frames.size(); i++) {
      int f = frames.function(i);
      if (!known[f]) {
        known[f] = true;
        into[f] = describer.describe(functions.name(f), functions.module(f), frames.kind(i));
      }
    }
    return into;
  }
}
