package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.Answer;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.render.layout.FlameLayout;

/// The layout of a sandwich, computed off the JavaFX thread.
///
/// @param answer what it was cut from
/// @param key the function in the middle
/// @param sandwich both trees
/// @param callers the layout of what calls it
/// @param callees the layout of what it calls
record Filling(
    Answer answer, int key, Sandwich sandwich, FlameLayout callers, FlameLayout callees) {
  static Filling of(Answer answer, int key) {
    Sandwich sandwich = Sandwich.of(answer.tree(), answer.rows(), key);
    return new Filling(
        answer,
        key,
        sandwich,
        FlameLayout.of(sandwich.callers(), answer.order()),
        FlameLayout.of(sandwich.callees(), answer.order()));
  }

  /// A half with only the samples that go through a node of the other half.
  FlameLayout narrowed(CallTree half, CallTree other, int through) {
    Rows rows = Sandwich.through(other, through, answer.rows());
    return FlameLayout.of(CallTree.of(half.shape(), rows, half.valueType()), answer.order());
  }
}
