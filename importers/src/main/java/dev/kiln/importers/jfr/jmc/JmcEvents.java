package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.chunk.Chunk;
import dev.kiln.importers.jfr.chunk.ChunkInput;
import dev.kiln.importers.jfr.chunk.ChunkStream;
import dev.kiln.importers.jfr.chunk.ChunkWalk;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.IEventSinkFactory;
import org.openjdk.jmc.flightrecorder.parser.IParserExtension;
import org.openjdk.jmc.flightrecorder.parser.ParserExtensionRegistry;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/// Loads all events of a recording as JMC's own objects; what is damaged is cut out before, since
/// JMC's loader trusts its input and fails as a whole.
final class JmcEvents {
  private final ByteSource source;
  private final ImportControl control;
  private final ImportLog log;

  JmcEvents(ByteSource source, ImportControl control, ImportLog log) {
    this.source = source;
    this.control = control;
    this.log = log;
  }

  /// Loads the events.
  ///
  /// @throws RecordingTooLargeException if it decodes to more than `maxBytes`
  /// @throws OutOfMemoryError on the calling thread, also if one of JMC's ran out of memory
  IItemCollection load(long maxBytes) throws IOException {
    JmcChunkParser.silence();
    if (source.plainFile().isPresent() && source.encodedSize() > maxBytes) {
      throw new RecordingTooLargeException();
    }
    List<ByteArrayInputStream> chunks = soundChunks(maxBytes);
    if (chunks.isEmpty()) {
      throw new IOException("no chunk of this recording can be read");
    }
    List<IParserExtension> extensions =
        new ArrayList<>(ParserExtensionRegistry.getParserExtensions());
    extensions.add(new Cancellation(control));
    try (InputStream in = new SequenceInputStream(Collections.enumeration(chunks))) {
      return JfrLoaderToolkit.loadEvents(in, extensions);
    } catch (CouldNotLoadRecordingException | RuntimeException | StackOverflowError e) {
      source.checkCancelled();
      throw failure(e);
    }
  }

  private static IOException failure(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError memory) {
        throw memory;
      }
    }
    return new IOException("JMC cannot read this recording", problem);
  }

  private List<ByteArrayInputStream> soundChunks(long maxBytes) throws IOException {
    List<ByteArrayInputStream> sound = new ArrayList<>();
    try (InputStream in = new Limited(source.open(), maxBytes)) {
      ChunkStream chunks = new ChunkStream(new ChunkInput.OfStream(in, source.encodedSize()), log);
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        byte[] bytes = sound(chunk);
        if (bytes != null) {
          sound.add(new ByteArrayInputStream(bytes));
        }
      }
    }
    return sound;
  }

  /// The chunk up to its first damage, its header mended to say so; null if that is no chunk.
  private byte @Nullable [] sound(Chunk chunk) throws IOException {
    byte[] bytes = chunk.bytes().toArray();
    try {
      int end = new ChunkWalk(chunk.header(), bytes).soundEnd();
      if (end < bytes.length) {
        log.add("chunk damaged: nothing is read after byte " + end + " of it", chunk.place());
        bytes = Arrays.copyOf(bytes, end);
      }
      if (chunk.header().major() > 0) {
        chunk.header().writeInto(bytes, end);
      }
      return bytes;
    } catch (DamagedChunkException e) {
      log.add("chunk lost: " + e.getMessage(), chunk.place());
      return null;
    }
  }

  /// Refuses what decodes to more than a limit, before it lies in memory.
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long maxBytes) {
      super(in);
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new RecordingTooLargeException();
      }
    }
  }

  /// Ends JMC's loading from within: its loader waits for its threads and cannot be told.
  private record Cancellation(ImportControl control) implements IParserExtension {
    @Override
    public IEventSinkFactory getEventSinkFactory(IEventSinkFactory next) {
      return new IEventSinkFactory() {
        @Override
        public IEventSink create(
            String identifier,
            String label,
            String @Nullable [] category,
            @Nullable String description,
            List<ValueField> fields) {
          IEventSink sink = next.create(identifier, label, category, description, fields);
          return values -> {
            if (control.cancelled()) {
              throw new CancellationException();
            }
            sink.addEvent(values);
          };
        }

        @Override
        public void flush() {
          next.flush();
        }
      };
    }

    @Override
    public @Nullable String getValueInterpretation(String eventType, String field) {
      return null;
    }
  }
}
