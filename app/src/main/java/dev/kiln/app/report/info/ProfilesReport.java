package dev.kiln.app.report.info;

import dev.kiln.app.report.Absent;
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
import dev.kiln.app.request.InputOptions;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.format.ImportLog.Problem;
import dev.kiln.model.Profile;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The profiles of a file that holds several.
public final class ProfilesReport {
  /// @param problems what the import skipped or repaired
  public record Listed(String fileName, List<Numbered> profiles, List<String> problems) {}

  /// @param number from 1, in the order of the file
  record Numbered(int number, String name, Profile profile) {}

  private ProfilesReport() {}

  public static Report<Listed> of(String fileName, ImportResult input) {
    List<Numbered> profiles = new ArrayList<>();
    for (Imported each : input.profiles()) {
      profiles.add(new Numbered(profiles.size() + 1, each.name(), each.profile()));
    }
    List<String> problems = input.log().problems().stream().map(Problem::describe).toList();
    return new Report<>(form(), new Listed(fileName, profiles, problems));
  }

  public static Form<Listed> form() {
    return new Form<>(
        "profiles",
        1,
        "The profiles of a file that holds several.",
        listed ->
            List.of(
                Line.answer(
                    "%s holds %d profiles; %s chooses one"
                        .formatted(
                            listed.fileName(),
                            listed.profiles().size(),
                            InputOptions.PROFILE.name()))),
        List.of(
            Field.text("file", "Its name.", Listed::fileName),
            Rows.<Listed, Numbered>of(
                "profiles", "In the order of the file.", Listed::profiles, columns()),
            Field.of(
                "warnings",
                Type.TEXTS,
                "What the import skipped or repaired.",
                listed -> new Cell.Texts(listed.problems())),
            warnings()),
        "profiles",
        _ -> List.of());
  }

  private static List<Part<Numbered>> columns() {
    return List.of(
        Field.<Numbered>whole("number", "From 1.", Numbered::number)
            .titled("")
            .shown(Shown.EVERYWHERE),
        Field.<Numbered>of("name", Type.TEXT, "", p -> new Cell.Name(p.name(), ""))
            .titled("profile")
            .shown(Shown.EVERYWHERE),
        Field.<Numbered>text("format", "", p -> p.profile().info().format())
            .shown(Shown.EVERYWHERE),
        Field.of("valueTypes", Type.TEXTS, "With units.", p -> new Cell.Texts(types(p.profile()))),
        Field.column(
            "value types", Type.TEXT, p -> new Cell.Text(ProfileSummary.typesOf(p.profile()))),
        Field.<Numbered>whole(
                "samples", "Rows of the sample table.", p -> p.profile().samples().size())
            .shown(Shown.EVERYWHERE),
        Field.<Numbered>figures("duration", p -> duration(p.profile())),
        Field.<Numbered>of(
                "durationNanos",
                Type.WHOLE,
                "Left out if it is unknown.",
                p -> {
                  OptionalLong nanos = p.profile().info().durationNanos();
                  return nanos.isEmpty() ? null : new Cell.Whole(nanos.getAsLong());
                })
            .absent(Absent.LEFT_OUT));
  }

  private static String duration(Profile profile) {
    OptionalLong nanos = profile.info().durationNanos();
    return nanos.isEmpty() ? "" : Quantities.time(nanos.getAsLong() / 1e9);
  }

  private static List<String> types(Profile profile) {
    return profile.valueTypes().stream().map(ValueType::toString).toList();
  }

  private static Rows<Listed, String> warnings() {
    return Rows.of(
        "warnings",
        Look.PLAIN,
        listed -> listed.problems().isEmpty() ? null : listed.problems(),
        List.of(Field.column("", Type.TEXT, line -> new Cell.Text(line.strip()))));
  }
}
