package dev.kiln.importers.collapsed;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.FormatDescriptor;
import dev.kiln.importers.format.FormatDescriptor.MimeType;
import dev.kiln.importers.format.Head;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.ProfileImporter;
import dev.kiln.importers.format.ProfileSink;
import dev.kiln.importers.text.Blocks;
import dev.kiln.importers.text.TextEncoding;
import dev.kiln.importers.text.Utf8Stream;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads collapsed ("folded") stacks, the text that Brendan Gregg's FlameGraph scripts made common.
///
/// ```
///   main;work;read file 42
/// ```
///
/// Frames stand outermost first between semicolons; the count is what follows the last blank. Blank
/// lines and `#` comments are skipped silently, other lines without a count are skipped and logged.
/// UTF-8 and UTF-16 are read, with or without byte order mark. The suffixes `_[j] _[i] _[k] _[0]
/// _[1] _[w]` become the frame kind. File and module of functions stay empty: the format has none.
/// Lines with the same stack become one row.
///
/// The value type is `samples/count`. If 95 of 100 lines end in two numbers, as difffolded.pl
/// writes them, the value types are `base/samples` and `current/samples`. The override is the
/// constructor that says so.
///
/// Counts may be decimal or exponent numbers. If any count has a fraction, **all** values of the
/// file are multiplied by the smallest power of ten, 10 to 1,000,000, that makes every count whole;
/// the unit becomes that part of it (`count/1000`) and a fact says so. Counts with more than six
/// decimal places are rounded to six, half to even, and logged. Sums beyond 64 bits stay at the
/// largest value and are logged.
public final class CollapsedImporter implements ProfileImporter {
  /// How many counts a line carries.
  public enum Counts {
    /// Told by the lines.
    DETECT,
    ONE,
    /// Base and current, as in a diff file.
    TWO
  }

  private final Counts counts;

  public CollapsedImporter() {
    this(Counts.DETECT);
  }

  /// An importer that knows how many counts a line has.
  public CollapsedImporter(Counts counts) {
    this.counts = counts;
  }

  @Override
  public FormatDescriptor descriptor() {
    MimeType type =
        new MimeType("text/x-collapsed-stacks", List.of(".collapsed", ".folded"), "", "text/plain");
    return new FormatDescriptor(
        "collapsed",
        "collapsed stacks",
        "Collapsed stacks",
        List.of(".collapsed", ".folded", ".txt"),
        List.of(type),
        Optional.of(CollapsedWriter::new));
  }

  @Override
  public boolean recognizes(Head head) {
    return CollapsedSignature.of(head).matches();
  }

  @Override
  public void read(ByteSource source, ProfileSink sink, ImportLog log)
      throws IOException, ImportException {
    Head head = source.head();
    TextEncoding encoding = TextEncoding.of(head.toBytes());
    boolean diff = isDiff(source, head, encoding);
    ProfileBuilder builder = sink.begin("");
    int event = builder.eventType("samples");
    CollapsedAssembler assembler;
    try (InputStream in = open(source, encoding)) {
      List<BlockParser> parsers =
          CollapsedReader.read(new Blocks(in), diff, source.threads(), source.encodedSize());
      assembler = new CollapsedAssembler(builder, parsers, diff ? 2 : 1);
    }
    long scale = assembler.merge(log).scale();
    if (assembler.rows() == 0) {
      throw new ImportException(source.name() + ": no line holds a stack and a count");
    }
    // A scaled count is a part of its unit, so that what is shown is what the file says.
    String part = scale > 1 ? "/" + scale : "";
    if (diff) {
      builder.valueType(event, new ValueType("base", "samples" + part));
      builder.valueType(event, new ValueType("current", "samples" + part));
      builder.defaultValueType(1);
    } else {
      builder.valueType(event, new ValueType("samples", "count" + part));
    }
    assembler.addRows(event);
    builder.format("collapsed", diff ? "diff" : "");
    if (scale > 1) {
      builder.fact("Count scale", "counts are fractions; all were multiplied by " + scale);
    }
  }

  private boolean isDiff(ByteSource source, Head head, TextEncoding encoding) throws IOException {
    if (counts != Counts.DETECT) {
      return counts == Counts.TWO;
    }
    if (!CollapsedSignature.of(head).looksLikeDiff()) {
      return false;
    }
    try (InputStream in = open(source, encoding)) {
      return CollapsedSignature.isDiff(in);
    }
  }

  private static InputStream open(ByteSource source, TextEncoding encoding) throws IOException {
    InputStream in = source.open();
    try {
      in.skipNBytes(encoding.bomLength());
      return encoding.isUtf8() ? in : new Utf8Stream(in, encoding.charset());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
