package dev.kiln.app.session.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void twoWindowsKeepEachOthersChanges() throws IOException {
    Path a = Files.writeString(folder.resolve("a.collapsed"), "main 1\n");
    Path b = Files.writeString(folder.resolve("b.collapsed"), "main 1\n");
    Settings one = Settings.load(folder);
    Settings other = Settings.load(folder);
    one.set("theme", "dark");
    one.addRecent(a, "first");
    one.save();
    other.set("text.percent", "120");
    other.addRecent(b, "second");
    other.save();
    one.remember("rows.compact", "true");

    Settings read = Settings.load(folder);
    assertEquals("dark", read.get("theme", ""));
    assertEquals("120", read.get("text.percent", ""));
    assertEquals("true", read.get("rows.compact", ""));
    assertEquals(List.of(b, a), read.recent());
    assertEquals("first", read.recentNote(a));
  }

  @Test
  void changesOfWindowsAtOnceAreAllKept() throws Exception {
    List<Thread> windows =
        IntStream.range(0, 8).mapToObj(i -> Thread.ofPlatform().start(() -> remember(i))).toList();
    for (Thread window : windows) {
      window.join();
    }
    Settings read = Settings.load(folder);
    for (int i = 0; i < 8; i++) {
      assertEquals("value", read.get("key." + i, "lost"));
    }
  }

  private void remember(int i) {
    Settings.load(folder).remember("key." + i, "value");
  }

  @Test
  void onlyTheSettingsAndTheirLockAreLeft() throws IOException {
    Settings.load(folder).remember("theme", "dark");
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("settings.properties", "settings.properties.lock"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void settingsBehindALinkStayThere() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("kept");
    Files.writeString(real, "theme=light\n");
    Path link = Files.createSymbolicLink(folder.resolve("settings.properties"), real);
    Settings.load(folder).remember("theme", "dark");
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(real).contains("theme=dark"));
  }

  @Test
  void aPathThatIsNoneIsPassedOverAndKept() throws IOException {
    Path a = Files.writeString(folder.resolve("a.collapsed"), "main 1\n");
    Files.writeString(folder.resolve("settings.properties"), "recent.0=b\\u0000d\n");
    Settings settings = Settings.load(folder);
    assertEquals(List.of(), settings.recent());
    settings.addRecent(a, "");
    settings.save();
    assertEquals(List.of(a), settings.recent());
    assertEquals("b\0d", Settings.load(folder).get("recent.1", ""));
  }

  @Test
  void numbersOutOfRangeAreReplaced() throws IOException {
    for (String text : List.of("1e300", "-5", "NaN", "Infinity", "wide", "")) {
      Files.writeString(folder.resolve("settings.properties"), "width=" + text + "\n");
      assertEquals(1280, Settings.load(folder).number("width", 200, 100_000, 1280), text);
    }
    Files.writeString(folder.resolve("settings.properties"), "width=900\n");
    assertEquals(900, Settings.load(folder).number("width", 200, 100_000, 1280));
  }
}
