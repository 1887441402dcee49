package dev.kiln.render.color;

import dev.kiln.model.FrameKind;
import java.util.Arrays;

/// The name of a function's module in a picture: the file name of its binary or jar, or the module
/// of its Go import path, because a Go program is a single binary.
final class ModuleNames {
  static final String UNKNOWN = "unknown module";
  static final String KERNEL = "kernel";
  static final String GO_STANDARD = "Go standard library";

  private ModuleNames() {}

  static String of(String function, String module, FrameKind kind) {
    if (kind == FrameKind.KERNEL || module.startsWith("[kernel")) {
      return KERNEL;
    }
    if (kind == FrameKind.SYNTHETIC) {
      return UNKNOWN;
    }
    int slash = Family.goSlash(function);
    if (slash >= 0) {
      return goModule(function.substring(0, function.indexOf('.', slash)));
    }
    if (module.isEmpty()) {
      return Family.isGoStandard(function) ? GO_STANDARD : UNKNOWN;
    }
    return module.substring(Math.max(module.lastIndexOf('/'), module.lastIndexOf('\\')) + 1);
  }

  /// `github.com/acme/cart/internal/db` -> `github.com/acme/cart`, `golang.org/x/net/http2` ->
  /// `golang.org/x/net`, `google.golang.org/grpc/status` -> `google.golang.org/grpc`.
  private static String goModule(String path) {
    String[] parts = path.split("/", 4);
    if (!parts[0].contains(".")) {
      return GO_STANDARD;
    }
    if (parts.length < 2 || parts[1].isEmpty()) {
      return parts[0];
    }
    boolean owned =
        Family.isForge(parts[0]) || parts[0].equals("golang.org") && parts[1].equals("x");
    int length = Math.min(parts.length, owned ? 3 : 2);
    return String.join("/", Arrays.copyOf(parts, length));
  }
}
