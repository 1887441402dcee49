package dev.kiln.render.layout;

import dev.kiln.model.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ever shorter forms of a function's name for narrow boxes, and its package.
///
/// `com.acme.cart.CartService.load`, `CartService.load`, `load`;
/// `github.com/acme/cart.(*Service).Load`, `cart.(*Service).Load`, `(*Service).Load`, `Load`;
/// `std::vector<int>::push_back(int const&)`, `vector<int>::push_back`, `push_back`;
/// `LazyCompile:~Socket.setTimeout net.js:307`, `Socket.setTimeout`, `setTimeout`.
public final class FrameNames {
  /// The longest name that a picture or a table shows, and that a picture keeps; of longer ones the
  /// middle is left out.
  public static final int LONGEST = 500;

  /// Longer names are not parsed: they are data, not names.
  private static final int PARSED = 10_000;

  private static final int HEAD = 300;

  private static final Pattern GENERATED =
      Pattern.compile("::h[0-9a-f]{16}$|(\\$\\d+)?[/.+]0x[0-9a-fA-F]{2,}(?=\\.|$)");

  /// An operator's own brackets enclose nothing.
  private static final Pattern OPERATOR = Pattern.compile("\\boperator[^A-Za-z0-9_\\s]+$");

  private FrameNames() {}

  /// The name and its shorter forms, longest first; at least one.
  ///
  /// Mangled names stay as they are.
  public static List<String> forms(String name) {
    if (name.length() > PARSED) {
      return List.of(shown(name));
    }
    List<String> forms = new ArrayList<>(4);
    add(forms, name);
    String plain = withoutArguments(withoutSuffix(ScriptNames.plain(name)));
    add(forms, plain);
    String afterSlash = withoutFolders(plain);
    add(forms, afterSlash);
    if (forms.isEmpty()) {
      return List.of(name);
    }
    boolean whole = NameParts.isLibrary(afterSlash) || ScriptNames.isPlace(afterSlash);
    if (whole || name.startsWith("RegExp:")) {
      return forms;
    }
    int end = NameEnds.closureStart(afterSlash);
    String own = afterSlash.substring(0, end);
    String tail = afterSlash.substring(end);
    String separator = own.contains("::") ? "::" : own.contains("->") ? "->" : ".";
    int last = ruby(own) > 0 ? ruby(own) : lastOutside(own, separator);
    if (last > 0) {
      String left = own.substring(0, last);
      left = left.endsWith(".<locals>") ? left.substring(0, left.length() - 9) : left;
      int before = lastOutside(left, left.contains("::") ? "::" : ".");
      if (before > 0) {
        add(forms, own.substring(before + (left.contains("::") ? 2 : 1)) + tail);
      }
      add(forms, own.substring(last + (ruby(own) > 0 ? 1 : separator.length())) + tail);
    }
    return forms;
  }

  /// Where the method begins in Ruby's `Module::Class#method`, or -1.
  private static int ruby(String name) {
    int hash = name.lastIndexOf('#');
    boolean method = hash > 0 && hash + 1 < name.length() && !name.contains(" ");
    return method && name.indexOf('{') < 0 && name.indexOf('(') < 0 ? hash : -1;
  }

  /// Cuts paths and namespaces that are written with slashes, and a library before `!`.
  private static String withoutFolders(String name) {
    String own = name.substring(lastOutside(name, "/") + 1);
    int library = own.indexOf('!');
    if (library > 0 && library + 1 < own.length() && own.indexOf('(') < 0) {
      own = own.substring(library + 1);
    }
    boolean path = own.indexOf('\\') < 0 || NameParts.isLibrary(own) || own.startsWith(":\\", 1);
    return path ? own : NameEnds.withoutNamespaces(own);
  }

  /// The form that the details and tables lead with: class and method, or the last two parts.
  public static String shortName(String name) {
    List<String> forms = forms(name);
    return forms.size() > 1 ? forms.get(forms.size() - 2) : forms.getFirst();
  }

  /// What the short name leaves out in front, without the separator; empty if nothing is.
  public static String qualifier(String name) {
    String shortName = shortName(name);
    int at = name.length() > PARSED ? -1 : name.indexOf(shortName);
    if (at <= 0) {
      return "";
    }
    String front = name.substring(0, at);
    return shown(front.replaceFirst("(::|[./])$", ""));
  }

  /// Cuts what a compiler or a run put into a name: Rust's hash, the numbers of GCC's and LLVM's
  /// clones, the address of a hidden Java class.
  private static String withoutSuffix(String name) {
    return NameEnds.withoutClone(GENERATED.matcher(name).replaceAll(""));
  }

  /// Cuts the arguments of C++, Rust and .NET; Go's `(*T)` and Java's `<init>` stay.
  private static String withoutArguments(String name) {
    if (!name.endsWith(")") && !name.endsWith(") const")) {
      return name;
    }
    int depth = 0;
    for (int i = name.lastIndexOf(')'); i > 0; i--) {
      char c = name.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        char before = name.charAt(i - 1);
        boolean called =
            name.contains("::") || Character.isJavaIdentifierPart(before) || before == '>';
        return name.startsWith("operator", i - 8) || !called ? name : name.substring(0, i);
      }
    }
    return name;
  }

  /// The last place of a separator that is outside angle brackets and parentheses, or -1.
  private static int lastOutside(String name, String separator) {
    int depth = 0;
    Matcher operator = OPERATOR.matcher(name);
    for (int i = operator.find() ? operator.start() : name.length() - 1; i > 0; i--) {
      char c = name.charAt(i);
      boolean arrow = c == '>' && name.charAt(i - 1) == '-';
      if (c == ')' || c == ']' || c == '>' && !arrow) {
        depth++;
      } else if ((c == '<' || c == '(' || c == '[') && depth > 0) {
        depth--;
      } else if (depth == 0 && name.startsWith(separator, i)) {
        // JavaScript's `Module._extensions..js`: the name itself begins with a dot.
        return c == '.' && i > 1 && name.charAt(i - 1) == '.' ? i - 1 : i;
      }
    }
    return -1;
  }

  private static void add(List<String> forms, String form) {
    String shown = shown(form);
    if (!form.isEmpty() && !forms.contains(shown)) {
      forms.add(shown);
    }
  }

  /// A name as pictures and tables show it: at most [#LONGEST] characters; of a longer one the
  /// middle is left out, because the function itself stands at the end.
  public static String shown(String name) {
    return cut(name, LONGEST, HEAD);
  }

  /// A name for details and tooltips, which leave out the middle only of what no screen holds, and
  /// then say how long it is.
  public static String whole(String name) {
    int most = 8 * LONGEST;
    return name.length() <= most
        ? name
        : cut(name, most, most / 2)
            + String.format(Locale.ROOT, " (%,d characters)", name.length());
  }

  /// Cuts no character in two.
  private static String cut(String name, int most, int head) {
    if (name.length() <= most) {
      return name;
    }
    int left = Character.isHighSurrogate(name.charAt(head - 1)) ? head - 1 : head;
    int from = name.length() - (most - head - 1);
    from += Character.isLowSurrogate(name.charAt(from)) ? 1 : 0;
    return name.substring(0, left) + "…" + name.substring(from);
  }
}
