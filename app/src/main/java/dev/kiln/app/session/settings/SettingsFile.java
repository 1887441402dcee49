package dev.kiln.app.session.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The file of the settings, which several processes share: it is always whole, and a change to it
/// is made under a lock beside it.
final class SettingsFile {
  /// A window waits no longer than this, 200 ms in all: settings are not worth a stutter.
  private static final int LOCK_TRIES = 20;

  private static final int LOCK_PAUSE_MS = 10;

  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /// What it holds; empty if it cannot be read.
  Optional<Properties> read() {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
      return Optional.of(values);
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Replaces the content by what the change makes of it.
  ///
  /// @param change takes what the file holds, empty if it cannot be read
  /// @return what was written
  Properties update(Function<Optional<Properties>, Properties> change) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = lock(channel);
      try {
        Properties values = change.apply(read());
        replace(values);
        return values;
      } finally {
        if (lock != null) {
          lock.release();
        }
      }
    }
  }

  /// Null if another holds the lock for long or the file system has none: then the change is made
  /// all the same.
  private static @Nullable FileLock lock(FileChannel channel) {
    for (int i = 0; i < LOCK_TRIES; i++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException _) {
        // Another window of this process is writing.
      } catch (IOException _) {
        return null;
      }
      try {
        Thread.sleep(LOCK_PAUSE_MS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }

  private void replace(Properties values) throws IOException {
    // A file that is a link stays one: its target is replaced.
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path whole = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      try (Writer out = Files.newBufferedWriter(whole, StandardOpenOption.CREATE_NEW)) {
        values.store(out, "Kiln");
      }
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
