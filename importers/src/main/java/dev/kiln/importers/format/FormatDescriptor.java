package dev.kiln.importers.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What people and desktops call a format; menus, dialogs, messages and the packages read it here,
/// so that a format is named in its own package only.
///
/// @param name for messages and, in lower case, for options: `JFR`, `pprof`, `collapsed`
/// @param title the same in running text: `collapsed stacks`
/// @param comment one file of the format, as a file manager says it: `pprof profile`
/// @param endings of such files' names, the usual one first; with their dot, in lower case
/// @param mimeTypes what a desktop knows such files by
/// @param writer makes the writer, where Kiln writes the format
public record FormatDescriptor(
    String name,
    String title,
    String comment,
    List<String> endings,
    List<MimeType> mimeTypes,
    Optional<Supplier<ProfileWriter>> writer) {

  /// A type of files by the shared MIME-info specification of freedesktop.org.
  ///
  /// @param name such as `application/x-jfr`
  /// @param endings that only such files have; with their dot
  /// @param magic the first bytes, as the specification escapes them; empty where they are not the
  ///   format's own
  /// @param parent the type that such files are as well; empty where there is none
  public record MimeType(String name, List<String> endings, String magic, String parent) {
    public MimeType {
      endings = List.copyOf(endings);
    }
  }

  public FormatDescriptor {
    endings = List.copyOf(endings);
    mimeTypes = List.copyOf(mimeTypes);
    if (endings.isEmpty()) {
      throw new IllegalArgumentException(name + " has no ending");
    }
  }
}
