package dev.kiln.importers.jfr;

import dev.kiln.importers.ByteSource;
import dev.kiln.importers.Head;
import dev.kiln.importers.ImportException;
import dev.kiln.importers.ImportLog;
import dev.kiln.importers.ProfileImporter;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/// Reads JDK Flight Recorder files, chunk by chunk, without holding events in memory; see the
/// package for what becomes of them.
///
/// Chunks that cannot be read are logged and the others kept; a file of which nothing is left, or
/// without any event that carries samples, is an ImportException.
public final class JfrImporter implements ProfileImporter {
  @Override
  public String format() {
    return "JFR";
  }

  @Override
  public boolean recognizes(Head head) {
    return head.startsWith('F', 'L', 'R', 0);
  }

  @Override
  public void read(ByteSource source, ProfileBuilder builder, ImportLog log)
      throws IOException, ImportException {
    Recording recording = new Recording(builder, log);
    String version = "";
    int lost = 0;
    Set<Long> starts = new HashSet<>();
    try (InputStream in = source.open()) {
      ChunkStream chunks = new ChunkStream(in, source.encodedSize(), log);
      JmcChunkParser parser = new JmcChunkParser(recording);
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        lost += readChunk(parser, chunk, log) ? 0 : 1;
        version = chunk.header().major() + "." + chunk.header().minor();
        long start = chunk.header().startNanos();
        if (start != 0 && !starts.add(start)) {
          log.add("chunk with the start time of another: perhaps the same one twice", at(chunk));
        }
      }
    }
    if (!recording.hasSamples()) {
      throw new ImportException(source.name() + ": " + refusal(recording, lost));
    }
    recording.facts().count("chunks lost", lost);
    recording.finish(version);
  }

  private static String refusal(Recording recording, int lost) {
    String damage = lost == 0 ? "" : " (" + lost + " chunks are damaged)";
    if (recording.facts().events().isEmpty()) {
      return "no event of this recording can be read" + damage;
    }
    return "the recording has no samples" + damage + ", only " + recording.facts().describeEvents();
  }

  /// Reads one chunk; false where it is lost, wholly or from some event on.
  private static boolean readChunk(JmcChunkParser parser, Chunk chunk, ImportLog log) {
    try {
      int end = new ChunkWalk(chunk).soundEnd();
      boolean sound = end == chunk.bytes().length;
      if (!sound) {
        log.add("chunk damaged: nothing is read after byte " + end + " of it", at(chunk));
      }
      parser.read(chunk, end);
      return sound && chunk.whole();
    } catch (DamagedChunkException e) {
      log.add("chunk lost: " + e.getMessage(), at(chunk));
      return false;
    } catch (ProfileTooLargeException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      log.add("chunk damaged: its events need more memory than there is", at(chunk));
      return false;
    } catch (Exception | StackOverflowError e) {
      // The parser trusts its input, and fails in any way there is.
      String problem = e.getClass().getSimpleName();
      log.add("chunk damaged: its events could not all be read (" + problem + ")", at(chunk));
      return false;
    }
  }

  private static String at(Chunk chunk) {
    return "chunk at byte " + chunk.offset();
  }
}
