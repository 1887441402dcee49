package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.column.Saturating;
import dev.kiln.model.value.ValueType;
import java.util.Map;

/// Declares the event types that occur, in their fixed order, and adds their samples.
final class SampleWriter {
  private final ProfileBuilder builder;
  private final SamplerSettings settings;
  private final long startNanos;
  private final ImportLog log;

  /// @param startNanos time 0 of the profile, nanoseconds since 1970
  SampleWriter(ProfileBuilder builder, SamplerSettings settings, long startNanos, ImportLog log) {
    this.builder = builder;
    this.settings = settings;
    this.startNanos = startNanos;
    this.log = log;
  }

  /// The first value type becomes the default: the kinds come in the order of their use.
  void write(Map<SampleKind, SampleRows> rows) {
    for (SampleKind kind : SampleKind.values()) {
      SampleRows samples = rows.get(kind);
      if (samples != null && samples.size() > 0) {
        write(kind, samples);
        // The builder has them: they need not be held twice.
        rows.put(kind, new SampleRows(0));
      }
    }
    ValueType cpu = SampleKind.CPU.valueTypes().getFirst();
    long period = settings.cpu().constant();
    if (period > 0 && rows.containsKey(SampleKind.CPU)) {
      builder.period(cpu, period);
    }
  }

  private void write(SampleKind kind, SampleRows rows) {
    Periods periods =
        switch (kind) {
          case CPU -> settings.cpu();
          case WALL -> settings.wall();
          default -> new Periods();
        };
    boolean byPeriod = kind == SampleKind.CPU || kind == SampleKind.WALL;
    if (byPeriod && !periods.isKnown()) {
      log.add("sampling period unknown: " + kind.eventType() + " are counted, not timed", "");
    }
    int event = builder.eventType(kind.eventType());
    int[] slots = new int[kind.valueTypes().size()];
    int used = 0;
    for (int i = 0; i < slots.length; i++) {
      if (rows.carried(i) || i == 0 && periods.isKnown()) {
        builder.valueType(event, kind.valueTypes().get(i));
        slots[used++] = i;
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      addRow(event, rows, row, slots, used, periods);
    }
  }

  /// A row's value; that of a sampler is what its period weighs, known only by now.
  private static long value(SampleRows rows, int row, int slot, Periods periods) {
    if (slot > 0 || !periods.isKnown()) {
      return rows.value(row, slot);
    }
    long samples = rows.value(row, 1);
    return Saturating.multiply(samples, periods.at(rows.epochNanos(row)));
  }

  private void addRow(int event, SampleRows rows, int row, int[] slots, int used, Periods periods) {
    builder.addSample(event, rows.stack(row));
    for (int slot = 0; slot < used; slot++) {
      builder.value(slot, value(rows, row, slots[slot], periods));
    }
    builder.sampleTime(rows.epochNanos(row) - startNanos);
    builder.sampleThread(rows.thread(row));
    if (rows.labels(row) != 0) {
      builder.sampleLabels(rows.labels(row));
    }
    if (rows.link(row) != 0) {
      builder.sampleLink(rows.link(row));
    }
  }
}
