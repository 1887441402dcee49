package dev.kiln.model.hotpath.explain;

import java.util.EnumMap;
import java.util.Map;

/// The metrics of a service over one period of time; any of them may be missing.
///
/// Invariant: all values are finite; a number that is missing is NaN if it is asked for.
public final class ServiceMetrics {
  /// What may be known.
  public enum Metric {
    P50_SECONDS("p50 latency"),
    P99_SECONDS("p99 latency"),
    REQUESTS_PER_SECOND("throughput"),
    CPU_PERCENT("CPU %"),
    /// What 100 % are: those of the machine, or of the container's limit.
    CORES("cores"),
    BUSY_CORES("busy cores");

    private final String words;

    Metric(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// What 100 % CPU stands for.
  public enum CpuOf {
    /// All cores of the machine.
    MACHINE,
    /// The container's limit, of as many cores as are given.
    LIMIT,
    /// One core, so that two busy ones are 200 %.
    ONE_CORE
  }

  /// Nothing is known.
  public static final ServiceMetrics NONE = new ServiceMetrics(Map.of(), CpuOf.MACHINE);

  private final Map<Metric, Double> values;
  private final CpuOf cpuOf;

  private ServiceMetrics(Map<Metric, Double> values, CpuOf cpuOf) {
    this.values = values;
    this.cpuOf = cpuOf;
  }

  /// The same and one more number.
  ///
  /// @throws IllegalArgumentException if it cannot be: negative, not finite, more than 100 % of a
  ///   machine; 0 of anything but throughput and CPU
  public ServiceMetrics with(Metric metric, double value) {
    boolean mayBeZero = metric != Metric.CORES && !isLatency(metric);
    if (!Double.isFinite(value) || value < 0 || (value == 0 && !mayBeZero)) {
      throw new IllegalArgumentException(metric.words() + " cannot be " + value);
    }
    Map<Metric, Double> more = new EnumMap<>(Metric.class);
    more.putAll(values);
    more.put(metric, value);
    return checked(more, cpuOf);
  }

  /// The same with another meaning of 100 %.
  ///
  /// @throws IllegalArgumentException if there is more than that
  public ServiceMetrics withCpuOf(CpuOf newCpuOf) {
    return checked(values, newCpuOf);
  }

  private static ServiceMetrics checked(Map<Metric, Double> values, CpuOf cpuOf) {
    double percent = values.getOrDefault(Metric.CPU_PERCENT, 0.0);
    if (percent > 100 && cpuOf != CpuOf.ONE_CORE) {
      throw new IllegalArgumentException(
          "CPU cannot be " + percent + " % of all cores; is it of one core?");
    }
    return new ServiceMetrics(values, cpuOf);
  }

  static boolean isLatency(Metric metric) {
    return metric == Metric.P50_SECONDS || metric == Metric.P99_SECONDS;
  }

  /// NaN if it is missing.
  public double get(Metric metric) {
    return values.getOrDefault(metric, Double.NaN);
  }

  public boolean has(Metric metric) {
    return values.containsKey(metric);
  }

  public CpuOf cpuOf() {
    return cpuOf;
  }

  /// Cores busy on average: as given, else CPU % of the cores.
  public double busyCores() {
    if (has(Metric.BUSY_CORES)) {
      return get(Metric.BUSY_CORES);
    }
    double part = get(Metric.CPU_PERCENT) / 100;
    return cpuOf == CpuOf.ONE_CORE ? part : part * get(Metric.CORES);
  }

  /// The utilization, 0..1: CPU %, or else busy cores / cores.
  public double utilization() {
    if (has(Metric.CPU_PERCENT) && cpuOf != CpuOf.ONE_CORE) {
      return get(Metric.CPU_PERCENT) / 100;
    }
    return Math.min(1, busyCores() / get(Metric.CORES));
  }

  /// CPU seconds of a request: busy cores / throughput (the utilization law: P. Denning, J. Buzen,
  /// "The operational analysis of queueing network models", Computing Surveys 10, 1978). All CPU is
  /// taken as the requests': what runs beside them is in it too.
  public double cpuSecondsPerRequest() {
    double requests = get(Metric.REQUESTS_PER_SECOND);
    return requests > 0 ? busyCores() / requests : Double.NaN;
  }
}
