package dev.kiln.app.ui.flame;

import dev.kiln.app.session.Document;
import dev.kiln.render.fx.FlameCanvas;

/// What the share menu does; the window knows how to ask for a file.
public interface ExportActions {
  /// Saves exactly what the canvas shows as SVG.
  void saveSvg(Document document, FlameCanvas canvas);

  /// Saves exactly what the canvas shows as PNG.
  void savePng(Document document, FlameCanvas canvas);

  /// Copies the command that draws this picture.
  void copyCommand(Document document);
}
