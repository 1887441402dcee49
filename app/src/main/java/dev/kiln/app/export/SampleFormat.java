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
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The formats that samples can be written in.
public enum SampleFormat {
  COLLAPSED(".collapsed", ".*\\.(collapsed|folded|txt)"),
  PPROF(".pb.gz", ".*\\.(pb\\.gz|pprof|pb)");

  private final String ending;
  private final String fileNames;

  SampleFormat(String ending, String fileNames) {
    this.ending = ending;
    this.fileNames = fileNames;
  }

  /// The ending that names of such files have as a rule.
  public String ending() {
    return ending;
  }

  /// The format that a file's name asks for; null where it does not say.
  public static @Nullable SampleFormat ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (SampleFormat format : values()) {
      if (name.matches(format.fileNames)) {
        return format;
      }
    }
    return null;
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
  public int write(Profile profile, Query query, Path target) throws IOException {
    int valueType = Selection.valueType(profile, query.valueType());
    boolean everything = query.equals(Query.all().withValueType(query.valueType()));
    Profile seen = everything ? profile : QueriedProfile.of(profile, query);
    Rows all = Rows.range(0, seen.samples().size());
    FileOutput.write(target, out -> writer().write(seen, valueType, all, out));
    return all.size();
  }
}
