package dev.kiln.app.cli;

import dev.kiln.app.export.CountsPreview;
import dev.kiln.app.metrics.CountStretch;
import dev.kiln.app.metrics.CountsFile;
import dev.kiln.app.metrics.CountsReader;
import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.CallCount.Source;
import dev.kiln.model.hotpath.CallCounts;
import dev.kiln.model.hotpath.CountLine;
import dev.kiln.model.hotpath.CountMatch;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.query.Selection;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Call counts for a ranking: of the files that the user names, else of the profile itself.
///
/// A profile has counts beside a cost where one event has both: contentions and their delay,
/// objects and their bytes. Files outrank them as a whole, so that a column has counts of one kind.
///
/// @param counts by function
/// @param previews what became of each file's lines
record RankCounts(CallCounts counts, List<CountsPreview> previews) {
  private static final int MOST_PROBLEMS = 10;

  /// Value types of one event in a profile: of a cost, and of how many there were.
  private record Pair(String cost, String count, String noun) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("delay", "contentions", "contentions"),
          new Pair("alloc_space", "alloc_objects", "allocated objects"),
          new Pair("inuse_space", "inuse_objects", "live objects"));

  /// Counts of files, matched with the functions of a tree; bad lines are told on `err`.
  static RankCounts ofFiles(List<Path> files, CountStretch stretch, CallTree tree, PrintWriter err)
      throws IOException {
    List<CountsFile> read = new ArrayList<>();
    List<CountLine> lines = new ArrayList<>();
    for (Path file : files) {
      CountsFile counts = CountsReader.read(file, stretch);
      counts.problems().stream().limit(MOST_PROBLEMS).forEach(p -> err.println("kiln: " + p));
      int more = counts.problems().size() - MOST_PROBLEMS;
      if (more > 0) {
        err.println("kiln: " + counts.name() + ": " + more + " more lines like that");
      }
      read.add(counts);
      lines.addAll(counts.lines());
    }
    CallCounts counts = CallCounts.of(tree, lines);
    List<CountMatch> matches = counts.matches();
    List<CountsPreview> previews = new ArrayList<>();
    int from = 0;
    for (CountsFile file : read) {
      int to = from + file.lines().size();
      previews.add(new CountsPreview(file.name(), matches.subList(from, to), file.others()));
      from = to;
    }
    return new RankCounts(counts, List.copyOf(previews));
  }

  /// Counts that the profile has beside the query's value type; none where it has not.
  static RankCounts ofProfile(ProfileView view, Query query) {
    Profile profile = view.profile();
    ValueType cost = profile.valueTypes().get(Selection.valueType(profile, query.valueType()));
    for (Pair pair : PAIRS) {
      for (ValueType count : profile.valueTypes()) {
        if (pair.cost().equals(cost.name()) && pair.count().equals(count.name())) {
          CallTree counted = view.callTree(query.withValueType(count.toString()));
          double factor = Unit.of(count.unit()).factor();
          CallCounts counts =
              CallCounts.ofProfile(counted, factor, count.name() + " of the profile", pair.noun());
          return new RankCounts(counts, List.of());
        }
      }
    }
    return new RankCounts(CallCounts.none(), List.of());
  }

  /// Where a function costs most; its name is looked for by the rules for counts.
  ///
  /// @throws QueryException where it finds none, or functions of different names
  static int find(CallTree tree, String option, String name) {
    CountLine probe = CountLine.calls(name, 0, Double.NaN, Source.GIVEN, option);
    List<Integer> keys = CallCounts.of(tree, List.of(probe)).matches().getFirst().keys();
    List<String> names = keys.stream().map(tree.shape().keys()::name).distinct().toList();
    if (names.isEmpty()) {
      throw new QueryException(
          option
              + " "
              + name
              + ": no function of this query; give its whole name, or class and method");
    }
    if (names.size() > 1) {
      throw new QueryException(
          "%s %s: %d functions, such as %s and %s"
              .formatted(option, name, names.size(), names.getFirst(), names.get(1)));
    }
    return keys.stream()
        .map(tree::heaviestNode)
        .filter(node -> node >= 0)
        .max(Comparator.comparingLong(tree::total))
        .orElseThrow(() -> new QueryException(option + " " + name + ": it has no value"));
  }
}
