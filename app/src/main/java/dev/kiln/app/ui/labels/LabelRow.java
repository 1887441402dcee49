package dev.kiln.app.ui.labels;

import dev.kiln.model.sampling.LabelTotals.Value;

/// A row of the table of labels.
///
/// @param without whether it stands for the samples that have no such label
record LabelRow(Value value, boolean without) {
  String shown() {
    return without ? "(without it)" : value.text().isEmpty() ? "(empty)" : value.text();
  }
}
