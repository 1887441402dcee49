package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commands say when a query finds nothing.
class EmptyQueryTest {
  private static final String NOTHING = "no sample matches focus=nobody";

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String stacks) throws Exception {
    return Files.writeString(folder.resolve(name), stacks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"top", "tree", "rank"})
  void theFirstLineSaysThatNothingMatchesAndWhichTermIsToBlame(String command) throws Exception {
    Path file = file("a.collapsed", "a;b 10\na;c 5\n");
    Cli.Result text = Cli.run(command, file, "--focus", "a", "--focus", "nobody");
    assertEquals(0, text.exit());
    assertEquals(NOTHING, text.out().lines().findFirst().orElse(""));
    Cli.Result md = Cli.run(command, file, "--focus", "nobody", "--format", "md");
    assertEquals(NOTHING, md.out().lines().findFirst().orElse(""));
    Json json = Json.parse(Cli.run(command, file, "--focus", "nobody", "--format", "json").out());
    assertEquals(NOTHING, json.text("caveats"));
    Cli.Result csv = Cli.run(command, file, "--focus", "nobody", "--format", "csv");
    assertEquals(List.of("kiln: " + NOTHING), csv.errLines());
    String whole = Cli.run(command, file, "--focus", "a", "--format", "json").out();
    assertFalse(whole.contains("caveats"), whole);
  }

  @Test
  void aPictureOfNothingIsSaidToBeOne() throws Exception {
    Path file = file("a.collapsed", "a;b 10\n");
    Path picture = folder.resolve("out.svg");
    Cli.Result result = Cli.run("render", file, "-o", picture, "--focus", "nobody");
    assertEquals(0, result.exit());
    assertEquals(List.of("kiln: " + NOTHING), result.errLines());
    assertTrue(Files.exists(picture));
  }

  @Test
  void fixesInNothingAreRefused() throws Exception {
    Path file = file("a.collapsed", "a;b 10\n");
    Cli.Result result = Cli.run("whatif", file, "--fix", "b=gone", "--focus", "nobody");
    assertEquals(2, result.exit());
    assertEquals(List.of("kiln: a fix saves nothing here: " + NOTHING), result.errLines());
  }

  @Test
  void aComparisonOfNothingIsRefusedUnlessItIsAskedFor() throws Exception {
    Path base = file("a.collapsed", "a;b 10\n");
    Path current = file("b.collapsed", "a;c 10\n");
    Path picture = folder.resolve("out.svg");
    Object[][] asked = {{}, {"--format", "json"}, {"--format", "csv"}, {"-o", picture}};
    for (Object[] more : asked) {
      Cli.Result result = diff(base, current, "nobody", more);
      assertEquals(2, result.exit());
      assertEquals("", result.out());
      assertEquals(
          List.of("kiln: nothing to compare: " + NOTHING + "; give --allow-empty to go on"),
          result.errLines());
      assertFalse(Files.exists(picture));
    }
    Cli.Result allowed = diff(base, current, "nobody", "--allow-empty");
    assertEquals(0, allowed.exit(), allowed.err());
    assertEquals(
        List.of("base: " + NOTHING, "current: " + NOTHING),
        allowed.out().lines().limit(2).toList());
    assertTrue(allowed.out().contains("0 | 0 samples"), allowed.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "absolute"})
  void againstAnEmptySideEverythingIsNewOrVanished(String basis) throws Exception {
    Path base = file("a.collapsed", "a;b 1000\na 700\nz 1\n");
    Path current = file("b.collapsed", "c;d 1000\nc 700\ny 1\n");
    Cli.Result refused = diff(base, current, "[cdy]", "--basis", basis);
    assertEquals(2, refused.exit());
    assertEquals(
        "kiln: nothing to compare: base: no sample matches focus=[cdy]; give --allow-empty to go"
            + " on",
        refused.err().strip());
    Object[] asked = {"--basis", basis, "--allow-empty", "--format", "json"};
    Json isNew = Json.parse(diff(base, current, "[cdy]", asked).out());
    Json vanished = Json.parse(diff(base, current, "[abz]", asked).out());
    int all = basis.equals("share") ? 3 : 2;
    assertEquals(all, isNew.number("counts", "new"));
    assertEquals(0, isNew.number("counts", "vanished"));
    assertEquals(all, vanished.number("counts", "vanished"));
    assertEquals(
        "base: no sample matches focus=[cdy], so all that current has is new",
        isNew.text("caveats"));
    assertEquals(
        "current: no sample matches focus=[abz], so all that base has is gone",
        vanished.text("caveats"));
  }

  @Test
  void theHeadCountsTheSamplesOfTheQuery() throws Exception {
    Path base = file("a.collapsed", "a;b 10\na;c 5\n");
    Path current = file("b.collapsed", "a;b 20\na;c 7\n");
    String out = diff(base, current, "b").out();
    assertTrue(out.contains("10 | 20 samples"), out);
  }

  private static Cli.Result diff(Path base, Path current, String focus, Object... more) {
    Object[] words = new Object[5 + more.length];
    System.arraycopy(new Object[] {"diff", base, current, "--focus", focus}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return Cli.run(words);
  }
}
