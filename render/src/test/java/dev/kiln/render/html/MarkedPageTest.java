package dev.kiln.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.DiffTrees;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of a difference: marks, notes, given weights, and what is said of each box.
class MarkedPageTest {
  private static final SvgOptions OPTIONS =
      new SvgOptions(
          "before to after",
          "cpu",
          "",
          "",
          "",
          Themes.BOTH,
          Orientation.ICICLE,
          DiffTrees::colors,
          0,
          null);

  @Test
  void boxesHaveTheirMarksAndNotes() {
    FlameLayout layout = DiffTrees.layout(DiffTrees.SMALL);
    PageReader page = new PageReader(HtmlPainter.paint(layout, OPTIONS, 0));
    ColorScheme colors = DiffTrees.colors(layout.tree(), Theme.LIGHT);
    assertEquals(layout.tree().size(), page.boxes.size());
    int marked = 0;
    for (int node = 0; node < layout.tree().size(); node++) {
      int box = page.names.isEmpty() ? -1 : indexOf(page, layout.shape().name(node));
      assertEquals(colors.mark(node).ordinal(), page.extras.get(box).mark());
      assertEquals(colors.note(node), page.extras.get(box).note());
      assertEquals(layout.weight(node), page.extras.get(box).weight());
      marked += page.extras.get(box).mark() == 0 ? 0 : 1;
    }
    assertEquals(6, marked);
  }

  private static int indexOf(PageReader page, String name) {
    for (int i = 0; i < page.boxes.size(); i++) {
      if (page.boxes.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  /// Widths are those that were given, values those of the tree, with boxes left out and without.
  @Test
  void givenWeightsAndValuesAreApart() {
    ProfileView view =
        new ProfileView(
            Stacks.profile("main;gone.a;gone.b 40 0\nmain;same.c 10 30\nmain;new.d 0 1\n", 2));
    CallTree base = view.callTree(Query.all());
    CallTree current = view.callTree(QueryText.parse("value=value1"));
    long[] union = new long[base.size()];
    for (int node = union.length - 1; node >= 0; node--) {
      union[node] += Math.max(base.self(node), current.self(node));
      if (node > 0) {
        union[base.shape().parent(node)] += union[node];
      }
    }
    for (double least : new double[] {0, 0.05}) {
      for (CallTree tree : List.of(base, current)) {
        for (long[] weights : List.of(union, base.totals(), current.totals())) {
          FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT, weights, union);
          PageReader page = new PageReader(HtmlPainter.paint(layout, OPTIONS, least));
          assertTrue(page.boxes.size() >= 3, "boxes: " + page.boxes.size());
          for (int i = 0; i < page.boxes.size(); i++) {
            int node = node(tree, page.boxes.get(i).name());
            assertEquals(weights[node], page.extras.get(i).weight());
            assertEquals(tree.total(node), page.boxes.get(i).total());
          }
        }
      }
    }
  }

  private static int node(CallTree tree, String name) {
    for (int node = 0; node < tree.size(); node++) {
      if (tree.shape().name(node).equals(name)) {
        return node;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void textsStandInTheOrderOfBoxes() {
    FlameLayout layout = DiffTrees.layout("main;up53.a 5\nmain;gone.b 4\n");
    String html = HtmlPainter.paint(layout, OPTIONS, 0, node -> "text </script> " + node);
    String texts = html.substring(html.indexOf("\"texts\":["));
    assertTrue(texts.startsWith("\"texts\":[\"text \\u003c/script\\u003e 0\",\n\"text"), texts);
    assertEquals(3, html.split("</script", -1).length);
    assertTrue(texts.indexOf(" 3\"") > texts.indexOf(" 2\""), "preorder");
    assertFalse(HtmlPainter.paint(layout, OPTIONS, 0).contains("\"texts\""));
  }

  @Test
  void theLegendDrawsTheMarks() {
    String html = HtmlPainter.paint(DiffTrees.layout(DiffTrees.SMALL), OPTIONS, 0);
    for (String part : List.of("<i class=\"VANISHED\"", "<i class=\"NEW\"", "<i class=\"MOVED\"")) {
      assertEquals(2, html.split(part, -1).length, part);
    }
  }
}
