package dev.kiln.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names of tabs.
class TabNameTest {
  @Test
  void aLongNameKeepsItsEnds() {
    assertEquals("abcde…wxyz", TabName.shortened("abcdefghijklmnopqrstuvwxyz", 10));
    assertEquals("abcdefghij", TabName.shortened("abcdefghij", 10));
    String name = TabName.of(Sources.of(Path.of("x".repeat(300) + "-2026-12-01.jfr")));
    assertEquals(36, name.length());
    assertTrue(name.endsWith("-2026-12-01.jfr"), name);
  }

  @Test
  void eachSideOfAComparisonKeepsItsEnds() {
    Path base = Path.of("checkout-service-production-before.jfr");
    Path current = Path.of("checkout-service-production-after.jfr");
    String name = TabName.of(Sources.sides(List.of(base, base), List.of(current)));
    assertEquals("checkout-se…before.jfr +1 → checkout-se…-after.jfr", name);
  }

  @Test
  void aNameHasOneLineAndNoHalfOfACharacter() {
    assertEquals("a b", TabName.shortened("a\nb", 9));
    assertEquals("😀…😀", TabName.shortened("😀".repeat(9), 3));
  }
}
