package dev.kiln.app.metrics;

import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.CallCounts;
import dev.kiln.model.hotpath.CountLine;
import dev.kiln.model.hotpath.CountMatch;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Selection;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where call counts come from: files that the user names, and the profile itself.
///
/// A profile has counts beside a cost where one event has both: contentions and their delay,
/// objects and their bytes. These are taken where nothing else counts, so that a column has counts
/// of one kind.
public final class CountSources {
  private static final int MOST_PROBLEMS = 10;

  /// Value types of one event in a profile: of a cost, and of how many there were.
  private record Pair(String cost, String count, String noun) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("delay", "contentions", "contentions"),
          new Pair("alloc_space", "alloc_objects", "allocated objects"),
          new Pair("inuse_space", "inuse_objects", "live objects"));

  private CountSources() {}

  /// All that counts the functions of a query.
  ///
  /// @param counts by merge key of the query
  /// @param previews what became of each file's lines
  /// @param problems one message for each line that could not be read, at most a few a file
  public record Result(CallCounts counts, List<CountsPreview> previews, List<String> problems) {
    /// Nothing counts.
    public static final Result NONE = new Result(CallCounts.none(), List.of(), List.of());

    public Result {
      previews = List.copyOf(previews);
      problems = List.copyOf(problems);
    }
  }

  /// The counts of a profile and of files.
  ///
  /// @param files CSV, Prometheus text, OTLP metrics as JSON
  /// @param stretch for counts whose file does not say which time they are of
  /// @throws IOException in one line where a file cannot be read or has no count
  /// @throws dev.kiln.model.query.QueryException where the query does not fit the profile
  public static Result of(ProfileView view, Query query, List<Path> files, CountStretch stretch)
      throws IOException {
    Query called = query.withDirection(Direction.CALLEES);
    if (files.isEmpty()) {
      return new Result(pairs(view, called), List.of(), List.of());
    }
    List<CountsFile> read = new ArrayList<>();
    List<CountLine> lines = new ArrayList<>();
    for (Path file : files) {
      CountsFile counts = CountsReader.read(file, stretch);
      read.add(counts);
      lines.addAll(counts.lines());
    }
    CallCounts counts = CallCounts.of(view.callTree(called), lines);
    return new Result(counts, previews(read, counts.matches()), problems(read));
  }

  /// @param matches of the lines of all files, in order
  private static List<CountsPreview> previews(List<CountsFile> files, List<CountMatch> matches) {
    List<CountsPreview> previews = new ArrayList<>();
    int from = 0;
    for (CountsFile file : files) {
      int to = from + file.lines().size();
      previews.add(new CountsPreview(file.name(), matches.subList(from, to), file.others()));
      from = to;
    }
    return previews;
  }

  private static List<String> problems(List<CountsFile> files) {
    List<String> problems = new ArrayList<>();
    for (CountsFile file : files) {
      file.problems().stream().limit(MOST_PROBLEMS).forEach(problems::add);
      int more = file.problems().size() - MOST_PROBLEMS;
      if (more > 0) {
        problems.add(file.name() + ": " + more + " more lines like that");
      }
    }
    return problems;
  }

  /// Counts that the profile has beside the query's value type; none where it has not.
  private static CallCounts pairs(ProfileView view, Query query) {
    Profile profile = view.profile();
    ValueType cost = profile.valueTypes().get(Selection.valueType(profile, query.valueType()));
    for (Pair pair : PAIRS) {
      for (ValueType count : profile.valueTypes()) {
        if (pair.cost().equals(cost.name()) && pair.count().equals(count.name())) {
          CallTree counted = view.callTree(query.withValueType(count.toString()));
          double factor = Unit.of(count.unit()).factor();
          return CallCounts.ofProfile(
              counted, factor, count.name() + " of the profile", pair.noun());
        }
      }
    }
    return CallCounts.none();
  }
}
