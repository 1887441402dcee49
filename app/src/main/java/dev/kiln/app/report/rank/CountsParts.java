package dev.kiln.app.report.rank;

import dev.kiln.app.report.Absent;
import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.importers.counts.CountsPreview;
import dev.kiln.model.hotpath.calls.CountMatch;
import dev.kiln.model.tree.MergeKeys;
import java.util.List;
import java.util.Locale;

/// What became of the lines of files with call counts, for programs.
public final class CountsParts {
  /// A file, and the names that its lines matched.
  public record Counted(CountsPreview file, MergeKeys keys) {
    public static List<Counted> all(List<CountsPreview> files, MergeKeys keys) {
      return files.stream().map(file -> new Counted(file, keys)).toList();
    }
  }

  private record Matched(CountMatch match, MergeKeys keys) {}

  private CountsParts() {}

  public static <A> Rows<A, Counted> of(String key, String meaning, Get<A, List<Counted>> of) {
    return Rows.<A, Counted>of(
            key,
            meaning,
            of,
            List.of(
                Field.of("file", Type.TEXT, "Its name.", c -> new Cell.Text(c.file().file())),
                Field.of(
                    "others",
                    Type.WHOLE,
                    "How many of its series are no counts.",
                    c -> new Cell.Whole(c.file().others())),
                Rows.of("lines", "What became of each line.", CountsParts::lines, matched())))
        .shown(Shown.JSON);
  }

  private static List<Matched> lines(Counted counted) {
    return counted.file().matches().stream()
        .map(match -> new Matched(match, counted.keys()))
        .toList();
  }

  private static List<dev.kiln.app.report.Part<Matched>> matched() {
    return List.of(
        Field.of("place", Type.TEXT, "In the file.", m -> new Cell.Text(m.match().line().place())),
        Field.of("name", Type.TEXT, "As given.", m -> new Cell.Text(m.match().line().name())),
        Field.<Matched>of(
                "count", Type.REAL, "", m -> new Cell.Real(m.match().line().count().calls()))
            .absent(Absent.LEFT_OUT),
        Field.<Matched>of(
                "seconds",
                Type.REAL,
                "The time that it is of.",
                m -> new Cell.Real(m.match().line().count().seconds()))
            .absent(Absent.LEFT_OUT),
        Field.of(
            "rule", Type.TEXT, "How it was found.", m -> new Cell.Text(word(m.match().rule()))),
        Field.of("outcome", Type.TEXT, "", m -> new Cell.Text(word(m.match().outcome()))),
        Field.of(
            "functions",
            Type.TEXTS,
            "Those that it found.",
            m -> new Cell.Texts(m.match().keys().stream().map(m.keys()::name).toList())),
        Field.of("words", Type.TEXT, "Why, in a sentence.", m -> new Cell.Text(m.match().words())));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
