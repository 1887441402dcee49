package dev.kiln.render.svg.hot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.render.HotPointSets;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HotSvgTest {
  private static HotPage page(HotPoints points) {
    return page("OrderService.place: 310 calls/s × 4.76 ms = 1.48 of 4.00 cores", points);
  }

  private static HotPage page(String title, HotPoints points) {
    return new HotPage(
        title,
        "shop.jfr: cpu/nanoseconds, 480 s in 120 s, 4.00 cores busy",
        "thread=http-*",
        points,
        HotPointSets.shopTree(),
        PackageColors::of,
        points::words,
        List.of("A share of CPU time predicts CPU saved, not latency"),
        List.of("kiln rank shop.jfr --counts metrics.csv --query 'thread=http-*' -o hot.svg"));
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document document, String tag) {
    List<String> texts = new ArrayList<>();
    NodeList elements = document.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static String withClass(Document document, String tag, String style) {
    NodeList elements = document.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      Element e = (Element) elements.item(i);
      if (e.getAttribute("class").equals(style)) {
        return e.getAttribute("d");
      }
    }
    return "";
  }

  @ParameterizedTest
  @EnumSource(Themes.class)
  void goldenPage(Themes themes) throws Exception {
    String svg = HotSvg.paint(page(HotPointSets.shop()), themes);
    parse(svg);
    Golden.check("hot-paths-" + themes.name().toLowerCase(Locale.ROOT) + ".svg", svg);
    assertEquals(svg, HotSvg.paint(page(HotPointSets.shop()), themes), "the same each time");
  }

  @Test
  void saysItAllWithoutAScript() throws Exception {
    HotPoints shop = HotPointSets.shop();
    String svg = HotSvg.paint(page(shop), Themes.LIGHT);
    assertFalse(svg.contains("<script"));
    Document document = parse(svg);
    List<String> titles = texts(document, "title");
    for (HotPoint point : shop.points()) {
      assertTrue(titles.contains(point.name() + ": " + shop.words(point)), titles.toString());
    }
    String read = String.join(" ", texts(document, "text"));
    for (String words :
        List.of(
            "OrderService.place: 310 calls/s",
            "shop.jfr: cpu/nanoseconds, 480 s in 120 s",
            "query: thread=http-*",
            "calls measured  7",
            "calls given  2",
            "com.acme",
            "1 in 100 s",
            "1 core",
            "cost of one call",
            "CatalogIndex.rebuild",
            "Cold but expensive",
            "predicts CPU saved, not latency",
            "Calls unknown: 41 functions",
            "kiln rank shop.jfr")) {
      assertTrue(read.contains(words), words + " in " + read);
    }
    String description = texts(document, "desc").getFirst();
    assertTrue(description.startsWith("com.acme.shop.order.OrderService.place: 310 calls"));
    assertTrue(description.contains("Cold but expensive: com.acme.shop.catalog.CatalogIndex"));
  }

  @Test
  void measuredCallsAreDiscsAndGivenOnesAreRings() throws Exception {
    Document document = parse(HotSvg.paint(page(HotPointSets.shop()), Themes.DARK));
    NodeList circles = document.getElementsByTagName("circle");
    int discs = 0;
    int rings = 0;
    for (int i = 0; i < circles.getLength(); i++) {
      String style = ((Element) circles.item(i)).getAttribute("class");
      discs += style.endsWith(" e") ? 1 : 0;
      rings += style.endsWith(" g") ? 1 : 0;
    }
    assertEquals(7, discs);
    assertEquals(2, rings);
  }

  @Test
  void namesStayText() throws Exception {
    for (String name : List.of("<script>alert(1)</script>", "]]>&amp;\"'", "a\u0000b\ud800c", "")) {
      HotPoints points = HotPointSets.of(List.of(new HotPoint(0, name, 10, 0.01, 0.1, true)), 4);
      String svg = HotSvg.paint(page(name, points), Themes.BOTH);
      assertEquals(0, parse(svg).getElementsByTagName("script").getLength());
      assertEquals(svg, new String(svg.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aHundredThousandFunctionsStaySmall() throws Exception {
    HotPoints many = HotPointSets.random(new Random(3), 100_000, 9);
    HotPoints points =
        HotPointSets.of(
            many.points().stream()
                .map(
                    p ->
                        new HotPoint(
                            p.key() % 9,
                            p.name(),
                            p.callsPerSecond(),
                            p.costPerCall(),
                            p.share(),
                            p.measured()))
                .toList(),
            4);
    String svg = HotSvg.paint(page(points), Themes.BOTH);
    int size = svg.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size < 700_000, "bytes: " + size);
    Document document = parse(svg);
    assertFalse(withClass(document, "path", "do").isEmpty(), "the others are dots");
    String read = String.join(" ", texts(document, "text"));
    assertTrue(read.contains("The first 1,000 of 100,000 are circles"), read);
  }

  @Test
  void noFunctionAtAllIsAPageToo() throws Exception {
    Document document =
        parse(HotSvg.paint(page("Nothing", HotPointSets.of(List.of(), 4)), Themes.BOTH));
    assertTrue(texts(document, "text").contains("calls measured  0"));
  }
}
