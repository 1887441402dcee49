package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kiln diff` says why a cost changed, where calls are known on both sides.
class DiffWhyTest {
  private static final Path BEFORE = Cli.sample("checkout-timing-before.jfr");
  private static final Path AFTER = Cli.sample("checkout-timing-after.jfr");

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Json json(Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertEquals(0, result.exit(), result.err());
    return Json.parse(result.out());
  }

  private static Json why(Json report, String end) {
    return report.at("why", "functions").list().stream()
        .filter(row -> row.text("function").endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  /// The parser is called 3.9 times as often, and what it parses is longer: both, and most by cost.
  @Test
  void theRegressionIsSplitByTheCallsThatBothRecordingsCounted() {
    Json report = json("diff", BEFORE, AFTER, "--format", "json");
    assertEquals("calls measured by jdk.MethodTiming", report.text("why", "calls"));
    Json parse = why(report, "JsonParser.parse");
    assertEquals(900, parse.number("base", "calls"), 0);
    assertEquals(3500, parse.number("current", "calls"), 0);
    assertEquals(1.41e9, parse.number("delta"), 1);
    assertEquals(2600 * 1.41e9 / 3500 / 2, parse.number("byCalls"), 1);
    assertEquals(1.41e9, parse.number("byCalls") + parse.number("byCost"), 1);
    assertEquals("both calls and cost", parse.text("verdict"));
    Json health = why(report, "HealthEndpoint.handle");
    assertEquals("costs more", health.text("verdict"));
    assertEquals(0, health.number("byCalls"), 0);
    assertEquals(
        "+1.49 s: +1.49 s costs more (15.4 µs -> 588 µs a call), called as often (2,600 calls)",
        health.text("words"));
    assertEquals("the same", why(report, "PricingEngine.quote").text("verdict"));
  }

  @Test
  void sharesAreSplitOnTheSecond() {
    Json report = json("diff", BEFORE, AFTER, "--basis", "share", "--format", "json");
    assertEquals("per-second", report.text("why", "basis"));
    assertEquals("the same", why(report, "ReceiptEndpoint.handle").text("verdict"));
    assertEquals("costs more", why(report, "HealthEndpoint.handle").text("verdict"));
  }

  @Test
  void textMarkdownAndCsvSayIt() {
    String text = Cli.run("diff", BEFORE, AFTER).out();
    assertTrue(text.contains("Why (8), total, absolute; calls measured by jdk.MethodTiming"), text);
    assertTrue(text.contains("(no sample -> 403 µs a call)"), text);
    assertTrue(text.contains("called as often (900 calls), inside the noise"), text);
    String limited = Cli.run("diff", BEFORE, AFTER, "--limit", "1").out();
    assertTrue(limited.contains("Why (8, the first 1), total"), limited);
    String markdown = Cli.run("diff", BEFORE, AFTER, "--format", "md").out();
    assertTrue(markdown.contains("- `com.acme.checkout.health.HealthEndpoint.handle` "), markdown);
    List<String> csv = Cli.run("diff", BEFORE, AFTER, "--format", "csv").out().lines().toList();
    assertTrue(csv.getFirst().endsWith("base calls,current calls,by calls,by cost,why"));
    assertTrue(csv.stream().anyMatch(line -> line.endsWith(",both calls and cost")));
    assertTrue(csv.stream().anyMatch(line -> line.endsWith(",,,,")), "where calls are unknown");
  }

  @Test
  void filesOfBothSidesCountWhatProfilesDoNot() throws Exception {
    Path base = file("base.collapsed", "a;b 100\na;c 100\n");
    Path current = file("current.collapsed", "a;b 300\na;c 100\n");
    Path before = file("before.csv", "function,calls\na;b,1\n.*b,50\nc,10\nx.y,3\n");
    Path after = file("after.csv", ".*b,150\nc,10\n");
    Cli.Result result =
        Cli.run("diff", base, current, "--base-counts", before, "--current-counts", after);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().contains("kiln: not used: base: before.csv:"), result.err());
    Json report =
        json(
            "diff",
            base,
            current,
            "--basis",
            "absolute",
            "--base-counts",
            before,
            "--current-counts",
            after,
            "--format",
            "json");
    Json b = why(report, "b");
    assertEquals("called more", b.text("verdict"));
    assertEquals(200, b.number("byCalls"), 1e-9);
    assertEquals(2, b.number("current", "costPerCall"), 1e-9);
    assertEquals("given", b.text("base", "source"));
    assertEquals("before.csv", b.text("base", "from"));
  }

  @Test
  void unknownCallsAreSaidOnce() throws Exception {
    Path base = file("base.collapsed", "a;b 100\n");
    Path current = file("current.collapsed", "a;b 300\n");
    String text = Cli.run("diff", base, current).out();
    String words = "Why: calls unknown, as nothing counted them on both sides";
    assertEquals(2, text.split(words, -1).length, text);
    Path counts = file("c.csv", "b,5\n");
    String one = Cli.run("diff", base, current, "--base-counts", counts).out();
    assertTrue(one.contains(words), "one side alone explains nothing");
    assertFalse(text.contains("NaN"), text);
  }

  @Test
  void wrongUseIsOneLine() throws Exception {
    Path base = file("base.collapsed", "a;b 100\n");
    Path counts = file("c.csv", "b,5\n");
    Cli.Result lengths = Cli.run("diff", base, base, "--counts-seconds", "5");
    assertEquals(2, lengths.exit());
    assertTrue(lengths.err().contains("--counts-seconds 5: expected two lengths"), lengths.err());
    Path svg = folder.resolve("x.svg");
    Cli.Result picture = Cli.run("diff", base, base, "--base-counts", counts, "-o", svg);
    assertEquals(2, picture.exit());
    assertTrue(picture.err().contains("for the report, not for pictures"), picture.err());
    Cli.Result none = Cli.run("diff", base, base, "--base-counts", folder.resolve("no.csv"));
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("no.csv: no such file"), none.err());
  }
}
