package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatColorsTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyStepStandsOutMoreThanTheOneBefore(Theme theme) {
    double before = 0;
    for (int step = 0; step <= HeatColors.STEPS; step++) {
      double contrast = Rgb.contrast(HeatColors.fill(theme, step), theme.surface);
      if (step > 1) {
        assertTrue(contrast > before * 1.18, theme + " step " + step + ": " + contrast);
      }
      before = contrast;
    }
    assertTrue(before > 7, "the strongest stands out: " + before);
    double first = Rgb.contrast(HeatColors.fill(theme, 0), HeatColors.fill(theme, 1));
    assertTrue(first > 1.15, "a little differs from nothing: " + first);
  }
}
