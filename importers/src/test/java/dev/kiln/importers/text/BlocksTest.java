package dev.kiln.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void blocksAreWholeLinesAndNothingIsLost(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int lines = random.nextInt(30); lines > 0; lines--) {
        text.append("x".repeat(random.nextInt(40))).append('\n');
      }
      text.append("y".repeat(random.nextInt(3)));
      List<String> taken = take(text.toString(), 1 + random.nextInt(50), 1 << 20);
      assertEquals(text.toString(), String.join("", taken));
      for (String block : taken.subList(0, Math.max(0, taken.size() - 1))) {
        assertTrue(block.endsWith("\n"), block);
      }
    }
  }

  @Test
  void aLineThatIsTooLongIsLeftOutAndTheNextKept() throws IOException {
    String text = "a 1\n" + "b".repeat(1000) + " 2\nc 3\nd 4\n";
    assertEquals(List.of("a 1\n", "(too long)", "c 3\nd 4\n"), take(text, 16, 64));
    assertEquals(List.of("(too long)"), take("b".repeat(1000), 16, 64));
  }

  @Test
  void offsetsArePlacesInTheFile() throws IOException {
    String text = "a 1\n" + "b".repeat(1000) + " 2\nc 3\n";
    Blocks blocks = blocks(text, 16, 64);
    Block block = blocks.newBlock();
    assertTrue(blocks.next(block));
    assertEquals(0, block.offset);
    assertTrue(blocks.next(block));
    assertTrue(block.tooLong);
    assertTrue(blocks.next(block));
    assertEquals(text.indexOf('c'), block.offset);
    assertEquals(2, block.index);
    assertFalse(blocks.next(block));
  }

  private static Blocks blocks(String text, int size, int maxLine) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Blocks(new ByteArrayInputStream(bytes), size, maxLine);
  }

  private static List<String> take(String text, int size, int maxLine) throws IOException {
    Blocks blocks = blocks(text, size, maxLine);
    Block block = blocks.newBlock();
    List<String> taken = new ArrayList<>();
    while (blocks.next(block)) {
      taken.add(
          block.tooLong
              ? "(too long)"
              : new String(block.bytes, 0, block.length, StandardCharsets.UTF_8));
    }
    return taken;
  }
}
