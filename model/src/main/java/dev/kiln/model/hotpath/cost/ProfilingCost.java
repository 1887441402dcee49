package dev.kiln.model.hotpath.cost;

import java.util.List;

/// What continuous profiling costs: bytes sent, bytes kept, CPU of the profiler.
///
/// ```
///   uploads a day = services x instances x profile types x 86,400 / seconds between two
///   bytes a day   = uploads a day x bytes of one
///   stored        = sum over tiers of  bytes a day / deduplication x days x part kept
///   overhead      = services x instances x cores of one x overhead
/// ```
///
/// "200 services, 200 KB per 30 s" is 115 GB a day at one upload each (200 x 200,000 x 2,880, KB of
/// 1000 bytes). The figure of 230 GB that is often quoted assumes two uploads each: two instances
/// per service, or two profile types, such as CPU and allocation. Both are explicit numbers here.
///
/// @param services that are profiled
/// @param instancesPerService of each, on average
/// @param profileTypes uploads of an instance at a time, such as CPU and allocation
/// @param bytesPerUpload of one, as sent: of a real profile, compressed as it is sent
/// @param uploadSeconds between two
/// @param hz samples a second of a busy core
/// @param overhead the part of an instance's CPU that profiling takes, 0..1
/// @param coresPerInstance busy ones, of which the overhead is a part
/// @param deduplication bytes sent by bytes kept, at least 1: symbols that profiles share are kept
///   once
/// @param tiers how long how much is kept
public record ProfilingCost(
    double services,
    double instancesPerService,
    double profileTypes,
    double bytesPerUpload,
    double uploadSeconds,
    double hz,
    double overhead,
    double coresPerInstance,
    double deduplication,
    List<Tier> tiers) {
  private static final double SECONDS_A_DAY = 86_400;

  /// A stretch of retention. Tiers follow each other: 7 days of all, then 23 days of a tenth.
  ///
  /// @param days its length
  /// @param kept the part of profiles that it keeps, 0..1
  public record Tier(double days, double kept) {
    /// @throws IllegalArgumentException if a number is out of its range
    public Tier {
      check(days >= 0, "days", days);
      check(kept >= 0 && kept <= 1, "part kept", kept);
    }
  }

  /// @throws IllegalArgumentException if a number is out of its range
  public ProfilingCost {
    check(services >= 0, "services", services);
    check(instancesPerService >= 0, "instances of a service", instancesPerService);
    check(profileTypes >= 0, "profile types", profileTypes);
    check(bytesPerUpload >= 0, "bytes of an upload", bytesPerUpload);
    check(uploadSeconds > 0, "seconds between uploads", uploadSeconds);
    check(hz > 0, "samples a second", hz);
    check(overhead >= 0 && overhead <= 1, "overhead", overhead);
    check(coresPerInstance >= 0, "cores of an instance", coresPerInstance);
    check(deduplication >= 1, "deduplication", deduplication);
    tiers = List.copyOf(tiers);
  }

  private static void check(boolean fits, String name, double value) {
    if (!fits || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " cannot be " + value);
    }
  }

  public double instances() {
    return services * instancesPerService;
  }

  public double uploadsPerDay() {
    return instances() * profileTypes * SECONDS_A_DAY / uploadSeconds;
  }

  /// Bytes sent a day, before deduplication.
  public double bytesPerDay() {
    return uploadsPerDay() * bytesPerUpload;
  }

  /// Bytes that a day's profiles take if they are kept whole.
  public double keptBytesPerDay() {
    return bytesPerDay() / deduplication;
  }

  /// Bytes kept once every tier is full.
  public double storedBytes() {
    return tiers.stream().mapToDouble(tier -> keptBytesPerDay() * tier.days() * tier.kept()).sum();
  }

  /// Samples a day, of all busy cores.
  public double samplesPerDay() {
    return instances() * coresPerInstance * hz * SECONDS_A_DAY;
  }

  /// Services' worth of CPU that profiling takes: 2 % of 200 services are those of four.
  public double servicesOfOverhead() {
    return services * overhead;
  }

  /// Cores that profiling takes.
  public double coresOfOverhead() {
    return instances() * coresPerInstance * overhead;
  }

  /// CPU time of one sample in seconds, as if all of the overhead were sampling. NaN if nothing is
  /// busy.
  public double cpuSecondsPerSample() {
    return coresOfOverhead() / (samplesPerDay() / SECONDS_A_DAY);
  }
}
