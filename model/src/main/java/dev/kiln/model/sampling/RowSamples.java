package dev.kiln.model.sampling;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleCounter;
import dev.kiln.model.SampleTable;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How many samples the profiler took for a row, as far as the format tells. The sampling error of
/// a value depends on this number.
///
/// - A value type that counts samples says it.
/// - Heap profiles of Go and tcmalloc hold estimates: each sampled object stands for `1 / (1 -
///   exp(-size / period))` of its size. Taken back, that is the number of samples ("heap_v2" in the
///   documentation of gperftools, and `scaleHeapSample` in Go's `runtime/pprof`).
/// - Else the first value type of the event that is a count: contentions, objects, events.
/// - Else a row is one sample.
public final class RowSamples {
  /// Where the number of samples comes from.
  public enum Source {
    SAMPLES("samples"),
    HEAP("objects and their sizes"),
    COUNTS("counted events"),
    ROWS("rows of the file");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final SampleTable samples;
  private final int valueType;
  private final Source source;
  private final int countType;
  private final int spaceType;
  private final double factor;

  private RowSamples(
      Profile profile, int valueType, Source source, int countType, int spaceType, double factor) {
    this.samples = profile.samples();
    this.valueType = valueType;
    this.source = source;
    this.countType = countType;
    this.spaceType = spaceType;
    this.factor = factor;
  }

  public static RowSamples of(Profile profile, int valueType) {
    int samples = find(profile, valueType, RowSamples::isSamples);
    if (samples >= 0) {
      return counted(profile, valueType, Source.SAMPLES, samples);
    }
    RowSamples heap = heap(profile, valueType);
    if (heap != null) {
      return heap;
    }
    int counts = find(profile, valueType, RowSamples::isCount);
    return counts >= 0
        ? counted(profile, valueType, Source.COUNTS, counts)
        : new RowSamples(profile, valueType, Source.ROWS, -1, -1, 1);
  }

  private static RowSamples counted(Profile profile, int valueType, Source source, int countType) {
    double factor = Unit.of(profile.valueTypes().get(countType).unit()).factor();
    return new RowSamples(profile, valueType, source, countType, -1, factor);
  }

  /// As [SampleCounter] tells a count of samples, but also if counts are fractions.
  public static boolean isSamples(ValueType type) {
    boolean named = type.name().equals("samples") || type.name().endsWith(" samples");
    Unit unit = Unit.of(type.unit());
    return named && unit.dimension() == Dimension.COUNT && unit.suffix().isEmpty();
  }

  public static boolean isCount(ValueType type) {
    return Unit.of(type.unit()).dimension() == Dimension.COUNT;
  }

  private static int find(Profile profile, int valueType, Predicate<ValueType> wanted) {
    List<ValueType> types = profile.valueTypes();
    SampleTable samples = profile.samples();
    for (int v = 0; v < types.size(); v++) {
      if (samples.eventOf(v) == samples.eventOf(valueType) && wanted.test(types.get(v))) {
        return v;
      }
    }
    return -1;
  }

  /// Objects and space of one kind (`alloc`, `inuse`), sampled by size.
  private static @Nullable RowSamples heap(Profile profile, int valueType) {
    ValueType periodType = profile.info().periodType();
    if (periodType == null || Unit.of(periodType.unit()).dimension() != Dimension.MEMORY) {
      return null;
    }
    String kind = heapKind(profile.valueTypes().get(valueType));
    int objects = find(profile, valueType, t -> t.name().equals(kind + "objects"));
    int space = find(profile, valueType, t -> t.name().equals(kind + "space"));
    double period = profile.info().period().orElse(0);
    if (objects < 0 || space < 0 || period < 1) {
      return null;
    }
    return new RowSamples(profile, valueType, Source.HEAP, objects, space, period);
  }

  /// `alloc_` of `alloc_space`; empty if there is one kind only.
  public static String heapKind(ValueType type) {
    int end = type.name().lastIndexOf('_');
    return end < 0 ? "" : type.name().substring(0, end + 1);
  }

  public Source source() {
    return source;
  }

  /// The value type that counts; -1 if none does so alone.
  public int countType() {
    return source == Source.HEAP ? -1 : countType;
  }

  /// Samples in a row, a fraction if counts were scaled; 0 for a row of another event type.
  public double count(int row) {
    if (!samples.carries(row, valueType)) {
      return 0;
    }
    return switch (source) {
      case SAMPLES, COUNTS -> samples.value(row, countType) * factor;
      case ROWS -> 1;
      case HEAP -> {
        double objects = samples.value(row, countType);
        double size = objects == 0 ? 0 : samples.value(row, spaceType) / objects;
        yield Math.rint(objects * -Math.expm1(-size / factor));
      }
    };
  }
}
