package dev.kiln.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the package of a function from its name, in the notation of each language.
///
/// ```
///   java.util.HashMap.<init>              java.util          java/lang/Thread.run     java.lang
///   github.com/acme/cart.(*Store).Load    github.com/acme/cart
///   runtime.mallocgc.func1                runtime
///   std::vector<int>::push_back(int)      std                alloc::vec::Vec<T>::push alloc::vec
///   decode (lib/json/decoder.py:355)      lib.json.decoder
///   memcpy, of module libc.so.6           libc.so.6
/// ```
///
/// A name without a package has its module's name, or else [#UNKNOWN].
public final class PackageNames {
  public static final String UNKNOWN = "unknown";

  /// What Go's compiler calls the functions that it makes of closures and wrappers.
  private static final String[] GO_CLOSURES = {"func", "gowrap", "deferwrap"};

  private static final Pattern PYTHON_FILE = Pattern.compile("\\(([^()]+\\.py)(:[0-9]+)?\\)$");
  private static final Pattern PYTHON_ROOT =
      Pattern.compile("^.*(/|^)(site-packages|dist-packages|python[0-9.]+)/");

  /// A scope that is no type, by the custom that types are capitalised or take arguments.
  private static final Pattern NAMESPACE = Pattern.compile("[a-z_][A-Za-z0-9_]*");

  private PackageNames() {}

  /// Tells the package.
  ///
  /// @param file the function's source file, or empty
  /// @param module the function's module, or empty
  public static String of(String name, String file, String module) {
    String found = ofName(name, file);
    if (!found.isEmpty()) {
      return found;
    }
    return module.isEmpty() ? UNKNOWN : module;
  }

  private static String ofName(String name, String file) {
    Matcher inName = PYTHON_FILE.matcher(name);
    if (inName.find()) {
      return pythonModule(inName.group(1));
    }
    if (file.endsWith(".py")) {
      return pythonModule(file);
    }
    if (NameParts.isLibrary(name)) {
      return name;
    }
    int hidden = NameParts.hiddenClass(name);
    String plain = hidden < 0 ? name : name.substring(0, hidden) + ".generated";
    String head = plain.substring(0, endOfHead(plain));
    int slash = head.lastIndexOf('/');
    if (slash > 0 && head.charAt(0) != '/' && head.indexOf('.', slash) > 0) {
      return ofPath(head, slash);
    }
    return plain.contains("::") ? namespace(plain) : dotted(head);
  }

  /// Where arguments, type arguments or a Go receiver begin.
  private static int endOfHead(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("([<{ ".indexOf(name.charAt(i)) >= 0) {
        return i;
      }
    }
    return name.length();
  }

  /// Go's import path, or a Java class as the virtual machine writes it.
  private static String ofPath(String head, int slash) {
    boolean javaClass = Character.isUpperCase(head.charAt(slash + 1));
    return javaClass
        ? head.substring(0, slash).replace('/', '.')
        : head.substring(0, head.indexOf('.', slash));
  }

  /// The parts before the class, or before the function if none looks like a class.
  private static String dotted(String head) {
    String[] parts = withoutClosure(head).split("\\.", -1);
    int packages = 0;
    while (packages < parts.length - 1 && isPackagePart(parts[packages])) {
      packages++;
    }
    boolean noClass = packages == parts.length - 1;
    // Behind a dot at the end stood a receiver or `<init>`; two lower-case parts are Go's.
    if (noClass && packages > 1 && !parts[packages].isEmpty()) {
      packages--;
    }
    return String.join(".", Arrays.copyOf(parts, packages));
  }

  /// Cuts `.func1.2`, `.gowrap1`, `.func1-range1` and `-fm`.
  private static String withoutClosure(String head) {
    if (head.endsWith("-fm")) {
      return head.substring(0, head.length() - 3);
    }
    int digits = NameParts.digitsStart(head, head.length());
    int range = digits - "-range".length();
    boolean ranged = digits < head.length() && head.startsWith("-range", range);
    int last = ranged ? range : head.length();
    int at = last;
    while (true) {
      int start = closureStart(head, at);
      if (start == at) {
        return at == last ? head : head.substring(0, at);
      }
      at = start;
    }
  }

  /// Where the last `.func1` or `.1` before a place begins; the place itself if there is none.
  private static int closureStart(String head, int end) {
    int start = NameParts.digitsStart(head, end);
    if (start == end) {
      return end;
    }
    for (String word : GO_CLOSURES) {
      if (head.startsWith(word, start - word.length())) {
        start -= word.length();
        break;
      }
    }
    return start > 0 && head.charAt(start - 1) == '.' ? start - 1 : end;
  }

  private static boolean isPackagePart(String part) {
    return !part.isEmpty() && part.chars().noneMatch(c -> Character.isUpperCase(c) || c == '$');
  }

  /// The scopes before the first that is a type or the function.
  private static String namespace(String name) {
    String path = name.substring(NameParts.scopeStart(name));
    int end = 0;
    for (int next = path.indexOf("::"); next > end; next = path.indexOf("::", end + 2)) {
      String scope = path.substring(end == 0 ? 0 : end + 2, next);
      if (!NAMESPACE.matcher(scope).matches()) {
        break;
      }
      end = next;
    }
    return path.substring(0, end);
  }

  /// `/usr/lib/python3.12/json/decoder.py` is `json.decoder`; an absolute path elsewhere is its
  /// last name.
  private static String pythonModule(String file) {
    String inRoot = PYTHON_ROOT.matcher(file).replaceFirst("");
    String path = inRoot.replaceFirst("\\.py$", "").replaceFirst("/__init__$", "");
    if (path.startsWith("/")) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    int start = 0;
    while (path.startsWith("./", start)) {
      start += 2;
    }
    return path.substring(start).replace('/', '.');
  }
}
