package dev.kiln.importers.counts;

import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.hotpath.calls.CountMatch;
import dev.kiln.model.hotpath.calls.PairedCounts;
import dev.kiln.model.hotpath.calls.RecordedCounts;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Selection;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where call counts come from: the profile itself, and files that the user names.
///
/// What the recording counted (`jdk.MethodTiming`) and what files say go into one [CallCounts],
/// where measured wins over given, function by function. A profile also has counts beside a cost
/// where one event has both: contentions and their delay, objects and their bytes. These are taken
/// where nothing else counts, so that a column has counts of one kind.
public final class CountSources {
  private static final int MOST_PROBLEMS = 10;

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
  /// @throws IOException in one line if a file cannot be read or has no count
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public static Result of(ProfileView view, Query query, List<Path> files, CountStretch stretch)
      throws IOException {
    return of(RecordedCounts.of(view.profile(), query.filters()), view, query, files, stretch);
  }

  /// The counts of samples that were counted beside: of one side of a comparison.
  ///
  /// @param recorded what the recording of the view's samples counted
  /// @throws IOException in one line if a file cannot be read or has no count
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public static Result of(
      RecordedCounts recorded,
      ProfileView view,
      Query query,
      List<Path> files,
      CountStretch stretch)
      throws IOException {
    Query called = query.withDirection(Direction.CALLEES);
    int cost = Selection.valueType(view.profile(), query.valueType());
    return of(
        recorded,
        files,
        stretch,
        lines -> CallCounts.of(view.callTree(called), lines),
        () ->
            PairedCounts.of(
                view.profile(),
                cost,
                type -> view.callTree(called.withValueType(type.toString()))));
  }

  /// The counts of one side of a comparison; of several runs, those that all of them have.
  ///
  /// @param functions of a tree toward callees
  /// @param query of the comparison
  /// @throws IOException in one line if a file cannot be read or has no count
  public static Result ofSide(
      FunctionDeltas functions, Side side, Query query, List<Path> files, CountStretch stretch)
      throws IOException {
    DiffTree diff = functions.diff();
    return of(
        RecordedCounts.of(diff.comparison().runs(side), query.filters()),
        files,
        stretch,
        lines -> ChangeSplits.counts(functions, lines),
        () -> PairedCounts.ofSide(functions, side, query));
  }

  private static Result of(
      RecordedCounts recorded,
      List<Path> files,
      CountStretch stretch,
      Function<List<CountLine>, CallCounts> match,
      Supplier<CallCounts> pairs)
      throws IOException {
    if (files.isEmpty() && recorded.lines().isEmpty()) {
      return new Result(pairs.get(), List.of(), problems(List.of(), recorded));
    }
    List<CountsFile> read = new ArrayList<>();
    if (!recorded.lines().isEmpty()) {
      read.add(new CountsFile("the profile", recorded.lines(), List.of(), 0));
    }
    for (Path file : files) {
      read.add(CountsReader.read(file, stretch));
    }
    List<CountLine> lines = read.stream().flatMap(file -> file.lines().stream()).toList();
    CallCounts counts = match.apply(lines);
    return new Result(counts, previews(read, counts.matches()), problems(read, recorded));
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

  private static List<String> problems(List<CountsFile> files, RecordedCounts recorded) {
    List<String> problems = new ArrayList<>();
    if (!recorded.unknown().isEmpty()) {
      problems.add(
          ("the counter of %s was read only once and does not say when it started, so it is not"
                  + " used")
              .formatted(some(recorded.unknown())));
    }
    for (CountsFile file : files) {
      file.problems().stream().limit(MOST_PROBLEMS).forEach(problems::add);
      int more = file.problems().size() - MOST_PROBLEMS;
      if (more > 0) {
        problems.add(file.name() + ": " + more + " more lines like that");
      }
    }
    return problems;
  }

  private static String some(List<String> functions) {
    int more = functions.size() - 1;
    return functions.getFirst() + (more == 0 ? "" : " and " + more + " more");
  }
}
