package dev.kiln.app.ui.common;

import dev.kiln.app.export.Table;
import dev.kiln.app.session.Document;
import dev.kiln.render.fx.FlameCanvas;

/// Saving and copying what a view shows; asks for the place, says where it went.
public interface Exporter {
  /// Saves exactly what the canvas shows; the ending, `.svg` or `.png`, says how.
  void savePicture(Document document, FlameCanvas canvas, String ending);

  /// Saves a table as CSV.
  void saveTable(Document document, Table table);

  /// Copies a table as Markdown.
  void copyTable(Table table);

  /// Copies a table as CSV.
  void copyCsv(Table table);

  /// Copies the command that draws the same picture.
  void copyCommand(Document document);
}
