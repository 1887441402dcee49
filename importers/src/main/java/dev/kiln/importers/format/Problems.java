package dev.kiln.importers.format;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What went wrong with a file, in words for a user: the one place that reads them off an
/// exception, whose own text is often a path alone or the name of a class.
public final class Problems {
  /// `java.io.FileNotFoundException` tells its reason behind the path only.
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)$");

  private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|sun|jdk|com\\.sun)\\.[a-z]+");

  private Problems() {}

  /// A few words without a path: `permission denied`, `the disk is full`.
  public static String words(Throwable problem) {
    return switch (problem) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemLoopException _ -> "a link that leads to itself";
      case NotDirectoryException _ -> "not a folder";
      case EOFException _ -> "the file ends inside the header of its container";
      case CharacterCodingException _ -> "a text that is not in its encoding";
      case ClosedByInterruptException _ -> "interrupted";
      case FileNotFoundException e -> system(bracketed(e.getMessage()));
      case FileSystemException e -> system(e.getReason());
      default -> system(problem.getMessage());
    };
  }

  private static @Nullable String bracketed(@Nullable String message) {
    Matcher matcher = IN_BRACKETS.matcher(message == null ? "" : message);
    return matcher.find() ? matcher.group(1) : message;
  }

  /// The operating system's words as part of a sentence.
  private static String system(@Nullable String said) {
    if (said == null || said.isBlank() || CLASS_NAME.matcher(said).find()) {
      return "it cannot be read or written";
    }
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("no space left")) {
      return "the disk is full";
    }
    if (lower.equals("bad file descriptor")) {
      return "it is closed";
    }
    for (String known :
        new String[] {
          "file name too long",
          "permission denied",
          "is a directory",
          "read-only file system",
          "too many open files",
          "too many levels of symbolic links",
          "input/output error",
          "no such file or directory",
          "operation not permitted",
          "disk quota exceeded"
        }) {
      if (lower.equals(known)) {
        return known;
      }
    }
    return said;
  }
}
