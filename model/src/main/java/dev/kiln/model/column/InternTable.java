package dev.kiln.model.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows without duplicates, numbered in the order in which they are first seen.
public final class InternTable<K> {
  private final Map<K, Integer> ids = new HashMap<>();
  private final List<K> rows = new ArrayList<>();

  /// The row's number, a new one if it was not there.
  public int intern(K key) {
    Integer id = ids.get(key);
    if (id == null) {
      id = rows.size();
      ids.put(key, id);
      rows.add(key);
    }
    return id;
  }

  public List<K> rows() {
    return rows;
  }
}
