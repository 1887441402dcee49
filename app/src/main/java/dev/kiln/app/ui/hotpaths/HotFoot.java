package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.Subject;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line below the ranking: what it is sorted by, the recording, and the caveats.
final class HotFoot extends HBox {
  private final Label basis = Labels.label("", "strong");
  private final Label whole = Labels.label("");
  private final Label notes = Labels.label("");

  HotFoot() {
    getStyleClass().add("status");
    notes.setId("hot-notes");
    basis.setId("hot-basis");
    getChildren().addAll(basis, whole, Labels.spring(), notes);
    basis.setMinWidth(USE_PREF_SIZE);
  }

  void show(HotAnswer ranking, Subject subject) {
    basis.setText(
        ranking.path() != null
            ? "Each step has at least half of the one before"
            : ranking.ask().ofPaths()
                ? "Whole paths by the lower bound of the cost that ends there"
                : "Ranked by the lower bound of what removing a function saves");
    List<String> said = new ArrayList<>();
    switch (subject) {
      case OneProfile _ -> {}
      case TwoSides _ -> said.add("of the current side");
    }
    double seconds = ranking.paths().options().seconds();
    if (Double.isNaN(seconds)) {
      said.add("length unknown");
    } else {
      double rate = ranking.paths().wholeRate();
      said.add(Quantities.time(seconds) + ", " + ranking.words().wholeRate(rate));
    }
    if (ranking.rows().size() == HotAnswer.MOST_STACKS) {
      said.add("the first " + Quantities.count(HotAnswer.MOST_STACKS));
    }
    whole.setText(String.join(", ", said));
    List<String> more = new ArrayList<>();
    if (!ranking.problem().isEmpty()) {
      more.add("Counts are not used: " + ranking.problem());
    }
    more.addAll(ranking.paths().notes());
    notes.setText(String.join(". ", more));
  }
}
