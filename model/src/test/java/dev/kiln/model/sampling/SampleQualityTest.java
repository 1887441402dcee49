package dev.kiln.model.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleQualityTest {
  @Test
  void truncatedUnknownAndEmptyStacksAreAddedUp() {
    Profile profile =
        Stacks.profile(
            """
            main;work 1
            [truncated];main;work 2
            [truncated];0x7f00 4
            main;[unknown] 8
            main;[unknown];work 16
            main;[truncated] 32
             64
            """);
    assertEquals(new SampleQuality(127, 6, 12, 64), SampleQuality.of(profile, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "??", "0x7fff12ab", "[unknown]", "unknown", "[not_walkable_Java]"})
  void namesThatSayNothing(String name) {
    assertTrue(SampleQuality.isNoName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "[libc.so.6]", "unknownHost", "0xcafe.run"})
  void namesThatSaySomething(String name) {
    assertFalse(SampleQuality.isNoName(name));
  }
}
