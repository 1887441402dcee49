package dev.kiln.model.sampling;

import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleCounter;
import dev.kiln.model.column.Saturating;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a value type divides among the values of each label: of each key, what has which value, and
/// what has none.
///
/// Values are told apart by their text, as a filter tells them. A sample with two values of one key
/// counts for both, so that values may add up to more than all.
public final class LabelTotals {
  /// One value of a label.
  ///
  /// @param text as filters write it
  /// @param total in the value type's native unit
  /// @param samples that carry the value type
  public record Value(String text, long total, long samples) {}

  /// One key.
  ///
  /// @param values the heaviest first, of equal ones by their text
  /// @param withoutTotal of samples without this key
  /// @param withoutSamples samples without this key that carry the value type
  public record Key(String key, List<Value> values, long withoutTotal, long withoutSamples) {
    public Key {
      values = List.copyOf(values);
    }
  }

  private LabelTotals() {}

  /// The keys that samples have, the one on most of the value first.
  public static List<Key> of(Profile profile, Rows rows, int valueType) {
    int sets = profile.labelSets().size();
    long[] totals = new long[sets];
    long[] samples = new long[sets];
    SampleCounter counter = SampleCounter.of(profile, valueType);
    rows.forEach(
        row -> {
          int set = profile.samples().labels(row);
          totals[set] += profile.samples().value(row, valueType);
          samples[set] += counter.count(row);
        });
    Map<String, Sums> keys = new HashMap<>();
    long allTotal = 0;
    long allSamples = 0;
    for (int set = 0; set < sets; set++) {
      allTotal += totals[set];
      allSamples += samples[set];
      if (samples[set] > 0) {
        add(keys, profile.labelSets().labels(set), totals[set], samples[set]);
      }
    }
    List<Key> list = new ArrayList<>();
    for (Map.Entry<String, Sums> entry : keys.entrySet()) {
      list.add(entry.getValue().key(entry.getKey(), allTotal, allSamples));
    }
    list.sort(
        Comparator.comparingLong((Key k) -> Math.abs(k.withoutTotal())).thenComparing(Key::key));
    return list;
  }

  private static void add(Map<String, Sums> keys, List<Label> labels, long total, long samples) {
    Map<String, Boolean> seen = new HashMap<>();
    for (Label label : labels) {
      Sums sums = keys.computeIfAbsent(label.key(), _ -> new Sums());
      sums.values.merge(
          label.valueText(),
          new Value(label.valueText(), total, samples),
          (a, b) ->
              new Value(
                  a.text(),
                  Saturating.add(a.total(), b.total()),
                  Saturating.add(a.samples(), b.samples())));
      if (seen.put(label.key(), true) == null) {
        sums.withTotal += total;
        sums.withSamples += samples;
      }
    }
  }

  /// The sums of one key.
  private static final class Sums {
    private final Map<String, Value> values = new HashMap<>();
    private long withTotal;
    private long withSamples;

    Key key(String name, long allTotal, long allSamples) {
      List<Value> sorted = new ArrayList<>(values.values());
      sorted.sort(
          Comparator.comparingLong((Value v) -> -Math.abs(v.total())).thenComparing(Value::text));
      return new Key(name, sorted, allTotal - withTotal, allSamples - withSamples);
    }
  }
}
