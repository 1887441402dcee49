package dev.kiln.app.report.answer;

import dev.kiln.importers.BuiltinImporters;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.ProfileWriter;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.tree.QueriedProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A format that samples can be written in: one whose importer has a writer.
public final class SampleFormat {
  private final FormatDescriptor descriptor;
  private final Supplier<ProfileWriter> writer;

  private SampleFormat(FormatDescriptor descriptor, Supplier<ProfileWriter> writer) {
    this.descriptor = descriptor;
    this.writer = writer;
  }

  /// Every such format, by name.
  public static List<SampleFormat> values() {
    List<SampleFormat> formats = new ArrayList<>();
    for (FormatDescriptor descriptor : BuiltinImporters.descriptors()) {
      descriptor.writer().ifPresent(writer -> formats.add(new SampleFormat(descriptor, writer)));
    }
    formats.sort((a, b) -> a.name().compareTo(b.name()));
    return formats;
  }

  /// The format's word: `collapsed`.
  public String name() {
    return descriptor.name().toLowerCase(Locale.ROOT);
  }

  /// One file of the format, for a menu: `pprof profile`.
  public String comment() {
    return descriptor.comment();
  }

  /// All endings that ask for the format, the usual one first.
  public List<String> endings() {
    return descriptor.endings();
  }

  /// Whether a file says that Kiln wrote it, in any format that has a place for saying so.
  static boolean isMarked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ProfileWriter.MARK_BYTES);
      return values().stream().anyMatch(format -> format.writer.get().isMarked(start));
    }
  }

  /// The ending that names of such files have as a rule.
  public String ending() {
    return descriptor.endings().getFirst();
  }

  /// The words of all: `collapsed or pprof`.
  public static String words() {
    return values().stream().map(SampleFormat::name).collect(Collectors.joining(" or "));
  }

  /// The format of this word, in whichever case; null if there is none.
  public static @Nullable SampleFormat ofWord(String word) {
    for (SampleFormat format : values()) {
      if (format.name().equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    return null;
  }

  /// The format that a file's name asks for; null if it does not say.
  public static @Nullable SampleFormat ofName(String fileName) {
    for (SampleFormat format : values()) {
      if (!format.endingIn(fileName).isEmpty()) {
        return format;
      }
    }
    return null;
  }

  /// The ending of a file's name: one of several parts, such as `.pb.gz`, if a format has it.
  public static String endingOf(String fileName) {
    SampleFormat format = ofName(fileName);
    return format == null
        ? fileName.substring(fileName.lastIndexOf('.'))
        : format.endingIn(fileName);
  }

  private String endingIn(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return descriptor.endings().stream().filter(name::endsWith).findFirst().orElse("");
  }

  /// Writes what a query shows of a profile: filtered samples on transformed stacks, from caller to
  /// callee whichever way the query's tree grows.
  ///
  /// @return how many samples there are
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public int write(Profile profile, Query query, FileOutput target) throws IOException {
    int valueType = Selection.valueType(profile, query.valueType());
    boolean everything = query.equals(Query.all().withValueType(query.valueType()));
    Profile seen = everything ? profile : QueriedProfile.of(profile, query);
    Rows all = Rows.range(0, seen.samples().size());
    target.write(out -> writer.get().write(seen, valueType, all, out));
    return all.size();
  }
}
