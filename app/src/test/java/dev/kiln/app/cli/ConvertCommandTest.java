package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.BuiltinImporters;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is converted and read back has the same totals.
class ConvertCommandTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "checkout-after.jfr, x.collapsed",
    "checkout-after.jfr, x.pb.gz",
    "go-cpu.pb.gz, x.folded",
    "go-heap.pb.gz, x.pprof",
    "go-heap.pb.gz, x.txt",
    "native-perf.collapsed, x.pb",
    "native-perf.collapsed, x.collapsed"
  })
  void totalsSurvive(String sample, String name) throws Exception {
    Path out = folder.resolve(name);
    Cli.Result result = Cli.run("convert", Cli.sample(sample), "-o", out);
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.out());
    Profile before = read(Cli.sample(sample));
    Profile after = read(out);
    assertEquals(
        before.total(before.info().defaultValueType()),
        after.total(after.info().defaultValueType()));
    boolean pprof = name.contains(".p");
    assertEquals(pprof ? "pprof" : "collapsed", after.info().format());
  }

  @Test
  void filtersChooseTheSamples() throws Exception {
    Path out = folder.resolve("json.stacks");
    Path sample = Cli.sample("go-heap.pb.gz");
    String[] query = {"--value", "alloc_space", "--focus", "main"};
    Cli.Result result =
        Cli.run(
            "convert",
            sample,
            "-o",
            out,
            "--to",
            "COLLAPSED",
            query[0],
            query[1],
            query[2],
            query[3]);
    assertEquals(0, result.exit(), result.err());
    Query wanted = Query.all().withValueType("alloc_space").plus(new Filter.Focus("main"));
    long expected = new ProfileView(read(sample)).callTree(wanted).total();
    assertTrue(expected > 0 && expected < read(sample).total(1));
    assertEquals(expected, read(out).total(0));
  }

  @Test
  void aValueTypeIsTheDefaultOfTheResult() throws Exception {
    Path out = folder.resolve("x.pb.gz");
    Cli.run("convert", Cli.sample("go-heap.pb.gz"), "-o", out, "--value", "alloc_objects");
    Profile after = read(out);
    assertEquals(4, after.valueTypes().size());
    assertEquals("alloc_objects", after.valueTypes().get(after.info().defaultValueType()).name());
  }

  @ParameterizedTest
  @CsvSource({
    "--hide=main, x.collapsed",
    "--show=main, x.pb.gz",
    "--show-from=main\\.main, x.pb.gz",
    "--recursion=any, x.collapsed",
    "--collapse=^runtime\\., x.pb.gz",
    "--by=package, x.collapsed",
    "--by=module, x.pb.gz"
  })
  void whatIsSeenIsWritten(String option, String name) throws Exception {
    Path sample = Cli.sample("go-cpu.pb.gz");
    Path out = folder.resolve(name);
    Cli.Result result = Cli.run("convert", sample, "-o", out, option);
    assertEquals(0, result.exit(), result.err());
    TopTableJson seen = TopTableJson.parse(Cli.run("top", sample, "--format=json", option).out());
    TopTableJson written = TopTableJson.parse(Cli.run("top", out, "--format=json").out());
    assertEquals(seen.total(), written.total());
    assertEquals(selves(seen), selves(written));
  }

  /// Self values by name: collapsed text knows no files, so functions of one name are one there.
  private static Map<String, Long> selves(TopTableJson table) {
    Map<String, Long> selves = new TreeMap<>();
    table.rows().forEach(r -> selves.merge(r.function(), r.self(), Long::sum));
    selves.values().removeIf(self -> self == 0);
    // What collapsed text writes for a sample without frames; a table has no row for those.
    selves.remove("[unknown]");
    return selves;
  }

  @Test
  void theQueryStandsInPprofAndNotInCollapsed() throws Exception {
    Path sample = Cli.sample("go-cpu.pb.gz");
    Path pprof = folder.resolve("x.pb.gz");
    Path text = folder.resolve("x.collapsed");
    Cli.run("convert", sample, "-o", pprof, "--focus", "main", "--hide", "runtime");
    Cli.run("convert", sample, "-o", text, "--focus", "main", "--hide", "runtime");
    String info = Cli.run("info", pprof).out();
    assertTrue(info.contains("Kiln query: focus=main hide=runtime"), info);
    assertFalse(Files.readString(text).contains("query"));
    Cli.run("convert", sample, "-o", pprof);
    assertFalse(Cli.run("info", pprof).out().contains("Kiln query"));
  }

  @ParameterizedTest
  @CsvSource({"--invert", "--query=invert"})
  void stacksGoFromCallerToCallee(String option) {
    Path out = folder.resolve("x.pb.gz");
    Cli.Result result = Cli.run("convert", Cli.sample("go-cpu.pb.gz"), "-o", out, option);
    assertEquals(2, result.exit());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains("cannot be inverted"), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void anUnknownEndingNeedsAFormat() {
    Path out = folder.resolve("x.bin");
    Cli.Result result = Cli.run("convert", Cli.sample("go-cpu.pb.gz"), "-o", out);
    assertEquals(2, result.exit());
    assertTrue(result.errLines().getFirst().contains("give --to collapsed or pprof"));
    assertEquals(
        0, Cli.run("convert", Cli.sample("go-cpu.pb.gz"), "-o", out, "--to", "pprof").exit());
  }

  /// The request knows no importer, so that its help has the words by heart.
  @Test
  void theHelpNamesEveryFormatThatIsWrittenAndItsEndings() {
    // A line may end within an ending.
    String help = Cli.run("convert", "--help").out().replaceAll("\\s", "");
    for (FormatDescriptor format : BuiltinImporters.descriptors()) {
      if (format.writer().isPresent()) {
        assertTrue(help.contains(format.name()), format.name());
        format.endings().forEach(ending -> assertTrue(help.contains(ending), ending));
      }
    }
  }

  @Test
  void noSamplesIsSaid() {
    Path out = folder.resolve("x.collapsed");
    Cli.Result result =
        Cli.run("convert", Cli.sample("go-cpu.pb.gz"), "-o", out, "--focus", "no-such-function");
    assertEquals(0, result.exit());
    assertTrue(result.err().contains("no samples match"), result.err());
  }

  private static Profile read(Path file) throws Exception {
    return ProfileReader.read(file, ImportControl.none()).profile();
  }
}
