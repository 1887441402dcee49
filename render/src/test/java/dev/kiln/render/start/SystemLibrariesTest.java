package dev.kiln.render.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemLibrariesTest {
  private static final List<String> KNOWN =
      List.of("libgtk-3-0", "libxtst6", "libpangoft2-1.0-0", "fonts-dejavu-core");

  @Test
  void whatIsMissingIsAPackageThatIsNamed() {
    assertTrue(KNOWN.containsAll(SystemLibraries.missingForText()));
    assertTrue(KNOWN.containsAll(SystemLibraries.missingForWindow()));
  }

  @Test
  void theHeadlessPlatformNeedsNoGtk() {
    assertEquals("Headless", System.getProperty("glass.platform"));
    assertEquals(SystemLibraries.missingForText(), SystemLibraries.missingForWindow());
  }

  @Test
  void theCommandNamesEveryPackage() {
    assertEquals("apt-get install a b", SystemLibraries.command(List.of("a", "b")));
  }
}
