package dev.kiln.importers.jfr.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the settings of a recording say of its samplers.
///
/// The JDK names the period of jdk.ExecutionSample as a text, `20 ms`. async-profiler writes its
/// arguments as settings: `event` (cpu, itimer, ctimer, wall, cache-misses, ...), `interval` in
/// nanoseconds or in counts of that event, `wall` in nanoseconds. Source: async-profiler,
/// flightRecorder.cpp, writeSettings.
public final class SamplerSettings {
  private static final Set<String> CPU_CLOCKS = Set.of("cpu", "itimer", "ctimer");

  private static final int MOST_TYPES = 10_000;

  /// By event type whether its settings keep all its events, whatever their length and number.
  private final Map<String, Boolean> keepsAll = new HashMap<>();

  private final Periods jdk = new Periods();
  private final Periods interval = new Periods();
  private final Periods wall = new Periods();
  private String event = "";
  private String asyncProfiler = "";
  private boolean cpuPeriodIsUnknown;

  /// Notes one setting.
  ///
  /// @param type the event type that it is for, in the modern spelling; empty where unknown
  public void add(String type, String name, String value, long epochNanos) {
    // Any event type may have settings of its own by these names.
    boolean ofRecording = type.equals("jdk.ActiveRecording") || type.isEmpty();
    switch (name) {
      case "period" -> {
        if (type.equals(SampleEvents.EXECUTION_SAMPLE)) {
          jdk.add(epochNanos, Periods.parseNanos(value));
        }
      }
      case "threshold", "throttle" -> keepsAll(type, name, value);
      case "interval" -> interval.add(epochNanos, plainNumber(value));
      case "wall" -> wall.add(epochNanos, plainNumber(value));
      case "event" -> event = ofRecording ? value : event;
      case "version" -> asyncProfiler = ofRecording ? "async-profiler " + value : asyncProfiler;
      default -> {
        // Most settings say nothing of sampling.
      }
    }
  }

  private void keepsAll(String type, String name, String value) {
    boolean all =
        name.equals("threshold")
            ? value.startsWith("0 ") || value.equals("0")
            : value.isEmpty() || value.equals("off");
    if (keepsAll.size() < MOST_TYPES || keepsAll.containsKey(type)) {
      keepsAll.merge(type, all, Boolean::logicalAnd);
    }
  }

  /// Whether short events of a type may have been left out: the settings say so, or nothing.
  boolean mayLackShort(String type) {
    return !keepsAll.getOrDefault(type, false);
  }

  /// Notes the period of jdk.ExecutionSample in formats that give it as a number.
  public void addPeriodNanos(long epochNanos, long nanos) {
    jdk.add(epochNanos, nanos);
  }

  /// Notes the name of the recording, which async-profiler gives itself.
  public void recordingName(String name) {
    if (name.startsWith("async-profiler") && asyncProfiler.isEmpty()) {
      asyncProfiler = name;
    }
  }

  boolean isAsyncProfiler() {
    return !asyncProfiler.isEmpty();
  }

  /// `async-profiler 3.0`; empty where another profiler wrote the file.
  String asyncProfiler() {
    return asyncProfiler;
  }

  /// Samples turned out to be of several samplers: no period fits them.
  void cpuPeriodIsUnknown() {
    cpuPeriodIsUnknown = true;
  }

  /// Whether every jdk.ExecutionSample is of the wall clock.
  boolean isWallOnly() {
    return event.equals("wall");
  }

  /// Whether a wall clock sampler ran beside another one.
  boolean isMixed() {
    return !isWallOnly() && wall.isKnown();
  }

  /// The period of CPU samples, unknown where the sampler counted something else than time.
  Periods cpu() {
    if (!isAsyncProfiler()) {
      return jdk;
    }
    return !cpuPeriodIsUnknown && CPU_CLOCKS.contains(event) ? interval : new Periods();
  }

  Periods wall() {
    return wall.isKnown() || !isWallOnly() ? wall : interval;
  }

  /// What async-profiler counted, where that was not time: `cache-misses`; else empty.
  String otherEvent() {
    boolean clock = CPU_CLOCKS.contains(event) || event.isEmpty() || isWallOnly();
    return isAsyncProfiler() && !clock ? event : "";
  }

  private static long plainNumber(String value) {
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }
}
