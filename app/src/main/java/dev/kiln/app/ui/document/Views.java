package dev.kiln.app.ui.document;

import dev.kiln.app.session.View;
import dev.kiln.app.ui.facts.FactsPane;
import dev.kiln.app.ui.flame.FlamePane;
import dev.kiln.app.ui.functions.FunctionsPane;
import dev.kiln.app.ui.source.SourcePane;
import dev.kiln.model.Profile;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The views of a document, one line each, in the order of the rail.
final class Views {
  static final List<ViewKind> ALL =
      List.of(
          new ViewKind(
              View.FLAME, "Flame", Feather.ALIGN_LEFT, 0, false, Views::fits, FlamePane::new),
          new ViewKind(
              View.BOTTOM_UP,
              "Bottom-up",
              Feather.CORNER_LEFT_UP,
              0,
              false,
              Views::fits,
              FlamePane::new),
          new ViewKind(
              View.FUNCTIONS, "Functions", Feather.LIST, 1, true, Views::fits, FunctionsPane::new),
          new ViewKind(View.SOURCE, "Source", Feather.CODE, 2, true, Views::fits, SourcePane::new),
          new ViewKind(
              View.FACTS,
              "Facts",
              Feather.INFO,
              3,
              false,
              Views::fits,
              context -> new FactsPane(context.document())));

  private Views() {}

  private static String fits(Profile profile) {
    return "";
  }
}
