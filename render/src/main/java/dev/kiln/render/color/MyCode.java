package dev.kiln.render.color;

import dev.kiln.model.FrameKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which functions are the user's own, by prefixes of their names. Without prefixes, the
/// heaviest family that is not a known library counts as the user's own.
final class MyCode {
  private static final String SEPARATORS = "./:";

  private final List<String> prefixes;

  MyCode(List<String> prefixes) {
    this.prefixes = List.copyOf(prefixes);
  }

  boolean isGiven() {
    return !prefixes.isEmpty();
  }

  /// The family of a function: that of the first prefix that it has, else as its name tells.
  Family family(String function, String module, FrameKind kind) {
    for (String prefix : prefixes) {
      if (function.startsWith(prefix)) {
        return new Family(name(prefix), Family.of(function, module, kind).subPackage(), false);
      }
    }
    return Family.of(function, module, kind);
  }

  /// The names of the user's own families.
  Set<String> names() {
    return prefixes.stream().map(MyCode::name).collect(Collectors.toUnmodifiableSet());
  }

  /// A prefix as the legend names it: `com.acme.` is `com.acme`.
  private static String name(String prefix) {
    int end = prefix.length();
    while (end > 1 && SEPARATORS.indexOf(prefix.charAt(end - 1)) >= 0) {
      end--;
    }
    return prefix.substring(0, end);
  }
}
