package dev.kiln.model.query;

import java.util.ArrayList;
import java.util.List;

/// Paths of function names as text: `main;run;read`; a semicolon or backslash inside a name is
/// escaped with a backslash.
final class NamePaths {
  private NamePaths() {}

  static String format(List<String> path) {
    return String.join(";", path.stream().map(n -> n.replaceAll("[\\\\;]", "\\\\$0")).toList());
  }

  static List<String> parse(String text) {
    List<String> path = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        path.add(name.toString());
        name.setLength(0);
      } else if (c != '\\') {
        name.append(c);
      } else if (++i < text.length()) {
        name.append(text.charAt(i));
      } else {
        throw new QueryException("subtree: nothing follows the last backslash");
      }
    }
    path.add(name.toString());
    return path;
  }
}
