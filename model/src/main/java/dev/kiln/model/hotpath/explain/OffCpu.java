package dev.kiln.model.hotpath.explain;

import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.Unit.Dimension;
import dev.kiln.model.value.ValueType;

/// The part of the time inside spans in which no CPU was used, from a profile with both wall-clock
/// and CPU samples on spans.
///
/// ```
///   samples inside spans     wall clock 100 s, CPU 29 s     off CPU 1 - 29 / 100 = 71 %
/// ```
public final class OffCpu {
  private OffCpu() {}

  /// @param rows whose spans count
  /// @return 0..1; NaN if wall-clock or CPU samples inside spans are missing
  public static double share(Profile profile, Rows rows) {
    int wall = timeType(profile, Lead.WALL);
    int cpu = timeType(profile, Lead.CPU);
    if (wall < 0 || cpu < 0 || !profile.samples().hasLinks()) {
      return Double.NaN;
    }
    double wallSeconds = insideSpans(profile, rows, wall);
    double cpuSeconds = insideSpans(profile, rows, cpu);
    return wallSeconds > 0 && cpuSeconds > 0
        ? Math.clamp(1 - cpuSeconds / wallSeconds, 0, 1)
        : Double.NaN;
  }

  /// The first value type of this kind in units of time; -1 if there is none.
  private static int timeType(Profile profile, Lead lead) {
    for (int i = 0; i < profile.valueTypes().size(); i++) {
      ValueType type = profile.valueTypes().get(i);
      if (Lead.of(type) == lead && Unit.of(type.unit()).dimension() == Dimension.TIME) {
        return i;
      }
    }
    return -1;
  }

  private static double insideSpans(Profile profile, Rows rows, int valueType) {
    SampleTable samples = profile.samples();
    LinkTable links = profile.links();
    double sum = 0;
    for (int row = rows.next(0); row < rows.end(); row = rows.next(row + 1)) {
      sum += links.span(samples.link(row)) == 0 ? 0 : samples.value(row, valueType);
    }
    return sum * Unit.of(profile.valueTypes().get(valueType).unit()).factor();
  }
}
