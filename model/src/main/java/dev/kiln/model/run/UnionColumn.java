package dev.kiln.model.run;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.sampling.RowSamples;
import org.jspecify.annotations.Nullable;

/// The values that one profile contributes to a value type of the union.
///
/// @param counter counts samples, in place of a value; null if there is a value
record UnionColumn(SampleTable samples, int valueType, long factor, @Nullable RowSamples counter) {
  static UnionColumn of(Profile profile, ValueMatch.Column column) {
    RowSamples counter = column.counts() ? RowSamples.of(profile, column.valueType()) : null;
    return new UnionColumn(profile.samples(), column.valueType(), column.factor(), counter);
  }

  /// The row's value in the union's unit.
  ///
  /// @throws ArithmeticException if it is beyond a long
  long value(int row) {
    return counter != null
        ? Math.round(counter.count(row))
        : Math.multiplyExact(samples.value(row, valueType), factor);
  }
}
