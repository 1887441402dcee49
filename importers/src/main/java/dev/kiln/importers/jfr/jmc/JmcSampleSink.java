package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.importers.jfr.event.SampleEvent;
import dev.kiln.importers.jfr.event.SampleRows;
import dev.kiln.importers.jfr.event.Weight;
import dev.kiln.model.Label;
import dev.kiln.model.trace.TraceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.IMCStackTrace;

/// Turns the events of one type into samples.
final class JmcSampleSink {
  private record BoundLabel(String key, int index) {}

  private final Recording recording;
  private final JmcStacks stacks;
  private final SampleEvent event;
  private final List<Weight> columns;
  private final int[] weights;
  private final List<BoundLabel> labels = new ArrayList<>();
  private final int start;
  private final int end;
  private final int duration;
  private final int stackTrace;
  private final int thread;
  private final int state;
  private final int failed;
  private final int traceId;
  private final int spanId;

  JmcSampleSink(Recording recording, JmcStacks stacks, SampleEvent event, JmcFields fields) {
    this.recording = recording;
    this.stacks = stacks;
    this.event = event;
    this.start = fields.index("startTime", "(endTime)");
    this.end = fields.index("(endTime)");
    this.duration = fields.index("duration");
    this.stackTrace = fields.index("stackTrace");
    this.thread = fields.index("sampledThread", "eventThread");
    this.state = fields.index("state");
    this.failed = fields.index("failed");
    this.traceId = fields.index("traceId");
    this.spanId = fields.index("spanId");
    this.columns = event.columns();
    this.weights = new int[columns.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          columns.get(i) instanceof Weight.Field field
              ? fields.index(field.names())
              : JmcFields.ABSENT;
    }
    event.labels().forEach(label -> bind(label.key(), fields.index(label.fields())));
    bind("contextId", fields.index("contextId"));
    bind("span name", fields.index("spanName"));
    bind("local root span id", fields.index("localRootSpanId"));
  }

  private void bind(String key, int index) {
    if (index != JmcFields.ABSENT) {
      labels.add(new BoundLabel(key, index));
    }
  }

  /// Adds one event.
  ///
  /// @return its start, nanoseconds since 1970
  long add(@Nullable Object[] values) {
    long time = JmcFields.number(JmcFields.value(values, start));
    SampleRows rows = recording.rows(event, JmcFields.text(JmcFields.value(values, state)));
    rows.add(
        time,
        stack(JmcFields.value(values, stackTrace)),
        stacks.thread(JmcFields.value(values, thread)),
        labelSet(values),
        link(values));
    for (int slot = 0; slot < weights.length; slot++) {
      weigh(rows, slot, values, time);
    }
    if (Boolean.TRUE.equals(JmcFields.value(values, failed))) {
      recording.facts().count("cpu-time samples failed", 1);
    }
    return time;
  }

  private int stack(@Nullable Object value) {
    if (!(value instanceof IMCStackTrace stack)) {
      recording.facts().count("samples without a stack", 1);
      return 0;
    }
    if (JmcStacks.isTruncated(stack)) {
      recording.facts().count("samples with a truncated stack", 1);
    }
    return stacks.stack(stack);
  }

  private void weigh(SampleRows rows, int slot, @Nullable Object[] values, long time) {
    switch (columns.get(slot)) {
      case Weight.One one -> rows.setLast(slot, 1);
      case Weight.Period period -> {
        // Filled in when the settings of the whole file are known.
      }
      case Weight.Duration took -> rows.setLast(slot, durationNanos(values, time));
      case Weight.Field field -> {
        if (weights[slot] != JmcFields.ABSENT) {
          rows.setLast(slot, JmcFields.number(values[weights[slot]]));
        }
      }
    }
  }

  /// Since JDK 9 a field; before, the end is given instead.
  private long durationNanos(@Nullable Object[] values, long time) {
    if (duration != JmcFields.ABSENT) {
      return JmcFields.number(values[duration]);
    }
    return end == JmcFields.ABSENT ? 0 : JmcFields.number(values[end]) - time;
  }

  private int labelSet(@Nullable Object[] values) {
    List<Label> set = new ArrayList<>(labels.size());
    for (BoundLabel label : labels) {
      Object value = values[label.index()];
      if (value instanceof Number number) {
        set.add(Label.number(label.key(), number.longValue(), ""));
      } else {
        String text = JmcFields.text(value);
        if (!text.isEmpty()) {
          set.add(Label.text(label.key(), text));
        }
      }
    }
    return recording.labels().set(set);
  }

  private int link(@Nullable Object[] values) {
    String trace = JmcFields.text(JmcFields.value(values, traceId));
    return recording.link(trace, id(JmcFields.value(values, spanId)));
  }

  private static long id(@Nullable Object value) {
    return value instanceof String text
        ? TraceId.likeliest(TraceId.spanReadings(text)).low()
        : JmcFields.number(value);
  }
}
