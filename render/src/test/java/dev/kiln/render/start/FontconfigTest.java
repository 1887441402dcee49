package dev.kiln.render.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class FontconfigTest {
  @Test
  @ExtendWith(PangoCondition.class)
  void aFontThatTheSystemHasIsKnown() {
    assertTrue(Fontconfig.hasFont());
  }
}
