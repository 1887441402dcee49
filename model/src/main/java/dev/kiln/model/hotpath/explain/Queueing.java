package dev.kiln.model.hotpath.explain;

/// How much waiting for a core stretches a request, by the simplest models there are.
///
/// Requests come at random, take exponential time, wait in one queue (L. Kleinrock, "Queueing
/// Systems", vol. 1, 1975, 3.2 and 3.8). Real load is burstier, and a service limits its threads:
/// these say which way and about how much, not what is measured.
final class Queueing {
  /// Beyond this the models say "without end", and a measured utilization is not as exact.
  private static final double FULL = 0.999;

  private static final int MOST_CORES = 4096;

  private Queueing() {}

  /// Response time / service time of one server, M/M/1: `1 / (1 - u)`. Every quantile of the
  /// response time grows with it, so it holds for p99 as for the mean.
  ///
  /// @param utilization 0..1; taken as 0.999 beyond
  public static double stretch(double utilization) {
    return 1 / (1 - Math.min(FULL, utilization));
  }

  /// The same on average for c servers behind one queue, M/M/c: `1 + C / (c (1 - u))`, C being
  /// Erlang's probability of having to wait.
  ///
  /// @param cores at least 1; a fraction is cut off
  public static double stretch(double utilization, double cores) {
    double u = Math.min(FULL, utilization);
    int c = (int) Math.clamp(cores, 1, MOST_CORES);
    return 1 + waiting(u, c) / (c * (1 - u));
  }

  /// Erlang's C by the recursion for his B, which never overflows.
  private static double waiting(double utilization, int cores) {
    double load = utilization * cores;
    double blocked = 1;
    for (int k = 1; k <= cores; k++) {
      blocked = load * blocked / (k + load * blocked);
    }
    return blocked / (1 - utilization * (1 - blocked));
  }
}
