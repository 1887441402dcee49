package dev.kiln.app.ui.shell;

import dev.kiln.app.export.DiffPicture;
import dev.kiln.app.export.DiffResult;
import dev.kiln.app.export.DiffStyle;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureFormat.Kind;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Differences;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.render.color.Theme;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.nio.file.Path;

/// The picture of a difference as the window shows it, with the command that draws it again.
final class DifferencePicture {
  private DifferencePicture() {}

  static DiffPicture of(Document document, DiffAnswer answer) {
    DiffStyle style = Differences.style(document, answer, DiffStyle.standard().widthPx());
    boolean chosen = answer.look().basis() != null;
    DiffResult result =
        new DiffResult(
            Differences.request(document, answer),
            DiffWords.of(answer.functions().diff()),
            answer.tree(),
            () -> new DiffResult.Found(answer.functions(), answer.comparability()),
            chosen ? "" : answer.basis().reason(),
            /* layout= */ null);
    return new DiffPicture(result, style);
  }

  /// An SVG and a page follow the viewer's theme, an image has the window's.
  static PictureFormat format(Path target, Theme theme) {
    return switch (Kind.of(target)) {
      case SVG -> PictureFormat.svg(Themes.BOTH);
      case HTML -> PictureFormat.html(Themes.BOTH, false);
      case PNG -> PictureFormat.png(theme == Theme.DARK ? Themes.DARK : Themes.LIGHT, 2);
    };
  }
}
