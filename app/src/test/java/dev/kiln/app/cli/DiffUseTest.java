package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How `kiln diff` is asked: files, bases, rules, and what it refuses.
class DiffUseTest {
  private static final Path BEFORE = Cli.sample("checkout-before.jfr");
  private static final Path AFTER = Cli.sample("checkout-after.jfr");

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String stacks) throws Exception {
    return Files.writeString(folder.resolve(name), stacks);
  }

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

  private static Object[] with(Object[] options, Object... files) {
    Object[] all = Arrays.copyOf(files, files.length + options.length);
    System.arraycopy(options, 0, all, files.length, options.length);
    return all;
  }

  @Test
  void sidesWithNothingInCommonAreRefusedInOneLine() {
    Cli.Result result = diff(Cli.sample("go-heap.pb.gz"), AFTER);
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(1, result.errLines().size(), result.err());
    assertTrue(result.err().contains("no value type in common"), result.err());
    assertTrue(result.err().contains("alloc_space/bytes"), result.err());
  }

  @Test
  void runsOfASideArePooledAndSaidToBe() throws Exception {
    Path one = file("one.collapsed", "a;b 10\na 1\n");
    Path two = file("two.collapsed", "a;b 30\n");
    Path current = file("current.collapsed", "a;b 40\n");
    Json report =
        json(
            "--base",
            one,
            "--base",
            two,
            "--current",
            current,
            "--list",
            "all",
            "--format",
            "json");
    assertEquals(41, report.number("base", "total"));
    assertEquals("2 | 1 runs, pooled", report.at("comparability").list().getLast().text("words"));
    assertEquals(2, report.at("base", "files").list().size());
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() throws Exception {
    Files.createDirectories(folder.resolve("x"));
    Path one = file("x/p.collapsed", "a 10\n");
    Path two = file("p.collapsed", "a 20\n");
    String out = diff(one, two).out();
    assertTrue(out.contains("base     " + one) && out.contains("current  " + two), out);
  }

  @Test
  void aBasisThatCannotBeIsRefused() throws Exception {
    Path stacks = file("a.collapsed", "a 10\n");
    Cli.Result perSecond = diff(stacks, stacks, "--basis", "per-second");
    assertEquals(2, perSecond.exit());
    assertEquals("kiln: basis per-second: the length of base is unknown", perSecond.err().strip());
    Cli.Result perUnit = diff(stacks, stacks, "--basis", "per-unit");
    assertEquals(2, perUnit.exit());
    assertTrue(perUnit.err().contains("no units of work were given"), perUnit.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--basis nonsense",
        "--units 3",
        "--units 3,x",
        "--units 3,-1",
        "--without-rule nonsense",
        "--limit -1",
        "-n",
        "-o picture.gif",
        "-o picture.svg --width 500",
        "-o picture.png --theme both",
        "-o picture.html --changes-only",
        "--compat pprof --focus x",
        "--sort size",
        "--list slowest",
        "third.jfr"
      })
  void wrongUseIsOneLineAndAHint(String options) {
    Cli.Result result = diff(with(options.split(" "), BEFORE, AFTER));
    assertEquals(2, result.exit(), options);
    assertEquals("", result.out());
    assertEquals(2, result.errLines().size(), result.err());
    assertFalse(result.err().contains("should not happen"), result.err());
  }

  @Test
  void rulesArePrintedAndCanBeSwitched() throws Exception {
    String rules = diff("--rules", "--without-rule", "jvm-lambda-class").out();
    assertTrue(rules.lines().anyMatch(l -> l.startsWith("off  jvm-lambda-class ")), rules);
    assertTrue(rules.lines().anyMatch(l -> l.startsWith("on   jvm-lambda-body ")), rules);
    Path one = file("one.collapsed", "a.Y$$Lambda/0x0000000123456789.get 100\n");
    Path two = file("two.collapsed", "a.Y$$Lambda/0x00000009abcdef01.get 100\n");
    Json on = json(one, two, "--format", "json");
    Json off =
        json(
            one,
            two,
            "--without-rule",
            "jvm-lambda-class",
            "--without-rule",
            "jvm-hidden-class",
            "--format",
            "json");
    assertEquals(0, on.number("counts", "new"));
    assertEquals(1, off.number("counts", "new"));
    assertEquals(1, off.number("counts", "vanished"));
  }
}
