package dev.kiln.importers;

import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.importers.format.SourceFiles;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.SealRemarks;
import dev.kiln.model.column.ProfileTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One import: all profiles of all files that lie in one file.
final class FileImport {
  /// More than a reader can choose from, and each takes some kilobytes even if it is empty.
  private static final int MAX_PROFILES = 10_000;

  private final List<ProfileImporter> importers;
  private final SourceFiles files;
  private final ImportLog log;
  private final List<Imported> profiles = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /// @param importers those that are asked whether a file is theirs
  /// @param log of the whole file
  FileImport(SourceFiles files, List<ProfileImporter> importers, ImportLog log) {
    this.files = files;
    this.importers = importers;
    this.log = log;
  }

  /// @throws ImportException if none of the files is a profile that can be read
  ImportResult read() throws IOException, ImportException {
    if (!files.isArchive()) {
      ByteSource only = files.list().getFirst();
      read(only, ProfileReader.detect(only, importers), false);
      return new ImportResult(profiles, log);
    }
    String refusal = null;
    for (ByteSource file : files.list()) {
      String problem = readOneOf(file);
      refusal = refusal == null ? problem : refusal;
      log.addAll(files.list().size() > 1 ? file.name() + ": " : "", file.log());
    }
    if (profiles.isEmpty()) {
      throw new ImportException(
          files.name() + ": " + (refusal == null ? "the archive holds no profile" : refusal));
    }
    return new ImportResult(profiles, log);
  }

  /// @return why a file of an archive cannot be read though it is a profile; null otherwise
  private @Nullable String readOneOf(ByteSource file) throws ImportCancelledException {
    try {
      List<ProfileImporter> claims = ProfileReader.claims(file.head(), importers);
      if (claims.isEmpty()) {
        log.add("skipped a file that is not a profile", file.name());
      } else {
        read(file, claims.getFirst(), true);
      }
      return null;
    } catch (ImportCancelledException cancelled) {
      throw cancelled;
    } catch (ImportException e) {
      return refused(String.valueOf(e.getMessage()));
    } catch (IOException | ProfileTooLargeException e) {
      return refused(file.name() + ": " + ProfileReader.message(e));
    }
  }

  private String refused(String reason) {
    log.add(reason, "");
    return reason;
  }

  /// @param archive whether the file is one of several, so that its name tells profiles apart
  private void read(ByteSource file, ProfileImporter importer, boolean archive)
      throws IOException, ImportException {
    Begun begun = new Begun();
    importer.read(file, begun, file.log());
    if (begun.builders.isEmpty()) {
      throw new IllegalStateException(importer.descriptor().name() + " began no profile");
    }
    for (int i = 0; i < begun.builders.size(); i++) {
      String name = begun.names.get(i);
      String whole = archive && !name.isEmpty() ? file.name() + "/" + name : name;
      ProfileBuilder builder = begun.builders.get(i);
      Profile profile = builder.build();
      tellValues(builder.remarks(), file.log());
      profiles.add(new Imported(unique(whole.isEmpty() ? file.name() : whole), profile));
    }
  }

  private static void tellValues(SealRemarks sealed, ImportLog log) {
    if (!sealed.yielded().isEmpty()) {
      log.add(sealed.yielded(), "");
    }
    if (sealed.cutValues() > 0) {
      log.add("value cut: together the values do not fit into 64 bits", "", sealed.cutValues());
    }
    if (sealed.negativeValues() > 0) {
      log.add(
          "value below zero: shares and widths are of the sum of absolute values",
          "",
          sealed.negativeValues());
    }
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  /// The profiles that an importer has begun.
  private final class Begun implements ProfileSink {
    private final List<String> names = new ArrayList<>();
    private final List<ProfileBuilder> builders = new ArrayList<>();

    @Override
    public ProfileBuilder begin(String name) {
      if (builders.size() + profiles.size() == MAX_PROFILES) {
        throw new ProfileTooLargeException(
            "the file holds more than " + MAX_PROFILES + " profiles");
      }
      ProfileBuilder builder = new ProfileBuilder(files.guard());
      names.add(name);
      builders.add(builder);
      return builder;
    }
  }
}
