package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.Trees;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Deep rows of a still picture, and which slabs hold what a search found.
class FoldedRowsTest {
  /// A tower over a part of the width, in hundredths.
  private static FlameLayout tower(int frames, int hundredths) {
    String stack =
        IntStream.range(0, frames).mapToObj(i -> "r" + i).collect(Collectors.joining(";"));
    String text = stack + " " + hundredths + "\nr0;other " + (100 - hundredths) + "\n";
    return FlameLayout.of(Trees.of(text), Order.WEIGHT);
  }

  @Test
  void aThinTowerIsFoldedWhereItIsThin() {
    FlameLayout whole = tower(1000, 1);
    FlameLayout folded = FoldedRows.of(whole, 0, 0, 100);
    assertEquals(FoldedRows.ALWAYS + 1, folded.rows());
    int fold = folded.node(folded.boxCount() - 1);
    assertTrue(FoldedRows.isFold(folded, fold, folded.rows() - 1));
    assertEquals("… 851 deeper", FoldedRows.name(folded, fold, folded.rows() - 1));
    assertEquals("rows 151 to 1,001 are folded", FoldedRows.note(folded));
    assertSame(whole, folded.whole());
  }

  @Test
  void whatIsWideOrFlatIsNotFolded() {
    FlameLayout wide = tower(1000, 50);
    assertSame(wide, FoldedRows.of(wide, 0, 0, 100));
    FlameLayout flat = tower(100, 1);
    assertSame(flat, FoldedRows.of(flat, 0, 0, 100));
    assertEquals("", FoldedRows.note(flat));
    FlameLayout seen = tower(1000, 1);
    assertSame(seen, FoldedRows.of(seen, 0, 99, 100).whole());
  }

  @Test
  void aDepthCanBeAskedFor() {
    FlameLayout folded = FoldedRows.of(tower(10, 50), 4, 0, 100);
    assertEquals(4, folded.rows());
    int fold = folded.node(folded.boxCount() - 1);
    assertEquals("… 8 deeper", FoldedRows.name(folded, fold, 3));
    int other = folded.node(folded.boxCount() - 2);
    assertFalse(FoldedRows.isFold(folded, other, 2));
  }

  @Test
  void aSearchNumbersThePlacesOfItsMatches() {
    FlameLayout layout = FlameLayout.of(Trees.of("a;b 3\na;c 2\na;bb 1\n"), Order.WEIGHT);
    FrameSearch search = FrameSearch.of(layout.tree(), "b");
    BitSet places = SearchPlaces.of(layout, search);
    String[] found =
        places.stream().mapToObj(p -> layout.shape().name(layout.node(p))).toArray(String[]::new);
    assertEquals("[b, bb]", Arrays.toString(found));
    Boxes boxes = new Boxes();
    layout.visible(Viewport.whole(layout, 2), 2, boxes);
    int slab = IntStream.range(0, boxes.size()).filter(boxes::isSlab).findFirst().orElseThrow();
    assertTrue(places.get(boxes.first(slab) + boxes.count(slab) - 1), "bb is the last of the slab");
  }
}
