package dev.kiln.model.column;

/// Watches a profile while it is built, for whoever waits for it.
public interface BuildGuard {
  /// Nobody waits, and all may grow.
  BuildGuard NONE =
      new BuildGuard() {
        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void grown(long bytes) {}
      };

  /// Whether nobody waits for the profile any more.
  boolean cancelled();

  /// Told every now and then what the tables have grown by.
  ///
  /// @param bytes a low estimate of the memory
  /// @throws ProfileTooLargeException if that is more than the source of the profile can be worth
  void grown(long bytes);
}
