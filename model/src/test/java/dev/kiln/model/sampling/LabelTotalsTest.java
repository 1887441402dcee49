package dev.kiln.model.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Sums per label, against a look at every label of every sample.
class LabelTotalsTest {
  @Test
  void everyValueHasTheSamplesThatCarryIt() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      ProfileBuilder builder = new ProfileBuilder();
      int event = builder.eventType("e");
      builder.valueType(event, new ValueType("v", "count"));
      List<Set<Label>> labels = new ArrayList<>();
      List<Long> values = new ArrayList<>();
      int rows = random.nextInt(30);
      for (int row = 0; row < rows; row++) {
        Set<Label> own = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          String key = "k" + random.nextInt(3);
          own.add(
              random.nextBoolean()
                  ? Label.text(key, "t" + random.nextInt(3))
                  : Label.number(key, random.nextInt(3), "bytes"));
        }
        long value = random.nextInt(20) - 3L;
        builder.addSample(event, 0);
        builder.value(0, value);
        builder.sampleLabels(builder.labelSet(List.copyOf(own)));
        labels.add(own);
        values.add(value);
      }
      Profile profile = builder.build();
      int to = rows == 0 ? 0 : random.nextInt(rows + 1);
      check(LabelTotals.of(profile, Rows.range(0, to), 0), labels.subList(0, to), values);
    }
  }

  private static void check(
      List<LabelTotals.Key> keys, List<Set<Label>> labels, List<Long> values) {
    Map<String, long[]> expected = new HashMap<>();
    Map<String, long[]> without = new HashMap<>();
    for (Set<Label> own : labels) {
      own.forEach(label -> without.putIfAbsent(label.key(), new long[2]));
    }
    for (int row = 0; row < labels.size(); row++) {
      Set<String> keysOfRow = new HashSet<>();
      for (Label label : labels.get(row)) {
        keysOfRow.add(label.key());
        long[] sum =
            expected.computeIfAbsent(label.key() + "=" + label.valueText(), _ -> new long[2]);
        sum[0] += values.get(row);
        sum[1]++;
      }
      for (Map.Entry<String, long[]> entry : without.entrySet()) {
        if (!keysOfRow.contains(entry.getKey())) {
          entry.getValue()[0] += values.get(row);
          entry.getValue()[1]++;
        }
      }
    }
    int found = 0;
    assertEquals(without.size(), keys.size());
    for (LabelTotals.Key key : keys) {
      long[] rest = Objects.requireNonNull(without.get(key.key()));
      assertEquals(List.of(rest[0], rest[1]), List.of(key.withoutTotal(), key.withoutSamples()));
      long before = Long.MAX_VALUE;
      for (LabelTotals.Value value : key.values()) {
        long[] sum = Objects.requireNonNull(expected.get(key.key() + "=" + value.text()));
        assertEquals(List.of(sum[0], sum[1]), List.of(value.total(), value.samples()));
        assertEquals(true, Math.abs(value.total()) <= before, "heaviest first");
        before = Math.abs(value.total());
        found++;
      }
    }
    assertEquals(expected.size(), found);
  }
}
