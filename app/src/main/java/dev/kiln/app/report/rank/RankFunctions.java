package dev.kiln.app.report.rank;

import dev.kiln.app.report.Line;
import dev.kiln.app.request.ShellWords;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.RankedRow;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.render.color.PackageColors;
import java.util.ArrayList;
import java.util.List;

/// Functions, ranked by the least that removing them saves.
///
/// @param paths the ranking
/// @param rows those that are shown
/// @param counts what became of each file with counts
public record RankFunctions(Ranking paths, List<RankedRow> rows, List<CountsPreview> counts)
    implements RankBody {
  public RankFunctions {
    rows = List.copyOf(rows);
    counts = List.copyOf(counts);
  }

  /// @param limit the most rows; 0 for all
  public static RankFunctions of(Ranking paths, int limit, List<CountsPreview> counts) {
    List<RankedRow> rows = paths.folded();
    List<RankedRow> shown = limit > 0 && limit < rows.size() ? rows.subList(0, limit) : rows;
    return new RankFunctions(paths, shown, counts);
  }

  @Override
  public String basis() {
    String ranked =
        paths.options().by() == By.SELF
            ? "share of self (to make a body faster)"
            : "share of total (to call it less)";
    String mine = String.join(", ", paths.options().myCode());
    String only = mine.isEmpty() ? "" : " of " + mine;
    int all = paths.folded().size();
    String first = rows.size() < all ? "the first " + rows.size() + " of " : "";
    boolean folds = all < paths.rows().size();
    return folds
        ? "Ranked by the lower bound of the %s: %s%d rows of %d %ss%s"
            .formatted(ranked, first, all, paths.rows().size(), group(), only)
        : "Ranked by the lower bound of the %s: %s%d %ss%s"
            .formatted(ranked, first, all, group(), only);
  }

  @Override
  public String oneTable() {
    return "rows";
  }

  /// What a row is.
  String group() {
    return switch (keys().by()) {
      case FUNCTION -> "function";
      case LINE -> "line";
      case MODULE -> "module";
      case PACKAGE -> "package";
    };
  }

  /// What is counted: calls, or what the profile itself counts.
  String noun() {
    return noun(rows.stream().map(RankedRow::function).toList());
  }

  /// What is counted of functions: `calls`, `contentions`.
  public static String noun(List<RankedFunction> rows) {
    return rows.stream()
        .filter(row -> row.count().isKnown())
        .map(row -> row.count().noun())
        .findFirst()
        .orElse("calls");
  }

  /// One of what is counted: `call`.
  public static String one(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /// Whether a row stands for several functions.
  boolean folds() {
    return rows.stream().anyMatch(row -> !row.folded().isEmpty());
  }

  MergeKeys keys() {
    return paths.tree().shape().keys();
  }

  /// The sources of the counts, then what became of the lines of each file.
  @Override
  public List<Line> below() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.said(whoCounted()));
    if (paths.options().counts().size() == 0) {
      lines.addAll(CountingPlan.of(paths).lines());
    }
    List<String> own = PackageColors.ownPrefixes(paths.tree());
    if (paths.options().myCode().isEmpty() && !own.isEmpty()) {
      String mine = RankQuestion.MINE.name() + " " + ShellWords.quoted(own.getFirst());
      lines.add(Line.said("To rank only your own code: " + mine));
    }
    for (CountsPreview file : counts) {
      for (String words : file.words()) {
        String line = words.stripLeading();
        lines.add(line.length() < words.length() ? Line.listed("", line) : Line.said(line));
      }
    }
    return lines;
  }

  private String whoCounted() {
    long known = rows.stream().filter(row -> row.function().count().isKnown()).count();
    int others = paths.options().counts().size();
    if (known == 0) {
      return others == 0
          ? "Calls: unknown, because nothing counted them; samples are not call counts ("
              + RankQuestion.COUNTS.name()
              + " FILE)"
          : "Calls: unknown for these; %d others were counted".formatted(others);
    }
    List<String> from =
        rows.stream()
            .map(row -> row.function().count())
            .filter(CallCount::isKnown)
            .map(c -> c.noun() + " " + c.source().words() + " " + c.from())
            .distinct()
            .toList();
    return "Counts: %s, for %d of these %d%s"
        .formatted(
            String.join("; ", from),
            known,
            rows.size(),
            known < rows.size() ? "; the others are unknown" : "");
  }
}
