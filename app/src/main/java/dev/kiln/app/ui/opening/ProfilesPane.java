package dev.kiln.app.ui.opening;

import dev.kiln.app.report.info.ProfileSummary;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.model.value.Quantities;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The profiles of a file that holds several, to choose from: one for this tab, more of them in
/// tabs of their own, or two to compare.
public final class ProfilesPane extends BorderPane {
  /// What becomes of the choice.
  public interface Actions {
    /// Shows the profile in this tab.
    void show(Imported profile);

    /// Opens each in a tab of its own.
    void openEach(List<Imported> profiles);

    /// Compares two, the first being the base.
    void compare(Imported base, Imported current);
  }

  private static final double WIDTH_PX = 960;
  private static final double ROW_PX = 24;

  /// More than a row for the head, and the border.
  private static final double HEAD_PX = 4;

  private final TableView<Imported> table = new TableView<>();

  /// @param title what is asked: `a.zip holds 3 profiles`
  /// @param one whether just one can be chosen, as for a side of a comparison
  public ProfilesPane(String title, List<Imported> profiles, boolean one, Actions actions) {
    getStyleClass().add("surface");
    table.setId("profiles");
    table.getItems().setAll(profiles);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(one ? SelectionMode.SINGLE : SelectionMode.MULTIPLE);
    table.getSelectionModel().selectFirst();
    table.setFixedCellSize(ROW_PX);
    table.setMaxHeight((profiles.size() + 1) * ROW_PX + HEAD_PX);
    table.setPrefHeight(table.getMaxHeight());
    column("Profile", 340, Imported::name);
    column("Format", 90, p -> p.profile().info().format());
    column("Value types", 320, p -> ProfileSummary.typesOf(p.profile()));
    figures("Samples", 100, p -> Quantities.grouped(p.profile().samples().size()));
    figures("Duration", 100, p -> duration(p.profile().info().durationNanos()));
    Runnable open = () -> open(actions);
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open.run();
            e.consume();
          }
        });
    table.setRowFactory(
        _ -> {
          TableRow<Imported> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                boolean twice = e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2;
                if (twice && !row.isEmpty()) {
                  open.run();
                }
              });
          return row;
        });
    VBox page = new VBox(12, Labels.label(title, "title"), table, buttons(one, open, actions));
    page.setMaxWidth(WIDTH_PX);
    page.setPadding(new Insets(32, 24, 24, 24));
    VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
    setCenter(page);
    BorderPane.setAlignment(page, Pos.TOP_CENTER);
  }

  private void open(Actions actions) {
    List<Imported> chosen = chosen();
    if (chosen.size() == 1) {
      actions.show(chosen.getFirst());
    } else if (!chosen.isEmpty()) {
      actions.openEach(chosen);
    }
  }

  private HBox buttons(boolean one, Runnable open, Actions actions) {
    var selected = table.getSelectionModel().getSelectedIndices();
    Button show = new Button("Open");
    show.setId("profiles-open");
    show.getStyleClass().add("primary");
    show.setDefaultButton(true);
    show.disableProperty().bind(Bindings.isEmpty(selected));
    show.setOnAction(_ -> open.run());
    HBox buttons = new HBox(8, show);
    buttons.setAlignment(Pos.CENTER_LEFT);
    if (!one) {
      Button compare = new Button("Compare the two");
      compare.setId("profiles-compare");
      compare.disableProperty().bind(Bindings.size(selected).isNotEqualTo(2));
      compare.setOnAction(_ -> actions.compare(chosen().getFirst(), chosen().getLast()));
      buttons
          .getChildren()
          .addAll(
              compare,
              Labels.label(
                  "Choose two to compare them; the upper one is the base.", "small", "t2"));
    }
    return buttons;
  }

  /// Those that are selected, in the order of the file.
  private List<Imported> chosen() {
    return table.getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .map(table.getItems()::get)
        .toList();
  }

  /// Lets the keys move through the table.
  public void focusTable() {
    table.requestFocus();
  }

  private void figures(String title, double width, Function<Imported, String> text) {
    column(title, width, text).setStyle("-fx-alignment: center-right");
  }

  private TableColumn<Imported, String> column(
      String title, double width, Function<Imported, String> text) {
    TableColumn<Imported, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  private static String duration(OptionalLong nanos) {
    return nanos.isEmpty() ? "" : Quantities.time(nanos.getAsLong() / 1e9);
  }
}
