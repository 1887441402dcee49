package dev.kiln.render.svg.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.svg.CommandLines;
import dev.kiln.render.svg.SvgOptions.Themes;
import dev.kiln.render.svg.TextLines;
import dev.kiln.render.svg.diff.DiffPage.Change;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiffSvgTest {
  /// One line of text of a document, where it lies by its estimated widths.
  private record Line(String text, double left, double right, double top, double baseline) {
    boolean overlaps(Line other) {
      return left < other.right
          && other.left < right
          && top < other.baseline
          && other.top < baseline;
    }
  }

  @ParameterizedTest
  @EnumSource(Themes.class)
  void goldenPage(Themes themes) throws Exception {
    String svg = DiffSvg.paint(DiffPages.small(), themes);
    parse(svg);
    Golden.check("diff-" + themes.name().toLowerCase(java.util.Locale.ROOT) + ".svg", svg);
  }

  @Test
  void goldenBars() throws Exception {
    String svg = DiffBars.paint(DiffPages.small(), Themes.BOTH);
    parse(svg);
    Golden.check("diff-bars.svg", svg);
    assertFalse(svg.contains("up53.token"), "no boxes");
  }

  @Test
  void needsNoScriptAndSaysItAllInWords() throws Exception {
    DiffPage page = DiffPages.small();
    String svg = DiffSvg.paint(page, Themes.LIGHT);
    assertFalse(svg.contains("<script"));
    Document document = parse(svg);
    String description = document.getElementsByTagName("desc").item(0).getTextContent();
    assertEquals(5, description.split("; ", -1).length);
    for (Change change : page.changes()) {
      assertTrue(description.contains(change.function()), change.function());
      assertTrue(svg.contains(change.sides()), change.sides());
    }
    List<String> titles = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("title");
    for (int i = 1; i < elements.getLength(); i++) {
      titles.add(elements.item(i).getTextContent());
    }
    assertTrue(titles.contains("up53.token: 300 samples"), titles.toString());
    assertEquals(1, svg.split("<pattern ", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", " ", "::", "/", "", ";", "<"})
  void longTextNeitherOverlapsNorOverflows(String separator) throws Exception {
    DiffPage page = DiffPages.longest(separator);
    assertEquals(5, page.changes().size());
    checkLines(DiffSvg.paint(page, Themes.BOTH), true);
    checkLines(DiffBars.paint(page, Themes.DARK), false);
  }

  @Test
  void ordinaryTextDoesNotEither() throws Exception {
    checkLines(DiffSvg.paint(DiffPages.small(), Themes.BOTH), true);
    checkLines(DiffBars.paint(DiffPages.small(), Themes.BOTH), false);
  }

  private static void checkLines(String svg, boolean command) throws Exception {
    Document document = parse(svg);
    double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
    List<Line> lines = lines(document);
    assertTrue(lines.size() > 10, "lines: " + lines.size());
    for (Line line : lines) {
      assertTrue(line.left() >= 23.5 && line.right() <= 976.5, line.toString());
      assertTrue(line.top() > 0 && line.baseline() < height - 8, line + " of " + height);
    }
    for (int i = 0; i < lines.size(); i++) {
      for (Line other : lines.subList(0, i)) {
        assertFalse(lines.get(i).overlaps(other), lines.get(i) + "\n" + other);
      }
    }
    assertEquals(command, lines.stream().anyMatch(l -> l.text().startsWith("kiln ")));
    checkBars(document, lines);
  }

  /// Bars lie between the words and the per cent.
  private static void checkBars(Document document, List<Line> lines) {
    NodeList elements = document.getElementsByTagName("*");
    int bars = 0;
    for (int i = 0; i < elements.getLength(); i++) {
      Element e = (Element) elements.item(i);
      boolean outlined =
          e.getTagName().equals("path")
              && e.getAttribute("class").matches("[wv]")
              && e.getParentNode().isSameNode(document.getDocumentElement());
      String d = outlined ? e.getAttribute("d") : "";
      boolean inRows = outlined && Double.parseDouble(d.substring(1, d.indexOf(' '))) < 700;
      if (!inRows) {
        continue;
      }
      double left = Double.parseDouble(d.substring(1, d.indexOf(' ')));
      double top = Double.parseDouble(d.substring(d.indexOf(' ') + 1, d.indexOf('h')));
      double width = Double.parseDouble(d.substring(d.indexOf('h') + 1, d.indexOf('v')));
      Line bar = new Line("bar", left, left + width, top + 1, top + 11);
      assertTrue(left >= 500 && left + width <= 700, bar.toString());
      for (Line line : lines) {
        assertFalse(bar.overlaps(line), bar + "\n" + line);
      }
      bars++;
    }
    assertTrue(bars >= 2, "bars: " + bars);
  }

  /// The lines outside the graph, whose labels lie within boxes.
  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    NodeList texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      Element parent = (Element) text.getParentNode();
      if (!text.hasAttribute("font-size")) {
        continue;
      }
      double size = Double.parseDouble(text.getAttribute("font-size"));
      boolean mono = parent.hasAttribute("font-family") && parent.getTagName().equals("g");
      String words = text.getTextContent();
      double width = mono ? words.length() * size * 0.602 : width(text, size);
      double x = Double.parseDouble(text.getAttribute("x"));
      double baseline = Double.parseDouble(text.getAttribute("y"));
      double left = text.getAttribute("text-anchor").equals("end") ? x - width : x;
      lines.add(new Line(words, left, left + width, baseline - size * 0.75, baseline));
    }
    return lines;
  }

  /// DejaVu's bold is up to a fifth wider than its plain type.
  private static double width(Element text, double size) {
    GlyphWidths glyphs = GlyphWidths.estimated(size);
    boolean bold = text.getAttribute("font-weight").equals("600");
    double width = glyphs.of(text.getTextContent()) * (bold ? 1.18 : 1);
    NodeList strong = text.getElementsByTagName("tspan");
    for (int i = 0; i < strong.getLength(); i++) {
      width += glyphs.of(strong.item(i).getTextContent()) * 0.18;
    }
    return width;
  }

  @Test
  void nothingToSayIsAPageToo() throws Exception {
    DiffPage small = DiffPages.small();
    DiffPage empty =
        new DiffPage(
            "No change",
            small.base(),
            small.current(),
            List.of(),
            "No change is outside the noise",
            List.of(),
            List.of(),
            "",
            List.of(),
            DiffPages.flame(""));
    String svg = DiffSvg.paint(empty, Themes.BOTH);
    parse(svg);
    assertTrue(svg.contains("No samples match this query."));
    parse(DiffBars.paint(empty, Themes.LIGHT));
  }

  /// Ten thousand boxes, each wide enough for an outline and a title.
  @Test
  void manyBoxesStayBelowHalfAMegabyte() throws Exception {
    StringBuilder stacks = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      for (int depth = 0; depth < 50; depth++) {
        String kind = List.of("up53", "same", "gone", "new", "moved").get((i + depth) % 5);
        stacks.append(depth == 0 ? "" : ";").append(kind).append(".com.example.shop.Service");
        stacks.append((i * 7 + depth) % 300).append(".handle").append(i).append('x').append(depth);
      }
      stacks.append(' ').append(1000 + i).append('\n');
    }
    DiffPage small = DiffPages.small();
    DiffPage page =
        new DiffPage(
            small.title(),
            small.base(),
            small.current(),
            small.caveats(),
            small.heading(),
            small.changes(),
            small.moved(),
            small.howToRead(),
            small.commands(),
            DiffPages.flame(stacks.toString()));
    String svg = DiffSvg.paint(page, Themes.BOTH);
    int size = svg.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size < 500_000, "bytes: " + size);
    assertEquals(1500, parse(svg).getElementsByTagName("title").getLength() - 1);
    assertTrue(svg.contains("<title>all: "), "the widest have theirs");
  }

  @Test
  void namesStayText() throws Exception {
    DiffPage small = DiffPages.small();
    for (String name : List.of("<script>alert(1)</script>", "]]>&amp;\"'", "a\u0000b\ud800c")) {
      DiffPage page =
          new DiffPage(
              name,
              new DiffPage.Caption(name, name, name),
              small.current(),
              List.of(name),
              name,
              List.of(new Change(name, name, 1, name, name, small.changes().get(1).mark())),
              List.of(name),
              name,
              List.of(name),
              small.flame());
      String svg = DiffSvg.paint(page, Themes.BOTH);
      assertEquals(0, parse(svg).getElementsByTagName("script").getLength());
      assertEquals(svg, new String(svg.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aBrokenCommandCanStillBePasted() {
    List<String> lines =
        CommandLines.wrap(
            List.of("kiln diff a b --query 'one two three' -o x.svg"), String::length, 27, 9);
    assertEquals(List.of("kiln diff a b \\", "  --query 'one two three' \\", "  -o x.svg"), lines);
    assertEquals(
        List.of("a", "…"), CommandLines.wrap(List.of("a", "b", "c"), String::length, 24, 2));
  }

  @Test
  void wrappedTextLosesNothingButSpaces() {
    String text = "one two  threefourfivesix \ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00";
    for (int room = 2; room < 40; room++) {
      List<String> lines = TextLines.wrap(text, String::length, room, 99);
      assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
      for (String line : lines) {
        assertTrue(line.length() <= room, line);
        assertFalse(Character.isLowSurrogate(line.charAt(0)), "half of a pair");
      }
    }
    assertEquals(List.of("one", "tw…"), TextLines.wrap("one two three", String::length, 3, 2));
    assertEquals("befor…c.jfr", TextLines.cutMiddle("before-abc.jfr", String::length, 12));
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
