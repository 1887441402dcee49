package dev.kiln.app.ui.sandwich;

import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.layout.FrameNames;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The function in the middle: its name, its total and self, the way back.
final class SandwichHead extends HBox {
  private final Button back;
  private final Label name = Labels.label("", "strong");
  private final Label qualifier = Labels.label("", "small", "t3");
  private final Label total = Labels.label("", "mono");
  private final Label self = Labels.label("", "mono", "t2");
  private final Label samples = Labels.label("", "mono", "t2");

  SandwichHead(Runnable goBack, Node share) {
    back = Icons.button(Feather.ARROW_LEFT, "Back (Backspace or Alt+Left)", goBack);
    back.setId("sandwich-back");
    name.setId("sandwich-name");
    total.setId("sandwich-total");
    samples.setId("sandwich-samples");
    getStyleClass().addAll("bar", "view-bar");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setMaxWidth(360);
    qualifier.setMinWidth(0);
    total.setMinWidth(Region.USE_PREF_SIZE);
    self.setMinWidth(Region.USE_PREF_SIZE);
    samples.setMinWidth(0);
    getChildren().addAll(back, name, total, self, samples, Labels.spring(), qualifier, share);
  }

  void canGoBack(boolean can) {
    back.setDisable(!can);
  }

  void show(Filling filling) {
    Answer answer = filling.answer();
    CallTree callees = filling.sandwich().callees();
    String full = answer.tree().shape().keys().name(filling.key());
    boolean group = answer.tree().shape().keys().by().isGroup();
    name.setText(group ? FrameNames.shown(full) : FrameNames.shortName(full));
    qualifier.setText(group ? "" : FrameNames.qualifier(full));
    total.setText("total " + amount(callees.total(), answer) + " of all");
    self.setText("self " + amount(answer.totals().self(filling.key()), answer));
    samples.setText(String.format(Locale.ROOT, "%,d samples", callees.sampleCount()));
  }

  private static String amount(long value, Answer answer) {
    return Quantities.format(value, answer.valueType())
        + " · "
        + Quantities.share(answer.tree().shareOf(value));
  }
}
