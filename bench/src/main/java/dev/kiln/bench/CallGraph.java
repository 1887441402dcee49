package dev.kiln.bench;

import java.util.SplittableRandom;

/// A made-up program: functions and what they call, from which stacks are drawn as random walks.
///
/// ```
///   function | callees, the likeliest first (rank k has the weight 1 / k, as Zipf has it)
///      0     | 17                         most functions only pass a call on
///      1     | 4  190  77  4012  ...      some branch widely
/// ```
///
/// The graph is the same whatever the seed of the walks, so that two data sets share their
/// functions. Invariants: every function has a callee; roots are the functions `[0, ROOTS)`.
final class CallGraph {
  static final int FUNCTIONS = 12_000;
  static final int ROOTS = 12;
  static final int MIN_DEPTH = 20;
  static final int MAX_DEPTH = 120;

  private static final long GRAPH_SEED = 20_251;
  private static final int WIDEST = 24;

  private final String[] names = new String[FUNCTIONS];
  private final int[][] callees = new int[FUNCTIONS][];
  private final double[] harmonic = new double[WIDEST + 1];

  /// @param changePercent of how many functions the likeliest callee is another one
  CallGraph(int changePercent) {
    SplittableRandom random = new SplittableRandom(GRAPH_SEED);
    FunctionNames naming = new FunctionNames(random);
    for (int rank = 1; rank <= WIDEST; rank++) {
      harmonic[rank] = harmonic[rank - 1] + 1.0 / rank;
    }
    for (int function = 0; function < FUNCTIONS; function++) {
      names[function] = naming.next();
      callees[function] = new int[fanOut(random)];
      for (int i = 0; i < callees[function].length; i++) {
        callees[function][i] = popular(random);
      }
    }
    for (int function = 0; function < FUNCTIONS; function++) {
      boolean changes = random.nextInt(100) < changePercent;
      int other = popular(random);
      if (changes) {
        callees[function][0] = other;
      }
    }
  }

  /// Most functions pass a call on to one other; a fifth of them branches.
  private static int fanOut(SplittableRandom random) {
    int kind = random.nextInt(10);
    return kind < 6 ? 1 : kind < 8 ? 2 : 3 + random.nextInt(WIDEST - 2);
  }

  /// A function, those of low number more often: a few helpers are called from everywhere.
  private static int popular(SplittableRandom random) {
    double where = random.nextDouble();
    return ROOTS + (int) ((FUNCTIONS - ROOTS) * where * where);
  }

  String name(int function) {
    return names[function];
  }

  /// Draws a stack, outermost function first.
  ///
  /// @param path filled in; at least [#MAX_DEPTH] long
  /// @return the number of frames
  int walk(SplittableRandom random, int[] path) {
    // The product of two draws leans toward shallow stacks, as real ones do.
    double lean = random.nextDouble() * random.nextDouble();
    int depth = MIN_DEPTH + (int) ((MAX_DEPTH - MIN_DEPTH + 1) * lean);
    path[0] = random.nextInt(1 + random.nextInt(ROOTS));
    for (int d = 1; d < depth; d++) {
      path[d] = next(random, path, d);
    }
    return depth;
  }

  private int next(SplittableRandom random, int[] path, int depth) {
    int chance = random.nextInt(100);
    if (chance == 0) {
      return path[depth - 1];
    }
    if (chance == 1 && depth > 3) {
      return path[depth - 3];
    }
    int[] choices = callees[path[depth - 1]];
    double drawn = random.nextDouble() * harmonic[choices.length];
    int rank = 0;
    while (harmonic[rank + 1] <= drawn) {
      rank++;
    }
    return choices[rank];
  }
}
