package dev.kiln.model.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameSignsTest {
  @Test
  void aWordThatIsThereIsNeverRuledOut() {
    Random random = new Random(20261130);
    String alphabet = "abcABC$/.:0123_<>\u00fc\u4e2d";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int from = random.nextInt(text.length());
      String word = text.substring(from, random.nextInt(from, text.length() + 1));
      assertTrue(
          NameSigns.of(text.toString()).mayContain(NameSigns.of(word)), text + " has " + word);
    }
  }

  @Test
  void lettersInAnotherOrderAreNoWord() {
    NameSigns name = NameSigns.of("com.acme.Cart.load");
    assertTrue(name.mayContain(NameSigns.of("Cart")));
    assertFalse(name.mayContain(NameSigns.of("$Lambda")));
    assertFalse(name.mayContain(NameSigns.of("trac")), "only the letters");
  }
}
