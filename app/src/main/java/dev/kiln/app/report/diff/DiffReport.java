package dev.kiln.app.report.diff;

import dev.kiln.app.report.Line;
import dev.kiln.app.report.Report;
import dev.kiln.app.request.question.DiffQuestion.Sort;
import dev.kiln.diffview.words.ChangeWords;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.Comparability.Level;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.identity.FunctionIdentity.Applied;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed: the sides, their comparability, the answer, and lists of functions.
///
/// @param lists those that were asked for
/// @param calls the known calls
/// @param limit the most rows of a list, and of why; 0 for all
record DiffReport(ComparisonResult result, List<FunctionList> lists, DiffCalls calls, int limit) {
  public DiffReport {
    lists = List.copyOf(lists);
  }

  /// Sorts and cuts the lists.
  ///
  /// @param sort null for what each list is about
  /// @param limit the most rows of a list; 0 for all
  public static DiffReport of(
      ComparisonResult result, List<Listing> listings, @Nullable Sort sort, int limit) {
    int most = limit == 0 ? Integer.MAX_VALUE : limit;
    List<FunctionList> lists =
        listings.stream().map(listing -> FunctionList.of(result, listing, sort, most)).toList();
    return new DiffReport(result, lists, DiffCalls.unknown(result), limit);
  }

  /// The same with the known calls.
  public DiffReport with(DiffCalls known) {
    return new DiffReport(result, lists, known, limit);
  }

  public Report<DiffReport> report() {
    return new Report<>(DiffForm.of(DiffTitles.of(this)), this);
  }

  DiffWords words() {
    return DiffWords.of(result.down());
  }

  DiffTree diff() {
    return result.down();
  }

  @Nullable FunctionList list(Listing listing) {
    for (FunctionList list : lists) {
      if (list.listing() == listing) {
        return list;
      }
    }
    return null;
  }

  /// What is to be known first, the answer, and why.
  List<Line> head() {
    List<Line> lines = new ArrayList<>();
    lines.add(side(Side.BASE));
    lines.add(side(Side.CURRENT));
    for (Comparability.Item item : result.comparability().items()) {
      lines.add(check(item));
    }
    String reason = result.basis().caveat();
    lines.add(Line.fact("basis", "", reason.isEmpty() ? words().basis() : reason));
    lines.add(Line.fact("rules", "", rules()));
    String query = QueryText.format(result.query());
    if (!query.isEmpty()) {
      lines.add(Line.fact("query", query, ""));
    }
    lines.add(Line.answer(words().totals()));
    ChangeWords said = new ChangeWords(words());
    for (Top top : result.functions().topChanges()) {
      lines.add(Line.numbered(top.name(), said.what(top) + ": " + said.sides(top)));
    }
    lines.addAll(calls.lines(result, limit));
    return lines;
  }

  private Line side(Side side) {
    String exposure = words().exposure(side);
    String names = String.join(" + ", diff().comparison().runs(side).names());
    return Line.fact(side.word(), names, exposure.isEmpty() ? "" : "(" + exposure + ")");
  }

  private static Line check(Comparability.Item item) {
    boolean warns = item.level() == Level.WARN;
    Line.Kind kind =
        item.level() == Level.OK ? Line.Kind.FINE : warns ? Line.Kind.WARN : Line.Kind.NOTE;
    return Line.check(kind, item.topic(), item.words() + (warns ? ". " + item.reason() : ""));
  }

  private String rules() {
    List<String> applied = new ArrayList<>();
    for (Applied rule : diff().comparison().identity().applied()) {
      applied.add(rule.rule().name() + " (" + rule.names() + ")");
    }
    return applied.isEmpty()
        ? "no name changed"
        : String.join(", ", applied) + "; in brackets, names changed";
  }
}
