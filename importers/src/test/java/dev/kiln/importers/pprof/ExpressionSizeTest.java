package dev.kiln.importers.pprof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The estimate against what the library compiles.
class ExpressionSizeTest {
  @Test
  void nestedRepetitionsMultiply() {
    assertTrue(ExpressionSize.of("((a{1000}){1000}){1000}") > 1_000_000_000);
    assertEquals(Long.MAX_VALUE, ExpressionSize.of("(".repeat(9) + "a" + "{1000})".repeat(9)));
    assertTrue(ExpressionSize.of("(?:runtime\\.(mcall|goexit[0-9]{1,3})|main)") < 100);
    assertTrue(ExpressionSize.of("a{2}".repeat(100)) < 1_000, "side by side they add up");
  }

  @Test
  void anyTextHasASize() {
    for (String text : new String[] {"", "{", "a{,}", "[", "[]", "\\", "((", "))", "{9}", "[\\"}) {
      assertTrue(ExpressionSize.of(text) >= 0, text);
    }
  }

  /// What is compiled has at most a few parts for each that was counted.
  @Test
  void theEstimateBoundsWhatIsCompiled() {
    Random random = new Random(1);
    int compiled = 0;
    String[] pieces = {"a", "(", ")", "{2}", "{3,7}", "[b-d]", "\\.", "*", "+", "?", "|", "{,4}"};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int size;
      try {
        size = Pattern.compile(text.toString()).programSize();
      } catch (PatternSyntaxException e) {
        continue;
      }
      compiled++;
      assertTrue(size <= 20 + 4 * ExpressionSize.of(text.toString()), text + " has " + size);
    }
    assertTrue(compiled > 1_000);
  }
}
