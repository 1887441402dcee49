package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.format.Problems;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmc.common.item.IItemCollection;

/// Asks the rules of JDK Mission Control's automated analysis what they find in a recording.
///
/// The rules want all events as objects in memory, about nine bytes per byte of the recording: so
/// this is only done when asked for, and a recording that may not fit is refused before it is read.
/// The rules are asked one after another; JMC loads the events with threads of its own.
public final class JfrFindings implements FindingsReader {
  /// Above this the wait is longer than anyone would think.
  private static final long MAX_BYTES = 64L << 20;

  private static final int HEAP_BYTES_PER_BYTE = 9;

  @Override
  public Findings read(ByteSource source) throws ImportException, ImportCancelledException {
    return read(source, limit(Runtime.getRuntime().maxMemory()));
  }

  /// @param maxBytes the largest decoded recording that is read
  static Findings read(ByteSource source, long maxBytes)
      throws ImportException, ImportCancelledException {
    ImportLog log = source.log();
    ImportControl control = source.control();
    try {
      if (!ChunkHeader.startsFile(source.head())) {
        throw refusal(source, "only JFR recordings have them");
      }
      IItemCollection events = new JmcEvents(source, control, log).load(maxBytes);
      Stream<Finding> found = new JmcRules(events, control, log).evaluate();
      return new Findings(found.toList(), log);
    } catch (ImportCancelledException e) {
      throw e;
    } catch (RecordingTooLargeException e) {
      throw refusal(source, tooLarge(maxBytes));
    } catch (OutOfMemoryError e) {
      throw refusal(source, "the recording's events need more memory than there is");
    } catch (IOException e) {
      throw refusal(source, message(e));
    }
  }

  /// The largest decoded recording for a heap, bytes: a quarter of the heap holds its events.
  static long limit(long heapBytes) {
    return Math.min(MAX_BYTES, heapBytes / 4 / HEAP_BYTES_PER_BYTE);
  }

  private static String tooLarge(long maxBytes) {
    return String.format(
        Locale.ROOT,
        "with this heap, JMC's rules run only on recordings of up to %.1f MiB, and this one is"
            + " larger",
        maxBytes / (double) (1 << 20));
  }

  private static ImportException refusal(ByteSource source, String reason) {
    return new ImportException(source.name() + ": findings: " + reason);
  }

  private static String message(IOException e) {
    return Problems.words(e);
  }
}
