package dev.kiln.app.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.TimeSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnWidthTest {
  private static final long SECOND = 1_000_000_000L;

  private static String auto(long seconds, long samples) {
    return ColumnWidth.fitting(new TimeSpan(0, seconds * SECOND), samples).getFirst().text();
  }

  @Test
  void aColumnIsASecondUntilThereAreTooMany() {
    assertEquals("Auto (1 s)", auto(31, 1000));
    assertEquals("Auto (1 s)", auto(240, 1000));
    assertEquals("Auto (10 s)", auto(241, 1000));
    assertEquals("Auto (1 min)", auto(3600, 1000));
    assertEquals("Auto (10 min)", auto(24 * 3600, 1000));
  }

  @Test
  void denseSamplesAndShortRecordingsHaveFinerColumns() {
    assertEquals("Auto (100 ms)", auto(8, 100_000));
    assertEquals("Auto (1 s)", auto(8, 1_000));
    TimeSpan blink = new TimeSpan(0, 30_000_000);
    assertEquals("Auto (1 ms)", ColumnWidth.fitting(blink, 10).getFirst().text());
  }

  @Test
  void columnsCoverTheSpanInWholeCells() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      long from = random.nextLong(1L << random.nextInt(10, 50));
      TimeSpan span = new TimeSpan(from, from + 1 + random.nextLong(1L << random.nextInt(10, 50)));
      List<ColumnWidth> widths = ColumnWidth.fitting(span, random.nextInt(100_000));
      for (ColumnWidth width : widths) {
        long start = width.fromNanos(span);
        assertTrue(start <= span.fromNanos() && start % width.columnNanos() == 0);
        assertTrue(start + width.columns(span) * width.columnNanos() >= span.toNanos());
        assertEquals(width.columnNanos(), width.cellNanos() * width.cells());
        assertTrue(width.automatic() || width.columns(span) <= 1200);
      }
    }
  }
}
