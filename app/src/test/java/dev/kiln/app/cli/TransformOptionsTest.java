package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The options that act on stacks, as a user types them.
class TransformOptionsTest {
  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() throws Exception {
    file =
        Files.writeString(
            folder.resolve("x.collapsed"),
            """
            main;run;json.read;json.parse;alloc 1
            main;run;json.read;json.read 2
            main;run;load;run;store 4
            gc 8
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--hide      | json             | run,,,2,7  | hide=json",
        "--show      | json             | json.read,,,2,3 | show=json",
        "--show-from | json             | json.read,,,2,3 | show-from=json",
        "--callees   | run              | store,,,4,4 | callees=run",
        "--subtree   | main;run;load    | load,,,0,4 | subtree=main;run;load",
        "--merge     | json             | run,,,3,7  | merge=json",
        "--prune-from| json             | json.read,,,3,3 | prune-from=json",
        "--recursion | direct           | json.read,,,2,3 | recursion=direct",
        "--recursion | any:^run$        | store,,,4,4 | recursion=any:^run$",
        "--collapse  | ^json\\.         | json,,,2,3 | collapse=^json\\.",
        "--by        | package          | json,,,2,3 | by=package",
      })
  void topAndRenderTakeThem(String option, String value, String row, String text) throws Exception {
    Cli.Result top = Cli.run("top", file, option, value, "--format", "csv");
    assertEquals(0, top.exit(), top.err());
    assertTrue(top.out().lines().anyMatch(row::equals), top.out());
    Path picture = folder.resolve("x.svg");
    Cli.Result render = Cli.run("render", file, "-o", picture, option, value);
    assertEquals(0, render.exit(), render.err());
    String svg = Files.readString(picture);
    assertTrue(svg.contains("query: " + text), svg);
    Path again = Files.createDirectory(folder.resolve("again")).resolve("x.svg");
    assertEquals(0, Cli.run("render", file, "-o", again, "--query", text).exit());
    assertEquals(svg, Files.readString(again));
  }

  /// What is given first acts first, also where options of two kinds alternate.
  @Test
  void theOrderOfTheOptionsCounts() {
    String[] first = {"--show-from", "load", "--hide", "load"};
    String[] second = {"--hide", "load", "--show-from", "load"};
    assertTrue(top(first).contains("store,,,4,4"), top(first));
    assertEquals("function,file,module,self,total\r\n", top(second));
    String[] alternating = {"--hide", "main", "--subtree", "run;load", "--hide", "load"};
    assertTrue(top(alternating).contains("run,,,0,4"), top(alternating));
    String[] other = {"--hide", "main", "--hide", "load", "--subtree", "run;load"};
    assertNotEquals(top(alternating), top(other));
  }

  @Test
  void aTermWithoutAValueStandsInTheOrderToo() {
    assertTrue(top("--fold-chains").contains("load … run,,,0,4"), top("--fold-chains"));
    String[] later = {"--hide", "^load$", "--fold-chains"};
    assertTrue(top(later).contains("\nrun,,,0,7\r\n"), top(later));
    String[] twice = {"--fold-chains", "--hide", "json", "--fold-chains"};
    assertEquals(top("--query", "fold-chains hide=json fold-chains"), top(twice));
    assertTrue(top(twice).contains("load … run,,,0,4"), top(twice));
  }

  private String top(String... options) {
    Object[] all = new Object[options.length + 4];
    all[0] = "top";
    all[1] = file;
    all[2] = "--format";
    all[3] = "csv";
    System.arraycopy(options, 0, all, 4, options.length);
    return Cli.run(all).out();
  }

  @ParameterizedTest
  @CsvSource({
    "--show, (, not a regular expression",
    "--show-from, [, not a regular expression",
    "--callees, *, not a regular expression",
    "--merge, module:(, not a regular expression",
    "--prune-from, (, not a regular expression",
    "--collapse, file:[, not a regular expression",
    "--recursion, some, 'expected direct, any'",
    "--recursion, any:(, not a regular expression",
    "--subtree, '', expected function names",
    "--subtree, a\\, nothing follows the last backslash",
  })
  void badValuesAreOneLine(String option, String value, String words) {
    Cli.Result result = Cli.run("top", file, option, value);
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }
}
