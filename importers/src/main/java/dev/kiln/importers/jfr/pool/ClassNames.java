package dev.kiln.importers.jfr.pool;

/// Class names as the JVM spells them turned into Java's.
final class ClassNames {
  private ClassNames() {}

  /// `java/lang/String` to `java.lang.String`, `[[I` to `int[][]`. Names of libraries, which stand
  /// in the place of the class of native functions, stay as they are.
  static String binary(String internal) {
    int dimensions = 0;
    while (dimensions < internal.length() && internal.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions == 0) {
      return dotted(internal);
    }
    String element = internal.substring(dimensions);
    return element(element) + "[]".repeat(dimensions);
  }

  private static String element(String descriptor) {
    return switch (descriptor) {
      case "B" -> "byte";
      case "C" -> "char";
      case "D" -> "double";
      case "F" -> "float";
      case "I" -> "int";
      case "J" -> "long";
      case "S" -> "short";
      case "Z" -> "boolean";
      case "V" -> "void";
      default -> {
        boolean reference = descriptor.startsWith("L") && descriptor.endsWith(";");
        yield dotted(reference ? descriptor.substring(1, descriptor.length() - 1) : descriptor);
      }
    };
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.');
  }
}
