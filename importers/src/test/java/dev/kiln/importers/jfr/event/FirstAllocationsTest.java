package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ImportLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FirstAllocationsTest {
  private static ImportLog check(long firstWeight) {
    SampleRows rows = new SampleRows(2);
    for (int i = 0; i < 100; i++) {
      // Two threads; the earliest sample of each does not come first in the file.
      rows.add(1000 - i, 0, 1 + i % 2, 0, 0);
      rows.setLast(0, i >= 98 ? firstWeight : 10);
      rows.setLast(1, 1);
    }
    ImportLog log = new ImportLog();
    FirstAllocations.check(Map.of(SampleKind.ALLOC, rows), log);
    return log;
  }

  @Test
  void firstSamplesThatWeighAllThatCameBeforeAreToldOf() {
    String problem = check(980).problems().getFirst().what();
    assertTrue(problem.startsWith("67 % of alloc bytes"), problem);
  }

  @Test
  void samplesOfARecordingFromTheStartOnAreNot() {
    assertTrue(check(10).isEmpty());
    assertEquals(0, check(60).problems().size());
  }
}
