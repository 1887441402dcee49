package dev.kiln.diffview;

import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.render.color.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// The functions of a comparison in lists: Slower, Faster, New, Vanished, Moved, All; by the change
/// of self, the largest first.
public final class DeltaTable extends BorderPane {
  /// What a list is called.
  private static final Map<Listing, String> NAMES = new EnumMap<>(Listing.class);

  static {
    for (Listing listing : Listing.values()) {
      String word = listing.name();
      NAMES.put(listing, word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
  }

  private final TableView<DeltaRow> table = new TableView<>(FXCollections.observableArrayList());
  private final DeltaColumns columns = new DeltaColumns(table);
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final Label caption = Parts.label("", "small", "t2");
  private final HBox bar;
  private Listing listing = Listing.SLOWER;
  private boolean chosenByUser;
  private @Nullable FunctionDeltas functions;
  private @Nullable DiffWords words;
  private boolean showing;

  /// @param chosen takes the merge key of a row that the user chose
  public DeltaTable(IntConsumer chosen) {
    table.setId("delta-table");
    table.setAccessibleText("Changed functions");
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!showing && row != null) {
                chosen.accept(row.key());
              }
            });
    SegmentedButton lists = new SegmentedButton();
    lists.setMinWidth(Region.USE_PREF_SIZE);
    for (Listing each : Listing.values()) {
      ToggleButton button = new ToggleButton(NAMES.get(each));
      button.setId("list-" + each.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            chosenByUser = true;
            list(each);
          });
      buttons.add(button);
    }
    lists.getButtons().setAll(buttons);
    bar = new HBox(10, lists, caption, Parts.spring());
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().addAll("bar", "view-bar");
    setTop(bar);
    setCenter(table);
    setMinSize(0, 0);
  }

  /// Puts buttons at the end of the bar, such as those that copy and save.
  public void addButtons(List<Button> more) {
    bar.getChildren().addAll(more);
  }

  public TableView<DeltaRow> table() {
    return table;
  }

  /// Shows another comparison. Until the user has chosen a list, the first that is not empty is
  /// shown.
  ///
  /// @param splits why functions changed, as far as their calls are known
  public void show(FunctionDeltas next, ChangeSplits splits, DiffWords nextWords, Theme theme) {
    functions = next;
    words = nextWords;
    columns.show(nextWords, splits, theme);
    for (Listing each : Listing.values()) {
      buttons
          .get(each.ordinal())
          .setText(NAMES.get(each) + String.format(Locale.ROOT, "  %,d", next.count(each)));
    }
    list(chosenByUser ? listing : firstFilled(next));
  }

  private static Listing firstFilled(FunctionDeltas functions) {
    for (Listing each : Listing.values()) {
      if (functions.count(each) > 0) {
        return each;
      }
    }
    return Listing.ALL;
  }

  /// Shows one list.
  public void list(Listing wanted) {
    FunctionDeltas now = functions;
    DiffWords nowWords = words;
    if (now == null || nowWords == null) {
      return;
    }
    listing = wanted;
    buttons.get(wanted.ordinal()).setSelected(true);
    List<DeltaRow> rows = new ArrayList<>();
    double largest = 0;
    for (int key : now.keys(wanted)) {
      DeltaRow row = new DeltaRow(now, key);
      largest = Math.max(largest, rows.isEmpty() ? Math.abs(row.delta().selfDelta()) : 0);
      rows.add(row);
    }
    columns.scaleTo(largest);
    DeltaRow before = table.getSelectionModel().getSelectedItem();
    showing = true;
    table.getSelectionModel().clearSelection();
    table.getItems().setAll(rows);
    table.sort();
    table.setPlaceholder(Parts.label(placeholder(wanted), "t2"));
    caption.setText(caption(wanted, nowWords));
    showing = false;
    if (before != null) {
      choose(before.key());
    }
  }

  private static String caption(Listing listing, DiffWords words) {
    String per = words.per();
    String what = ("self " + words.subject() + " " + per).strip();
    return switch (listing) {
      case SLOWER, FASTER -> what + ", larger than sampling noise";
      case NEW -> what + ", none of it on the base side";
      case VANISHED -> what + ", none of it on the current side";
      case MOVED -> "about the same cost, called from elsewhere";
      case ALL -> what + ", whether it changed or not";
    };
  }

  private static String placeholder(Listing listing) {
    return switch (listing) {
      case SLOWER -> "none: no function costs more than sampling noise explains";
      case FASTER -> "none: no function costs less than sampling noise explains";
      case NEW, VANISHED, MOVED, ALL -> "none";
    };
  }

  /// Chooses the row of a merge key, if the list has it.
  public void choose(int key) {
    showing = true;
    table.getSelectionModel().clearSelection();
    for (DeltaRow row : table.getItems()) {
      if (row.key() == key) {
        table.getSelectionModel().select(row);
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
        break;
      }
    }
    showing = false;
  }
}
