package dev.kiln.render.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.Sandwich;
import dev.kiln.render.Trees;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SandwichSvgTest {
  private static final String STACKS =
      """
      com.acme.Main.run;com.acme.Cart.load;com.acme.Json.parse;java.util.HashMap.get 30
      com.acme.Main.run;com.acme.Order.save;com.acme.Json.parse;java.util.HashMap.get 10
      com.acme.Main.run;com.acme.Order.save;com.acme.Json.parse;org.lib.Text.read 20
      com.acme.Main.run;com.acme.Order.save 40
      """;

  private static String svg(Themes themes, @Nullable String search, int zoom) {
    CallTree tree = Trees.of(STACKS);
    int key = -1;
    for (int node = 1; node < tree.size(); node++) {
      key = tree.shape().name(node).equals("com.acme.Json.parse") ? tree.shape().key(node) : key;
    }
    Rows rows = Rows.range(0, tree.profile().samples().size());
    Sandwich sandwich = Sandwich.of(tree, rows, key);
    SvgOptions words =
        new SvgOptions(
            "shop.collapsed",
            "Json.parse, 60 of 100",
            "thread=main",
            "kiln render shop.collapsed --sandwich com.acme.Json.parse -o x.svg",
            themes,
            Orientation.FLAME);
    return SandwichSvg.paint(
        side(sandwich.callers(), search, zoom), side(sandwich.callees(), search, 0), words);
  }

  private static SandwichSvg.Half side(CallTree tree, @Nullable String search, int zoom) {
    FlameLayout layout = FlameLayout.of(tree, Order.WEIGHT);
    FrameSearch found = search == null ? null : FrameSearch.of(tree, search);
    return new SandwichSvg.Half(
        layout,
        Viewport.whole(layout, 768),
        PackageColors::of,
        zoom,
        found,
        node -> tree.total(node) + " samples");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /// How far down the label of a function stands, of which side.
  private static double y(Document document, String label) {
    NodeList texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (text.getTextContent().equals(label)) {
        Element side = (Element) text.getParentNode().getParentNode();
        String move = side.getAttribute("transform").replaceAll(".* (\\d+)\\)", "$1");
        return Double.parseDouble(move) + Double.parseDouble(text.getAttribute("y"));
      }
    }
    throw new AssertionError("no label " + label);
  }

  @Test
  void goldenInBothThemes() throws Exception {
    Golden.check("sandwich.svg", svg(Themes.BOTH, null, 0));
  }

  @Test
  void callersStandAboveTheFunctionAndCalleesBelow() throws Exception {
    String svg = svg(Themes.LIGHT, null, 0);
    Document document = parse(svg);
    double function = y(document, "com.acme.Json.parse");
    assertTrue(y(document, "com.acme.Main.run") < y(document, "com.acme.Cart.load"));
    assertTrue(y(document, "com.acme.Cart.load") < function);
    assertTrue(y(document, "java.util.HashMap.get") > function);
    assertTrue(svg.contains("query: thread=main"), "the query");
    assertTrue(svg.contains("$ kiln render shop.collapsed --sandwich"), "the command");
    assertTrue(svg.contains("<title>org.lib.Text.read: 20 samples</title>"), "what pointing tells");
    assertEquals(0, document.getElementsByTagName("script").getLength());
  }

  @Test
  void matchesOfBothSidesAreMarkedAndCallersOfTheZoomAreFainter() throws Exception {
    String plain = svg(Themes.LIGHT, null, 0);
    String marked = svg(Themes.LIGHT, "/HashMap|Cart/", 1);
    assertEquals(0, count(parse(plain), "m s") + count(parse(plain), "m"));
    assertEquals(2, count(parse(marked), "m s"), "one path a side");
    assertTrue(marked.contains(".f{opacity:.45}"));
  }

  private static int count(Document document, String classes) {
    NodeList paths = document.getElementsByTagName("path");
    int count = 0;
    for (int i = 0; i < paths.getLength(); i++) {
      count += ((Element) paths.item(i)).getAttribute("class").equals(classes) ? 1 : 0;
    }
    return count;
  }
}
