package dev.kiln.app.report.rank;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.RankedRow;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of ranked functions, and what became of the files that counted their calls.
final class FunctionParts {
  private FunctionParts() {}

  /// A function with its numbers and where it is from.
  private record Row(
      RankedFunction function, List<String> folded, RankNumbers numbers, MergeKeys keys)
      implements RankNumbers.Row {
    private String file() {
      return keys.file(function.key());
    }

    private String module() {
      return keys.module(function.key());
    }

    private String place() {
      return keys.by().isGroup() ? "" : module().isEmpty() ? file() : module();
    }

    private @Nullable CallCount known() {
      return function.count().isKnown() ? function.count() : null;
    }

    private String perSecond() {
      return RankWords.digits(function.callsPerSecond());
    }
  }

  private static List<Row> rows(RankFunctions body, double speedup) {
    RankWords words = RankWords.of(body.paths());
    List<Row> rows = new ArrayList<>();
    for (RankedRow row : body.rows()) {
      RankedFunction lead = row.function();
      List<String> folded = row.folded().stream().map(RankedFunction::name).toList();
      RankNumbers numbers = RankNumbers.of(lead.share(), lead.rate(), speedup, words);
      rows.add(new Row(lead, folded, numbers, body.keys()));
    }
    return rows;
  }

  /// The table, then what became of files with counts.
  static <A> Stream<Part<A>> parts(RankTitles titles, Get<A, RankFunctions> of) {
    return Stream.of(
        Rows.of(
            "rows",
            "Functions, the most worthwhile first; not for paths.",
            answer -> {
              RankFunctions body = of.of(answer);
              return body == null ? null : rows(body, titles.speedup());
            },
            columns(titles)),
        CountsParts.of(
            "counts",
            "The files with counts.",
            answer -> {
              RankFunctions body = of.of(answer);
              return body == null ? null : CountsParts.Counted.all(body.counts(), body.keys());
            }));
  }

  private static List<Part<Row>> columns(RankTitles titles) {
    List<Part<Row>> columns = new ArrayList<>();
    columns.add(Field.of("function", Type.TEXT, "", r -> new Cell.Text(r.function().name())));
    columns.add(Field.of("file", Type.TEXT, "May be empty.", r -> new Cell.Text(r.file())));
    columns.add(Field.of("module", Type.TEXT, "May be empty.", r -> new Cell.Text(r.module())));
    columns.add(Field.of("self", Type.WHOLE, "", r -> new Cell.Whole(r.function().self())));
    columns.add(Field.of("total", Type.WHOLE, "", r -> new Cell.Whole(r.function().total())));
    columns.add(
        Field.<Row>of("rankedBy", Type.TEXT, "", r -> new Cell.Text(word(r.function().by())))
            .oneOf("self", "total"));
    columns.addAll(RankNumbers.fields());
    columns.addAll(RankNumbers.shareColumns(titles));
    columns.add(Field.figures(titles.noun() + "/s", Row::perSecond));
    columns.add(
        Field.figures(
            "per " + RankFunctions.one(titles.noun()),
            r -> r.numbers().words().cost(r.function().costPerCall())));
    columns.addAll(RankNumbers.gainColumns(titles));
    columns.addAll(counted());
    columns.add(
        Field.column(
            titles.group(), Type.TEXT, r -> new Cell.Name(r.function().name(), r.place())));
    columns.add(
        Field.of(
            "folded",
            Type.TEXTS,
            "Callers and callees that sampling cannot tell from it, in the order of calls.",
            r -> new Cell.Texts(r.folded())));
    columns.add(
        Field.<Row>text("folded", "", r -> String.join(" > ", r.folded())).shown(Shown.ONE_TABLE));
    if (titles.folds()) {
      columns.add(Field.column("with", Type.TEXT, r -> new Cell.Text(with(r.folded()))));
    }
    return columns;
  }

  /// The nearest functions of a row in few words.
  private static String with(List<String> folded) {
    if (folded.isEmpty()) {
      return "";
    }
    String last = FrameNames.shortName(folded.getLast());
    return folded.size() == 1 ? last : last + " and " + (folded.size() - 1) + " more";
  }

  private static List<Part<Row>> counted() {
    return List.of(
        Group.of("calls", "Left out where nothing counted them.", Row::known, calls()),
        text("callSource", c -> word(c.source())),
        text("callsFrom", CallCount::from),
        text("callsNoun", c -> c.isKnown() ? c.noun() : ""),
        number("calls", CallCount::calls),
        number("callsSeconds", CallCount::seconds),
        RankNumbers.number("callsPerSecond", "", r -> r.function().callsPerSecond()),
        RankNumbers.number("costPerCall", "", r -> r.function().costPerCall()));
  }

  private static List<Part<CallCount>> calls() {
    return List.of(
        Field.<CallCount>of("source", Type.TEXT, "", c -> new Cell.Text(word(c.source())))
            .oneOf("measured", "given"),
        Field.of("from", Type.TEXT, "The event, the file.", c -> new Cell.Text(c.from())),
        Field.of("noun", Type.TEXT, "What is counted.", c -> new Cell.Text(c.noun())),
        RankNumbers.number("count", "", CallCount::calls),
        RankNumbers.number("seconds", "The time that it is of.", CallCount::seconds));
  }

  private static Field<Row> text(String key, Get<CallCount, String> of) {
    return Field.<Row>text(key, "", row -> of.of(row.function().count())).shown(Shown.ONE_TABLE);
  }

  private static Field<Row> number(String key, ToDoubleFunction<CallCount> of) {
    return RankNumbers.<Row>number(key, "", r -> of.applyAsDouble(r.function().count()))
        .shown(Shown.ONE_TABLE);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
