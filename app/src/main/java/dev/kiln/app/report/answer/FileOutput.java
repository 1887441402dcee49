package dev.kiln.app.report.answer;

import dev.kiln.app.request.OutputTarget;
import dev.kiln.app.request.options.OutputOptions;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.Problems;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that a command or the window writes. This is the one place that decides whether it may be
/// written, and how.
///
/// A file is written whole or not at all: to a temporary neighbour first, then moved into place,
/// with the permissions of the file that it replaces. Symbolic links are followed, and stay. A
/// FIFO, a character device or an open descriptor is written to.
///
/// A command replaces neither a file that it reads, under whatever name, nor a profile, unless Kiln
/// has marked that as its own: see [SampleFormat#isMarked]. In the window the file dialog has asked
/// about files that exist, but what is open there is kept.
public final class FileOutput {
  /// Writes the content of the file.
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /// A file that must not be replaced.
  private enum Kept {
    INPUTS_AND_PROFILES,
    OPEN_FILES,
    NOTHING
  }

  private static final String UNLESS = "; " + OutputOptions.OVERWRITE_INPUT.name() + " replaces it";

  private final Path path;
  private final List<Path> inputs;
  private final Kept kept;

  private FileOutput(Path path, List<Path> inputs, Kept kept) {
    this.path = path;
    this.inputs = List.copyOf(inputs);
    this.kept = kept;
  }

  /// What a command writes.
  ///
  /// @param inputs the files that it reads
  /// @param overwrites whether the user said that these and profiles may be replaced
  public static FileOutput of(Path path, List<Path> inputs, boolean overwrites) {
    return new FileOutput(path, inputs, overwrites ? Kept.NOTHING : Kept.INPUTS_AND_PROFILES);
  }

  /// What the window writes, under a name that the user chose in a file dialog.
  ///
  /// @param open the files that are open in windows
  public static FileOutput chosen(Path path, List<Path> open) {
    return new FileOutput(path, open, Kept.OPEN_FILES);
  }

  /// The name as it was given.
  public Path path() {
    return path;
  }

  /// The name without folders.
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /// Whether the name ends in one of these, in capitals or not.
  public boolean endsIn(List<String> endings) {
    String name = name().toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /// Looks whether the file may be written, before there is anything to write.
  ///
  /// @return this
  /// @throws IOException if it may not, with one line for the user
  public FileOutput check() throws IOException {
    target();
    return this;
  }

  private OutputTarget target() throws IOException {
    OutputTarget target = OutputTarget.of(path);
    if (kept == Kept.NOTHING) {
      return target;
    }
    for (Path input : inputs) {
      if (target.isSameAs(input)) {
        throw new IOException(isTaken(input));
      }
    }
    if (kept == Kept.INPUTS_AND_PROFILES && target.kind() == OutputTarget.Kind.FILE) {
      String format = profile(target.path());
      if (format != null) {
        throw new IOException(path + ": is a profile already, " + format + UNLESS);
      }
    }
    return target;
  }

  private String isTaken(Path input) {
    if (kept == Kept.OPEN_FILES) {
      return path + ": is open in Kiln; choose another name";
    }
    return path + ": is the input" + (path.equals(input) ? "" : " " + input) + UNLESS;
  }

  /// The format of a profile that Kiln has not marked as its own; null if the file is none.
  private static @Nullable String profile(Path file) {
    try {
      return SampleFormat.isMarked(file)
          ? null
          : ProfileReader.format(file).map(FormatDescriptor::name).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /// Writes the file.
  ///
  /// @throws IOException if it may not or cannot be written, with one line for the user
  public void write(Body body) throws IOException {
    OutputTarget target = target();
    try {
      if (target.kind() == OutputTarget.Kind.STREAM) {
        fill(target.open(), body);
      } else {
        replace(target, body);
      }
    } catch (IOException e) {
      throw new IOException(path + ": " + Problems.words(e), e);
    }
  }

  private static void fill(OutputStream stream, Body body) throws IOException {
    try (OutputStream out = new BufferedOutputStream(stream)) {
      body.write(out);
    }
  }

  private static void replace(OutputTarget target, Body body) throws IOException {
    boolean exists = target.kind() == OutputTarget.Kind.FILE;
    Set<PosixFilePermission> permissions = exists ? permissions(target.path()) : Set.of();
    // Not named after the target, whose name may be as long as names can be.
    // By chance, as processes of containers that share a folder have the same numbers.
    String name = ".kiln-" + UUID.randomUUID() + ".part";
    Path neighbour = target.path().toAbsolutePath().resolveSibling(name);
    // A signal ends the process without this method's end.
    neighbour.toFile().deleteOnExit();
    OutputStream stream = create(neighbour, permissions);
    try {
      fill(stream, body);
      if (!permissions.isEmpty()) {
        // What the process takes away from each new file, it took from this one.
        Files.setPosixFilePermissions(neighbour, permissions);
      }
      // Any other move deletes the target first.
      Files.move(neighbour, target.path(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  /// Empty if the system knows no such permissions.
  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? Set.of() : view.readAttributes().permissions();
  }

  /// Not createTempFile: its file would be readable by the owner alone, and stay so.
  private static OutputStream create(Path file, Set<PosixFilePermission> permissions)
      throws IOException {
    FileAttribute<?>[] attributes =
        permissions.isEmpty()
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    return Channels.newOutputStream(
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
  }
}
