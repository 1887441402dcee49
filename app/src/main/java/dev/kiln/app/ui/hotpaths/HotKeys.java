package dev.kiln.app.ui.hotpaths;

import dev.kiln.render.fx.hot.HotCanvas;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the hot paths view; they take precedence over the keys of all views.
final class HotKeys {
  private final HotPathsPane pane;
  private final HotCanvas canvas;

  HotKeys(HotPathsPane pane, HotCanvas canvas) {
    this.pane = pane;
    this.canvas = canvas;
  }

  void key(KeyEvent e) {
    if (e.getTarget() instanceof TextInputControl || e.isAltDown()) {
      return;
    }
    if (e.isShortcutDown() ? shortcut(e) : plain(e)) {
      e.consume();
    }
  }

  private boolean shortcut(KeyEvent e) {
    if (e.getCode() == KeyCode.E) {
      pane.followHeaviest();
      return true;
    }
    if (e.getCode() == KeyCode.C && isInMain(e)) {
      pane.copyRow();
      return true;
    }
    return false;
  }

  private boolean plain(KeyEvent e) {
    if (e.getCode() == KeyCode.MULTIPLY || "*".equals(e.getText())) {
      pane.followHeaviest();
    } else if (e.getCode() == KeyCode.I) {
      pane.addToWhatIf();
    } else if (e.getCode() == KeyCode.RIGHT && isInTable(e)) {
      return pane.rows().openChosen();
    } else if (e.getCode() == KeyCode.LEFT && isInTable(e)) {
      return pane.rows().closeChosen();
    } else if (e.getCode() == KeyCode.BACK_SPACE && pane.from() != null) {
      pane.showRanking();
    } else if (e.getCode() == KeyCode.ENTER && isInMain(e)) {
      pane.open();
    } else {
      return false;
    }
    return true;
  }

  private boolean isInTable(KeyEvent e) {
    return pane.rows().equals(e.getTarget());
  }

  private boolean isInMain(KeyEvent e) {
    return pane.rows().equals(e.getTarget()) || canvas.equals(e.getTarget());
  }
}
