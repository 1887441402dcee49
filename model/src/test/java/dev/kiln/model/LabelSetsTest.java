package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random sets, with repetitions and in any order, against a map of sorted sets.
class LabelSetsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void setsAreWhatAMapOfSetsSays(long seed) {
    Random random = new Random(seed);
    LabelSetsBuilder builder = new LabelSetsBuilder();
    Map<Set<Label>, Integer> naive = new HashMap<>(Map.of(Set.of(), 0));
    for (int i = 0; i < 500; i++) {
      List<Label> labels = new ArrayList<>();
      for (int count = random.nextInt(5); count > 0; count--) {
        labels.add(
            random.nextBoolean()
                ? Label.text("k" + random.nextInt(3), "v" + random.nextInt(4))
                : Label.number("bytes", random.nextInt(4), "B"));
      }
      int[] ids = labels.stream().mapToInt(builder::label).toArray();
      int set = builder.set(ids, ids.length);
      Integer known = naive.putIfAbsent(new TreeSet<>(labels), set);
      assertEquals(known == null ? naive.size() - 1 : known, set);
    }
    LabelSets sets = builder.build();
    assertEquals(naive.size(), sets.size());
    naive.forEach(
        (labels, set) -> assertEquals(List.copyOf(new TreeSet<>(labels)), sets.labels(set)));
    BitSet expected = new BitSet();
    naive.forEach((labels, set) -> expected.set(set, labels.contains(Label.text("k1", "v2"))));
    assertEquals(expected, sets.with(Label.text("k1", "v2")::equals));
  }
}
