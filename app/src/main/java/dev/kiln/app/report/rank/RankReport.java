package dev.kiln.app.report.rank;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;

/// A ranking: caveats first, then functions, whole paths or one path.
///
/// In JSON and CSV values are native, rates are in the base unit per second (seconds, bytes,
/// counts), shares are 0..1, and a number that is unknown or infinite is left out.
public final class RankReport {
  /// @param paths what was ranked
  /// @param body what of it is shown
  /// @param query its text form, or empty
  /// @param speedup that gains are given for
  public record Ranked(
      Ranking paths, RankBody body, String query, double speedup, List<RankUnits> units) {
    private RankWords words() {
      return RankWords.of(paths);
    }
  }

  private RankReport() {}

  public static Report<Ranked> of(Ranking paths, RankBody body, String query, double speedup) {
    RankTitles titles = RankTitles.of(RankWords.of(paths), body, speedup);
    return new Report<>(
        form(titles, body.oneTable()),
        new Ranked(paths, body, query, speedup, RankUnits.of(paths)));
  }

  /// @param oneTable the key of the table that is the CSV
  public static Form<Ranked> form(RankTitles titles, String oneTable) {
    List<Part<Ranked>> parts = new ArrayList<>();
    parts.add(
        Field.of(
            "valueType",
            Type.TEXT,
            "What is counted.",
            r -> new Cell.Text(r.words().type().name())));
    parts.add(
        Field.of("unit", Type.TEXT, "Of all values.", r -> new Cell.Text(r.words().type().unit())));
    parts.add(Field.of("query", Type.TEXT, "May be empty.", r -> new Cell.Text(r.query())));
    parts.add(
        Field.of(
            "total",
            Type.WHOLE,
            "Of all chosen samples.",
            r -> new Cell.Whole(r.paths().tree().total())));
    parts.add(
        RankNumbers.number("seconds", "Of the recording.", r -> r.paths().options().seconds()));
    parts.add(
        RankNumbers.number(
            "rate", "Of the whole, in the base unit per second.", r -> r.paths().wholeRate()));
    parts.add(RankNumbers.number("speedup", "That gains are given for.", Ranked::speedup));
    parts.add(
        Field.of("basis", Type.TEXT, "How it is sorted.", r -> new Cell.Text(r.body().basis())));
    parts.add(
        Field.of(
            "notes",
            Type.TEXTS,
            "What is to be known first.",
            r -> new Cell.Texts(r.paths().notes())));
    parts.add(RankUnits.part(Ranked::units));
    FunctionParts.<Ranked>parts(
            titles, r -> r.body() instanceof RankFunctions functions ? functions : null)
        .forEach(parts::add);
    parts.add(RankStacks.part(titles, r -> r.body() instanceof RankStacks stacks ? stacks : null));
    parts.add(RankPath.part(titles, r -> r.body() instanceof RankPath path ? path : null));
    return new Form<>(
        "rank",
        1,
        "What a fix of a function saves at least. Values are native, shares 0 to 1.",
        RankReport::head,
        parts,
        oneTable,
        ranked -> ranked.body().below());
  }

  /// What is to be known first.
  private static List<Line> head(Ranked ranked) {
    Ranking paths = ranked.paths();
    RankWords words = ranked.words();
    double seconds = paths.options().seconds();
    String whole = words.type() + ", " + Quantities.format(paths.tree().total(), words.type());
    String rate = Quantities.time(seconds) + ": " + words.wholeRate(paths.wholeRate());
    List<Line> lines = new ArrayList<>();
    lines.add(Line.said(whole + (Double.isNaN(seconds) ? " in all" : " in " + rate)));
    ranked.units().forEach(unit -> lines.add(Line.said(unit.line())));
    lines.add(Line.said(ranked.body().basis()));
    if (!ranked.query().isEmpty()) {
      lines.add(Line.code("Query", ranked.query()));
    }
    paths.notes().forEach(note -> lines.add(Line.said(note)));
    return lines;
  }
}
