package dev.kiln.app.ui.common.table;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The menu for choosing the columns of a table. The choice is remembered and applies to all
/// windows.
///
/// Columns have ids; the first one always stays.
public final class ColumnMenu {
  private ColumnMenu() {}

  /// @param table what the choice is remembered by
  /// @param columns all columns of the table, in order
  /// @param usual the ids of those that are shown until the user chooses
  /// @param changed called when other columns are shown
  public static MenuButton of(
      Preferences preferences,
      String table,
      List<? extends TableColumnBase<?, ?>> columns,
      Set<String> usual,
      Runnable changed) {
    ObjectProperty<List<String>> chosen = preferences.columnsProperty(table);
    MenuButton menu = new MenuButton("", Icons.of(Feather.COLUMNS, 15));
    for (TableColumnBase<?, ?> column : columns.subList(1, columns.size())) {
      String id = String.valueOf(column.getId());
      CheckMenuItem item = new CheckMenuItem(column.getText());
      item.setId("column-" + id);
      item.setMnemonicParsing(false);
      item.setSelected(isShown(chosen.get(), usual, id));
      column.visibleProperty().bind(item.selectedProperty());
      item.setOnAction(_ -> chosen.set(with(chosen.get(), id, item.isSelected())));
      Following.changes(menu, chosen, ids -> item.setSelected(isShown(ids, usual, id)));
      menu.getItems().add(item);
    }
    Following.changes(menu, chosen, _ -> changed.run());
    menu.getStyleClass().add("icon-menu");
    menu.setId(table + "-columns");
    menu.setTooltip(new Tooltip("Columns"));
    menu.setAccessibleText("Columns");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    return menu;
  }

  /// What was not chosen stays as usual, so that a new column or a profile with more to show is not
  /// held to an old choice: `+samples` is shown, `-module` is not.
  private static boolean isShown(List<String> chosen, Set<String> usual, String id) {
    return chosen.contains("+" + id) || usual.contains(id) && !chosen.contains("-" + id);
  }

  private static List<String> with(List<String> chosen, String id, boolean shown) {
    List<String> changed = new ArrayList<>(chosen);
    changed.removeAll(List.of("+" + id, "-" + id));
    changed.add((shown ? "+" : "-") + id);
    return List.copyOf(changed);
  }
}
