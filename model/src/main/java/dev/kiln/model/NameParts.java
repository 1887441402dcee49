package dev.kiln.model;

/// Finds parts of function names that several readers of names need, in linear time and without
/// recursion: a name is data of a file, and may have any length and any characters.
public final class NameParts {
  private static final String ANONYMOUS = "(anonymous namespace)::";
  private static final String[] LIBRARY_ENDINGS = {".dll", ".dylib", ".exe", ".jar", ".ko"};

  private NameParts() {}

  /// Where the first scope of a C++ or Rust name begins: behind `void `, `<`, `&mut `, `(anonymous
  /// namespace)::` and the like.
  public static int scopeStart(String name) {
    int at = 0;
    while (at < name.length()) {
      int next = at;
      if (name.charAt(at) == '<' || name.charAt(at) == '&') {
        next = at + 1;
      } else if (name.startsWith(ANONYMOUS, at)) {
        next = at + ANONYMOUS.length();
      } else {
        int word = at;
        while (word < name.length() && isWord(name.charAt(word))) {
          word++;
        }
        next = word > at && word < name.length() && name.charAt(word) == ' ' ? word + 1 : at;
      }
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c == '_';
  }

  /// Whether a name is that of a shared library, such as `libc.so.6`.
  public static boolean isSharedLibrary(String name) {
    int end = withoutNumbers(name, name.length());
    return name.startsWith(".so", end - 3);
  }

  /// Whether a name is that of a library or program, in upper or lower case.
  public static boolean isLibrary(String name) {
    int end = withoutNumbers(name, name.length());
    boolean library = name.regionMatches(/* ignoreCase= */ true, end - 3, ".so", 0, 3);
    for (String ending : LIBRARY_ENDINGS) {
      int at = name.length() - ending.length();
      library |= name.regionMatches(/* ignoreCase= */ true, at, ending, 0, ending.length());
    }
    return library;
  }

  /// Where a name ends without numbers behind dots: `libc.so.6.1` without `.6.1`.
  public static int withoutNumbers(String name, int end) {
    int at = end;
    while (true) {
      int digits = digitsStart(name, at);
      if (digits == at || digits == 0 || name.charAt(digits - 1) != '.') {
        return at;
      }
      at = digits - 1;
    }
  }

  /// Where the digits before a place begin; the place itself if there are none.
  public static int digitsStart(String name, int end) {
    int at = end;
    while (at > 0 && name.charAt(at - 1) >= '0' && name.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }

  /// Where a Java class that was made at run time begins to be named so: `$$` or `/0x` and a digit;
  /// -1 if nothing says so.
  public static int hiddenClass(String name) {
    int dollars = name.indexOf("$$");
    int address = name.indexOf("/0x");
    while (address >= 0 && !isHex(name, address + 3)) {
      address = name.indexOf("/0x", address + 3);
    }
    return dollars < 0 || address < 0 ? Math.max(dollars, address) : Math.min(dollars, address);
  }

  private static boolean isHex(String name, int at) {
    char c = at < name.length() ? name.charAt(at) : ' ';
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }
}
