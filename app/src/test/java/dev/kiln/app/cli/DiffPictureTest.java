package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of a small pair in which code is new, vanished, moved, slower and faster.
class DiffPictureTest {
  private static final String BASE =
      """
      shop.Main.run;shop.Cart.quote;shop.Rules.match 1200
      shop.Main.run;shop.Cart.quote;shop.Tax.lookup;shop.Tax.load 500
      shop.Main.run;shop.Cart.place;shop.Store.save 700
      shop.Main.run;shop.Receipt.toXml;xml.Writer.write 600
      shop.Main.run;json.Parser.parse;json.Parser.next 900
      """;

  private static final String CURRENT =
      """
      shop.Main.run;shop.Cart.quote;shop.Rules.match 900
      shop.Main.run;shop.Cart.place;shop.Store.save 710
      shop.Main.run;shop.Cart.place;shop.Tax.lookup;shop.Tax.load 505
      shop.Main.run;shop.Risk.score;shop.Model.apply 650
      shop.Main.run;json.Parser.parse;json.Parser.next 1500
      """;

  @TempDir private Path folder = Path.of("");

  private Path base() throws Exception {
    return Files.writeString(folder.resolve("base.collapsed"), BASE);
  }

  private Path current() throws Exception {
    return Files.writeString(folder.resolve("current.collapsed"), CURRENT);
  }

  private String draw(String name, String... options) throws Exception {
    Path out = folder.resolve(name);
    List<Object> words = new ArrayList<>(List.of("diff", base(), current(), "-o", out));
    words.addAll(List.of(options));
    Cli.Result result = Cli.run(words.toArray());
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.out(), "a picture alone");
    return Files.readString(out);
  }

  @Test
  void newVanishedAndMovedCodeIsInThePictureAndInItsWords() throws Exception {
    String svg = draw("diff.svg", "--theme", "both", "--basis", "absolute");
    Golden.check("diff-small.svg", svg);
    assertTrue(svg.contains("<title>shop.Risk.score: 650 more (new): 0 (0.0 %) -&gt; 650"), svg);
    assertTrue(svg.contains("<title>shop.Receipt.toXml: 600 less (gone): 600 (15.4 %) -&gt; 0"));
    assertTrue(svg.contains(", moved</title>"), "moved boxes say so");
    assertTrue(
        svg.contains(
            "Tax.lookup only moved, from Cart.quote to Cart.place: 500 before, 505 after."));
    assertTrue(svg.contains("is new and costs 650"));
    assertTrue(svg.contains("is gone and saves 600"));
    assertTrue(svg.contains("costs 600 more"));
  }

  @Test
  void aBoxSaysBothTotalsAndShares() throws Exception {
    String svg = draw("diff.svg", "--basis", "absolute");
    assertTrue(
        svg.contains(
            "json.Parser.parse: 600 more (+66.7 %): 900 (23.1 %) -&gt; 1,500 (35.2 %)</title>"),
        svg);
  }

  @Test
  void theLayoutSaysWhichCodeHasWidth() throws Exception {
    String base = draw("base.svg", "--layout", "base");
    assertTrue(base.contains("shop.Receipt.toXml: ") && !base.contains("<title>shop.Risk.score: "));
    String current = draw("current.svg", "--layout", "current");
    assertTrue(current.contains("<title>shop.Risk.score: "));
    assertFalse(current.contains("<title>shop.Receipt.toXml: "));
    String union = draw("union.svg", "--layout", "union");
    assertTrue(union.contains("<title>shop.Risk.score: ") && union.contains("toXml: "));
  }

  @Test
  void barsHaveNoGraph() throws Exception {
    String svg = draw("bars.svg", "--changes-only", "--basis", "absolute");
    assertTrue(svg.contains("is gone and saves"));
    assertFalse(svg.contains("<title>shop.Main.run"));
  }

  @Test
  void htmlHasTheTextOfEachBox() throws Exception {
    String page = draw("diff.html", "--basis", "absolute");
    assertTrue(page.contains("600 more (+66.7 %): 900 (23.1 %) -"), "texts");
    assertTrue(page.contains("kiln diff base.collapsed current.collapsed --basis absolute -o"));
  }

  /// What a search finds is a part of the page's total, and vanished code is searched, too.
  @Test
  void htmlAddsUpBothSidesWhereBoxesHaveRoomForBoth() throws Exception {
    assertTrue(draw("diff.html").contains(",\"total\":8165,"), "3,900 and 4,265");
    assertTrue(draw("diff.html", "--layout", "base").contains(",\"total\":3900,"));
    assertTrue(draw("diff.html", "--layout", "current").contains(",\"total\":4265,"));
  }

  @Test
  void siblingsAreSortedAsAsked() throws Exception {
    String byWeight = draw("diff.svg");
    String byName = draw("diff.svg", "--order", "name");
    int match = byWeight.indexOf("<title>shop.Cart.quote: ");
    assertTrue(match >= 0 && match < byWeight.indexOf("<title>shop.Cart.place: "), "1,700 first");
    assertTrue(
        byName.indexOf("<title>shop.Cart.place: ") < byName.indexOf("<title>shop.Cart.quote: "));
    assertTrue(byName.contains("kiln diff base.collapsed current.collapsed --order name -o"));
  }

  @Test
  void aPictureAndATableCanBeHadAtOnce() throws Exception {
    Path out = folder.resolve("both.svg");
    Cli.Result result = Cli.run("diff", base(), current(), "-o", out, "--format", "json");
    assertEquals("kiln.diff/1", Json.parse(result.out()).text("schema"));
    assertTrue(Files.exists(out));
  }

  @Test
  void aSandwichHasCallersAndCalleesOfBothSides() throws Exception {
    String svg = draw("parse.svg", "--sandwich", "shop.Tax.lookup", "--basis", "absolute");
    Golden.check("diff-sandwich-small.svg", svg);
    assertTrue(
        svg.contains("base.collapsed to current.collapsed: callers and callees of Tax.lookup"));
    assertTrue(svg.contains("<title>shop.Cart.quote: 500 less (gone): 500 (12.8 %) -&gt; 0"), svg);
    assertTrue(svg.contains("<title>shop.Cart.place: 505 more (new): 0 (0.0 %) -&gt; 505"));
    assertTrue(svg.contains(", moved</title>"), "what moved in the whole moved here");
    String command =
        "kiln diff base.collapsed current.collapsed --basis absolute"
            + " --sandwich shop.Tax.lookup -o parse.svg";
    assertTrue(svg.contains(command), svg);
  }

  @Test
  void whatASandwichCannotShowIsRefused() throws Exception {
    Path out = folder.resolve("x.svg");
    List<List<String>> wrong =
        List.of(
            List.of("--sandwich", "nobody", "-o", out.toString()),
            List.of("--sandwich", "shop.Tax.lookup"),
            List.of("--sandwich", "shop.Tax.lookup", "--invert", "-o", out.toString()),
            List.of("--sandwich", "shop.Tax.lookup", "--changes-only", "-o", out.toString()),
            List.of("--sandwich", "shop.Tax.lookup", "-o", folder.resolve("x.html").toString()),
            List.of("--search", "Tax", "-o", out.toString()));
    for (List<String> options : wrong) {
      List<Object> words = new ArrayList<>(List.of("diff", base(), current()));
      words.addAll(options);
      Cli.Result result = Cli.run(words.toArray());
      assertEquals(2, result.exit(), options + result.err());
      assertTrue(result.err().contains("--s") || result.err().contains("--changes"), result.err());
    }
    assertFalse(Files.exists(out), "nothing is written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--basis share --order name",
        "--units 1000,1100 --unit-name order",
        "--layout current --view flame --color self --theme dark",
        "--without-rule jvm-lambda-class --with-rule template-arguments",
        "--query hide=Cart invert --basis absolute"
      })
  void theNamedCommandDrawsTheSamePage(String options) throws Exception {
    List<String> words = new ArrayList<>(List.of(options.split(" ")));
    int query = words.indexOf("--query");
    if (query >= 0) {
      words.set(query + 1, words.get(query + 1) + " " + words.remove(query + 2));
    }
    String page = draw("diff.html", words.toArray(String[]::new));
    Matcher command = Pattern.compile("\\$ (kiln diff [^<]*)").matcher(page);
    assertTrue(command.find(), page);
    String text = command.group(1).replace("&#39;", "'").replace("&amp;", "&");
    List<Object> again = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(text);
    while (word.find()) {
      String plain = word.group(1) == null ? word.group(2) : word.group(1);
      again.add(
          plain.matches("(base|current)\\.collapsed|diff\\.html") ? folder.resolve(plain) : plain);
    }
    Cli.Result result = Cli.run(again.subList(1, again.size()).toArray());
    assertEquals(0, result.exit(), text + "\n" + result.err());
    assertEquals(page, Files.readString(folder.resolve("diff.html")), text);
  }
}
