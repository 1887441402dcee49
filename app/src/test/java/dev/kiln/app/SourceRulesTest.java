package dev.kiln.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What only the sources tell: words in literals, and how large rooms and files are.
class SourceRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("kiln.root", ".."));
  private static final Pattern OPTION_IN_LITERAL =
      Pattern.compile("\"[^\"]*--[a-z][a-z-]+[^\"]*\"");
  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 305;

  /// Rooms over the limit, each a little; they are to be divided, not to grow.
  private static final Map<String, Integer> LARGE_ROOMS = Map.of();

  /// The options are declared in request, the command line has one of its own, the editor's are
  /// another program's, as are the commands for formats that are not read, and a page's style sheet
  /// is no message.
  private static final List<String> MAY_NAME_OPTIONS =
      List.of(
          "/app/request/",
          "/app/cli/",
          "/app/session/source/EditorCommand.java",
          "/importers/unread/UnreadFormat.java",
          "/render/html/HtmlPainter.java");

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("model", "importers", "render", "diff-view", "app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    assertTrue(all.size() > 500, "sources were found: " + all.size());
    return all;
  }

  @Test
  void noMessageNamesAnOptionOutsideOfTheTable() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String path = file.toString().replace('\\', '/');
      if (MAY_NAME_OPTIONS.stream().noneMatch(path::contains)) {
        for (String line : Files.readAllLines(file)) {
          boolean comment = line.strip().startsWith("//");
          if (!comment && OPTION_IN_LITERAL.matcher(line).find()) {
            found.add(path + ": " + line.strip());
          }
        }
      }
    }
    assertEquals(List.of(), found, "such messages go stale when an option is renamed");
  }

  @Test
  void roomsAndFilesStaySmall() throws IOException {
    Map<Path, Integer> rooms = new TreeMap<>();
    List<String> large = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.endsWith("package-info.java")) {
        rooms.merge(file.getParent(), 1, Integer::sum);
      }
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        large.add(file + ": " + lines + " lines");
      }
    }
    rooms.forEach(
        (room, files) -> {
          String name = room.toString().replaceAll(".*java.", "").replaceAll("[/\\\\]", ".");
          if (files > LARGE_ROOMS.getOrDefault(name, MOST_FILES)) {
            large.add(name + ": " + files + " files");
          }
        });
    assertEquals(List.of(), large);
  }
}
