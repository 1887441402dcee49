package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.LongList;
import dev.kiln.model.CallCountTable.Kind;
import dev.kiln.model.CallCountTableBuilder;
import dev.kiln.model.ProfileBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What the events of a recording say of calls: readings of jdk.MethodTiming, events of
/// jdk.MethodTrace, spans.
///
/// `invocations` of jdk.MethodTiming counts from when the first running recording asked for the
/// method, through rotations of chunks and other recordings, until the last one ends that asks for
/// it. All methods are read at one instant, by the setting at each second, at the begin of a chunk
/// or, by default, at its end only. So
///
/// - a method that one instant lacks and the next one has began at 0 between them: it gets a
///   reading of 0 at the former;
/// - at the first instant of the file it began at 0 with the file, where no recording was running
///   then that is older than the file. jdk.ActiveRecording names all that run.
public final class RecordedCalls {
  public static final String TIMING = "jdk.MethodTiming";
  public static final String TRACE = "jdk.MethodTrace";
  private static final String SPANS = "span events";

  /// Beyond this no instant is kept, and methods that come later get no reading of 0.
  private static final int MOST_INSTANTS = 1 << 18;

  /// Recordings start with their first chunk, and give their start in whole milliseconds.
  private static final long SLACK_NANOS = 2_000_000;

  /// Readings of one method, a time and a value each.
  private final Map<String, LongList> timed = new LinkedHashMap<>();

  private final TreeSet<Long> instants = new TreeSet<>();
  private final Map<String, Long> traced = new LinkedHashMap<>();
  private final Map<String, Long> spans = new LinkedHashMap<>();
  private long oldestRecording = Long.MAX_VALUE;

  /// Takes an event of jdk.MethodTiming.
  public void timed(String function, long epochNanos, long invocations) {
    LongList readings = timed.computeIfAbsent(function, _ -> new LongList(16));
    readings.add(epochNanos);
    readings.add(invocations);
    if (instants.size() < MOST_INSTANTS) {
      instants.add(epochNanos);
    }
  }

  /// Takes events of jdk.MethodTrace of one method: each is a call.
  public void traced(String function, long times) {
    traced.merge(function, times, Long::sum);
  }

  /// Takes events that carry the id of a span and its duration.
  public void spans(String type, long times) {
    spans.merge(type, times, Long::sum);
  }

  /// Whether events of a type stand for spans, one each: they have a duration and both ids. A span
  /// has any number of scopes; async-profiler's spans have a tag and no ids.
  public static boolean areSpans(String type, Predicate<String> hasField) {
    boolean ids = hasField.test("traceId") && hasField.test("spanId");
    boolean other = type.endsWith("Scope") || type.startsWith("jdk.");
    boolean span = ids && !other && SampleEvents.of(type) == null;
    return hasField.test("duration") && (span || type.equals("profiler.Span"));
  }

  /// Notes a recording that was running; 0 where the file does not say since when.
  public void recordingSince(long epochNanos) {
    if (epochNanos > 0) {
      oldestRecording = Math.min(oldestRecording, epochNanos);
    }
  }

  /// Leaves the readings of counters out: of which JVM each is, nothing says.
  void forgetTimed(ImportLog log) {
    if (!timed.isEmpty()) {
      log.add(TIMING + " of several JVMs in one file: calls are not counted", "the recording");
    }
    timed.clear();
  }

  /// @param startNanos of the file, nanoseconds since 1970
  void writeTo(ProfileBuilder builder, SamplerSettings settings, long startNanos, ImportLog log) {
    CallCountTableBuilder table = new CallCountTableBuilder();
    boolean beganWithFile =
        oldestRecording < Long.MAX_VALUE && oldestRecording >= startNanos - SLACK_NANOS;
    timed.forEach(
        (function, readings) -> {
          long first = Long.MAX_VALUE;
          for (int i = 0; i < readings.size(); i += 2) {
            first = Math.min(first, readings.get(i));
            table.reading(function, TIMING, 0, readings.get(i) - startNanos, readings.get(i + 1));
          }
          Long before = instants.lower(first);
          if (before != null) {
            table.reading(function, TIMING, 0, before - startNanos, 0);
          } else if (beganWithFile && startNanos < first) {
            table.reading(function, TIMING, 0, 0, 0);
          }
        });
    traced.forEach(
        (function, times) ->
            table.count(Kind.CALLS, function, TRACE, times, settings.mayLackShort(TRACE)));
    spans.forEach(
        (type, times) -> table.count(Kind.SPANS, type, SPANS, times, settings.mayLackShort(type)));
    if (table.dropped() > 0) {
      log.add("call counts beyond what is kept, or negative", "the recording", table.dropped());
    }
    builder.callCounts(table.build());
  }
}
