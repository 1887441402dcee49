package dev.kiln.app.ui.common;

import dev.kiln.app.export.DiffRequest;
import dev.kiln.app.export.DiffStyle;
import dev.kiln.app.session.Document;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.render.layout.Order;
import java.nio.file.Path;
import java.util.List;

/// How the window's comparison is asked for and looks, taken down for a picture.
public final class Differences {
  private Differences() {}

  /// What the command would be asked, with the files' names.
  public static DiffRequest request(Document document, ComparisonResult result) {
    return new DiffRequest(
        names(document.sources().base()),
        names(document.sources().current()),
        result.query(),
        result.asked().basis(),
        result.asked().units(),
        result.comparison().identity().rules());
  }

  /// The look of the document's comparison.
  ///
  /// @param widths what boxes are as wide as
  /// @param order how siblings are sorted
  /// @param widthPx of the picture
  public static DiffStyle style(Document document, Widths widths, Order order, int widthPx) {
    return new DiffStyle(
        widths,
        order,
        document.store().get().orientation(),
        document.store().get().diff().bySelf(),
        false,
        widthPx);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }
}
