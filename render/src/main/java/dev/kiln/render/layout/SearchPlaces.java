package dev.kiln.render.layout;

import dev.kiln.model.tree.FrameSearch;
import java.util.BitSet;

/// The places of the nodes that a search found, so that a slab can tell whether it holds one.
public final class SearchPlaces {
  private SearchPlaces() {}

  public static BitSet of(FlameLayout layout, FrameSearch search) {
    BitSet places = new BitSet(layout.boxCount());
    for (int i = 0, node = 0; i < search.matchCount(); i++) {
      node = search.next(node);
      // What has no box, or lies in a fold, has no place.
      if (layout.weight(node) != 0 && layout.node(layout.place(node)) == node) {
        places.set(layout.place(node));
      }
    }
    return places;
  }
}
