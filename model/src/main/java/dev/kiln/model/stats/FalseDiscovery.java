package dev.kiln.model.stats;

import java.util.Arrays;

/// The false discovery rate of a list of findings.
///
/// Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995).
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /// The adjusted p-values: a finding stands at a rate q if its adjusted value is at most q.
  ///
  /// @param p in any order
  public static double[] adjusted(double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    // No Comparator.comparing: its lambdas are made at run time, which a short command waits for.
    Arrays.sort(order, (one, other) -> Double.compare(p[one], p[other]));
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank > 0; rank--) {
      int at = order[rank - 1];
      least = Math.min(least, p[at] * p.length / rank);
      adjusted[at] = least;
    }
    return adjusted;
  }
}
