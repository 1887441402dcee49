package dev.kiln.model;

import dev.kiln.model.value.ValueType;

/// How many samples a row stands for.
///
/// Formats fold equal samples into one row and say in a value type of their own how many there were
/// (`samples/count`); if an event type has no such value type, a row is one sample.
public final class SampleCounter {
  private static final int NONE = -1;

  private final SampleTable samples;
  private final int valueType;
  private final int countType;

  private SampleCounter(SampleTable samples, int valueType, int countType) {
    this.samples = samples;
    this.valueType = valueType;
    this.countType = countType;
  }

  /// Counts the samples that carry a value type.
  public static SampleCounter of(Profile profile, int valueType) {
    SampleTable samples = profile.samples();
    int countType = NONE;
    for (int v = 0; v < profile.valueTypes().size(); v++) {
      boolean same = samples.eventOf(v) == samples.eventOf(valueType);
      if (same && isCount(profile.valueTypes().get(v))) {
        countType = v;
        break;
      }
    }
    return new SampleCounter(samples, valueType, countType);
  }

  private static boolean isCount(ValueType type) {
    boolean named = type.name().equals("samples") || type.name().endsWith(" samples");
    return named && type.unit().equals("count");
  }

  /// Samples in a row; 0 for a row of another event type.
  public long count(int row) {
    if (!samples.carries(row, valueType)) {
      return 0;
    }
    return countType == NONE ? 1 : samples.value(row, countType);
  }
}
