package dev.kiln.app.ui.common.picture;

import dev.kiln.app.report.draw.DiffDrawing;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.app.session.Asking;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.diffview.words.DiffLayouts;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Path;

/// The picture of a difference as the window shows it, with the command that draws it again.
public final class DifferencePicture {
  private DifferencePicture() {}

  public static DiffDrawing of(Document document, Difference difference) {
    DiffLayouts layouts = difference.layouts();
    return new DiffDrawing(
        Asking.comparison(document, difference.result(), layouts.inOne(), layouts.order()),
        difference.result());
  }

  /// An image has the window's theme, what else is saved follows the viewer's.
  public static PictureFormat format(Path target, Theme theme) {
    Themes shown = theme == Theme.DARK ? Themes.DARK : Themes.LIGHT;
    return PictureFormat.seen(Kind.of(target), shown);
  }
}
