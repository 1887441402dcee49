package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkHeader;
import dev.kiln.importers.jfr.chunk.ChunkWalk;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.event.Recording;
import dev.kiln.model.column.ProfileTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmc.flightrecorder.internal.IChunkLoader;
import org.openjdk.jmc.flightrecorder.internal.parser.LoaderContext;
import org.openjdk.jmc.flightrecorder.internal.parser.v0.ChunkLoaderV0;
import org.openjdk.jmc.flightrecorder.internal.parser.v1.ChunkLoaderV1;

/// Reads single chunks with the parser of JDK Mission Control, on the calling thread.
///
/// Its public entry points parse in threads of their own and collect every event; so its chunk
/// loaders are used directly, with a sink that takes the events away.
public final class JmcChunkParser {
  /// Strongly held: a logger that is collected forgets its level, and JMC's warnings about fields
  /// that it does not know would reach the terminal.
  private static final Logger JMC_LOGGER = Logger.getLogger("org.openjdk.jmc");

  private final Recording recording;

  public JmcChunkParser(Recording recording) {
    silence();
    this.recording = recording;
  }

  /// Keeps JMC's warnings off the terminal.
  static void silence() {
    JMC_LOGGER.setLevel(Level.OFF);
  }

  /// Reads a chunk.
  ///
  /// @return whether nothing of it was lost; else the log says what
  public boolean read(Chunk chunk, ImportLog log) throws IOException {
    try {
      byte[] bytes = chunk.bytes().toArray();
      int end = new ChunkWalk(chunk.header(), bytes).soundEnd();
      boolean sound = end == bytes.length;
      if (!sound) {
        log.add("chunk damaged: nothing is read after byte " + end + " of it", chunk.place());
      }
      parse(chunk.header(), bytes, end);
      return sound && chunk.whole();
    } catch (DamagedChunkException e) {
      log.add("chunk lost: " + e.getMessage(), chunk.place());
      return false;
    } catch (IOException | ProfileTooLargeException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      log.add("chunk damaged: its events need more memory than there is", chunk.place());
      return false;
    } catch (Exception | StackOverflowError e) {
      // The parser trusts its input, and fails in any way there is.
      log.add("chunk damaged: its events could not all be read", chunk.place());
      return false;
    }
  }

  /// Reads a chunk up to `end`, an offset in it.
  ///
  /// @throws Exception of any kind, and errors for lack of memory or stack, if the chunk is
  ///   damaged; events that were read before are kept
  private void parse(ChunkHeader header, byte[] bytes, int end) throws Exception {
    if (header.major() > 0) {
      // The loader stops at the size that the header names.
      header.writeInto(bytes, end);
    }
    JmcExtension extension = new JmcExtension(recording);
    LoaderContext context = new LoaderContext(List.of(extension), false);
    try {
      IChunkLoader loader = loader(header, bytes, context);
      loader.call();
    } finally {
      extension.finish(header);
    }
  }

  /// The loader copies what it reads into the very array that it reads from: no second copy.
  private static IChunkLoader loader(ChunkHeader header, byte[] bytes, LoaderContext context)
      throws Exception {
    int magic = 4;
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, magic, bytes.length - magic));
    var input = new org.openjdk.jmc.flightrecorder.internal.parser.Chunk(in, magic, bytes);
    return header.major() == 0
        ? ChunkLoaderV0.create(input, context)
        : ChunkLoaderV1.create(input, context);
  }
}
