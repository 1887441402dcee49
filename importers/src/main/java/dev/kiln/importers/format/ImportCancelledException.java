package dev.kiln.importers.format;

import java.io.IOException;

/// Ends an import that the user cancelled; thrown by the source's stream, so that no importer has
/// to ask.
public final class ImportCancelledException extends IOException {
  private static final long serialVersionUID = 1L;

  public ImportCancelledException() {
    super("the import was cancelled");
  }
}
