package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.kiln.render.start.PangoCondition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The headless commands as a user types them: results on stdout, all else on stderr, exit codes.
class CommandsTest {
  @TempDir Path folder = Path.of("");

  // kiln info

  @Test
  void infoAsText() {
    Cli.Result result = Cli.run("info", Cli.sample("go-heap.pb.gz"));
    assertEquals(0, result.exit());
    assertEquals("", result.err());
    for (String word :
        List.of("file       go-heap.pb.gz", "format     pprof", "alloc_space/bytes", "(default)")) {
      assertTrue(result.out().contains(word), result.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkout-after.jfr", "go-cpu.pb.gz", "native-perf.collapsed"})
  void infoAsJsonHasEveryField(String sample) throws Exception {
    Cli.Result result = Cli.run("info", Cli.sample(sample), "--json");
    assertEquals(0, result.exit(), result.err());
    List<String> fields = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(result.out())) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        fields.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
    }
    assertEquals(
        List.of(
            "schema",
            "file",
            "format",
            "formatVersion",
            "producer",
            "valueTypes",
            "samples",
            "stacks",
            "functions",
            "threads",
            "labels",
            "labelValues",
            "traces",
            "spans",
            "linkedSamples",
            "timeRange",
            "warnings",
            "facts"),
        fields);
    assertTrue(result.out().contains("\"kiln.info/1\""));
  }

  @Test
  void infoTellsWhatIsTruncatedUnknownAndLinked() throws Exception {
    Path text =
        Files.writeString(
            folder.resolve("x"), "[truncated];main;a 10\nmain;[unknown] 20\nmain;a 70\n");
    Cli.Result result = Cli.run("info", text);
    assertTrue(result.out().contains("truncated 10.0 %, unknown 20.0 %"), result.out());
    String json = Cli.run("info", text, "--json").out();
    assertTrue(json.contains("\"truncated\" : 10"), json);
    assertTrue(json.contains("\"unknown\" : 20"), json);
    assertTrue(json.contains("\"linkedSamples\" : 0"), json);
    String recorded = Cli.run("info", Cli.sample("checkout-after.jfr")).out();
    assertTrue(recorded.contains("samples at"), recorded);
    assertTrue(recorded.contains("labels      class ("), recorded);
  }

  // kiln top

  @Test
  void topAddsUpSharesOfSelfFromRowToRow() throws Exception {
    Path text = Files.writeString(folder.resolve("x"), "main;a 50\nmain;b 30\nmain 15\nother 5\n");
    assertEquals(
        List.of("50.0 %", "80.0 %", "95.0 %", "100.0 %"),
        sums(Cli.run("top", text, "--format", "md")));
    assertEquals(
        List.of("15.0 %", "65.0 %"),
        sums(Cli.run("top", text, "--format", "md", "--sort", "total", "--limit", "2")));
    String none = Cli.run("top", text, "--format", "csv").out();
    assertFalse(none.contains("sum"), none);
  }

  private static List<String> sums(Cli.Result table) {
    List<String> rows = table.out().lines().filter(line -> line.startsWith("|")).toList();
    int column = List.of(rows.getFirst().split(" *\\| *")).indexOf("sum");
    return rows.stream().skip(2).map(row -> row.split(" *\\| *")[column]).toList();
  }

  @Test
  void topSortsAndLimits() throws Exception {
    Path sample = Cli.sample("go-heap.pb.gz");
    TopTableJson all = TopTableJson.parse(Cli.run("top", sample, "--format", "json").out());
    TopTableJson three =
        TopTableJson.parse(
            Cli.run("top", sample, "--format", "json", "--limit", "3", "--sort", "total").out());
    assertEquals(
        all.rows().stream()
            .sorted(Comparator.comparingLong(r -> -r.total()))
            .limit(3)
            .map(TopTableJson.Row::total)
            .toList(),
        three.rows().stream().map(TopTableJson.Row::total).toList());
    List<Long> self = all.rows().stream().map(TopTableJson.Row::self).toList();
    assertEquals(self.stream().sorted(Comparator.reverseOrder()).toList(), self);
    assertEquals(all.total(), three.total(), "the limit does not change the total");
  }

  @Test
  void topPrintsOneTableInEachFormat() throws Exception {
    Path sample =
        Files.writeString(folder.resolve("ünï code.collapsed"), "a;b,\"x\" 3\na;c|d 1\na 1\n");
    assertEquals(
        "function,file,module,self,total\r\n\"b,\"\"x\"\"\",,,3,3\r\na,,,1,5\r\nc|d,,,1,1\r\n",
        Cli.run("top", sample, "--format", "csv").out());
    assertEquals(
        """
        samples/count, 5 in all

        | self | | sum | total | | function |
        |--:|--:|--:|--:|--:|---|
        | 3 | 60.0 % | 60.0 % | 3 | 60.0 % | `b,"x"` |
        | 1 | 20.0 % | 80.0 % | 5 | 100.0 % | `a` |
        | 1 | 20.0 % | 100.0 % | 1 | 20.0 % | `c\\|d` |
        """,
        Cli.run("top", sample, "--format", "MD").out());
    String text = Cli.run("top", sample).out();
    assertTrue(text.contains("5 in all"), text);
    assertTrue(text.contains("   3  60.0 %   60.0 %      3   60.0 %  b,\"x\""), text);
  }

  @Test
  void anUnknownValueTypeNamesThoseThatExist() {
    Cli.Result result = Cli.run("top", Cli.sample("go-heap.pb.gz"), "--value", "nope");
    assertFailure(result, "alloc_objects/count, alloc_space/bytes, inuse_objects/count");
  }

  // kiln render

  @Test
  void rendersBothViewsWithAQuery() throws Exception {
    Path sample = Cli.sample("go-cpu.pb.gz");
    Path flame = folder.resolve("flame.svg");
    Path icicle = folder.resolve("icicle.svg");
    assertEquals(0, Cli.run("render", sample, "-o", flame, "--focus", "main").exit());
    assertEquals(0, Cli.run("render", sample, "-o", icicle, "--icicle", "--width", "900").exit());
    assertTrue(Files.readString(flame).contains("query: focus=main"));
    assertTrue(Files.readString(flame).contains("up:true"));
    assertTrue(Files.readString(icicle).contains("up:false"));
    assertTrue(Files.readString(icicle).contains("width=\"900\""));
  }

  /// A picture names the command that draws it again.
  @Test
  void theQueryTextDrawsTheSamePicture() throws Exception {
    Path sample = Cli.sample("checkout-after.jfr");
    Path first = folder.resolve("x.svg");
    Path second = Files.createDirectory(folder.resolve("again")).resolve("x.svg");
    Cli.Result result =
        Cli.run(
            "render",
            sample,
            "-o",
            first,
            "--focus",
            "com.acme .*|Json\"",
            "--focus",
            "acme",
            "--hide",
            "java\\.",
            "--thread",
            ".",
            "--time",
            "0s..60s",
            "--invert",
            "--by",
            "line");
    assertEquals(0, result.exit(), result.err());
    String text =
        "time=0s..60s thread=. focus=\"com.acme .*|Json\"\"\" focus=acme hide=java\\. invert"
            + " by=line";
    assertEquals(0, Cli.run("render", sample, "-o", second, "--query", text).exit());
    assertEquals(Files.readString(first), Files.readString(second));
  }

  @Test
  @ExtendWith(PangoCondition.class)
  void rendersPng() throws Exception {
    Path out = folder.resolve("x.png");
    Cli.Result result =
        Cli.run(
            "render",
            Cli.sample("native-perf.collapsed"),
            "-o",
            out,
            "--width",
            "640",
            "--scale",
            "2");
    assertEquals(0, result.exit(), result.err());
    byte[] bytes = Files.readAllBytes(out);
    byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    assertArrayEquals(magic, Arrays.copyOf(bytes, 8));
    assertEquals(1280, ImageIO.read(out.toFile()).getWidth());
  }

  @Test
  void wrongUseIsSaid() {
    Path sample = Cli.sample("go-cpu.pb.gz");
    assertUsage(
        Cli.run("render", sample, "-o", folder.resolve("x.pdf")), ".svg, .png, .html or .json");
    assertUsage(Cli.run("render", sample), "--output");
    assertUsage(Cli.run("render", sample, "-o", "x.svg", "--width", "10"), "--width");
    assertUsage(Cli.run("render", sample, "-o", "x.png", "--scale", "9"), "--scale");
    assertUsage(Cli.run("render", sample, "-o", "x.png", "--theme", "both"), "one theme");
    assertUsage(Cli.run("top"), "FILE");
    assertUsage(Cli.run("top", sample, "--limit", "-1"), "--limit");
    assertUsage(Cli.run("top", sample, "--format", "xml"), "--format");
    assertUsage(Cli.run("--theme", "pink"), "light, dark or system");
  }

  // Failures

  @Test
  void badInputIsOneLine() throws Exception {
    byte[] pprof = Files.readAllBytes(Cli.sample("go-cpu.pb.gz"));
    byte[] jfr = Files.readAllBytes(Cli.sample("checkout-after.jfr"));
    Path picture = Files.write(folder.resolve("pic.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Path cut = Files.write(folder.resolve("cut.pb.gz"), Arrays.copyOf(pprof, 3000));
    Path cutJfr = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(jfr, 9000));
    Path empty = Files.createFile(folder.resolve("empty.jfr"));
    for (String command : List.of("info", "top")) {
      assertFailure(Cli.run(command, folder.resolve("missing.jfr")), "no such file");
      assertFailure(Cli.run(command, folder), "is a folder");
      assertFailure(Cli.run(command, empty), "the file is empty");
      assertFailure(Cli.run(command, picture), "a picture or a page, which is not read");
      assertFailure(Cli.run(command, cut), "cut off at byte");
      assertFailure(Cli.run(command, cutJfr), "cut.jfr");
    }
  }

  @Test
  void badQueriesAreOneLine() {
    Path sample = Cli.sample("checkout-after.jfr");
    assertFailure(Cli.run("top", sample, "--focus", "("), "not a regular expression");
    assertFailure(Cli.run("top", sample, "--time", "5x"), "expected a range");
    assertFailure(Cli.run("top", sample, "--time", "9s..2s"), "the end lies before the start");
    assertFailure(Cli.run("top", sample, "--by", "colour"), "function, line, module or package");
    assertFailure(Cli.run("top", sample, "--trace-id", "zz"), "not a trace or span id");
    assertFailure(Cli.run("top", sample, "--query", "colour=red"), "unknown term: colour");
    assertFailure(
        Cli.run("top", Cli.sample("go-cpu.pb.gz"), "--time", "1s..2s"), "no sample times");
  }

  @Test
  void anOutputThatCannotBeIsOneLine() {
    Path sample = Cli.sample("go-cpu.pb.gz");
    Path nowhere = folder.resolve("missing/x.svg");
    assertFailure(Cli.run("render", sample, "-o", nowhere), "the folder does not exist");
    assertFailure(Cli.run("convert", sample, "-o", folder.resolve("no/x.pb")), "does not exist");
    assertFalse(Files.exists(nowhere));
  }

  @Test
  void namesMayHaveSpacesAndAnyLetters() throws Exception {
    Path sample = Files.copy(Cli.sample("go-cpu.pb.gz"), folder.resolve("mein Prüf lauf 漢.pb.gz"));
    Path out = folder.resolve("aus gabe é.svg");
    assertEquals(0, Cli.run("render", sample, "-o", out).exit());
    String svg = Files.readString(out, StandardCharsets.UTF_8);
    assertTrue(svg.contains("kiln render 'mein Prüf lauf 漢.pb.gz' -o 'aus gabe é.svg'"));
    assertTrue(Cli.run("info", sample).out().contains("mein Prüf lauf 漢.pb.gz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "top", "render", "convert"})
  void helpShowsExamples(String command) {
    Cli.Result result = Cli.run(command, "--help");
    assertEquals(0, result.exit());
    assertEquals("", result.err());
    assertTrue(result.out().contains("Examples:"), result.out());
    assertTrue(result.out().contains("  kiln " + command + " "), result.out());
  }

  /// What is not named is not even looked at, but for where all are told of.
  @Test
  void aCommandThatIsNamedIsTheOnlyOneThatIsMade() {
    for (Command command : Command.values()) {
      String name = command.word();
      assertEquals(name, command.question().word());
      assertEquals(List.of(command), Command.neededFor(new String[] {name, "--limit", "top"}));
    }
    List<Command> all = List.of(Command.values());
    assertEquals(all, Command.neededFor(new String[] {}));
    assertEquals(all, Command.neededFor(new String[] {"--theme", "dark", "top"}));
    assertEquals(all, Command.neededFor(new String[] {"top.jfr"}));
  }

  @Test
  void aCommandRefusesTheWordThatTrainsTheImage() {
    assertUsage(Cli.run("top", Cli.sample("go-cpu.pb.gz"), "--rehearse"), "--rehearse");
  }

  @Test
  void theProgramsOwnHelpAndVersion() {
    String help = Cli.run("--help").out();
    assertTrue(help.contains("Exit codes:"));
    for (Command command : Command.values()) {
      assertTrue(help.contains("\n  " + command.word() + " "), help);
    }
    assertTrue(Cli.run("--version").out().startsWith("Kiln "));
    assertEquals(KilnCommand.RUNNING, Cli.run("a.jfr").exit());
  }

  private static void assertFailure(Cli.Result result, String words) {
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().startsWith("kiln: "), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("should not happen"), result.err());
  }

  /// Wrong use is one line, and one that says where help is.
  private static void assertUsage(Cli.Result result, String words) {
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(2, result.errLines().size(), result.err());
    assertTrue(result.errLines().getFirst().contains(words), result.err());
  }
}
