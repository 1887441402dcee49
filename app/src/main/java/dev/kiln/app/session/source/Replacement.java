package dev.kiln.app.session.source;

import java.util.List;
import java.util.Optional;

/// A rule for files that were built elsewhere: `recorded/prefix => local/prefix`.
///
/// @param recorded how the paths of the profile begin, with `/`
/// @param local what stands there instead on this machine
public record Replacement(String recorded, String local) {
  private static final String ARROW = "=>";

  /// Reads a rule; nothing if the text is none.
  public static Optional<Replacement> parse(String text) {
    int arrow = text.indexOf(ARROW);
    if (arrow < 0) {
      return Optional.empty();
    }
    String from = trimmed(text.substring(0, arrow));
    String to = trimmed(text.substring(arrow + ARROW.length()));
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Replacement(from, to));
  }

  /// Reads the rules among some lines.
  public static List<Replacement> parseAll(List<String> lines) {
    return lines.stream().map(Replacement::parse).flatMap(Optional::stream).toList();
  }

  private static String trimmed(String text) {
    String path = text.strip().replace('\\', '/');
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// The local path of a recorded one; nothing if the rule does not fit, which it only does at
  /// whole names: `/src` does not fit `/srcs/a`.
  public Optional<String> apply(String path) {
    boolean fits = path.startsWith(recorded + "/") && !path.contains("/../");
    return fits ? Optional.of(local + path.substring(recorded.length())) : Optional.empty();
  }
}
