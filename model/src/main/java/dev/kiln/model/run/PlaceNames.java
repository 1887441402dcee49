package dev.kiln.model.run;

/// The names of files and modules without what differs between two builds of a program: their
/// folder and their version.
final class PlaceNames {
  private PlaceNames() {}

  /// The last part of a path with slashes of either kind; also of a Java package with slashes.
  static String base(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return path.substring(slash + 1);
  }

  /// The base name of a module without its version: `libc.so` of `/lib/libc.so.6`, `guava.jar` of
  /// `guava-33.4.0-jre.jar`, `libc.so` of `libc-2.31.so`, and `golang.org/x/net` whatever follows
  /// its `@`.
  static String module(String module) {
    int at = module.indexOf('@');
    String name = base(at > 0 ? module.substring(0, at) : module);
    int so = name.indexOf(".so.");
    if (so > 0) {
      name = name.substring(0, so + 3);
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && dot < name.length() - 1 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    int version = versionStart(stem);
    return version < 0 ? name : stem.substring(0, version) + ending;
  }

  /// Where `-1.2...` begins; -1 if no digit follows a dash or the word before it is empty.
  private static int versionStart(String stem) {
    for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
      if (dash + 1 < stem.length() && Character.isDigit(stem.charAt(dash + 1))) {
        return dash;
      }
    }
    return -1;
  }
}
