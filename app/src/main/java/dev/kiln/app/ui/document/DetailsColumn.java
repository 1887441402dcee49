package dev.kiln.app.ui.document;

import dev.kiln.app.session.Preferences;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The middle of a document with its details at the right.
///
/// ```
///   wide, or pinned      narrow, closed       narrow, open
///   +--------+-----+     +------------+-+     +------+-----+-+
///   | view   | det |     | view       |<|     | view | det |<|   the details lie over the view
///   +--------+-----+     +------------+-+     +------+-----+-+
/// ```
///
/// The left edge of the details can be dragged; the width is remembered.
final class DetailsColumn extends BorderPane {
  /// Below this width of the window the details lie over the view, unless they are pinned.
  private static final double DRAWER_BELOW_PX = 1180;

  private static final double NARROW_BELOW_PX = 1360;
  private static final int WIDTH_PX = 320;
  private static final int NARROW_WIDTH_PX = 280;
  private static final int GRIP_PX = 6;
  private static final int STEP_PX = 16;

  private final Preferences preferences;
  private final StackPane middle = new StackPane();
  private final BorderPane side;
  private final Region grip = new Region();
  private final HBox strip = new HBox();
  private final Button pin;
  private boolean open;
  private boolean hidden;

  /// Heard weakly: preferences outlive the document.
  private final InvalidationListener preferred = _ -> arrange();

  DetailsColumn(Node view, DetailsSwitch details, Preferences preferences) {
    this.preferences = preferences;
    middle.getChildren().add(view);
    middle.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(middle);
    pin = Icons.button(Feather.MAP_PIN, "Keep the details beside the view", this::togglePin);
    pin.setId("details-pin");
    Button out = Icons.button(Feather.CHEVRONS_RIGHT, "Hide the details (D)", this::toggle);
    HBox head = new HBox(new DetailsTitle(details), Labels.spring(), pin, out);
    head.getStyleClass().add("details-head");
    BorderPane column = new BorderPane(details);
    column.setTop(head);
    side = new BorderPane(column);
    side.setLeft(grip);
    side.setId("details-side");
    side.getStyleClass().add("details-side");
    StackPane.setAlignment(side, Pos.CENTER_RIGHT);
    Button in = Icons.button(Feather.CHEVRONS_LEFT, "Show the details (D)", this::toggle);
    in.setId("details-open");
    strip.getChildren().add(in);
    strip.getStyleClass().add("details-strip");
    watchGrip();
    WeakInvalidationListener weak = new WeakInvalidationListener(preferred);
    preferences.detailsPinnedProperty().addListener(weak);
    preferences.detailsWidthProperty().addListener(weak);
    preferences.textPercentProperty().addListener(weak);
    widthProperty().addListener(_ -> arrange());
    arrange();
  }

  private void watchGrip() {
    grip.getStyleClass().add("details-grip");
    grip.setCursor(Cursor.H_RESIZE);
    grip.setFocusTraversable(true);
    grip.setAccessibleText("Width of the details; Left and Right change it");
    grip.setOnMouseDragged(
        e ->
            resize(
                (side.localToScene(side.getWidth(), 0).getX() - e.getSceneX()) / scale()
                    - GRIP_PX));
    grip.setOnMousePressed(_ -> grip.requestFocus());
    grip.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
            resize(sidePx() + (e.getCode() == KeyCode.LEFT ? STEP_PX : -STEP_PX));
            e.consume();
          }
        });
  }

  /// @param px at 100 % text
  private void resize(double px) {
    int width = (int) Math.round(px);
    preferences
        .detailsWidthProperty()
        .set(Math.clamp(width, Preferences.MIN_DETAILS_PX, Preferences.MAX_DETAILS_PX));
  }

  private double scale() {
    return preferences.textPercentProperty().get() / 100.0;
  }

  /// The width of the window as if the text had its usual size.
  private double windowPx() {
    return (getScene() == null ? getWidth() : getScene().getWidth()) / scale();
  }

  private int sidePx() {
    int set = preferences.detailsWidthProperty().get();
    int usual = windowPx() < NARROW_BELOW_PX ? NARROW_WIDTH_PX : WIDTH_PX;
    return set == 0 ? usual : set;
  }

  private boolean isDrawer() {
    return windowPx() < DRAWER_BELOW_PX && !preferences.detailsPinnedProperty().get();
  }

  /// Shows the details or puts them away.
  void toggle() {
    if (isDrawer()) {
      open = !open;
    } else {
      hidden = !hidden;
      open = !hidden;
    }
    arrange();
  }

  private void togglePin() {
    hidden = false;
    preferences.detailsPinnedProperty().set(!preferences.detailsPinnedProperty().get());
  }

  /// Closes the details if they lie over the view.
  ///
  /// @return whether they did
  boolean closeDrawer() {
    boolean closes = isDrawer() && open;
    open &= !closes;
    arrange();
    return closes;
  }

  private void arrange() {
    boolean drawer = isDrawer();
    double width = (sidePx() + GRIP_PX) * scale();
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
    side.getStyleClass().remove("details-drawer");
    if (drawer) {
      side.getStyleClass().add("details-drawer");
    }
    pin.setVisible(windowPx() < DRAWER_BELOW_PX);
    pin.getStyleClass().remove("chosen");
    if (preferences.detailsPinnedProperty().get()) {
      pin.getStyleClass().add("chosen");
    }
    Node right = drawer || hidden ? strip : side;
    boolean over = drawer && open;
    if (!over) {
      middle.getChildren().remove(side);
    }
    if (!right.equals(getRight())) {
      setRight(null);
      setRight(right);
    }
    if (over && !middle.getChildren().contains(side)) {
      middle.getChildren().add(side);
    }
  }
}
