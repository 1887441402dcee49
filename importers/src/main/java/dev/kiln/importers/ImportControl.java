package dev.kiln.importers;

/// How an import tells its progress and learns that nobody waits for it any more.
///
/// Called at least once per 64 KiB of the file, by the importing thread or one that it has started,
/// but never by two at once.
public interface ImportControl {
  /// Bytes of the file read so far and in all.
  void progress(long doneBytes, long totalBytes);

  boolean cancelled();

  /// Nobody watches and nobody cancels.
  static ImportControl none() {
    return new ImportControl() {
      @Override
      public void progress(long doneBytes, long totalBytes) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
