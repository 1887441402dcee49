package dev.kiln.importers.jfr.event;

import java.util.List;
import java.util.stream.Stream;

/// What one JFR event type means to a profile.
///
/// @param type the event type's name as the JDK spells it since JDK 11, `jdk.ExecutionSample`
/// @param kind the kind of sample
/// @param weights one per value type of the kind, in its order
/// @param labels the fields that become labels
public record SampleEvent(
    String type, SampleKind kind, List<Weight> weights, List<LabelField> labels) {
  /// @param key the label's name
  /// @param fields the fields to take it from: the first that the event type has
  public record LabelField(String key, List<String> fields) {
    public LabelField {
      fields = List.copyOf(fields);
    }
  }

  private static final Weight ADDRESS = Weight.field("address");

  public SampleEvent {
    weights = List.copyOf(weights);
    labels = List.copyOf(labels);
    if (weights.size() != kind.valueTypes().size()) {
      throw new IllegalArgumentException(type + " needs a weight per value type of " + kind);
    }
  }

  /// Where the numbers of a row come from: the weights, and the address where the kind has one.
  public List<Weight> columns() {
    return kind.hasAddress()
        ? Stream.concat(weights.stream(), Stream.of(ADDRESS)).toList()
        : weights;
  }
}
