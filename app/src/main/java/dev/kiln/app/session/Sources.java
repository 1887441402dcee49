package dev.kiln.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of one document: one, or those of both sides of a comparison.
///
/// @param base empty where nothing is compared
/// @param current at least one; the first is the file of a document that compares nothing
public record Sources(List<Path> base, List<Path> current) {
  public Sources {
    base = List.copyOf(base);
    current = List.copyOf(current);
    if (current.isEmpty()) {
      throw new IllegalArgumentException("a document is of a file");
    }
  }

  public static Sources of(Path file) {
    return new Sources(List.of(), List.of(file));
  }

  public boolean isComparison() {
    return !base.isEmpty();
  }

  /// All files, base first.
  public List<Path> files() {
    return Stream.concat(base.stream(), current.stream()).toList();
  }

  /// `checkout.jfr`, or `before.jfr → after.jfr`.
  public String name() {
    return isComparison() ? name(base) + " → " + name(current) : name(current);
  }

  /// A name that a file can have.
  public String fileName() {
    return isComparison() ? name(base) + "-to-" + name(current) : name(current);
  }

  private static String name(List<Path> runs) {
    String first = String.valueOf(runs.getFirst().getFileName());
    return runs.size() == 1 ? first : first + " +" + (runs.size() - 1);
  }

  /// Base and current exchanged.
  public Sources swapped() {
    return new Sources(current, base);
  }
}
