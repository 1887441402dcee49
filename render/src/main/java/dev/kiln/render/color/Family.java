package dev.kiln.render.color;

import dev.kiln.model.FrameKind;
import dev.kiln.model.NameParts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The family of a function, found from its name: the group of code that shares a hue.
///
/// @param name what the legend shows, such as `com.acme`, `github.com/acme`, `libjvm`
/// @param subPackage what picks the step of lightness within the hue
/// @param platform whether it is runtime, standard library or kernel
record Family(String name, String subPackage, boolean platform) {
  /// The family of runtime, standard library and kernel code.
  public static final String PLATFORM = "platform";

  /// The family of functions that name neither package nor module, as native programs have them.
  public static final String UNPACKAGED = "program";

  private static final Set<String> JAVA_PLATFORM =
      Set.of("java", "javax", "jdk", "sun", "com.sun", "org.graalvm", "jdk.internal");
  private static final Set<String> SYSTEM_LIBRARIES =
      Set.of(
          "libc",
          "libpthread",
          "libm",
          "ld",
          "libjvm",
          "libstdc++",
          "libgcc_s",
          "libsystem_c",
          "libsystem_kernel",
          "ntdll",
          "kernel32",
          "vdso",
          "libdl",
          "libzip",
          "libnet",
          "libnio",
          "libjava");

  /// Hosts whose paths are owner and repository; elsewhere one part names the module.
  private static final Set<String> FORGES = Set.of("github.com", "gitlab.com", "bitbucket.org");

  private static final Pattern VERSION = Pattern.compile("-[0-9.]+$");
  private static final Set<String> CPP_STANDARD =
      Set.of("std", "core", "alloc", "__gnu_cxx", "__1");

  /// Tells a function's family.
  public static Family of(String function, String module, FrameKind kind) {
    if (kind == FrameKind.KERNEL || kind == FrameKind.SYNTHETIC || module.startsWith("[")) {
      return new Family(PLATFORM, "kernel", true);
    }
    String library = libraryName(module);
    if (SYSTEM_LIBRARIES.contains(library)) {
      return new Family(PLATFORM, library, true);
    }
    if (NameParts.isSharedLibrary(function)) {
      // Profilers name a library if they have no symbols.
      return of("", function, kind);
    }
    String name = withoutHiddenClass(function);
    int slash = goSlash(name);
    if (slash >= 0) {
      return goPackage(name, slash);
    }
    if (name.contains("::")) {
      return cppScope(name, library);
    }
    return dotted(name, library);
  }

  /// Cuts what generated classes carry: `Foo$$Lambda/0x00ab.apply` -> `Foo.generated`.
  private static String withoutHiddenClass(String function) {
    int lambda = function.indexOf("$$");
    int hidden = function.indexOf("/0x");
    int cut = lambda > 0 && hidden > 0 ? Math.min(lambda, hidden) : Math.max(lambda, hidden);
    return cut > 0 ? function.substring(0, cut) + ".generated" : function;
  }

  /// `libjvm.so` -> `libjvm`, `/usr/lib/libc.so.6` -> `libc`, `app.jar` -> `app`.
  private static String libraryName(String module) {
    if (module.isEmpty()) {
      return module;
    }
    String base = module.substring(module.lastIndexOf('/') + 1);
    int cut = base.indexOf(".so");
    if (cut < 0) {
      cut = lastDll(base);
    }
    String name = cut > 0 ? base.substring(0, cut) : base;
    return VERSION.matcher(name).replaceAll("");
  }

  private static int lastDll(String file) {
    for (int at = file.lastIndexOf('.'); at >= 0; at = file.lastIndexOf('.', at - 1)) {
      if (file.regionMatches(/* ignoreCase= */ true, at, ".dll", 0, 4)) {
        return at;
      }
    }
    return -1;
  }

  /// The last slash before the first parenthesis or bracket: Go import paths have one, type
  /// arguments may.
  static int goSlash(String function) {
    int end = function.length();
    for (int i = 0; i < function.length(); i++) {
      char c = function.charAt(i);
      if (c == '(' || c == '[' || c == '<' || c == ' ') {
        end = i;
        break;
      }
    }
    int slash = function.lastIndexOf('/', end);
    return slash > 0 && function.indexOf('.', slash) > 0 && !function.startsWith("/") ? slash : -1;
  }

  private static Family goPackage(String function, int slash) {
    String path = function.substring(0, function.indexOf('.', slash));
    String[] parts = path.split("/", 4);
    if (!parts[0].contains(".")) {
      return new Family(PLATFORM, path, true);
    }
    if (parts.length < 2 || parts[1].isEmpty()) {
      return new Family(parts[0], path, false);
    }
    int owner = FORGES.contains(parts[0]) ? Math.min(2, parts.length - 1) : 1;
    String name = parts[0] + "/" + parts[1] + (owner == 2 ? "/" + parts[2] : "");
    return new Family(name, path, false);
  }

  private static Family cppScope(String function, String library) {
    String start = function.substring(NameParts.scopeStart(function));
    int end = start.indexOf("::");
    String scope = end > 0 ? start.substring(0, end) : library;
    boolean standard = CPP_STANDARD.contains(scope);
    return standard
        ? new Family(PLATFORM, scope, true)
        : new Family(scope.isEmpty() ? library : scope, scope, false);
  }

  private static Family dotted(String function, String library) {
    String[] parts = function.split("[.(]", 4);
    if (parts[0].equals("main") && parts.length >= 2) {
      return new Family("main", function, false);
    }
    if (isGoStandard(function)) {
      return new Family(PLATFORM, parts[0], true);
    }
    boolean packaged = parts.length >= 3 && isPackagePart(parts[0]) && isPackagePart(parts[1]);
    if (packaged || parts.length >= 3 && JAVA_PLATFORM.contains(parts[0])) {
      String two = parts[0] + "." + parts[1];
      String all = function.substring(0, Math.max(0, function.lastIndexOf('.')));
      String subPackage = all.substring(0, Math.max(0, all.lastIndexOf('.')));
      return JAVA_PLATFORM.contains(parts[0]) || JAVA_PLATFORM.contains(two)
          ? new Family(PLATFORM, subPackage, true)
          : new Family(two, subPackage, false);
    }
    if (parts.length >= 2 && !parts[0].isEmpty()) {
      return new Family(parts[0], function, false);
    }
    return new Family(library.isEmpty() ? UNPACKAGED : library, function, false);
  }

  /// `io.copyBuffer`, `net.(*conn).Read`, `runtime.heapBits.next`, `sort.Slice.func1`, and of a
  /// function inlined into another `os.Lstat.lstatNolog.func1`; but not Java's
  /// `io.netty.channel.Foo`.
  static boolean isGoStandard(String function) {
    if (GoStandard.contains(function)) {
      return true;
    }
    String[] parts = function.split("[.(]", 4);
    if (parts.length < 2 || !GoStandard.contains(parts[0])) {
      return false;
    }
    boolean exported = !isPackagePart(parts[1]);
    boolean method = parts.length == 3 && exported;
    return parts.length == 2
        || method
        || exported && parts[3].startsWith("func")
        || parts[1].isEmpty()
        || parts[2].matches("(func|gowrap)?[0-9]+.*");
  }

  /// Whether a host's paths are owner and repository.
  static boolean isForge(String host) {
    return FORGES.contains(host);
  }

  private static boolean isPackagePart(String part) {
    return !part.isEmpty() && part.equals(part.toLowerCase(Locale.ROOT));
  }
}
