package dev.kiln.app.ui.threads;

import dev.kiln.app.session.QuerySteps;
import dev.kiln.app.session.TimeSpan;
import dev.kiln.model.Label;
import dev.kiln.model.LabelSets;
import dev.kiln.model.NameParts;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.ThreadTable;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.UserPattern;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.ThreadTotals;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.TimeSteps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All threads of a query regardless of its thread filters, so that the user can choose again.
///
/// @param rows the threads with samples, heaviest first
/// @param totals their sums
/// @param all the value of all threads together
/// @param valueType what it counts
/// @param span what the activity covers; of length 0 if the format has no sample times
record ThreadList(
    List<ThreadRow> rows, ThreadTotals totals, long all, ValueType valueType, TimeSpan span) {
  /// In how many parts the activity is cut, at most.
  private static final int PARTS = 240;

  private static final String KIND_LABEL = "thread kind";

  static ThreadList of(ProfileView view, Query asked) {
    Profile profile = view.profile();
    Query query = QuerySteps.withAllThreads(asked);
    Rows rows = view.rows(query);
    CallTree tree = view.callTree(query);
    TimeSpan recording = TimeSpan.ofRecording(profile).orElse(new TimeSpan(0, 0));
    TimeSpan wanted = recording.within(query);
    long step = TimeSteps.atLeast(Math.max(1, wanted.nanos() / PARTS));
    long from = Math.floorDiv(wanted.fromNanos(), step) * step;
    int parts = (int) Math.max(1, -Math.floorDiv(from - wanted.toNanos(), step));
    TimeSpan span = new TimeSpan(from, from + (wanted.nanos() == 0 ? 0 : parts * step));
    ThreadTotals totals = ThreadTotals.of(tree, rows, parts, from, from + parts * step);
    ValueType type = profile.valueTypes().get(tree.valueType());
    return new ThreadList(rows(tree, rows, totals, asked), totals, tree.whole(), type, span);
  }

  private static List<ThreadRow> rows(CallTree tree, Rows rows, ThreadTotals totals, Query asked) {
    Profile profile = tree.profile();
    ThreadTable threads = profile.threads();
    List<UserPattern> filters = new ArrayList<>();
    for (Filter filter : asked.filters()) {
      if (filter instanceof Filter.ThreadName name) {
        filters.add(UserPattern.of(name.regex()));
      }
    }
    String[] kinds = kinds(profile, rows);
    Map<String, Integer> groups = groups(threads, totals);
    MergeKeys keys = tree.shape().keys();
    List<ThreadRow> list = new ArrayList<>();
    for (int t = 0; t < totals.size(); t++) {
      if (!totals.isPresent(t)) {
        continue;
      }
      String name = threads.name(t);
      String group = group(name);
      list.add(
          new ThreadRow(
              t,
              name,
              threads.id(t),
              groups.getOrDefault(group, 0) > 1 ? group : "",
              kinds[t],
              totals.total(t),
              totals.samples(t),
              totals.firstNanos(t),
              totals.topKey(t) == ThreadTotals.NO_KEY ? "" : keys.name(totals.topKey(t)),
              totals.topSelf(t),
              filters.stream().allMatch(p -> p.isIn(name))));
    }
    list.sort((a, b) -> Long.compare(b.total(), a.total()));
    return list;
  }

  private static Map<String, Integer> groups(ThreadTable threads, ThreadTotals totals) {
    Map<String, Integer> groups = new HashMap<>();
    for (int t = 1; t < totals.size(); t++) {
      if (totals.isPresent(t)) {
        groups.merge(group(threads.name(t)), 1, Integer::sum);
      }
    }
    groups.remove("");
    return groups;
  }

  /// A name without the number at its end: `worker-12` is of `worker-*`.
  static String group(String name) {
    int number = NameParts.digitsStart(name, name.length());
    return number == name.length() ? name : name.substring(0, number) + "*";
  }

  /// What the labels say of each thread: the first sample with such a label decides.
  private static String[] kinds(Profile profile, Rows rows) {
    String[] kinds = new String[profile.threads().size()];
    java.util.Arrays.fill(kinds, "");
    SampleTable samples = profile.samples();
    LabelSets sets = profile.labelSets();
    boolean any = sets.distinct().stream().anyMatch(l -> l.key().equals(KIND_LABEL));
    for (int row = rows.next(0); any && row < rows.end(); row = rows.next(row + 1)) {
      int thread = samples.thread(row);
      if (kinds[thread].isEmpty() && samples.labels(row) != 0) {
        for (Label label : sets.labels(samples.labels(row))) {
          if (label.key().equals(KIND_LABEL)) {
            kinds[thread] = label.text();
          }
        }
      }
    }
    return kinds;
  }
}
