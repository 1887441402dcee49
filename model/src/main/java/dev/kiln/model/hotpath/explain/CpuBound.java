package dev.kiln.model.hotpath.explain;

import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import org.jspecify.annotations.Nullable;

/// The most that CPU can explain of a change in latency.
///
/// As if all of a request were CPU and waiting for a core: latency then goes with CPU time per
/// request, c, and with the stretch of waiting, S = 1 / (1 - u) (M/M/1, see [Queueing], the model
/// in which waiting changes most). Of both only what points the way of the change is taken:
///
/// ```
///   latency fell:   explained = before x (1 - min(1, c2/c1) x min(1, S2/S1))
///   latency rose:   explained = before x (max(1, c2/c1) x max(1, S2/S1) - 1)
/// ```
///
/// @param cpu c2 / c1 as taken, from what gives CPU the most to explain
/// @param queue S2 / S1
/// @param loadIsKnown whether `cpu` is of a request; if not it is of a second, with the load taken
///   as the same
record CpuBound(double cpu, double queue, boolean loadIsKnown) {
  /// @return null if the change of CPU time, or how busy the CPU is, is not known
  static @Nullable CpuBound of(
      ServiceMetrics before, ServiceMetrics after, @Nullable ProfileChange profile, boolean fell) {
    double queue = Queueing.stretch(after.utilization()) / Queueing.stretch(before.utilization());
    double measured = after.cpuSecondsPerRequest() / before.cpuSecondsPerRequest();
    double profiled = profile == null ? Double.NaN : perRequest(before, after, profile, fell);
    double perRequest = further(measured, profiled, fell);
    boolean known = Double.isFinite(perRequest);
    double perSecond = profile == null ? busy(before, after) : profiled(profile, fell);
    double cpu = known ? perRequest : perSecond;
    return !Double.isFinite(queue) || !Double.isFinite(cpu)
        ? null
        : new CpuBound(cpu, queue, known);
  }

  /// The change of busy cores; of CPU % if the cores are not known, taken as the same.
  static double busy(ServiceMetrics before, ServiceMetrics after) {
    double cores = after.busyCores() / before.busyCores();
    return Double.isFinite(cores) ? cores : after.utilization() / before.utilization();
  }

  /// The end of the profile's interval that says most.
  private static double profiled(ProfileChange profile, boolean fell) {
    return Math.max(0, 1 + (fell ? profile.interval().low() : profile.interval().high()));
  }

  private static double perRequest(
      ServiceMetrics before, ServiceMetrics after, ProfileChange profile, boolean fell) {
    double change = profiled(profile, fell);
    return profile.per() == ProfileChange.Per.REQUEST ? change : change / load(before, after);
  }

  /// The change of throughput; NaN if unknown.
  static double load(ServiceMetrics before, ServiceMetrics after) {
    double ratio = after.get(Metric.REQUESTS_PER_SECOND) / before.get(Metric.REQUESTS_PER_SECOND);
    return ratio > 0 && Double.isFinite(ratio) ? ratio : Double.NaN;
  }

  private static double further(double one, double other, boolean fell) {
    if (!Double.isFinite(one) || !Double.isFinite(other)) {
      return Double.isFinite(one) ? one : other;
    }
    return fell ? Math.min(one, other) : Math.max(one, other);
  }

  /// What CPU and waiting for it make of the latency: a factor.
  double factor(boolean fell) {
    return fell ? Math.min(1, cpu) * Math.min(1, queue) : Math.max(1, cpu) * Math.max(1, queue);
  }

  /// Seconds of the change that CPU can explain, at most.
  double explainedSeconds(double beforeSeconds, boolean fell) {
    return beforeSeconds * Math.abs(factor(fell) - 1);
  }

  /// The change of load with which CPU would explain all: that of a second's CPU time by that which
  /// a request's would need.
  double loadToExplain(double beforeSeconds, double afterSeconds, boolean fell) {
    double waiting = fell ? Math.min(1, queue) : Math.max(1, queue);
    return cpu * waiting / (afterSeconds / beforeSeconds);
  }
}
