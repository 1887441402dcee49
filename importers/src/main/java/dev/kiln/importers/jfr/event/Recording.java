package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.trace.TraceId;
import java.util.EnumMap;
import java.util.Map;

/// A recording while it is read: samples by kind, settings and facts, gathered chunk by chunk by
/// whatever parser reads the file, and written to the builder at the end.
///
/// Not safe for use by several threads.
public final class Recording {
  /// The start of a recording whose chunk headers name no time.
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final ProfileBuilder builder;
  private final ImportLog log;
  private final SamplerSettings settings = new SamplerSettings();
  private final RecordingFacts facts = new RecordingFacts();
  private final JvmFrames frames;
  private final LabelUnions labels;
  private final RecordedCalls calls = new RecordedCalls();
  private final ThreadKinds threadKinds;
  private final Map<SampleKind, SampleRows> rows = new EnumMap<>(SampleKind.class);
  private final ExecutionSamples executionSamples = new ExecutionSamples();

  private long startNanos = UNKNOWN;
  private long endNanos = Long.MIN_VALUE;
  private int chunks;
  private long intervals;

  public Recording(ProfileBuilder builder, ImportLog log) {
    this.builder = builder;
    this.log = log;
    this.frames = new JvmFrames(builder);
    this.labels = new LabelUnions(builder, log);
    this.threadKinds = new ThreadKinds(builder);
  }

  public ProfileBuilder builder() {
    return builder;
  }

  public SamplerSettings settings() {
    return settings;
  }

  public RecordingFacts facts() {
    return facts;
  }

  public RecordedCalls calls() {
    return calls;
  }

  public JvmFrames frames() {
    return frames;
  }

  public LabelUnions labels() {
    return labels;
  }

  public ThreadKinds threadKinds() {
    return threadKinds;
  }

  /// Adds an interval on a thread, nanoseconds since 1970; it may stand chunks after its samples,
  /// since it is written when it ends. A thread of 0 is unknown, and so is what it covers.
  public void interval(
      String type, int thread, long startNanos, long endNanos, int labelSet, int link) {
    if (thread != 0 && (labelSet != 0 || link != 0)) {
      intervals++;
      builder.intervals().add(type, thread, startNanos, endNanos, labelSet, link);
    }
  }

  /// The profile's link for a trace, as an agent writes it, and a span; 0 where both are none.
  public int link(String trace, long span) {
    if (trace.isEmpty() && span == 0) {
      return 0;
    }
    return link(TraceId.likeliest(TraceId.readings(trace)), span);
  }

  /// The profile's link for a trace and a span; 0 where both are none.
  public int link(TraceId trace, long span) {
    return builder.link(trace.high(), trace.low(), span);
  }

  /// The rows that samples of an event go to.
  ///
  /// @param state the sampled thread's state; matters for jdk.ExecutionSample alone
  public SampleRows rows(SampleEvent event, String state) {
    if (event.type().equals(SampleEvents.EXECUTION_SAMPLE)) {
      return executionSamples.rows(state);
    }
    return rows.computeIfAbsent(event.kind(), kind -> new SampleRows(kind.columns()));
  }

  /// Notes the time that a chunk covers, nanoseconds since 1970; a damaged one may say nonsense.
  public void chunk(long chunkStartNanos, long chunkEndNanos) {
    chunks++;
    if (chunkStartNanos > 0 && chunkEndNanos >= chunkStartNanos) {
      startNanos = Math.min(startNanos, chunkStartNanos);
      endNanos = Math.max(endNanos, chunkEndNanos);
    }
  }

  public boolean hasSamples() {
    return executionSamples.size() > 0 || rows.values().stream().anyMatch(r -> r.size() > 0);
  }

  /// Writes everything to the builder; spends this recording.
  ///
  /// @param version of the file format, `2.1`
  public void finish(String version) {
    executionSamples.route(settings, log).forEach(this::append);
    threadKinds.mark(rows.values(), labels);
    facts.count("spans", intervals);
    facts.count("fastest spans, not listed", builder.spans().keepSlowest());
    // Without a known start there are no times, but rows still lie within intervals.
    long zero = startNanos == UNKNOWN ? 0 : startNanos;
    builder.intervals().from(zero);
    builder.spans().from(zero);
    FirstAllocations.check(rows, log);
    UnfreedMallocs.addTo(rows, log);
    builder.format("JFR", version);
    builder.producer(settings.isAsyncProfiler() ? settings.asyncProfiler() : facts.jdk());
    if (startNanos <= endNanos) {
      builder.startTime(startNanos);
      builder.duration(endNanos - startNanos);
    }
    builder.fact("chunks", String.valueOf(chunks));
    facts.writeTo(builder);
    if (facts.areOfSeveralJvms()) {
      calls.forgetTimed(log);
    }
    if (startNanos <= endNanos) {
      calls.writeTo(builder, settings, startNanos, log);
    }
    new SampleWriter(builder, settings, zero, log).write(rows);
    labels.dropped(builder.resolveIntervals());
    if (startNanos == UNKNOWN) {
      builder.forgetTimes();
    }
  }

  private void append(SampleKind kind, SampleRows more) {
    rows.merge(kind, more, SampleRows::append);
  }
}
