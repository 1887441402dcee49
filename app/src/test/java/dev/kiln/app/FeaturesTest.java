package dev.kiln.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/features.md says of Kiln is backed by the tests that it names.
class FeaturesTest {
  private static final Path ROOT = Path.of(System.getProperty("kiln.root", ".."));

  /// `SomeTest.oneMethod, anotherMethod`, or the class alone.
  private static final Pattern NAMED =
      Pattern.compile("([A-Z]\\w*Test)\\b(?:\\.(\\w+(?:, [a-z]\\w+)*))?");

  private static String source(String testClass) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> found =
          files
              .filter(f -> f.endsWith(testClass + ".java") && !f.toString().contains("target"))
              .toList();
      assertFalse(found.isEmpty(), testClass);
      StringBuilder all = new StringBuilder();
      for (Path file : found) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  @Test
  void everyYesNamesTestsThatExist() throws Exception {
    List<String> bare = new ArrayList<>();
    int named = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/features.md"))) {
      String[] cells = line.split("\\|");
      String kiln = cells.length > 2 ? cells[2].strip() : "";
      if (!kiln.startsWith("yes")) {
        continue;
      }
      Matcher matcher = NAMED.matcher(kiln);
      boolean any = false;
      while (matcher.find()) {
        any = true;
        String source = source(matcher.group(1));
        String methods = matcher.group(2);
        for (String method : methods == null ? new String[0] : methods.split(", ")) {
          assertTrue(source.contains(" void " + method + "("), line);
          named++;
        }
      }
      if (!any) {
        bare.add(line);
      }
    }
    assertEquals(List.of(), bare, "yes without a test");
    assertTrue(named > 40, named + " tests named");
  }
}
