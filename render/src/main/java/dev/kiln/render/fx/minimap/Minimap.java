package dev.kiln.render.fx.minimap;

import dev.kiln.model.value.Quantities;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.PictureRegion;
import dev.kiln.render.fx.flame.FlameCanvas;
import dev.kiln.render.fx.flame.FlameModel;
import dev.kiln.render.fx.flame.FlameScene;
import dev.kiln.render.layout.Orientation;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/// A small overview of the whole flame graph, placed above it, with the visible part framed; 46 px
/// high.
///
/// The picture is painted once for a layout, its colours, a search and a size; while the canvas is
/// zoomed and panned only the frame moves. Dragging the frame moves the range, dragging a grip
/// resizes it, a click beside it centres it there, a double click shows everything, the wheel
/// zooms. Every one of these has its key on the canvas.
public final class Minimap extends PictureRegion {
  /// The height that the look gives it.
  public static final double HEIGHT_PX = 46;

  private static final double FRAME_TOP_PX = 4;
  private static final double LEAST_FRAME_PX = 6;
  private static final double GRIP_WIDTH_PX = 4;
  private static final double GRIP_HEIGHT_PX = 14;
  private static final double VEIL_OPACITY = 0.62;

  private final FlameModel model;
  private final Rectangle[] veils = {shape(), shape(), shape(), shape()};
  private final Rectangle frame = shape();
  private final Rectangle leftGrip = shape();
  private final Rectangle rightGrip = shape();
  private @Nullable FlameScene painted;

  /// An overview of what a canvas shows; follows it and moves it.
  public Minimap(FlameCanvas flame) {
    super("minimap", "Overview");
    model = flame.model();
    setMinHeight(HEIGHT_PX);
    setPrefHeight(HEIGHT_PX);
    setMaxHeight(HEIGHT_PX);
    frame.setFill(null);
    frame.setStrokeType(StrokeType.INSIDE);
    frame.setStrokeWidth(2);
    getChildren().addAll(veils);
    getChildren().addAll(frame, leftGrip, rightGrip);
    model.sceneProperty().addListener((_, _, now) -> follow(now));
    new MinimapInput(this, model).install();
  }

  private static Rectangle shape() {
    Rectangle shape = new Rectangle();
    shape.setManaged(false);
    shape.setMouseTransparent(true);
    return shape;
  }

  /// The layout that the overview shows; null if nothing is shown.
  @Nullable MinimapPicture picture() {
    FlameScene s = model.now();
    return s == null
        ? null
        : new MinimapPicture(s, model.whole(s.layout()), getWidth(), getHeight());
  }

  double frameLeft() {
    return frame.getX();
  }

  double frameRight() {
    return frame.getX() + frame.getWidth();
  }

  private void follow(@Nullable FlameScene now) {
    if (now == null || painted == null || !looksLike(painted, now)) {
      repaint();
    } else {
      placeMarks();
    }
  }

  /// Whether two scenes have one overview: all but where in it the canvas is.
  private static boolean looksLike(FlameScene a, FlameScene b) {
    return a.layout().equals(b.layout())
        && a.colors().equals(b.colors())
        && a.theme() == b.theme()
        && a.orientation() == b.orientation()
        && a.sizes().equals(b.sizes())
        && a.chosenKey() == b.chosenKey()
        && Objects.equals(a.search(), b.search());
  }

  @Override
  protected boolean hasPicture() {
    return model.now() != null;
  }

  @Override
  protected void paint(GraphicsContext g) {
    MinimapPicture picture = picture();
    if (picture != null) {
      picture.paint(g);
      painted = picture.scene();
    }
  }

  @Override
  protected void placeMarks() {
    MinimapPicture picture = picture();
    if (picture == null) {
      return;
    }
    FlameScene s = picture.scene();
    double left = Math.rint(picture.x(s.view().from()));
    double right = Math.max(left + LEAST_FRAME_PX, Math.rint(picture.x(s.view().to())));
    double pitch = s.sizes().pitchPx();
    double firstRow = Math.max(0, (s.scrollPx() - s.sizes().topPx()) / pitch);
    double endRow = Math.min(s.layout().rows(), (s.scrollPx() + s.heightPx()) / pitch);
    boolean icicle = s.orientation() == Orientation.ICICLE;
    double near = icicle ? FRAME_TOP_PX : getHeight() - 1;
    double far = icicle ? getHeight() - 1 : FRAME_TOP_PX;
    if (s.maxScrollPx() > 0) {
      near = picture.y(firstRow) + (icicle ? -1 : 1);
      far = picture.y(Math.max(endRow, firstRow)) + (icicle ? 1 : -1);
    }
    double top = Math.max(FRAME_TOP_PX, Math.rint(Math.min(near, far)));
    double bottom = Math.min(getHeight() - 1, Math.rint(Math.max(near, far)));
    top = Math.max(FRAME_TOP_PX, Math.min(top, bottom - LEAST_FRAME_PX));
    bottom = Math.max(bottom, top + LEAST_FRAME_PX);
    place(frame, left, top, right, bottom);
    place(veils[0], 0, 0, left, getHeight());
    place(veils[1], right, 0, getWidth(), getHeight());
    place(veils[2], left, FRAME_TOP_PX, right, top);
    place(veils[3], left, bottom, right, getHeight());
    double middle = Math.rint((top + bottom - GRIP_HEIGHT_PX) / 2);
    place(leftGrip, left - 2, middle, left - 2 + GRIP_WIDTH_PX, middle + GRIP_HEIGHT_PX);
    place(rightGrip, right - 2, middle, right - 2 + GRIP_WIDTH_PX, middle + GRIP_HEIGHT_PX);
    paintShapes(s);
    setAccessibleText(spoken(picture, firstRow, endRow));
  }

  private void paintShapes(FlameScene s) {
    for (Rectangle veil : veils) {
      veil.setFill(Fills.color(s.theme().app));
      veil.setOpacity(VEIL_OPACITY);
    }
    frame.setStroke(Fills.color(s.theme().accent));
    leftGrip.setFill(Fills.color(s.theme().accent));
    rightGrip.setFill(Fills.color(s.theme().accent));
  }

  private static void place(Rectangle shape, double left, double top, double right, double bottom) {
    shape.setX(left);
    shape.setY(top);
    shape.setWidth(Math.max(0, right - left));
    shape.setHeight(Math.max(0, bottom - top));
  }

  private static String spoken(MinimapPicture picture, double firstRow, double endRow) {
    FlameScene s = picture.scene();
    return String.format(
        Locale.ROOT,
        "Overview: showing %s to %s of the width, rows %d to %d of %d",
        Quantities.share(s.view().from() / picture.whole()),
        Quantities.share(s.view().to() / picture.whole()),
        (int) firstRow + 1,
        (int) Math.ceil(endRow),
        s.layout().rows());
  }
}
