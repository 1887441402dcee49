package dev.kiln.app.report.draw;

import dev.kiln.app.request.Request;

/// An answer as a picture, before it is SVG, HTML or PNG.
///
/// Each writer draws all of them, or says which it cannot.
public sealed interface Drawing permits FlameDrawing, SandwichDrawing, DiffDrawing, RankDrawing {
  /// What was asked: the command that draws it again is written from this.
  Request request();
}
