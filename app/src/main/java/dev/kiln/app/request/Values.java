package dev.kiln.app.request;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The values of options, immutable.
///
/// Invariant: a value that is usual for its option is not kept, so that equal sets of values are
/// equal objects.
public final class Values {
  /// Every option as usual.
  public static final Values NONE = new Values(new IdentityHashMap<>());

  private final IdentityHashMap<Option<?>, Object> values;

  private Values(IdentityHashMap<Option<?>, Object> values) {
    this.values = values;
  }

  /// The value of an option; the usual one if it was not given.
  @SuppressWarnings("unchecked") // `with` puts a T under an Option<T>
  public <T> T get(Option<T> option) {
    Object value = values.get(option);
    return value == null ? option.usual() : (T) value;
  }

  /// The same with another value of one option.
  public <T> Values with(Option<T> option, T value) {
    if (get(option).equals(value)) {
      return this;
    }
    IdentityHashMap<Option<?>, Object> next = new IdentityHashMap<>(values);
    if (option.usual().equals(value)) {
      next.remove(option);
    } else {
      next.put(option, value);
    }
    return new Values(next);
  }

  /// Whether the option has another value than the usual one.
  public boolean has(Option<?> option) {
    return values.containsKey(option);
  }

  /// The values of a few options; the others are as usual.
  public Values only(List<? extends Option<?>> options) {
    IdentityHashMap<Option<?>, Object> taken = new IdentityHashMap<>();
    for (Map.Entry<Option<?>, Object> each : values.entrySet()) {
      if (options.contains(each.getKey())) {
        taken.put(each.getKey(), each.getValue());
      }
    }
    return new Values(taken);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Values that) || values.size() != that.values.size()) {
      return false;
    }
    for (Map.Entry<Option<?>, Object> each : values.entrySet()) {
      if (!each.getValue().equals(that.values.get(each.getKey()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<Option<?>, Object> each : values.entrySet()) {
      hash += System.identityHashCode(each.getKey()) ^ each.getValue().hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
