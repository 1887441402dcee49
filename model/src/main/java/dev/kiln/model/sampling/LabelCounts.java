package dev.kiln.model.sampling;

import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many samples have which label, whatever they count.
public final class LabelCounts {
  private static final Comparator<Value> MOST_FREQUENT =
      Comparator.comparingLong((Value v) -> -v.samples()).thenComparing(Value::text);

  /// @param text as filters write it
  /// @param samples that have it
  public record Value(String text, long samples) {}

  /// One key.
  ///
  /// @param values how many different ones
  /// @param samples that have the key
  /// @param mostFrequent the most frequent values, of equal ones by their text; bounded
  public record Key(String key, long values, long samples, List<Value> mostFrequent) {
    public Key {
      mostFrequent = List.copyOf(mostFrequent);
    }
  }

  private LabelCounts() {}

  /// The keys by their text.
  ///
  /// @param keys how many at most
  /// @param values how many of each key at most
  public static List<Key> of(Profile profile, int keys, int values) {
    long[] samples = new long[profile.labelSets().size()];
    for (int row = 0; row < profile.samples().size(); row++) {
      samples[profile.samples().labels(row)]++;
    }
    Map<String, Map<String, Long>> byKey = new HashMap<>();
    Map<String, Long> having = new HashMap<>();
    for (int set = 0; set < samples.length; set++) {
      if (samples[set] > 0) {
        add(profile.labelSets().labels(set), samples[set], byKey, having);
      }
    }
    return byKey.keySet().stream()
        .sorted()
        .limit(keys)
        .map(key -> key(key, byKey.getOrDefault(key, Map.of()), having, values))
        .toList();
  }

  private static void add(
      List<Label> labels,
      long samples,
      Map<String, Map<String, Long>> byKey,
      Map<String, Long> having) {
    Set<String> keys = new HashSet<>();
    for (Label label : labels) {
      byKey
          .computeIfAbsent(label.key(), _ -> new HashMap<>())
          .merge(label.valueText(), samples, Long::sum);
      if (keys.add(label.key())) {
        having.merge(label.key(), samples, Long::sum);
      }
    }
  }

  private static Key key(String key, Map<String, Long> values, Map<String, Long> having, int most) {
    List<Value> all = new ArrayList<>();
    values.forEach((text, samples) -> all.add(new Value(text, samples)));
    all.sort(MOST_FREQUENT);
    return new Key(
        key,
        values.size(),
        having.getOrDefault(key, 0L),
        all.subList(0, Math.min(most, all.size())));
  }
}
