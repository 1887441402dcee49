package dev.kiln.render.fx.flame;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.SearchPlaces;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Tells which slabs hold a match of a search, whatever their widest node is.
final class SlabMatches {
  private static final BitSet NOTHING = new BitSet();

  private @Nullable FlameLayout layout;
  private @Nullable FrameSearch search;
  private BitSet places = NOTHING;

  /// Takes what is drawn: one look at the matches if it is new.
  void look(FlameLayout newLayout, @Nullable FrameSearch newSearch) {
    if (newLayout != layout || newSearch != search) {
      layout = newLayout;
      search = newSearch;
      places = newSearch == null ? NOTHING : SearchPlaces.of(newLayout, newSearch);
    }
  }

  boolean holdsMatch(Boxes boxes, int box) {
    int first = boxes.first(box);
    int found = first == Boxes.NONE ? Boxes.NONE : places.nextSetBit(first);
    return found >= 0 && found < first + boxes.count(box);
  }
}
