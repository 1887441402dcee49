package dev.kiln.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Names that no compiler makes and that a file may hold all the same.
public final class HostileNames {
  private static final String[] PIECES = {
    ".",
    "..",
    "/",
    "//",
    "\\",
    "::",
    ":",
    "->",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "$",
    "$$",
    "$$Lambda",
    "/0x",
    "0x7f3a",
    "a",
    "b.c",
    "Foo",
    "main",
    "golang.org",
    "github.com",
    "x",
    "func1",
    ".func1.2",
    ".gowrap1",
    "-range1",
    "-fm",
    ".so",
    ".so.6",
    ".DLL",
    ".jar",
    ".part.0",
    ".llvm.1",
    "::{{closure}}",
    "::{closure#1}",
    "::h0123456789abcdef",
    "operator",
    "operator+",
    " ",
    "\t",
    "\n",
    "&",
    "&mut ",
    "void ",
    "(anonymous namespace)::",
    "std",
    "1",
    "12",
    ".1",
    "#",
    "!",
    "|",
    "\uD800",
    "\uDC00",
    "\uD83D\uDE00",
    "\u0130",
    "\u202E",
    "\u0000",
    "\u001B[31m",
    "\u4E00",
    "LazyCompile:~",
    "JS:*",
    "file.js:1:2",
    " (lib/a.py:3)",
    ".py",
    "/site-packages/",
    "]]>",
    "\"",
    "</script>",
    "'",
    "=1+1",
    "`",
    "_",
    "-",
    "?",
    "unknown",
    "%s",
    "\\u0041"
  };

  private HostileNames() {}

  /// Short ones: those that broke a reader of names, and random ones of the same pieces.
  public static List<String> small(long seed, int count) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "",
                "a.b/.c",
                "a.b/",
                "a//.b",
                "golang.org/.c",
                "github.com/a.b",
                "github.com//.x",
                "\u0130\u0130\u0130\u0130.dll",
                "::",
                ".",
                "/",
                "$$",
                "/0x",
                "(",
                ")",
                "<>"));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = random.nextInt(1, 9); k > 0; k--) {
        name.append(PIECES[random.nextInt(PIECES.length)]);
      }
      names.add(name.toString());
    }
    return names;
  }

  /// Long ones: each piece, and pairs of pieces, over and over, with something else at the end, so
  /// that what matches all but the end is tried from every place.
  ///
  /// @param length characters of each
  public static List<String> large(long seed, int count, int length) {
    List<String> names = new ArrayList<>();
    for (String piece : PIECES) {
      names.add(repeated(piece, length));
      names.add(repeated(piece, length) + "\u4E00");
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      String pair = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)];
      names.add(repeated(pair, length) + PIECES[random.nextInt(PIECES.length)]);
    }
    names.add("a ".repeat(1100) + "::b");
    names.add("<".repeat(length / 2) + ">".repeat(length / 2));
    return names;
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(Math.max(1, length / piece.length()));
  }
}
