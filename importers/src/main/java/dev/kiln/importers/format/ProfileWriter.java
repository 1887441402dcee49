package dev.kiln.importers.format;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a profile in one format; the same profile gives the same bytes, whenever and wherever.
public interface ProfileWriter {
  /// Writes some rows of a profile.
  ///
  /// @param valueType the value type to write; a format that holds several writes all value types
  ///   of the same event type
  /// @param rows which samples; those of other event types are left out
  /// @param out is not closed
  void write(Profile profile, int valueType, Rows rows, OutputStream out) throws IOException;

  /// Whether a file says that this writer wrote it; false for formats that have no place for it.
  ///
  /// @param start the first [#MARK_BYTES] bytes of the file, or all of a shorter one
  default boolean isMarked(byte[] start) {
    return false;
  }

  /// How many bytes, at most, a mark and all before it take.
  int MARK_BYTES = 64;
}
