package dev.kiln.importers.cpuprofile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a function's code comes from, by the URL of its script.
///
/// ```
///   file:///app/node_modules/@koa/router/lib/layer.js   @koa/router    /app/node_modules/...
///   node:internal/streams/state                         node           node:internal/...
///   https://example.com/static/app.js                   example.com    https://example.com/...
///   /home/me/app/src/parser/tokens.js                   parser         /home/me/...
///   wasm://wasm/0e2a7d12                                wasm           wasm://wasm/0e2a7d12
/// ```
///
/// @param file the script's path, or its URL if it is no file
/// @param module the package below `node_modules`, else the host, else the scheme, else the folder;
///   empty if the URL has none of these
record Script(String file, String module) {
  private static final Pattern PACKAGE = Pattern.compile("[/\\\\]node_modules[/\\\\]");
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final Pattern HOST =
      Pattern.compile("^(?:https?|chrome|chrome-extension|devtools)://([^/?#]+)");
  private static final Pattern SCHEME = Pattern.compile("^(node|wasm|native|extensions)[: ]");
  private static final Pattern FOLDER = Pattern.compile("([^/\\\\:]+)[/\\\\][^/\\\\]*$");

  static Script of(String url) {
    String file = url.startsWith("file://") ? path(url.substring("file://".length())) : url;
    return new Script(file, module(file));
  }

  /// `/C:/app.js` of a file URL is `C:/app.js`.
  private static String path(String path) {
    boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
    return drive ? path.substring(1) : path;
  }

  private static String module(String file) {
    String inPackage = npmPackage(file);
    if (!inPackage.isEmpty()) {
      return inPackage;
    }
    for (Pattern pattern : new Pattern[] {HOST, SCHEME, FOLDER}) {
      Matcher matcher = pattern.matcher(file);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  /// A package can have packages of its own below it: the innermost counts.
  private static String npmPackage(String file) {
    int start = -1;
    for (Matcher matcher = PACKAGE.matcher(file); matcher.find(); ) {
      start = matcher.end();
    }
    if (start < 0) {
      return "";
    }
    String[] parts = SEPARATOR.split(file.substring(start), 3);
    boolean scoped = parts[0].startsWith("@") && parts.length > 2;
    return scoped ? parts[0] + "/" + parts[1] : parts[0];
  }

  /// The last part of the path.
  String shortName() {
    int at = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(at + 1);
  }
}
