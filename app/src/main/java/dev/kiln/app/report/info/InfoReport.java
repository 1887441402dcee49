package dev.kiln.app.report.info;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.sampling.SampleQuality;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is in a profile.
public final class InfoReport {
  /// @param problems what the import skipped or repaired, and what the rules could not see
  /// @param findings null if they were not asked for, or there cannot be any
  public record Info(
      String fileName,
      Profile profile,
      List<String> problems,
      ProfileSummary summary,
      @Nullable List<Finding> findings) {}

  private InfoReport() {}

  /// @param log of the import
  /// @param findings null if they were not asked for, or there cannot be any
  public static Report<Info> of(
      String fileName, Profile profile, ImportLog log, @Nullable Findings findings) {
    Stream<Problem> unseen = findings == null ? Stream.of() : findings.log().problems().stream();
    List<String> problems =
        Stream.concat(log.problems().stream(), unseen).distinct().map(Problem::describe).toList();
    return new Report<>(
        form(),
        new Info(
            fileName,
            profile,
            problems,
            new ProfileSummary(profile),
            findings == null ? null : findings.findings()));
  }

  public static Form<Info> form() {
    return new Form<>(
        "info",
        1,
        "What is in a profile. Totals and their parts are in native units.",
        _ -> List.of(),
        List.of(
            Field.text("file", "Its name.", Info::fileName),
            Field.text("format", "", i -> i.profile().info().format()),
            Field.text("formatVersion", "May be empty.", i -> i.profile().info().formatVersion()),
            Field.text("producer", "May be empty.", i -> i.profile().info().producer()),
            recording(),
            ValueTypeRow.rows(),
            Field.whole("samples", "Rows of the sample table.", i -> i.profile().samples().size()),
            Field.whole("stacks", "", i -> i.profile().stacks().size() - 1L),
            Field.whole("functions", "", i -> i.profile().functions().size()),
            Field.whole("threads", "Threads with a sample.", i -> i.summary().threads()),
            Field.of(
                "labels",
                Type.TEXTS,
                "Their keys.",
                i -> new Cell.Texts(List.copyOf(i.summary().labels().keySet()))),
            LabelParts.values("labelValues", Info::profile),
            Field.whole("traces", "", i -> i.summary().traces()),
            Field.whole("spans", "Different span ids.", i -> i.summary().spans()),
            Field.whole(
                "linkedSamples", "With a trace or span id.", i -> i.summary().linkedSamples()),
            timeRange(),
            Field.of(
                "warnings",
                Type.TEXTS,
                "What the import skipped or repaired.",
                i -> new Cell.Texts(i.problems())),
            lines("warnings", Info::problems),
            facts(),
            lines("facts", InfoReport::factLines),
            LabelParts.lines("labels", Info::profile),
            findings()),
        "valueTypes",
        _ -> List.of());
  }

  /// The recording in words, one row per fact.
  private static Rows<Info, Fact> recording() {
    return Rows.of(
        "",
        Look.FACTS,
        info -> {
          List<Fact> rows = new ArrayList<>();
          rows.add(new Fact("file", info.fileName()));
          rows.addAll(info.summary().recording());
          return rows;
        },
        List.of(
            Field.column("", Type.TEXT, f -> new Cell.Text(f.name())),
            Field.column("", Type.TEXT, f -> new Cell.Text(f.value()))));
  }

  /// A value type and the quality of its samples.
  private record ValueTypeRow(
      ValueType type, long total, long samples, SampleQuality quality, String remark) {
    static Rows<Info, ValueTypeRow> rows() {
      List<Part<ValueTypeRow>> columns =
          List.of(
              Field.of("name", Type.TEXT, "", r -> new Cell.Text(r.type().name())),
              Field.of("unit", Type.TEXT, "", r -> new Cell.Text(r.type().unit())),
              Field.<ValueTypeRow>column(
                  "value type", Type.TEXT, r -> new Cell.Text(r.type().toString())),
              Field.<ValueTypeRow>of(
                      "total", Type.WHOLE, "", r -> new Cell.Amount(r.total(), r.type()))
                  .shown(Shown.EVERYWHERE),
              Field.of("samples", Type.WHOLE, "", r -> new Cell.Whole(r.samples())),
              Field.column("", Type.TEXT, r -> new Cell.Text(r.words())),
              part("truncated", "Of stacks that were cut.", SampleQuality::truncated),
              part("unknown", "Of frames without a name.", SampleQuality::unknown),
              part("withoutStack", "Of samples without a stack.", SampleQuality::withoutStack));
      return Rows.<Info, ValueTypeRow>of("valueTypes", "", ValueTypeRow::all, columns)
          .titled("value types")
          .look(Look.PLAIN);
    }

    private static Field<ValueTypeRow> part(
        String key, String meaning, ToLongFunction<SampleQuality> of) {
      return Field.whole(key, meaning, r -> of.applyAsLong(r.quality()));
    }

    private String words() {
      return Quantities.grouped(samples) + " samples" + remark;
    }

    private static List<ValueTypeRow> all(Info info) {
      Profile profile = info.profile();
      List<ValueTypeRow> rows = new ArrayList<>();
      for (int v = 0; v < profile.valueTypes().size(); v++) {
        String mark = v == profile.info().defaultValueType() ? "  (default)" : "";
        String quality = info.summary().qualityText(v);
        rows.add(
            new ValueTypeRow(
                profile.valueTypes().get(v),
                profile.total(v),
                profile.sampleCount(v),
                info.summary().quality(v),
                mark + (quality.isEmpty() ? "" : "  " + quality)));
      }
      return rows;
    }
  }

  private static Group<Info, Info> timeRange() {
    return Group.of(
        "timeRange",
        "What is unknown is left out.",
        info -> info,
        List.of(
            nanos("startEpochNanos", "Since 1970, UTC.", i -> i.profile().info().startTimeNanos()),
            nanos("durationNanos", "", i -> i.profile().info().durationNanos()),
            nanos("firstSampleNanos", "Since the start.", i -> i.summary().firstSampleNanos()),
            nanos("lastSampleNanos", "Since the start.", i -> i.summary().lastSampleNanos())));
  }

  private static Field<Info> nanos(String key, String meaning, Get<Info, OptionalLong> of) {
    return Field.<Info>of(
            key,
            Type.WHOLE,
            meaning,
            info -> {
              OptionalLong nanos = of.of(info);
              return nanos == null || nanos.isEmpty() ? null : new Cell.Whole(nanos.getAsLong());
            })
        .absent(Absent.LEFT_OUT);
  }

  /// Sentences for people under a title; none if there are none.
  private static Rows<Info, String> lines(String title, Get<Info, List<String>> of) {
    return Rows.of(
        title,
        Look.PLAIN,
        info -> {
          List<String> lines = of.of(info);
          return lines == null || lines.isEmpty() ? null : lines;
        },
        List.of(Field.column("", Type.TEXT, line -> new Cell.Text(line.strip()))));
  }

  private static List<String> factLines(Info info) {
    return info.profile().info().facts().stream().map(InfoReport::line).toList();
  }

  /// On one line, so that no value looks like another fact.
  private static String line(Fact fact) {
    return fact.name() + " = " + fact.value().strip().replaceAll("\\R+", "; ");
  }

  private static Rows<Info, Fact> facts() {
    return Rows.<Info, Fact>of(
            "facts",
            "What the profile tells of its program and machine.",
            info -> info.profile().info().facts(),
            List.of(
                Field.of("name", Type.TEXT, "", f -> new Cell.Text(f.name())),
                Field.of("value", Type.TEXT, "", f -> new Cell.Text(f.value()))))
        .shown(Shown.JSON);
  }

  /// In text none if there are none.
  private static Rows<Info, Finding> findings() {
    return Rows.<Info, Finding>of(
            "findings",
            "What the rules about such a profile find, worst first, where that was asked for.",
            Info::findings,
            List.of(
                Field.of("name", Type.TEXT, "", f -> new Cell.Text(f.name())),
                Field.<Finding>of("severity", Type.TEXT, "", f -> new Cell.Text(f.severity()))
                    .oneOf("ok", "info", "warning")
                    .shown(Shown.EVERYWHERE),
                Field.of("score", Type.REAL, "0 to 100.", f -> new Cell.Real(f.score())),
                Field.of("summary", Type.TEXT, "", f -> new Cell.Text(f.summary())),
                Field.of(
                    "explanation", Type.TEXT, "May be empty.", f -> new Cell.Text(f.explanation())),
                Field.column("finding", Type.TEXT, InfoReport::describe)))
        .titled("findings")
        .look(Look.PLAIN);
  }

  private static Cell describe(Finding f) {
    String head = f.name() + ": " + f.summary();
    return new Cell.Lines(f.explanation().isEmpty() ? head : head + "\n" + f.explanation());
  }
}
