package dev.kiln.app.export;

import dev.kiln.importers.collapsed.CollapsedWriter;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.tree.QueriedProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The formats that samples can be written in.
public enum SampleFormat {
  COLLAPSED,
  PPROF;

  /// What the command line calls it.
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The ending that names of such files have as a rule.
  public String ending() {
    return endings().getFirst();
  }

  /// All endings that ask for the format, the usual one first.
  public List<String> endings() {
    return switch (this) {
      case COLLAPSED -> List.of(".collapsed", ".folded", ".txt");
      case PPROF -> List.of(".pb.gz", ".pprof", ".pb");
    };
  }

  /// The format that a file's name asks for; null where it does not say.
  public static @Nullable SampleFormat ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (SampleFormat format : values()) {
      for (String ending : format.endings()) {
        if (name.endsWith(ending)) {
          return format;
        }
      }
    }
    return null;
  }

  /// Whether a file says that Kiln wrote it. Collapsed stacks cannot say so: they have no place for
  /// it that every reader skips.
  static boolean isMarked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return PprofWriter.isMarked(in.readNBytes(PprofWriter.MARK_BYTES));
    }
  }

  private ProfileWriter writer() {
    return switch (this) {
      case COLLAPSED -> new CollapsedWriter();
      case PPROF -> new PprofWriter();
    };
  }

  /// Writes what a query shows of a profile: filtered samples on transformed stacks, from caller to
  /// callee whichever way the query's tree grows.
  ///
  /// @return how many samples there are
  /// @throws dev.kiln.model.query.QueryException where the query does not fit the profile
  public int write(Profile profile, Query query, FileOutput target) throws IOException {
    int valueType = Selection.valueType(profile, query.valueType());
    boolean everything = query.equals(Query.all().withValueType(query.valueType()));
    Profile seen = everything ? profile : QueriedProfile.of(profile, query);
    Rows all = Rows.range(0, seen.samples().size());
    target.write(out -> writer().write(seen, valueType, all, out));
    return all.size();
  }
}
