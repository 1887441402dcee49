package dev.kiln.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts against a list of strings: long ones, empty ones, and those that lie in several chunks.
class TextsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 5_000, 400_000, 3_000_000})
  void whatIsAddedIsRead(int longest) {
    Random random = new Random(longest);
    Texts texts = new Texts();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = random.nextInt(3) == 0 ? "" : "é".repeat(random.nextInt(longest + 1));
      byte[] bytes = ("xx" + text + "y").getBytes(StandardCharsets.UTF_8);
      texts.add(bytes, 2, bytes.length - 1);
      expected.add(text);
      texts.add(text + i);
      expected.add(text + i);
    }
    assertEquals(expected.size(), texts.size());
    for (int i = expected.size() - 1; i >= 0; i--) {
      assertEquals(expected.get(i), texts.get(i));
      assertSame(texts.get(i), texts.get(i), "decoded once");
    }
  }
}
