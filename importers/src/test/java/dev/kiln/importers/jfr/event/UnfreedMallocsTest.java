package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.Corpus;
import dev.kiln.importers.jfr.Stacks;
import dev.kiln.model.Profile;
import dev.kiln.model.value.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(dev.kiln.importers.Corpus.TAG)
final class UnfreedMallocsTest {
  private final SampleRows mallocs = new SampleRows(SampleKind.MALLOC.columns());
  private final SampleRows frees = new SampleRows(SampleKind.FREE.columns());

  private void malloc(long time, long address) {
    int number = mallocs.size();
    mallocs.add(time, 100 + number, 200 + number, 0, 0);
    mallocs.setLast(0, 10 + number);
    mallocs.setLast(1, 1);
    mallocs.setLast(SampleKind.MALLOC.addressColumn(), address);
  }

  private void free(long time, long address) {
    frees.add(time, 0, 0, 0, 0);
    frees.setLast(0, 1);
    frees.setLast(SampleKind.FREE.addressColumn(), address);
  }

  /// Sizes of the unfreed: of the i-th malloc 10 + i.
  private List<Long> unfreed() {
    SampleRows rows = UnfreedMallocs.of(mallocs, frees, 1_000_000);
    assertNotNull(rows);
    List<Long> sizes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      long size = rows.value(row, 0);
      assertEquals(90 + size, rows.stack(row));
      assertEquals(190 + size, rows.thread(row));
      assertEquals(1, rows.value(row, 1));
      sizes.add(size);
    }
    return sizes;
  }

  @Test
  void whatIsFreedLaterIsLeftOut() {
    malloc(1, 0x10);
    malloc(2, 0x20);
    free(3, 0x10);
    assertEquals(List.of(11L), unfreed());
  }

  @Test
  void aFreeBeforeTheMallocIsOfOtherMemory() {
    free(1, 0x10);
    malloc(2, 0x10);
    assertEquals(List.of(10L), unfreed());
  }

  @Test
  void aSecondFreeChangesNothing() {
    malloc(1, 0x10);
    malloc(2, 0x20);
    free(3, 0x10);
    free(4, 0x10);
    assertEquals(List.of(11L), unfreed());
  }

  @Test
  void anAddressThatIsUsedAgainIsFreedInBetween() {
    malloc(1, 0x10);
    free(2, 0x10);
    malloc(3, 0x10);
    malloc(4, 0x20);
    malloc(5, 0x20);
    assertEquals(List.of(11L, 13L), unfreed());
  }

  @Test
  void timeCountsNotTheOrderInTheFile() {
    malloc(9, 0x10);
    malloc(1, 0x10);
    malloc(4, 0x20);
    free(8, 0x10);
    free(3, 0x20);
    assertEquals(List.of(10L, 12L), unfreed());
  }

  @Test
  void atOneInstantLiveMemoryIsFreedBeforeAndOtherMemoryAfter() {
    malloc(1, 0x10);
    malloc(5, 0x10);
    free(5, 0x10);
    malloc(5, 0x20);
    free(5, 0x20);
    assertEquals(List.of(11L), unfreed());
  }

  @Test
  void manyAddressesAsAMapWouldHaveThem() {
    Random random = new Random(7);
    Map<Long, Long> live = new HashMap<>();
    for (int time = 0; time < 50_000; time++) {
      long address = 0x7f00_0000_0000L + random.nextInt(9_000) * 16L;
      if (random.nextInt(5) < 3) {
        live.put(address, 10L + mallocs.size());
        malloc(time, address);
      } else {
        live.remove(address);
        free(time, address);
      }
    }
    assertEquals(List.copyOf(new TreeSet<>(live.values())), unfreed());
  }

  @Test
  void moreLiveMemoryThanAllowedIsNotPaired() {
    malloc(1, 0x10);
    malloc(2, 0x20);
    free(3, 0x10);
    malloc(4, 0x30);
    assertNotNull(UnfreedMallocs.of(mallocs, frees, 2));
    malloc(5, 0x40);
    assertNull(UnfreedMallocs.of(mallocs, frees, 2));
  }

  @Test
  void onlyRecordingsWithMallocsAndFreesHaveTheKind() {
    malloc(1, 0x10);
    Map<SampleKind, SampleRows> kinds = new EnumMap<>(Map.of(SampleKind.MALLOC, mallocs));
    UnfreedMallocs.addTo(kinds, new ImportLog());
    assertNull(kinds.get(SampleKind.MALLOC_UNFREED));
    kinds.put(SampleKind.FREE, new SampleRows(SampleKind.FREE.columns()));
    UnfreedMallocs.addTo(kinds, new ImportLog());
    assertNull(kinds.get(SampleKind.MALLOC_UNFREED));
    free(2, 0x20);
    kinds.put(SampleKind.FREE, frees);
    UnfreedMallocs.addTo(kinds, new ImportLog());
    SampleRows unfreed = kinds.get(SampleKind.MALLOC_UNFREED);
    assertNotNull(unfreed);
    assertEquals(1, unfreed.size());
  }

  /// The JDK's `jfr print` lists 57 mallocs and 28 frees, 25 of them of an address that was
  /// allocated before.
  @Test
  void aRecordingOfAsyncProfilerIsPaired() throws Exception {
    Corpus corpus = Corpus.open();
    Path file = corpus.file("grafana+jfr-parser/parser/testdata/nativemem.jfr.gz");
    Profile profile = Corpus.read(file).profile();
    int bytes = profile.valueTypes().indexOf(new ValueType("malloc unfreed", "bytes"));
    int count = profile.valueTypes().indexOf(new ValueType("malloc unfreed", "count"));
    assertEquals(17_619, profile.total(bytes));
    assertEquals(32, profile.total(count));
    assertEquals(32, Stacks.rows(profile, SampleKind.MALLOC_UNFREED));
    assertEquals(List.of("malloc", "malloc unfreed", "free"), profile.eventTypes());
  }
}
