package dev.kiln.app.request;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// The target of an output's name, after following its symbolic links.
///
/// @param path the end of the links; the name itself if it is no link
/// @param kind what is there
public record OutputTarget(Path path, Kind kind) {
  /// What is at the target, which decides how it is written.
  public enum Kind {
    /// Nothing, in a folder that exists.
    NEW,
    /// A file, which is replaced.
    FILE,
    /// A FIFO, a character device or an open descriptor, which is written to.
    STREAM
  }

  /// Standard output, and as an input standard input.
  private static final String STANDARD = "-";

  private static final int MOST_LINKS = 40;

  // Of st_mode, as stat(2) has it.
  private static final int TYPE_OF_FILE = 0170000;
  private static final int FIFO = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;

  /// Follows the links of a name.
  ///
  /// @throws IOException if nothing can be written there, with one line for the user
  public static OutputTarget of(Path named) throws IOException {
    Path at = named;
    for (int links = 0; links <= MOST_LINKS; links++) {
      if (isDescriptor(at)) {
        return new OutputTarget(at, Kind.STREAM);
      }
      if (!Files.isSymbolicLink(at)) {
        return new OutputTarget(at, kind(named, at));
      }
      // Not normalised: what ".." means depends on the links before it.
      at = at.toAbsolutePath().resolveSibling(Files.readSymbolicLink(at));
    }
    throw new IOException(named + ": is a link that leads to itself");
  }

  /// Whether a name leads to something that is written to, not replaced.
  public static boolean isStream(Path named) {
    try {
      return of(named).kind() == Kind.STREAM;
    } catch (IOException e) {
      return false;
    }
  }

  /// An open descriptor of a process may be a file, but it is the process that has opened it.
  private static boolean isDescriptor(Path at) {
    String name = at.toString();
    return name.equals(STANDARD)
        || name.startsWith("/dev/std")
        || name.startsWith("/dev/fd/")
        || name.startsWith("/proc/");
  }

  private static Kind kind(Path named, Path at) throws IOException {
    if (Files.isDirectory(at)) {
      throw new IOException(named + ": is a folder");
    }
    Path folder = at.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(named + ": the folder does not exist");
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(at, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        return Kind.FILE;
      }
    } catch (NoSuchFileException e) {
      return Kind.NEW;
    }
    if (!takesBytes(at)) {
      throw new IOException(named + ": is neither a file nor a FIFO nor a character device");
    }
    return Kind.STREAM;
  }

  private static boolean takesBytes(Path at) throws IOException {
    if (!at.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    int type = (int) Files.getAttribute(at, "unix:mode") & TYPE_OF_FILE;
    return type == FIFO || type == CHARACTER_DEVICE;
  }

  /// Whether a file that is there is this one, under whatever name.
  public boolean isSameAs(Path file) throws IOException {
    try {
      // Of this name one is read and the other is written.
      boolean pipe = path.toString().equals(STANDARD);
      return kind != Kind.NEW && !pipe && Files.isSameFile(path, file);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /// Opens a stream for what is appended to it; closing it leaves standard output open.
  public OutputStream open() throws IOException {
    return switch (path.toString()) {
      case STANDARD, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1" -> standard(FileDescriptor.out);
      case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2" -> standard(FileDescriptor.err);
      default -> Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    };
  }

  /// The descriptor itself, not its name: opened by its name, a file would be written to from its
  /// start, over what this process has printed, and a socket could not be opened at all.
  private static OutputStream standard(FileDescriptor descriptor) {
    return new FilterOutputStream(new FileOutputStream(descriptor)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
