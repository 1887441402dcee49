package dev.kiln.importers;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.column.ProfileTooLargeException;
import java.io.EOFException;
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

  /// Reads one file.
  ///
  /// @throws ImportException with one line for the user
  /// @throws ImportCancelledException where the control said so
  public static ImportResult read(Path file, ImportControl control)
      throws ImportException, ImportCancelledException {
    ImportLog log = new ImportLog();
    try {
      if (Files.isDirectory(file)) {
        throw new ImportException(file + ": is a folder, not a profile");
      }
      ByteSource source = new ByteSource(file, control, log);
      ProfileImporter importer = detect(new ByteSource(file, control, new ImportLog()));
      ProfileBuilder builder = new ProfileBuilder(control::cancelled);
      importer.read(source, builder, log);
      return new ImportResult(builder.build(), log);
    } catch (ImportCancelledException e) {
      throw e;
    } catch (CancellationException e) {
      throw new ImportCancelledException();
    } catch (NoSuchFileException e) {
      throw new ImportException(file + ": no such file", e);
    } catch (IOException | ProfileTooLargeException e) {
      throw new ImportException(file.getFileName() + ": " + message(e), e);
    }
  }

  /// Tells a file's format.
  ///
  /// @throws ImportException where no importer knows it
  public static ProfileImporter detect(ByteSource source) throws IOException, ImportException {
    Head head = source.head();
    if (head.length() == 0) {
      throw new ImportException(source.name() + ": the file is empty");
    }
    for (ProfileImporter importer : BuiltinImporters.all()) {
      if (importer.recognizes(head)) {
        return importer;
      }
    }
    String known =
        BuiltinImporters.all().stream()
            .map(importer -> importer.descriptor().name())
            .collect(Collectors.joining(", "));
    throw new ImportException(
        source.name() + ": not a profile that Kiln reads (" + known + "); it " + look(head));
  }

  /// Who looks for findings in a file; nobody where its format has none.
  ///
  /// @throws ImportException with one line for the user, where the file cannot be read
  public static Optional<FindingsReader> findings(Path file) throws ImportException {
    try {
      Head head = new ByteSource(file, ImportControl.none(), new ImportLog()).head();
      return claims(head).stream().findFirst().flatMap(ProfileImporter::findings);
    } catch (NoSuchFileException e) {
      throw new ImportException(file.getFileName() + ": findings: no such file", e);
    } catch (IOException e) {
      throw new ImportException(file.getFileName() + ": findings: " + message(e), e);
    }
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
    return BuiltinImporters.all().stream().filter(i -> i.recognizes(head)).toList();
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

  private static String message(Exception e) {
    if (e instanceof EOFException) {
      return "the file ends inside the header of its container";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
