package dev.kiln.app.session.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorCommandTest {
  private static final Path FILE = Path.of("/a b/$(touch x);{line}.java");

  private static List<String> arguments(String command, int line) {
    return EditorCommand.parse(command).arguments(FILE, line);
  }

  @Test
  void aNameStaysOneArgumentWhateverIsInIt() {
    assertEquals(
        List.of("code", "-g", "/a b/$(touch x);{line}.java:42"),
        arguments("code -g {file}:{line}", 42));
    assertEquals(
        List.of("/Program Files/ed", "+1", FILE.toString()),
        arguments("'/Program Files/ed' +{line}", 0));
    assertEquals(List.of("e", "", "x y", FILE.toString()), arguments("  e \"\" \"x y\" ", 1));
  }

  @Test
  void aCommandWithoutAProgramIsRefused() {
    for (String bad : List.of("", "  ", "''", "{file} -g", "code \"open")) {
      assertThrows(IllegalArgumentException.class, () -> EditorCommand.parse(bad), bad);
    }
  }

  @Test
  void presetsAreCommands() {
    EditorCommand.presets().values().forEach(text -> assertTrue(text.contains("{file}"), text));
    EditorCommand.presets().values().forEach(EditorCommand::parse);
  }

  @Test
  void anEditorThatIsNotThereIsSaidInOneLine() {
    IOException e =
        assertThrows(
            IOException.class, () -> Editor.open("no-such-editor-of-kiln {file}", FILE, 1));
    assertEquals("no-such-editor-of-kiln cannot be started: is it on the PATH?", e.getMessage());
  }
}
