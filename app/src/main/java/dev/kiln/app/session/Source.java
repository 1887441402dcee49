package dev.kiln.app.session;

import java.nio.file.Path;

/// A profile of a document: a file, and which one of several profiles in it.
///
/// @param profile its name in the file; empty if the file holds just one, or it is not chosen yet.
///   Before the file is read it may be what a user has written: a number or a part of a name.
public record Source(Path file, String profile) {
  public static Source of(Path file) {
    return new Source(file, "");
  }

  /// The file's name without folders, with the profile's.
  public String name() {
    String name = String.valueOf(file.getFileName());
    return profile.isEmpty() ? name : name + ": " + profile;
  }
}
