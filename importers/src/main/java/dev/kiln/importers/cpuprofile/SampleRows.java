package dev.kiln.importers.cpuprofile;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.column.Saturating;
import dev.kiln.model.value.ValueType;

/// Adds a row for each sample. Samples of a thread that has nothing to do are an event type of
/// their own, so that they add to no share of the work.
final class SampleRows {
  private static final long NANOS = 1_000;
  private static final int NO_EVENT = -1;

  private final ProfileBuilder builder;
  private final CpuprofileReader file;
  private final boolean timed;
  private final long lengthOfLast;
  private int work = NO_EVENT;
  private int idle = NO_EVENT;

  SampleRows(ProfileBuilder builder, CpuprofileReader file) {
    this.builder = builder;
    this.file = file;
    this.timed = file.timeline.size() > 0;
    int missing = file.samples.size() - file.timeline.size();
    this.lengthOfLast = timed ? file.timeline.lengthOfLast(missing > 0 ? 0 : file.end()) : 0;
  }

  void add(ImportLog log) {
    file.nodes.join();
    declare();
    for (int i = 0; i < file.samples.size(); i++) {
      int node = file.samples.get(i);
      int stack = file.nodes.stack(node);
      builder.addSample(file.nodes.isIdle(node) ? idle : work, stack);
      if (timed) {
        builder.value(0, length(i));
        builder.sampleTime(Saturating.multiply(file.timeline.time(i), NANOS));
      }
      builder.value(timed ? 1 : 0, 1);
    }
    int untimed = timed ? file.samples.size() - file.timeline.size() : 0;
    if (untimed > 0) {
      log.add("sample without a time, counted with no length", "", untimed);
    }
    file.timeline.writeTo(log);
  }

  /// How long a sample lasted, in microseconds: until the next, and 0 if it has no time.
  private long length(int sample) {
    int times = file.timeline.size();
    if (sample + 1 < times) {
      return file.timeline.time(sample + 1) - file.timeline.time(sample);
    }
    return sample + 1 == times ? lengthOfLast : 0;
  }

  private void declare() {
    int idleSamples = 0;
    for (int i = 0; i < file.samples.size(); i++) {
      idleSamples += file.nodes.isIdle(file.samples.get(i)) ? 1 : 0;
    }
    if (idleSamples < file.samples.size()) {
      work = declare("cpu", "samples");
    }
    if (idleSamples > 0) {
      idle = declare("idle", "idle samples");
    }
  }

  private int declare(String time, String samples) {
    int event = builder.eventType(time);
    if (timed) {
      builder.valueType(event, new ValueType(time, "microseconds"));
    }
    builder.valueType(event, new ValueType(samples, "count"));
    return event;
  }

  /// The length of the recording in nanoseconds; 0 if unknown.
  long durationNanos() {
    if (file.length() > 0) {
      return Saturating.multiply(file.length(), NANOS);
    }
    return timed ? Saturating.multiply(file.timeline.time(file.timeline.size() - 1), NANOS) : 0;
  }
}
