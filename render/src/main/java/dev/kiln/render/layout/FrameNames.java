package dev.kiln.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ever shorter forms of a function's name for narrow boxes, and its package.
///
/// `com.acme.cart.CartService.load`, `CartService.load`, `load`;
/// `github.com/acme/cart.(*Service).Load`, `cart.(*Service).Load`, `(*Service).Load`, `Load`;
/// `std::vector<int>::push_back(int const&)`, `vector<int>::push_back`, `push_back`.
public final class FrameNames {
  private static final Pattern GENERATED =
      Pattern.compile(
          "::h[0-9a-f]{16}$"
              + "|(\\.(part|isra|constprop|cold|lto_priv|llvm)(\\.\\d+)*)+$"
              + "|(\\$\\d+)?[/.+]0x[0-9a-fA-F]{2,}(?=\\.|$)");

  /// Libraries stand in for functions without symbols; their dots part nothing.
  private static final Pattern FILE =
      Pattern.compile("\\.(so(\\.\\d+)*|dll|dylib|exe|jar|ko)$", Pattern.CASE_INSENSITIVE);

  /// An operator's own brackets enclose nothing.
  private static final Pattern OPERATOR = Pattern.compile("\\boperator[^A-Za-z0-9_\\s]+$");

  private FrameNames() {}

  /// The name and its shorter forms, longest first; at least one.
  public static List<String> forms(String name) {
    List<String> forms = new ArrayList<>(4);
    add(forms, name);
    String plain = withoutArguments(withoutSuffix(name));
    add(forms, plain);
    String afterSlash = plain.substring(lastOutside(plain, "/") + 1);
    add(forms, afterSlash);
    if (forms.isEmpty()) {
      return List.of(name);
    }
    if (FILE.matcher(afterSlash).find()) {
      return forms;
    }
    String separator = afterSlash.contains("::") ? "::" : ".";
    int last = lastOutside(afterSlash, separator);
    if (last > 0) {
      int before = lastOutside(afterSlash.substring(0, last), separator);
      if (before > 0) {
        add(forms, afterSlash.substring(before + separator.length()));
      }
      add(forms, afterSlash.substring(last + separator.length()));
    }
    return forms;
  }

  /// The form that the details and tables lead with: class and method, or the last two parts.
  public static String shortName(String name) {
    List<String> forms = forms(name);
    return forms.size() > 1 ? forms.get(forms.size() - 2) : forms.getFirst();
  }

  /// What the short name leaves out in front, without the separator; empty where nothing is.
  public static String qualifier(String name) {
    String shortName = shortName(name);
    int at = name.indexOf(shortName);
    if (at <= 0) {
      return "";
    }
    String front = name.substring(0, at);
    return front.replaceAll("(::|[./])$", "");
  }

  /// Cuts what a compiler or a run put into a name: Rust's hash, the numbers of GCC's and LLVM's
  /// clones, the address of a hidden Java class.
  private static String withoutSuffix(String name) {
    return GENERATED.matcher(name).replaceAll("");
  }

  /// Cuts C++ and Rust arguments; Go's `(*T)` and Java's `<init>` stay.
  private static String withoutArguments(String name) {
    if (!name.contains("::") || !name.endsWith(")") && !name.endsWith(") const")) {
      return name;
    }
    int depth = 0;
    for (int i = name.lastIndexOf(')'); i > 0; i--) {
      char c = name.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return name.startsWith("operator", i - 8) ? name : name.substring(0, i);
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
        return i;
      }
    }
    return -1;
  }

  private static void add(List<String> forms, String form) {
    if (!form.isEmpty() && !forms.contains(form)) {
      forms.add(form);
    }
  }
}
