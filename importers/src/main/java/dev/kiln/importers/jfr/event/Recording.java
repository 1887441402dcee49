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
  private final ProfileBuilder builder;
  private final ImportLog log;
  private final SamplerSettings settings = new SamplerSettings();
  private final RecordingFacts facts = new RecordingFacts();
  private final JvmFrames frames;
  private final LabelUnions labels;
  private final RecordedCalls calls = new RecordedCalls();
  private final ThreadKinds threadKinds = new ThreadKinds();
  private final Spans spans;
  private final Map<SampleKind, SampleRows> rows = new EnumMap<>(SampleKind.class);
  private final ExecutionSamples executionSamples = new ExecutionSamples();

  private long startNanos = SampleWriter.UNKNOWN;
  private long endNanos = Long.MIN_VALUE;
  private int chunks;

  public Recording(ProfileBuilder builder, ImportLog log) {
    this.builder = builder;
    this.log = log;
    this.frames = new JvmFrames(builder);
    this.labels = new LabelUnions(builder, log);
    this.spans = new Spans(labels, threadKinds);
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

  public Spans spans() {
    return spans;
  }

  /// The profile's link for a trace, as an agent writes it, and a span; 0 where both are none.
  public int link(String trace, long span) {
    if (trace.isEmpty() && span == 0) {
      return 0;
    }
    TraceId id = TraceId.likeliest(TraceId.readings(trace));
    return builder.link(id.high(), id.low(), span);
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
    spans.mark(rows.values());
    threadKinds.mark(rows.values(), labels);
    facts.count("spans", spans.count());
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
    new SampleWriter(builder, settings, startNanos, log).write(rows);
  }

  private void append(SampleKind kind, SampleRows more) {
    rows.merge(kind, more, SampleRows::append);
  }
}
