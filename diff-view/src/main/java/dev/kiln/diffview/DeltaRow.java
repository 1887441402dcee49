package dev.kiln.diffview;

import dev.kiln.model.diff.FunctionDelta;
import dev.kiln.model.diff.FunctionDeltas;
import org.jspecify.annotations.Nullable;

/// A row of the delta table: a function. Its figures are computed when they are first shown.
public final class DeltaRow {
  private final FunctionDeltas functions;
  private final int key;
  private @Nullable FunctionDelta delta;

  DeltaRow(FunctionDeltas functions, int key) {
    this.functions = functions;
    this.key = key;
  }

  /// The function's merge key.
  public int key() {
    return key;
  }

  public FunctionDelta delta() {
    FunctionDelta known = delta;
    if (known == null) {
      known = functions.delta(key);
      delta = known;
    }
    return known;
  }
}
