package dev.kiln.app.report.diff;

import dev.kiln.app.report.Line;
import dev.kiln.app.request.Hints;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.diffview.words.SplitWords;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.importers.counts.CountStretch;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The known calls on both sides of a comparison, and what they say about why costs changed.
///
/// @param splits by function
/// @param base what became of the lines that count for the base
/// @param current as much for the current side
/// @param problems one message for each line that could not be read
record DiffCalls(
    ChangeSplits splits,
    List<CountsPreview> base,
    List<CountsPreview> current,
    List<String> problems) {
  public DiffCalls {
    base = List.copyOf(base);
    current = List.copyOf(current);
    problems = List.copyOf(problems);
  }

  /// Where a side's counts come from.
  ///
  /// @param files with counts; none if only the recordings counted
  /// @param seconds the time that counts are of, if their file does not say; NaN if unknown
  public record Source(List<Path> files, double seconds) {
    public Source {
      files = List.copyOf(files);
    }

    private CountSources.Result read(ComparisonResult result, Side side) throws IOException {
      double recording = result.comparison().runs(side).durationNanos().orElse(0) * 1e-9;
      CountStretch stretch =
          new CountStretch(
              seconds, recording > 0 ? recording : Double.NaN, Hints.of(Need.COUNTS_LENGTH));
      return CountSources.ofSide(result.functions(), side, result.query(), files, stretch);
    }
  }

  /// Nothing is known.
  static DiffCalls unknown(ComparisonResult result) {
    return new DiffCalls(
        splits(result, CallCounts.none(), CallCounts.none()), List.of(), List.of(), List.of());
  }

  /// Reads what counts on both sides.
  ///
  /// @throws IOException in one line if a file cannot be read or has no count
  public static DiffCalls of(ComparisonResult result, Source base, Source current)
      throws IOException {
    CountSources.Result from = base.read(result, Side.BASE);
    CountSources.Result to = current.read(result, Side.CURRENT);
    List<String> problems = new ArrayList<>();
    from.problems().forEach(problem -> problems.add("base: " + problem));
    to.problems().forEach(problem -> problems.add("current: " + problem));
    return new DiffCalls(
        splits(result, from.counts(), to.counts()), from.previews(), to.previews(), problems);
  }

  private static ChangeSplits splits(ComparisonResult result, CallCounts base, CallCounts current) {
    Query query = result.query();
    boolean known = base.size() > 0 && current.size() > 0;
    return ChangeSplits.of(
        known ? ChangeSplits.countable(result.functions(), query) : result.functions(),
        base,
        current,
        query.filters());
  }

  /// Title, then a sentence for each function, at most so many; one line if nothing is known.
  ///
  /// @param limit 0 for all
  List<Line> lines(ComparisonResult result, int limit) {
    SplitWords words = new SplitWords(splits, DiffWords.of(result.down()));
    List<ChangeSplits.Row> rows = splits.rows();
    if (rows.isEmpty()) {
      return List.of(
          Line.said(
              "Why: "
                  + words.sources()
                  + " ("
                  + DiffQuestion.BASE_COUNTS.name()
                  + " FILE, "
                  + DiffQuestion.CURRENT_COUNTS.name()
                  + " FILE)"));
    }
    int shown = limit == 0 ? rows.size() : Math.min(limit, rows.size());
    String first = shown < rows.size() ? ", the first " + shown : "";
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.said(
            "Why (%d%s), %s; %s".formatted(rows.size(), first, words.basis(), words.sources())));
    rows.stream()
        .limit(shown)
        .forEach(row -> lines.add(Line.listed(row.name(), words.sentence(row))));
    return lines;
  }

  /// Lines of files that count for nothing, each with its side.
  public List<String> unused() {
    List<String> lines = new ArrayList<>();
    base.forEach(file -> file.unused().forEach(line -> lines.add("base: " + line)));
    current.forEach(file -> file.unused().forEach(line -> lines.add("current: " + line)));
    return lines;
  }
}
