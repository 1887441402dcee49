package dev.kiln.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The profiles of one document: one, or those of both sides of a comparison.
///
/// @param ofBase empty if nothing is compared
/// @param ofCurrent at least one; the first is that of a document that compares nothing
public record Sources(List<Source> ofBase, List<Source> ofCurrent) {
  public Sources {
    ofBase = List.copyOf(ofBase);
    ofCurrent = List.copyOf(ofCurrent);
    if (ofCurrent.isEmpty()) {
      throw new IllegalArgumentException("a document is of a file");
    }
  }

  public static Sources of(Path file) {
    return new Sources(List.of(), List.of(Source.of(file)));
  }

  /// Two sides, of files whose profiles are not chosen.
  public static Sources sides(List<Path> base, List<Path> current) {
    return new Sources(
        base.stream().map(Source::of).toList(), current.stream().map(Source::of).toList());
  }

  public boolean isComparison() {
    return !ofBase.isEmpty();
  }

  /// All of them, base first.
  public List<Source> all() {
    return Stream.concat(ofBase.stream(), ofCurrent.stream()).toList();
  }

  /// The files of base.
  public List<Path> base() {
    return ofBase.stream().map(Source::file).toList();
  }

  /// The files of current.
  public List<Path> current() {
    return ofCurrent.stream().map(Source::file).toList();
  }

  /// All files, base first.
  public List<Path> files() {
    return all().stream().map(Source::file).toList();
  }

  /// The names of the profiles that were chosen in files that hold several, base first.
  public List<String> profiles() {
    return all().stream().map(Source::profile).filter(name -> !name.isEmpty()).toList();
  }

  /// The same with other choices.
  ///
  /// @param chosen one for each of [#all()], in its order
  public Sources with(List<Source> chosen) {
    int base = ofBase.size();
    return new Sources(chosen.subList(0, base), chosen.subList(base, chosen.size()));
  }

  /// `checkout.jfr`, or `before.jfr → after.jfr`.
  public String name() {
    return isComparison() ? name(ofBase) + " → " + name(ofCurrent) : name(ofCurrent);
  }

  /// A name that a file can have.
  public String fileName() {
    String name = isComparison() ? name(ofBase) + "-to-" + name(ofCurrent) : name(ofCurrent);
    return name.replace(": ", "-").replaceAll("[/\\\\:]", "-");
  }

  private static String name(List<Source> runs) {
    String first = runs.getFirst().name();
    return runs.size() == 1 ? first : first + " +" + (runs.size() - 1);
  }

  /// Base and current exchanged.
  public Sources swapped() {
    return new Sources(ofCurrent, ofBase);
  }
}
