package dev.kiln.app.report.info;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.Profile;
import dev.kiln.model.sampling.LabelCounts;
import dev.kiln.model.sampling.LabelCounts.Value;
import dev.kiln.model.value.Quantities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of labels with their values, for `info`. Both are bounded, because ids of requests are
/// labels, too.
final class LabelParts {
  private static final int KEYS = 50;
  private static final int VALUES = 20;
  private static final int VALUES_IN_A_LINE = 5;

  /// Characters of a value in a line.
  private static final int LONGEST = 60;

  private LabelParts() {}

  /// The most frequent values of each key, for programs.
  static <A> Rows<A, LabelCounts.Key> values(String key, Get<A, Profile> of) {
    return Rows.<A, LabelCounts.Key>of(
            key,
            "The first " + KEYS + " keys of labels.",
            answer -> counts(of.of(answer)),
            List.of(
                Field.text("key", "", LabelCounts.Key::key),
                Field.whole("values", "Different ones.", LabelCounts.Key::values),
                Field.whole("samples", "That have the key.", LabelCounts.Key::samples),
                Rows.of(
                    "mostFrequent",
                    "The " + VALUES + " that most samples have.",
                    LabelCounts.Key::mostFrequent,
                    List.of(
                        Field.text("value", "As filters write it.", Value::text),
                        Field.whole("samples", "That have it.", Value::samples)))))
        .shown(Shown.JSON);
  }

  /// A line for each key, for people; none if there are no labels.
  static <A> Rows<A, LabelCounts.Key> lines(String title, Get<A, Profile> of) {
    return Rows.of(
        title,
        Look.PLAIN,
        answer -> {
          List<LabelCounts.Key> keys = counts(of.of(answer));
          return keys.isEmpty() ? null : keys;
        },
        List.of(Field.column("", Type.TEXT, key -> new Cell.Text(line(key)))));
  }

  private static List<LabelCounts.Key> counts(@Nullable Profile profile) {
    return profile == null ? List.of() : LabelCounts.of(profile, KEYS, VALUES);
  }

  private static String line(LabelCounts.Key key) {
    List<String> shown =
        key.mostFrequent().stream()
            .limit(VALUES_IN_A_LINE)
            .map(value -> shortened(value.text()) + " " + Quantities.grouped(value.samples()))
            .toList();
    long left = key.values() - shown.size();
    String more = left > 0 ? " and " + Quantities.grouped(left) + " more" : "";
    return shortened(key.key()) + ": " + String.join(", ", shown) + more;
  }

  private static String shortened(String value) {
    int points = value.codePointCount(0, value.length());
    return points <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
