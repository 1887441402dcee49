package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.model.column.Saturating;

/// Turns the ticks of a chunk into nanoseconds.
public final class ChunkClock {
  private static final double NANOS_PER_SECOND = 1e9;

  private final long startNanos;
  private final long startTicks;
  private final double ticksPerNano;

  public ChunkClock(ChunkHeader header) {
    this.startNanos = header.startNanos();
    this.startTicks = header.startTicks();
    this.ticksPerNano = header.ticksPerSecond() / NANOS_PER_SECOND;
  }

  /// A number in its base unit: times in nanoseconds, instants in nanoseconds since 1970, all else
  /// as it stands.
  public long normal(FieldUnit unit, long value) {
    return switch (unit) {
      case PLAIN, NANOS -> value;
      case TICKS_SINCE_START -> startNanos + (long) ((value - startTicks) / ticksPerNano);
      case TICKS -> Math.round(value * (1 / ticksPerNano));
      case MICROS -> Saturating.multiply(value, 1_000L);
      case MILLIS -> Saturating.multiply(value, 1_000_000L);
      case SECONDS -> Saturating.multiply(value, 1_000_000_000L);
    };
  }
}
