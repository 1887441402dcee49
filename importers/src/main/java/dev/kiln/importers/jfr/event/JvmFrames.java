package dev.kiln.importers.jfr.event;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import java.util.regex.Pattern;

/// How JFR's methods and frames are named in a profile.
///
/// A Java method is `package.Class.method` in the module `package`; JFR names no source file. A
/// native function of async-profiler has the library in the place of the class and a descriptor
/// that no Java method has: it is its bare name in the module `library`.
public final class JvmFrames {
  public static final String UNKNOWN = "[unknown]";

  /// Descriptors of async-profiler's native and kernel functions.
  private static final Pattern NATIVE_DESCRIPTOR = Pattern.compile("\\(L?k?;?\\)L;");

  private final ProfileBuilder builder;
  private final int truncated;

  JvmFrames(ProfileBuilder builder) {
    this.builder = builder;
    int function = builder.function(ProfileBuilder.TRUNCATED, "", "");
    this.truncated = builder.frame(function, 0, FrameKind.SYNTHETIC);
  }

  /// The frame that stands for those that the profiler dropped.
  public int truncatedFrame() {
    return truncated;
  }

  /// The stack to hang the frames of a truncated stack on.
  public int truncatedRoot() {
    return builder.child(0, truncated);
  }

  /// Interns a method's function.
  ///
  /// @param className with dots; empty where unknown, the library's for native functions
  public int function(String className, String method, String descriptor) {
    String name = name(className, method, descriptor);
    boolean bare = isBare(className, descriptor);
    return builder.function(name, "", bare ? className : packageOf(javaClass(className)));
  }

  /// The name that a method's function has.
  public static String name(String className, String method, String descriptor) {
    String name = method.isEmpty() ? UNKNOWN : method;
    return isBare(className, descriptor) ? name : javaClass(className) + '.' + name;
  }

  private static boolean isBare(String className, String descriptor) {
    return className.isEmpty()
        || (descriptor.endsWith(")L;") && NATIVE_DESCRIPTOR.matcher(descriptor).matches());
  }

  public int frame(int function, int line, FrameKind kind) {
    return builder.frame(function, line, kind);
  }

  /// The class name with the slash that the JVM puts before the number of a hidden class: what
  /// turns slashes into dots turns that one too, but no Java name starts with a digit.
  public static String javaClass(String className) {
    int dot = className.lastIndexOf('.');
    boolean hidden = dot >= 0 && dot + 1 < className.length() && isDigit(className.charAt(dot + 1));
    return hidden ? className.substring(0, dot) + '/' + className.substring(dot + 1) : className;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The package of a class, empty for the unnamed one.
  static String packageOf(String className) {
    int end = className.indexOf('/');
    int dot = className.lastIndexOf('.', end < 0 ? className.length() : end);
    return dot < 0 ? "" : className.substring(0, dot);
  }

  /// The kind by the text of jdk.types.FrameType.
  public static FrameKind kind(String frameType) {
    return switch (frameType) {
      case "Interpreted", "INTERPRETED" -> FrameKind.INTERPRETED;
      case "JIT compiled", "JIT_COMPILED" -> FrameKind.JIT;
      case "C1 compiled" -> FrameKind.C1;
      case "Inlined", "INLINED" -> FrameKind.INLINED;
      case "Native", "NATIVE" -> FrameKind.NATIVE;
      case "C++", "CPP" -> FrameKind.CPP;
      case "Kernel", "KERNEL" -> FrameKind.KERNEL;
      default -> FrameKind.UNKNOWN;
    };
  }
}
