package dev.kiln.app.ui.calltree;

import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.table.ColumnMenu;
import dev.kiln.app.ui.common.table.TableExportMenu;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// Direction, opening and closing, columns, export.
final class CallTreeBar extends HBox {
  private static final Set<String> USUAL =
      Set.of("total", "total-share", "total-of-parent", "self", "self-share");

  private final Document document;

  CallTreeBar(ViewContext context, CallTreePane pane, CallTreeTable table) {
    this.document = context.document();
    getStyleClass().addAll("bar", "view-bar");
    Button heaviest = new Button("Heaviest path", Icons.of(Feather.TRENDING_DOWN, 13));
    heaviest.setId("heaviest-path");
    heaviest.setTooltip(new Tooltip("Open the heaviest path from the chosen row (* or Ctrl+E)"));
    heaviest.setMinWidth(Region.USE_PREF_SIZE);
    heaviest.setOnAction(_ -> pane.fromChosen(table::openHeaviestPath));
    getChildren()
        .addAll(
            direction(),
            heaviest,
            Icons.button(
                Feather.PLUS_SQUARE,
                "Open everything below, up to the 300 heaviest rows (Shift+Right)",
                () -> pane.fromChosen(table::openBelow)),
            Icons.button(
                Feather.MINUS_SQUARE,
                "Close everything below (Shift+Left)",
                () -> pane.fromChosen(table::closeBelow)),
            Labels.spring(),
            ColumnMenu.of(
                document.preferences(),
                "call-tree",
                table.getColumns(),
                usual(document.profile()),
                pane::reload),
            TableExportMenu.of(context, pane::chosenRow, pane::shownRows));
  }

  /// The module is worth its room if the profile knows more than one.
  private static Set<String> usual(Profile profile) {
    Set<String> modules = new HashSet<>();
    for (int f = 0; f < profile.functions().size() && modules.size() < 2; f++) {
      modules.add(profile.functions().module(f));
    }
    Set<String> usual = new HashSet<>(USUAL);
    if (modules.size() > 1) {
      usual.add("module");
    }
    return usual;
  }

  private SegmentedButton direction() {
    ToggleButton callees = new ToggleButton("Callees");
    callees.setId("toward-callees");
    callees.setTooltip(new Tooltip("From the outermost frame to what it calls"));
    ToggleButton callers = new ToggleButton("Callers");
    callers.setId("toward-callers");
    callers.setTooltip(new Tooltip("From the innermost frame to what calls it"));
    SegmentedButton both = new SegmentedButton(callees, callers);
    Runnable follow =
        () -> {
          Direction now = document.store().get().query().direction();
          (now == Direction.CALLEES ? callees : callers).setSelected(true);
        };
    follow.run();
    document.store().stateProperty().addListener(_ -> follow.run());
    Fields.keepOne(
        both,
        now -> {
          Direction wanted = now.equals(callees) ? Direction.CALLEES : Direction.CALLERS;
          document.store().update(s -> s.withQuery(s.query().withDirection(wanted)));
        });
    return both;
  }
}
