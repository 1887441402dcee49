package dev.kiln.render.svg;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Golden;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.Trees;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.ColorSchemes;
import dev.kiln.render.color.Coloring;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.PaletteKind;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Boxes;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions.Themes;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPainterTest {
  private static final String SMALL =
      """
      com.acme.Shop.main;com.acme.json.Parser.parse;java.util.HashMap.get 8
      com.acme.Shop.main;com.acme.json.Parser.parse 4
      com.acme.Shop.main;org.apache.http.Client.send 6
      com.acme.Shop.main 2
      gc;mark 5
      """;

  /// What tries to break out of the markup, the script's CDATA section, its strings or its lines.
  private static final List<String> NASTY =
      List.of(
          "<script>alert(1)</script>",
          "</script><svg onload=alert(1)>",
          "]]>",
          "]]]]><![CDATA[>",
          "&amp;&lt;&#0;&bogus;",
          "\"quoted\" 'single' `back`",
          "\\\"; alert(1); //",
          "${alert(1)}",
          "line\nbreak\r\n\ttab",
          "nul\u0000bell\u0007esc\u001bdel\u007fnel\u0085",
          "high\ud800",
          "\udc00low",
          "pair\ud83d\ude00",
          "sep\u2028para\u2029",
          "not\ufffe\uffffchars",
          "-->",
          "<!--",
          "%s%d%n",
          "|,;~");

  @Test
  void goldenFlame() throws Exception {
    checkGolden("small-flame.svg", svg(SMALL, Themes.LIGHT, Orientation.FLAME));
  }

  @Test
  void goldenIcicleInBothThemes() throws Exception {
    checkGolden("small-icicle-both.svg", svg(SMALL, Themes.BOTH, Orientation.ICICLE));
  }

  @Test
  void goldenEmpty() throws Exception {
    checkGolden("empty.svg", svg("", Themes.DARK, Orientation.FLAME));
  }

  /// The viewer's code is left out: it stands in its own file.
  private static void checkGolden(String name, String svg) throws Exception {
    try (InputStream in = SvgPainter.class.getResourceAsStream("viewer.js")) {
      String viewer = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(svg.contains(viewer));
      Golden.check(name, svg.replace(viewer, "// viewer.js\n"));
    }
  }

  private static String svg(String stacks, Themes themes, Orientation orientation) {
    return SvgPainter.paint(
        FlameLayout.of(Trees.of(stacks), Order.WEIGHT), 600, options(themes, orientation));
  }

  private static SvgOptions options(Themes themes, Orientation orientation) {
    return new SvgOptions(
        "app.collapsed",
        "value0/count, 25 in all, 5 samples",
        "focus=a",
        "kiln render app.collapsed -o app.svg",
        themes,
        orientation);
  }

  @Test
  void anEmptyPictureSaysSo() throws Exception {
    String text = svg("", Themes.LIGHT, Orientation.FLAME);
    parse(text);
    assertTrue(text.contains("No samples match this query."));
  }

  @Test
  void bothThemesFollowTheViewer() {
    assertTrue(svg(SMALL, Themes.BOTH, Orientation.FLAME).contains("prefers-color-scheme:dark"));
    assertFalse(svg(SMALL, Themes.DARK, Orientation.FLAME).contains("prefers-color-scheme"));
    assertFalse(svg(SMALL, Themes.LIGHT, Orientation.FLAME).contains("prefers-color-scheme"));
  }

  @Test
  void aZoomedViewportShowsItsPartOnly() throws Exception {
    FlameLayout layout = FlameLayout.of(Trees.of(SMALL), Order.WEIGHT);
    Viewport part = new Viewport(20, 25, 500, 0, layout.rows());
    Document svg = parse(SvgPainter.paint(layout, part, options(Themes.LIGHT, Orientation.ICICLE)));
    assertEquals(List.of("all", "gc", "mark"), labels(svg));
    assertEquals("532", svg.getDocumentElement().getAttribute("width"));
  }

  @Test
  void theChosenColoursAreDrawnInBothThemes() {
    FlameLayout layout = FlameLayout.of(Trees.of(SMALL), Order.WEIGHT);
    SvgOptions.Colors colors =
        (tree, theme) ->
            ColorSchemes.of(
                Coloring.SELF,
                tree,
                Rows.range(0, tree.profile().samples().size()),
                theme,
                PaletteKind.COLOR_BLIND,
                List.of());
    String svg = SvgPainter.paint(layout, 2000, marked(colors, 0, null));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      ColorScheme scheme = colors.of(layout.tree(), theme);
      for (int node = 0; node < layout.tree().size(); node++) {
        assertTrue(svg.contains("{fill:" + Rgb.hex(scheme.fill(node)) + ";"), theme + " " + node);
      }
      scheme.legend().forEach(entry -> assertTrue(svg.contains(XmlText.escape(entry.label()))));
    }
  }

  @Test
  void searchMatchesAreMarkedWithAndWithoutScripts() throws Exception {
    FlameLayout layout = FlameLayout.of(Trees.of(SMALL), Order.WEIGHT);
    FrameSearch search = FrameSearch.of(layout.tree(), "Client");
    String text = SvgPainter.paint(layout, 600, marked(PackageColors::of, 0, search));
    Document svg = parse(text);
    NodeList paths = svg.getElementsByTagName("path");
    assertEquals("m s", paths.item(paths.getLength() - 1).getAttributes().item(0).getNodeValue());
    assertTrue(text.contains("class=\"m\">Client.send</text>"), text);
    String names = text.substring(text.indexOf(",n:[") + 4, text.indexOf("],c:"));
    int id = List.of(names.split(",")).indexOf("\"org.apache.http.Client.send\"");
    assertTrue(text.contains(",m:[" + id + "],f:\"1 box, 24.0 % of all\",g:\"Client\""));
  }

  @Test
  void callersOfTheZoomedBoxAreFainter() {
    FlameLayout layout = FlameLayout.of(Trees.of(SMALL), Order.WEIGHT);
    int parse = 2;
    assertEquals("com.acme.json.Parser.parse", layout.shape().name(parse));
    long from = layout.start(parse);
    Viewport view = new Viewport(from, from + layout.weight(parse), 600, 0, layout.rows());
    String text = SvgPainter.paint(layout, view, marked(PackageColors::of, parse, null));
    assertTrue(text.contains(".f{opacity:.45}"));
    assertEquals(2, text.split(" s f\"", -1).length - 1, "all and main, of two colours");
    assertTrue(text.contains(",z:[2,0],"), "depth and left edge, for the script");
    assertFalse(svg(SMALL, Themes.LIGHT, Orientation.FLAME).contains(",z:["));
  }

  private static SvgOptions marked(
      SvgOptions.Colors colors, int zoom, @Nullable FrameSearch search) {
    return new SvgOptions(
        "t", "s", "", "", "", Themes.BOTH, Orientation.ICICLE, colors, zoom, search);
  }

  @Test
  void namesStayText() throws Exception {
    for (String name : NASTY) {
      SvgOptions options = new SvgOptions(name, name, name, name, Themes.BOTH, Orientation.FLAME);
      String text =
          SvgPainter.paint(FlameLayout.of(named(List.of(name)), Order.WEIGHT), 900, options);
      checkHarmless(text, 1);
    }
    SvgOptions plain = options(Themes.LIGHT, Orientation.ICICLE);
    checkHarmless(
        SvgPainter.paint(FlameLayout.of(named(NASTY), Order.WEIGHT), 4000, plain), NASTY.size());
  }

  private static void checkHarmless(String text, int names) throws Exception {
    // Lone surrogates would not survive the encoding.
    String encoded = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertEquals(text, encoded);
    Document svg = parse(text);
    assertEquals(1, svg.getElementsByTagName("script").getLength());
    assertEquals(0, svg.getElementsByTagName("svg").item(0).getAttributes().getLength() - 6);
    String script = svg.getElementsByTagName("script").item(0).getTextContent();
    List<String> strings = strings(script.substring(0, script.indexOf("};\n")));
    assertEquals(names + 3, strings.size(), "unit, root and names, rows: " + strings);
    // A script's line ends here too, in older engines even within a string.
    assertFalse(script.contains("\u2028") || script.contains("\u2029"));
  }

  /// The string literals of the table, as a JavaScript engine would find them.
  private static List<String> strings(String table) {
    List<String> found = new ArrayList<>();
    for (int i = table.indexOf('"'); i >= 0; i = table.indexOf('"', i + 1)) {
      int start = ++i;
      for (; table.charAt(i) != '"'; i++) {
        char c = table.charAt(i);
        assertFalse(c < ' ' || c == '<' || c == '>' || c == '&', "in a string: " + (int) c);
        if (c == '\\') {
          i++;
        }
      }
      found.add(table.substring(start, i));
    }
    return found;
  }

  @Test
  void scriptStringsSayTheirText() {
    assertEquals("\"a\\u000ab\"", XmlText.scriptString("a\nb"));
    assertEquals("\"\\u003c/script\\u003e\"", XmlText.scriptString("</script>"));
    assertEquals("\"\\u2028\\ud800\\u0022\\u005c\"", XmlText.scriptString("\u2028\ud800\"\\"));
    assertEquals("\"com.acme.Foo$Bar é漢\"", XmlText.scriptString("com.acme.Foo$Bar é漢"));
    assertEquals("a&lt;b&gt;&amp;&quot;\uFFFD", XmlText.escape("a<b>&\"\u0000"));
    assertEquals("\uFFFD\ud83d\ude00\uFFFD", XmlText.escape("\ud800\ud83d\ude00\udc00"));
  }

  private static CallTree named(List<String> names) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String name : names) {
      int frame = builder.frame(builder.function(name, name, name), 0, FrameKind.UNKNOWN);
      builder.addSample(event, builder.child(0, frame));
      builder.value(0, 10);
    }
    return new ProfileView(builder.build()).callTree(Query.all());
  }

  /// A picture of ten thousand boxes that can be seen, of the functions of a large Java service,
  /// goes into a pull request without a second thought.
  @Test
  void tenThousandBoxesStayBelow400Kilobytes() throws Exception {
    FlameLayout layout = FlameLayout.of(service(), Order.WEIGHT);
    Boxes boxes = new Boxes();
    Viewport view = Viewport.whole(layout, 1600 - 32);
    layout.visible(view, SvgPainter.MIN_BOX_PX, boxes);
    int own = 0;
    for (int b = 0; b < boxes.size(); b++) {
      own += boxes.isSlab(b) ? 0 : 1;
    }
    assertTrue(own >= 9_500 && own <= 11_500, "boxes: " + own);
    String text = SvgPainter.paint(layout, 1600, options(Themes.BOTH, Orientation.FLAME));
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size <= 400_000, "bytes: " + size + " boxes: " + own);
    parse(text);
  }

  /// 1,350 functions of 75 characters on average in stacks of up to 120.
  private static CallTree service() {
    Random random = new Random(5);
    List<String> words = words(random);
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int[] frames = new int[1350];
    long characters = 0;
    for (int f = 0; f < frames.length; f++) {
      StringBuilder name = new StringBuilder("com.example");
      int length = 33 + random.nextInt(40);
      Random packages = new Random(f / 12);
      while (name.length() < length * 0.6) {
        name.append('.').append(words.get(packages.nextInt(words.size())));
      }
      name.append('.');
      while (name.length() < length + 8) {
        String word = words.get(random.nextInt(words.size()));
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
      name.append('.').append(words.get(random.nextInt(words.size()))).append(f);
      characters += name.length();
      frames[f] = builder.frame(builder.function(name.toString(), "", ""), 0, FrameKind.JIT);
    }
    assertEquals(75, characters / (double) frames.length, 3);
    for (int thread = 0; thread < 60; thread++) {
      int root = builder.child(0, frames[thread]);
      grow(builder, event, frames, random, root, 1, 1 + random.nextInt(400_000 / 30));
    }
    return new ProfileView(builder.build()).callTree(Query.all());
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 4 + random.nextInt(7); length > 0; length--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
    return words;
  }

  private static void grow(
      ProfileBuilder builder, int event, int[] frames, Random random, int stack, int depth, int v) {
    int left = v;
    if (depth < 120 && v > 130) {
      int children = random.nextInt(12) == 0 ? 2 : 1;
      for (int c = 0; c < children; c++) {
        double part =
            children == 1 ? 0.982 + random.nextDouble() * 0.018 : 0.1 + random.nextDouble() * 0.8;
        int share = (int) (left * part);
        int child = builder.child(stack, frames[random.nextInt(frames.length)]);
        grow(builder, event, frames, random, child, depth + 1, share);
        left -= share;
      }
    }
    builder.addSample(event, stack);
    builder.value(0, Math.max(0, left));
  }

  private static List<String> labels(Document svg) {
    List<String> labels = new ArrayList<>();
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      String y = texts.item(i).getAttributes().getNamedItem("y").getNodeValue();
      boolean box = texts.item(i).getAttributes().getNamedItem("class") == null;
      String text = texts.item(i).getTextContent();
      if (box && !y.isEmpty() && !text.endsWith("%")) {
        labels.add(text);
      }
    }
    return labels;
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return assertDoesNotThrow(
        () -> factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
  }
}
