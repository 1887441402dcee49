package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.render.start.PangoCondition;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// `kiln rank -o`: the picture of calls a second and the cost of a call.
class RankPictureTest {
  private static final String STACKS =
      """
      com.acme.Main.main;com.acme.CatalogIndex.rebuild 150
      com.acme.Main.main;com.acme.Money.round 2400
      com.acme.Main.main;org.json.Parser.next 1450
      com.acme.Main.main 8000
      """;

  @TempDir private Path folder = Path.of("");

  private record Circle(double x, double y, double radius) {}

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Cli.Result rank(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "rank";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Cli.run(words);
  }

  private Document drawn(Object... arguments) throws Exception {
    Object[] words = Arrays.copyOf(arguments, arguments.length + 2);
    words[arguments.length] = "-o";
    words[arguments.length + 1] = folder.resolve("hot.svg");
    Cli.Result result = rank(words);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.out(), "the picture is the result");
    String svg = Files.readString(folder.resolve("hot.svg"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /// The circles in the graph by the function that each is of.
  private static Map<String, Circle> circles(Document document) {
    Map<String, Circle> circles = new LinkedHashMap<>();
    NodeList titles = document.getElementsByTagName("title");
    for (int i = 1; i < titles.getLength(); i++) {
      Element group = (Element) titles.item(i).getParentNode();
      Element circle = (Element) group.getElementsByTagName("circle").item(0);
      String name = titles.item(i).getTextContent().replaceAll(": .*", "");
      circles.put(
          name, new Circle(number(circle, "cx"), number(circle, "cy"), number(circle, "r")));
    }
    return circles;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Element path(Document document, String style) {
    NodeList paths = document.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      if (((Element) paths.item(i)).getAttribute("class").equals(style)) {
        return (Element) paths.item(i);
      }
    }
    throw new AssertionError("no path " + style);
  }

  private static double[] numbers(Element path) {
    return Arrays.stream(path.getAttribute("d").split("[MLZ ]"))
        .filter(s -> !s.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static String text(Document document) {
    List<String> texts = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return String.join("\n", texts);
  }

  /// Whether a point lies within an outline: counts the edges right of it.
  private static boolean inside(double[] outline, Circle circle) {
    boolean inside = false;
    int count = outline.length / 2;
    for (int i = 0; i < count; i++) {
      int j = (i + 1) % count;
      double ya = outline[2 * i + 1];
      double yb = outline[2 * j + 1];
      if (ya > circle.y() != yb > circle.y()) {
        double part = (circle.y() - ya) / (yb - ya);
        inside ^= outline[2 * i] + part * (outline[2 * j] - outline[2 * i]) > circle.x();
      }
    }
    return inside;
  }

  /// How far right and up of a diagonal a circle lies: below 0, it costs less a second.
  private static double beyond(double[] line, Circle circle) {
    double part = (circle.x() - line[0]) / (line[2] - line[0]);
    return line[1] + part * (line[3] - line[1]) - circle.y();
  }

  @Test
  void anExpensiveFunctionCalledOnceLiesInTheColdCornerBelowTheHotDiagonal() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path counts =
        file(
            "c.csv",
            "function,calls\nCatalogIndex.rebuild,1\nMoney.round,2400000\nParser.next,9\n");
    Document document =
        drawn(profile, "--sort", "self", "--counts", counts, "--seconds", 120, "--speedup", 2);
    Map<String, Circle> circles = circles(document);
    Circle cold = Objects.requireNonNull(circles.get("com.acme.CatalogIndex.rebuild"));
    Circle hot = Objects.requireNonNull(circles.get("com.acme.Money.round"));
    double[] corner = numbers(path(document, "cc"));
    assertTrue(inside(corner, cold), "cold in the corner");
    assertFalse(inside(corner, hot), "hot outside of it");
    assertTrue(cold.x() < hot.x() && cold.y() < hot.y(), "left of it, and a call costs more");
    assertTrue(cold.radius() < hot.radius(), "of less share");
    assertTrue(text(document).contains("Cold but expensive"), text(document));
    NodeList lines = document.getElementsByTagName("path");
    boolean between = false;
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      if (line.getAttribute("class").equals("di")) {
        double[] ends = numbers(line);
        between |= beyond(ends, cold) < 0 && beyond(ends, hot) > 0;
      }
    }
    assertTrue(between, "a diagonal parts them: the cold one costs less a second");
    Cli.Result table = rank(profile, "--sort", "self", "--counts", counts, "--seconds", 120);
    assertTrue(
        table.out().indexOf("com.acme.CatalogIndex.rebuild") > table.out().indexOf("Money.round"),
        "and it ranks below");
  }

  @Test
  void cpuTimeIsInCoresAndTheCommandDrawsItAgain() throws Exception {
    Path counts = file("calls.csv", "HealthEndpoint.handle,3900,30\nJsonParser.parse,5250,30\n");
    Path sample = Cli.sample("checkout-after.jfr");
    Document document = drawn(sample, "--counts", counts, "--theme", "both");
    String read = text(document);
    for (String words :
        List.of(
            "HealthEndpoint.handle: 130 calls/s × ",
            " cores\n",
            "calls given  2",
            "predicts CPU saved, not latency",
            "Calls unknown: ",
            "kiln rank checkout-after.jfr --counts calls.csv --theme both -o hot.svg")) {
      assertTrue(read.contains(words), words + " in " + read);
    }
    assertTrue(path(document, "d1").getAttribute("d").startsWith("M"), "the line of one core");
    String titles = document.getElementsByTagName("title").item(1).getTextContent();
    assertTrue(titles.matches("(?s).*95 % interval [0-9.]+ … [0-9.]+ %; if gone .*"), titles);
    assertTrue(titles.contains("in 30.0 s, given by calls.csv"), titles);
  }

  @Test
  void aRecordingsOwnCountsAreDrawnAsMeasured() throws Exception {
    Document document = drawn(Cli.sample("checkout-timing-after.jfr"));
    Map<String, Circle> circles = circles(document);
    assertEquals(8, circles.size(), circles.keySet().toString());
    Circle cold =
        Objects.requireNonNull(circles.get("com.acme.checkout.order.CatalogueIndex.rebuild"));
    assertTrue(inside(numbers(path(document, "cc")), cold), "a rebuild at the start is cold");
    assertTrue(text(document).contains("calls measured  8"), text(document));
  }

  @Test
  @ExtendWith(PangoCondition.class)
  void thePngHasItsPixels() throws Exception {
    Path counts = file("c.csv", "Money.round,2400\nParser.next,1450\n");
    Path png = folder.resolve("hot.png");
    Cli.Result result =
        rank(
            file("p.collapsed", STACKS),
            "--counts",
            counts,
            "--seconds",
            60,
            "-o",
            png,
            "--theme",
            "dark",
            "--scale",
            2);
    assertEquals(0, result.exit(), result.err());
    var image = ImageIO.read(png.toFile());
    assertEquals(2400, image.getWidth());
    assertEquals(0x1B1D23, image.getRGB(4, 4) & 0xffffff, "the dark surface");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | nothing counted calls; samples are not call counts; give --counts"
            + " FILE",
        "Money.gone,5        | no line of c.csv matches a function in this query",
        "Money.round,0       | according to the counts, no function in the ranking was called",
      })
  void withoutCallsThereIsNoPictureAndOneLineSaysWhatToDo(String line, String words)
      throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path target = folder.resolve("none.svg");
    List<Object> arguments = new ArrayList<>(List.of(profile, "-o", target, "--seconds", 60));
    if (!line.isEmpty()) {
      arguments.addAll(List.of("--counts", file("c.csv", line + "\n")));
    }
    Cli.Result result = rank(arguments.toArray());
    assertEquals(2, result.exit());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().startsWith("kiln: no picture: "), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(Files.exists(target));
  }

  @Test
  void aRecordingOfUnknownLengthNeedsIt() throws Exception {
    Path counts = file("c.csv", "Money.round,2400\n");
    Cli.Result result =
        rank(file("p.collapsed", STACKS), "--counts", counts, "-o", folder.resolve("x.svg"));
    assertEquals(2, result.exit());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains("give --seconds S"), result.err());
  }

  @Test
  void whatIsNotDrawnIsRefused() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path svg = folder.resolve("x.svg");
    List<List<Object>> wrong =
        List.of(
            List.of("-o", folder.resolve("x.html")),
            List.of("-o", folder.resolve("x.gif")),
            List.of("-o", svg, "--paths"),
            List.of("-o", svg, "--from", "Main.main"),
            List.of("--limit", "5", "-o", svg),
            List.of("--scale", "2", "-o", svg),
            List.of("--theme", "both", "-o", folder.resolve("x.png")));
    for (List<Object> options : wrong) {
      List<Object> words = new ArrayList<>(List.of(profile));
      words.addAll(options);
      Cli.Result result = rank(words.toArray());
      assertEquals(2, result.exit(), options.toString());
      assertEquals(2, result.errLines().size(), result.err());
      assertTrue(result.err().contains(options.getFirst().toString()), result.err());
      assertFalse(Files.exists(svg), options.toString());
    }
  }

  @Test
  void linesOfCountsThatAreNotUsedAreTold() throws Exception {
    Path counts = file("c.csv", "Money.round,2400\nMoney.gone,5\n");
    Cli.Result result =
        rank(
            file("p.collapsed", STACKS),
            "--seconds",
            60,
            "--counts",
            counts,
            "-o",
            folder.resolve("x.svg"));
    assertEquals(0, result.exit());
    assertEquals(
        List.of("kiln: not used: c.csv:2  Money.gone: no such function in this profile"),
        result.errLines());
  }
}
