package dev.kiln.importers.format;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a profile in one format; the same profile gives the same bytes, whenever and wherever.
public interface ProfileWriter {
  /// A mark lies within so many bytes of a file's start.
  int MARK_LIMIT = 64;

  /// Whether a file that starts so says that this writer wrote it. Most formats cannot say so: they
  /// have no place for it that every reader skips.
  ///
  /// @param start its first [#MARK_LIMIT] bytes, or all
  default boolean isMarked(byte[] start) {
    return false;
  }

  /// Writes some rows of a profile.
  ///
  /// @param valueType the value type to write; a format that holds several writes all value types
  ///   of the same event type
  /// @param rows which samples; those of other event types are left out
  /// @param out is not closed
  void write(Profile profile, int valueType, Rows rows, OutputStream out) throws IOException;
}
