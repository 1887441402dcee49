package dev.kiln.app.ui.common;

import dev.kiln.app.export.DiffRequest;
import dev.kiln.app.export.DiffStyle;
import dev.kiln.app.session.Document;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.identity.IdentityRules;
import java.nio.file.Path;
import java.util.List;

/// How the window's comparison is asked for and looks, taken down for a picture.
public final class Differences {
  private Differences() {}

  /// What the command would be asked, with the files' names.
  public static DiffRequest request(Document document, DiffAnswer answer) {
    return new DiffRequest(
        names(document.sources().base()),
        names(document.sources().current()),
        answer.query(),
        answer.look().basis(),
        answer.look().units(),
        IdentityRules.standard());
  }

  /// The look of the document's comparison.
  ///
  /// @param widthPx of the picture
  public static DiffStyle style(Document document, DiffAnswer answer, int widthPx) {
    Widths widths =
        switch (answer.look().layout()) {
          case BASE -> Widths.BASE;
          case CURRENT -> Widths.CURRENT;
          case UNION, SIDES -> Widths.UNION;
        };
    return new DiffStyle(
        widths,
        document.store().get().orientation(),
        document.store().get().diff().bySelf(),
        false,
        widthPx);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }
}
