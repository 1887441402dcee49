package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.hotpaths.HotCells.Marks;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The ranking as a table. Its order at first is that of the ranking, and the rank stays beside
/// each row whatever it is sorted by.
final class HotTable extends TableView<HotRow> {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final int ROWS_ABOVE = 3;

  private final Document document;
  private final HotColumns columns;
  private Consumer<@Nullable HotRow> pointed = _ -> {};
  private @Nullable HotAnswer ranking;
  private int pointedKey = -1;

  /// The rows in sight: cells come and go.
  private final Set<Row> made = Collections.newSetFromMap(new WeakHashMap<>());

  private boolean showing;

  HotTable(Document document) {
    super(FXCollections.observableArrayList());
    this.document = document;
    setId("hot-paths");
    setAccessibleText("Hot paths");
    setPlaceholder(Labels.label("No samples match", "t2"));
    getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    columns = new HotColumns(this, this::marks, document.preferences());
    setRowFactory(_ -> new Row());
    document.colorsProperty().addListener(_ -> refresh());
    document.search().resultProperty().addListener(_ -> refresh());
  }

  private final class Row extends TableRow<HotRow> {
    Row() {
      made.add(this);
      hoverProperty()
          .addListener((_, _, over) -> pointed.accept(over && !isEmpty() ? getItem() : null));
    }

    @Override
    protected void updateItem(@Nullable HotRow row, boolean empty) {
      super.updateItem(row, empty);
      if (isHover()) {
        // Scrolled away under the pointer.
        pointed.accept(empty ? null : row);
      }
      mark();
    }

    void mark() {
      HotRow held = isEmpty() ? null : getItem();
      setTooltip(
          held == null || held.folded().isEmpty()
              ? null
              : new Tooltip(
                  "All but the same samples pass through (Right opens, Left closes):\n"
                      + String.join("\n", held.foldedNames().stream().limit(30).toList())));
      pseudoClassStateChanged(POINTED, held != null && held.key() == pointedKey);
    }
  }

  /// @param told the row under the pointer; null if it leaves
  void onPointed(Consumer<@Nullable HotRow> told) {
    pointed = told;
  }

  private Marks marks() {
    HotAnswer now = ranking;
    if (now == null) {
      return Marks.NONE;
    }
    Answer answer = document.answerProperty().get();
    ColorScheme colors = document.colors(now.ask().answer());
    boolean current = answer != null && answer.hasTreeOf(now.ask().answer());
    FrameSearch found = current ? document.search().resultProperty().get() : null;
    return new Marks(
        node -> colors == null ? -1 : colors.fill(node), n -> found != null && found.isMatch(n));
  }

  /// Shows another ranking; the chosen function stays chosen if it is ranked.
  void show(HotAnswer newRanking) {
    HotRow chosen = getSelectionModel().getSelectedItem();
    ranking = newRanking;
    showing = true;
    getSelectionModel().clearSelection();
    columns.show(newRanking);
    getItems().setAll(newRanking.rows());
    sort();
    if (chosen != null) {
      choose(row -> row.name().equals(chosen.name()));
    }
    showing = false;
    refresh();
  }

  /// Shows the functions that the chosen row stands for below it.
  ///
  /// @return whether it stands for others that were not shown
  boolean openChosen() {
    HotRow row = chosen();
    if (row == null || row.folded().isEmpty() || getItems().containsAll(row.folded())) {
      return false;
    }
    getItems().addAll(getSelectionModel().getSelectedIndex() + 1, row.folded());
    return true;
  }

  /// Takes the functions away that the chosen row stands for, or the row itself with the others of
  /// its chain if it is one of these.
  ///
  /// @return whether there were some
  boolean closeChosen() {
    HotRow row = chosen();
    HotRow lead =
        row == null || ranking == null
            ? null
            : ranking.rows().stream()
                .filter(r -> r.equals(row) || r.folded().contains(row))
                .findFirst()
                .orElse(null);
    if (lead == null || !getItems().removeAll(lead.folded())) {
      return false;
    }
    choose(lead::equals);
    return true;
  }

  /// Whether rows are being replaced, so that the selection is not the user's.
  boolean isShowing() {
    return showing;
  }

  @Nullable HotRow chosen() {
    return getSelectionModel().getSelectedItem();
  }

  /// Chooses the first row of a kind and brings it into sight.
  ///
  /// @return whether there is one
  boolean choose(Predicate<HotRow> wanted) {
    return chooseShown(wanted) || chooseFolded(wanted);
  }

  /// Chooses the row that stands for a function.
  private boolean chooseFolded(Predicate<HotRow> wanted) {
    return ranking != null && chooseShown(row -> row.folded().stream().anyMatch(wanted));
  }

  private boolean chooseShown(Predicate<HotRow> wanted) {
    List<HotRow> rows = getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (wanted.test(rows.get(i))) {
        if (getSelectionModel().getSelectedIndex() != i) {
          getSelectionModel().clearAndSelect(i);
          scrollTo(Math.max(0, i - ROWS_ABOVE));
        }
        return true;
      }
    }
    return false;
  }

  /// Marks the row of a merge key as if the pointer were over it; -1 for none.
  void point(int key) {
    if (pointedKey != key) {
      pointedKey = key;
      made.forEach(Row::mark);
    }
  }
}
