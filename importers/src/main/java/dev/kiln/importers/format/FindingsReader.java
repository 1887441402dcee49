package dev.kiln.importers.format;

/// Looks for findings in files of one format: what rules can tell of a recording that samples alone
/// do not say. Takes time and memory, so it is done when asked for only.
public interface FindingsReader {
  /// Reads a file and asks every rule, on the calling thread; other threads may ask the file's
  /// control for cancellation, too.
  ///
  /// @throws ImportException with one line for the user, where the file is too large for this or
  ///   cannot be read
  /// @throws ImportCancelledException where the control said so
  Findings read(ByteSource source) throws ImportException, ImportCancelledException;
}
