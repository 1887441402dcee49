package dev.kiln.app.ui.source;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Table;
import dev.kiln.app.report.Table.Column;
import dev.kiln.app.session.Answer;
import dev.kiln.app.ui.common.ExportButton;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.common.picture.PictureMenus;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the source: the file, the meaning of the numbers, steps between lines with a cost,
/// the editor, another file, export.
final class SourceBar extends HBox {
  private final SourceList list;
  private final Label name = Labels.label("", "strong");
  private final Label place = Labels.label("", "small", "t2");
  private final Label costs = Labels.label("", "small", "t2");
  private final List<Region> actions;
  private @Nullable Answer answer;

  SourceBar(ViewContext context, SourceList list, Runnable openEditor, Runnable chooseFile) {
    this.list = list;
    getStyleClass().addAll("bar", "view-bar");
    name.setId("source-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    place.setId("source-place");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    Button editor = new Button("Open in editor", Icons.of(Feather.EDIT_2, 13));
    editor.setId("open-editor");
    editor.setTooltip(new Tooltip("Open the chosen line in your editor (F4)"));
    editor.setOnAction(_ -> openEditor.run());
    actions =
        List.of(
            Icons.button(
                Feather.CHEVRON_UP, "Previous line with a cost (Alt+Up)", () -> list.stepHot(-1)),
            Icons.button(
                Feather.CHEVRON_DOWN, "Next line with a cost (Alt+Down)", () -> list.stepHot(1)),
            Icons.button(Feather.TARGET, "Costliest line (Alt+Home)", list::jumpToHottest),
            editor,
            Icons.button(Feather.FOLDER, "Choose another file", chooseFile),
            share(context));
    getChildren().addAll(name, place, costs);
    getChildren().addAll(actions);
  }

  /// Tells of another file; null for none.
  void show(@Nullable SourceAnswer found, @Nullable Answer newAnswer) {
    answer = newAnswer;
    var text = found == null ? null : found.text();
    boolean open = text != null;
    actions.forEach(action -> action.setDisable(!open));
    if (found == null || newAnswer == null) {
      name.setText("Source");
      place.setText("");
      costs.setText("");
      return;
    }
    String title = text == null ? found.key().title() : String.valueOf(text.path());
    name.setText(title.substring(Math.max(title.lastIndexOf('/'), title.lastIndexOf('\\')) + 1));
    place.setText(open ? title : found.function());
    place.setTooltip(new Tooltip(place.getText()));
    long lines = found.values().stream().filter(line -> line.line() > 0).count();
    String of = newAnswer.valueType().name();
    costs.setText(String.format(Locale.ROOT, "%s in %,d lines, %% of all", of, lines));
  }

  private MenuButton share(ViewContext context) {
    return new ExportButton(
        PictureMenus.item(
            "Copy lines with a cost as Markdown", () -> export(context.exports()::copyTable)),
        PictureMenus.item(
            "Save lines with a cost as CSV…",
            () -> export(table -> context.exports().saveTable(context.document(), table))));
  }

  private void export(Consumer<Table> to) {
    Answer now = answer;
    if (now != null) {
      to.accept(table(name.getText(), list.getItems(), now));
    }
  }

  static Table table(String file, List<SourceLine> lines, Answer answer) {
    ValueType type = answer.valueType();
    CallTree tree = answer.tree();
    List<Column> columns =
        List.of(
            new Column("Line", "line"),
            Column.of("Self", type),
            new Column("Self %", "share"),
            Column.of("Total", type),
            new Column("Total %", "share"),
            new Column("Source", ""));
    List<List<Cell>> rows =
        lines.stream()
            .filter(SourceLine::hasValue)
            .map(
                line ->
                    List.<Cell>of(
                        new Cell.Whole(line.number()),
                        new Cell.Amount(line.self(), type),
                        new Cell.Share(tree.shareOf(line.self())),
                        new Cell.Amount(line.total(), type),
                        new Cell.Share(tree.shareOf(line.total())),
                        new Cell.Name(line.text().strip())))
            .toList();
    return new Table(file, columns, rows);
  }
}
