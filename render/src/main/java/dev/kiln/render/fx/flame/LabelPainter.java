package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.value.Quantities;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.fx.Fills;
import dev.kiln.render.fx.LabelType;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.RowSizes;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;

/// Writes names into boxes, and to the right of them a share or a change if both fit.
final class LabelPainter {
  /// The most labels of one frame: more would cost the frame its time and be unreadable.
  static final int MAX_LABELS = 1500;

  /// Free pixels between a label and what stands right of it.
  private static final double SHARE_GAP_PX = 10;

  /// How far a plate reaches left and right of its text, and stays away from a box's edges.
  private static final double PLATE_PX = 3;

  private static final double PLATE_INSET_PX = 2;

  private final Fills fills;
  private LabelType type = new LabelType(RowSizes.NORMAL.labelPx());
  private int drawn;

  /// @param fills the fills of the frame
  LabelPainter(Fills fills) {
    this.fills = fills;
  }

  /// Labels written in this frame.
  int drawn() {
    return drawn;
  }

  void paint(GraphicsContext g, FlameScene scene, Boxes boxes) {
    if (type.sizePx != scene.sizes().labelPx()) {
      type = new LabelType(scene.sizes().labelPx());
    }
    g.setFont(type.font);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setTextBaseline(VPos.CENTER);
    drawn = 0;
    double least = scene.sizes().minLabelPx();
    for (int b = 0; b < boxes.size() && drawn < MAX_LABELS; b++) {
      if (!boxes.isSlab(b) && boxes.width(b) >= least) {
        paintLabel(g, scene, boxes, b);
      }
    }
  }

  private void paintLabel(GraphicsContext g, FlameScene scene, Boxes boxes, int b) {
    int node = boxes.node(b);
    FrameSearch search = scene.search();
    boolean match = search != null && search.isMatch(node);
    RowSizes sizes = scene.sizes();
    GlyphWidths glyphs = match ? type.matchWidths : type.widths;
    LabelType.Forms forms = type.forms(scene.layout(), node, boxes.row(b));
    double room = boxes.width(b) - 2 * sizes.paddingPx();
    String note = scene.colors().note(node);
    String share =
        note != null ? note : boxes.width(b) >= sizes.minSharePx() ? share(scene, node) : "";
    double shareWidth = share.isEmpty() ? 0 : glyphs.of(share) + SHARE_GAP_PX;
    int fitting = fitting(forms, match, room - shareWidth);
    boolean whole = fitting < forms.texts().size();
    // A share goes before a name is cut; a note of what changed stays while the name has any room.
    boolean both = whole || note != null && room - shareWidth >= sizes.minLabelPx();
    double nameRoom = both ? room - shareWidth : room;
    String label = whole ? forms.texts().get(fitting) : glyphs.fit(forms.texts(), nameRoom);
    if (label.isEmpty()) {
      return;
    }
    double y = Math.rint(scene.top(boxes.row(b)) + sizes.rowPx() / 2);
    double left = Math.rint(sizes.marginPx() + boxes.left(b) + sizes.paddingPx());
    boolean plate = !match && scene.colors().mark(node) == BoxMark.VANISHED;
    if (match) {
      g.setFont(type.matchFont);
    }
    text(g, scene, node, label, left, y, glyphs.of(label), plate);
    if (both && !share.isEmpty()) {
      double right = sizes.marginPx() + boxes.left(b) + boxes.width(b) - sizes.paddingPx();
      double width = glyphs.of(share);
      text(g, scene, node, share, Math.rint(right - width), y, width, plate);
    }
    if (match) {
      g.setFont(type.font);
    }
    drawn++;
  }

  /// Writes on a box; on a hatch over a plate of the surface.
  private void text(
      GraphicsContext g,
      FlameScene scene,
      int node,
      String text,
      double left,
      double y,
      double width,
      boolean plate) {
    if (plate) {
      double high = scene.sizes().rowPx() - 2 * PLATE_INSET_PX;
      fills.set(g, scene.theme().surface);
      g.fillRect(left - PLATE_PX, Math.rint(y - high / 2), Math.ceil(width) + 2 * PLATE_PX, high);
    }
    FrameSearch search = scene.search();
    boolean match = search != null && search.isMatch(node);
    fills.set(g, ink(scene, node, match));
    g.fillText(text, left, y);
  }

  /// The longest form that fits, by index; the number of forms if none does.
  private int fitting(LabelType.Forms forms, boolean match, double room) {
    int form = 0;
    int count = forms.texts().size();
    while (form < count
        && (match ? type.matchWidths.of(forms.texts().get(form)) : forms.widths()[form]) > room) {
      form++;
    }
    return form;
  }

  private static int ink(FlameScene scene, int node, boolean match) {
    if (match) {
      return Theme.MATCH_INK;
    }
    FrameSearch search = scene.search();
    boolean faint =
        FxPainter.isAncestorOfZoom(scene, node) || search != null && !search.isRelated(node);
    return faint ? Rgb.mix(scene.theme().ink, scene.theme().surface, 0.78) : scene.theme().ink;
  }

  private static String share(FlameScene scene, int node) {
    return Quantities.share(scene.layout().tree().share(node));
  }
}
