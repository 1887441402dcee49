package dev.kiln.app.ui.calltree;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The keys of the call tree: Left and Right close and open or step, with Shift all below; Enter
/// opens and closes; `*` or Ctrl+E opens the heaviest path. Plain letters act on stacks, in this
/// view as in all, so going to a name begins with a capital letter or an apostrophe: then what is
/// typed goes to the next row whose name begins so, or else has it in it.
final class CallTreeKeys {
  private static final double PATIENCE_MS = 1000;

  private final CallTreeTable table;
  private final Runnable copy;
  private final BooleanSupplier searching;
  private final PauseTransition patience = new PauseTransition(Duration.millis(PATIENCE_MS));
  private final StringBuilder typed = new StringBuilder();
  private boolean typing;

  /// @param copy copies the chosen row
  /// @param searching whether there are matches, which N steps through
  CallTreeKeys(CallTreeTable table, Runnable copy, BooleanSupplier searching) {
    this.table = table;
    this.copy = copy;
    this.searching = searching;
    patience.setOnFinished(_ -> typing = false);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent e) {
    boolean known;
    if (e.isShortcutDown()) {
      known = shortcut(e.getCode());
    } else if (e.isAltDown()) {
      known = false;
    } else {
      known = plain(e);
    }
    if (known) {
      e.consume();
    }
  }

  private boolean shortcut(KeyCode code) {
    if (code == KeyCode.C) {
      copy.run();
      return true;
    }
    CallItem chosen = table.chosen();
    if (code == KeyCode.E && chosen != null) {
      table.openHeaviestPath(chosen);
      return true;
    }
    return false;
  }

  private boolean plain(KeyEvent e) {
    TreeItem<CallRow> row = table.getSelectionModel().getSelectedItem();
    if (row != null && row.getValue().isMore() && opens(e.getCode())) {
      table.loadMore(row);
      return true;
    }
    CallItem chosen = table.chosen();
    switch (e.getCode()) {
      case RIGHT -> right(chosen, e.isShiftDown());
      case LEFT -> left(row, chosen, e.isShiftDown());
      case ENTER -> toggle(chosen);
      // What they type is handled when it is typed; they are no keys of the window here.
      case MULTIPLY, ASTERISK -> {}
      default -> {
        return isText(e);
      }
    }
    return true;
  }

  private static boolean opens(KeyCode code) {
    return code == KeyCode.ENTER || code == KeyCode.RIGHT || code == KeyCode.SPACE;
  }

  /// Whether the key begins or goes on with a name; digits with Shift are no keys of the window
  /// here.
  private boolean isText(KeyEvent e) {
    KeyCode code = e.getCode();
    boolean digit = code.isDigitKey() && (typing || e.isShiftDown());
    boolean letter = code.isLetterKey() && (typing || e.isShiftDown() && !isStep(code.getName()));
    return digit || letter || code == KeyCode.QUOTE;
  }

  /// N steps through matches, if there are some.
  private boolean isStep(String letter) {
    return letter.equalsIgnoreCase("n") && searching.getAsBoolean();
  }

  private void right(@Nullable CallItem chosen, boolean all) {
    if (chosen == null || chosen.isLeaf()) {
      return;
    }
    if (all) {
      table.openBelow(chosen);
    } else if (chosen.isExpanded()) {
      table.getSelectionModel().clearAndSelect(table.getRow(chosen) + 1);
    } else {
      chosen.setExpanded(true);
    }
  }

  private void left(@Nullable TreeItem<CallRow> row, @Nullable CallItem chosen, boolean all) {
    if (row == null) {
      return;
    }
    if (all && chosen != null) {
      table.closeBelow(chosen);
    } else if (row.isExpanded() && !row.isLeaf()) {
      row.setExpanded(false);
    } else if (row.getParent() != null) {
      table.getSelectionModel().clearAndSelect(table.getRow(row.getParent()));
      table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 5));
    }
  }

  private static void toggle(@Nullable CallItem chosen) {
    if (chosen != null) {
      chosen.setExpanded(!chosen.isExpanded());
    }
  }

  private void typed(KeyEvent e) {
    String text = e.getCharacter();
    if (e.isShortcutDown() || e.isAltDown() || text.isEmpty() || text.charAt(0) < ' ') {
      return;
    }
    CallItem chosen = table.chosen();
    if (text.equals("*")) {
      if (chosen != null) {
        table.openHeaviestPath(chosen);
      }
      e.consume();
      return;
    }
    char first = text.charAt(0);
    boolean begins = first == '\'' || Character.isUpperCase(first) && !isStep(text);
    if (!typing && !begins) {
      return;
    }
    if (!typing) {
      typed.setLength(0);
    }
    typing = true;
    patience.playFromStart();
    if (first != '\'') {
      typed.append(text.toLowerCase(Locale.ROOT));
      find();
    }
    e.consume();
  }

  private void find() {
    List<CallItem> rows = table.rows();
    int from = Math.max(0, rows.indexOf(table.chosen()));
    // One letter more may still be the same row; a first letter goes on to the next.
    int first = typed.length() == 1 ? from + 1 : from;
    CallItem inside = null;
    for (int i = 0; i < rows.size(); i++) {
      CallItem row = rows.get((first + i) % rows.size());
      String name = row.shortName().toLowerCase(Locale.ROOT);
      if (name.startsWith(typed.toString())) {
        table.getSelectionModel().clearAndSelect(table.getRow(row));
        table.scrollTo(Math.max(0, table.getRow(row) - 5));
        return;
      }
      inside = inside == null && name.contains(typed) ? row : inside;
    }
    if (inside != null) {
      table.getSelectionModel().clearAndSelect(table.getRow(inside));
      table.scrollTo(Math.max(0, table.getRow(inside) - 5));
    }
  }
}
