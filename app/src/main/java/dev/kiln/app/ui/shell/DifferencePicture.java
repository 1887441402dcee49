package dev.kiln.app.ui.shell;

import dev.kiln.app.session.DocumentState;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.words.DiffPages;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.query.QueryText;
import dev.kiln.render.svg.DiffPage;
import dev.kiln.render.svg.DiffSvg;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.List;

/// The picture of a difference for a pull request, as the window shows it.
final class DifferencePicture {
  private DifferencePicture() {}

  static String svg(DiffAnswer answer, DocumentState state) {
    DiffWords words = DiffWords.of(answer.tree());
    Widths widths =
        switch (answer.look().layout()) {
          case BASE -> Widths.BASE;
          case CURRENT -> Widths.CURRENT;
          case UNION, SIDES -> Widths.UNION;
        };
    DiffPage page =
        DiffPages.of(
            words,
            answer.functions(),
            answer.comparability(),
            answer.look().basis() == null ? answer.basis().reason() : "",
            QueryText.format(answer.query()),
            List.of(),
            DiffPages.flame(words, widths, state.orientation(), state.diff().bySelf()),
            widths);
    return DiffSvg.paint(page, Themes.BOTH);
  }
}
