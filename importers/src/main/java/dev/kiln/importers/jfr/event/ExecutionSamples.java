package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import java.util.EnumMap;
import java.util.Map;

/// Tells CPU from wall clock samples among the jdk.ExecutionSample events.
///
/// The JDK samples threads that run Java code. async-profiler before 4.0 writes its wall clock
/// samples as the same event: those of sleeping threads say so by their state; those of running
/// threads are told apart only where CPU samples have a state of their own, STATE_DEFAULT. Source:
/// async-profiler, jfrMetadata.cpp and the `--cpu` and `--wall` filters of its converter.
final class ExecutionSamples {
  private static final int VALUES = SampleKind.CPU.valueTypes().size();

  private final SampleRows sleeping = new SampleRows(VALUES);
  private final SampleRows unstated = new SampleRows(VALUES);
  private final SampleRows running = new SampleRows(VALUES);

  SampleRows rows(String state) {
    return switch (state) {
      case "STATE_SLEEPING" -> sleeping;
      case "STATE_DEFAULT" -> unstated;
      default -> running;
    };
  }

  int size() {
    return sleeping.size() + unstated.size() + running.size();
  }

  /// Sorts the samples into kinds, by what the settings of the whole recording say.
  Map<SampleKind, SampleRows> route(SamplerSettings settings, ImportLog log) {
    Map<SampleKind, SampleRows> kinds = new EnumMap<>(SampleKind.class);
    boolean agent = settings.isAsyncProfiler();
    boolean mixed = agent && (settings.isMixed() || sleeping.size() > 0);
    put(kinds, agent ? SampleKind.WALL : SampleKind.CPU, sleeping);
    put(kinds, settings.isWallOnly() ? SampleKind.WALL : SampleKind.CPU, unstated);
    boolean runningIsWall = settings.isWallOnly() || mixed && unstated.size() > 0;
    put(kinds, runningIsWall ? SampleKind.WALL : SampleKind.CPU, running);
    if (mixed && !runningIsWall && running.size() > 0) {
      settings.cpuPeriodIsUnknown();
      log.add(
          "this async-profiler does not tell CPU from wall clock samples of running threads:"
              + " both are shown as cpu samples",
          "");
    }
    if (!settings.otherEvent().isEmpty()) {
      log.add("the sampler counted " + settings.otherEvent() + ", not time", "");
    }
    return kinds;
  }

  private static void put(Map<SampleKind, SampleRows> kinds, SampleKind kind, SampleRows rows) {
    if (rows.size() > 0) {
      kinds.merge(kind, rows, SampleRows::append);
    }
  }
}
