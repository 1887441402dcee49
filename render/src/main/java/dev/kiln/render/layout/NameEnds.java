package dev.kiln.render.layout;

import dev.kiln.model.NameParts;
import java.util.Set;

/// What compilers put before and behind the names of functions, found in linear time.
final class NameEnds {
  /// What GCC and LLVM call copies of a function.
  private static final Set<String> CLONES =
      Set.of("part", "isra", "constprop", "cold", "lto_priv", "llvm");

  private static final String RUST_CLOSURE = "::{{closure}}";

  private NameEnds() {}

  /// Cuts `.constprop.0.isra.5` and the like.
  static String withoutClone(String name) {
    int end = name.length();
    while (true) {
      int at = NameParts.withoutNumbers(name, end);
      int dot = name.lastIndexOf('.', at - 1);
      if (dot < 0 || at - dot > 10 || !CLONES.contains(name.substring(dot + 1, at))) {
        return name.substring(0, end);
      }
      end = dot;
    }
  }

  /// Where closures are named after the function that they stand in, `.func1.2` in Go and
  /// `::{{closure}}` in Rust; the end of the name if none is.
  static int closureStart(String name) {
    int end = name.length();
    int go = goClosure(name, end);
    while (go < end) {
      end = go;
      go = goClosure(name, end);
    }
    if (end < name.length()) {
      return end;
    }
    int rust = rustClosure(name, end);
    while (rust < end) {
      end = rust;
      rust = rustClosure(name, end);
    }
    return end;
  }

  /// Where the last `.func1.2` before a place begins; the place itself if there is none.
  private static int goClosure(String name, int end) {
    int digits = NameParts.digitsStart(name, end);
    while (digits < end && digits > 0) {
      for (String word : new String[] {".func", ".gowrap"}) {
        if (name.startsWith(word, digits - word.length())) {
          return digits - word.length();
        }
      }
      if (name.charAt(digits - 1) != '.') {
        return end;
      }
      int before = NameParts.digitsStart(name, digits - 1);
      if (before == digits - 1) {
        return end;
      }
      digits = before;
    }
    return end;
  }

  /// Where the last `::{{closure}}` or `::{closure#1}` before a place begins; the place itself if
  /// there is none.
  private static int rustClosure(String name, int end) {
    if (name.startsWith(RUST_CLOSURE, end - RUST_CLOSURE.length())) {
      return end - RUST_CLOSURE.length();
    }
    int digits = end > 0 && name.charAt(end - 1) == '}' ? NameParts.digitsStart(name, end - 1) : 0;
    int start = digits - "::{closure#".length();
    return digits < end - 1 && name.startsWith("::{closure#", start) ? start : end;
  }

  /// Cuts PHP's namespaces, before the class and before a closure.
  static String withoutNamespaces(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      char before = at == 0 ? ':' : name.charAt(at - 1);
      if (before == ':' || before == '>' || before == '\\') {
        at = namespacesEnd(name, at);
      }
      if (at < name.length()) {
        out.append(name.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private static int namespacesEnd(String name, int from) {
    int end = from;
    int at = from;
    while (at < name.length() && isWord(name.charAt(at))) {
      at++;
      if (at < name.length() && name.charAt(at) == '\\') {
        at++;
        end = at;
      }
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
