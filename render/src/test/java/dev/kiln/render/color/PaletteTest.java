package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the palettes promise to the eye, computed.
class PaletteTest {
  private static final double READABLE = 4.5;

  /// What the look states, to the digits it states.
  private static final double LEAST_DISTANCE = 0.0845;

  @ParameterizedTest
  @EnumSource(Sight.class)
  void colorBlindFillsPartForEverySight(Sight sight) {
    for (Theme theme : Theme.values()) {
      Palette palette = new Palette(theme, PaletteKind.COLOR_BLIND);
      List<Integer> fills = new ArrayList<>(List.of(palette.mine(0), palette.platform(0)));
      for (int hue = 0; hue < palette.hues(); hue++) {
        fills.add(palette.library(hue, 0));
      }
      assertEquals(7, fills.size());
      for (int a : fills) {
        for (int b : fills) {
          double distance = sight.distance(a, b);
          assertTrue(
              a == b || distance >= LEAST_DISTANCE, Rgb.hex(a) + " " + Rgb.hex(b) + " " + distance);
        }
      }
    }
  }

  /// The measure tells apart what it should: equal lightness is why there is a second palette.
  @Test
  void hueAloneDoesNotPartForDichromats() {
    Palette normal = new Palette(Theme.LIGHT);
    double least = 1;
    for (int a = 0; a < Palette.HUES; a++) {
      for (int b = 0; b < a; b++) {
        least = Math.min(least, Sight.DEUTAN.distance(normal.library(a, 1), normal.library(b, 1)));
      }
    }
    assertTrue(least < 0.03, "" + least);
    assertEquals(1, Sight.NORMAL.distance(0x000000, 0xffffff), 1e-6);
    assertEquals(0, Sight.TRITAN.lightness(0x000000), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void inkReadsOnEveryFill(Theme theme) {
    for (PaletteKind kind : PaletteKind.values()) {
      Palette palette = new Palette(theme, kind);
      Set<Integer> fills = new HashSet<>(Set.of(palette.mine(1), palette.platform(1)));
      for (int hue = 0; hue < palette.hues(); hue++) {
        fills.add(palette.library(hue, 1));
      }
      for (int step = 0; step < Palette.HEAT_STEPS; step++) {
        fills.add(palette.heat(step));
      }
      for (FrameKind frame : FrameKind.values()) {
        fills.add(palette.kind(frame));
      }
      for (int fill : fills) {
        double contrast = Rgb.contrast(theme.ink, fill);
        assertTrue(contrast >= READABLE, Rgb.hex(fill) + " " + contrast);
      }
    }
  }

  /// Heat goes one way in lightness or, where lightness is level, away from the first step.
  @ParameterizedTest
  @EnumSource(Sight.class)
  void everyStepOfHeatIsFurtherFromTheFirst(Sight sight) {
    for (Theme theme : Theme.values()) {
      Palette palette = new Palette(theme, PaletteKind.COLOR_BLIND);
      double last = 0;
      for (int step = 1; step < Palette.HEAT_STEPS; step++) {
        double distance = sight.distance(palette.heat(0), palette.heat(step));
        assertTrue(distance > last + 0.01, sight + " " + theme + " step " + step);
        last = distance;
      }
    }
  }
}
