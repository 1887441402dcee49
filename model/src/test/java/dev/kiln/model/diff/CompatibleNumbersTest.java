package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Profile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Small cases by hand; the importers' tests compare with the tools themselves.
class CompatibleNumbersTest {
  private static final Profile BASE = Pairs.counted("a;b 10\na;0x12ab 3\na;f;f 2");
  private static final Profile CURRENT = Pairs.counted("a;b 4\na;c 6\na;0x99 1\na;f;f 2");

  private static String folded(boolean normalise, boolean stripHex) {
    return FoldedDiff.of(BASE, 0, CURRENT, 0, normalise, stripHex).stream()
        .map(line -> line.stack() + " " + line.base() + " " + line.current())
        .collect(Collectors.joining(", "));
  }

  @Test
  void stacksHoldTwoCounts() {
    assertEquals("a;0x12ab 3 0, a;0x99 0 1, a;b 10 4, a;c 0 6, a;f;f 2 2", folded(false, false));
    assertEquals("a;0x... 3 1, a;b 10 4, a;c 0 6, a;f;f 2 2", folded(false, true));
    // 13 of 15: 10 * 13 / 15 = 8.67, cut.
    assertEquals("a;0x12ab 2 0, a;0x99 0 1, a;b 8 4, a;c 0 6, a;f;f 1 2", folded(true, false));
  }

  @Test
  void functionsAreByNameAndPercentOfTheBase() {
    PprofDiff diff = PprofDiff.of(BASE, 0, CURRENT, 0, false);
    assertEquals(15, diff.total());
    assertEquals(
        List.of(
            new PprofDiff.Row("b", -6, -6),
            new PprofDiff.Row("c", 6, 6),
            new PprofDiff.Row("0x12ab", -3, -3),
            new PprofDiff.Row("0x99", 1, 1),
            new PprofDiff.Row("a", 0, -2)),
        diff.rows());
    PprofDiff normalised = PprofDiff.of(BASE, 0, CURRENT, 0, true);
    // 15 of 13: 4 becomes 4.6, rounded to 5; 6 becomes 7; 1 stays 1; 2 becomes 2.3, so 2.
    assertEquals(new PprofDiff.Row("c", 7, 7), normalised.rows().getFirst());
    assertEquals(new PprofDiff.Row("b", -5, -5), normalised.rows().get(1));
  }
}
