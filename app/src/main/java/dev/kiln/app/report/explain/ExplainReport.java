package dev.kiln.app.report.explain;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.ExplainFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whether CPU can explain a change in latency: a verdict and the findings behind it.
public final class ExplainReport {
  private ExplainReport() {}

  public static Report<ExplainCheck> of(ExplainCheck check) {
    return new Report<>(form(), check);
  }

  public static Form<ExplainCheck> form() {
    return new Form<>(
        "explain",
        1,
        "Whether CPU can explain a change of latency.",
        check -> List.of(Line.answer(check.summary())),
        List.of(
            Field.<ExplainCheck>of("verdict", Type.TEXT, "", c -> new Cell.Text(word(c.verdict())))
                .oneOf(words(ExplainCheck.Verdict.values())),
            Field.of(
                "summary", Type.TEXT, "The verdict in words.", c -> new Cell.Text(c.summary())),
            findings(),
            Field.of(
                "next",
                Type.TEXTS,
                "What to look at next, the first first.",
                c -> new Cell.Texts(c.next().stream().map(ExplainReport::word).toList())),
            Field.of(
                "record",
                Type.TEXTS,
                "What to record, where none of what is needed is there.",
                c -> new Cell.Texts(c.toRecord().stream().map(ExplainReport::word).toList())),
            Field.of(
                "missing",
                Type.TEXTS,
                "Numbers that would make the answer surer.",
                c -> new Cell.Texts(c.missing()))),
        "findings",
        _ -> List.of());
  }

  private static Rows<ExplainCheck, ExplainFinding> findings() {
    return Rows.<ExplainCheck, ExplainFinding>of(
            "findings",
            "In the order of the argument.",
            ExplainCheck::findings,
            List.of(
                text("topic", "", "", f -> new Cell.Text(word(f.topic()))),
                text("words", "finding", "", f -> new Cell.Text(f.words())),
                text(
                    "arithmetic",
                    "arithmetic",
                    "May be empty.",
                    f -> new Cell.Text(f.arithmetic()))))
        .look(Look.FACTS);
  }

  private static Field<ExplainFinding> text(
      String key, String title, String meaning, Part.Get<ExplainFinding, Cell> of) {
    return Field.of(key, Type.TEXT, meaning, of).titled(title).shown(Shown.EVERYWHERE);
  }

  private static String[] words(Enum<?>[] values) {
    return Arrays.stream(values).map(ExplainReport::word).toArray(String[]::new);
  }

  /// `not-on-cpu`.
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
