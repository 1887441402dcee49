package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
  private static final Path BEFORE = Cli.sample("checkout-before.jfr");
  private static final Path AFTER = Cli.sample("checkout-after.jfr");

  private static Cli.Result diff(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "diff";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Cli.run(words);
  }

  private static Json json(Object... arguments) {
    Cli.Result result = diff(arguments);
    assertEquals(0, result.exit(), result.err());
    return Json.parse(result.out());
  }

  @Test
  void theRegressionOfTheSampleIsNamedFirst() {
    Cli.Result result = diff(BEFORE, AFTER);
    assertEquals(0, result.exit(), result.err());
    List<String> lines = result.out().lines().toList();
    int slower = lines.indexOf("Slower (6), self");
    assertTrue(slower > 0, result.out());
    assertTrue(lines.get(slower + 2).contains("json.JsonParser."), lines.get(slower + 2));
    int first = lines.indexOf("CPU time: 4.07 s more (+72.0 %): 5.65 s -> 9.72 s");
    assertTrue(first > 0 && first < slower, "totals before lists");
    assertTrue(lines.get(first + 1).contains("ParsedConfig.current is new and costs 3.38 s"));
    String head = String.join("\n", lines.subList(0, first));
    assertTrue(head.contains("✓ duration") && head.contains("! runs"), "comparability first");
    assertTrue(head.contains("jvm-lambda-class (43)"), "applied rules are named");
    assertTrue(head.contains("absolute, because lengths and sampling agree"), "why this basis");
  }

  @Test
  void jsonHasItsSchemaNativeAndScaledValues() {
    Json report = json(BEFORE, AFTER, "--units", "1000,2000", "--format", "json");
    assertEquals("kiln.diff/1", report.text("schema"));
    assertEquals("per-unit", report.text("basis", "name"));
    assertEquals("request", report.text("basis", "unitName"));
    assertEquals("", report.text("basis", "reason"), "units are a choice");
    assertEquals(List.of(new Json("checkout-before.jfr")), report.at("base", "files").list());
    assertEquals(9.72e9, report.number("current", "total"));
    assertEquals(9.72e9 / 2000, report.number("current", "scaledTotal"), 1e-6);
    assertEquals(9.72e9 / 2000 - 5.65e9 / 1000, report.number("delta"), 1e-6);
    assertEquals(4.86 / 5.65 - 1, report.number("relative"), 1e-9);
    assertEquals("runs", report.at("comparability").list().getLast().text("topic"));
    assertTrue(report.at("rules", "on").list().size() > 5);
    assertTrue(report.number("counts", "all") > report.number("counts", "slower"));
    for (String list : List.of("slower", "faster", "new", "vanished", "moved")) {
      assertEquals(
          report.number("counts", list), report.at("lists", list).list().size(), list + " whole");
    }
    for (Json row : report.at("lists", "slower").list()) {
      double scaled = row.number("current", "self") / 2000;
      assertEquals(scaled, row.number("current", "scaledSelf"), 1e-6);
      double delta = scaled - row.number("base", "self") / 1000;
      assertEquals(delta, row.number("selfDelta"), 1e-6);
      assertTrue(row.at("selfInterval").list().get(0).value() instanceof Double);
    }
  }

  @Test
  void aPartOfNothingIsNullInJson() {
    Json report = json(BEFORE, AFTER, "--format", "json");
    Json row = report.at("lists", "new").list().getFirst();
    assertEquals(null, row.at("totalRelative").value());
    assertEquals("new", row.text("change"));
  }

  @Test
  void csvHasOneLineForEachRowOfEachList() {
    Json report = json(BEFORE, AFTER, "--format", "json");
    int rows = 0;
    for (String list : List.of("slower", "faster", "new", "vanished", "moved")) {
      rows += report.at("lists", list).list().size();
    }
    List<String> lines = diff(BEFORE, AFTER, "--format", "csv").out().lines().toList();
    assertEquals(rows + 1, lines.size());
    assertTrue(lines.getFirst().startsWith("list,function,file,module,change,from,to,base self"));
    int columns = lines.getFirst().replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    for (String line : lines) {
      assertEquals(columns, line.replaceAll("\"[^\"]*\"", "").split(",", -1).length, line);
    }
    assertTrue(lines.get(1).startsWith("slower,com.acme.checkout.json.JsonParser.parseString,"));
  }

  @Test
  void markdownSaysTheAnswerTheCaveatsAndTheLists() {
    String text = diff(BEFORE, AFTER, "--format", "md", "--limit", "2").out();
    assertTrue(text.startsWith("**CPU time: 4.07 s more (+72.0 %): 5.65 s -> 9.72 s**\n"), text);
    assertTrue(text.contains("- runs: One run per side, run-to-run noise unknown."), text);
    assertTrue(text.contains("1. `com.acme.checkout.config.ParsedConfig.current` is new"), text);
    assertTrue(text.contains("**New (15, the first 2), total**"), text);
    assertEquals(4, text.lines().filter(line -> line.startsWith("| +")).count(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "absolute", "per-second"})
  void aFileAndItselfHaveNoDifference(String basis) {
    Json report = json(AFTER, AFTER, "--basis", basis, "--list", "all", "--format", "json");
    assertEquals(0, report.number("delta"));
    for (String list : List.of("slower", "faster", "new", "vanished", "moved")) {
      assertEquals(0, report.number("counts", list), list);
    }
    List<Json> rows = report.at("lists", "all").list();
    assertTrue(rows.size() > 100, "rows: " + rows.size());
    for (Json row : rows) {
      assertEquals(0, row.number("selfDelta"), row.text("function"));
      assertEquals(0, row.number("totalDelta"), row.text("function"));
    }
    assertTrue(report.at("top").list().isEmpty());
  }

  @Test
  void swappedSidesChangeEverySign() {
    Map<String, String> turned = Map.of("new", "vanished", "vanished", "new", "more", "less");
    for (String basis : List.of("share", "absolute")) {
      Object[] options = {"--list", "all", "--format", "json", "--basis", basis};
      Map<String, Json> there = rows(json(with(options, BEFORE, AFTER)));
      Map<String, Json> back = rows(json(with(options, AFTER, BEFORE)));
      assertEquals(there.keySet(), back.keySet());
      there.forEach(
          (name, row) -> {
            Json other = Objects.requireNonNull(back.get(name));
            assertEquals(-row.number("selfDelta"), other.number("selfDelta"), 1e-9, name);
            assertEquals(-row.number("totalDelta"), other.number("totalDelta"), 1e-9, name);
            assertEquals(row.number("totalP"), other.number("totalP"), 1e-9, name);
            String change = row.text("change");
            String expected = change.equals("less") ? "more" : turned.getOrDefault(change, change);
            assertEquals(expected, other.text("change"), name);
          });
    }
  }

  private static Object[] with(Object[] options, Object... files) {
    Object[] all = Arrays.copyOf(files, files.length + options.length);
    System.arraycopy(options, 0, all, files.length, options.length);
    return all;
  }

  private static Map<String, Json> rows(Json report) {
    Map<String, Json> rows = new HashMap<>();
    for (Json row : report.at("lists", "all").list()) {
      rows.put(row.text("function") + "|" + row.text("file") + "|" + row.text("module"), row);
    }
    return rows;
  }

  @Test
  void ofSharesOnlyWhatChangedAmongTheRestIsNamed() {
    Json report = json(BEFORE, AFTER, "--basis", "share", "--format", "json");
    List<String> named = report.at("top").list().stream().map(top -> top.text("function")).toList();
    assertEquals(List.of("com.acme.checkout.config.ParsedConfig.current"), named);
  }

  @Test
  void queriesApplyToBothSides() {
    Json all = json(BEFORE, AFTER, "--format", "json");
    Json focused =
        json(BEFORE, AFTER, "--focus", "JsonParser", "--allow-empty", "--format", "json");
    assertTrue(focused.number("current", "total") < all.number("current", "total"));
    assertEquals("focus=JsonParser", focused.text("query"));
    assertEquals(0, focused.number("base", "total"));
  }

  @Test
  void listsAreSortedAndCut() {
    Json report =
        json(
            BEFORE,
            AFTER,
            "--list",
            "slower,all",
            "--sort",
            "total",
            "--limit",
            "3",
            "--format",
            "json");
    assertEquals(3, report.at("lists", "slower").list().size());
    double last = Double.POSITIVE_INFINITY;
    for (Json row : report.at("lists", "all").list()) {
      assertTrue(Math.abs(row.number("totalDelta")) <= last);
      last = Math.abs(row.number("totalDelta"));
    }
    Json named = json(BEFORE, AFTER, "--list", "all", "--sort", "name", "--format", "json");
    List<String> names =
        named.at("lists", "all").list().stream().map(row -> row.text("function")).toList();
    assertEquals(names.stream().sorted().toList(), names);
  }
}
