package dev.kiln.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.Trees;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.html.PageReader.Box;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.svg.SvgOptions;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlPainterTest {
  private static final String SMALL =
      """
      main;parse;get 8000
      main;parse 4000
      main;send 5999
      gc 2000
      main;send;rare 1
      """;

  private static FlameLayout layout(String stacks) {
    return FlameLayout.of(Trees.of(stacks), Order.WEIGHT);
  }

  private static SvgOptions options(int zoom, @Nullable FrameSearch search) {
    return new SvgOptions(
        "app.collapsed",
        "value0/count, 20,000 in all",
        "focus=a",
        "search: a",
        "kiln render app.collapsed -o app.html",
        Themes.BOTH,
        Orientation.ICICLE,
        PackageColors::of,
        zoom,
        search);
  }

  /// The boxes of a layout as the page should have them, found the plain way.
  private static List<Box> expected(FlameLayout layout, double leastShare) {
    List<Box> boxes = new ArrayList<>();
    if (layout.rows() > 0) {
      CallTree tree = layout.tree();
      ColorScheme light = PackageColors.of(tree, Theme.LIGHT);
      ColorScheme dark = PackageColors.of(tree, Theme.DARK);
      collect(layout, light, dark, 0, 0, -1, leastShare * layout.totalWeight(), boxes);
    }
    return boxes;
  }

  private static void collect(
      FlameLayout layout,
      ColorScheme light,
      ColorScheme dark,
      int node,
      int depth,
      int parent,
      double least,
      List<Box> out) {
    CallTree tree = layout.tree();
    String fills = String.format("[\"%s\",\"%s\"]", hex(light, node), hex(dark, node));
    int index = out.size();
    String name = tree.shape().name(node);
    out.add(new Box(depth, parent, name, fills, tree.self(node), tree.total(node)));
    List<Integer> children = new ArrayList<>();
    for (int c = node + 1; c < tree.shape().subtreeEnd(node); c = tree.shape().subtreeEnd(c)) {
      if (layout.weight(c) != 0 && layout.weight(c) >= least) {
        children.add(c);
      }
    }
    children.sort((a, b) -> Long.compare(layout.start(a), layout.start(b)));
    children.forEach(c -> collect(layout, light, dark, c, depth + 1, index, least, out));
  }

  private static String hex(ColorScheme colors, int node) {
    return Rgb.hex(colors.fill(node));
  }

  @Test
  void theTableReadsBackAsTheTree() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      Order order = random.nextBoolean() ? Order.WEIGHT : Order.NAME;
      FlameLayout layout = FlameLayout.of(Trees.random(random), order);
      double least = random.nextBoolean() ? 0 : random.nextDouble() * 0.2;
      PageReader page = new PageReader(HtmlPainter.paint(layout, options(0, null), least));
      assertEquals(expected(layout, least), page.boxes);
      assertEquals(page.names.size(), new HashSet<>(page.names).size(), "each name once");
    }
  }

  @Test
  void whatIsTooSmallIsLeftOutAndSaid() {
    FlameLayout layout = layout(SMALL);
    String cut = HtmlPainter.paint(layout, options(0, null), HtmlPainter.LEAST_SHARE);
    assertFalse(new PageReader(cut).names.contains("rare"));
    assertTrue(cut.contains("6 of 7 boxes are in this page; those below 0.01 % of all"), cut);
    String all = HtmlPainter.paint(layout, options(0, null), 0);
    assertTrue(new PageReader(all).names.contains("rare"));
    assertTrue(all.contains("All 7 boxes are in this page."));
  }

  @Test
  void opensAtTheZoomedBoxWithItsOwnMeasure() {
    FlameLayout layout = layout(SMALL);
    int send = node(layout, "send");
    PageReader page =
        new PageReader(HtmlPainter.paint(layout, options(send, null), HtmlPainter.LEAST_SHARE));
    assertEquals("send", page.boxes.get(page.number("zoom")).name());
    assertTrue(page.names.contains("rare"), "a 6000th of the zoomed box");
  }

  private static int node(FlameLayout layout, String name) {
    CallTree tree = layout.tree();
    for (int node = 0; node < tree.size(); node++) {
      if (tree.shape().name(node).equals(name)) {
        return node;
      }
    }
    return Boxes.NONE;
  }

  @Test
  void holdsAllThatIsSaidAroundIt() {
    FlameLayout layout = layout(SMALL);
    FrameSearch search = FrameSearch.of(layout.tree(), "/par.e/");
    String page = HtmlPainter.paint(layout, options(0, search), 0);
    for (String part :
        List.of(
            "<title>app.collapsed</title>",
            "value0/count, 20,000 in all",
            "in all  ·  search: a",
            "query: focus=a",
            "$ kiln render app.collapsed -o app.html",
            "\"search\":\"/par.e/\"",
            "\"up\":false",
            "prefers-color-scheme:dark",
            "<html lang=\"en\">")) {
      assertTrue(page.contains(part), part);
    }
    for (ColorScheme.LegendEntry entry : PackageColors.of(layout.tree(), Theme.LIGHT).legend()) {
      assertTrue(page.contains("</i>" + entry.label() + "</li>"), entry.label());
    }
  }

  @Test
  void needsNoOtherFileAndForbidsItself() {
    String page = HtmlPainter.paint(layout(SMALL), options(0, null), 0);
    assertTrue(page.contains("content=\"default-src 'none';"));
    for (String part : List.of("http:", "https:", " src=", "<link", "@import", "url(", "{{")) {
      assertFalse(page.contains(part), part);
    }
  }

  @Test
  void namesStayText() {
    List<String> names =
        List.of(
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "\"quoted\" 'single' `back`",
            "back\\slash\\",
            "line\nbreak\r\ttab",
            "sep\u2028para\u2029nul\u0000",
            "äé漢字\ud83d\ude00",
            "],\n\"nodes\":\"",
            "{{data}}",
            "a,\nb");
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String name : names) {
      int frame = builder.frame(builder.function(name, "", name), 0, FrameKind.UNKNOWN);
      builder.addSample(event, builder.child(0, frame));
      builder.value(0, 10);
    }
    CallTree tree = new ProfileView(builder.build()).callTree(Query.all());
    for (String words : names) {
      SvgOptions options =
          new SvgOptions(words, words, words, words, Themes.LIGHT, Orientation.FLAME);
      String page = HtmlPainter.paint(FlameLayout.of(tree, Order.NAME), options, 0);
      PageReader read = new PageReader(page);
      List<String> found = new ArrayList<>(read.names);
      found.remove("all");
      assertEquals(new HashSet<>(names), new HashSet<>(found));
      assertEquals(3, page.split("<script", -1).length, "two scripts");
      assertEquals(3, page.split("</script", -1).length, "two ends of scripts");
      assertFalse(read.data.contains("<"), "nothing that a parser of HTML would see");
    }
  }

  @Test
  void anEmptyPictureIsAPageToo() {
    PageReader page = new PageReader(HtmlPainter.paint(layout(""), options(0, null), 0));
    assertEquals(0, page.boxes.size());
  }
}
