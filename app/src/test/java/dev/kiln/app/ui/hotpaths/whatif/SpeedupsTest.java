package dev.kiln.app.ui.hotpaths.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedupsTest {
  @Test
  void placesOnTheSliderAreTheSavedPart() {
    assertEquals(0.5, Speedups.place(2));
    assertEquals(1, Speedups.place(Double.POSITIVE_INFINITY));
    for (double speedup : new double[] {1.1, 1.5, 2, 3, 5, 9.9, 10, 20}) {
      assertEquals(speedup, Speedups.at(Speedups.place(speedup)), 1e-9);
    }
    assertEquals(Double.POSITIVE_INFINITY, Speedups.at(1));
    assertEquals(1.1, Speedups.at(0.05), "no less than the slider begins with");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (double speedup : new double[] {1, 1.1, 2, 2.5, 10, 123, Double.POSITIVE_INFINITY}) {
      assertEquals(speedup, Speedups.parse(Speedups.words(speedup)));
    }
    assertEquals(3.0, Speedups.parse(" 3X "));
    for (String wrong : List.of("", "fast", "0.5", "-2", "NaN", "infinity", "1e9")) {
      assertNull(Speedups.parse(wrong), wrong);
    }
  }
}
