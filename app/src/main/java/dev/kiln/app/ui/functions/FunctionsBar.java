package dev.kiln.app.ui.functions;

import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.table.ColumnMenu;
import dev.kiln.app.ui.common.table.FunctionFigures;
import dev.kiln.app.ui.common.table.FunctionOrder;
import dev.kiln.app.ui.common.table.FunctionTableView;
import dev.kiln.app.ui.common.table.GroupBy;
import dev.kiln.app.ui.common.table.TableExportMenu;
import dev.kiln.model.Profile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// Filter, grouping, how many rows there are, columns, export.
final class FunctionsBar extends HBox {
  private static final Set<String> USUAL = Set.of("self", "self-share", "total", "total-share");

  private final FunctionsPane pane;
  private final Label count = Labels.label("", "small", "t2");
  private final Button group = new Button("", Icons.of(Feather.X, 12));
  private final SegmentedButton modes = new SegmentedButton();

  FunctionsBar(ViewContext context, FunctionsPane pane) {
    this.pane = pane;
    FunctionTableView table = pane.rows();
    CustomTextField filter = new CustomTextField();
    filter.setPromptText("Filter, module:name");
    filter.setTooltip(
        new Tooltip("Words in the name or module; module:word and file:word search only there"));
    filter.setId("function-filter");
    filter.setLeft(Icons.of(Feather.FILTER, 13));
    filter.setPrefWidth(220);
    filter.textProperty().addListener((_, _, text) -> table.filter(text));
    group.setId("function-group");
    group.getStyleClass().add("chip");
    group.setMnemonicParsing(false);
    group.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    group.setOnAction(_ -> table.showWithin(GroupBy.FUNCTION, ""));
    for (GroupBy by : GroupBy.values()) {
      modes.getButtons().add(mode(by));
    }
    modes.setMinWidth(Region.USE_PREF_SIZE);
    modes.getButtons().getFirst().setSelected(true);
    modes
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (_, old, now) -> {
              if (now == null) {
                modes.getToggleGroup().selectToggle(old);
              } else if (old != null) {
                pane.groupBy((GroupBy) now.getUserData());
              }
            });
    getStyleClass().addAll("bar", "view-bar");
    getChildren()
        .addAll(
            filter,
            modes,
            group,
            count,
            Labels.spring(),
            ColumnMenu.of(
                context.document().preferences(),
                "functions",
                table.getColumns(),
                usual(context.document().profile()),
                pane::reload),
            TableExportMenu.of(context, pane::chosenRow, pane::shownRows));
    update();
  }

  private static ToggleButton mode(GroupBy by) {
    ToggleButton button = new ToggleButton(by.title());
    button.setUserData(by);
    button.setId("by-" + by.name().toLowerCase(Locale.ROOT));
    button.setTooltip(
        new Tooltip(
            by == GroupBy.FUNCTION
                ? "One row for each function"
                : "One row for each "
                    + by.name().toLowerCase(Locale.ROOT)
                    + "; each stack counts once. The query does not change."));
    return button;
  }

  /// Columns that no row fills are usually not there.
  private static Set<String> usual(Profile profile) {
    Set<String> usual = new HashSet<>(USUAL);
    for (int f = 0; f < profile.functions().size() && usual.size() < USUAL.size() + 2; f++) {
      if (!profile.functions().module(f).isEmpty()) {
        usual.add("module");
      }
      if (!profile.functions().file(f).isEmpty()) {
        usual.add("file");
      }
    }
    return usual;
  }

  /// Chooses a mode, as a click on its button does.
  void show(GroupBy by) {
    modes.getButtons().stream()
        .filter(b -> b.getUserData() == by)
        .forEach(b -> b.setSelected(true));
  }

  /// Tells how many rows are shown, and of which group.
  void update() {
    FunctionFigures data = pane.rows().data();
    FunctionOrder order = pane.rows().order();
    group.setVisible(!order.group().isEmpty());
    group.setManaged(!order.group().isEmpty());
    String kind = order.groupBy().title().toLowerCase(Locale.ROOT);
    group.setText(kind + " " + order.group());
    if (data == null) {
      return;
    }
    int all = 0;
    for (int id = 0; id < data.size(); id++) {
      all += data.isPresent(id) ? 1 : 0;
    }
    int shown = pane.rows().getItems().size();
    String of = String.format(Locale.ROOT, "%,d %s", all, data.by().plural());
    count.setText(shown == all ? of : String.format(Locale.ROOT, "%,d of %s", shown, of));
  }
}
