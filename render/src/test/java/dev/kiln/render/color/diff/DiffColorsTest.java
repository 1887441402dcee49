package dev.kiln.render.color.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.render.Trees;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.color.Rgb;
import dev.kiln.render.color.Sight;
import dev.kiln.render.color.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiffColorsTest {
  private static final double READABLE = 4.5;

  /// What the look states of opposite steps, to the digits it states.
  private static final double LEAST_DISTANCE = 0.08;

  @ParameterizedTest
  @EnumSource(Sight.class)
  void oppositeStepsPartForEverySight(Sight sight) {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      for (int step = 0; step < DiffPalette.STEPS; step++) {
        double distance = sight.distance(palette.more(step), palette.less(step));
        assertTrue(distance >= LEAST_DISTANCE, theme + " " + sight + " " + step + " " + distance);
      }
    }
  }

  /// Depth is size whoever looks: each step is further from the grey than the one before.
  @ParameterizedTest
  @EnumSource(Sight.class)
  void deeperStepsAreFurtherFromTheNoise(Sight sight) {
    for (Theme theme : Theme.values()) {
      DiffPalette palette = new DiffPalette(theme);
      for (int step = 1; step < DiffPalette.STEPS; step++) {
        double more = sight.distance(palette.same(), palette.more(step));
        double less = sight.distance(palette.same(), palette.less(step));
        assertTrue(more > sight.distance(palette.same(), palette.more(step - 1)) + 0.01);
        assertTrue(less > sight.distance(palette.same(), palette.less(step - 1)) + 0.01);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void inkReadsOnEveryFillAndGround(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    for (int place = 0; place < DiffPalette.SCALE; place++) {
      double contrast = Rgb.contrast(theme.ink, palette.scale(place));
      assertTrue(contrast >= READABLE, theme + " " + place + " " + contrast);
    }
    for (BoxMark mark : BoxMark.values()) {
      assertTrue(Rgb.contrast(theme.ink, palette.ground(mark)) >= READABLE, mark.toString());
      assertTrue(Rgb.contrast(theme.ink, palette.narrow(mark)) >= READABLE, mark.toString());
    }
    for (int words : new int[] {palette.moreText(), palette.lessText()}) {
      assertTrue(Rgb.contrast(words, theme.surface) >= READABLE, Rgb.hex(words));
    }
  }

  /// Outlines are lines, not text: three to one on their own ground and on the page's.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void outlinesStandOut(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    for (BoxMark mark : List.of(BoxMark.NEW, BoxMark.VANISHED, BoxMark.MOVED)) {
      assertTrue(Rgb.contrast(palette.outline(mark), palette.ground(mark)) >= 3, mark.toString());
      assertTrue(Rgb.contrast(palette.outline(mark), theme.surface) >= 3, mark.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "-0.26, 0",
    "-0.25, 1",
    "-0.1, 1",
    "-0.099, 2",
    "-1e-9, 2",
    "0, 3",
    "NaN, 3",
    "1e-9, 4",
    "0.099, 4",
    "0.1, 5",
    "0.25, 5",
    "0.2501, 6",
    "1, 6"
  })
  void threeStepsEachWay(double relative, int place) {
    DiffPalette palette = new DiffPalette(Theme.LIGHT);
    assertEquals(palette.scale(place), palette.fill(relative));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3464, +53 %",
    "-0.19, −19 %",
    "0.5, +100 %",
    "0.99, '+9,900 %'",
    "0.9901, '+10,001 %'",
    "0.001, +0.1 %",
    "-0.00001, −0.1 %",
    "-0.0095, −1 %",
    "0.9999999, 'over +1,000,000 %'",
    "0, ''",
    "1, ''",
    "NaN, ''"
  })
  void notesSayTheChangeOfTheBase(double relative, String note) {
    assertEquals(note, DiffNotes.percent(relative));
  }

  private static DiffChanges changes(double relative, BoxMark mark, boolean noise) {
    return new DiffChanges() {
      @Override
      public double relative(int node) {
        return relative;
      }

      @Override
      public BoxMark mark(int node) {
        return mark;
      }

      @Override
      public boolean noise(int node) {
        return noise;
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void noiseIsGreyAndMarksGoBeforeNoise(Theme theme) {
    DiffPalette palette = new DiffPalette(theme);
    DiffColors quiet = new DiffColors(changes(0.4, BoxMark.PLAIN, true), theme);
    assertEquals(palette.same(), quiet.fill(1));
    assertEquals("", quiet.note(1));
    DiffColors loud = new DiffColors(changes(0.4, BoxMark.PLAIN, false), theme);
    assertEquals(palette.more(2), loud.fill(1));
    assertEquals("+67 %", loud.note(1));
    DiffColors gone = new DiffColors(changes(-1, BoxMark.VANISHED, true), theme);
    assertEquals(BoxMark.VANISHED, gone.mark(1));
    assertEquals(palette.less(1), gone.fill(1), "narrow ones keep the sign");
    assertEquals("gone", gone.note(1));
    assertNotEquals(
        theme.surface,
        new DiffColors(changes(0, BoxMark.MOVED, false), theme).fill(1),
        "narrow moved boxes do not vanish");
  }

  @Test
  void theLegendIsTheScaleAndTheMarks() {
    DiffPalette palette = new DiffPalette(Theme.DARK);
    StringBuilder words = new StringBuilder();
    for (ColorScheme.LegendEntry entry : palette.legend()) {
      words.append(entry.mark()).append(' ').append(Rgb.hex(entry.rgb())).append(' ');
      words.append(entry.label()).append('\n');
    }
    assertEquals(
        """
        PLAIN #3370a6 less, over 25 %
        PLAIN #345e85 10 to 25 %
        PLAIN #354d64 to 10 %
        PLAIN #37383b inside the noise
        PLAIN #63412f to 10 %
        PLAIN #834a29 10 to 25 %
        PLAIN #a15421 more, over 25 %
        VANISHED #1b1d23 vanished
        NEW #3a271d new
        MOVED #1b1d23 moved
        """,
        words.toString());
  }

  @Test
  void otherSchemesMarkNothing() {
    ColorScheme colors = PackageColors.of(Trees.of("a 1\n"), Theme.LIGHT);
    assertEquals(BoxMark.PLAIN, colors.mark(1));
    assertNull(colors.note(1), "null is the share of all");
  }
}
