package dev.kiln.importers.format;

import dev.kiln.model.column.BuildGuard;
import dev.kiln.model.column.ProfileTooLargeException;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// What one file may cost, however many profiles it holds and however deep they are packed: the
/// bytes that its containers decode to, and the memory that its profiles take, all together.
///
/// Every container of the file and of the files in it draws on the same budget, and so does every
/// profile that is built, so that a bomb is refused that is put together from harmless parts.
final class ImportBudget implements BuildGuard {
  /// Profiles compress 5 to 100 times; deflate cannot pass 1,032. Small files may do as they like.
  private static final long MAX_RATIO = 500;

  private static final long ALWAYS_ALLOWED = 256L << 20;

  /// Bytes of tables that a byte of a file can be worth. A frame of a stack takes a byte of pprof
  /// at least, and 16 in the tables; inlined frames make several of one.
  private static final int WORTH = 100;

  private final long encodedSize;
  private final long limit;
  private final BooleanSupplier cancelled;
  private long decoded;
  private long grown;

  /// @param encodedSize bytes of the file on disk
  /// @param cancelled whether nobody waits for the import any more
  ImportBudget(long encodedSize, BooleanSupplier cancelled) {
    this.encodedSize = encodedSize;
    this.limit = Math.max(ALWAYS_ALLOWED, encodedSize * MAX_RATIO);
    this.cancelled = cancelled;
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  @Override
  public synchronized void grown(long bytes) {
    grown += bytes;
    if (grown > ALWAYS_ALLOWED + WORTH * (encodedSize + decoded)) {
      throw new ProfileTooLargeException(
          String.format(
              Locale.ROOT,
              "its tables grow to more than %d MB, and it has %,d bytes: refused as a bomb",
              grown >> 20,
              encodedSize));
    }
  }

  private synchronized void draw(long bytes, String container) throws IOException {
    decoded += bytes;
    if (decoded > limit) {
      throw new IOException(
          container + " data decode to more than " + limit + " bytes: refused as a bomb");
    }
  }

  /// What is drawn for one file, whose bytes count once however often it is opened.
  final class Account {
    private long counted;

    /// Begins to read the file from its start.
    Pass pass() {
      return new Pass(this);
    }

    private void reached(long bytes, String container) throws IOException {
      if (bytes > counted) {
        long more = bytes - counted;
        counted = bytes;
        draw(more, container);
      }
    }
  }

  /// One reading of a file.
  static final class Pass {
    private final Account account;
    private long decoded;

    private Pass(Account account) {
      this.account = account;
    }

    /// Counts decoded bytes.
    ///
    /// @param container what they were decoded from, for the message
    /// @throws IOException once all are more than any profile's file decodes to
    void decoded(int bytes, String container) throws IOException {
      decoded += bytes;
      account.reached(decoded, container);
    }
  }
}
