package dev.kiln.importers.jfr.event;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Label sets, bounded: paths, hosts and context ids may be as many as there are events.
public final class LabelUnions {
  public static final int MAX_SETS = 10_000;

  private final ProfileBuilder builder;
  private final ImportLog log;
  private final Map<List<Label>, Integer> ids = new HashMap<>();
  private final Map<Integer, List<Label>> sets = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  LabelUnions(ProfileBuilder builder, ImportLog log) {
    this.builder = builder;
    this.log = log;
    ids.put(List.of(), 0);
  }

  /// The id of a label set; 0, logged, once there are too many.
  public int set(List<Label> labels) {
    int known = setOrNone(labels);
    dropped(known < 0 ? 1 : 0);
    return Math.max(known, 0);
  }

  /// The id of a label set; -1 once there are too many.
  public int setOrNone(List<Label> labels) {
    Integer known = ids.get(labels);
    if (known != null) {
      return known;
    }
    if (ids.size() > MAX_SETS) {
      return -1;
    }
    int id = builder.labelSet(labels);
    List<Label> kept = List.copyOf(labels);
    ids.put(kept, id);
    sets.putIfAbsent(id, kept);
    return id;
  }

  /// The labels of a set that was made here.
  List<Label> labels(int id) {
    return sets.getOrDefault(id, List.of());
  }

  /// The labels of one set with those of another; of a key in both the first set's word stands, and
  /// so does the first set, logged, once there are too many.
  int union(int own, int more) {
    if (own == 0 || more == 0 || own == more) {
      return own == 0 ? more : own;
    }
    int known = unions.computeIfAbsent((long) own << 32 | more, pair -> newUnion(own, more));
    dropped(known < 0 ? 1 : 0);
    return known < 0 ? own : known;
  }

  private int newUnion(int own, int more) {
    List<Label> all = new ArrayList<>(labels(own));
    for (Label label : labels(more)) {
      if (labels(own).stream().noneMatch(known -> known.key().equals(label.key()))) {
        all.add(label);
      }
    }
    return setOrNone(all);
  }

  /// Logs samples whose labels were too many.
  public void dropped(long samples) {
    if (samples > 0) {
      log.add("labels dropped: more than " + MAX_SETS + " different label sets", "", samples);
    }
  }
}
