package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.export.RankWords;
import dev.kiln.model.hotpath.rank.Amdahl;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Speedups in words and as places on a slider.
///
/// The place is the part of the function that is saved, 1 - 1/k, so that equal ways save equally
/// much: 2x is in the middle, 10x at nine tenths, removed at the end.
public final class Speedups {
  /// The least speedup of a slider.
  static final double LEAST = 1.1;

  /// Beyond this place a slider means "removed".
  private static final double ALL_BUT_REMOVED = 0.975;

  private static final Set<String> GONE = Set.of("removed", "gone", "0");

  private Speedups() {}

  /// Where a speedup is on the slider.
  static double place(double speedup) {
    return Amdahl.savedOfPart(speedup);
  }

  /// What a place of the slider means: one decimal below 10, whole numbers above.
  static double at(double place) {
    if (place >= ALL_BUT_REMOVED) {
      return Amdahl.REMOVED;
    }
    double exact = 1 / (1 - place);
    return Math.max(LEAST, exact < 10 ? Math.rint(exact * 10) / 10 : Math.rint(exact));
  }

  /// Reads `3`, `3x`, `3×`, `removed`; null for anything else, and below 1.
  public static @Nullable Double parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace("×", "").replace("x", "").strip();
    if (GONE.contains(plain)) {
      return Amdahl.REMOVED;
    }
    try {
      double typed = Double.parseDouble(plain);
      return typed >= 1 && typed < 1e6 ? typed : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// `3×`, `removed`.
  static String words(double speedup) {
    return Double.isInfinite(speedup) ? "removed" : RankWords.times(speedup) + "×";
  }
}
