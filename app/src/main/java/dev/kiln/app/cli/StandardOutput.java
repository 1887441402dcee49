package dev.kiln.app.cli;

import dev.kiln.importers.format.Problems;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers what went wrong, which a [PrintWriter] keeps to itself: an answer
/// that did not arrive is a failure.
final class StandardOutput {
  private final Remembering stream;
  private final PrintWriter writer;

  /// @param to where the bytes go
  StandardOutput(OutputStream to) {
    this.stream = new Remembering(to);
    this.writer =
        new PrintWriter(
            new OutputStreamWriter(
                new BufferedOutputStream(stream, 1 << 13), StandardCharsets.UTF_8),
            true);
  }

  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  PrintWriter writer() {
    return writer;
  }

  /// What went wrong by now, in words; null if nothing did, or if who reads has enough.
  @Nullable String problem() {
    writer.flush();
    IOException failure = stream.failure;
    return failure == null || isClosedPipe(failure)
        ? null
        : "standard output: " + Problems.words(failure);
  }

  /// Whether a reader, such as `head`, ended before the writer.
  static boolean isClosedPipe(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  /// Passes bytes on until that fails, and drops the others.
  private static final class Remembering extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException failure;

    Remembering(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (failure != null) {
        return;
      }
      try {
        to.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}
