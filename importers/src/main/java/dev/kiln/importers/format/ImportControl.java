package dev.kiln.importers.format;

/// How an import tells its progress and learns that nobody waits for it any more.
///
/// Called at least once per 64 KiB of the file, by the importing thread or one that it has started,
/// but never by two at once.
public interface ImportControl {
  /// Bytes of the file read so far and in all.
  void progress(long doneBytes, long totalBytes);

  boolean cancelled();

  /// How many threads the import may keep busy: fewer than there are processors where several files
  /// are read at once, as what threads find has to be merged.
  default int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// The threads of each of several imports at once.
  ///
  /// @param imports how many, at least one
  static int threadsOfOne(int imports) {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / imports);
  }

  /// Nobody watches and nobody cancels.
  static ImportControl none() {
    return oneOf(1);
  }

  /// Nobody watches and nobody cancels one of several imports at once.
  ///
  /// @param imports how many, at least one
  static ImportControl oneOf(int imports) {
    int threads = threadsOfOne(imports);
    return new ImportControl() {
      @Override
      public void progress(long doneBytes, long totalBytes) {}

      @Override
      public boolean cancelled() {
        return false;
      }

      @Override
      public int threads() {
        return threads;
      }
    };
  }
}
