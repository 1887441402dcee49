package dev.kiln.app.ui.functions;

import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.MergeKeys;

/// One function of the table.
///
/// @param key its merge key in the answer's tree
/// @param self in native units
/// @param total in native units, recursion counted once
public record FunctionRow(int key, String name, String module, String file, long self, long total) {
  static FunctionRow of(FunctionTotals totals, int key) {
    MergeKeys keys = totals.keys();
    return new FunctionRow(
        key, keys.name(key), keys.module(key), keys.file(key), totals.self(key), totals.total(key));
  }
}
