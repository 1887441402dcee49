package dev.kiln.render.fx.minimap;

import dev.kiln.render.fx.flame.FlameInput;
import dev.kiln.render.fx.flame.FlameModel;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.layout.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse on the overview.
final class MinimapInput {
  private static final double GRIP_REACH_PX = 5;

  /// A grip leaves at least so much of the range.
  private static final double LEAST_RANGE_PX = 2;

  /// What a press took hold of.
  private enum Hold {
    NOTHING,
    LEFT,
    RIGHT,
    RANGE
  }

  private final Minimap map;
  private final FlameModel model;
  private Hold hold = Hold.NOTHING;
  private double pressX;
  private double pressY;
  private double pressFrom;
  private double pressTo;
  private double pressScroll;

  MinimapInput(Minimap map, FlameModel model) {
    this.map = map;
    this.model = model;
  }

  void install() {
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    map.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> hold = Hold.NOTHING);
    map.addEventHandler(MouseEvent.MOUSE_MOVED, e -> map.setCursor(cursor(e.getX())));
    map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private Hold at(double x) {
    double left = map.frameLeft();
    double right = map.frameRight();
    // A narrow frame can still be taken in its middle: its grips reach outward only.
    double inward = Math.min(GRIP_REACH_PX, (right - left) / 4);
    if (x >= left - GRIP_REACH_PX && x <= left + inward) {
      return Hold.LEFT;
    }
    if (x >= right - inward && x <= right + GRIP_REACH_PX) {
      return Hold.RIGHT;
    }
    return x > left && x < right ? Hold.RANGE : Hold.NOTHING;
  }

  private Cursor cursor(double x) {
    return switch (at(x)) {
      case LEFT, RIGHT -> Cursor.H_RESIZE;
      case RANGE -> Cursor.OPEN_HAND;
      case NOTHING -> Cursor.DEFAULT;
    };
  }

  private void pressed(MouseEvent e) {
    MinimapPicture picture = map.picture();
    if (picture == null || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.getClickCount() == 2) {
      hold = Hold.NOTHING;
      model.zoomTo(0);
      return;
    }
    hold = at(e.getX());
    if (hold == Hold.NOTHING) {
      centre(picture, e.getX());
      hold = Hold.RANGE;
    }
    FlameScene s = model.now();
    if (s != null) {
      pressX = e.getX();
      pressY = e.getY();
      pressFrom = s.view().from();
      pressTo = s.view().to();
      pressScroll = s.scrollPx();
    }
  }

  private void centre(MinimapPicture picture, double x) {
    double size = picture.scene().view().to() - picture.scene().view().from();
    double from = picture.position(x) - size / 2;
    model.showRange(Math.max(0, from), Math.max(0, from) + size);
  }

  private void dragged(MouseEvent e) {
    MinimapPicture picture = map.picture();
    if (picture == null || hold == Hold.NOTHING) {
      return;
    }
    double perPx = picture.whole() / picture.graphPx();
    double moved = (e.getX() - pressX) * perPx;
    double size = pressTo - pressFrom;
    double least = Math.min(size, LEAST_RANGE_PX * perPx);
    switch (hold) {
      case LEFT ->
          model.showRange(Math.max(0, Math.min(pressFrom + moved, pressTo - least)), pressTo);
      case RIGHT ->
          model.showRange(
              pressFrom, Math.min(picture.whole(), Math.max(pressTo + moved, pressFrom + least)));
      case RANGE -> {
        double from = Math.max(0, Math.min(picture.whole() - size, pressFrom + moved));
        model.showRange(from, from + size);
        scroll(picture, e.getY() - pressY);
      }
      case NOTHING -> {}
    }
  }

  private void scroll(MinimapPicture picture, double downPx) {
    FlameScene s = picture.scene();
    double rows = downPx / picture.rowPx();
    double away = s.orientation() == Orientation.ICICLE ? rows : -rows;
    model.scrollTo(pressScroll + away * s.sizes().pitchPx());
  }

  private void scrolled(ScrollEvent e) {
    MinimapPicture picture = map.picture();
    if (picture == null) {
      return;
    }
    double factor = Math.pow(FlameInput.WHEEL_ZOOM, e.getDeltaY() + e.getDeltaX());
    double position = Math.max(0, Math.min(picture.whole(), picture.position(e.getX())));
    double from = picture.scene().view().from();
    double to = picture.scene().view().to();
    model.showRange(position - (position - from) / factor, position + (to - position) / factor);
    e.consume();
  }
}
