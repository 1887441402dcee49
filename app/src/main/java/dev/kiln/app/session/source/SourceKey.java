package dev.kiln.app.session.source;

import dev.kiln.model.NameParts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One source file as the profile names it; functions of the same file have equal keys.
///
/// ```
///   com.acme.Cart$Item.price            ""                    com/acme/Cart.java, .kt, ...
///   regexp/syntax.(*Inst).Match         /go/src/.../prog.go   regexp/syntax/prog.go
///   decode (lib/json/decoder.py:355)    ""                    lib/json/decoder.py
/// ```
///
/// @param recorded the path that the profile gives; empty if it gives none
/// @param paths where the file would lie below a source folder, likeliest first, with `/`; empty if
///   nothing is known
public record SourceKey(String recorded, List<String> paths) {
  private static final List<String> JVM_ENDINGS = List.of(".java", ".kt", ".scala", ".groovy");

  /// A file and perhaps a line behind the name, as Python's samplers write it.
  private static final Pattern FILE_IN_NAME =
      Pattern.compile(" \\(([^()]+\\.[A-Za-z]{1,4})([:0-9]*)\\)$");

  private static final Pattern PYTHON_ROOT =
      Pattern.compile("^.*(/|^)(site-packages|dist-packages|python[0-9.]+)/");

  public SourceKey {
    paths = List.copyOf(paths);
  }

  /// The file of a function.
  ///
  /// @param name the function's full name
  /// @param file the source file as recorded; empty if it is unknown
  public static SourceKey of(String name, String file) {
    Matcher inName = FILE_IN_NAME.matcher(name);
    boolean named = file.isEmpty() && inName.find() && FolderIndex.isSource(inName.group(1));
    String recorded = (named ? inName.group(1) : file).replace('\\', '/');
    String base = recorded.substring(recorded.lastIndexOf('/') + 1);
    SequencedSet<String> paths = new LinkedHashSet<>();
    if (recorded.isEmpty() || JVM_ENDINGS.stream().anyMatch(base::endsWith)) {
      addJvm(paths, name, base);
    } else if (base.endsWith(".go") || base.endsWith(".s")) {
      addGo(paths, name, base);
    } else if (base.endsWith(".py")) {
      paths.add(PYTHON_ROOT.matcher(recorded).replaceFirst(""));
    }
    if (!recorded.isEmpty()) {
      paths.add(belowRoot(recorded));
    }
    return new SourceKey(recorded, new ArrayList<>(paths));
  }

  /// A path without drive and root, and without `./` before it.
  private static String belowRoot(String path) {
    int at = path.indexOf(':') == 1 && Character.isLetter(path.charAt(0)) ? 2 : 0;
    boolean rooted = path.startsWith("/", at);
    while (path.startsWith("/", at)) {
      at++;
    }
    at = rooted ? at : 0;
    while (path.startsWith("./", at)) {
      at += 2;
    }
    return path.substring(at);
  }

  private static void addJvm(SequencedSet<String> paths, String name, String base) {
    String outer = outerClass(name);
    if (outer.isEmpty()) {
      return;
    }
    String path = outer.replace('.', '/');
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    if (!base.isEmpty()) {
      paths.add(folder + base);
      return;
    }
    if (path.endsWith("Kt")) {
      // Kotlin's functions outside of classes lie in `FooKt`, of the file `Foo.kt`.
      paths.add(path.substring(0, path.length() - 2) + ".kt");
    }
    JVM_ENDINGS.forEach(ending -> paths.add(path + ending));
  }

  /// The class around all others, as `com.acme.Cart`; empty if the name is no method of a class.
  static String outerClass(String name) {
    int args = name.indexOf('(');
    String plain = args < 0 ? name : name.substring(0, args);
    // What the virtual machine and the compilers put behind the name of a class.
    int made = NameParts.hiddenClass(plain);
    String type;
    if (made > 0) {
      type = plain.substring(0, made);
    } else {
      int dot = plain.lastIndexOf('.');
      type = dot <= 0 ? "" : plain.substring(0, dot);
    }
    type = type.replace('/', '.');
    if (!isClassName(type)) {
      return "";
    }
    int inner = type.indexOf('$', type.lastIndexOf('.') + 2);
    return inner < 0 ? type : type.substring(0, inner);
  }

  /// Whether a name is packages and a class that begins with a capital letter; only the class may
  /// hold a `$`.
  private static boolean isClassName(String name) {
    int last = name.lastIndexOf('.') + 1;
    char before = '.';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean part = Character.isJavaIdentifierPart(c) && (c != '$' || i >= last);
      if (!part && (c != '.' || before == '.')) {
        return false;
      }
      before = c;
    }
    return last < name.length() && Character.isUpperCase(name.charAt(last));
  }

  /// The import path and the file's own name: `net/http` and `server.go`.
  private static void addGo(SequencedSet<String> paths, String name, String base) {
    int end = name.length();
    for (char stop : new char[] {'(', '[', '{'}) {
      int at = name.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    String head = name.substring(0, end);
    int dot = head.indexOf('.', head.lastIndexOf('/') + 1);
    String importPath = dot < 0 ? "" : head.substring(0, dot);
    if (!importPath.isEmpty() && !importPath.equals("main")) {
      paths.add(importPath + "/" + base);
    }
  }

  /// Whether there is anything to look for.
  public boolean isKnown() {
    return !paths.isEmpty();
  }

  /// Whether both name one file: the same recorded path, or if none is recorded the same class. A
  /// file's own name, as in `Cart.java`, counts with the package only.
  public boolean isSameFile(SourceKey other) {
    return isKnown() && recorded.equals(other.recorded) && likeliest().equals(other.likeliest());
  }

  /// The likeliest path; for a whole recorded path itself, since functions of several packages may
  /// be inlined from one file.
  private String likeliest() {
    return recorded.indexOf('/') >= 0 ? recorded : isKnown() ? paths.getFirst() : "";
  }

  /// What a user calls the file: the recorded path, or the likeliest below a source folder.
  public String title() {
    return recorded.isEmpty() ? isKnown() ? paths.getFirst() : "" : recorded;
  }
}
