package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `--profile`, in each command that reads profiles.
@SuppressWarnings("NullAway.Init") // written before each test
class ProfileChoiceTest {
  @TempDir Path folder;
  private Path several;
  private Path one;

  @BeforeEach
  void write() throws IOException {
    several = folder.resolve("several.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(several))) {
      for (List<String> each :
          List.of(List.of("a/cpu.txt", "main;work 3\n"), List.of("a/lock.txt", "main;wait 5\n"))) {
        out.putNextEntry(new ZipEntry(each.getFirst()));
        out.write(each.getLast().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    one = Files.writeString(folder.resolve("one.txt"), "main;work 1\n");
  }

  private static Cli.Result run(Object... words) {
    String[] text = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      text[i] = words[i].toString();
    }
    return Cli.run((Object[]) text);
  }

  @ParameterizedTest
  @CsvSource({"a/cpu.txt, work", "1, work", "2, wait", "lock, wait"})
  void aNameANumberOrAPartOfANameChooses(String word, String function) {
    Cli.Result top = run("top", several, "--profile", word);
    assertEquals(0, top.exit(), top.err());
    assertTrue(top.out().contains(function), top.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"top", "rank", "render", "convert", "whatif"})
  void withoutAChoiceEachCommandListsTheProfiles(String command) {
    Cli.Result asked =
        switch (command) {
          case "render" -> run(command, several, "-o", folder.resolve("x.svg"));
          case "convert" -> run(command, several, "-o", folder.resolve("x.pb.gz"));
          case "whatif" -> run(command, several, "--fix", "work=2x");
          default -> run(command, several);
        };
    assertEquals(2, asked.exit());
    assertEquals(
        "kiln: several.zip: holds 2 profiles: 1 a/cpu.txt, 2 a/lock.txt; give --profile NAME\n",
        asked.err());
  }

  @Test
  void infoListsThem() {
    Cli.Result info = run("info", several);
    assertEquals(0, info.exit());
    assertTrue(info.out().startsWith("several.zip holds 2 profiles"), info.out());
    assertTrue(
        info.out().matches("(?s).*2 +a/lock.txt +collapsed +samples/count +1.*"), info.out());
    Cli.Result json = run("info", several, "--format", "json");
    assertTrue(json.out().contains("\"kiln.profiles/1\""), json.out());
    Cli.Result chosen = run("info", several, "--profile", "2", "--format", "json");
    assertTrue(chosen.out().contains("\"kiln.info/1\""), chosen.out());
  }

  @Test
  void theSidesOfAComparisonMayBeProfilesOfOneFile() {
    Cli.Result two =
        run("diff", several, several, "--profile", "cpu", "--profile", "lock", "--format", "json");
    assertEquals(0, two.exit(), two.err());
    assertTrue(two.out().contains("several.zip/a/cpu.txt"), two.out());
    assertTrue(two.out().contains("several.zip/a/lock.txt"), two.out());
    Cli.Result same = run("diff", several, several, "--profile", "cpu");
    assertTrue(same.out().contains("Slower (0)"), same.out());
    Cli.Result mixed = run("diff", one, several, "--profile", "cpu");
    assertEquals(0, mixed.exit(), mixed.err());
    Cli.Result many = run("diff", one, several, "--profile", "cpu", "--profile", "lock");
    assertEquals(2, many.exit());
    assertTrue(many.err().contains("2 profiles are named, and only 1"), many.err());
  }

  @ParameterizedTest
  @CsvSource({"wood, no profile", "txt, 2 profiles", "7, no profile"})
  void aWordThatMeansNoneOrSeveralIsRefused(String word, String found) {
    Cli.Result top = run("top", several, "--profile", word);
    assertEquals(2, top.exit());
    assertTrue(top.err().contains("holds " + found + " \"" + word + "\" among"), top.err());
    assertEquals(2, run("top", one, "--profile", "wood").exit());
    assertEquals(0, run("top", one, "--profile", "1").exit());
    assertEquals(0, run("top", one, "--profile", "one").exit());
  }
}
