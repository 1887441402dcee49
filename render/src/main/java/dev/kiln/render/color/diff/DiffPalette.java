package dev.kiln.render.color.diff;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import java.util.ArrayList;
import java.util.List;

/// The colours of a difference: three steps of more (hue 50) and three of less (hue 248), grey
/// inside the noise.
///
/// ```
///   less  | beyond 25 % | 10 to 25 % | inside 10 % | noise | ... the same for more | more
///   scale |      0      |     1      |      2      |   3   |     4       5       6 |
/// ```
///
/// Computed in OKLCH. Steps of the same size have the same lightness on both sides, so that depth
/// is size and hue is sign; opposite steps stay at least 0.08 apart (Euclid in OKLab) to every kind
/// of sight, and the label says the sign as well.
public final class DiffPalette {
  /// The word at the scale's left end.
  public static final String LESS = "less";

  /// The words at the scale's right end.
  public static final String MORE = "more, in steps of 10 and 25 %; grey is inside the noise";

  /// How many colours [#scale] has.
  public static final int SCALE = 7;

  /// How many steps there are each way.
  public static final int STEPS = 3;

  /// Relative changes from here on are of the middle step.
  public static final double MIDDLE = 0.10;

  /// Relative changes beyond are of the deepest step.
  public static final double DEEP = 0.25;

  private static final int[] LIGHT_MORE = {0xFFD8C3, 0xFFB389, 0xF88F4F};
  private static final int[] LIGHT_LESS = {0xCAE5FF, 0x99CDFF, 0x64B4FD};
  private static final int LIGHT_SAME = 0xE5E6EA;
  private static final int[] DARK_MORE = {0x63412F, 0x834A29, 0xA15421};
  private static final int[] DARK_LESS = {0x354D64, 0x345E85, 0x3370A6};
  private static final int DARK_SAME = 0x37383B;

  private final Theme theme;

  public DiffPalette(Theme theme) {
    this.theme = theme;
  }

  private boolean isDark() {
    return theme == Theme.DARK;
  }

  /// More than before; 0 is the least step.
  public int more(int step) {
    return (isDark() ? DARK_MORE : LIGHT_MORE)[step];
  }

  /// Less than before; 0 is the least step.
  public int less(int step) {
    return (isDark() ? DARK_LESS : LIGHT_LESS)[step];
  }

  /// Inside the noise, or no change at all.
  public int same() {
    return isDark() ? DARK_SAME : LIGHT_SAME;
  }

  /// One of seven colours from the deepest less (0) over the noise (3) to the deepest more (6).
  public int scale(int place) {
    int middle = SCALE / 2;
    return place < middle
        ? less(middle - 1 - place)
        : place > middle ? more(place - middle - 1) : same();
  }

  /// The fill of a relative change, -1 to 1, as a part of the larger side; NaN is no change.
  public int fill(double relative) {
    double size = Math.abs(relative);
    if (!(size > 0)) {
      return same();
    }
    int step = size < MIDDLE ? 0 : size <= DEEP ? 1 : 2;
    return relative > 0 ? more(step) : less(step);
  }

  /// What lies under the label of a marked box.
  public int ground(BoxMark mark) {
    return mark == BoxMark.NEW ? newGround() : theme.surface;
  }

  private int newGround() {
    return isDark() ? 0x3A271D : 0xFFE9DD;
  }

  /// The outline of a marked box.
  public int outline(BoxMark mark) {
    return switch (mark) {
      case NEW -> moreText();
      case VANISHED -> lessText();
      case MOVED, PLAIN -> theme.text3;
    };
  }

  /// The lines of the hatch of vanished code.
  public int hatch() {
    return less(0);
  }

  /// Words and outlines that mean more, on surface.
  public int moreText() {
    return theme.slow;
  }

  /// Words and outlines that mean less, on surface.
  public int lessText() {
    return theme.fast;
  }

  /// The fill if a box is too narrow for its mark: the hue says the sign, and the step is the
  /// middle one, between the pale ground and the deep outline that a wide one has.
  public int narrow(BoxMark mark) {
    return switch (mark) {
      case NEW -> more(1);
      case VANISHED -> less(1);
      case MOVED, PLAIN -> same();
    };
  }

  /// The scale from less to more, then the three marks.
  public List<ColorScheme.LegendEntry> legend() {
    List<ColorScheme.LegendEntry> entries = new ArrayList<>();
    String[] words = {
      "less, over 25 %",
      "10 to 25 %",
      "to 10 %",
      "inside the noise",
      "to 10 %",
      "10 to 25 %",
      "more, over 25 %"
    };
    for (int place = 0; place < SCALE; place++) {
      entries.add(new ColorScheme.LegendEntry(words[place], scale(place)));
    }
    entries.addAll(marks());
    return entries;
  }

  /// The three marks, as a legend shows them.
  public List<ColorScheme.LegendEntry> marks() {
    List<ColorScheme.LegendEntry> entries = new ArrayList<>();
    for (BoxMark mark : List.of(BoxMark.VANISHED, BoxMark.NEW, BoxMark.MOVED)) {
      entries.add(new ColorScheme.LegendEntry(word(mark), ground(mark), mark));
    }
    return entries;
  }

  private static String word(BoxMark mark) {
    return switch (mark) {
      case PLAIN -> "";
      case NEW -> "new";
      case VANISHED -> "vanished";
      case MOVED -> "moved";
    };
  }
}
