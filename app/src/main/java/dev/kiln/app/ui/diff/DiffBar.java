package dev.kiln.app.ui.diff;

import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.DiffQuestion.Color;
import dev.kiln.app.session.DiffWidths;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.DiffLegend;
import dev.kiln.render.color.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// The bar above a differential flame graph: layout, what colours mean, legend, export.
final class DiffBar extends HBox {
  private static final String BY_TOTAL = "Change of total";
  private static final String BY_SELF = "Change of self";

  private final Document document;
  private final List<ToggleButton> layouts = new ArrayList<>();
  private final ComboBox<String> colour = new ComboBox<>();
  private final DiffLegend legend = new DiffLegend();
  private boolean showing;

  DiffBar(ViewContext context) {
    this.document = context.document();
    getStyleClass().addAll("bar", "view-bar");
    setAlignment(Pos.CENTER_LEFT);
    SegmentedButton segments = new SegmentedButton();
    segments.setMinWidth(Region.USE_PREF_SIZE);
    for (DiffWidths layout : DiffWidths.values()) {
      ToggleButton button = new ToggleButton(layout.word);
      button.setId("layout-" + layout.name().toLowerCase(Locale.ROOT));
      button.setTooltip(new Tooltip(layout.meaning));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            document.store().update(layout::on);
          });
      layouts.add(button);
    }
    segments.getButtons().setAll(layouts);
    colour.setId("diff-colour");
    colour.getItems().setAll(List.of(BY_TOTAL, BY_SELF));
    colour.setAccessibleText("What colours mean");
    colour.setMinWidth(Region.USE_PREF_SIZE);
    colour.setOnAction(_ -> recolor());
    HBox.setHgrow(legend, Priority.ALWAYS);
    legend.setAlignment(Pos.CENTER_LEFT);
    var export =
        Icons.button(
            Feather.SHARE,
            "Export for a pull request: an SVG of this difference",
            () -> context.exports().saveDifference(document));
    export.setId("export-difference");
    getChildren().addAll(segments, colour, legend, export);
  }

  private void recolor() {
    Color of = BY_SELF.equals(colour.getValue()) ? Color.SELF : Color.TOTAL;
    if (!showing) {
      document.store().update(s -> s.with(DiffQuestion.COLOR, of));
    }
  }

  void show(DocumentState state, Theme theme) {
    showing = true;
    layouts.get(DiffWidths.of(state).ordinal()).setSelected(true);
    colour.setValue(state.get(DiffQuestion.COLOR) == Color.SELF ? BY_SELF : BY_TOTAL);
    legend.show(theme);
    showing = false;
  }
}
