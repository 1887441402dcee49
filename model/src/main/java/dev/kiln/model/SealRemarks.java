package dev.kiln.model;

import dev.kiln.model.value.ValueType;
import java.util.List;

/// What there is to be said of the values of a profile that was just built.
///
/// @param cutValues how many were cut, as their sum would not fit into 64 bits
/// @param negativeValues how many are below zero
/// @param defaultType the value type that is shown first if nothing else is said
/// @param yielded why that is not the one that was asked for; empty if it is
public record SealRemarks(int cutValues, long negativeValues, int defaultType, String yielded) {
  static final SealRemarks NONE = new SealRemarks(0, 0, 0, "");

  /// Looks at sealed samples.
  ///
  /// @param asked the default value type; one that holds nothing yields to the first that does
  static SealRemarks of(
      SampleTableBuilder builder, SampleTable table, List<ValueType> types, int asked) {
    int shown = holdsSomething(table, asked) ? asked : firstFull(table, types.size(), asked);
    boolean stays = shown == asked;
    String yielded =
        stays ? "" : types.get(asked) + " holds nothing, so " + types.get(shown) + " is shown";
    return new SealRemarks(builder.cutValues(), builder.negativeValues(), shown, yielded);
  }

  /// The first value type that holds something; `asked` if none does.
  private static int firstFull(SampleTable table, int types, int asked) {
    for (int type = 0; type < types; type++) {
      if (holdsSomething(table, type)) {
        return type;
      }
    }
    return asked;
  }

  private static boolean holdsSomething(SampleTable table, int type) {
    for (int row = 0; row < table.size(); row++) {
      if (table.value(row, type) != 0) {
        return true;
      }
    }
    return false;
  }
}
