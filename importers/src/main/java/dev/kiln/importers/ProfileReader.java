package dev.kiln.importers;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.Problems;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.SourceFiles;
import dev.kiln.importers.unread.UnreadFormat;
import dev.kiln.model.column.ProfileTooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// Opens a file whatever its name: unwraps it, tells its format by content, imports it.
public final class ProfileReader {
  private ProfileReader() {}

  /// Reads all profiles of one file.
  ///
  /// Files of an archive that are no profiles, or cannot be read, are logged if another one can.
  ///
  /// @throws ImportException with one line for the user
  /// @throws ImportCancelledException once the control says so
  public static ImportResult read(Path file, ImportControl control)
      throws ImportException, ImportCancelledException {
    return read(file, control, BuiltinImporters.all());
  }

  /// @param importers those that are asked whether a file is theirs
  static ImportResult read(Path file, ImportControl control, List<ProfileImporter> importers)
      throws ImportException, ImportCancelledException {
    ImportLog log = new ImportLog();
    return guarded(
        file,
        "",
        () -> {
          try (SourceFiles files = new SourceFiles(file, control, log)) {
            return new FileImport(files, importers, log).read();
          }
        });
  }

  /// What a file is called: its name without folders, or `stdin`.
  public static String name(Path file) {
    return ByteSource.nameOf(file);
  }

  private interface Reading<T> {
    T read() throws IOException, ImportException;
  }

  /// @param what is read of the file, for messages; empty for its profiles
  private static <T> T guarded(Path file, String what, Reading<T> reading)
      throws ImportException, ImportCancelledException {
    try {
      if (Files.isDirectory(file)) {
        throw new ImportException(file + ": " + what + "is a folder, not a profile");
      }
      return reading.read();
    } catch (ImportCancelledException e) {
      throw e;
    } catch (CancellationException e) {
      throw new ImportCancelledException();
    } catch (NoSuchFileException e) {
      throw new ImportException(file + ": " + what + Problems.words(e), e);
    } catch (IOException | ProfileTooLargeException e) {
      throw new ImportException(file.getFileName() + ": " + what + message(e), e);
    }
  }

  /// The format of the first profile that lies in a file; empty if there is none.
  public static Optional<FormatDescriptor> format(Path file) {
    try (SourceFiles files = new SourceFiles(file, ImportControl.none(), new ImportLog())) {
      for (ByteSource source : files.list()) {
        List<ProfileImporter> claims = claims(source.head());
        if (!claims.isEmpty()) {
          return Optional.of(claims.getFirst().descriptor());
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// @throws ImportException if no importer knows the file
  static ProfileImporter detect(ByteSource source, List<ProfileImporter> importers)
      throws IOException, ImportException {
    Head head = source.head();
    if (head.length() == 0) {
      throw new ImportException(source.name() + ": the file is empty");
    }
    List<ProfileImporter> claims = claims(head, importers);
    if (!claims.isEmpty()) {
      return claims.getFirst();
    }
    Optional<UnreadFormat> unread = UnreadFormat.of(head);
    if (unread.isPresent()) {
      throw new ImportException(source.name() + ": " + unread.get().refusal(source.name()));
    }
    String known =
        importers.stream()
            .map(importer -> importer.descriptor().name())
            .collect(Collectors.joining(", "));
    throw new ImportException(
        source.name() + ": not a profile that Kiln reads (" + known + "); it " + look(head));
  }

  /// Asks the rules of a profile's format what they find in it.
  ///
  /// @param profile its name, as its import gave it; empty if the file holds just one
  /// @return empty if its format has no rules
  /// @throws ImportException with one line for the user
  /// @throws ImportCancelledException once the control says so
  public static Optional<Findings> findings(Path file, String profile, ImportControl control)
      throws ImportException, ImportCancelledException {
    return guarded(
        file,
        "findings: ",
        () -> {
          try (SourceFiles files = new SourceFiles(file, control, new ImportLog())) {
            for (ByteSource source : files.list()) {
              boolean only = profile.isEmpty() && !claims(source.head()).isEmpty();
              if (!files.isArchive() || only || profile.equals(source.name())) {
                return findings(source);
              }
            }
            throw new IOException("no longer holds " + profile);
          }
        });
  }

  private static Optional<Findings> findings(ByteSource source)
      throws IOException, ImportException {
    Optional<FindingsReader> reader =
        claims(source.head()).stream().findFirst().flatMap(ProfileImporter::findings);
    return reader.isEmpty() ? Optional.empty() : Optional.of(reader.get().read(source));
  }

  /// Why a file has no findings, in words: which formats have them.
  public static String whyNoFindings() {
    String formats =
        BuiltinImporters.all().stream()
            .filter(importer -> importer.findings().isPresent())
            .map(importer -> importer.descriptor().name())
            .collect(Collectors.joining(" and "));
    return "only " + formats + " recordings have them";
  }

  /// Every importer that claims the head; one, or none, unless two formats are mistaken for one.
  static List<ProfileImporter> claims(Head head) {
    return claims(head, BuiltinImporters.all());
  }

  static List<ProfileImporter> claims(Head head, List<ProfileImporter> importers) {
    return importers.stream().filter(i -> i.recognizes(head)).toList();
  }

  private static String look(Head head) {
    byte[] start = java.util.Arrays.copyOf(head.toBytes(), Math.min(head.length(), 16));
    String text = new String(start, StandardCharsets.ISO_8859_1);
    boolean readable =
        text.chars().allMatch(c -> c >= 0x20 && c < 0x7f || Character.isWhitespace(c));
    return readable
        ? "starts with \"" + text.strip().replaceAll("\\s+", " ") + "\""
        : "starts with bytes " + java.util.HexFormat.ofDelimiter(" ").formatHex(start);
  }

  /// What went wrong, in words.
  static String message(Exception e) {
    return Problems.words(e);
  }
}
