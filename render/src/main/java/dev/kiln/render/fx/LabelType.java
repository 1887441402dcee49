package dev.kiln.render.fx;

import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FoldedRows;
import dev.kiln.render.layout.FrameNames;
import dev.kiln.render.layout.GlyphWidths;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The font of labels at one size, with the measured forms of recently drawn names.
///
/// ```
///   slot = key mod 4096 | (keys, key) -> forms, longest first, and how wide each is
/// ```
///
/// Invariants: the table has 4,096 slots whatever the profile; a slot holds the last name that fell
/// into it.
public final class LabelType {
  private static final int SLOTS = 4096;

  /// The shorter forms of one name with their widths in pixels.
  public record Forms(MergeKeys keys, int key, List<String> texts, double[] widths) {}

  public final double sizePx;
  public final Font font;
  public final Font matchFont;
  public final GlyphWidths widths;
  public final GlyphWidths matchWidths;
  private final @Nullable Forms[] slots = new @Nullable Forms[SLOTS];

  public LabelType(double sizePx) {
    this.sizePx = sizePx;
    this.font = Fonts.ui(sizePx);
    this.matchFont = Fonts.uiSemibold(sizePx);
    this.widths = Fonts.widths(font);
    this.matchWidths = Fonts.widths(matchFont);
  }

  /// The forms of a node's name in the plain font.
  public Forms forms(TreeShape shape, int node) {
    if (shape.isRoot(node)) {
      return measured(shape.keys(), -1, shape.name(node));
    }
    int key = shape.key(node);
    int slot = key & SLOTS - 1;
    Forms known = slots[slot];
    if (known == null || known.key != key || known.keys != shape.keys()) {
      known = measured(shape.keys(), key, shape.name(node));
      slots[slot] = known;
    }
    return known;
  }

  /// The forms of a box's label: of a fold they say how many rows it stands for.
  public Forms forms(FlameLayout layout, int node, int row) {
    return FoldedRows.isFold(layout, node, row)
        ? measured(layout.shape().keys(), -1, FoldedRows.name(layout, node, row))
        : forms(layout.shape(), node);
  }

  private Forms measured(MergeKeys keys, int key, String name) {
    List<String> texts = FrameNames.forms(name);
    double[] sizes = new double[texts.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = widths.of(texts.get(i));
    }
    return new Forms(keys, key, texts, sizes);
  }
}
