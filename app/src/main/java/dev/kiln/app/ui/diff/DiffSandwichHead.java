package dev.kiln.app.ui.diff;

import dev.kiln.app.session.FunctionName;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SandwichCut.Part;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.render.layout.FrameNames;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The function in the middle of a comparison: its name, both totals in one sentence, the way back.
final class DiffSandwichHead extends HBox {
  private static final double MOST_NAME_PX = 360;

  private final Button back;
  private final Label name = Labels.label("", "strong");
  private final Label sentence = Labels.label("", "mono");
  private final Label qualifier = Labels.label("", "small", "t3");

  DiffSandwichHead(Runnable goBack, Node share) {
    back = Icons.button(Feather.ARROW_LEFT, "Back (Backspace or Alt+Left)", goBack);
    back.setId("diff-sandwich-back");
    back.setDisable(true);
    name.setId("diff-sandwich-name");
    sentence.setId("diff-sandwich-sentence");
    getStyleClass().addAll("bar", "view-bar");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setMaxWidth(MOST_NAME_PX);
    sentence.setMinWidth(Region.USE_PREF_SIZE);
    qualifier.setMinWidth(0);
    getChildren().addAll(back, name, sentence, Labels.spring(), qualifier, share);
  }

  void canGoBack(boolean can) {
    back.setDisable(!can);
  }

  /// @param middle null if neither side has a sample of it
  void show(FunctionName centre, @Nullable Part middle, DiffTree whole) {
    name.setText(FrameNames.shortName(centre.name()));
    qualifier.setText(FrameNames.qualifier(centre.name()));
    sentence.setText(
        middle == null
            ? "no sample of either side"
            : DiffWords.of(middle.tree(), whole).sentence(0));
  }
}
