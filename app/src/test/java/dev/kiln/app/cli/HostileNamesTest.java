package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.SampleFormat;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One profile whose every text is hostile, through every command in every format.
class HostileNamesTest {
  private static final List<String> NAMES =
      List.of(
          "@user and @org/team",
          "https://evil.example/x?a=1",
          "www.evil.example",
          "mail me@evil.example",
          "![img](http://evil.example/x.png)",
          "[link](javascript:alert(1))",
          "<script>alert(1)</script><img src=x onerror=x>",
          "&lt;b&gt; &#64;user",
          "fixes #12 GH-34 !56 0123abcdef",
          "a\\|b | c",
          "`code` ``two`` $x$ ~~s~~ *b* _i_",
          "=HYPERLINK(\"http://evil.example\")",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "  =1+1",
          "\r=1+1",
          "\uff1d1+1",
          "a;=1+1,\"=2+2\"",
          "esc\u001b[31mred\u001b]0;title\u0007\u009b2J\u007f\u0000",
          "bidi\u202egnp\u2066x\u2069\u200f\u061c",
          "tag\udb40\udc41\udb40\udc42 hangul\u3164",
          "lines\none\r\ntwo\u2028three\u0085four",
          "# heading",
          "1. list",
          "- item",
          "long" + "x".repeat(3000) + "end",
          "");

  @TempDir private Path folder = Path.of("");
  private Path base = Path.of("");
  private Path current = Path.of("");

  @BeforeEach
  void write() throws IOException {
    base = write("@user <b>|`x` \u001b[31m\n=base\u202e.pb.gz", 100);
    current = write("@user <b>|`x` \u001b[31m\n=current\u202e.pb.gz", 7);
  }

  private Path write(String name, int factor) throws IOException {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("e");
    builder.valueType(
        event, new ValueType("@type |`<b>\u001b[1m http://e.example", "=u\u202e|<i>"));
    int root = builder.child(0, frame(builder, "main", ""));
    for (int i = 0; i < NAMES.size(); i++) {
      String text = NAMES.get(i);
      int stack = builder.child(root, frame(builder, text, NAMES.get((i + 3) % NAMES.size())));
      builder.addSample(event, stack);
      builder.value(0, 1000L + (long) i * factor % 900);
      builder.sampleLabels(builder.labelSet(List.of(new Label("k" + text, text, 0, "", false))));
    }
    builder.fact("Comment", NAMES.get(20) + NAMES.get(23));
    Path file = folder.resolve(name);
    SampleFormat pprof = Objects.requireNonNull(SampleFormat.ofWord("pprof"));
    pprof.write(builder.build(), Query.all(), FileOutput.of(file, List.of(), true).check());
    return file;
  }

  private static int frame(ProfileBuilder builder, String name, String place) {
    return builder.frame(builder.function(name, place, place), 3, FrameKind.UNKNOWN);
  }

  private List<List<Object>> commands() {
    return List.of(
        List.of("info", base),
        List.of("top", base),
        List.of("top", base, "--by", "module"),
        List.of("tree", base),
        List.of("tree", base, "--invert", "--by", "line"),
        List.of("rank", base, "--seconds", 10),
        List.of("rank", base, "--paths"),
        List.of("rank", base, "--from", "main"),
        List.of("diff", base, current, "--list", "slower,faster,new,vanished,moved,all"),
        List.of(
            "whatif", base, "--fix", "@user and @org/team=2x", "--fix", NAMES.get(20) + "=gone"),
        List.of("explain", base, current, "--units", "10,10"),
        List.of("cost", base, current, "--services", 2),
        List.of("top", base, "--focus", "@user|<b>|\u001b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "tsv", "md"})
  void noNameDoesAnythingInAnyFormat(String format) {
    for (List<Object> command : commands()) {
      List<Object> words = new ArrayList<>(command);
      words.addAll(List.of("--format", format));
      Cli.Result result = Cli.run(words.toArray());
      String said = command.getFirst() + " " + format + ": ";
      assertEquals(0, result.exit(), said + result.err());
      Scans.terminal(said + "err: ", result.err(), true);
      Scans.terminal(said, result.out(), format.equals("text") || format.equals("md"));
      switch (format) {
        case "md" -> Scans.markdown(said, result.out());
        case "csv" -> Scans.csv(said, result.out());
        case "tsv" -> Scans.tsv(said, result.out());
        case "json" -> Json.parse(result.out());
        default -> {}
      }
    }
  }

  @Test
  void rawNamesAreWrittenOnlyIfAskedForAndOnlyAsText() {
    String name = NAMES.get(20);
    assertTrue(Cli.run("top", base, "--raw").out().contains(name));
    assertTrue(Cli.run("diff", base, current, "--list", "all", "--raw").out().contains(name));
    assertFalse(Cli.run("top", base).out().contains("\u001b"));
    for (String command : List.of("top", "tree", "rank", "info")) {
      Cli.Result wrong = Cli.run(command, base, "--raw", "--format", "md");
      assertEquals(2, wrong.exit());
      assertEquals("kiln: --raw: only with --format text", wrong.errLines().getFirst());
    }
  }

  @Test
  void longNamesAreCutForPeopleAlone() {
    String name = "long" + "x".repeat(3000) + "end";
    for (String format : List.of("text", "md")) {
      String out = Cli.run("top", base, "--format", format).out();
      assertFalse(out.contains(name));
      assertTrue(out.contains("longxxx") && out.contains("xxxend"), format);
      assertTrue(out.lines().allMatch(line -> line.length() < 1200), format);
    }
    for (String format : List.of("json", "csv", "tsv")) {
      assertTrue(Cli.run("top", base, "--format", format).out().contains(name), format);
    }
  }

  @Test
  void warningsAndErrorsShowNamesOnOneLine() throws IOException {
    Path cut = folder.resolve("cut\u001b[31m\nkiln: all is well.pb");
    byte[] whole = Files.readAllBytes(base);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    Path archive = folder.resolve("a\u202e\n.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry :
          List.of("one\u001b[31m\n.pb.gz", "two\u009b\u202e.pb.gz", "cut\n\u0007.pb")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.startsWith("cut") ? Files.readAllBytes(cut) : whole);
      }
    }
    Path missing = folder.resolve("none\u001b[31m\nkiln: fine");
    Path text = Files.writeString(folder.resolve("text\u001b\n.pb"), "no profile \u001b[31m\n");
    for (Path file : List.of(cut, archive, missing, text)) {
      for (String command : List.of("info", "top", "rank")) {
        Cli.Result result = Cli.run(command, file);
        Scans.terminal(command, result.out(), true);
        Scans.terminal(command, result.err(), true);
        assertTrue(result.errLines().stream().allMatch(l -> l.startsWith("kiln: ")), result.err());
        assertFalse(result.err().contains("\nkiln: all is well"), result.err());
        assertFalse(result.err().contains("should not happen"), result.err());
      }
    }
  }

  @Test
  void columnsOfOtherToolsAreEscapedToo() {
    for (String tool : List.of("pprof", "folded")) {
      Cli.Result result = Cli.run("diff", base, current, "--compat", tool);
      assertEquals(0, result.exit(), result.err());
      Scans.terminal(tool, result.out(), true);
    }
  }
}
