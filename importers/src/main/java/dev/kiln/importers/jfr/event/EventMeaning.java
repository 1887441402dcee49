package dev.kiln.importers.jfr.event;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the events of one type mean to a profile, whichever parser reads them: each parser switches
/// over this, so that both read the same events.
public sealed interface EventMeaning {
  /// Samples.
  record Sample(SampleEvent event) implements EventMeaning {}

  /// Intervals on a thread, of a tracer's spans or of anything else that says what goes on.
  ///
  /// @param counted whether each event is a span
  /// @param covers whether the samples within get the ids and labels
  /// @param traced whether events name a trace, so that the profile keeps them as spans
  record Span(boolean counted, boolean covers, boolean traced) implements EventMeaning {}

  /// Readings of the counters of jdk.MethodTiming.
  record Timing() implements EventMeaning {
    public static final String METHOD = "method";
    public static final String TIME = "startTime";
    public static final String INVOCATIONS = "invocations";
  }

  /// Calls, as jdk.MethodTrace has them.
  ///
  /// @param covers whether they are intervals as well, as in [Span]
  record Trace(boolean covers) implements EventMeaning {
    public static final String METHOD = "method";
  }

  /// What a setting of the recording was at a time.
  record Setting() implements EventMeaning {}

  /// A recording that was running, by its name and its start.
  record Recording() implements EventMeaning {
    public static final String NAME = "name";
    public static final String START = "recordingStart";
  }

  /// A field to be summed.
  ///
  /// @param fact the name to show the sum under
  record Counter(String field, String fact) implements EventMeaning {}

  /// What the recording says of the JVM and the machine.
  record Facts(List<RecordingFacts.Source> sources) implements EventMeaning {}

  /// Counted, and nothing else.
  record Ignored() implements EventMeaning {}

  /// The type of [Setting].
  String SETTING = "jdk.ActiveSetting";

  /// Spans without fields that are marked as contextual. Source: async-profiler, jfrMetadata.cpp;
  /// OpenTelemetry Java Contrib, jfr-events.
  Set<String> TRACERS = Set.of("profiler.Span", "io.opentelemetry.context.Scope");

  /// The meaning of an event type.
  ///
  /// @param type its modern name
  /// @param contextual whether a field of it is marked as describing what else happens meanwhile on
  ///   the thread; formats before 2 have no such mark
  static EventMeaning of(String type, Predicate<String> hasField, boolean contextual) {
    SampleEvent sample = SampleEvents.of(type);
    if (sample != null) {
      return new Sample(sample);
    }
    boolean covers =
        (contextual || TRACERS.contains(type))
            && hasField.test("duration")
            && hasField.test("eventThread");
    if (type.equals(RecordedCalls.TRACE)) {
      return new Trace(covers);
    }
    boolean counted = RecordedCalls.areSpans(type, hasField);
    boolean traced = hasField.test("traceId");
    return counted || covers ? new Span(counted, covers, traced) : ofNoInterval(type);
  }

  private static EventMeaning ofNoInterval(String type) {
    return switch (type) {
      case SETTING -> new Setting();
      case "jdk.ActiveRecording" -> new Recording();
      case "jdk.CPUTimeSamplesLost" -> new Counter("lostSamples", "cpu-time samples lost");
      case "jdk.DataLoss" -> new Counter("amount", "bytes lost");
      case RecordedCalls.TIMING -> new Timing();
      default -> {
        List<RecordingFacts.Source> facts = RecordingFacts.of(type);
        yield facts.isEmpty() ? new Ignored() : new Facts(facts);
      }
    };
  }
}
