package dev.kiln.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.DiffTrees;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Marked boxes in the interactive SVG.
class MarkedSvgTest {
  private static SvgOptions options(@Nullable FrameSearch search) {
    return new SvgOptions(
        "before.jfr to after.jfr",
        "cpu",
        "",
        "",
        "kiln diff",
        Themes.BOTH,
        Orientation.ICICLE,
        DiffTrees::colors,
        0,
        search);
  }

  private static String svg(@Nullable String search) {
    FlameLayout layout = DiffTrees.layout(DiffTrees.SMALL);
    FrameSearch found = search == null ? null : FrameSearch.of(layout.tree(), search);
    return SvgPainter.paint(layout, 1032, options(found));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void marksAreOnePathEachAndOnePattern() throws Exception {
    String svg = svg(null);
    String script = svg.substring(svg.indexOf("]]></script>"));
    assertFalse(script.isEmpty());
    Golden.check("marked.svg", svg.replaceAll("(?s)\\(\\(\\) => \\{.*]]>", "// viewer.js\n]]>"));
    assertEquals(1, count(svg, "<pattern "));
    for (String mark : new String[] {"v", "w", "o"}) {
      assertEquals(1, count(svg, "<path class=\"" + mark + "\""), mark);
    }
  }

  @Test
  void aMatchKeepsItsMark() {
    String svg = svg("gone.flush");
    assertEquals(1, count(svg, "<path class=\"v a\""));
    assertEquals(1, count(svg, "<path class=\"v\""), "the callee");
  }

  @Test
  void aPlainPictureHasNoPattern() {
    FlameLayout layout = DiffTrees.layout("same.a 5\n");
    SvgOptions plain = new SvgOptions("t", "s", "", "", Themes.BOTH, Orientation.ICICLE);
    String svg = SvgPainter.paint(layout, 1032, plain);
    assertFalse(svg.contains("<pattern"));
    assertFalse(svg.contains(".v{"));
    assertFalse(svg.contains(",k:["));
    assertTrue(svg(null).contains(",k:["));
  }
}
