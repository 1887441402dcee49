package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.RowSizes;
import dev.kiln.render.layout.Viewport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All that one frame of the picture depends on.
///
/// @param layout where boxes lie
/// @param colors their fills
/// @param theme light or dark
/// @param orientation which way the picture grows
/// @param sizes of rows and type
/// @param view the visible range; its width is the canvas's without margins
/// @param scrollPx how far the rows are scrolled away from the root
/// @param heightPx the canvas's height
/// @param zoom the node that fills the width; 0 for the root
/// @param search the matches to mark; null for none
/// @param marks the outlined boxes, drawn above all else
public record FlameScene(
    FlameLayout layout,
    ColorScheme colors,
    Theme theme,
    Orientation orientation,
    RowSizes sizes,
    Viewport view,
    double scrollPx,
    double heightPx,
    int zoom,
    @Nullable FrameSearch search,
    Marks marks) {

  /// A draft of a scene, in which a caller sets what differs.
  static final class Draft {
    FlameLayout layout;
    ColorScheme colors;
    Theme theme;
    Orientation orientation;
    RowSizes sizes;
    Viewport view;
    double scrollPx;
    double heightPx;
    int zoom;
    @Nullable FrameSearch search;
    Marks marks;

    private Draft(FlameScene s) {
      layout = s.layout;
      colors = s.colors;
      theme = s.theme;
      orientation = s.orientation;
      sizes = s.sizes;
      view = s.view;
      scrollPx = s.scrollPx;
      heightPx = s.heightPx;
      zoom = s.zoom;
      search = s.search;
      marks = s.marks;
    }
  }

  /// This scene but for what `change` sets.
  FlameScene with(Consumer<Draft> change) {
    Draft d = new Draft(this);
    change.accept(d);
    return new FlameScene(
        d.layout,
        d.colors,
        d.theme,
        d.orientation,
        d.sizes,
        d.view,
        d.scrollPx,
        d.heightPx,
        d.zoom,
        d.search,
        d.marks);
  }

  /// The scene as it is seen through a band.
  ///
  /// @param down from the scene's upper edge to the band's
  /// @param bandPx the band's height
  public FlameScene part(double down, int bandPx) {
    double scroll =
        orientation == Orientation.ICICLE ? scrollPx + down : scrollPx + heightPx - down - bandPx;
    return with(
        d -> {
          d.scrollPx = scroll;
          d.heightPx = bandPx;
        });
  }

  /// Whether both look the same but for the outlines of single boxes.
  boolean paintsLike(FlameScene other) {
    return chosenKey() == other.chosenKey() && with(d -> d.marks = other.marks).equals(other);
  }

  /// The merge key of the chosen box, whose function is marked wherever it stands; -1 for none.
  public int chosenKey() {
    int node = marks.selected();
    return node > 0 ? layout.shape().key(node) : -1;
  }

  /// Whether a box is another one of the chosen function.
  public boolean isChosenToo(int node) {
    return node > 0 && node != marks.selected() && layout.shape().key(node) == chosenKey();
  }

  /// The top edge of a row on the canvas.
  double top(int row) {
    double pitch = sizes.pitchPx();
    return orientation == Orientation.ICICLE
        ? sizes.topPx() + row * pitch - scrollPx
        : heightPx - sizes.topPx() - (row + 1) * pitch + scrollPx;
  }

  /// The row at a height of the canvas; may lie outside the layout.
  int rowAt(double y) {
    double distance =
        orientation == Orientation.ICICLE
            ? y - sizes.topPx() + scrollPx
            : heightPx - sizes.topPx() - y + scrollPx;
    return (int) Math.floor(distance / sizes.pitchPx());
  }

  /// The viewport with the rows that the canvas shows.
  Viewport visibleView() {
    double pitch = sizes.pitchPx();
    int first = Math.max(0, (int) Math.floor((scrollPx - sizes.topPx()) / pitch));
    int count = (int) Math.ceil(heightPx / pitch) + 2;
    return view.withRows(first, first + count);
  }

  /// How far the rows can be scrolled.
  public double maxScrollPx() {
    double content = layout.rows() * sizes.pitchPx() + 3 * sizes.topPx();
    return Math.max(0, content - heightPx);
  }
}
