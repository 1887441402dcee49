package dev.kiln.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortcutTableTest {
  /// `-Dkiln.golden=write` writes the page.
  @Test
  void theGuideHasTheTableOfTheOverlay() throws IOException {
    Path page = Path.of(System.getProperty("kiln.root", ".."), "docs", "keys.md");
    if ("write".equals(System.getProperty("kiln.golden"))) {
      Files.writeString(page, ShortcutTable.markdown());
    }
    assertEquals(Files.readString(page), ShortcutTable.markdown(), "-Dkiln.golden=write mends it");
  }

  @Test
  void nothingStandsTwice() {
    Set<String> seen = new HashSet<>();
    for (ShortcutTable.Group group : ShortcutTable.groups()) {
      for (ShortcutTable.Entry entry : group.entries()) {
        assertTrue(seen.add(entry.what()), entry.what());
      }
    }
  }
}
