package dev.kiln.app.request.options;

import dev.kiln.app.request.Option;

/// The option of every question whose answer may be a file.
public final class OutputOptions {
  public static final Option<Boolean> OVERWRITE_INPUT =
      Option.flag("--overwrite-input", "replace OUT even if it is an input or another profile");

  private OutputOptions() {}
}
