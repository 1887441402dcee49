package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kiln rank`: what its numbers are in each format, with counts and without, and what it refuses.
class RankCommandTest {
  private static final String STACKS =
      """
      com.acme.Main.main;com.acme.CatalogIndex.rebuild 150
      com.acme.Main.main;com.acme.Money.round 2400
      com.acme.Main.main;org.json.Parser.next;org.json.Parser.skip 1450
      com.acme.Main.main 8000
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Cli.Result rank(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "rank";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return Cli.run(words);
  }

  private static Json json(Object... arguments) {
    Object[] words = Arrays.copyOf(arguments, arguments.length + 2);
    words[arguments.length] = "--format";
    words[arguments.length + 1] = "json";
    Cli.Result result = rank(words);
    assertEquals(0, result.exit(), result.err());
    return Json.parse(result.out());
  }

  private static Json row(Json report, String function) {
    return report.at("rows").list().stream()
        .filter(r -> r.text("function").equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Json report) {
    return report.at("rows").list().stream().map(r -> r.text("function")).toList();
  }

  @Test
  void anExpensiveFunctionCalledOnceRanksBelowACheapHotOne() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path counts = file("c.csv", "function,calls\nCatalogIndex.rebuild,1\nMoney.round,2400000\n");
    Json report =
        json(profile, "--sort", "self", "--mine", "com.acme", "--counts", counts, "--seconds", 120);
    assertEquals(
        List.of("com.acme.Main.main", "com.acme.Money.round", "com.acme.CatalogIndex.rebuild"),
        names(report));
    Json cold = row(report, "com.acme.CatalogIndex.rebuild");
    Json hot = row(report, "com.acme.Money.round");
    assertEquals(150, cold.number("costPerCall"), 1e-9);
    assertEquals(0.001, hot.number("costPerCall"), 1e-12);
    assertEquals(1 / 120.0, cold.number("callsPerSecond"), 1e-12);
    assertEquals(20_000, hot.number("callsPerSecond"), 1e-9);
    assertEquals(20, hot.number("rate"), 1e-12);
    assertEquals(0.2, hot.number("share"), 1e-12);
    assertEquals(1.25, hot.number("ifGone"), 1e-12);
    assertEquals(1 / 0.9, hot.number("atSpeedup"), 1e-12);
    assertTrue(hot.number("shareLow") < 0.2 && hot.number("shareHigh") > 0.2);
    assertTrue(hot.number("ifGoneLow") < 1.25 && hot.number("ifGoneHigh") > 1.25);
    assertEquals("given", hot.text("calls", "source"));
    assertEquals("c.csv", hot.text("calls", "from"));
  }

  @Test
  void totalCountsRecursionOnceAndKIsChosen() throws Exception {
    Path profile = file("p.collapsed", "a;b;a;c 60\na 40\n");
    Json report = json(profile, "--speedup", "4");
    assertEquals("a", names(report).getFirst());
    assertEquals(100, row(report, "a").number("total"), 0);
    assertEquals(40, row(report, "a").number("self"), 0);
    assertEquals(1 / (0.4 + 0.6 / 4), row(report, "c").number("atSpeedup"), 1e-12);
    assertEquals(4, report.number("speedup"), 0);
    assertFalse(rank(profile, "--format", "json").out().contains("Infinity"), "a is all of it");
  }

  @Test
  void textShowsTheTableAndWhatBecameOfTheCounts() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path counts = file("c.csv", "Money.round,2400,10\nCart.gone,5\n.*Parser.*,7\nbroken\n");
    Cli.Result result =
        rank(profile, "--sort", "self", "--counts", counts, "--seconds", 120, "--speedup", 3);
    assertEquals(0, result.exit());
    assertEquals(List.of("kiln: c.csv:4: not a number of calls: broken"), result.errLines());
    String text = result.out();
    for (String words :
        List.of(
            "samples/count, 12,000 in 120 s: 100 a second\n",
            "Ranked by the lower bound of the share of self (to make a body faster): 4 functions\n",
            " share    95 % interval  a second  calls/s  per call  if gone         interval     at"
                + " 3×",
            "20.0 %  19.3 … 20.7 %      20      240    0.0833     1.25  1.24 … 1.26",
            "Counts: calls given by c.csv, for 1 of these 4; the others are unknown\n",
            "Counts of c.csv: 1 of 3 lines used\n",
            "  com.acme.Money.round: 2,400 calls in 10.0 s, given by c.csv (by class and method)\n",
            "  c.csv:2  Cart.gone: no such function in this profile\n",
            "  c.csv:3  .*Parser.*: matches 2 functions")) {
      assertTrue(text.replaceAll(" +", " ").contains(words.replaceAll(" +", " ")), text);
    }
  }

  @Test
  void withoutCountsOrLengthNothingIsInvented() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    String text = rank(profile).out();
    assertTrue(text.contains("The length of the recording is unknown"), text);
    assertTrue(text.contains("Calls: unknown, because nothing counted them"), text);
    String few = Cli.run("rank", Cli.sample("checkout-timing-after.jfr"), "--limit", "3").out();
    assertTrue(few.contains("Calls: unknown for these; 8 others were counted"), few);
    assertFalse(text.contains("calls/s"), text);
    String json = rank(profile, "--format", "json").out();
    for (String absent : List.of("NaN", "Infinity", "callsPerSecond", "\"rate\"", "\"seconds\"")) {
      assertFalse(json.contains(absent), json);
    }
    assertTrue(json.contains("\"schema\" : \"kiln.rank/1\""), json);
  }

  @Test
  void csvAndMarkdownHaveTheSameRows() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    List<String> csv = rank(profile, "--sort", "self", "--format", "csv").out().lines().toList();
    assertTrue(csv.getFirst().startsWith("function,file,module,self,total,rankedBy,share,"));
    assertEquals(5, csv.size());
    assertTrue(csv.get(2).startsWith("com.acme.Money.round,,,2400,2400,self,0.2,0.19"), csv.get(2));
    assertEquals(
        csv.getFirst().chars().filter(c -> c == ',').count(),
        csv.get(2).chars().filter(c -> c == ',').count());
    String md = rank(profile, "--sort", "self", "--format", "md", "--limit", "1").out();
    assertTrue(
        md.contains("| share | 95 % interval | if gone | interval | at 2× | function |"), md);
    assertTrue(md.contains("the first 1 of 4 functions"), md);
    assertTrue(md.contains("| `com.acme.Main.main` |"), md);
    assertFalse(md.contains("| `com.acme.Money.round` |"), md);
  }

  @Test
  void theDefaultLimitIsForPeople() throws Exception {
    StringBuilder stacks = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      stacks.append("f").append(i).append(' ').append(100 + i).append('\n');
    }
    Path profile = file("p.collapsed", stacks.toString());
    assertTrue(rank(profile).out().contains("the first 20 of 30 functions"));
    assertFalse(rank(profile, "--limit", "0").out().contains("the first"));
    assertEquals(30, json(profile).at("rows").list().size());
    assertEquals(3, json(profile, "--limit", "3").at("rows").list().size());
    assertEquals(31, rank(profile, "--format", "csv").out().lines().count());
  }

  @Test
  void wholePathsAndTheHeaviestPath() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    List<Json> paths = json(profile, "--paths", "--limit", "2").at("paths").list();
    assertEquals(2, paths.size());
    assertEquals("[com.acme.Main.main]", paths.getFirst().text("frames"));
    assertEquals(2400, paths.get(1).number("value"), 0);
    Json path = json(profile, "--from", "Parser.next").at("path");
    assertEquals("body", path.text("end"));
    assertEquals(
        List.of("org.json.Parser.next", "org.json.Parser.skip"),
        path.at("steps").list().stream().map(s -> s.text("function")).toList());
    String text = rank(profile, "--from", "org.json.Parser.next").out();
    assertTrue(text.contains("Ends in org.json.Parser.skip: at least half"), text);
    assertTrue(rank(profile, "--paths").out().contains("org.json.Parser.next > org.json.Parser"));
    assertTrue(rank(profile, "--paths", "--format", "csv").out().startsWith("path,value,share,"));
  }

  /// Calls counted in the whole recording are not all of a part of it.
  @Test
  void aPartOfTheTimeHasItsOwnLength() throws Exception {
    Path counts = file("c.csv", "com.acme.checkout.pricing.PricingEngine.quote,3120\n");
    Path sample = Cli.sample("checkout-before.jfr");
    Json whole = json(sample, "--counts", counts, "--seconds", "40");
    Json part = json(sample, "--counts", counts, "--seconds", "40", "--time", "10s..20s");
    String name = "com.acme.checkout.pricing.PricingEngine.quote";
    assertEquals(10, part.number("seconds"), 1e-9);
    assertEquals(78, row(whole, name).number("callsPerSecond"), 1e-9);
    assertEquals(78, row(part, name).number("callsPerSecond"), 1e-9);
    Json quote = row(part, name);
    assertEquals(quote.number("total") / 780, quote.number("costPerCall"), 1e-6);
    assertTrue(part.text("notes").contains("a call costs more than it seems"));
    assertTrue(rank(sample, "--seconds", "40").out().contains(" cores busy"));
  }

  @Test
  void aProfileCountsObjectsBesideBytes() {
    Path heap = Cli.sample("go-heap.pb.gz");
    Json report = json(heap, "--value", "alloc_space", "--sort", "self");
    Json bytes = report.at("rows").list().getFirst();
    Json objects = json(heap, "--value", "alloc_objects", "--sort", "total");
    Json counted = row(objects, bytes.text("function"));
    assertEquals("measured", bytes.text("calls", "source"));
    assertEquals("allocated objects", bytes.text("calls", "noun"));
    assertEquals(
        "alloc_objects of the profile, estimated from samples, one in 16.0 KiB",
        bytes.text("calls", "from"));
    assertEquals(counted.number("total"), bytes.number("calls", "count"), 0);
    assertEquals(
        bytes.number("total") / counted.number("total"), bytes.number("costPerCall"), 1e-6);
    assertTrue(rank(heap).out().contains("per live object"));
  }

  @Test
  void spansOfTheRecordingAreUnitsOfWork() {
    Path sample = Cli.sample("checkout-after.jfr");
    Json report = json(sample);
    Json request = report.at("units").list().getFirst();
    assertEquals("com.acme.checkout.Request", request.text("name"));
    assertEquals(5700, request.number("count"), 0, "as the program counted");
    assertEquals(report.number("total") / 5700, request.number("costEach"), 1e-6);
    assertEquals(5700 / report.number("seconds"), request.number("perSecond"), 1e-9);
    assertTrue(
        rank(sample)
            .out()
            .contains("5,700 com.acme.checkout.Request spans in 31.4 s: 182 a second, 1.71 ms of"),
        rank(sample).out());
    assertEquals(List.of(), json(sample, "--time", "10s..20s").at("units").list(), "of the whole");
    String pprof = rank(Cli.sample("go-cpu.pb.gz")).out();
    assertTrue(pprof.contains("; spans without a sample are not seen"), pprof);
  }

  @Test
  void countsOfContentionsBesideTheirDelay() throws Exception {
    Path profile =
        file(
            "contention",
            """
            --- contention:
            cycles/second = 1000000000
            sampling period = 1
            4000 8 @ 0x401000 0x402000
            1000 1 @ 0x403000 0x402000
            """);
    Json first = json(profile, "--value", "delay", "--sort", "self").at("rows").list().getFirst();
    assertEquals("contentions", first.text("calls", "noun"));
    assertTrue(first.text("calls", "from").contains("where the runtime samples them"));
    assertEquals(9, first.number("calls", "count"), 0, "addresses without names are one function");
    assertEquals(5000 / 9.0, first.number("costPerCall"), 1e-9);
  }

  @Test
  void groupsAreRankedToo() throws Exception {
    Json report = json(file("p.collapsed", STACKS), "--by", "package", "--sort", "self");
    assertEquals(List.of("com.acme", "org.json"), names(report));
    assertEquals(1450, row(report, "org.json").number("self"), 0);
  }

  @Test
  void unmatchedCountsOfACsvAreToldOnTheSide() throws Exception {
    Path counts = file("c.csv", "Cart.gone,5\n");
    Cli.Result result = rank(file("p.collapsed", STACKS), "--counts", counts, "--format", "csv");
    assertEquals(
        List.of("kiln: not used: c.csv:1  Cart.gone: no such function in this profile"),
        result.errLines());
    assertFalse(result.out().contains("Cart.gone"));
  }

  @Test
  void wrongUseIsOneLineThatSaysWhat() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path counts = file("c.csv", "a.b,1\n");
    List<List<Object>> wrong =
        List.of(
            List.of("--speedup", "0.5"),
            List.of("--speedup", "NaN"),
            List.of("--limit", "-1"),
            List.of("--seconds", "0"),
            List.of("--counts-seconds", "5"),
            List.of("--counts", counts, "--counts-seconds", "-1"),
            List.of("--sort", "name"),
            List.of("--format", "xml"),
            List.of("--mine", ""),
            List.of("--paths", "--from", "x"),
            List.of("--counts", counts, "--paths"));
    for (List<Object> options : wrong) {
      List<Object> words = new ArrayList<>(List.of(profile));
      words.addAll(options);
      Cli.Result result = rank(words.toArray());
      assertEquals(2, result.exit(), options.toString());
      assertEquals("", result.out());
      assertEquals(2, result.errLines().size(), result.err());
      assertTrue(result.err().contains(options.getFirst().toString()), result.err());
      assertTrue(result.err().contains("Try 'kiln rank --help'."), result.err());
    }
  }

  @Test
  void helpShowsExamplesAndFormatsOfCounts() {
    Cli.Result result = rank("--help");
    assertEquals(0, result.exit());
    for (String words : List.of("Examples:", "  kiln rank ", "Prometheus", "--by=KEY")) {
      assertTrue(result.out().contains(words), result.out());
    }
    assertTrue(Cli.run("--help").out().contains("  kiln rank app.jfr"));
  }

  @Test
  void whatCannotBeReadIsOneLine() throws Exception {
    Path profile = file("p.collapsed", STACKS);
    Path bad = file("bad.csv", "nothing here\n");
    assertFailure(rank(profile, "--counts", folder.resolve("no.csv")), "no.csv: no such file");
    assertFailure(rank(profile, "--counts", bad), "bad.csv:1: not a number of calls");
    assertFailure(rank(profile, "--from", "Nope.nope"), "--from Nope.nope: no such function");
    assertFailure(rank(profile, "--from", ".*Parser.*"), "2 functions, such as org.json.Parser");
    assertFailure(rank(profile, "--value", "nope"), "no value type nope");
  }

  private static void assertFailure(Cli.Result result, String words) {
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("should not happen"), result.err());
  }

  @Test
  void settingsThatCountCallsAreWrittenForJavaAndRefusedForOthers(@TempDir Path out)
      throws Exception {
    Path samples = Path.of(System.getProperty("kiln.root", ".."), "samples");
    String java = samples.resolve("checkout-after.jfr").toString();
    String settings = out.resolve("calls.jfc").toString();
    Cli.Result written = Cli.run("rank", java, "--mine", "com.acme", "--count-settings", settings);
    assertEquals(0, written.exit(), written.err());
    assertTrue(
        written.out().startsWith("java -XX:StartFlightRecording:settings=profile,settings="));
    String text = Files.readString(Path.of(settings));
    assertTrue(text.contains("com.acme.checkout.config.ParsedConfig::current;"), text);
    String go = samples.resolve("go-cpu.pb.gz").toString();
    Cli.Result refused = Cli.run("rank", go, "--count-settings", out.resolve("go.jfc").toString());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("no function of this ranking is a Java method"));
  }
}
