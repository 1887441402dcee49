package dev.kiln.app.request;

import java.util.List;

/// The options that choose what is read of the files of a question.
public final class InputOptions {
  /// The profiles that are meant in files that hold several, by number or name.
  public static final Option<List<String>> PROFILE =
      Option.list(
          "--profile",
          "N|NAME",
          Kinds.TEXT,
          "which profile to use if a file holds several (info lists them): its number, its name"
              + " or part of its name; repeat for the next such file");

  private InputOptions() {}
}
